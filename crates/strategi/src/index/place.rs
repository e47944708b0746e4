//! Places in a document, as rules name them.

use std::fmt;

use crate::model::ElementKind;
use crate::tree::pointer;

/// The place of an element: cheap to carry, made into a pointer only for a finding.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct At {
    kind: ElementKind,
    index: u32,
    /// For an item of a linked plan: the plan's place in its list.
    parent: u32,
}

impl At {
    pub(crate) fn new(kind: ElementKind, index: u32) -> Self {
        Self { kind, index, parent: 0 }
    }

    pub(crate) fn linked_item(plan: u32, index: u32) -> Self {
        Self { kind: ElementKind::LinkedItem, index, parent: plan }
    }

    /// The kind of the element.
    pub fn kind(self) -> ElementKind {
        self.kind
    }

    /// The element's place in its list, from 0.
    pub fn index(self) -> usize {
        self.index as usize
    }

    /// For an item of a linked plan: the plan's place in its list, from 0.
    pub fn parent_index(self) -> Option<usize> {
        (self.kind == ElementKind::LinkedItem).then_some(self.parent as usize)
    }

    /// The place of a field of the element.
    pub fn field(self, name: &str) -> Pointer {
        Pointer::from(self).field(name)
    }
}

/// A JSON Pointer (RFC 6901) into a document.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Pointer(String);

impl Pointer {
    /// The whole document.
    pub fn root() -> Self {
        Self::default()
    }

    /// The field of this name below it.
    #[must_use]
    pub fn field(mut self, name: &str) -> Self {
        pointer::push(&mut self.0, name);
        self
    }

    /// The member of this list, from 0.
    #[must_use]
    pub fn item(mut self, index: usize) -> Self {
        pointer::push_index(&mut self.0, index);
        self
    }

    /// The pointer as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn from_text(text: String) -> Self {
        Self(text)
    }
}

impl From<At> for Pointer {
    fn from(at: At) -> Self {
        let root = Self::root();
        match at.kind {
            ElementKind::Mission => root.field("mission"),
            ElementKind::LinkedItem => {
                root.field("linked_plans").item(at.parent as usize).field("items").item(at.index())
            }
            kind => root.field(kind.list()).item(at.index()),
        }
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
