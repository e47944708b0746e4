use super::SourceKind;
use super::object::object;
use crate::value::{Id, LanguageTag, LocalizedText, PartialDate, Text};

object! {
    /// Where the record comes from.
    pub struct Source {
        /// The id of the source.
        id: required Id,
        /// What kind of thing it is.
        kind: optional SourceKind,
        /// Its name.
        title: optional LocalizedText,
        /// Its address.
        url: optional Text,
        /// A file, relative to the document.
        file: optional Text,
        /// When it was retrieved.
        retrieved: optional PartialDate,
        /// The digest of the file, `sha256:…` in hexadecimal.
        hash: optional Text,
        /// The language it is written in.
        language: optional LanguageTag,
    }
}
