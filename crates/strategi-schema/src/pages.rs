//! The pages of the rules as files, and the index that leads to them.

use std::fmt::Write;

use strategi::Lang;
use strategi::rules::{Family, RULES, Rule};

const HEAD: &str = "\
# The rules

What each rule finds, why, where it comes from, and how to configure it. `strategi explain CODE` prints the same page.

Severity: `error` is contradictory or broken, `warning` probably wrong or unfulfilled, `info` worth a look. Tiers `core` and
`recommended` run by default, `profile` with a profile of its own, `pedantic` and `preview` when asked for. A code never
changes its meaning ([ledger](ledger.csv)).
";

pub(crate) fn pages() -> Vec<(String, String)> {
    let mut pages: Vec<(String, String)> =
        RULES.iter().map(|rule| (format!("{}.md", rule.code), rule.page())).collect();
    pages.push(("README.md".to_owned(), index()));
    pages
}

fn index() -> String {
    let mut out = HEAD.to_owned();
    for family in Family::ALL {
        let mut rules: Vec<&Rule> = RULES.iter().copied().filter(|it| Family::of(it.code) == Some(*family)).collect();
        if rules.is_empty() {
            continue;
        }
        rules.sort_unstable_by_key(|rule| rule.code);
        // Writing to a `String` cannot fail.
        let _ = writeln!(
            out,
            "\n## {}: {}\n\n| rule | severity | tier | finds |\n|---|---|---|---|",
            family,
            family.title(Lang::En)
        );
        for rule in rules {
            let title = rule.title().replace('|', "\\|");
            let _ = writeln!(out, "| [{0}]({0}.md) | {1} | {2} | {title} |", rule.code, rule.severity, rule.tier);
        }
    }
    out
}
