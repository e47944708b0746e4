use std::collections::BTreeSet;

use crate::rules::prelude::*;

rule! {
    /// A reference leads to an element of a kind that its field has no use for.
    ///
    /// Each field that refers takes certain kinds: `responsible` an actor, `serves` of a measure an objective or a priority. `document#id` is judged when the
    /// other document is in the collection. Where several elements have the id and one of them is of a right kind, the duplicate is
    /// the fault (STR003), not the reference.
    ///
    /// ## Why
    ///
    /// `ArchiMate` has a table of which relation may join which elements; so has this format. A priority cannot answer for a measure.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: Youth}
    /// measures:
    ///   - {id: exchange, title: School exchange, responsible: [youth]}
    /// ```
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: Youth, continues: ["example-2#exchange"]}
    /// ---
    /// measures:
    ///   - {id: exchange, title: School exchange}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// priorities:
    ///   - {id: youth, title: Youth, continues: ["example-2#children", before-youth]}
    /// linked_plans:
    ///   - {id: before, relations: [succeeds], items: [{id: before-youth, title: Youth}]}
    /// ---
    /// priorities:
    ///   - {id: children, title: Children}
    /// ```
    REF002 "wrong-kind-of-target" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "ArchiMate relationship tables as a precedent; strategi document format 1",
        strength: Must,
        since: "0.1.0",
    }
    message wrong(field, reference, kind, lists) {
        en: "`{field}` cannot refer to the {kind} `{reference}`",
        nb: "`{field}` kan ikke vise til `{reference}`, som er av typen {kind}",
        nn: "`{field}` kan ikkje vise til `{reference}`, som er av typen {kind}",
        help: {
            en: "it takes the id of an element in {lists}",
            nb: "feltet tar id-en til et element i {lists}",
            nn: "feltet tek id-en til eit element i {lists}",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let outline = cx.document().outline();
    let mut unknown: BTreeSet<&str> = BTreeSet::new();
    for spot in cx.document().suspect_refs() {
        let targets = spot.field.targets;
        let (home, element) = match cx.collection().resolve(cx.number(), spot.value) {
            Target::Local(element) => (cx.number(), element),
            Target::Foreign(number, element) => (number, element),
            Target::NotLoaded => {
                unknown.extend(spot.value.document());
                continue;
            }
            Target::Dangling | Target::Absent(_) => continue,
        };
        if targets.is_empty() || targets.contains(&element.kind()) || is_doubtful(cx, home, element.id, targets) {
            continue;
        }
        let lists: Vec<&str> = targets.iter().map(|kind| list(*kind)).collect();
        let message = wrong(spot.field.name, spot.value, element.kind().term(), lists);
        let place = outline.pointer(spot);
        let label = Term::new("the element", "elementet", "elementet");
        let finding = cx.report(place, message);
        match spot.value.document() {
            Some(_) => finding.related_in(home, element.at, label),
            None => finding.related(element.at, label),
        };
    }
    for id in unknown {
        cx.not_evaluated(match cx.collection().with_id(id) {
            [] => Cause::NotLoaded(id.to_owned()),
            _ => Cause::Ambiguous(id.to_owned()),
        });
    }
}

/// True when another element with the same id is of a right kind.
fn is_doubtful(cx: &Cx<'_>, home: usize, id: &Id, targets: &[ElementKind]) -> bool {
    let duplicates = cx.collection().document(home).map(DocumentIndex::duplicates).unwrap_or_default();
    duplicates.iter().any(|(_, later)| later.id == id && targets.contains(&later.kind()))
}

fn list(kind: ElementKind) -> &'static str {
    if kind == ElementKind::LinkedItem { "linked_plans/items" } else { kind.list() }
}
