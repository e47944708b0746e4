use hashbrown::HashSet;
use jiff::civil::Date;

use crate::codelist::law::{self, InForce};
use crate::rules::prelude::*;
use crate::rules::shared::adoption::first_adoption;
use crate::rules::shared::succession::{Relative, Span, not_loaded, relatives};

rule! {
    /// A Norwegian regional plan has no action programme, or one that was left as it was for more than a year.
    ///
    /// Profile `no-pbl`. The action programme is a plan that implements the regional plan or is a part of it, as either of the two says: one of kind
    /// `action_programme`, or any that has measures. Programmes that succeed it count. The regional plan's own measures are a programme, too.
    /// Where a programme that is only cited, or has no dated decision, may have been rolled since, the rule is not evaluated.
    ///
    /// A programme is *rolled* by a decision that adopts, amends, adds to or takes from it: by its own decisions, and by those of the regional plan that
    /// list the programme or a measure (or, when its measures are its own, that are about the whole plan). The need for rolling is *assessed*
    /// by each of these, and by a decision that `reviews` the programme or the plan. It is a finding when a whole calendar year went by without: until
    /// 2016-12-31 without rolling, since 2017-01-01 without rolling or assessing. The plan is judged as it stands at the
    /// reference date, or on the last day of its period.
    ///
    /// Plans that are under another act or were adopted before 2009-07-01 are not judged: the plan part of the act of 2008 was not in force, and they are
    /// county plans. Neither are drafts and plans that are superseded or repealed.
    ///
    /// ## Why
    ///
    /// By the Norwegian Planning and Building Act a regional plan has an action programme, adopted by the regional planning authority (§ 8-1). It
    /// tells the measures, who is responsible and who pays. It was to be rolled every year until LOV-2016-12-16-100; since 2017 the need
    /// for it is to be assessed every year (as the bill, Prop. 149 L (2015–2016), proposes; the wording of the act is to be checked against the primary text).
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// kind: regional_plan
    /// status: adopted
    /// period: 2022/2033
    /// decisions: [{id: adoption, effect: adopts, date: 2021-12-08}]
    /// ```
    ///
    /// ```yaml bad
    /// kind: regional_plan
    /// period: 2022/2033
    /// measures: [{id: quay, title: New quay}]
    /// decisions:
    ///   - {id: adoption, effect: adopts, date: 2021-12-08}
    ///   - {id: review, effect: reviews, date: 2023-06-14}
    /// ```
    ///
    /// ```yaml bad date-2017-02-01
    /// kind: regional_plan
    /// period: 2015/2026
    /// measures: [{id: quay, title: New quay}]
    /// decisions:
    ///   - {id: adoption, effect: adopts, date: 2015-12-09}
    ///   - {id: review, effect: reviews, date: 2016-06-15}
    /// ```
    ///
    /// ```yaml bad
    /// kind: regional_plan
    /// period: 2010/2014
    /// decisions:
    ///   - {id: adoption, effect: adopts, date: 2009-12-09}
    ///   - {id: review, effect: reviews, date: 2013-06-12}
    /// ---
    /// kind: action_programme
    /// linked_plans: [{id: plan, relations: [implements], ref: example}]
    /// decisions: [{id: adoption, effect: adopts, date: 2012-02-15}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// kind: regional_plan
    /// period: 2022/2033
    /// measures: [{id: quay, title: New quay}]
    /// decisions:
    ///   - {id: adoption, effect: adopts, date: 2021-12-08}
    ///   - {id: review, effect: reviews, date: 2025-01-29}
    /// ```
    ///
    /// ```yaml good
    /// kind: regional_plan
    /// period: 2022/2033
    /// decisions:
    ///   - {id: adoption, effect: adopts, date: 2021-12-08}
    ///   - {id: programme-adoption, effect: adopts, items: [programme], date: 2025-12-10}
    /// linked_plans: [{id: programme, relations: [implemented_by], title: Action programme 2026-29}]
    /// ```
    ///
    /// ```yaml good
    /// kind: regional_plan
    /// period: 2010/2014
    /// decisions: [{id: adoption, effect: adopts, date: 2009-12-09}]
    /// ---
    /// kind: action_programme
    /// period: 2012/2015
    /// linked_plans: [{id: plan, relations: [implements], ref: example}]
    /// decisions: [{id: adoption, effect: adopts, date: 2012-02-15}]
    /// ---
    /// kind: action_programme
    /// period: 2013/2016
    /// linked_plans: [{id: earlier, relations: [succeeds], ref: example-2}]
    /// decisions: [{id: adoption, effect: adopts, date: 2013-02-13}]
    /// ```
    ///
    /// ```yaml good date-2017-02-01
    /// kind: regional_plan
    /// period: 2015/2026
    /// measures: [{id: quay, title: New quay}]
    /// decisions:
    ///   - {id: adoption, effect: adopts, date: 2015-12-09}
    ///   - {id: rolling, effect: amends, items: [quay], date: 2016-06-15}
    /// ```
    ///
    /// ```yaml good
    /// kind: regional_plan
    /// period: 2009/2012
    /// decisions: [{id: adoption, effect: adopts, date: 2008-12}]
    /// ```
    PER013 "action-programme-not-rolled" {
        severity: Warning,
        tier: Profile,
        scope: Collection,
        about: Plan,
        source: "Norwegian Planning and Building Act § 8-1, before and after LOV-2016-12-16-100 (in force 2017-01-01; the wording since then is to be checked against the primary text)",
        strength: Must,
        since: "0.1.0",
        reads: ["decisions", "linked_plans", "measures"],
    }
    message none() {
        en: "the regional plan has no action programme on record",
        nb: "det er ikke registrert noe handlingsprogram til den regionale planen",
        nn: "det er ikkje registrert noko handlingsprogram til den regionale planen",
        help: {
            en: "record it as a plan of kind `action_programme` that `implements` this one, or add its `measures` here",
            nb: "registrer det som en plan av typen `action_programme` som følger opp denne (`implements`), eller legg tiltakene (`measures`) inn her",
            nn: "registrer det som ein plan av typen `action_programme` som følgjer opp denne (`implements`), eller legg tiltaka (`measures`) inn her",
        },
    }
    message not_rolled(last, year) {
        en: "the action programme was last rolled forward `{last}`, and not in {year}; until the end of 2016 it was to be rolled forward every year",
        nb: "handlingsprogrammet ble sist rullert `{last}`, og ikke i {year}; til og med 2016 skulle det rulleres hvert år",
        nn: "handlingsprogrammet vart sist rullert `{last}`, og ikkje i {year}; til og med 2016 skulle det rullerast kvart år",
    }
    message not_assessed(last, year) {
        en: "the action programme was last rolled forward or reviewed `{last}`, and nothing shows that the need for it was assessed in {year}",
        nb: "handlingsprogrammet ble sist rullert eller vurdert `{last}`, og ingenting viser at behovet for rullering ble vurdert i {year}",
        nn: "handlingsprogrammet vart sist rullert eller vurdert `{last}`, og ingenting viser at behovet for rullering vart vurdert i {year}",
        help: {
            en: "record the yearly decision, also when nothing was changed: `reviews`",
            nb: "registrer det årlige vedtaket, også når ingenting ble endret: `reviews`",
            nn: "registrer det årlege vedtaket, òg når ingenting vart endra: `reviews`",
        },
    }
}

