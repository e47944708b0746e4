//! `strategi.toml`, waivers, profiles and the baseline, as users of the command meet them.

use crate::common::{folder, run, run_in};
use serde_json::Value;

const PLAN: &str = "strategi: 1\nid: plan\ntitle: Plan\nlanguage: en\npriorities:\n- {id: youth, title: Youth}\n\
                    - {id: trade, title: Trade}\n";
const DAY: [&str; 2] = ["--date", "2026-01-01"];

/// The codes of the findings of `strategi check`.
fn codes(files: &tempfile::TempDir, args: &[&str]) -> Vec<String> {
    let report = report(files, args);
    let findings = report["diagnostics"].as_array().expect("findings");
    findings.iter().map(|it| it["code"].as_str().expect("a code").to_owned()).collect()
}

fn report(files: &tempfile::TempDir, args: &[&str]) -> Value {
    let args: Vec<&str> = ["check", "--format", "json"].iter().chain(args).chain(&DAY).copied().collect();
    let outcome = run_in(files.path(), &args, "");
    serde_json::from_str(&outcome.out).expect(&outcome.err)
}

#[test]
fn the_nearest_configuration_holds() {
    let files = folder(&[
        ("strategi.toml", "select = [\"STR008\"]\n"),
        ("a.yaml", PLAN),
        ("near/strategi.toml", "select = [\"PRV006\"]\n"),
        ("near/deep/b.yaml", &PLAN.replace("id: plan", "id: b")),
        ("other/.git/HEAD", ""),
        ("other/c.yaml", &PLAN.replace("id: plan", "id: c")),
    ]);
    assert_eq!(codes(&files, &["a.yaml"]), ["STR008", "STR008"]);
    assert_eq!(codes(&files, &["near"]), ["PRV006"]);
    let all = report(&files, &["a.yaml", "near"]);
    let used: Vec<&str> =
        all["documents"].as_array().expect("documents").iter().filter_map(|it| it["configuration"].as_str()).collect();
    assert_eq!(used, ["strategi.toml", "near/strategi.toml"]);
    // A repository in a repository has its own.
    assert!(report(&files, &["other"])["documents"][0]["configuration"].is_null());
    // Named, or not wanted.
    assert_eq!(codes(&files, &["near", "--config", "strategi.toml"]), ["STR008", "STR008"]);
    assert!(codes(&files, &["a.yaml", "--no-config"]).len() > 2);
    // From below, too.
    let deep = run_in(&files.path().join("near/deep"), &["check", "b.yaml"], "").out;
    assert!(deep.contains("configuration: ../strategi.toml"), "{deep}");
    // Standard input has that of its name, or of the folder.
    let out = run_in(files.path(), &["check", "-", "--format", "json"], PLAN).out;
    assert!(out.contains("\"configuration\": \"strategi.toml\""), "{out}");
}

#[test]
fn flags_win_over_the_file() {
    let files = folder(&[
        ("strategi.toml", "select = [\"STR008\"]\nignore = [\"PRV006\"]\nlang = \"nb\"\nprofiles = [\"stratml\"]\n"),
        ("a.yaml", PLAN),
    ]);
    assert_eq!(codes(&files, &["a.yaml", "--select", "PRV006"]), ["PRV006"]);
    assert_eq!(codes(&files, &["a.yaml", "--ignore", "STR008"]), [""; 0]);
    assert!(run_in(files.path(), &["check", "a.yaml"], "").out.contains("advarsler"));
    assert!(run_in(files.path(), &["check", "a.yaml", "--lang", "en"], "").out.contains("warnings"));
    let profiles = &report(&files, &["a.yaml", "--profile", "no-pbl"])["documents"][0]["profiles"];
    assert_eq!(*profiles, serde_json::json!(["no-pbl"]));
}

