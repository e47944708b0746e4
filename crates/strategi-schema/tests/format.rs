//! The page that describes the format: its example is a document, and every type it names is described.

#![allow(clippy::expect_used, reason = "a test may stop at what must not be")]

use strategi::model::{LISTS, OBJECTS};
use strategi::{Collection, Date, Document, Format, Options, ReadOptions};

#[test]
fn the_example_is_a_document_without_errors() {
    let page = strategi_schema::format();
    let example = page.split("```yaml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let documents = Document::from_text("example.yaml", example, Format::Yaml, &ReadOptions::default());
    assert!(documents.iter().all(Document::is_complete));
    let report = Collection::from(documents).check(&Options::on(Date::constant(2026, 1, 1)));
    assert!(report.is_ok(), "{}", report.to_json());
}

#[test]
fn every_type_is_described() {
    let page = strategi_schema::format();
    for field in OBJECTS.iter().flat_map(|object| object.fields) {
        let name = field.type_name;
        let heading = format!("### {name}\n");
        let row = page.lines().any(|line| line.starts_with(&format!("| `{name}` |")));
        assert!(row || page.contains(&heading), "{name}");
    }
    for list in LISTS {
        assert!(page.contains(&format!("### {}\n", list.name)), "{}", list.name);
    }
}
