//! A report in one line, and what could not be evaluated.

use std::collections::HashMap;

use strategi::{Lang, Report};

use crate::words;

/// The report in one line: how many documents and findings, what is wrong with the configuration, what was not
/// evaluated or held back, and the day.
pub fn summary(report: &Report, lang: Lang) -> String {
    parts(report, words::totals(report, lang), lang)
}

/// The line, with what it begins with given.
pub(crate) fn parts(report: &Report, totals: String, lang: Lang) -> String {
    let mut parts = vec![totals];
    parts.extend(words::judged::problems(report, lang));
    if !report.not_evaluated.is_empty() {
        parts.push(words::rules_not_evaluated(report.not_evaluated.len(), lang));
    }
    parts.extend(words::held_back(report.held_back, lang));
    parts.push(words::fill(words::JUDGED, report.reference_date, lang));
    parts.join("; ")
}

/// Rules that could not be evaluated for one cause.
pub(crate) struct Cause<'r> {
    pub(crate) document: &'r str,
    pub(crate) text: &'r str,
    pub(crate) codes: Vec<&'static str>,
}

/// The causes of what was not evaluated, in the order of the report.
pub(crate) fn causes(report: &Report) -> Vec<Cause<'_>> {
    let mut causes: Vec<Cause<'_>> = Vec::new();
    let mut places: HashMap<(&str, &str), usize> = HashMap::new();
    for it in &report.not_evaluated {
        let place = *places.entry((&it.document, &it.cause)).or_insert_with(|| {
            causes.push(Cause { document: &it.document, text: &it.cause, codes: Vec::new() });
            causes.len() - 1
        });
        if let Some(cause) = causes.get_mut(place) {
            cause.codes.push(it.code);
        }
    }
    for cause in &mut causes {
        cause.codes.sort_unstable();
        cause.codes.dedup();
    }
    causes
}
