//! One walk over everything in a document, for what rules ask of all texts, references, tags and dates.

use super::{
    Actor, ActorCategory, Address, Assessment, Contact, Decision, Deliverable, Evidence, FieldMeta, Indicator,
    LegalBasis, LinkedItem, LinkedPlan, Measure, Meets, Objective, Party, Point, Priority, Resource, Revision, Source,
    Statement, Strategy, Territory, Waiver,
};
use crate::value::{
    BreakdownValue, Code, DocRef, FormatVersion, Id, Identifier, Integer, Label, LanguageTag, LocalizedText, Number,
    PartialDate, Period, Ref, Text,
};

/// Any object of a document.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
#[expect(missing_docs, reason = "each variant is the type of its name")]
pub enum ObjectRef<'a> {
    Strategy(&'a Strategy),
    Statement(&'a Statement),
    Assessment(&'a Assessment),
    Objective(&'a Objective),
    Priority(&'a Priority),
    Measure(&'a Measure),
    Indicator(&'a Indicator),
    Point(&'a Point),
    Actor(&'a Actor),
    Contact(&'a Contact),
    Address(&'a Address),
    Party(&'a Party),
    Decision(&'a Decision),
    LinkedPlan(&'a LinkedPlan),
    LinkedItem(&'a LinkedItem),
    Source(&'a Source),
    Evidence(&'a Evidence),
    Territory(&'a Territory),
    Deliverable(&'a Deliverable),
    Resource(&'a Resource),
    Meets(&'a Meets),
    LegalBasis(&'a LegalBasis),
    Revision(&'a Revision),
    Waiver(&'a Waiver),
}

impl<'a> ObjectRef<'a> {
    /// Its id; `None` for the plan itself and for objects without one.
    pub fn id(self) -> Option<&'a Id> {
        match self {
            ObjectRef::Statement(it) => Some(&it.id),
            ObjectRef::Assessment(it) => Some(&it.id),
            ObjectRef::Objective(it) => Some(&it.id),
            ObjectRef::Priority(it) => Some(&it.id),
            ObjectRef::Measure(it) => Some(&it.id),
            ObjectRef::Indicator(it) => Some(&it.id),
            ObjectRef::Actor(it) => Some(&it.id),
            ObjectRef::Decision(it) => Some(&it.id),
            ObjectRef::LinkedPlan(it) => Some(&it.id),
            ObjectRef::LinkedItem(it) => Some(&it.id),
            ObjectRef::Source(it) => Some(&it.id),
            _ => None,
        }
    }

    /// The evidence that stands on it; empty for objects that carry none.
    pub fn evidence(self) -> &'a [Evidence] {
        match self {
            ObjectRef::Strategy(it) => &it.evidence,
            ObjectRef::Statement(it) => &it.evidence,
            ObjectRef::Assessment(it) => &it.evidence,
            ObjectRef::Objective(it) => &it.evidence,
            ObjectRef::Priority(it) => &it.evidence,
            ObjectRef::Measure(it) => &it.evidence,
            ObjectRef::Indicator(it) => &it.evidence,
            ObjectRef::Actor(it) => &it.evidence,
            ObjectRef::Decision(it) => &it.evidence,
            ObjectRef::LinkedPlan(it) => &it.evidence,
            ObjectRef::LinkedItem(it) => &it.evidence,
            _ => &[],
        }
    }
}

/// Any value of a document that rules look at.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
#[expect(missing_docs, reason = "each variant is the type of its name")]
pub enum ValueRef<'a> {
    Text(&'a Text),
    LocalizedText(&'a LocalizedText),
    Id(&'a Id),
    DocRef(&'a DocRef),
    Ref(&'a Ref),
    PartialDate(&'a PartialDate),
    Period(&'a Period),
    LanguageTag(&'a LanguageTag),
    Code(&'a Code),
    Identifier(&'a Identifier),
    Label(&'a Label),
    Category(&'a ActorCategory),
}

/// Something that is shown every object and value of a document, in document order.
pub trait Walker<'a> {
    /// An object begins.
    fn enter(&mut self, object: ObjectRef<'a>);
    /// The next value or object is this field of the current object.
    fn field(&mut self, field: &'static FieldMeta);
    /// The next value or object is this member of the current field's list.
    fn index(&mut self, index: u32);
    /// A value.
    fn value(&mut self, value: ValueRef<'a>);
    /// The current object ends.
    fn leave(&mut self);
}

/// Something that can be walked.
pub trait Walk {
    /// Shows itself, or its parts, to the walker.
    fn walk<'a>(&'a self, walker: &mut dyn Walker<'a>);
}

impl<T: Walk> Walk for Vec<T> {
    fn walk<'a>(&'a self, walker: &mut dyn Walker<'a>) {
        for (index, item) in (0_u32..).zip(self) {
            walker.index(index);
            item.walk(walker);
        }
    }
}

impl Walk for Text {
    fn walk<'a>(&'a self, walker: &mut dyn Walker<'a>) {
        walker.value(ValueRef::Text(self));
    }
}

impl Walk for LocalizedText {
    fn walk<'a>(&'a self, walker: &mut dyn Walker<'a>) {
        walker.value(ValueRef::LocalizedText(self));
    }
}

macro_rules! not_walked {
    ($($type:ty),+) => {
        $(impl Walk for $type {
            fn walk<'a>(&'a self, _: &mut dyn Walker<'a>) {}
        })+
    };
}
not_walked!(
    Number,
    Integer,
    FormatVersion,
    super::super::value::CodeListVersions,
    super::super::value::Breakdown,
    BreakdownValue
);
