//! Tables as CSV (RFC 4180): one file a table, the names of the columns first.
//!
//! Lists are joined as [`list`](crate::list) says. An empty field is an empty cell; CSV has no types, so all that is read
//! is text.

use crate::cell::Cell;
use crate::error::{Problem, TableError, TableErrors};
use crate::rows::Rows;
use crate::sheet::Sheet;

/// The rows as CSV: UTF-8, parted by commas, lines ended by CR LF.
pub fn write(rows: &Rows) -> String {
    let mut out = String::new();
    line(&mut out, rows.table.columns.iter().map(|column| column.name.clone()));
    for row in &rows.rows {
        line(&mut out, row.iter().map(Cell::to_text));
    }
    out
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (number, cell) in cells.enumerate() {
        if number > 0 {
            out.push(',');
        }
        // White space at the ends is quoted too: some readers take it off.
        if cell.contains([',', '"', '\n', '\r']) || cell.trim() != cell {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

/// Reads CSV as the sheet of a table. The cells are parted by comma, semicolon or tab: by what parts the names of the columns.
/// The error says where a quoted cell is not closed.
pub fn read(name: impl Into<String>, text: &str) -> Result<Sheet, TableErrors> {
    let name = name.into();
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let delimiter = delimiter(text);
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    while !rest.is_empty() || !row.is_empty() {
        let cell;
        if let Some(mut quoted) = rest.strip_prefix('"') {
            let mut value = String::new();
            loop {
                let Some((before, after)) = quoted.split_once('"') else {
                    let error = TableError::at(&name, rows.len(), Some((row.len(), "")), Problem::UnclosedQuote);
                    return Err(TableErrors { errors: vec![error], all: 1 });
                };
                value.push_str(before);
                let Some(more) = after.strip_prefix('"') else {
                    rest = after;
                    break;
                };
                value.push('"');
                quoted = more;
            }
            // What stands behind the closing quote belongs to the cell, as spreadsheets have it.
            let end = rest.find([delimiter, '\n', '\r']).unwrap_or(rest.len());
            let (more, after) = rest.split_at(end);
            value.push_str(more);
            rest = after;
            cell = Cell::text(value);
        } else {
            let end = rest.find([delimiter, '\n', '\r']).unwrap_or(rest.len());
            let (value, after) = rest.split_at(end);
            rest = after;
            cell = Cell::text(value);
        }
        row.push(cell);
        if let Some(after) = rest.strip_prefix(delimiter) {
            rest = after;
            // A delimiter at the very end has an empty cell behind it.
            if rest.is_empty() {
                row.push(Cell::Empty);
                rows.push(std::mem::take(&mut row));
            }
            continue;
        }
        rows.push(std::mem::take(&mut row));
        rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\n', '\r'])).unwrap_or(rest);
    }
    Ok(Sheet::new(name, rows))
}

/// What parts the names of the columns: the one of the three that stands there most often.
fn delimiter(text: &str) -> char {
    let header = text.lines().next().unwrap_or_default();
    let count = |delimiter: char| header.matches(delimiter).count();
    [';', '\t'].into_iter().fold(',', |best, other| if count(other) > count(best) { other } else { best })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<Vec<String>> {
        let sheet = read("measures", text).unwrap();
        sheet.rows.iter().map(|row| row.iter().map(Cell::to_text).collect()).collect()
    }

    #[test]
    fn reads_what_spreadsheets_write() {
        assert_eq!(texts("a,b\r\n1,\"x, \"\"y\"\"\nz\"\r\n"), [["a", "b"], ["1", "x, \"y\"\nz"]]);
        assert_eq!(texts("\u{FEFF}a;b\n1;2,5\n\n3;"), [vec!["a", "b"], vec!["1", "2,5"], vec![""], vec!["3", ""]]);
        assert_eq!(texts("a\tb\r1\t2"), [["a", "b"], ["1", "2"]]);
        assert_eq!(texts("a,\n"), [["a", ""]]);
        assert_eq!(texts(""), Vec::<Vec<String>>::new());
    }

    #[test]
    fn tells_where_a_quote_is_not_closed() {
        let error = read("measures", "a,b\n1,\"x\n2,3\n").unwrap_err();
        let told = "`measures`, row 2, column B: the double quotes around the cell are not closed\n  end it with `\"`, and write a \
                    double quote within a cell twice";
        assert_eq!(error.to_string(), told);
    }
}
