//! What rules ask of all texts, found in one pass.

use super::{Outline, Pointer};
use crate::fix::{Mended, mend_letters};

/// Damage and placeholders in the texts of a document.
#[derive(Debug, Default)]
pub struct TextFacts {
    /// Texts with encoding damage.
    pub damaged: Vec<TextFact>,
    /// Texts that are, or hold, a placeholder.
    pub placeholders: Vec<TextFact>,
}

/// Something found in one text.
#[derive(Debug)]
pub struct TextFact {
    /// Where the text stands.
    pub pointer: Pointer,
    /// The piece of the text that shows it.
    pub excerpt: String,
    /// The text without the damage, where that can be undone.
    pub(crate) mended: Option<Box<Mended>>,
    /// The whole text of a placeholder.
    pub(crate) whole: bool,
}

impl TextFacts {
    /// `written` is the text that the document was read from, if there is one.
    pub(crate) fn new(outline: &Outline<'_>, written: Option<&str>) -> Self {
        let mut facts = Self::default();
        let sound = written.is_some_and(is_sound);
        each(outline, |text, pointer| {
            let look = if sound { Look::at_sound(text) } else { Look::new(text) };
            facts.note(text, &look, pointer);
        });
        facts
    }

    /// Texts that say one of these and nothing else, but for brackets, without regard to case.
    pub(crate) fn saying(outline: &Outline<'_>, words: &[String]) -> Vec<TextFact> {
        let mut found = Vec::new();
        let folded: Vec<String> = words.iter().map(|word| word.trim().to_lowercase()).collect();
        let longest = folded.iter().map(String::len).max().unwrap_or_default();
        each(outline, |text, pointer| {
            let trimmed = text.trim();
            // A letter may be longer by its other case.
            if trimmed.len() > 2 * longest + 2 {
                return;
            }
            let bare = trimmed.trim_start_matches(['[', '<']).trim_end_matches([']', '>']).trim().to_lowercase();
            if folded.iter().any(|word| *word == bare || *word == trimmed.to_lowercase()) {
                found.push(TextFact {
                    pointer: pointer(),
                    excerpt: trimmed.chars().take(40).collect(),
                    mended: None,
                    whole: true,
                });
            }
        });
        found
    }

    fn note(&mut self, text: &str, look: &Look, pointer: impl Fn() -> Pointer) {
        if look.suspicious
            && let Some(excerpt) = damage(text)
        {
            let mended = mend_letters(text).map(Box::new);
            self.damaged.push(TextFact { pointer: pointer(), excerpt, mended, whole: false });
        }
        if let Some(excerpt) = placeholder(text, look.marked) {
            let whole = excerpt == text.trim();
            self.placeholders.push(TextFact { pointer: pointer(), excerpt, mended: None, whole });
        }
    }
}

/// Looks at every text that is not verbatim, with its place.
fn each(outline: &Outline<'_>, mut look: impl FnMut(&str, &dyn Fn() -> Pointer)) {
    for spot in &outline.texts {
        for (tag, text) in spot.value.values() {
            look(text, &|| {
                let pointer = outline.pointer(spot);
                match tag {
                    Some(tag) => pointer.field(tag.as_str()),
                    None => pointer,
                }
            });
        }
    }
    for spot in &outline.strings {
        look(spot.value, &|| outline.pointer(spot));
    }
}

/// What of a text is a placeholder for one that was never written: all of it, or words in brackets.
///
/// ```
/// # use strategi::index::placeholder_in;
/// assert_eq!(placeholder_in("[To be determined]").as_deref(), Some("[To be determined]"));
/// assert_eq!(placeholder_in("...").as_deref(), Some("..."));
/// assert_eq!(placeholder_in("What is to be determined, and by whom"), None);
/// ```
pub fn placeholder_in(text: &str) -> Option<String> {
    placeholder(text, Look::at_sound(text).marked)
}

/// A placeholder without marks is short.
const SHORT: usize = 32;

/// What one look at the bytes of a text tells. Most texts need no second one.
struct Look {
    /// There may be encoding damage.
    suspicious: bool,
    /// There is a character that marks placeholders inside a text.
    marked: bool,
}

