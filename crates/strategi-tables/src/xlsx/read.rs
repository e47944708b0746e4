//! A workbook as sheets.

use std::collections::HashSet;
use std::io::Cursor;

use calamine::{DataRef, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use strategi::Date;

use super::package::{check, damaged};
use super::{Error, Limits};
use crate::cell::Cell;
use crate::definition::table;
use crate::error::{Problem, TableError, TableErrors};
use crate::sheet::{Sheet, column_letter, fold, is_private};

/// What a sheet can hold: what lies beyond is no place in it.
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;

/// The sheets of a workbook, for [`read`](crate::read()).
///
/// A whole number is one however it is shown, a cell that is formatted as a date is a [day](Cell::Date), or a text such as `2009-07`
/// where only a month or year of it is shown, and a formula is the value that was stored with it. Rows and columns at the end that
/// have nothing in them are left out.
///
/// Sheets that are no table, by their names, are left out when there is nothing in them, when they are hidden, or when the name
/// begins with `x-`, for notes of one's own. Others are given, for [`read`](crate::read()) to refuse. Hidden sheets, rows and columns
/// of tables are read.
///
/// What cannot be taken for a value is an error at the cell: an error such as `#REF!`, a formula without a stored value, a
/// percentage (40 % is stored as 0.4), and merged cells.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Error> {
    check(bytes, limits)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let listed = workbook.sheets_metadata().to_vec();
    if listed.is_empty() {
        return Err(Error::NotAWorkbook);
    }
    let mut sheets = Vec::new();
    let mut problems = Problems { found: Vec::new(), all: 0, limit: limits.errors };
    let mut left = limits.cells;
    for own in listed {
        let known = table(&fold(&own.name)).is_some();
        let worksheet = own.typ == SheetType::WorkSheet;
        if !worksheet || is_private(&own.name) || (!known && own.visible != SheetVisible::Visible) {
            continue;
        }
        let before = (problems.found.len(), problems.all);
        let mut reading =
            Reading { sheet: &own.name, rows: Vec::new(), problems: &mut problems, left: &mut left, limits };
        reading.cells(&mut workbook)?;
        let rows = reading.rows;
        if known || !rows.is_empty() {
            sheets.push(Sheet::new(own.name, rows));
        }
        if !known {
            // That it is no table is what is wrong with it.
            problems.found.truncate(before.0);
            problems.all = before.1;
        }
        if let Some(own) = problems.found.get_mut(before.0..) {
            own.sort_by_key(|(place, _)| *place);
        }
    }
    if problems.all == 0 {
        Ok(sheets)
    } else {
        let errors = problems.found.into_iter().map(|(_, error)| error).collect();
        Err(TableErrors { errors, all: problems.all }.into())
    }
}

fn unreadable(error: XlsxError) -> Error {
    match error {
        XlsxError::Password => Error::Encrypted,
        XlsxError::FileNotFound(_) | XlsxError::RelationshipNotFound => Error::NotAWorkbook,
        error => damaged(error),
    }
}

/// The same with the name of the sheet.
fn unreadable_in(sheet: &str, error: XlsxError) -> Error {
    match unreadable(error) {
        Error::Damaged { reason } => Error::Damaged { reason: format!("sheet `{sheet}`: {reason}") },
        other => other,
    }
}

struct Problems {
    /// Each with its row and column.
    found: Vec<((usize, usize), TableError)>,
    all: usize,
    limit: usize,
}

struct Reading<'r> {
    sheet: &'r str,
    rows: Vec<Vec<Cell>>,
    problems: &'r mut Problems,
    /// Cells that may still come.
    left: &'r mut usize,
    limits: &'r Limits,
}

