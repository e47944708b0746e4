//! Strategies that are read and judged together.

use crate::index::{CollectionIndex, DocumentIndex};
use crate::model::Strategy;
use crate::read::Document;
use crate::report::Report;
use crate::rules::{self, Options};

/// Strategies that are read and judged together: a folder, the documents of a YAML stream, the lines of NDJSON.
///
/// References between plans are resolved within a collection: by document id, or by title, period and owner.
#[derive(Clone, Debug, Default)]
pub struct Collection {
    documents: Vec<Document>,
}

impl Collection {
    /// The documents, in the order in which they were added.
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// The strategies that could be read, in the same order.
    pub fn strategies(&self) -> impl Iterator<Item = &Strategy> {
        self.documents.iter().filter_map(Document::strategy)
    }

    /// The strategy with this id; the first one, if several carry it.
    pub fn get(&self, id: &str) -> Option<&Strategy> {
        self.strategies().find(|strategy| strategy.id.as_str() == id)
    }

    /// The index: elements by id, and which document each linked plan is.
    pub fn index(&self) -> CollectionIndex<'_> {
        let readable = self.documents.iter().filter_map(|document| Some((document, document.strategy()?)));
        CollectionIndex::new(readable.map(|(document, strategy)| DocumentIndex::new(document, strategy)).collect())
    }

    /// Judges every document, alone and against the others.
    pub fn check(&self, options: &Options) -> Report {
        rules::check(&self.documents, options)
    }
}

impl FromIterator<Document> for Collection {
    fn from_iter<I: IntoIterator<Item = Document>>(documents: I) -> Self {
        Self { documents: documents.into_iter().collect() }
    }
}

impl From<Vec<Document>> for Collection {
    fn from(documents: Vec<Document>) -> Self {
        Self { documents }
    }
}

impl Extend<Document> for Collection {
    fn extend<I: IntoIterator<Item = Document>>(&mut self, documents: I) {
        self.documents.extend(documents);
    }
}
