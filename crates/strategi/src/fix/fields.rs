//! Which field of the format a place of a document is.

use crate::index::Pointer;
use crate::model::{FieldMeta, OBJECTS, Object, ObjectMeta, Strategy};
use crate::tree::pointer;

/// A field, or an item of its list.
pub(super) struct Expected {
    pub(super) field: &'static FieldMeta,
    /// The place is an item of the list.
    pub(super) item: bool,
}

impl Expected {
    /// A list belongs here.
    pub(super) fn is_list(&self) -> bool {
        self.field.card.is_list() && !self.item
    }
}

/// The field at a place; `None` for places that the format does not know.
pub(super) fn expected(pointer: &str) -> Option<Expected> {
    let mut object: Option<&'static ObjectMeta> = Some(Strategy::META);
    let mut found: Option<Expected> = None;
    for segment in pointer::segments(pointer)? {
        let segment = segment.ok()?;
        if let Some(list) = found.as_mut().filter(|found| found.is_list()) {
            segment.parse::<usize>().ok()?;
            list.item = true;
            continue;
        }
        let field = object?.field(&segment)?;
        object = named(field.type_name);
        found = Some(Expected { field, item: false });
    }
    found
}

/// The object type at a place.
pub(super) fn object(pointer: &str) -> Option<&'static ObjectMeta> {
    if pointer.is_empty() {
        return Some(Strategy::META);
    }
    let expected = expected(pointer)?;
    if expected.is_list() { None } else { named(expected.field.type_name) }
}

fn named(name: &str) -> Option<&'static ObjectMeta> {
    OBJECTS.iter().copied().find(|object| object.name == name)
}

/// True for a field that need not be there, and is not what the element is known by.
pub(crate) fn may_be_left_out(at: &Pointer) -> bool {
    expected(at.as_str()).is_some_and(|it| {
        let names = matches!(it.field.name, "title" | "name" | "statement");
        !it.item && !it.field.card.is_required() && !names
    })
}
