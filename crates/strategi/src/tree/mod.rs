//! A positioned tree of a JSON or YAML text, or of a decoded value.
//!
//! The tree keeps what decoding throws away: where each value and key stands, numbers as they are
//! written, duplicate keys. It borrows from the text wherever a string has no escapes.

mod arena;
mod builder;
mod error;
#[cfg(any(test, not(feature = "fast")))]
mod float;
mod json;
mod limits;
mod node;
pub mod pointer;
mod position;
mod problem;
mod reason;
mod scalar;
#[cfg(feature = "toml")]
mod toml;
mod value;
#[cfg(feature = "yaml")]
mod yaml;
#[cfg(feature = "yaml")]
mod yaml_error;

#[cfg(test)]
mod tests;

pub use error::{Limit, NumberError, SyntaxError, SyntaxErrorKind};
pub use limits::Limits;
pub use node::{Entries, Entry, Items, Node};
pub use position::{Lines, Position};
pub use problem::{Problem, ProblemKind};

use arena::Arena;

/// True when an untagged plain YAML scalar is read as this very text by the core schema.
pub(crate) fn is_plain_text(text: &str) -> bool {
    scalar::resolve(text).0 == Kind::String
}

/// Offsets are 32 bits, also in the unescaped text, which in YAML may be longer than the source.
const MOST_BYTES: usize = u32::MAX as usize / 2;
/// The last number means no node.
const MOST_NODES: usize = u32::MAX as usize - 1;

/// Lengths are limited to 32 bits when reading begins, so nothing is lost.
fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// A piece of a text, in bytes from its beginning; the end is exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
}

impl Span {
    const NONE: Self = Self { start: 0, end: 0 };

    fn new(start: usize, end: usize) -> Self {
        Self { start: to_u32(start), end: to_u32(end) }
    }

    /// The piece as a range to slice the text with.
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Names a node of one tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

/// What a value is by its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `null`, or nothing at all in YAML.
    Null,
    /// `true` or `false`.
    Bool,
    /// A number without fraction and exponent, of any size.
    Integer,
    /// A number with fraction or exponent, or YAML's `.inf` and `.nan`.
    Float,
    /// Text.
    String,
    /// Values in order.
    List,
    /// Values by key, in the order of the text.
    Map,
}

impl Kind {
    fn is_collection(self) -> bool {
        matches!(self, Self::List | Self::Map)
    }
}

/// A JSON or YAML document, or a decoded value, as nodes with their places in the text.
///
/// Each value has a node of its own, also where a YAML alias repeats another value: the repeated
/// value has the place of the alias, what is in it the places where it is written.
#[derive(Clone, Debug)]
pub struct Tree<'s> {
    arena: Arena<'s>,
    has_positions: bool,
    problems: Vec<Problem>,
    problem_count: usize,
}

/// Where a JSON Pointer leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Located {
    /// The value, or its nearest ancestor that is there.
    pub node: NodeId,
    /// Where that value stands.
    pub span: Span,
    /// Where its key stands, if it is an entry of a map.
    pub key: Option<Span>,
    /// The pointer leads to this very value.
    pub exact: bool,
}

impl<'s> Tree<'s> {
    /// Reads JSON as [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259) has it.
    ///
    /// A leading byte order mark is skipped; offsets count it. Numbers are not computed: those
    /// that are too large are refused by [`Node::to_value`].
    ///
    /// # Errors
    ///
    /// At the first place where the text is no JSON or exceeds a limit.
    pub fn json(text: &'s str, limits: &Limits) -> Result<Self, SyntaxError> {
        json::read(text, limits)
    }

