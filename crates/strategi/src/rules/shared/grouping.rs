//! One wrong value, one finding: the places of each distinct value.

use hashbrown::HashMap;

use crate::codelist::language::check as issues;
use crate::message::Message;
use crate::report::Finding;
use crate::rules::prelude::*;

/// Most places that a finding shows beside its own.
const RELATED: usize = 5;

/// The places of one value, in the order in which they were met.
#[derive(Debug, Default)]
pub(crate) struct Places {
    shown: Vec<Pointer>,
    /// How many there are in all.
    pub(crate) count: usize,
}

impl Places {
    /// Adds a place; only those that are shown are made into pointers.
    pub(crate) fn add(&mut self, pointer: impl FnOnce() -> Pointer) {
        if self.shown.len() <= RELATED {
            self.shown.push(pointer());
        }
        self.count += 1;
    }

    /// Reports the first place, the next few as related ones.
    pub(crate) fn report<'c>(self, cx: &'c mut Cx<'_>, message: Message) -> &'c mut Finding {
        let mut places = self.shown.into_iter();
        let finding = cx.report(places.next().unwrap_or_default(), message);
        for place in places {
            finding.related(place, Term::new("also here", "også her", "òg her"));
        }
        finding
    }
}

/// Distinct values and their places, in the order of their first place.
#[derive(Debug, Default)]
pub(crate) struct Groups<'a> {
    numbers: HashMap<&'a str, usize>,
    groups: Vec<(&'a str, Places)>,
}

impl<'a> Groups<'a> {
    /// Adds a place of a value.
    pub(crate) fn add(&mut self, value: &'a str, pointer: impl FnOnce() -> Pointer) {
        // Most documents have few values, such as two languages: no need to hash those.
        let first = self.groups.iter().take(4).position(|(known, _)| *known == value);
        let number = first.unwrap_or_else(|| *self.numbers.entry(value).or_insert(self.groups.len()));
        if number == self.groups.len() {
            self.groups.push((value, Places::default()));
        }
        if let Some((_, places)) = self.groups.get_mut(number) {
            places.add(pointer);
        }
    }
}

impl<'a> IntoIterator for Groups<'a> {
    type Item = (&'a str, Places);
    type IntoIter = std::vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.groups.into_iter()
    }
}

/// True when there is something to say of a language tag of the document. Mostly there is not, and few tags stand everywhere.
pub(crate) fn has_tag_issues(document: &DocumentIndex<'_>) -> bool {
    let outline = document.outline();
    let of_fields = outline.tags.iter().map(|spot| spot.value);
    let of_texts = outline.tagged().flat_map(|spot| spot.value.values()).filter_map(|(tag, _)| tag);
    let mut seen: Vec<&str> = Vec::new();
    of_fields.chain(of_texts).map(LanguageTag::as_str).any(|tag| {
        if seen.contains(&tag) {
            return false;
        }
        // The list stays short: what does not fit in is looked at each time.
        if seen.len() < 8 {
            seen.push(tag);
        }
        !issues(tag).is_empty()
    })
}

/// Every distinct language tag of a document: those of fields, then those of texts.
pub(crate) fn language_tags<'a>(document: &DocumentIndex<'a>) -> Groups<'a> {
    let outline = document.outline();
    let mut groups = Groups::default();
    for spot in &outline.tags {
        groups.add(spot.value.as_str(), || outline.pointer(spot));
    }
    for spot in outline.tagged() {
        for tag in spot.value.values().filter_map(|(tag, _)| tag) {
            groups.add(tag.as_str(), || outline.pointer(spot).field(tag.as_str()));
        }
    }
    groups
}

/// The edits that put another tag in every place of some, by the tag that is there.
pub(crate) fn retag<'a>(document: &DocumentIndex<'a>, new: &HashMap<&'a str, String>) -> HashMap<&'a str, Vec<Edit>> {
    let mut edits: HashMap<&str, Vec<Edit>> = HashMap::new();
    if new.is_empty() {
        return edits;
    }
    let outline = document.outline();
    for spot in &outline.tags {
        if let Some((own, new)) = new.get_key_value(spot.value.as_str()) {
            edits.entry(own).or_default().push(Edit::text(outline.pointer(spot), own, new.as_str()));
        }
    }
    for spot in outline.tagged() {
        for tag in spot.value.values().filter_map(|(tag, _)| tag) {
            if let Some((own, new)) = new.get_key_value(tag.as_str()) {
                edits.entry(own).or_default().push(Edit::rename(outline.pointer(spot).field(own), new.as_str()));
            }
        }
    }
    edits
}
