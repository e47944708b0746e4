//! What of a document could not be read.

use std::collections::BTreeSet;

/// What structural errors took away, so that no rule takes the gap for the plan's.
#[derive(Debug, Default, Clone)]
pub struct Loss {
    /// Fields of the root that are incomplete.
    pub(crate) roots: BTreeSet<String>,
    /// Pointers of elements that lack something.
    pub(crate) elements: BTreeSet<String>,
    /// Ids of elements that were left out.
    pub(crate) ids: Vec<String>,
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
