//! XML text: one element a line, two blanks a level.

use std::borrow::Cow;

/// An XML document that is being written.
pub(super) struct Sink {
    out: String,
    depth: usize,
    longest: usize,
    full: bool,
}

impl Sink {
    /// One that takes no more when it holds this many bytes.
    pub(super) fn new(longest: usize) -> Self {
        let out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned();
        Self { out, depth: 0, longest, full: false }
    }

    /// True if something had no room.
    pub(super) fn is_full(&self) -> bool {
        self.full
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Begins an element, and gives the place where its content begins.
    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> Opened {
        let start = self.out.len();
        self.indent();
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            escape(&mut self.out, value, true);
            self.out.push('"');
        }
        self.out.push_str(">\n");
        self.depth += 1;
        Opened { start, content: self.out.len() }
    }

    /// Ends an element. One without content is taken back: it would say nothing; then `false`.
    pub(super) fn close(&mut self, name: &str, opened: &Opened) -> bool {
        self.depth = self.depth.saturating_sub(1);
        if self.out.len() == opened.content {
            self.out.truncate(opened.start);
            return false;
        }
        self.indent();
        self.end(name);
        true
    }

    /// An element with text alone; an empty one for an empty text.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        self.full |= self.out.len().saturating_add(text.len()) > self.longest;
        if self.full {
            return;
        }
        self.indent();
        self.out.push('<');
        self.out.push_str(name);
        if text.is_empty() {
            self.out.push_str("/>\n");
            return;
        }
        self.out.push('>');
        escape(&mut self.out, text, false);
        self.end(name);
    }

    fn end(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push_str(">\n");
    }

    fn indent(&mut self) {
        for _ in 0..self.depth {
            self.out.push_str("  ");
        }
    }
}

/// Where an element and its content begin.
pub(super) struct Opened {
    start: usize,
    content: usize,
}

/// True for a character that XML 1.0 (§ 2.2) forbids.
pub(super) fn is_forbidden(char: char) -> bool {
    matches!(char, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// The text without forbidden characters, and without the blanks around it, which are the layout of a file to every
/// reader; `None` if nothing is left.
pub(super) fn seen(text: &str) -> Option<Cow<'_, str>> {
    let seen = if text.contains(is_forbidden) {
        Cow::Owned(text.replace(is_forbidden, "").trim().to_owned())
    } else {
        Cow::Borrowed(text.trim())
    };
    Some(seen).filter(|text| !text.is_empty())
}

/// False for a text of which nothing would be seen.
pub(super) fn is_seen(text: &str) -> bool {
    text.chars().any(|char| !char.is_whitespace() && !is_forbidden(char))
}

/// Adds a text so that a reader gets the very same: a reader makes `\r` a line break, and white space of attributes blanks.
fn escape(out: &mut String, text: &str, attribute: bool) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '\r', '"', '\n', '\t']) {
        let (plain, special) = rest.split_at(at);
        out.push_str(plain);
        let (special, after) = special.split_at(1);
        match special {
            "&" => out.push_str("&amp;"),
            "<" => out.push_str("&lt;"),
            "\r" => out.push_str("&#13;"),
            // `]]>` may not stand in text.
            ">" if !attribute && out.ends_with("]]") => out.push_str("&gt;"),
            "\"" if attribute => out.push_str("&quot;"),
            "\n" if attribute => out.push_str("&#10;"),
            "\t" if attribute => out.push_str("&#9;"),
            other => out.push_str(other),
        }
        rest = after;
    }
    out.push_str(rest);
}
