//! The report for people: by document, the worst first, each finding with its line, and a summary.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

use annotate_snippets::renderer::Renderer;
use annotate_snippets::{AnnotationKind, Element, Level, Origin, Snippet, normalize_untrusted_str};
use anstream::adapter::strip_str;
use strategi::report::{DocumentResult, NotEvaluated, Place};
use strategi::tree::Lines;
use strategi::{Diagnostic, Lang, Report, Severity, Verdict};

use super::excerpt::excerpt;
use super::group::{Group, groups};
use super::{judged, words};
use crate::failure::clean;
use crate::input::Input;

/// How many findings that are like another one are named.
const ALIKE: usize = 5;
/// How many places that belong to a finding are shown.
const RELATED: usize = 8;
/// How many rules are named that could not be evaluated for one cause.
const CODES: usize = 8;
/// How many skipped files are named.
const SKIPPED: usize = 3;

const BOLD: &str = "\u{1b}[1m";
const RESET: &str = "\u{1b}[0m";

/// The report as text with colours, which the output takes away where they are not wanted.
pub(crate) fn text(report: &Report, input: &Input, lang: Lang, full: bool) -> String {
    let mut page = Page {
        out: String::new(),
        input,
        numbers: report.documents.iter().enumerate().map(|(number, it)| (it.path.as_str(), number)).collect(),
        lines: HashMap::new(),
        renderer: Renderer::styled(),
        lang,
        full,
    };
    let mut shown = 0;
    let mut findings = report.diagnostics.iter().peekable();
    for (number, document) in report.documents.iter().enumerate() {
        let mut own = Vec::new();
        while let Some(finding) = findings.next_if(|finding| finding.document_index == number) {
            own.push(finding);
        }
        let not_evaluated = report.not_evaluated.iter().filter(|it| it.document == document.path);
        shown += page.document(document, &own, not_evaluated);
    }
    page.summary(report, shown);
    page.out
}

struct Page<'a> {
    out: String,
    input: &'a Input,
    /// The number of each document by its name.
    numbers: HashMap<&'a str, usize>,
    /// The lines of the texts that were asked for, by document.
    lines: HashMap<usize, Lines<'a>>,
    renderer: Renderer,
    lang: Lang,
    full: bool,
}

impl<'a> Page<'a> {
    fn line(&mut self, text: impl std::fmt::Display) {
        // Writing to a `String` cannot fail.
        let _ = writeln!(self.out, "{text}");
    }

    /// A document with its findings; tells in how many groups.
    fn document<'r>(
        &mut self,
        document: &DocumentResult,
        findings: &[&'r Diagnostic],
        not_evaluated: impl Iterator<Item = &'r NotEvaluated>,
    ) -> usize {
        let groups = groups(findings, self.full);
        let mut verdict = counts(|level| findings.iter().filter(|it| it.severity == level).count(), self.lang);
        if document.verdict == Verdict::Unreadable {
            verdict = format!("{verdict}; {}", words::UNJUDGED.text(self.lang));
        }
        let name = clean(&document.path);
        // Of several documents of one file, the number tells little.
        let id =
            document.id.as_deref().filter(|_| name.contains('#')).map_or_else(String::new, |id| format!(" ({id})"));
        self.line(format!("{BOLD}{name}{RESET}{id}: {verdict}"));
        for group in &groups {
            self.line("");
            let also = (!group.others.is_empty()).then(|| self.also(group));
            self.finding(group.first, also);
        }
        let mut causes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for it in not_evaluated {
            causes.entry(&it.cause).or_default().push(it.code);
        }
        if !causes.is_empty() && !groups.is_empty() {
            self.line("");
        }
        for (cause, codes) in causes {
            let shown = codes.iter().take(CODES).copied().collect::<Vec<_>>().join(", ");
            let more = if codes.len() > CODES { ", …" } else { "" };
            let label = words::NOT_EVALUATED.text(self.lang);
            self.line(format!("  {label}: {shown}{more} ({})", normalize_untrusted_str(cause)));
        }
        if !groups.is_empty() {
            self.line("");
        }
        groups.len()
    }

    /// The further findings of a group: their places, with their messages where these differ.
    fn also(&self, group: &Group<'_>) -> String {
        let others = &group.others;
        // A line that tells of one more is no shorter than that one.
        let shown = others.get(..ALIKE).filter(|_| others.len() > ALIKE + 1).unwrap_or(others);
        let mut lines = if others.iter().any(|other| other.message != group.first.message) {
            shown.iter().map(|other| format!("{}: {}", self.at(other), other.message)).collect()
        } else if shown.len() > 1 && shown.iter().all(|other| other.element.is_none() && other.place.is_some()) {
            let numbers: Vec<String> = shown
                .iter()
                .filter_map(|other| other.place.as_ref())
                .map(|place| place.start.line.to_string())
                .collect();
            vec![words::fill(words::LINES, numbers.join(", "), self.lang)]
        } else {
            let places = shown.iter().map(|other| match &other.element {
                Some(element) => format!("{} (`{element}`)", self.at(other)),
                None => self.at(other),
            });
            vec![places.collect::<Vec<_>>().join(", ")]
        };
        if shown.len() < others.len() {
            lines.push(words::fill(words::MORE, others.len() - shown.len(), self.lang));
        }
        lines.iter().map(|line| normalize_untrusted_str(line)).collect::<Vec<_>>().join("\n")
    }