/// True when no text that is written here can be damaged: one look at all of it is quicker than one at each. What is written
/// by escapes is not seen.
fn is_sound(written: &str) -> bool {
    let bytes = written.as_bytes();
    let words = bytes.as_chunks::<8>().0;
    let is_sound_word = |(number, word): (usize, &[u8; 8])| {
        let word = u64::from_le_bytes(*word);
        let mut odd = (word | below(word, 0x20) | equal(word, 0x7F) | equal(word, b'\\')) & HIGH;
        while odd != 0 {
            if is_odd(bytes, number * 8 + odd.trailing_zeros() as usize / 8) {
                return false;
            }
            odd &= odd - 1;
        }
        true
    };
    words.iter().enumerate().all(is_sound_word) && !(words.len() * 8..bytes.len()).any(|at| is_odd(bytes, at))
}

/// True for a byte that may be, or begin, damage, or that may hide it in an escape.
fn is_odd(bytes: &[u8], at: usize) -> bool {
    match bytes.get(at..) {
        Some([b'\t' | b'\n' | b'\r', ..]) => false,
        Some([..0x20 | 0x7F | b'\\', ..]) => true,
        Some([first, second, ..]) => begins_damage(*first, *second),
        _ => false,
    }
}

impl Look {
    /// At a text that is known to have no damage.
    fn at_sound(text: &str) -> Self {
        Self { suspicious: false, marked: memchr::memchr3(b'[', b'<', b':', text.as_bytes()).is_some() }
    }

    fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let (mut all, mut control, mut mark) = (0, 0, 0);
        let mut see = |word: u64| {
            all |= word;
            control |= below(word, 0x20) | equal(word, 0x7F);
            mark |= equal(word, b'[') | equal(word, b'<') | equal(word, b':');
        };
        for chunk in bytes.as_chunks::<8>().0 {
            see(u64::from_le_bytes(*chunk));
        }
        // The last eight bytes, some of them seen already; a shorter text is filled up with blanks.
        match bytes.last_chunk::<8>() {
            Some(chunk) => see(u64::from_le_bytes(*chunk)),
            None => see(bytes.iter().fold(LOW * 0x20, |word, byte| (word << 8) | u64::from(*byte))),
        }
        let control =
            control & HIGH != 0 && text.bytes().any(|byte| matches!(byte, 0..=8 | 11 | 12 | 14..=0x1F | 0x7F));
        Self { suspicious: control || (all & HIGH != 0 && may_be_garbled(text.as_bytes())), marked: mark & HIGH != 0 }
    }
}

/// Every byte of a word has its lowest, or its highest, bit set.
const LOW: u64 = u64::MAX / 0xFF;
const HIGH: u64 = LOW << 7;

/// Sets a high bit when a byte of the word is below the limit: eight bytes at a time, most texts being clean.
const fn below(word: u64, limit: u8) -> u64 {
    word.wrapping_sub(LOW * limit as u64) & !word
}

/// Sets a high bit when a byte of the word is this one.
const fn equal(word: u64, byte: u8) -> u64 {
    below(word ^ (LOW * byte as u64), 1)
}

/// Looks at the bytes that damage may begin with.
fn may_be_garbled(bytes: &[u8]) -> bool {
    let leads = memchr::memchr3_iter(0xC2, 0xC3, 0xEF, bytes).chain(memchr::memchr_iter(0xE2, bytes));
    leads.into_iter().any(|at| matches!(bytes.get(at..at + 2), Some([first, second]) if begins_damage(*first, *second)))
}

/// True for the first two bytes of the characters that damage begins with: see [`is_garbled`] and [`damage`].
fn begins_damage(first: u8, second: u8) -> bool {
    match first {
        // C1 controls
        0xC2 => second < 0xA0,
        // Â Ã Ä Å â ï ð
        0xC3 => matches!(second, 0x82..=0x85 | 0xA2 | 0xAF | 0xB0),
        // √
        0xE2 => second == 0x88,
        // U+FFFD
        0xEF => second == 0xBF,
        _ => false,
    }
}

/// The word with the first piece of encoding damage: U+FFFD, a control character, or UTF-8 that was read as Latin-1,
/// Windows-1252 or Mac Roman.
pub(crate) fn damage(text: &str) -> Option<String> {
    let mut before: [Option<char>; 2] = [None; 2];
    let mut previous = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if (c.is_control() && !matches!(c, '\t' | '\n' | '\r')) || c == '\u{FFFD}' {
            return Some(word_at(text, at));
        }
        let [ahead, lead] = before;
        let next = chars.peek().map(|(_, c)| *c);
        if lead.is_some_and(|lead| is_garbled(lead, c, next) && !is_end_of_word(ahead, c, next)) {
            return Some(word_at(text, previous));
        }
        before = [lead, Some(c)];
        previous = at;
    }
    None
}

