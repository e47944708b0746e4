use crate::rules::prelude::*;

rule! {
    /// A strategy states no end.
    ///
    /// An end is an objective of any level, or a priority. Kinds of plan whose ends stand in another plan are exempt: a planning
    /// strategy (it lists the plans to make), an action programme (it carries out another plan), a financial plan (it pays for
    /// others) and a performance report (it tells how another went).
    ///
    /// ## Why
    ///
    /// Means exist for ends (Business Motivation Model). StratML demands at least one Goal of every plan. A plan without an end
    /// cannot be steered by, and nothing can tell whether it worked.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// measures:
    ///   - {id: fair, title: Trade fair every spring}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// kind: action_programme
    /// measures:
    ///   - {id: fair, title: Trade fair every spring}
    /// ```
    ///
    /// ```yaml good
    /// objectives:
    ///   - {id: markets, title: More firms sell abroad}
    /// measures:
    ///   - {id: fair, title: Trade fair every spring}
    /// ```
    STR001 "no-end" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Plan,
        source: "StratML (ISO 17469-1): StrategicPlanCore has at least one Goal; OMG Business Motivation Model: means exist for ends",
        strength: Must,
        since: "0.1.0",
        reads: ["kind", "objectives", "priorities"],
    }
    message none() {
        en: "the plan states no objective and no priority",
        nb: "planen har verken mål eller satsingsområder",
        nn: "planen har verken mål eller satsingsområde",
        help: {
            en: "say what the plan is to reach (`objectives`) or concentrate on (`priorities`)",
            nb: "si hva planen skal oppnå (`objectives`) eller satse på (`priorities`)",
            nn: "sei kva planen skal oppnå (`objectives`) eller satse på (`priorities`)",
        },
    }
}

/// Kinds of plan whose ends stand in another plan.
const EXEMPT: &[Kind] = &[Kind::PlanningStrategy, Kind::ActionProgramme, Kind::FinancialPlan, Kind::PerformanceReport];

fn check(cx: &mut Cx<'_>) {
    let strategy = cx.strategy();
    let has_end = !strategy.objectives.is_empty() || !strategy.priorities.is_empty();
    if !has_end && !EXEMPT.contains(&strategy.effective_kind()) {
        cx.report(Pointer::root(), none());
    }
}
