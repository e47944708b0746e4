//! What is wrong with tables that were written by hand, and where.

use std::fmt;

use strategi::Diagnostic;

use crate::sheet::column_letter;

/// One thing that is wrong with a table, and where.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TableError {
    /// The sheet, by its name; empty when no sheet is meant.
    pub sheet: String,
    /// The row as a spreadsheet counts: the names of the columns are in row 1.
    pub row: Option<usize>,
    /// The column.
    pub column: Option<ColumnPlace>,
    /// What is wrong.
    pub problem: Problem,
}

/// A column of a sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct ColumnPlace {
    /// The letter as a spreadsheet shows it; `None` when the sheet has no such column.
    pub letter: Option<String>,
    /// The name; empty when it has none.
    pub name: String,
}

/// What is wrong.
///
/// The texts are in English. One in another language belongs beside [`message`](Self::message) and [`help`](Self::help), as
/// that of a [`Form`](Self::Form) is given by [`Diagnostic::in_language`].
#[derive(Clone, Debug)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the messages say what each is")]
pub enum Problem {
    UnclosedQuote,
    UnknownTable {
        given: String,
        suggestion: Option<String>,
    },
    DuplicateSheet,
    NoStrategies,
    UnknownColumn {
        given: String,
        suggestion: Option<String>,
    },
    DuplicateColumn {
        first: String,
    },
    UnnamedColumn,
    NoStrategyCell,
    NoStrategyRow {
        given: String,
        suggestion: Option<String>,
    },
    DuplicateStrategy {
        given: String,
        first: usize,
    },
    NoOwner {
        what: &'static str,
    },
    UnknownOwner {
        given: String,
        what: &'static str,
        suggestion: Option<String>,
        missing: Option<&'static str>,
    },
    WrongOwner {
        given: String,
        kind: &'static str,
        table: &'static str,
    },
    AmbiguousOwner {
        given: String,
        rows: Vec<String>,
    },
    NoChoice {
        values: Vec<&'static str>,
    },
    UnknownChoice {
        given: String,
        values: Vec<&'static str>,
        suggestion: Option<String>,
    },
    OnlyOne {
        what: String,
    },
    DuplicatePosition {
        position: i64,
    },
    NoPoint,
    Number {
        given: String,
    },
    AmbiguousNumber {
        given: String,
    },
    WholeNumber {
        given: String,
    },
    Fraction {
        given: String,
    },
    Boolean {
        given: String,
    },
    Day {
        given: String,
    },
    List,
    Extensions,
    ExtensionName {
        given: String,
    },
    Disagrees {
        given: String,
        expected: String,
        from: String,
    },
    NotDerived {
        from: String,
        to: String,
        field: String,
    },
    NoEntryName,
    DuplicateEntry {
        name: String,
    },
    EntryValue {
        both: bool,
    },
    NoTextField,
    UnknownTextField {
        given: String,
        suggestion: Option<String>,
    },
    NoTextLanguage,
    DuplicateTextLanguage {
        language: String,
    },
    TextInMain {
        language: String,
    },
    NoDefaultLanguage,
    Fallback {
        shown: String,
    },
    ErrorValue {
        shown: String,
    },
    NoStoredValue,
    Percentage {
        held: String,
    },
    Merged {
        cells: String,
    },
    TooManyRows {
        rows: usize,
    },
    TooLong {
        characters: usize,
    },
    /// The row cannot be read as what the table holds: a finding of the core.
    Form(Box<Diagnostic>),
}

fn list(values: &[&str]) -> String {
    values.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ")
}

