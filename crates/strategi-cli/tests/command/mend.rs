//! `strategi check --fix`, `--unsafe-fixes` and `--diff`.

use std::fs;

use crate::common::{CLEAN, folder, run_in};

const DAMAGED: &str = "\
# the plan
strategi: 1
id: b
title: B # short
language: en
status: Adopted
prioritys: []
";

/// Only what is mended here, so that new rules change nothing.
const FORM: [&str; 5] = ["check", "--select", "RD,STR011,CLS001", "--date", "2026-01-01"];

fn run(folder: &tempfile::TempDir, args: &[&str], input: &str) -> crate::common::Outcome {
    run_in(folder.path(), &[&FORM[..], args].concat(), input)
}

fn read(folder: &tempfile::TempDir, name: &str) -> String {
    fs::read_to_string(folder.path().join(name)).expect("a file")
}

#[test]
fn files_are_mended_in_place() {
    let files = folder(&[("a.yaml", CLEAN), ("b.yaml", DAMAGED)]);
    let before = fs::metadata(files.path().join("a.yaml")).expect("a file").modified().expect("a time");

    let outcome = run(&files, &[".", "--fix"], "");
    assert_eq!(read(&files, "b.yaml"), DAMAGED.replace("Adopted", "adopted").replace("prioritys", "priorities"));
    assert!(outcome.out.contains("CLS001: replace `Adopted` by `adopted`"), "{}", outcome.out);
    assert!(outcome.err.is_empty(), "{}", outcome.err);
    assert_eq!(fs::metadata(files.path().join("a.yaml")).expect("a file").modified().expect("a time"), before);

    assert_eq!(outcome.code, Some(0), "{}", outcome.out);
    let again = run(&files, &[".", "--fix", "--unsafe-fixes"], "");
    assert!(again.out.starts_with("0 findings mended\n"), "{}", again.out);
}

#[test]
fn a_diff_changes_nothing() {
    let files = folder(&[("b.yaml", DAMAGED)]);
    let outcome = run(&files, &["b.yaml", "--diff", "--ignore", "STR011"], "");
    insta::assert_snapshot!(outcome.out, @"
    --- a/b.yaml
    +++ b/b.yaml
    @@ -3,5 +3,5 @@
     id: b
     title: B # short
     language: en
    -status: Adopted
    +status: adopted
     prioritys: []
    ");
    assert!(outcome.err.contains("1 finding would be mended"), "{}", outcome.err);
    assert_eq!(read(&files, "b.yaml"), DAMAGED);
}

#[test]
fn standard_input_goes_to_standard_output() {
    let files = folder(&[]);
    let outcome = run(&files, &["-", "--fix", "--ignore", "STR011"], DAMAGED);
    assert_eq!(outcome.out, DAMAGED.replace("Adopted", "adopted"));
    assert!(outcome.err.contains("1 finding mended"), "{}", outcome.err);

    let json = "{\"strategi\": 1, \"id\": \"a\", \"title\": \"A\", \"owners\": \"a\"}";
    let outcome = run(&files, &["-", "--fix"], json);
    assert_eq!(outcome.out, json.replace("\"owners\": \"a\"", "\"owners\": [\"a\"]"));
}

#[test]
fn a_report_in_json_stays_json() {
    let files = folder(&[("b.yaml", DAMAGED)]);
    let outcome = run(&files, &["b.yaml", "--fix", "--unsafe-fixes", "--format", "json"], "");
    let report: serde_json::Value = serde_json::from_str(&outcome.out).expect("JSON");
    assert_eq!(report["diagnostics"].as_array().map(Vec::len), Some(0));
}

#[test]
fn the_report_tells_what_can_be_mended() {
    let files = folder(&[("b.yaml", DAMAGED)]);
    let outcome = run(&files, &["b.yaml", "--ignore", "STR011"], "");
    assert!(outcome.out.contains("fix: replace `Adopted` by `adopted`"), "{}", outcome.out);
    assert!(outcome.out.contains("1 finding can be mended by `--fix`"), "{}", outcome.out);
    let norwegian = run(&files, &["b.yaml", "--lang", "nn", "--ignore", "STR011"], "");
    assert!(norwegian.out.contains("1 funn kan rettast med `--fix`"), "{}", norwegian.out);
}

#[test]
fn a_file_that_is_read_only_stays_and_the_others_are_mended() {
    let files = folder(&[("a.yaml", DAMAGED), ("b.yaml", &DAMAGED.replace("id: b", "id: c"))]);
    let path = files.path().join("a.yaml");
    let mut permissions = fs::metadata(&path).expect("a file").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).expect("permissions");
    let outcome = run(&files, &[".", "--fix", "--ignore", "STR011"], "");
    assert_eq!((outcome.code, outcome.out.as_str()), (Some(2), ""));
    insta::assert_snapshot!(outcome.err, @"
    b.yaml:
      CLS001: replace `Adopted` by `adopted`
    1 finding mended

    error: could not write `a.yaml`: the file is read-only
    ");
    assert_eq!(read(&files, "a.yaml"), DAMAGED);
    assert!(read(&files, "b.yaml").contains("adopted"));
}

#[test]
fn a_diff_is_no_report() {
    let files = folder(&[("b.yaml", DAMAGED)]);
    for more in [["--format", "json"], ["--output", "r.html"]] {
        let outcome = run(&files, &["b.yaml", "--diff", more[0], more[1]], "");
        assert_eq!(outcome.code, Some(2), "{more:?}");
    }
}
