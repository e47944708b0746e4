//! A table as somebody wrote it: names of columns in the first row, and whatever stands below.

use crate::cell::Cell;
use crate::rows::Rows;

/// A sheet of a workbook, or a CSV file.
///
/// The first row is row 1 of the spreadsheet and the first cell of a row is in column A: places in messages are counted from
/// there. A reader of files puts empty rows and cells in for what a sheet leaves out before.
#[derive(Clone, PartialEq, Debug)]
pub struct Sheet {
    /// Its name: that of a table.
    pub name: String,
    /// The rows, that with the names of the columns first. They need not be of the same length.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// A sheet.
    pub fn new(name: impl Into<String>, rows: Vec<Vec<Cell>>) -> Self {
        Self { name: name.into(), rows }
    }
}

impl From<&Rows> for Sheet {
    fn from(rows: &Rows) -> Self {
        let header = rows.table.columns.iter().map(|column| Cell::text(column.name.as_str())).collect();
        Self::new(rows.table.name, [header].into_iter().chain(rows.rows.iter().cloned()).collect())
    }
}

/// A name of a table or column as it is compared: case, white space around and the choice of `-`, `_` and blank are no difference.
pub(crate) fn fold(name: &str) -> String {
    name.trim().chars().map(|c| if matches!(c, '-' | ' ') { '_' } else { c.to_ascii_lowercase() }).collect()
}

/// True for the name of a sheet that is not read: it begins with `x-`, as fields do that are not of the format.
pub(crate) fn is_private(name: &str) -> bool {
    name.trim().get(..2).is_some_and(|start| start.eq_ignore_ascii_case("x-"))
}

/// The letter of a column, as spreadsheets show it: A, B, …, Z, AA.
pub fn column_letter(index: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = index + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::column_letter;

    #[test]
    fn letters() {
        let letters: Vec<String> = [0, 1, 25, 26, 51, 52, 701, 702].into_iter().map(column_letter).collect();
        assert_eq!(letters, ["A", "B", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
