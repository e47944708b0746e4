//! What of a document could not be read.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::tree::pointer;

/// What structural errors took away, so that no rule takes the gap for the plan's.
#[derive(Debug, Default, Clone)]
pub struct Loss {
    /// Fields of the root that are incomplete.
    pub(crate) roots: BTreeSet<String>,
    /// Pointers of elements that lack something.
    pub(crate) elements: BTreeSet<String>,
    /// Ids of elements that were left out.
    pub(crate) ids: Vec<String>,
    /// By list of the document: the places of the items that were left out, in order. The model has the items after them at
    /// earlier places.
    pub(crate) dropped: BTreeMap<String, Vec<usize>>,
}

impl Loss {
    /// Notes that something at this place was left out.
    pub(crate) fn note(&mut self, pointer: &str) {
        let mut segments = pointer.split('/').skip(1);
        let Some(root) = segments.next() else { return };
        self.roots.insert(root.to_owned());
        if let Some(index) = segments.next() {
            let mut element = format!("/{root}/{index}");
            if root == "linked_plans"
                && segments.next() == Some("items")
                && let Some(item) = segments.next()
            {
                element = format!("{element}/items/{item}");
            }
            self.elements.insert(element);
        }
    }

    /// Notes the items of lists that were left out.
    pub(crate) fn drop_items(&mut self, items: Vec<(String, usize)>) {
        for (list, place) in items {
            self.dropped.entry(list).or_default().push(place);
        }
    }

    /// The place in the document of what a pointer names in the model.
    pub(crate) fn written<'p>(&self, pointer: &'p str) -> Cow<'p, str> {
        let shifted = |dropped: &[usize], place: usize| {
            Some(dropped.iter().fold(place, |place, gone| place + usize::from(*gone <= place)))
        };
        self.moved(pointer, true, shifted).unwrap_or(Cow::Borrowed(pointer))
    }

    /// The place in the model of what a pointer names in the document; `None` for what was left out.
    pub(crate) fn read<'p>(&self, pointer: &'p str) -> Option<Cow<'p, str>> {
        self.moved(pointer, false, |dropped, place| match dropped.binary_search(&place) {
            Ok(_) => None,
            Err(before) => Some(place - before),
        })
    }

    /// The pointer with its places in lists changed. Lists are known by their places in the document, which are the new
    /// ones, or the old ones.
    fn moved<'p>(
        &self,
        pointer: &'p str,
        by_new: bool,
        place: impl Fn(&[usize], usize) -> Option<usize>,
    ) -> Option<Cow<'p, str>> {
        if self.dropped.is_empty() {
            return Some(Cow::Borrowed(pointer));
        }
        let (mut old, mut new) = (String::new(), String::new());
        for segment in pointer.split('/').skip(1) {
            let list = self.dropped.get(if by_new { &new } else { &old });
            if let Some((dropped, index)) = list.zip(segment.parse().ok()) {
                pointer::push_index(&mut new, place(dropped, index)?);
            } else {
                new.push('/');
                new.push_str(segment);
            }
            old.push('/');
            old.push_str(segment);
        }
        Some(Cow::Owned(new))
    }

    /// True when nothing was lost.
    pub fn is_none(&self) -> bool {
        self.roots.is_empty()
    }

    /// True when a finding at this place may only be there because something was left out.
    pub(crate) fn touches(&self, pointer: &str) -> bool {
        let field = pointer.strip_prefix('/').unwrap_or_default();
        self.roots.contains(field)
            || self.elements.iter().any(|element| {
                pointer.strip_prefix(element.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_there_and_back() {
        let mut loss = Loss::default();
        assert_eq!(loss.written("/measures/1"), "/measures/1");
        let dropped = [("/measures", 0), ("/measures", 2), ("/linked_plans", 1), ("/linked_plans/2/items", 0)];
        loss.drop_items(dropped.iter().map(|(list, place)| ((*list).to_owned(), *place)).collect());
        for (model, document) in [
            ("/measures/0/title", "/measures/1/title"),
            ("/measures/1", "/measures/3"),
            ("/linked_plans/0", "/linked_plans/0"),
            ("/linked_plans/1/items/0/title", "/linked_plans/2/items/1/title"),
            ("/priorities/4", "/priorities/4"),
            ("", ""),
        ] {
            assert_eq!(loss.written(model), document);
            assert_eq!(loss.read(document).as_deref(), Some(model));
        }
        assert_eq!(loss.read("/measures/2/title"), None);
    }
}
