//! Values as plans print them: small parsers that read what is certain and nothing else.

use crate::index::fold_name;
use crate::model::ListInfo;
use crate::value::{PartialDate, Period, Scalar};

/// The periods that a printed text can mean: none when it is no period, two for `2009-12`.
pub(crate) fn periods(text: &str) -> Vec<Period> {
    let text = clean(text);
    let text = bare(&text);
    let mut found: Vec<Period> = Period::read(text).into_iter().collect();
    found.extend(short_range(text).map(|(start, end)| Period::between(start, end)));
    if found.is_empty() {
        found.extend(range(text).or_else(|| open_range(text)));
    }
    if found.is_empty() {
        found.extend(dates(text).into_iter().map(Period::from));
    }
    found
}

/// True for `2009-12` and `2005-08`: two years, or a year and a month. A dash instead of the hyphen (`2009–12`) is
/// no notation of a month.
pub(crate) fn is_ambiguous(text: &str) -> bool {
    let text = text.replace(['\u{2010}', '\u{2011}'], "-");
    let text = bare(text.trim());
    text.contains('-') && PartialDate::read(text).is_some() && short_range(text).is_some()
}

/// The dates that a printed text can mean: `19.12.2012`, `19. desember 2012`, `December 2008`, `19122012`.
pub(crate) fn dates(text: &str) -> Vec<PartialDate> {
    let text = clean(text);
    if let Some(date) = PartialDate::read(&text) {
        return vec![date];
    }
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
        let orders = [(part(4, 8), part(2, 4), part(0, 2)), (part(0, 4), part(4, 6), part(6, 8))];
        let modern = orders.into_iter().filter(|(year, ..)| matches!(year.get(..2), Some("18" | "19" | "20" | "21")));
        return modern.filter_map(|(year, month, day)| date(year, month, day)).collect();
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let named = |word: &str| MONTHS.iter().position(|names| names.contains(&word)).map(|at| (at + 1).to_string());
    let found = match words.as_slice() {
        [day, month, year] if text.contains('.') && named(month).is_none() => date(year, month, day),
        [first, second, year] => match (named(first), named(second)) {
            (None, Some(month)) => date(year, &month, first),
            (Some(month), None) => date(year, &month, second),
            _ => None,
        },
        [month, year] => named(month).and_then(|month| date(year, &month, "")),
        _ => None,
    };
    found.into_iter().collect()
}

/// The number that a text begins with, when a word or nothing follows: `sju prioriterte områder`, `2 areas`.
pub(crate) fn count(text: &str, language: Option<&str>) -> Option<usize> {
    let text = clean(text);
    let mut words = text.split(' ');
    let number = cardinal(words.next()?, language)?;
    words.next().is_none_or(|next| next.starts_with(char::is_alphabetic)).then_some(number)
}

/// A number of years: `4`, `fireårig`, `4-årig`, `four years`.
pub(crate) fn years(text: &str, language: Option<&str>) -> Option<usize> {
    let text = clean(text).to_lowercase();
    let head = ["årige", "årig", "årleg", "år", "years", "year"].iter().find_map(|unit| text.strip_suffix(unit));
    cardinal(head.unwrap_or(&text).trim_end_matches([' ', '-']), language)
}

/// A printed number or ordinal as a label: `3.`, `1.)`, `1.2`, `tredje`.
pub(crate) fn label(text: &str, language: Option<&str>) -> Option<String> {
    let text = clean(text);
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return text.bytes().all(|b| b.is_ascii_digit() || b == b'.').then(|| text.to_owned());
    }
    let norwegian = ORDINALS_NO.iter().position(|words| words.contains(&text.to_lowercase().as_str()));
    let english = ORDINALS_EN.iter().position(|word| word.eq_ignore_ascii_case(text));
    let found = if is_norwegian(language) { norwegian } else { english };
    found.map(|at| (at + 1).to_string())
}

/// The value of a code list that a printed word is: the code itself, or a word of the same meaning.
pub(crate) fn code(list: &ListInfo, text: &str) -> Option<&'static str> {
    let folded = fold_name(text);
    let meant = WORDS.iter().find(|(word, _)| *word == folded).map_or(folded.as_str(), |(_, code)| code);
    list.values.iter().map(|(value, _)| *value).find(|value| value.replace('_', " ") == meant)
}

/// The digits of a number that is printed with blanks: `74 11 36 00`, `938 967 091`, `+47 74113600`.
pub(crate) fn digits(text: &str) -> Option<String> {
    let text = clean(text);
    let text = text.strip_prefix("+47").or_else(|| text.strip_prefix("0047")).unwrap_or(&text);
    let only = text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.' | '(' | ')'));
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    (only && digits.len() >= 5).then_some(digits)
}

