//! The promise that codes keep their meaning: every rule against its row in the ledger.

#![allow(clippy::expect_used, reason = "a test may stop at what must not be")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use strategi::rules::{self, Lifecycle, RULES, Resolved};

struct Row {
    name: String,
    since: String,
    severity: String,
    tier: String,
}

fn read(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect("a file of the project")
}

fn ledger() -> BTreeMap<String, Row> {
    let text = read("rules/ledger.csv");
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    assert_eq!(lines.next(), Some("code,name,since,severity,tier"));
    let mut rows = BTreeMap::new();
    for line in lines {
        let cells: Vec<String> = line.split(',').map(str::to_owned).collect();
        let [code, name, since, severity, tier]: [String; 5] = cells.try_into().expect("five cells");
        let before = rows.insert(code.clone(), Row { name, since, severity, tier });
        assert!(before.is_none(), "{code} stands twice");
    }
    rows
}

/// The section of the changelog that tells which verdicts change.
fn verdicts() -> String {
    let text = read("../../CHANGELOG.md");
    let sections: Vec<&str> = text.split("\n### ").filter(|section| section.starts_with("Verdicts")).collect();
    sections.join("\n")
}

#[test]
fn codes_keep_their_meaning() {
    let ledger = ledger();
    for (code, row) in &ledger {
        let rule = match rules::resolve(code) {
            Resolved::Known(rule) => rule,
            Resolved::Renamed(_) => continue,
            Resolved::Unknown => {
                panic!(
                    "{code} ({}) is in the ledger and no rule: a code is never taken away without a redirect",
                    row.name
                )
            }
        };
        assert_eq!((rule.name, rule.since), (row.name.as_str(), row.since.as_str()), "{code}");
        assert_eq!(
            (rule.severity.as_str(), rule.tier.as_str()),
            (row.severity.as_str(), row.tier.as_str()),
            "{code}: its verdict changes; say so in CHANGELOG.md under `Verdicts`, then mend its row in rules/ledger.csv"
        );
    }
    for rule in RULES {
        assert!(
            ledger.contains_key(rule.code),
            "a new rule gets a row in crates/strategi/rules/ledger.csv:\n{},{},{},{},{}",
            rule.code,
            rule.name,
            rule.since,
            rule.severity,
            rule.tier
        );
    }
}

#[test]
fn names_are_as_unique_as_codes() {
    let names: BTreeSet<&str> = RULES.iter().map(|rule| rule.name).collect();
    assert_eq!(names.len(), RULES.len());
}

#[test]
fn a_deprecated_rule_says_what_to_use_instead() {
    let said = verdicts();
    for rule in RULES.iter().copied().filter(|rule| rule.lifecycle() == Lifecycle::Deprecated) {
        let deprecation = rule.deprecated.as_ref().expect("it is deprecated");
        assert!(!deprecation.instead.is_empty() && said.contains(rule.code), "{}", rule.code);
    }
}
