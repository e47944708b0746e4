//! The report as SARIF 2.1.0 (OASIS), for code scanning and the viewers of editors.

mod fingerprint;
mod model;
mod rules;
mod uri;

use std::collections::HashMap;

use serde_json::{Value, json};
use strategi::report::{ConfigurationProblem, NotEvaluated, Place, Position};
use strategi::rules::{self as catalogue, RULES};
use strategi::{Diagnostic, Document, Report, Severity};

use self::fingerprint::Fingerprints;
use self::model::{
    Artifact, ArtifactChange, ArtifactContent, ArtifactLocation, AutomationDetails, Driver, Fix, Invocation, Location,
    Log, LogicalLocation, Message, Notification, PhysicalLocation, Reference, Region, Replacement, Results, Run, Tool,
};
use crate::clean::clean;
use crate::judged;
use crate::settings::Settings;
use crate::texts::Texts;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The report as a SARIF log with one run, indented by two: every rule with its page, every finding with its place.
///
/// Columns count Unicode characters. Paths are relative references as they were given, so that a log made at the root of a
/// repository fits its files.
pub fn sarif(report: &Report, documents: &[Document], settings: &Settings) -> String {
    let texts = Texts::new(report, documents);
    let mut codes: Vec<&'static str> = RULES.iter().map(|rule| rule.code).collect();
    codes.sort_unstable();
    let mut writer = Writer {
        rules: codes.iter().enumerate().map(|(index, code)| (*code, index)).collect(),
        artifacts: Vec::new(),
        files: HashMap::new(),
        texts,
    };
    // A file with several documents is one artifact.
    for number in 0..report.documents.len() {
        writer.artifact(number);
    }
    let mut fingerprints = Fingerprints::default();
    let problems = report.configuration.iter().map(|it| writer.problem(it, &fingerprints.of_problem(it)));
    let mut results: Vec<model::Result> = problems.collect();
    results.extend(report.diagnostics.iter().map(|finding| writer.result(finding, &fingerprints.of(report, finding))));
    let notifications = report.not_evaluated.iter().map(|it| writer.notification(it)).collect();
    let driver = Driver {
        name: report.engine.name,
        full_name: format!("{} {}", report.engine.name, report.engine.version),
        version: report.engine.version,
        semantic_version: report.engine.version,
        rules: rules::descriptors(report),
        notifications: rules::notifications(),
    };
    let run = Run {
        tool: Tool { driver },
        // What comes after the solidus would tell runs apart; runs of one kind replace each other.
        automation_details: Some(AutomationDetails { id: "strategi/" }),
        invocations: vec![Invocation { execution_successful: true, tool_execution_notifications: notifications }],
        column_kind: "unicodeCodePoints",
        language: settings.lang.tag(),
        artifacts: writer.artifacts,
        results: Results(results),
        properties: Some(properties(report)),
    };
    let log = Log { schema: SCHEMA, version: "2.1.0", runs: [run] };
    // Objects with text as keys can always be written.
    serde_json::to_string_pretty(&log).unwrap_or_default() + "\n"
}

fn properties(report: &Report) -> Value {
    let mut properties = json!({
        "referenceDate": report.reference_date.to_string(),
        "documentFormat": report.engine.format,
        "codeLists": report.engine.code_lists,
    });
    if let Value::Object(map) = &mut properties {
        let configurations = judged::configurations(report);
        if !configurations.is_empty() {
            map.insert("configurations".to_owned(), json!(configurations));
        }
        let profiles = judged::profiles(report);
        if !profiles.is_empty() {
            map.insert("profiles".to_owned(), json!(profiles));
        }
        if !report.held_back.is_nothing() {
            map.insert("heldBack".to_owned(), json!(report.held_back));
        }
    }
    properties
}

struct Writer<'a> {
    /// The place of each rule among those of the driver.
    rules: HashMap<&'static str, usize>,
    artifacts: Vec<Artifact>,
    /// The place of each file among the artifacts.
    files: HashMap<String, usize>,
    texts: Texts<'a>,
}

