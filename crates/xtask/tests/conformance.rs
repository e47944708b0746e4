//! What the bindings must give as well: the cases of `tests/conformance`, on the core.

#![allow(clippy::unwrap_used, reason = "a test may fail so")]

use std::collections::BTreeSet;
use std::fs;

use xtask::conformance::{Outcome, REPORTS, cases};
use xtask::root;

#[test]
fn every_case_gives_its_findings_and_its_report() {
    let root = root();
    let mut wrong = Vec::new();
    let cases = cases(&root).unwrap();
    for case in &cases {
        let outcome = case.run(&root).unwrap();
        let (mut found, mut refused) = (Vec::new(), Vec::new());
        match &outcome {
            Outcome::Report(report) => found.extend(
                report.diagnostics.iter().map(|it| [it.code.to_owned(), it.document.clone(), it.pointer.clone()]),
            ),
            Outcome::Refused(error) => {
                refused.extend(error.problems().iter().map(|it| [it.code.to_owned(), it.pointer.clone()]));
            }
        }
        if found != case.expected || refused != case.refused {
            wrong.push(format!(
                "{}\n  expected {:?} {:?}\n  found    {found:?} {refused:?}",
                case.name, case.expected, case.refused
            ));
        }
        let stored = fs::read_to_string(root.join(REPORTS).join(format!("{}.json", case.name))).unwrap_or_default();
        if stored != outcome.to_json() {
            wrong.push(format!("{}: the report is another one; `cargo xtask generate` writes it", case.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_case_says_what_it_is_about_and_every_report_has_a_case() {
    let root = root();
    let cases = cases(&root).unwrap();
    for case in &cases {
        assert!(case.about.ends_with('.') && !case.documents.is_empty(), "{}", case.name);
    }
    let names: BTreeSet<String> = cases.iter().map(|case| format!("{}.json", case.name)).collect();
    let reports: BTreeSet<String> = fs::read_dir(root.join(REPORTS))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(reports, names);
}
