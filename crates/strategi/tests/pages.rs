//! The pages of the rules: what they tell people to write must be right.

#![allow(clippy::expect_used, reason = "a test may stop at what must not be")]

use strategi::rules::{Check, RULES};
use strategi::{Configuration, Document, Format, ReadOptions};

/// What stands between a fence of this language and its end.
fn blocks<'a>(page: &'a str, language: &str) -> Vec<&'a str> {
    let fence = format!("\n```{language}\n");
    page.split(fence.as_str()).skip(1).filter_map(|rest| rest.split("\n```").next()).collect()
}

#[test]
fn configurations_on_the_pages_can_be_read() {
    for rule in RULES {
        let page = rule.page();
        let configurations = blocks(&page, "toml");
        assert_eq!(configurations.is_empty(), rule.is_always_told(), "{}", rule.code);
        for text in configurations {
            let read = Configuration::from_toml("strategi.toml", text);
            assert!(read.is_ok(), "{}: {text}\n{read:#?}", rule.code);
        }
    }
}

#[test]
fn the_configuration_in_the_readme_can_be_read() {
    let readme = include_str!("../../../README.md");
    let configurations = blocks(readme, "toml");
    assert_eq!(configurations.len(), 1);
    for text in configurations {
        let read = Configuration::from_toml("strategi.toml", text);
        assert!(read.is_ok(), "{read:#?}");
    }
}

#[test]
fn waivers_on_the_pages_can_be_read() {
    let in_documents = |code: &str| !code.starts_with("RD") && !code.starts_with("SML");
    for rule in RULES.iter().filter(|rule| in_documents(rule.code) && !matches!(rule.check, Check::Engine)) {
        let page = rule.page();
        let waiver = blocks(&page, "yaml").pop().expect("a waiver");
        assert!(waiver.starts_with("waivers:") && waiver.contains(rule.code), "{}", rule.code);
        let text = format!("strategi: 1\nid: a\ntitle: A\n{waiver}\n");
        let documents = Document::from_text("a.yaml", &text, Format::Yaml, &ReadOptions::default());
        assert!(documents.iter().all(Document::is_complete), "{}: {waiver}", rule.code);
    }
}

/// What is read from `StratML` is accepted in the configuration, what could not be read nowhere.
#[test]
fn waivers_for_stratml_stand_in_the_configuration() {
    for rule in RULES.iter().filter(|rule| rule.family() == "SML") {
        let page = rule.page();
        assert!(!page.contains("waivers:"), "{}", rule.code);
        let mut waived = Vec::new();
        for text in blocks(&page, "toml") {
            let read = Configuration::from_toml("strategi.toml", text).expect("a configuration");
            waived.extend(read.waivers.iter().map(|waiver| waiver.code.clone()));
        }
        let nowhere = rule.is_always_told() || matches!(rule.code, "SML024" | "SML025");
        let expected: &[&str] = if nowhere { &[] } else { &[rule.code] };
        assert_eq!(waived, expected);
    }
}

#[test]
fn a_page_has_its_parts_in_order() {
    for rule in RULES {
        let page = rule.page();
        let headings: Vec<&str> = page.lines().filter(|line| line.starts_with("## ")).collect();
        let expected = ["## Why", "## Bad", "## Good", "## Messages", "## Configure"];
        assert_eq!(headings, expected, "{}", rule.code);
        assert_eq!(page.lines().filter(|line| line.starts_with("```")).count() % 2, 0, "{}", rule.code);
        assert!(!rule.title().is_empty() && !rule.title().ends_with('.'), "{}", rule.code);
    }
}
