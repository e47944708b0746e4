use crate::rules::prelude::*;
use crate::rules::shared::succession::{Span, prolongs, relatives};

rule! {
    /// A plan that is recorded as adopted has expired, and nothing tells what came after it.
    ///
    /// The plan has expired when the last day of its period, and of those that decisions prolong it to, is before the
    /// reference date. What came after it is told by a successor, here (`succeeded_by`) or in another plan of the
    /// collection (`succeeds`), whether it is loaded or not; by a decision on the whole plan, here or there, that
    /// supersedes or repeals it; or by one that prolongs it without saying until when.
    ///
    /// Only a plan with `status: adopted` is judged: `superseded` and `repealed` are answers, a draft was never in
    /// force, and where no status is given PRV006 asks for it. Performance reports are about a time that is over; a plan that another
    /// document cites but fits no better than others (REF005) is left alone.
    ///
    /// ## Why
    ///
    /// An expired plan that still stands as adopted is read as if it bound somebody. The GTFS validator gives notice of
    /// feeds that have expired for the same reason.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// status: adopted
    /// period: 2009/2012
    /// ```
    ///
    /// ```yaml bad date-2014-01-01
    /// status: adopted
    /// period: 2009/2012
    /// decisions: [{id: one-more-year, effect: prolongs, period: 2009/2013}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good date-2013-12-31
    /// status: adopted
    /// period: 2009/2012
    /// decisions: [{id: one-more-year, effect: prolongs, period: 2009/2013}]
    /// ```
    ///
    /// ```yaml good
    /// status: adopted
    /// period: 2009/2012
    /// ---
    /// title: Strategy 2013-16
    /// status: adopted
    /// period: 2013/2016
    /// linked_plans:
    ///   - {id: earlier, relations: [succeeds], ref: example}
    ///   - {id: later, relations: [succeeded_by], title: Strategy 2017-20}
    /// ```
    ///
    /// ```yaml good
    /// status: adopted
    /// period: 2009/2012
    /// ---
    /// title: Regional plan
    /// status: adopted
    /// period: 2010/2030
    /// linked_plans: [{id: strategy, relations: [mentions], ref: example}]
    /// decisions: [{id: end, effect: repeals, items: [strategy]}]
    /// ```
    PER011 "expired-without-successor" {
        severity: Warning,
        tier: Recommended,
        scope: Collection,
        about: Plan,
        source: "GTFS validator, notices on expired feeds, as a model (to be checked against the primary text)",
        strength: Practice,
        since: "0.1.0",
        reads: ["decisions", "linked_plans", "period", "status"],
    }
    message expired(end) {
        en: "the plan expired with `{end}`, and no successor, prolongation or repeal is on record",
        nb: "planperioden gikk ut med `{end}`, og det er verken registrert etterfølger, forlengelse eller opphevelse",
        nn: "planperioden gjekk ut med `{end}`, og det er verken registrert etterfølgjar, forlenging eller oppheving",
        help: {
            en: "add the plan that took over (`succeeded_by`), or the decision; if it no longer applies, set `status` to `superseded` or `repealed`",
            nb: "legg til planen som tok over (`succeeded_by`), eller vedtaket; gjelder den ikke lenger, sett `status` til `superseded` eller `repealed`",
            nn: "legg til planen som tok over (`succeeded_by`), eller vedtaket; gjeld han ikkje lenger, set `status` til `superseded` eller `repealed`",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let (strategy, collection, number) = (cx.strategy(), cx.collection(), cx.number());
    if strategy.status != Some(PlanStatus::Adopted) || strategy.effective_kind() == Kind::PerformanceReport {
        return;
    }
    let Some(span) = Span::of(strategy) else { return };
    let Some(end) = span.end.filter(|end| end.last_day() < cx.date()) else { return };
    let is_followed = cx.document().links(Relation::SucceededBy).next().is_some()
        || !relatives(collection, number, Relation::SucceededBy).is_empty()
        || collection.may_be_cited(number);
    if is_followed || is_ended(strategy) || is_ended_elsewhere(collection, number) {
        return;
    }
    // A prolongation that does not say until when may still hold.
    if prolongs(strategy).any(|decision| decision.period.is_none()) {
        return;
    }
    let set_end = |decision: &Item<'_, Decision>| {
        decision.it.effect == Effect::Prolongs && decision.it.period.and_then(Period::end) == Some(end)
    };
    let prolonged = cx.document().decisions().find(set_end);
    let finding = cx.report(Pointer::root().field("period"), expired(end));
    if let Some(decision) = prolonged {
        let label = Term::new("prolonged until then", "forlenget til da", "forlengd til då");
        finding.related(decision.at.field("period"), label);
    }
}

fn ends(decision: &Decision) -> bool {
    matches!(decision.effect, Effect::Supersedes | Effect::Repeals)
}

fn is_ended(strategy: &Strategy) -> bool {
    strategy.decisions.iter().any(|decision| ends(decision) && decision.items.is_empty())
}

/// True when another plan tells of a decision that ends this one.
fn is_ended_elsewhere(collection: &CollectionIndex<'_>, number: usize) -> bool {
    collection.cited_by(number).any(|(other, plan)| {
        let decisions = collection.document(other).map(|document| document.strategy.decisions.as_slice());
        let lists = |decision: &Decision| decision.items.iter().any(|item| item.id() == plan.it.id.as_str());
        decisions.unwrap_or_default().iter().any(|decision| ends(decision) && lists(decision))
    })
}
