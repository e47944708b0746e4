use super::object::object;
use crate::value::{LocalizedText, PartialDate, Ref, Text};

object! {
    /// A finding that is accepted, with the reason.
    pub struct Waiver {
        /// The rule's code, e.g. `ACT004`.
        code: required Text,
        /// The element whose finding is accepted; the document as a whole when left out. A finding about several elements
        /// stands at the first of them.
        on: optional Ref [Mission, Value, Principle, Criterion, Rationale, Trend, Need, Assessment, Objective, Priority, Measure, Indicator, Actor, Decision, LinkedPlan, LinkedItem, Source],
        /// Why it is accepted.
        reason: required LocalizedText,
        /// Until when; then the finding returns.
        until: optional PartialDate,
    }
}
