//! YAML by way of `granit-parser`, with the scalars of the 1.2 core schema.

use hashbrown::HashMap;
use std::borrow::Cow;

use granit_parser::{Event, Parser, ScalarStyle, StructureStyle, Tag};

use super::builder::{Builder, Content};
use super::{Kind, Limit, Limits, MOST_BYTES, ProblemKind, Span, SyntaxError, Tree, scalar, yaml_error};

pub(super) fn read<'s>(text: &'s str, limits: &Limits) -> Result<Vec<Tree<'s>>, SyntaxError> {
    let most = limits.bytes.min(MOST_BYTES);
    if text.len() > most {
        return Err(SyntaxError::limit(Limit::Bytes, most, Span::new(most, most)));
    }
    let options = granit_parser::options! {
        emit_comments: false,
        flow_nesting_limit: limits.depth,
        block_nesting_limit: limits.depth,
    };
    let mut reader = Reader {
        text,
        limits,
        builder: Builder::new(text, limits, 0),
        trees: Vec::new(),
        used: 0,
        before: 0,
        anchors: HashMap::new(),
        open_anchors: Vec::new(),
        alias_nodes: 0,
        alias_bytes: 0,
    };
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, span) = event.map_err(|error| yaml_error::explain(&error, text, limits))?;
        reader.event(event, span)?;
    }
    Ok(reader.trees)
}

/// A value that aliases may name.
struct Anchor {
    node: u32,
    /// What the scalar is; a list or map otherwise. A key that has an anchor is always text in the
    /// tree, but may be a number for its alias.
    scalar: Option<(Kind, bool)>,
    /// Levels of lists and maps; `None` while it is open.
    height: Option<u32>,
}

struct Reader<'s, 'l> {
    text: &'s str,
    limits: &'l Limits,
    builder: Builder<'s, 'l>,
    trees: Vec<Tree<'s>>,
    /// Nodes of the documents before.
    used: usize,
    /// Where the token before ends.
    before: usize,
    anchors: HashMap<usize, Anchor>,
    /// Anchor of each open list and map; 0 for none.
    open_anchors: Vec<usize>,
    alias_nodes: usize,
    alias_bytes: usize,
}

