//! Documents to measure on, and the peer to measure against.

pub mod documents;
pub mod plain;
pub mod stratml;
