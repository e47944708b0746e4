//! The report for people: by document, the worst first, each finding with its line, and a summary.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

use annotate_snippets::renderer::Renderer;
use annotate_snippets::{AnnotationKind, Element, Level, Origin, Snippet, normalize_untrusted_str};
use anstream::adapter::strip_str;
use strategi::report::{DocumentResult, NotEvaluated, Place};
use strategi::{Diagnostic, Document, Lang, Report, Severity, Verdict};

use crate::clean::clean;
use crate::group::{Group, by_document, groups};
use crate::settings::Settings;
use crate::texts::Texts;
use crate::{judged, summary, words};

/// How many errors of one sort are each shown for themselves, since each has to be mended in its place; of warnings and
/// notes, it is one.
const ERRORS_ALONE: usize = 3;
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

/// The report for people: by document, the worst first, each finding with its line, and a summary.
pub fn text(report: &Report, documents: &[Document], settings: &Settings) -> String {
    let mut page = Page::new(report, documents, settings);
    let mut not_evaluated: HashMap<&str, Vec<&NotEvaluated>> = HashMap::new();
    for it in &report.not_evaluated {
        not_evaluated.entry(&it.document).or_default().push(it);
    }
    let mut shown = 0;
    for (document, findings) in report.documents.iter().zip(by_document(report)) {
        let not_evaluated = not_evaluated.get(document.path.as_str()).map(Vec::as_slice).unwrap_or_default();
        shown += page.document(document, &findings, not_evaluated);
    }
    page.summary(report, shown);
    page.out
}

/// The findings alone, by document: for reports of reading and of conversion, which are no judgement.
pub fn findings(report: &Report, documents: &[Document], settings: &Settings) -> String {
    let mut page = Page::new(report, documents, settings);
    for (document, findings) in report.documents.iter().zip(by_document(report)) {
        if !findings.is_empty() {
            page.document(document, &findings, &[]);
        }
    }
    page.out
}

struct Page<'a> {
    out: String,
    texts: Texts<'a>,
    renderer: Renderer,
    settings: &'a Settings,
    lang: Lang,
}

impl<'a> Page<'a> {
    fn new(report: &'a Report, documents: &'a [Document], settings: &'a Settings) -> Self {
        Page {
            out: String::new(),
            texts: Texts::new(report, documents),
            renderer: if settings.color { Renderer::styled() } else { Renderer::plain() },
            settings,
            lang: settings.lang,
        }
    }
}

