use crate::rules::prelude::*;
use crate::rules::shared::measurement::{is_share, unit};

rule! {
    /// An indicator of change has a target and no starting point, or one without value or date.
    ///
    /// The rule judges quantitative indicators with a target that has a value, when the stage is `outcome`. What comes out (`output`) and what is put in or done is
    /// counted from nothing, and needs no baseline. Where the stage is not given, an indicator is judged when it cannot start from nothing:
    /// when it is a share in per cent, or is to decrease. A value that is to be maintained (`direction: maintain`) is its own starting point.
    ///
    /// A baseline is complete with a value, or one broken down by name, and a date. One finding for each indicator.
    ///
    /// ## Why
    ///
    /// 40 per cent is much or little depending on where it started, and from an undated start no progress can be
    /// reckoned. IATI asks for value and year of the baseline (8.8.1 and 8.8.2), and so does every logical framework.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// indicators:
    ///   - {id: exporters, title: Firms that export, unit: "%", targets: [{when: 2012, value: 40}]}
    /// ```
    ///
    /// ```yaml bad
    /// indicators:
    ///   - id: jobs
    ///     title: Jobs in ocean firms
    ///     stage: outcome
    ///     unit: persons
    ///     baseline: {value: 2900}
    ///     targets: [{when: 2033, value: 3500}]
    /// ```
    ///
    /// ```yaml bad
    /// indicators:
    ///   - id: emissions
    ///     title: Emissions
    ///     direction: decrease
    ///     unit: tCO2e
    ///     baseline: {when: 2024, text: Not measured yet}
    ///     targets: [{when: 2033, value: 4200}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// indicators:
    ///   - {id: exporters, title: Firms that export, unit: "%", baseline: {when: 2008, value: 31}, targets: [{when: 2012, value: 40}]}
    ///   - {id: quays, title: Quays with shore power, unit: quays, targets: [{when: 2012, value: 12}]}
    ///   - {id: calls, title: Calls that use it, stage: output, unit: "%", targets: [{when: 2012, value: 80}]}
    ///   - {id: schools, title: Schools with exchange, stage: outcome, unit: schools, direction: maintain, targets: [{when: 2012, value: 12}]}
    /// ```
    IND003 "target-without-baseline" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "IATI Standard 8.8.1 and 8.8.2 (value and year of the baseline); logical framework practice",
        strength: Should,
        since: "0.1.0",
    }
    message missing(indicator) {
        en: "the indicator `{indicator}` has a target, and no baseline to start from",
        nb: "indikatoren `{indicator}` har et måltall, men ingen utgangsverdi",
        nn: "indikatoren `{indicator}` har eit måltal, men ingen utgangsverdi",
        help: {
            en: "give the last value known before the plan, with its date",
            nb: "oppgi den siste kjente verdien før planen, med dato",
            nn: "oppgje den siste kjende verdien før planen, med dato",
        },
    }
    message undated(indicator) {
        en: "the baseline of the indicator `{indicator}` has no date",
        nb: "utgangsverdien for indikatoren `{indicator}` mangler dato",
        nn: "utgangsverdien for indikatoren `{indicator}` manglar dato",
        help: {
            en: "say in `when` what time it is for",
            nb: "oppgi i `when` hvilken tid den gjelder for",
            nn: "oppgje i `when` kva tid han gjeld for",
        },
    }
    message unvalued(indicator) {
        en: "the baseline of the indicator `{indicator}` has no value",
        nb: "utgangsverdien for indikatoren `{indicator}` er ikke fylt ut",
        nn: "utgangsverdien for indikatoren `{indicator}` er ikkje fylt ut",
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    for indicator in document.indicators() {
        let it = indicator.it;
        let Some(target) = it.targets.iter().find(|target| target.value.is_some()) else { continue };
        if it.effective_kind() != IndicatorKind::Quantitative || it.direction == Some(Direction::Maintain) {
            continue;
        }
        let starts_somewhere = match it.stage {
            Some(stage) => stage == Stage::Outcome,
            None => it.direction == Some(Direction::Decrease) || unit(it, target).is_some_and(is_share),
        };
        if !starts_somewhere {
            continue;
        }
        let title = document.show(&it.title);
        match &it.baseline {
            None => cx.report(indicator.at, missing(title)),
            Some(baseline) if baseline.value.is_none() && baseline.breakdown.is_none() => {
                cx.report(indicator.at.field("baseline"), unvalued(title))
            }
            Some(baseline) if baseline.when.is_none() => cx.report(indicator.at.field("baseline"), undated(title)),
            Some(_) => continue,
        };
    }
}
