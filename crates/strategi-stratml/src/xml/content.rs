//! What stands between tags: text, references, character data, comments and instructions.

use super::build::{Builder, NO_NODE};
use super::characters::{BLANKS, is_blank, push_lines, reference};
use super::error::{XmlError, XmlErrorKind};
use super::node::{CONTENT, JOINED};
use super::{prolog, to_u32};

const COMMENT: &[u8] = b"<!--";
const CDATA: &[u8] = b"<![CDATA[";

/// A piece of an element's text.
#[derive(Clone, Copy)]
enum Piece<'s> {
    /// As it is written.
    Plain,
    /// With line ends that may be carriage returns.
    Lines(&'s str),
    Character(char),
}

impl<'s> Builder<'s> {
    #[inline]
    pub(super) fn text(&mut self, at: usize) -> Result<usize, XmlError> {
        let rest = self.bytes_from(at);
        let length = memchr::memchr2(b'<', b'&', rest).unwrap_or(rest.len());
        let end = at + length;
        let bytes = rest.get(..length).unwrap_or_default();
        let first = bytes.first().copied().unwrap_or(b' ');
        // Most are indentation, or begin with a letter.
        if is_blank(first) && bytes.iter().all(|&b| is_blank(b)) {
            if let Some(raw) = self.nodes.get(self.current as usize)
                && raw.text_end > raw.text_start
            {
                self.add(at, end, Piece::Lines(self.slice(at, end)), false);
            }
            return Ok(end);
        }
        if self.survey.cdata_end
            && let Some(found) = memchr::memmem::find(bytes, b"]]>")
        {
            return Err(self.error(XmlErrorKind::CdataEndInText, at + found, 3));
        }
        if self.current == NO_NODE {
            return Err(self.outside(at, end));
        }
        let has_content = first.is_ascii_graphic() || !self.slice(at, end).trim().is_empty();
        let has_returns = self.survey.returns && bytes.contains(&b'\r');
        let piece = if has_returns { Piece::Lines(self.slice(at, end)) } else { Piece::Plain };
        self.add(at, end, piece, has_content);
        Ok(end)
    }

    #[cold]
    fn outside(&self, start: usize, end: usize) -> XmlError {
        let text = self.slice(start, end);
        let start = end - text.trim_start().len();
        self.error(XmlErrorKind::TextOutside, start, text.trim().len())
    }

    #[inline]
    fn add(&mut self, start: usize, end: usize, piece: Piece<'s>, has_content: bool) {
        let Some(raw) = self.nodes.get_mut(self.current as usize) else {
            return;
        };
        if has_content {
            raw.flags |= CONTENT;
        }
        let is_first = raw.text_end == raw.text_start;
        if is_first && matches!(piece, Piece::Plain) {
            raw.text_start = to_u32(start);
            raw.text_end = to_u32(end);
            return;
        }
        self.join(start, end, piece, is_first);
    }

    #[cold]
    fn join(&mut self, start: usize, end: usize, piece: Piece<'s>, is_first: bool) {
        let text = self.text;
        let Some(raw) = self.nodes.get_mut(self.current as usize) else {
            return;
        };
        let before = text.get(raw.text_start as usize..raw.text_end as usize).unwrap_or_default();
        let joined = self.joined.entry(self.current).or_default();
        if raw.flags & JOINED == 0 {
            raw.flags |= JOINED;
            joined.push_str(before);
        }
        if is_first {
            raw.text_start = to_u32(start);
        }
        raw.text_end = to_u32(end);
        match piece {
            Piece::Plain => joined.push_str(text.get(start..end).unwrap_or_default()),
            Piece::Lines(lines) => push_lines(joined, lines),
            Piece::Character(c) => joined.push(c),
        }
    }

    #[cold]
    pub(super) fn reference(&mut self, at: usize) -> Result<usize, XmlError> {
        let rest = self.bytes_from(at + 1);
        let length = rest.iter().position(|&b| matches!(b, b';' | b'<' | b'&') || is_blank(b));
        let Some(length) = length.filter(|&length| rest.get(length) == Some(&b';')) else {
            return Err(self.error(XmlErrorKind::RawAmpersand, at, 1));
        };
        let end = at + length + 2;
        let c = reference(self.slice(at + 1, end - 1)).map_err(|kind| {
            let width = if kind == XmlErrorKind::RawAmpersand { 1 } else { end - at };
            self.error(kind, at, width)
        })?;
        if self.current == NO_NODE {
            return Err(self.error(XmlErrorKind::TextOutside, at, end - at));
        }
        self.add(at, end, Piece::Character(c), !c.is_whitespace());
        Ok(end)
    }

    /// `<!…`: a comment, character data, or the document type declaration.
    #[cold]
    pub(super) fn declaration(&mut self, at: usize) -> Result<usize, XmlError> {
        let rest = self.bytes_from(at);
        if rest.starts_with(COMMENT) {
            // Two hyphens may only stand at the end.
            let Some(end) = self.find(at + COMMENT.len(), b"--") else {
                return Err(self.error(XmlErrorKind::UnclosedComment, at, COMMENT.len()));
            };
            return match self.text.as_bytes().get(end + 2) {
                Some(b'>') => Ok(end + 3),
                Some(_) => Err(self.error(XmlErrorKind::DoubleHyphen, end, 2)),
                None => Err(self.error(XmlErrorKind::UnclosedComment, at, COMMENT.len())),
            };
        }
        if rest.starts_with(CDATA) {
            let start = at + CDATA.len();
            let Some(end) = self.find(start, b"]]>") else {
                return Err(self.error(XmlErrorKind::UnclosedCdata, at, CDATA.len()));
            };
            if self.current == NO_NODE {
                return Err(self.error(XmlErrorKind::TextOutside, at, end + 3 - at));
            }
            let inside = self.slice(start, end);
            self.add(at, end + 3, Piece::Lines(inside), !inside.trim().is_empty());
            return Ok(end + 3);
        }
        if rest.starts_with(prolog::DOCTYPE) {
            let end = prolog::doctype(self.text, at)?;
            if self.doctype || !self.nodes.is_empty() {
                return Err(self.error(XmlErrorKind::BadDoctype, at, end - at));
            }
            self.doctype = true;
            return Ok(end);
        }
        Err(self.error(XmlErrorKind::BadMarkup, at, 2))
    }

    /// `<?…?>`: the XML declaration or a processing instruction.
    #[cold]
    pub(super) fn instruction(&mut self, at: usize, base: usize) -> Result<usize, XmlError> {
        let Some(end) = self.find(at + 2, b"?>") else {
            return Err(self.error(XmlErrorKind::UnclosedInstruction, at, 2));
        };
        let inside = self.slice(at + 2, end);
        let end = end + 2;
        if inside == "xml" || inside.strip_prefix("xml").is_some_and(|rest| rest.starts_with(BLANKS)) {
            if at != base {
                return Err(self.error(XmlErrorKind::MisplacedDeclaration, at, end - at));
            }
            prolog::declaration(self.text, at, end, &mut self.scratch)?;
        } else if !prolog::instruction(inside) {
            return Err(self.error(XmlErrorKind::BadInstruction, at, end - at));
        }
        Ok(end)
    }
}
