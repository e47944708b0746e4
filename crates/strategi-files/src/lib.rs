//! From paths to documents: strategies in files and folders found, recognised and read, on all cores.
//!
//! The core library opens no file; whoever reads files, the command as well as a binding, does it by this crate, and so finds the
//! same documents in the same order.
//!
//! ```
//! use strategi_files::{Reading, Sources, Watch, find, read_all};
//! use strategi::tree::Limits;
//!
//! let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples");
//! let search = find([folder], &Watch::default()).unwrap();
//! let sources = Sources::new(Limits::default().bytes);
//! let read = read_all(&search.files, &|_| Reading::default(), &sources, None, &Watch::default()).unwrap();
//! let documents = read.iter().flatten().flatten().flatten();
//! assert!(documents.count() > 0);
//! ```
//!
//! # What is found
//!
//! A file that is named is always read. Folders are searched, also those below, for files whose names end in `.yaml`, `.yml`,
//! `.json`, `.ndjson`, `.jsonl`, `.xml` or `.stratml`; what is hidden, folders named `node_modules` or `target`, and links to
//! folders are left out. Of what is found so, [`read_file()`] takes what is meant as a strategy: what has the field `strategi` at
//! its root, or is `StratML`. A file that is there under several names is read once.
//!
//! # Limits
//!
//! No more is read of a file than [`Limits::bytes`](strategi::tree::Limits) and one byte, which is enough to refuse it; the same holds
//! for the files that documents name as their sources, of which only those at or below the folder of the document are read
//! ([`Sources`]). All that was read is in memory together: the texts of the documents, and each source file once.

#![forbid(unsafe_code)]

mod all;
mod error;
mod find;
mod notation;
mod read;
mod sniff;
mod sources;
mod watch;

pub use all::read_all;
pub use error::{EmptyFolder, FileError, why};
pub use find::{Found, Given, Search, find, name};
pub use notation::{Notation, UnknownNotation};
pub use read::{Outcome, Reading, bytes, documents, read_file};
pub use sources::Sources;
pub use watch::{Cancelled, Watch};
