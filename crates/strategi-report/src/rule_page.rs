//! The page of a rule.

use std::fmt::Write;

use strategi::{Rule, Tier};

/// The page of a rule in Markdown: what it is, what it finds and why, with examples.
pub fn rule_page(rule: &Rule) -> String {
    let mut out = format!("# {}: {}\n\n", rule.code, rule.name);
    let by_default = if Tier::DEFAULT.contains(&rule.tier) { "runs by default" } else { "runs when asked for" };
    let mut row = |name: &str, value: &str| {
        // Writing to a `String` cannot fail.
        let _ = writeln!(out, "- {name}: {value}");
    };
    row("severity", rule.severity.as_str());
    row("tier", &format!("{} ({by_default})", rule.tier));
    row("about", &format!("the {}", rule.about));
    row("source", rule.source);
    row("strength", rule.strength.as_str());
    row("since", rule.since);
    if !rule.yields_to.is_empty() {
        row("gives way to", &rule.yields_to.join(", "));
    }
    out.push('\n');
    out.push_str(&body(rule));
    out
}

/// The page without its heading and its list.
pub(crate) fn body(rule: &Rule) -> String {
    let mut out = String::with_capacity(rule.doc.len());
    for line in rule.doc.lines() {
        let line = line.strip_prefix(' ').unwrap_or(line).trim_end();
        // What follows the language is for the test that runs the examples.
        let line = if line.starts_with("```") { line.split(' ').next().unwrap_or_default() } else { line };
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// The first paragraph of the page: what the rule finds, in a sentence.
pub(crate) fn title(rule: &Rule) -> String {
    let lines: Vec<&str> = rule.doc.lines().map(str::trim).take_while(|line| !line.is_empty()).collect();
    lines.join(" ")
}

/// What the page says before its sections, in one paragraph a line.
pub(crate) fn introduction(rule: &Rule) -> String {
    let lines: Vec<&str> = rule.doc.lines().map(str::trim).take_while(|line| !line.starts_with('#')).collect();
    let paragraphs: Vec<String> =
        lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty()).map(|lines| lines.join(" ")).collect();
    paragraphs.join("\n\n")
}
