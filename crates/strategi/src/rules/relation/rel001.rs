use crate::rules::prelude::*;
use crate::rules::shared::succession::{INVERSES, plan_label};

rule! {
    /// A plan is linked to itself, or to another plan in both directions at once.
    ///
    /// It is linked to itself by its own id, or by one of its own identifiers. Both directions are two relations of
    /// which each is the inverse of the other, such as `succeeds` and `succeeded_by`; two linked plans with the same
    /// `ref` or a shared identifier are one plan.
    ///
    /// ## Why
    ///
    /// Nothing comes before or above itself. The relationships of StratML are broader, peer and narrower, each with its place;
    /// `ArchiMate` has a table of which relationship may stand between which elements.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// id: coast-2026
    /// linked_plans:
    ///   - {id: guide, relations: [guided_by], ref: coast-2026}
    /// ```
    ///
    /// ```yaml bad
    /// linked_plans:
    ///   - {id: regional, relations: [guided_by, guides], title: Regional plan 2024–2035}
    /// ```
    ///
    /// ```yaml bad
    /// linked_plans:
    ///   - {id: earlier, relations: [succeeds], ref: coast-2022}
    ///   - {id: later, relations: [succeeded_by], ref: coast-2022}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// id: coast-2026
    /// linked_plans:
    ///   - {id: regional, relations: [guided_by, implements], title: Regional plan 2024–2035}
    ///   - {id: earlier, relations: [succeeds], ref: coast-2022}
    ///   - {id: later, relations: [succeeded_by], ref: coast-2030}
    /// ```
    REL001 "contradictory-link" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "ArchiMate relationship table as a model; StratML relationship types",
        strength: Must,
        since: "0.1.0",
    }
    message itself(plan) {
        en: "the plan is linked to itself, as `{plan}`",
        nb: "planen er knyttet til seg selv, som `{plan}`",
        nn: "planen er knytt til seg sjølv, som `{plan}`",
    }
    message both(plan, relation, inverse) {
        en: "`{plan}` cannot be linked both as `{relation}` and as `{inverse}`",
        nb: "`{plan}` kan ikke være knyttet til planen både som `{relation}` og som `{inverse}`",
        nn: "`{plan}` kan ikkje vere knytt til planen både som `{relation}` og som `{inverse}`",
        help: {
            en: "keep the relation that this plan has to the other one",
            nb: "behold den relasjonen som denne planen har til den andre",
            nn: "behald den relasjonen som denne planen har til den andre",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let plans: Vec<_> = document.linked_plans().collect();
    for (number, plan) in plans.iter().enumerate() {
        let label = plan_label(document, plan.it);
        let own_id = plan.it.r#ref.as_ref().is_some_and(|document| *document.id() == cx.strategy().id);
        let own_identifier = shared(&plan.it.identifiers, &cx.strategy().identifiers);
        if own_id || own_identifier {
            cx.report(plan.at.field(if own_id { "ref" } else { "identifiers" }), itself(label));
            continue;
        }
        // Against itself and those before it, so that a pair is told once.
        let mut earlier = plans.iter().take(number + 1).rev().filter(|other| is_same(plan.it, other.it));
        let found = earlier.find_map(|other| {
            let (relation, inverse) = contradiction(&other.it.relations, &plan.it.relations)?;
            Some((other, relation, inverse))
        });
        if let Some((other, relation, inverse)) = found {
            let at = plan.at.field("relations");
            let finding = cx.report(at, both(label, relation.as_str(), inverse.as_str()));
            if other.at != plan.at {
                finding.related(
                    other.at.field("relations"),
                    Term::new("the same plan", "den samme planen", "den same planen"),
                );
            }
        }
    }
}

fn shared(a: &[Identifier], b: &[Identifier]) -> bool {
    a.iter().any(|identifier| b.contains(identifier))
}

fn is_same(a: &LinkedPlan, b: &LinkedPlan) -> bool {
    a.id == b.id || (a.r#ref.is_some() && a.r#ref == b.r#ref) || shared(&a.identifiers, &b.identifiers)
}

/// A relation of the one list whose inverse is in the other.
fn contradiction(a: &[Relation], b: &[Relation]) -> Option<(Relation, Relation)> {
    let pairs = INVERSES.iter().flat_map(|(one, other)| [(*one, *other), (*other, *one)]);
    pairs.into_iter().find(|(one, other)| a.contains(one) && b.contains(other))
}
