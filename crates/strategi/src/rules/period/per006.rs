use jiff::civil::Date;

use crate::message::Message;
use crate::rules::prelude::*;
use crate::rules::shared::calendar::{year_after, year_before};
use crate::rules::shared::items::{measure_label, stands};
use crate::rules::shared::succession::Span;

rule! {
    /// A measure, or what it is to deliver, lies outside the period of the plan.
    ///
    /// The plan lasts as long as decisions prolong it. Of a measure that is neither rejected, stopped nor completed the
    /// rule looks at
    /// - its `period`, when it runs on after the plan or shares no day with it;
    /// - its deliverables that are not `done`, when they are due more than a year after the plan, or before it and
    ///   outside the measure's own period;
    /// - the `period` of its resources, when there is more than a year between it and the plan.
    ///
    /// So a measure may have begun under an earlier plan, a final report may come in the year after, and a budget year
    /// may be the one before. Open ends, and years and months that hold the plan's last day, are no finding. Financial
    /// plans and action programmes are rolled; their measures may run on. One finding for each measure.
    ///
    /// An indicator is noted (severity info) when all its milestones and targets lie more than a year after the plan.
    /// A distant target with a milestone on the way is no finding.
    ///
    /// ## Why
    ///
    /// When the plan has expired, nobody is bound to carry on with it or to answer for it. IATI asks that the date of a
    /// value lies within the period that it is for (11.3.1).
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// measures:
    ///   - id: fair
    ///     title: Trade fair
    ///     period: 2011/2014
    ///     deliverables: [{title: Evaluation, due: 2014-06}]
    /// ```
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// measures:
    ///   - {id: exchange, title: School exchange, period: 2006/2008}
    /// ```
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// measures:
    ///   - {id: china, title: Study of China, deliverables: [{title: Report, due: 2014}, {title: Visit, due: 2015}]}
    /// ```
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// measures:
    ///   - {id: china, title: Study of China, period: 2009/2010, deliverables: [{title: Report, due: 2008-05}]}
    /// ```
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// measures:
    ///   - {id: quay, title: New quay, resources: [{amount: 4000000, currency: NOK, period: 2015}]}
    /// ```
    ///
    /// ```yaml bad
    /// period: 2026/2029
    /// indicators:
    ///   - {id: emissions, title: Emissions, unit: tCO2e, targets: [{when: 2040, value: 900}, {when: 2050, value: 0}]}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// period: 2009/2012-06
    /// decisions: [{id: half-a-year, effect: prolongs, period: 2009/2012}]
    /// measures:
    ///   - id: fair
    ///     title: Trade fair
    ///     period: 2007/2012
    ///     deliverables: [{title: First fair, due: 2008}, {title: Evaluation, due: 2013-06}]
    ///     resources: [{amount: 200000, currency: NOK, period: 2008}, {amount: 300000, currency: NOK, period: 2010/2013}]
    ///   - {id: network, title: Network, period: 2010/..}
    ///   - {id: exchange, title: School exchange, period: 2006/2008, status: completed}
    /// indicators:
    ///   - {id: firms, title: Firms that export, milestones: [{when: 2012, value: 40}], targets: [{when: 2020, value: 80}]}
    ///   - {id: young, title: Young adults, targets: [{when: 2013-01-01, value: 900}]}
    /// ```
    ///
    /// ```yaml good
    /// kind: action_programme
    /// period: 2026/2029
    /// measures:
    ///   - {id: bridge, title: New bridge, period: 2028/2031, deliverables: [{title: Bridge in use, due: 2031}]}
    /// ```
    PER006 "outside-plan-period" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "IATI Standard 11.3.1 (the date of a value lies within its period), as a model",
        strength: Should,
        since: "0.1.0",
        reads: ["decisions", "period"],
    }
    message runs_on(measure, end, plan) {
        en: "`{measure}` runs until `{end}`, and the plan only until `{plan}`",
        nb: "`{measure}` varer til `{end}`, men planen bare til `{plan}`",
        nn: "`{measure}` varer til `{end}`, men planen berre til `{plan}`",
        help: {
            en: "end it with the plan, or leave the rest to the next one",
            nb: "avslutt tiltaket med planen, eller la resten stå til den neste",
            nn: "avslutt tiltaket med planen, eller lat resten stå til den neste",
        },
    }
    message outside(measure, period, side, plan) {
        en: "the period `{period}` of `{measure}` lies {side} of the plan (`{plan}`)",
        nb: "perioden `{period}` for `{measure}` ligger {side} av planen (`{plan}`)",
        nn: "perioden `{period}` for `{measure}` ligg {side} av planen (`{plan}`)",
    }
    message due(result, measure, due, side, plan) {
        en: "`{result}` of `{measure}` is due `{due}`, {side} of the plan (`{plan}`)",
        nb: "`{result}` under `{measure}` har fristen `{due}`, {side} av planen (`{plan}`)",
        nn: "`{result}` under `{measure}` har fristen `{due}`, {side} av planen (`{plan}`)",
    }
    message resources(measure, period, side, plan) {
        en: "resources of `{measure}` are for `{period}`, {side} of the plan (`{plan}`)",
        nb: "ressursene til `{measure}` gjelder `{period}`, {side} av planen (`{plan}`)",
        nn: "ressursane til `{measure}` gjeld `{period}`, {side} av planen (`{plan}`)",
    }
    message target(indicator, when, plan) {
        en: "the first value that `{indicator}` is to reach is for `{when}`, and the plan ends `{plan}`",
        nb: "den første verdien som `{indicator}` skal nå, gjelder `{when}`, og planen slutter `{plan}`",
        nn: "den første verdien som `{indicator}` skal nå, gjeld `{when}`, og planen sluttar `{plan}`",
        help: {
            en: "add a milestone within the plan's period, so that it can be seen whether the plan is on track",
            nb: "legg inn en milepæl i planperioden, så det går an å se om planen er på rett vei",
            nn: "legg inn ein milepæl i planperioden, så det går an å sjå om planen er på rett veg",
        },
    }
}

