//! Words of English and Norwegian (bokmål and nynorsk), for the rules that look at how a text is worded. All of them run only when
//! asked for.

use crate::rules::prelude::*;

/// The languages whose words are known. Bokmål and nynorsk share lists: their words seldom mean different things.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Tongue {
    English,
    Norwegian,
}

impl Tongue {
    pub(crate) fn of(tag: Option<&str>) -> Option<Self> {
        let primary = tag?.split('-').next()?;
        let is = |own: &[&str]| own.iter().any(|own| own.eq_ignore_ascii_case(primary));
        if is(&["en"]) { Some(Self::English) } else { is(&["nb", "nn", "no"]).then_some(Self::Norwegian) }
    }
}

/// How much of a text is looked at, in bytes: a statement is a few sentences.
const MOST: usize = 4096;

/// A text in a language whose words are known.
#[derive(Debug)]
pub(crate) struct Wording<'a> {
    pub(crate) tongue: Tongue,
    sentences: Vec<Vec<Word<'a>>>,
}

/// A word as it stands, and in lower case.
#[derive(Debug)]
pub(crate) struct Word<'a> {
    pub(crate) text: &'a str,
    pub(crate) lower: String,
}

impl<'a> Wording<'a> {
    pub(crate) fn sentences(&self) -> impl Iterator<Item = &[Word<'a>]> {
        self.sentences.iter().map(Vec::as_slice)
    }
}

/// How an element is worded, in languages whose words are known, each version with its place: its title and statement, which may be the recorder's words, and the
/// quotations of the plan's own that are given as evidence for it.
pub(crate) fn wordings<'a>(
    document: &'a DocumentIndex<'a>,
    at: At,
    title: Option<&'a LocalizedText>,
    statement: Option<&'a LocalizedText>,
    evidence: &'a [Evidence],
) -> Vec<(Pointer, Wording<'a>)> {
    let mut found = Vec::new();
    for (field, text) in [("title", title), ("statement", statement)] {
        for (tag, text) in text.into_iter().flat_map(LocalizedText::values) {
            if let Some(tongue) = Tongue::of(tag.map_or_else(|| document.language(), |tag| Some(tag.as_str()))) {
                let place = at.field(field);
                let place = tag.map_or(place.clone(), |tag| place.field(tag.as_str()));
                found.push((place, Wording { tongue, sentences: sentences(text.as_str()) }));
            }
        }
    }
    let whole = |passage: &Evidence| matches!(passage.of.as_deref(), None | Some("title" | "statement"));
    for (index, passage) in evidence.iter().enumerate().filter(|(_, passage)| whole(passage)) {
        let Some(quote) = passage.quote.as_deref() else { continue };
        let source = document.source_of(passage).and_then(|source| source.it.language.as_ref());
        if let Some(tongue) = Tongue::of(source.map(LanguageTag::as_str).or_else(|| document.language())) {
            let place = at.field("evidence").item(index).field("quote");
            found.push((place, Wording { tongue, sentences: sentences(quote) }));
        }
    }
    found
}

/// The sentences of a text as words. Only its beginning is looked at.
pub(crate) fn sentences(text: &str) -> Vec<Vec<Word<'_>>> {
    let mut end = text.len().min(MOST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut sentences = Vec::new();
    let mut words = Vec::new();
    for piece in text.get(..end).unwrap_or_default().split_whitespace() {
        // `world-class` is two words here, `2.5` is one.
        for part in piece.split(['-', '–', '—', '/', '(', ')']) {
            let word = part.trim_matches(|c: char| !c.is_alphanumeric());
            if !word.is_empty() {
                words.push(Word { text: word, lower: word.to_lowercase() });
            }
        }
        if piece.ends_with(['.', '!', '?', ';', ':', '•']) {
            sentences.push(std::mem::take(&mut words));
        }
    }
    sentences.push(words);
    sentences.retain(|words| !words.is_empty());
    sentences
}

/// True when a word is the pattern, or begins with it where that ends in `*`.
pub(crate) fn fits(word: &Word<'_>, pattern: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(stem) => word.lower.starts_with(stem),
        None => word.lower == pattern,
    }
}

