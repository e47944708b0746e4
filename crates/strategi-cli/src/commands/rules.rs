//! `strategi rules`: the catalogue.

use std::fmt::Write;

use serde_json::Value;
use strategi::Rule;
use strategi::rules::RULES;

use crate::args::{ListFormat, Rules};
use crate::failure::Failure;
use crate::output;

pub(super) fn run(args: &Rules) -> Result<u8, Failure> {
    let mut rules: Vec<&Rule> =
        RULES.iter().copied().filter(|rule| args.tier.is_empty() || args.tier.contains(&rule.tier)).collect();
    if !args.profile.is_empty() {
        rules.retain(|rule| args.profile.iter().any(|profile| profile.definition().member(rule.code).is_some()));
    }
    rules.sort_by_key(|rule| rule.code);
    let text = match args.format {
        ListFormat::Text => table(&rules),
        ListFormat::Json => json(&rules),
    };
    output::write_plain(&text)?;
    Ok(0)
}

fn table(rules: &[&Rule]) -> String {
    let mut out = format!("{:8}{:10}{:13}{}\n", "code", "severity", "tier", "name");
    for rule in rules {
        // Writing to a `String` cannot fail.
        let _ = writeln!(out, "{:8}{:10}{:13}{}", rule.code, rule.severity, rule.tier, rule.name);
    }
    out
}

/// The rules as data, as `strategi schema rules` prints them.
fn json(rules: &[&Rule]) -> String {
    let catalogue = strategi_schema::rules();
    let entry = |code| catalogue.as_array().into_iter().flatten().find(|entry| entry["code"] == code);
    let list: Value = rules.iter().filter_map(|rule| entry(rule.code)).cloned().collect();
    format!("{list:#}\n")
}
