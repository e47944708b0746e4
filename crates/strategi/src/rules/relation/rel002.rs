use hashbrown::HashSet;

use crate::rules::prelude::*;
use crate::rules::shared::succession::{self, Relative, relatives};

rule! {
    /// Plans succeed, or guide, each other in a circle.
    ///
    /// The plans of the collection are followed through `succeeds` and `guided_by`, and through `succeeded_by` and
    /// `guides` of the other side. A circle is told once, at the first of its plans. Through a plan that is not in the
    /// collection no circle can be seen, and that is noted. A plan that contradicts itself is the finding REL001.
    ///
    /// ## Why
    ///
    /// Of two plans one is the later, and one gives the direction. CSAF (6.1.3) forbids circles in definitions for the
    /// same reason.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// title: Strategy 2009-12
    /// linked_plans:
    ///   - {id: earlier, relations: [succeeds], ref: example-2}
    /// ---
    /// title: Strategy 2013-16
    /// linked_plans:
    ///   - {id: earlier, relations: [succeeds], ref: example}
    /// ```
    ///
    /// ```yaml bad
    /// title: Coastal strategy
    /// linked_plans:
    ///   - {id: guide, relations: [guided_by], ref: example-2}
    /// ---
    /// title: Regional plan
    /// linked_plans:
    ///   - {id: guide, relations: [guided_by], ref: example-3}
    /// ---
    /// title: Planning strategy
    /// linked_plans:
    ///   - {id: coast, relations: [guided_by], ref: example}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// title: Strategy 2009-12
    /// linked_plans:
    ///   - {id: later, relations: [succeeded_by, guides], ref: example-2}
    /// ---
    /// title: Strategy 2013-16
    /// linked_plans:
    ///   - {id: earlier, relations: [succeeds, guided_by], ref: example}
    /// ```
    REL002 "circular-plans" {
        severity: Error,
        tier: Core,
        scope: Collection,
        about: Plan,
        source: "order in time; CSAF 2.0 section 6.1.3 as an analogue",
        strength: Must,
        since: "0.1.0",
    }
    message succession(plans) {
        en: "the plans {plans} succeed each other in a circle",
        nb: "planene {plans} etterfølger hverandre i en ring",
        nn: "planane {plans} følgjer etter kvarandre i ein ring",
    }
    message guidance(plans) {
        en: "the plans {plans} guide each other in a circle",
        nb: "planene {plans} er overordnet hverandre i en ring",
        nn: "planane {plans} er overordna kvarandre i ein ring",
    }
}

fn check(cx: &mut Cx<'_>) {
    let number = cx.number();
    for relation in [Relation::Succeeds, Relation::GuidedBy] {
        succession::note_not_loaded(cx, relation);
        let circle = circle(cx.collection(), number, relation);
        let (Some(first), own) = (circle.first(), cx.document()) else { continue };
        // The last step leads back here.
        let others = circle.iter().take(circle.len() - 1).map(|plan| plan.label().to_owned());
        let titles: Vec<String> = std::iter::once(own.show(&cx.strategy().title).to_owned()).chain(others).collect();
        let message = if relation == Relation::Succeeds { succession(titles) } else { guidance(titles) };
        let finding = cx.report(first.place(), message);
        let mut from = number;
        for step in &circle {
            // Each step is said by the plan it starts from, or by the one that it leads to.
            let (holder, said) = if step.here.is_some() { (from, step.here) } else { (step.number, step.there) };
            if let Some(plan) = said.filter(|plan| holder != number || Pointer::from(plan.at) != first.place()) {
                finding.related_in(holder, plan.at, Term::new("part of the circle", "del av ringen", "del av ringen"));
            }
            from = step.number;
        }
    }
}

/// The shortest way from a document back to itself over documents after it in the collection; empty if there is none.
fn circle<'a>(collection: &'a CollectionIndex<'a>, start: usize, relation: Relation) -> Vec<Relative<'a>> {
    let mut steps: Vec<(Option<usize>, Relative<'a>)> = Vec::new();
    let mut seen: HashSet<usize> = HashSet::new();
    let mut from = (None, start);
    let mut next = 0;
    loop {
        for step in relatives(collection, from.1, relation) {
            if step.number == start {
                let mut way = vec![step];
                let mut before = from.0;
                while let Some((earlier, step)) = before.and_then(|before: usize| steps.get(before)) {
                    way.push(*step);
                    before = *earlier;
                }
                way.reverse();
                return way;
            }
            if step.number > start && seen.insert(step.number) {
                steps.push((from.0, step));
            }
        }
        let Some((_, step)) = steps.get(next) else { return Vec::new() };
        from = (Some(next), step.number);
        next += 1;
    }
}
