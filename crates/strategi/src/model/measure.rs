use super::object::object;
use super::{Action, Evidence, ItemStatus, Party, Territory};
use crate::value::{Code, Id, Identifier, Label, LocalizedText, Number, PartialDate, Period, Ref, Text};

object! {
    /// A means: a measure, action, project or task (BMM Course of Action).
    pub struct Measure {
        /// The id of the measure.
        id: required Id,
        /// A short name. At least one of `title` and `statement` is given.
        title: optional LocalizedText,
        /// The measure in a sentence.
        statement: optional LocalizedText,
        /// What kind of doing it is.
        action: optional Action,
        /// The ends and priorities it serves; those of its `part_of` parent when left out.
        serves: list Ref [Objective, Priority],
        /// The measures it is a part of.
        part_of: list Ref [Measure],
        /// The measures or items of earlier plans that it continues.
        continues: list Ref [Measure, LinkedItem],
        /// The ordinal or number printed in the plan.
        number: optional Label,
        /// Where this item stands.
        status: optional ItemStatus,
        /// The owners for whom it holds; all owners when left out.
        adopted_by: list Ref [Actor],
        /// Where it applies; the plan's territories when left out.
        territories: list Territory,
        /// Who answers for it, jointly when there are two or more; the `part_of` parent's when left out.
        responsible: list Ref [Actor],
        /// Who it is done with, by name or by category.
        partners: list Party,
        /// Other places it is about.
        concerns: list Territory,
        /// When it is done.
        period: optional Period,
        /// Results and milestones of the work.
        deliverables: list Deliverable,
        /// What it costs and who pays.
        resources: list Resource,
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
    /// A result or milestone of a measure.
    pub struct Deliverable {
        /// What is delivered.
        title: required LocalizedText,
        /// When it is due.
        due: optional PartialDate,
        /// When it was delivered.
        done: optional PartialDate,
    }
}

object! {
    /// What a measure costs, and who pays.
    pub struct Resource {
        /// What the resource is.
        title: optional LocalizedText,
        /// The amount, in units of `currency`.
        amount: optional Number,
        /// The currency, ISO 4217, e.g. `NOK`.
        currency: optional Text,
        /// The budget year or years.
        period: optional Period,
        /// Who pays.
        funder: optional Ref [Actor],
        /// The part of the whole, in per cent (0–100).
        share: optional Number,
        /// The budget document.
        source: optional Ref [Source],
    }
}

impl Default for Resource {
    fn default() -> Self {
        Self::new()
    }
}
