//! Edits that make a document wrong, or leave it right: which of the two is for the test to find out.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value, json};
use strategi::OBJECTS;

use crate::documents;

/// A change at one place of a document.
#[derive(Clone, Debug)]
pub enum Edit {
    /// The entry or item goes.
    Drop,
    /// The entry gets another name.
    Rename(String),
    /// The value becomes another one.
    Replace(Value),
    /// The value becomes a list with the value.
    Wrap,
    /// A field is added to an object.
    Add(String, Value),
}

/// Documents with up to three edits.
pub fn edited() -> BoxedStrategy<Value> {
    (documents(), proptest::collection::vec((any::<Index>(), edits()), 1..4))
        .prop_map(|(mut document, edits)| {
            for (place, edit) in edits {
                apply(&mut document, place, &edit);
            }
            document
        })
        .boxed()
}

/// Edits of every kind.
pub fn edits() -> BoxedStrategy<Edit> {
    prop_oneof![
        2 => Just(Edit::Drop),
        2 => names().prop_map(Edit::Rename),
        5 => values().prop_map(Edit::Replace),
        1 => Just(Edit::Wrap),
        1 => (names(), values()).prop_map(|(name, value)| Edit::Add(name, value)),
    ]
    .boxed()
}

/// Names of fields: those of the format, and some that are none.
pub fn names() -> BoxedStrategy<String> {
    let fields: Vec<&str> = OBJECTS.iter().flat_map(|object| object.fields).map(|field| field.name).collect();
    prop_oneof![
        3 => select(fields),
        1 => select(&["", "x", "X-a", "x-", "x-a", "x_a", "peroid", "titel", "Id", "$ref", "nb", "n b", "id "][..]),
    ]
    .prop_map(str::to_owned)
    .boxed()
}

/// Values that are right for one field and wrong for another.
pub fn values() -> BoxedStrategy<Value> {
    let texts = [
        "",
        " ",
        "x",
        "a-1",
        "9x",
        "a b",
        "å",
        "_",
        "a#b",
        "#b",
        "a#",
        "a#b#c",
        "2009",
        "0999",
        "12009",
        "2009-00",
        "2009-01",
        "2009-1",
        "2009-13",
        "2009-02-29",
        "2008-02-29",
        "1900-02-29",
        "2000-02-29",
        "2009-04-31",
        "2009-12-31",
        "2009-12-32",
        "2009/2012",
        "2012/2009",
        "2009/",
        "/2009",
        "../2009",
        "2009/..",
        "../..",
        "..",
        "2009-07/2012-12-31",
        "2009/2012/2015",
        "2009 ",
        "nb",
        "nb-",
        "n",
        "no-bok",
        "en-GB",
        "zh-min-nan-x",
        "x-a",
        "a-DE",
        "i-klingon",
        "sdg:8.3",
        "sdg:",
        ":8",
        "s dg:8",
        "sdg:8 3",
        "sdg:8\u{a0}3",
        "https://a.no/b?c#d",
        "1a:b",
        "adopted",
        "Adopted",
        "goal",
        "none",
        "county",
        "１２３４",
        "2009\n",
        "a\n",
        "nb\n",
        "sdg:1\n",
    ];
    let mut pool: Vec<Value> = texts.into_iter().map(Value::from).collect();
    pool.push("a".repeat(128).into());
    pool.push("a".repeat(129).into());
    pool.push(format!("{0}#{0}", "a".repeat(128)).into());
    pool.extend([
        json!(null),
        json!(true),
        json!(0),
        json!(1),
        json!(2),
        json!(-1),
        json!(999),
        json!(1000),
        json!(9999),
        json!(10_000),
        json!(1.5),
        json!(9_007_199_254_740_991_i64),
        json!(9_007_199_254_740_992_i64),
        json!(-9_007_199_254_740_992_i64),
        json!(u64::MAX),
        json!(i64::MIN),
        json!([]),
        json!([null]),
        json!(["a"]),
        json!([1]),
        json!([[]]),
        json!({}),
        json!({"id": "a"}),
        json!({"id": "a", "title": "b"}),
        json!({"nb": "a"}),
        json!({"nb": null}),
        json!({"nb": 1}),
        json!({"n b": "a"}),
        json!({"x-a": null}),
        json!({"a": 1}),
        json!({"a": "b"}),
    ]);
    prop_oneof![4 => select(pool), 1 => crate::scalar::json()].boxed()
}

/// Number of places in a value: itself and everything in it.
fn places(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(places).sum(),
        Value::Object(entries) => entries.values().map(places).sum(),
        _ => 0,
    }
}

/// Edits one place of a document.
pub fn apply(document: &mut Value, place: Index, edit: &Edit) {
    let count = places(document);
    if count > 1 {
        at(document, place.index(count - 1) + 1, edit);
    }
}

/// The place is counted in document order and is not 0, which is the value itself.
fn at(value: &mut Value, mut place: usize, edit: &Edit) {
    match value {
        Value::Array(items) => {
            for index in 0..items.len() {
                let Some(item) = items.get_mut(index) else { return };
                let here = places(item);
                match place {
                    1 => {
                        match edit {
                            Edit::Drop => drop(items.remove(index)),
                            edit => change(item, edit),
                        }
                        return;
                    }
                    _ if place <= here => return at(item, place - 1, edit),
                    _ => place -= here,
                }
            }
        }
        Value::Object(entries) => {
            let keys: Vec<String> = entries.keys().cloned().collect();
            for key in keys {
                let Some(value) = entries.get_mut(&key) else { return };
                let here = places(value);
                match place {
                    1 => {
                        match edit {
                            Edit::Drop => drop(entries.shift_remove(&key)),
                            Edit::Rename(name) => rename(entries, &key, name),
                            edit => change(value, edit),
                        }
                        return;
                    }
                    _ if place <= here => return at(value, place - 1, edit),
                    _ => place -= here,
                }
            }
        }
        _ => {}
    }
}

fn change(value: &mut Value, edit: &Edit) {
    match edit {
        Edit::Replace(other) => *value = other.clone(),
        Edit::Wrap => *value = vec![value.take()].into(),
        Edit::Add(name, other) => {
            if let Value::Object(entries) = value {
                entries.insert(name.clone(), other.clone());
            }
        }
        Edit::Drop | Edit::Rename(_) => {}
    }
}

fn rename(entries: &mut Map<String, Value>, key: &str, name: &str) {
    *entries = std::mem::take(entries)
        .into_iter()
        .map(|(own, value)| (if own == key { name.to_owned() } else { own }, value))
        .collect();
}

/// The same value with the keys of all objects in another order.
pub fn shuffled(value: &Value, seed: &mut u64) -> Value {
    match value {
        Value::Array(items) => items.iter().map(|item| shuffled(item, seed)).collect(),
        Value::Object(entries) => {
            let mut entries: Vec<(String, Value)> =
                entries.iter().map(|(key, value)| (key.clone(), shuffled(value, seed))).collect();
            for upto in (1..entries.len()).rev() {
                // A linear congruential generator is random enough to change an order.
                *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let other = usize::try_from(*seed >> 33).unwrap_or(0) % (upto + 1);
                entries.swap(upto, other);
            }
            Value::Object(entries.into_iter().collect())
        }
        other => other.clone(),
    }
}
