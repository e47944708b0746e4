//! Letters that were read in the wrong encoding, and control characters, as what they were.

use crate::index::texts::{damage, is_end_of_word, is_garbled};

/// A text without its damage.
#[derive(Debug)]
pub(crate) struct Mended {
    /// The text as it was.
    pub(crate) old: String,
    pub(crate) text: String,
    /// Each damaged piece and what it was.
    pub(crate) pieces: Vec<(String, String)>,
    /// Letters were restored; else only control characters went.
    pub(crate) letters: bool,
    /// Nothing damaged is left.
    pub(crate) whole: bool,
}

/// Undoes what can be undone for certain; `None` when nothing can.
pub(crate) fn mend(text: &str) -> Option<Mended> {
    let mut out = String::with_capacity(text.len());
    let mut pieces: Vec<(String, String)> = Vec::new();
    let mut letters = false;
    let mut rest = text;
    let mut before: Option<char> = None;
    while let Some(c) = rest.chars().next() {
        let Some((length, new)) = piece(rest, before) else {
            out.push(c);
            before = Some(c);
            rest = rest.get(c.len_utf8()..)?;
            continue;
        };
        let (old, after) = rest.split_at_checked(length)?;
        letters |= !c.is_control() || !new.trim().is_empty();
        out.push_str(&new);
        if !pieces.iter().any(|(known, _)| known == old) {
            pieces.push((old.to_owned(), new));
        }
        before = old.chars().next_back();
        rest = after;
    }
    (!pieces.is_empty()).then(|| Mended {
        whole: damage(&out).is_none(),
        old: text.to_owned(),
        text: out,
        pieces,
        letters,
    })
}

/// The damaged piece that a text begins with: its length, and what it was.
fn piece(text: &str, before: Option<char>) -> Option<(usize, String)> {
    let mut chars = text.chars();
    let (lead, next, third) = (chars.next()?, chars.next(), chars.next());
    if let Some(next) = next
        && is_garbled(lead, next, third)
        && !is_end_of_word(before, next, third)
    {
        return decoded(text).or_else(|| mac_roman(lead, next));
    }
    if !lead.is_control() || matches!(lead, '\t' | '\n' | '\r') {
        return None;
    }
    let new = match lead {
        // A page break between words.
        '\u{B}' | '\u{C}' => {
            let apart = before.is_none_or(char::is_whitespace) || next.is_none_or(char::is_whitespace);
            if apart { String::new() } else { " ".to_owned() }
        }
        // Windows-1252 that was read as Latin-1.
        '\u{80}'..='\u{9F}' => {
            let byte = u8::try_from(u32::from(lead)).ok()?;
            WINDOWS.iter().find(|(own, _)| *own == byte).map(|(_, c)| c.to_string()).unwrap_or_default()
        }
        _ => String::new(),
    };
    Some((lead.len_utf8(), new))
}

/// UTF-8 that was read as Windows-1252 or Latin-1.
fn decoded(text: &str) -> Option<(usize, String)> {
    let first = byte(text.chars().next()?)?;
    let count = match first {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    let bytes: Vec<u8> = text.chars().take(count).map(byte).collect::<Option<_>>()?;
    let length = text.chars().take(count).map(char::len_utf8).sum();
    match std::str::from_utf8(&bytes).ok()? {
        // What was lost already before.
        "\u{FFFD}" => None,
        "\u{FEFF}" => Some((length, String::new())),
        c if c.chars().any(char::is_control) => None,
        c => Some((length, c.to_owned())),
    }
}

fn mac_roman(lead: char, next: char) -> Option<(usize, String)> {
    let letter = match (lead, next) {
        ('√', '¶') => "æ",
        ('√', '∏') => "ø",
        ('√', '•') => "å",
        _ => return None,
    };
    Some((lead.len_utf8() + next.len_utf8(), letter.to_owned()))
}

/// The byte of a character in Windows-1252, or in Latin-1 where that has none.
fn byte(c: char) -> Option<u8> {
    let listed = WINDOWS.iter().find(|(_, own)| *own == c).map(|(byte, _)| *byte);
    listed.or_else(|| u8::try_from(u32::from(c)).ok())
}

const WINDOWS: [(u8, char); 27] = [
    (0x80, '€'),
    (0x82, '‚'),
    (0x83, 'ƒ'),
    (0x84, '„'),
    (0x85, '…'),
    (0x86, '†'),
    (0x87, '‡'),
    (0x88, 'ˆ'),
    (0x89, '‰'),
    (0x8A, 'Š'),
    (0x8B, '‹'),
    (0x8C, 'Œ'),
    (0x8E, 'Ž'),
    (0x91, '‘'),
    (0x92, '’'),
    (0x93, '“'),
    (0x94, '”'),
    (0x95, '•'),
    (0x96, '–'),
    (0x97, '—'),
    (0x98, '˜'),
    (0x99, '™'),
    (0x9A, 'š'),
    (0x9B, '›'),
    (0x9C, 'œ'),
    (0x9E, 'ž'),
    (0x9F, 'Ÿ'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn restored() {
        for (old, new) in [
            ("i TrÃ¸ndelag nå", "i Trøndelag nå"),
            ("â€“ strek, â‚¬ og â€œsitatâ€\u{9d}", "– strek, € og “sitat”"),
            ("Ã…RJELSAEMIEN", "ÅRJELSAEMIEN"),
            ("davviÅ¡Ã¡megiella", "davvišámegiella"),
            ("ï»¿Strategi", "Strategi"),
            ("Tr√∏ndelag", "Trøndelag"),
            ("a\u{7}b", "ab"),
            ("side\u{C}to", "side to"),
            ("side\u{C} to", "side to"),
            ("2009\u{96}2012", "2009–2012"),
        ] {
            let mended = mend(old).unwrap_or_else(|| unreachable!("{old}"));
            assert_eq!(mended.text, new);
            assert!(mended.whole, "{old}");
        }
        for text in ["Trøndelag – i bygd og by", "«IRMÃ»", "Âge", "", "f\u{FFFD}r", "Trï¿½ndelag"] {
            assert!(mend(text).is_none(), "{text}");
        }
        let half = mend("TrÃ¸ndelag f\u{FFFD}r").unwrap();
        assert!(!half.whole && half.letters);
    }
}
