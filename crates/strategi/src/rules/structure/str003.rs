use hashbrown::HashMap;

use crate::fix::free_id;
use crate::rules::prelude::*;

rule! {
    /// Two elements of a document have the same id.
    ///
    /// Elements of all lists, linked plans and their items share one id space. One finding for each id, at the second element that has it;
    /// the first one is what references to the id lead to.
    ///
    /// ## Why
    ///
    /// A reference must lead to one element. StratML identifiers are `xsd:ID`; OSCAL and CSAF refuse duplicates as well. Published
    /// StratML files give one identifier to five indicators.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: p1, title: Youth}
    ///   - {id: p1, title: Business}
    /// ```
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: Youth}
    /// linked_plans:
    ///   - id: before
    ///     relations: [succeeds]
    ///     items:
    ///       - {id: youth, title: Youth}
    ///       - {id: youth, title: Young people}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// priorities:
    ///   - {id: p1, title: Youth}
    ///   - {id: P1, title: Business}
    /// ```
    STR003 "duplicate-id" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML (ISO 17469-1): Identifier is xsd:ID; CSAF 2.0 6.1.2; OSCAL duplicate check",
        strength: Must,
        since: "0.1.0",
    }
    message duplicate(id, count) {
        en: "{count} elements have the id `{id}`",
        nb: "{count} elementer har id-en `{id}`",
        nn: "{count} element har id-en `{id}`",
        help: {
            en: "give each its own id, and mend the references",
            nb: "gi hvert sin egen id, og rett referansene",
            nn: "gje kvart sin eigen id, og rett referansane",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let mut groups: Vec<(Element<'_>, Vec<Element<'_>>)> = Vec::new();
    let mut by_id: HashMap<&str, usize> = HashMap::new();
    for (first, later) in cx.document().duplicates() {
        let group = *by_id.entry(first.id.as_str()).or_insert(groups.len());
        match groups.get_mut(group) {
            Some((_, others)) => others.push(*later),
            None => groups.push((*first, vec![*later])),
        }
    }
    let mut taken: HashSet<String> = HashSet::new();
    for (first, others) in groups {
        let [second, more @ ..] = others.as_slice() else { continue };
        let repair = repair(first.id, &others, &mut taken, cx.document());
        let finding = cx.report(second.at.field("id"), duplicate(first.id, others.len() + 1));
        finding.fix(repair);
        finding
            .related(first.at.field("id"), Term::new("the first one", "det første elementet", "det første elementet"));
        for other in more {
            finding.related(other.at.field("id"), Term::new("another one", "et annet element", "eit anna element"));
        }
    }
}

/// The first one keeps its id, and with it the references; whether these mean the first is for somebody to say.
fn repair(id: &Id, others: &[Element<'_>], taken: &mut HashSet<String>, document: &DocumentIndex<'_>) -> Repair {
    let mut ids = Vec::with_capacity(others.len());
    for _ in others {
        let own = free_id(id.as_str(), |own| document.element(own).is_some() || taken.contains(own));
        taken.insert(own.clone());
        ids.push(own);
    }
    let edits = others.iter().zip(&ids).map(|(other, own)| Edit::text(other.at.field("id"), id.as_str(), own.as_str()));
    let edits: Vec<Edit> = edits.collect();
    match ids.as_slice() {
        [only] => Repair::doubtful(title::identify(only), edits),
        _ => Repair::doubtful(title::identify_several(ids), edits),
    }
}
