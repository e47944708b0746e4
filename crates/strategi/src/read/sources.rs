//! The files that a record names as its sources, as far as somebody gave them.

use std::collections::BTreeMap;
use std::sync::Arc;

/// The file of a source, or why it could not be given.
///
/// Bytes and texts turn into it by themselves: `document.with_source("page", text)`.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum SourceFile {
    /// Its bytes, which several documents may share.
    Given(Arc<[u8]>),
    /// There is no such file.
    NotFound,
    /// It stands outside the folder of the document.
    Outside,
    /// It is larger than whoever gives it allows.
    TooLarge,
    /// It is there and could not be read.
    Unreadable,
}

impl From<Arc<[u8]>> for SourceFile {
    fn from(bytes: Arc<[u8]>) -> Self {
        Self::Given(bytes)
    }
}

impl From<Vec<u8>> for SourceFile {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Given(bytes.into())
    }
}

impl From<&[u8]> for SourceFile {
    fn from(bytes: &[u8]) -> Self {
        Self::Given(bytes.into())
    }
}

impl From<&str> for SourceFile {
    fn from(text: &str) -> Self {
        text.as_bytes().into()
    }
}

/// The files of a document by the id of the source.
#[derive(Clone, Default, Debug)]
pub(crate) struct SourceFiles(BTreeMap<String, SourceFile>);

impl SourceFiles {
    pub(crate) fn get(&self, source: &str) -> Option<&SourceFile> {
        self.0.get(source)
    }

    pub(crate) fn insert(&mut self, source: &str, file: SourceFile) {
        self.0.insert(source.to_owned(), file);
    }
}
