//! The report as JSON, for programs: the form that every binding has, as `schemas/report-1.json` describes it.

use strategi::Report;

/// The report as JSON, indented by two.
pub fn json(report: &Report) -> String {
    // Like `Report::to_json`: what it holds can always be written.
    serde_json::to_string_pretty(report).unwrap_or_default() + "\n"
}
