//! Nothing is lost silently: every field of the format, when it is set, is in the text or among the losses.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use strategi::{Card, FieldMeta, OBJECTS, ObjectMeta, Strategy};
use strategi_testing::{full, object_meta};

use super::super::{LossKind, Part, WriteOptions, Written, write};

/// Fields that are no facts about the plan.
const NO_FACTS: &[&str] = &["strategi", "$schema"];

/// The level of the objective that references lead to.
const LEVEL: &str = "overall";

/// A document in which every field stands and every reference leads somewhere.
fn document() -> Value {
    let mut document = full();
    link(&mut document, object_meta("Strategy").unwrap());
    let objectives = document["objectives"].as_array_mut().unwrap();
    let mut vision = objectives[0].clone();
    let mut objective = objectives[0].clone();
    objectives[0]["level"] = json!(LEVEL);
    (vision["id"], vision["level"]) = (json!("vision"), json!("vision"));
    (objective["id"], objective["level"]) = (json!("objective"), json!("objective"));
    objectives.extend([vision, objective]);
    // What says no more than the default says is no loss.
    document["kind"] = json!("regional_plan");
    document["indicators"][0]["unit"] = json!("kg");
    document
}

/// Gives every element an id of its own, every reference the id of the first element it may lead to, and every object
/// an extension field.
fn link(value: &mut Value, meta: &ObjectMeta) {
    value["x-test"] = json!(meta.name);
    for field in meta.fields {
        match &mut value[field.name] {
            Value::Array(items) => items.iter_mut().for_each(|item| link_one(item, field)),
            one => link_one(one, field),
        }
    }
}

fn link_one(item: &mut Value, field: &FieldMeta) {
    if let Some(meta) = object_meta(field.type_name) {
        link(item, meta);
        if meta.field("id").is_some() {
            item["id"] = json!(field.name);
        }
    } else if let Some(target) = field.targets.first() {
        *item = json!(target.list());
    }
}

fn written(document: &Value, part: Part) -> Written {
    let strategy: Strategy = serde_json::from_value(document.clone()).unwrap();
    write(&strategy, part, &WriteOptions::default()).unwrap()
}

struct Proof {
    part: Part,
    whole: Value,
    written: Written,
    seen: BTreeSet<(&'static str, &'static str)>,
}

impl Proof {
    fn omitted(written: &Written, field: &str) -> usize {
        let what = |kind| matches!(kind, LossKind::Omitted { what } if what == field);
        written.losses.iter().filter(|loss| what(loss.kind)).map(|loss| loss.count).sum()
    }

    /// Looks at an object of the document.
    fn object(&mut self, pointer: &str, meta: &'static ObjectMeta) {
        for field in meta.fields.iter().filter(|field| !NO_FACTS.contains(&field.name)) {
            self.seen.insert((meta.name, field.name));
            let place = format!("{pointer}/{}", field.name);
            let members = match self.whole.pointer(&place).unwrap() {
                Value::Array(items) => (0..items.len()).map(|index| format!("{place}/{index}")).collect(),
                _ => vec![place],
            };
            for place in members {
                self.value(&place, field);
            }
        }
        let mut without = self.whole.clone();
        without.pointer_mut(pointer).unwrap().as_object_mut().unwrap().remove("x-test");
        assert!(written(&without, self.part) != self.written, "{pointer}/x-test");
    }

    fn value(&mut self, place: &str, field: &'static FieldMeta) {
        let mut without = self.whole.clone();
        let (parent, last) = place.rsplit_once('/').unwrap();
        let parent = without.pointer_mut(parent).unwrap();
        let told = Self::omitted(&self.written, field.name);
        match parent {
            Value::Array(items) if items.len() > 1 || field.card == Card::List => {
                items.remove(last.parse().unwrap());
            }
            Value::Object(entries) if field.card == Card::Optional => {
                entries.remove(last);
            }
            // What must stand cannot go: another value shows in the text, or the loss is told.
            other => {
                let text = match field.type_name {
                    "LocalizedText" | "Text" | "Id" => json!("another"),
                    _ if told > 0 => return,
                    other => panic!("another value of {other}"),
                };
                *other.pointer_mut(&format!("/{last}")).unwrap() = text;
                let text = written(&without, self.part).text;
                assert!(text != self.written.text || told > 0, "{:?} {place}", self.part);
                return;
            }
        }
        let other = written(&without, self.part);
        assert!(other != self.written, "{:?} {place}", self.part);
        // One that is told of as a whole is not told of in parts.
        let whole = Self::omitted(&other, field.name) < told;
        if let Some(meta) = object_meta(field.type_name).filter(|_| !whole) {
            self.object(place, meta);
        }
    }
}

