//! By what documents were judged, what was held back, and what is wrong with the configuration.

use std::collections::BTreeSet;

use annotate_snippets::normalize_untrusted_str;
use strategi::lang::Term;
use strategi::{Lang, Report};

use super::words;
use crate::failure::clean;

const CONFIGURATION: Term = Term::new("configuration: {}", "konfigurasjon: {}", "konfigurasjon: {}");
const PROFILES: Term = Term::new("profiles: {}", "profiler: {}", "profilar: {}");
const HELD_BACK: Term = Term::new("not shown: {}", "ikke vist: {}", "ikkje vist: {}");
const WAIVED: Term = Term::new("{} waived", "{} unntatt med begrunnelse", "{} unnatekne med grunngiving");
const BASELINE: Term = Term::new("{} known before", "{} kjent fra før", "{} kjende frå før");
const GONE: Term = Term::new(
    "gone since the baseline: {}",
    "rettet siden sist de ble registrert: {}",
    "retta sidan sist dei vart registrerte: {}",
);

/// The lines after the summary; each at most once.
pub(super) fn lines(report: &Report, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    let held = &report.held_back;
    let counted = [(held.waived, WAIVED), (held.baseline, BASELINE)];
    let parts: Vec<String> = counted
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, term)| words::fill(term, count, lang))
        .collect();
    if !parts.is_empty() {
        lines.push(words::fill(HELD_BACK, parts.join(", "), lang));
    }
    if held.gone > 0 {
        lines.push(words::fill(GONE, held.gone, lang));
    }
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
pub(super) fn problems(report: &Report, lang: Lang) -> Vec<String> {
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