impl Problem {
    /// The message: lower case, one sentence, no full stop.
    pub fn message(&self) -> String {
        match self {
            Self::UnclosedQuote => "the double quotes around the cell are not closed".into(),
            Self::UnknownTable { given, .. } => format!("there is no table `{given}`"),
            Self::DuplicateSheet => "there are two sheets with this name".into(),
            Self::NoStrategies => "there is no plan: the sheet `strategies` is missing or has no rows".into(),
            Self::UnknownColumn { given, .. } => format!("there is no column `{given}` in this table"),
            Self::DuplicateColumn { first } => format!("the column is there twice, first in column {first}"),
            Self::UnnamedColumn => "the column has values and no name in row 1".into(),
            Self::NoStrategyCell => "the row does not say which plan it belongs to".into(),
            Self::NoStrategyRow { given, .. } => format!("the sheet `strategies` has no row for the plan `{given}`"),
            Self::DuplicateStrategy { given, first } => format!("the plan `{given}` is in row {first} already"),
            Self::NoOwner { what } => format!("the row does not say which {what} it belongs to"),
            Self::UnknownOwner { given, what, .. } => format!("there is no {what} `{given}` in the plan"),
            Self::WrongOwner { given, kind, table } => format!("`{given}` is a {kind}, which has no {table}"),
            Self::AmbiguousOwner { given, rows } => {
                format!("the id `{given}` is used more than once: {}", rows.join(", "))
            }
            Self::NoChoice { values } => format!("the cell is empty, and one of {} is needed", list(values)),
            Self::UnknownChoice { given, .. } => format!("`{given}` is none of the values of this column"),
            Self::OnlyOne { what } => format!("there can be only one {what}"),
            Self::DuplicatePosition { position } => format!("the position {position} is there twice in this list"),
            Self::NoPoint => "there is no such value in the sheet `indicator_values`".into(),
            Self::Number { given } => format!("`{given}` is not a number"),
            Self::AmbiguousNumber { given } => format!("`{given}` can be read as two different numbers"),
            Self::WholeNumber { given } => format!("`{given}` is not a whole number"),
            Self::Fraction { given } => format!("the cell holds the number {given}, where a text is meant"),
            Self::Boolean { given } => format!("`{given}` is neither `true` nor `false`"),
            Self::Day { given } => format!("`{given}` is not a day"),
            Self::List => crate::list::Unclosed.to_string(),
            Self::Extensions => "the cell is not a JSON object".into(),
            Self::ExtensionName { given } => format!("`{given}` is a field of the format, not an extension"),
            Self::Disagrees { given, expected, from } => {
                let expected =
                    if expected.is_empty() { "leaves it empty".to_owned() } else { format!("makes it `{expected}`") };
                format!("`{given}` does not agree with {from}, which {expected}")
            }
            Self::NotDerived { from, to, field } => {
                format!("no other sheet says that `{from}` refers to `{to}` by `{field}`")
            }
            Self::NoEntryName => "the name is missing".into(),
            Self::DuplicateEntry { name } => format!("the name `{name}` is there twice"),
            Self::EntryValue { both: true } => "the row has both a number and a text".into(),
            Self::EntryValue { both: false } => "the row has no value".into(),
            Self::NoTextField => "the row does not say which field it translates".into(),
            Self::UnknownTextField { given, .. } => format!("`{given}` is no text that can be translated here"),
            Self::NoTextLanguage => "the row does not say which language the text is in".into(),
            Self::DuplicateTextLanguage { language } => format!("the text in `{language}` is there twice"),
            Self::TextInMain { language } => {
                format!("`{language}` is the language of the document, whose text stands in the table of the element")
            }
            Self::NoDefaultLanguage => {
                "the text is translated, but the plan does not say which language it is in itself".into()
            }
            Self::Fallback { shown } => format!("the text should be shown in the other table, which has `{shown}`"),
            Self::ErrorValue { shown } => format!("the cell has the error `{shown}`"),
            Self::NoStoredValue => "the cell has a formula, and no value was stored with it".into(),
            Self::Percentage { held } => format!("the cell is shown as a percentage and holds the number {held}"),
            Self::Merged { cells } => format!("the cells {cells} are merged"),
            Self::TooManyRows { rows } => {
                format!("the table has {rows} rows, and a sheet holds 1,048,575 below the names of the columns")
            }
            Self::TooLong { characters } => {
                format!("the text has {characters} characters, and a cell of a spreadsheet holds 32,767")
            }
            Self::Form(finding) => finding.message.clone(),
        }
    }

