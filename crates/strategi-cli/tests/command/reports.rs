//! `strategi check --format` and `--output`. How each form reads is tested in `strategi-report`.

use std::fs;

use crate::common::{BROKEN, CLEAN, folder, run_in};

const DAY: [&str; 6] = ["check", ".", "--date", "2026-01-01", "--select", "RD,STR011"];

fn args<'a>(more: &[&'a str]) -> Vec<&'a str> {
    DAY.iter().chain(more).copied().collect()
}

#[test]
fn every_format_on_standard_output() {
    let files = folder(&[("b.yaml", BROKEN), ("ci.yml", "on: push # strategi\n")]);
    for (format, begins, told) in [
        ("text", "b.yaml: ", "error[STR011]"),
        ("json", "{\n", "\"diagnostics\""),
        ("sarif", "{\n", "\"ruleId\": \"STR011\""),
        ("junit", "<?xml", "<failure type=\"error\""),
        ("github", "::error file=b.yaml,line=5", "judged on 2026-01-01"),
        ("markdown", "## Check of 1 document", "STR011"),
        ("html", "<!doctype html>", "id=\"rule-STR011\""),
    ] {
        let outcome = run_in(files.path(), &args(&["--format", format]), "");
        assert_eq!((outcome.code, outcome.err.as_str()), (Some(1), ""), "{format}");
        assert!(outcome.out.starts_with(begins) && outcome.out.contains(told), "{format}\n{}", outcome.out);
        assert!(!outcome.out.contains('\u{1b}'), "{format}");
        if matches!(format, "text" | "markdown" | "html") {
            assert!(outcome.out.contains("1 file skipped"), "{format}\n{}", outcome.out);
        }
        let again = run_in(files.path(), &args(&["--format", format]), "");
        assert_eq!(outcome.out, again.out, "{format}");
    }
    let outcome = run_in(files.path(), &args(&["--format", "pdf"]), "");
    assert_eq!(outcome.code, Some(2));
    assert!(
        outcome.err.contains("[possible values: text, json, sarif, junit, github, markdown, html]"),
        "{}",
        outcome.err
    );
}

#[test]
fn into_a_file() {
    let files = folder(&[("b.yaml", BROKEN), ("old.html", "old")]);
    let read = |name: &str| fs::read_to_string(files.path().join(name)).expect("a file");
    for (name, format, begins) in [
        ("new.html", None, "<!doctype html>"),
        ("old.html", None, "<!doctype html>"),
        ("report.sarif", None, "{\n  \"$schema\""),
        ("report.xml", None, "<?xml"),
        ("report.md", None, "## "),
        ("report.json", Some("markdown"), "## "),
        ("report", None, "b.yaml: "),
    ] {
        let mut more = vec!["-o", name];
        more.extend(format.iter().flat_map(|format| ["--format", format]));
        let outcome = run_in(files.path(), &args(&more), "");
        assert_eq!((outcome.code, outcome.err.as_str()), (Some(1), ""), "{name}");
        assert!(read(name).starts_with(begins), "{name}");
        assert!(outcome.out.starts_with(&format!("{name}: 1 document: 1 error")), "{}", outcome.out);
        fs::remove_file(files.path().join(name)).expect("it is there");
    }
    assert_eq!(fs::read_dir(files.path()).expect("a folder").count(), 1, "nothing is left over");

    let outcome = run_in(files.path(), &args(&["-o", "report", "--color", "always"]), "");
    assert!(!outcome.out.contains('\u{1b}') && !read("report").contains('\u{1b}'));
    fs::remove_file(files.path().join("report")).expect("it is there");

    let outcome = run_in(files.path(), &args(&["-o", "-", "--format", "html"]), "");
    assert!(outcome.out.starts_with("<!doctype html>"));
    for path in ["no/such/folder/a.html", "."] {
        let outcome = run_in(files.path(), &args(&["-o", path]), "");
        assert_eq!((outcome.code, outcome.out.as_str()), (Some(2), ""), "{path}");
    }
    assert_eq!(fs::read_dir(files.path()).expect("a folder").count(), 1, "nothing is left over");
}

#[test]
fn a_clean_report_says_what_that_means() {
    let files = folder(&[("a.yaml", CLEAN)]);
    for (format, lang, told) in [
        ("html", "nb", "gjør ikke en strategi god"),
        ("markdown", "nn", "gjer ikkje ein strategi god"),
        ("text", "en", "does not make a strategy good"),
    ] {
        let outcome = run_in(files.path(), &args(&["--format", format, "--lang", lang]), "");
        assert_eq!(outcome.code, Some(0));
        assert!(outcome.out.contains(told), "{}", outcome.out);
    }
}

/// Several documents of one file share its address.
#[test]
fn the_file_of_a_document_among_several() {
    let files = folder(&[("m.yaml", &format!("{CLEAN}---\n{BROKEN}"))]);
    let sarif = run_in(files.path(), &args(&["--format", "sarif"]), "").out;
    assert!(sarif.contains("\"uri\": \"m.yaml\"") && !sarif.contains("m.yaml%23"), "{sarif}");
    let github = run_in(files.path(), &args(&["--format", "github"]), "").out;
    assert!(github.contains("::error file=m.yaml,line=10"), "{github}");
}

#[test]
fn a_report_replaces_nothing_that_it_was_made_of() {
    let files = folder(&[("a.yaml", CLEAN), ("strategi.toml", "")]);
    for name in ["a.yaml", "./strategi.toml"] {
        let outcome = run_in(files.path(), &["check", ".", "--output", name], "");
        assert_eq!(outcome.code, Some(2));
        assert!(outcome.err.contains("which was read for it"), "{}", outcome.err);
    }
    assert_eq!(fs::read_to_string(files.path().join("a.yaml")).expect("a file"), CLEAN);
}
