//! The schema and the decoder agree: what strict reading accepts the schema accepts, and what it refuses the schema
//! refuses.
//!
//! Two exceptions are known. To JSON Schema `1.0` is a whole number; to reading it is one with a fraction, which is no year and no
//! label. And a key that stands twice is an error of reading, while a decoded value cannot have one.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};
use strategi::tree::{Limits, Tree};
use strategi::{Document, ReadOptions};
use strategi_testing::{documents, edit, full};

static SCHEMA: LazyLock<Validator> =
    LazyLock::new(|| jsonschema::draft202012::new(&strategi_schema::strategy()).expect("a schema"));

/// What reading has against the value.
fn read(value: &Value) -> Vec<String> {
    let document = Document::from_value("value", value, &ReadOptions::default());
    if document.is_complete() {
        return Vec::new();
    }
    let report = document.into_strategy().expect_err("incomplete");
    let told = |finding: &strategi::Diagnostic| format!("{} {} {}", finding.code, finding.pointer, finding.message);
    report.report().diagnostics.iter().map(told).collect()
}

/// What the schema has against the value.
fn validated(value: &Value) -> Vec<String> {
    SCHEMA.iter_errors(value).map(|error| format!("{} {error}", error.instance_path())).collect()
}

fn agree(value: &Value, name: &str) -> bool {
    let (reading, schema) = (read(value), validated(value));
    assert_eq!(reading.is_empty(), schema.is_empty(), "{name}: reading {reading:#?}\nschema {schema:#?}\n{value:#}");
    reading.is_empty()
}

/// The value of the first document of a file.
fn values(path: &Path) -> Vec<Value> {
    let text = fs::read_to_string(path).unwrap();
    let trees = if path.extension().is_some_and(|extension| extension == "json") {
        vec![Tree::json(&text, &Limits::default()).unwrap()]
    } else {
        Tree::yaml(&text, &Limits::default()).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    trees
        .iter()
        .map(|tree| {
            assert_eq!(tree.problem_count(), 0, "{}: {:?}", path.display(), tree.problems());
            tree.root().to_value().unwrap()
        })
        .collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let found = files_below(folder);
    assert!(!found.is_empty(), "{}", folder.display());
    found
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        // What is beside the documents belongs to the examples in other languages.
        if path.is_dir() && path.join("package.json").exists() {
            continue;
        }
        if path.is_dir() {
            found.extend(files_below(&path));
        } else if path.extension().is_some_and(|extension| extension == "yaml" || extension == "json") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn here(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}

#[test]
fn examples() {
    for path in files(&here("../../examples")) {
        for value in values(&path) {
            assert!(agree(&value, &path.display().to_string()), "{}: {:#?}", path.display(), read(&value));
        }
    }
}

#[test]
fn corpus() {
    for (folder, expected) in [("tests/corpus/valid", true), ("tests/corpus/invalid", false)] {
        for path in files(&here(folder)) {
            for value in values(&path) {
                let accepted = agree(&value, &path.display().to_string());
                let told = read(&value);
                assert_eq!(accepted, expected, "{}: {told:#?}", path.display());
                // One concern each: nothing is refused for another reason than the one it is there for.
                assert!(told.len() <= 1, "{}: {told:#?}", path.display());
            }
        }
    }
}

#[test]
fn every_field_dropped_and_every_field_changed() {
    let whole = full();
    assert!(agree(&whole, "full"));
    let mut pointers = Vec::new();
    collect(&whole, "", &mut pointers);
    assert!(pointers.len() > 300, "{}", pointers.len());
    let others = [
        json!(null),
        json!(true),
        json!(7),
        json!(2009),
        json!(7.5),
        json!("7"),
        json!("?"),
        json!([]),
        json!(["x"]),
        json!({}),
        json!({"x": 1}),
    ];
    for pointer in &pointers {
        for other in &others {
            let mut changed = whole.clone();
            *changed.pointer_mut(pointer).unwrap() = other.clone();
            agree(&changed, pointer);
        }
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let mut dropped = whole.clone();
        if let Some(Value::Object(parent)) = dropped.pointer_mut(parent) {
            let value = parent.shift_remove(key);
            agree(&Value::Object(parent.clone()), "");
            agree(&dropped, pointer);
            let mut renamed = whole.clone();
            let parent = renamed.pointer_mut(pointer.rsplit_once('/').unwrap().0).unwrap();
            let parent = parent.as_object_mut().unwrap();
            parent.shift_remove(key);
            parent.insert(format!("{key}s"), value.unwrap());
            agree(&renamed, pointer);
        }
    }
}

fn collect(value: &Value, pointer: &str, pointers: &mut Vec<String>) {
    let mut inside = |key: &str, value: &Value| {
        let pointer = format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"));
        pointers.push(pointer.clone());
        collect(value, &pointer, pointers);
    };
    match value {
        Value::Array(items) => items.iter().enumerate().for_each(|(index, item)| inside(&index.to_string(), item)),
        Value::Object(entries) => entries.iter().for_each(|(key, value)| inside(key, value)),
        _ => {}
    }
}

#[test]
fn the_known_exceptions() {
    let document = |field: &str, value: Value| {
        let mut document = json!({"strategi": 1, "id": "a", "title": "A"});
        document[field] = value;
        document
    };
    for (field, value) in
        [("strategi", json!(1.0)), ("cycle", json!(4.0)), ("period", json!(2009.0)), ("code_lists", json!({"a": 1.0}))]
    {
        let document = document(field, value);
        assert!(validated(&document).is_empty(), "{field}");
        assert!(!read(&document).is_empty(), "{field}");
    }
    let text = r#"{"strategi": 1, "id": "a", "title": "A", "title": "B"}"#;
    assert!(validated(&serde_json::from_str(text).unwrap()).is_empty());
    assert!(!Document::from_json("twice", text, &ReadOptions::default()).is_complete());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, max_shrink_iters: 4096, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn generated_documents(value in documents()) {
        prop_assert!(agree(&value, "generated"), "{:#?}", read(&value));
    }

    #[test]
    fn edited_documents(value in edit::edited()) {
        agree(&value, "edited");
    }

    #[test]
    fn one_edit_of_a_small_document(place in any::<prop::sample::Index>(), edit in edit::edits(), other in edit::edits()) {
        let mut value = json!({
            "strategi": 1, "id": "a", "title": "A", "period": 2009, "language": "nb", "owners": ["c"], "codes": ["sdg:1"],
            "territories": ["NO", {"code": "SE"}], "stakeholders": ["c", {"category": "county"}], "cycle": 4,
            "evidence": ["L1", {"of": "period"}], "priorities": [{"id": "p", "title": {"nb": "P"}, "number": 1}],
            "linked_plans": [{"id": "l", "relations": ["guides"], "ref": "b", "items": [{"id": "i", "title": "I", "ref": "b#i"}]}],
        });
        edit::apply(&mut value, place, &edit);
        agree(&value, "one edit");
        edit::apply(&mut value, place, &other);
        agree(&value, "two edits");
    }
}
