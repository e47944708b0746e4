//! Plain data of Python as JSON values, and back.

use pyo3::exceptions::{PyTypeError, PyUnicodeEncodeError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple};
use serde_json::{Map, Number, Value};
use strategi::tree::Limits;

use crate::errors;
use crate::model;

/// Python data as a JSON value, or an error with the place in it.
pub(crate) fn to_value(data: &Bound<'_, PyAny>) -> PyResult<Value> {
    Walk { path: String::new(), depth: 0, deepest: Limits::default().depth }.value(data)
}

/// The same for the value of a field.
pub(crate) fn to_value_at(data: &Bound<'_, PyAny>, field: &str) -> PyResult<Value> {
    let limit = Limits::default().depth;
    Walk { path: format!("/{}", escaped(field)), depth: 0, deepest: limit.saturating_sub(1) }.value(data)
}

/// JSON text as Python data.
pub(crate) fn from_json<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
    static LOADS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    LOADS.import(py, "json", "loads")?.call1((text,))
}

/// A key as a segment of a JSON Pointer.
fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

struct Walk {
    path: String,
    depth: usize,
    deepest: usize,
}

impl Walk {
    fn value(&mut self, data: &Bound<'_, PyAny>) -> PyResult<Value> {
        if data.is_none() {
            return Ok(Value::Null);
        }
        if let Ok(text) = data.cast::<PyString>() {
            return self.string(text);
        }
        if let Ok(flag) = data.cast::<PyBool>() {
            return Ok(flag.is_true().into());
        }
        if let Ok(number) = data.cast::<PyFloat>() {
            return self.float(number.extract()?, data);
        }
        if let Ok(number) = data.cast::<PyInt>() {
            return self.integer(number.as_any());
        }
        if let Ok(entries) = data.cast::<PyDict>() {
            // All of them first: what stands in them may change the dictionary while it is looked at.
            let entries: Vec<_> = entries.iter().collect();
            return self.inside(data, |walk| walk.entries(entries.into_iter().map(Ok)));
        }
        if let Ok(items) = data.cast::<PyList>() {
            let items: Vec<_> = items.iter().collect();
            return self.inside(data, |walk| walk.items(items.into_iter()));
        }
        if let Ok(items) = data.cast::<PyTuple>() {
            return self.inside(data, |walk| walk.items(items.iter()));
        }
        if let Some(value) = model::value_of(data) {
            return Ok(value);
        }
        self.other(data)
    }

    /// What is not built in and yet has a form in JSON.
    fn other(&mut self, data: &Bound<'_, PyAny>) -> PyResult<Value> {
        if let Ok(entries) = data.cast::<PyMapping>() {
            let items: Vec<_> = entries.items()?.iter().collect();
            return self.inside(data, |walk| {
                let path = walk.path.clone();
                walk.entries(items.into_iter().map(|entry| {
                    let pair = entry.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>();
                    pair.map_err(|_| errors::input(entry.py(), "a mapping has items that are no pairs", &path))
                }))
            });
        }
        if is_date(data)? {
            return Ok(data.call_method0("isoformat")?.extract::<String>()?.into());
        }
        // Integers of other libraries, such as NumPy. Those of its arrays that hold no single one say so by a `TypeError`.
        if data.hasattr("__index__")? {
            match data.call_method0("__index__") {
                Ok(number) if number.is_instance_of::<PyInt>() => return self.integer(&number),
                Err(error) if !error.is_instance_of::<PyTypeError>(data.py()) => return Err(error),
                _ => {}
            }
        }
        let kind = data.get_type().fully_qualified_name()?;
        Err(self.refuse(data.py(), &format!("a value of type `{kind}` has no form in JSON")))
    }

    fn inside<R>(&mut self, data: &Bound<'_, PyAny>, run: impl FnOnce(&mut Self) -> PyResult<R>) -> PyResult<R> {
        if self.depth >= self.deepest {
            let deepest = self.deepest;
            return Err(
                self.refuse(data.py(), &format!("lists and dictionaries stand deeper than {deepest} in each other"))
            );
        }
        self.depth += 1;
        let result = run(self);
        self.depth -= 1;
        result
    }

    fn at<R>(&mut self, segment: &str, run: impl FnOnce(&mut Self) -> R) -> R {
        let length = self.path.len();
        self.path.push('/');
        self.path.push_str(segment);
        let result = run(self);
        self.path.truncate(length);
        result
    }

    fn entries<'py>(
        &mut self,
        entries: impl Iterator<Item = PyResult<(Bound<'py, PyAny>, Bound<'py, PyAny>)>>,
    ) -> PyResult<Value> {
        let mut fields = Map::new();
        for entry in entries {
            let (key, value) = entry?;
            let Ok(name) = key.cast::<PyString>() else {
                let (shown, kind) = (key.repr()?, key.get_type().qualname()?);
                return Err(self.refuse(key.py(), &format!("a key must be a string, not `{shown}` of type `{kind}`")));
            };
            let Value::String(name) = self.string(name)? else { continue };
            let value = self.at(&escaped(&name), |walk| walk.value(&value))?;
            fields.insert(name, value);
        }
        Ok(Value::Object(fields))
    }

    fn items<'py>(&mut self, items: impl Iterator<Item = Bound<'py, PyAny>>) -> PyResult<Value> {
        let mut values = Vec::new();
        for (index, item) in items.enumerate() {
            values.push(self.at(&index.to_string(), |walk| walk.value(&item))?);
        }
        Ok(Value::Array(values))
    }

    fn string(&self, text: &Bound<'_, PyString>) -> PyResult<Value> {
        let py = text.py();
        match text.to_str() {
            Ok(string) => match model::translations(text)? {
                Some(texts) => Ok(texts),
                None => Ok(string.into()),
            },
            Err(error) if error.is_instance_of::<PyUnicodeEncodeError>(py) => {
                Err(self.refuse(py, "a string has a lone surrogate, which is no character"))
            }
            Err(error) => Err(error),
        }
    }

    fn integer(&self, number: &Bound<'_, PyAny>) -> PyResult<Value> {
        if let Ok(whole) = number.extract::<i64>() {
            return Ok(whole.into());
        }
        if let Ok(whole) = number.extract::<u64>() {
            return Ok(whole.into());
        }
        Err(self.refuse(number.py(), "a whole number does not fit 64 bits"))
    }

    fn float(&self, number: f64, data: &Bound<'_, PyAny>) -> PyResult<Value> {
        match Number::from_f64(number) {
            Some(number) => Ok(Value::Number(number)),
            None => Err(self.refuse(data.py(), &format!("`{}` is no number of JSON", data.repr()?))),
        }
    }

    fn refuse(&self, py: Python<'_>, why: &str) -> PyErr {
        errors::input(py, why, &self.path)
    }
}

fn is_date(data: &Bound<'_, PyAny>) -> PyResult<bool> {
    static DATE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    data.is_instance(DATE.import(data.py(), "datetime", "date")?)
}
