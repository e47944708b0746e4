use std::collections::BTreeSet;

use hashbrown::HashMap;

use crate::rules::prelude::*;

rule! {
    /// A reference leads to nothing.
    ///
    /// A plain id must be that of an element of the document, of a linked plan or of an item of one. For `document#id` the other
    /// document must have the element; when that document is not in the collection, the reference is not evaluated. An element that is in the text but
    /// could not be read is not missing. One finding for each missing element, at the first reference to it.
    ///
    /// ## Why
    ///
    /// A reference that leads to nothing is a misspelling or a loss, and every rule that follows it falls silent. All 28 references
    /// that published StratML files fill in lead to nothing.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// measures:
    ///   - {id: exchange, title: School exchange, responsible: [actor-9]}
    ///   - {id: camp, title: Summer camp, responsible: [actor-9]}
    /// ```
    ///
    /// ```yaml bad
    /// measures:
    ///   - {id: exchange, title: School exchange, serves: [yuoth]}
    /// priorities:
    ///   - {id: youth, title: Youth}
    /// ```
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: Youth, continues: ["example-2#children"]}
    /// ---
    /// priorities:
    ///   - {id: sport, title: Sport}
    /// ```
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: Youth, continues: ["example-2#yuoth"]}
    /// ---
    /// priorities:
    ///   - {id: youth, title: Youth}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// measures:
    ///   - {id: exchange, title: School exchange, responsible: [school], serves: ["example-2#youth"]}
    ///   - {id: camp, title: Summer camp, serves: ["not-loaded#youth"]}
    /// actors:
    ///   - {id: school, name: The upper secondary school}
    /// ---
    /// priorities:
    ///   - {id: youth, title: Youth}
    /// ```
    REF001 "dangling-reference" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "OSCAL, IATI and Open Contracting reference checks; strategi document format 1",
        strength: Must,
        since: "0.1.0",
    }
    message dangling(id) {
        en: "no element of the document has the id `{id}`",
        nb: "ingen elementer i dokumentet har id-en `{id}`",
        nn: "ingen element i dokumentet har id-en `{id}`",
        help: {
            en: "add the element, or mend the reference",
            nb: "legg til elementet, eller rett referansen",
            nn: "legg til elementet, eller rett referansen",
        },
    }
    message did_you_mean(id, suggestion) {
        en: "no element of the document has the id `{id}`",
        nb: "ingen elementer i dokumentet har id-en `{id}`",
        nn: "ingen element i dokumentet har id-en `{id}`",
        help: {
            en: "did you mean `{suggestion}`?",
            nb: "mente du `{suggestion}`?",
            nn: "meinte du `{suggestion}`?",
        },
    }
    message foreign(document, id) {
        en: "no element of the document `{document}` has the id `{id}`",
        nb: "ingen elementer i dokumentet `{document}` har id-en `{id}`",
        nn: "ingen element i dokumentet `{document}` har id-en `{id}`",
    }
    message foreign_did_you_mean(document, id, suggestion) {
        en: "no element of the document `{document}` has the id `{id}`",
        nb: "ingen elementer i dokumentet `{document}` har id-en `{id}`",
        nn: "ingen element i dokumentet `{document}` har id-en `{id}`",
        help: {
            en: "did you mean `{suggestion}`?",
            nb: "mente du `{suggestion}`?",
            nn: "meinte du `{suggestion}`?",
        },
    }
}

/// Suggestions compare with every id, so only the first findings of a document get one.
const SUGGESTIONS: usize = 20;

type Spot<'a> = crate::index::Spot<&'a Ref>;

fn check(cx: &mut Cx<'_>) {
    let outline = cx.document().outline();
    let mut missing: Vec<(Option<usize>, Vec<Spot<'_>>)> = Vec::new();
    let mut by_target: HashMap<(Option<usize>, &str), usize> = HashMap::new();
    let mut unknown: BTreeSet<&str> = BTreeSet::new();
    for spot in cx.document().suspect_refs() {
        let home = match cx.collection().resolve(cx.number(), spot.value) {
            Target::Local(_) | Target::Foreign(..) => continue,
            Target::NotLoaded => {
                unknown.extend(spot.value.document());
                continue;
            }
            Target::Dangling => None,
            Target::Absent(number) => Some(number),
        };
        let own = cx.document();
        let document = home.map_or(Some(own), |number| cx.collection().document(number));
        if document.is_some_and(|document| document.is_lost(spot.value.id())) {
            continue;
        }
        let group = *by_target.entry((home, spot.value.id())).or_insert(missing.len());
        match missing.get_mut(group) {
            Some((_, spots)) => spots.push(*spot),
            None => missing.push((home, vec![*spot])),
        }
    }
    for (number, (home, spots)) in missing.into_iter().enumerate() {
        let [first, more @ ..] = spots.as_slice() else { continue };
        let (message, repair) = message(cx, home, first, number < SUGGESTIONS);
        let finding = cx.report(outline.pointer(first), message);
        if let Some((id, safe)) = repair {
            let edits = spots.iter().map(|spot| {
                let new = match spot.value.document() {
                    Some(document) => format!("{document}#{id}"),
                    None => id.to_owned(),
                };
                Edit::text(outline.pointer(spot), spot.value.as_str(), new)
            });
            finding.fix(Repair::new(title::replace(first.value.id(), id), safe, edits.collect::<Vec<_>>()));
        }
        for spot in more {
            let label = Term::new("referred to here too", "vist til her også", "vist til her òg");
            finding.related(outline.pointer(spot), label);
        }
        if let Some(number) = home {
            let label = Term::new("the document", "dokumentet", "dokumentet");
            finding.related_in(number, Pointer::root().field("id"), label);
        }
    }
    for id in unknown {
        cx.not_evaluated(match cx.collection().with_id(id) {
            [] => Cause::NotLoaded(id.to_owned()),
            _ => Cause::Ambiguous(id.to_owned()),
        });
    }
}

/// The message, and the id that was meant with whether that is certain.
fn message<'a>(
    cx: &Cx<'a>,
    home: Option<usize>,
    spot: &Spot<'a>,
    suggest: bool,
) -> (crate::message::Message, Option<(&'a str, bool)>) {
    let id = spot.value.id();
    let own = cx.document();
    let document = home.and_then(|number| cx.collection().document(number)).unwrap_or(own);
    let fits = |element: &Element<'_>| spot.field.targets.contains(&element.kind());
    let candidates = || document.all_elements().filter(|element| suggest && fits(element)).map(|it| it.id.as_str());
    let nearest = crate::suggest::nearest(id, candidates());
    // Ids differ by little: only case and separators are slips for certain.
    let is_same = |near: &str| {
        let mut same = candidates().filter(|candidate| crate::suggest::is_same(id, candidate));
        same.next() == Some(near) && same.next().is_none()
    };
    let repair = nearest.map(|near| (near, is_same(near)));
    let message = match (home, nearest) {
        (None, None) => dangling(id),
        (None, Some(nearest)) => did_you_mean(id, nearest),
        (Some(_), None) => foreign(&document.strategy.id, id),
        (Some(_), Some(nearest)) => foreign_did_you_mean(&document.strategy.id, id, nearest),
    };
    (message, repair)
}
