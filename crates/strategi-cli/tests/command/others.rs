//! `strategi new`, `explain` and `rules`, and the command as a function.

use std::ffi::OsString;
use std::fs;

use crate::common::{BROKEN, CLEAN, folder, run, run_in};
use serde_json::Value;

#[test]
fn new_documents_are_read_without_errors() {
    let files = folder(&[]);
    for lang in ["en", "nb"] {
        let name = format!("{lang}.yaml");
        let outcome = run_in(files.path(), &["new", "--lang", lang, "-o", &name], "");
        assert_eq!((outcome.code, outcome.out.as_str(), outcome.err.as_str()), (Some(0), "", ""));
        assert_eq!(run(&["new", "--lang", lang]).out, fs::read_to_string(files.path().join(&name)).expect("a file"));
        let outcome = run_in(files.path(), &["check", &name], "");
        assert_eq!(outcome.code, Some(0), "{}", outcome.out);
    }
    assert_eq!(fs::read_dir(files.path()).expect("a folder").count(), 2, "nothing is left over");
}

#[test]
fn new_replaces_nothing_unasked() {
    let files = folder(&[("mine.yaml", "mine")]);
    let read = || fs::read_to_string(files.path().join("mine.yaml")).expect("a file");
    let outcome = run_in(files.path(), &["new", "-o", "mine.yaml"], "");
    assert_eq!((outcome.code, read().as_str()), (Some(2), "mine"));
    insta::assert_snapshot!(outcome.err, @"
    error: the file `mine.yaml` is there already
      help: take another name, or replace it by `--force`
    ");
    let outcome = run_in(files.path(), &["new", "-o", "mine.yaml", "--force"], "");
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert!(read().starts_with("# A strategy to start from"));
    assert_eq!(fs::read_dir(files.path()).expect("a folder").count(), 1, "nothing is left over");
    for path in ["no/such/folder/a.yaml", "."] {
        assert_eq!(run_in(files.path(), &["new", "-o", path], "").code, Some(2));
    }
}

#[test]
fn explain() {
    insta::assert_snapshot!(run(&["explain", "RD008"]).out);
    assert_eq!(run(&["explain", "rd008"]).out, run(&["explain", "not-text"]).out);
    let outcome = run(&["explain", "RD08"]);
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.err.contains("did you mean `RD008` (not-text)?"), "{}", outcome.err);
}

#[test]
fn rules() {
    let text = run(&["rules"]).out;
    let line = text.lines().find(|line| line.starts_with("RD008")).expect("the rule");
    assert_eq!(line.split_whitespace().collect::<Vec<_>>(), ["RD008", "error", "core", "not-text"]);

    let list: Value = serde_json::from_str(&run(&["rules", "--format", "json"]).out).expect("JSON");
    let list = list.as_array().expect("a list");
    assert_eq!(list.len(), strategi::rules::RULES.len());
    let rule = list.iter().find(|rule| rule["code"] == "RD008").expect("the rule");
    assert_eq!(rule["title"], "The file is not UTF-8 text");
    assert_eq!(rule["severity"], "error");

    let core = run(&["rules", "--tier", "core"]).out;
    assert!(core.lines().skip(1).all(|line| line.contains(" core ")), "{core}");
}

#[test]
fn usage() {
    assert_eq!(run(&[]).code, Some(2));
    assert_eq!(run(&["--help"]).code, Some(0));
    assert_eq!(run(&["--version"]).out, concat!("strategi ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn the_command_is_a_function_that_ends_no_process() {
    let files = folder(&[("a.yaml", CLEAN), ("b.yaml", BROKEN)]);
    let at = |name: &str| files.path().join(name).into_os_string();
    let run = |arguments: Vec<OsString>| strategi_cli::run([OsString::from("strategi")].into_iter().chain(arguments));
    assert_eq!(run(vec!["--version".into()]), 0);
    assert_eq!(run(vec!["chekc".into()]), 2);
    assert_eq!(run(vec![]), 2);
    for (file, code) in [("a.yaml", 0), ("b.yaml", 1), ("none.yaml", 2)] {
        let settings = ["check", "--no-config", "--select", "PER001", "-o"].map(OsString::from);
        assert_eq!(run([settings.as_slice(), &[at("report.json"), at(file)]].concat()), code, "{file}");
    }
}