/// True for what the bytes of one character become in a wrong encoding.
pub(crate) fn is_garbled(lead: char, c: char, next: Option<char>) -> bool {
    match lead {
        // U+0080 to U+00FF
        'Ã' | 'Â' => is_continuation(c),
        // Letters of Sami and its neighbours: č đ ŋ š ŧ ž; what else `Å` and `Ä` lead to is found in real words.
        'Å' => matches!(c, '‹' | '¡' | '§' | '½' | '¾'),
        'Ä' => matches!(c, '‘' | '‡'),
        // Dashes, quotation marks, the euro, arrows and signs
        'â' => matches!(c, '\u{80}' | '€' | '‚' | '„' | '†' | '‡' | 'ˆ' | '‰'),
        // U+FFFD and the byte order mark
        'ï' => c == '¿' || (c == '»' && next == Some('¿')),
        // Emoji
        'ð' => c == 'Ÿ',
        // Mac Roman: æ ø å
        '√' => matches!(c, '¶' | '∏' | '•'),
        _ => false,
    }
}

/// True for a word in capitals that ends in `Ã` or `Â`, before a closing mark: «IRMÃ».
pub(crate) fn is_end_of_word(ahead: Option<char>, c: char, next: Option<char>) -> bool {
    ahead.is_some_and(char::is_uppercase)
        && matches!(c, '»' | '”' | '’' | '›' | '\u{A0}')
        && !next.is_some_and(char::is_alphanumeric)
}

/// The word around a place, at most 8 characters before it and 24 in all.
fn word_at(text: &str, at: usize) -> String {
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let lead = before.chars().rev().take_while(|c| !c.is_whitespace()).take(8).count();
    let mut word: String = before.chars().skip(before.chars().count() - lead).collect();
    for (number, c) in after.chars().take(16).enumerate() {
        // The damage itself may count as white space (form feed, no-break space).
        if (number > 0 && c.is_ascii_whitespace()) || (number > 1 && c.is_whitespace()) {
            break;
        }
        word.push(c);
    }
    word.trim_end_matches([' ', '\n', '\u{A0}']).to_owned()
}

/// The characters that Windows-1252 and Latin-1 give for the bytes 80 to BF.
fn is_continuation(c: char) -> bool {
    ('\u{80}'..='\u{BF}').contains(&c)
        || matches!(
            c,
            '€' | '‚'
                | 'ƒ'
                | '„'
                | '…'
                | '†'
                | '‡'
                | 'ˆ'
                | '‰'
                | 'Š'
                | '‹'
                | 'Œ'
                | 'Ž'
                | '‘'
                | '’'
                | '“'
                | '”'
                | '•'
                | '–'
                | '—'
                | '˜'
                | '™'
                | 'š'
                | '›'
                | 'œ'
                | 'ž'
                | 'Ÿ'
        )
}

/// Words that stand for text still to be written, folded; the whole text, or the whole of a bracket.
pub(crate) const PLACEHOLDERS: &[&str] = &[
    "tbd",
    "tba",
    "tbc",
    "todo",
    "to be determined",
    "to be decided",
    "to be defined",
    "to be named",
    "to be identified",
    "to be inserted",
    "to be inserted by user",
    "to be completed",
    "unspecified",
    "placeholder",
    "insert text",
    "insert text here",
    "lorem ipsum",
    "n n",
    "xx",
    "xxx",
    "xxxx",
    "fylles ut",
    "fyllast ut",
    "fylles inn",
    "fyllast inn",
    "settes inn",
    "kommer",
    "kjem",
    "ikke avklart",
    "ikkje avklart",
    "avklares",
    "avklarast",
    "sett inn tekst",
    "sett inn tekst her",
    "må avklares",
    "skal fylles ut",
    "utfylles",
    "navn navnesen",
    "to be inserted by the user",
    "to be confirmed",
    "to be added",
    "to be agreed",
    "skal avklares",
    "skal avklarast",
    "må avklarast",
    "skal fyllast ut",
    "skrives inn",
    "skriv inn",
];

