use std::fmt;

use serde_json::{Map, Number, Value};

use super::arena::{Flags, Raw};
use super::{Kind, NodeId, NumberError, Span, Tree, pointer, scalar};

static NULL: Raw = Raw::NULL;

/// A value of a tree.
#[derive(Clone, Copy)]
pub struct Node<'t, 's> {
    tree: &'t Tree<'s>,
    id: u32,
    raw: &'t Raw,
}

impl<'t, 's> Node<'t, 's> {
    pub(super) fn at(tree: &'t Tree<'s>, id: u32) -> Self {
        Self { tree, id, raw: tree.arena.nodes.get(id as usize).unwrap_or(&NULL) }
    }

    fn next(self) -> u32 {
        if self.raw.kind.is_collection() { self.raw.b } else { self.id + 1 }
    }

    /// Whether the other node is this one or in it.
    pub(super) fn holds(self, id: NodeId) -> bool {
        (self.id..self.next()).contains(&id.0)
    }

    /// The child that a segment of a pointer names, and where its key stands.
    pub(super) fn step(self, segment: &str) -> Option<(Self, Option<Span>)> {
        match self.kind() {
            Kind::List => self.items().nth(pointer::index(segment)?).map(|child| (child, None)),
            Kind::Map => self.entry(segment).map(|entry| (entry.value, Some(entry.key_span))),
            _ => None,
        }
    }

    /// The tree it belongs to.
    #[must_use]
    pub fn tree(self) -> &'t Tree<'s> {
        self.tree
    }

    /// Its name in the tree.
    #[must_use]
    pub fn id(self) -> NodeId {
        NodeId(self.id)
    }

    /// What it is by its form.
    #[must_use]
    pub fn kind(self) -> Kind {
        self.raw.kind
    }

    /// Where it stands, in bytes of the text.
    ///
    /// Quotes and brackets are in. A YAML block list or map goes from its first dash or key to the
    /// end of its last child; a block scalar from its `|` or `>` to the end of its last line with
    /// content. An absent YAML value is an empty span after its key or dash, an alias is the span
    /// of the alias.
    #[must_use]
    pub fn span(self) -> Span {
        self.raw.span
    }

    /// The truth of a boolean.
    #[must_use]
    pub fn as_bool(self) -> Option<bool> {
        (self.raw.kind == Kind::Bool).then_some(self.raw.flags == Flags::True)
    }

