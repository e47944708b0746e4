//! The command as its users meet it: arguments, exit codes, text.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

mod check;
mod common;
mod configuration;
mod convert;
mod mend;
mod others;
mod reports;
mod sources;
