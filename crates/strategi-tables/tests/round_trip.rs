//! Documents → tables → documents: the same, but for what tables cannot hold.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "tests"
)]

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::Strategy as _;
use serde_json::{Map, Value, json};
use strategi::{Document, OBJECTS, ObjectMeta, ReadOptions, Strategy};
use strategi_tables::{Cell, Sheet, Tables, csv, read};

fn strategy(value: &Value) -> Strategy {
    Document::from_value("generated", value, &ReadOptions::default()).into_strategy().unwrap()
}

fn sheets(documents: &[Document]) -> Vec<Sheet> {
    Tables::of(documents).iter().map(Sheet::from).collect()
}

fn through_csv(documents: &[Document]) -> Vec<Sheet> {
    Tables::of(documents).iter().map(|rows| csv::read(rows.table.name, &csv::write(rows)).unwrap()).collect()
}

#[cfg(feature = "xlsx")]
fn through_xlsx(documents: &[Document]) -> Vec<Sheet> {
    use strategi_tables::xlsx;

    let bytes = xlsx::write(&Tables::of(documents)).unwrap();
    xlsx::read(&bytes, &xlsx::Limits::default()).unwrap()
}

#[cfg(not(feature = "xlsx"))]
fn through_xlsx(documents: &[Document]) -> Vec<Sheet> {
    sheets(documents)
}

fn strategies(sheets: &[Sheet]) -> Vec<Strategy> {
    let documents = read(sheets, &ReadOptions::default()).unwrap_or_else(|errors| panic!("{errors}"));
    documents.into_iter().map(|document| document.into_strategy().unwrap()).collect()
}

fn meta(name: &str) -> Option<&'static ObjectMeta> {
    OBJECTS.iter().copied().find(|object| object.name == name)
}

/// Takes out of a document what tables cannot hold: the list in the documentation of [`read`].
struct Holdable {
    language: Option<String>,
    ids: BTreeSet<String>,
}

impl Holdable {
    fn document(value: &Value, number: usize) -> Strategy {
        let Value::Object(mut fields) = serde_json::to_value(strategy(value)).unwrap() else { unreachable!() };
        let language = fields.get("language").and_then(Value::as_str).map(str::to_owned);
        fields["id"] = format!("plan-{number}").into();
        let mut holdable = Self { language, ids: BTreeSet::new() };
        holdable.object(&mut fields, meta("Strategy").unwrap());
        strategy(&Value::Object(fields))
    }

    fn object(&mut self, fields: &mut Map<String, Value>, meta: &'static ObjectMeta) {
        if meta.name != "Strategy"
            && let Some(Value::String(id)) = fields.get_mut("id")
            && !self.ids.insert(id.clone())
        {
            *id = format!("again-{}", self.ids.len());
            self.ids.insert(id.clone());
        }
        for field in meta.fields {
            let Some(value) = fields.remove(field.name) else { continue };
            let kept = match value {
                Value::Array(members) => {
                    let members = members.into_iter().map(|member| match field.type_name {
                        "LocalizedText" => self.text(member).unwrap_or("".into()),
                        name => self.value(member, name).unwrap_or("".into()),
                    });
                    Some(members.collect())
                }
                value => self.value(value, field.type_name),
            };
            let required = matches!(field.card, strategi::Card::Required).then(|| json!("x"));
            if let Some(value) = kept.or(required) {
                fields.insert(field.name.to_owned(), value);
            }
        }
    }

    fn value(&mut self, value: Value, type_name: &str) -> Option<Value> {
        match (type_name, value) {
            ("LocalizedText", value) => self.text(value).filter(|text| text != ""),
            ("ActorCategory" | "Label", Value::String(text)) => trim(&text).map(Value::from),
            ("Text", Value::String(text)) if text.trim().is_empty() => None,
            ("Number", value) => Some(number(&value)),
            ("Breakdown" | "CodeListVersions", Value::Object(entries)) => {
                let blank = |value: &Value| value.as_str().is_some_and(|text| text.trim().is_empty());
                let kept: Map<String, Value> = entries
                    .into_iter()
                    .filter(|(name, value)| !name.trim().is_empty() && !blank(value))
                    .filter_map(|(name, value)| match value {
                        Value::String(text) if type_name == "CodeListVersions" => Some((name, trim(&text)?.into())),
                        Value::Number(_) => Some((name, number(&value))),
                        other => Some((name, other)),
                    })
                    .collect();
                (!kept.is_empty()).then_some(Value::Object(kept))
            }
            (name, Value::Object(mut fields)) => {
                self.object(&mut fields, meta(name).unwrap());
                let inline = matches!(name, "Contact" | "Address" | "Territory") && fields.is_empty();
                // An empty territory in a list is a row; the place of a value is not.
                (!inline || name == "Territory").then_some(Value::Object(fields))
            }
            (_, value) => Some(value),
        }
    }

    /// The text without blank values, that in the language of the document first.
    fn text(&self, value: Value) -> Option<Value> {
        let Value::Object(texts) = value else {
            return value.as_str().filter(|text| !text.trim().is_empty()).map(Value::from);
        };
        let blank = |text: &Value| text.as_str().is_some_and(|text| text.trim().is_empty());
        let (own, others): (Vec<_>, Vec<_>) = texts
            .into_iter()
            .filter(|(_, text)| !blank(text))
            .partition(|(tag, _)| Some(tag.as_str()) == self.language.as_deref());
        match (own.into_iter().next(), others.is_empty()) {
            (None, true) => None,
            (Some((_, text)), true) => Some(text),
            (own, false) => Some(Value::Object(own.into_iter().chain(others).collect())),
        }
    }
}

