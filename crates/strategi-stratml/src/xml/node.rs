//! What a tree tells of its elements.

use strategi::tree::Span;

use super::name::{AttributeName, Name};
use super::{Tree, to_u32};

/// An element. Names of one tree go together only with that tree.
#[derive(Clone, Copy, Debug)]
pub(super) struct Raw {
    /// `<` of the start tag.
    pub(super) start: u32,
    /// After `>` of the start tag.
    pub(super) tag_end: u32,
    /// Text from its first to its last character, markup in it included; nothing when there is none.
    pub(super) text_start: u32,
    pub(super) text_end: u32,
    /// After `>` of the end tag.
    pub(super) end: u32,
    /// Number of the node after all that is in this one.
    pub(super) after: u32,
    pub(super) parent: u32,
    /// Of the name with its prefix.
    pub(super) name_length: u16,
    pub(super) name: Name,
    pub(super) flags: u8,
}

/// The text is not as it is written: it has references, or comes in pieces.
pub(super) const JOINED: u8 = 1;
/// It or something in it has text or an attribute with a value.
pub(super) const CONTENT: u8 = 1 << 1;
pub(super) const ATTRIBUTES: u8 = 1 << 2;
/// It declares a namespace.
pub(super) const DECLARES: u8 = 1 << 3;
/// The name is one that earlier schemas had.
pub(super) const OLD: u8 = 1 << 4;
/// It is of another namespace than the outermost element.
pub(super) const FOREIGN: u8 = 1 << 5;

/// An attribute that is no declaration of a namespace and not of another namespace.
#[derive(Clone, Debug)]
pub(super) struct RawAttribute {
    pub(super) node: u32,
    pub(super) name: AttributeName,
    pub(super) is_old: bool,
    pub(super) name_span: Span,
    pub(super) value_span: Span,
    pub(super) read: Option<String>,
}

/// An element of a tree.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node<'t> {
    tree: &'t Tree<'t>,
    raw: &'t Raw,
    number: u32,
}

impl<'t> Node<'t> {
    #[inline]
    pub(super) fn new(tree: &'t Tree<'t>, number: u32) -> Option<Self> {
        tree.nodes.get(number as usize).map(|raw| Self { tree, raw, number })
    }

    /// Number in document order, from 0.
    #[inline]
    pub(crate) fn number(self) -> u32 {
        self.number
    }

    #[inline]
    pub(crate) fn name(self) -> Name {
        self.raw.name
    }