/// True when words of the language are Norwegian. English is the other language that is read.
fn is_norwegian(language: Option<&str>) -> bool {
    let primary = language.and_then(|tag| tag.split('-').next()).unwrap_or_default();
    ["nb", "nn", "no"].iter().any(|own| own.eq_ignore_ascii_case(primary))
}

fn cardinal(word: &str, language: Option<&str>) -> Option<usize> {
    if word.len() <= 3 && !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit()) {
        return word.parse().ok();
    }
    let word = word.to_lowercase();
    // `to` is a number in Norwegian and a preposition in English; one (`en`, `one`) is an article or a pronoun.
    let found = if is_norwegian(language) {
        CARDINALS_NO.iter().position(|words| words.contains(&word.as_str()))
    } else {
        CARDINALS_EN.iter().position(|own| *own == word)
    };
    found.map(|at| at + 2)
}

/// One kind of dash, one kind of blank, and no punctuation at the ends.
fn clean(text: &str) -> String {
    let text = text.replace(['\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}'], "-");
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_matches([',', ';', ':', '"', '«', '»', '”', '“']).trim_end_matches('.').to_owned()
}

/// Without words that lead to a period and say nothing of it.
fn bare(text: &str) -> &str {
    let mut text = text;
    while let Some((word, rest)) = text.split_once(' ') {
        let leads = ["i", "for", "in", "the", "perioden", "periode", "period", "planperioden", "årene", "åra", "years"];
        if !leads.contains(&word.to_lowercase().as_str()) {
            break;
        }
        text = rest;
    }
    text
}

/// `2009-12` and `2009/12`: the years 2009 to 2012.
fn short_range(text: &str) -> Option<(PartialDate, PartialDate)> {
    let (start, end) = text.split_once(['-', '/'])?;
    let (century, year) = start.split_at_checked(2)?;
    let two = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    if !two(century) || !two(year) || !two(end) || end <= year {
        return None;
    }
    Some((PartialDate::read(start)?, PartialDate::read(&format!("{century}{end}"))?))
}

/// Two dates with a sign or a word between them.
fn range(text: &str) -> Option<Period> {
    let lower = text.to_lowercase();
    let lower = ["fra ", "frå ", "from "].iter().find_map(|lead| lower.strip_prefix(lead)).unwrap_or(&lower);
    [" til og med ", " til ", " to ", " through ", " - ", "-", "/"].iter().find_map(|between| {
        lower.match_indices(between).find_map(|(at, _)| {
            let (start, end) = (dates(lower.get(..at)?), dates(lower.get(at + between.len()..)?));
            match (start.as_slice(), end.as_slice()) {
                ([start], [end]) => Some(Period::between(*start, *end)),
                _ => None,
            }
        })
    })
}

/// `fra 2009`, `from 2009`.
fn open_range(text: &str) -> Option<Period> {
    let lower = text.to_lowercase();
    let start = ["fra ", "frå ", "from ", "since "].iter().find_map(|lead| lower.strip_prefix(lead))?;
    match dates(start).as_slice() {
        [start] => Period::read(&format!("{start}/..")),
        _ => None,
    }
}

fn date(year: &str, month: &str, day: &str) -> Option<PartialDate> {
    let day = if day.is_empty() { String::new() } else { format!("-{day:0>2}") };
    PartialDate::read(&format!("{year}-{month:0>2}{day}"))
}

