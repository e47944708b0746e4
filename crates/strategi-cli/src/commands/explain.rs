//! `strategi explain`: the page of a rule.

use std::fmt::Write;
use std::process::ExitCode;

use strategi::Rule;

use crate::args::Explain;
use crate::failure::Failure;
use crate::output;

pub(super) fn run(args: &Explain) -> Result<ExitCode, Failure> {
    output::write_plain(&page(args.rule))?;
    Ok(ExitCode::SUCCESS)
}

/// The page in Markdown.
fn page(rule: &Rule) -> String {
    let mut out = format!("# {}: {}\n\n", rule.code, rule.name);
    let by_default =
        if strategi::Tier::DEFAULT.contains(&rule.tier) { "runs by default" } else { "runs when asked for" };
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
    for line in rule.doc.lines() {
        let line = line.strip_prefix(' ').unwrap_or(line).trim_end();
        // What follows the language is for the test that runs the examples.
        let line = if line.starts_with("```") { line.split(' ').next().unwrap_or_default() } else { line };
        out.push_str(line);
        out.push('\n');
    }
    out
}