    /// "line 12", or the pointer in a document without a text.
    fn at(&self, finding: &Diagnostic) -> String {
        match &finding.place {
            Some(place) => words::fill(words::LINE, place.start.line, self.lang),
            None => finding.pointer.clone(),
        }
    }

    fn finding(&mut self, finding: &Diagnostic, also: Option<String>) {
        let level = match finding.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            _ => Level::NOTE,
        };
        let level = level.with_name(words::level(finding.severity, self.lang));
        let mut elements = self.place(finding.document_index, finding.place.as_ref(), None);
        let all = finding.related.len();
        let shown = if self.full || all <= RELATED + 1 { all } else { RELATED };
        for related in finding.related.iter().take(shown) {
            let number = self.numbers.get(related.document.as_str()).copied().unwrap_or(finding.document_index);
            elements.extend(self.place(number, related.place.as_ref(), Some(&related.message)));
        }
        let more = (shown < all).then(|| words::fill(words::MORE, all - shown, self.lang));
        let help = finding.help.as_deref().map(normalize_untrusted_str);
        let fix = finding.fix.as_ref().filter(|fix| !fix.edits.is_empty()).map(|fix| {
            let title = normalize_untrusted_str(&fix.title);
            if fix.safe { title } else { words::fill(words::UNSAFE, title, self.lang) }
        });
        for (name, text) in [(words::ALSO, more), (words::HELP, help), (words::FIX, fix), (words::ALSO, also)] {
            if let Some(text) = text {
                elements.push(Level::HELP.with_name(name.text(self.lang)).message(text).into());
            }
        }
        let group = level.primary_title(finding.message.as_str()).id(finding.code).elements(elements);
        for line in self.renderer.render(&[group]).lines() {
            // A line that is cut has its place told apart from it, and then the renderer marks it as being of no file.
            if strip_str(line).to_string().trim() != ":::" {
                self.line(line.trim_end());
            }
        }
    }

    /// Where something is: file, line and column, and the line itself with what is meant in it.
    fn place(&mut self, number: usize, place: Option<&Place>, label: Option<&str>) -> Vec<Element<'static>> {
        let mut elements = Vec::new();
        let origin = Origin::path(self.input.files.get(number).map(|file| clean(file)).unwrap_or_default());
        let Some(place) = place else { return vec![origin.into()] };
        elements.push(origin.line(place.start.line as usize).char_column(place.start.column as usize).into());
        if let Some(lines) = self.lines(number) {
            let excerpt = excerpt(lines, place);
            let kind = if label.is_some() { AnnotationKind::Context } else { AnnotationKind::Primary };
            let annotation = kind.span(excerpt.span).label(label.map(str::to_owned));
            elements.push(Snippet::source(excerpt.text).line_start(excerpt.line).annotation(annotation).into());
        }
        elements
    }

    fn lines(&mut self, number: usize) -> Option<&Lines<'a>> {
        let text = self.input.documents.get(number)?.text()?;
        Some(self.lines.entry(number).or_insert_with(|| Lines::new(text)))
    }

    fn summary(&mut self, report: &Report, groups: usize) {
        let lang = self.lang;
        for line in judged::problems(report, lang) {
            self.line(line);
        }
        let mut summary = words::documents(report.documents.len(), lang) + ": ";
        summary.push_str(&counts(|level| report.count(level), lang));
        if groups < report.diagnostics.len() {
            summary = format!("{summary} {}", words::in_groups(groups, lang));
        }
        let not_evaluated = report.not_evaluated.len();
        if not_evaluated > 0 {
            summary = format!("{summary}; {}", words::rules_not_evaluated(not_evaluated, lang));
        }
        let judged = words::fill(words::JUDGED, report.reference_date, lang);
        self.line(format!("{BOLD}{summary}{RESET}; {judged}"));
        for line in judged::lines(report, lang) {
            self.line(line);
        }
        let fixes = |safe: bool| {
            let with_edits =
                |it: &&Diagnostic| it.fix.as_ref().is_some_and(|fix| fix.safe == safe && !fix.edits.is_empty());
            report.diagnostics.iter().filter(with_edits).count()
        };
        if let Some(mendable) = words::mendable(fixes(true), fixes(false), lang) {
            self.line(mendable);
        }
        let skipped = &self.input.skipped;
        if !skipped.is_empty() {
            let names: Vec<String> = skipped.iter().take(SKIPPED).map(|name| clean(name)).collect();
            let more = if skipped.len() > SKIPPED { ", …" } else { "" };
            self.line(format!("{} ({}{more})", words::skipped(skipped.len(), lang), names.join(", ")));
        }
        // Of several that are as bad, the first.
        let worst = report.diagnostics.iter().rev().max_by_key(|it| it.severity);
        if let Some(worst) = worst {
            self.line(words::fill(words::EXPLAIN, worst.code, lang));
        } else if not_evaluated == 0 && report.held_back.is_nothing() && report.configuration.is_empty() {
            self.line(words::SOUND.text(lang));
        }
    }
}

/// "1 error, 3 warnings"
fn counts(count: impl Fn(Severity) -> usize, lang: Lang) -> String {
    let parts: Vec<String> = Severity::ALL
        .iter()
        .rev()
        .filter_map(|level| {
            let number = count(*level);
            (number > 0).then(|| words::findings(*level, number, lang))
        })
        .collect();
    if parts.is_empty() { words::NOTHING.text(lang).to_owned() } else { parts.join(", ") }
}
