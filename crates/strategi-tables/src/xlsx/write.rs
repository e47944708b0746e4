//! Tables as a workbook.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Note, Workbook, Worksheet,
};

use super::Error;
use crate::cell::Cell;
use crate::definition::{Column, ColumnKind, Table, prose};
use crate::error::{Problem, TableError, TableErrors};
use crate::rows::{Rows, Tables};

/// What a sheet can hold, by its format.
const ROWS: usize = 1_048_576;
const CHARACTERS: usize = 32_767;
/// Whole numbers are doubles in a workbook: beyond it they are texts.
const EXACT: u64 = 1 << 53;

/// Of a sheet that is not for writing.
const GREY: Color = Color::RGB(0x00EF_EFEF);
const DARK_GREY: Color = Color::RGB(0x0059_5959);
const HEADER: Color = Color::RGB(0x00D9_E7F5);

/// The tables that have rows as a workbook: a sheet for each, in their order; `strategies` alone when none has any.
///
/// The names of the columns stand in the first row, which stays in view, is bold and has a filter; what a column means is a note
/// of its cell. Columns with listed values offer them. What is derived is left out, since it would contradict what is edited
/// beside it; but for the result of a check, `findings`, which is grey. The same tables give the same bytes. Rows and texts that
/// a sheet cannot hold are errors.
pub fn write(tables: &Tables) -> Result<Vec<u8>, Error> {
    let filled: Vec<&Rows> = tables.iter().filter(|rows| is_written(rows) && !rows.rows.is_empty()).collect();
    workbook(if filled.is_empty() { tables.iter().take(1).collect() } else { filled })
}

/// The same with the tables that have no rows, for a plan that is to be written; `findings` is left out when it is empty.
pub fn write_all(tables: &Tables) -> Result<Vec<u8>, Error> {
    workbook(tables.iter().filter(|rows| is_written(rows) && !(rows.table.derived && rows.rows.is_empty())).collect())
}

/// The table has a sheet: it is no derived one, or the result of a check, which is passed over when it is read.
fn is_written(rows: &Rows) -> bool {
    !rows.table.derived || rows.table.name == "findings"
}

/// The columns that a sheet has, with their places in the rows.
fn columns(table: &Table) -> impl Iterator<Item = (usize, &Column)> {
    table.columns.iter().enumerate().filter(|(_, column)| table.derived || !column.derived)
}

fn workbook(tables: Vec<&Rows>) -> Result<Vec<u8>, Error> {
    let problems: Vec<TableError> = tables.iter().flat_map(|rows| problems(rows)).collect();
    if !problems.is_empty() {
        return Err(TableErrors { all: problems.len(), errors: problems }.into());
    }
    let mut workbook = Workbook::new();
    // The day is of no meaning: without it there would be that of the writing.
    let created = ExcelDateTime::from_ymd(2000, 1, 1).map_err(unwritten)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    for rows in tables {
        sheet(workbook.add_worksheet(), rows).map_err(unwritten)?;
    }
    workbook.save_to_buffer().map_err(unwritten)
}

fn unwritten(error: impl std::fmt::Display) -> Error {
    Error::Unwritten { reason: error.to_string() }
}

/// What the sheet of a table cannot hold.
fn problems(rows: &Rows) -> Vec<TableError> {
    let name = rows.table.name;
    let mut found = Vec::new();
    if rows.rows.len() >= ROWS {
        found.push(TableError::at(name, ROWS, None, Problem::TooManyRows { rows: rows.rows.len() }));
    }
    for (number, row) in rows.rows.iter().enumerate() {
        for (at, (place, column)) in columns(rows.table).enumerate() {
            let Some(cell) = row.get(place) else { continue };
            let length = match cell {
                Cell::Text(text) => text.encode_utf16().count(),
                Cell::List(_) => cell.to_text().encode_utf16().count(),
                _ => 0,
            };
            if length > CHARACTERS {
                found.push(TableError::at(
                    name,
                    number + 1,
                    Some((at, &column.name)),
                    Problem::TooLong { characters: length },
                ));
            }
        }
    }
    found
}

fn sheet(sheet: &mut Worksheet, rows: &Rows) -> Result<(), rust_xlsxwriter::XlsxError> {
    let table = rows.table;
    sheet.set_name(table.name)?.set_freeze_panes(1, 0)?;
    if table.derived {
        sheet.set_tab_color(GREY);
    }
    let last = u32::try_from(rows.rows.len()).unwrap_or(u32::MAX);
    let mut next = 0;
    for (place, column) in columns(table) {
        let at = next;
        next += 1;
        let cells = rows.rows.iter().filter_map(|row| row.get(place));
        let format = format(table, column);
        sheet.set_column_format(at, &format)?.set_column_width(at, width(column, cells.clone()))?;
        sheet.write_string_with_format(0, at, &column.name, &header(table))?;
        sheet.insert_note(0, at, &note(table, column, at == 0))?;
        if let Some(choice) = choice(table, column) {
            // To the end of the sheet, for the rows that are to come.
            sheet.add_data_validation(1, at, u32::try_from(ROWS - 1).unwrap_or(u32::MAX), at, &choice)?;
        }
        for (row, cell) in (1..).zip(cells) {
            self::cell(sheet, row, at, cell, &format)?;
        }
    }
    sheet.autofilter(0, 0, last, next.saturating_sub(1))?;
    Ok(())
}

