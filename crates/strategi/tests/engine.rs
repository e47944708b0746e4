//! What the engine does around the rules: nothing unread passes, gaps are no findings, waivers hold where they say.

#![allow(clippy::expect_used, reason = "a test may stop at what must not be")]

use std::fmt::Write;
use std::sync::Arc;

use strategi::index::Pointer;
use strategi::read::{Foreign, Notation, Places};
use strategi::report::Finding;
use strategi::rules::stratml::{sml001, sml006};
use strategi::{Collection, Date, Document, Format, Options, ReadOptions, Report, Verdict, check};

fn options() -> Options {
    Options::on(Date::constant(2026, 1, 1))
}

fn judge_with(text: &str, options: &Options) -> Report {
    Collection::from(Document::from_text("plan.yaml", text, Format::Yaml, &ReadOptions::default())).check(options)
}

fn judge(text: &str) -> Report {
    judge_with(text, &options())
}

fn codes(report: &Report) -> Vec<&str> {
    report.diagnostics.iter().map(|finding| finding.code).collect()
}

#[test]
fn what_cannot_be_read_never_passes() {
    let mut only = options();
    only.select = vec!["PER002".to_owned()];
    only.ignore = vec!["RD".to_owned(), "RD001".to_owned()];
    let report = judge_with("title: [", &only);
    assert_eq!(codes(&report), ["RD001"]);
    assert_eq!(report.documents.first().map(|document| document.verdict), Some(Verdict::Unreadable));
    assert!(!report.is_ok());
}

/// A notation of which nothing can be read.
#[derive(Debug)]
struct Unread;

impl Notation for Unread {
    fn places(&self, _: &str) -> Places {
        Places::default()
    }

    fn read(&self, name: &str, text: &str) -> Document {
        let findings = vec![
            Finding::new(&sml001::RULE, Pointer::root(), sml001::syntax("it breaks off")),
            Finding::new(&sml006::RULE, Pointer::root(), sml006::order("Goal", 2_usize)),
        ];
        let notation = Arc::new(Self);
        Document::foreign(name, Foreign { notation, text: text.into(), strategy: None, findings, gaps: Vec::new() })
    }
}

#[test]
fn stratml_that_cannot_be_read_never_passes() {
    let mut only = options();
    only.select = vec!["PER002".to_owned()];
    only.ignore = vec!["SML".to_owned(), "SML001".to_owned()];
    only.severity.insert("SML".to_owned(), strategi::Severity::Info);
    let report = Collection::from(vec![Unread.read("plan.xml", "<StrategicPlan>")]).check(&only);
    assert_eq!(codes(&report), ["SML001"]);
    assert_eq!(report.documents.first().map(|document| document.verdict), Some(Verdict::Unreadable));
    assert!(!report.is_ok());
}

#[test]
fn an_alias_bomb_is_refused_and_not_read_again() {
    let mut bomb = "x-0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n".to_owned();
    for level in 1..12 {
        let below = format!("*a{}", level - 1);
        writeln!(bomb, "x-{level}: &a{level} [{}]", [below.as_str(); 10].join(", ")).expect("a string takes all");
    }
    assert_eq!(codes(&judge(&bomb)), ["RD006"]);
}

#[test]
fn the_rest_is_judged_without_the_heading() {
    let report = judge("strategi: 1\nid: plan\nlanguage: en\npriorities:\n- {id: youth, title: Youth}\n");
    assert!(codes(&report).contains(&"RD002"), "the title is missing");
    assert!(codes(&report).contains(&"STR008"), "the priority has no measure");
    assert!(!codes(&report).contains(&"STR004"), "a missing title is not a blank one as well");
    let document = report.documents.first().expect("one document");
    assert_eq!((document.id.as_deref(), document.verdict), (Some("plan"), Verdict::Errors));
    let report =
        judge("strategi: 1\nid: 7 plans\ntitle: Plans\nlanguage: en\npriorities:\n- {id: youth, title: Youth}\n");
    assert!(codes(&report).contains(&"RD004") && codes(&report).contains(&"STR008"));
    assert_eq!(report.documents.first().and_then(|document| document.id.as_deref()), None);
}

