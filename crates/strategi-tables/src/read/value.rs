//! One cell as a value of the format, as people type them: years as numbers, numbers as text.

use serde_json::Value;
use strategi::PartialDate;

use crate::cell::Cell;
use crate::definition::{Column, ColumnKind};
use crate::error::Problem;
use crate::list;

/// The value of a cell; nothing for one that is blank.
pub(super) fn value(cell: &Cell, column: &Column) -> Result<Option<Value>, Problem> {
    if cell.is_blank() {
        return Ok(None);
    }
    Ok(Some(match column.kind {
        ColumnKind::TextList => Value::from(texts(cell, column)?),
        ColumnKind::Integer => integer(cell)?.into(),
        ColumnKind::Number => number(cell)?,
        _ => text(cell, column)?.into(),
    }))
}

/// True where white space around a text says nothing: everywhere but in running text.
fn is_trimmed(column: &Column) -> bool {
    column.field.is_none_or(|field| !matches!(field.type_name, "Text" | "LocalizedText"))
}

pub(super) fn text(cell: &Cell, column: &Column) -> Result<String, Problem> {
    let text = match cell {
        Cell::Number(number) => plain_number(*number)?,
        other => other.to_text(),
    };
    Ok(if is_trimmed(column) { trim(&text).to_owned() } else { text })
}

/// Without the white space that people leave around a text. Identifiers may end with rarer kinds.
fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c <= ' ' || c == '\u{A0}')
}

/// A number where a text is meant. `1.10` is 1.1 by now, so only a whole one is what was typed.
fn plain_number(number: f64) -> Result<String, Problem> {
    if number.fract() == 0.0 && number.abs() < EXACT {
        Ok(format!("{number:.0}"))
    } else {
        Err(Problem::Fraction { given: number.to_string() })
    }
}

fn texts(cell: &Cell, column: &Column) -> Result<Vec<String>, Problem> {
    match cell {
        Cell::List(members) if is_trimmed(column) => Ok(members.iter().map(|member| trim(member).to_owned()).collect()),
        Cell::List(members) => Ok(members.clone()),
        Cell::Text(text) => list::split(text).map_err(|_| Problem::List),
        other => Ok(vec![text(other, column)?]),
    }
}

/// Whole numbers below it are exact as doubles.
const EXACT: f64 = 9_007_199_254_740_992.0;

#[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
fn whole(number: f64) -> Option<i64> {
    (number.fract() == 0.0 && number.abs() < EXACT).then_some(number as i64)
}

pub(super) fn integer(cell: &Cell) -> Result<i64, Problem> {
    let not_whole = || Problem::WholeNumber { given: cell.to_text() };
    match cell {
        Cell::Integer(number) => Ok(*number),
        Cell::Number(number) => whole(*number).ok_or_else(not_whole),
        Cell::Text(text) => match parse(text) {
            Some(Ok(value)) => value.as_i64().ok_or_else(not_whole),
            Some(Err(problem)) => Err(problem),
            None => Err(not_whole()),
        },
        _ => Err(not_whole()),
    }
}

pub(super) fn number(cell: &Cell) -> Result<Value, Problem> {
    let no_number = || Problem::Number { given: cell.to_text() };
    match cell {
        Cell::Integer(number) => Ok((*number).into()),
        Cell::Number(number) => from_double(*number).ok_or_else(no_number),
        Cell::Text(text) => parse(text).ok_or_else(no_number)?,
        _ => Err(no_number()),
    }
}

/// A whole number without a decimal point, so that 40 does not become 40.0.
fn from_double(number: f64) -> Option<Value> {
    whole(number).map(Value::from).or_else(|| serde_json::Number::from_f64(number).map(Value::Number))
}