    /// Reads YAML with the 1.2 core schema, one tree a document.
    ///
    /// There is no tree for a text of blanks and comments; an empty document after `---` is null.
    /// Plain scalars are keys by their text, so `2009: x` has the key `2009`. Aliases are
    /// expanded; `<<` is a key like any other.
    ///
    /// # Errors
    ///
    /// At the first place where the text is no YAML, exceeds a limit, or has an alias inside the
    /// value it names.
    pub fn yaml(text: &'s str, limits: &Limits) -> Result<Vec<Self>, SyntaxError> {
        #[cfg(feature = "yaml")]
        return yaml::read(text, limits);
        #[cfg(not(feature = "yaml"))]
        return Err(SyntaxError::without_yaml(text, limits));
    }

    /// Reads TOML 1.0, whose dates are taken as texts.
    ///
    /// # Errors
    ///
    /// At every place where the text is no TOML; or when it exceeds a limit.
    #[cfg(feature = "toml")]
    pub fn toml(text: &'s str, limits: &Limits) -> Result<Self, Vec<SyntaxError>> {
        toml::read(text, limits)
    }

    /// Takes over a decoded value. All spans are `0..0`.
    ///
    /// # Errors
    ///
    /// When the value exceeds a limit.
    pub fn value(value: &'s serde_json::Value, limits: &Limits) -> Result<Self, SyntaxError> {
        value::read(value, limits)
    }

    /// The outermost value.
    #[must_use]
    pub fn root(&self) -> Node<'_, 's> {
        Node::at(self, 0)
    }

    /// The value with this id; `None` for an id of another tree that has more nodes.
    #[must_use]
    pub fn node(&self, id: NodeId) -> Option<Node<'_, 's>> {
        self.arena.nodes.get(id.0 as usize).map(|_| Node::at(self, id.0))
    }

    /// Number of nodes: values and map keys, dropped ones too. Ids are smaller than this.
    #[must_use]
    pub fn node_count(&self) -> usize {
        self.arena.nodes.len()
    }

    /// Whether spans tell anything: the tree comes from a text.
    #[must_use]
    pub fn has_positions(&self) -> bool {
        self.has_positions
    }

    /// What is wrong in the text although it could be read, in the order of the text.
    ///
    /// At most [`Limits::errors`] are kept, and fewer when their keys are very long.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Number of problems, with those that are not kept.
    #[must_use]
    pub fn problem_count(&self) -> usize {
        self.problem_count
    }

    /// The value a JSON Pointer leads to, if it is there.
    #[must_use]
    pub fn find(&self, pointer: &str) -> Option<Node<'_, 's>> {
        let located = self.locate(pointer);
        if located.exact { self.node(located.node) } else { None }
    }

    /// The place a JSON Pointer leads to, or the nearest one above it that is there.
    #[must_use]
    pub fn locate(&self, pointer: &str) -> Located {
        let mut node = self.root();
        let mut key = None;
        let mut exact = false;
        if let Some(segments) = pointer::segments(pointer) {
            exact = true;
            for segment in segments {
                let next = segment.ok().and_then(|segment| node.step(&segment));
                let Some((child, child_key)) = next else {
                    exact = false;
                    break;
                };
                (node, key) = (child, child_key);
            }
        }
        Located { node: node.id(), span: node.span(), key, exact }
    }

    /// The key of an entry that counts, by its value: it is a string, and stands right before the value.
    pub(crate) fn key_of(&self, value: NodeId) -> &str {
        self.arena.text_at(value.0.wrapping_sub(1))
    }

    /// JSON Pointer of a value; `None` for keys, for values of dropped entries and for ids that
    /// are not of this tree.
    #[must_use]
    pub fn pointer(&self, id: NodeId) -> Option<String> {
        let mut out = String::new();
        let mut node = self.root();
        while node.id() != id {
            node = match node.kind() {
                Kind::List => {
                    let (index, child) = node.items().enumerate().find(|(_, child)| child.holds(id))?;
                    pointer::push_index(&mut out, index);
                    child
                }
                Kind::Map => {
                    let entry = node.entries().find(|entry| entry.value.holds(id))?;
                    pointer::push(&mut out, entry.key);
                    entry.value
                }
                _ => return None,
            };
        }
        Some(out)
    }
}
