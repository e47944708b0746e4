//! That other programs can read the reports, whatever a document holds.

use std::path::PathBuf;
use std::process::Command;

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;
use strategi::Lang;

use crate::common::{Checked, HOSTILE, check, sample, settings};

/// The public JSON Schema of SARIF 2.1.0, from the package of `serde-sarif`, which cargo has on disk.
fn sarif_schema() -> Value {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let run = |args: &[&str]| {
        let output = Command::new(&cargo).args(args).output().expect("cargo runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    // Packages for other systems are not on disk.
    let version = run(&["--version", "--verbose"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).expect("the host");
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let metadata =
        run(&["metadata", "--offline", "--format-version=1", "--filter-platform", host, "--manifest-path", manifest]);
    let metadata: Value = serde_json::from_str(&metadata).expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let package = packages.iter().find(|package| package["name"] == "serde-sarif").expect("the package");
    let path = PathBuf::from(package["manifest_path"].as_str().expect("a path")).with_file_name("src/schema.json");
    let schema = std::fs::read_to_string(path).expect("the schema");
    // The published schema has a bracket too many in the pattern of a language, which makes it no regular expression.
    let schema = schema.replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}?$");
    serde_json::from_str(&schema).expect("JSON")
}

/// Documents whose names, keys and texts mean to break the report they stand in.
pub(crate) fn hostile(lang: Lang) -> Checked {
    let quoted = serde_json::to_string(HOSTILE).expect("JSON");
    let text = format!(
        "{{\"strategi\": 1, \"id\": \"a\", \"title\": {quoted}, {quoted}: 1, \"status\": {quoted},\n\
         \"priorities\": [{{\"id\": \"p\", \"title\": {quoted}}}, {{\"id\": {quoted}}}]}}"
    );
    let name = format!("plans/{HOSTILE}\u{1b}[31m\n,: 1.json");
    let checked = check(&[(&name, &text), ("b.yaml", "strategi: [\u{7}\n")], lang);
    assert!(checked.report.diagnostics.len() > 4);
    checked
}

#[test]
fn sarif_follows_its_schema() {
    let options = jsonschema::options().should_validate_formats(true);
    let validator = options.build(&sarif_schema()).expect("a schema");
    for checked in [sample(Lang::En), hostile(Lang::Nb), check(&[], Lang::Nn)] {
        let log = strategi_report::sarif(&checked.report, &checked.documents, &settings(Lang::Nb));
        let log: Value = serde_json::from_str(&log).expect("JSON");
        let errors: Vec<String> =
            validator.iter_errors(&log).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{}", errors.join("\n"));
        // The schema would see this, too.
        let mut wrong = log.clone();
        wrong["runs"][0]["tool"]["driver"]["rules"][0]["id"] = 1.into();
        assert!(!validator.is_valid(&wrong));
        let typed = serde_json::from_value::<serde_sarif::sarif::Sarif>(log).expect("a log");
        assert_eq!(
            typed.runs[0].results.as_ref().map(Vec::len),
            Some(checked.report.diagnostics.len() + checked.report.configuration.len())
        );
    }
}

#[test]
fn sarif_points_at_its_own_tables() {
    let sample = sample(Lang::En);
    let log = strategi_report::sarif(&sample.report, &sample.documents, &settings(Lang::En));
    let log: Value = serde_json::from_str(&log).expect("JSON");
    let run = &log["runs"][0];
    let index = |value: &Value| usize::try_from(value.as_u64().expect("an index")).expect("small");
    let mut prints = Vec::new();
    for result in run["results"].as_array().expect("results") {
        let rule = &run["tool"]["driver"]["rules"][index(&result["ruleIndex"])];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(rule["help"]["markdown"].as_str().is_some_and(|page| page.contains("## Why")));
        let file = &result["locations"][0]["physicalLocation"]["artifactLocation"];
        assert_eq!(run["artifacts"][index(&file["index"])]["location"]["uri"], file["uri"]);
        prints.push(result["partialFingerprints"]["strategi/v1"].as_str().expect("a fingerprint").to_owned());
    }
    let notified = run["invocations"][0]["toolExecutionNotifications"].as_array().expect("notifications");
    assert_eq!(notified.len(), sample.report.not_evaluated.len());
    assert!(!notified.is_empty());

    // Findings keep their fingerprint in another language, and when lines and columns move.
    let moved = format!("# moved\n\n{}", crate::common::COAST);
    let texts = [
        ("plans/coast.yaml", moved.as_str()),
        ("plans/part 2.yaml", crate::common::PART),
        ("plans/broken.yaml", "strategi: [\n"),
    ];
    let again = check(&texts, Lang::Nb);
    let log = strategi_report::sarif(&again.report, &again.documents, &settings(Lang::Nb));
    let log: Value = serde_json::from_str(&log).expect("JSON");
    let results = log["runs"][0]["results"].as_array().expect("results");
    let again: Vec<&str> =
        results.iter().map(|it| it["partialFingerprints"]["strategi/v1"].as_str().expect("a fingerprint")).collect();
    // The first is of the configuration, which this time has nothing wrong with it.
    assert_eq!(prints[sample.report.configuration.len()..], again);
    prints.sort_unstable();
    prints.dedup();
    assert_eq!(prints.len(), again.len() + sample.report.configuration.len(), "no two findings share one");
}

#[test]
fn junit_is_xml() {
    for checked in [sample(Lang::En), hostile(Lang::Nb), check(&[], Lang::Nn)] {
        let xml = strategi_report::junit(&checked.report, &checked.documents, &settings(Lang::Nn));
        let counts = well_formed(&xml);
        // One more for the configuration that something is wrong with.
        let configurations = usize::from(!checked.report.configuration.is_empty());
        assert_eq!(counts.suites, checked.report.documents.len() + configurations);
        for (element, attribute) in
            [(counts.cases, "tests"), (counts.failures, "failures"), (counts.skipped, "skipped")]
        {
            let total = format!(" {attribute}=\"{element}\"");
            let head = xml.lines().nth(1).expect("the root");
            assert!(head.contains(&total), "{head} {total}");
        }
    }
}

#[derive(Default, Debug)]
pub(crate) struct Counts {
    suites: usize,
    cases: usize,
    failures: usize,
    skipped: usize,
}

/// Reads XML to its end, and counts what is in it.
pub(crate) fn well_formed(xml: &str) -> Counts {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut counts = Counts::default();
    let mut depth = 0_usize;
    loop {
        let event = reader.read_event().unwrap_or_else(|error| panic!("{error}\n{xml}"));
        match &event {
            Event::Start(start) | Event::Empty(start) => {
                for attribute in start.attributes() {
                    attribute.expect("an attribute");
                }
                match start.name().as_ref() {
                    "testsuite" => counts.suites += 1,
                    "testcase" => counts.cases += 1,
                    "failure" => counts.failures += 1,
                    "skipped" => counts.skipped += 1,
                    "testsuites" | "properties" | "property" | "system-out" => {}
                    other => panic!("{other}"),
                }
            }
            Event::Decl(_) | Event::Text(_) | Event::End(_) | Event::GeneralRef(_) => {}
            Event::Eof => break,
            other => panic!("{other:?}"),
        }
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    let bad = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{fffe}' | '\u{ffff}');
    assert!(!xml.contains(bad), "{xml:?}");
    counts
}

#[test]
fn annotations_are_one_line_each() {
    let checked = hostile(Lang::En);
    let text = strategi_report::github(&checked.report, &checked.documents, &settings(Lang::En));
    commands(&text);
    assert!(text.contains("%250A"), "{text}");
}

/// Every line is a command with properties that are told apart, or the summary at the end.
pub(crate) fn commands(text: &str) {
    let lines: Vec<&str> = text.lines().collect();
    let (last, lines) = lines.split_last().expect("a summary");
    assert!(last.starts_with("strategi: "), "{text}");
    for line in lines {
        let rest = line.strip_prefix("::").unwrap_or_else(|| panic!("{text}"));
        let (head, _) = rest.split_once("::").unwrap_or_else(|| panic!("{text}"));
        let (command, properties) = head.split_once(' ').unwrap_or_else(|| panic!("{text}"));
        assert!(matches!(command, "error" | "warning" | "notice"), "{text}");
        for property in properties.split(',') {
            let (name, _) = property.split_once('=').unwrap_or_else(|| panic!("{text}"));
            let known = ["file", "line", "endLine", "col", "endColumn", "title"];
            assert!(known.contains(&name), "{property}\n{text}");
        }
        assert!(!line.contains(char::is_control), "{text:?}");
    }
}
