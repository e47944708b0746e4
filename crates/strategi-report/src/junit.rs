//! The report as JUnit XML, which test reports of CI systems show.

use std::collections::BTreeMap;
use std::fmt::Write;

use strategi::report::{ConfigurationProblem, DocumentResult, NotEvaluated};
use strategi::{Diagnostic, Document, Report, Severity};

use crate::clean::sentence;
use crate::group::by_document;
use crate::settings::Settings;
use crate::texts::Texts;
use crate::{judged, words};

/// How many findings of one rule in one document are written out.
const SAMPLES: usize = 50;

/// The report as JUnit XML: a suite for each document, and in it a case for each rule that found something. A configuration
/// that something is wrong with has a suite, too.
///
/// Errors and warnings are failures, told apart by their type; notes are output of a case that passes; a rule that could
/// not be evaluated is a case that was skipped. A document without any has one case, which passes.
pub fn junit(report: &Report, documents: &[Document], settings: &Settings) -> String {
    let texts = Texts::new(report, documents);
    let problems = judged::problems(report);
    let mut suites: Vec<Suite> = problems.iter().map(|(file, own)| Suite::configuration(file, own, settings)).collect();
    for (number, (document, findings)) in report.documents.iter().zip(by_document(report)).enumerate() {
        let not_evaluated: Vec<&NotEvaluated> =
            report.not_evaluated.iter().filter(|it| it.document == document.path).collect();
        suites.push(Suite::new(texts.file(number), document, &findings, &not_evaluated, settings));
    }
    let sum = |count: fn(&Suite) -> usize| suites.iter().map(count).sum::<usize>();
    let mut xml = Xml { out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned() };
    xml.open(
        0,
        "testsuites",
        &[
            ("name", report.engine.name),
            ("tests", &sum(|suite| suite.cases.len()).to_string()),
            ("failures", &sum(|suite| suite.failures).to_string()),
            ("errors", "0"),
            ("skipped", &sum(|suite| suite.skipped).to_string()),
            ("time", "0"),
        ],
    );
    let held_back = held_back(report);
    for (number, suite) in suites.iter().enumerate() {
        // These numbers are those of all documents together: they stand once.
        suite.write(&mut xml, report, if number == 0 { &held_back } else { &[] });
    }
    xml.close(0, "testsuites");
    xml.out
}

fn held_back(report: &Report) -> Vec<(&'static str, usize)> {
    let held_back = report.held_back;
    let numbers = [
        ("strategi.waived", held_back.waived),
        ("strategi.baseline", held_back.baseline),
        ("strategi.gone", held_back.gone),
    ];
    numbers.into_iter().filter(|(_, number)| *number > 0).collect()
}

struct Suite {
    name: String,
    file: String,
    failures: usize,
    skipped: usize,
    cases: Vec<Case>,
}

struct Case {
    name: String,
    outcome: Outcome,
}

enum Outcome {
    Passed,
    Noted { text: String },
    Failed { kind: &'static str, message: String, text: String },
    Skipped { message: String },
}

impl Suite {
    fn new(
        file: &str,
        document: &DocumentResult,
        findings: &[&Diagnostic],
        not_evaluated: &[&NotEvaluated],
        settings: &Settings,
    ) -> Self {
        let mut by_rule: BTreeMap<&str, Vec<&Diagnostic>> = BTreeMap::new();
        for finding in findings {
            by_rule.entry(finding.code).or_default().push(finding);
        }
        let mut cases: Vec<Case> = by_rule
            .iter()
            .map(|(code, findings)| {
                let told = findings.iter().map(|finding| Told::finding(file, finding, settings)).collect();
                Case { name: judged::rule(code), outcome: outcome(told, settings) }
            })
            .collect();
        let failures = failures(&cases);
        let mut left: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for it in not_evaluated {
            left.entry(it.code).or_default().push(&it.cause);
        }
        let skipped = left.len();
        cases.extend(left.iter().map(|(code, causes)| Case {
            name: format!("{} ({})", judged::rule(code), words::NOT_EVALUATED.text(settings.lang)),
            outcome: Outcome::Skipped { message: causes.join("; ") },
        }));
        if cases.is_empty() {
            let name = words::NOTHING.text(settings.lang).to_owned();
            cases.push(Case { name, outcome: Outcome::Passed });
        }
        Self { name: document.path.clone(), file: file.to_owned(), failures, skipped, cases }
    }

    /// What is wrong with a configuration: a case for each rule.
    fn configuration(file: &str, problems: &[&ConfigurationProblem], settings: &Settings) -> Self {
        let mut by_rule: BTreeMap<&str, Vec<Told<'_>>> = BTreeMap::new();
        for problem in problems {
            by_rule.entry(problem.code).or_default().push(Told::problem(problem, settings));
        }
        let cases: Vec<Case> = by_rule
            .into_iter()
            .map(|(code, told)| Case { name: judged::rule(code), outcome: outcome(told, settings) })
            .collect();
        Self { name: file.to_owned(), file: file.to_owned(), failures: failures(&cases), skipped: 0, cases }
    }

