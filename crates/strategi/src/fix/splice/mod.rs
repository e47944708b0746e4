//! Changes of a text that change one value and leave everything else as it is written.
//!
//! The tree knows where each key and value stands. What is hard to tell is refused, and what comes out is read again
//! before anybody sees it ([`settle`](super::settle)).

mod lines;
mod scalar;
mod target;

#[cfg(test)]
mod tests;

use std::ops::Range;

use serde_json::Value;

use self::lines::Text;
use self::scalar::{Style, json, raw_in_flow, yaml};
use self::target::{Target, find, is_alias};
use super::repair::Edit;
use crate::report::PatchOperation;
use crate::sorting::sort_by_key;
use crate::tree::{Kind, Node, Span, Tree, pointer};

/// A piece of the text that becomes another one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Splice {
    pub(super) range: Range<usize>,
    pub(super) text: String,
}

/// An edit as it is made: operations on the value, and splices of the text if these could be told.
pub(super) struct Made {
    pub(super) patch: Vec<PatchOperation>,
    pub(super) splices: Option<Vec<Splice>>,
}

/// Makes edits of one document.
pub(super) struct Splicer<'t, 's> {
    tree: &'t Tree<'s>,
    text: Text<'s>,
    yaml: bool,
}

/// What gives up; the fix stays without edits.
type Splices = Option<Vec<Splice>>;

impl<'t, 's> Splicer<'t, 's> {
    pub(super) fn new(tree: &'t Tree<'s>, text: &'s str, yaml: bool) -> Self {
        Self { tree, text: Text::new(text), yaml }
    }

    /// `None` when the place is not as the edit takes it to be.
    pub(super) fn make(&self, edit: &Edit) -> Option<Made> {
        let target = |at: &str| find(self.tree, self.text.all, at);
        let place = |target: &Target<'_, '_>| target.pointer.clone();
        let made = match edit {
            Edit::Replace { at, old, value, pieces } => {
                let target = target(at.as_str())?;
                if old.is_some() && target.node.as_str() != old.as_deref() {
                    return None;
                }
                let patch = PatchOperation::Replace { path: place(&target), value: value.clone() };
                (vec![patch], self.replace(&target, value, pieces))
            }
            Edit::Rename { at, key } => {
                let target = target(at.as_str())?;
                let parent = target.parent?;
                let (own, span) = target.key?;
                if own == key || parent.get(key).is_some() {
                    return None;
                }
                let mut to = target.pointer.rsplit_once('/')?.0.to_owned();
                pointer::push(&mut to, key);
                let patch = PatchOperation::Move { from: place(&target), path: to };
                let raw = self.text.get(span.range());
                let key = Value::from(key.as_str());
                let text = self.key(&key, Style::of(raw), self.is_flow(parent));
                let plain = !raw.starts_with('*') && Style::of(raw) != Style::Block;
                (vec![patch], plain.then(|| vec![splice(span.range(), text)]))
            }
            Edit::Add { at, key, value, after } => {
                let target = target(at.as_str())?;
                if target.node.kind() != Kind::Map || target.node.get(key).is_some() {
                    return None;
                }
                let mut to = place(&target);
                pointer::push(&mut to, key);
                let patch = PatchOperation::Add { path: to, value: value.clone() };
                (vec![patch], self.add(&target, key, value, after))
            }
            Edit::Insert { at, values } => {
                let target = target(at.as_str())?;
                let list = target.pointer.rsplit_once('/')?.0;
                target.parent.filter(|parent| parent.kind() == Kind::List)?;
                let add = |value: &Value| PatchOperation::Add {
                    path: format!("{list}/{}", target.index + 1),
                    value: value.clone(),
                };
                // Each takes the place of the one before it.
                (values.iter().rev().map(add).collect(), self.insert(&target, values))
            }
            Edit::Remove { at, old } => {
                let target = target(at.as_str())?;
                if old.is_some() && target.node.as_str() != old.as_deref() {
                    return None;
                }
                target.parent?;
                (vec![PatchOperation::Remove { path: place(&target) }], self.remove(&target))
            }
            Edit::Repeated { at, key } => {
                let parent = at.as_str().rsplit_once('/')?.0;
                (Vec::new(), self.repeated(target(parent)?.node, *key))
            }
            // Of no document that has a tree.
            Edit::Foreign { .. } => return None,
            Edit::Strike { span } => {
                let end = self.text.skip_blanks(span.range().end);
                (Vec::new(), Some(vec![splice(span.range().start..end, String::new())]))
            }
        };
        Some(Made { patch: made.0, splices: made.1 })
    }

    fn is_flow(&self, node: Node<'_, '_>) -> bool {
        !self.yaml || self.raw(node).starts_with(['{', '['])
    }

