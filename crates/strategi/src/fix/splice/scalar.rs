//! Writing a value in the notation of the text it goes into.

use serde_json::Value;

use crate::read::write;
use crate::tree::{Kind, is_plain_text};

/// How a scalar is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Style {
    Plain,
    Single,
    Double,
    /// `|` or `>`.
    Block,
}

impl Style {
    pub(super) fn of(raw: &str) -> Self {
        match raw.bytes().next() {
            Some(b'\'') => Self::Single,
            Some(b'"') => Self::Double,
            Some(b'|' | b'>') => Self::Block,
            _ => Self::Plain,
        }
    }
}

/// A value in JSON, on one line.
pub(super) fn json(value: &Value) -> String {
    value.to_string()
}

/// A value in YAML, on one line: text in the style given where that can hold it, else in double quotes.
pub(super) fn yaml(value: &Value, style: Style, flow: bool) -> String {
    let mut out = String::new();
    match value {
        Value::String(text) => match style {
            Style::Plain if is_plain(text, flow) => out.push_str(text),
            Style::Single if text.chars().all(is_printed) => {
                out.push('\'');
                out.push_str(&text.replace('\'', "''"));
                out.push('\'');
            }
            _ => write::quoted(&mut out, text),
        },
        other => write::flow(&mut out, other),
    }
    out
}

fn is_printed(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// True for what every reader of YAML takes as this very text when it stands without quotes.
fn is_plain(text: &str, flow: bool) -> bool {
    const WORDS: &[&str] = &["null", "true", "false", "yes", "no", "on", "off", "y", "n"];
    let starts =
        text.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '/' | '.' | '(' | '§' | '$' | '+'));
    let inside = |c: char| is_printed(c) && !(flow && matches!(c, ',' | '[' | ']' | '{' | '}'));
    let marked = text.ends_with([' ', ':'])
        || text.contains(": ")
        || text.contains(" #")
        || (flow && text.contains(':'))
        || text.starts_with("...");
    let word = WORDS.contains(&text.to_ascii_lowercase().as_str());
    starts && text.chars().all(inside) && !marked && !word && is_plain_text(text)
}

/// What a single value of one line looks like in a flow list; `None` when it cannot stand there as it is written.
pub(super) fn raw_in_flow(raw: &str, kind: Kind) -> Option<&str> {
    let simple = match Style::of(raw) {
        Style::Block => false,
        Style::Plain => kind != Kind::String || !raw.contains([',', '[', ']', '{', '}', ':']),
        Style::Single | Style::Double => true,
    };
    (simple && !raw.is_empty() && !raw.contains(['\n', '\r'])).then_some(raw)
}
