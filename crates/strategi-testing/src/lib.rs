//! Generated strategy documents for the tests of this workspace.
//!
//! What is generated follows from the tables of the model ([`strategi::OBJECTS`]), so a new field is tested as soon as it is
//! there.

#![forbid(unsafe_code)]
#![expect(clippy::expect_used, clippy::panic, clippy::missing_panics_doc, reason = "only tests use this crate")]

pub mod edit;
pub mod notation;
pub mod scalar;
pub mod text;

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use serde_json::{Map, Value};
use strategi::{Card, FieldMeta, OBJECTS, ObjectMeta};

/// The table of an object type.
pub fn object_meta(name: &str) -> Option<&'static ObjectMeta> {
    OBJECTS.iter().copied().find(|object| object.name == name)
}

/// Documents without structural errors: any field may be there, and every text may be nasty.
pub fn documents() -> BoxedStrategy<Value> {
    object("Strategy", 0.5)
}

/// Objects of one type without structural errors.
pub fn object(name: &str, density: f64) -> BoxedStrategy<Value> {
    let meta = object_meta(name).expect("a type of the format");
    let fields: Vec<BoxedStrategy<Option<(String, Value)>>> =
        meta.fields.iter().map(|field| entry(field, density)).collect();
    let extension = weighted(0.1, ("x-[a-z-]{0,4}", scalar::json()));
    (fields, extension)
        .prop_map(|(fields, extension)| {
            fields.into_iter().flatten().chain(extension).collect::<Map<String, Value>>().into()
        })
        .boxed()
}

fn entry(field: &'static FieldMeta, density: f64) -> BoxedStrategy<Option<(String, Value)>> {
    let one = value(field.type_name);
    let value = match field.card {
        Card::Required => one.prop_map(Some).boxed(),
        Card::Optional => weighted(density, one).boxed(),
        Card::List => weighted(density, vec(one, 0..3).prop_map(Value::from)).boxed(),
        Card::NonEmptyList => vec(one, 1..3).prop_map(|list| Some(list.into())).boxed(),
    };
    value.prop_map(|value| value.map(|value| (field.name.to_owned(), value))).boxed()
}

/// Values of one type of the format.
pub fn value(type_name: &str) -> BoxedStrategy<Value> {
    match object_meta(type_name) {
        None => scalar::value(type_name),
        Some(meta) => {
            let whole = object(type_name, 0.35);
            match meta.shorthand.and_then(|short| meta.field(short)) {
                None => whole,
                // The shorthand is text alone.
                Some(field) => {
                    let short = scalar::value(field.type_name).prop_filter("text", Value::is_string);
                    prop_oneof![whole, short].boxed()
                }
            }
        }
    }
}

/// A document in which every field of every object type stands, lists with one member.
pub fn full() -> Value {
    full_object("Strategy")
}

fn full_object(name: &str) -> Value {
    let meta = object_meta(name).expect("a type of the format");
    let mut object = Map::new();
    for field in meta.fields {
        let one = match object_meta(field.type_name) {
            Some(_) => full_object(field.type_name),
            None => scalar::example(field.type_name),
        };
        object.insert(field.name.to_owned(), if field.card.is_list() { vec![one].into() } else { one });
    }
    object.into()
}
