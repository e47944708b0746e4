//! Laws of reading, writing and checking, over generated documents.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value, json};
use strategi::rules::{Severity, Tier};
use strategi::{
    Date, Diagnostic, Document, Format, Object, Options, ReadOptions, Report, Strategy, UnknownFields, check, to_json,
    to_yaml,
};
use strategi_testing::{documents, edit, full, text};

fn strict() -> ReadOptions {
    ReadOptions::default()
}

fn lenient() -> ReadOptions {
    ReadOptions { unknown_fields: UnknownFields::Keep, ..ReadOptions::default() }
}

/// Options under which JSON is read by the tree: serde counts no nodes, so a limit that could matter needs the tree.
/// A document has fewer nodes than bytes, so this one does not.
fn by_tree(text: &str) -> ReadOptions {
    let mut options = ReadOptions::default();
    // Shorter ones are no documents.
    if text.len() > 2 {
        options.limits.nodes = text.len() - 1;
    }
    options
}

fn codes(document: &Document) -> Vec<String> {
    match document.clone().into_strategy() {
        Ok(_) => Vec::new(),
        Err(error) => {
            let told = |finding: &Diagnostic| {
                format!("{} {} {} {:?}", finding.code, finding.pointer, finding.message, finding.place)
            };
            error.report().diagnostics.iter().map(told).collect()
        }
    }
}

fn complete(document: Document) -> Option<Strategy> {
    document.into_strategy().ok()
}

/// Reading JSON with serde alone and reading it through the tree: the same texts, the same values.
fn both_ways(text: &str) {
    let fast = serde_json::from_str::<Strategy>(text.strip_prefix('\u{feff}').unwrap_or(text));
    let tree = Document::from_json("tree", text, &by_tree(text));
    let told = codes(&tree);
    let slow = complete(tree);
    match (&fast, &slow) {
        (Ok(fast), Some(slow)) => {
            assert_eq!(fast, slow, "{text}");
            // Equality of values does not tell -0.0 from 0.0.
            assert_eq!(to_json(fast), to_json(slow), "{text}");
        }
        (Err(_), None) => assert!(!told.is_empty(), "{text}"),
        (fast, _) => panic!("{text}\nserde: {:?}\ntree: {told:#?}", fast.as_ref().err()),
    }
    let usual = Document::from_json("usual", text, &strict());
    assert_eq!(codes(&usual), told, "{text}");
    assert_eq!(complete(usual), slow, "{text}");
}

