use crate::rules::prelude::*;
use crate::rules::shared::adoption::first_adoption;
use crate::rules::shared::calendar::within_a_year_of;

rule! {
    /// A planning strategy is adopted more than a year after the council was constituted.
    ///
    /// Profile `no-pbl`. The rule looks at plans of kind `planning_strategy`, of counties and of municipalities. The council was constituted
    /// when its `council_term` starts; the adoption is the first dated decision that adopts the strategy as a whole. A month or a year is counted
    /// in favour of the plan: constituted in October 2011, it may be adopted until the end of October 2012. A strategy that is still a
    /// draft, in consultation or proposed at the reference date, when the year is over, is late as well. Where the term is not given, or
    /// an adoption is not dated and the plan not published within the year, the rule is not evaluated.
    ///
    /// ## Why
    ///
    /// By the Norwegian Planning and Building Act the regional planning strategy is adopted within one year of the
    /// constitution of the council (§ 7-1), and so is the municipal one (§ 10-1). It says which plans the council will
    /// make in its term; later than that, much of the term is over.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// kind: planning_strategy
    /// council_term: 2011-10/2015-10
    /// decisions: [{id: adoption, effect: adopts, date: 2012-12}]
    /// ```
    ///
    /// ```yaml bad date-2024-11-01
    /// kind: planning_strategy
    /// status: consultation
    /// council_term: 2023-10/2027-10
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// kind: planning_strategy
    /// council_term: 2011-10/2015-10
    /// decisions:
    ///   - {id: adoption, effect: adopts, date: 2012-10-31}
    ///   - {id: second-adoption, effect: adopts, date: 2013-02-13}
    /// ```
    ///
    /// ```yaml good date-2024-10-31
    /// kind: planning_strategy
    /// status: consultation
    /// council_term: 2023-10/2027-10
    /// ```
    PER012 "late-planning-strategy" {
        severity: Error,
        tier: Profile,
        scope: Document,
        about: Plan,
        source: "Norwegian Planning and Building Act §§ 7-1 and 10-1 (planning strategy within one year of the council's constitution)",
        strength: Must,
        since: "0.1.0",
        reads: ["council_term", "decisions"],
    }
    message late(adopted, constituted) {
        en: "the planning strategy was adopted (`{adopted}`) more than a year after the council was constituted (`{constituted}`)",
        nb: "planstrategien ble vedtatt (`{adopted}`) mer enn ett år etter konstitueringen (`{constituted}`)",
        nn: "planstrategien vart vedteken (`{adopted}`) meir enn eitt år etter konstitueringa (`{constituted}`)",
    }
    message overdue(constituted, deadline) {
        en: "the planning strategy is not adopted, and the council was constituted more than a year ago (`{constituted}`)",
        nb: "planstrategien er ikke vedtatt, og det er mer enn ett år siden konstitueringen (`{constituted}`)",
        nn: "planstrategien er ikkje vedteken, og det er meir enn eitt år sidan konstitueringa (`{constituted}`)",
        help: {
            en: "it was to be adopted by `{deadline}`",
            nb: "den skulle vært vedtatt innen `{deadline}`",
            nn: "han skulle ha vore vedteken innan `{deadline}`",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let strategy = cx.strategy();
    if strategy.effective_kind() != Kind::PlanningStrategy {
        return;
    }
    let Some(constituted) = strategy.council_term.and_then(Period::start) else {
        cx.not_evaluated(Cause::NotGiven("council_term".to_owned()));
        return;
    };
    let deadline = within_a_year_of(constituted);
    let term = || Pointer::root().field("council_term");
    let label = Term::new("the council's term", "valgperioden", "valperioden");
    if let Some((decision, date)) = first_adoption(cx.document()) {
        if date.first_day() > deadline {
            cx.report(decision.field("date"), late(date, constituted)).related(term(), label);
        }
        return;
    }
    match strategy.status {
        Some(PlanStatus::Draft | PlanStatus::Consultation | PlanStatus::Proposed) => {
            if cx.date() > deadline {
                let place = Pointer::root().field("status");
                cx.report(place, overdue(constituted, deadline)).related(term(), label);
            }
        }
        // What was published as adopted was adopted by then.
        Some(_) if strategy.published.is_some_and(|date| date.last_day() <= deadline) => {}
        _ => cx.not_evaluated(Cause::NotGiven("decisions".to_owned())),
    }
}
