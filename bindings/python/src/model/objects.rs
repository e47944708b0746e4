//! The classes of the model. `cargo xtask generate` makes this file.

use super::object::prelude::*;

object! {
    /// One public plan: its ends, priorities and means, who owns it, what it builds on and how we know.
    ///
    /// The root of a document. Follows StratML (ISO 17469-1) where that has a word, and the OMG Business
    /// Motivation Model for the split between ends and means.
    Strategy {
        /// The major version of the format: 1.
        strategi: required,
        /// For editors: where the JSON Schema of this document is. Ignored.
        schema: optional,
        /// The document's id in a collection, e.g. `trondelag-international-2009`.
        id: required,
        /// What kind of plan it is; `strategy` when left out.
        kind: optional,
        /// The plan's name, with the years if the name has them.
        title: required,
        /// Other names the plan is known by.
        alt_titles: list,
        /// What the plan is.
        description: optional,
        /// Other information.
        note: optional,
        /// The language of every plain string in the document.
        language: optional,
        /// Languages that the publisher promises to offer the plan in.
        languages_offered: list,
        /// When the plan applies.
        period: optional,
        /// The declared length of the plan's cycle, in years.
        cycle: optional,
        /// The term of the adopting council; it starts when the council was constituted.
        council_term: optional,
        /// When the plan is to be revised next; for a plan with an open end.
        review_by: optional,
        /// Where the whole plan stands.
        status: optional,
        /// The version of the plan's text.
        version: optional,
        /// Earlier and present versions, oldest first.
        revisions: list,
        /// When the plan was published.
        published: optional,
        /// Who the plan binds; it is joint when there are two or more.
        owners: list,
        /// Who publishes the plan.
        publisher: optional,
        /// Who made this record (StratML `Submitter`).
        recorded_by: optional,
        /// Parties to the plan as a whole.
        stakeholders: list,
        /// Where the plan applies.
        territories: list,
        /// Themes and other classifications.
        codes: list,
        /// Other identifiers of the plan: StratML, case archive, URL.
        identifiers: list,
        /// The law that the plan is adopted under.
        legal_basis: list,
        /// The versions of the code lists used, by scheme: `{nuts: "2021"}`.
        code_lists: optional,
        /// Rule profiles that the plan asks to be judged by, e.g. `no-pbl`.
        profiles: list,
        /// What the organisation does: a means (BMM Mission).
        mission: optional,
        /// Core values.
        values: list,
        /// Working modes, such as partnership.
        principles: list,
        /// Tests by which the priorities were chosen.
        criteria: list,
        /// Why the plan or an item of it exists.
        rationales: list,
        /// Influencers from outside (BMM Influencer).
        trends: list,
        /// Needs and challenges.
        needs: list,
        /// What a trend, a need or experience means for the plan (BMM Assessment).
        assessments: list,
        /// Ends: vision, overall objective, goals and objectives.
        objectives: list,
        /// Priority areas.
        priorities: list,
        /// Means: measures, actions, projects, tasks.
        measures: list,
        /// How progress is seen.
        indicators: list,
        /// Organisations, bodies, groups and persons.
        actors: list,
        /// What was decided about the plan or its items.
        decisions: list,
        /// Other plans, as this one cites them.
        linked_plans: list,
        /// Where the record comes from; the first one is the default source of all evidence.
        sources: list,
        /// Evidence for the fields of the root.
        evidence: list,
        /// Accepted findings, each with a reason.
        waivers: list,
    }
    required ["id", "title"]
}

object! {
    /// A mission, value, principle, criterion, rationale, trend or need: something the plan states.
    Statement {
        /// The id of the statement.
        id: required,
        /// A short name. At least one of `title` and `statement` is given.
        title: optional,
        /// What is stated, in a sentence.
        statement: optional,
        /// What passages of the source say about it.
        evidence: list,
    }
    required ["id"]
}

object! {
    /// What influencers or experience mean for the plan (BMM Assessment). Trends and needs are neutral until one judges them.
    Assessment {
        /// The id of the assessment.
        id: required,
        /// How it judges them.
        judgement: optional,
        /// What is assessed; empty for the plan's own experience.
        of: list,
        /// What it has an impact on.
        affects: list,
        /// The assessment in words.
        statement: required,
        /// What passages of the source say about it.
        evidence: list,
    }
    required ["id", "statement"]
}

