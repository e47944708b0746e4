//! Reading `x-stratml`, where the reader keeps what the model has no place for.

use serde_json::{Map, Value};
use strategi::{Extensions, Party};

use crate::keep::{self, keys};

/// The entry of `x-stratml` with this name.
pub(super) fn entry<'a>(extensions: &'a Extensions, name: &str) -> Option<&'a Value> {
    extensions.get(keep::NAME)?.get(name)
}

/// An entry that is a text.
pub(super) fn text<'a>(extensions: &'a Extensions, name: &str) -> Option<&'a str> {
    entry(extensions, name)?.as_str()
}

/// True if the entry says that there is nothing: an empty text.
pub(super) fn is_nothing(extensions: &Extensions, name: &str) -> bool {
    text(extensions, name).is_some_and(str::is_empty)
}

/// True if the entry is `true`.
pub(super) fn is_true(extensions: &Extensions, name: &str) -> bool {
    entry(extensions, name) == Some(&Value::Bool(true))
}

/// The stakeholders of a goal that was read as a priority.
pub(super) fn stakeholders(extensions: &Extensions) -> Option<Vec<Party>> {
    serde_json::from_value(entry(extensions, keys::STAKEHOLDERS)?.clone()).ok()
}

/// A relationship of an indicator.
#[derive(Default)]
pub(super) struct Relationship<'a> {
    pub(super) kind: Option<&'a str>,
    pub(super) identifier: Option<&'a str>,
    pub(super) referents: Vec<&'a str>,
    pub(super) name: Option<&'a str>,
    pub(super) description: Option<&'a str>,
    /// False if it has entries of other names or types.
    pub(super) whole: bool,
}

/// The relationships of an indicator; `None` if they are no list of objects.
pub(super) fn relationships(extensions: &Extensions) -> Option<Vec<Relationship<'_>>> {
    let list = entry(extensions, keys::RELATIONSHIPS)?.as_array()?;
    list.iter().map(|item| item.as_object().map(relationship)).collect()
}

fn relationship(object: &Map<String, Value>) -> Relationship<'_> {
    let mut out = Relationship { whole: true, ..Relationship::default() };
    for (name, value) in object {
        let text = value.as_str();
        match name.as_str() {
            "type" => out.kind = text.filter(|kind| ["Broader_Than", "Peer_To", "Narrower_Than"].contains(kind)),
            "identifier" => out.identifier = text,
            "name" => out.name = text,
            "description" => out.description = text,
            "referents" => {
                let items = value.as_array().map_or(&[][..], Vec::as_slice);
                out.referents = items.iter().filter_map(Value::as_str).collect();
                out.whole &= value.is_array() && out.referents.len() == items.len();
                continue;
            }
            _ => {
                out.whole = false;
                continue;
            }
        }
        out.whole &= text.is_some() && (name != "type" || out.kind.is_some());
    }
    out
}