impl Reading<'_> {
    fn problem(&mut self, row: usize, column: usize, problem: Problem) {
        self.problems.all += 1;
        if self.problems.found.len() < self.problems.limit {
            let name = self.rows.first().and_then(|row| row.get(column)).map(Cell::to_text).filter(|_| row > 0);
            let column = (column, name.as_deref().unwrap_or_default().trim());
            self.problems.found.push(((row, column.0), TableError::at(self.sheet, row, Some(column), problem)));
        }
    }

    fn cells(&mut self, workbook: &mut Xlsx<Cursor<&[u8]>>) -> Result<(), Error> {
        let failed = |error| unreadable_in(self.sheet, error);
        let unvalued = unvalued(workbook, self.sheet).map_err(failed)?;
        let merged = workbook.merge_cells_by_sheet_name(self.sheet).map_err(failed)?;
        let mut cells = workbook.worksheet_cells_reader(self.sheet).map_err(failed)?;
        while let Some((cell, style)) =
            cells.next_cell_with_style_id().map_err(|error| unreadable_in(self.sheet, error))?
        {
            let ((row, column), value) = (cell.get_position(), cell.get_value());
            if row >= ROWS || column >= COLUMNS {
                return Err(Error::Damaged { reason: format!("sheet `{}`: a cell outside of the sheet", self.sheet) });
            }
            let place = (row as usize, column as usize);
            let format = cells.styles().get(style).and_then(|style| style.number_format.as_ref());
            let format = format.map_or("", |format| format.format_code.as_str());
            if unvalued.contains(&(row, column)) {
                self.problem(place.0, place.1, Problem::NoStoredValue);
                continue;
            }
            match self::value(value, format) {
                Ok(Cell::Empty) => {}
                Ok(value) => self.put(place, value)?,
                Err(problem) => self.problem(place.0, place.1, problem),
            }
        }
        for region in merged {
            self.merged(region);
        }
        Ok(())
    }

    fn put(&mut self, (row, column): (usize, usize), value: Cell) -> Result<(), Error> {
        let width = self.rows.get(row).map_or(0, Vec::len);
        let more = (row + 1).saturating_sub(self.rows.len()) + (column + 1).saturating_sub(width);
        *self.left =
            self.left.checked_sub(more).ok_or(Error::TooLarge { limit: self.limits.cells as u64, unit: "cells" })?;
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        if let Some(cells) = self.rows.get_mut(row) {
            if cells.len() <= column {
                cells.resize(column + 1, Cell::Empty);
            }
            if let Some(cell) = cells.get_mut(column) {
                *cell = value;
            }
        }
        Ok(())
    }

    /// Merged cells have one value, and who merges cells of several rows means it for all.
    fn merged(&mut self, region: Dimensions) {
        let (row, column) = (region.start.0 as usize, region.start.1 as usize);
        let filled = self.rows.get(row).and_then(|row| row.get(column)).is_some_and(|cell| !cell.is_blank());
        if filled && region.start != region.end {
            let corner = |(row, column): (u32, u32)| format!("{}{}", column_letter(column as usize), row + 1);
            let cells = format!("{}:{}", corner(region.start), corner(region.end));
            self.problem(row, column, Problem::Merged { cells });
        }
    }
}

/// The formulas of a sheet that no value was stored with, as programs leave them that do not calculate.
fn unvalued(workbook: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<HashSet<(u32, u32)>, XlsxError> {
    let mut found = HashSet::new();
    let mut cells = workbook.worksheet_cells_reader(sheet)?;
    while let Some(cell) = cells.next_cell_with_formula_metadata()? {
        if cell.formula.is_some() && cell.value == DataRef::Empty {
            found.insert(cell.pos);
        }
    }
    Ok(found)
}

fn value(value: &DataRef<'_>, format: &str) -> Result<Cell, Problem> {
    Ok(match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::Integer(*number),
        DataRef::Float(held) if shown(format).contains('%') => {
            return Err(Problem::Percentage { held: held.to_string() });
        }
        DataRef::Float(number) => whole(*number).map_or(Cell::Number(*number), Cell::Integer),
        DataRef::String(text) | DataRef::DurationIso(text) => Cell::text(text.as_str()),
        DataRef::SharedString(text) => Cell::text(*text),
        DataRef::Bool(truth) => Cell::Boolean(*truth),
        DataRef::DateTime(time) => moment(time, format),
        DataRef::DateTimeIso(text) => iso(text),
        DataRef::Error(error) => return Err(Problem::ErrorValue { shown: error.to_string() }),
    })
}

