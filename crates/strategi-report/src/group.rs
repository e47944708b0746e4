//! Findings that are alike, as one; and findings by theme.

use std::cmp::Reverse;
use std::collections::HashMap;

use strategi::rules::Family;
use strategi::{Diagnostic, Report, Severity};

/// Findings of one rule with one message in one document, in the order of the text; there is at least one.
pub(crate) struct Group<'r> {
    pub(crate) first: &'r Diagnostic,
    pub(crate) others: Vec<&'r Diagnostic>,
}

impl<'r> Group<'r> {
    pub(crate) fn len(&self) -> usize {
        self.others.len() + 1
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &'r Diagnostic> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }
}

/// The groups of one document's findings: the worst first, then in the order of the text. `alone` tells for a level, and how
/// many findings are alike, whether each of them is a group of its own.
pub(crate) fn groups<'r>(findings: &[&'r Diagnostic], alone: impl Fn(Severity, usize) -> bool) -> Vec<Group<'r>> {
    let mut counts: HashMap<Shape<'_>, usize> = HashMap::new();
    for finding in findings {
        *counts.entry(shape(finding)).or_default() += 1;
    }
    let mut groups: Vec<Group<'r>> = Vec::new();
    let mut places: HashMap<Shape<'_>, usize> = HashMap::new();
    for finding in findings {
        let shape = shape(finding);
        let apart = alone(finding.severity, counts.get(&shape).copied().unwrap_or_default());
        let place = places.get(&shape).filter(|_| !apart);
        if let Some(group) = place.and_then(|place| groups.get_mut(*place)) {
            group.others.push(finding);
        } else {
            places.insert(shape, groups.len());
            groups.push(Group { first: finding, others: Vec::new() });
        }
    }
    groups.sort_by_key(|group| Reverse(group.first.severity));
    groups
}

/// What is alike: the rule, its message and how bad it is.
type Shape<'r> = (&'r str, &'r str, Severity);

fn shape(finding: &Diagnostic) -> Shape<'_> {
    (finding.code, finding.text.id(), finding.severity)
}

/// The findings of each document, by its number.
pub(crate) fn by_document(report: &Report) -> Vec<Vec<&Diagnostic>> {
    let mut lists: Vec<Vec<&Diagnostic>> = report.documents.iter().map(|_| Vec::new()).collect();
    for finding in &report.diagnostics {
        if let Some(list) = lists.get_mut(finding.document_index) {
            list.push(finding);
        }
    }
    lists
}

/// The findings of one family of rules.
pub(crate) struct Theme<'r> {
    /// `None` for codes of no family that this version knows.
    pub(crate) family: Option<Family>,
    /// The documents that have some, in the order in which they were given.
    pub(crate) parts: Vec<Part<'r>>,
}

/// The findings of a theme in one document.
pub(crate) struct Part<'r> {
    pub(crate) document: usize,
    /// The worst first.
    pub(crate) groups: Vec<Group<'r>>,
}

impl Theme<'_> {
    pub(crate) fn count(&self, severity: Severity) -> usize {
        let groups = self.parts.iter().flat_map(|part| &part.groups);
        groups.filter(|group| group.first.severity == severity).map(Group::len).sum()
    }

    pub(crate) fn len(&self) -> usize {
        Severity::ALL.iter().map(|severity| self.count(*severity)).sum()
    }

    /// A short name for links and filters: `STR`.
    pub(crate) fn key(&self) -> &'static str {
        self.family.map_or("other", Family::prefix)
    }
}

/// The themes of a report that have findings, in the order of the families.
pub(crate) fn themes(report: &Report) -> Vec<Theme<'_>> {
    let documents = by_document(report);
    let families = Family::ALL.iter().copied().map(Some).chain([None]);
    let themes = families.map(|family| {
        let parts = documents.iter().enumerate().filter_map(|(document, findings)| {
            let own: Vec<&Diagnostic> =
                findings.iter().copied().filter(|finding| Family::of(finding.code) == family).collect();
            (!own.is_empty()).then(|| Part { document, groups: groups(&own, |_, _| false) })
        });
        Theme { family, parts: parts.collect() }
    });
    themes.filter(|theme| !theme.parts.is_empty()).collect()
}
