//! Where each field of the format is kept: in a cell, in the columns of what holds it, or in a table of its own.
//!
//! All of it follows from [`OBJECTS`]: a new field of an object type that is known here gets its column by itself.

use strategi::{ElementKind, FieldMeta, OBJECTS, ObjectMeta};

/// The table of each object type that has one.
const OBJECT_TABLES: &[(&str, &str)] = &[
    ("Strategy", "strategies"),
    ("Statement", "statements"),
    ("Assessment", "assessments"),
    ("Objective", "objectives"),
    ("Priority", "priorities"),
    ("Meets", "meets"),
    ("Measure", "measures"),
    ("Deliverable", "deliverables"),
    ("Resource", "resources"),
    ("Indicator", "indicators"),
    ("Point", "indicator_values"),
    ("Actor", "actors"),
    ("Party", "parties"),
    ("Territory", "territories"),
    ("Decision", "decisions"),
    ("LinkedPlan", "linked_plans"),
    ("LinkedItem", "linked_items"),
    ("LegalBasis", "legal_basis"),
    ("Revision", "revisions"),
    ("Source", "sources"),
    ("Evidence", "evidence"),
    ("Waiver", "waivers"),
];

/// The table of each type that is a map with free names.
const MAP_TABLES: &[(&str, &str)] = &[("Breakdown", "breakdowns"), ("CodeListVersions", "code_lists")];

/// Fields whose object stands in columns of what holds it: there is at most one.
const INLINE: &[(&str, &str)] =
    &[("Actor", "contact"), ("Contact", "visiting"), ("Contact", "postal"), ("Point", "place")];

/// Where a field is kept.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Storage {
    /// In a cell.
    Cell,
    /// In columns that begin with its name.
    Inline(&'static ObjectMeta),
    /// In rows of a table of its own.
    Child(&'static ObjectMeta),
    /// In rows of a table of names and values.
    Map,
}

pub(crate) fn object(type_name: &str) -> Option<&'static ObjectMeta> {
    OBJECTS.iter().copied().find(|object| object.name == type_name)
}

fn look_up(list: &[(&str, &'static str)], name: &str) -> Option<&'static str> {
    list.iter().find(|(own, _)| *own == name).map(|(_, table)| *table)
}

/// The table that keeps objects or maps of a type.
pub(crate) fn table_of(type_name: &str) -> Option<&'static str> {
    look_up(OBJECT_TABLES, type_name).or_else(|| look_up(MAP_TABLES, type_name))
}

pub(crate) fn storage(owner: &ObjectMeta, field: &FieldMeta) -> Storage {
    if look_up(MAP_TABLES, field.type_name).is_some() {
        return Storage::Map;
    }
    match object(field.type_name) {
        None => Storage::Cell,
        Some(object) if INLINE.contains(&(owner.name, field.name)) => Storage::Inline(object),
        Some(object) => Storage::Child(object),
    }
}

/// True for the types that have an id of their own in a document.
pub(crate) fn is_element(object: &ObjectMeta) -> bool {
    object.name != "Strategy" && object.field("id").is_some()
}

/// The name of a kind of element in tables.
pub(crate) const fn kind_name(kind: ElementKind) -> &'static str {
    match kind {
        ElementKind::Mission => "mission",
        ElementKind::Value => "value",
        ElementKind::Principle => "principle",
        ElementKind::Criterion => "criterion",
        ElementKind::Rationale => "rationale",
        ElementKind::Trend => "trend",
        ElementKind::Need => "need",
        ElementKind::Assessment => "assessment",
        ElementKind::Objective => "objective",
        ElementKind::Priority => "priority",
        ElementKind::Measure => "measure",
        ElementKind::Indicator => "indicator",
        ElementKind::Actor => "actor",
        ElementKind::Decision => "decision",
        ElementKind::LinkedPlan => "linked_plan",
        ElementKind::LinkedItem => "linked_item",
        ElementKind::Source => "source",
        _ => "element",
    }
}

/// The name of the plan itself among the kinds.
pub(crate) const STRATEGY_KIND: &str = "strategy";

/// The kind of the elements in a field.
pub(crate) fn kind_of(field: &FieldMeta) -> Option<&'static str> {
    ElementKind::ALL.iter().find(|kind| kind.list() == field.name).map(|kind| kind_name(*kind))
}

/// A field whose objects or maps are rows of a table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Holder {
    /// The object type that has the field.
    pub(crate) owner: &'static ObjectMeta,
    pub(crate) field: &'static FieldMeta,
    /// What the rows have in the column that tells the fields of one owner apart.
    pub(crate) choice: &'static str,
}

/// Every field whose values are rows of the table for this type, in the order of the format.
pub(crate) fn holders(type_name: &str) -> Vec<Holder> {
    let fields = OBJECTS.iter().flat_map(|owner| owner.fields.iter().map(move |field| (*owner, field)));
    fields
        .filter(|(owner, field)| {
            field.type_name == type_name && matches!(storage(owner, field), Storage::Child(_) | Storage::Map)
        })
        .map(|(owner, field)| Holder { owner, field, choice: choice(type_name, field) })
        .collect()
}

pub(crate) fn choice(type_name: &str, field: &'static FieldMeta) -> &'static str {
    match (type_name, field.name) {
        ("Point", "milestones") => "milestone",
        ("Point", "targets") => "target",
        ("Point", "actuals") => "actual",
        ("Statement", _) => kind_of(field).unwrap_or(field.name),
        (_, name) => name,
    }
}
