use super::object::object;
use super::{Evidence, Judgement};
use crate::value::{Id, LocalizedText, Ref};

object! {
    /// What influencers or experience mean for the plan (BMM Assessment). Trends and needs are neutral until one judges them.
    pub struct Assessment {
        /// The id of the assessment.
        id: required Id,
        /// How it judges them.
        judgement: optional Judgement,
        /// What is assessed; empty for the plan's own experience.
        of: list Ref [Trend, Need],
        /// What it has an impact on.
        affects: list Ref [Objective, Priority, Measure],
        /// The assessment in words.
        statement: required LocalizedText,
        /// What passages of the source say about it.
        evidence: list Evidence,
    }
}
