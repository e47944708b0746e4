use hashbrown::HashSet;

use crate::rules::prelude::*;
use crate::rules::shared::succession::{self, others, relatives};

rule! {
    /// Priorities of the guiding plan have nothing in this plan that supports them.
    ///
    /// For each guiding plan in the collection, the rule lists its priorities that no priority here names in `supports`.
    /// What supports a part counts for the whole, and the other way round. It is no fault: a plan for one field need
    /// not touch every priority of the plan above it.
    ///
    /// ## Why
    ///
    /// A table of what covers what is the usual way to see whether plans are coherent, one of the OECD's criteria of
    /// evaluation.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: Youth, supports: ["example-2#labour"]}
    /// linked_plans:
    ///   - {id: guide, relations: [guided_by], ref: example-2}
    /// ---
    /// title: Regional plan
    /// priorities:
    ///   - {id: climate, title: Climate}
    ///   - {id: energy, title: Energy}
    ///   - {id: labour, title: Labour}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// priorities:
    ///   - {id: youth, title: Youth, supports: ["example-2#labour", guide-climate]}
    /// linked_plans:
    ///   - {id: guide, relations: [guided_by], ref: example-2, items: [{id: guide-climate, title: Climate}]}
    /// ---
    /// title: Regional plan
    /// priorities:
    ///   - {id: climate, title: Climate}
    ///   - {id: energy, title: Energy, part_of: [climate]}
    ///   - {id: labour, title: Labour}
    /// ```
    REL009 "uncovered-guiding-priority" {
        severity: Info,
        tier: Pedantic,
        scope: Collection,
        about: Plan,
        source: "OECD evaluation criterion of coherence: coverage matrix",
        strength: Practice,
        since: "0.1.0",
        reads: ["priorities"],
    }
    message uncovered(priorities, guide) {
        en: "nothing in this plan supports {priorities} of the guiding plan `{guide}`",
        nb: "ingenting i denne planen støtter {priorities} i den overordnede planen `{guide}`",
        nn: "ingenting i denne planen støttar {priorities} i den overordna planen `{guide}`",
    }
}

fn check(cx: &mut Cx<'_>) {
    succession::note_not_loaded(cx, Relation::GuidedBy);
    let guides = relatives(cx.collection(), cx.number(), Relation::GuidedBy);
    if guides.is_empty() {
        return;
    }
    let supports = cx.document().priorities().flat_map(|priority| &priority.it.supports);
    let supported: Vec<Target<'_>> = supports.map(|reference| cx.follow(reference)).collect();
    for guide in guides {
        let inside = |target: &Target<'_>| matches!(target, Target::Foreign(number, _) if *number == guide.number);
        let ids: HashSet<&str> = supported
            .iter()
            .filter(|target| inside(target))
            .filter_map(
                |target| if let Target::Foreign(_, element) = target { Some(element.id.as_str()) } else { None },
            )
            .collect();
        let found = others(guide.document, &ids);
        if found.is_empty() {
            continue;
        }
        let titles: Vec<String> =
            found.iter().map(|priority| guide.document.show(&priority.it.title).to_owned()).collect();
        let finding = cx.report(guide.place(), uncovered(titles, guide.label()));
        for priority in found {
            let label = Term::new("in the guiding plan", "i den overordnede planen", "i den overordna planen");
            finding.related_in(guide.number, priority.at, label);
        }
    }
}
