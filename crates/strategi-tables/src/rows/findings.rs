//! The findings of a report as rows.

use strategi::Report;
use strategi::rules::find;

use crate::cell::Cell;

pub(super) fn rows(report: &Report) -> Vec<Vec<Cell>> {
    let number = |number: Option<u32>| number.map_or(Cell::Empty, |number| Cell::Integer(number.into()));
    let row = |finding: &strategi::Diagnostic| {
        let document = report.documents.get(finding.document_index);
        let start = finding.place.as_ref().map(|place| place.start);
        vec![
            document.and_then(|document| document.id.as_deref()).into(),
            finding.code.into(),
            find(finding.code).map(|rule| rule.name).into(),
            finding.severity.as_str().into(),
            finding.tier.as_str().into(),
            finding.about.as_str().into(),
            finding.document.as_str().into(),
            finding.element.as_deref().into(),
            finding.pointer.as_str().into(),
            number(start.map(|start| start.line)),
            number(start.map(|start| start.column)),
            finding.message.as_str().into(),
            finding.help.as_deref().into(),
        ]
    };
    report.diagnostics.iter().map(row).collect()
}
