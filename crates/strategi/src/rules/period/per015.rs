use crate::rules::prelude::*;
use crate::rules::shared::adoption::first_adoption;
use crate::rules::shared::calendar::{months_between, months_touched};

rule! {
    /// A plan is adopted when its period is well under way.
    ///
    /// The first dated decision that adopts the plan as a whole is held against the start of its period. Less than a fifth of the
    /// period may have passed, but never a whole year, and in any case a quarter of a year; the configuration can set a number of months instead
    /// (`adoption_months`). So a climate strategy for 2020–2030 may be adopted in the summer of 2020, an action programme
    /// for that year may not. What is given as a month or a year counts from its first day, so that a plan for 2009 that was adopted in
    /// `2009` may have been adopted in time. A plan without a dated adoption or with an open start is not judged, nor is a performance report,
    /// which comes after its period, or a programme, whose period a fund or a framework above it sets.
    ///
    /// ## Why
    ///
    /// Until it is adopted a plan binds nobody, and what it says of its first year was done without it. A council that
    /// adopts the plan of its budget year in November has planned what was already over.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// decisions:
    ///   - {id: north, effect: adopts, date: 2009-11}
    ///   - {id: south, effect: adopts, date: 2009-12-16}
    /// ```
    ///
    /// ```yaml bad
    /// kind: action_programme
    /// period: 2020
    /// decisions: [{id: adoption, effect: adopts, date: 2020-04-15}]
    /// ```
    ///
    /// ```yaml bad
    /// period: 2010/2025
    /// decisions: [{id: adoption, effect: adopts, date: 2011-02-09}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// period: 2020/2030
    /// decisions: [{id: adoption, effect: adopts, date: 2020-06-10}]
    /// ```
    ///
    /// ```yaml good
    /// period: 2009/2012
    /// decisions:
    ///   - {id: adoption, effect: adopts, date: 2009-09-30}
    ///   - {id: youth, effect: adds, items: [youth], date: 2009-11}
    /// priorities: [{id: youth, title: Youth}]
    /// ```
    ///
    /// ```yaml good
    /// kind: performance_report
    /// period: 2009
    /// decisions: [{id: adoption, effect: adopts, date: 2010-03-10}]
    /// ```
    ///
    /// ```yaml good
    /// kind: programme
    /// period: 2021/2027
    /// decisions: [{id: approval, effect: adopts, date: 2022-09-05}]
    /// ```
    PER015 "adopted-after-start" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "practice of public planning: a plan exists before it binds",
        strength: Practice,
        since: "0.1.0",
        reads: ["decisions"],
        parameters: [adoption_months = "6"],
    }
    message late(adopted, months) {
        en: "the plan was adopted (`{adopted}`) when {months} {months|month|months} of its period had passed",
        nb: "planen ble vedtatt (`{adopted}`) da {months} {months|måned|måneder} av planperioden hadde gått",
        nn: "planen vart vedteken (`{adopted}`) då {months} {months|månad|månader} av planperioden hadde gått",
        help: {
            en: "if this was a later change of the plan, record it as `amends`; if the period starts with the adoption, correct it",
            nb: "var dette en senere endring av planen, registrer den som `amends`; starter perioden med vedtaket, rett den",
            nn: "var dette ei seinare endring av planen, registrer ho som `amends`; startar perioden med vedtaket, rett han",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let strategy = cx.strategy();
    let Some(period) = strategy.period.filter(|period| !period.is_inverted()) else { return };
    let Some(start) = period.first_day() else { return };
    if matches!(strategy.effective_kind(), Kind::PerformanceReport | Kind::Programme) {
        return;
    }
    let Some((decision, date)) = first_adoption(cx.document()) else { return };
    let passed = months_between(start, date.first_day());
    let most = cx.parameters().adoption_months.unwrap_or_else(|| a_fifth(period));
    if date.first_day() > start && passed >= most {
        let label = Term::new("the plan's period", "planperioden", "planperioden");
        cx.report(decision.field("date"), late(date, i64::from(passed)))
            .related(Pointer::root().field("period"), label);
    }
}

/// A fifth of the period in months, at least a quarter of a year and at most a year.
fn a_fifth(period: Period) -> u32 {
    months_touched(period).map_or(12, |months| months.div_ceil(5).clamp(3, 12))
}
