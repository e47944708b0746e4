//! Tables as documents.
//!
//! The rows are made into the JSON of documents, with a note of the cell that each value came from. The core reads that,
//! and what it finds is told at the cells.

mod dates;
mod derived;
mod errors;
mod header;
mod json;
mod node;
mod owner;
mod rows;
mod texts;
mod value;

use std::collections::HashSet;

use strategi::{Document, ReadOptions};

use crate::error::{Problem, TableErrors};
use crate::sheet::Sheet;
use errors::Errors;
use node::Forest;

/// Reads documents from tables, in the order of the rows of `strategies`.
///
/// Each sheet has the name of a [table](crate::tables) and the names of columns in its first row, in any order; columns and
/// sheets may be left out. An empty cell is absent. With errors no document is given: what is wrong is told
/// all at once, up to the limit of errors.
///
/// What is derived is not read but compared: a column that follows from others must agree with them or be empty, and a row of
/// `relations` must say what an element says. Where only the days of a date or period are given, it is made of them.
/// `findings` is passed over.
///
/// ```
/// use strategi::ReadOptions;
/// use strategi_tables::{csv, read};
///
/// let strategies = csv::read("strategies", "strategy,title,language,period\ncoast-2026,A living coast,en,2026/2029\n")?;
/// let priorities = csv::read("priorities", "id,title\nyouth,Youth\n")?;
/// let documents = read(&[strategies, priorities], &ReadOptions::default())?;
/// let strategy = documents[0].strategy().ok_or("nothing could be read")?;
/// assert_eq!(strategy.priorities[0].id.as_str(), "youth");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// What tables cannot hold, so that it does not come back from [`Tables::of`](crate::Tables::of):
///
/// - a text of nothing but white space, which is an empty cell; so is a text in no language at all;
/// - the order of the languages of a text: that of the document is first; and whether a text that is in this language alone was
///   written with the language;
/// - whether a number was written with decimals that are zero, and whole numbers beyond 2⁵³;
/// - white space around a label or an actor's category;
/// - a contact, address, place or map with nothing in it, and an entry of a map without a name or a value;
/// - to which of several elements with the same id something belongs: that is an error;
/// - two documents with the same id: that is an error.
pub fn read(sheets: &[Sheet], options: &ReadOptions) -> Result<Vec<Document>, TableErrors> {
    let mut errors = Errors::new(sheets, options.limits.errors);
    let headers = header::headers(sheets, &mut errors);
    let mut reader = Reader { headers, errors, forest: Forest::default(), failed: HashSet::new(), dropped: false };
    reader.plans();
    if reader.forest.plans.is_empty() {
        if reader.errors.is_empty() {
            reader.errors.push(usize::MAX, None, None, Problem::NoStrategies);
        }
        return reader.errors.finish().map(|()| Vec::new());
    }
    reader.objects();
    reader.number();
    reader.entries();
    reader.texts();
    let documents = reader.documents(options);
    reader.errors.finish().map(|()| documents)
}

struct Reader<'s> {
    headers: Vec<header::Header<'s>>,
    errors: Errors<'s>,
    forest: Forest,
    /// Cells that could not be read: that the field is missing then is no news.
    failed: HashSet<(node::At, &'static str)>,
    /// True when a row could not be placed: what follows from the documents cannot be compared then.
    dropped: bool,
}

impl Reader<'_> {
    /// An error at a column of a row, by the place of the column in the table.
    fn error(&mut self, at: node::At, column: Option<usize>, problem: Problem) {
        let Some(header) = self.headers.get(at.header) else { return };
        let column =
            column.and_then(|column| Some((header.place(column), header.table.columns.get(column)?.name.as_str())));
        self.errors.push_named(header.sheet, Some(at.row), column, problem);
    }

    /// The same by the role of the column.
    fn error_in(&mut self, at: node::At, role: &crate::definition::Role, problem: Problem) {
        let column = self.headers.get(at.header).and_then(|header| header.role(role));
        self.error(at, column, problem);
    }
}
