//! The numbers and codes of a text, in a form in which the versions of a text in several languages can be compared.

use hashbrown::HashMap;

use super::wording::Tongue;

/// A number or code as it stands in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Figure {
    /// For the reader of a message.
    pub(crate) shown: String,
    /// What is compared: digits without separators and leading zeros, or a code in capitals.
    pub(crate) value: String,
    /// Its digits as they stand, for numbers that are parted in another way.
    raw: String,
    /// True for a number in words, and for the number of a month that has a name. They explain a number of the other version, and are
    /// not asked for themselves.
    pub(crate) worded: bool,
}

const MONTHS: &[&[&str]] = &[
    &["januar", "january", "jan"],
    &["februar", "february", "feb"],
    &["mars", "march", "mar"],
    &["april", "apr"],
    &["mai", "may"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &["august", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nov"],
    &["desember", "december", "des", "dec"],
];

/// One to twelve, with ordinals.
const ENGLISH: &[&[&str]] = &[
    &["one", "first", "once"],
    &["two", "second", "twice", "both"],
    &["three", "third"],
    &["four", "fourth"],
    &["five", "fifth"],
    &["six", "sixth"],
    &["seven", "seventh"],
    &["eight", "eighth"],
    &["nine", "ninth"],
    &["ten", "tenth"],
    &["eleven", "eleventh"],
    &["twelve", "twelfth", "dozen"],
];
const NORWEGIAN: &[&[&str]] = &[
    &["én", "ett", "éin", "eitt", "første", "fyrste"],
    &["to", "begge", "andre", "annet", "anna"],
    &["tre", "tredje"],
    &["fire", "fjerde"],
    &["fem", "femte"],
    &["seks", "sjette"],
    &["sju", "syv", "sjuende", "syvende", "sjuande"],
    &["åtte", "åttende", "åttande"],
    &["ni", "niende", "niande"],
    &["ti", "tiende", "tiande"],
    &["elleve", "ellevte"],
    &["tolv", "tolvte"],
];

/// The figures of a text. `tag` is its language, whose number words are known for English and Norwegian.
pub(crate) fn figures(text: &str, tag: Option<&str>) -> Vec<Figure> {
    let words = match Tongue::of(tag) {
        Some(Tongue::English) => ENGLISH,
        Some(Tongue::Norwegian) => NORWEGIAN,
        None => &[],
    };
    let mut found = Vec::new();
    for token in tokens(text) {
        let lower = token.to_lowercase();
        let name = |list: &[&[&str]]| list.iter().position(|names| names.contains(&lower.as_str())).map(|at| at + 1);
        if let Some(number) = name(words).or_else(|| name(MONTHS)) {
            let value = number.to_string();
            found.push(Figure { shown: token.clone(), raw: value.clone(), value, worded: true });
        } else if token.bytes().any(|b| b.is_ascii_digit()) {
            add(&token, &mut found);
        }
    }
    found
}

/// Words and numbers; addresses on the net, which differ between languages, are left out. The short second year of a period
/// is given with the first one: `2009-12` is `2009`, `2009-12`.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut dash = false;
    for piece in text.split_whitespace() {
        if piece.contains("://") || piece.contains('@') || piece.starts_with("www.") {
            tokens.push(String::new());
            continue;
        }
        if matches!(piece, "-" | "–" | "—") {
            dash = true;
            continue;
        }
        let parts = piece.split(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | ',' | '\'' | '’'));
        for (number, part) in parts.enumerate() {
            let part = part.trim_matches(['.', ',', '\'', '’']);
            let joined = number > 0 || std::mem::take(&mut dash);
            if let Some(first) = tokens.last().filter(|first| joined && is_period(first, part)) {
                tokens.push(format!("{first}-{part}"));
                continue;
            }
            // `2 500 000`: groups of three digits behind up to three.
            let (whole, fraction) = part.split_once([',', '.']).unwrap_or((part, ""));
            let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
            let groups = whole.len() == 3 && digits(whole) && fraction.len() <= 2 && digits(fraction);
            match tokens.last_mut().filter(|last| !joined && groups && may_go_on(last)) {
                Some(last) => {
                    last.push(' ');
                    last.push_str(part);
                }
                None => tokens.push(part.to_owned()),
            }
        }
    }
    tokens
}

/// True for a year and the last two digits of a later one in the same century.
fn is_period(first: &str, last: &str) -> bool {
    let short = last.len() == 2 && last.bytes().all(|b| b.is_ascii_digit());
    is_year(first) && short && first.get(2..).is_some_and(|year| year < last)
}

fn may_go_on(number: &str) -> bool {
    let mut groups = number.split(' ');
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && number.bytes().all(|b| b.is_ascii_digit() || b == b' ')
}

