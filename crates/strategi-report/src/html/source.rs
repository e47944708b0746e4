//! The lines of a document in which something was found.

use strategi::report::Place;

use super::Page;
use crate::excerpt::{Excerpt, shorten};

impl Page<'_> {
    /// The line of a place with what is meant marked, and some lines around it.
    pub(super) fn source(&mut self, document: usize, place: &Place, around: u32) {
        let line = place.start.line;
        let (before, after): (Vec<(u32, String)>, Vec<(u32, String)>) = {
            let Some(lines) = self.texts.lines(document) else { return };
            let text = |line: u32| (line, shorten(lines.line_text(line)));
            let last = u32::try_from(lines.count()).unwrap_or(u32::MAX);
            let shown = |(_, text): &(u32, String)| !text.trim().is_empty();
            let before = (line.saturating_sub(around).max(1)..line).map(text).filter(shown).collect();
            let after = (line + 1..=line.saturating_add(around).min(last)).map(text).filter(shown).collect();
            (before, after)
        };
        let Some(excerpt) = self.texts.excerpt(document, place) else { return };
        self.html.raw("<pre class=\"source\"><code>");
        for (number, text) in &before {
            self.line(*number, text, "");
        }
        self.marked(&excerpt);
        for (number, text) in &after {
            self.line(*number, text, "");
        }
        self.html.raw("</code></pre>\n");
    }

    fn line(&mut self, number: u32, text: &str, class: &str) {
        self.html.raw("<span class=\"line").raw(class).raw("\"><span class=\"no\">").number(number);
        self.html.raw("</span><span>").text(text).raw("\n</span></span>");
    }

    fn marked(&mut self, excerpt: &Excerpt) {
        let (text, span) = (&excerpt.text, &excerpt.span);
        let piece = |range| text.get::<std::ops::Range<usize>>(range).unwrap_or_default();
        self.html.raw("<span class=\"line meant\"><span class=\"no\">").number(excerpt.line);
        self.html.raw("</span><span>").text(piece(0..span.start)).raw("<mark>").text(piece(span.clone()));
        self.html.raw("</mark>").text(piece(span.end..text.len())).raw("\n</span></span>");
    }
}
