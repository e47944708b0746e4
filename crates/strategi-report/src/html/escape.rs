//! Writing HTML in which text stays text.

use crate::clean::{Piece, obeyed, pieces};

/// A page while it is written. [`raw`](Self::raw) is for what stands in this crate; all else goes through the others.
#[derive(Default)]
pub(super) struct Html(pub(super) String);

impl Html {
    /// HTML as it is.
    pub(super) fn raw(&mut self, html: &str) -> &mut Self {
        self.0.push_str(html);
        self
    }

    /// Text, also in the value of an attribute.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        escape(&mut self.0, text);
        self
    }

    /// A number.
    pub(super) fn number(&mut self, number: impl std::fmt::Display) -> &mut Self {
        self.0.push_str(&number.to_string());
        self
    }

    /// A message: what stands in backticks is code.
    pub(super) fn message(&mut self, message: &str) -> &mut Self {
        for piece in pieces(message) {
            match piece {
                Piece::Words(words) => self.text(words),
                Piece::Code(code) => self.raw("<code>").text(code).raw("</code>"),
            };
        }
        self
    }

    /// An element with text in it, and its attributes as HTML; a block ends its line.
    pub(super) fn element(&mut self, name: &str, attributes: &str, text: &str) -> &mut Self {
        self.raw("<").raw(name);
        if !attributes.is_empty() {
            self.raw(" ").raw(attributes);
        }
        self.raw(">").text(text).raw("</").raw(name).raw(">");
        if matches!(name, "h1" | "h2" | "h3" | "h4" | "p" | "title" | "caption" | "a") {
            self.raw("\n");
        }
        self
    }
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' => out.push(c),
            c if obeyed(c) => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}
