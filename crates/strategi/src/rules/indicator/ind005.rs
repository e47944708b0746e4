use crate::rules::prelude::*;
use crate::rules::shared::measurement::place;
use crate::sorting::sort_by_key;

rule! {
    /// The dates of an indicator run backwards: its baseline is after a milestone or target, or a milestone is after the last target.
    ///
    /// One date is after another only when all of its days are: `2012-06` is not after `2012`. The baseline comes before the first milestone and the first
    /// target, a milestone before the last target. Points without a date are left out (IND004), and milestones are not judged while
    /// a target has none; nor are points whose period ends before it starts (PER001). The lists may stand in any order. That measured
    /// values are not in the future is for PER010.
    ///
    /// Two causes, and one finding for each indicator and cause, further places as related ones.
    ///
    /// ## Why
    ///
    /// A plan starts somewhere, passes its milestones and arrives. EU programmes have milestones for 2024 and targets for 2029 (Common
    /// Provisions Regulation Art. 16); IATI has the period of a result start before it ends (8.6.1).
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// indicators:
    ///   - id: jobs
    ///     title: Jobs in ocean firms
    ///     unit: persons
    ///     milestones: [{when: 2027, value: 3000}, {when: 2034, value: 3200}]
    ///     targets: [{when: 2030, value: 3300}, {when: 2033, value: 3500}]
    /// ```
    ///
    /// ```yaml bad
    /// indicators:
    ///   - id: jobs
    ///     title: Jobs in ocean firms
    ///     unit: persons
    ///     baseline: {when: 2031, value: 2900}
    ///     milestones: [{when: 2029, value: 3200}]
    ///     targets: [{when: 2033, value: 3500}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// indicators:
    ///   - id: jobs
    ///     title: Jobs in ocean firms
    ///     unit: persons
    ///     baseline: {when: 2029-06, value: 2900}
    ///     milestones: [{when: 2033, value: 3400}, {when: 2029, value: 3200}]
    ///     targets: [{when: 2030, value: 3300}, {when: 2033-06, value: 3500}]
    /// ```
    IND005 "indicator-dates-reversed" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "EU Common Provisions Regulation Art. 16: milestone 2024, target 2029; IATI Standard 8.6.1",
        strength: Should,
        since: "0.1.0",
    }
    message milestone(indicator, when, target) {
        en: "the indicator `{indicator}` has a milestone for `{when}`, after the last target (`{target}`)",
        nb: "indikatoren `{indicator}` har en milepæl for `{when}`, etter det siste måltallet (`{target}`)",
        nn: "indikatoren `{indicator}` har ein milepæl for `{when}`, etter det siste måltalet (`{target}`)",
    }
    message baseline(indicator, when, first) {
        en: "the baseline of the indicator `{indicator}` is from `{when}`, after what is to be reached by `{first}`",
        nb: "utgangsverdien for indikatoren `{indicator}` er fra `{when}`, etter det som skal være nådd innen `{first}`",
        nn: "utgangsverdien for indikatoren `{indicator}` er frå `{when}`, etter det som skal vere nådd innan `{first}`",
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    for indicator in document.indicators() {
        let title = document.show(&indicator.it.title);
        let at = |field, index| place(indicator.at, PointPlace { field, index: Some(index) }).field("when");
        let targets = dated("targets", &indicator.it.targets);
        let milestones = dated("milestones", &indicator.it.milestones);

        let start = indicator.it.baseline.as_ref().and_then(|point| point.when).filter(|when| !when.is_inverted());
        if let Some(start) = start {
            let mut passed: Vec<_> =
                milestones.iter().chain(&targets).filter(|(.., when)| after(start, *when)).collect();
            sort_by_key(&mut passed, |(.., when)| when.last_day());
            if let Some((.., first)) = passed.first() {
                let finding = cx.report(indicator.at.field("baseline").field("when"), baseline(title, start, *first));
                for (field, index, _) in passed {
                    finding
                        .related(at(field, *index), Term::new("dated before it", "datert før den", "datert før han"));
                }
            }
        }

        if targets.len() < indicator.it.targets.len() {
            continue;
        }
        // An open end is the last of all.
        let last = targets.iter().max_by_key(|(.., when)| when.last_day().unwrap_or(jiff::civil::Date::MAX));
        let Some((field, index, last)) = last else { continue };
        let mut late = milestones.iter().filter(|(.., when)| after(*when, *last));
        if let Some((own_field, own_index, when)) = late.next() {
            let finding = cx.report(at(own_field, *own_index), milestone(title, *when, *last));
            for (field, index, _) in late {
                finding.related(at(field, *index), Term::new("after it as well", "også etter det", "òg etter det"));
            }
            finding
                .related(at(field, *index), Term::new("the last target", "det siste måltallet", "det siste måltalet"));
        }
    }
}

type Dated = (&'static str, usize, Period);

/// The points that have a date, each with its place.
fn dated(field: &'static str, points: &[Point]) -> Vec<Dated> {
    let when = |(index, point): (usize, &Point)| Some((field, index, point.when.filter(|when| !when.is_inverted())?));
    points.iter().enumerate().filter_map(when).collect()
}

/// True when all days of the one are after the other.
fn after(one: Period, other: Period) -> bool {
    one.first_day().zip(other.last_day()).is_some_and(|(first, last)| first > last)
}