/// A number as text: blanks between thousands, a point or a comma before decimals. A comma before three digits may be either.
fn parse(text: &str) -> Option<Result<Value, Problem>> {
    let text = text.trim().replace('\u{2212}', "-");
    let digits: String = text.chars().filter(|c| !matches!(c, ' ' | '\u{A0}' | '\u{2009}' | '\u{202F}')).collect();
    let starts = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | ',');
    if !digits.starts_with(starts) || !digits.chars().all(|c| starts(c) || matches!(c, 'e' | 'E')) {
        return None;
    }
    let points = match digits.split_once(',') {
        None => digits,
        Some((whole, decimals)) => {
            if decimals.len() == 3 && whole.trim_start_matches(['-', '+']) != "0" {
                return Some(Err(Problem::AmbiguousNumber { given: text }));
            }
            if decimals.contains(',') || digits.contains('.') {
                return None;
            }
            format!("{whole}.{decimals}")
        }
    };
    if let Ok(whole) = points.parse::<i64>()
        && whole.unsigned_abs() < 1 << 53
    {
        return Some(Ok(whole.into()));
    }
    points.parse().ok().and_then(from_double).map(Ok)
}

/// A day, or the year or month that somebody wrote instead.
pub(super) fn date(cell: &Cell) -> Result<Option<PartialDate>, Problem> {
    let no_day = || Problem::Day { given: cell.to_text() };
    match cell {
        cell if cell.is_blank() => Ok(None),
        // Years have four digits.
        Cell::Date(day) => day.to_string().parse().map(Some).map_err(|_| no_day()),
        cell => cell.to_text().trim().parse().map(Some).map_err(|_| no_day()),
    }
}

pub(super) fn boolean(cell: &Cell) -> Result<bool, Problem> {
    let given = || Problem::Boolean { given: cell.to_text() };
    match cell {
        cell if cell.is_blank() => Ok(false),
        Cell::Boolean(truth) => Ok(*truth),
        Cell::Integer(number @ (0 | 1)) => Ok(*number == 1),
        Cell::Text(text) => match text.trim().to_ascii_lowercase().as_str() {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(given()),
        },
        _ => Err(given()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_type_them() {
        let read = |text: &str| number(&Cell::text(text)).ok().map(|value| value.to_string());
        for (text, expected) in [
            ("40", "40"),
            ("007", "7"),
            ("12.5", "12.5"),
            ("12,5", "12.5"),
            ("1 000", "1000"),
            ("1\u{A0}234\u{A0}567,25", "1234567.25"),
            ("\u{2212}3", "-3"),
            ("0,125", "0.125"),
            ("40.0", "40"),
            ("1e3", "1000"),
        ] {
            assert_eq!(read(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["many", "12 persons", "1,000", "1.000,50", "1,2,3", "e3", "inf", "NaN", "-"] {
            assert_eq!(read(text), None, "{text}");
        }
        assert!(matches!(number(&Cell::text("1,000")), Err(Problem::AmbiguousNumber { .. })));
        assert_eq!(integer(&Cell::Number(3.0)).ok(), Some(3));
        assert_eq!(integer(&Cell::text("2,5")).ok(), None);
    }

    #[test]
    fn texts_as_spreadsheets_change_them() {
        let column = |table: &str, name: &str| crate::table(table).unwrap().column(name).unwrap();
        let text = |cell: Cell, column: &Column| value(&cell, column).ok().flatten();
        let period = column("measures", "period");
        assert_eq!(text(Cell::Integer(2026), period), Some("2026".into()));
        assert_eq!(text(Cell::Number(2026.0), period), Some("2026".into()));
        assert_eq!(text(Cell::text(" 2026/2029 "), period), Some("2026/2029".into()));
        assert_eq!(text(Cell::Date(strategi::Date::constant(2026, 7, 1)), period), Some("2026-07-01".into()));
        let number = column("measures", "number");
        assert_eq!(text(Cell::text("007"), number), Some("007".into()));
        assert!(matches!(value(&Cell::Number(1.1), number), Err(Problem::Fraction { .. })));
        assert_eq!(text(Cell::text(" as typed "), column("measures", "title")), Some(" as typed ".into()));
        assert_eq!(text(Cell::text("a; b"), column("measures", "serves")), Some(vec!["a", "b"].into()));
        assert_eq!(text(Cell::Integer(5), column("measures", "serves")), Some(vec!["5"].into()));
        assert_eq!(text(Cell::text(" \t"), column("measures", "title")), None);
    }
}
