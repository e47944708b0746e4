//! From pointers to places in the text, when a finding needs one.

use std::cell::RefCell;

use hashbrown::HashMap;

use super::{Place, Position};
use crate::index::Pointer;
use crate::read::Document;
use crate::tree::{Kind, Limits, Lines, Node, NodeId, Span, Tree, pointer};

/// The texts of the documents of a collection that have findings, read once more with places.
pub(crate) struct Locator<'d> {
    documents: &'d [Document],
    parsed: Vec<Option<Parsed<'d>>>,
}

struct Parsed<'d> {
    lines: Lines<'d>,
    tree: Option<Tree<'d>>,
    /// Where the document begins in its text.
    offset: usize,
    /// The members of the lists that were looked into: a list may hold thousands of elements with findings.
    lists: RefCell<HashMap<NodeId, Vec<NodeId>>>,
}

impl<'d> Locator<'d> {
    pub(crate) fn new(documents: &'d [Document]) -> Self {
        Self { documents, parsed: documents.iter().map(|_| None).collect() }
    }

    /// The place of a pointer, or of the bytes that the reader named; `None` when the document has no text.
    pub(crate) fn place(&mut self, document: usize, pointer: &Pointer, span: Option<Span>) -> Option<Place> {
        let slot = self.parsed.get_mut(document)?;
        if slot.is_none() {
            *slot = Some(Parsed::new(self.documents.get(document)?)?);
        }
        slot.as_ref()?.place(pointer, span)
    }
}

impl<'d> Parsed<'d> {
    fn new(document: &'d Document) -> Option<Self> {
        use crate::read::Format;
        let source = document.source.as_ref()?;
        // The text was read within the reader's limits already.
        let limits = Limits { bytes: usize::MAX, nodes: usize::MAX, alias_nodes: usize::MAX, ..Limits::default() };
        let (tree, offset) = match source.format {
            Format::Yaml => {
                (Tree::yaml(&source.text, &limits).ok().and_then(|trees| trees.into_iter().nth(source.part)), 0)
            }
            Format::Json | Format::Ndjson => (Tree::json(source.json(), &limits).ok(), source.range.start),
        };
        Some(Self { lines: Lines::new(&source.text), tree, offset, lists: RefCell::default() })
    }

    fn place(&self, pointer: &Pointer, span: Option<Span>) -> Option<Place> {
        let span = match (span, &self.tree) {
            (Some(span), _) => span,
            (None, Some(tree)) => self.underline(tree, pointer.as_str()),
            (None, None) => return None,
        };
        let bytes = span.start as usize + self.offset..span.end as usize + self.offset;
        let position = |offset| {
            let position = self.lines.position(offset);
            Position { line: position.line, column: position.column }
        };
        Some(Place { start: position(bytes.start), end: position(bytes.end), bytes })
    }

    /// What to show of a place: the value if it is short, the key of a long one; for an element its id; for the
    /// whole document its first key.
    fn underline(&self, tree: &Tree<'_>, pointer: &str) -> Span {
        let (node, key) = self.walk(tree, pointer);
        let span = node.span();
        let short = self.lines.position(span.start as usize + self.offset).line
            == self.lines.position((span.end as usize + self.offset).saturating_sub(1)).line
            && span.end - span.start <= 80
            && !matches!(node.kind(), Kind::Map);
        if short {
            return span;
        }
        if let Some(id) = node.get("id") {
            return id.span();
        }
        if let Some(key) = key {
            return key;
        }
        node.entries().next().map_or(span, |entry| entry.key_span)
    }

    /// The value that a pointer leads to, or its nearest ancestor that is there, and where its key stands.
    fn walk<'t>(&self, tree: &'t Tree<'d>, pointer: &str) -> (Node<'t, 'd>, Option<Span>) {
        let mut lists = self.lists.borrow_mut();
        let (mut node, mut key) = (tree.root(), None);
        for segment in pointer::segments(pointer).into_iter().flatten().filter_map(Result::ok) {
            let next = match node.kind() {
                Kind::List => {
                    let members = lists.entry(node.id()).or_insert_with(|| node.items().map(Node::id).collect());
                    let member = segment.parse::<usize>().ok().and_then(|index| members.get(index));
                    member.and_then(|id| tree.node(*id)).map(|node| (node, None))
                }
                _ => node.entry(&segment).map(|entry| (entry.value, Some(entry.key_span))),
            };
            let Some(next) = next else { break };
            (node, key) = next;
        }
        (node, key)
    }
}