    fn write(&self, xml: &mut Xml, report: &Report, held_back: &[(&'static str, usize)]) {
        let count = |number: usize| number.to_string();
        xml.open(
            1,
            "testsuite",
            &[
                ("name", &self.name),
                ("tests", &count(self.cases.len())),
                ("failures", &count(self.failures)),
                ("errors", "0"),
                ("skipped", &count(self.skipped)),
                ("time", "0"),
                ("file", &self.file),
            ],
        );
        xml.open(2, "properties", &[]);
        let mut properties = vec![
            ("strategi.version", report.engine.version.to_owned()),
            ("strategi.reference_date", report.reference_date.to_string()),
        ];
        properties.extend(held_back.iter().map(|(name, number)| (*name, count(*number))));
        for (name, value) in &properties {
            xml.empty(3, "property", &[("name", name), ("value", value)]);
        }
        xml.close(2, "properties");
        for case in &self.cases {
            let attributes =
                [("name", case.name.as_str()), ("classname", &self.name), ("file", &self.file), ("time", "0")];
            if matches!(case.outcome, Outcome::Passed) {
                xml.empty(2, "testcase", &attributes);
                continue;
            }
            xml.open(2, "testcase", &attributes);
            match &case.outcome {
                Outcome::Failed { kind, message, text } => {
                    xml.text(3, "failure", &[("type", kind), ("message", message)], text);
                }
                Outcome::Noted { text } => xml.text(3, "system-out", &[], text),
                Outcome::Skipped { message } => xml.empty(3, "skipped", &[("message", message)]),
                Outcome::Passed => {}
            }
            xml.close(2, "testcase");
        }
        xml.close(1, "testsuite");
    }
}

fn failures(cases: &[Case]) -> usize {
    cases.iter().filter(|case| matches!(case.outcome, Outcome::Failed { .. })).count()
}

/// A finding, or a problem of a configuration.
struct Told<'r> {
    severity: Severity,
    message: &'r str,
    /// `plans/a.yaml:12:3: error: message`, as compilers write it, with the help below.
    line: String,
}

impl<'r> Told<'r> {
    fn finding(file: &str, finding: &'r Diagnostic, settings: &Settings) -> Self {
        let at = match &finding.place {
            Some(place) => format!("{file}:{}:{}", place.start.line, place.start.column),
            None => format!("{file}#{}", finding.pointer),
        };
        let mut told = Self::new(&at, finding.severity, &finding.message, settings);
        told.below(words::HELP.text(settings.lang), finding.help.as_deref());
        let fix = finding.fix.as_ref();
        let label = if fix.is_some_and(|fix| fix.safe) { words::FIX } else { words::POSSIBLE_FIX };
        told.below(label.text(settings.lang), fix.map(|fix| fix.title.as_str()));
        told
    }

    fn problem(problem: &'r ConfigurationProblem, settings: &Settings) -> Self {
        let at = match problem.start {
            Some(start) => format!("{}:{}:{}", problem.file, start.line, start.column),
            None => format!("{}#{}", problem.file, problem.pointer),
        };
        let mut told = Self::new(&at, problem.severity, &problem.message, settings);
        told.below(words::HELP.text(settings.lang), problem.help.as_deref());
        told
    }

    fn new(at: &str, severity: Severity, message: &'r str, settings: &Settings) -> Self {
        let line = format!("{at}: {}: {message}", words::level(severity, settings.lang));
        Self { severity, message, line }
    }

    fn below(&mut self, label: &str, text: Option<&str>) {
        if let Some(text) = text {
            // Writing to a `String` cannot fail.
            let _ = write!(self.line, "\n  {label}: {text}");
        }
    }
}

/// What one rule found in one document.
fn outcome(told: Vec<Told<'_>>, settings: &Settings) -> Outcome {
    let lang = settings.lang;
    let all = told.len();
    let shown = if settings.full { all } else { SAMPLES };
    let worst = told.iter().map(|it| it.severity).max();
    let mut message = told.first().map(|it| sentence(it.message)).unwrap_or_default();
    let mut lines: Vec<String> = told.into_iter().take(shown).map(|it| it.line).collect();
    if shown < all {
        lines.push(words::fill(words::MORE, all - shown, lang));
    }
    let text = lines.join("\n");
    let Some(kind @ (Severity::Error | Severity::Warning)) = worst else { return Outcome::Noted { text } };
    if all > 1 {
        message = format!("{message} ({})", words::fill(words::MORE_ALIKE, all - 1, lang));
    }
    Outcome::Failed { kind: kind.as_str(), message, text }
}

struct Xml {
    out: String,
}

impl Xml {
    fn start(&mut self, depth: usize, name: &str, attributes: &[(&str, &str)]) {
        // Writing to a `String` cannot fail.
        let _ = write!(self.out, "{:1$}<{name}", "", depth * 2);
        for (name, value) in attributes {
            let _ = write!(self.out, " {name}=\"{}\"", escape(value).replace('\n', "&#10;"));
        }
    }

    fn open(&mut self, depth: usize, name: &str, attributes: &[(&str, &str)]) {
        self.start(depth, name, attributes);
        self.out.push_str(">\n");
    }

    fn empty(&mut self, depth: usize, name: &str, attributes: &[(&str, &str)]) {
        self.start(depth, name, attributes);
        self.out.push_str("/>\n");
    }

    fn text(&mut self, depth: usize, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.start(depth, name, attributes);
        let _ = writeln!(self.out, ">{}</{name}>", escape(text));
    }

    fn close(&mut self, depth: usize, name: &str) {
        let _ = writeln!(self.out, "{:1$}</{name}>", "", depth * 2);
    }
}

/// Text as XML 1.0 can hold it; characters that it cannot, as U+FFFD.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(c),
            c if crate::clean::obeyed(c) || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