/// Adds the figures of a token that has digits.
fn add(token: &str, found: &mut Vec<Figure>) {
    // The second year of `2009-12`: see `tokens`.
    if let Some((first, last)) = token.split_once('-') {
        let value = format!("{}{last}", first.get(..2).unwrap_or_default());
        found.push(Figure { shown: token.to_owned(), raw: value.clone(), value, worded: false });
        return;
    }
    let letters = token.chars().filter(|c| c.is_alphabetic()).count();
    let leading = token.starts_with(|c: char| c.is_ascii_digit());
    // `RCO01`, `NO061`: a code. `3rd`, `1990s`, `5G`: a number with an ending, which depends on the language.
    if letters > 0 && !leading {
        let code = letters <= 3 || token.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
        if code {
            let value = token.to_ascii_uppercase();
            found.push(Figure { shown: token.to_owned(), raw: value.clone(), value, worded: false });
        } else {
            for digits in token.split(|c: char| !c.is_ascii_digit()) {
                push(digits, digits, found);
            }
        }
        return;
    }
    let number: String = token.chars().take_while(|c| !c.is_alphabetic()).collect();
    let number = number.trim_end_matches(['.', ',', '\'', '’']);
    let groups: Vec<&str> = number.split(['.', ',', '\'', '’', ' ']).collect();
    // `1.000.000`, `2,5`: one number. `19.12.2012`, `1.1.2`: several.
    let thousands = groups.iter().skip(1).all(|group| group.len() == 3)
        && groups.first().is_some_and(|first| (1..=3).contains(&first.len()));
    // `1,000.50`, `1 000,50`: the last separator is another one.
    let separators: Vec<char> = number.chars().filter(|c| !c.is_ascii_digit()).collect();
    let with_fraction = match (separators.split_last(), groups.split_last()) {
        (Some((last, others)), Some((fraction, [first, middle @ ..]))) => {
            !others.is_empty()
                && !others.contains(last)
                && first.len() <= 3
                && middle.iter().all(|group| group.len() == 3)
                && fraction.len() <= 2
        }
        _ => false,
    };
    if thousands || groups.len() == 2 || with_fraction {
        push(&groups.concat(), number, found);
    } else {
        for group in groups {
            push(group, group, found);
        }
    }
}

fn push(digits: &str, shown: &str, found: &mut Vec<Figure>) {
    if !digits.is_empty() {
        let trimmed = digits.trim_start_matches('0');
        let value = if trimmed.is_empty() { "0" } else { trimmed }.to_owned();
        found.push(Figure { shown: shown.to_owned(), raw: digits.to_owned(), value, worded: false });
    }
}

fn is_year(value: &str) -> bool {
    value.len() == 4
        && value.bytes().all(|b| b.is_ascii_digit())
        && (value.starts_with("19") || value.starts_with("20"))
}

/// The figures that each of two versions has and the other has not. Nothing when they differ only in notation.
pub(crate) fn difference<'f>(a: &'f [Figure], b: &'f [Figure]) -> (Vec<&'f Figure>, Vec<&'f Figure>) {
    let (left, right) = (rest(a, b), rest(b, a));
    let joined = |list: &[&Figure]| list.iter().map(|figure| figure.raw.as_str()).collect::<String>();
    // `74 11 36 00` and `74113600`; `2.5 million` and `2 500 000`.
    let (one, other) = (joined(&left), joined(&right));
    let scaled = |text: &str| text.trim_end_matches('0').to_owned();
    let pairs = left.len() == right.len() && left.len() > 1;
    if one == other || (!pairs && scaled(&one) == scaled(&other) && one.len().abs_diff(other.len()) >= 3) {
        return (Vec::new(), Vec::new());
    }
    (left, right)
}

/// What one list has more of than the other, numbers in words not counted for themselves.
fn rest<'f>(own: &'f [Figure], other: &[Figure]) -> Vec<&'f Figure> {
    let mut open: HashMap<&str, usize> = HashMap::new();
    for figure in other {
        *open.entry(figure.value.as_str()).or_default() += 1;
    }
    own.iter()
        .filter(|figure| match open.get_mut(figure.value.as_str()).filter(|count| **count > 0) {
            Some(count) => {
                *count -= 1;
                false
            }
            None => !figure.worded,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn differ(nb: &str, en: &str) -> bool {
        let (nb, en) = (figures(nb, Some("nb")), figures(en, Some("en")));
        let (left, right) = difference(&nb, &en);
        !left.is_empty() && !right.is_empty()
    }

    #[test]
    fn notations_of_one_number() {
        for (nb, en) in [
            ("Strategi 2009–12", "Strategy 2009-2012"),
            ("fra 2009 til 2012", "from 2009-12"),
            ("2009 – 12", "2009–2012"),
            ("12 områder i 2009", "in 2009, 12 areas"),
            ("19. desember 2012", "December 19, 2012"),
            ("19.12.2012", "19 December 2012"),
            ("01.05.2012", "1 May 2012"),
            ("2 500 000 kroner", "NOK 2,500,000"),
            ("2 500 000 kroner", "NOK 2.5 million"),
            ("2\u{A0}500 000,50 kroner", "NOK 2,500,000.50"),
            ("2,5 prosent", "2.5%"),
            ("sju områder og to fylker", "7 areas and 2 counties"),
            ("7 områder", "seven areas"),
            ("det 3. målet", "the 3rd goal"),
            ("på 1990-tallet", "in the 1990s"),
            ("§ 8-1 i NO-50", "section 8-1 in NO-50"),
            ("tlf. 74 11 36 00", "phone 74113600"),
            ("i 2009 100 bedrifter", "100 firms in 2009"),
            ("se https://example.org/nb/12", "see https://example.org/en/13"),
            ("et mål", "one goal of 3"),
            ("RCO01 og rco02", "RCO01 and RCO02"),
        ] {
            assert!(!differ(nb, en), "{nb} / {en}: {:?} {:?}", figures(nb, Some("nb")), figures(en, Some("en")));
        }
    }

    #[test]
    fn other_numbers() {
        for (nb, en) in [
            ("Strategi 2009-12", "Strategy 2009-2011"),
            ("100 arbeidsplasser", "10 jobs"),
            ("40 prosent innen 2030", "30 per cent by 2030"),
            ("7 områder", "five of 8 areas"),
            ("RCO01", "RCO02"),
            ("NO-16", "NO-17"),
            ("2,5 prosent", "3.5 per cent"),
            ("1 000 kroner", "NOK 10,000"),
        ] {
            assert!(differ(nb, en), "{nb} / {en}: {:?} {:?}", figures(nb, Some("nb")), figures(en, Some("en")));
        }
    }
}
