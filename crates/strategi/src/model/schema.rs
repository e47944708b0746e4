//! The parts of the JSON Schema that the tables make.

use schemars::Schema;
use serde_json::{Map, Value, json};

use super::{Card, ListInfo, ObjectMeta};

/// Markdown links of rustdoc mean nothing to an editor.
fn plain(doc: &str) -> String {
    let lines: Vec<&str> = doc.trim().lines().map(str::trim).collect();
    lines.join(" ").replace("[`", "`").replace("`]", "`")
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
        let mut doc = plain(field.doc);
        if !field.targets.is_empty() {
            let lists: Vec<&str> = field.targets.iter().map(|kind| kind.list()).collect();
            doc = format!("{doc} Refers to: {}.", lists.join(", "));
        }
        if let Value::Object(map) = &mut value {
            map.insert("description".into(), doc.into());
        }
        properties.insert(field.name.into(), value);
    }
    let mut object = json!({
        "type": "object",
        "properties": properties,
        "patternProperties": {"^x-": true},
        "additionalProperties": false,
    });
    if let (Value::Object(map), false) = (&mut object, required.is_empty()) {
        map.insert("required".into(), required.into());
    }
    let title = meta.name;
    let doc = plain(meta.doc);
    let mut schema = match meta
        .shorthand
        .and_then(|short| Some((short, object.pointer(&format!("/properties/{short}"))?.clone())))
    {
        None => object,
        Some((short, mut target)) => {
            if let Value::Object(map) = &mut target {
                map.insert("description".into(), format!("Short for {{{short}: …}}.").into());
            }
            // A category or a code may be any value of its type; the shorthand takes the text alone.
            json!({"anyOf": [target, object]})
        }
    };
    if let Value::Object(map) = &mut schema {
        map.insert("title".into(), title.into());
        map.insert("description".into(), doc.into());
    }
    Schema::try_from(schema).unwrap_or_default()
}

fn values(values: &[(&str, &str)]) -> Vec<Value> {
    values.iter().map(|(value, doc)| json!({"const": value, "description": plain(doc)})).collect()
}

pub(crate) fn closed(list: &ListInfo) -> Schema {
    schemars::json_schema!({"description": plain(list.doc), "oneOf": values(list.values)})
}

pub(crate) fn open(doc: &str, listed: &[(&str, &str)]) -> Schema {
    let mut options = values(listed);
    options.push(json!({"type": "string"}));
    schemars::json_schema!({"description": doc, "anyOf": options})
}
