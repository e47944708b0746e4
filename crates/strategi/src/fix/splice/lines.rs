//! Looking around in a text: lines, indentation, dashes.

use std::ops::Range;

/// The text of a document.
pub(super) struct Text<'s> {
    pub(super) all: &'s str,
    /// How its lines end.
    pub(super) eol: &'static str,
}

impl<'s> Text<'s> {
    pub(super) fn new(all: &'s str) -> Self {
        let first = all.find(['\n', '\r']).and_then(|at| all.get(at..));
        let eol = match first {
            Some(rest) if rest.starts_with("\r\n") => "\r\n",
            Some(rest) if rest.starts_with('\r') => "\r",
            _ => "\n",
        };
        Self { all, eol }
    }

    pub(super) fn get(&self, range: Range<usize>) -> &'s str {
        self.all.get(range).unwrap_or_default()
    }

    /// Where the line begins, after a byte order mark.
    pub(super) fn line_start(&self, at: usize) -> usize {
        let before = self.get(0..at);
        before.rfind(['\n', '\r']).map_or(if before.starts_with('\u{feff}') { 3 } else { 0 }, |end| end + 1)
    }

    /// Where the line ends, before its line end.
    pub(super) fn line_end(&self, at: usize) -> usize {
        self.all.get(at..).and_then(|rest| rest.find(['\n', '\r'])).map_or(self.all.len(), |end| at + end)
    }

    /// Where the next line begins; the end of the text in the last one.
    pub(super) fn next_line(&self, at: usize) -> usize {
        let end = self.line_end(at);
        let rest = self.all.get(end..).unwrap_or_default();
        end + if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) }
    }

    /// Where the line before ends, before its line end.
    pub(super) fn before_line(&self, start: usize) -> usize {
        let before = self.get(0..start);
        let text = before.strip_suffix('\n').unwrap_or(before);
        text.strip_suffix('\r').unwrap_or(text).len()
    }

    /// The end of the line, when only blanks and a comment stand after the place.
    pub(super) fn line_end_after(&self, at: usize) -> Option<usize> {
        let end = self.line_end(at);
        let rest = self.get(at..end);
        let trimmed = rest.trim_start_matches([' ', '\t']);
        let comment = trimmed.starts_with('#') && trimmed.len() < rest.len();
        (trimmed.is_empty() || comment).then_some(end)
    }

    /// True when nothing but blanks stands there.
    pub(super) fn is_indent(&self, range: Range<usize>) -> bool {
        self.get(range).bytes().all(|byte| byte == b' ')
    }

    /// Blanks up to the column of a place; `None` where a tab makes it uncertain.
    pub(super) fn indent(&self, at: usize) -> Option<String> {
        let before = self.get(self.line_start(at)..at);
        (!before.contains('\t')).then(|| " ".repeat(before.chars().count()))
    }

    /// The dash of the item that begins here.
    pub(super) fn dash_before(&self, at: usize) -> Option<usize> {
        let before = self.get(0..at).trim_end_matches([' ', '\t']);
        before.ends_with('-').then(|| before.len() - 1)
    }

    pub(super) fn skip_blanks(&self, at: usize) -> usize {
        let rest = self.all.get(at..).unwrap_or_default();
        at + rest.len() - rest.trim_start_matches([' ', '\t']).len()
    }

    /// Where the colon after a key ends.
    pub(super) fn after_colon(&self, key_end: usize) -> Option<usize> {
        let at = self.skip_blanks(key_end);
        self.all.get(at..)?.starts_with(':').then_some(at + 1)
    }
}
