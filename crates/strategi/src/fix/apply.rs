//! Applying the fixes of a collection, until nothing is left to mend.

use hashbrown::{HashMap, HashSet};

use serde_json::Value;

use super::chosen::Occupied;
use super::patch;
use super::settle::values;
use super::splice::spliced;
use crate::read::{Document, Encode, Written};
use crate::report::{Diagnostic, Fix, PatchOperation, Report, Verdict};
use crate::rules::{self, Check, Options, Severity};
use crate::sorting::sort_by_key;

/// A fix that was applied.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Applied {
    /// The code of the rule whose finding it mends.
    pub code: &'static str,
    /// The document, by the name it was read under.
    pub document: String,
    /// The document's place in [`Fixed::documents`].
    pub document_index: usize,
    /// JSON Pointer of the finding, when it was mended.
    pub pointer: String,
    /// What it did, in the language of the options.
    pub title: String,
    /// True when it keeps what the document means.
    pub safe: bool,
}

/// A collection after mending.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Fixed {
    /// The documents, in the order in which they were given; [`Document::text`] gives the text of each.
    pub documents: Vec<Document>,
    /// What was done, in order.
    pub applied: Vec<Applied>,
    /// What is left.
    pub report: Report,
}

/// How often the documents are judged again at most. Mending mostly takes two or three.
const MOST_CHECKS: usize = 200;
/// How often the findings of a new text are mended.
const MOST_PASSES: usize = 50;

/// Applies the safe fixes of all findings, or with `doubtful` also those that somebody should look at first.
///
/// Each pass takes the fixes that do not touch each other, edits the texts, reads and judges them again. A fix whose
/// outcome is not the patched value, or that leads to an error which was not there before, is not applied. Documents without a
/// text are left as they are.
pub fn apply(documents: Vec<Document>, options: &Options, doubtful: bool) -> Fixed {
    apply_while(documents, options, doubtful, || true)
}

/// The same, unless it is stopped: `go_on` is asked before the documents are judged again, and after the answer `false` nothing
/// more is mended.
pub fn apply_while(documents: Vec<Document>, options: &Options, doubtful: bool, go_on: impl Fn() -> bool) -> Fixed {
    let report = rules::check(&documents, options);
    let mut work = Work { options, go_on: &go_on, refused: HashSet::new(), checks: 0 };
    let mut state = State { documents, report };
    let mut applied = Vec::new();
    for _ in 0..MOST_PASSES {
        if !go_on() {
            break;
        }
        let chosen = work.choose(&state, doubtful);
        if chosen.is_empty() {
            break;
        }
        let Some((next, done)) = work.pass(&state, &chosen) else { continue };
        applied.extend(done.iter().filter_map(|number| state.report.diagnostics.get(*number)).filter_map(told));
        state = next;
    }
    Fixed { documents: state.documents, applied, report: state.report }
}

fn told(finding: &Diagnostic) -> Option<Applied> {
    let fix = finding.fix.as_ref()?;
    Some(Applied {
        code: finding.code,
        document: finding.document.clone(),
        document_index: finding.document_index,
        pointer: finding.pointer.clone(),
        title: fix.title.clone(),
        safe: fix.safe,
    })
}

struct State {
    documents: Vec<Document>,
    report: Report,
}

struct Work<'o> {
    options: &'o Options,
    go_on: &'o dyn Fn() -> bool,
    /// Fixes that were tried and did not hold.
    refused: HashSet<(usize, &'static str, String, String)>,
    checks: usize,
}

