use super::object::object;
use super::{
    Actor, Assessment, Decision, Evidence, Indicator, Kind, LegalBasis, LinkedPlan, Measure, Objective, Party,
    PlanStatus, Priority, Revision, Source, Statement, Territory, Waiver,
};
use crate::value::{
    Code, CodeListVersions, FormatVersion, Id, Identifier, Integer, LanguageTag, LocalizedText, PartialDate, Period,
    Ref, Text,
};

object! {
    /// One public plan: its ends, priorities and means, who owns it, what it builds on and how we know.
    ///
    /// The root of a document. Follows StratML (ISO 17469-1) where that has a word, and the OMG Business
    /// Motivation Model for the split between ends and means.
    pub struct Strategy {
        /// The major version of the format: 1.
        strategi: fixed FormatVersion,
        /// For editors: where the JSON Schema of this document is. Ignored.
        schema as "$schema": optional Text,
        /// The document's id in a collection, e.g. `trondelag-international-2009`.
        id: required Id,
        /// What kind of plan it is; `strategy` when left out.
        kind: optional Kind,
        /// The plan's name, with the years if the name has them.
        title: required LocalizedText,
        /// Other names the plan is known by.
        alt_titles: list LocalizedText,
        /// What the plan is.
        description: optional LocalizedText,
        /// Other information.
        note: optional LocalizedText,
        /// The language of every plain string in the document.
        language: optional LanguageTag,
        /// Languages that the publisher promises to offer the plan in.
        languages_offered: list LanguageTag,
        /// When the plan applies.
        period: optional Period,
        /// The declared length of the plan's cycle, in years.
        cycle: optional Integer,
        /// The term of the adopting council; it starts when the council was constituted.
        council_term: optional Period,
        /// When the plan is to be revised next; for a plan with an open end.
        review_by: optional PartialDate,
        /// Where the whole plan stands.
        status: optional PlanStatus,
        /// The version of the plan's text.
        version: optional Text,
        /// Earlier and present versions, oldest first.
        revisions: list Revision,
        /// When the plan was published.
        published: optional PartialDate,
        /// Who the plan binds; it is joint when there are two or more.
        owners: list Ref [Actor],
        /// Who publishes the plan.
        publisher: optional Ref [Actor],
        /// Who made this record (StratML `Submitter`).
        recorded_by: optional Ref [Actor],
        /// Parties to the plan as a whole.
        stakeholders: list Party,
        /// Where the plan applies.
        territories: list Territory,
        /// Themes and other classifications.
        codes: list Code,
        /// Other identifiers of the plan: StratML, case archive, URL.
        identifiers: list Identifier,
        /// The law that the plan is adopted under.
        legal_basis: list LegalBasis,
        /// The versions of the code lists used, by scheme: `{nuts: "2021"}`.
        code_lists: optional CodeListVersions,
        /// Rule profiles that the plan asks to be judged by, e.g. `no-pbl`.
        profiles: list Text,
        /// What the organisation does: a means (BMM Mission).
        mission: optional Statement,
        /// Core values.
        values: list Statement,
        /// Working modes, such as partnership.
        principles: list Statement,
        /// Tests by which the priorities were chosen.
        criteria: list Statement,
        /// Why the plan or an item of it exists.
        rationales: list Statement,
        /// Influencers from outside (BMM Influencer).
        trends: list Statement,
        /// Needs and challenges.
        needs: list Statement,
        /// What a trend, a need or experience means for the plan (BMM Assessment).
        assessments: list Assessment,
        /// Ends: vision, overall objective, goals and objectives.
        objectives: list Objective,
        /// Priority areas.
        priorities: list Priority,
        /// Means: measures, actions, projects, tasks.
        measures: list Measure,
        /// How progress is seen.
        indicators: list Indicator,
        /// Organisations, bodies, groups and persons.
        actors: list Actor,
        /// What was decided about the plan or its items.
        decisions: list Decision,
        /// Other plans, as this one cites them.
        linked_plans: list LinkedPlan,
        /// Where the record comes from; the first one is the default source of all evidence.
        sources: list Source,
        /// Evidence for the fields of the root.
        evidence: list Evidence,
        /// Accepted findings, each with a reason.
        waivers: list Waiver,
    }
}

impl Strategy {
    /// The kind, `strategy` when left out.
    pub fn effective_kind(&self) -> Kind {
        self.kind.unwrap_or(Kind::Strategy)
    }
}
