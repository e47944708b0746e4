//! By what documents were judged, and what is wrong with the configuration.

use std::collections::BTreeSet;

use strategi::config::Profile;
use strategi::report::ConfigurationProblem;
use strategi::{Lang, Report, rules};

use crate::clean::clean;
use crate::words::{self, judged};

/// The configurations that documents were judged by.
pub(crate) fn configurations(report: &Report) -> BTreeSet<&str> {
    report.documents.iter().filter_map(|it| it.configuration.as_deref()).collect()
}

/// The profiles that documents were judged by.
pub(crate) fn profiles(report: &Report) -> BTreeSet<Profile> {
    report.documents.iter().flat_map(|it| it.profiles.iter().copied()).collect()
}

/// The profiles and the configuration, each at most once: `configuration: strategi.toml`.
pub(crate) fn lines(report: &Report, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    let files: Vec<String> = configurations(report).into_iter().map(clean).collect();
    if !files.is_empty() {
        lines.push(words::fill(judged::CONFIGURATION, files.join(", "), lang));
    }
    let profiles: Vec<&str> = profiles(report).into_iter().map(Profile::name).collect();
    if !profiles.is_empty() {
        lines.push(words::fill(judged::PROFILES, profiles.join(", "), lang));
    }
    lines
}

/// The profiles that all documents were judged by.
pub(crate) fn common_profiles(report: &Report) -> BTreeSet<Profile> {
    let mut profiles = profiles(report);
    for document in &report.documents {
        profiles.retain(|profile| document.profiles.contains(profile));
    }
    profiles
}

/// What is wrong with the configurations, by file, the worst first.
pub(crate) fn problems(report: &Report) -> Vec<(&str, Vec<&ConfigurationProblem>)> {
    let mut files: Vec<(&str, Vec<&ConfigurationProblem>)> = Vec::new();
    for problem in &report.configuration {
        match files.iter_mut().find(|(file, _)| *file == problem.file) {
            Some((_, own)) => own.push(problem),
            None => files.push((&problem.file, vec![problem])),
        }
    }
    for (_, own) in &mut files {
        own.sort_by_key(|problem| std::cmp::Reverse(problem.severity));
    }
    files
}

/// The code and the name of a rule: `CFG002 unused-waiver`.
pub(crate) fn rule(code: &str) -> String {
    rules::find(code).map_or_else(|| code.to_owned(), |rule| format!("{code} {}", rule.name))
}
