use super::object::object;
use super::{Evidence, Outcome, Relation};
use crate::value::{DocRef, Id, Identifier, Label, LocalizedText, Period, Ref};

object! {
    /// Another plan, as this one cites it. Rules compare it with the plan itself when that is loaded.
    pub struct LinkedPlan {
        /// A local id.
        id: required Id,
        /// What this plan is to that one.
        relations: some Relation,
        /// The other plan's own document id, when it is known.
        r#ref as "ref": optional DocRef,
        /// The other plan's name, as cited.
        title: optional LocalizedText,
        /// The other plan's period, as cited.
        period: optional Period,
        /// The other plan's owners.
        owners: list Ref [Actor],
        /// The other plan's identifiers.
        identifiers: list Identifier,
        /// With `implemented_by`: the priorities that are handed to that plan.
        carries: list Ref [Priority],
        /// Its priorities, goals and measures, as cited here.
        items: list LinkedItem,
        /// What passages of the source say about it.
        evidence: list Evidence,
    }
}

object! {
    /// A priority, goal or measure of another plan, as this one cites it.
    pub struct LinkedItem {
        /// A local id.
        id: required Id,
        /// `document#id`, when it is known; else the item is matched by title.
        r#ref as "ref": optional Ref [Objective, Priority, Measure],
        /// Its name, as cited.
        title: required LocalizedText,
        /// The ordinal or number printed.
        number: optional Label,
        /// What became of it, if it is not continued.
        outcome: optional Outcome,
        /// The reason.
        note: optional LocalizedText,
        /// What passages of the source say about it.
        evidence: list Evidence,
    }
}
