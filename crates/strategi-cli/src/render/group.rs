//! Findings that are alike, as one.

use std::cmp::Reverse;
use std::collections::HashMap;

use strategi::{Diagnostic, Severity};

/// Findings of one rule with one message in one document, in the order of the text; there is at least one.
pub(super) struct Group<'r> {
    pub(super) first: &'r Diagnostic,
    pub(super) others: Vec<&'r Diagnostic>,
}

/// How many errors of one sort are each shown for themselves, since each has to be mended in its place; of warnings and
/// notes, it is one.
const ERRORS_ALONE: usize = 3;

/// The groups of one document's findings: the worst first, then in the order of the text. With `alone`, each finding
/// is a group.
pub(super) fn groups<'r>(findings: &[&'r Diagnostic], alone: bool) -> Vec<Group<'r>> {
    let mut counts: HashMap<Shape<'_>, usize> = HashMap::new();
    for finding in findings {
        *counts.entry(shape(finding)).or_default() += 1;
    }
    let mut groups: Vec<Group<'r>> = Vec::new();
    let mut places: HashMap<Shape<'_>, usize> = HashMap::new();
    for finding in findings {
        let shape = shape(finding);
        let few = finding.severity == Severity::Error && counts.get(&shape).is_some_and(|count| *count <= ERRORS_ALONE);
        let place = places.get(&shape).filter(|_| !alone && !few);
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
