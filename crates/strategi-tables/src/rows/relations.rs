//! References as rows.

use std::collections::{HashMap, HashSet};

use strategi::Document;

use crate::cell::Cell;
use crate::definition::storage::STRATEGY_KIND;

/// A reference as it stands in a document.
pub(super) struct Reference {
    pub(super) strategy: String,
    pub(super) kind: &'static str,
    pub(super) id: String,
    pub(super) field: String,
    pub(super) to: To,
}

pub(super) enum To {
    /// An element, by the text of the reference.
    Element(String),
    /// Another document.
    Document(String),
}

/// The kind of each element of the documents, the first with its id.
pub(super) type Kinds = HashMap<(String, String), &'static str>;

pub(super) fn rows(documents: &[Document], references: (Vec<Reference>, Kinds)) -> Vec<Vec<Cell>> {
    let (references, kinds) = references;
    let known: HashSet<&str> = documents.iter().filter_map(|document| Some(document.id()?.as_str())).collect();
    let row = |reference: Reference| {
        let Reference { strategy, kind, id, field, to } = reference;
        let (to_strategy, to_kind, to_id) = match to {
            To::Document(document) => {
                let known = known.contains(document.as_str());
                (document.clone(), known.then_some(STRATEGY_KIND), document)
            }
            To::Element(text) => {
                let (document, id) = match text.split_once('#') {
                    Some((document, id)) => (document.to_owned(), id.to_owned()),
                    None => (strategy.clone(), text),
                };
                let key = (document, id);
                let kind = kinds.get(&key).copied();
                (key.0, kind, key.1)
            }
        };
        vec![
            Cell::text(strategy),
            kind.into(),
            Cell::text(id),
            Cell::text(field),
            Cell::text(to_strategy),
            to_kind.into(),
            Cell::text(to_id),
        ]
    };
    references.into_iter().map(row).collect()
}