impl Work<'_> {
    /// The numbers of the findings whose fixes are applied next.
    fn choose(&self, state: &State, doubtful: bool) -> Vec<usize> {
        let mut taken: HashMap<Option<(usize, usize)>, Occupied> = HashMap::new();
        let mut chosen = Vec::new();
        for (number, finding) in state.report.diagnostics.iter().enumerate() {
            let Some(fix) = &finding.fix else { continue };
            if fix.edits.is_empty() || !(fix.safe || doubtful) || self.refused.contains(&name(finding, fix)) {
                continue;
            }
            let text = state.documents.get(finding.document_index).and_then(Document::whole);
            let ranges = fix.edits.iter().map(|edit| &edit.place.bytes);
            if taken.entry(text).or_default().take(ranges) {
                chosen.push(number);
            }
        }
        chosen
    }

    /// Applies as many of the fixes as hold together: all of them, or what is found by halves.
    fn pass(&mut self, state: &State, chosen: &[usize]) -> Option<(State, Vec<usize>)> {
        let mut best: Option<(State, Vec<usize>)> = None;
        let mut open: Vec<&[usize]> = vec![chosen];
        while let Some(numbers) = open.pop() {
            if self.checks >= MOST_CHECKS || !(self.go_on)() {
                self.refuse(state, numbers);
                continue;
            }
            let done = best.as_ref().map(|(_, done)| done.as_slice()).unwrap_or_default();
            let all: Vec<usize> = done.iter().chain(numbers).copied().collect();
            if let Some(next) = self.attempt(state, &all) {
                best = Some((next, all));
            } else if numbers.len() > 1 {
                let (left, right) = numbers.split_at(numbers.len() / 2);
                open.extend([right, left]);
            } else {
                self.refuse(state, numbers);
            }
        }
        best
    }

    fn refuse(&mut self, state: &State, numbers: &[usize]) {
        let findings = numbers.iter().filter_map(|number| state.report.diagnostics.get(*number));
        self.refused.extend(findings.filter_map(|finding| Some(name(finding, finding.fix.as_ref()?))));
    }

    fn attempt(&mut self, state: &State, numbers: &[usize]) -> Option<State> {
        let findings: Vec<&Diagnostic> =
            numbers.iter().filter_map(|number| state.report.diagnostics.get(*number)).collect();
        let mut by_document: HashMap<usize, Vec<&Fix>> = HashMap::new();
        for finding in &findings {
            by_document.entry(finding.document_index).or_default().extend(&finding.fix);
        }
        let mut documents: Vec<Document> = Vec::with_capacity(state.documents.len());
        for own in state.documents.chunk_by(|a, b| a.whole().is_some() && a.whole() == b.whole()) {
            let from = documents.len();
            let fixes: Vec<(usize, &Fix)> = (0..own.len())
                .flat_map(|part| by_document.get(&(from + part)).into_iter().flatten().map(move |fix| (part, *fix)))
                .collect();
            if fixes.is_empty() {
                documents.extend(own.iter().cloned());
            } else {
                documents.extend(Self::edited(own, &fixes)?);
            }
        }
        self.checks += 1;
        let report = rules::check(&documents, self.options);
        (!is_worse(&state.report, &report, &findings)).then_some(State { documents, report })
    }

    /// The documents of one text after its fixes.
    fn edited(own: &[Document], fixes: &[(usize, &Fix)]) -> Option<Vec<Document>> {
        let first = own.first()?;
        let source = first.source.as_ref()?;
        let mut edits: Vec<_> = fixes.iter().flat_map(|(_, fix)| &fix.edits).collect();
        sort_by_key(&mut edits, |edit| (edit.place.bytes.start, edit.place.bytes.end));
        let text = spliced(&source.text, edits.iter().map(|it| (it.place.bytes.clone(), it.text.as_str())))?;

        let format = match &source.written {
            Written::Own(format) => *format,
            Written::Foreign(notation) => return Self::reread(first, notation.read(first.name(), &text), fixes),
        };
        let old = values(&source.text, format, &source.options.limits)?;
        let new = values(&text, format, &source.options.limits)?;
        if new.len() != old.len() || new.len() != own.len() {
            return None;
        }
        for (part, (old, new)) in old.into_iter().zip(new).enumerate() {
            let operations: Vec<&PatchOperation> =
                fixes.iter().filter(|(own, _)| *own == part).flat_map(|(_, fix)| &fix.patch).collect();
            let expected: Option<Value> = patch::together(old, operations);
            if expected.as_ref() != Some(&new) {
                return None;
            }
        }
        let name = match own.len() {
            1 => first.name(),
            _ => first.name().strip_suffix("#1").unwrap_or(first.name()),
        };
        let documents = Document::from_text(name, &text, format, &source.options);
        (documents.len() == own.len())
            .then(|| documents.into_iter().zip(own).map(|(new, old)| new.with_sources_of(old)).collect())
    }

    /// A document in another notation that was mended: its strategy must be the patched one.
    fn reread(old: &Document, new: Document, fixes: &[(usize, &Fix)]) -> Option<Vec<Document>> {
        let value = |document: &Document| document.strategy().map(Encode::encode);
        let expected = patch::together(value(old)?, fixes.iter().flat_map(|(_, fix)| &fix.patch))?;
        (value(&new)? == expected).then(|| vec![new.with_sources_of(old)])
    }
}

