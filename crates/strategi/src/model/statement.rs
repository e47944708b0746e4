use super::Evidence;
use super::object::object;
use crate::value::{Id, LocalizedText};

object! {
    /// A mission, value, principle, criterion, rationale, trend or need: something the plan states.
    pub struct Statement {
        /// The id of the statement.
        id: required Id,
        /// A short name. At least one of `title` and `statement` is given.
        title: optional LocalizedText,
        /// What is stated, in a sentence.
        statement: optional LocalizedText,
        /// What passages of the source say about it.
        evidence: list Evidence,
    }
}