#[test]
fn a_gap_of_reading_is_no_gap_of_the_plan() {
    let text = "strategi: 1\nid: plan\ntitle: Plan\nlanguage: en\nmeasures:\n- {id: a, title: 5}\n- {id: b}\n\
                priorities:\n- {id: p, title: P}\n";
    let report = judge(text);
    let nameless: Vec<Option<&str>> = report
        .diagnostics
        .iter()
        .filter(|finding| finding.code == "STR004")
        .map(|finding| finding.element.as_deref())
        .collect();
    assert_eq!(nameless, [Some("b")], "the name of `a` was given, and could not be read");
    let skipped = |code| report.not_evaluated.iter().any(|rule| rule.code == code);
    assert!(skipped("STR004") && skipped("STR008"));
    assert!(!codes(&report).contains(&"STR008"), "a measure that was read in part may serve the priority");
}

mod waivers {
    use super::*;

    fn with(waiver: &str) -> Vec<String> {
        let text = format!(
            "strategi: 1\nid: plan\ntitle: Plan\nlanguage: en\npriorities:\n- {{id: youth, title: Youth}}\n\
             - {{id: trade, title: Trade}}\nwaivers:\n- {waiver}\n"
        );
        let report = judge(&text);
        let found = report.diagnostics.into_iter().filter(|finding| finding.code == "STR008");
        found.filter_map(|finding| finding.element).collect()
    }

    #[test]
    fn hold_for_their_element() {
        assert_eq!(with("{code: STR008, on: youth, reason: The schools plan it}"), ["trade"]);
        assert_eq!(with("{code: STR008, on: plan#youth, reason: The schools plan it}"), ["trade"]);
    }

    #[test]
    fn hold_nowhere_else() {
        assert_eq!(with("{code: STR008, reason: For the plan as a whole}"), ["youth", "trade"]);
        assert_eq!(with("{code: STR009, on: youth, reason: Another rule}"), ["youth", "trade"]);
        assert_eq!(with("{code: STR008, on: other#youth, reason: Another plan}"), ["youth", "trade"]);
    }

    #[test]
    fn need_a_reason_and_end() {
        assert_eq!(with("{code: STR008, on: youth, reason: \" \"}"), ["youth", "trade"]);
        assert_eq!(with("{code: STR008, on: youth, reason: For now, until: 2025}"), ["youth", "trade"]);
        assert_eq!(with("{code: STR008, on: youth, reason: For now, until: 2026-01-01}"), ["trade"]);
    }

    #[test]
    fn can_be_looked_behind() {
        let text = "strategi: 1\nid: plan\ntitle: Plan\nlanguage: en\npriorities:\n- {id: youth, title: Youth}\n\
                    waivers:\n- {code: STR008, on: youth, reason: The schools plan it}\n";
        let mut all = options();
        all.show_waived = true;
        assert!(!codes(&judge(text)).contains(&"STR008"));
        assert!(codes(&judge_with(text, &all)).contains(&"STR008"));
    }
}

#[test]
fn places_are_those_of_the_document_though_an_item_before_is_broken() {
    let text = "\
strategi: 1
id: a
title: A
language: en
measures:
  - {id: 7bad, title: Broken}
  - {id: fair, title: Fair, responsible: [nobody]}
  - {id: 8bad, title: Broken}
  - {id: quay, title: \" \", responsible: [somebody]}
waivers:
  - {code: REF001, on: quay, reason: The actor follows}
";
    let documents = Document::from_yaml("a.yaml", text, &ReadOptions::default());
    let mut options = Options::on(Date::constant(2026, 1, 1));
    options.select = vec!["REF001".to_owned(), "STR004".to_owned()];
    let found = |report: &Report| -> Vec<(String, Option<String>, Option<u32>)> {
        let of_rules = report.diagnostics.iter().filter(|finding| !finding.code.starts_with("RD"));
        of_rules
            .map(|it| {
                let line = it.place.as_ref().map(|place| place.start.line);
                (format!("{} {}", it.code, it.pointer), it.element.clone(), line)
            })
            .collect()
    };
    let at = |what: &str, element: &str, line| (what.to_owned(), Some(element.to_owned()), Some(line));
    let report = check(&documents, &options);
    assert_eq!(
        found(&report),
        [at("REF001 /measures/1/responsible/0", "fair", 7), at("STR004 /measures/3/title", "quay", 9)],
        "{}",
        report.to_json()
    );
    assert_eq!(report.held_back.waived, 1);
    options.show_waived = true;
    assert_eq!(found(&check(&documents, &options)).len(), 3);
}
