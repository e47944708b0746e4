//! Strategies as tables, and tables as strategies.
//!
//! [`tables`] says which tables there are and what each column means; `schemas/TABLES.md` is the same for people.
//! [`Tables::of`] makes them of documents, for analysts; [`read()`] makes documents of them, for planners who write in a
//! spreadsheet. [`csv`] and, with the features of their names, [`arrow`] and [`xlsx`] put tables into files and back; this crate
//! opens none itself.

#![forbid(unsafe_code)]

#[cfg(feature = "arrow")]
pub mod arrow;
mod cell;
pub mod csv;
mod definition;
mod docs;
mod error;
#[cfg(feature = "ffi")]
pub mod ffi;
pub mod list;
mod read;
mod rows;
mod sheet;
#[cfg(feature = "xlsx")]
pub mod xlsx;

pub use cell::Cell;
pub use definition::{Column, ColumnKind, Table, table, tables};
pub use docs::markdown;
pub use error::{ColumnPlace, Problem, TableError, TableErrors};
pub use read::read;
pub use rows::{Rows, Tables};
pub use sheet::{Sheet, column_letter};
