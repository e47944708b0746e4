//! A report in one line.

use super::Report;
use crate::rules::Severity;

impl Report {
    /// The report in one line: how many documents, how many findings of each level.
    pub fn summary(&self) -> String {
        let count = |severity| self.count(severity);
        let plural = |n: usize, one: &str, other: &str| format!("{n} {}", if n == 1 { one } else { other });
        let documents = plural(self.documents.len(), "document", "documents");
        if self.diagnostics.is_empty() {
            return format!("{documents}: no findings");
        }
        let mut parts = Vec::new();
        for (severity, one, other) in [
            (Severity::Error, "error", "errors"),
            (Severity::Warning, "warning", "warnings"),
            (Severity::Info, "note", "notes"),
        ] {
            let n = count(severity);
            if n > 0 {
                parts.push(plural(n, one, other));
            }
        }
        format!("{documents}: {}", parts.join(", "))
    }
}
