use hashbrown::HashSet;

use crate::rules::prelude::*;
use crate::rules::shared::succession;

rule! {
    /// In a plan that follows another, a new priority has no origin.
    ///
    /// A priority is new when it `continues` nothing, in a plan where another one does: where none does, what the earlier plan
    /// had is not on record, or nothing of it is left (REL004). Its origin is a decision that lists it, or what it is
    /// `motivated_by`: a rationale, trend, need or assessment. The origin of a part counts for the whole, and the other
    /// way round; a priority and its parts that have none are one finding.
    ///
    /// ## Why
    ///
    /// A choice of priorities is to be justified: smart specialisation asks for it, and a decision of the council is an
    /// answer. The council of Nord-Trøndelag added a third priority to the international strategy of 2009-12, and the
    /// page says so.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: Youth, continues: [earlier-youth]}
    ///   - {id: rural, title: Rural development}
    ///   - {id: villages, title: Living villages, part_of: [rural]}
    /// linked_plans:
    ///   - {id: earlier, relations: [succeeds], title: Strategy 2005-08, items: [{id: earlier-youth, title: Youth}]}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// priorities:
    ///   - {id: youth, title: Youth, continues: [earlier-youth]}
    ///   - {id: rural, title: Rural development}
    /// decisions:
    ///   - {id: addition, effect: adds, items: [rural]}
    /// linked_plans:
    ///   - {id: earlier, relations: [succeeds], title: Strategy 2005-08, items: [{id: earlier-youth, title: Youth}]}
    /// ```
    ///
    /// ```yaml good
    /// priorities:
    ///   - {id: youth, title: Youth}
    ///   - {id: rural, title: Rural development}
    /// linked_plans:
    ///   - {id: earlier, relations: [succeeds], title: Strategy 2005-08}
    /// ```
    REL005 "priority-without-origin" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "Smart specialisation: choices of priorities are justified",
        strength: Should,
        since: "0.1.0",
        reads: ["decisions", "priorities"],
    }
    message new(priority) {
        en: "the priority `{priority}` is new in this plan, without a decision or a reason for it",
        nb: "satsingsområdet `{priority}` er nytt i denne planen, uten vedtak eller begrunnelse",
        nn: "satsingsområdet `{priority}` er nytt i denne planen, utan vedtak eller grunngjeving",
        help: {
            en: "name what it `continues`, the decision that adds it, or what it is `motivated_by`",
            nb: "oppgi hva det viderefører (`continues`), vedtaket som la det til, eller hva som begrunner det (`motivated_by`)",
            nn: "oppgje kva det vidarefører (`continues`), vedtaket som la det til, eller kva som grunngjev det (`motivated_by`)",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let Some(earlier) = document.links(Relation::Succeeds).next() else { return };
    if document.priorities().all(|priority| priority.it.continues.is_empty()) {
        return;
    }
    let listed = document.decisions().flat_map(|decision| decision.it.items.iter().map(Ref::id));
    let mut ids: HashSet<&str> = listed.collect();
    let known = |priority: &Priority| !priority.continues.is_empty() || !priority.motivated_by.is_empty();
    ids.extend(document.priorities().filter(|it| known(it.it)).map(|it| it.it.id.as_str()));
    let others = succession::others(document, &ids);
    let newcomers: HashSet<&str> = others.iter().map(|priority| priority.it.id.as_str()).collect();
    let is_part = |priority: &Priority| priority.part_of.iter().any(|whole| newcomers.contains(whole.id()));
    for priority in others.iter().filter(|priority| !is_part(priority.it)) {
        cx.report(priority.at, new(document.show(&priority.it.title)))
            .related(earlier.at, Term::new("the plan before it", "den forrige planen", "den førre planen"));
    }
}
