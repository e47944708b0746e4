//! Puts nodes into the arena, for the JSON, YAML and value readers alike.

use hashbrown::HashMap;
use hashbrown::hash_map::Entry;

use super::arena::{Arena, Flags, Place, Raw};
use super::{Kind, Limit, Limits, Problem, ProblemKind, Span, SyntaxError, Tree, pointer, to_u32};
use crate::sorting::sort_by_key;

/// Node number that no node has.
const NO_NODE: u32 = u32::MAX;

/// Maps up to this size are searched for duplicate keys pair by pair.
const SMALL_MAP: usize = 32;

/// Keys and pointers of problems may be long, so their bytes are bounded besides their number.
const MOST_PROBLEM_BYTES: usize = 1 << 20;

/// Where the text of a scalar is kept.
#[derive(Clone, Copy)]
pub(super) struct Content {
    pub(super) place: Place,
    pub(super) a: u32,
    pub(super) b: u32,
}

impl Content {
    pub(super) const EMPTY: Self = Self { place: Place::Source, a: 0, b: 0 };

    /// A piece of the source text.
    pub(super) fn source(start: usize, end: usize) -> Self {
        Self { place: Place::Source, a: to_u32(start), b: to_u32(end) }
    }
}

/// A list or map that is not yet closed.
struct Frame {
    node: u32,
    map: bool,
    /// In a map: the key has been given and its value has not.
    awaits_value: bool,
    /// Items, or entries with a usable key.
    count: u32,
    /// The key of the current entry.
    key: u32,
    /// First of its keys among [`Builder::keys`].
    keys: usize,
    /// Greatest end of its children.
    end: u32,
    /// Levels of lists and maps below it.
    height: u32,
}

struct KeyRef {
    /// Differs only if the keys differ.
    mark: u64,
    node: u32,
}

pub(super) struct Builder<'s, 'l> {
    pub(super) arena: Arena<'s>,
    pub(super) has_positions: bool,
    limits: &'l Limits,
    most_nodes: usize,
    frames: Vec<Frame>,
    keys: Vec<KeyRef>,
    problems: Vec<Problem>,
    problem_count: usize,
    problem_bytes: usize,
}

#[cfg_attr(not(feature = "yaml"), allow(dead_code, reason = "some of it is for YAML alone"))]
impl<'s, 'l> Builder<'s, 'l> {
    /// `used` is the number of nodes that earlier documents of the same text have.
    pub(super) fn new(text: &'s str, limits: &'l Limits, used: usize) -> Self {
        Self {
            arena: Arena::new(text),
            has_positions: true,
            limits,
            most_nodes: limits.nodes.min(super::MOST_NODES).saturating_sub(used),
            frames: Vec::new(),
            keys: Vec::new(),
            problems: Vec::new(),
            problem_count: 0,
            problem_bytes: 0,
        }
    }

    pub(super) fn finish(mut self) -> Tree<'s> {
        sort_by_key(&mut self.problems, |problem| problem.span.start);
        Tree {
            arena: self.arena,
            has_positions: self.has_positions,
            problems: self.problems,
            problem_count: self.problem_count,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.arena.nodes.len()
    }

    /// Number of the node that will be added next.
    pub(super) fn next(&self) -> u32 {
        to_u32(self.len())
    }

    /// Lists and maps that are open.
    pub(super) fn depth(&self) -> usize {
        self.frames.len()
    }

    /// Whether the innermost open value is a map.
    pub(super) fn in_map(&self) -> bool {
        self.frames.last().is_some_and(|frame| frame.map)
    }

    /// Whether the next node is a key.
    pub(super) fn awaits_key(&self) -> bool {
        self.frames.last().is_some_and(|frame| frame.map && !frame.awaits_value)
    }

    /// Keeps a text that does not stand in the source as it is.
    pub(super) fn keep(&mut self, text: &str) -> Content {
        let start = self.arena.buffer.len();
        self.arena.buffer.push_str(text);
        self.kept(start)
    }

    /// The text written to the arena's buffer since `start`.
    pub(super) fn kept(&self, start: usize) -> Content {
        Content { place: Place::Buffer, a: to_u32(start), b: to_u32(self.arena.buffer.len()) }
    }

    /// Refers to a text outside the source.
    pub(super) fn outside(&mut self, text: &'s str) -> Content {
        let at = to_u32(self.arena.outside.len());
        self.arena.outside.push(text);
        Content { place: Place::Outside, a: at, b: 0 }
    }

