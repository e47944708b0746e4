//! Every field of the format has its place in the tables.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeSet;

use strategi::{Card, ElementKind, OBJECTS};
use strategi_tables::{ColumnKind, tables};

/// Fields that are in no column, each with the reason.
const EXCEPTIONS: &[(&str, &str, &str)] = &[("Strategy", "id", "is the column `strategy` of every table")];

fn is_object(type_name: &str) -> bool {
    OBJECTS.iter().any(|object| object.name == type_name)
}

#[test]
fn every_field_has_a_column_or_a_table() {
    let columns = tables().iter().flat_map(|table| &table.columns);
    let held: BTreeSet<(&str, &str)> =
        columns.filter_map(|column| Some((column.object?, column.field?.name))).collect();
    let mut missing = Vec::new();
    for object in OBJECTS {
        for field in object.fields {
            let excepted = EXCEPTIONS.iter().any(|(owner, name, _)| (*owner, *name) == (object.name, field.name));
            let elsewhere = is_object(field.type_name) || matches!(field.type_name, "Breakdown" | "CodeListVersions");
            let found = held.contains(&(object.name, field.name));
            if found == (excepted || elsewhere) {
                missing.push((object.name, field.name));
            }
        }
    }
    assert_eq!(missing, [], "neither in a column nor an exception, or both");
}

/// By writing: a document in which everything stands leaves no table of the format empty.
#[test]
fn every_table_has_rows_for_a_full_document() {
    let document = strategi::Document::from_value("full", &strategi_testing::full(), &strategi::ReadOptions::default());
    assert!(document.is_complete());
    let tables = strategi_tables::Tables::of(&[document]);
    let empty: Vec<_> = tables.iter().filter(|rows| rows.rows.is_empty()).map(|rows| rows.table.name).collect();
    assert_eq!(empty, ["findings"]);
    let mut empty = Vec::new();
    for rows in tables.iter().filter(|rows| rows.table.name != "findings") {
        for column in &rows.table.columns {
            if rows.column(&column.name).all(strategi_tables::Cell::is_blank) {
                empty.push((rows.table.name, column.name.as_str()));
            }
        }
    }
    // Nothing in it has an extension, and every text is in the language of the document too.
    empty.retain(|(_, column)| !["extensions", "fallback"].contains(column));
    assert_eq!(empty, []);
}

#[test]
fn names_are_stable_and_distinct() {
    let snake = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(|c| c.is_ascii_lowercase() || c == '_')
    };
    let mut seen = BTreeSet::new();
    for table in tables() {
        assert!(snake(table.name) && seen.insert(table.name.to_owned()), "{}", table.name);
        assert!(!table.doc.is_empty(), "{}", table.name);
        assert_eq!(table.columns[0].name, "strategy", "{}", table.name);
        for column in &table.columns {
            let name = format!("{}.{}", table.name, column.name);
            assert!(snake(&column.name) && !column.doc.is_empty(), "{name}");
            assert!(seen.insert(name.clone()), "{name} stands twice");
            assert!(!column.derived || table.derived || column.kind != ColumnKind::TextList, "{name}");
        }
    }
}

#[test]
fn kinds_have_names() {
    let table = strategi_tables::table("relations").unwrap();
    let kinds: BTreeSet<_> = table.column("from_kind").unwrap().values.iter().map(|(value, _)| *value).collect();
    assert_eq!(kinds.len(), ElementKind::ALL.len() + 1);
    assert!(!kinds.contains("element"));
}

#[test]
fn cells_of_the_format_are_scalars_or_lists_of_texts() {
    for column in tables().iter().flat_map(|table| &table.columns) {
        if let Some(field) = column.field {
            let list = matches!(field.card, Card::List | Card::NonEmptyList);
            assert_eq!(list, column.kind == ColumnKind::TextList, "{}", field.name);
        }
    }
}

#[test]
fn the_documentation_is_up_to_date() {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas/TABLES.md");
    let written = std::fs::read_to_string(file).unwrap();
    assert!(written == strategi_tables::markdown(), "schemas/TABLES.md is out of date: run `cargo xtask generate`");
}