/// Every structural finding has a place inside the text.
fn placed(document: &Document, text: &str) {
    let Err(error) = document.clone().into_strategy() else { return };
    let report = error.report();
    assert!(!report.diagnostics.is_empty(), "{text}");
    for finding in &report.diagnostics {
        let place = finding.place.as_ref().unwrap_or_else(|| panic!("no place: {finding:?}\n{text}"));
        assert!(text.get(place.bytes.clone()).is_some(), "{finding:?}\n{text}");
        let (start, end) = (place.start, place.end);
        assert!(start.line >= 1 && start.column >= 1, "{finding:?}");
        assert!((start.line, start.column) <= (end.line, end.column), "{finding:?}\n{text}");
        let lines = text.split(['\n', '\r']).count();
        assert!(end.line as usize <= lines, "{finding:?}\n{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, max_shrink_iters: 4096, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn generated_documents_are_read(value in documents()) {
        let document = Document::from_value("value", &value, &strict());
        prop_assert_eq!(codes(&document), Vec::<String>::new());
        both_ways(&value.to_string());
    }

    #[test]
    fn the_fast_path_and_the_tree_agree(text in text::texts()) {
        both_ways(&text);
        placed(&Document::from_json("text", &text, &strict()), &text);
    }

    #[test]
    fn the_fast_path_and_the_tree_agree_on_edited_documents(value in edit::edited()) {
        both_ways(&value.to_string());
    }

    #[test]
    fn what_is_written_is_read_back(value in documents()) {
        let strategy = complete(Document::from_value("value", &value, &strict())).unwrap();

        let json = to_json(&strategy);
        // The same to the order of the fields.
        prop_assert_eq!(&serde_json::to_string_pretty(&strategy.to_value()).unwrap(), &json);
        let read = complete(Document::from_json("json", &json, &strict()));
        prop_assert_eq!(read.as_ref(), Some(&strategy), "{}", json);

        let yaml = to_yaml(&strategy);
        let documents = Document::from_yaml("yaml", &yaml, &strict());
        prop_assert_eq!(documents.len(), 1, "{}", yaml);
        for document in documents {
            prop_assert_eq!(codes(&document), Vec::<String>::new(), "{}", yaml);
            let read = complete(document).unwrap();
            prop_assert_eq!(&read, &strategy, "{}", yaml);
            prop_assert_eq!(to_json(&read), json.as_str());
        }
    }

    #[test]
    fn what_is_read_strictly_is_read_leniently(value in edit::edited()) {
        let strictly = Document::from_value("value", &value, &strict());
        let leniently = Document::from_value("value", &value, &lenient());
        let only_unknown = codes(&strictly).iter().all(|code| code.starts_with("STR011"));
        // Unknown fields are the only thing that lenient reading forgives.
        prop_assert_eq!(leniently.is_complete(), only_unknown, "{:?}", codes(&leniently));
        if let Some(strategy) = complete(strictly) {
            prop_assert_eq!(leniently.strategy(), Some(&strategy));
        }
        if let Some(kept) = complete(leniently) {
            for (written, format) in [(to_json(&kept), Format::Json), (to_yaml(&kept), Format::Yaml)] {
                for document in Document::from_text("again", &written, format, &lenient()) {
                    let read = complete(document);
                    prop_assert_eq!(read.as_ref(), Some(&kept), "{}", written);
                }
            }
        }
    }

    #[test]
    fn errors_of_yaml_have_places(value in edit::edited(), text in text::texts()) {
        for text in [format!("{value:#}"), text] {
            for document in Document::from_yaml("yaml", &text, &strict()) {
                placed(&document, &text);
            }
        }
    }

    #[test]
    fn checking_is_stable_under_key_order(value in prop_oneof![documents(), edit::edited()], mut seed in any::<u64>()) {
        let mut options = Options::on(Date::constant(2026, 1, 1));
        options.tiers = Tier::ALL.to_vec();
        // Of two spellings of one language tag the later one is told, so the order of the two decides.
        let place = |finding: Diagnostic| match finding.pointer.rsplit_once('/') {
            Some((text, _)) if finding.code == "LNG003" => text.to_owned(),
            _ => finding.pointer,
        };
        let found = |value: &Value| {
            let report = check(&[Document::from_value("value", value, &strict())], &options);
            let findings: BTreeSet<(String, String)> =
                report.diagnostics.into_iter().map(|finding| (finding.code.to_owned(), place(finding))).collect();
            let skipped: BTreeSet<&str> = report.not_evaluated.iter().map(|rule| rule.code).collect();
            (findings, skipped)
        };
        let shuffled = edit::shuffled(&value, &mut seed);
        prop_assert_eq!(found(&value), found(&shuffled));
    }
}

#[test]
fn unknown_fields_are_kept_and_written_back() {
    let text = "strategi: 1\nid: a\ntitle: A\nfuture: {deep: [1, null, {x: y}]}\npriorities:\n- id: b\n  title: B\n  weight: 3\nevidence:\n- locator: L1\n  page: 4\n";
    let [strictly] = Document::from_yaml("a", text, &strict()).try_into().unwrap();
    assert!(!strictly.is_complete());
    let [document] = Document::from_yaml("a", text, &lenient()).try_into().unwrap();
    assert!(document.is_complete());
    let report = check(std::slice::from_ref(&document), &Options::on(Date::constant(2026, 1, 1)));
    let unknown: Vec<(&str, Severity)> = report
        .diagnostics
        .iter()
        .filter(|finding| finding.code == "STR011")
        .map(|finding| (finding.pointer.as_str(), finding.severity))
        .collect();
    let warning = Severity::Warning;
    assert_eq!(unknown, [("/future", warning), ("/priorities/0/weight", warning), ("/evidence/0/page", warning)]);
    let strategy = complete(document).unwrap();
    let value: Value = serde_json::from_str(&to_json(&strategy)).unwrap();
    assert_eq!(value["future"], serde_json::json!({"deep": [1, null, {"x": "y"}]}));
    assert_eq!(value["priorities"][0]["weight"], 3);
    assert_eq!(value["evidence"][0]["page"], 4);
    for written in [to_json(&strategy), to_yaml(&strategy)] {
        let [again] = Document::from_yaml("again", &written, &lenient()).try_into().unwrap();
        assert_eq!(complete(again).as_ref(), Some(&strategy), "{written}");
    }
}

#[test]
fn a_document_with_every_field() {
    let value = full();
    let strategy = complete(Document::from_value("full", &value, &strict())).unwrap();
    assert_eq!(serde_json::to_value(&strategy).unwrap(), value);
    both_ways(&value.to_string());
    let [yaml] = Document::from_yaml("yaml", &to_yaml(&strategy), &strict()).try_into().unwrap();
    assert_eq!(complete(yaml), Some(strategy));
}

#[test]
fn the_fast_path_and_the_tree_agree_at_the_edges() {
    let with = |fields: &str| format!(r#"{{"strategi":1,"id":"a","title":"A"{fields}}}"#);
    let numbers = [
        "0",
        "-0",
        "-0.0",
        "1.0",
        "1e0",
        "4",
        "4.5",
        "1e400",
        "-1e400",
        "1e-400",
        "9007199254740991",
        "9007199254740992",
        "-9007199254740992",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775809",
        "18446744073709551615",
        "18446744073709551616",
        "1e19",
        "01",
        "2009",
        "999",
        "10000",
        "null",
        "\"4\"",
    ];
    for number in numbers {
        both_ways(&with("").replace("\"strategi\":1", &format!("\"strategi\":{number}")));
        both_ways(&with(&format!(",\"cycle\":{number}")));
        both_ways(&with(&format!(",\"period\":{number}")));
        both_ways(&with(&format!(",\"published\":{number}")));
        both_ways(&with(&format!(",\"x-a\":{number}")));
        both_ways(&with(&format!(",\"x-a\":[{number},{{\"b\":{number}}}]")));
        both_ways(&with(&format!(",\"code_lists\":{{\"a\":{number}}}")));
        let measure = |field: &str| with(&format!(",\"measures\":[{{\"id\":\"b\",{field}}}]"));
        both_ways(&measure(&format!("\"number\":{number}")));
        both_ways(&measure(&format!("\"resources\":[{{\"amount\":{number}}}]")));
        let point = format!("\"baseline\":{{\"value\":{number},\"breakdown\":{{\"a\":{number}}}}}");
        both_ways(&with(&format!(",\"indicators\":[{{\"id\":\"b\",\"title\":\"B\",{point}}}]")));
    }
    for depth in 118..135 {
        both_ways(&with(&format!(",\"x-a\":{}{}", "[".repeat(depth), "]".repeat(depth))));
        both_ways(&with(&format!(",\"x-a\":{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth))));
        let party = format!(",\"x-a\":{}1{}", "[".repeat(depth), "]".repeat(depth));
        both_ways(&with(&format!(",\"stakeholders\":[{{\"actor\":\"a\"{party}}}]")));
    }
    let texts = [
        ("", ""),
        ("\u{feff}", ""),
        ("\u{feff}\u{feff}", ""),
        (" \u{feff}", ""),
        ("", "\u{feff}"),
        ("", " \n"),
        ("", "x"),
        ("[", "]"),
    ];
    for (before, after) in texts {
        both_ways(&format!("{before}{}{after}", with("")));
    }
    for twice in [
        ",\"id\":\"a\"",
        ",\"x-a\":1,\"x-a\":1",
        ",\"x-a\":{\"b\":1,\"b\":1}",
        ",\"x-a\":[{\"b\":{\"c\":1,\"\\u0063\":1}}]",
        ",\"note\":{\"nb\":\"a\",\"nb\":\"b\"}",
        ",\"note\":{\"nb\":\"a\",\"NB\":\"b\"}",
        ",\"note\":{}",
        ",\"note\":{\"nb\":\"\\ud800\"}",
        ",\"x-a\":\"\\udc00\"",
        ",\"x-\\ud800\":1",
        ",\"note\":\"\\ud83d\\ude00\"",
        ",\"code_lists\":{\"a\":\"1\",\"a\":\"2\"}",
        ",\"owners\":[],\"owners\":[]",
        ",\"unknown\":1",
        ",\"unknown\":1,\"unknown\":2",
        ",\"\":1",
        ",\"mission\":{\"id\":\"m\",\"id\":\"n\"}",
    ] {
        both_ways(&with(twice));
    }
    for text in ["", " ", "\u{feff}", "null", "[]", "{}", "1", "\"a\"", "{\"strategi\":2}", "{\"strategi\":1}"] {
        both_ways(text);
        placed(&Document::from_json("text", text, &strict()), text);
    }
}

#[test]
fn long_keys_and_deep_values_are_written_as_yaml() {
    let mut value = serde_json::json!({"strategi": 1, "id": "a", "title": "A"});
    for (number, key) in
        ["k".repeat(2000), format!("\"{}", "q".repeat(1100)), " ".repeat(1025), String::new()].iter().enumerate()
    {
        let name = if number < 2 { format!("x-{key}") } else { format!("x-{number}") };
        value[name] = serde_json::json!({key.as_str(): [[], {}, [[{key.as_str(): 1}]]]});
    }
    let strategy = complete(Document::from_value("a", &value, &strict())).unwrap();
    let yaml = to_yaml(&strategy);
    let [read] = Document::from_yaml("a", &yaml, &strict()).try_into().unwrap();
    assert_eq!(codes(&read), Vec::<String>::new());
    assert_eq!(complete(read), Some(strategy));
}

#[test]
fn ten_structural_errors_are_ten_findings_in_one_run() {
    let text = "\
strategi: 1
id: coast-2026
title: {nb: Kyst, e n: Coast}
language: en
period: 2026-13
status: adoptd
cycle: four
owners: county
peroid: 2026
priorities:
  - id: youth
    statement: Young people can stay
  - id: harbours
    title: Harbours
    number: 1.10
    note: ~
decisions:
  - id: adoption
    effect: adopts
    date: 2025-02-14
    date: 2025-02-15
";
    let [document] = Document::from_text("coast.yaml", text, Format::Yaml, &strict()).try_into().unwrap();
    let error = document.into_strategy().unwrap_err();
    let found: Vec<(&str, &str, u32, u32)> = error
        .report()
        .diagnostics
        .iter()
        .map(|finding| {
            let start = finding.place.as_ref().unwrap().start;
            (finding.code, finding.pointer.as_str(), start.line, start.column)
        })
        .collect();
    let expected = [
        ("RD004", "/title/e n", 3, 19),
        ("RD004", "/period", 5, 9),
        ("CLS001", "/status", 6, 9),
        ("RD003", "/cycle", 7, 8),
        ("RD003", "/owners", 8, 9),
        ("STR011", "/peroid", 9, 1),
        ("RD002", "/priorities/0", 11, 5),
        ("RD004", "/priorities/1/number", 15, 13),
        ("RD003", "/priorities/1/note", 16, 11),
        ("RD005", "/decisions/0/date", 21, 5),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_strategy_alone_fails_as_its_document_does() {
    for value in [
        json!({"strategi": 2, "id": "a", "title": "A", "colour": "red"}),
        json!({"strategi": 1, "id": "a b", "measures": [{"id": 1}, 4], "colour": "red"}),
        json!({"strategi": "1"}),
        json!([]),
    ] {
        let document = Document::from_value("Strategy", &value, &strict());
        let report = Report::of_reading(&[document], &Options::on(Date::ZERO));
        let alone = Strategy::from_value(&value, &strict()).unwrap_err();
        let told = |report: &Report| -> Vec<_> {
            report.diagnostics.iter().map(|it| (it.code, it.pointer.clone(), it.message.clone())).collect()
        };
        assert!(!report.diagnostics.is_empty());
        assert_eq!(told(alone.report()), told(&report), "{value}");
    }
}
