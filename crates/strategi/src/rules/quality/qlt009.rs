use hashbrown::HashMap;

use crate::fix::may_be_left_out;
use crate::index::texts::{TextFact, TextFacts};
use crate::rules::prelude::*;

rule! {
    /// A text is a placeholder for one that was never written.
    ///
    /// A text is a placeholder when it says nothing but "TBD", "to be determined", "xxx", "fylles ut" or the like, or consists of dots; when such words
    /// follow its last colon; or when it holds them in brackets, `[insert name]`. An ellipsis inside a text, `[…]`, is a sign of abridging and
    /// none. A project names further placeholders by the parameter `placeholders`. Quotes and literals show what the source says and are not looked at. One finding for each element, at its first placeholder.
    ///
    /// ## Why
    ///
    /// The most common defect of published StratML files: some 2,900 in ten documents, one of them valid by its schema.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// objectives:
    ///   - {id: o1, title: "[To be determined]", statement: TBD}
    /// ```
    ///
    /// ```yaml bad
    /// measures:
    ///   - {id: m1, title: School exchange, note: "Ansvarlig: fylles ut"}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// objectives:
    ///   - {id: o1, title: Health, statement: What is to be determined by each municipality is determined there.}
    ///   - {id: o2, title: "Work […] and homes"}
    /// ```
    QLT009 "placeholder-text" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "Published StratML files: placeholders are their most common defect",
        strength: Practice,
        since: "0.1.0",
        yields_to: ["SML023"],
        parameters: [placeholders = "[\"to come\"]"],
    }
    message placeholder(text) {
        en: "the text `{text}` is a placeholder",
        nb: "teksten `{text}` er en plassholder",
        nn: "teksten `{text}` er ein plasshaldar",
        help: {
            en: "write the text, or leave the field out",
            nb: "skriv teksten, eller utelat feltet",
            nn: "skriv teksten, eller utelat feltet",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let mut facts: Vec<&TextFact> = document.texts().placeholders.iter().collect();
    // The project's own words, where it has any.
    let words = &cx.parameters().placeholders;
    let own = if words.is_empty() { Vec::new() } else { TextFacts::saying(document.outline(), words) };
    facts.extend(own.iter().filter(|fact| !document.texts().placeholders.iter().any(|it| it.pointer == fact.pointer)));
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut by_element: HashMap<&str, usize> = HashMap::new();
    for (number, fact) in facts.iter().enumerate() {
        let group = *by_element.entry(element(fact.pointer.as_str())).or_insert(groups.len());
        match groups.get_mut(group) {
            Some(members) => members.push(number),
            None => groups.push(vec![number]),
        }
    }
    for group in groups {
        let mut members = group.iter().filter_map(|number| facts.get(*number));
        let Some(first) = members.next() else { continue };
        // A placeholder says nothing; where a text may be left out, it is better left out. What an element is called stays: it
        // has to be written.
        let edits: Vec<Edit> = group
            .iter()
            .filter_map(|number| facts.get(*number))
            .filter(|fact| fact.whole && may_be_left_out(&fact.pointer))
            .map(|fact| Edit::remove(fact.pointer.clone()))
            .collect();
        let finding = cx.report(first.pointer.clone(), placeholder(&first.excerpt));
        if !edits.is_empty() {
            finding.fix(Repair::doubtful(title::remove_text(&first.excerpt), edits));
        }
        for other in members {
            finding.related(
                other.pointer.clone(),
                Term::new("a placeholder too", "også en plassholder", "òg ein plasshaldar"),
            );
        }
    }
}

/// The part of a pointer that leads to the element: `/measures/3` or `/linked_plans/0/items/2`; else the pointer itself.
fn element(pointer: &str) -> &str {
    let mut slashes = pointer.match_indices('/').map(|(at, _)| at);
    let depth = if pointer.starts_with("/linked_plans/") && pointer.contains("/items/") { 4 } else { 2 };
    let in_list = pointer.split('/').nth(2).is_some_and(|index| index.bytes().all(|byte| byte.is_ascii_digit()));
    let end = if in_list { slashes.nth(depth).unwrap_or(pointer.len()) } else { pointer.len() };
    pointer.get(..end).unwrap_or(pointer)
}
