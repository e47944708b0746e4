use super::object::object;
use super::{Evidence, ItemStatus, Level, Party, Territory};
use crate::value::{Code, Id, Identifier, Label, LocalizedText, Ref};

object! {
    /// An end: what the plan wants to reach (BMM End; StratML Vision, Goal and Objective).
    pub struct Objective {
        /// The id of the objective.
        id: required Id,
        /// Its level; `goal` when left out.
        level: optional Level,
        /// A short name. At least one of `title` and `statement` is given.
        title: optional LocalizedText,
        /// The objective in a sentence.
        statement: optional LocalizedText,
        /// What it is a part or detail of.
        part_of: list Ref [Objective, Priority],
        /// The items of earlier plans that it continues.
        continues: list Ref [Objective, LinkedItem],
        /// The ordinal or number printed in the plan.
        number: optional Label,
        /// Where this item stands.
        status: optional ItemStatus,
        /// The owners for whom it holds; all owners when left out.
        adopted_by: list Ref [Actor],
        /// Where it applies; the plan's territories when left out.
        territories: list Territory,
        /// Why it exists.
        motivated_by: list Ref [Rationale, Trend, Need, Assessment],
        /// Who performs or benefits.
        stakeholders: list Party,
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

impl Objective {
    /// The level, `goal` when left out.
    pub fn effective_level(&self) -> Level {
        self.level.unwrap_or(Level::Goal)
    }
}
