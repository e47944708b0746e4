//! What a rule proposes: changes by pointer, without language and text.

use serde_json::Value;

use crate::index::Pointer;
use crate::message::Message;
use crate::tree::Span;

/// How a finding can be mended. All its edits name places of the document as it is, and are made together.
#[derive(Clone, Debug)]
pub(crate) struct Repair {
    pub(crate) title: Message,
    pub(crate) safe: bool,
    pub(crate) edits: Vec<Edit>,
}

/// One change.
#[derive(Clone, Debug)]
pub(crate) enum Edit {
    /// A value becomes another one.
    Replace {
        at: Pointer,
        /// The text that must be there: a rule sees places of the model, and those of the document may differ.
        old: Option<String>,
        value: Value,
        /// What changes inside a long text, so that the rest of it keeps its form.
        pieces: Vec<(String, String)>,
    },
    /// An entry gets another key.
    Rename { at: Pointer, key: String },
    /// An object gets an entry: after the first of these keys that it has, else as its first.
    Add { at: Pointer, key: String, value: Value, after: &'static [&'static str] },
    /// A list gets values after the item at this place.
    Insert { at: Pointer, values: Vec<Value> },
    /// An entry or an item goes.
    Remove {
        at: Pointer,
        /// The text that must be there.
        old: Option<String>,
    },
    /// The entry at this key goes, which stands there once more and is not read.
    Repeated { at: Pointer, key: Span },
    /// Something that changes the text alone goes: a tag.
    Strike { span: Span },
    /// A text of a document in another notation becomes another one, and is written so there.
    Foreign { at: Pointer, value: Value, span: Span, text: String },
}

/// Longer lists of edits are cut: the next pass makes the rest.
const MOST_EDITS: usize = 1_000;

impl Repair {
    /// Keeps what the document means.
    pub(crate) fn safe(title: Message, edits: impl IntoIterator<Item = Edit>) -> Self {
        Self::new(title, true, edits)
    }

    /// Somebody should look at it first.
    pub(crate) fn doubtful(title: Message, edits: impl IntoIterator<Item = Edit>) -> Self {
        Self::new(title, false, edits)
    }

    pub(crate) fn new(title: Message, safe: bool, edits: impl IntoIterator<Item = Edit>) -> Self {
        Self { title, safe, edits: edits.into_iter().take(MOST_EDITS).collect() }
    }
}

impl Repair {
    /// Changes the places of its edits.
    pub(crate) fn move_places(&mut self, place: impl Fn(&mut Pointer)) {
        for edit in &mut self.edits {
            match edit {
                Edit::Replace { at, .. }
                | Edit::Rename { at, .. }
                | Edit::Add { at, .. }
                | Edit::Insert { at, .. }
                | Edit::Remove { at, .. }
                | Edit::Repeated { at, .. } => place(at),
                Edit::Strike { .. } | Edit::Foreign { .. } => {}
            }
        }
    }
}

impl Edit {
    /// A text becomes another one.
    pub(crate) fn text(at: impl Into<Pointer>, old: &str, new: impl Into<String>) -> Self {
        Self::Replace { at: at.into(), old: Some(old.to_owned()), value: Value::String(new.into()), pieces: Vec::new() }
    }

    /// Pieces of a text become others.
    pub(crate) fn pieces(at: impl Into<Pointer>, old: &str, new: String, pieces: Vec<(String, String)>) -> Self {
        Self::Replace { at: at.into(), old: Some(old.to_owned()), value: Value::String(new), pieces }
    }

    /// A value becomes another one.
    pub(crate) fn value(at: impl Into<Pointer>, value: impl Into<Value>) -> Self {
        Self::Replace { at: at.into(), old: None, value: value.into(), pieces: Vec::new() }
    }

    pub(crate) fn rename(at: impl Into<Pointer>, key: impl Into<String>) -> Self {
        Self::Rename { at: at.into(), key: key.into() }
    }

    pub(crate) fn add(
        at: impl Into<Pointer>,
        key: &str,
        value: impl Into<Value>,
        after: &'static [&'static str],
    ) -> Self {
        Self::Add { at: at.into(), key: key.to_owned(), value: value.into(), after }
    }

    pub(crate) fn remove(at: impl Into<Pointer>) -> Self {
        Self::Remove { at: at.into(), old: None }
    }

    /// Removes a text that must be this one.
    pub(crate) fn remove_text(at: impl Into<Pointer>, old: &str) -> Self {
        Self::Remove { at: at.into(), old: Some(old.to_owned()) }
    }
}