const MONTHS: &[&[&str]] = &[
    &["januar", "january"],
    &["februar", "february"],
    &["mars", "march"],
    &["april"],
    &["mai", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["august"],
    &["september"],
    &["oktober", "october"],
    &["november"],
    &["desember", "december"],
];

const CARDINALS_NO: &[&[&str]] = &[
    &["to"],
    &["tre"],
    &["fire"],
    &["fem"],
    &["seks"],
    &["sju", "syv"],
    &["åtte"],
    &["ni"],
    &["ti"],
    &["elleve"],
    &["tolv"],
];
const CARDINALS_EN: &[&str] =
    &["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

const ORDINALS_NO: &[&[&str]] = &[
    &["første", "fyrste"],
    &["andre", "annet", "annen"],
    &["tredje"],
    &["fjerde"],
    &["femte"],
    &["sjette"],
    &["sjuende", "syvende", "sjuande"],
    &["åttende", "åttande"],
    &["niende", "niande"],
    &["tiende", "tiande"],
];
const ORDINALS_EN: &[&str] =
    &["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/// Words that mean a status and nothing else, alone. A sentence around them may say the contrary ("er ikke vedtatt").
const WORDS: &[(&str, &str)] = &[
    ("vedtatt", "adopted"),
    ("vedtatte", "adopted"),
    ("vedteken", "adopted"),
    ("vedtekne", "adopted"),
    ("foreslått", "proposed"),
    ("foreslåtte", "proposed"),
    ("forslag", "proposed"),
    ("utkast", "draft"),
    ("på høring", "consultation"),
    ("på høyring", "consultation"),
    ("pågående", "ongoing"),
    ("pågåande", "ongoing"),
    ("fullført", "completed"),
    ("gjennomført", "completed"),
    ("opphevet", "repealed"),
    ("oppheva", "repealed"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ClosedList, ItemStatus, PlanStatus};

    fn read(text: &str) -> Vec<String> {
        periods(text).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn printed_periods() {
        assert_eq!(read("2009-12"), ["2009-12", "2009/2012"]);
        assert_eq!(read("2009–12"), ["2009-12", "2009/2012"]);
        assert_eq!(read("2013-16"), ["2013/2016"]);
        assert_eq!(read("2012-05"), ["2012-05"]);
        assert_eq!(read("2009-2012"), ["2009/2012"]);
        assert_eq!(read("for perioden 2009 – 2012"), ["2009/2012"]);
        assert_eq!(read("fra 2009 til 2012"), ["2009/2012"]);
        assert_eq!(read("fra 2009"), ["2009/.."]);
        assert_eq!(read("2009"), ["2009"]);
        assert_eq!(read("1.1.2009–31.12.2012"), ["2009-01-01/2012-12-31"]);
        assert_eq!(read("desember 2008"), ["2008-12"]);
        for text in ["", "2009, 2010", "Internasjonal strategi", "99-12", "2009-", "-", "1998-15"] {
            assert!(read(text).is_empty(), "{text}: {:?}", read(text));
        }
    }

    #[test]
    fn two_readings() {
        for text in ["2009-12", "2005-08", "perioden 2009-12", "2009\u{2011}12", "2009-11"] {
            assert!(is_ambiguous(text), "{text}");
        }
        for text in ["2012-05", "2013-16", "2009–12", "2009/12", "2009-2012", "2009-12-01", "2009-00", "2009-09", ""]
        {
            assert!(!is_ambiguous(text), "{text}");
        }
    }

    #[test]
    fn printed_dates() {
        for text in ["19.12.2012", "19. desember 2012", "December 19, 2012", "2012-12-19", "19122012", "20121219"] {
            assert_eq!(dates(text).iter().map(ToString::to_string).collect::<Vec<_>>(), ["2012-12-19"], "{text}");
        }
        assert_eq!(dates("1.1.2009").len() + dates("mai 2012").len(), 2);
        assert_eq!(dates("desember 2008").first().map(ToString::to_string).as_deref(), Some("2008-12"));
        for text in ["", "31.2.2012", "19.12", "FT 19122012", "øøøø", "mai mai 2012", "2012 mai"] {
            assert!(dates(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn printed_numbers() {
        let (nb, en) = (Some("nb"), Some("en-GB"));
        assert_eq!(count("sju prioriterte områder", nb), Some(7));
        assert_eq!(count("to prioriterte områder", nb), Some(2));
        assert_eq!(count("to be continued", en), None);
        assert_eq!(count("Seven areas", en), Some(7));
        assert_eq!(count("7", nb), Some(7));
        assert_eq!(count("7 områder", nb), Some(7));
        for text in ["1.) Klima", "2009-12", "3 % flere", "næringsliv", "tredje prioritert område", "", "en satsing"]
        {
            assert_eq!(count(text, nb), None, "{text}");
        }
        assert_eq!(years("fireårig", nb), Some(4));
        assert_eq!(years("4-årig", nb), Some(4));
        assert_eq!(years("four years", en), Some(4));
        assert_eq!(years("rullerende", nb), None);
        assert_eq!(label("tredje", nb).as_deref(), Some("3"));
        assert_eq!(label("1.)", nb).as_deref(), Some("1"));
        assert_eq!(label("1.10", en).as_deref(), Some("1.10"));
        assert_eq!(label("Tiltak 3", nb), None);
        assert_eq!(digits("74 11 36 00").as_deref(), Some("74113600"));
        assert_eq!(digits("+47 74 11 36 00").as_deref(), Some("74113600"));
        assert_eq!(digits("7725 Steinkjer"), None);
    }

    #[test]
    fn printed_codes() {
        assert_eq!(code(PlanStatus::LIST, "Vedtatt"), Some("adopted"));
        assert_eq!(code(ItemStatus::LIST, "utkast"), None);
        assert_eq!(code(ItemStatus::LIST, "foreslås videreført"), None);
    }

    proptest::proptest! {
        #[test]
        fn nothing_panics(text in ".*") {
            let _ = (periods(&text), is_ambiguous(&text), count(&text, None), years(&text, Some("nb")));
            let _ = (label(&text, None), digits(&text), code(PlanStatus::LIST, &text));
        }
    }
}
