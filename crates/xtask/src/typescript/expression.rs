//! The type that a schema describes, as an expression.

use std::fmt::Write;

use serde_json::{Map, Value};

use super::comment::comment;
use super::comment::words;
use super::{Names, Side, codes};

type Schema = Map<String, Value>;

/// How wide a union may be on one line.
const WIDTH: usize = 100;

/// The type of a part of a schema.
pub(super) fn of(schema: &Value, side: Side, names: &Names, indent: &str) -> String {
    match schema.as_object() {
        Some(schema) => of_object(schema, side, names, indent),
        None => "unknown".to_owned(),
    }
}

/// The type of a schema that is an object, as all are that say something.
pub(super) fn of_object(schema: &Schema, side: Side, names: &Names, indent: &str) -> String {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        return names.of(name.rsplit('/').next().unwrap_or(name), side);
    }
    if let Some(value) = schema.get("const") {
        return value.to_string();
    }
    if let Some(Value::Array(values)) = schema.get("enum") {
        return match codes::named(values) {
            Some((made, parts)) => {
                for part in parts {
                    names.of(part, side);
                }
                made.to_owned()
            }
            None => union(&values.iter().map(Value::to_string).collect::<Vec<_>>(), indent),
        };
    }
    if let Some(variants) = variants(schema) {
        return of_variants(schema, variants, side, names, indent);
    }
    match schema.get("type") {
        Some(Value::String(one)) => of_type(schema, one, side, names, indent),
        Some(Value::Array(several)) => {
            let several: Vec<&str> = several.iter().filter_map(Value::as_str).collect();
            let types = several
                .iter()
                // What may be written as a bare number is text, and read as such.
                .filter(|one| side == Side::Written || **one != "integer" || !several.contains(&"string"))
                .map(|one| of_type(schema, one, side, names, indent));
            union(&types.collect::<Vec<_>>(), indent)
        }
        _ => "unknown".to_owned(),
    }
}

/// The schemas that one of which holds.
pub(super) fn variants(schema: &Schema) -> Option<&Vec<Value>> {
    schema.get("oneOf").or_else(|| schema.get("anyOf")).and_then(Value::as_array)
}

/// Whether a variant stands for another one, which is written in full when it was read.
pub(super) fn is_short(variant: &Value) -> bool {
    variant.get("title").and_then(Value::as_str).is_some_and(|title| title.ends_with(", short form"))
}

fn of_variants(schema: &Schema, variants: &[Value], side: Side, names: &Names, indent: &str) -> String {
    let listed = variants.iter().any(|variant| variant.get("const").is_some());
    let types = variants.iter().filter(|variant| side == Side::Written || !is_short(variant)).map(|variant| {
        // A list that is open: editors still offer the values that are known.
        if listed && variant.get("const").is_none() && schema.get("type").is_some_and(|it| it == "string") {
            return "(string & {})".to_owned();
        }
        let doc = variant.as_object().filter(|variant| variant.contains_key("properties")).map(|variant| {
            let inner = format!("{indent}  ");
            format!("\n{}{inner}", comment(&words(variant), &[], &inner))
        });
        match doc {
            Some(doc) => format!("{doc}| {}", of(variant, side, names, &format!("{indent}  "))),
            None => of(variant, side, names, indent),
        }
    });
    let types: Vec<String> = types.collect();
    match types.as_slice() {
        [only] => only.trim_start().trim_start_matches("| ").to_owned(),
        types if types.iter().all(|it| it.starts_with('\n')) => types.concat(),
        types => union(types, indent),
    }
}

fn of_type(schema: &Schema, name: &str, side: Side, names: &Names, indent: &str) -> String {
    match name {
        "string" | "boolean" | "null" => name.to_owned(),
        "integer" | "number" => "number".to_owned(),
        "array" => array(schema, side, names, indent),
        "object" if schema.contains_key("properties") => {
            format!("{{\n{}{indent}}}", members(schema, side, names, &format!("{indent}  ")))
        }
        "object" => record(schema, side, names, indent),
        _ => "unknown".to_owned(),
    }
}

fn array(schema: &Schema, side: Side, names: &Names, indent: &str) -> String {
    let item = schema.get("items").map_or_else(|| "unknown".to_owned(), |items| of(items, side, names, indent));
    let count = |key: &str| schema.get(key).and_then(Value::as_u64);
    match (count("minItems"), count("maxItems")) {
        (Some(least), Some(most)) if least == most => {
            format!("[{}]", vec![item; usize::try_from(most).unwrap_or_default()].join(", "))
        }
        _ if item.contains(" | ") => format!("({item})[]"),
        _ => format!("{item}[]"),
    }
}

fn record(schema: &Schema, side: Side, names: &Names, indent: &str) -> String {
    let value = match schema.get("additionalProperties") {
        Some(values @ Value::Object(_)) => of(values, side, names, indent),
        _ => "unknown".to_owned(),
    };
    match schema.get("propertyNames").and_then(Value::as_object) {
        Some(keys) if keys.contains_key("enum") => {
            format!("Partial<Record<{}, {value}>>", of_object(keys, side, names, indent))
        }
        // The only names with a form are language tags.
        Some(_) => format!("Record<{}, {value}>", names.of("LanguageTag", side)),
        None => format!("Record<string, {value}>"),
    }
}

/// The fields of an object, one a line, with what they mean.
pub(super) fn members(schema: &Schema, side: Side, names: &Names, indent: &str) -> String {
    let fields = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    let mut out: String =
        fields.map(|(name, field)| member(schema, name, field, side, names, indent)).collect::<Vec<_>>().concat();
    for (pattern, field) in schema.get("patternProperties").and_then(Value::as_object).into_iter().flatten() {
        let prefix = pattern.trim_start_matches('^');
        let doc = field.as_object().map(|field| comment(&words(field), &[], indent)).unwrap_or_default();
        // Writing to a `String` cannot fail.
        let _ = writeln!(out, "{doc}{indent}[key: `{prefix}${{string}}`]: unknown;");
    }
    out
}

/// One field of an object.
pub(super) fn member(schema: &Schema, name: &str, field: &Value, side: Side, names: &Names, indent: &str) -> String {
    let doc = field.as_object().map(|field| comment(&words(field), &[], indent)).unwrap_or_default();
    let made = codes::of_field(schema, name).map_or_else(|| of(field, side, names, indent), |it| names.of(it, side));
    let required = schema.get("required").and_then(Value::as_array).is_some_and(|all| all.iter().any(|it| it == name));
    match (required, names.undefined) {
        (true, _) => format!("{doc}{indent}{name}: {made};\n"),
        (false, false) => format!("{doc}{indent}{name}?: {made};\n"),
        (false, true) => format!("{doc}{indent}{name}?: {made} | undefined;\n"),
    }
}

/// A union on one line, or one line each.
pub(super) fn union(types: &[String], indent: &str) -> String {
    let line = types.join(" | ");
    if line.len() + indent.len() <= WIDTH {
        return line;
    }
    types.iter().map(|one| format!("\n{indent}  | {one}")).collect::<Vec<_>>().concat()
}
