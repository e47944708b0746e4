//! The domain model: a strategy document as typed data. One concept one file.
//!
//! Every list at the root of a [`Strategy`] holds elements with an id; they refer to each other by id, and every
//! cross-element fact is written once, on the dependent element. All fields are public: a value is made with
//! `new`, which takes what is required, and struct update syntax for the rest.

mod actor;
mod assessment;
mod decision;
mod evidence;
pub(crate) mod extensions;
mod indicator;
mod instance;
mod legal_basis;
mod linked_plan;
pub(crate) mod lists;
mod measure;
mod meta;
pub(crate) mod object;
mod objective;
mod party;
mod priority;
mod revision;
#[cfg(feature = "schema")]
pub(crate) mod schema;
mod source;
mod statement;
mod strategy;
mod territory;
mod waiver;
mod walk;

pub use actor::{Actor, Address, Contact};
pub use assessment::Assessment;
pub use decision::Decision;
pub use evidence::Evidence;
pub use extensions::Extensions;
pub use indicator::{Indicator, Point, PointPlace};
pub use instance::Instance;
pub use legal_basis::LegalBasis;
pub use linked_plan::{LinkedItem, LinkedPlan};
pub use lists::{
    Action, ActorCategory, Basis, ClosedList, Direction, Effect, IndicatorKind, Involvement, ItemStatus, Judgement,
    Kind, LISTS, Level, ListInfo, Outcome, PlanStatus, Relation, SourceKind, Stage, UnknownCode,
};
pub use measure::{Deliverable, Measure, Resource};
pub use meta::{Card, ElementKind, FieldMeta, Object, ObjectMeta};
pub use objective::Objective;
pub use party::Party;
pub use priority::{Meets, Priority};
pub use revision::Revision;
pub use source::Source;
pub use statement::Statement;
pub use strategy::Strategy;
pub use territory::Territory;
pub use waiver::Waiver;
pub use walk::{ObjectRef, ValueRef, Walk, Walker};

/// Every object type of the format, the root first.
pub const OBJECTS: &[&ObjectMeta] = &[
    Strategy::META,
    Statement::META,
    Assessment::META,
    Objective::META,
    Priority::META,
    Meets::META,
    Measure::META,
    Deliverable::META,
    Resource::META,
    Indicator::META,
    Point::META,
    Actor::META,
    Contact::META,
    Address::META,
    Party::META,
    Decision::META,
    LinkedPlan::META,
    LinkedItem::META,
    Source::META,
    Evidence::META,
    Territory::META,
    LegalBasis::META,
    Revision::META,
    Waiver::META,
];
