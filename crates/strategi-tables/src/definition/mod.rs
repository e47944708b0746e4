//! The tables: their names, their columns, and what each of these means.
//!
//! They are made from [`strategi::OBJECTS`] once, so that no field of the format can be forgotten.

mod build;
pub(crate) mod derived;
pub(crate) mod storage;

use std::sync::LazyLock;

use strategi::{FieldMeta, ObjectMeta};

use storage::Holder;

/// What the cells of a column hold.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum ColumnKind {
    /// A text.
    Text,
    /// Several texts.
    TextList,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// A day.
    Date,
    /// True or false.
    Boolean,
}

impl ColumnKind {
    /// What it is called in the documentation.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::TextList => "list of texts",
            Self::Integer => "whole number",
            Self::Number => "number",
            Self::Date => "date",
            Self::Boolean => "true or false",
        }
    }
}

/// A table: one kind of row.
#[derive(Debug)]
#[non_exhaustive]
pub struct Table {
    /// Its name, which does not change.
    pub name: &'static str,
    /// What one row is.
    pub doc: String,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// True when all of it follows from other tables or from checking: it is written, and never read.
    pub derived: bool,
    pub(crate) shape: Shape,
}

impl Table {
    /// The place of the column with this name.
    pub fn position(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|own| own.name == column)
    }

    /// The column with this name.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|own| own.name == name)
    }
}

/// A column of a table.
#[derive(Debug)]
#[non_exhaustive]
pub struct Column {
    /// Its name, which does not change; that of the field where it holds one.
    pub name: String,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// What it means.
    pub doc: String,
    /// True when a cell may be empty.
    pub nullable: bool,
    /// True when it follows from other columns: it is written, and when it is read it must agree with them or be empty.
    pub derived: bool,
    /// The values that the format lists for it, each with its meaning; empty when any will do.
    pub values: Vec<(&'static str, &'static str)>,
    /// True when other values than the listed ones are taken too.
    pub open: bool,
    /// The field of the format that it holds, if it holds one.
    pub field: Option<&'static FieldMeta>,
    /// The name of the object type that has this field.
    pub object: Option<&'static str>,
    pub(crate) role: Role,
}

/// How the rows of a table come about.
#[derive(Debug)]
pub(crate) enum Shape {
    /// Objects of one type, in these fields of others.
    Objects { object: &'static ObjectMeta, holders: Vec<Holder> },
    /// Entries of maps with free names.
    Entries { holders: Vec<Holder> },
    /// Texts in other languages than the document's.
    Texts,
    /// Made from the documents or from a report; never read.
    Derived,
}

/// What a column is for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Role {
    /// The id of the document.
    Strategy,
    /// The name that the document was read under.
    Document,
    /// The id of the element that has the row.
    Owner,
    /// The kind of that element.
    OwnerKind,
    /// Which field of the owner the row is in.
    Choice,
    /// The place in the list.
    Position,
    /// A field of the object, by its path from the object.
    Field(Vec<&'static str>),
    /// The first day of a date or period.
    Start(Vec<&'static str>),
    /// The last day of a date or period.
    End(Vec<&'static str>),
    /// The measurement instance of a value.
    Instance,
    /// Fields outside the format.
    Extensions,
    /// The name of an entry.
    EntryName,
    /// The value of an entry, when it is a number.
    EntryNumber,
    /// The value of an entry, when it is a text.
    EntryText,
    /// For a translation: where the text stands, its language, the text, and whether it stands in the main table too.
    TextField,
    TextLanguage,
    TextText,
    TextFallback,
    /// Columns of tables that are never read.
    Report,
}

static TABLES: LazyLock<Vec<Table>> = LazyLock::new(build::tables);

/// All tables, in the order in which they are shown.
pub fn tables() -> &'static [Table] {
    &TABLES
}

/// The table with this name.
pub fn table(name: &str) -> Option<&'static Table> {
    tables().iter().find(|table| table.name == name)
}

/// The place of a table among all.
pub(crate) fn table_index(name: &str) -> Option<usize> {
    tables().iter().position(|table| table.name == name)
}

/// A doc comment as one paragraph.
pub(crate) fn prose(doc: &str) -> String {
    doc.split_whitespace().collect::<Vec<_>>().join(" ")
}