impl<'s> Reader<'s, '_> {
    fn event(&mut self, event: Event<'s>, span: granit_parser::Span) -> Result<(), SyntaxError> {
        let at = span.byte_range().unwrap_or_default();
        let tag_span = span.tag_span().and_then(|span| span.byte_range());
        let tag_span = tag_span.map(|range| Span::new(range.start, range.end));
        match event {
            Event::DocumentStart(explicit, _) => {
                self.builder = Builder::new(self.text, self.limits, self.used);
                self.anchors.clear();
                // An implicit start has the span of what comes first, which is no token of its own.
                if explicit {
                    self.before = at.end;
                }
            }
            Event::DocumentEnd => {
                self.before = self.before.max(at.end);
                let empty = Builder::new(self.text, self.limits, 0);
                let builder = std::mem::replace(&mut self.builder, empty);
                self.used += builder.len();
                self.trees.push(builder.finish());
            }
            Event::Scalar(value, style, anchor, tag) => {
                self.scalar(value, style, anchor, tag.as_deref(), at, tag_span)?;
            }
            Event::SequenceStart(style, anchor, tag) => {
                let mut start = at.start;
                // A list as deep as its key is said to begin after its dash.
                if style == StructureStyle::Block && self.builder.in_map() {
                    start = self.first_of(b"-", start).unwrap_or(start);
                }
                self.open(Kind::List, start, anchor, tag.as_deref(), tag_span)?;
            }
            Event::MappingStart(_, anchor, tag) => {
                self.open(Kind::Map, at.start, anchor, tag.as_deref(), tag_span)?;
            }
            Event::SequenceEnd | Event::MappingEnd => {
                // Only brackets are tokens; without them the last child is the end.
                let end = (!at.is_empty()).then(|| super::to_u32(at.end));
                let height = self.builder.close(end);
                if let Some(open) = self.open_anchors.pop().and_then(|anchor| self.anchors.get_mut(&anchor)) {
                    open.height = Some(height);
                }
                self.before = self.before.max(at.end);
            }
            Event::Alias(anchor) => self.alias(anchor, Span::new(at.start, at.end))?,
            _ => {}
        }
        Ok(())
    }

    fn open(
        &mut self,
        kind: Kind,
        start: usize,
        anchor: usize,
        tag: Option<&Tag>,
        tag_span: Option<Span>,
    ) -> Result<(), SyntaxError> {
        let span = Span::new(start, start);
        if anchor != 0 {
            self.anchors.insert(anchor, Anchor { node: self.builder.next(), scalar: None, height: None });
        }
        self.open_anchors.push(anchor);
        self.builder.open(kind, span)?;
        if let Some(tag) = tag {
            let fits = match tag.core_suffix() {
                Some("seq") => kind == Kind::List,
                Some("map") => kind == Kind::Map,
                Some(_) => false,
                None => is_unspecific(tag),
            };
            if !fits {
                self.tag_problem(tag, tag_span.unwrap_or(span), true);
            }
        }
        self.before = start;
        Ok(())
    }

    fn scalar(
        &mut self,
        value: Cow<'s, str>,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&Tag>,
        at: std::ops::Range<usize>,
        tag_span: Option<Span>,
    ) -> Result<(), SyntaxError> {
        let plain = style == ScalarStyle::Plain;
        let (start, end, content) = match style {
            ScalarStyle::Plain if at.is_empty() => {
                let at = self.absent(at.start);
                (at, at, Content::source(at, at))
            }
            ScalarStyle::Plain => (at.start, at.end, self.content(value, at.start, at.end)),
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => {
                (at.start, at.end, self.content(value, at.start + 1, at.end.saturating_sub(1)))
            }
            ScalarStyle::Literal | ScalarStyle::Folded => {
                let start = self.first_of(b"|>", at.start).unwrap_or(at.start);
                let source = self.text.get(start..at.end).unwrap_or_default();
                let end = start + source.trim_end_matches([' ', '\t', '\r', '\n']).len();
                (start, end, self.content(value, at.start, at.end))
            }
        };
        self.before = at.end.max(end);
        let span = Span::new(start, end);
        let text = self.builder.arena.content(content);
        let (kind, truth, fits) = kind_of(text, plain, tag);
        if anchor != 0 {
            let node = self.builder.next();
            self.anchors.insert(anchor, Anchor { node, scalar: Some((kind, truth)), height: Some(0) });
        }
        if self.builder.awaits_key() {
            self.builder.key(span, content)?;
        } else {
            self.builder.scalar(kind, truth, span, content)?;
        }
        if let Some(tag) = tag
            && !fits
        {
            self.tag_problem(tag, tag_span.unwrap_or(span), false);
        }
        Ok(())
    }

    fn alias(&mut self, name: usize, span: Span) -> Result<(), SyntaxError> {
        self.before = span.end as usize;
        let source = || self.text.get(span.range()).unwrap_or_default();
        let Some(&Anchor { node, scalar, height: Some(height) }) = self.anchors.get(&name) else {
            return Err(SyntaxError::syntax(span, yaml_error::alias_inside(source())));
        };
        let key = self.builder.awaits_key();
        if key && scalar.is_none() {
            return self.builder.bad_key(span);
        }
        let after = self.builder.arena.after(node);
        self.alias_nodes = self.alias_nodes.saturating_add((after - node) as usize);
        if self.alias_nodes > self.limits.alias_nodes {
            return Err(SyntaxError::limit(Limit::AliasNodes, self.limits.alias_nodes, span));
        }
        // The texts are shared here, but whoever decodes the tree copies them.
        let bytes: usize = (node..after).map(|node| self.builder.arena.text_at(node).len()).sum();
        self.alias_bytes = self.alias_bytes.saturating_add(bytes);
        let most = self.limits.bytes.min(MOST_BYTES);
        if self.alias_bytes.saturating_add(self.text.len()) > most {
            return Err(SyntaxError::limit(Limit::Bytes, most, span));
        }
        match scalar {
            Some((kind, truth)) => {
                let content = self.builder.arena.content_at(node);
                if key { self.builder.key(span, content) } else { self.builder.scalar(kind, truth, span, content) }
            }
            None => self.builder.copy(node, height, span),
        }
    }

    #[cold]
    fn tag_problem(&mut self, tag: &Tag, span: Span, collection: bool) {
        let written = self.text.get(span.range()).filter(|text| text.starts_with('!'));
        let name = written.map_or_else(|| tag.original(), str::to_owned);
        let kind = match tag.core_suffix() {
            Some(_) => ProblemKind::TagMismatch { tag: name },
            None => ProblemKind::UnknownTag { tag: name },
        };
        self.builder.tag_problem(kind, span, collection);
    }

    /// Refers to a scalar's text in the source if it stands there as it is.
    fn content(&mut self, value: Cow<'s, str>, start: usize, end: usize) -> Content {
        if self.text.get(start..end) == Some(&*value) {
            return Content::source(start, end);
        }
        match value {
            Cow::Borrowed(value) => self.builder.outside(value),
            Cow::Owned(value) => self.builder.keep(&value),
        }
    }

    /// Where an absent value is: after its colon, dash, tag or anchor.
    fn absent(&self, at: usize) -> usize {
        let mut place = self.before;
        if self.builder.in_map() {
            let next = self.skip_blanks(place);
            if !self.builder.awaits_key() && self.byte(next) == Some(b':') {
                place = next + 1;
            }
            // The parser gives the next token, which may stand lines below.
            let between = self.text.get(place..at).unwrap_or("\n");
            if between.contains(['\n', '\r']) { place } else { at }
        } else {
            at
        }
    }

    /// The first of some indicators after the token before, not later than `last`.
    fn first_of(&self, indicators: &[u8], last: usize) -> Option<usize> {
        let mut at = self.skip_blanks(self.before);
        while at <= last {
            match self.byte(at)? {
                byte if indicators.contains(&byte) => return Some(at),
                b'&' | b'!' => {
                    let rest = self.text.as_bytes().get(at..)?;
                    at += rest.iter().take_while(|byte| !byte.is_ascii_whitespace()).count();
                }
                b':' | b'-' | b'?' => at += 1,
                _ => return None,
            }
            at = self.skip_blanks(at);
        }
        None
    }

    /// Goes past blanks, line ends, comments and byte order marks.
    fn skip_blanks(&self, from: usize) -> usize {
        let rest = self.text.get(from..).unwrap_or_default();
        let mut comment = false;
        let after = rest.find(|char| {
            match char {
                '\n' | '\r' => comment = false,
                '#' => comment = true,
                ' ' | '\t' | '\u{feff}' => {}
                _ => return !comment,
            }
            false
        });
        from + after.unwrap_or(rest.len())
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }
}

/// The tag `!`, which says that a scalar is text and a list or map what it is.
fn is_unspecific(tag: &Tag) -> bool {
    tag.parts() == ("", "!")
}

/// What a scalar is, its truth if it is a boolean, and whether it fits its tag.
fn kind_of(text: &str, plain: bool, tag: Option<&Tag>) -> (Kind, bool, bool) {
    let untagged = if plain { scalar::resolve(text) } else { (Kind::String, false) };
    let Some(tag) = tag else {
        return (untagged.0, untagged.1, true);
    };
    if is_unspecific(tag) {
        return (Kind::String, false, true);
    }
    let (kind, truth) = scalar::resolve(text);
    match (tag.core_suffix(), kind) {
        (Some("str"), _) => (Kind::String, false, true),
        (Some("null"), Kind::Null) | (Some("bool"), Kind::Bool) | (Some("int"), Kind::Integer) => (kind, truth, true),
        (Some("float"), Kind::Integer | Kind::Float) => (Kind::Float, false, true),
        _ => (untagged.0, untagged.1, false),
    }
}
