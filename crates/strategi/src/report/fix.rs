//! How a finding can be mended, as programs apply it.

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};
use serde_json::Value;

use super::Place;

/// A change of the document that mends a finding.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[non_exhaustive]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Fix {
    /// What it does: lower case, no full stop.
    pub title: String,
    /// True when it keeps what the document means; else somebody should look at it first.
    pub safe: bool,
    /// The change of the document's value (JSON Patch, RFC 6902).
    pub patch: Vec<PatchOperation>,
    /// The same as changes of its text, in the order of the text and apart from each other, when it was read from text. All
    /// other bytes stay as they are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub edits: Vec<TextEdit>,
}

impl Fix {
    /// A change, as a patch and, for a document that was read from text, as edits.
    pub fn new(title: impl Into<String>, safe: bool, patch: Vec<PatchOperation>, edits: Vec<TextEdit>) -> Self {
        Self { title: title.into(), safe, patch, edits }
    }
}

/// One operation of a JSON Patch (RFC 6902).
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "op", rename_all = "lowercase")]
#[non_exhaustive]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum PatchOperation {
    /// Adds a member to an object, or an item to a list before the one at this place.
    Add {
        /// JSON Pointer of what is added.
        path: String,
        /// What is added.
        value: Value,
    },
    /// Takes away what is there.
    Remove {
        /// JSON Pointer.
        path: String,
    },
    /// Puts another value in its place.
    Replace {
        /// JSON Pointer.
        path: String,
        /// The new value.
        value: Value,
    },
    /// Takes a value away and puts it elsewhere: a field is renamed.
    Move {
        /// JSON Pointer of where it was.
        from: String,
        /// JSON Pointer of where it goes.
        path: String,
    },
}

/// A piece of text that takes the place of another.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct TextEdit {
    /// What is replaced; empty where something is put in.
    pub place: Place,
    /// What takes its place.
    pub text: String,
}

impl TextEdit {
    /// Puts a text in the place of what is there.
    pub fn new(place: Place, text: impl Into<String>) -> Self {
        Self { place, text: text.into() }
    }
}

impl Serialize for TextEdit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let utf16 = self.place.units();
        let mut edit = serializer.serialize_struct("TextEdit", 4 + usize::from(utf16.is_some()))?;
        edit.serialize_field("start", &self.place.start)?;
        edit.serialize_field("end", &self.place.end)?;
        edit.serialize_field("bytes", &[self.place.bytes.start, self.place.bytes.end])?;
        match utf16 {
            Some(units) => edit.serialize_field("utf16", &units)?,
            None => edit.skip_field("utf16")?,
        }
        edit.serialize_field("text", &self.text)?;
        edit.end()
    }
}
