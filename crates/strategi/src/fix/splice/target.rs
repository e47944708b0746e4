//! From the place that a rule names to the value as it is written.

use crate::tree::{Entry, Kind, Node, Span, Tree, pointer};

/// A value of the text, and what it stands in.
pub(super) struct Target<'t, 's> {
    pub(super) node: Node<'t, 's>,
    /// Its key, when it is an entry.
    pub(super) key: Option<(&'t str, Span)>,
    /// What holds it.
    pub(super) parent: Option<Node<'t, 's>>,
    /// Its place among its siblings.
    pub(super) index: usize,
    /// Its place in the document as it is written.
    pub(super) pointer: String,
    /// It is written elsewhere and repeated here by an alias.
    pub(super) aliased: bool,
}

/// The value that a pointer of the model leads to. A pointer into the long form of a value that is written short leads to
/// the short one.
pub(super) fn find<'t, 's>(tree: &'t Tree<'s>, text: &str, at: &str) -> Option<Target<'t, 's>> {
    let mut found =
        Target { node: tree.root(), key: None, parent: None, index: 0, pointer: String::new(), aliased: false };
    let mut segments = pointer::segments(at)?.peekable();
    while let Some(segment) = segments.next() {
        let segment = segment.ok()?;
        let node = found.node;
        found.aliased |= is_alias(node, text);
        match node.kind() {
            Kind::List => {
                let index: usize = segment.parse().ok()?;
                found.node = node.items().nth(index)?;
                found.key = None;
                found.index = index;
            }
            Kind::Map => {
                let (index, entry): (usize, Entry<'t, 's>) =
                    node.entries().enumerate().find(|(_, entry)| entry.key == segment)?;
                found.node = entry.value;
                found.key = Some((entry.key, entry.key_span));
                found.index = index;
            }
            Kind::String if segments.peek().is_none() => return Some(found),
            _ => return None,
        }
        found.parent = Some(node);
        pointer::push(&mut found.pointer, &segment);
    }
    Some(found)
}

/// True for a YAML alias: no scalar that is written plain begins with an asterisk.
pub(super) fn is_alias(node: Node<'_, '_>, text: &str) -> bool {
    text.get(node.span().range()).is_some_and(|raw| raw.starts_with('*'))
}
