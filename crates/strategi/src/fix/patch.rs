//! Applying JSON Patch: the four operations that fixes are made of.

use serde_json::Value;

use crate::report::PatchOperation;
use crate::sorting::sort_by;
use crate::tree::pointer;

/// The value after a patch (RFC 6902), or `None` when an operation does not fit.
pub fn patched(value: &Value, patch: &[PatchOperation]) -> Option<Value> {
    let mut value = value.clone();
    for operation in patch {
        one(&mut value, operation)?;
    }
    Some(value)
}

/// The value after several patches that all name places of the value as it is.
pub(super) fn together<'p>(
    mut value: Value,
    operations: impl IntoIterator<Item = &'p PatchOperation>,
) -> Option<Value> {
    let mut operations: Vec<&PatchOperation> = operations.into_iter().collect();
    order(&mut operations, |operation| place(operation));
    for operation in operations {
        one(&mut value, operation)?;
    }
    Some(value)
}

/// Puts operations so that none moves the place of one after it: from the end, and the inner before the outer.
pub(super) fn order<T>(operations: &mut [T], place: impl Fn(&T) -> &str) {
    sort_by(operations, |a, b| key(place(b)).cmp(&key(place(a))));
}

fn place(operation: &PatchOperation) -> &str {
    match operation {
        PatchOperation::Add { path, .. } | PatchOperation::Remove { path } | PatchOperation::Replace { path, .. } => {
            path
        }
        PatchOperation::Move { from, .. } => from,
    }
}

/// Segments in an order in which the places of a list count as numbers.
fn key(pointer: &str) -> Vec<(usize, &str)> {
    pointer.split('/').map(|segment| segment.parse().map_or((usize::MAX, segment), |index| (index, ""))).collect()
}

fn one(value: &mut Value, operation: &PatchOperation) -> Option<()> {
    match operation {
        PatchOperation::Add { path, value: new } => add(value, path, new.clone()),
        PatchOperation::Remove { path } => take(value, path).map(drop),
        PatchOperation::Replace { path, value: new } => {
            *value.pointer_mut(path)? = new.clone();
            Some(())
        }
        PatchOperation::Move { from, path } => {
            let moved = take(value, from)?;
            add(value, path, moved)
        }
    }
}

fn split(path: &str) -> Option<(&str, String)> {
    let (parent, last) = path.rsplit_once('/')?;
    let last = pointer::segments(path)?.last()?.ok().map_or_else(|| last.to_owned(), std::borrow::Cow::into_owned);
    Some((parent, last))
}

fn add(value: &mut Value, path: &str, new: Value) -> Option<()> {
    let Some((parent, last)) = split(path) else {
        *value = new;
        return path.is_empty().then_some(());
    };
    match value.pointer_mut(parent)? {
        Value::Object(entries) => {
            entries.insert(last, new);
        }
        Value::Array(items) => {
            let index = if last == "-" { items.len() } else { last.parse().ok()? };
            if index > items.len() {
                return None;
            }
            items.insert(index, new);
        }
        _ => return None,
    }
    Some(())
}

fn take(value: &mut Value, path: &str) -> Option<Value> {
    let (parent, last) = split(path)?;
    match value.pointer_mut(parent)? {
        Value::Object(entries) => entries.shift_remove(&last),
        Value::Array(items) => {
            let index = last.parse().ok()?;
            (index < items.len()).then(|| items.remove(index))
        }
        _ => None,
    }
}
