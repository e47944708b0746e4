use hashbrown::HashMap;

use crate::rules::prelude::*;
use crate::rules::shared::items::stands;

rule! {
    /// Several overall objectives, or several visions, stand side by side.
    ///
    /// One vision and one overall objective go together; two of the same level do not. Those that hold for different owners only
    /// (`adopted_by` without a common owner), that are a part of another of the same level, or that were rejected or stopped are not counted
    /// against each other. One finding for each level, at the second.
    ///
    /// ## Why
    ///
    /// Logical framework practice has one overall aim; several are split into plans, or into goals below one aim. Two
    /// aims at the top leave open which one gives way when they pull apart.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// objectives:
    ///   - {id: work, level: overall, title: More work}
    ///   - {id: nature, level: overall, title: Less land built down}
    /// ```
    ///
    /// ```yaml bad
    /// objectives:
    ///   - {id: green, level: vision, title: The green county}
    ///   - {id: open, level: vision, title: The open county}
    ///   - {id: work, level: overall, title: More work}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// objectives:
    ///   - {id: green, level: vision, title: The green county}
    ///   - {id: work, level: overall, title: More work, part_of: [green]}
    ///   - {id: nature, title: Less land built down, part_of: [work]}
    /// ```
    ///
    /// ```yaml good
    /// objectives:
    ///   - {id: north-work, level: overall, title: More work in the north, adopted_by: [north]}
    ///   - {id: south-work, level: overall, title: More work in the south, adopted_by: [south]}
    /// owners: [north, south]
    /// actors:
    ///   - {id: north, name: North County}
    ///   - {id: south, name: South County}
    /// ```
    STR002 "several-overall-objectives" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "Logical framework practice: one overall aim; OMG Business Motivation Model: one vision (to be checked against the primary text)",
        strength: Practice,
        since: "0.1.0",
    }
    message overall(count) {
        en: "{count} overall objectives stand side by side",
        nb: "{count} overordnede mål står side om side",
        nn: "{count} overordna mål står side om side",
        help: {
            en: "keep one and make the others goals that are `part_of` it, or record them all as goals (`level: goal`)",
            nb: "behold ett, og gjør de andre til mål som er en del av det (`part_of`), eller før opp alle som mål (`level: goal`)",
            nn: "behald eitt, og gjer dei andre til mål som er ein del av det (`part_of`), eller før opp alle som mål (`level: goal`)",
        },
    }
    message visions(count) {
        en: "{count} visions stand side by side",
        nb: "{count} visjoner står side om side",
        nn: "{count} visjonar står side om side",
        help: {
            en: "keep one, and make the others goals that are `part_of` it",
            nb: "behold én, og gjør de andre til mål som er en del av den (`part_of`)",
            nn: "behald éin, og gjer dei andre til mål som er ein del av han (`part_of`)",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    for level in [Level::Vision, Level::Overall] {
        let rivals = rivals(cx.document(), level);
        let [first, second, more @ ..] = rivals.as_slice() else { continue };
        let (message, also) = match level {
            Level::Vision => {
                (visions(rivals.len()), Term::new("another vision", "en annen visjon", "ein annan visjon"))
            }
            _ => (
                overall(rivals.len()),
                Term::new("another overall objective", "et annet overordnet mål", "eit anna overordna mål"),
            ),
        };
        let finding = cx.report(second.at.field("level"), message);
        for other in std::iter::once(first).chain(more) {
            finding.related(other.at, also);
        }
    }
}

/// The objectives of a level that share an owner with another one of that level.
fn rivals<'a>(document: &DocumentIndex<'a>, level: Level) -> Vec<Item<'a, Objective>> {
    let is_top = |objective: &Objective| {
        let mut wholes = objective.part_of.iter().filter_map(|whole| document.objective(whole));
        objective.effective_level() == level
            && stands(objective.status)
            && !wholes.any(|whole| whole.it.effective_level() == level)
    };
    let mut tops: Vec<Item<'a, Objective>> = document.objectives().filter(|objective| is_top(objective.it)).collect();
    if tops.len() > 1 && tops.iter().all(|top| !top.it.adopted_by.is_empty()) {
        let mut holds: HashMap<&str, usize> = HashMap::new();
        for owner in tops.iter().flat_map(|top| &top.it.adopted_by) {
            *holds.entry(owner.id()).or_default() += 1;
        }
        tops.retain(|top| top.it.adopted_by.iter().any(|owner| holds.get(owner.id()).is_some_and(|count| *count > 1)));
    }
    tops
}