impl Writer<'_> {
    /// The file of a document, as one of the artifacts.
    fn artifact(&mut self, document: usize) -> ArtifactLocation {
        self.file(self.texts.file(document), "analysisTarget")
    }

    fn file(&mut self, file: &str, role: &'static str) -> ArtifactLocation {
        let uri = uri::reference(file);
        let index = self.files.get(file).copied().unwrap_or_else(|| {
            let location = ArtifactLocation { uri: Some(uri.clone()), index: None };
            self.artifacts.push(Artifact { location, roles: vec![role] });
            self.files.insert(file.to_owned(), self.artifacts.len() - 1);
            self.artifacts.len() - 1
        });
        ArtifactLocation { uri: Some(uri), index: Some(index) }
    }

    fn location(&mut self, document: usize, place: Option<&Place>) -> Location {
        let physical = PhysicalLocation {
            artifact_location: self.artifact(document),
            region: place.map(|place| region(place.start, place.end)),
        };
        Location { physical_location: Some(physical), ..Location::default() }
    }

    fn result(&mut self, finding: &Diagnostic, fingerprint: &str) -> model::Result {
        let number = finding.document_index;
        let mut location = self.location(number, finding.place.as_ref());
        if !finding.pointer.is_empty() || finding.element.is_some() {
            location.logical_locations.push(LogicalLocation {
                name: finding.element.clone(),
                fully_qualified_name: Some(finding.pointer.clone()).filter(|pointer| !pointer.is_empty()),
            });
        }
        let related = finding.related.iter().enumerate().map(|(id, related)| {
            let document = self.texts.number(&related.document, number);
            let location = self.location(document, related.place.as_ref());
            Location { id: Some(id + 1), message: Some(plain(&related.message)), ..location }
        });
        let related_locations = related.collect();
        let fixes = finding.fix.iter().filter(|fix| !fix.edits.is_empty()).map(|fix| self.fix(number, fix)).collect();
        model::Result {
            rule_id: finding.code,
            rule_index: self.rules.get(finding.code).copied(),
            level: level(finding.severity),
            message: with_help(&finding.message, finding.help.as_deref()),
            locations: vec![location],
            related_locations,
            partial_fingerprints: json!({"strategi/v1": fingerprint}),
            fixes,
            properties: Some(json!({
                "about": finding.about,
                "tier": finding.tier,
                "messageId": finding.text.id(),
                "document": finding.document,
            })),
        }
    }

    /// What is wrong with a configuration, at its place there.
    fn problem(&mut self, problem: &ConfigurationProblem, fingerprint: &str) -> model::Result {
        let physical = PhysicalLocation {
            artifact_location: self.file(&problem.file, "userSpecifiedConfiguration"),
            region: problem.start.map(|start| region(start, problem.end.unwrap_or(start))),
        };
        let pointer = Some(problem.pointer.clone()).filter(|pointer| !pointer.is_empty());
        let logical = pointer.map(|pointer| LogicalLocation { name: None, fully_qualified_name: Some(pointer) });
        let location = Location {
            physical_location: Some(physical),
            logical_locations: logical.into_iter().collect(),
            ..Location::default()
        };
        let rule = catalogue::find(problem.code);
        model::Result {
            rule_id: problem.code,
            rule_index: self.rules.get(problem.code).copied(),
            level: level(problem.severity),
            message: with_help(&problem.message, problem.help.as_deref()),
            locations: vec![location],
            related_locations: Vec::new(),
            partial_fingerprints: json!({"strategi/v1": fingerprint}),
            fixes: Vec::new(),
            properties: Some(json!({
                "about": rule.map(|rule| rule.about),
                "tier": rule.map(|rule| rule.tier),
                "messageId": problem.text.id(),
            })),
        }
    }

    fn fix(&mut self, document: usize, fix: &strategi::report::Fix) -> Fix {
        let replacements = fix.edits.iter().map(|edit| Replacement {
            deleted_region: region(edit.place.start, edit.place.end),
            inserted_content: Some(ArtifactContent { text: edit.text.clone() }),
        });
        Fix {
            description: Some(plain(&fix.title)),
            artifact_changes: vec![ArtifactChange {
                replacements: replacements.collect(),
                artifact_location: self.artifact(document),
            }],
        }
    }

    fn notification(&mut self, it: &NotEvaluated) -> Notification {
        let rule = self.rules.get(it.code).copied();
        Notification {
            descriptor: Some(Reference { id: Some(rules::NOT_EVALUATED), index: Some(0) }),
            associated_rule: Some(Reference { id: Some(it.code), index: rule }),
            level: "note",
            message: plain(&format!("{}: {}", it.code, it.cause)),
            locations: vec![self.location(self.texts.number(&it.document, 0), None)],
        }
    }
}

fn region(start: Position, end: Position) -> Region {
    Region {
        start_line: Some(start.line),
        start_column: Some(start.column),
        end_line: Some(end.line),
        end_column: Some(end.column),
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        _ => "note",
    }
}

fn with_help(message: &str, help: Option<&str>) -> Message {
    match help {
        Some(help) => plain(&format!("{message}\n{help}")),
        None => plain(message),
    }
}

/// A message as it is; what a viewer would take for a link is kept from being one.
fn plain(text: &str) -> Message {
    let lines: Vec<String> = text.split('\n').map(clean).collect();
    let mut text = lines.join("\n");
    if text.contains("](") {
        text = text.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]");
    }
    Message { text, markdown: None }
}
