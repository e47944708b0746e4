//! Tables as a spreadsheet (`.xlsx`): one sheet a table, for planners who write in one.
//!
//! A list is one cell, joined as [`list`](crate::list) says. Numbers, days and booleans have cells of their kind; every other
//! cell is a text by its format, so that neither `2009-07` nor `+47 74 11 10 00` becomes something else.

mod package;
mod read;
mod write;

pub use read::read;
pub use write::{write, write_all};

use crate::error::TableErrors;

/// How much a workbook may ask for before it is refused.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of all its parts, unpacked.
    pub bytes: u64,
    /// Cells of all sheets together, with the empty ones before a cell in its row and the empty rows before it.
    pub cells: usize,
    /// Number of problems that are told; further ones are only counted.
    pub errors: usize,
}

impl Default for Limits {
    /// 256 MiB, 4,000,000 cells, 1,000 errors.
    fn default() -> Self {
        Self { bytes: 256 << 20, cells: 4_000_000, errors: 1_000 }
    }
}

/// A workbook could not be written or read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// It is no workbook.
    #[error("the file is not an .xlsx workbook")]
    NotAWorkbook,
    /// It is in the older format `.xls`.
    #[error("the file is a workbook of the older kind .xls")]
    Older,
    /// It is protected by a password.
    #[error("the workbook is protected by a password")]
    Encrypted,
    /// Parts of it cannot be read.
    #[error("the workbook is damaged: {reason}")]
    Damaged {
        /// What is wrong, as far as can be told.
        reason: String,
    },
    /// It asks for more than the limit.
    #[error("the workbook is larger than {limit} {unit}")]
    TooLarge {
        /// The limit.
        limit: u64,
        /// What it counts.
        unit: &'static str,
    },
    /// Cells that cannot be read, or rows that a sheet cannot hold.
    #[error(transparent)]
    Cells(#[from] TableErrors),
    /// It could not be put together.
    #[error("the workbook could not be written: {reason}")]
    Unwritten {
        /// Why not.
        reason: String,
    },
}

impl Error {
    /// What to do about it; that of cells stands with each of them.
    pub fn help(&self) -> Option<&'static str> {
        Some(match self {
            Self::NotAWorkbook | Self::Older => "open it in a spreadsheet program and save it as .xlsx",
            Self::Encrypted => "take the password off in the spreadsheet program, and save it again",
            Self::Damaged { .. } => "open it in a spreadsheet program, which may mend it, and save it again",
            Self::TooLarge { .. } => "delete sheets, rows and columns that hold nothing of the plan",
            Self::Cells(_) | Self::Unwritten { .. } => return None,
        })
    }
}
