//! By what documents are read and judged.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::PyDict;
use strategi::config::Placement;
use strategi::{Baseline, Configuration, Document, Options, ReadOptions};

use crate::{convert, errors, run};

/// The options of a call, on top of a configuration if there is one.
#[pyclass(frozen, module = "strategi._native")]
pub(crate) struct Settings {
    options: Options,
    /// The folder that the paths of the configuration start from.
    folder: Option<PathBuf>,
    /// The findings that were there before.
    baseline: Option<Baseline>,
}

#[pymethods]
impl Settings {
    /// `options` are those of the core, by name. The configuration is a name and a text, TOML, or JSON when the name ends so; or
    /// what stands in one.
    #[new]
    #[pyo3(signature = (options, *, file=None, content=None))]
    fn new(
        py: Python<'_>,
        options: &Bound<'_, PyDict>,
        file: Option<(&str, &str)>,
        content: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let refused = |error| errors::options(py, &error);
        let options = convert::to_value(options.as_any())?;
        let (configuration, folder) = match (file, content) {
            (Some((name, text)), _) => {
                let path = Path::new(name);
                let is_json = path.extension().is_some_and(|ending| ending == "json");
                let read = if is_json { Configuration::from_json } else { Configuration::from_toml };
                let folder = canonical(path).parent().map(Path::to_owned);
                (Some(read(name.to_owned(), text).map_err(refused)?), folder)
            }
            (None, Some(content)) => {
                let value = convert::to_value(content)?;
                (Some(Configuration::from_value("config", &value).map_err(refused)?), None)
            }
            (None, None) => (None, None),
        };
        let options = run::guarded(py, || {
            let made = match configuration {
                Some(configuration) => Options::over(configuration, &options),
                None => Options::from_value(&options),
            };
            made.map_err(refused)
        });
        let options = options?;
        let baseline = options.baseline.as_ref().map(|file| {
            let path = folder.as_ref().map_or_else(|| PathBuf::from(file), |folder| folder.join(file));
            let text = std::fs::read_to_string(&path).map_err(|error| errors::file(&path, &error))?;
            let wrong = |error| errors::option(py, &format!("`{}` is no baseline: {error}", path.display()));
            Baseline::from_json(&text).map_err(wrong)
        });
        Ok(Self { baseline: baseline.transpose()?, options, folder })
    }
}

impl Settings {
    /// How a document is read.
    pub(crate) fn reading(&self, name: &str) -> ReadOptions {
        self.options.read_options(&self.below(name))
    }

    /// By what documents are judged.
    pub(crate) fn judging(&self, documents: &[Document]) -> Options {
        let mut options = self.options.clone();
        if self.folder.is_some() {
            let configuration = Arc::new(options.configuration.clone());
            let placement = |document: &Document| Placement {
                configuration: Arc::clone(&configuration),
                path: self.below(document.file()),
            };
            options.placements = documents.iter().map(placement).collect();
        }
        options
    }

    /// The findings that are not reported again.
    pub(crate) fn baseline(&self) -> Option<&Baseline> {
        self.baseline.as_ref()
    }

    /// The name of a document as patterns of the configuration are held against it.
    fn below(&self, name: &str) -> String {
        let Some(folder) = &self.folder else { return name.to_owned() };
        let path = canonical(Path::new(name));
        path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/")
    }
}

fn canonical(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}