fn cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    format: &Format,
) -> Result<(), rust_xlsxwriter::XlsxError> {
    match cell {
        Cell::Empty => sheet.write_blank(row, column, format)?,
        #[expect(clippy::cast_precision_loss, reason = "below 2^53")]
        Cell::Integer(number) if number.unsigned_abs() < EXACT => {
            sheet.write_number_with_format(row, column, *number as f64, format)?
        }
        Cell::Number(number) if number.is_finite() => sheet.write_number_with_format(row, column, *number, format)?,
        Cell::Boolean(truth) => sheet.write_boolean_with_format(row, column, *truth, format)?,
        other => sheet.write_string_with_format(row, column, other.to_text(), format)?,
    };
    Ok(())
}

fn format(table: &Table, column: &Column) -> Format {
    let format = Format::new().set_align(FormatAlign::Top);
    let format = match column.kind {
        ColumnKind::Integer | ColumnKind::Number | ColumnKind::Boolean => format,
        ColumnKind::Text | ColumnKind::TextList | ColumnKind::Date => format.set_num_format("@").set_text_wrap(),
    };
    if table.derived {
        format
            .set_background_color(GREY)
            .set_font_color(DARK_GREY)
            .set_border(FormatBorder::Hair)
            .set_border_color(Color::RGB(0x00D0_D0D0))
    } else {
        format
    }
}

fn header(table: &Table) -> Format {
    let format = Format::new().set_bold().set_num_format("@").set_align(FormatAlign::Top);
    let format = format.set_border_bottom(FormatBorder::Thin);
    if table.derived {
        format.set_italic().set_font_color(DARK_GREY).set_background_color(GREY)
    } else {
        format.set_background_color(HEADER)
    }
}

/// Wide enough for most of the cells; what is longer goes on in the next line.
fn width<'c>(column: &Column, cells: impl Iterator<Item = &'c Cell>) -> f64 {
    let longest = |cell: &Cell| cell.to_text().lines().map(|line| line.chars().count()).max().unwrap_or(0);
    let content = cells.map(longest).max().unwrap_or(0);
    // The arrow of the filter stands beside the name.
    let width = content.max(column.name.chars().count() + 3).clamp(8, 60) + 1;
    f64::from(u32::try_from(width).unwrap_or(60))
}

fn note(table: &Table, column: &Column, first: bool) -> Note {
    let mut text = Vec::new();
    if first {
        text.push(format!("{}: {}", table.name, prose(&table.doc)));
        if table.derived {
            text.push("This sheet is the result of a check. It is passed over when the workbook is read.".to_owned());
        }
    }
    text.push(format!("{}: {}", column.name, prose(&column.doc)));
    if !column.values.is_empty() {
        let values: Vec<String> = column
            .values
            .iter()
            .map(
                |(value, doc)| if doc.is_empty() { format!("- {value}") } else { format!("- {value}: {}", prose(doc)) },
            )
            .collect();
        let which = if column.open { "Such as:" } else { "One of:" };
        text.push(format!("{which}\n{}", values.join("\n")));
    }
    if column.kind == ColumnKind::TextList {
        text.push("Several are parted by `;`.".to_owned());
    }
    if !column.nullable && !table.derived && column.name != "strategy" {
        text.push("Must not be empty.".to_owned());
    }
    let text = text.join("\n\n");
    let lines: usize = text.lines().map(|line| line.chars().count() / 48 + 1).sum();
    let height = u32::try_from(lines * 16 + 12).unwrap_or(600).clamp(60, 600);
    // Without a name there would be that of the program.
    Note::new(text).add_author_prefix(false).set_author("strategi").set_width(320).set_height(height)
}

/// The values of a column to choose from. A workbook holds a list of 255 characters at most; a longer one stands in the note.
fn choice(table: &Table, column: &Column) -> Option<DataValidation> {
    if column.values.is_empty() || column.kind == ColumnKind::TextList || table.derived {
        return None;
    }
    let values: Vec<&str> = column.values.iter().map(|(value, _)| *value).collect();
    let choice = DataValidation::new().allow_list_strings(&values).ok()?;
    Some(if column.open {
        choice.show_error_message(false)
    } else {
        choice.set_error_style(DataValidationErrorStyle::Stop)
    })
}
