//! The XML declaration, the document type declaration and processing instructions.

use super::characters::{BLANKS, is_blank, is_ncname};
use super::error::{XmlError, XmlErrorKind};
use super::tag::{Written, attributes};
use super::to_u32;

/// Checks `<?xml …?>`, which stands from `start` to `end`.
pub(super) fn declaration<'s>(
    text: &'s str,
    start: usize,
    end: usize,
    scratch: &mut Vec<Written<'s>>,
) -> Result<(), XmlError> {
    let bad = || XmlError::new(XmlErrorKind::BadDeclaration, to_u32(start), to_u32(end));
    attributes(text, start + "<?xml".len(), end.saturating_sub("?>".len()), 8, scratch).map_err(|_| bad())?;
    let mut expected = ["version", "encoding", "standalone"].into_iter();
    for (at, attribute) in scratch.iter().enumerate() {
        let name = text.get(attribute.name.range()).unwrap_or_default();
        let value = text.get(attribute.value.range()).unwrap_or_default();
        let in_order = if at == 0 { expected.next() == Some(name) } else { expected.any(|known| known == name) };
        let fits = match name {
            "version" => value
                .strip_prefix("1.")
                .is_some_and(|minor| !minor.is_empty() && minor.bytes().all(|b| b.is_ascii_digit())),
            "encoding" => is_encoding_name(value),
            _ => matches!(value, "yes" | "no"),
        };
        if !in_order || !fits {
            return Err(bad());
        }
    }
    if scratch.is_empty() { Err(bad()) } else { Ok(()) }
}

fn is_encoding_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))
}

/// Whether `<?…?>` begins with a name that it may have.
pub(super) fn instruction(inside: &str) -> bool {
    let target = inside.split(BLANKS).next().unwrap_or_default();
    is_ncname(target) && !target.eq_ignore_ascii_case("xml")
}

pub(super) const DOCTYPE: &[u8] = b"<!DOCTYPE";

/// Checks `<!DOCTYPE …>`, and tells where it ends: it may name a DTD, which nobody fetches, and declare nothing itself.
pub(super) fn doctype(text: &str, start: usize) -> Result<usize, XmlError> {
    let inside_start = start + DOCTYPE.len();
    let inside = text.get(inside_start..).unwrap_or_default();
    let refuse = |kind, end: usize| Err(XmlError::new(kind, to_u32(start), to_u32(end)));
    let Some((length, closing)) = outside_quotes(inside) else {
        return refuse(XmlErrorKind::UnclosedDoctype, inside_start);
    };
    let end = inside_start + length + 1;
    if closing == '[' {
        // What it declares is not looked at further than to name it.
        let subset = text.get(end..).unwrap_or_default();
        let subset = subset.split("]>").next().unwrap_or_default();
        return match memchr::memmem::find(subset.as_bytes(), ENTITY) {
            Some(at) => {
                let (from, to) = (end + at, end + at + ENTITY.len());
                Err(XmlError::new(XmlErrorKind::EntityDeclaration, to_u32(from), to_u32(to)))
            }
            None => refuse(XmlErrorKind::InternalSubset, end),
        };
    }
    if is_external_doctype(inside.get(..length).unwrap_or_default()) {
        Ok(end)
    } else {
        refuse(XmlErrorKind::BadDoctype, end)
    }
}

const ENTITY: &[u8] = b"<!ENTITY";

/// Where the first `>` or `[` outside quotes stands.
fn outside_quotes(text: &str) -> Option<(usize, char)> {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match quote {
            Some(open) if open == c => quote = None,
            None if matches!(c, '>' | '[') => return Some((at, c)),
            None if matches!(c, '"' | '\'') => quote = Some(c),
            _ => {}
        }
    }
    None
}

/// Blank, name, and `SYSTEM "…"` or `PUBLIC "…" "…"` if anything follows.
fn is_external_doctype(head: &str) -> bool {
    let Some(rest) = after_blank(head) else {
        return false;
    };
    let (name, rest) = rest.split_at(rest.bytes().position(is_blank).unwrap_or(rest.len()));
    let is_name = match name.split_once(':') {
        Some((prefix, local)) => is_ncname(prefix) && is_ncname(local),
        None => is_ncname(name),
    };
    let rest = rest.trim_start_matches(BLANKS);
    let after = if let Some(rest) = rest.strip_prefix("SYSTEM") {
        after_blank(rest).and_then(literal).map(|(_, rest)| rest)
    } else if let Some(rest) = rest.strip_prefix("PUBLIC") {
        after_blank(rest)
            .and_then(literal)
            .filter(|(public, _)| public.bytes().all(is_in_public_id))
            .and_then(|(_, rest)| after_blank(rest))
            .and_then(literal)
            .map(|(_, rest)| rest)
    } else {
        Some(rest)
    };
    is_name && after.is_some_and(|rest| rest.trim_start_matches(BLANKS).is_empty())
}

/// What follows one blank or more.
fn after_blank(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(BLANKS);
    (rest.len() < text.len()).then_some(rest)
}

/// A quoted text, and what follows.
fn literal(text: &str) -> Option<(&str, &str)> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    text.get(1..)?.split_once(quote)
}

fn is_in_public_id(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b" \n\r-'()+,./:=?;!*#@$_%".contains(&b)
}
