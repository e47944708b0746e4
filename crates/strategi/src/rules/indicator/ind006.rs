use crate::rules::prelude::*;
use crate::rules::shared::measurement::{place, same_unit, unit};

rule! {
    /// A target lies on the wrong side of the baseline.
    ///
    /// With `direction: increase` a target below the baseline, with `decrease` one above it. Equal is no contradiction: it may be a floor.
    /// `maintain` sets no side. The rule compares values in the same unit and for the same place. One finding for each indicator, further
    /// targets as related places.
    ///
    /// ## Why
    ///
    /// To reduce from 10 to 12 is a slip in one of three places, and each of them changes what the plan says.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// indicators:
    ///   - id: emissions
    ///     title: Emissions
    ///     unit: tCO2e
    ///     direction: decrease
    ///     baseline: {when: 2009, value: 10}
    ///     targets: [{when: 2012, value: 12}]
    /// ```
    ///
    /// ```yaml bad
    /// indicators:
    ///   - id: pupils
    ///     title: Pupils abroad
    ///     unit: persons
    ///     direction: increase
    ///     baseline: {when: 2009, value: 120}
    ///     targets: [{when: 2011, value: 90}, {when: 2012, value: 100}, {when: 2015, value: 160}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// indicators:
    ///   - id: emissions
    ///     title: Emissions
    ///     unit: tCO2e
    ///     direction: decrease
    ///     baseline: {when: 2009, value: 10}
    ///     targets: [{when: 2010, value: 10}, {when: 2012, value: 8}, {when: 2012, value: 20, unit: "%"}]
    /// ```
    IND006 "target-against-direction" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Plan,
        source: "IATI indicator: the flag \"ascending\"; logic: the three statements exclude each other",
        strength: Must,
        since: "0.1.0",
    }
    message above(indicator, baseline, target) {
        en: "the indicator `{indicator}` is to decrease, and its target {target} is above the baseline {baseline}",
        nb: "indikatoren `{indicator}` skal gå ned, men måltallet {target} er høyere enn utgangsverdien {baseline}",
        nn: "indikatoren `{indicator}` skal gå ned, men måltalet {target} er høgare enn utgangsverdien {baseline}",
        help: {
            en: "one of `direction`, `baseline` and `targets` is wrong",
            nb: "enten `direction`, `baseline` eller `targets` er feil",
            nn: "anten `direction`, `baseline` eller `targets` er feil",
        },
    }
    message below(indicator, baseline, target) {
        en: "the indicator `{indicator}` is to increase, and its target {target} is below the baseline {baseline}",
        nb: "indikatoren `{indicator}` skal gå opp, men måltallet {target} er lavere enn utgangsverdien {baseline}",
        nn: "indikatoren `{indicator}` skal gå opp, men måltalet {target} er lågare enn utgangsverdien {baseline}",
        help: {
            en: "one of `direction`, `baseline` and `targets` is wrong",
            nb: "enten `direction`, `baseline` eller `targets` er feil",
            nn: "anten `direction`, `baseline` eller `targets` er feil",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    for indicator in document.indicators() {
        let it = indicator.it;
        let Some((baseline, start)) = it.baseline.as_ref().and_then(|point| Some((point, point.value?))) else {
            continue;
        };
        let is_wrong = |value: Number| match it.direction {
            Some(Direction::Increase) => value.as_f64() < start.as_f64(),
            Some(Direction::Decrease) => value.as_f64() > start.as_f64(),
            _ => false,
        };
        let comparable = |target: &Point| {
            target.place == baseline.place
                && match (unit(it, target), unit(it, baseline)) {
                    (Some(a), Some(b)) => same_unit(a, b),
                    (a, b) => a == b,
                }
        };
        let mut wrong =
            (0..).zip(&it.targets).filter(|(_, target)| comparable(target)).filter_map(|(index, target)| {
                let value = target.value.filter(|value| is_wrong(*value))?;
                Some((place(indicator.at, PointPlace { field: "targets", index: Some(index) }), value))
            });
        let Some((at, value)) = wrong.next() else { continue };
        let title = document.show(&it.title);
        let falls = it.direction == Some(Direction::Decrease);
        let message = if falls { above(title, start, value) } else { below(title, start, value) };
        let finding = cx.report(at, message);
        finding.related(indicator.at.field("baseline"), Term::new("the baseline", "utgangsverdien", "utgangsverdien"));
        for (at, _) in wrong {
            finding.related(at, Term::new("this target too", "også dette måltallet", "òg dette måltalet"));
        }
    }
}
