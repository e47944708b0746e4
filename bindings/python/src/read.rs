//! Reading: bytes, values, files and folders.

use std::fs::File;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use pyo3::prelude::*;
use pyo3::types::PyDict;
use strategi::{Document, LanguageTag, UnknownFields};
use strategi_files::{Found, Notation, Outcome, Reading, Search, Sources, Watch};

use crate::document::DocumentHandle;
use crate::settings::Settings;
use crate::{convert, errors, run};

/// How to read, as keywords of Python say it. What they leave open is as the settings say for the name.
#[derive(Default)]
struct Asked<'s> {
    reading: Reading,
    lenient: Option<bool>,
    settings: Option<&'s Settings>,
}

impl<'s> Asked<'s> {
    fn new(py: Python<'_>, options: &Bound<'_, PyDict>, settings: Option<&'s Bound<'_, Settings>>) -> PyResult<Self> {
        let mut asked = Self { settings: settings.map(Bound::get), ..Self::default() };
        let reading = &mut asked.reading;
        for (name, value) in options {
            if value.is_none() {
                continue;
            }
            let name: String = name.extract()?;
            match name.as_str() {
                "lenient" => asked.lenient = Some(taken(py, &name, &value, "true or false")?),
                "goals_as" => reading.stratml.goals = chosen(py, &name, &value)?,
                "objectives_as" => reading.stratml.objectives = chosen(py, &name, &value)?,
                "language" => reading.stratml.language = Some(chosen::<LanguageTag, _>(py, &name, &value)?),
                "max_bytes" => reading.options.limits.bytes = taken(py, &name, &value, COUNT)?,
                "max_depth" => reading.options.limits.depth = taken(py, &name, &value, COUNT)?,
                "max_nodes" => reading.options.limits.nodes = taken(py, &name, &value, COUNT)?,
                "max_errors" => reading.options.limits.errors = taken(py, &name, &value, COUNT)?,
                _ => return Err(errors::option(py, &format!("there is no option `{name}` for reading"))),
            }
        }
        Ok(asked)
    }

    fn reading(&self, name: &str) -> Reading {
        let mut reading = self.reading.clone();
        let settled = self.settings.map(|settings| settings.reading(name).unknown_fields);
        let asked = self.lenient.map(|keep| if keep { UnknownFields::Keep } else { UnknownFields::Refuse });
        reading.options.unknown_fields = asked.or(settled).unwrap_or_default();
        reading
    }
}

fn chosen<T: std::str::FromStr<Err = E>, E: std::fmt::Display>(
    py: Python<'_>,
    name: &str,
    value: &Bound<'_, PyAny>,
) -> PyResult<T> {
    let text: String = taken(py, name, value, "a text")?;
    text.parse().map_err(|error: E| errors::option(py, &format!("`{name}`: {error}")))
}

const COUNT: &str = "a whole number, 0 or more";

fn taken<'py, T: FromPyObjectOwned<'py>>(
    py: Python<'_>,
    name: &str,
    value: &Bound<'py, PyAny>,
    expected: &str,
) -> PyResult<T> {
    value.extract().map_err(|_| errors::option(py, &format!("`{name}`: expected {expected}")))
}

fn handles(documents: Vec<Document>) -> Vec<DocumentHandle> {
    documents.into_iter().map(DocumentHandle::new).collect()
}

/// The documents of bytes. Without a format, name and bytes tell it.
#[pyfunction]
#[pyo3(signature = (name, data, format, options, settings=None))]
pub(crate) fn read_bytes(
    py: Python<'_>,
    name: &str,
    data: &[u8],
    format: Option<&str>,
    options: &Bound<'_, PyDict>,
    settings: Option<&Bound<'_, Settings>>,
) -> PyResult<Vec<DocumentHandle>> {
    let reading = Asked::new(py, options, settings)?.reading(name);
    let notation = notation(py, format)?;
    run::detached(py, || strategi_files::documents(name, data, notation, &reading)).map(handles)
}

/// The documents of a file, with the files in its folder that they name as their sources.
#[pyfunction]
#[pyo3(signature = (path, name, format, options, settings=None))]
#[expect(clippy::needless_pass_by_value, reason = "what Python gives is owned")]
pub(crate) fn read_path(
    py: Python<'_>,
    path: PathBuf,
    name: Option<&str>,
    format: Option<&str>,
    options: &Bound<'_, PyDict>,
    settings: Option<&Bound<'_, Settings>>,
) -> PyResult<Vec<DocumentHandle>> {
    let name = name.map_or_else(|| strategi_files::name(&path), str::to_owned);
    let reading = Asked::new(py, options, settings)?.reading(&name);
    let notation = notation(py, format)?;
    let read = run::detached(py, || -> std::io::Result<Vec<Document>> {
        let data = strategi_files::bytes(File::open(&path)?, &reading.options.limits)?;
        let sources = Sources::new(reading.options.limits.bytes);
        let folder = path.canonicalize()?.parent().map(Path::to_owned).unwrap_or_default();
        let documents = strategi_files::documents(&name, &data, notation, &reading).into_iter();
        Ok(documents.map(|document| sources.give(&folder, document)).collect())
    })?;
    read.map(handles).map_err(|error| errors::file(&path, &error))
}

