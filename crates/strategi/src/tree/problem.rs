use std::fmt;

use super::Span;

/// Something wrong in a text that could be read nevertheless.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// The bytes it concerns: the key or the tag.
    pub span: Span,
    /// JSON Pointer of the value it concerns; of the map for a key that is no text.
    pub pointer: String,
}

/// What is wrong in a text that could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProblemKind {
    /// A key stands more than once in a map. The first value is kept, this one is dropped.
    DuplicateKey {
        /// The key.
        key: String,
        /// Where the key stands the first time.
        first: Span,
    },
    /// A key is a list or a map. The entry is dropped.
    NonStringKey,
    /// A tag outside the YAML core schema. It is ignored, the value is kept.
    UnknownTag {
        /// The tag as written, with its `!`.
        tag: String,
    },
    /// The value does not have the form that its tag promises. The value is read by that form
    /// which it has.
    TagMismatch {
        /// The tag as written, with its `!`.
        tag: String,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ProblemKind::DuplicateKey { key, .. } => {
                write!(f, "the key `{key}` stands twice in the map")
            }
            ProblemKind::NonStringKey => f.write_str("a key must be text, not a list or a map"),
            ProblemKind::UnknownTag { tag } => {
                write!(f, "the tag `{tag}` is not known and is ignored")
            }
            ProblemKind::TagMismatch { tag } => write!(f, "the value does not fit its tag `{tag}`"),
        }
    }
}
