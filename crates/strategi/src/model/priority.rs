use super::object::object;
use super::{Evidence, ItemStatus, Territory};
use crate::value::{Code, Id, Identifier, Label, LocalizedText, Ref};

object! {
    /// A priority area: a field that the plan concentrates on.
    pub struct Priority {
        /// The id of the priority.
        id: required Id,
        /// Its name.
        title: required LocalizedText,
        /// The priority in a sentence.
        statement: optional LocalizedText,
        /// Wider priorities of this plan that it is a part of.
        part_of: list Ref [Priority],
        /// The ends it contributes to.
        serves: list Ref [Objective],
        /// The priorities or items of the guiding plan that it supports.
        supports: list Ref [Priority, Objective, LinkedItem],
        /// The items of earlier plans that it continues: none for a new one, one for a continued, more for a merged one.
        continues: list Ref [Priority, LinkedItem],
        /// The ordinal or number printed in the plan.
        number: optional Label,
        /// Where this item stands.
        status: optional ItemStatus,
        /// The owners for whom it holds; all owners when left out.
        adopted_by: list Ref [Actor],
        /// Where it applies; the plan's territories when left out.
        territories: list Territory,
        /// How it meets the plan's criteria.
        meets: list Meets,
        /// Why it was chosen.
        motivated_by: list Ref [Rationale, Trend, Need, Assessment],
        /// Other identifiers, e.g. the StratML one.
        identifiers: list Identifier,
        /// Themes and other classifications.
        codes: list Code,
        /// Other information.
        note: optional LocalizedText,
        /// What passages of the source say about it.
        evidence: list Evidence,
    }
}

object! {
    /// How a priority meets one criterion.
    pub struct Meets {
        /// The criterion.
        criterion: required Ref [Criterion],
        /// How it is met.
        how: optional LocalizedText,
    }
}
