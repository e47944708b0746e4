//! The tables of the collection in `examples/`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::fs;
use std::path::Path;

use strategi::{Date, Document, Format, Options, ReadOptions, check};
use strategi_tables::{Cell, Rows, Tables, csv};

fn examples() -> Vec<Document> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let mut documents = Vec::new();
    for part in ["coastal-region", "trondelag"] {
        let mut files: Vec<_> = fs::read_dir(folder.join(part)).unwrap().map(|file| file.unwrap().path()).collect();
        files.sort();
        for file in files {
            let name = format!("{part}/{}", file.file_name().unwrap().to_str().unwrap());
            let text = fs::read_to_string(&file).unwrap();
            documents.extend(Document::from_text(name, &text, Format::Yaml, &ReadOptions::default()));
        }
    }
    documents
}

#[test]
fn one_table_is_as_it_is_among_all() {
    let documents = examples();
    for rows in Tables::of(&documents).iter() {
        assert_eq!(Rows::of(&documents, rows.table).rows, rows.rows, "{}", rows.table.name);
    }
}

#[test]
fn tables_of_the_examples() {
    for rows in Tables::of(&examples()).iter().filter(|rows| !rows.rows.is_empty()) {
        let written = csv::write(rows).replace("\r\n", "\n");
        insta::assert_snapshot!(rows.table.name, written);
    }
}

#[test]
fn findings_of_a_report() {
    let options = ReadOptions::default();
    let inverted = r#"{"strategi": 1, "id": "plan", "title": "A plan", "period": "2029/2026"}"#;
    let documents =
        [Document::from_json("plan.json", inverted, &options), Document::from_json("broken.json", "{", &options)];
    let report = check(&documents, &Options::on(Date::constant(2026, 1, 1)));
    let tables = Tables::of(&documents).with_findings(&report);
    let rows = tables.get("findings").unwrap();
    assert_eq!(rows.rows.len(), report.diagnostics.len());
    let cells = |name: &str| rows.column(name).map(Cell::to_text).collect::<Vec<_>>();
    let place = cells("code").iter().position(|code| code == "PER001").unwrap();
    let row: Vec<String> = rows.rows[place].iter().map(Cell::to_text).collect();
    assert_eq!(row[..2], ["plan", "PER001"]);
    assert_eq!(row[3..11], ["error", "core", "record", "plan.json", "", "/period", "1", "60"]);
    assert_eq!(row[11], report.diagnostics[place].message);
    let broken = cells("document").iter().position(|name| name == "broken.json").unwrap();
    assert_eq!((cells("strategy")[broken].as_str(), cells("code")[broken].as_str()), ("", "RD001"));
}

#[test]
fn a_document_without_an_id_is_shown() {
    let text =
        r#"{"strategi": 1, "id": "not an id", "title": "A plan", "priorities": [{"id": "youth", "title": "Youth"}]}"#;
    let tables = Tables::of(&[Document::from_json("plan.json", text, &ReadOptions::default())]);
    let row = &tables.get("priorities").unwrap().rows[0];
    assert_eq!(row[..3], [Cell::Empty, Cell::text("youth"), Cell::text("Youth")]);
}
