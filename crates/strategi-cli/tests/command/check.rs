//! `strategi check`: exit codes, what is read, and both forms of the report.
//!
//! The rules that look for more than form are tested in the library: here, `--select RD,STR011` leaves them out.

use std::io::Write;

use crate::common::{BROKEN, CLEAN, Outcome, command, folder, run_in};
use serde_json::Value;

const FORM: [&str; 3] = ["check", "--select", "RD,STR011"];

fn check(args: &[&str]) -> Vec<String> {
    FORM.iter().chain(args).map(|arg| (*arg).to_owned()).collect()
}

fn run(folder: &tempfile::TempDir, args: &[&str], input: &str) -> Outcome {
    let args = check(args);
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    run_in(folder.path(), &args, input)
}

fn paths(report: &str) -> Vec<String> {
    let report: Value = serde_json::from_str(report).expect("JSON");
    let documents = report["documents"].as_array().expect("documents");
    documents.iter().map(|it| it["path"].as_str().expect("a path").to_owned()).collect()
}

#[test]
fn exit_codes() {
    let files = folder(&[("a.yaml", CLEAN), ("b.yaml", BROKEN), ("empty/x.txt", ""), ("other/ci.yml", "on: push\n")]);
    for (args, code) in [
        (&["a.yaml"][..], 0),
        (&["b.yaml"], 1),
        (&["b.yaml", "--lenient"], 0),
        (&["b.yaml", "--ignore", "str011"], 0),
        (&["b.yaml", "--ignore", "unknown-field"], 0),
        (&["."], 1),
        (&["missing.yaml"], 2),
        (&["a.yaml", "missing.yaml"], 2),
        (&["empty"], 2),
        (&["other"], 2),
        (&["a.yaml", "--date", "2026-13-01"], 2),
        (&["a.yaml", "--date", "2026-01-01T10:00"], 2),
        (&["a.yaml", "--tier", "cor"], 2),
        (&[], 2),
    ] {
        let outcome = run(&files, args, "");
        assert_eq!(outcome.code, Some(code), "{args:?}\n{}{}", outcome.out, outcome.err);
        assert_eq!(outcome.err.is_empty(), code < 2, "{args:?}\n{}", outcome.err);
        assert_eq!(outcome.out.is_empty(), code == 2, "{args:?}\n{}", outcome.out);
    }
}