#[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
fn whole(number: f64) -> Option<i64> {
    (number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0).then_some(number as i64)
}

/// A day; the month or year that is shown of it, when it is the first day; with a time of the day, a text.
fn moment(time: &ExcelDateTime, format: &str) -> Cell {
    let (year, month, day, hour, minute, second, milli) = time.to_ymd_hms_milli();
    let clock = format!("{hour:02}:{minute:02}:{second:02}");
    if time.is_duration() || (0.0..1.0).contains(&time.as_f64()) {
        return Cell::text(clock);
    }
    let text = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second, milli) != (0, 0, 0, 0) {
        return Cell::text(format!("{text}T{clock}"));
    }
    let format = shown(format).to_ascii_lowercase();
    let has = |part: char| format.contains(part);
    match (has('y'), has('m'), has('d')) {
        (true, true, false) if day == 1 => Cell::text(format!("{year:04}-{month:02}")),
        (true, false, false) if (month, day) == (1, 1) => Cell::text(format!("{year:04}")),
        // The 29th of February 1900, which spreadsheets have, is no day.
        _ => text.parse::<Date>().map_or_else(|_| Cell::text(text.as_str()), Cell::Date),
    }
}

/// A day that was written as text, with or without the midnight it begins at.
fn iso(text: &str) -> Cell {
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    let midnight = time.chars().all(|c| matches!(c, '0' | ':' | '.' | 'Z'));
    match day.parse::<Date>() {
        Ok(day) if midnight => Cell::Date(day),
        _ => Cell::text(text),
    }
}

/// What a number format shows of a value: without quoted texts and what stands in brackets.
fn shown(format: &str) -> String {
    let mut shown = String::new();
    let mut characters = format.chars();
    while let Some(character) = characters.next() {
        let end = match character {
            '"' => '"',
            '[' => ']',
            // The next character is shown as it is, or its width is left blank, or it is repeated.
            '\\' | '_' | '*' => {
                characters.next();
                continue;
            }
            // Negative numbers and texts have formats of their own.
            ';' => break,
            other => {
                shown.push(other);
                continue;
            }
        };
        characters.by_ref().find(|character| *character == end);
    }
    shown
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType;

    use super::*;

    #[test]
    fn dates_as_they_are_shown() {
        let day = |serial: f64, format: &str| {
            moment(&ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, false), format).to_text()
        };
        // 40 000 is the 6th of July 2009, 39 995 the first, 39 814 the first of January.
        assert_eq!(day(40_000.0, "yyyy-mm-dd"), "2009-07-06");
        assert_eq!(day(39_995.0, "mmm-yy"), "2009-07");
        assert_eq!(day(39_995.0, "[$-414]mmmm\\ yyyy;@"), "2009-07");
        assert_eq!(day(40_000.0, "mmm-yy"), "2009-07-06");
        assert_eq!(day(39_814.0, "yyyy"), "2009");
        assert_eq!(day(39_814.0, "dd.mm.yyyy"), "2009-01-01");
        assert_eq!(day(40_000.5, "yyyy-mm-dd hh:mm"), "2009-07-06T12:00:00");
        assert_eq!(day(0.5, "hh:mm"), "12:00:00");
        assert_eq!(day(60.0, "yyyy-mm-dd"), "1900-02-29");
        assert_eq!(day(1e300, "yyyy-mm-dd"), "9999-12-31");
        assert_eq!(iso("2009-07-06T00:00:00"), Cell::Date(Date::constant(2009, 7, 6)));
        assert_eq!(iso("2009-07-06T08:00:00"), Cell::text("2009-07-06T08:00:00"));
    }

    #[test]
    fn numbers_as_they_are_shown() {
        let number = |held: f64, format: &str| value(&DataRef::Float(held), format);
        assert_eq!(number(40.0, "General").ok(), Some(Cell::Integer(40)));
        assert_eq!(number(0.4, "0.00").ok(), Some(Cell::Number(0.4)));
        assert_eq!(number(40.0, "0 \"%\"").ok(), Some(Cell::Integer(40)));
        assert!(matches!(number(0.4, "0.00%"), Err(Problem::Percentage { .. })));
    }
}
