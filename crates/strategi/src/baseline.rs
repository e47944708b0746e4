//! A baseline: the findings of a day, so that later runs report only new ones.
//!
//! A finding is known again by its document, rule, element, message and arguments, not by its line: edits elsewhere in a
//! document change nothing. What could not be read is never recorded and never held back.

use std::collections::BTreeMap;

use hashbrown::{HashMap, HashSet};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::report::{Diagnostic, Report, Verdict};
use crate::rules::{Rule, Severity};

/// The findings of a day.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Baseline {
    /// How often each was found.
    counts: BTreeMap<Key, usize>,
}

/// What a finding is known by.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
struct Key {
    /// The id of the document, or its name when it has none.
    document: String,
    code: String,
    element: Option<String>,
    message: String,
    /// As JSON.
    arguments: String,
}

/// The file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// The version of this form.
    baseline: u32,
    findings: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    document: String,
    code: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    element: Option<String>,
    message_id: String,
    #[serde(default, skip_serializing_if = "serde_json::Map::is_empty")]
    arguments: serde_json::Map<String, Value>,
    #[serde(default = "once", skip_serializing_if = "is_once")]
    count: usize,
}

fn once() -> usize {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn is_once(count: &usize) -> bool {
    *count == 1
}

/// A text is no baseline.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct BaselineError(String);

const VERSION: u32 = 1;

impl Baseline {
    /// The findings of a report, but those of reading.
    pub fn of(report: &Report) -> Self {
        let mut baseline = Self::default();
        for finding in report.diagnostics.iter().filter(|finding| can_be_held(finding)) {
            *baseline.counts.entry(Key::of(finding, report)).or_default() += 1;
        }
        baseline
    }

    /// Reads what [`to_json`](Self::to_json) wrote.
    pub fn from_json(text: &str) -> Result<Self, BaselineError> {
        let file: File = serde_json::from_str(text).map_err(|error| BaselineError(error.to_string()))?;
        if file.baseline != VERSION {
            return Err(BaselineError(format!("version {} of baselines is not known", file.baseline)));
        }
        let mut baseline = Self::default();
        for entry in file.findings {
            let key = Key {
                document: entry.document,
                // A rule that was renamed since is the same rule.
                code: crate::rules::resolve(&entry.code).rule().map_or(entry.code, |rule| rule.code.to_owned()),
                element: entry.element,
                message: entry.message_id,
                arguments: Value::Object(entry.arguments).to_string(),
            };
            let count = baseline.counts.entry(key).or_default();
            *count = count.saturating_add(entry.count);
        }
        Ok(baseline)
    }

    /// The baseline as JSON: sorted, one finding a line, so that a change of it reads well.
    pub fn to_json(&self) -> String {
        let lines: Vec<String> = self
            .counts
            .iter()
            .map(|(key, count)| {
                let entry = Entry {
                    document: key.document.clone(),
                    code: key.code.clone(),
                    element: key.element.clone(),
                    message_id: key.message.clone(),
                    arguments: serde_json::from_str(&key.arguments).unwrap_or_default(),
                    count: *count,
                };
                format!("\n    {}", serde_json::to_string(&entry).unwrap_or_default())
            })
            .collect();
        let end = if lines.is_empty() { "" } else { "\n  " };
        format!("{{\n  \"baseline\": {VERSION},\n  \"findings\": [{}{end}]\n}}\n", lines.join(","))
    }

    /// How many findings it holds.
    pub fn len(&self) -> usize {
        self.counts.values().fold(0, |all, count| all.saturating_add(*count))
    }

    /// True when it holds none.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// Takes over what another baseline holds besides.
    pub fn merge(&mut self, other: Self) {
        for (key, count) in other.counts {
            let own = self.counts.entry(key).or_default();
            *own = count.max(*own);
        }
    }

    /// Takes the findings of documents from another baseline, for documents that are not in the report.
    pub fn keep_others(&mut self, other: &Self, report: &Report) {
        let judged: HashSet<&str> = report.documents.iter().map(|it| it.id.as_deref().unwrap_or(&it.path)).collect();
        let others = other.counts.iter().filter(|(key, _)| !judged.contains(key.document.as_str()));
        self.counts.extend(others.map(|(key, count)| (key.clone(), *count)));
    }
}

impl Report {
    /// Holds back the findings that a baseline has, and counts them and those that are gone: that the baseline has for these
    /// documents, that are found no more, and whose rule was run and evaluated.
    ///
    /// Verdicts follow what is left. Of findings that are alike, the first ones are held back.
    pub fn hold_back(&mut self, baseline: &Baseline) {
        let mut left: HashMap<&Key, usize> = baseline.counts.iter().map(|(key, count)| (key, *count)).collect();
        let all = std::mem::take(&mut self.diagnostics);
        let mut shown = Vec::with_capacity(all.len());
        let mut held = 0;
        for finding in all {
            let known = can_be_held(&finding)
                && left.get_mut(&Key::of(&finding, self)).is_some_and(|left| {
                    let any = *left > 0;
                    *left = left.saturating_sub(1);
                    any
                });
            if known {
                held += 1;
            } else {
                shown.push(finding);
            }
        }
        // What is waived is still there.
        for finding in &self.waived {
            if let Some(left) = left.get_mut(&Key::of(finding, self)) {
                *left = left.saturating_sub(1);
            }
        }
        self.diagnostics = shown;
        self.held_back.baseline += held;
        let mut judged: HashMap<String, Vec<usize>> = HashMap::new();
        for (number, document) in self.documents.iter().enumerate() {
            judged.entry(document.id.as_ref().unwrap_or(&document.path).clone()).or_default().push(number);
        }
        let was_judged = |key: &Key| match judged.get(&key.document) {
            Some(numbers) => numbers.iter().all(|number| self.was_judged(*number, &key.code)),
            None => false,
        };
        let gone = left.into_iter().filter(|(key, _)| was_judged(key)).map(|(_, left)| left);
        self.held_back.gone = gone.fold(self.held_back.gone, usize::saturating_add);
        let mut worst: Vec<Option<Severity>> = vec![None; self.documents.len()];
        for finding in &self.diagnostics {
            if let Some(worst) = worst.get_mut(finding.document_index) {
                *worst = (*worst).max(Some(finding.severity));
            }
        }
        for (document, worst) in self.documents.iter_mut().zip(worst) {
            document.verdict = Verdict::of(document.verdict != Verdict::Unreadable, worst);
        }
    }

    /// True when the rule was run over the document in this run, and evaluated; a rule that is given up finds nothing.
    fn was_judged(&self, number: usize, code: &str) -> bool {
        crate::rules::find(code).is_none()
            || self.documents.get(number).is_some_and(|document| document.evaluated.contains(&code))
    }
}

/// What could not be read is told each time.
fn can_be_held(finding: &Diagnostic) -> bool {
    !crate::rules::find(finding.code).is_some_and(Rule::is_always_told)
}

impl Key {
    fn of(finding: &Diagnostic, report: &Report) -> Self {
        let id = report.documents.get(finding.document_index).and_then(|document| document.id.clone());
        let arguments: serde_json::Map<String, Value> = finding
            .arguments()
            .iter()
            .map(|(name, value)| ((*name).to_owned(), serde_json::to_value(value).unwrap_or_default()))
            .collect();
        Self {
            document: id.unwrap_or_else(|| finding.document.clone()),
            code: finding.code.to_owned(),
            element: finding.element.clone(),
            message: finding.text.id().to_owned(),
            arguments: Value::Object(arguments).to_string(),
        }
    }
}
