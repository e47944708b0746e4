//! The report as JUnit XML, which test reports of CI systems show.

use std::collections::BTreeMap;
use std::fmt::Write;

use strategi::report::{DocumentResult, NotEvaluated};
use strategi::rules;
use strategi::{Diagnostic, Document, Report, Severity};

use crate::clean::sentence;
use crate::group::by_document;
use crate::settings::Settings;
use crate::texts::Texts;
use crate::words;

/// How many findings of one rule in one document are written out.
const SAMPLES: usize = 50;

/// The report as JUnit XML: a suite for each document, and in it a case for each rule that found something.
///
/// Errors and warnings are failures, told apart by their type; notes are output of a case that passes; a rule that could
/// not be evaluated is a case that was skipped. A document without any has one case, which passes.
pub fn junit(report: &Report, documents: &[Document], settings: &Settings) -> String {
    let texts = Texts::new(report, documents);
    let mut suites = Vec::new();
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
            .map(|(code, findings)| Case { name: name(code), outcome: outcome(file, findings, settings) })
            .collect();
        let failures = cases.iter().filter(|case| matches!(case.outcome, Outcome::Failed { .. })).count();
        let mut left: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for it in not_evaluated {
            left.entry(it.code).or_default().push(&it.cause);
        }
        let skipped = left.len();
        cases.extend(left.iter().map(|(code, causes)| Case {
            name: format!("{} ({})", name(code), words::NOT_EVALUATED.text(settings.lang)),
            outcome: Outcome::Skipped { message: causes.join("; ") },
        }));
        if cases.is_empty() {
            let name = words::NOTHING.text(settings.lang).to_owned();
            cases.push(Case { name, outcome: Outcome::Passed });
        }
        Self { name: document.path.clone(), file: file.to_owned(), failures, skipped, cases }
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

fn name(code: &str) -> String {
    rules::find(code).map_or_else(|| code.to_owned(), |rule| format!("{code} {}", rule.name))
}

/// The findings of one rule in one document.
fn outcome(file: &str, findings: &[&Diagnostic], settings: &Settings) -> Outcome {
    let lang = settings.lang;
    let shown = if settings.full { findings.len() } else { SAMPLES };
    let mut lines: Vec<String> = findings.iter().take(shown).map(|finding| line(file, finding, settings)).collect();
    if shown < findings.len() {
        lines.push(words::fill(words::MORE, findings.len() - shown, lang));
    }
    let text = lines.join("\n");
    let worst = findings.iter().map(|finding| finding.severity).max();
    let Some(kind @ (Severity::Error | Severity::Warning)) = worst else { return Outcome::Noted { text } };
    let mut message = findings.first().map(|finding| sentence(&finding.message)).unwrap_or_default();
    if findings.len() > 1 {
        message = format!("{message} ({})", words::fill(words::MORE_ALIKE, findings.len() - 1, lang));
    }
    Outcome::Failed { kind: kind.as_str(), message, text }
}

/// `plans/a.yaml:12:3: error: message`, as compilers write it, with the help below.
fn line(file: &str, finding: &Diagnostic, settings: &Settings) -> String {
    let at = match &finding.place {
        Some(place) => format!("{file}:{}:{}", place.start.line, place.start.column),
        None => format!("{file}#{}", finding.pointer),
    };
    let mut line = format!("{at}: {}: {}", words::level(finding.severity, settings.lang), finding.message);
    let mut below = |label: &str, text: &str| {
        // Writing to a `String` cannot fail.
        let _ = write!(line, "\n  {label}: {text}");
    };
    if let Some(help) = &finding.help {
        below(words::HELP.text(settings.lang), help);
    }
    if let Some(fix) = &finding.fix {
        let label = if fix.safe { words::FIX } else { words::POSSIBLE_FIX };
        below(label.text(settings.lang), &fix.title);
    }
    line
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
