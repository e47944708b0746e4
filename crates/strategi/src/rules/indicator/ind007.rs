use crate::rules::prelude::*;
use crate::rules::shared::measurement::{is_share, place, same_unit, unit};

rule! {
    /// The values of an indicator do not agree with its unit or kind.
    ///
    /// Three causes, one finding for each indicator and cause:
    ///
    /// - Baseline, milestones, targets and actuals that have a value are in different units. Case and the ways to write per cent
    ///   (`%`, `per cent`, `prosent`) make no difference.
    /// - A value in per cent is more than 100. The plain unit `%` is a share of a whole; a rate of change or a ratio has a unit that says
    ///   so, such as `% change` or `% of 2019`, and may have any value. An indicator with a value below zero is taken for a change,
    ///   whatever its unit: no share is less than nothing.
    /// - An indicator that is declared `qualitative` has a value in numbers. Its other values are then not judged.
    ///
    /// ## Why
    ///
    /// A baseline in per cent and a target in persons cannot be compared, and a program that does so draws a curve that means
    /// nothing.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// indicators:
    ///   - id: abroad
    ///     title: Pupils who have been abroad
    ///     unit: "%"
    ///     baseline: {when: 2009, value: 12}
    ///     targets: [{when: 2012, value: 400, unit: persons}]
    /// ```
    ///
    /// ```yaml bad
    /// indicators:
    ///   - {id: abroad, title: Pupils who have been abroad, unit: "%", targets: [{when: 2012, value: 120}]}
    /// ```
    ///
    /// ```yaml bad
    /// indicators:
    ///   - {id: profile, title: A common profile, kind: qualitative, targets: [{when: 2012, value: 1}]}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// indicators:
    ///   - id: abroad
    ///     title: Pupils who have been abroad
    ///     unit: "%"
    ///     baseline: {when: 2009, value: 12}
    ///     targets: [{when: 2012, value: 100, unit: per cent}]
    ///   - {id: growth, title: Growth of exports, unit: "% of 2008", targets: [{when: 2012, value: 120}]}
    ///   - {id: emissions, title: "Emissions, change since 2009", unit: "%", targets: [{when: 2030, value: -95}]}
    ///   - {id: profile, title: A common profile, kind: qualitative, targets: [{when: 2012, text: In use}]}
    /// ```
    IND007 "values-disagree" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Plan,
        source: "IATI 12.1.1, 8.8.3, 8.9.3, 8.10.3",
        strength: Must,
        since: "0.1.0",
    }
    message units(indicator, first, other) {
        en: "the values of the indicator `{indicator}` are in `{first}` and in `{other}`",
        nb: "verdiene til indikatoren `{indicator}` er oppgitt i `{first}` og i `{other}`",
        nn: "verdiane til indikatoren `{indicator}` er oppgitte i `{first}` og i `{other}`",
        help: {
            en: "give all in one unit, or make an indicator for each",
            nb: "oppgi alle i én enhet, eller lag en indikator for hver",
            nn: "oppgje alle i éi eining, eller lag ein indikator for kvar",
        },
    }
    message share(indicator, value) {
        en: "the indicator `{indicator}` has the value {value} per cent, and a share is at most 100",
        nb: "indikatoren `{indicator}` har verdien {value} prosent, men en andel er høyst 100",
        nn: "indikatoren `{indicator}` har verdien {value} prosent, men ein del av ein heilskap er høgst 100",
        help: {
            en: "if it is no share of a whole, say so in the unit, such as `% change` or `% of 2019`",
            nb: "er det ikke en andel av en helhet, så si det i enheten, for eksempel `% endring` eller `% av 2019`",
            nn: "er det ikkje ein del av ein heilskap, så sei det i eininga, til dømes `% endring` eller `% av 2019`",
        },
    }
    message number(indicator, value) {
        en: "the indicator `{indicator}` is qualitative and has the value {value}",
        nb: "indikatoren `{indicator}` er kvalitativ, men har verdien {value}",
        nn: "indikatoren `{indicator}` er kvalitativ, men har verdien {value}",
        help: {
            en: "describe the result in `text`, or make the indicator quantitative and give a unit",
            nb: "beskriv resultatet i `text`, eller gjør indikatoren kvantitativ og oppgi en enhet",
            nn: "beskriv resultatet i `text`, eller gjer indikatoren kvantitativ og oppgje ei eining",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    for indicator in document.indicators() {
        let (it, title) = (indicator.it, document.show(&indicator.it.title));
        let at = |point| place(indicator.at, point);
        let values = || it.points().filter_map(|(point, value)| Some((point, value.value?, unit(it, value))));
        if it.effective_kind() == IndicatorKind::Qualitative {
            if let Some((point, value, _)) = values().next() {
                cx.report(at(point), number(title, value));
            }
            continue;
        }
        let first = values().find_map(|(point, _, unit)| Some((point, unit?)));
        if let Some((first_point, first)) = first
            && let Some((point, other)) =
                values().find_map(|(point, _, unit)| Some((point, unit.filter(|unit| !same_unit(first, unit))?)))
        {
            let label = Term::new("the first value", "den første verdien", "den første verdien");
            cx.report(at(point), units(title, first, other)).related(at(first_point), label);
        }
        let is_change = values().any(|(_, value, _)| value.as_f64() < 0.0);
        let above = |value: Number| !is_change && value.as_f64() > 100.0;
        if let Some((point, value, _)) = values().find(|(_, value, unit)| unit.is_some_and(is_share) && above(*value)) {
            cx.report(at(point), share(title, value));
        }
    }
}