    /// What to do about it.
    pub fn help(&self) -> Option<String> {
        let meant = |suggestion: &Option<String>| suggestion.as_ref().map(|name| format!("did you mean `{name}`?"));
        Some(match self {
            Self::UnknownOwner { missing: Some(sheet), .. } => format!("the sheet `{sheet}` is missing"),
            Self::UnknownTable { suggestion, .. } => {
                let own = "a sheet of your own is passed over when its name begins with `x-`";
                meant(suggestion).unwrap_or_else(|| own.into())
            }
            Self::UnknownColumn { suggestion, .. }
            | Self::NoStrategyRow { suggestion, .. }
            | Self::UnknownOwner { suggestion, .. }
            | Self::UnknownTextField { suggestion, .. } => return meant(suggestion),
            Self::UnknownChoice { values, suggestion, .. } => {
                return Some(meant(suggestion).unwrap_or_else(|| format!("the values are {}", list(values))));
            }
            Self::UnclosedQuote => "end it with `\"`, and write a double quote within a cell twice".into(),
            Self::NoStrategies => "begin with a row in `strategies` that has the id of the plan and its title".into(),
            Self::NoStrategyCell => "write the id of the plan in the column `strategy`".into(),
            Self::AmbiguousOwner { .. } => "give each of them an id of its own".into(),
            Self::DuplicatePosition { .. } => {
                "number the rows of a list from 1, or leave the position empty to have them in the order of the sheet"
                    .into()
            }
            Self::AmbiguousNumber { .. } => "write thousands without a separator, and decimals with a point".into(),
            Self::Fraction { .. } => {
                "format the cell as text and write it again, so that it stays as it was meant".into()
            }
            Self::Day { .. } => "write it like `2026-07-01`".into(),
            Self::List => "write a double quote within a quoted member twice".into(),
            Self::Extensions => "write it like `{\"x-area\": 3}`".into(),
            Self::ExtensionName { .. } => "write it in its own column or sheet".into(),
            Self::Disagrees { from, .. } => format!("clear this cell, and change {from} if that is what is wrong"),
            Self::NotDerived { .. } => {
                "this sheet follows from the others: write the reference with the element, and delete the row here"
                    .into()
            }
            Self::TextInMain { .. } => "write it there, and delete the row here".into(),
            Self::NoDefaultLanguage => "write the language of the plan in the column `language` of `strategies`".into(),
            Self::Fallback { .. } => {
                "clear `fallback` if the other table has the text in the language of the plan, or make both the same"
                    .into()
            }
            Self::ErrorValue { .. } => "mend the formula, or write the value itself".into(),
            Self::NoStoredValue => {
                "open the workbook in a spreadsheet program, which calculates it, and save it".into()
            }
            Self::Percentage { .. } => {
                "format the cell as a number, and write it in the unit of the indicator: `40` for 40 %".into()
            }
            Self::Merged { .. } => "split them, and write the value in each cell that it is meant for".into(),
            Self::TooManyRows { .. } | Self::TooLong { .. } => "write the tables as CSV or Parquet".into(),
            Self::Form(finding) => return finding.help.clone(),
            _ => return None,
        })
    }
}

impl TableError {
    /// At a cell of a sheet, or at a row; counted from 0.
    pub(crate) fn at(sheet: &str, row: usize, column: Option<(usize, &str)>, problem: Problem) -> Self {
        let column =
            column.map(|(index, name)| ColumnPlace { letter: Some(column_letter(index)), name: name.to_owned() });
        Self { sheet: sheet.to_owned(), row: Some(row + 1), column, problem }
    }
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut place = Vec::new();
        if !self.sheet.is_empty() {
            place.push(format!("`{}`", self.sheet));
        }
        place.extend(self.row.map(|row| format!("row {row}")));
        if let Some(ColumnPlace { letter, name }) = &self.column {
            let named = if name.is_empty() { String::new() } else { format!("`{name}`") };
            place.push(match letter {
                Some(letter) if named.is_empty() => format!("column {letter}"),
                Some(letter) => format!("column {letter} ({named})"),
                None => format!("column {named}"),
            });
        }
        if !place.is_empty() {
            write!(f, "{}: ", place.join(", "))?;
        }
        f.write_str(&self.problem.message())
    }
}

impl std::error::Error for TableError {}

/// Everything that is wrong with tables, by place.
#[derive(Clone, Debug)]
pub struct TableErrors {
    pub(crate) errors: Vec<TableError>,
    pub(crate) all: usize,
}

impl TableErrors {
    /// The errors, in the order of the sheets, rows and columns; at most as many as the limit of the reading.
    pub fn iter(&self) -> impl Iterator<Item = &TableError> {
        self.errors.iter()
    }

    /// How many there are, with those that are beyond the limit and not told.
    pub fn count(&self) -> usize {
        self.all
    }
}

impl fmt::Display for TableErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, error) in self.errors.iter().enumerate() {
            if number > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{error}")?;
            if let Some(help) = error.problem.help() {
                write!(f, "\n  {help}")?;
            }
        }
        match self.all - self.errors.len() {
            0 => Ok(()),
            more => write!(f, "\nand {more} more"),
        }
    }
}

impl std::error::Error for TableErrors {}
