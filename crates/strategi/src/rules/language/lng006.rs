use crate::rules::prelude::*;
use crate::rules::shared::content::primary;
use crate::rules::shared::items::stands;

rule! {
    /// A translation stops halfway: some elements of a list have it, others lack it.
    ///
    /// The original is the language that most elements have; of several, the default `language`. Every other language is
    /// held against it list by list: objectives, priorities, measures, indicators, the mission and the other statements,
    /// and assessments. An element has a translation when its title or its statement has one. Names of actors, of other
    /// plans and of sources need none. `en` and `en-GB` are one language here.
    ///
    /// A list counts as translated when at least half of it is, or, for a language that the publisher offers, when any of it
    /// is. Lists without any translation are no finding: a short version in another language is a good thing. Nor is a
    /// language that only one element has, such as a name that was left in English. One finding for each language.
    ///
    /// ## Why
    ///
    /// Whoever reads the plan in the other language takes two priorities for all there are, and has no way to see that
    /// there is a third.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// language: nb
    /// priorities:
    ///   - {id: business, title: {nb: Næringsliv, en: Business}}
    ///   - {id: youth, title: {nb: Ungdom, en: Youth}}
    ///   - {id: rural, title: Distriktsutvikling}
    /// ```
    ///
    /// ```yaml bad
    /// language: nb
    /// languages_offered: [nb, en]
    /// objectives:
    ///   - {id: overall, title: {nb: Flere skal bo her, en: More people live here}}
    /// priorities:
    ///   - {id: business, title: {nb: Næringsliv, en: Business}}
    ///   - {id: youth, title: {nb: Ungdom}}
    ///   - {id: rural, title: {nb: Distriktsutvikling}}
    ///   - {id: culture, title: {nb: Kultur}}
    ///   - {id: health, title: {nb: Folkehelse}}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// language: nb
    /// languages_offered: [nb, en]
    /// title: {nb: Strategi, en: Strategy}
    /// priorities:
    ///   - {id: business, title: {nb: Næringsliv, en: Business}, statement: Mer handel med utlandet}
    ///   - {id: youth, title: {nb: Ungdom, en-GB: Youth}}
    ///   - {id: rural, title: Distriktsutvikling, status: rejected}
    /// measures:
    ///   - {id: fair, title: Messe, serves: [business]}
    ///   - {id: exchange, title: Utveksling, serves: [youth]}
    /// ```
    ///
    /// ```yaml good
    /// language: nb
    /// measures:
    ///   - {id: brand, title: {nb: Merkevare, en: Home of Makers}, serves: [business]}
    ///   - {id: fair, title: Messe}
    /// ```
    LNG006 "half-translated" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "practice of multilingual public documents: a translation can stand for the original",
        strength: Practice,
        since: "0.1.0",
    }
    message few(language, names) {
        en: "the translation into `{language}` leaves out {names}",
        nb: "oversettelsen til `{language}` mangler {names}",
        nn: "omsetjinga til `{language}` manglar {names}",
        help: {
            en: "translate {names|it|them}, too",
            nb: "oversett {names|det|dem} også",
            nn: "omset {names|det|dei} òg",
        },
    }
    message many(language, missing, total) {
        en: "the translation into `{language}` leaves out {missing} of {total} elements",
        nb: "oversettelsen til `{language}` mangler {missing} av {total} elementer",
        nn: "omsetjinga til `{language}` manglar {missing} av {total} element",
        help: {
            en: "translate the rest of the lists that are begun, or leave them untranslated",
            nb: "oversett resten av listene som er påbegynt, eller la dem være uoversatt",
            nn: "omset resten av listene som er påbyrja, eller lat dei stå uomsette",
        },
    }
}

/// Most elements that a message names.
const MOST_NAMED: usize = 3;
/// Most places that a finding shows beside its own.
const MOST_RELATED: usize = 5;

/// An element whose text is to be translated, and the languages that it is in; without a stated language, an empty one.
struct Entry<'a> {
    element: Element<'a>,
    languages: Vec<String>,
}

impl Entry<'_> {
    fn is_in(&self, language: &str) -> bool {
        self.languages.iter().any(|own| own == language)
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    if document.outline().tagged().next().is_none() {
        return;
    }
    let entries = entries(document);
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for language in entries.iter().flat_map(|entry| &entry.languages) {
        match counts.iter_mut().find(|(known, _)| known == language) {
            Some((_, count)) => *count += 1,
            None => counts.push((language, 1)),
        }
    }
    let default = document.language().map(primary).unwrap_or_default();
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or_default();
    let mut common = counts.iter().filter(|(_, count)| *count == most).map(|(language, _)| *language);
    let Some(original) = common.clone().find(|language| *language == default).or_else(|| common.next()) else { return };
    let originals: Vec<&Entry<'_>> = entries.iter().filter(|entry| entry.is_in(original)).collect();
    let offered: Vec<String> = cx.strategy().languages_offered.iter().map(|tag| primary(tag.as_str())).collect();
    for (language, _) in counts.iter().copied().filter(|(language, _)| *language != original && !language.is_empty()) {
        let is_offered = offered.iter().any(|tag| tag == language);
        if !is_offered && originals.iter().filter(|entry| entry.is_in(language)).count() < 2 {
            continue;
        }
        let (mut missing, mut total): (Vec<&Element<'_>>, usize) = (Vec::new(), 0);
        for kind in ElementKind::ALL {
            let list = || originals.iter().filter(|entry| entry.element.kind() == *kind);
            let (all, covered) = (list().count(), list().filter(|entry| entry.is_in(language)).count());
            if covered > 0 && (is_offered || covered * 2 >= all) {
                total += all;
                missing.extend(list().filter(|entry| !entry.is_in(language)).map(|entry| &entry.element));
            }
        }
        let Some(first) = missing.first() else { continue };
        let message = if missing.len() <= MOST_NAMED {
            few(language, missing.iter().map(|element| document.label(element)).collect::<Vec<_>>())
        } else {
            many(language, missing.len(), total)
        };
        let finding = cx.report(first.at, message);
        for element in missing.iter().skip(1).take(MOST_RELATED) {
            finding.related(element.at, Term::new("left out too", "mangler også", "manglar òg"));
        }
    }
}

fn entries<'a>(document: &'a DocumentIndex<'a>) -> Vec<Entry<'a>> {
    let default = document.language().map(primary).unwrap_or_default();
    let mut entries = Vec::new();
    for element in document.all_elements() {
        let (texts, status) = match element.object {
            ObjectRef::Statement(it) => ([it.title.as_ref(), it.statement.as_ref()], None),
            ObjectRef::Assessment(it) => ([Some(&it.statement), None], None),
            ObjectRef::Objective(it) => ([it.title.as_ref(), it.statement.as_ref()], it.status),
            ObjectRef::Priority(it) => ([Some(&it.title), it.statement.as_ref()], it.status),
            ObjectRef::Measure(it) => ([it.title.as_ref(), it.statement.as_ref()], it.status),
            ObjectRef::Indicator(it) => ([Some(&it.title), None], None),
            _ => continue,
        };
        if !stands(status) {
            continue;
        }
        let mut languages: Vec<String> = Vec::new();
        let values = texts.into_iter().flatten().flat_map(LocalizedText::values);
        for (tag, _) in values.filter(|(_, text)| !text.is_blank()) {
            let language = tag.map_or_else(|| default.clone(), |tag| primary(tag.as_str()));
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        entries.push(Entry { element, languages });
    }
    entries
}
