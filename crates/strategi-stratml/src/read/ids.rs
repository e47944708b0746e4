//! Ids of what is read: those that the document gives, and new ones where it gives none that can be used.

use hashbrown::{HashMap, HashSet};

use strategi::{Id, Identifier};

use crate::xml::{Name, Node, Tree, is_ncname};

/// The scheme under which an identifier is kept that cannot be an id.
const SCHEME: &str = "stratml:";

/// The identifiers of a document, and the ids that were made for what has none.
#[derive(Debug, Default)]
pub(super) struct Ids<'t> {
    /// How often each was met while reading.
    given: HashMap<&'t str, usize>,
    /// By the id that a number was added to: the next number.
    numbers: HashMap<Id, usize>,
    made: HashSet<Id>,
    /// The identifiers of relationships.
    related: HashSet<&'t str>,
}

/// The id of an element.
#[derive(Debug)]
pub(super) struct Given {
    pub(super) id: Id,
    /// The identifier of the document, where the id is another one.
    pub(super) alias: Option<Identifier>,
    /// The same, where it has not even the form of an alias.
    pub(super) other: Option<String>,
    /// What is wrong with the identifier of the document.
    pub(super) wrong: Option<Wrong>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Wrong {
    Form,
    Duplicate,
}

impl<'t> Ids<'t> {
    pub(super) fn new(tree: &'t Tree<'_>) -> Self {
        let identifiers = (0..tree.len())
            .filter_map(|number| tree.node(number))
            .filter(|node| node.name() == Name::Identifier)
            .filter(is_own);
        let given = identifiers.filter_map(Node::text).map(|text| (text, 0)).collect();
        Self { given, ..Self::default() }
    }

    /// The id of an element: its identifier where that can be one, else one made of the words.
    pub(super) fn of(&mut self, node: Node<'t>, words: &str, fallback: &Id) -> Given {
        let Some(text) = node.filled(Name::Identifier).and_then(Node::text) else {
            return Given { id: self.make(words, fallback), alias: None, other: None, wrong: None };
        };
        let seen = self.given.entry(text).or_default();
        *seen += 1;
        let wrong = match text.parse::<Id>() {
            _ if *seen > 1 => Wrong::Duplicate,
            Ok(id) if !self.made.contains(&id) => {
                return Given { id, alias: None, other: None, wrong: None };
            }
            Ok(_) => Wrong::Duplicate,
            Err(_) => Wrong::Form,
        };
        // `9f3c…` becomes `_9f3c…`.
        let prefixed = format!("_{text}").parse::<Id>().ok().filter(|id| wrong == Wrong::Form && self.is_free(id));
        let id = match prefixed {
            Some(id) => {
                self.made.insert(id.clone());
                id
            }
            None => self.make(words, fallback),
        };
        let alias = format!("{SCHEME}{text}").parse::<Identifier>().ok();
        let other = if alias.is_none() { Some(text.to_owned()) } else { None };
        Given { id, alias, other, wrong: Some(wrong) }
    }

    /// A new id of the words of a text.
    pub(super) fn make(&mut self, words: &str, fallback: &Id) -> Id {
        let base = Id::of_words(words).unwrap_or_else(|| fallback.clone());
        let mut id = base.clone();
        while !self.is_free(&id) {
            let number = self.numbers.entry(base.clone()).or_insert(2);
            id = base.numbered(*number);
            *number += 1;
        }
        self.made.insert(id.clone());
        id
    }

    /// What is wrong with the identifier of a relationship, which no part of the model has for its id.
    pub(super) fn of_relationship(&mut self, text: &'t str) -> Option<Wrong> {
        if !is_ncname(text) {
            return Some(Wrong::Form);
        }
        let is_new = self.related.insert(text) && !self.given.contains_key(text);
        if is_new { None } else { Some(Wrong::Duplicate) }
    }

    /// True for an identifier of an element.
    pub(super) fn is_given(&self, text: &str) -> bool {
        self.given.contains_key(text)
    }

    fn is_free(&self, id: &Id) -> bool {
        !self.given.contains_key(id.as_str()) && !self.made.contains(id)
    }
}

/// An identifier of a relationship may be that of what it leads to, as in the schema of 2011.
fn is_own(node: &Node<'_>) -> bool {
    node.parent().is_none_or(|parent| parent.name() != Name::Relationship)
}
