//! The parts of the JSON Schema that the tables make.
//!
//! Every text in it comes from the doc comments of the model and from the forms of the values: what an editor shows an author
//! is what the documentation says.
//!
//! Where a field and its type both have a description, YAML editors show the field's and VS Code's JSON editor the
//! type's. An author at a field needs the field's, so a type that is written as one text has its own in `$comment`.

use schemars::Schema;
use serde_json::{Map, Value, json};

use super::{Card, FieldMeta, ListInfo, ObjectMeta};
use crate::value::FORMS;

/// Links of rustdoc mean nothing to an editor.
fn plain(doc: &str) -> String {
    let lines: Vec<&str> = doc.trim().lines().map(str::trim).collect();
    let paragraphs: Vec<String> = lines.split(|line| line.is_empty()).map(|lines| lines.join(" ")).collect();
    paragraphs.join("\n\n").replace("[`", "`").replace("`]", "`")
}

/// What an author reads at a field: its meaning, what it refers to, and how it is written.
fn field_doc(field: &FieldMeta) -> String {
    let mut doc = plain(field.doc);
    if !field.targets.is_empty() {
        let lists: Vec<&str> = field.targets.iter().map(|kind| kind.list()).collect();
        let each = if field.card.is_list() { "Ids from" } else { "An id from" };
        doc = format!("{doc} {each}: {}.", lists.join(", "));
    } else if let Some(form) = FORMS.iter().find(|form| form.name == field.type_name && form.name != "Id") {
        doc = if field.card.is_list() {
            format!("{doc} Each: {}", lower(form.doc))
        } else {
            format!("{doc} {}", form.doc)
        };
    } else if field.type_name == "LocalizedText" {
        let each = if field.card.is_list() { "Each a text" } else { "A text" };
        doc = format!("{doc} {each}, or one by language: {{nb: …, en: …}}.");
    }
    doc
}

fn lower(sentence: &str) -> String {
    let mut chars = sentence.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

/// The name of a field as a title: `review_by` is "Review by".
fn title(name: &str) -> String {
    let words = name.trim_start_matches('$').replace('_', " ");
    let mut chars = words.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

fn describe(schema: &mut Value, title: &str, doc: &str) {
    if let Value::Object(map) = schema {
        let rest = std::mem::take(map);
        map.insert("title".into(), title.into());
        map.insert("description".into(), doc.into());
        map.extend(rest.into_iter().filter(|(key, _)| key != "title" && key != "description"));
    }
}

pub(crate) fn object(meta: &ObjectMeta, fields: impl IntoIterator<Item = Schema>) -> Schema {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for (field, schema) in meta.fields.iter().zip(fields) {
        let mut value = schema.to_value();
        match field.card {
            Card::List => value = json!({"type": "array", "items": value}),
            Card::NonEmptyList => value = json!({"type": "array", "items": value, "minItems": 1}),
            Card::Required | Card::Optional => {}
        }
        if matches!(field.card, Card::Required | Card::NonEmptyList) {
            required.push(Value::from(field.name));
        }
        describe(&mut value, &title(field.name), &field_doc(field));
        properties.insert(field.name.into(), value);
    }
    let mut object = Map::new();
    object.insert("type".into(), "object".into());
    if !required.is_empty() {
        object.insert("required".into(), required.into());
    }
    object.insert("properties".into(), properties.into());
    object.insert(
        "patternProperties".into(),
        json!({"^x-": {"description": "An extension: kept as it is, never checked."}}),
    );
    object.insert("additionalProperties".into(), false.into());
    let mut object = Value::Object(object);
    let doc = plain(meta.doc);
    let short =
        meta.shorthand.and_then(|short| Some((short, object.pointer(&format!("/properties/{short}"))?.clone())));
    if let Some((short, mut target)) = short {
        let of_field = target.get("description").and_then(Value::as_str).unwrap_or_default();
        let about = format!("Short for {{{short}: …}}. {of_field}");
        describe(&mut target, &format!("{}, short form", meta.name), &about);
        describe(&mut object, &format!("{}, full form", meta.name), &doc);
        object = json!({"anyOf": [target, object]});
    }
    describe(&mut object, meta.name, &doc);
    Schema::try_from(object).unwrap_or_default()
}

fn values(values: &[(&str, &str)]) -> Vec<Value> {
    values.iter().map(|(value, doc)| json!({"const": value, "description": plain(doc)})).collect()
}

pub(crate) fn closed(list: &ListInfo) -> Schema {
    schemars::json_schema!({
        "title": list.name,
        "$comment": plain(list.doc),
        "type": "string",
        "oneOf": values(list.values),
    })
}

pub(crate) fn open(name: &str, doc: &str, listed: &[(&str, &str)]) -> Schema {
    let mut options = values(listed);
    options.push(json!({"type": "string"}));
    schemars::json_schema!({"title": name, "$comment": doc, "type": "string", "anyOf": options})
}
