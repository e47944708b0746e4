//! Documents as tables.

mod findings;
mod relations;
mod write;

use strategi::{Document, Report};

use crate::cell::Cell;
use crate::definition::{Table, table, table_index, tables};
use write::Made;

/// The rows of one table. Every row has a cell for each column.
#[derive(Clone, Debug)]
pub struct Rows {
    /// The table.
    pub table: &'static Table,
    /// The rows, in the order of the documents and of what is in them.
    pub rows: Vec<Vec<Cell>>,
}

impl Rows {
    /// The cells of a column.
    pub fn column(&self, name: &str) -> impl Iterator<Item = &Cell> {
        let place = self.table.position(name);
        self.rows.iter().filter_map(move |row| row.get(place?))
    }
}

/// Documents as tables, all of [`tables`] in their order.
///
/// ```
/// use strategi::{Document, ReadOptions};
/// use strategi_tables::{Cell, Tables};
///
/// let text = r#"{"strategi": 1, "id": "plan", "title": "A plan", "period": "2026/2029"}"#;
/// let tables = Tables::of(&[Document::from_json("plan.json", text, &ReadOptions::default())]);
/// let strategies = tables.get("strategies").ok_or("no such table")?;
/// assert_eq!(strategies.column("title").collect::<Vec<_>>(), [&Cell::text("A plan")]);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug)]
pub struct Tables(Vec<Rows>);

impl Tables {
    /// The tables of documents; `findings` is empty. A document that no strategy could be read from has no rows, and
    /// one whose id could not be read has no `strategy`.
    pub fn of(documents: &[Document]) -> Self {
        let made = made(documents, |_| true);
        Self(tables().iter().zip(made).map(|(table, rows)| Rows { table, rows: rows.unwrap_or_default() }).collect())
    }

    /// The same with the findings of a report as the table `findings`.
    #[must_use]
    pub fn with_findings(mut self, report: &Report) -> Self {
        if let Some(findings) = self.0.iter_mut().find(|rows| rows.table.name == "findings") {
            findings.rows = findings::rows(report);
        }
        self
    }

    /// The rows of a table.
    pub fn get(&self, name: &str) -> Option<&Rows> {
        self.0.iter().find(|rows| rows.table.name == name)
    }

    /// All tables, also those without rows.
    pub fn iter(&self) -> impl Iterator<Item = &Rows> {
        self.0.iter()
    }
}

/// The rows of the tables that are wanted, each in its place among all.
fn made(documents: &[Document], is_wanted: impl Fn(&Table) -> bool) -> Vec<Option<Vec<Vec<Cell>>>> {
    let mut made = Made::nothing(is_wanted);
    for document in documents {
        if let Some(strategy) = document.strategy() {
            write::document(document, strategy, &mut made);
        }
    }
    let Made { tables: mut all, references } = made;
    let relations = table_index("relations").and_then(|index| all.get_mut(index));
    if let (Some(relations), Some(references)) = (relations, references) {
        *relations = Some(relations::rows(documents, references));
    }
    all
}

impl Rows {
    /// The rows of one table, as [`Tables::of`] has them, and no more in memory than these.
    pub fn of(documents: &[Document], table: &'static Table) -> Self {
        let all = made(documents, |own| own.name == table.name);
        Self { table, rows: all.into_iter().flatten().next().unwrap_or_default() }
    }

    /// The findings of a report as the table `findings`.
    pub fn of_findings(report: &Report) -> Option<Self> {
        table("findings").map(|table| Self { table, rows: findings::rows(report) })
    }
}
