//! Start tags: a new element, the namespaces it declares, its attributes.

use strategi::tree::{Limit, Span};

use super::build::{Builder, NO_NODE};
use super::characters::{is_blank, qualified};
use super::error::{XmlError, XmlErrorKind, excerpt};
use super::name::{AttributeName, Name};
use super::node::{ATTRIBUTES, CONTENT, DECLARES, FOREIGN, OLD, Raw, RawAttribute};
use super::tag::{self, Written};
use super::to_u32;

impl<'s> Builder<'s> {
    /// Reads a start tag; all functions of this kind tell where it goes on.
    #[inline]
    pub(super) fn start_tag(&mut self, at: usize) -> Result<usize, XmlError> {
        let name_start = at + 1;
        let rest = self.bytes_from(name_start);
        let length = rest.iter().position(|&b| matches!(b, b'>' | b'/') || is_blank(b)).unwrap_or(rest.len());
        let name_end = name_start + length;
        let (end, is_empty) = match (rest.get(length), rest.get(length + 1)) {
            (Some(b'>'), _) => (name_end + 1, false),
            (Some(b'/'), Some(b'>')) => (name_end + 2, true),
            _ => self.tag_end(at, name_end)?,
        };
        let attributes_end = end - if is_empty { 2 } else { 1 };
        let number = to_u32(self.nodes.len());
        if self.nodes.len() + self.attributes.len() >= self.most_nodes || self.depth >= self.most_depth {
            return Err(self.too_much(at, end));
        }
        // The rare cases are kept out of the way of the plain one.
        let mut name = Name::Unknown;
        let mut flags = 0;
        if self.plain && attributes_end <= name_end && self.current != NO_NODE {
            let written = rest.get(..length).unwrap_or_default();
            if let Some(local) = after_prefix(written, self.prefix.as_bytes()) {
                let (found, is_old) = Name::find(local);
                name = found;
                flags = if is_old { OLD } else { 0 };
            }
        }
        if name == Name::Unknown {
            (name, flags) = self.odd(number, at, end, name_end, attributes_end)?;
        }
        let after_tag = to_u32(end);
        self.nodes.push(Raw {
            start: to_u32(at),
            tag_end: after_tag,
            text_start: after_tag,
            text_end: after_tag,
            end: after_tag,
            after: number + 1,
            parent: self.current,
            name_length: u16::try_from(length).unwrap_or(u16::MAX),
            name,
            flags,
        });
        if is_empty {
            if flags & (CONTENT | DECLARES) != 0 {
                self.leave(number, flags, self.current);
            }
        } else {
            self.current = number;
            self.depth += 1;
        }
        Ok(end)
    }

    #[cold]
    fn too_much(&self, at: usize, end: usize) -> XmlError {
        let limit = if self.depth >= self.most_depth {
            XmlErrorKind::Limit(Limit::Depth, self.most_depth)
        } else {
            XmlErrorKind::Limit(Limit::Nodes, self.most_nodes)
        };
        self.error(limit, at, end - at)
    }

    /// The end of a start tag with attributes, and whether the element is empty.
    fn tag_end(&self, at: usize, name_end: usize) -> Result<(usize, bool), XmlError> {
        let rest = self.bytes_from(name_end);
        let mut quote = None;
        for place in memchr::memchr3_iter(b'>', b'"', b'\'', rest) {
            match (quote, rest.get(place)) {
                (None, Some(b'>')) => {
                    let is_empty = place > 0 && rest.get(place - 1) == Some(&b'/');
                    return Ok((name_end + place + 1, is_empty));
                }
                (None, found) => quote = found,
                (Some(open), Some(found)) if open == found => quote = None,
                _ => {}
            }
        }
        Err(self.error(XmlErrorKind::UnclosedTag, at, 1))
    }

