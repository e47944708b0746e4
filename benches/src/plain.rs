//! The peer: the same document as somebody would derive it with serde who needs the fields and nothing else:
//! ordinary `String`s, `Vec`s and maps, no checks of any value.

use std::collections::BTreeMap;

use serde::Deserialize;

macro_rules! plain {
    ($($name:ident<$($generic:ident)?> { $($field:ident: $type:ty,)* })+) => {
        $(
            #[derive(Debug, Default, Deserialize)]
            #[serde(default)]
            #[expect(missing_docs, reason = "named like the format")]
            pub struct $name$(<$generic: Default>)? { $(pub $field: $type,)* }
        )+
    };
}

plain! {
    Strategy<T> {
        strategi: i64, id: String, kind: Option<String>, title: T, alt_titles: Vec<T>, description: Option<T>,
        note: Option<T>, language: Option<String>, languages_offered: Vec<String>, period: Option<String>,
        cycle: Option<i64>, council_term: Option<String>, review_by: Option<String>, status: Option<String>,
        version: Option<String>, revisions: Vec<Revision<T>>, published: Option<String>, owners: Vec<String>,
        publisher: Option<String>, recorded_by: Option<String>, stakeholders: Vec<Party<T>>, territories: Vec<Territory<T>>,
        codes: Vec<String>, identifiers: Vec<String>, legal_basis: Vec<LegalBasis>, code_lists: BTreeMap<String, String>,
        profiles: Vec<String>, mission: Option<Statement<T>>, values: Vec<Statement<T>>, principles: Vec<Statement<T>>,
        criteria: Vec<Statement<T>>, rationales: Vec<Statement<T>>, trends: Vec<Statement<T>>, needs: Vec<Statement<T>>,
        assessments: Vec<Assessment<T>>, objectives: Vec<Objective<T>>, priorities: Vec<Priority<T>>,
        measures: Vec<Measure<T>>, indicators: Vec<Indicator<T>>, actors: Vec<Actor<T>>, decisions: Vec<Decision>,
        linked_plans: Vec<LinkedPlan<T>>, sources: Vec<Source<T>>, evidence: Vec<Evidence>, waivers: Vec<Waiver<T>>,
    }
    Statement<T> { id: String, title: Option<T>, statement: Option<T>, evidence: Vec<Evidence>, }
    Assessment<T> {
        id: String, judgement: Option<String>, of: Vec<String>, affects: Vec<String>, statement: T, evidence: Vec<Evidence>,
    }
    Objective<T> {
        id: String, level: Option<String>, title: Option<T>, statement: Option<T>, part_of: Vec<String>,
        continues: Vec<String>, number: Option<String>, status: Option<String>, adopted_by: Vec<String>,
        territories: Vec<Territory<T>>, motivated_by: Vec<String>, stakeholders: Vec<Party<T>>, identifiers: Vec<String>,
        codes: Vec<String>, note: Option<T>, evidence: Vec<Evidence>,
    }
    Priority<T> {
        id: String, title: T, statement: Option<T>, part_of: Vec<String>, serves: Vec<String>, supports: Vec<String>,
        continues: Vec<String>, number: Option<String>, status: Option<String>, adopted_by: Vec<String>,
        territories: Vec<Territory<T>>, meets: Vec<Meets<T>>, motivated_by: Vec<String>, identifiers: Vec<String>,
        codes: Vec<String>, note: Option<T>, evidence: Vec<Evidence>,
    }
    Meets<T> { criterion: String, how: Option<T>, }
    Measure<T> {
        id: String, title: Option<T>, statement: Option<T>, action: Option<String>, serves: Vec<String>,
        part_of: Vec<String>, continues: Vec<String>, number: Option<String>, status: Option<String>,
        adopted_by: Vec<String>, territories: Vec<Territory<T>>, responsible: Vec<String>, partners: Vec<Party<T>>,
        concerns: Vec<Territory<T>>, period: Option<String>, deliverables: Vec<Deliverable<T>>,
        resources: Vec<Resource<T>>, identifiers: Vec<String>, codes: Vec<String>, note: Option<T>, evidence: Vec<Evidence>,
    }
    Deliverable<T> { title: T, due: Option<String>, done: Option<String>, }
    Resource<T> {
        title: Option<T>, amount: Option<f64>, currency: Option<String>, period: Option<String>, funder: Option<String>,
        share: Option<f64>, source: Option<String>,
    }
    Indicator<T> {
        id: String, title: T, of: Vec<String>, number: Option<String>, kind: Option<String>, stage: Option<String>,
        unit: Option<String>, direction: Option<String>, baseline: Option<Point<T>>, milestones: Vec<Point<T>>,
        targets: Vec<Point<T>>, actuals: Vec<Point<T>>, data_source: Option<T>, identifiers: Vec<String>,
        note: Option<T>, evidence: Vec<Evidence>,
    }
    Point<T> {
        when: Option<String>, value: Option<f64>, unit: Option<String>, text: Option<T>, breakdown: BTreeMap<String, f64>,
        place: Option<Territory<T>>,
    }
    Actor<T> {
        id: String, name: Option<T>, short_name: Option<String>, alt_names: Vec<T>, category: Option<String>,
        part_of: Vec<String>, members: Vec<String>, identifiers: Vec<String>, territories: Vec<Territory<T>>,
        exists: Option<String>, succeeded_by: Vec<String>, contact: Option<Contact>, description: Option<T>,
        evidence: Vec<Evidence>,
    }
    Contact<> {
        email: Option<String>, phone: Option<String>, web: Option<String>, visiting: Option<Address>, postal: Option<Address>,
    }
    Address<> { street: Option<String>, postcode: Option<String>, place: Option<String>, country: Option<String>, }
    Party<T> { actor: Option<String>, category: Option<String>, involvement: Vec<String>, role: Option<T>, }
    Decision<> {
        id: String, effect: String, items: Vec<String>, body: Option<String>, date: Option<String>, case: Option<String>,
        delegate: Option<String>, period: Option<String>, sources: Vec<String>, evidence: Vec<Evidence>,
    }
    LinkedPlan<T> {
        id: String, relations: Vec<String>, r#ref: Option<String>, title: Option<T>, period: Option<String>,
        owners: Vec<String>, identifiers: Vec<String>, carries: Vec<String>, items: Vec<LinkedItem<T>>,
        evidence: Vec<Evidence>,
    }
    LinkedItem<T> {
        id: String, r#ref: Option<String>, title: T, number: Option<String>, outcome: Option<String>, note: Option<T>,
        evidence: Vec<Evidence>,
    }
    Source<T> {
        id: String, kind: Option<String>, title: Option<T>, url: Option<String>, file: Option<String>,
        retrieved: Option<String>, hash: Option<String>, language: Option<String>,
    }
    Evidence<> {
        of: Option<String>, source: Option<String>, locator: Option<String>, quote: Option<String>,
        literal: Option<String>, reading: Option<String>, basis: Option<String>,
    }
    Territory<T> { code: Option<String>, name: Option<T>, }
    LegalBasis<> { law: String, section: Option<String>, }
    Revision<T> { version: String, date: Option<String>, note: Option<T>, }
    Waiver<T> { code: String, on: Option<String>, reason: T, until: Option<String>, }
}

/// The document when all its texts are plain strings.
pub type OneLanguage = Strategy<String>;

/// The document when all its texts are maps from language to text.
pub type TwoLanguages = Strategy<BTreeMap<String, String>>;
