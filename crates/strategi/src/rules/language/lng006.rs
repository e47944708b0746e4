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

/// Most languages that are told apart; one bit each.
const MOST_LANGUAGES: usize = 64;

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    if document.outline().tagged().next().is_none() {
        return;
    }
    let mut languages = Languages::new(document);
    let entries: Vec<(Element<'_>, u64)> =
        document.all_elements().filter_map(|element| Some((element, languages.of(element)?))).collect();
    let Some(original) = languages.most_common(&entries) else { return };
    let originals: Vec<&(Element<'_>, u64)> = entries.iter().filter(|(_, own)| own & original != 0).collect();
    for (language, bit) in languages.named().filter(|(_, bit)| *bit != original) {
        let mut offered = cx.strategy().languages_offered.iter();
        let is_offered = offered.any(|tag| primary(tag.as_str()) == language);
        if !is_offered && originals.iter().filter(|(_, own)| own & bit != 0).count() < 2 {
            continue;
        }
        let (mut missing, mut total): (Vec<&Element<'_>>, usize) = (Vec::new(), 0);
        for list in originals.chunk_by(|(a, _), (b, _)| a.kind() == b.kind()) {
            let covered = list.iter().filter(|(_, own)| own & bit != 0).count();
            if covered > 0 && (is_offered || covered * 2 >= list.len()) {
                total += list.len();
                missing.extend(list.iter().filter(|(_, own)| own & bit == 0).map(|(element, _)| element));
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

/// The languages of a document, each with a bit of its own. The first is the default one.
struct Languages<'a> {
    /// In lower case; an empty one for plain texts in no stated language.
    primaries: Vec<String>,
    /// The place among the languages by tag as written.
    tags: Vec<(&'a str, usize)>,
}

impl<'a> Languages<'a> {
    fn new(document: &DocumentIndex<'a>) -> Self {
        let default = document.language().unwrap_or_default();
        Self { primaries: vec![primary(default)], tags: vec![(default, 0)] }
    }

    /// The languages that an element has its title or its statement in; `None` for one that is not to be translated.
    fn of(&mut self, element: Element<'a>) -> Option<u64> {
        let (texts, status) = match element.object {
            ObjectRef::Statement(it) => ([it.title.as_ref(), it.statement.as_ref()], None),
            ObjectRef::Assessment(it) => ([Some(&it.statement), None], None),
            ObjectRef::Objective(it) => ([it.title.as_ref(), it.statement.as_ref()], it.status),
            ObjectRef::Priority(it) => ([Some(&it.title), it.statement.as_ref()], it.status),
            ObjectRef::Measure(it) => ([it.title.as_ref(), it.statement.as_ref()], it.status),
            ObjectRef::Indicator(it) => ([Some(&it.title), None], None),
            _ => return None,
        };
        let values = texts.into_iter().flatten().flat_map(LocalizedText::values);
        let written = values.filter(|(_, text)| !text.is_blank());
        stands(status).then(|| written.fold(0, |own, (tag, _)| own | tag.map_or(1, |tag| self.bit(tag.as_str()))))
    }

    fn bit(&mut self, tag: &'a str) -> u64 {
        let known = self.tags.iter().find(|(known, _)| *known == tag).map(|(_, place)| *place);
        let place = known.unwrap_or_else(|| {
            let language = primary(tag);
            let place = self.primaries.iter().position(|known| *known == language).unwrap_or(self.primaries.len());
            if place == self.primaries.len() && place < MOST_LANGUAGES {
                self.primaries.push(language);
            }
            if self.tags.len() < MOST_LANGUAGES {
                self.tags.push((tag, place));
            }
            place
        });
        if place < MOST_LANGUAGES { 1 << place } else { 0 }
    }

    /// The language of most elements; of several, the first.
    fn most_common(&self, entries: &[(Element<'_>, u64)]) -> Option<u64> {
        let bits = (0..self.primaries.len()).map(|place| 1 << place).rev();
        bits.max_by_key(|bit| entries.iter().filter(|(_, own)| own & bit != 0).count())
    }

    /// Those that have a name, with their bits.
    fn named(&self) -> impl Iterator<Item = (&str, u64)> {
        let all = self.primaries.iter().enumerate().map(|(place, language)| (language.as_str(), 1 << place));
        all.filter(|(language, _)| !language.is_empty())
    }
}
