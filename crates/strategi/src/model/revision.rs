use super::object::object;
use crate::value::{LocalizedText, PartialDate, Text};

object! {
    /// One version of the plan's text.
    pub struct Revision {
        /// The version.
        version: required Text,
        /// Its date.
        date: optional PartialDate,
        /// What changed.
        note: optional LocalizedText,
    }
}