    fn in_flow(&self, target: &Target<'_, '_>) -> bool {
        target.parent.is_some_and(|parent| self.is_flow(parent))
    }

    fn raw(&self, node: Node<'_, '_>) -> &'s str {
        self.text.get(node.span().range())
    }

    fn value(&self, value: &Value, style: Style, flow: bool) -> String {
        if self.yaml { yaml(value, style, flow) } else { json(value) }
    }

    fn key(&self, key: &Value, style: Style, flow: bool) -> String {
        self.value(key, style, flow)
    }

    fn replace(&self, target: &Target<'t, 's>, value: &Value, pieces: &[(String, String)]) -> Splices {
        if target.aliased || is_alias(target.node, self.text.all) {
            return None;
        }
        let (node, flow) = (target.node, self.in_flow(target));
        let raw = self.raw(node);
        if let Some(splices) = self.pieces(node, pieces) {
            return Some(splices);
        }
        // The same value in a list, or out of one.
        if let Value::Array(items) = value
            && let [only] = items.as_slice()
            && node.to_value().is_ok_and(|old| old == *only)
        {
            return self.wrap(node, only, flow);
        }
        let mut text = None;
        if node.kind() == Kind::List
            && let Some(only) = node.items().next().filter(|_| node.len() == 1)
            && only.to_value().is_ok_and(|own| own == *value)
        {
            text = raw_in_flow(self.raw(only), only.kind()).map(str::to_owned);
        }
        let style = match Style::of(raw) {
            Style::Block | Style::Plain if raw.contains(['\n', '\r']) && !self.is_flow(node) && is_scalar(node) => {
                return None;
            }
            Style::Block => Style::Double,
            // A number that becomes a text was meant as it is printed.
            Style::Plain if matches!(node.kind(), Kind::Integer | Kind::Float | Kind::Bool) && value.is_string() => {
                Style::Double
            }
            style => style,
        };
        let text = text.unwrap_or_else(|| self.value(value, style, flow));
        self.put(target, text)
    }

    /// Puts one line in the place of a value.
    fn put(&self, target: &Target<'t, 's>, text: String) -> Splices {
        let span = target.node.span().range();
        if span.is_empty() {
            return Some(vec![splice(span, format!(" {text}"))]);
        }
        if is_scalar(target.node) || self.is_flow(target.node) {
            return Some(vec![splice(span, text)]);
        }
        // A block begins on a line of its own, which goes.
        let start = match target.key {
            Some((_, key)) => self.gap(key.range().end, span.start)?,
            None => return Some(vec![splice(span, text)]),
        };
        Some(vec![splice(start..span.end, format!(" {text}"))])
    }

    /// Where the colon after a key ends, when nothing but blanks stands between it and the value.
    fn gap(&self, key_end: usize, value: usize) -> Option<usize> {
        let between = self.text.get(key_end..value);
        let colon = between.trim_start_matches([' ', '\t']).strip_prefix(':')?;
        colon.trim().is_empty().then(|| value - colon.len())
    }

    /// Replaces pieces of a text where they stand as they are.
    fn pieces(&self, node: Node<'_, '_>, pieces: &[(String, String)]) -> Splices {
        let start = node.span().range().start;
        let raw = self.raw(node);
        let mut splices = Vec::new();
        for (old, new) in pieces {
            // In quotes, and in JSON, some characters must be escaped.
            if new.chars().any(|c| c.is_control() || matches!(c, '"' | '\\' | '\'')) {
                return None;
            }
            let found: Vec<usize> = raw.match_indices(old.as_str()).map(|(at, _)| at).collect();
            if found.is_empty() {
                return None;
            }
            splices.extend(found.into_iter().map(|at| splice(start + at..start + at + old.len(), new.clone())));
        }
        sort_by_key(&mut splices, |splice| splice.range.start);
        (!splices.is_empty() && are_apart(&splices)).then_some(splices)
    }

    fn wrap(&self, node: Node<'t, 's>, value: &Value, flow: bool) -> Splices {
        let span = node.span().range();
        let raw = self.raw(node);
        if is_scalar(node) || self.is_flow(node) {
            if !is_scalar(node) || raw_in_flow(raw, node.kind()).is_some() {
                return Some(vec![splice(span.start..span.start, "[".into()), splice(span.end..span.end, "]".into())]);
            }
            if Style::of(raw) == Style::Block || raw.is_empty() {
                return None;
            }
            return Some(vec![splice(span, format!("[{}]", self.value(value, Style::Double, true)))]);
        }
        // A block: a dash before it, and all of its lines two further in.
        if flow || !self.text.is_indent(self.text.line_start(span.start)..span.start) {
            return None;
        }
        let mut splices = vec![splice(span.start..span.start, "- ".into())];
        let mut at = self.text.next_line(span.start);
        while at < span.end {
            if !self.text.get(at..self.text.line_end(at)).trim().is_empty() {
                splices.push(splice(at..at, "  ".into()));
            }
            let next = self.text.next_line(at);
            if next <= at {
                break;
            }
            at = next;
        }
        Some(splices)
    }

    fn add(&self, target: &Target<'t, 's>, key: &str, value: &Value, after: &[&str]) -> Splices {
        let map = target.node;
        if target.aliased || is_alias(map, self.text.all) {
            return None;
        }
        let span = map.span().range();
        let flow = self.is_flow(map);
        let Some(first) = map.entries().next() else {
            let entry = self.entry(key, value, Style::Plain, flow, ": ");
            return self.put(target, format!("{{{entry}}}"));
        };
        let first_at = first.key_span.range().start;
        let style = if self.text.get(first.key_span.range()).starts_with('"') { Style::Double } else { Style::Plain };
        let colon = if self.is_tight(first.key_span, first.value) { ":" } else { ": " };
        let entry = self.entry(key, value, style, flow, colon);
        let sibling = after.iter().find_map(|name| map.entry(name));
        if !flow {
            let indent = self.text.indent(first_at)?;
            let Some(sibling) = sibling else {
                return Some(vec![splice(first_at..first_at, format!("{entry}{}{indent}", self.text.eol))]);
            };
            let end = self.text.line_end_after(end_of(sibling.value, sibling.key_span)?)?;
            return Some(vec![splice(end..end, format!("{}{indent}{entry}", self.text.eol))]);
        }
        let between = self.between(span.start + 1, first_at);
        let Some(sibling) = sibling else {
            return Some(vec![splice(first_at..first_at, format!("{entry},{between}"))]);
        };
        let end = end_of(sibling.value, sibling.key_span)?;
        Some(vec![splice(end..end, format!(",{between}{entry}"))])
    }

    /// What stands between two entries: a line end where each stands on its own line, else a blank.
    fn between(&self, open: usize, first: usize) -> String {
        let lead = self.text.get(open..first);
        match lead.rfind(['\n', '\r']) {
            Some(at) if lead.get(at + 1..).is_some_and(|indent| indent.trim().is_empty()) => {
                format!("{}{}", self.text.eol, lead.get(at + 1..).unwrap_or_default())
            }
            _ => " ".to_owned(),
        }
    }

    /// JSON without blanks after its colons.
    fn is_tight(&self, key: Span, value: Node<'_, '_>) -> bool {
        !self.yaml && self.text.get(key.range().end..value.span().range().start) == ":"
    }

    fn entry(&self, key: &str, value: &Value, style: Style, flow: bool, colon: &str) -> String {
        let key = self.key(&Value::from(key), style, flow);
        format!("{key}{colon}{}", self.value(value, style, flow))
    }

    fn insert(&self, target: &Target<'t, 's>, values: &[Value]) -> Splices {
        let span = target.node.span().range();
        let list = target.parent?;
        if target.aliased || is_alias(list, self.text.all) || span.is_empty() {
            return None;
        }
        let style = Style::of(self.raw(target.node));
        let flow = self.is_flow(list);
        if flow {
            let first = list.items().next()?.span().range().start;
            let between = self.between(list.span().range().start + 1, first);
            let texts: Vec<String> = values.iter().map(|value| self.value(value, style, true)).collect();
            let lead = format!(",{between}");
            return Some(vec![splice(span.end..span.end, lead.clone() + &texts.join(&lead))]);
        }
        let dash = self.text.dash_before(span.start)?;
        let indent = self.text.indent(dash)?;
        let end = self.text.line_end_after(span.end)?;
        let texts: Vec<String> = values.iter().map(|value| self.value(value, style, false)).collect();
        let lead = format!("{}{indent}- ", self.text.eol);
        Some(vec![splice(end..end, lead.clone() + &texts.join(&lead))])
    }

    fn remove(&self, target: &Target<'t, 's>) -> Splices {
        let parent = target.parent?;
        if target.aliased || is_alias(parent, self.text.all) {
            return None;
        }
        let span = target.node.span().range();
        let start = match target.key {
            Some((_, key)) => key.range().start,
            None => span.start,
        };
        if parent.len() == 1 {
            let empty = if target.key.is_some() { "{}" } else { "[]" };
            return self.empty(parent, empty);
        }
        if self.is_flow(parent) {
            let starts: Vec<usize> = match parent.kind() {
                Kind::Map => parent.entries().map(|entry| entry.key_span.range().start).collect(),
                _ => parent.items().map(|item| item.span().range().start).collect(),
            };
            return self.remove_flow(parent, &starts, target.index, start..span.end);
        }
        let (start, next) = if target.key.is_some() {
            (start, parent.entries().nth(target.index + 1).map(|next| next.key_span.range().start))
        } else {
            (self.text.dash_before(start)?, None)
        };
        // An absent value ends before its colon.
        let end = match target.key {
            Some((_, key)) if span.end <= key.range().end => self.text.after_colon(key.range().end)?,
            _ => span.end.max(start + 1),
        };
        self.remove_block(start, end, next)
    }

    /// Takes a block entry or item away with its lines.
    fn remove_block(&self, start: usize, end: usize, next: Option<usize>) -> Splices {
        let line = self.text.line_start(start);
        let end = self.text.line_end_after(end)?;
        if self.text.is_indent(line..start) {
            let after = self.text.next_line(end);
            if after > end {
                return Some(vec![splice(line..after, String::new())]);
            }
            // The last line of a text without a line end: the one before it goes instead.
            let before = self.text.before_line(line);
            return Some(vec![splice(before..end, String::new())]);
        }
        // The first key after a dash: what follows takes its place.
        let next = next?;
        let plain = self.text.get(end..next).trim().is_empty();
        Some(vec![splice(start..if plain { next } else { end }, String::new())])
    }

    fn remove_flow(&self, parent: Node<'_, '_>, starts: &[usize], index: usize, own: Range<usize>) -> Splices {
        let range = if let Some(next) = starts.get(index + 1) {
            own.start..*next
        } else {
            let ends: Vec<usize> = match parent.kind() {
                Kind::Map => parent.entries().map(|entry| entry.value.span().range().end).collect(),
                _ => parent.items().map(|item| item.span().range().end).collect(),
            };
            let before = ends.get(index.checked_sub(1)?)?;
            *before..own.end
        };
        // A comment on a line of its own belongs to something else.
        let gone = self.text.get(range.clone());
        let comment = self.yaml && gone.lines().skip(1).any(|line| line.trim_start().starts_with('#'));
        (!comment).then(|| vec![splice(range, String::new())])
    }

    /// Empties a map or list.
    fn empty(&self, node: Node<'t, 's>, empty: &str) -> Splices {
        let span = node.span().range();
        if self.is_flow(node) {
            return Some(vec![splice(span, empty.to_owned())]);
        }
        let lines = self.text.get(span.clone());
        if lines.lines().any(|line| line.trim_start().starts_with('#')) {
            return None;
        }
        // A list may stand as far left as its key.
        let before = self.text.get(0..span.start);
        let blanks = before.len() - before.trim_end_matches([' ', '\t', '\r', '\n']).len();
        let colon = before.trim_end_matches([' ', '\t', '\r', '\n']).ends_with(':');
        if colon && blanks > 0 {
            return Some(vec![splice(span.start - blanks..span.end, format!(" {empty}"))]);
        }
        Some(vec![splice(span, empty.to_owned())])
    }

    /// Takes an entry away whose key stands a second time.
    fn repeated(&self, map: Node<'t, 's>, key: Span) -> Splices {
        let all: Vec<(Span, Span)> = map.all_entries().collect();
        let index = all.iter().position(|(own, _)| *own == key)?;
        let (own, value) = *all.get(index)?;
        if self.is_flow(map) {
            let before = all.get(index.checked_sub(1)?)?.1.range().end;
            return Some(vec![splice(before..value.range().end, String::new())]);
        }
        let end = value.range().end.max(own.range().end);
        let end = if value.range().is_empty() { self.text.after_colon(own.range().end)? } else { end };
        self.remove_block(own.range().start, end, None)
    }
}

/// Where an entry ends. An absent value ends with the colon.
fn end_of(value: Node<'_, '_>, key: Span) -> Option<usize> {
    let end = value.span().range().end;
    (end > key.range().end).then_some(end)
}

fn is_scalar(node: Node<'_, '_>) -> bool {
    !matches!(node.kind(), Kind::List | Kind::Map)
}

fn splice(range: Range<usize>, text: String) -> Splice {
    Splice { range, text }
}

/// True when none reaches into the next one.
pub(super) fn are_apart(splices: &[Splice]) -> bool {
    splices.windows(2).all(|pair| matches!(pair, [a, b] if a.range.end <= b.range.start))
}

/// The text after splices, which are apart and in order.
pub(super) fn spliced<'p>(text: &str, splices: impl IntoIterator<Item = (Range<usize>, &'p str)>) -> Option<String> {
    let mut out = String::with_capacity(text.len() + 64);
    let mut at = 0;
    for (range, new) in splices {
        out.push_str(text.get(at..range.start)?);
        out.push_str(new);
        at = range.end;
    }
    out.push_str(text.get(at..)?);
    Some(out)
}
