//! The store of nodes: in document order, each list and map knowing where its subtree ends.

use super::builder::Content;
use super::{Kind, Span};

/// Where the text of a scalar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// From `a` to `b` in the source text.
    Source,
    /// From `a` to `b` in the buffer of unescaped texts.
    Buffer,
    /// Number `a` of the texts outside.
    Outside,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flags {
    None,
    /// A boolean that is true.
    True,
    /// A key that does not count, with the value after it.
    Dropped,
}

/// A value or a key. A map is followed by a key, its value, the next key, and so on; a list by its
/// items. For lists and maps `a` is their length and `b` the node after their last descendant.
#[derive(Clone, Copy, Debug)]
pub(super) struct Raw {
    pub(super) kind: Kind,
    pub(super) place: Place,
    pub(super) flags: Flags,
    pub(super) span: Span,
    pub(super) a: u32,
    pub(super) b: u32,
}

impl Raw {
    pub(super) const NULL: Self =
        Self { kind: Kind::Null, place: Place::Source, flags: Flags::None, span: Span::NONE, a: 0, b: 0 };
}

#[derive(Clone, Debug)]
pub(super) struct Arena<'s> {
    pub(super) nodes: Vec<Raw>,
    pub(super) source: &'s str,
    pub(super) buffer: String,
    pub(super) outside: Vec<&'s str>,
}

#[cfg_attr(not(feature = "yaml"), allow(dead_code, reason = "some of it is for YAML alone"))]
impl<'s> Arena<'s> {
    pub(super) fn new(source: &'s str) -> Self {
        Self { nodes: Vec::new(), source, buffer: String::new(), outside: Vec::new() }
    }

    pub(super) fn text(&self, raw: &Raw) -> &str {
        match raw.place {
            Place::Buffer => self.buffer.get(raw.a as usize..raw.b as usize).unwrap_or_default(),
            _ => self.borrowed(raw).unwrap_or_default(),
        }
    }

    /// The text if it lives as long as what was read.
    pub(super) fn borrowed(&self, raw: &Raw) -> Option<&'s str> {
        match raw.place {
            Place::Source => self.source.get(raw.a as usize..raw.b as usize),
            Place::Buffer => None,
            Place::Outside => self.outside.get(raw.a as usize).copied(),
        }
    }

    pub(super) fn bytes(&self, raw: &Raw) -> &[u8] {
        match raw.place {
            Place::Source => self.source.as_bytes().get(raw.a as usize..raw.b as usize).unwrap_or_default(),
            _ => self.text(raw).as_bytes(),
        }
    }

    pub(super) fn content(&self, content: Content) -> &str {
        self.text(&Raw { place: content.place, a: content.a, b: content.b, ..Raw::NULL })
    }

    pub(super) fn content_at(&self, node: u32) -> Content {
        let raw = self.nodes.get(node as usize).unwrap_or(&Raw::NULL);
        Content { place: raw.place, a: raw.a, b: raw.b }
    }

    pub(super) fn text_at(&self, node: u32) -> &str {
        self.nodes.get(node as usize).map_or("", |raw| self.text(raw))
    }

    pub(super) fn same_text(&self, one: u32, other: u32) -> bool {
        self.text_at(one) == self.text_at(other)
    }

    pub(super) fn span_at(&self, node: u32) -> Span {
        self.nodes.get(node as usize).map_or(Span::NONE, |raw| raw.span)
    }

    /// The node after a node and all that is in it.
    pub(super) fn after(&self, node: u32) -> u32 {
        match self.nodes.get(node as usize) {
            Some(raw) if raw.kind.is_collection() => raw.b,
            _ => node + 1,
        }
    }
}
