//! The tables and columns that hold no field of the format.

use strategi::ElementKind;

use super::storage::{STRATEGY_KIND, kind_name};
use super::{Column, ColumnKind, Role, Shape, Table};

/// The first column of every table.
pub(super) fn strategy() -> Column {
    Column {
        doc: "The id of the document. May be left empty when there is only one.".into(),
        nullable: false,
        ..Column::text("strategy", Role::Strategy)
    }
}

fn kinds() -> Vec<(&'static str, &'static str)> {
    let kinds = ElementKind::ALL.iter().map(|kind| (kind_name(*kind), ""));
    [(STRATEGY_KIND, "")].into_iter().chain(kinds).collect()
}

pub(super) fn owner_kind() -> Column {
    Column {
        doc: "What the element is; `strategy` for the plan as a whole.".into(),
        nullable: false,
        derived: true,
        values: kinds(),
        ..Column::text("element_kind", Role::OwnerKind)
    }
}

pub(super) fn instance() -> Column {
    Column {
        kind: ColumnKind::Integer,
        doc: "The number of the measurement that a target or actual belongs to: a target and the actual for the same time \
              have the same. Empty for baselines and milestones."
            .into(),
        derived: true,
        ..Column::text("instance", Role::Instance)
    }
}

pub(super) fn texts() -> Table {
    let columns = vec![
        strategy(),
        Column {
            doc: "The id of the element that the text belongs to; empty for the plan as a whole.".into(),
            ..Column::text("element", Role::Owner)
        },
        owner_kind(),
        Column {
            doc: "The field; of a list with the number, from 1: `title`, `alt_titles/1`, `deliverables/2/title`."
                .into(),
            nullable: false,
            ..Column::text("field", Role::TextField)
        },
        Column {
            doc: "The language of the text, e.g. `en`.".into(),
            nullable: false,
            ..Column::text("language", Role::TextLanguage)
        },
        Column { doc: "The text.".into(), ..Column::text("text", Role::TextText) },
        Column {
            kind: ColumnKind::Boolean,
            doc: "True when the table of the element shows this text too, since there is none in the language of the \
                  document."
                .into(),
            ..Column::text("fallback", Role::TextFallback)
        },
    ];
    Table {
        name: "texts",
        doc: "A text in another language than the document's: a translation. The other tables have each text in the \
              `language` of the document, or in the first language where there is none in it."
            .into(),
        columns,
        derived: false,
        shape: Shape::Texts,
    }
}

fn report(name: &str, nullable: bool, doc: &str) -> Column {
    Column { doc: doc.into(), nullable, ..Column::text(name, Role::Report) }
}

pub(super) fn relations() -> Table {
    let columns = vec![
        report("strategy", false, "The id of the document that says so."),
        Column { values: kinds(), ..report("from_kind", false, "What refers.") },
        report("from_id", false, "The id of what refers; of the document for the plan itself."),
        report(
            "field",
            false,
            "The field that refers, e.g. `serves`; `partners/actor` for a field of a partner. From the plan to a linked \
             plan: what this plan is to it, e.g. `guided_by`.",
        ),
        report("to_strategy", false, "The id of the document that has what is referred to."),
        Column { values: kinds(), ..report("to_kind", true, "What is referred to; empty when it is not there.") },
        report("to_id", false, "The id of what is referred to; of the document for another plan."),
    ];
    Table {
        name: "relations",
        doc: "A reference from one element to another: all of them, with those to linked plans and from these to the \
              documents of the other plans."
            .into(),
        columns,
        derived: true,
        shape: Shape::Derived,
    }
}

pub(super) fn findings() -> Table {
    let number = |column| Column { kind: ColumnKind::Integer, ..column };
    let columns = vec![
        report("strategy", true, "The id of the document; empty when it could not be read."),
        report("code", false, "The code of the rule, e.g. `PER002`."),
        report("name", true, "The name of the rule, e.g. `period-mismatch`."),
        report("severity", false, "How bad it is: `error`, `warning` or `info`."),
        report("tier", false, "The tier of the rule."),
        report("about", false, "Whether it speaks of the plan or of the record of it."),
        report("document", false, "The name that the document was read under."),
        report("element", true, "The id of the nearest element."),
        report("pointer", false, "The place as JSON Pointer; empty for the whole document."),
        number(report("line", true, "The line, from 1.")),
        number(report("column", true, "The column, from 1.")),
        report("message", false, "The message."),
        report("help", true, "What to do about it."),
    ];
    Table {
        name: "findings",
        doc: "A finding of a check: a row for each finding of the report.".into(),
        columns,
        derived: true,
        shape: Shape::Derived,
    }
}