/// How a bracket begins that tells the writer what to put there: "[insert name]", "<sett inn navn>".
const PROMPTS: &[&str] = &["insert", "sett inn", "set inn", "fyll inn", "fyll ut", "skriv inn"];

fn placeholder(text: &str, marked: bool) -> Option<String> {
    // Nearly all texts are told by a look at their length and their first letters.
    let begins = text.bytes().find(|byte| !byte.is_ascii_whitespace());
    let dots = matches!(begins, Some(b'.' | b'_' | b'-' | b'?' | 0xE2));
    if !marked && !dots && (text.len() > SHORT || !may_be_word(text)) {
        return None;
    }
    let trimmed = text.trim();
    // "NN" is a name to be filled in; "nn" in brackets is more often a language.
    if is_dots(trimmed) || is_word(trimmed) || trimmed == "NN" {
        return Some(trimmed.chars().take(40).collect());
    }
    if !marked {
        return None;
    }
    // "Responsible: TBD"; in "TODO: the rest" the text before the colon says it.
    let (head, tail) = trimmed.rsplit_once(':').unwrap_or_default();
    if is_dots(tail.trim())
        || is_word(tail)
        || tail.trim() == "NN"
        || ["todo", "tbd", "fixme"].iter().any(|word| folds_to(head, word))
    {
        return Some(trimmed.chars().take(40).collect());
    }
    for (open, close) in [('[', ']'), ('<', '>')] {
        for (at, _) in trimmed.match_indices(open) {
            let inside = trimmed.get(at + 1..)?.split(close).next().unwrap_or_default();
            // An ellipsis in brackets inside a text says that the text is abridged.
            let alone = at == 0 || tail.trim_start().starts_with(open);
            let whole = alone && at + inside.len() + 2 == trimmed.len();
            let empty = whole && inside.trim_matches(['.', '…', '_', ' ']).is_empty();
            if inside.len() <= 60 && (empty || is_word(inside) || is_prompt(inside)) {
                return Some(format!("{open}{inside}{close}"));
            }
        }
    }
    None
}

/// True for `...`, `…`, `____`, `???`, `---`.
fn is_dots(text: &str) -> bool {
    text.len() >= 3 && text.chars().all(|c| matches!(c, '.' | '…' | '_' | '-' | '?'))
}

fn is_word(text: &str) -> bool {
    if text.len() > SHORT || !may_be_word(text) {
        return false;
    }
    let first = text.chars().find(|c| c.is_alphanumeric()).and_then(|c| c.to_lowercase().next());
    PLACEHOLDERS.iter().any(|word| word.chars().next() == first && folds_to(text, word))
}

/// For each first letter, the second ones that a placeholder has: bit 0 to 25 for a to z, bit 26 for anything else.
#[expect(clippy::indexing_slicing, reason = "runs at compile time, where a wrong index stops the build")]
const STARTS: [u32; 26] = {
    let mut starts = [0; 26];
    // "NN" is looked for as it is.
    starts[(b'n' - b'a') as usize] = bit(b'n');
    let mut word = 0;
    while word < PLACEHOLDERS.len() {
        let bytes = PLACEHOLDERS[word].as_bytes();
        starts[(bytes[0] - b'a') as usize] |= bit(bytes[1]);
        word += 1;
    }
    starts
};

const fn bit(byte: u8) -> u32 {
    1 << if byte.is_ascii_alphabetic() { byte.to_ascii_lowercase() - b'a' } else { 26 }
}

/// Tells by the first two letters that nearly all texts are no placeholder.
fn may_be_word(text: &str) -> bool {
    let mut bytes = text.bytes().skip_while(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric());
    let (Some(first), second) = (bytes.next(), bytes.next().unwrap_or(b' ')) else { return false };
    // A text may begin with other signs than ASCII ones, such as quotation marks.
    let place = usize::from(first.to_ascii_lowercase().wrapping_sub(b'a'));
    !first.is_ascii() || STARTS.get(place).is_some_and(|seconds| seconds & bit(second) != 0)
}

