use hashbrown::HashSet;

use crate::message::Arg;
use crate::rules::prelude::*;
use crate::rules::shared::succession::{self, Relative, continues, others, relatives, settled};

rule! {
    /// A priority of the earlier plan is dropped without a word.
    ///
    /// A priority of a plan that this one succeeds is accounted for when something here or in another successor
    /// `continues` it, when an item of `linked_plans` tells its `outcome`, when the earlier plan itself records it as
    /// completed, stopped or rejected, or when a decision there removes it. What becomes of a part of a priority counts for the whole, and the
    /// other way round.
    ///
    /// When the earlier plan is not in the collection, or its record has no priorities, the items are judged that are
    /// cited from it; with none cited, the rule is not evaluated. Nor is it where this plan has no priorities on
    /// record. The priorities of one plan make one finding, at its first successor in the collection.
    ///
    /// ## Why
    ///
    /// A commitment that ends should end openly: those who relied on it can see that, and why.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: business, title: Business, continues: ["example-2#business"]}
    /// linked_plans:
    ///   - {id: earlier, relations: [succeeds], ref: example-2}
    /// ---
    /// title: Strategy 2005-08
    /// priorities:
    ///   - {id: business, title: Business}
    ///   - {id: culture, title: Culture}
    /// ```
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: business, title: Business, continues: [earlier-business]}
    /// linked_plans:
    ///   - id: earlier
    ///     relations: [succeeds]
    ///     title: Strategy 2005-08
    ///     items: [{id: earlier-business, title: Business}, {id: earlier-youth, title: Youth}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// priorities:
    ///   - {id: business, title: Business, continues: ["example-2#business"]}
    /// linked_plans:
    ///   - id: earlier
    ///     relations: [succeeds]
    ///     ref: example-2
    ///     items: [{id: earlier-culture, title: Culture, outcome: ended, note: Moved to the municipalities}]
    /// ---
    /// title: Strategy 2005-08
    /// priorities:
    ///   - {id: business, title: Business}
    ///   - {id: culture, title: Culture}
    ///   - {id: fairs, title: Trade fairs, part_of: [business]}
    /// ```
    REL004 "dropped-priority" {
        severity: Warning,
        tier: Recommended,
        scope: Collection,
        about: Plan,
        source: "accountability for commitments that are dropped",
        strength: Practice,
        since: "0.1.0",
        reads: ["objectives", "priorities", "measures", "linked_plans"],
    }
    message dropped(priorities, plan) {
        en: "{priorities} of `{plan}` {priorities|is|are} neither continued nor given an outcome",
        nb: "{priorities} i `{plan}` har verken blitt videreført eller fått noe utfall",
        nn: "{priorities} i `{plan}` har verken blitt vidareført eller fått noko utfall",
        help: {
            en: "say what `continues` {priorities|it|each of them}, or add {priorities|it|them} to the `items` of the linked plan with the `outcome`",
            nb: "oppgi hva som viderefører {priorities|det|hvert av dem} (`continues`), eller legg {priorities|det|dem} til med `outcome` under `items` i den omtalte planen",
            nn: "oppgje kva som vidarefører {priorities|det|kvart av dei} (`continues`), eller legg {priorities|det|dei} til med `outcome` under `items` i den omtalte planen",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let (collection, number) = (cx.collection(), cx.number());
    let earlier = relatives(collection, number, Relation::Succeeds);
    let cited: Vec<_> = succession::not_loaded(collection, number, Relation::Succeeds).collect();
    if earlier.is_empty() && cited.is_empty() {
        return;
    }
    if cx.strategy().priorities.is_empty() {
        cx.not_evaluated(Cause::NotGiven("priorities".to_owned()));
        return;
    }
    let named: HashSet<&str> =
        cx.document().all_elements().flat_map(|element| continues(&element)).map(Ref::id).collect();
    for plan in earlier {
        loaded(cx, &plan, &named);
    }
    for plan in cited {
        if plan.it.items.is_empty() {
            cx.linked(plan);
        } else {
            only_cited(cx, plan, &named);
        }
    }
}

fn loaded<'a>(cx: &mut Cx<'a>, plan: &Relative<'a>, named: &HashSet<&str>) {
    let (collection, number) = (cx.collection(), cx.number());
    if plan.document.strategy.priorities.is_empty() {
        if let Some(cited) = plan.here.filter(|cited| !cited.it.items.is_empty()) {
            only_cited(cx, cited, named);
        } else {
            let id = plan.document.strategy.id.to_string();
            cx.not_evaluated(Cause::NotGivenThere(id, "priorities".to_owned()));
        }
        return;
    }
    let successors = relatives(collection, plan.number, Relation::SucceededBy);
    if successors.iter().any(|other| other.number < number && !other.document.strategy.priorities.is_empty()) {
        return;
    }
    let mut ids = settled(collection, plan.number);
    ids.extend(ended(plan.document));
    let found = others(plan.document, &ids);
    if found.is_empty() {
        return;
    }
    let titles: Vec<String> = found.iter().map(|priority| plan.document.show(&priority.it.title).to_owned()).collect();
    let finding = cx.report(plan.place(), dropped(Arg::Long(titles), plan.label()));
    for priority in found {
        let label = Term::new("in the earlier plan", "i den forrige planen", "i den førre planen");
        finding.related_in(plan.number, priority.at, label);
    }
}

/// The priorities that the earlier plan itself says are done with.
fn ended<'a>(document: &'a DocumentIndex<'a>) -> impl Iterator<Item = &'a str> {
    let over = |priority: &Item<'_, Priority>| {
        matches!(priority.it.status, Some(ItemStatus::Completed | ItemStatus::Stopped | ItemStatus::Rejected))
    };
    let decisions = document.decisions().filter(|decision| decision.it.effect == Effect::Removes);
    let removed = decisions.flat_map(|decision| decision.it.items.iter().map(Ref::id));
    document.priorities().filter(over).map(|priority| priority.it.id.as_str()).chain(removed)
}

/// `named` are the items that something in this plan continues.
fn only_cited<'a>(cx: &mut Cx<'a>, plan: Item<'a, LinkedPlan>, named: &HashSet<&str>) {
    let document = cx.document();
    let found: Vec<_> = document
        .linked_items(plan)
        .filter(|item| item.it.outcome.is_none() && !named.contains(item.it.id.as_str()))
        .collect();
    if found.is_empty() {
        return;
    }
    let titles: Vec<String> = found.iter().map(|item| document.show(&item.it.title).to_owned()).collect();
    let finding = cx.report(plan.at, dropped(Arg::Long(titles), succession::plan_label(document, plan.it)));
    for item in found {
        finding.related(item.at, Term::new("cited here", "omtalt her", "omtalt her"));
    }
}