fn name(finding: &Diagnostic, fix: &Fix) -> (usize, &'static str, String, String) {
    let patch = serde_json::to_string(&fix.patch).unwrap_or_default();
    (finding.document_index, finding.code, finding.pointer.clone(), patch)
}

/// True when there is an error that was not there before.
///
/// What could not be read before was not judged. So an error of the content is no news where an error of form went away;
/// nor is an error of form inside a value that was moved, or put in a list.
fn is_worse(before: &Report, after: &Report, findings: &[&Diagnostic]) -> bool {
    let unread = |report: &Report| report.documents.iter().filter(|it| it.verdict == Verdict::Unreadable).count();
    if unread(after) > unread(before) {
        return true;
    }
    let (form_before, content_before) = errors(before);
    let (form_after, content_after) = errors(after);
    // Where there were too many errors to tell, those that come in their place were there before.
    let untold = before.diagnostics.iter().filter(|finding| finding.code == "RD006");
    let untold: HashSet<usize> = untold.map(|finding| finding.document_index).collect();
    let new_form =
        || new(&form_before, &form_after).filter(|error| !untold.contains(&error.0) && !is_inside(error, findings));
    if new_form().next().is_some() {
        return true;
    }
    let all = |errors: &Errors<'_>| errors.values().sum::<usize>();
    let cleared = all(&form_after) < all(&form_before) || findings.iter().any(|finding| is_form(finding.code));
    !cleared && new(&content_before, &content_after).next().is_some()
}

/// The number of errors by document, code and place. Places in lists are left out: removing an item moves them.
type Errors<'r> = HashMap<(usize, &'r str, String), usize>;

fn errors(report: &Report) -> (Errors<'_>, Errors<'_>) {
    let (mut form, mut content) = (Errors::new(), Errors::new());
    for finding in report.diagnostics.iter().filter(|finding| finding.severity == Severity::Error) {
        if is_form(finding.code) {
            *form.entry((finding.document_index, finding.code, general(&finding.pointer))).or_default() += 1;
        } else {
            let place = finding.element.clone().unwrap_or_else(|| general(&finding.pointer));
            *content.entry((finding.document_index, finding.code, place)).or_default() += 1;
        }
    }
    (form, content)
}

fn new<'e, 'r>(
    before: &'e Errors<'r>,
    after: &'e Errors<'r>,
) -> impl Iterator<Item = &'e (usize, &'r str, String)> + use<'e, 'r> {
    after.iter().filter(|(key, count)| before.get(*key).copied().unwrap_or(0) < **count).map(|(key, _)| key)
}

fn is_form(code: &str) -> bool {
    rules::find(code).is_some_and(|rule| matches!(rule.check, Check::Reader))
}

fn general(pointer: &str) -> String {
    let segments: Vec<&str> = pointer
        .split('/')
        .map(|segment| if !segment.is_empty() && segment.bytes().all(|b| b.is_ascii_digit()) { "*" } else { segment })
        .collect();
    segments.join("/")
}

/// True for what can only be seen now that a value was moved or put in a list.
fn is_inside((document, _, place): &(usize, &str, String), findings: &[&Diagnostic]) -> bool {
    let within = |path: &str| place.strip_prefix(&general(path)).is_some_and(|rest| rest.starts_with('/'));
    findings.iter().filter(|finding| finding.document_index == *document).any(|finding| {
        finding.fix.iter().flat_map(|fix| &fix.patch).any(|operation| match operation {
            PatchOperation::Move { path, .. } => *place == general(path) || within(path),
            PatchOperation::Add { path, .. } | PatchOperation::Replace { path, .. } => within(path),
            PatchOperation::Remove { .. } => false,
        })
    })
}
