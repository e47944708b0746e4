//! What all classes of the model do alike.

use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyList, PyMapping, PyString, PyTuple};
use serde::Serialize;
use serde_json::{Map, Value};
use strategi::{Extensions, Object, ReadOptions, UnknownFields};

use super::handle::Handle;
use super::value::frozen;
use crate::{convert, errors, run};

/// The name under which the extensions of an object are given.
const EXTENSIONS: &str = "extensions";

/// A class of the model.
pub(crate) trait Class: pyo3::PyClass<Frozen = pyo3::pyclass::boolean_struct::True> + Sync {
    type Model: Object + Serialize + Clone + Send + Sync + 'static;

    fn of(handle: Handle<Self::Model>) -> Self;

    fn handle(&self) -> &Handle<Self::Model>;
}

/// The name of a field as an attribute.
fn attribute(wire: &str) -> &str {
    wire.trim_start_matches('$')
}

/// The name of an attribute as a field; one that is no field stays as it is, and is refused like any unknown field.
fn field<T: Object>(name: &str) -> &str {
    T::META.fields.iter().map(|field| field.name).find(|wire| attribute(wire) == name).unwrap_or(name)
}

fn read<C: Class>(py: Python<'_>, value: &Value, options: &ReadOptions) -> PyResult<C> {
    let made = run::guarded(py, || Ok(C::Model::from_value(value, options)))?;
    made.map(|model| C::of(Handle::own(model))).map_err(|error| errors::read(py, error.report(), None))
}

/// Puts what was given by keyword into the fields of an object. `None` takes a value away.
fn set<C: Class>(fields: &mut Map<String, Value>, given: &Bound<'_, PyDict>) -> PyResult<()> {
    let meta = &C::Model::META;
    if let Some(value) = given.get_item(EXTENSIONS)? {
        fields.retain(|name, _| meta.field(name).is_some());
        for (name, value) in extensions_given(&value)? {
            if meta.field(&name).is_some() {
                return Err(errors::input(given.py(), "a field of the format is no extension", &format!("/{name}")));
            }
            fields.insert(name, value);
        }
    }
    for (name, value) in given {
        let name = name.cast::<PyString>()?.to_str()?;
        if name == EXTENSIONS {
            continue;
        }
        let wire = field::<C::Model>(name);
        let known = meta.field(wire);
        if !value.is_none() {
            let value = if known.is_some_and(|field| field.card.is_list()) { listed(value)? } else { value };
            fields.insert(wire.to_owned(), convert::to_value_at(&value, wire)?);
        } else if known.is_some() || Extensions::is_name(wire) {
            fields.shift_remove(wire);
        } else {
            fields.insert(wire.to_owned(), Value::Null);
        }
    }
    Ok(())
}

fn extensions_given(value: &Bound<'_, PyAny>) -> PyResult<Map<String, Value>> {
    if value.is_none() {
        return Ok(Map::new());
    }
    match convert::to_value_at(value, EXTENSIONS)? {
        Value::Object(extensions) => Ok(extensions),
        _ => Err(errors::input(value.py(), "extensions are given as a mapping", &format!("/{EXTENSIONS}"))),
    }
}

