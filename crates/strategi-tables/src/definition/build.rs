//! Makes the tables from the object types of the format.

use strategi::{ActorCategory, Card, ElementKind, FieldMeta, LISTS, OBJECTS, Object, ObjectMeta, Strategy};

use super::storage::{
    Holder, STRATEGY_KIND, Storage, holders, is_element, kind_name, kind_of, object, storage, table_of,
};
use super::{Column, ColumnKind, Role, Shape, Table, derived, prose};

/// The tables in the order in which they are shown; those of the format first.
const ORDER: &[&str] = &[
    "strategies",
    "statements",
    "assessments",
    "objectives",
    "priorities",
    "meets",
    "measures",
    "deliverables",
    "resources",
    "indicators",
    "indicator_values",
    "breakdowns",
    "actors",
    "parties",
    "territories",
    "decisions",
    "linked_plans",
    "linked_items",
    "legal_basis",
    "revisions",
    "code_lists",
    "sources",
    "evidence",
    "waivers",
];

pub(super) fn tables() -> Vec<Table> {
    let types = OBJECTS.iter().map(|object| object.name).chain(["Breakdown", "CodeListVersions"]);
    let mut tables: Vec<Table> = types.filter_map(model_table).collect();
    tables.sort_by_key(|table| ORDER.iter().position(|name| *name == table.name).unwrap_or(ORDER.len()));
    tables.push(derived::texts());
    tables.push(derived::relations());
    tables.push(derived::findings());
    tables
}

fn model_table(type_name: &'static str) -> Option<Table> {
    let name = table_of(type_name)?;
    let holders = holders(type_name);
    let mut columns = vec![derived::strategy()];
    let Some(object) = object(type_name) else {
        entry_columns(&mut columns, type_name, &holders);
        let doc = match type_name {
            "Breakdown" => "A part of a value that is broken down by name (`breakdown`): women 40, men 38.",
            _ => "The version of a code list that the plan uses (`code_lists`).",
        };
        return Some(Table { name, doc: doc.into(), columns, derived: false, shape: Shape::Entries { holders } });
    };
    if object.name == Strategy::META.name {
        columns = vec![Column { doc: "The id of the document.".into(), ..derived::strategy() }];
    } else {
        if is_element(object) {
            columns
                .extend(object.field("id").map(|id| Column { nullable: false, ..field_column(object, id, "", &[]) }));
        }
        place_columns(&mut columns, object, &holders);
    }
    field_columns(&mut columns, object, "", &[]);
    if object.name == Strategy::META.name {
        columns.push(Column {
            doc: "The name that the document was read under, usually the path; the id when left out.".into(),
            ..Column::text("document", Role::Document)
        });
    }
    columns.push(Column {
        doc: "The fields `x-…` of the row as a JSON object; those of `contact`, `place` and the like have that name and a \
              dot before their own: `{\"contact.x-hours\": \"9–15\"}`."
            .into(),
        ..Column::text("extensions", Role::Extensions)
    });
    // Shorthands are of the document, not of a table.
    let doc = prose(object.doc);
    let doc = doc.split_once(" A plain string is ").map_or(doc.as_str(), |(doc, _)| doc).to_owned();
    Some(Table { name, doc, columns, derived: false, shape: Shape::Objects { object, holders } })
}

/// The columns that tell where an object that is owned by others stands.
fn place_columns(columns: &mut Vec<Column>, object: &ObjectMeta, holders: &[Holder]) {
    owner_columns(columns, holders);
    let several = holders.iter().any(|holder| {
        holders.iter().any(|other| other.owner.name == holder.owner.name && other.choice != holder.choice)
    });
    if several {
        let (name, doc) = match object.name {
            "Statement" => ("kind", "What it is."),
            "Point" => (
                "role",
                "What the value is: where the indicator started, where it should be on the way or in the end, or what was measured.",
            ),
            _ => ("field", "The field of the element that the row is in; when left out, the first one it has."),
        };
        let mut values: Vec<(&str, &str)> = Vec::new();
        for holder in holders {
            if values.iter().all(|(value, _)| *value != holder.choice) {
                values.push((holder.choice, holder.field.doc.trim()));
            }
        }
        columns.push(Column { doc: doc.into(), values, nullable: name == "field", ..Column::text(name, Role::Choice) });
    }
    if !is_element(object) && holders.iter().any(|holder| holder.field.card.is_list()) {
        columns.push(Column {
            kind: ColumnKind::Integer,
            doc:
                "The number in the list, from 1. Rows are read in the order of their numbers, those without one after \
                  the others."
                    .into(),
            ..Column::text("position", Role::Position)
        });
    }
}

fn owner_columns(columns: &mut Vec<Column>, holders: &[Holder]) {
    let mut owners: Vec<&ObjectMeta> = holders.iter().map(|holder| holder.owner).collect();
    owners.dedup_by_key(|owner| owner.name);
    let of_plan = owners.iter().any(|owner| owner.name == Strategy::META.name);
    match owners.as_slice() {
        [] => {}
        [_] if of_plan => {}
        [owner] if is_element(owner) => {
            let kind = element_kind(owner);
            columns.push(Column {
                doc: format!("The id of the {} that it belongs to.", kind.replace('_', " ")),
                nullable: false,
                ..Column::text(kind, Role::Owner)
            });
        }
        _ => {
            columns.push(Column {
                doc: if of_plan {
                    "The id of the element that it belongs to; empty for the plan as a whole.".into()
                } else {
                    "The id of the element that it belongs to.".into()
                },
                nullable: of_plan,
                ..Column::text("element", Role::Owner)
            });
            columns.push(derived::owner_kind());
        }
    }
}

