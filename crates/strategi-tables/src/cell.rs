//! One cell of a table.

use strategi::Date;

/// What stands in a cell.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Cell {
    /// Nothing: the same as absent.
    #[default]
    Empty,
    /// A text.
    Text(String),
    /// Several texts.
    List(Vec<String>),
    /// A whole number.
    Integer(i64),
    /// A number.
    Number(f64),
    /// A day.
    Date(Date),
    /// True or false.
    Boolean(bool),
}

impl Cell {
    /// The text; an empty one is [`Empty`](Self::Empty).
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// True for what reads as absent: nothing, nothing but white space, or no members.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::List(members) => members.is_empty(),
            _ => false,
        }
    }

    /// The cell as one text, as CSV and messages have it; empty for nothing. Members of a list are joined by
    /// [`list::join`](crate::list::join).
    pub fn to_text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::List(members) => crate::list::join(members),
            Self::Integer(number) => number.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Date(day) => day.to_string(),
            Self::Boolean(truth) => truth.to_string(),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<Option<&str>> for Cell {
    fn from(text: Option<&str>) -> Self {
        text.map_or(Self::Empty, Self::text)
    }
}

impl From<Option<Date>> for Cell {
    fn from(day: Option<Date>) -> Self {
        day.map_or(Self::Empty, Self::Date)
    }
}