object! {
    /// An end: what the plan wants to reach (BMM End; StratML Vision, Goal and Objective).
    Objective {
        /// The id of the objective.
        id: required,
        /// Its level; `goal` when left out.
        level: optional,
        /// A short name. At least one of `title` and `statement` is given.
        title: optional,
        /// The objective in a sentence.
        statement: optional,
        /// What it is a part or detail of.
        part_of: list,
        /// The items of earlier plans that it continues.
        continues: list,
        /// The ordinal or number printed in the plan.
        number: optional,
        /// Where this item stands.
        status: optional,
        /// The owners for whom it holds; all owners when left out.
        adopted_by: list,
        /// Where it applies; the plan's territories when left out.
        territories: list,
        /// Why it exists.
        motivated_by: list,
        /// Who performs or benefits.
        stakeholders: list,
        /// Other identifiers, e.g. the StratML one.
        identifiers: list,
        /// Themes and other classifications.
        codes: list,
        /// Other information.
        note: optional,
        /// What passages of the source say about it.
        evidence: list,
    }
    required ["id"]
}

object! {
    /// A priority area: a field that the plan concentrates on.
    Priority {
        /// The id of the priority.
        id: required,
        /// Its name.
        title: required,
        /// The priority in a sentence.
        statement: optional,
        /// Wider priorities of this plan that it is a part of.
        part_of: list,
        /// The ends it contributes to.
        serves: list,
        /// The priorities or items of the guiding plan that it supports.
        supports: list,
        /// The items of earlier plans that it continues: none for a new one, one for a continued, more for a merged one.
        continues: list,
        /// The ordinal or number printed in the plan.
        number: optional,
        /// Where this item stands.
        status: optional,
        /// The owners for whom it holds; all owners when left out.
        adopted_by: list,
        /// Where it applies; the plan's territories when left out.
        territories: list,
        /// How it meets the plan's criteria.
        meets: list,
        /// Why it was chosen.
        motivated_by: list,
        /// Other identifiers, e.g. the StratML one.
        identifiers: list,
        /// Themes and other classifications.
        codes: list,
        /// Other information.
        note: optional,
        /// What passages of the source say about it.
        evidence: list,
    }
    required ["id", "title"]
}

object! {
    /// How a priority meets one criterion.
    Meets {
        /// The criterion.
        criterion: required,
        /// How it is met.
        how: optional,
    }
    required ["criterion"]
}

object! {
    /// A means: a measure, action, project or task (BMM Course of Action).
    Measure {
        /// The id of the measure.
        id: required,
        /// A short name. At least one of `title` and `statement` is given.
        title: optional,
        /// The measure in a sentence.
        statement: optional,
        /// What kind of doing it is.
        action: optional,
        /// The ends and priorities it serves; those of its `part_of` parent when left out.
        serves: list,
        /// The measures it is a part of.
        part_of: list,
        /// The measures or items of earlier plans that it continues.
        continues: list,
        /// The ordinal or number printed in the plan.
        number: optional,
        /// Where this item stands.
        status: optional,
        /// The owners for whom it holds; all owners when left out.
        adopted_by: list,
        /// Where it applies; the plan's territories when left out.
        territories: list,
        /// Who answers for it, jointly when there are two or more; the `part_of` parent's when left out.
        responsible: list,
        /// Who it is done with, by name or by category.
        partners: list,
        /// Other places it is about.
        concerns: list,
        /// When it is done.
        period: optional,
        /// Results and milestones of the work.
        deliverables: list,
        /// What it costs and who pays.
        resources: list,
        /// Other identifiers, e.g. the StratML one.
        identifiers: list,
        /// Themes and other classifications.
        codes: list,
        /// Other information.
        note: optional,
        /// What passages of the source say about it.
        evidence: list,
    }
    required ["id"]
}

object! {
    /// A result or milestone of a measure.
    Deliverable {
        /// What is delivered.
        title: required,
        /// When it is due.
        due: optional,
        /// When it was delivered.
        done: optional,
    }
    required ["title"]
}

