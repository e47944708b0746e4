//! From the text to the tree, in one pass.
//!
//! The scanner is our own for three reasons: an error must tell the very place and a reason that can be translated, what is
//! accepted must be well-formed, and a plan must be read in little more than the time in which it is looked at. What it
//! accepts is compared with quick-xml in the tests.

use hashbrown::HashMap;

use strategi::tree::{Limit, Limits, Span};

use super::characters::{BLANKS, Survey, qualified};
use super::error::{XmlError, XmlErrorKind, excerpt};
use super::namespaces::{NO_NAMESPACE, NamespaceId, Namespaces};
use super::node::{CONTENT, DECLARES, Raw, RawAttribute};
use super::tag::Written;
use super::{MOST_BYTES, Root, Tree, to_u32};

pub(super) const NO_NODE: u32 = u32::MAX;
const MARK: char = '\u{FEFF}';

pub(super) fn read<'s>(text: &'s str, limits: &Limits) -> Result<Tree<'s>, XmlError> {
    let most = limits.bytes.min(MOST_BYTES);
    if text.len() > most {
        let end = to_u32(text.len());
        return Err(XmlError::new(XmlErrorKind::Limit(Limit::Bytes, most), to_u32(most).min(end), end));
    }
    let survey = Survey::of(text);
    if let Some((at, c)) = survey.forbidden {
        // Whatever else is wrong before it is found first.
        let before = text.get(..at).unwrap_or_default();
        let earlier = Builder::new(before, limits, Survey { forbidden: None, ..survey }).run().err();
        let end_of_text = |kind: &XmlErrorKind| {
            matches!(
                kind,
                XmlErrorKind::Unclosed { .. }
                    | XmlErrorKind::UnclosedTag
                    | XmlErrorKind::UnclosedComment
                    | XmlErrorKind::UnclosedCdata
                    | XmlErrorKind::UnclosedInstruction
                    | XmlErrorKind::UnclosedDoctype
                    | XmlErrorKind::RawAmpersand
                    | XmlErrorKind::BadMarkup
                    | XmlErrorKind::NoRoot
            )
        };
        return Err(match earlier {
            Some(earlier) if !end_of_text(&earlier.kind) => earlier,
            _ => XmlError::new(
                XmlErrorKind::ForbiddenCharacter { code: u32::from(c) },
                to_u32(at),
                to_u32(at + c.len_utf8()),
            ),
        });
    }
    Builder::new(text, limits, survey).run()
}

pub(super) struct Builder<'s> {
    pub(super) text: &'s str,
    pub(super) survey: Survey,
    pub(super) most_depth: usize,
    pub(super) most_nodes: usize,
    pub(super) nodes: Vec<Raw>,
    pub(super) attributes: Vec<RawAttribute>,
    pub(super) joined: HashMap<u32, String>,
    pub(super) namespaces: Namespaces,
    /// The element that is open.
    pub(super) current: u32,
    pub(super) depth: usize,
    /// The prefix of the outermost element with its colon.
    pub(super) prefix: &'s str,
    pub(super) namespace: NamespaceId,
    /// Prefixes stand for what they stand for at the outermost element.
    pub(super) plain: bool,
    pub(super) lang: Option<String>,
    pub(super) scratch: Vec<Written<'s>>,
    pub(super) doctype: bool,
}

impl<'s> Builder<'s> {
    fn new(text: &'s str, limits: &Limits, survey: Survey) -> Self {
        // What an element takes in plans as they are.
        const BYTES_AN_ELEMENT: usize = 36;
        let expected = (text.len() / BYTES_AN_ELEMENT).min(limits.nodes);
        Self {
            text,
            survey,
            most_depth: limits.depth,
            most_nodes: limits.nodes.min(NO_NODE as usize - 1),
            nodes: Vec::with_capacity(expected),
            attributes: Vec::new(),
            joined: HashMap::new(),
            namespaces: Namespaces::default(),
            current: NO_NODE,
            depth: 0,
            prefix: "",
            namespace: NO_NAMESPACE,
            plain: true,
            lang: None,
            scratch: Vec::new(),
            doctype: false,
        }
    }

