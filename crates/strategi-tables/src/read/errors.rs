//! Collects errors, and brings them into the order of the sheets.

use crate::error::{ColumnPlace, Problem, TableError, TableErrors};
use crate::sheet::{Sheet, column_letter};

/// What errors are sorted by: sheet, row and column.
type Place = (usize, Option<usize>, Option<usize>);

#[derive(Debug)]
pub(super) struct Errors<'s> {
    sheets: &'s [Sheet],
    found: Vec<(Place, TableError)>,
    /// How many are told.
    most: usize,
}

impl<'s> Errors<'s> {
    pub(super) fn new(sheets: &'s [Sheet], most: usize) -> Self {
        Self { sheets, found: Vec::new(), most }
    }

    /// An error at a cell, a row or a sheet, counted from 0.
    pub(super) fn push(&mut self, sheet: usize, row: Option<usize>, column: Option<(usize, &str)>, problem: Problem) {
        self.push_named(sheet, row, column.map(|(place, name)| (Some(place), name)), problem);
    }

    /// The same for a column that the sheet may not have.
    pub(super) fn push_named(
        &mut self,
        sheet: usize,
        row: Option<usize>,
        column: Option<(Option<usize>, &str)>,
        problem: Problem,
    ) {
        let place = column.and_then(|(place, _)| place);
        let name = self.sheets.get(sheet).map(|sheet| sheet.name.clone()).unwrap_or_default();
        let error = TableError {
            sheet: name,
            row: row.map(|row| row + 1),
            column: column.map(|(place, name)| ColumnPlace { letter: place.map(column_letter), name: name.to_owned() }),
            problem,
        };
        self.found.push(((sheet, row, place), error));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// True when no more are told: then no suggestion is looked for.
    pub(super) fn is_full(&self) -> bool {
        self.found.len() >= self.most
    }

    pub(super) fn finish(mut self) -> Result<(), TableErrors> {
        if self.found.is_empty() {
            return Ok(());
        }
        self.found.sort_by_key(|(place, _)| *place);
        let all = self.found.len();
        Err(TableErrors { errors: self.found.into_iter().map(|(_, error)| error).take(self.most).collect(), all })
    }
}