    /// The outermost element, one with attributes, of another prefix, or of an unknown name.
    #[cold]
    fn odd(
        &mut self,
        number: u32,
        at: usize,
        end: usize,
        name_end: usize,
        attributes_end: usize,
    ) -> Result<(Name, u8), XmlError> {
        let name_span = Span { start: to_u32(at), end: to_u32(name_end) };
        let written = self.slice(at + 1, name_end);
        let Some((prefix, local)) = qualified(written) else {
            let width = if end - at > 64 { name_end - at } else { end - at };
            return Err(self.error(XmlErrorKind::BadName { written: excerpt(written) }, at, width));
        };
        if number != 0 && self.current == NO_NODE {
            return Err(self.error(XmlErrorKind::SeveralRoots { name: excerpt(written) }, at, end - at));
        }
        let mut flags = 0;
        let mut attributes = std::mem::take(&mut self.scratch);
        attributes.clear();
        if attributes_end > name_end {
            let room = self.most_nodes.saturating_sub(self.nodes.len() + self.attributes.len());
            tag::attributes(self.text, name_end, attributes_end, room, &mut attributes)?;
            flags |= self.declare(number, &attributes)?;
        }
        let Some(namespace) = self.namespaces.resolve(prefix) else {
            let kind = XmlErrorKind::UndeclaredPrefix { prefix: excerpt(prefix) };
            return Err(XmlError { kind, span: name_span });
        };
        if number == 0 {
            self.namespace = namespace;
            self.prefix = written.get(..written.len() - local.len()).unwrap_or_default();
        }
        let mut name = Name::Unknown;
        if namespace == self.namespace {
            let (found, is_old) = Name::find(local.as_bytes());
            name = found;
            flags |= if is_old { OLD } else { 0 };
        } else {
            flags |= FOREIGN;
        }
        if !attributes.is_empty() {
            flags |= self.keep(number, &mut attributes)?;
        }
        self.scratch = attributes;
        Ok((name, flags))
    }

    /// Puts the namespaces in force that a tag declares.
    fn declare(&mut self, number: u32, attributes: &[Written<'s>]) -> Result<u8, XmlError> {
        let mut flags = 0;
        for attribute in attributes {
            let Some(prefix) = attribute.declares() else {
                continue;
            };
            if !self.namespaces.declare(number, prefix, attribute.value(self.text)) {
                let kind = XmlErrorKind::BadNamespace { prefix: excerpt(prefix) };
                return Err(XmlError { kind, span: attribute.name });
            }
            flags = DECLARES;
            self.plain = number == 0;
        }
        Ok(flags)
    }

    /// Keeps the attributes of a tag that are neither declarations nor of a namespace of their own.
    fn keep(&mut self, number: u32, attributes: &mut Vec<Written<'s>>) -> Result<u8, XmlError> {
        let mut flags = 0;
        let mut expanded = Vec::new();
        for attribute in attributes.iter() {
            if attribute.prefix.is_empty() || attribute.declares().is_some() {
                expanded.push((None, attribute.prefix, attribute.local));
                continue;
            }
            let Some(namespace) = self.namespaces.resolve(attribute.prefix) else {
                let kind = XmlErrorKind::UndeclaredPrefix { prefix: excerpt(attribute.prefix) };
                return Err(XmlError { kind, span: attribute.name });
            };
            expanded.push((Some(namespace), "", attribute.local));
        }
        tag::duplicate(&expanded.iter(), attributes)?;
        let instance = self.namespaces.instance();
        let xml = self.namespaces.xml();
        for (attribute, (namespace, ..)) in attributes.drain(..).zip(expanded) {
            if attribute.declares().is_some() || namespace == Some(instance) {
                continue;
            }
            if namespace == Some(xml) {
                if number == 0 && attribute.local == "lang" {
                    self.lang = Some(attribute.value(self.text).to_owned());
                }
                continue;
            }
            let (name, is_old) = if namespace.is_none() {
                AttributeName::find(attribute.local.as_bytes())
            } else {
                (AttributeName::Unknown, false)
            };
            flags |= ATTRIBUTES;
            self.attributes.push(RawAttribute {
                node: number,
                name,
                is_old,
                name_span: attribute.name,
                value_span: attribute.value,
                read: attribute.read,
            });
        }
        Ok(flags)
    }
}

/// What follows the prefix of the outermost element, which mostly has none.
#[inline]
fn after_prefix<'n>(written: &'n [u8], prefix: &[u8]) -> Option<&'n [u8]> {
    if prefix.is_empty() { Some(written) } else { written.strip_prefix(prefix) }
}
