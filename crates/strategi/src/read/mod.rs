//! Reading and writing documents.
//!
//! Two front doors: text, which keeps the places of everything, and decoded values, which have none. Reading
//! reports every structural error in one run; what could be read is judged all the same.

pub(crate) mod decode;
mod document;
pub(crate) mod encode;
pub(crate) mod findings;
mod lines;
mod loss;
mod notation;
mod sources;
pub(crate) mod words;
pub(crate) mod write;

pub use decode::Decoder;
pub(crate) use decode::{Decode, Problem, ProblemKind};
pub(crate) use document::object;
pub use document::{Document, Format, ReadError, ReadOptions, UnknownFields};
pub(crate) use encode::{Encode, Fields};
pub(crate) use lines::ranges as line_ranges;
pub use loss::Loss;
pub(crate) use notation::Written;
pub use notation::{Foreign, Notation, Places};
pub use sources::SourceFile;
pub(crate) use sources::SourceFiles;
pub use write::{to_json, to_yaml};