    fn push(&mut self, raw: Raw) -> Result<(), SyntaxError> {
        if self.arena.nodes.len() >= self.most_nodes {
            return Err(SyntaxError::limit(Limit::Nodes, self.limits.nodes.min(super::MOST_NODES), raw.span));
        }
        self.arena.nodes.push(raw);
        Ok(())
    }

    /// Tells the innermost open value that it gets a child.
    fn child(&mut self, end: u32, height: u32) {
        if let Some(frame) = self.frames.last_mut() {
            if frame.map {
                frame.awaits_value = false;
            } else {
                frame.count += 1;
            }
            frame.end = frame.end.max(end);
            frame.height = frame.height.max(height);
        }
    }

    /// Adds a value that is no list or map.
    pub(super) fn scalar(&mut self, kind: Kind, truth: bool, span: Span, content: Content) -> Result<(), SyntaxError> {
        self.child(span.end, 0);
        let flags = if truth { Flags::True } else { Flags::None };
        self.push(Raw { kind, place: content.place, flags, span, a: content.a, b: content.b })
    }

    /// Adds a key to the open map.
    pub(super) fn key(&mut self, span: Span, content: Content) -> Result<(), SyntaxError> {
        let node = self.next();
        let raw =
            Raw { kind: Kind::String, place: content.place, flags: Flags::None, span, a: content.a, b: content.b };
        if self.has_positions {
            // Decoded maps have no duplicates to look for.
            let mark = mark(self.arena.bytes(&raw));
            self.keys.push(KeyRef { mark, node });
        }
        self.push(raw)?;
        if let Some(frame) = self.frames.last_mut() {
            frame.key = node;
            frame.count += 1;
            frame.awaits_value = true;
            frame.end = frame.end.max(span.end);
        }
        Ok(())
    }

    /// Adds an unusable key to the open map; its entry is dropped.
    pub(super) fn bad_key(&mut self, span: Span) -> Result<(), SyntaxError> {
        self.problem(ProblemKind::NonStringKey, span, self.frames.len().saturating_sub(1), None);
        self.push(Raw { flags: Flags::Dropped, span, ..Raw::NULL })?;
        self.bad_key_given(span.end);
        Ok(())
    }

    fn bad_key_given(&mut self, end: u32) {
        if let Some(frame) = self.frames.last_mut() {
            frame.key = NO_NODE;
            frame.awaits_value = true;
            frame.end = frame.end.max(end);
        }
    }

    /// Opens a list or map; `span` is its first token.
    pub(super) fn open(&mut self, kind: Kind, span: Span) -> Result<(), SyntaxError> {
        if self.frames.len() >= self.limits.depth {
            return Err(SyntaxError::limit(Limit::Depth, self.limits.depth, span));
        }
        let mut flags = Flags::None;
        if self.awaits_key() {
            flags = Flags::Dropped;
            if let Some(frame) = self.frames.last_mut() {
                frame.key = NO_NODE;
            }
            self.problem(ProblemKind::NonStringKey, span, self.frames.len() - 1, None);
        } else {
            self.child(span.end, 0);
        }
        let node = self.next();
        self.push(Raw { kind, place: Place::Source, flags, span, a: 0, b: 0 })?;
        self.frames.push(Frame {
            node,
            map: kind == Kind::Map,
            awaits_value: false,
            count: 0,
            key: NO_NODE,
            keys: self.keys.len(),
            end: span.end,
            height: 0,
        });
        Ok(())
    }

    /// Closes the innermost open list or map, at `end` or where its last child ends, and tells how
    /// many levels it has.
    pub(super) fn close(&mut self, end: Option<u32>) -> u32 {
        let Some(frame) = self.frames.pop() else {
            return 0;
        };
        let dropped = if self.keys.len() > frame.keys { self.drop_duplicates(frame.keys) } else { 0 };
        let next = self.next();
        let end = end.unwrap_or(frame.end);
        let height = frame.height + 1;
        let mut was_key = false;
        if let Some(raw) = self.arena.nodes.get_mut(frame.node as usize) {
            raw.a = frame.count - dropped;
            raw.b = next;
            raw.span.end = end;
            was_key = raw.flags == Flags::Dropped;
        }
        if was_key {
            self.bad_key_given(end);
        } else if let Some(parent) = self.frames.last_mut() {
            parent.end = parent.end.max(end);
            parent.height = parent.height.max(height);
        }
        height
    }

