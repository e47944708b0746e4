//! The report as annotations of a GitHub workflow, which its log and the changed files show.

use std::collections::HashMap;
use std::fmt::Write;

use strategi::report::{ConfigurationProblem, Position};
use strategi::{Document, Report, Severity};

use crate::clean::{clean, obeyed, sentence};
use crate::group::{Group, by_document, groups};
use crate::settings::Settings;
use crate::texts::Texts;
use crate::{judged, summary, words};

/// How many annotations of each level GitHub shows for a step.
const SHOWN: usize = 10;
/// How many rules are named that could not be evaluated.
const CODES: usize = 20;

/// The report as workflow commands, one a line: the worst first, one for many alike, and no more than GitHub shows; a
/// summary, and what could not be evaluated.
pub fn github(report: &Report, documents: &[Document], settings: &Settings) -> String {
    let lang = settings.lang;
    let texts = Texts::new(report, documents);
    let mut all: Vec<Group<'_>> = Vec::new();
    for findings in by_document(report) {
        all.extend(groups(&findings, |_, _| settings.full));
    }
    let all = in_turns(all);
    let mut out = String::new();
    let mut told = 0;
    for severity in Severity::ALL.iter().rev() {
        // What could not be evaluated takes the place of a note.
        let reserved = usize::from(*severity == Severity::Info && !report.not_evaluated.is_empty());
        let shown = if settings.full { usize::MAX } else { SHOWN - reserved };
        // What documents are judged by comes before what was found in them.
        let problems = report.configuration.iter().filter(|problem| problem.severity == *severity).take(shown);
        let mut left = shown;
        for problem in problems {
            left -= 1;
            self::problem(&mut out, problem, settings);
        }
        for group in all.iter().filter(|group| group.first.severity == *severity).take(left) {
            told += group.len();
            annotation(&mut out, &texts, group, settings);
        }
    }
    if !report.not_evaluated.is_empty() {
        let mut codes: Vec<&str> = report.not_evaluated.iter().map(|it| it.code).collect();
        codes.sort_unstable();
        codes.dedup();
        let more = if codes.len() > CODES { ", …" } else { "" };
        codes.truncate(CODES);
        let title = words::rules_not_evaluated(report.not_evaluated.len(), lang);
        let _ = writeln!(out, "::notice title={}::{}{more}", property(&title), data(&codes.join(", ")));
    }
    // Writing to a `String` cannot fail.
    let _ = write!(out, "strategi: {}", summary(report, lang));
    if told < report.diagnostics.len() {
        let more = words::fill(words::NOT_ANNOTATED, report.diagnostics.len() - told, lang);
        let _ = write!(out, "; {more}");
    }
    out.push('\n');
    out
}

/// Of each rule the first before the second of any, so that many of one sort hide none of another.
fn in_turns(groups: Vec<Group<'_>>) -> Vec<Group<'_>> {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut turns: Vec<(usize, Group<'_>)> = Vec::with_capacity(groups.len());
    for group in groups {
        let turn = seen.entry(group.first.code).or_default();
        turns.push((*turn, group));
        *turn += 1;
    }
    turns.sort_by_key(|(turn, _)| *turn);
    turns.into_iter().map(|(_, group)| group).collect()
}

fn annotation(out: &mut String, texts: &Texts<'_>, group: &Group<'_>, settings: &Settings) {
    let finding = group.first;
    let file = texts.file(finding.document_index);
    let place = finding.place.as_ref().map(|place| (place.start, place.end));
    command(out, finding.severity, file, place, finding.code, &message(group, settings));
}

/// Something that is wrong with a configuration, at its line.
fn problem(out: &mut String, problem: &ConfigurationProblem, settings: &Settings) {
    let mut message = sentence(&problem.message);
    if let Some(help) = &problem.help {
        let _ = write!(message, "\n{}: {help}", sentence(words::HELP.text(settings.lang)));
    }
    let place = problem.start.map(|start| (start, problem.end.unwrap_or(start)));
    command(out, problem.severity, &problem.file, place, problem.code, &message);
}

fn command(
    out: &mut String,
    severity: Severity,
    file: &str,
    place: Option<(Position, Position)>,
    code: &str,
    message: &str,
) {
    let command = match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        _ => "notice",
    };
    // Writing to a `String` cannot fail.
    let _ = write!(out, "::{command} file={}", property(file));
    if let Some((start, end)) = place {
        let _ = write!(out, ",line={},endLine={}", start.line, end.line);
        // Columns are only read where the annotation is on one line.
        if start.line == end.line {
            let _ = write!(out, ",col={},endColumn={}", start.column, end.column);
        }
    }
    let _ = writeln!(out, ",title={}::{}", property(&judged::rule(code)), data(message));
}

fn message(group: &Group<'_>, settings: &Settings) -> String {
    let lang = settings.lang;
    let finding = group.first;
    let mut lines = vec![sentence(&finding.message)];
    if let Some(help) = &finding.help {
        lines.push(format!("{}: {help}", sentence(words::HELP.text(lang))));
    }
    if let Some(fix) = &finding.fix {
        let label = if fix.safe { words::FIX } else { words::POSSIBLE_FIX };
        lines.push(format!("{}: {}", sentence(label.text(lang)), fix.title));
    }
    if !group.others.is_empty() {
        lines.push(sentence(&words::fill(words::MORE_ALIKE, group.others.len(), lang)));
    }
    lines.extend(finding.url.clone());
    lines.join("\n")
}

/// The text of a command: what would end the line is encoded.
fn data(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '%' => out.push_str("%25"),
            '\n' => out.push_str("%0A"),
            c if obeyed(c) => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// The value of a property: what would end it is encoded, too.
fn property(text: &str) -> String {
    data(&clean(text)).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn escaped() {
        assert_eq!(data("50 %\n::error::x"), "50 %25%0A::error::x");
        assert_eq!(data("%0A"), "%250A");
        assert_eq!(property("C:/a,b%.yaml"), "C%3A/a%2Cb%25.yaml");
        assert_eq!(property("a\r\nb"), "a\u{fffd}\u{fffd}b");
    }
}
