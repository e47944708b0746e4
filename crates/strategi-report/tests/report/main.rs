//! Reports in every form: as they read, and that nothing in a document breaks them.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on fails")]

mod common;
mod formats;
mod laws;
mod page;
mod valid;
