//! Raising the exceptions of the package, which are Python's own.

use std::path::Path;

use pyo3::exceptions::PyOSError;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use strategi::config::ConfigurationError;
use strategi::{Document, Report};

use crate::document::DocumentHandle;

/// What Python's own functions raise: `FileNotFoundError` and its like.
pub(crate) fn file(path: &Path, error: &std::io::Error) -> PyErr {
    let Some(number) = error.raw_os_error() else {
        return PyOSError::new_err(format!("{}: {error}", path.display()));
    };
    let words = error.to_string();
    let words = words.split(" (os error").next().unwrap_or_default().to_owned();
    PyOSError::new_err((number, words, path.as_os_str().to_owned()))
}

fn raise<'py>(
    py: Python<'py>,
    class: &str,
    message: &str,
    attributes: impl FnOnce(&Bound<'py, PyDict>) -> PyResult<()>,
) -> PyErr {
    let make = || {
        let keywords = PyDict::new(py);
        attributes(&keywords)?;
        py.import("strategi._errors")?.getattr(class)?.call((message,), Some(&keywords))
    };
    match make() {
        Ok(error) => PyErr::from_value(error),
        Err(error) => error,
    }
}

/// A document could not be read.
pub(crate) fn read(py: Python<'_>, report: &Report, document: Option<&Document>) -> PyErr {
    raise(py, "ReadError", &report.summary(), |keywords| {
        keywords.set_item("report", report.to_json())?;
        match document {
            Some(document) => keywords.set_item("document", DocumentHandle::new(document.clone())),
            None => Ok(()),
        }
    })
}

/// What was given is no data of JSON.
pub(crate) fn input(py: Python<'_>, why: &str, pointer: &str) -> PyErr {
    raise(py, "ReadError", why, |keywords| keywords.set_item("pointer", pointer))
}

/// The same error with the name of the document.
pub(crate) fn of_document(py: Python<'_>, error: PyErr, name: &str) -> PyErr {
    let value = error.value(py);
    let named = value.call_method1("_named", (name,));
    match named {
        Ok(named) => PyErr::from_value(named),
        // An exception of what was given, not of this package.
        Err(_) => error,
    }
}

/// The options, or a configuration, do not hold.
pub(crate) fn options(py: Python<'_>, error: &ConfigurationError) -> PyErr {
    raise(py, "OptionsError", &error.to_string(), |keywords| keywords.set_item("problems", error.to_json()))
}

/// An option for reading is unknown, or has no such value.
pub(crate) fn option(py: Python<'_>, message: &str) -> PyErr {
    raise(py, "OptionsError", message, |_| Ok(()))
}

/// A strategy cannot be written in another notation.
pub(crate) fn conversion(py: Python<'_>, message: &str) -> PyErr {
    raise(py, "ConversionError", message, |_| Ok(()))
}

/// Anything else.
pub(crate) fn plain(py: Python<'_>, message: &str) -> PyErr {
    raise(py, "StrategiError", message, |_| Ok(()))
}

/// Something that must not happen: a fault of this package.
pub(crate) fn internal(py: Python<'_>, what: &str) -> PyErr {
    raise(py, "InternalError", what, |_| Ok(()))
}