#[test]
fn overrides_by_path() {
    let files = folder(&[
        (
            "strategi.toml",
            "select = [\"STR008\"]\n[[overrides]]\npaths = [\"drafts\"]\nignore = [\"STR008\"]\nlenient = true\n",
        ),
        ("plans/a.yaml", PLAN),
        ("drafts/b.yaml", &format!("{}future: 1\n", PLAN.replace("id: plan", "id: b"))),
    ]);
    let all = report(&files, &["."]);
    let found: Vec<(&str, &str, &str)> = all["diagnostics"]
        .as_array()
        .expect("findings")
        .iter()
        .map(|it| {
            let text = |key: &str| it[key].as_str().expect("a text");
            (text("document"), text("code"), text("severity"))
        })
        .collect();
    assert_eq!(
        found,
        [
            ("drafts/b.yaml", "STR011", "warning"),
            ("plans/a.yaml", "STR008", "warning"),
            ("plans/a.yaml", "STR008", "warning")
        ]
    );
    // From within the folder, the paths are those of the configuration.
    let from_within = run_in(&files.path().join("drafts"), &["check", "b.yaml", "--format", "json"], "").out;
    assert!(!from_within.contains("STR008"), "{from_within}");
}

#[test]
fn all_that_is_wrong_with_it() {
    let files = folder(&[
        ("a.yaml", PLAN),
        ("strategi.toml", "selct = [\"PER\"]\nignore = [\"STR08\"]\nlenient = 1\n"),
        ("b/b.yaml", PLAN),
        ("b/strategi.toml", "tiers = [core]\n"),
    ]);
    let outcome = run_in(files.path(), &["check", "a.yaml", "b"], "");
    assert_eq!((outcome.code, outcome.out.as_str()), (Some(2), ""));
    insta::assert_snapshot!(outcome.err);
    let outcome = run_in(files.path(), &["check", "b", "--lang", "nn"], "");
    assert!(outcome.err.contains("teksten"), "{}", outcome.err);
    let outcome = run_in(files.path(), &["check", "a.yaml", "--config", "none.toml"], "");
    assert_eq!(outcome.code, Some(2));
    insta::assert_snapshot!(outcome.err, @"error: could not read `none.toml`: there is no such file or folder");
}

#[test]
fn waivers() {
    let files = folder(&[
        (
            "strategi.toml",
            "select = [\"STR008\", \"CFG\"]\n\n[[waivers]]\ncode = \"STR008\"\nelement = \"youth\"\nreason = \"The schools plan \
             it\"\n\n[[waivers]]\ncode = \"STR008\"\nelement = \"health\"\nreason = \"Gone long ago\"\n",
        ),
        ("a.yaml", &format!("{PLAN}waivers:\n- {{code: STR008, on: trade, reason: So, until: 2025}}\n")),
    ]);
    let args: Vec<&str> = ["check", "a.yaml"].iter().chain(&DAY).copied().collect();
    let outcome = run_in(files.path(), &args, "");
    assert_eq!(outcome.code, Some(0));
    insta::assert_snapshot!(outcome.out);
    assert_eq!(codes(&files, &["a.yaml"]), ["STR008", "CFG002"]);
    assert_eq!(codes(&files, &["a.yaml", "--no-waivers"]), ["STR008", "STR008", "CFG002"]);
    assert_eq!(codes(&files, &["a.yaml", "--about", "plan"]), ["STR008"]);
    let json = report(&files, &["a.yaml"]);
    assert_eq!(json["held_back"]["waived"], 1);
    assert_eq!(json["configuration"][0]["pointer"], "/waivers/1");
    assert_eq!(json["configuration"][0]["start"]["line"], 9);
}

