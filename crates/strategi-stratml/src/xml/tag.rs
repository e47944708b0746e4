//! The attributes of a start tag.

use hashbrown::HashSet;

use strategi::tree::{Limit, Span};

use super::characters::{is_blank, qualified, reference};
use super::error::{XmlError, XmlErrorKind, excerpt};
use super::to_u32;

/// An attribute as it is written.
#[derive(Clone, Debug)]
pub(super) struct Written<'s> {
    pub(super) prefix: &'s str,
    pub(super) local: &'s str,
    pub(super) name: Span,
    /// What stands between the quotes.
    pub(super) value: Span,
    /// The value, when it has references or line ends.
    pub(super) read: Option<String>,
}

impl<'s> Written<'s> {
    pub(super) fn value(&self, text: &'s str) -> &str {
        self.read.as_deref().unwrap_or_else(|| text.get(self.value.range()).unwrap_or_default())
    }

    /// The prefix that it declares, empty for the default namespace.
    pub(super) fn declares(&self) -> Option<&'s str> {
        match (self.prefix, self.local) {
            ("xmlns", local) => Some(local),
            ("", "xmlns") => Some(""),
            _ => None,
        }
    }

    fn whole(&self, text: &'s str) -> &'s str {
        text.get(self.name.range()).unwrap_or_default()
    }
}

/// Reads the attributes between `at` and `end`, of the whole text, into `out`, `most` at most.
pub(super) fn attributes<'s>(
    text: &'s str,
    at: usize,
    end: usize,
    most: usize,
    out: &mut Vec<Written<'s>>,
) -> Result<(), XmlError> {
    out.clear();
    let mut cursor = Cursor { text, at, end };
    loop {
        let before = cursor.at;
        cursor.blanks();
        if cursor.at >= cursor.end {
            break;
        }
        let spaced = cursor.at > before;
        let attribute = cursor.attribute()?;
        if !spaced {
            let name = excerpt(attribute.whole(text));
            let kind = XmlErrorKind::AttributeWithoutBlank { name };
            return Err(XmlError { kind, span: attribute.name });
        }
        if out.len() >= most {
            return Err(XmlError { kind: XmlErrorKind::Limit(Limit::Nodes, most), span: attribute.name });
        }
        out.push(attribute);
    }
    duplicate(&out.iter().map(|attribute| attribute.whole(text)), out)
}

/// Refuses the second of two attributes with the same key.
pub(super) fn duplicate<'k, K: Eq + std::hash::Hash + 'k>(
    keys: &(impl Iterator<Item = K> + Clone),
    attributes: &[Written<'_>],
) -> Result<(), XmlError> {
    const FEW: usize = 8;
    let repeated = if attributes.len() <= FEW {
        keys.clone().enumerate().position(|(at, key)| keys.clone().take(at).any(|earlier| earlier == key))
    } else {
        let mut seen = HashSet::new();
        keys.clone().position(|key| !seen.insert(key))
    };
    match repeated.and_then(|at| attributes.get(at)) {
        Some(attribute) => Err(XmlError {
            kind: XmlErrorKind::DuplicateAttribute { name: excerpt(attribute.local) },
            span: attribute.name,
        }),
        None => Ok(()),
    }
}

struct Cursor<'s> {
    text: &'s str,
    at: usize,
    end: usize,
}

impl<'s> Cursor<'s> {
    fn peek(&self) -> Option<u8> {
        if self.at < self.end { self.text.as_bytes().get(self.at).copied() } else { None }
    }

    fn blanks(&mut self) {
        while self.peek().is_some_and(is_blank) {
            self.at += 1;
        }
    }

    fn slice(&self, start: usize, end: usize) -> &'s str {
        self.text.get(start..end).unwrap_or_default()
    }

    fn attribute(&mut self) -> Result<Written<'s>, XmlError> {
        let start = self.at;
        while self.peek().is_some_and(|b| !is_blank(b) && !matches!(b, b'=' | b'"' | b'\'' | b'<' | b'>' | b'&' | b'/'))
        {
            self.at += 1;
        }
        let name = Span { start: to_u32(start), end: to_u32(self.at) };
        let written = self.slice(start, self.at);
        let Some((prefix, local)) = qualified(written) else {
            let end = self.at.max(start + 1).min(self.end);
            let kind = XmlErrorKind::BadAttribute { written: excerpt(self.slice(start, end)) };
            return Err(XmlError::new(kind, name.start, to_u32(end)));
        };
        let no_value = XmlError { kind: XmlErrorKind::AttributeWithoutValue { name: excerpt(written) }, span: name };
        self.blanks();
        if self.peek() != Some(b'=') {
            return Err(no_value);
        }
        self.at += 1;
        self.blanks();
        let Some(quote @ (b'"' | b'\'')) = self.peek() else {
            return Err(no_value);
        };
        self.at += 1;
        let start = self.at;
        let inside = self.text.as_bytes().get(start..self.end).unwrap_or_default();
        let Some(length) = memchr::memchr(quote, inside) else {
            return Err(no_value);
        };
        self.at = start + length + 1;
        let value = Span { start: to_u32(start), end: to_u32(start + length) };
        let read = self.value(start, start + length, written)?;
        Ok(Written { prefix, local, name, value, read })
    }

    /// The value when it is not what is written.
    fn value(&self, start: usize, end: usize, name: &str) -> Result<Option<String>, XmlError> {
        let written = self.slice(start, end);
        if !written.bytes().any(|b| matches!(b, b'<' | b'&' | b'\t' | b'\n' | b'\r')) {
            return Ok(None);
        }
        if let Some(at) = memchr::memchr(b'<', written.as_bytes()) {
            let kind = XmlErrorKind::LessThanInAttribute { name: excerpt(name) };
            return Err(XmlError::new(kind, to_u32(start + at), to_u32(start + at + 1)));
        }
        let mut read = String::with_capacity(written.len());
        let mut rest = written;
        while let Some(at) = rest.find(['&', '\t', '\n', '\r']) {
            let (plain, special) = rest.split_at(at);
            read.push_str(plain);
            if let Some(after) = special.strip_prefix('&') {
                let place = end - special.len();
                let length = after.find(|c: char| c == ';' || c == '&' || c.is_ascii_whitespace());
                let (inside, whole) = match length {
                    Some(length) if after.as_bytes().get(length) == Some(&b';') => {
                        (after.get(..length).unwrap_or_default(), length + 2)
                    }
                    _ => ("", 1),
                };
                let c = reference(inside).map_err(|kind| XmlError::new(kind, to_u32(place), to_u32(place + whole)))?;
                read.push(c);
                rest = special.get(whole..).unwrap_or_default();
            } else {
                read.push(' ');
                rest = special.strip_prefix("\r\n").or_else(|| special.get(1..)).unwrap_or_default();
            }
        }
        read.push_str(rest);
        Ok(Some(read))
    }
}