    /// The text of a string, unescaped.
    #[must_use]
    pub fn as_str(self) -> Option<&'t str> {
        (self.raw.kind == Kind::String).then(|| self.tree.arena.text(self.raw))
    }

    /// The text of a string if it could be borrowed from what was read: it has no escapes.
    #[must_use]
    pub fn as_borrowed_str(self) -> Option<&'s str> {
        if self.raw.kind == Kind::String { self.tree.arena.borrowed(self.raw) } else { None }
    }

    /// A number as it is written.
    #[must_use]
    pub fn number_text(self) -> Option<&'t str> {
        matches!(self.raw.kind, Kind::Integer | Kind::Float).then(|| self.tree.arena.text(self.raw))
    }

    /// The value of an integer that has at most 64 bits with sign.
    #[must_use]
    pub fn as_i64(self) -> Option<i64> {
        self.integer()?.try_into().ok()
    }

    /// The value of an integer that has at most 64 bits without sign.
    #[must_use]
    pub fn as_u64(self) -> Option<u64> {
        self.integer()?.try_into().ok()
    }

    fn integer(self) -> Option<i128> {
        if self.raw.kind == Kind::Integer { scalar::integer(self.tree.arena.text(self.raw)) } else { None }
    }

    /// The value of a number, rounded to the nearest; `None` if it is not finite in 64 bits.
    #[must_use]
    pub fn as_f64(self) -> Option<f64> {
        scalar::float(self.number_text()?)
    }

    /// Number of items or entries; 0 for other values.
    #[must_use]
    pub fn len(self) -> usize {
        if self.raw.kind.is_collection() { self.raw.a as usize } else { 0 }
    }

    /// Whether it has no items and no entries.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The items of a list in order; none for other values.
    #[must_use]
    pub fn items(self) -> Items<'t, 's> {
        let left = if self.raw.kind == Kind::List { self.raw.a } else { 0 };
        Items { tree: self.tree, next: self.id + 1, left }
    }

    /// The entries of a map in order, without dropped ones; none for other values.
    #[must_use]
    pub fn entries(self) -> Entries<'t, 's> {
        let left = if self.raw.kind == Kind::Map { self.raw.a } else { 0 };
        Entries { tree: self.tree, next: self.id + 1, left }
    }

    /// Where each key and its value stand, also those of dropped entries.
    pub(crate) fn all_entries(self) -> impl Iterator<Item = (Span, Span)> {
        let mut next = self.id + 1;
        let after = if self.raw.kind == Kind::Map { self.raw.b } else { next };
        std::iter::from_fn(move || {
            (next < after).then(|| {
                let key = Node::at(self.tree, next);
                let value = Node::at(self.tree, key.next());
                next = value.next();
                (key.span(), value.span())
            })
        })
    }

    /// Whether an entry that was dropped, since its key stands there already, has the same value as the entry that counts.
    pub(crate) fn is_repeated_alike(self, key: Span) -> bool {
        let mut next = self.id + 1;
        while next < self.raw.b && self.raw.kind == Kind::Map {
            let own = Node::at(self.tree, next);
            let value = Node::at(self.tree, own.next());
            if own.span() == key {
                let first = self.get(self.tree.arena.text(own.raw));
                return first.is_some_and(|first| match (first.to_value(), value.to_value()) {
                    (Ok(first), Ok(value)) => first == value,
                    _ => false,
                });
            }
            next = value.next();
        }
        false
    }

    /// The value of a key in a map. It looks at one key after the other.
    #[must_use]
    pub fn get(self, key: &str) -> Option<Self> {
        self.entry(key).map(|entry| entry.value)
    }

    /// The entry of a key in a map.
    #[must_use]
    pub fn entry(self, key: &str) -> Option<Entry<'t, 's>> {
        self.entries().find(|entry| entry.key == key)
    }

    /// The value decoded: integers as `i64`, else `u64`, else the nearest float; `-0` is a float,
    /// as in `serde_json`.
    ///
    /// # Errors
    ///
    /// At the first number that is not finite in 64 bits.
    pub fn to_value(self) -> Result<Value, NumberError> {
        enum Open<'t, 's> {
            List(Vec<Value>, Items<'t, 's>),
            Map(Map<String, Value>, Entries<'t, 's>, &'t str),
        }
        // No recursion: how deep a tree may be is the limits' affair.
        let mut open = Vec::new();
        let mut node = self;
        loop {
            let mut done = match node.kind() {
                Kind::List => {
                    open.push(Open::List(Vec::with_capacity(node.len()), node.items()));
                    None
                }
                Kind::Map => {
                    open.push(Open::Map(Map::with_capacity(node.len()), node.entries(), ""));
                    None
                }
                _ => Some(node.scalar()?),
            };
            node = loop {
                match open.last_mut() {
                    None => return Ok(done.unwrap_or_default()),
                    Some(Open::List(list, items)) => {
                        list.extend(done.take());
                        if let Some(item) = items.next() {
                            break item;
                        }
                    }
                    Some(Open::Map(map, entries, key)) => {
                        if let Some(value) = done.take() {
                            map.insert((*key).to_owned(), value);
                        }
                        if let Some(entry) = entries.next() {
                            *key = entry.key;
                            break entry.value;
                        }
                    }
                }
                done = open.pop().map(|closed| match closed {
                    Open::List(list, _) => Value::Array(list),
                    Open::Map(map, ..) => Value::Object(map),
                });
            };
        }
    }

    fn scalar(self) -> Result<Value, NumberError> {
        match self.raw.kind {
            Kind::Bool => Ok(Value::Bool(self.raw.flags == Flags::True)),
            Kind::String => Ok(Value::String(self.tree.arena.text(self.raw).to_owned())),
            Kind::Integer | Kind::Float => self.number().map(Value::Number),
            Kind::Null | Kind::List | Kind::Map => Ok(Value::Null),
        }
    }

    fn number(self) -> Result<Number, NumberError> {
        let text = self.tree.arena.text(self.raw);
        if let Some(integer) = self.integer()
            && !(integer == 0 && text.starts_with('-'))
        {
            if let Ok(small) = i64::try_from(integer) {
                return Ok(small.into());
            }
            if let Ok(large) = u64::try_from(integer) {
                return Ok(large.into());
            }
        }
        let number = self.as_f64().and_then(Number::from_f64);
        number.ok_or_else(|| NumberError::new(self.id(), self.span(), text))
    }
}

impl fmt::Debug for Node<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Span { start, end } = self.span();
        write!(f, "{:?} {:?} at {start}..{end}", self.kind(), self.tree.arena.text(self.raw))
    }
}

/// A key of a map and its value.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'t, 's> {
    /// The key, unescaped.
    pub key: &'t str,
    /// Where the key stands, with its quotes.
    pub key_span: Span,
    /// The value.
    pub value: Node<'t, 's>,
}

/// The items of a list.
#[derive(Clone)]
pub struct Items<'t, 's> {
    tree: &'t Tree<'s>,
    next: u32,
    left: u32,
}

impl<'t, 's> Iterator for Items<'t, 's> {
    type Item = Node<'t, 's>;

    fn next(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        let node = Node::at(self.tree, self.next);
        self.next = node.next();
        Some(node)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left as usize, Some(self.left as usize))
    }
}

impl ExactSizeIterator for Items<'_, '_> {}

/// The entries of a map.
#[derive(Clone)]
pub struct Entries<'t, 's> {
    tree: &'t Tree<'s>,
    next: u32,
    left: u32,
}

impl<'t, 's> Iterator for Entries<'t, 's> {
    type Item = Entry<'t, 's>;

    fn next(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        loop {
            let key = Node::at(self.tree, self.next);
            let value = Node::at(self.tree, key.next());
            self.next = value.next();
            if key.raw.flags != Flags::Dropped {
                return Some(Entry { key: self.tree.arena.text(key.raw), key_span: key.raw.span, value });
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left as usize, Some(self.left as usize))
    }
}

impl ExactSizeIterator for Entries<'_, '_> {}