/// Anything that can be gone through, such as a generator, as a list.
fn listed(value: Bound<'_, PyAny>) -> PyResult<Bound<'_, PyAny>> {
    let is_one = value.is_instance_of::<PyString>()
        || value.is_instance_of::<PyBytes>()
        || value.is_instance_of::<PyByteArray>()
        || value.cast::<PyMapping>().is_ok();
    if is_one || value.is_instance_of::<PyList>() || !value.hasattr("__iter__")? {
        return Ok(value);
    }
    let items = value.try_iter()?.collect::<PyResult<Vec<_>>>()?;
    Ok(PyList::new(value.py(), items)?.into_any())
}

pub(crate) fn new<C: Class>(py: Python<'_>, given: Option<&Bound<'_, PyDict>>) -> PyResult<C> {
    let mut fields = Map::new();
    if let Some(given) = given {
        set::<C>(&mut fields, given)?;
    }
    for fixed in C::Model::META.fields.iter().filter(|field| field.type_name == "FormatVersion") {
        fields.entry(fixed.name).or_insert_with(|| strategi::FormatVersion::CURRENT.into());
    }
    read(py, &Value::Object(fields), &ReadOptions::default())
}

pub(crate) fn replace<C: Class>(py: Python<'_>, own: &C, changes: Option<&Bound<'_, PyDict>>) -> PyResult<C> {
    let Some(changes) = changes.filter(|changes| !changes.is_empty()) else {
        return Ok(C::of(Handle::own(own.handle().get().clone())));
    };
    let Ok(Value::Object(mut fields)) = serde_json::to_value(own.handle().get()) else {
        return Err(errors::internal(py, "an object of the model is an object of JSON"));
    };
    // Unknown fields that it was read with stay, wherever in it they stand; new ones are refused.
    let known = |name: &str| C::Model::META.field(name).is_some() || Extensions::is_name(name) || name == EXTENSIONS;
    let new = changes.keys().iter().any(|name| !known(field::<C::Model>(&name.to_string())));
    let strict = ReadOptions::default();
    let lenient_before = !new && C::Model::from_value(&Value::Object(fields.clone()), &strict).is_err();
    set::<C>(&mut fields, changes)?;
    read(py, &Value::Object(fields), &if lenient_before { lenient() } else { strict })
}

fn lenient() -> ReadOptions {
    ReadOptions { unknown_fields: UnknownFields::Keep, ..ReadOptions::default() }
}

pub(crate) fn from_dict<C: Class>(value: &Bound<'_, PyAny>) -> PyResult<C> {
    read(value.py(), &convert::to_value(value)?, &ReadOptions::default())
}

pub(crate) fn restore<C: Class>(py: Python<'_>, text: &str) -> PyResult<C> {
    let value = serde_json::from_str(text).map_err(|error| errors::plain(py, &error.to_string()))?;
    read(py, &value, &lenient())
}

pub(crate) fn to_json<C: Class>(own: &C, indent: bool) -> String {
    let it = own.handle().get();
    // The model has string keys and finite numbers only, so this cannot fail.
    if indent { serde_json::to_string_pretty(it) } else { serde_json::to_string(it) }.unwrap_or_default()
}

pub(crate) fn to_dict<'py, C: Class>(py: Python<'py>, own: &C) -> PyResult<Bound<'py, PyAny>> {
    convert::from_json(py, &to_json(own, false))
}

pub(crate) fn extensions<'py>(py: Python<'py>, extensions: &Extensions) -> PyResult<Bound<'py, PyAny>> {
    let entries = PyDict::new(py);
    for (name, value) in extensions.iter() {
        entries.set_item(name.as_str(), convert::from_json(py, &value.to_string())?)?;
    }
    frozen(&entries)
}

/// To be made again from its JSON text. Places in a text that it was read from are not kept.
pub(crate) fn reduce<'py, C: Class>(slf: &Bound<'py, C>) -> PyResult<Bound<'py, PyTuple>> {
    if slf.get().handle().document().is_some_and(|document| !document.is_complete()) {
        // What was wrong with its form is in the text, and would be forgotten.
        return Err(errors::plain(
            slf.py(),
            "a strategy that was read with errors cannot be pickled: pass its text on",
        ));
    }
    let restore = slf.as_any().get_type().getattr("_restore")?;
    (restore, (to_json(slf.get(), false),)).into_pyobject(slf.py())
}

/// How many members of a list are shown.
const MOST_SHOWN: usize = 3;
/// How many letters of a value are shown.
const LONGEST_SHOWN: usize = 80;

/// The fields that have a value, as they are given to the class; of longer lists how many members they have.
pub(crate) fn repr<C: Class>(slf: &Bound<'_, C>) -> PyResult<String> {
    let mut shown = Vec::new();
    for field in C::Model::META.fields {
        if field.type_name == "FormatVersion" {
            continue;
        }
        let name = attribute(field.name);
        let value = slf.as_any().getattr(name)?;
        if value.is_none() {
            continue;
        }
        if field.card.is_list() {
            match value.len()? {
                0 => continue,
                many if many > MOST_SHOWN || objects(field.type_name) => {
                    shown.push(format!("{name}=<{many}>"));
                    continue;
                }
                _ => {}
            }
        }
        let text = value.repr()?.to_string();
        let short: String = text.chars().take(LONGEST_SHOWN).collect();
        shown.push(if short.len() < text.len() { format!("{name}={short}…") } else { format!("{name}={short}") });
    }
    Ok(format!("{}({})", C::Model::META.name, shown.join(", ")))
}

fn objects(type_name: &str) -> bool {
    strategi::OBJECTS.iter().any(|object| object.name == type_name)
}
