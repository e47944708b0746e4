//! One schema as a whole document: names, order, and titles where the types give none.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

pub(crate) struct About {
    pub(crate) id: &'static str,
    pub(crate) title: &'static str,
    pub(crate) purpose: Purpose,
}

/// Which side of serialisation the schema describes.
pub(crate) enum Purpose {
    Read,
    Written,
}

pub(crate) fn schema<T: JsonSchema>(about: &About) -> Value {
    let settings = SchemaSettings::draft2020_12();
    let settings = match about.purpose {
        Purpose::Read => settings.for_deserialize(),
        Purpose::Written => settings.for_serialize(),
    };
    let Value::Object(mut made) = settings.into_generator().into_root_schema_for::<T>().to_value() else {
        return Value::Null;
    };
    let mut definitions = match made.remove("$defs") {
        Some(Value::Object(definitions)) => definitions,
        _ => Map::new(),
    };
    definitions.sort_keys();
    let tidy = Tidy { written: matches!(about.purpose, Purpose::Written) };
    for (name, definition) in &mut definitions {
        tidy.schema(definition, Some(name));
    }
    let mut whole = Map::new();
    whole.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
    whole.insert("$id".into(), about.id.into());
    made.insert("title".into(), about.title.into());
    let mut rest = Value::Object(made);
    tidy.schema(&mut rest, None);
    if let Value::Object(rest) = rest {
        whole.extend(rest.into_iter().filter(|(key, _)| key != "$schema"));
    }
    if !definitions.is_empty() {
        whole.insert("$defs".into(), definitions.into());
    }
    Value::Object(whole)
}

struct Tidy {
    written: bool,
}

impl Tidy {
    /// Title and description first, a title also for fields, doc comments as running text, and nothing that only Rust knows.
    fn schema(&self, value: &mut Value, name: Option<&str>) {
        let schema = match value {
            Value::Object(schema) => schema,
            Value::Array(items) => return items.iter_mut().for_each(|item| self.schema(item, None)),
            _ => return,
        };
        if let Some(Value::String(format)) = schema.get("format")
            && (format.starts_with("int") || format.starts_with("uint"))
        {
            schema.shift_remove("format");
        }
        let required = schema.get("required").cloned().unwrap_or_default();
        for (keyword, part) in schema.iter_mut() {
            match (keyword.as_str(), part) {
                ("properties", Value::Object(fields)) => {
                    for (name, field) in fields {
                        let may_be_left_out =
                            !required.as_array().is_some_and(|names| names.iter().any(|it| it == name));
                        if self.written && may_be_left_out {
                            never_null(field);
                        }
                        tell_kind(field);
                        self.schema(field, Some(&words(name)));
                    }
                }
                ("const" | "enum" | "default" | "examples" | "required", _) => {}
                (_, part) => self.schema(part, None),
            }
        }
        if let Some(Value::String(description)) = schema.shift_remove("description") {
            schema.shift_insert(0, "description".into(), running(&description).into());
        }
        let title = schema.shift_remove("title").or_else(|| name.map(Value::from));
        if let Some(title) = title {
            schema.shift_insert(0, "title".into(), title);
        }
    }
}

/// A field that is left out when there is nothing to tell is never null.
fn never_null(field: &mut Value) {
    let Value::Object(schema) = field else { return };
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(options)) = schema.get_mut("anyOf") {
        options.retain(|option| option.get("type").is_none_or(|name| name != "null"));
        if let [Value::Object(only)] = options.as_slice() {
            let only = only.clone();
            schema.shift_remove("anyOf");
            schema.extend(only);
        }
    }
}

/// The field that tells the variants of an object apart has no doc comment of its own.
fn tell_kind(field: &mut Value) {
    if let Value::Object(schema) = field
        && let Some(kind) = schema.get("const").and_then(Value::as_str)
        && !schema.contains_key("description")
    {
        schema.insert("description".into(), format!("Tells that this is `{kind}`.").into());
    }
}

/// A doc comment without its line breaks; paragraphs stay. Links of rustdoc mean nothing to an editor.
fn running(doc: &str) -> String {
    let paragraphs: Vec<String> = doc.split("\n\n").map(|paragraph| paragraph.replace('\n', " ")).collect();
    paragraphs.join("\n\n").replace("[`", "`").replace("`]", "`")
}

fn words(name: &str) -> String {
    let words = name.trim_start_matches('$').replace('_', " ");
    let mut chars = words.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