/// True when the text, folded like a name and with `_` for a blank, is this word. Nearly all texts differ in the first letter, so
/// nothing is allocated to find out.
fn folds_to(text: &str, word: &str) -> bool {
    let mut expected = word.chars();
    let mut gap = false;
    let mut begun = false;
    for c in text.chars() {
        if !c.is_alphanumeric() {
            gap = begun;
            continue;
        }
        if gap && expected.next() != Some(' ') {
            return false;
        }
        (gap, begun) = (false, true);
        if !c.to_lowercase().all(|c| expected.next() == Some(c)) {
            return false;
        }
    }
    begun && expected.next().is_none()
}

fn is_prompt(text: &str) -> bool {
    let folded = super::fold::fold_name(&text.replace('_', " "));
    let mut rests = PROMPTS.iter().filter_map(|prompt| folded.strip_prefix(prompt));
    rests.any(|rest| rest.is_empty() || rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders() {
        for text in [
            "TBD",
            "[To be determined]",
            "...",
            "…….",
            "xxx",
            "Fylles ut",
            "Ansvar: [fylles inn]",
            "[...]",
            "<TBD>",
            "Responsible: TBD",
            "Frist: ...",
            "Frist: [ ]",
            "TODO: the rest",
            "[insert name of county]",
            "<sett inn navn>",
            "Ansvarlig: NN",
            "[To_be_inserted_by_user]",
            "To be determined.",
            "Unspecified",
        ] {
            assert!(placeholder(text, Look::new(text).marked).is_some(), "{text}");
        }
        for text in [
            "Ungdom",
            "A plan … and more",
            "Toll [2009]",
            "Todos los santos",
            "Kommer tilbake i 2012",
            "-",
            "x",
            "",
            "The county […] and more",
            "[...] and so on",
            "a <> b",
            "Dette er under arbeid i kommunene: ja",
            "Unallocated / Unspecified",
            "Advance unallocated/unspecified objectives",
            "Mål (vedtas i 2012)",
            "Hefte (nn)",
            "(to be confirmed) 3 May",
            "(Insert B of the plan)",
            "See https://example.org/tbd",
            "Kl. 12:00",
            "[Submitter's Note: none]",
        ] {
            assert!(placeholder(text, Look::new(text).marked).is_none(), "{text}");
        }
    }

    #[test]
    fn sound_texts() {
        for text in ["a: Trøndelag – i bygd og by\r\n\tb", "", "{\"a\": [1, \"Gráhkuo\"]}"] {
            assert!(is_sound(text), "{text}");
        }
        for text in ["TrÃ¸ndelag", "a\u{7}b", "a\u{7F}", r#""\u0007""#, "\u{FFFD}", "\u{85}", "Tr√∏ndelag"] {
            assert!(!is_sound(text), "{text}");
        }
    }

    #[test]
    fn damaged_texts() {
        for (text, word) in [
            ("i TrÃ¸ndelag nå", "TrÃ¸ndelag"),
            ("f\u{FFFD}r og etter", "f\u{FFFD}r"),
            ("a\u{7}b", "a\u{7}b"),
            ("side\u{C} to", "side\u{C}"),
            ("10Â°", "10Â°"),
            ("â€“ strek", "â€“"),
            ("Ã…RJELSAEMIEN", "Ã…RJELSAEMIEN"),
            ("voilÃ\u{A0} alors", "voilÃ"),
            ("500 â‚¬", "â‚¬"),
            ("davviÅ¡Ã¡megiella", "davviÅ¡Ã¡megiella"),
            ("rÃ¡ÄŸi", "rÃ¡ÄŸi"),
            ("Ä‘", "Ä‘"),
            ("ï»¿Strategi", "ï»¿Strategi"),
            ("Trï¿½ndelag", "Trï¿½ndelag"),
            ("ðŸŒ", "ðŸŒ"),
            ("Tr√∏ndelag", "Tr√∏ndelag"),
        ] {
            assert_eq!(damage(text).as_deref(), Some(word), "{text}");
        }
        for text in [
            "Trøndelag – i bygd og by",
            "Åarjelsaemien",
            "SÃO PAULO",
            "Âge",
            "linje\nlinje\tog\r\nlinje",
            "«ja»",
            "«IRMÃ»",
            "«haï»",
            "fra A til Å…",
            "«Å»",
            "§ 8-1 ½ år",
            "á, č, đ, ŋ, š, ŧ, ž",
            "√2 ≈ 1,41 • ja",
            "10–20 °C, 5 €",
        ] {
            assert!(damage(text).is_none(), "{text}");
        }
    }
}