#[test]
fn why_it_could_not_run() {
    let files = folder(&[("empty/x.txt", ""), ("other/ci.yml", "on: push\n")]);
    let outcome = run(&files, &["missing.yaml", "empty", "other"], "");
    insta::assert_snapshot!(outcome.err, @"
    error: could not read `missing.yaml`: there is no such file or folder
    error: the folder `empty` has no documents
      help: documents are files that end in .yaml, .yml, .json, .ndjson, .jsonl, .xml or .stratml
    error: the folder `other` has no strategy documents
      help: a strategy document begins with `strategi: 1`, or is StratML; name a file to have it read all the same
    ");
}

#[test]
fn unknown_codes() {
    let files = folder(&[("a.yaml", CLEAN)]);
    for (option, code, told) in [
        ("--select", "STR0011", "did you mean `STR011`"),
        ("--ignore", "unknown-fields", "did you mean `STR011`"),
        ("--ignore", "nothing", "`strategi rules` lists them"),
    ] {
        let outcome = run_in(files.path(), &["check", option, code, "a.yaml"], "");
        assert_eq!(outcome.code, Some(2));
        assert!(outcome.err.contains(told), "{}", outcome.err);
    }
}

#[test]
fn json_is_the_report() {
    let files = folder(&[("b.yaml", BROKEN)]);
    let outcome = run(&files, &["b.yaml", "--format", "json", "--date", "2026-01-01"], "");
    let report: Value = serde_json::from_str(&outcome.out).expect("JSON");
    assert_eq!(report["reference_date"], "2026-01-01");
    assert_eq!(report["documents"][0]["path"], "b.yaml");
    assert_eq!(report["documents"][0]["verdict"], "errors");
    let finding = &report["diagnostics"][0];
    assert_eq!(finding["code"], "STR011");
    assert_eq!(finding["document"], "b.yaml");
    assert_eq!(finding["pointer"], "/prioritys");
    assert_eq!(finding["start"]["line"], 5);
    assert_eq!(finding["start"]["column"], 1);
    assert!(report["not_evaluated"].is_array());

    let documents = strategi::Document::from_yaml("b.yaml", BROKEN, &strategi::ReadOptions::default());
    let mut options = strategi::Options::on("2026-01-01".parse().expect("a date"));
    options.select = vec!["RD".to_owned(), "STR011".to_owned()];
    let direct = strategi::check(&documents, &options);
    assert_eq!(outcome.out, serde_json::to_string_pretty(&direct).expect("JSON") + "\n");
}

#[test]
fn folders() {
    let files = folder(&[
        ("plans/b.yaml", CLEAN),
        ("plans/a/z.json", r#"{"strategi": 1, "id": "z", "title": "Z"}"#),
        ("plans/a/broken.yaml", "strategi: 1\ntitle: [\n"),
        ("plans/c.ndjson", "{\"strategi\": 1, \"id\": \"c\", \"title\": \"C\"}\n\n{\"strategi\": 1}\n"),
        ("plans/package.json", r#"{"dependencies": {"strategi": "1"}}"#),
        ("plans/.hidden/x.yaml", CLEAN),
        ("plans/.x.yaml", CLEAN),
        ("plans/node_modules/x.yaml", CLEAN),
        ("plans/target/x.yaml", CLEAN),
        ("plans/notes.txt", CLEAN),
    ]);
    let expected = ["plans/a/broken.yaml", "plans/a/z.json", "plans/b.yaml", "plans/c.ndjson#1", "plans/c.ndjson#2"];
    assert_eq!(paths(&run(&files, &["plans", "--format", "json"], "").out), expected);
    // No file is read twice, and one that is named is read, whatever it is.
    let again = ["./plans/b.yaml", "./plans", "plans/b.yaml", "plans/package.json", "plans/notes.txt"];
    let again: Vec<&str> = again.iter().copied().chain(["--format", "json"]).collect();
    assert_eq!(
        paths(&run(&files, &again, "").out),
        [
            "plans/b.yaml",
            "plans/a/broken.yaml",
            "plans/a/z.json",
            "plans/c.ndjson#1",
            "plans/c.ndjson#2",
            "plans/package.json",
            "plans/notes.txt"
        ]
    );
    let text = run(&files, &["plans"], "").out;
    assert!(text.contains("1 file skipped, since it has no field `strategi` (plans/package.json)"), "{text}");
}

#[test]
fn standard_input() {
    let files = folder(&[]);
    for (args, input, path, code) in [
        (&["-"][..], CLEAN, "<stdin>", 0),
        (&["-"], "\n  {\"strategi\": 1, \"id\": \"a\", \"title\": \"A\"}", "<stdin>", 0),
        (&["-", "--stdin-name", "x.json"], CLEAN, "x.json", 1),
        (&["-"], "", "<stdin>", 1),
    ] {
        let args: Vec<&str> = args.iter().copied().chain(["--format", "json"]).collect();
        let outcome = run(&files, &args, input);
        assert_eq!((outcome.code, paths(&outcome.out)), (Some(code), vec![path.to_owned()]), "{args:?}");
    }
}

#[test]
fn several_documents_of_a_file() {
    let files = folder(&[("m.yaml", &format!("{CLEAN}---\n{BROKEN}"))]);
    insta::assert_snapshot!(run(&files, &["m.yaml", "--date", "2026-01-01"], "").out, @"
    m.yaml#1 (a): no findings
    m.yaml#2 (b): 1 error

    error[STR011]: a plan has no field `prioritys`
      --> m.yaml:10:1
       |
    10 | prioritys: []
       | ^^^^^^^^^
       |
       = help: did you mean `priorities`?
       = fix: rename the field `prioritys` to `priorities`

    2 documents: 1 error; judged on 2026-01-01
    1 finding can be mended by `--fix`
    more about a code: `strategi explain STR011`
    ");
}

#[test]
fn what_is_no_text_is_a_finding() {
    let files = folder(&[]);
    std::fs::write(files.path().join("a.yaml"), b"\x7fELF\0\0\xff\xfe").expect("a file");
    std::fs::write(files.path().join("b.json"), b"{\"title\": \"\xe6\"}").expect("a file");
    let large = std::fs::File::create(files.path().join("c.yaml")).expect("a file");
    large.set_len(strategi::tree::Limits::default().bytes as u64 + 10).expect("a hole");
    let outcome = run(&files, &["a.yaml", "b.json", "c.yaml", "--date", "2026-01-01"], "");
    assert_eq!(outcome.code, Some(1));
    insta::assert_snapshot!(outcome.out);
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    for format in ["text", "json"] {
        let files = folder(&[]);
        let mut child = command(files.path(), &["check", "-", "--format", format]).spawn().expect("the command starts");
        // Nothing is written before standard input ends.
        drop(child.stdout.take());
        child.stdin.take().expect("standard input").write_all(BROKEN.as_bytes()).expect("it is read");
        let outcome = child.wait_with_output().expect("the command ends");
        assert_eq!(outcome.status.code(), Some(1));
        assert_eq!(String::from_utf8_lossy(&outcome.stderr), "");
    }
}

#[test]
fn colour_only_where_it_is_wanted() {
    let files = folder(&[("b.yaml", BROKEN)]);
    assert!(!run(&files, &["b.yaml"], "").out.contains('\u{1b}'));
    assert!(run(&files, &["b.yaml", "--color", "always"], "").out.contains('\u{1b}'));
    assert!(!run(&files, &["missing"], "").err.contains('\u{1b}'));
    assert!(!run(&files, &["b.yaml", "--format", "json", "--color", "always"], "").out.contains('\u{1b}'));
}

#[cfg(unix)]
#[test]
fn a_document_cannot_command_the_terminal() {
    let files = folder(&[("\u{1b}[31m.yaml", "strategi: 1\nid: a\ntitle: A\nx: \"\u{9b}31m\u{202e}\" # \u{1b}[31m\n")]);
    let outcome = run(&files, &["."], "");
    assert_eq!(outcome.code, Some(1));
    let bad = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
    assert!(!outcome.out.contains(bad), "{:?}", outcome.out);
}

/// What a person sees who makes many mistakes at once.
#[test]
fn text() {
    let text = include_str!("mistakes.yaml");
    let files = folder(&[("plans/mistakes.yaml", text), ("plans/clean.yaml", CLEAN), ("plans/ci.yml", "on: push\n")]);
    for lang in ["en", "nb"] {
        let args = ["plans", "--date", "2026-01-01", "--lang", lang, "--select", "CLS001"];
        insta::assert_snapshot!(format!("text_{lang}"), run(&files, &args, "").out);
    }
    let full = run(&files, &["plans", "--date", "2026-01-01", "--full"], "").out;
    assert_eq!(full.matches("error[STR011]").count(), 8, "{full}");
}