const ACT: &str = "no-lov:2008-06-27-71";
const SECTION: Option<&str> = Some("8-1");
/// Since then the need for rolling is assessed; before, the programme itself was rolled every year.
const ASSESSED_SINCE: Date = Date::constant(2017, 1, 1);

fn check(cx: &mut Cx<'_>) {
    let (strategy, document) = (cx.strategy(), cx.document());
    let adopted = first_adoption(document).map(|(_, date)| date);
    if strategy.effective_kind() != Kind::RegionalPlan || is_pending(strategy) || !is_under_the_act(strategy, adopted) {
        return;
    }
    match strategy.status {
        Some(PlanStatus::Superseded | PlanStatus::Repealed) => return,
        None if adopted.is_none() => {
            cx.not_evaluated(Cause::NotGiven("status".to_owned()));
            return;
        }
        _ => {}
    }
    let day = Span::of(strategy).map_or(cx.date(), |span| span.last().min(cx.date()));
    let programmes = programmes(cx.collection(), cx.number());
    let cited: Vec<_> = CARRIED_OUT_BY.iter().flat_map(|it| not_loaded(cx.collection(), cx.number(), *it)).collect();
    if programmes.is_empty() && strategy.measures.is_empty() && cited.is_empty() {
        cx.report(Pointer::root(), none());
        return;
    }
    let mut last = Last { day, plan: None };
    for decision in document.decisions().filter(|decision| is_about(document, decision.it)) {
        last.see(decision, cx.number());
    }
    let mut undated: Vec<Cause> = Vec::new();
    for programme in &programmes {
        let mut dated = false;
        for decision in programme.document.decisions() {
            dated |= decision.it.date.is_some();
            last.see(decision, programme.number);
        }
        if !dated {
            let id = programme.document.strategy.id.to_string();
            undated.push(Cause::NotGivenThere(id, "decisions".to_owned()));
        }
    }
    // The last full year before the day that is looked at.
    let year = day.year() - 1;
    if last.plan.is_some_and(|(date, ..)| date.last_day().year() >= year) {
        return;
    }
    let unknown = !cited.is_empty() || !undated.is_empty();
    for plan in cited {
        cx.linked(plan);
    }
    for cause in undated {
        cx.not_evaluated(cause);
    }
    match last.plan {
        _ if unknown => {}
        None => cx.not_evaluated(Cause::NotGiven("decisions".to_owned())),
        Some((date, at, number)) => {
            let year = i64::from(year);
            let message =
                if year < i64::from(ASSESSED_SINCE.year()) { not_rolled(date, year) } else { not_assessed(date, year) };
            if number == cx.number() {
                cx.report(at.field("date"), message);
            } else {
                let programme = programmes.iter().find(|programme| programme.number == number);
                let place = programme.map_or_else(Pointer::root, Relative::place);
                let label = Term::new("the last decision", "det siste vedtaket", "det siste vedtaket");
                cx.report(place, message).related_in(number, at.field("date"), label);
            }
        }
    }
}