#[test]
fn every_field_is_written_or_told() {
    let mut seen = BTreeSet::new();
    for part in Part::ALL {
        let whole = document();
        let written = written(&whole, part);
        super::schema::assert_valid(&written.text, part);
        let mut proof = Proof { part, whole, written, seen: BTreeSet::new() };
        proof.object("", object_meta("Strategy").unwrap());
        seen.extend(proof.seen);
    }
    // Objects that are never written are told of as wholes.
    let looked_into: BTreeSet<&str> = seen.iter().map(|(object, _)| *object).collect();
    let whole: Vec<&str> =
        OBJECTS.iter().map(|object| object.name).filter(|name| !looked_into.contains(name)).collect();
    insta::assert_compact_debug_snapshot!(whole, @r#"["Assessment", "Meets", "Deliverable", "Resource", "Address", "Decision", "LinkedPlan", "LinkedItem", "Evidence", "Territory", "LegalBasis", "Revision", "Waiver"]"#);
}

/// The pointers of everything in a value.
fn pointers(value: &Value, at: &str, out: &mut Vec<String>) {
    let members: Vec<(String, &Value)> = match value {
        Value::Array(items) => items.iter().enumerate().map(|(index, item)| (index.to_string(), item)).collect(),
        Value::Object(entries) => entries.iter().map(|(name, value)| (name.clone(), value)).collect(),
        _ => Vec::new(),
    };
    for (name, value) in members {
        let place = format!("{at}/{}", strategi::tree::pointer::escape(&name));
        out.push(place.clone());
        pointers(value, &place, out);
    }
}

/// The document without one of its values; `None` if that must stand.
fn without(document: &Value, place: &str) -> Option<Strategy> {
    let mut document = document.clone();
    let (parent, last) = place.rsplit_once('/').unwrap();
    match document.pointer_mut(parent).unwrap() {
        Value::Array(items) => drop(items.remove(last.parse().unwrap())),
        Value::Object(entries) => drop(entries.shift_remove(&last.replace("~1", "/").replace("~0", "~"))),
        _ => unreachable!(),
    }
    serde_json::from_value(document).ok()
}

/// True for a value that says nothing, or no more than its absence.
fn says_nothing(place: &str, value: &Value) -> bool {
    let is_default = matches!((place, value.as_str()), ("/kind", Some("strategy")) | ("/$schema", _));
    let is_goal = place.ends_with("/level") && value == "goal";
    let is_partner = place.contains("/involvement");
    let is_blank = match value {
        Value::String(text) => !super::super::sink::is_seen(text),
        Value::Array(items) => items.is_empty(),
        Value::Object(entries) => entries.iter().all(|(name, value)| says_nothing(name, value)),
        _ => false,
    };
    is_default || is_goal || is_partner || is_blank
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(256))]

    /// What is taken out of a document changes the text or the losses, or it stood in something that was left out.
    #[test]
    fn nothing_is_lost_silently(
        document in strategi_testing::documents(),
        seed in 0_u64..,
        at: proptest::sample::Index,
        part in proptest::sample::select(&Part::ALL[..]),
    ) {
        let document = super::laws::linked(document, seed);
        let mut places = Vec::new();
        pointers(&document, "", &mut places);
        places.retain(|place| !place.contains("/x-"));
        let place = at.get(&places);
        let strategy: Strategy = serde_json::from_value(document.clone()).unwrap();
        let written = |strategy: &Strategy| write(strategy, part, &WriteOptions::default());
        let (Ok(whole), Some(Ok(other))) = (written(&strategy), without(&document, place).map(|it| written(&it))) else {
            return Ok(());
        };
        if other != whole || says_nothing(place, document.pointer(place).unwrap()) {
            return Ok(());
        }
        let in_omitted = place.match_indices('/').skip(1).any(|(end, _)| {
            let outer = &place[..end];
            let field = outer.split('/').rfind(|segment| segment.parse::<usize>().is_err()).unwrap();
            let less = |other: &Written| Proof::omitted(other, field) < Proof::omitted(&whole, field);
            without(&document, outer).is_none_or(|it| written(&it).as_ref().is_ok_and(less))
        });
        proptest::prop_assert!(in_omitted, "{} {}", place, document.pointer(place).unwrap());
    }
}
