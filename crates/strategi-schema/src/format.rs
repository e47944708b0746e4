//! The description of the format for people: a preface and the tables of the model.

use std::fmt::Write;

use strategi::model::{ActorCategory, Card, FieldMeta, LISTS, OBJECTS, ObjectMeta};
use strategi::value::FORMS;

/// Values that are not written as one string: name, example, meaning.
const OTHERS: &[(&str, &str, &str)] = &[
    (
        "LocalizedText",
        "{nb: Ungdom, en: Youth}",
        "A text in the default `language`, or a map from language tag to text.",
    ),
    ("Text", "T-86/16", "A text that is not translated."),
    ("Number", "12.5", "A number."),
    ("Integer", "4", "A whole number."),
    ("FormatVersion", "1", "The major version of the format."),
    ("CodeListVersions", "{nuts: \"2021\"}", "A map from the scheme of a code list to its version."),
    ("Breakdown", "{women: 40, men: 38}", "A map from a name to a number or a text."),
];

/// The page in Markdown.
pub(crate) fn page() -> String {
    let mut out = include_str!("format.md").to_owned();
    forms(&mut out);
    out.push_str("\n## Objects\n\nThe document itself is `Strategy`.\n");
    for object in OBJECTS {
        table(&mut out, object);
    }
    lists(&mut out);
    out
}

fn forms(out: &mut String) {
    out.push_str("\n## Values\n\n| type | for example | |\n|---|---|---|\n");
    for form in FORMS {
        // Writing to a `String` cannot fail.
        let _ = writeln!(out, "| `{}` | `{}` | {} |", form.name, form.example, cell(form.doc));
    }
    for (name, example, doc) in OTHERS {
        let _ = writeln!(out, "| `{name}` | `{example}` | {doc} |");
    }
}

fn table(out: &mut String, object: &ObjectMeta) {
    let _ = writeln!(out, "\n### {}\n\n{}\n", object.name, cell(object.doc));
    if let Some(field) = object.shorthand {
        let _ = writeln!(out, "Shorthand: a plain text is its `{field}`.\n");
    }
    out.push_str("| field | type | how often | |\n|---|---|---|---|\n");
    for field in object.fields {
        let _ =
            writeln!(out, "| `{}` | {} | {} | {} |", field.name, type_of(field), often(field.card), cell(field.doc));
    }
}

/// The type, with a link where the page describes it, and for references what they may point at.
fn type_of(field: &FieldMeta) -> String {
    let name = field.type_name;
    let linked = OBJECTS.iter().any(|object| object.name == name)
        || LISTS.iter().any(|list| list.name == name)
        || name == "ActorCategory";
    let mut shown = if linked { format!("[{name}](#{})", name.to_lowercase()) } else { format!("`{name}`") };
    if !field.targets.is_empty() && field.targets.len() < 10 {
        let kinds: Vec<&str> = field.targets.iter().map(|kind| kind.list()).collect();
        let _ = write!(shown, " to {}", kinds.join(", "));
    }
    shown
}

fn often(card: Card) -> &'static str {
    match card {
        Card::Required => "once",
        Card::Optional => "at most once",
        Card::List => "list",
        Card::NonEmptyList => "list, at least one",
    }
}

fn lists(out: &mut String) {
    out.push_str("\n## Code lists\n");
    let mut list = |name: &str, doc: &str, values: &[(&str, &str)]| {
        let _ = writeln!(out, "\n### {name}\n\n{}\n\n| value | |\n|---|---|", cell(doc));
        for (value, doc) in values {
            let _ = writeln!(out, "| `{value}` | {} |", cell(doc));
        }
    };
    for closed in LISTS {
        list(closed.name, closed.doc, closed.values);
    }
    let open = "What kind of actor. The list is open: another code is kept and reported (CLS002).";
    list("ActorCategory", open, ActorCategory::LISTED);
}

/// Running text that stands in one cell of a table.
fn cell(doc: &str) -> String {
    let words: Vec<&str> = doc.split_whitespace().collect();
    words.join(" ").replace("[`", "`").replace("`]", "`").replace('|', "\\|")
}
