//! A value in YAML as people write it: block and flow, quotes of both kinds or none, comments between and behind.

use std::fmt::Write;

use serde_json::Value;

/// Choices that follow from a seed.
struct Choices(u64);

impl Choices {
    fn one_in(&mut self, number: u64) -> bool {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33).is_multiple_of(number)
    }
}

/// The value in YAML.
pub fn yaml(value: &Value, seed: u64) -> String {
    let mut out = String::from("# A plan.\n");
    let mut choices = Choices(seed);
    match value {
        Value::Object(entries) if !entries.is_empty() => block(&mut out, value, 0, &mut choices),
        other => {
            let _ = writeln!(out, "{other}");
        }
    }
    out
}

fn line(out: &mut String, depth: usize, choices: &mut Choices) {
    if choices.one_in(8) {
        let _ = writeln!(out, "{}# about what follows", " ".repeat(depth));
    }
    if choices.one_in(12) {
        out.push('\n');
    }
}

fn end(out: &mut String, choices: &mut Choices) {
    out.push_str(if choices.one_in(6) { "  # why\n" } else { "\n" });
}

/// The entries or items, each on a line of its own from the indentation on.
fn block(out: &mut String, value: &Value, depth: usize, choices: &mut Choices) {
    match value {
        Value::Object(entries) => {
            for (number, (key, value)) in entries.iter().enumerate() {
                if number > 0 || !out.ends_with("- ") {
                    line(out, depth, choices);
                    out.push_str(&" ".repeat(depth));
                }
                scalar(out, &Value::from(key.as_str()), choices);
                out.push(':');
                below(out, value, depth, choices);
            }
        }
        Value::Array(items) => {
            for item in items {
                line(out, depth, choices);
                out.push_str(&" ".repeat(depth));
                out.push('-');
                match item {
                    Value::Object(entries) if !entries.is_empty() && !choices.one_in(3) => {
                        out.push(' ');
                        block(out, item, depth + 2, choices);
                    }
                    other => below(out, other, depth, choices),
                }
            }
        }
        _ => {}
    }
}

fn below(out: &mut String, value: &Value, depth: usize, choices: &mut Choices) {
    let full = match value {
        Value::Object(entries) => !entries.is_empty(),
        Value::Array(items) => !items.is_empty(),
        _ => false,
    };
    if full && !choices.one_in(3) {
        end(out, choices);
        block(out, value, depth + 2, choices);
        return;
    }
    if !value.is_null() || choices.one_in(2) {
        out.push(' ');
        if full { flow(out, value, choices) } else { scalar(out, value, choices) }
    }
    end(out, choices);
}

fn flow(out: &mut String, value: &Value, choices: &mut Choices) {
    match value {
        Value::Array(items) => {
            out.push('[');
            for (number, item) in items.iter().enumerate() {
                out.push_str(if number > 0 { ", " } else { "" });
                flow(out, item, choices);
            }
            out.push(']');
        }
        Value::Object(entries) => {
            out.push('{');
            for (number, (key, value)) in entries.iter().enumerate() {
                out.push_str(if number > 0 { ", " } else { "" });
                let _ = write!(out, "{}: ", Value::from(key.as_str()));
                flow(out, value, choices);
            }
            out.push('}');
        }
        other => scalar(out, other, choices),
    }
}

fn scalar(out: &mut String, value: &Value, choices: &mut Choices) {
    match value {
        Value::String(text) => {
            let simple = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
            let word = simple && text.starts_with(|c: char| c.is_ascii_alphabetic());
            let known = ["null", "true", "false"].contains(&text.to_ascii_lowercase().as_str());
            if word && !known && !choices.one_in(4) {
                out.push_str(text);
            } else if text.chars().all(|c| c.is_alphanumeric() || c == ' ') && choices.one_in(2) {
                let _ = write!(out, "'{text}'");
            } else {
                let _ = write!(out, "{}", escaped(text));
            }
        }
        other => {
            let _ = write!(out, "{other}");
        }
    }
}

/// In double quotes; JSON leaves characters as they are that YAML does not take.
fn escaped(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            ' '..='~' => out.push(c),
            c if c.is_alphanumeric() => out.push(c),
            c => {
                let _ = write!(out, "\\U{:08X}", u32::from(c));
            }
        }
    }
    out.push('"');
    out
}
