//! Judging documents, and what that found.

use std::borrow::Cow;
use std::sync::atomic::Ordering;

use pyo3::prelude::*;
use strategi::{Baseline, Document, Lang, Options, Report};
use strategi_report::Format;

use crate::document::DocumentHandle;
use crate::settings::Settings;
use crate::{errors, run};

/// Documents whose texts are shorter than this together are judged at once: a thread would take longer.
const SMALL: usize = 1 << 20;
/// And there may be so many.
const FEW: usize = 16;

/// What judging documents found.
#[pyclass(frozen, module = "strategi._native")]
pub(crate) struct Judged {
    report: Report,
    documents: Vec<Document>,
    /// By what they were judged, to be judged again in another language.
    options: Options,
    baseline: Option<Baseline>,
}

impl Judged {
    /// A report without the findings that the settings hold back, with what was judged.
    pub(crate) fn new(mut report: Report, documents: Vec<Document>, settings: &Settings, options: Options) -> Self {
        let baseline = settings.baseline().cloned();
        if let Some(baseline) = &baseline {
            report.hold_back(baseline);
        }
        Self { report, documents, options, baseline }
    }

    pub(crate) fn report(&self) -> &Report {
        &self.report
    }
}

/// Judges documents together.
#[pyfunction]
#[pyo3(signature = (documents, settings, progress=None))]
#[expect(clippy::needless_pass_by_value, reason = "what Python gives is owned")]
pub(crate) fn check(
    py: Python<'_>,
    documents: Vec<Bound<'_, DocumentHandle>>,
    settings: &Bound<'_, Settings>,
    progress: Option<&Bound<'_, PyAny>>,
) -> PyResult<Judged> {
    let documents: Vec<Document> = documents.iter().map(|document| document.get().get().clone()).collect();
    let settings = settings.get();
    let options = run::detached(py, || settings.judging(&documents))?;
    let size: usize = documents.iter().filter_map(Document::text).map(str::len).sum();
    let small = size < SMALL && documents.len() <= FEW;
    let report = if small && progress.is_none() {
        run::detached(py, || Some(strategi::check(&documents, &options)))?
    } else {
        run::watched(py, progress, |progress| {
            progress.set(0, documents.len());
            let report = strategi::rules::check_while(&documents, &options, || {
                progress.done.fetch_add(1, Ordering::Relaxed);
                !progress.stop.load(Ordering::Relaxed)
            });
            progress.set(documents.len(), documents.len());
            report
        })?
    };
    // Whoever stopped it has raised an exception already.
    let report = report.ok_or_else(|| errors::plain(py, "the run was stopped"))?;
    Ok(Judged::new(report, documents, settings, options))
}

#[pymethods]
impl Judged {
    #[getter]
    fn ok(&self) -> bool {
        self.report.is_ok()
    }

    fn to_json(&self, py: Python<'_>) -> PyResult<String> {
        run::detached(py, || self.report.to_json())
    }

    /// The report in a format of `strategi-report`, by its name; all of it in one language.
    fn render(&self, py: Python<'_>, format: &str, lang: Option<&str>, full: bool) -> PyResult<String> {
        let format: Format = format.parse().map_err(|_| {
            let known: Vec<&str> = Format::ALL.iter().map(|format| format.as_str()).collect();
            errors::option(py, &format!("there is no report format `{format}`; known are {}", known.join(", ")))
        })?;
        let lang = self.language(py, lang)?;
        let settings = strategi_report::Settings { full, ..strategi_report::Settings::in_language(lang) };
        run::detached(py, || strategi_report::render(format, &self.told_in(lang), &self.documents, &settings))
    }

    /// The same findings with messages in another language.
    fn in_language(&self, py: Python<'_>, lang: &str) -> PyResult<Self> {
        let lang = self.language(py, Some(lang))?;
        let report = run::detached(py, || self.told_in(lang).into_owned())?;
        let mut options = self.options.clone();
        options.lang = lang;
        Ok(Self { report, documents: self.documents.clone(), options, baseline: self.baseline.clone() })
    }

    fn summary(&self, py: Python<'_>, lang: Option<&str>) -> PyResult<String> {
        Ok(strategi_report::summary(&self.report, self.language(py, lang)?))
    }
}

impl Judged {
    /// A language that was asked for, or that of the report.
    fn language(&self, py: Python<'_>, lang: Option<&str>) -> PyResult<Lang> {
        let Some(lang) = lang else { return Ok(self.options.lang) };
        lang.parse::<Lang>().map_err(|error| errors::option(py, &format!("`lang`: {error}")))
    }

    /// The report in a language: the documents are judged again, since fixes and other places have words, too.
    fn told_in(&self, lang: Lang) -> Cow<'_, Report> {
        if lang == self.options.lang {
            return Cow::Borrowed(&self.report);
        }
        let mut options = self.options.clone();
        options.lang = lang;
        let mut report = strategi::check(&self.documents, &options);
        if let Some(baseline) = &self.baseline {
            report.hold_back(baseline);
        }
        Cow::Owned(report)
    }
}
