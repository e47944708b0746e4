use crate::rules::prelude::*;
use crate::rules::shared::succession::{self, Relative, relatives, settled};

rule! {
    /// The earlier plan was to assess something, and nothing tells what came of it.
    ///
    /// The rule asks of every measure with `action: assess` in a plan that this one succeeds that something here or in another
    /// successor `continues` it, or that an item of `linked_plans` tells its `outcome` (such as `pursued` or
    /// `rejected`). What becomes of the measure that it is a part of counts for it. A measure that the earlier plan
    /// itself records as stopped or rejected is exempt; one that is only completed is not, for it may be completed
    /// without a word on what came of it.
    ///
    /// The rule is not evaluated where the earlier plan is not in the collection, or where it or this plan has no measures on
    /// record. The measures of one plan make one finding, at its first successor in the collection.
    ///
    /// ## Why
    ///
    /// "To assess whether" is easily promised and easily forgotten. The international strategy of 2009-12 assessed
    /// ventures towards Russia and China, and the draft of the next one has both as ventures.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// measures:
    ///   - {id: russia, title: Venture towards Russia, continues: ["example-2#russia"]}
    /// linked_plans:
    ///   - {id: earlier, relations: [succeeds], ref: example-2}
    /// ---
    /// title: Strategy 2009-12
    /// measures:
    ///   - {id: russia, title: Whether to work with Russia, action: assess}
    ///   - {id: china, title: Whether to work with China, action: assess}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// measures:
    ///   - {id: russia, title: Venture towards Russia, continues: ["example-2#russia"]}
    /// linked_plans:
    ///   - id: earlier
    ///     relations: [succeeds]
    ///     ref: example-2
    ///     items: [{id: china, ref: "example-2#china", title: China, outcome: rejected}]
    /// ---
    /// title: Strategy 2009-12
    /// measures:
    ///   - {id: russia, title: Whether to work with Russia, action: assess}
    ///   - {id: north, title: Whether to work with the north of Russia, action: assess, part_of: [russia]}
    ///   - {id: china, title: Whether to work with China, action: assess}
    /// ```
    REL012 "assessment-without-outcome" {
        severity: Warning,
        tier: Recommended,
        scope: Collection,
        about: Plan,
        source: "the joint international strategies of the Trøndelag counties 2009-12 and 2013-16: assessments that became ventures",
        strength: Practice,
        since: "0.1.0",
        reads: ["objectives", "priorities", "measures", "linked_plans"],
    }
    message forgotten(measures, plan) {
        en: "{measures} of `{plan}` {measures|was|were} to be assessed, and no outcome is told",
        nb: "{measures} i `{plan}` skulle vurderes, men utfallet er ikke oppgitt",
        nn: "{measures} i `{plan}` skulle vurderast, men utfallet er ikkje oppgitt",
        help: {
            en: "say what `continues` {measures|it|each of them}, or add {measures|it|them} to the `items` of the linked plan with the `outcome`",
            nb: "oppgi hva som viderefører {measures|det|hvert av dem} (`continues`), eller legg {measures|det|dem} til med `outcome` under `items` i den omtalte planen",
            nn: "oppgje kva som vidarefører {measures|det|kvart av dei} (`continues`), eller legg {measures|det|dei} til med `outcome` under `items` i den omtalte planen",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    succession::note_not_loaded(cx, Relation::Succeeds);
    for plan in relatives(cx.collection(), cx.number(), Relation::Succeeds) {
        judge(cx, &plan);
    }
}

fn judge<'a>(cx: &mut Cx<'a>, plan: &Relative<'a>) {
    if plan.document.strategy.measures.is_empty() {
        let id = plan.document.strategy.id.to_string();
        cx.not_evaluated(Cause::NotGivenThere(id, "measures".to_owned()));
        return;
    }
    let open = |measure: &Item<'_, Measure>| {
        measure.it.action == Some(Action::Assess)
            && !matches!(measure.it.status, Some(ItemStatus::Stopped | ItemStatus::Rejected))
    };
    let assessed: Vec<_> = plan.document.measures().filter(open).collect();
    if assessed.is_empty() {
        return;
    }
    let settled = settled(cx.collection(), plan.number);
    let is_settled = |measure: &Measure| {
        let mut line = std::iter::once(measure).chain(plan.document.ancestors(measure));
        line.any(|measure| settled.contains(measure.id.as_str()))
    };
    let found: Vec<_> = assessed.into_iter().filter(|measure| !is_settled(measure.it)).collect();
    if found.is_empty() {
        return;
    }
    if cx.strategy().measures.is_empty() {
        cx.not_evaluated(Cause::NotGiven("measures".to_owned()));
        return;
    }
    let successors = relatives(cx.collection(), plan.number, Relation::SucceededBy);
    if successors.iter().any(|other| other.number < cx.number() && !other.document.strategy.measures.is_empty()) {
        return;
    }
    let title = |measure: &Item<'a, Measure>| {
        let text = measure.it.title.as_ref().or(measure.it.statement.as_ref());
        text.map_or(measure.it.id.as_str(), |text| plan.document.show(text)).to_owned()
    };
    let titles: Vec<String> = found.iter().map(title).collect();
    let finding = cx.report(plan.place(), forgotten(titles, plan.label()));
    for measure in found {
        let label = Term::new("in the earlier plan", "i den forrige planen", "i den førre planen");
        finding.related_in(plan.number, measure.at, label);
    }
}