fn trim(text: &str) -> Option<&str> {
    let trimmed = text.trim_matches(|c: char| c <= ' ' || c == '\u{A0}');
    (!trimmed.trim().is_empty()).then_some(trimmed)
}

fn number(value: &Value) -> Value {
    let number = value.as_f64().unwrap();
    if number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0 { json!(number as i64) } else { json!(number) }
}

/// The place of a value with nothing in it stands in no column.
fn without_empty_places(mut value: Value) -> Value {
    for indicator in value["indicators"].as_array_mut().into_iter().flatten() {
        let indicator = indicator.as_object_mut().unwrap();
        for field in ["baseline", "milestones", "targets", "actuals"] {
            let points = match indicator.get_mut(field) {
                Some(Value::Array(points)) => points.iter_mut().collect(),
                Some(point) => vec![point],
                None => vec![],
            };
            for point in points {
                if point["place"] == json!({}) {
                    point.as_object_mut().unwrap().remove("place");
                }
            }
        }
    }
    value
}

fn holdable(value: &Value, number: usize) -> Strategy {
    let strategy_ = Holdable::document(value, number);
    let mut value = serde_json::to_value(strategy_).unwrap();
    if value.get("indicators").is_some() {
        value = without_empty_places(value);
    }
    strategy(&value)
}

/// Cells of every kind.
fn cells() -> BoxedStrategy<Cell> {
    let texts = strategi_testing::scalar::texts();
    prop_oneof![
        Just(Cell::Empty),
        texts.clone().prop_map(Cell::Text),
        prop::collection::vec(texts, 0..3).prop_map(Cell::List),
        any::<i64>().prop_map(Cell::Integer),
        any::<f64>().prop_map(Cell::Number),
        any::<bool>().prop_map(Cell::Boolean),
        (1_i16..=9999).prop_map(|year| Cell::Date(strategi::Date::constant(year, 2, 28))),
    ]
    .boxed()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn documents_come_back(values in prop::collection::vec(strategi_testing::documents(), 1..3)) {
        let expected: Vec<Strategy> = values.iter().enumerate().map(|(number, value)| holdable(value, number)).collect();
        let documents: Vec<Document> =
            expected.iter().map(|strategy| Document::from_strategy("generated", strategy.clone())).collect();
        prop_assert_eq!(&strategies(&sheets(&documents)), &expected);
        prop_assert_eq!(&strategies(&through_csv(&documents)), &expected);
        prop_assert_eq!(&strategies(&through_xlsx(&documents)), &expected);
    }

    /// Whatever somebody writes into cells is read, or told at places that are there.
    #[test]
    fn errors_stand_in_the_sheets(
        value in strategi_testing::documents(),
        edits in prop::collection::vec((any::<Index>(), any::<Index>(), any::<Index>(), cells()), 1..8),
    ) {
        let mut sheets = sheets(&[Document::from_strategy("generated", holdable(&value, 0))]);
        for (sheet, row, column, cell) in edits {
            let sheet = sheet.index(sheets.len());
            let rows = &mut sheets[sheet].rows;
            let row = row.index(rows.len());
            let column = column.index(rows[row].len());
            rows[row][column] = cell;
        }
        if let Err(errors) = read(&sheets, &ReadOptions::default()) {
            prop_assert!(errors.count() > 0 && errors.count() >= errors.iter().count());
            for error in errors.iter().filter(|error| !error.sheet.is_empty()) {
                let sheet = sheets.iter().find(|sheet| sheet.name == error.sheet).unwrap();
                prop_assert!(error.row.is_none_or(|row| (1..=sheet.rows.len()).contains(&row)), "{error}");
                prop_assert!(!error.problem.message().is_empty());
            }
        }
    }

    /// Whatever a document has, its tables are rectangular, and reading them gives documents or errors.
    #[test]
    fn nothing_panics(value in strategi_testing::edit::edited()) {
        let document = Document::from_value("generated", &value, &ReadOptions::default());
        let tables = Tables::of(std::slice::from_ref(&document));
        for rows in tables.iter() {
            prop_assert!(rows.rows.iter().all(|row| row.len() == rows.table.columns.len()));
        }
        let _ = read(&sheets(&[document]), &ReadOptions::default());
    }
}

#[test]
fn a_full_document_comes_back() {
    let full = strategy(&strategi_testing::full());
    // Its elements all have the same id.
    let full = holdable(&serde_json::to_value(full).unwrap(), 0);
    let documents = [Document::from_strategy("full", full.clone())];
    let mut reversed = sheets(&documents);
    reversed.reverse();
    reversed.iter_mut().flat_map(|sheet| &mut sheet.rows).for_each(|row| row.reverse());
    for sheets in [sheets(&documents), through_csv(&documents), reversed] {
        assert_eq!(strategies(&sheets), std::slice::from_ref(&full));
    }
}

#[test]
fn extensions_come_back() {
    let value = json!({
        "strategi": 1, "id": "plan", "title": "A plan", "x-area": {"a": [1, null]},
        "actors": [{"id": "county", "name": "County", "x-a": 1, "contact": {
            "email": "post@example.org", "x-b": 2, "visiting": {"x-c": "3"}, "x-contact.x-d": [4],
        }}],
        "indicators": [{"id": "jobs", "title": "Jobs", "baseline": {"place": {"code": "NO", "x-e": 5}}}],
    });
    let expected = strategy(&value);
    assert_eq!(strategies(&sheets(&[Document::from_strategy("plan", expected.clone())])), [expected]);
}