fn is_pending(strategy: &Strategy) -> bool {
    matches!(strategy.status, Some(PlanStatus::Draft | PlanStatus::Consultation | PlanStatus::Proposed))
}

/// True unless the plan is known to be under another act, or too early for this one.
fn is_under_the_act(strategy: &Strategy, adopted: Option<PartialDate>) -> bool {
    let known = || strategy.legal_basis.iter().map(|basis| basis.law.as_str()).filter(|law| law::is_known(law));
    if known().next().is_some() && !known().any(|law| law == ACT) {
        return false;
    }
    let date = adopted.or(strategy.published).or_else(|| strategy.period.and_then(Period::start));
    date.is_none_or(|date| law::in_force(ACT, SECTION, date.first_day()) == Some(InForce::Yes))
}

/// The relations of a regional plan to what carries it out.
const CARRIED_OUT_BY: &[Relation] = &[Relation::ImplementedBy, Relation::HasPart];

/// The action programmes of a plan, and those that succeed them.
fn programmes<'a>(collection: &'a CollectionIndex<'a>, number: usize) -> Vec<Relative<'a>> {
    let is_programme = |plan: &Strategy| plan.kind == Some(Kind::ActionProgramme) || !plan.measures.is_empty();
    let mut found: Vec<Relative<'a>> = Vec::new();
    let mut seen: HashSet<usize> = HashSet::from_iter([number]);
    let mut keep = |found: &mut Vec<Relative<'a>>, plans: Vec<Relative<'a>>| {
        let fit = |plan: &Relative<'a>| is_programme(plan.document.strategy) && !is_pending(plan.document.strategy);
        found.extend(plans.into_iter().filter(|plan| fit(plan) && seen.insert(plan.number)));
    };
    for relation in CARRIED_OUT_BY {
        keep(&mut found, relatives(collection, number, *relation));
    }
    let mut next = 0;
    while let Some(programme) = found.get(next).copied() {
        let later = relatives(collection, programme.number, Relation::SucceededBy);
        // Where they are cited, they are cited in the programme before them and not in the plan.
        keep(&mut found, later.into_iter().map(|plan| Relative { here: programme.here, ..plan }).collect());
        next += 1;
    }
    found
}

/// True when a decision of the plan is about its action programme.
fn is_about(document: &DocumentIndex<'_>, decision: &Decision) -> bool {
    if decision.items.is_empty() {
        return decision.effect == Effect::Reviews || !document.strategy.measures.is_empty();
    }
    let carries_out = |plan: &LinkedPlan| plan.relations.iter().any(|relation| CARRIED_OUT_BY.contains(relation));
    decision.items.iter().any(|item| match document.element(item.id()).map(|element| element.object) {
        Some(ObjectRef::Measure(_)) => true,
        Some(ObjectRef::LinkedPlan(plan)) => carries_out(plan),
        _ => false,
    })
}

/// The last dated decision that counts, up to a day: its date, its place and the document that holds it.
struct Last {
    day: Date,
    plan: Option<(PartialDate, At, usize)>,
}

impl Last {
    fn see(&mut self, decision: Item<'_, Decision>, document: usize) {
        let counts = |date: &PartialDate| match decision.it.effect {
            Effect::Adopts | Effect::Adds | Effect::Amends | Effect::Removes => true,
            Effect::Reviews => date.last_day() >= ASSESSED_SINCE,
            _ => false,
        };
        let date = decision.it.date.filter(|date| counts(date) && date.first_day() <= self.day);
        if let Some(date) = date
            && self.plan.is_none_or(|(known, ..)| known.last_day() < date.last_day())
        {
            self.plan = Some((date, decision.at, document));
        }
    }
}