/// The first of some phrases in a sentence, as it stands there. A phrase is words with blanks between them.
pub(crate) fn phrase(sentence: &[Word<'_>], phrases: &[&str]) -> Option<String> {
    (0..sentence.len()).find_map(|start| {
        let rest = sentence.get(start..)?;
        let length = phrases.iter().find_map(|phrase| {
            let mut count = 0;
            phrase
                .split(' ')
                .all(|pattern| {
                    count += 1;
                    rest.get(count - 1).is_some_and(|word| fits(word, pattern))
                })
                .then_some(count)
        })?;
        Some(excerpt(rest.get(..length)?))
    })
}

/// Words with one blank between them.
pub(crate) fn excerpt(words: &[Word<'_>]) -> String {
    words.iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
}

fn year(word: &Word<'_>) -> bool {
    word.lower.len() == 4
        && word.lower.bytes().all(|b| b.is_ascii_digit())
        && (word.lower.starts_with("19") || word.lower.starts_with("20"))
}

/// Words of quantity.
const AMOUNTS_EN: &[&str] = &[
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "half",
    "halve*",
    "halving",
    "doubl*",
    "twice",
    "tripl*",
    "zero",
    "percent",
    "percentage",
    "quarter",
];
const AMOUNTS_NO: &[&str] = &[
    "to",
    "tre",
    "fire",
    "fem",
    "seks",
    "sju",
    "syv",
    "åtte",
    "ni",
    "ti",
    "elleve",
    "tolv",
    "halv*",
    "doble*",
    "dobl*",
    "fordobl*",
    "tredobl*",
    "null",
    "prosent",
    "prosentpoeng",
    "nullvisjon",
];

/// True when a text names an amount: a number other than a year, a word for one, or two years that are compared.
pub(crate) fn has_amount(wording: &Wording<'_>) -> bool {
    let amounts = match wording.tongue {
        Tongue::English => AMOUNTS_EN,
        Tongue::Norwegian => AMOUNTS_NO,
    };
    let words = || wording.sentences().flatten();
    // `E911`, `NO061`: names.
    let is_number = |word: &Word<'_>| !year(word) && word.lower.starts_with(|c: char| c.is_ascii_digit());
    let mut years = words().filter(|word| year(word)).map(|word| word.lower.as_str());
    let first = years.next();
    first.is_some() && years.any(|year| Some(year) != first)
        || words().any(|word| is_number(word) || amounts.iter().any(|amount| fits(word, amount)))
}

/// Words of time: a date to reach something by, or how often it recurs.
const TIMES_EN: &[&str] = &[
    "by the end of",
    "in the period",
    "during the period",
    "throughout the period",
    "annual*",
    "yearly",
    "per year",
    "monthly",
    "quarterly",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const TIMES_NO: &[&str] = &[
    "i løpet av",
    "planperiode*",
    "strategiperiode*",
    "i perioden",
    "utgangen av",
    "årlig*",
    "årleg*",
    "per år",
    "pr år",
    "månedlig*",
    "månadleg*",
];

/// True when a text says when.
pub(crate) fn has_time(wording: &Wording<'_>) -> bool {
    let times = match wording.tongue {
        Tongue::English => TIMES_EN,
        Tongue::Norwegian => TIMES_NO,
    };
    wording.sentences().any(|sentence| {
        sentence.iter().any(year) || phrase(sentence, times).is_some() || has_span(sentence, wording.tongue)
    })
}

/// "within ten years", "once every 10 years", "innen to år": a unit of time soon after the word that leads to it. "Innen" and "within" alone
/// lead to fields and places as well.
fn has_span(sentence: &[Word<'_>], tongue: Tongue) -> bool {
    let (leads, units): (&[&str], &[&str]) = match tongue {
        Tongue::English => (
            &["within", "every", "each", "before", "by", "after"],
            &["year", "years", "month", "months", "week", "weeks", "day", "days", "quarter"],
        ),
        Tongue::Norwegian => (
            &["innen", "innan", "hvert", "hver", "kvart", "kvar", "om", "etter"],
            &["år", "åra", "årene", "måned*", "månad*", "uke*", "veke*", "kvartal*", "dag", "dager", "dagar"],
        ),
    };
    let is_one = |word: &Word<'_>, patterns: &[&str]| patterns.iter().any(|pattern| fits(word, pattern));
    sentence.iter().enumerate().any(|(place, word)| {
        let after = sentence.get(place + 1..).unwrap_or_default();
        is_one(word, leads) && after.iter().take(3).any(|word| is_one(word, units))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wording(tongue: Tongue, text: &str) -> Wording<'_> {
        Wording { tongue, sentences: sentences(text) }
    }

    #[test]
    fn amounts_and_times() {
        for (tongue, text, amount, time) in [
            (Tongue::English, "Emissions fall by 40% by 2030.", true, true),
            (Tongue::English, "Emissions are halved within ten years", true, true),
            (Tongue::English, "More people live here in 2033 than in 2025", true, true),
            (Tongue::English, "Reach the goals of Agenda 2030", false, true),
            (Tongue::English, "Better conditions to live here", false, false),
            (Tongue::Norwegian, "To nye ruter i planperioden", true, true),
            (Tongue::English, "A model at least once every 10 years", true, true),
            (Tongue::English, "Art within public buildings of area E911", false, false),
            (Tongue::Norwegian, "Nå målene innen 2030", false, true),
            (Tongue::Norwegian, "Nå målene innen to år", true, true),
            (Tongue::Norwegian, "Samarbeid innen kultur og næring", false, false),
            (Tongue::Norwegian, "Bedre vilkår for næringslivet", false, false),
        ] {
            let wording = wording(tongue, text);
            assert_eq!((has_amount(&wording), has_time(&wording)), (amount, time), "{text}");
        }
    }

    #[test]
    fn long_texts_are_cut_between_characters() {
        let text = "å".repeat(MOST);
        assert_eq!(sentences(&text).len(), 1);
    }
}
