//! The lines of a document in which something was found.

use std::ops::Range;

use strategi::report::Place;

use super::Page;
use crate::excerpt::{Excerpt, shorten};

impl Page<'_> {
    /// The line of a place with what is meant marked, and some lines around it.
    pub(super) fn source(&mut self, document: usize, place: &Place, around: u32) {
        let line = place.start.line;
        let before = self.lines_of(document, line.saturating_sub(around).max(1)..line);
        let after = self.lines_of(document, line + 1..line.saturating_add(around + 1));
        let Some(excerpt) = self.texts.excerpt(document, place) else { return };
        self.html.raw("<pre class=\"source\"><code>");
        for (number, text) in &before {
            self.line(*number, text);
        }
        self.marked(&excerpt);
        for (number, text) in &after {
            self.line(*number, text);
        }
        self.html.raw("</code></pre>\n");
    }

    /// Some lines with their numbers, but for those that are blank or not there.
    fn lines_of(&mut self, document: usize, numbers: Range<u32>) -> Vec<(u32, String)> {
        let Some(lines) = self.texts.lines(document) else { return Vec::new() };
        let all = numbers.map(|number| (number, shorten(lines.line_text(number))));
        all.filter(|(_, text)| !text.trim().is_empty()).collect()
    }

    fn line(&mut self, number: u32, text: &str) {
        self.html.raw("<span class=\"line\"><span class=\"no\">").number(number);
        self.html.raw("</span><span>").text(text).raw("\n</span></span>");
    }

    fn marked(&mut self, excerpt: &Excerpt) {
        let (text, span) = (&excerpt.text, &excerpt.span);
        let piece = |range| text.get::<Range<usize>>(range).unwrap_or_default();
        self.html.raw("<span class=\"line meant\"><span class=\"no\">").number(excerpt.line);
        self.html.raw("</span><span>").text(piece(0..span.start)).raw("<mark>").text(piece(span.clone()));
        self.html.raw("</mark>").text(piece(span.end..text.len())).raw("\n</span></span>");
    }
}
