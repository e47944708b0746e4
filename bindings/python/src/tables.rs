//! Documents and reports as tables.

use std::sync::OnceLock;

use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyCapsule, PyList, PyTuple};
use serde_json::{Value, json};
use strategi::Document;
use strategi_tables::arrow::{self, ArrowError, RecordBatch};
use strategi_tables::{Cell, Column, Table, csv, ffi};

use crate::check::Judged;
use crate::document::DocumentHandle;
use crate::{errors, run, values};

/// The rows of a table.
#[pyclass(frozen, module = "strategi._native")]
pub(crate) struct Rows {
    rows: strategi_tables::Rows,
    /// The same in columns, when they were asked for: all that take them share it.
    batch: OnceLock<RecordBatch>,
}

impl Rows {
    fn new(rows: strategi_tables::Rows) -> Self {
        Self { rows, batch: OnceLock::new() }
    }

    fn batch(&self) -> Result<RecordBatch, ArrowError> {
        if let Some(batch) = self.batch.get() {
            return Ok(batch.clone());
        }
        let made = arrow::record_batch(&self.rows)?;
        Ok(self.batch.get_or_init(|| made).clone())
    }
}

/// A table of documents. `findings`, which belongs to a report, is empty here.
#[pyfunction]
pub(crate) fn table(py: Python<'_>, documents: Vec<Bound<'_, DocumentHandle>>, name: &str) -> PyResult<Rows> {
    let Some(table) = strategi_tables::table(name) else {
        let near = strategi::suggest::nearest(name, strategi_tables::tables().iter().map(|table| table.name));
        let near = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
        return Err(errors::plain(py, &format!("there is no table `{name}`{near}")));
    };
    let documents: Vec<Document> = documents.into_iter().map(|document| document.get().get().clone()).collect();
    run::detached(py, || Rows::new(strategi_tables::Rows::of(&documents, table)))
}

/// The findings of a report.
#[pyfunction]
pub(crate) fn findings(py: Python<'_>, judged: &Bound<'_, Judged>) -> PyResult<Rows> {
    let report = judged.get().report();
    let rows = run::detached(py, || strategi_tables::Rows::of_findings(report))?;
    rows.map(Rows::new).ok_or_else(|| errors::internal(py, "there is no table of findings"))
}

/// What the tables and their columns mean, as JSON text.
#[pyfunction]
pub(crate) fn table_definitions() -> String {
    let column = |column: &Column| -> Value {
        json!({
            "name": column.name, "kind": column.kind.name(), "doc": column.doc, "nullable": column.nullable,
            "derived": column.derived, "values": column.values, "open": column.open,
        })
    };
    let table = |table: &Table| -> Value {
        let columns: Vec<Value> = table.columns.iter().map(column).collect();
        json!({"name": table.name, "doc": table.doc, "derived": table.derived, "columns": columns})
    };
    Value::Array(strategi_tables::tables().iter().map(table).collect()).to_string()
}

#[pymethods]
impl Rows {
    #[getter]
    fn name(&self) -> &'static str {
        self.rows.table.name
    }

    fn __len__(&self) -> usize {
        self.rows.rows.len()
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = ffi::schema(self.rows.table).map_err(|error| self.failed(py, &error))?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    /// The schema is always the table's own: who wants another one casts.
    #[pyo3(signature = (requested_schema=None))]
    #[expect(unused_variables, reason = "the interface has it, and says that it need not be heeded")]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let batch = run::detached(py, || self.batch())?.map_err(|error| self.failed(py, &error))?;
        PyCapsule::new_with_value(py, ffi::stream(batch), c"arrow_array_stream")
    }

    fn csv(&self, py: Python<'_>) -> PyResult<String> {
        run::detached(py, || csv::write(&self.rows))
    }

    fn parquet<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        self.bytes(py, arrow::parquet)
    }

    fn ipc<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        self.bytes(py, arrow::ipc_file)
    }

    /// Some of the rows, each with all its cells.
    fn cells<'py>(&self, py: Python<'py>, start: usize, end: usize) -> PyResult<Bound<'py, PyList>> {
        let rows = PyList::empty(py);
        for row in self.rows.rows.iter().take(end).skip(start) {
            let cells: Vec<Bound<'py, PyAny>> = row.iter().map(|it| cell(py, it)).collect::<PyResult<_>>()?;
            rows.append(PyTuple::new(py, cells)?)?;
        }
        Ok(rows)
    }
}

impl Rows {
    fn bytes<'py>(
        &self,
        py: Python<'py>,
        write: fn(&strategi_tables::Rows) -> Result<Vec<u8>, ArrowError>,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let written = run::detached(py, || write(&self.rows))?.map_err(|error| self.failed(py, &error))?;
        Ok(PyBytes::new(py, &written))
    }

    fn failed(&self, py: Python<'_>, error: &ArrowError) -> PyErr {
        errors::plain(py, &format!("the table `{}` cannot be made: {error}", self.rows.table.name))
    }
}

fn cell<'py>(py: Python<'py>, cell: &Cell) -> PyResult<Bound<'py, PyAny>> {
    Ok(match cell {
        Cell::Empty => py.None().into_bound(py),
        Cell::Text(text) => text.into_pyobject(py)?.into_any(),
        Cell::List(members) => members.into_pyobject(py)?.into_any(),
        Cell::Integer(number) => number.into_pyobject(py)?.into_any(),
        Cell::Number(number) => number.into_pyobject(py)?.into_any(),
        Cell::Date(day) => values::date(py, *day)?.into_any(),
        Cell::Boolean(truth) => truth.into_pyobject(py)?.to_owned().into_any(),
    })
}
