//! JSON texts that a decoded value cannot be: keys that stand twice, numbers out of range, broken escapes.

use std::fmt::Write;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

use crate::edit::edited;
use crate::{documents, scalar};

/// What is done to a text at one place.
#[derive(Clone, Debug)]
enum Raw {
    /// Other text instead of the value.
    Instead(String),
    /// The value's first entry stands once more at the end, with this value or its own.
    Twice(Option<String>),
    /// Strings are written with escapes only.
    Escaped,
}

/// What is done to the whole text.
#[derive(Clone, Debug)]
enum Whole {
    Nothing,
    Before(&'static str),
    After(&'static str),
    Cut(Index),
    Insert(Index, &'static str),
}

const RAW: &[&str] = &[
    "1e400",
    "-1e400",
    "1e-400",
    "-0",
    "-0.0",
    "0.0",
    "1.0",
    "1e0",
    "10E-1",
    "2009.0",
    "2.009e3",
    "01",
    "1.",
    ".5",
    "+1",
    "0x7d9",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "9007199254740991",
    "9007199254740993",
    "123456789012345678901234567890",
    "0.1e1",
    "NaN",
    "Infinity",
    "nul",
    "null",
    "true",
    "\"\\ud83d\"",
    "\"\\ude00\"",
    "\"\\ud83d\\ude00\"",
    "\"\\ud83d\\u0041\"",
    "\"\\u0000\"",
    "\"\\v\"",
    "\"\u{1}\"",
    "\"",
    "'a'",
    "\"a\\\nb\"",
    "[1,]",
    "[,]",
    "{\"nb\":\"a\",\"nb\":\"b\"}",
    "{\"nb\":\"a\",\"\\u006eb\":\"b\"}",
    "{\"nb\":\"a\",\"NB\":\"b\"}",
    "{\"a\":1,\"a\":1}",
    "{\"x-a\":{\"b\":1,\"b\":2}}",
    "{\"id\":\"a\",\"id\":\"a\"}",
    "{,}",
    "{\"a\":1,}",
    "{a:1}",
    "[1 2]",
    "// a\n1",
    "/* */1",
];

/// JSON texts, and texts that almost are: most of them are documents with something wrong.
pub fn texts() -> BoxedStrategy<String> {
    let raw = prop_oneof![
        4 => select(RAW).prop_map(|text| Raw::Instead(text.to_owned())),
        2 => proptest::option::of(scalar::json().prop_map(|value| value.to_string())).prop_map(Raw::Twice),
        1 => Just(Raw::Escaped),
    ];
    let whole = prop_oneof![
        6 => Just(Whole::Nothing),
        1 => select(&["\u{feff}", "\u{feff}\u{feff}", " \u{feff}", "\n\t ", "\u{a0}", "\u{c}", "#\n", "[", "\0"][..]).prop_map(Whole::Before),
        1 => select(&[" ", "\n", "\u{feff}", "}", "{}", ",", "\0", " 1", "---\n"][..]).prop_map(Whole::After),
        1 => any::<Index>().prop_map(Whole::Cut),
        1 => (any::<Index>(), select(&[",", "\"", "\\", "}", "]", "{", "0", " ", "\u{1}", ":", "é"][..])).prop_map(|(at, text)| Whole::Insert(at, text)),
    ];
    let value = prop_oneof![documents(), edited()];
    (value, proptest::option::weighted(0.7, (any::<Index>(), raw)), whole, any::<bool>())
        .prop_map(|(value, raw, whole, spaced)| {
            let mut writer = Writer { out: String::new(), place: 0, edit: None, escaped: false, spaced };
            if let Some((at, raw)) = raw {
                let count = count(&value);
                writer.edit = Some((at.index(count), raw));
            }
            writer.value(&value);
            finish(writer.out, &whole)
        })
        .boxed()
}

fn finish(mut text: String, whole: &Whole) -> String {
    let boundary = |text: &str, at: Index| {
        let at = at.index(text.len() + 1);
        (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
    };
    match whole {
        Whole::Nothing => {}
        Whole::Before(before) => text.insert_str(0, before),
        Whole::After(after) => text.push_str(after),
        Whole::Cut(at) => text.truncate(boundary(&text, *at)),
        Whole::Insert(at, more) => text.insert_str(boundary(&text, *at), more),
    }
    text
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(entries) => entries.values().map(count).sum(),
        _ => 0,
    }
}

struct Writer {
    out: String,
    place: usize,
    edit: Option<(usize, Raw)>,
    escaped: bool,
    spaced: bool,
}

impl Writer {
    fn value(&mut self, value: &Value) {
        let raw = match &self.edit {
            Some((at, raw)) if *at == self.place => Some(raw.clone()),
            _ => None,
        };
        self.place += 1;
        let mut again = None;
        match raw {
            Some(Raw::Instead(text)) => {
                self.out.push_str(&text);
                self.place += count(value) - 1;
                return;
            }
            Some(Raw::Twice(other)) => again = Some(other),
            Some(Raw::Escaped) => self.escaped = true,
            None => {}
        }
        match value {
            Value::String(text) => self.string(text),
            Value::Array(items) => {
                self.out.push('[');
                for (number, item) in items.iter().enumerate() {
                    self.separate(number);
                    self.value(item);
                }
                self.out.push(']');
            }
            Value::Object(entries) => {
                self.out.push('{');
                for (number, (key, value)) in entries.iter().enumerate() {
                    self.separate(number);
                    self.string(key);
                    self.out.push(':');
                    self.value(value);
                }
                if let (Some(other), Some((key, value))) = (again, entries.iter().next()) {
                    self.separate(1);
                    self.string(key);
                    self.out.push(':');
                    self.out.push_str(&other.unwrap_or_else(|| value.to_string()));
                }
                self.out.push('}');
            }
            other => self.out.push_str(&other.to_string()),
        }
    }

    fn separate(&mut self, number: usize) {
        if number > 0 {
            self.out.push(',');
        }
        if self.spaced {
            self.out.push_str("\r\n\t ");
        }
    }

    fn string(&mut self, text: &str) {
        if self.escaped {
            self.out.push('"');
            for unit in text.encode_utf16() {
                // Writing to a `String` cannot fail.
                let _ = write!(self.out, "\\u{unit:04x}");
            }
            self.out.push('"');
        } else {
            self.out.push_str(&Value::from(text).to_string());
        }
    }
}
