//! By what documents were judged, and what is wrong with the configuration.

use std::collections::BTreeSet;

use annotate_snippets::normalize_untrusted_str;
use strategi::lang::Term;
use strategi::{Lang, Report};

use crate::clean::clean;
use crate::words;

const CONFIGURATION: Term = Term::new("configuration: {}", "oppsett: {}", "oppsett: {}");
const PROFILES: Term = Term::new("profiles: {}", "profiler: {}", "profilar: {}");

/// The lines after the summary; each at most once.
pub(crate) fn lines(report: &Report, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    let files: BTreeSet<&str> = report.documents.iter().filter_map(|it| it.configuration.as_deref()).collect();
    if !files.is_empty() {
        let files: Vec<String> = files.into_iter().map(clean).collect();
        lines.push(words::fill(CONFIGURATION, files.join(", "), lang));
    }
    let profiles: BTreeSet<&str> =
        report.documents.iter().flat_map(|it| &it.profiles).map(|profile| profile.name()).collect();
    if !profiles.is_empty() {
        lines.push(words::fill(PROFILES, profiles.into_iter().collect::<Vec<_>>().join(", "), lang));
    }
    lines
}

/// What is wrong with the configurations, each as two or three lines.
pub(crate) fn problems(report: &Report, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    for problem in &report.configuration {
        let level = words::level(problem.severity, lang);
        lines.push(format!("{level}[{}]: {}", problem.code, normalize_untrusted_str(&problem.message)));
        let file = clean(&problem.file);
        lines.push(match problem.start {
            Some(start) => format!("  --> {file}:{}:{}", start.line, start.column),
            None => format!("  --> {file} {}", problem.pointer),
        });
        if let Some(help) = &problem.help {
            lines.push(format!("   = {}: {}", words::HELP.text(lang), normalize_untrusted_str(help)));
        }
        lines.push(String::new());
    }
    lines
}
