//! Writing documents back: canonical JSON and YAML.

use std::fmt::Write;

use serde_json::Value;

use super::Encode;
use crate::model::Strategy;

/// The strategy as JSON, indented, in the order of the format; shorthands are written out.
pub fn to_json(strategy: &Strategy) -> String {
    // A model value has string keys and finite numbers only, so this cannot fail.
    if cfg!(feature = "fast") {
        serde_json::to_string_pretty(strategy).unwrap_or_default()
    } else {
        serde_json::to_string_pretty(&strategy.encode()).unwrap_or_default()
    }
}

/// The strategy as YAML in block style, in the order of the format; shorthands are written out.
pub fn to_yaml(strategy: &Strategy) -> String {
    let mut out = String::new();
    let value = strategy.encode();
    if let Value::Object(fields) = &value {
        for (key, value) in fields {
            entry(&mut out, 0, key, value);
        }
    }
    out
}

/// A longer key must be marked as one: readers look for the colon within 1,024 characters.
const LONGEST_KEY: usize = 1_000;

fn indent(out: &mut String, depth: usize) {
    for _ in 0..depth {
        out.push_str("  ");
    }
}

fn entry(out: &mut String, depth: usize, key: &str, value: &Value) {
    indent(out, depth);
    inline_entry(out, depth, key, value);
}

/// A key and its value where the line has been begun already.
fn inline_entry(out: &mut String, depth: usize, key: &str, value: &Value) {
    let start = out.len();
    scalar(out, key);
    if out.len() - start > LONGEST_KEY {
        out.insert_str(start, "? ");
        out.push('\n');
        indent(out, depth);
    }
    out.push(':');
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            out.push('\n');
            for (key, value) in fields {
                entry(out, depth + 1, key, value);
            }
        }
        Value::Array(items) if items.iter().any(|item| item.is_object() || item.is_array()) => {
            out.push('\n');
            block_items(out, depth + 1, items);
        }
        value => {
            out.push(' ');
            flow(out, value);
            out.push('\n');
        }
    }
}

fn block_items(out: &mut String, depth: usize, items: &[Value]) {
    for item in items {
        indent(out, depth);
        out.push('-');
        match item {
            Value::Object(fields) if !fields.is_empty() => {
                out.push(' ');
                for (number, (key, value)) in fields.iter().enumerate() {
                    if number > 0 {
                        indent(out, depth + 1);
                    }
                    inline_entry(out, depth + 1, key, value);
                }
            }
            item => {
                out.push(' ');
                flow(out, item);
                out.push('\n');
            }
        }
    }
}

/// A value on one line. Lists and maps in a list are rare here (extensions), so flow style does.
pub(crate) fn flow(out: &mut String, value: &Value) {
    match value {
        Value::String(text) => scalar(out, text),
        Value::Array(items) => {
            out.push('[');
            for (number, item) in items.iter().enumerate() {
                if number > 0 {
                    out.push_str(", ");
                }
                flow(out, item);
            }
            out.push(']');
        }
        Value::Object(fields) => {
            out.push('{');
            for (number, (key, value)) in fields.iter().enumerate() {
                if number > 0 {
                    out.push_str(", ");
                }
                let start = out.len();
                quoted(out, key);
                if out.len() - start > LONGEST_KEY {
                    out.insert_str(start, "? ");
                    out.push(' ');
                }
                out.push_str(": ");
                flow(out, value);
            }
            out.push('}');
        }
        // `null`, `true`, `1.5e300`: JSON and the YAML core schema agree.
        other => {
            // Writing to a `String` cannot fail.
            let _ = write!(out, "{other}");
        }
    }
}

/// A text, plain where every reader takes it as the same text, else in double quotes as JSON has it.
fn scalar(out: &mut String, text: &str) {
    if is_plain(text) { out.push_str(text) } else { quoted(out, text) }
}

pub(crate) fn quoted(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // C1 controls, line separators, the byte order mark and what YAML does not print.
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}') => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// Plain is what begins with a letter, has no character with a meaning in YAML, and is no word of YAML 1.1 or 1.2.
fn is_plain(text: &str) -> bool {
    const WORDS: &[&str] = &["null", "true", "false", "yes", "no", "on", "off", "y", "n"];
    let begins = text.starts_with(|c: char| c.is_alphabetic() || c == '_' || c == '$');
    let only = |c: char| {
        c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '.' | '/' | '(' | ')' | '+' | '§' | '–' | '$' | ';')
    };
    begins && text.chars().all(only) && !text.ends_with(' ') && !WORDS.contains(&text.to_ascii_lowercase().as_str())
}
