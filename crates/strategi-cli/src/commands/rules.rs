//! `strategi rules`: the catalogue.

use std::fmt::Write;
use std::process::ExitCode;

use serde_json::Value;
use strategi::Rule;
use strategi::rules::RULES;

use crate::args::{ListFormat, Rules};
use crate::failure::{Failure, Reason};
use crate::output;

pub(super) fn run(args: &Rules) -> Result<ExitCode, Failure> {
    let mut rules: Vec<&Rule> =
        RULES.iter().copied().filter(|rule| args.tier.is_empty() || args.tier.contains(&rule.tier)).collect();
    rules.sort_by_key(|rule| rule.code);
    let text = match args.format {
        ListFormat::Text => table(&rules),
        ListFormat::Json => json(&rules).map_err(|error| Reason::new(format!("could not write the rules: {error}")))?,
    };
    output::write_plain(&text)?;
    Ok(ExitCode::SUCCESS)
}

fn table(rules: &[&Rule]) -> String {
    let mut out = format!("{:8}{:10}{:13}{}\n", "code", "severity", "tier", "name");
    for rule in rules {
        // Writing to a `String` cannot fail.
        let _ = writeln!(out, "{:8}{:10}{:13}{}", rule.code, rule.severity, rule.tier, rule.name);
    }
    out
}

/// The rules as data, each with the first paragraph of its page as its title.
fn json(rules: &[&Rule]) -> serde_json::Result<String> {
    let rules = rules.iter().map(|rule| {
        let mut value = serde_json::to_value(rule)?;
        if let Value::Object(map) = &mut value {
            map.insert("title".to_owned(), title(rule).into());
        }
        Ok(value)
    });
    let list = rules.collect::<serde_json::Result<Vec<Value>>>()?;
    Ok(serde_json::to_string_pretty(&list)? + "\n")
}

fn title(rule: &Rule) -> String {
    let paragraph: Vec<&str> = rule.doc.lines().map(str::trim).take_while(|line| !line.is_empty()).collect();
    paragraph.join(" ")
}
