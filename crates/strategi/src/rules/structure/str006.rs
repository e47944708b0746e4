use crate::rules::prelude::*;
use crate::rules::shared::agreement::{is_cut, subjects};

rule! {
    /// A count or an ordinal that the text states is not the one on record.
    ///
    /// The rule compares, for each list field, `number` and `cycle`, the value on record with every explicit `reading` of it in the evidence:
    /// for a list how many entries it has, and for "a third area" the three that it makes. An absent list says nothing of
    /// how many there are, so there only the readings are compared with each other. Words in a `literal` are not counted: what a passage
    /// counts is for the recorder to say.
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
    ///   - {of: measures, locator: p. 3, literal: ten measures, reading: "10"}
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
        en: "`{field}` has {count} {count|entry|entries}, and the text counts {readings}",
        nb: "`{field}` har {count} {count|oppføring|oppføringer}, og teksten oppgir {readings}",
        nn: "`{field}` har {count} {count|oppføring|oppføringar}, og teksten oppgjev {readings}",
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
            let Some(found) = subject.disagreement(field) else { continue };
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
