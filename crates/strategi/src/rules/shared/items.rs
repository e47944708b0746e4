//! What several rules ask of the items of a plan.

use crate::index::{DocumentIndex, Element, Item};
use crate::model::{ItemStatus, LinkedPlan, Measure, ObjectRef};

/// True when the item is part of what the plan will do or reach: neither rejected nor stopped.
pub(crate) fn stands(status: Option<ItemStatus>) -> bool {
    !matches!(status, Some(ItemStatus::Rejected | ItemStatus::Stopped))
}

/// What a measure is called in messages.
pub(crate) fn measure_label<'a>(document: &DocumentIndex<'a>, measure: &Item<'a, Measure>) -> &'a str {
    document.label(&Element { at: measure.at, id: &measure.it.id, object: ObjectRef::Measure(measure.it) })
}

/// What a linked plan is called in messages.
pub(crate) fn plan_label<'a>(document: &DocumentIndex<'a>, plan: &Item<'a, LinkedPlan>) -> &'a str {
    document.label(&Element { at: plan.at, id: &plan.it.id, object: ObjectRef::LinkedPlan(plan.it) })
}