    fn run(mut self) -> Result<Tree<'s>, XmlError> {
        let bytes = self.text.as_bytes();
        let base = if self.text.starts_with(MARK) { MARK.len_utf8() } else { 0 };
        let mut at = base;
        loop {
            at = match bytes.get(at) {
                Some(b'<') => match bytes.get(at + 1) {
                    Some(b'/') => self.end_tag(at)?,
                    Some(b'!') => self.declaration(at)?,
                    Some(b'?') => self.instruction(at, base)?,
                    Some(_) => self.start_tag(at)?,
                    None => return Err(self.error(XmlErrorKind::UnclosedTag, at, 1)),
                },
                Some(b'&') => self.reference(at)?,
                Some(_) => self.text(at)?,
                None => return self.finish(),
            };
        }
    }

    /// What stands from `at` on, `width` bytes at most, is wrong.
    #[cold]
    pub(super) fn error(&self, kind: XmlErrorKind, at: usize, width: usize) -> XmlError {
        XmlError::new(kind, to_u32(at), to_u32((at + width).min(self.text.len())))
    }

    pub(super) fn bytes_from(&self, at: usize) -> &'s [u8] {
        self.text.as_bytes().get(at..).unwrap_or_default()
    }

    /// Where `wanted` stands from `at` on.
    pub(super) fn find(&self, at: usize, wanted: &[u8]) -> Option<usize> {
        memchr::memmem::find(self.bytes_from(at), wanted).map(|found| at + found)
    }

    fn finish(self) -> Result<Tree<'s>, XmlError> {
        if let Some(open) = self.nodes.get(self.current as usize) {
            let name = excerpt(written_name(self.text, open));
            return Err(XmlError::new(XmlErrorKind::Unclosed { name }, open.start, open.tag_end));
        }
        let Some(root) = self.nodes.first() else {
            let end = to_u32(self.text.len());
            return Err(XmlError::new(XmlErrorKind::NoRoot, end, end));
        };
        let written = written_name(self.text, root);
        let root = Root {
            local: written.get(self.prefix.len()..).unwrap_or_default(),
            namespace: self.namespaces.uri(self.namespace).map(str::to_owned),
            lang: self.lang,
        };
        Ok(Tree { text: self.text, nodes: self.nodes, attributes: self.attributes, joined: self.joined, root })
    }

    pub(super) fn slice(&self, start: usize, end: usize) -> &'s str {
        self.text.get(start..end).unwrap_or_default()
    }

    #[inline]
    fn end_tag(&mut self, at: usize) -> Result<usize, XmlError> {
        let name_start = at + 2;
        let Some(open) = self.nodes.get(self.current as usize) else {
            return Err(self.wrong_end(at));
        };
        let bytes = self.text.as_bytes();
        let length = usize::from(open.name_length);
        let expected = open.start as usize + 1;
        let same = bytes.get(name_start..name_start + length) == bytes.get(expected..expected + length);
        let end = if same && open.name_length != u16::MAX && bytes.get(name_start + length) == Some(&b'>') {
            name_start + length + 1
        } else {
            self.odd_end(at)?
        };
        let number = self.current;
        let after = to_u32(self.nodes.len());
        if let Some(raw) = self.nodes.get_mut(number as usize) {
            raw.end = to_u32(end);
            raw.after = after;
            let (flags, parent) = (raw.flags, raw.parent);
            self.current = parent;
            self.depth -= 1;
            self.leave(number, flags, parent);
        }
        Ok(end)
    }

    /// An end tag with blanks after its name, with a very long name, or of another element than the open one.
    #[cold]
    fn odd_end(&self, at: usize) -> Result<usize, XmlError> {
        let end = memchr::memchr(b'>', self.bytes_from(at));
        let Some(end) = end.map(|end| at + end) else {
            return Err(self.error(XmlErrorKind::UnclosedTag, at, 2));
        };
        let found = self.slice(at + 2, end).trim_end_matches(BLANKS);
        match self.nodes.get(self.current as usize) {
            Some(open) if written_name(self.text, open) == found => Ok(end + 1),
            _ => Err(self.wrong_end(at)),
        }
    }

    #[cold]
    fn wrong_end(&self, at: usize) -> XmlError {
        let end = memchr::memchr(b'>', self.bytes_from(at)).map_or(self.text.len(), |end| at + end);
        let found = self.slice(at + 2, end).trim_end_matches(BLANKS);
        let kind = match self.nodes.get(self.current as usize) {
            _ if end == self.text.len() => XmlErrorKind::UnclosedTag,
            _ if qualified(found).is_none() => XmlErrorKind::BadName { written: excerpt(found) },
            Some(open) => XmlErrorKind::MismatchedEnd {
                expected: excerpt(written_name(self.text, open)),
                found: excerpt(found),
                opened: Span { start: open.start, end: open.tag_end },
            },
            None => XmlErrorKind::UnexpectedEnd { name: excerpt(found) },
        };
        self.error(kind, at, (end + 1 - at).min(found.len() + 64))
    }

    #[inline]
    pub(super) fn leave(&mut self, number: u32, flags: u8, parent: u32) {
        if flags & CONTENT != 0
            && let Some(above) = self.nodes.get_mut(parent as usize)
        {
            above.flags |= CONTENT;
        }
        if flags & DECLARES != 0 {
            self.namespaces.leave(number);
            self.plain = self.namespaces.is_plain();
        }
    }
}

fn written_name<'s>(text: &'s str, raw: &Raw) -> &'s str {
    let tag = text.get(raw.start as usize + 1..raw.tag_end as usize).unwrap_or_default();
    let end = tag.find([' ', '\t', '\n', '\r', '/', '>']).unwrap_or(tag.len());
    tag.get(..end).unwrap_or_default()
}