impl Page<'_> {
    fn line(&mut self, text: impl std::fmt::Display) {
        // Writing to a `String` cannot fail.
        let _ = writeln!(self.out, "{text}");
    }

    fn bold(&self, text: &str) -> String {
        if self.settings.color { format!("{BOLD}{text}{RESET}") } else { text.to_owned() }
    }

    /// A document with its findings; tells in how many groups.
    fn document(
        &mut self,
        document: &DocumentResult,
        findings: &[&Diagnostic],
        not_evaluated: &[&NotEvaluated],
    ) -> usize {
        let full = self.settings.full;
        let groups = groups(findings, |severity, alike| full || (severity == Severity::Error && alike <= ERRORS_ALONE));
        let mut verdict = words::counts(|level| findings.iter().filter(|it| it.severity == level).count(), self.lang);
        if document.verdict == Verdict::Unreadable {
            verdict = format!("{verdict}; {}", words::text::UNJUDGED.text(self.lang));
        }
        let name = clean(&document.path);
        // Of several documents of one file, the number tells little.
        let id =
            document.id.as_deref().filter(|_| name.contains('#')).map_or_else(String::new, |id| format!(" ({id})"));
        let name = self.bold(&name);
        self.line(format!("{name}{id}: {verdict}"));
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
            vec![words::fill(words::text::LINES, numbers.join(", "), self.lang)]
        } else {
            let places = shown.iter().map(|other| match &other.element {
                Some(element) => format!("{} (`{element}`)", self.at(other)),
                None => self.at(other),
            });
            vec![places.collect::<Vec<_>>().join(", ")]
        };
        if shown.len() < others.len() {
            lines.push(words::fill(words::text::MORE_IN_FULL, others.len() - shown.len(), self.lang));
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
        let shown = if self.settings.full || all <= RELATED + 1 { all } else { RELATED };
        for related in finding.related.iter().take(shown) {
            let number = self.texts.number(&related.document, finding.document_index);
            elements.extend(self.place(number, related.place.as_ref(), Some(&related.message)));
        }
        let more = (shown < all).then(|| words::fill(words::text::MORE_IN_FULL, all - shown, self.lang));
        let help = finding.help.as_deref().map(normalize_untrusted_str);
        let fix = finding.fix.as_ref();
        let how = if fix.is_some_and(|fix| fix.safe) { words::FIX } else { words::POSSIBLE_FIX };
        let fix = fix.map(|fix| normalize_untrusted_str(&fix.title));
        for (name, text) in [(words::text::ALSO, more), (words::HELP, help), (how, fix), (words::text::ALSO, also)] {
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
        let origin = Origin::path(clean(self.texts.file(number)));
        let Some(place) = place else { return vec![origin.into()] };
        elements.push(origin.line(place.start.line as usize).char_column(place.start.column as usize).into());
        if let Some(excerpt) = self.texts.excerpt(number, place) {
            let kind = if label.is_some() { AnnotationKind::Context } else { AnnotationKind::Primary };
            let annotation = kind.span(excerpt.span).label(label.map(str::to_owned));
            elements.push(Snippet::source(excerpt.text).line_start(excerpt.line).annotation(annotation).into());
        }
        elements
    }

    fn summary(&mut self, report: &Report, groups: usize) {
        let lang = self.lang;
        for line in problems(report, lang) {
            self.line(line);
        }
        let mut totals = words::totals(report, lang);
        if groups < report.diagnostics.len() {
            totals = format!("{totals} {}", words::text::in_groups(groups, lang));
        }
        let summary = summary::parts(report, totals, lang);
        let summary = match summary.split_once(';') {
            Some((totals, rest)) => format!("{};{rest}", self.bold(totals)),
            None => summary,
        };
        self.line(summary);
        for line in judged::lines(report, lang) {
            self.line(line);
        }
        let fixes = |safe: bool| {
            let with_edits =
                |it: &&Diagnostic| it.fix.as_ref().is_some_and(|fix| fix.safe == safe && !fix.edits.is_empty());
            report.diagnostics.iter().filter(with_edits).count()
        };
        if let Some(mendable) = words::text::mendable(fixes(true), fixes(false), lang) {
            self.line(mendable);
        }
        let skipped = &self.settings.skipped;
        if !skipped.is_empty() {
            let names: Vec<String> = skipped.iter().take(SKIPPED).map(|name| clean(name)).collect();
            let more = if skipped.len() > SKIPPED { ", …" } else { "" };
            self.line(format!("{} ({}{more})", words::skipped(skipped.len(), lang), names.join(", ")));
        }
        // Of several that are as bad, the first.
        let worst = report.diagnostics.iter().rev().max_by_key(|it| it.severity);
        if let Some(worst) = worst {
            self.line(words::fill(words::text::EXPLAIN, worst.code, lang));
        } else if report.not_evaluated.is_empty() && report.held_back.is_nothing() && report.configuration.is_empty() {
            self.line(words::text::SOUND.text(lang));
        }
    }
}

/// What is wrong with the configurations, each as two or three lines.
fn problems(report: &Report, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    for problem in &report.configuration {
        let level = words::level(problem.severity, lang);
        lines.push(format!("{level}[{}]: {}", problem.code, normalize_untrusted_str(&problem.message)));
        let file = clean(&problem.file);
        lines.push(match problem.start {
            Some(start) => format!("  --> {file}:{}:{}", start.line, start.column),
            None => format!("  --> {file} {}", clean(&problem.pointer)),
        });
        if let Some(help) = &problem.help {
            lines.push(format!("   = {}: {}", words::HELP.text(lang), normalize_untrusted_str(help)));
        }
        lines.push(String::new());
    }
    lines
}
