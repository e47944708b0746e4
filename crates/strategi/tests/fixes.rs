//! Fixes: what they do to documents that people damaged, and that they damage none.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::Value;
use strategi::fix::{Fixed, apply, apply_while, patched};
use strategi::rules::{self, Check, Severity};
use strategi::tree::{Limits, Tree};
use strategi::{Date, Document, Format, Options, ReadOptions, Report, check};
use strategi_testing::{edit, notation};

fn options() -> Options {
    Options::on(Date::constant(2026, 1, 1))
}

fn read(text: &str, format: Format) -> Vec<Document> {
    Document::from_text("plan", text, format, &ReadOptions::default())
}

fn fixed(text: &str, format: Format, doubtful: bool) -> Fixed {
    apply(read(text, format), &options(), doubtful)
}

fn text(fixed: &Fixed) -> &str {
    fixed.documents[0].text().unwrap()
}

fn values(text: &str, format: Format) -> Option<Vec<Value>> {
    let limits = Limits::default();
    match format {
        Format::Yaml => Tree::yaml(text, &limits).ok()?.iter().map(|tree| tree.root().to_value().ok()).collect(),
        Format::Json => Some(vec![Tree::json(text, &limits).ok()?.root().to_value().ok()?]),
        _ => text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| Tree::json(line, &limits).ok()?.root().to_value().ok())
            .collect(),
    }
}

/// Every fix of a report, applied to the text by its edits and to the value by its patch, gives the same.
fn every_fix_agrees(report: &Report, text: &str, format: Format) {
    let Some(before) = values(text, format) else { return };
    for finding in &report.diagnostics {
        let Some(fix) = &finding.fix else { continue };
        assert!(!fix.title.is_empty() && (!fix.patch.is_empty() || !fix.edits.is_empty()), "{finding:?}");
        let old = &before[finding.document_index];
        let expected = patched(old, &fix.patch).unwrap_or_else(|| panic!("the patch does not fit: {fix:?}\n{text}"));
        if fix.edits.is_empty() {
            continue;
        }
        let mut new = text.to_owned();
        for edit in fix.edits.iter().rev() {
            new.replace_range(edit.place.bytes.clone(), &edit.text);
        }
        let after = values(&new, format).unwrap_or_else(|| panic!("{fix:?}\n{text}\n---\n{new}"));
        assert_eq!(after[finding.document_index], expected, "{fix:?}\n{text}\n---\n{new}");
    }
}

/// Errors by code, and whether they are of form.
fn errors(report: &Report) -> BTreeMap<(bool, &str), usize> {
    let mut found = BTreeMap::new();
    for finding in report.diagnostics.iter().filter(|finding| finding.severity == Severity::Error) {
        let form = matches!(rules::find(finding.code).unwrap().check, Check::Reader);
        *found.entry((form, finding.code)).or_default() += 1;
    }
    found
}

fn is_mended(text_before: &str, format: Format, doubtful: bool) {
    let report = check(&read(text_before, format), &options());
    every_fix_agrees(&report, text_before, format);
    let once = fixed(text_before, format, doubtful);
    let again = fixed(text(&once), format, doubtful);
    assert!(again.applied.is_empty(), "{:?}\n{text_before}\n---\n{}", again.applied, text(&once));
    assert_eq!(text(&again), text(&once));
    assert_eq!(check(&read(text(&once), format), &options()).to_json(), once.report.to_json());
    if once.applied.is_empty() {
        assert_eq!(text(&once), text_before);
        return;
    }
    // Where nothing of the form was mended, there is no error that was not there before.
    let form = |report: &Report| errors(report).iter().filter(|((form, _), _)| *form).map(|(_, n)| n).sum::<usize>();
    if form(&report) == 0 {
        let before = errors(&report);
        for (key, count) in errors(&once.report) {
            assert!(before.get(&key).is_some_and(|old| *old >= count), "{key:?}\n{text_before}\n---\n{}", text(&once));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_shrink_iters: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_yaml_is_mended(value in edit::edited(), seed in any::<u64>(), doubtful in any::<bool>()) {
        let text = notation::yaml(&value, seed);
        if values(&text, Format::Yaml).is_some_and(|read| read == [value]) {
            is_mended(&text, Format::Yaml, doubtful);
        }
    }

    #[test]
    fn damaged_json_is_mended(value in edit::edited(), pretty in any::<bool>(), doubtful in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&value).unwrap() } else { value.to_string() };
        is_mended(&text, Format::Json, doubtful);
    }
}

const PLAN: &str = "\
# The strategy of the county.
strategi: 1
id:    county-2009   # kept

