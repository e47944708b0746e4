//! The first row of a sheet: which column is where.

use strategi::suggest::nearest;

use super::errors::Errors;
use crate::cell::Cell;
use crate::definition::{Role, Table, tables};
use crate::error::Problem;
use crate::sheet::{Sheet, column_letter, fold, is_private};

/// A sheet that is one of the tables.
#[derive(Debug)]
pub(super) struct Header<'s> {
    pub(super) sheet: usize,
    pub(super) table: &'static Table,
    /// The place in the sheet of each column of the table.
    columns: Vec<Option<usize>>,
    pub(super) rows: &'s [Vec<Cell>],
    /// Columns that were misspelt: that they are missing is no news.
    pub(super) meant: Vec<String>,
}

/// The sheets that are tables, in the order given.
pub(super) fn headers<'s>(sheets: &'s [Sheet], errors: &mut Errors<'s>) -> Vec<Header<'s>> {
    let mut found: Vec<Header<'s>> = Vec::new();
    for (index, sheet) in sheets.iter().enumerate().filter(|(_, sheet)| !is_private(&sheet.name)) {
        let name = fold(&sheet.name);
        let Some(table) = tables().iter().find(|table| table.name == name) else {
            let suggestion = nearest(&sheet.name, tables().iter().map(|table| table.name)).map(str::to_owned);
            errors.push(index, None, None, Problem::UnknownTable { given: sheet.name.clone(), suggestion });
            continue;
        };
        if found.iter().any(|other| other.table.name == table.name) {
            errors.push(index, None, None, Problem::DuplicateSheet);
            continue;
        }
        found.push(header(index, sheet, table, errors));
    }
    found
}

fn header<'s>(index: usize, sheet: &'s Sheet, table: &'static Table, errors: &mut Errors<'s>) -> Header<'s> {
    let mut columns: Vec<Option<usize>> = vec![None; table.columns.len()];
    let mut meant = Vec::new();
    let first: &[Cell] = sheet.rows.first().map_or(&[], Vec::as_slice);
    let mut used = vec![false; sheet.rows.iter().map(Vec::len).max().unwrap_or(0)];
    for row in sheet.rows.iter().skip(1) {
        used.iter_mut().zip(row).for_each(|(used, cell)| *used |= !cell.is_blank());
    }
    for (place, used) in used.into_iter().enumerate() {
        let given = first.get(place).map(Cell::to_text).unwrap_or_default();
        let name = fold(&given);
        if name.is_empty() {
            if used {
                errors.push(index, Some(0), Some((place, "")), Problem::UnnamedColumn);
            }
            continue;
        }
        let known = table.columns.iter().position(|column| column.name == name);
        match known.and_then(|known| columns.get_mut(known)) {
            None => {
                let names = table.columns.iter().map(|column| column.name.as_str());
                let suggestion = nearest(&given, names).map(str::to_owned);
                meant.extend(suggestion.clone());
                let problem = Problem::UnknownColumn { given: given.trim().to_owned(), suggestion };
                errors.push(index, Some(0), Some((place, given.trim())), problem);
            }
            Some(Some(first)) => {
                let problem = Problem::DuplicateColumn { first: column_letter(*first) };
                errors.push(index, Some(0), Some((place, given.trim())), problem);
            }
            Some(free) => *free = Some(place),
        }
    }
    Header { sheet: index, table, columns, rows: sheet.rows.get(1..).unwrap_or_default(), meant }
}

impl<'s> Header<'s> {
    /// The rows that have something in them, each with its number from 0, that of the names of the columns.
    pub(super) fn rows(&self) -> impl Iterator<Item = (usize, &'s [Cell])> + use<'s> {
        let numbered = self.rows.iter().enumerate().map(|(number, row)| (number + 1, row.as_slice()));
        numbered.filter(|(_, row)| row.iter().any(|cell| !cell.is_blank()))
    }

    /// The place in the sheet of a column of the table.
    pub(super) fn place(&self, column: usize) -> Option<usize> {
        self.columns.get(column).copied().flatten()
    }

    /// The column with a role, when the table has it: its place in the table.
    pub(super) fn role(&self, role: &Role) -> Option<usize> {
        self.table.columns.iter().position(|column| column.role == *role)
    }

    /// The place in the sheet and the cell of the column with a role.
    pub(super) fn cell<'r>(&self, row: &'r [Cell], role: &Role) -> (Option<usize>, &'r Cell) {
        let place = self.role(role).and_then(|column| self.place(column));
        (place, place.and_then(|place| row.get(place)).unwrap_or(&Cell::Empty))
    }

    /// The name of the column with a role, and where it is.
    pub(super) fn column(&self, role: &Role) -> Option<(Option<usize>, &'static str)> {
        let column = self.role(role)?;
        Some((self.place(column), self.table.columns.get(column)?.name.as_str()))
    }
}