/// The kind of the elements of a type, where all have the same.
fn element_kind(object: &ObjectMeta) -> &'static str {
    holders(object.name).first().and_then(|holder| kind_of(holder.field)).unwrap_or(STRATEGY_KIND)
}

fn entry_columns(columns: &mut Vec<Column>, type_name: &str, holders: &[Holder]) {
    // A breakdown is that of a value: the columns that find the value find it too.
    let owners = holders.iter().map(|holder| holder.owner).filter(|owner| owner.name != Strategy::META.name);
    for owner in owners {
        let above = super::storage::holders(owner.name);
        place_columns(columns, owner, &above);
    }
    let numbers = type_name == "Breakdown";
    let (name, doc) = if numbers {
        ("name", "The name of the part.")
    } else {
        ("scheme", "The scheme of the code list, e.g. `nuts`.")
    };
    columns.push(Column { doc: doc.into(), nullable: false, ..Column::text(name, Role::EntryName) });
    if numbers {
        columns.push(Column {
            kind: ColumnKind::Number,
            doc: "The part as a number.".into(),
            ..Column::text("number", Role::EntryNumber)
        });
        columns.push(Column {
            doc: "The part in words, when it is no number.".into(),
            ..Column::text("text", Role::EntryText)
        });
    } else {
        columns.push(Column {
            doc: "The version of it, e.g. `2021`.".into(),
            nullable: false,
            ..Column::text("version", Role::EntryText)
        });
    }
}

fn field_columns(columns: &mut Vec<Column>, object: &ObjectMeta, prefix: &str, path: &[&'static str]) {
    for field in object.fields {
        // It stands in the first columns.
        if path.is_empty() && field.name == "id" {
            continue;
        }
        match storage(object, field) {
            Storage::Cell => {
                let column = field_column(object, field, prefix, path);
                let dates = matches!(field.type_name, "Period" | "PartialDate").then(|| {
                    let path: Vec<&str> = path.iter().copied().chain([field.name]).collect();
                    let what = if field.type_name == "Period" { "the period" } else { "the date" };
                    [
                        day_column(
                            &column.name,
                            "start",
                            format!("The first day of {what}; empty when the start is open."),
                            Role::Start(path.clone()),
                        ),
                        day_column(
                            &column.name,
                            "end",
                            format!("The last day of {what}; empty when the end is open."),
                            Role::End(path),
                        ),
                    ]
                });
                columns.push(column);
                columns.extend(dates.into_iter().flatten());
                if object.name == "Point" && field.name == "when" {
                    columns.push(derived::instance());
                }
            }
            Storage::Inline(inner) => {
                let path: Vec<&str> = path.iter().copied().chain([field.name]).collect();
                // `contact_visiting_street` says no more than `visiting_street`.
                let prefix = format!("{}_", field.name);
                field_columns(columns, inner, &prefix, &path);
            }
            Storage::Child(_) | Storage::Map => {}
        }
    }
}

fn day_column(field: &str, which: &str, doc: String, role: Role) -> Column {
    Column { kind: ColumnKind::Date, doc, derived: true, ..Column::text(&format!("{field}_{which}"), role) }
}

fn field_column(object: &ObjectMeta, field: &'static FieldMeta, prefix: &str, path: &[&'static str]) -> Column {
    let kind = match field.type_name {
        "Integer" | "FormatVersion" => ColumnKind::Integer,
        "Number" => ColumnKind::Number,
        _ if field.card.is_list() => ColumnKind::TextList,
        _ => ColumnKind::Text,
    };
    let name = format!("{prefix}{}", field.name.trim_start_matches('$'));
    let mut doc = prose(field.doc).replace("quote it in YAML", "format the cell as text");
    if !field.targets.is_empty() {
        let every = field.targets.len() + 2 > ElementKind::ALL.len();
        let kinds: Vec<String> = field.targets.iter().map(|kind| kind_name(*kind).replace('_', " ")).collect();
        let what = if every { "element".to_owned() } else { kinds.join(", ") };
        doc = format!("{doc} {} ({what}).", if field.card.is_list() { "Ids" } else { "An id" });
    }
    let list = LISTS.iter().find(|list| list.name == field.type_name);
    let open = field.type_name == "ActorCategory";
    let values = match list {
        Some(list) => trimmed(list.values),
        None if open => trimmed(ActorCategory::LISTED),
        None => Vec::new(),
    };
    Column {
        kind,
        doc,
        // The version is filled in; what is required of an object in columns need not be there with the object.
        nullable: !matches!(field.card, Card::Required | Card::NonEmptyList)
            || field.type_name == "FormatVersion"
            || !path.is_empty(),
        values,
        open,
        field: Some(field),
        object: Some(object.name),
        ..Column::text(&name, Role::Field(path.iter().copied().chain([field.name]).collect()))
    }
}

fn trimmed(values: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    values.iter().map(|(value, doc)| (*value, doc.trim())).collect()
}

impl Column {
    /// A column of texts that may be empty.
    pub(super) fn text(name: &str, role: Role) -> Self {
        Self {
            name: name.to_owned(),
            kind: ColumnKind::Text,
            doc: String::new(),
            nullable: true,
            derived: false,
            values: Vec::new(),
            open: false,
            field: None,
            object: None,
            role,
        }
    }
}
