//! Reports as text for people and as JSON for programs.

mod excerpt;
mod fixes;
mod group;
mod judged;
mod text;
mod words;

use strategi::Report;

pub(crate) use fixes::{FixesDone, fixes};
pub(crate) use text::text;

/// The report as JSON, indented by two.
pub(crate) fn json(report: &Report) -> String {
    // Like `Report::to_json`: what it holds can always be written.
    serde_json::to_string_pretty(report).unwrap_or_default() + "\n"
}