    /// Adds a copy of a finished value that stands earlier in the tree.
    pub(super) fn copy(&mut self, node: u32, height: u32, span: Span) -> Result<(), SyntaxError> {
        if self.frames.len() + height as usize > self.limits.depth {
            return Err(SyntaxError::limit(Limit::Depth, self.limits.depth, span));
        }
        self.child(span.end, height);
        let end = self.arena.after(node);
        let shift = self.next() - node;
        for from in node..end {
            let Some(&raw) = self.arena.nodes.get(from as usize) else {
                break;
            };
            let mut raw = raw;
            if raw.kind.is_collection() {
                raw.b += shift;
            }
            if from == node {
                raw.span = span;
                // The value may stand first as a key, and be dropped there.
                raw.flags = Flags::None;
            }
            self.push(raw)?;
        }
        Ok(())
    }

    /// Drops later entries whose key has been given before, and tells how many.
    fn drop_duplicates(&mut self, start: usize) -> u32 {
        let keys = self.keys.get(start..).unwrap_or_default();
        // Pairs of first and later key node.
        let mut found: Vec<(u32, u32)> = Vec::new();
        if keys.len() <= SMALL_MAP {
            for (at, later) in keys.iter().enumerate() {
                let earlier = keys.iter().take(at);
                let mut same =
                    earlier.filter(|key| key.mark == later.mark && self.arena.same_text(key.node, later.node));
                if let Some(first) = same.next() {
                    found.push((first.node, later.node));
                }
            }
        } else {
            let mut firsts = HashMap::with_capacity(keys.len());
            for key in keys {
                match firsts.entry(self.arena.text_at(key.node)) {
                    Entry::Occupied(first) => found.push((*first.get(), key.node)),
                    Entry::Vacant(place) => {
                        place.insert(key.node);
                    }
                }
            }
        }
        self.keys.truncate(start);
        for &(first, later) in &found {
            let first = self.arena.span_at(first);
            let span = self.arena.span_at(later);
            self.duplicate(later, span, first);
            if let Some(raw) = self.arena.nodes.get_mut(later as usize) {
                raw.flags = Flags::Dropped;
            }
        }
        to_u32(found.len())
    }

    #[cold]
    fn duplicate(&mut self, node: u32, span: Span, first: Span) {
        if self.is_full() {
            self.problem_count += 1;
            return;
        }
        let key = self.arena.text_at(node).to_owned();
        self.problem(ProblemKind::DuplicateKey { key, first }, span, self.frames.len(), Some(node));
    }

    /// Notes a problem with the scalar or collection that was added last.
    #[cold]
    pub(super) fn tag_problem(&mut self, kind: ProblemKind, span: Span, collection: bool) {
        self.problem(kind, span, self.frames.len().saturating_sub(usize::from(collection)), None);
    }

    fn is_full(&self) -> bool {
        self.problems.len() >= self.limits.errors || self.problem_bytes >= MOST_PROBLEM_BYTES
    }

    /// Notes a problem of the value that the `upto` outermost open values and the key lead to.
    #[cold]
    fn problem(&mut self, kind: ProblemKind, span: Span, upto: usize, key: Option<u32>) {
        self.problem_count += 1;
        if self.is_full() {
            return;
        }
        let mut path = String::new();
        for frame in self.frames.iter().take(upto) {
            if !frame.map {
                pointer::push_index(&mut path, frame.count.saturating_sub(1) as usize);
            } else if frame.key != NO_NODE {
                pointer::push(&mut path, self.arena.text_at(frame.key));
            }
        }
        if let Some(key) = key {
            pointer::push(&mut path, self.arena.text_at(key));
        }
        self.problem_bytes += path.len();
        self.problems.push(Problem { kind, span, pointer: path });
    }
}

/// A number that is the same for the same text, and rarely for others.
fn mark(bytes: &[u8]) -> u64 {
    let ends = match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        (Some(first), Some(last)) => u64::from_le_bytes(*first) ^ u64::from_le_bytes(*last).rotate_left(29),
        _ => bytes.iter().fold(0, |mark, &byte| mark << 8 | u64::from(byte)),
    };
    ends ^ (bytes.len() as u64).rotate_left(57)
}