object! {
    /// What a measure costs, and who pays.
    Resource {
        /// What the resource is.
        title: optional,
        /// The amount, in units of `currency`.
        amount: optional,
        /// The currency, ISO 4217, e.g. `NOK`.
        currency: optional,
        /// The budget year or years.
        period: optional,
        /// Who pays.
        funder: optional,
        /// The part of the whole, in per cent (0–100).
        share: optional,
        /// The budget document.
        source: optional,
    }
    required []
}

object! {
    /// How progress is seen (StratML `PerformanceIndicator`).
    Indicator {
        /// The id of the indicator.
        id: required,
        /// What is measured (StratML `MeasurementDimension`).
        title: required,
        /// The objectives, priorities or measures that it measures.
        of: list,
        /// The number printed in the plan.
        number: optional,
        /// How it is measured; `quantitative` if a unit or a value is given, else `qualitative`.
        kind: optional,
        /// Where in the chain of results it measures.
        stage: optional,
        /// The unit: an open list, e.g. `%`, `persons`, `NOK`, `tCO2e`.
        unit: optional,
        /// Which way it should move.
        direction: optional,
        /// Where it started.
        baseline: optional,
        /// Where it should be on the way.
        milestones: list,
        /// Where it should end.
        targets: list,
        /// What was measured.
        actuals: list,
        /// Where the numbers come from (means of verification).
        data_source: optional,
        /// A common definition, e.g. `cpr:RCO01`.
        identifiers: list,
        /// Other information.
        note: optional,
        /// What passages of the source say about it.
        evidence: list,
    }
    required ["id", "title"]
}

object! {
    /// A baseline, milestone, target or actual value (StratML `TargetResult` and `ActualResult`).
    Point {
        /// The date or period that it is for.
        when: optional,
        /// The value, in `unit`.
        value: optional,
        /// The unit; the indicator's when left out.
        unit: optional,
        /// The result in words.
        text: optional,
        /// The value broken down by name (StratML `Descriptor`).
        breakdown: optional,
        /// Where it was or is to be measured.
        place: optional,
    }
    required []
}

object! {
    /// An organisation, body, group or person (StratML Organization and Stakeholder).
    Actor {
        /// The id of the actor.
        id: required,
        /// The full name. At least one of `name` and `short_name` is given.
        name: optional,
        /// The acronym or short name.
        short_name: optional,
        /// Other names it is known by.
        alt_names: list,
        /// What kind of actor it is.
        category: optional,
        /// The actors it is a part of: a council is a part of its county.
        part_of: list,
        /// The members, for a collaboration.
        members: list,
        /// Its identifiers, e.g. `no-orgnr:938967091`.
        identifiers: list,
        /// Where it acts.
        territories: list,
        /// When it exists.
        exists: optional,
        /// Who took over after a merger or a split.
        succeeded_by: list,
        /// How to reach it.
        contact: optional,
        /// What it is.
        description: optional,
        /// What passages of the source say about it.
        evidence: list,
    }
    required ["id"]
}

object! {
    /// How to reach an actor.
    Contact {
        /// E-mail address.
        email: optional,
        /// Phone number; quote it in YAML.
        phone: optional,
        /// Web address.
        web: optional,
        /// Where to go.
        visiting: optional,
        /// Where to write.
        postal: optional,
    }
    required []
}

object! {
    /// A postal or visiting address.
    Address {
        /// Street and number, or box.
        street: optional,
        /// Postcode; quote it in YAML, since it may start with 0.
        postcode: optional,
        /// City or place.
        place: optional,
        /// The country, ISO 3166-1 alpha-2, e.g. `NO`.
        country: optional,
    }
    required []
}

object! {
    /// A partner or stakeholder: a named actor, or a category of actors.
    Party {
        /// The actor. Exactly one of `actor` and `category` is given.
        actor: optional,
        /// The category of actors, when none is named.
        category: optional,
        /// How it is involved; `partner` when left out.
        involvement: list,
        /// The role in words.
        role: optional,
    }
    required []
}

object! {
    /// A decision about the plan or about items of it: the proof of who adopted what.
    Decision {
        /// The id of the decision.
        id: required,
        /// What it does.
        effect: required,
        /// What it is about; empty for the whole plan.
        items: list,
        /// The body that decided.
        body: optional,
        /// When it was decided.
        date: optional,
        /// The case number.
        case: optional,
        /// With `delegates`: who is made responsible.
        delegate: optional,
        /// With `prolongs`: the new period.
        period: optional,
        /// The minutes.
        sources: list,
        /// What passages of the source say about it.
        evidence: list,
    }
    required ["id", "effect"]
}

