//! Values that are strings in Python, too: their form, and what follows from it.

use pyo3::prelude::*;
use pyo3::types::PyDate;
use strategi::{Code, Date, FormError, Identifier, LanguageTag, PartialDate, Period};

use crate::errors;

type Days<'py> = (Option<Bound<'py, PyDate>>, Option<Bound<'py, PyDate>>);

fn parsed<T: std::str::FromStr<Err = FormError>>(py: Python<'_>, text: &str) -> PyResult<T> {
    text.parse().map_err(|error: FormError| errors::plain(py, &error.to_string()))
}

/// A date in its canonical form.
#[pyfunction]
pub(crate) fn partial_date(py: Python<'_>, text: &str) -> PyResult<String> {
    parsed::<PartialDate>(py, text).map(|date| date.to_string())
}

/// A period in its canonical form.
#[pyfunction]
pub(crate) fn period(py: Python<'_>, text: &str) -> PyResult<String> {
    parsed::<Period>(py, text).map(|period| period.to_string())
}

/// A code.
#[pyfunction]
pub(crate) fn code(py: Python<'_>, text: &str) -> PyResult<String> {
    parsed::<Code>(py, text).map(|code| code.to_string())
}

/// An identifier.
#[pyfunction]
pub(crate) fn identifier(py: Python<'_>, text: &str) -> PyResult<String> {
    parsed::<Identifier>(py, text).map(|identifier| identifier.to_string())
}

/// A language tag (BCP 47) as it is written.
#[pyfunction]
pub(crate) fn language_tag(py: Python<'_>, text: &str) -> PyResult<String> {
    parsed::<LanguageTag>(py, text).map(|tag| tag.to_string())
}

/// The first and the last day of a period or date.
#[pyfunction]
pub(crate) fn days<'py>(py: Python<'py>, text: &str) -> PyResult<Days<'py>> {
    let period = parsed::<Period>(py, text)?;
    let day = |day: Option<Date>| day.map(|day| date(py, day)).transpose();
    Ok((day(period.first_day())?, day(period.last_day())?))
}

/// True when all days of the second period are days of the first.
#[pyfunction]
pub(crate) fn covers(py: Python<'_>, outer: &str, inner: &str) -> PyResult<bool> {
    Ok(parsed::<Period>(py, outer)?.covers(parsed(py, inner)?))
}

/// True when the periods have a day in common.
#[pyfunction]
pub(crate) fn overlaps(py: Python<'_>, one: &str, other: &str) -> PyResult<bool> {
    Ok(parsed::<Period>(py, one)?.overlaps(parsed(py, other)?))
}

/// A day as Python's.
pub(crate) fn date(py: Python<'_>, day: Date) -> PyResult<Bound<'_, PyDate>> {
    PyDate::new(py, day.year().into(), day.month().unsigned_abs(), day.day().unsigned_abs())
}
