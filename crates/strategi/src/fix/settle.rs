//! From repairs to fixes: the JSON Patch, and the edits of the text once they are proven.
//!
//! Edits are proven by making them and reading the text again. That is done for many at a time, since fixes are mostly
//! in places of their own; when the outcome differs, by halves, within a limit.

use std::ops::Range;

use serde_json::Value;

use super::chosen::Occupied;
use super::patch;
use super::repair::{Edit, Repair};
use super::splice::{Splice, Splicer, are_apart, spliced};
use crate::lang::Lang;
use crate::model::OBJECTS;
use crate::read::{Document, Format};
use crate::report::{Fix, Locator, PatchOperation, Place, TextEdit, View};
use crate::sorting::sort_by_key;
use crate::tree::{Limits, Tree};

/// A repair that a finding asks for.
pub(crate) struct Wanted {
    /// The number of the document.
    pub(crate) document: usize,
    /// The number of the finding.
    pub(crate) finding: usize,
    /// The reader made it: it speaks of the document as it is written, not as shorthands are expanded.
    pub(crate) by_reader: bool,
    pub(crate) repair: Box<Repair>,
}

/// A fix whose edits wait for their proof.
struct Job {
    /// Its number among the fixes.
    fix: usize,
    document: usize,
    splices: Vec<Splice>,
}

/// Bytes that may be read again to prove the edits of one text: a few times the text, and enough for any small one.
const LEAST_BUDGET: usize = 4 << 20;
/// Changes at one place wait for each other; more than so many at one place do not get edits.
const LAYERS: usize = 16;

/// The fixes by the number of their finding.
pub(crate) fn settle(
    documents: &[Document],
    locator: &mut Locator<'_>,
    wanted: &[Wanted],
    lang: Lang,
) -> Vec<(usize, Fix)> {
    let mut fixes: Vec<(usize, Fix)> = Vec::new();
    let mut jobs: Vec<Job> = Vec::new();
    for own in wanted.chunk_by(|a, b| a.document == b.document) {
        let Some(document) = own.first().map(|first| first.document) else { continue };
        let view = locator.view(document);
        let editor = view.as_ref().map(|view| Splicer::new(view.tree, view.text, view.yaml));
        if documents.get(document).is_some_and(Document::is_foreign) {
            fixes.extend(own.iter().filter_map(|wanted| Some((wanted.finding, foreign(locator, wanted, lang)?))));
            continue;
        }
        for Wanted { finding, by_reader, repair, .. } in own {
            let made = if let Some(editor) = &editor {
                make(editor, repair)
            } else {
                let patch = documents.get(document).and_then(|document| bare(document, repair, *by_reader));
                patch.map(|patch| (patch, None))
            };
            let Some((patch, splices)) = made else { continue };
            if patch.is_empty() && splices.is_none() {
                continue;
            }
            jobs.extend(splices.map(|splices| Job { fix: fixes.len(), document, splices }));
            let title = repair.title.text(lang);
            fixes.push((*finding, Fix { title, safe: repair.safe, patch, edits: Vec::new() }));
        }
    }
    // Documents of one YAML text are read together.
    let text_of = |job: &Job| documents.get(job.document).and_then(Document::group);
    for group in jobs.chunk_by(|a, b| text_of(a) == text_of(b)) {
        prove(locator, group, &mut fixes);
    }
    fixes.retain(|(_, fix)| !fix.patch.is_empty() || !fix.edits.is_empty());
    fixes
}

type Made = (Vec<PatchOperation>, Option<Vec<Splice>>);