object! {
    /// Another plan, as this one cites it. Rules compare it with the plan itself when that is loaded.
    LinkedPlan {
        /// A local id.
        id: required,
        /// What this plan is to that one.
        relations: list,
        /// The other plan's own document id, when it is known.
        r#ref: optional,
        /// The other plan's name, as cited.
        title: optional,
        /// The other plan's period, as cited.
        period: optional,
        /// The other plan's owners.
        owners: list,
        /// The other plan's identifiers.
        identifiers: list,
        /// With `implemented_by`: the priorities that are handed to that plan.
        carries: list,
        /// Its priorities, goals and measures, as cited here.
        items: list,
        /// What passages of the source say about it.
        evidence: list,
    }
    required ["id", "relations"]
}

object! {
    /// A priority, goal or measure of another plan, as this one cites it.
    LinkedItem {
        /// A local id.
        id: required,
        /// `document#id`, when it is known; else the item is matched by title.
        r#ref: optional,
        /// Its name, as cited.
        title: required,
        /// The ordinal or number printed.
        number: optional,
        /// What became of it, if it is not continued.
        outcome: optional,
        /// The reason.
        note: optional,
        /// What passages of the source say about it.
        evidence: list,
    }
    required ["id", "title"]
}

object! {
    /// Where the record comes from.
    Source {
        /// The id of the source.
        id: required,
        /// What kind of thing it is.
        kind: optional,
        /// Its name.
        title: optional,
        /// Its address.
        url: optional,
        /// A file, relative to the document.
        file: optional,
        /// When it was retrieved.
        retrieved: optional,
        /// The digest of the file, `sha256:…` in hexadecimal.
        hash: optional,
        /// The language it is written in.
        language: optional,
    }
    required ["id"]
}

object! {
    /// What one passage of the source says about the element that it stands on. A plain string is the locator.
    Evidence {
        /// The field that it supports (`period`, `status`, `priorities`); `list` for the heading the element is filed under; the whole element when left out.
        of: optional,
        /// The source; the first one of the document when left out.
        source: optional,
        /// Where in the source: `L25`, `L35-38`, `p. 4`, `§ 8-1`, an `XPath`.
        locator: optional,
        /// Words of the source, verbatim.
        quote: optional,
        /// The value as printed.
        literal: optional,
        /// What this passage alone makes the field; the field's value when left out. For a list: how many members.
        reading: optional,
        /// How the record's value follows from the passage; `stated` when left out.
        basis: optional,
    }
    required []
}

object! {
    /// A place: a code, a name, or both. A plain string is the code.
    Territory {
        /// The code: ISO 3166 as it is (`NO`, `NO-50`); others with their scheme (`nuts:NO06`, `knr:5006`).
        code: optional,
        /// The name. At least one of `code` and `name` is given.
        name: optional,
    }
    required []
}

object! {
    /// A law that the plan is adopted under.
    LegalBasis {
        /// The act: `eli:…` or `no-lov:2008-06-27-71`.
        law: required,
        /// The section, e.g. `8-1`.
        section: optional,
    }
    required ["law"]
}

object! {
    /// One version of the plan's text.
    Revision {
        /// The version.
        version: required,
        /// Its date.
        date: optional,
        /// What changed.
        note: optional,
    }
    required ["version"]
}

object! {
    /// A finding that is accepted, with the reason.
    Waiver {
        /// The rule's code, e.g. `ACT004`.
        code: required,
        /// The element whose finding is accepted; the document as a whole when left out. A finding about several elements
        /// stands at the first of them.
        on: optional,
        /// Why it is accepted.
        reason: required,
        /// Until when; then the finding returns.
        until: optional,
    }
    required ["code", "reason"]
}

classes! {
    Strategy,
    Statement,
    Assessment,
    Objective,
    Priority,
    Meets,
    Measure,
    Deliverable,
    Resource,
    Indicator,
    Point,
    Actor,
    Contact,
    Address,
    Party,
    Decision,
    LinkedPlan,
    LinkedItem,
    Source,
    Evidence,
    Territory,
    LegalBasis,
    Revision,
    Waiver,
}
