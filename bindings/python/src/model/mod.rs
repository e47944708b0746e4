//! The model as classes of Python: one for each object type of the format, each a frozen handle on shared data.

pub(crate) mod class;
pub(crate) mod handle;
pub(crate) mod object;
mod objects;
mod strategy;
mod value;

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyString};
use serde_json::Value;

pub(crate) use objects::{Strategy, add, value_of};

/// The texts of a text in several languages; `None` for any other string.
pub(crate) fn translations(text: &Bound<'_, PyString>) -> PyResult<Option<Value>> {
    static CLASS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    if text.is_exact_instance_of::<PyString>()
        || !text.is_instance(CLASS.import(text.py(), "strategi._values", "LocalizedText")?)?
    {
        return Ok(None);
    }
    let texts = text.getattr("translations")?;
    if texts.is_empty()? {
        return Ok(None);
    }
    let texts = PyDict::from_sequence(
        &texts.call_method0("items")?.try_iter()?.collect::<PyResult<Vec<_>>>()?.into_pyobject(text.py())?,
    )?;
    crate::convert::to_value(texts.as_any()).map(Some)
}
