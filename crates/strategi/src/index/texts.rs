//! What rules ask of all texts, found in one pass.

use super::{Outline, Pointer};

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
}

impl TextFacts {
    pub(crate) fn new(outline: &Outline<'_>) -> Self {
        let mut facts = Self::default();
        for spot in &outline.texts {
            for (tag, text) in spot.value.values() {
                facts.look(text, || {
                    let pointer = outline.pointer(spot);
                    match tag {
                        Some(tag) => pointer.field(tag.as_str()),
                        None => pointer,
                    }
                });
            }
        }
        for spot in &outline.strings {
            // Verbatim text shows the source's own state, not the record's.
            if !matches!(spot.field.name, "quote" | "literal") {
                facts.look(spot.value, || outline.pointer(spot));
            }
        }
        facts
    }

    fn look(&mut self, text: &str, pointer: impl Fn() -> Pointer) {
        let classes = text.bytes().fold(0_u8, |classes, byte| classes | class(byte));
        if classes & (CONTROL | LATIN) != 0
            && let Some(excerpt) = damage(text)
        {
            self.damaged.push(TextFact { pointer: pointer(), excerpt });
        }
        if (classes & MARK != 0 || text.len() <= SHORT)
            && let Some(excerpt) = placeholder(text, classes)
        {
            self.placeholders.push(TextFact { pointer: pointer(), excerpt });
        }
    }
}

/// A control character.
const CONTROL: u8 = 1;
/// A byte that begins what UTF-8 read as Latin-1 looks like, or U+FFFD.
const LATIN: u8 = 2;
/// A character that marks placeholders.
const MARK: u8 = 4;
/// A placeholder without marks is short.
const SHORT: usize = 32;

const fn class(byte: u8) -> u8 {
    match byte {
        b'\t' | b'\n' | b'\r' => 0,
        0..=0x1F | 0x7F => CONTROL,
        0xC2 | 0xC3 | 0xEF | 0xE2 => LATIN,
        b'[' | b'<' | b'.' | b':' => MARK,
        _ => 0,
    }
}

/// The first piece of encoding damage: U+FFFD, a control character, or UTF-8 that was read as Latin-1 or Windows-1252.
fn damage(text: &str) -> Option<String> {
    let mut previous: Option<(usize, char)> = None;
    for (at, c) in text.char_indices() {
        let controls = (c.is_control() && !matches!(c, '\t' | '\n' | '\r')) || c == '\u{FFFD}';
        // `Ã` or `Â` followed by what a continuation byte (80–BF) becomes in Windows-1252 or Latin-1.
        let garbled = previous.is_some_and(|(_, lead)| matches!(lead, 'Ã' | 'Â') && is_continuation(c));
        let three = previous.is_some_and(|(_, lead)| lead == 'â' && matches!(c, '€' | '\u{80}'));
        if controls || garbled || three {
            let from = if controls { at } else { previous.map_or(at, |(before, _)| before) };
            return Some(text.get(from..)?.chars().take(12).collect());
        }
        previous = Some((at, c));
    }
    None
}

/// The characters that Windows-1252 and Latin-1 give for the bytes 80 to BF, but for those that follow `Â` or `Ã` in real words.
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

fn placeholder(text: &str, classes: u8) -> Option<String> {
    let trimmed = text.trim();
    // "NN" is a name to be filled in; "nn" in brackets is more often a language.
    if is_dots(trimmed) || is_word(trimmed) || trimmed == "NN" {
        return Some(trimmed.chars().take(40).collect());
    }
    if classes & MARK == 0 {
        return None;
    }
    // "Responsible: TBD"; in "TODO: the rest" the text before the colon says it.
    let (head, tail) = trimmed.rsplit_once(':').unwrap_or_default();
    if is_dots(tail.trim())
        || is_word(tail)
        || tail.trim() == "NN"
        || matches!(fold_name_of(head).as_deref(), Some("todo" | "tbd" | "fixme"))
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
    fold_name_of(text).is_some_and(|folded| PLACEHOLDERS.contains(&folded.as_str()))
}

fn is_prompt(text: &str) -> bool {
    let folded = super::fold::fold_name(&text.replace('_', " "));
    let mut rests = PROMPTS.iter().filter_map(|prompt| folded.strip_prefix(prompt));
    rests.any(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// The text folded, when it is short enough to be a placeholder.
fn fold_name_of(text: &str) -> Option<String> {
    (text.len() <= SHORT).then(|| super::fold::fold_name(&text.replace('_', " ")))
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
            let classes = text.bytes().fold(0, |classes, byte| classes | class(byte));
            assert!(placeholder(text, classes).is_some(), "{text}");
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
            let classes = text.bytes().fold(0, |classes, byte| classes | class(byte));
            assert!(placeholder(text, classes).is_none(), "{text}");
        }
    }

    #[test]
    fn damaged_texts() {
        for text in ["TrÃ¸ndelag", "f\u{FFFD}r", "a\u{7}b", "10Â°", "â€“ strek"] {
            assert!(damage(text).is_some(), "{text}");
        }
        for text in ["Trøndelag – i bygd og by", "Åarjelsaemien", "SÃO PAULO", "Âge", "linje\nlinje", "«ja»"] {
            assert!(damage(text).is_none(), "{text}");
        }
    }
}