fn make(editor: &Splicer<'_, '_>, repair: &Repair) -> Option<Made> {
    let made: Vec<_> = repair.edits.iter().filter_map(|edit| editor.make(edit)).collect();
    if made.is_empty() {
        return None;
    }
    let mut operations = Vec::new();
    let mut splices = Some(Vec::new());
    for it in made {
        operations.extend(it.patch);
        splices = splices.zip(it.splices).map(|(mut all, own)| {
            all.extend(own);
            all
        });
    }
    patch::order(&mut operations, path);
    let splices = splices.and_then(|mut splices: Vec<Splice>| {
        sort_by_key(&mut splices, |splice| (splice.range.start, splice.range.end));
        // Neighbours that go take the same comma away.
        splices.dedup_by(|next, last| {
            let both = next.text.is_empty() && last.text.is_empty() && next.range.start < last.range.end;
            if both {
                last.range.end = last.range.end.max(next.range.end);
            }
            both
        });
        are_apart(&splices).then_some(splices)
    });
    Some((operations, splices))
}

/// The fix of a finding in another notation, which the reader of it made. It is proven when it is applied.
fn foreign(locator: &mut Locator<'_>, wanted: &Wanted, lang: Lang) -> Option<Fix> {
    let (mut patch, mut edits) = (Vec::new(), Vec::new());
    for edit in &wanted.repair.edits {
        let Edit::Foreign { at, value, span, text } = edit else { return None };
        patch.push(PatchOperation::Replace { path: at.to_string(), value: value.clone() });
        edits.push(TextEdit { place: locator.place(wanted.document, at, Some(*span))?, text: text.clone() });
    }
    sort_by_key(&mut edits, |edit| edit.place.bytes.start);
    Some(Fix { title: wanted.repair.title.text(lang), safe: wanted.repair.safe, patch, edits })
}

fn path(operation: &PatchOperation) -> &str {
    match operation {
        PatchOperation::Add { path, .. } | PatchOperation::Remove { path } | PatchOperation::Replace { path, .. } => {
            path
        }
        PatchOperation::Move { from, .. } => from,
    }
}

/// The patch of a document without a text. Where its places cannot be told from here, there is none.
fn bare(document: &Document, repair: &Repair, by_reader: bool) -> Option<Vec<PatchOperation>> {
    // A text that was refused.
    if document.text().is_some() {
        return None;
    }
    let short = |at: &str| {
        let last = at.rsplit('/').next().unwrap_or_default();
        !by_reader && OBJECTS.iter().any(|object| object.shorthand == Some(last))
    };
    let mut operations = Vec::new();
    for edit in &repair.edits {
        match edit {
            Edit::Replace { at, .. } | Edit::Remove { at, .. } if short(at.as_str()) => return None,
            Edit::Replace { at, value, .. } => {
                operations.push(PatchOperation::Replace { path: at.to_string(), value: value.clone() });
            }
            Edit::Rename { at, key } => {
                let mut path = at.as_str().rsplit_once('/')?.0.to_owned();
                crate::tree::pointer::push(&mut path, key);
                operations.push(PatchOperation::Move { from: at.to_string(), path });
            }
            Edit::Add { at, key, value, .. } => {
                let path = at.clone().field(key).to_string();
                operations.push(PatchOperation::Add { path, value: value.clone() });
            }
            Edit::Insert { at, values } => {
                let (list, index) = at.as_str().rsplit_once('/')?;
                let next = index.parse::<usize>().ok()? + 1;
                operations.extend(
                    values
                        .iter()
                        .rev()
                        .map(|value| PatchOperation::Add { path: format!("{list}/{next}"), value: value.clone() }),
                );
            }
            Edit::Remove { at, .. } => operations.push(PatchOperation::Remove { path: at.to_string() }),
            Edit::Repeated { .. } | Edit::Strike { .. } | Edit::Foreign { .. } => return None,
        }
    }
    patch::order(&mut operations, path);
    Some(operations)
}

