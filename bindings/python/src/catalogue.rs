//! The catalogue of rules, the schemas and the command.

use std::ffi::OsString;

use pyo3::prelude::*;
use strategi::rules::{self, Named};

use crate::{errors, run};

/// The page of a rule, named by its code, its name, or a code that it had before.
#[pyfunction]
pub(crate) fn explain(py: Python<'_>, rule: &str) -> PyResult<String> {
    if let Some(Named::Rule(found) | Named::Renamed(found)) = rules::named(rule) {
        return run::detached(py, || found.page());
    }
    let near = rules::nearest(rule).map(|near| format!("; did you mean `{}` ({})?", near.code, near.name));
    Err(errors::plain(py, &format!("there is no rule `{rule}`{}", near.unwrap_or_default())))
}

/// A schema as JSON text, by the name of its file.
#[pyfunction]
pub(crate) fn schema(py: Python<'_>, name: &str) -> PyResult<String> {
    let files = run::detached(py, strategi_schema::files)?;
    let found = files.into_iter().find(|(file, _)| *file == name).map(|(_, text)| text);
    found.ok_or_else(|| errors::plain(py, &format!("there is no schema `{name}`")))
}

/// Runs the command `strategi` and gives its exit code.
#[pyfunction]
pub(crate) fn command(py: Python<'_>, arguments: Vec<OsString>) -> PyResult<u8> {
    run::detached(py, || strategi_cli::run(arguments))
}
