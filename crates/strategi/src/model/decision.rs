use super::object::object;
use super::{Effect, Evidence};
use crate::value::{Id, PartialDate, Period, Ref, Text};

object! {
    /// A decision about the plan or about items of it: the proof of who adopted what.
    pub struct Decision {
        /// The id of the decision.
        id: required Id,
        /// What it does.
        effect: required Effect,
        /// What it is about; empty for the whole plan.
        items: list Ref [Objective, Priority, Measure, Indicator, Mission, Value, Principle, Criterion, Rationale, Trend, Need, Assessment, LinkedPlan, LinkedItem],
        /// The body that decided.
        body: optional Ref [Actor],
        /// When it was decided.
        date: optional PartialDate,
        /// The case number.
        case: optional Text,
        /// With `delegates`: who is made responsible.
        delegate: optional Ref [Actor],
        /// With `prolongs`: the new period.
        period: optional Period,
        /// The minutes.
        sources: list Ref [Source],
        /// What passages of the source say about it.
        evidence: list Evidence,
    }
}
