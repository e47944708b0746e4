//! The columns with the days of dates and periods: compared with these, or put in their place.

use serde_json::Value;
use strategi::{Date, PartialDate, Period};

use super::Reader;
use super::node::{Field, Node};
use super::value;
use crate::cell::Cell;
use crate::definition::{Role, Table};
use crate::error::Problem;

impl Reader<'_> {
    pub(super) fn dates(&mut self, node: &mut Node, table: &'static Table, row: &[Cell]) {
        for (column, definition) in table.columns.iter().enumerate() {
            let (Role::Field(path), Some(field)) = (&definition.role, definition.field) else { continue };
            if !matches!(field.type_name, "Period" | "PartialDate") || self.failed.contains(&(node.at, field.name)) {
                continue;
            }
            let start = self.day(node, table, row, &Role::Start(path.clone()));
            let end = self.day(node, table, row, &Role::End(path.clone()));
            let given = node.fields.iter().find(|field| field.path == *path).and_then(|field| field.value.as_str());
            if let Some(given) = given {
                let Some(period) = period(given) else { continue };
                let from = format!("`{}`", definition.name);
                for (day, expected) in [
                    (start.map(|(column, date)| (column, date.first_day())), period.first_day()),
                    (end.map(|(column, date)| (column, date.last_day())), period.last_day()),
                ] {
                    let Some((column, day)) = day.filter(|(_, day)| Some(*day) != expected) else { continue };
                    let expected = expected.map(|day| day.to_string()).unwrap_or_default();
                    let problem = Problem::Disagrees { given: day.to_string(), expected, from: from.clone() };
                    self.error(node.at, Some(column), problem);
                }
                continue;
            }
            let Some((from, _)) = start.or(end) else { continue };
            let (start, end) = (start.map(|(_, date)| date), end.map(|(_, date)| date));
            let made = if field.type_name == "Period" { Some(written(start, end)) } else { single(start, end) };
            if let Some(text) = made {
                let value = Value::from(text);
                node.fields.push(Field { path: path.clone(), value, localized: false, column: from });
            } else {
                let text = |date: Option<PartialDate>| date.map(|date| date.to_string()).unwrap_or_default();
                let from = format!("`{}_start`", definition.name);
                let problem = Problem::Disagrees { given: text(end), expected: text(start), from };
                let end = table.columns.iter().position(|column| column.role == Role::End(path.clone()));
                self.failed.insert((node.at, field.name));
                self.error(node.at, end.or(Some(column)), problem);
            }
        }
    }

    /// The day in the column with a role, and the place of that in the table.
    fn day(&mut self, node: &Node, table: &Table, row: &[Cell], role: &Role) -> Option<(usize, PartialDate)> {
        let column = table.columns.iter().position(|column| column.role == *role)?;
        match value::date(&self.cell(node.at, row, column)) {
            Ok(date) => Some((column, date?)),
            Err(problem) => {
                self.error(node.at, Some(column), problem);
                None
            }
        }
    }
}

fn period(text: &str) -> Option<Period> {
    text.parse().ok().or_else(|| text.parse::<PartialDate>().ok().map(Period::from))
}

/// The period between two days, in years or months where it is made of whole ones.
fn written(start: Option<PartialDate>, end: Option<PartialDate>) -> String {
    match (start, end) {
        (Some(start), Some(end)) => {
            let (first, last) = (start.first_day(), end.last_day());
            let (start, end) = match precision(first, last) {
                Precision::Year => (format!("{:04}", first.year()), format!("{:04}", last.year())),
                Precision::Month => (month(first), month(last)),
                Precision::Day => (first.to_string(), last.to_string()),
            };
            if start == end { start } else { format!("{start}/{end}") }
        }
        (Some(start), None) => format!("{start}/.."),
        (None, Some(end)) => format!("../{end}"),
        (None, None) => String::new(),
    }
}

/// The one year, month or day that begins and ends so.
fn single(start: Option<PartialDate>, end: Option<PartialDate>) -> Option<String> {
    match (start, end) {
        (Some(_), Some(_)) => Some(written(start, end)).filter(|text| !text.contains('/')),
        (start, end) => start.or(end).map(|date| date.to_string()),
    }
}

enum Precision {
    Year,
    Month,
    Day,
}

fn precision(first: Date, last: Date) -> Precision {
    if first.day() != 1 || last != last.last_of_month() {
        Precision::Day
    } else if first.month() == 1 && last.month() == 12 {
        Precision::Year
    } else {
        Precision::Month
    }
}

fn month(day: Date) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_of_days() {
        let date = |text: &str| (!text.is_empty()).then(|| text.parse::<PartialDate>().unwrap());
        for (start, end, expected) in [
            ("2026-01-01", "2029-12-31", "2026/2029"),
            ("2026-01-01", "2026-12-31", "2026"),
            ("2026-07-01", "2027-02-28", "2026-07/2027-02"),
            ("2026-07-01", "2026-07-31", "2026-07"),
            ("2026-07-02", "2026-07-31", "2026-07-02/2026-07-31"),
            ("2026-07-02", "2026-07-02", "2026-07-02"),
            ("2026", "2029", "2026/2029"),
            ("2026-07-01", "", "2026-07-01/.."),
            ("", "2029", "../2029"),
        ] {
            assert_eq!(written(date(start), date(end)), expected);
            assert!(expected.parse::<Period>().is_ok(), "{expected}");
        }
        assert_eq!(single(date("2026-07-01"), date("2026-07-31")).as_deref(), Some("2026-07"));
        assert_eq!(single(date("2026-07-01"), None).as_deref(), Some("2026-07-01"));
        assert_eq!(single(date("2026-07-01"), date("2026-08-30")), None);
    }
}
