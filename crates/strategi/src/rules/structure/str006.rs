use hashbrown::HashSet;

use crate::rules::prelude::*;
use crate::rules::shared::agreement::{is_cut, subjects};

rule! {
    /// A count or an ordinal that the text states is not the one on record.
    ///
    /// The rule compares, for each list field, `number` and `cycle`, the value on record with every explicit `reading` of it in the evidence:
    /// for a list how many entries it has, and for "a third area" the three that it makes. An absent list says nothing of
    /// how many there are, so there only the readings are compared with each other. Words in a `literal` are not counted: what a passage
    /// counts is for the recorder to say. Of objectives, priorities and measures a text may count those at the top, or the innermost
    /// ones, and of objectives those that are no vision, or neither vision nor overall objective: a count that fits any of these agrees.
    ///
    /// ## Why
    ///
    /// "Seven priority areas" followed by six means that one was lost, in the plan or in the record. StratML numbers
    /// goals and objectives for the same reason (`SequenceIndicator`).
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: climate, title: Climate}
    ///   - {id: energy, title: Energy}
    /// evidence:
    ///   - {of: priorities, locator: p. 3, literal: three priority areas, reading: "3"}
    /// ```
    ///
    /// ```yaml bad
    /// priorities:
    ///   - id: climate
    ///     title: Climate
    ///     number: 1
    ///     evidence: [{of: number, locator: p. 3, literal: second, reading: "2"}]
    /// ```
    ///
    /// ```yaml bad
    /// evidence:
    ///   - {of: priorities, locator: p. 3, literal: three priority areas, reading: "3"}
    ///   - {of: priorities, locator: p. 8, literal: the two areas, reading: "2"}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// priorities:
    ///   - {id: climate, title: Climate, number: 1, evidence: [{of: number, literal: "1.)", reading: "1."}]}
    ///   - {id: energy, title: Energy}
    /// evidence:
    ///   - {of: priorities, locator: p. 3, literal: two priority areas, reading: "2"}
    ///   - {of: objectives, locator: p. 2, literal: one goal, reading: "1"}
    ///   - {of: measures, locator: p. 3, literal: ten measures, reading: "10"}
    /// objectives:
    ///   - {id: vision, level: vision, statement: A county for everyone}
    ///   - {id: low-emission, statement: Emissions are half of what they were}
    /// ```
    STR006 "count-differs" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Record,
        source: "StratML (ISO 17469-1) SequenceIndicator; internal consistency",
        strength: Practice,
        since: "0.1.0",
    }
    message count(field, count, readings) {
        en: "`{field}` has {count} {count|entry|entries}, but the text counts {readings}",
        nb: "`{field}` har {count} {count|oppføring|oppføringer}, men teksten oppgir {readings}",
        nn: "`{field}` har {count} {count|oppføring|oppføringar}, men teksten oppgjev {readings}",
        help: {
            en: "add what is missing or remove what is too much; if the text itself is wrong, its owner must mend it",
            nb: "legg til det som mangler, eller fjern det som er overflødig; er teksten selv feil, må eieren rette den",
            nn: "legg til det som manglar, eller fjern det som er overflødig; er teksten sjølv feil, må eigaren rette han",
        },
    }
    message number(field, value, readings) {
        en: "`{field}` is `{value}`, and the text says {readings}",
        nb: "`{field}` er `{value}`, og teksten sier {readings}",
        nn: "`{field}` er `{value}`, og teksten seier {readings}",
    }
    message passages(field, first, readings) {
        en: "passages do not agree on `{field}`: one says `{first}`, {readings|another says|others say} {readings}",
        nb: "tekststedene er uenige om `{field}`: ett sier `{first}`, {readings|et annet sier|andre sier} {readings}",
        nn: "tekststadene er usamde om `{field}`: éin seier `{first}`, {readings|ein annan seier|andre seier} {readings}",
    }
}

fn check(cx: &mut Cx<'_>) {
    for subject in subjects(cx.document()) {
        let mut seen: Vec<&str> = Vec::new();
        for field in subject.evidence.iter().filter_map(|line| line.of.as_deref()) {
            let counts = subject
                .field(field)
                .is_some_and(|meta| meta.card.is_list() || matches!(meta.type_name, "Label" | "Integer"));
            if !counts || seen.contains(&field) {
                continue;
            }
            seen.push(field);
            let Some(mut found) = subject.disagreement(field) else { continue };
            if subject.at.is_none() {
                let counts = ways_to_count(cx.document(), field);
                found.others.retain(|(_, value)| !matches!(value, agreement::Value::Count(n) if counts.contains(n)));
                if found.others.is_empty() {
                    continue;
                }
            }
            if is_cut(cx, &subject, field) {
                continue;
            }
            let message = match (&found.base, found.own) {
                (base, false) => passages(field, base.to_string(), found.readings()),
                (agreement::Value::Count(n), true) => count(field, *n, found.readings()),
                (base, true) => number(field, base.to_string(), found.readings()),
            };
            found.relate(&subject, cx.report(found.place.clone(), message));
        }
    }
}

/// How many entries a list of the plan has when only some are counted, as a text may do.
fn ways_to_count(document: &DocumentIndex<'_>, field: &str) -> Vec<usize> {
    match field {
        "objectives" => {
            let above = |least| document.objectives().filter(move |it| it.it.effective_level() >= least);
            let counts = |least| at_ends(above(least).map(|it| (it.it.id.as_str(), it.it.part_of.as_slice())));
            [Level::Vision, Level::Overall, Level::Goal].into_iter().flat_map(counts).collect()
        }
        "priorities" => at_ends(document.priorities().map(|it| (it.it.id.as_str(), it.it.part_of.as_slice()))).into(),
        "measures" => at_ends(document.measures().map(|it| (it.it.id.as_str(), it.it.part_of.as_slice()))).into(),
        _ => Vec::new(),
    }
}

/// How many there are, how many of them are no part of another, and how many have no parts.
fn at_ends<'a>(items: impl Iterator<Item = (&'a str, &'a [Ref])>) -> [usize; 3] {
    let items: Vec<(&str, &[Ref])> = items.collect();
    let ids: HashSet<&str> = items.iter().map(|(id, _)| *id).collect();
    let wholes: HashSet<&str> = items.iter().flat_map(|(_, part_of)| part_of.iter().map(Ref::id)).collect();
    let tops = items.iter().filter(|(_, part_of)| !part_of.iter().any(|whole| ids.contains(whole.id()))).count();
    let innermost = items.iter().filter(|(id, _)| !wholes.contains(id)).count();
    [items.len(), tops, innermost]
}
