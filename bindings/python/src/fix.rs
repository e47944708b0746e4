//! Mending what can be mended.

use std::sync::atomic::Ordering;

use pyo3::prelude::*;
use strategi::Document;
use strategi::fix::{self, Applied};

use crate::check::Judged;
use crate::document::DocumentHandle;
use crate::run;
use crate::settings::Settings;

/// What was applied: code, document, pointer, title, and whether it is safe.
type Told = (&'static str, String, String, String, bool);

/// Applies the fixes of all findings, the safe ones or all: the documents then, what was done, and what is left.
#[pyfunction]
#[expect(clippy::needless_pass_by_value, reason = "what Python gives is owned")]
pub(crate) fn apply_fixes(
    py: Python<'_>,
    documents: Vec<Bound<'_, DocumentHandle>>,
    settings: &Bound<'_, Settings>,
    unsafe_fixes: bool,
) -> PyResult<(Vec<DocumentHandle>, Vec<Told>, Judged)> {
    let documents: Vec<Document> = documents.iter().map(|document| document.get().get().clone()).collect();
    let settings = settings.get();
    let options = run::detached(py, || settings.judging(&documents))?;
    let fixed = run::watched(py, None, |progress| {
        fix::apply_while(documents, &options, unsafe_fixes, || !progress.stop.load(Ordering::Relaxed))
    })?;
    let told = |it: Applied| (it.code, it.document, it.pointer, it.title, it.safe);
    let mended = fixed.documents.iter().cloned().map(DocumentHandle::new).collect();
    let applied = fixed.applied.into_iter().map(told).collect();
    Ok((mended, applied, Judged::new(fixed.report, fixed.documents, settings, options)))
}
