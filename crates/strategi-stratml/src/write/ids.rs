//! Identifiers of the written text: an `xsd:ID` stands once in a document.

use hashbrown::{HashMap, HashSet};

/// The longest id of the document format: a longer one could not be read back.
const LONGEST: usize = 128;

/// The identifiers that are written, and those that will be.
pub(super) struct Ids {
    reserved: HashSet<String>,
    used: HashSet<String>,
    next: HashMap<String, usize>,
}

impl Ids {
    /// With the ids of all elements that are written: nothing made up takes one of them.
    pub(super) fn new(reserved: HashSet<String>) -> Self {
        Self { reserved, used: HashSet::new(), next: HashMap::new() }
    }

    /// The identifier of an element with this id: the id; with a number after it if another element has it.
    pub(super) fn element(&mut self, id: &str) -> String {
        if self.used.insert(id.to_owned()) {
            return id.to_owned();
        }
        self.numbered(id)
    }

    /// An identifier for something that has no id of its own.
    pub(super) fn made(&mut self, id: &str, suffix: &str) -> String {
        let made = joined(id, suffix);
        if self.is_taken(&made) {
            return self.numbered(&made);
        }
        self.used.insert(made.clone());
        made
    }

    fn numbered(&mut self, id: &str) -> String {
        let mut number = self.next.get(id).copied().unwrap_or(2);
        loop {
            let candidate = joined(id, &format!("-{number}"));
            number += 1;
            if !self.is_taken(&candidate) {
                self.next.insert(id.to_owned(), number);
                self.used.insert(candidate.clone());
                return candidate;
            }
        }
    }

    /// True if the text can stand as an identifier beside the others; then it is used.
    pub(super) fn free(&mut self, id: &str) -> bool {
        let free = id.parse::<strategi::Id>().is_ok() && !self.is_taken(id);
        if free {
            self.used.insert(id.to_owned());
        }
        free
    }

    fn is_taken(&self, id: &str) -> bool {
        self.used.contains(id) || self.reserved.contains(id)
    }
}

fn joined(id: &str, suffix: &str) -> String {
    let id = id.get(..LONGEST.saturating_sub(suffix.len())).unwrap_or(id);
    format!("{id}{suffix}")
}
