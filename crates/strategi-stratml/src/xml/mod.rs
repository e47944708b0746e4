//! A positioned tree of an XML text.
//!
//! What is read is well-formed XML 1.0 with namespaces. The one thing refused beyond that is a document type declaration that
//! declares anything itself.

mod build;
mod characters;
mod content;
mod encoding;
mod error;
mod name;
mod namespaces;
mod node;
mod prolog;
mod start_tag;
mod tag;
#[cfg(test)]
mod tests;

use hashbrown::HashMap;

use strategi::tree::Limits;

pub(crate) use characters::is_ncname;
pub(crate) use encoding::declared_encoding;
pub(crate) use error::{XmlError, XmlErrorKind, excerpt};
pub(crate) use name::{AttributeName, Name};
pub(crate) use node::{Attribute, Node};

use node::{Raw, RawAttribute};

/// Offsets are 32 bits.
const MOST_BYTES: usize = u32::MAX as usize / 2;

/// Lengths are limited to 32 bits when reading begins, so nothing is lost.
#[inline]
fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// An XML text as elements in document order.
#[derive(Debug)]
pub(crate) struct Tree<'s> {
    text: &'s str,
    nodes: Vec<Raw>,
    attributes: Vec<RawAttribute>,
    /// Texts that are not as they are written, by node.
    joined: HashMap<u32, String>,
    root: Root<'s>,
}

/// What the outermost element says of the whole.
#[derive(Debug)]
struct Root<'s> {
    local: &'s str,
    namespace: Option<String>,
    lang: Option<String>,
}

impl<'s> Tree<'s> {
    /// Reads a text, at most [`Limits::bytes`] long, with at most [`Limits::nodes`] elements and attributes, at most
    /// [`Limits::depth`] deep. A byte order mark is skipped; offsets count it.
    pub(crate) fn read(text: &'s str, limits: &Limits) -> Result<Self, XmlError> {
        build::read(text, limits)
    }

    /// The outermost element; there always is one.
    pub(crate) fn root(&self) -> Option<Node<'_>> {
        self.node(0)
    }

    pub(crate) fn node(&self, number: u32) -> Option<Node<'_>> {
        Node::new(self, number)
    }

    /// Number of elements.
    pub(crate) fn len(&self) -> u32 {
        to_u32(self.nodes.len())
    }

    pub(crate) fn text(&self) -> &'s str {
        self.text
    }

    /// Name of the outermost element without prefix, also if it is unknown.
    pub(crate) fn root_name(&self) -> &'s str {
        self.root.local
    }

    /// The namespace of the outermost element.
    pub(crate) fn namespace(&self) -> Option<&str> {
        self.root.namespace.as_deref()
    }

    /// `xml:lang` of the outermost element.
    pub(crate) fn lang(&self) -> Option<&str> {
        self.root.lang.as_deref()
    }
}
