//! A document as it was read.

use pyo3::prelude::*;
use pyo3::types::PyString;
use strategi::{Document, Options, Report};

use crate::model::Strategy;
use crate::run;

/// A document: a strategy as it was read, where from, and what was wrong with its form.
#[pyclass(frozen, module = "strategi", name = "Document")]
pub(crate) struct DocumentHandle(Document);

impl DocumentHandle {
    pub(crate) fn new(document: Document) -> Self {
        Self(document)
    }

    pub(crate) fn get(&self) -> &Document {
        &self.0
    }
}

#[pymethods]
impl DocumentHandle {
    /// The name it was read under; when its text has several documents, with `#` and the number of this one.
    #[getter]
    fn name(&self) -> &str {
        self.0.name()
    }

    /// The name of the text it was read from; usually the path.
    #[getter]
    fn file(&self) -> &str {
        self.0.file()
    }

    /// The id of the strategy, if it was given and could be read.
    #[getter]
    fn id(&self) -> Option<&str> {
        self.0.id().map(strategi::Id::as_str)
    }

    /// The strategy, when enough of the document could be read to make one.
    #[getter]
    fn strategy(&self) -> Option<Strategy> {
        Strategy::of_document(&self.0)
    }

    /// The text it was read from, if it was read from text.
    #[getter]
    fn text(&self) -> Option<&str> {
        self.0.text()
    }

    /// True when it was read without an error of form.
    #[getter]
    fn is_complete(&self) -> bool {
        self.0.is_complete()
    }

    /// What was found while it was read.
    #[getter]
    fn diagnostics<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let options = Options::on(strategi::Date::ZERO);
        let report = run::detached(py, || Report::of_reading(std::slice::from_ref(&self.0), &options).to_json())?;
        py.import("strategi._report")?.getattr("found_while_reading")?.call1((report,))
    }

    fn _repr_html_<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("strategi._html")?.getattr("document")?.call1((slf,))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let shown = |text: &str| PyString::new(py, text).repr().map(|shown| shown.to_string());
        let id = self.0.id().map_or(Ok("None".to_owned()), |id| shown(id.as_str()))?;
        Ok(format!("Document(name={}, id={id})", shown(self.0.name())?))
    }
}