    /// The name as it is written, with its prefix.
    pub(crate) fn written_name(self) -> &'t str {
        let tag = self.tree.text.get(self.raw.start as usize + 1..self.raw.tag_end as usize).unwrap_or_default();
        let end = tag.find([' ', '\t', '\n', '\r', '/', '>']).unwrap_or(tag.len());
        tag.get(..end).unwrap_or_default()
    }

    /// The name as it is written, without prefix.
    pub(crate) fn local_name(self) -> &'t str {
        let written = self.written_name();
        written.split_once(':').map_or(written, |(_, local)| local)
    }

    /// The name is one that earlier schemas had, as `FirstName`.
    #[inline]
    pub(crate) fn has_old_name(self) -> bool {
        self.raw.flags & OLD != 0
    }

    /// It is of another namespace than the outermost element.
    pub(crate) fn is_foreign(self) -> bool {
        self.raw.flags & FOREIGN != 0
    }

    /// The start tag.
    pub(crate) fn tag_span(self) -> Span {
        Span { start: self.raw.start, end: self.raw.tag_end }
    }

    /// Start tag to end tag.
    pub(crate) fn span(self) -> Span {
        Span { start: self.raw.start, end: self.raw.end }
    }

    /// Its own text without blanks around it, or its start tag when it has none.
    pub(crate) fn text_span(self) -> Span {
        let Raw { text_start, text_end, .. } = *self.raw;
        let written = self.tree.text.get(text_start as usize..text_end as usize).unwrap_or_default();
        let trimmed = written.trim_start();
        if trimmed.is_empty() {
            return self.tag_span();
        }
        let start = text_end - to_u32(trimmed.len());
        Span { start, end: start + to_u32(trimmed.trim_end().len()) }
    }

    /// Its own text as it reads, blanks included; nothing if there are only blanks.
    pub(crate) fn raw_text(self) -> Option<&'t str> {
        let text = if self.raw.flags & JOINED != 0 {
            self.tree.joined.get(&self.number).map(String::as_str)
        } else if self.raw.text_end > self.raw.text_start {
            self.tree.text.get(self.raw.text_start as usize..self.raw.text_end as usize)
        } else {
            None
        };
        // Blanks written as references are the only ones kept.
        text.filter(|text| self.raw.flags & JOINED == 0 || !text.trim().is_empty())
    }

    /// Its own text without blanks around it; nothing if that is empty.
    pub(crate) fn text(self) -> Option<&'t str> {
        let text = self.raw_text()?;
        // Mostly there is nothing to trim.
        if let ([first, ..], [.., last]) = (text.as_bytes(), text.as_bytes())
            && first.is_ascii_graphic()
            && last.is_ascii_graphic()
        {
            return Some(text);
        }
        Some(text.trim()).filter(|text| !text.is_empty())
    }

    /// Neither it nor anything in it has text or an attribute with a value.
    #[inline]
    pub(crate) fn is_blank(self) -> bool {
        self.raw.flags & CONTENT == 0
    }

    /// It has text of its own that is more than blanks between its children.
    #[inline]
    pub(crate) fn has_text(self) -> bool {
        self.raw.text_end > self.raw.text_start && self.text().is_some()
    }

    #[inline]
    pub(crate) fn has_attributes(self) -> bool {
        self.raw.flags & ATTRIBUTES != 0
    }

    pub(crate) fn parent(self) -> Option<Self> {
        if self.number == 0 { None } else { Self::new(self.tree, self.raw.parent) }
    }

    /// Number of the node after all that is in this one.
    #[inline]
    pub(crate) fn after(self) -> u32 {
        self.raw.after
    }

    #[inline]
    pub(crate) fn has_children(self) -> bool {
        self.raw.after > self.number + 1
    }

    pub(crate) fn children(self) -> Children<'t> {
        Children { tree: self.tree, next: self.number + 1, end: self.raw.after }
    }

    /// The first child of that name.
    #[cfg(test)]
    pub(crate) fn child(self, name: Name) -> Option<Self> {
        self.children().find(|child| child.raw.name == name)
    }

    /// The first child of that name with content, else the first.
    pub(crate) fn filled(self, name: Name) -> Option<Self> {
        let mut named = self.children().filter(|child| child.raw.name == name);
        let first = named.next()?;
        if !first.is_blank() {
            return Some(first);
        }
        Some(named.find(|child| !child.is_blank()).unwrap_or(first))
    }

    /// All children of that name.
    pub(crate) fn children_named(self, name: Name) -> impl Iterator<Item = Self> + use<'t> {
        self.children().filter(move |child| child.raw.name == name)
    }

    pub(crate) fn attributes(self) -> impl Iterator<Item = Attribute<'t>> + use<'t> {
        let all = if self.raw.flags & ATTRIBUTES == 0 { &[] } else { self.tree.attributes.as_slice() };
        let start = all.partition_point(|attribute| attribute.node < self.number);
        let of_node = all.get(start..).unwrap_or_default().iter();
        let (tree, number) = (self.tree, self.number);
        of_node.take_while(move |raw| raw.node == number).map(move |raw| Attribute { tree, raw })
    }

    /// The first attribute of that name.
    pub(crate) fn attribute(self, name: AttributeName) -> Option<Attribute<'t>> {
        self.attributes().find(|attribute| attribute.raw.name == name)
    }
}

/// The children of an element.
#[derive(Clone, Debug)]
pub(crate) struct Children<'t> {
    tree: &'t Tree<'t>,
    next: u32,
    end: u32,
}

impl<'t> Iterator for Children<'t> {
    type Item = Node<'t>;

    #[inline]
    fn next(&mut self) -> Option<Node<'t>> {
        if self.next >= self.end {
            return None;
        }
        let node = Node::new(self.tree, self.next)?;
        self.next = node.raw.after;
        Some(node)
    }
}

/// An attribute of an element.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attribute<'t> {
    tree: &'t Tree<'t>,
    raw: &'t RawAttribute,
}

impl<'t> Attribute<'t> {
    pub(crate) fn name(self) -> AttributeName {
        self.raw.name
    }

    /// The name as it is written, with its prefix.
    pub(crate) fn written_name(self) -> &'t str {
        self.tree.text.get(self.raw.name_span.range()).unwrap_or_default()
    }

    /// The name is one that earlier schemas had, as `IndicatorType`.
    pub(crate) fn has_old_name(self) -> bool {
        self.raw.is_old
    }

    pub(crate) fn value(self) -> &'t str {
        self.raw.read.as_deref().unwrap_or_else(|| self.tree.text.get(self.raw.value_span.range()).unwrap_or_default())
    }

    pub(crate) fn name_span(self) -> Span {
        self.raw.name_span
    }

    /// What stands between the quotes.
    pub(crate) fn value_span(self) -> Span {
        self.raw.value_span
    }
}