title: 'Strategi for TrÃ¸ndelag'
language: nb
period: 2009–2012
status: Adopted     # by the council
# Who owns it
owners: county
actors:
- id: county
  name: {nb: 'Saltmark fylkeskommune', en: \"Saltmark county\"}
  contact:
    phone: 74113600
    email: post @ saltmark.example
priorities:
    # the first
    - title:  Ungdom  # youth
      statement: >
        Unge skal
        bli her.
    - {title: 2009, note: ~}
";

const MENDED: &str = "\
# The strategy of the county.
strategi: 1
id:    county-2009   # kept

title: 'Strategi for Trøndelag'
language: nb
period: 2009/2012
status: adopted     # by the council
# Who owns it
owners: [county]
actors:
- id: county
  name: {nb: 'Saltmark fylkeskommune', en: \"Saltmark county\"}
  contact:
    phone: \"74113600\"
    email: post@saltmark.example
priorities:
    # the first
    - id: ungdom
      title:  Ungdom  # youth
      statement: >
        Unge skal
        bli her.
    - {id: priority-2009, title: \"2009\"}
";

#[test]
fn everything_else_stays_as_it_is() {
    assert_eq!(text(&fixed(PLAN, Format::Yaml, false)), MENDED);
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(text(&fixed(&windows(PLAN), Format::Yaml, false)), windows(MENDED));
}

#[test]
fn documents_of_one_text_are_mended_together() {
    let two = format!("{PLAN}---\n{}", PLAN.replace("county-2009", "county-2005").replace("Ungdom", "Alder"));
    let new = fixed(&two, Format::Yaml, false);
    assert_eq!(
        text(&new),
        format!(
            "{MENDED}---\n{}",
            MENDED.replace("county-2009", "county-2005").replace("Ungdom", "Alder").replace("ungdom", "alder")
        )
    );
    assert_eq!(new.documents.iter().map(Document::name).collect::<Vec<_>>(), ["plan#1", "plan#2"]);

    let line = |id: &str, status: &str| {
        format!("{{\"strategi\":1,\"id\":\"{id}\",\"title\":\"A\",\"language\":\"en\",\"status\":\"{status}\"}}\n")
    };
    let lines = |status: &str| format!("{}\n{}{}", line("a", status), line("b", "adopted"), line("c", status));
    let new = fixed(&lines("Adopted"), Format::Ndjson, false);
    assert_eq!(text(&new), lines("adopted"));
    assert_eq!(new.applied.iter().map(|it| it.document.as_str()).collect::<Vec<_>>(), ["plan#1", "plan#3"]);
}

#[test]
fn files_of_a_collection_are_mended_against_each_other() {
    let read = |name: &str, text: &str| Document::from_yaml(name, text, &ReadOptions::default());
    let guide = "strategi: 1\nid: guide\ntitle: Guide\nlanguage: en\npriorities: [{id: youth, title: Youth}]\n";
    let own = "strategi: 1\nid: own\ntitle: Own\nlanguage: en\npriorities: [{id: young, title: Young, continues: [\"guide#Youth\"]}] # from\n";
    let documents = [read("guide.yaml", guide), read("own.yaml", own)].concat();
    let new = apply(documents, &options(), false);
    assert_eq!(new.documents[0].text(), Some(guide));
    assert_eq!(new.documents[1].text().unwrap(), own.replace("guide#Youth", "guide#youth"));
    assert_eq!(new.applied.len(), 1);
    assert_eq!((new.applied[0].code, new.applied[0].document_index, new.applied[0].safe), ("REF001", 1, true));
}

#[test]
fn what_is_asked_for_alone_is_mended() {
    let mut options = options();
    options.select = vec!["LNG008".to_owned()];
    let new = apply(read(MENDED.replace("Trøndelag", "TrÃ¸ndelag").as_str(), Format::Yaml), &options, true);
    assert_eq!(text(&new), MENDED);
}

#[test]
fn a_document_without_text_gets_patches() {
    let value = serde_json::json!({
        "strategi": 1, "id": "a", "title": "A", "language": "en", "period": "2012/2009", "status": "Adopted",
    });
    let document = Document::from_value("a", &value, &ReadOptions::default());
    let report = check(&[document], &options());
    let fix = report.diagnostics.iter().find(|it| it.code == "CLS001").and_then(|it| it.fix.clone()).unwrap();
    assert!(fix.edits.is_empty());
    assert_eq!(patched(&value, &fix.patch).unwrap()["status"], "adopted");
}

/// Proving edits costs reading the text again: for many findings once, not once each.
#[test]
fn many_fixes_are_proven_together() {
    let item = |n: u32| format!("  - {{id: p{n}, title: Priority {n}, note: \"TrÃ¸ndelag\"}}\n");
    let items = (0..3_000).map(item).collect::<Vec<_>>().concat();
    let plan = format!("strategi: 1\nid: a\ntitle: A\nlanguage: en\npriorities:\n{items}");
    let mut options = options();
    options.select = vec!["LNG008".to_owned()];
    let start = std::time::Instant::now();
    let new = apply(read(&plan, Format::Yaml), &options, false);
    assert_eq!(new.applied.len(), 3_000);
    assert_eq!(text(&new), plan.replace("Ã¸", "ø"));
    // One reading for each would take minutes.
    assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
}

#[test]
fn more_errors_than_can_be_told_are_mended_at_once() {
    let measures: Vec<String> = (0..12).map(|n| format!("- id: m-{n}\n  titel: Measure\n")).collect();
    let text = format!("strategi: 1\nid: a\ntitle: A\nlanguage: en\nmeasures:\n{}", measures.concat());
    let mut reading = ReadOptions::default();
    reading.limits.errors = 5;
    let fixed = apply(Document::from_text("plan", &text, Format::Yaml, &reading), &options(), false);
    assert_eq!(fixed.documents[0].text(), Some(text.replace("titel", "title").as_str()));
}

#[test]
fn mending_can_be_stopped() {
    let text = "strategi: 1\nid: a\ntitel: A\nperiod: 2009-2012\n";
    let documents = || read(text, Format::Yaml);
    assert!(!apply(documents(), &options(), false).applied.is_empty());
    let stopped = apply_while(documents(), &options(), false, || false);
    assert!(stopped.applied.is_empty());
    assert_eq!(stopped.documents[0].text(), Some(text));
}
