//! Tests of writing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

mod examples;
mod fields;
mod laws;
mod losses;
mod schema;
mod structure;
mod text;

use serde_json::{Value, json};
use strategi::Strategy;

use super::{LossKind, Part, WriteOptions, Written, write};

fn strategy(value: Value) -> Strategy {
    serde_json::from_value(value).unwrap()
}

/// A strategy with a goal and these fields.
fn with(fields: &Value) -> Strategy {
    let mut document = json!({"strategi": 1, "id": "s", "title": "S", "objectives": [{"id": "g", "title": "G"}]});
    for (name, value) in fields.as_object().unwrap() {
        document[name] = value.clone();
    }
    strategy(document)
}

fn written(strategy: &Strategy, part: Part) -> Written {
    let written = write(strategy, part, &WriteOptions::default()).unwrap();
    schema::assert_valid(&written.text, part);
    written
}

/// The lines of the text between the first that contains `from` and the next that contains `to`, without indentation.
fn lines(text: &str, from: &str, to: &str) -> Vec<String> {
    let mut lines = text.lines().map(|line| line.trim_start().to_owned()).skip_while(|line| !line.contains(from));
    let mut out: Vec<String> = lines.next().into_iter().collect();
    for line in lines {
        let last = line.contains(to);
        out.push(line);
        if last {
            break;
        }
    }
    out
}

fn kinds(written: &Written) -> Vec<LossKind> {
    written.losses.iter().map(|loss| loss.kind).collect()
}