fn notation(py: Python<'_>, format: Option<&str>) -> PyResult<Option<Notation>> {
    let notation = format.map(str::parse::<Notation>).transpose();
    notation.map_err(|error| errors::option(py, &format!("`format`: {error}")))
}

/// The document of a decoded value.
#[pyfunction]
#[pyo3(signature = (name, value, options, settings=None))]
pub(crate) fn read_value(
    py: Python<'_>,
    name: &str,
    value: &Bound<'_, PyAny>,
    options: &Bound<'_, PyDict>,
    settings: Option<&Bound<'_, Settings>>,
) -> PyResult<DocumentHandle> {
    let reading = Asked::new(py, options, settings)?.reading(name);
    let value = convert::to_value(value).map_err(|error| errors::of_document(py, error, name))?;
    run::detached(py, || Document::from_value(name, &value, &reading.options)).map(DocumentHandle::new)
}

/// The exception that tells of the errors of a document's form.
#[pyfunction]
pub(crate) fn read_error(py: Python<'_>, document: &Bound<'_, DocumentHandle>) -> PyResult<Py<PyAny>> {
    let document = document.get().get();
    let options = strategi::Options::on(strategi::Date::ZERO);
    let report = run::detached(py, || strategi::Report::of_reading(std::slice::from_ref(document), &options))?;
    Ok(errors::read(py, &report, Some(document)).into_value(py).into_any())
}

/// The files of paths that were given.
#[pyclass(frozen, module = "strategi._native")]
pub(crate) struct Files {
    search: Search,
    sources: Sources,
}

/// Finds files, and in folders those that may be documents by their names.
#[pyfunction]
#[expect(clippy::needless_pass_by_value, reason = "what Python gives is owned")]
#[pyo3(signature = (paths, progress=None))]
pub(crate) fn find_files(py: Python<'_>, paths: Vec<PathBuf>, progress: Option<&Bound<'_, PyAny>>) -> PyResult<Files> {
    let found = run::watched(py, progress, |state| {
        let tell = |done: usize, total: usize| state.set(done, total);
        strategi_files::find(&paths, &Watch { progress: Some(&tell), cancel: Some(&state.stop) })
    })?;
    let search = found.map_err(|cancelled| errors::plain(py, &cancelled.to_string()))?;
    if let Some(error) = search.errors().next() {
        return Err(errors::file(&error.path, &error.source));
    }
    let sources = Sources::new(strategi::tree::Limits::default().bytes);
    Ok(Files { search, sources })
}

#[pymethods]
impl Files {
    fn __len__(&self) -> usize {
        self.search.files.len()
    }

    /// The names of the files.
    #[getter]
    fn names(&self) -> Vec<String> {
        self.search.files.iter().map(Found::name).collect()
    }

    #[expect(clippy::too_many_arguments, reason = "one keyword of Python each")]
    /// Reads the files from one number up to another: the documents, and the names of those that are no strategies.
    #[pyo3(signature = (start, end, options, settings=None, threads=None, progress=None))]
    fn read(
        &self,
        py: Python<'_>,
        start: usize,
        end: usize,
        options: &Bound<'_, PyDict>,
        settings: Option<&Bound<'_, Settings>>,
        threads: Option<usize>,
        progress: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<(Vec<DocumentHandle>, Vec<String>)> {
        let files = self.search.files.get(start..end.min(self.search.files.len())).unwrap_or_default();
        let asked = Asked::new(py, options, settings)?;
        let how = |number: usize| files.get(number).map_or_else(Reading::default, |file| asked.reading(&file.name()));
        let threads = threads.and_then(NonZeroUsize::new);
        let read = run::watched(py, progress, |state| {
            let tell = |done: usize, total: usize| state.set(done, total);
            let watch = Watch { progress: Some(&tell), cancel: Some(&state.stop) };
            strategi_files::read_all(files, &how, &self.sources, threads, &watch)
        })?;
        let read = read.map_err(|cancelled| errors::plain(py, &cancelled.to_string()))?;
        sorted(files, read)
    }

    /// What is to be told of folders without a document, when all files were read and were none.
    fn nothing(&self) -> Option<(String, &'static str)> {
        let none: Vec<Outcome> = self.search.files.iter().map(|_| Ok(None)).collect();
        let empty = self.search.given.iter().find_map(|given| given.empty(&none))?;
        Some((empty.to_string(), empty.help()))
    }
}

fn sorted(files: &[Found], read: Vec<Outcome>) -> PyResult<(Vec<DocumentHandle>, Vec<String>)> {
    let (mut documents, mut skipped) = (Vec::new(), Vec::new());
    for (file, outcome) in files.iter().zip(read) {
        match outcome {
            Ok(Some(own)) => documents.extend(handles(own)),
            Ok(None) if file.may_surprise() => skipped.push(file.name()),
            Ok(None) => {}
            Err(error) => return Err(errors::file(&error.path, &error.source)),
        }
    }
    Ok((documents, skipped))
}