/// Gives the fixes of one text their edits, as far as these are proven.
fn prove(locator: &mut Locator<'_>, jobs: &[Job], fixes: &mut [(usize, Fix)]) {
    let Some(first) = jobs.first().and_then(|job| locator.view(job.document)) else { return };
    let (text, yaml, limits) = (first.text, first.yaml, first.limits.clone());
    let mut old: Vec<(usize, usize, Value, usize)> = Vec::new();
    for job in jobs {
        if old.last().is_some_and(|(document, ..)| *document == job.document) {
            continue;
        }
        let Some(view) = locator.view(job.document) else { return };
        // A number that JSON cannot hold: nothing can be compared.
        let Ok(value) = view.tree.root().to_value() else { return };
        old.push((job.document, view.part, value, view.tree.problem_count()));
    }
    let mut proof = Proof { text, yaml, limits, old, budget: LEAST_BUDGET.max(text.len().saturating_mul(8)) };
    let mut layers: Vec<(Occupied, Vec<&Job>)> = Vec::new();
    for job in jobs {
        let ranges = job.splices.iter().map(|splice| &splice.range);
        let room = layers.len() < LAYERS;
        if let Some(layer) =
            layers.iter_mut().find_map(|(occupied, layer)| occupied.take(ranges.clone()).then_some(layer))
        {
            layer.push(job);
        } else if room {
            let mut occupied = Occupied::default();
            occupied.take(ranges);
            layers.push((occupied, vec![job]));
        }
    }
    for (_, jobs) in layers {
        let mut open = vec![jobs.as_slice()];
        while let Some(jobs) = open.pop() {
            if proof.holds(jobs, fixes) {
                for job in jobs {
                    if let (Some((_, fix)), Some(view)) = (fixes.get_mut(job.fix), locator.view(job.document)) {
                        fix.edits = job.splices.iter().map(|splice| edit(&view, splice)).collect();
                    }
                }
            } else if jobs.len() > 1 {
                let (left, right) = jobs.split_at(jobs.len() / 2);
                open.extend([right, left]);
            }
        }
    }
}

fn edit(view: &View<'_, '_>, splice: &Splice) -> TextEdit {
    let bytes: Range<usize> = splice.range.start + view.offset..splice.range.end + view.offset;
    TextEdit { place: Place::new(view.lines, bytes, view.utf16), text: splice.text.clone() }
}

struct Proof<'s> {
    text: &'s str,
    yaml: bool,
    limits: Limits,
    /// The number of each document, which of the text it is, its value, and its problems.
    old: Vec<(usize, usize, Value, usize)>,
    budget: usize,
}

impl Proof<'_> {
    /// True when the text with these changes is read as the values with these patches.
    fn holds(&mut self, jobs: &[&Job], fixes: &[(usize, Fix)]) -> bool {
        let Some(left) = self.budget.checked_sub(self.text.len()) else { return false };
        self.budget = left;
        let mut splices: Vec<&Splice> = jobs.iter().flat_map(|job| &job.splices).collect();
        sort_by_key(&mut splices, |splice| (splice.range.start, splice.range.end));
        let Some(text) = spliced(self.text, splices.iter().map(|it| (it.range.clone(), it.text.as_str()))) else {
            return false;
        };
        let trees = if self.yaml {
            Tree::yaml(&text, &self.limits)
        } else {
            Tree::json(&text, &self.limits).map(|tree| vec![tree])
        };
        let Ok(trees) = trees else { return false };
        self.old.iter().all(|(document, part, value, problems)| {
            let own = || jobs.iter().filter(|job| job.document == *document);
            if own().next().is_none() {
                return true;
            }
            let operations = own().filter_map(|job| fixes.get(job.fix)).flat_map(|(_, fix)| &fix.patch);
            let Some(tree) = trees.get(*part) else { return false };
            let patched = patch::together(value.clone(), operations);
            tree.problem_count() <= *problems && patched.is_some() && tree.root().to_value().ok() == patched
        })
    }
}

/// The values of the documents of a text.
pub(super) fn values(text: &str, format: Format, limits: &Limits) -> Option<Vec<Value>> {
    let value = |tree: &Tree<'_>| tree.root().to_value().ok();
    match format {
        Format::Json => Tree::json(text, limits).ok().and_then(|tree| Some(vec![value(&tree)?])),
        Format::Yaml => Tree::yaml(text, limits).ok()?.iter().map(value).collect(),
        Format::Ndjson => crate::read::line_ranges(text)
            .map(|range| Tree::json(text.get(range)?, limits).ok().and_then(|tree| value(&tree)))
            .collect(),
    }
}