#[test]
fn the_baseline() {
    let files = folder(&[("plans/a.yaml", PLAN), ("plans/b.yaml", &PLAN.replace("id: plan", "id: b"))]);
    let only = ["--select", "STR008,STR001,STR011"];
    let call = |args: &[&str]| {
        let args: Vec<&str> = args.iter().chain(&only).chain(&DAY).copied().collect();
        run_in(files.path(), &args, "")
    };
    let told = |outcome: &crate::common::Outcome| (outcome.code, outcome.out.clone());
    let recorded = call(&["baseline", "baseline.json", "plans"]);
    assert_eq!(told(&recorded), (Some(0), "recorded 4 findings of 2 documents in `baseline.json`\n".to_owned()));
    let file = || std::fs::read_to_string(files.path().join("baseline.json")).expect("a baseline");
    let first = file();

    // The same, and nothing new; lines do not matter.
    std::fs::write(files.path().join("plans/a.yaml"), format!("# moved\n{PLAN}")).expect("a file");
    let outcome = call(&["check", "plans", "--baseline", "baseline.json"]);
    assert_eq!(outcome.code, Some(0));
    insta::assert_snapshot!(outcome.out, @"
    plans/a.yaml: no findings
    plans/b.yaml: no findings
    2 documents: no findings; 4 findings known before; judged on 2026-01-01
    ");

    // One new error, one gone.
    let changed = PLAN.replace("- {id: trade, title: Trade}", "future: 1");
    std::fs::write(files.path().join("plans/a.yaml"), &changed).expect("a file");
    let outcome = call(&["check", "plans", "--baseline", "baseline.json"]);
    assert_eq!(outcome.code, Some(1));
    insta::assert_snapshot!(outcome.out);

    // Recorded again, for one of the documents only.
    let recorded = call(&["baseline", "baseline.json", "plans/a.yaml"]);
    let (code, out) = told(&recorded);
    assert_eq!(code, Some(0));
    assert_eq!(out, "recorded 2 findings of 1 document in `baseline.json`: 1 new, 1 gone\n");
    assert!(file().contains("\"document\":\"b\"") && file() != first);
    // Held-back errors do not fail.
    assert_eq!(call(&["check", "plans", "--baseline", "baseline.json"]).code, Some(0));

    // The configuration names it, from its own folder.
    std::fs::write(files.path().join("strategi.toml"), "baseline = \"baseline.json\"\n").expect("a file");
    assert_eq!(call(&["check", "plans"]).code, Some(0));
    assert_eq!(call(&["check", "plans", "--no-baseline"]).code, Some(1));
    let below: Vec<&str> = ["check", "a.yaml"].iter().chain(&only).copied().collect();
    assert_eq!(run_in(&files.path().join("plans"), &below, "").code, Some(0));
    assert_eq!(std::fs::read_dir(files.path()).expect("a folder").count(), 3, "nothing is left over");
}

#[test]
fn what_a_baseline_cannot_be() {
    let files = folder(&[("a.yaml", PLAN), ("broken.yaml", "strategi: 1\ntitle: [\n"), ("no.json", "{}")]);
    let outcome = run_in(files.path(), &["check", "a.yaml", "--baseline", "none.json"], "");
    assert_eq!(outcome.code, Some(2));
    insta::assert_snapshot!(outcome.err, @"
    error: could not read `none.json`: there is no such file or folder
      help: `strategi baseline none.json` records today's findings there
    ");
    let outcome = run_in(files.path(), &["check", "a.yaml", "--baseline", "no.json"], "");
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.err.contains("`no.json` is no baseline: missing field"), "{}", outcome.err);
    // A file that is something else is not written over.
    let outcome = run_in(files.path(), &["baseline", "a.yaml", "a.yaml"], "");
    assert_eq!(outcome.code, Some(2));
    assert_eq!(std::fs::read_to_string(files.path().join("a.yaml")).expect("a file"), PLAN);
    // What cannot be read is told, not recorded.
    let outcome = run_in(files.path(), &["baseline", "b.json", "broken.yaml"], "");
    assert_eq!(outcome.code, Some(1));
    assert!(outcome.out.contains("not recorded, since they are errors of reading: 1 finding"), "{}", outcome.out);
}

#[test]
fn profiles() {
    insta::assert_snapshot!(run(&["profiles"]).out);
    for lang in ["nb", "nn"] {
        assert_eq!(run(&["profiles", "--lang", lang]).code, Some(0));
    }
    let list: Value = serde_json::from_str(&run(&["profiles", "--format", "json"]).out).expect("JSON");
    assert_eq!(list.as_array().expect("a list").len(), strategi::Profile::ALL.len());
    let rules = run(&["rules", "--profile", "no-pbl"]).out;
    assert!(rules.contains("PER014") && rules.contains("QLT007") && !rules.contains("STR008"), "{rules}");
    assert_eq!(run(&["rules", "--profile", "no-plb"]).code, Some(2));
}