/// Which side of the plan something lies on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

impl Side {
    /// The side of the days from the one to the other that a period lies on; `None` when they share a day.
    fn of(period: Period, first: Date, last: Date) -> Option<Self> {
        if period.last_day().is_some_and(|day| day < first) {
            return Some(Self::Before);
        }
        period.first_day().is_some_and(|day| day > last).then_some(Self::After)
    }

    fn term(self) -> Term {
        match self {
            Self::Before => Term::new("before the start", "før starten", "før starten"),
            Self::After => Term::new("after the end", "etter slutten", "etter slutten"),
        }
    }

    /// The edge of the plan on this side, as given.
    fn edge(self, plan: Span) -> String {
        let date = match self {
            Self::Before => plan.start,
            Self::After => plan.end,
        };
        date.map_or_else(String::new, |date| date.to_string())
    }
}

/// Most places that a finding shows beside its own.
const MOST_RELATED: usize = 5;

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let Some(plan) = Span::of(cx.strategy()) else { return };
    let rolled = matches!(cx.strategy().effective_kind(), Kind::FinancialPlan | Kind::ActionProgramme);
    for measure in document.measures() {
        if !stands(measure.it.status) || measure.it.status == Some(ItemStatus::Completed) {
            continue;
        }
        let mut found = judge(document, &measure, plan, rolled).into_iter();
        let Some((place, message)) = found.next() else { continue };
        let finding = cx.report(place, message);
        for (place, _) in found.take(MOST_RELATED) {
            finding.related(place, Term::new("outside too", "også utenfor", "òg utanfor"));
        }
    }
    for indicator in document.indicators() {
        let it = indicator.it;
        let far =
            |point: &Point| point.when.and_then(Period::first_day).is_some_and(|day| day > year_after(plan.last()));
        if !it.milestones.iter().chain(&it.targets).all(far) {
            continue;
        }
        let targets = it.targets.iter().enumerate().filter_map(|(number, point)| Some((number, point.when?)));
        if let Some((number, when)) = targets.min_by_key(|(_, when)| when.first_day()) {
            let place = indicator.at.field("targets").item(number).field("when");
            cx.report(place, target(document.show(&it.title), when, Side::After.edge(plan))).noted();
        }
    }
}

/// What of a measure lies outside, its own period first.
fn judge<'a>(
    document: &DocumentIndex<'a>,
    measure: &Item<'a, Measure>,
    plan: Span,
    rolled: bool,
) -> Vec<(Pointer, Message)> {
    let (it, label) = (measure.it, measure_label(document, measure));
    let (first, last) = (plan.first(), plan.last());
    let own = it.period.filter(|period| !period.is_inverted());
    let mut found = Vec::new();
    if let Some(period) = own {
        let at = || measure.at.field("period");
        if let Some(side) = Side::of(period, first, last) {
            found.push((at(), outside(label, period, side.term(), side.edge(plan))));
        } else if let Some(end) = period.end().filter(|end| end.first_day() > last && !rolled) {
            found.push((at(), runs_on(label, end, Side::After.edge(plan))));
        }
    }
    let carried = |side| side == Side::After && rolled;
    // What began under an earlier plan may have had results before this one.
    let begun = |side, date: PartialDate| {
        side == Side::Before
            && own.is_some_and(|own| own.overlaps(date.into()) && Side::of(own, first, last) != Some(Side::Before))
    };
    for (number, result) in it.deliverables.iter().enumerate() {
        let Some(date) = result.due.filter(|_| result.done.is_none()) else { continue };
        let side = Side::of(date.into(), first, year_after(last));
        let Some(side) = side.filter(|side| !carried(*side) && !begun(*side, date)) else { continue };
        let at = measure.at.field("deliverables").item(number).field("due");
        found.push((at, due(document.show(&result.title), label, date, side.term(), side.edge(plan))));
    }
    for (number, resource) in it.resources.iter().enumerate() {
        let Some(period) = resource.period.filter(|period| !period.is_inverted()) else { continue };
        let side = Side::of(period, year_before(first), year_after(last));
        let Some(side) = side.filter(|side| !carried(*side)) else { continue };
        let at = measure.at.field("resources").item(number).field("period");
        found.push((at, resources(label, period, side.term(), side.edge(plan))));
    }
    found
}
