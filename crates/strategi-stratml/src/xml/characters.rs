//! Characters and names of XML 1.0, and what `&…;` stands for.

use super::error::{XmlErrorKind, excerpt};

/// What a quick look over the whole text found, so that the pieces need no look of their own.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Survey {
    /// Carriage returns, which are read as line feeds.
    pub(super) returns: bool,
    /// `]]>` somewhere.
    pub(super) cdata_end: bool,
    /// The first character that XML forbids.
    pub(super) forbidden: Option<(usize, char)>,
}

impl Survey {
    pub(super) fn of(text: &str) -> Self {
        const CONTROL: u8 = 1;
        const RETURN: u8 = 2;
        const LAST_PLANE: u8 = 4;
        let bytes = text.as_bytes();
        // One pass without branches, which the compiler turns into vector code.
        let marks = bytes.iter().fold(0u8, |marks, &b| {
            let control = u8::from(b < 0x20) & u8::from(b != b'\t') & u8::from(b != b'\n') & u8::from(b != b'\r');
            marks | control | (u8::from(b == b'\r') << 1) | (u8::from(b == 0xEF) << 2)
        });
        let suspect = marks & (CONTROL | LAST_PLANE) != 0;
        Self {
            returns: marks & RETURN != 0,
            cdata_end: memchr::memmem::find(bytes, b"]]>").is_some(),
            forbidden: if suspect { text.char_indices().find(|&(_, c)| !is_allowed(c)) } else { None },
        }
    }
}

/// Whether a character may stand in an XML text.
pub(crate) fn is_allowed(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

pub(super) const BLANKS: [char; 4] = [' ', '\t', '\n', '\r'];

#[inline]
pub(super) fn is_blank(b: u8) -> bool {
    matches!(b, b' ' | b'\t' | b'\n' | b'\r')
}

fn begins_name(c: char) -> bool {
    matches!(c,
        'A'..='Z' | 'a'..='z' | '_'
        | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}' | '\u{370}'..='\u{37D}'
        | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}' | '\u{2C00}'..='\u{2FEF}'
        | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}' | '\u{10000}'..='\u{EFFFF}')
}

fn is_in_name(c: char) -> bool {
    begins_name(c) || matches!(c, '0'..='9' | '-' | '.' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}

/// A name without colon.
pub(crate) fn is_ncname(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(begins_name) && chars.all(is_in_name)
}

/// Splits a name at its colon; `None` if it is no name.
pub(super) fn qualified(name: &str) -> Option<(&str, &str)> {
    let (prefix, local) = name.split_once(':').unwrap_or(("", name));
    (is_ncname(local) && (prefix.is_empty() && !name.starts_with(':') || is_ncname(prefix))).then_some((prefix, local))
}

/// What the inside of `&…;` stands for.
pub(super) fn reference(inside: &str) -> Result<char, XmlErrorKind> {
    match inside {
        "amp" => return Ok('&'),
        "lt" => return Ok('<'),
        "gt" => return Ok('>'),
        "quot" => return Ok('"'),
        "apos" => return Ok('\''),
        _ => {}
    }
    let Some(number) = inside.strip_prefix('#') else {
        return Err(if is_ncname(inside) {
            XmlErrorKind::UnknownEntity { name: excerpt(inside) }
        } else {
            XmlErrorKind::RawAmpersand
        });
    };
    let (digits, radix) = number.strip_prefix('x').map_or((number, 10), |digits| (digits, 16));
    // `from_str_radix` takes a sign.
    let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_hexdigit());
    let code = if plain { u32::from_str_radix(digits, radix).ok() } else { None };
    code.and_then(char::from_u32)
        .filter(|&c| is_allowed(c))
        .ok_or_else(|| XmlErrorKind::BadCharacterReference { written: excerpt(inside) })
}

/// Appends a text with its line ends as line feeds.
pub(super) fn push_lines(out: &mut String, text: &str) {
    let mut pieces = text.split('\r');
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        out.push('\n');
        out.push_str(piece.strip_prefix('\n').unwrap_or(piece));
    }
}
