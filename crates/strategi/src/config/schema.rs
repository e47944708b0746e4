//! JSON Schema of what a configuration names: rules, so that editors complete them; and of the options of a call.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::Configuration;
use crate::rules::{About, Options, REDIRECTS, RULES, Rule};
use crate::value::{PartialDate, Scalar};

/// Codes, families, codes of the past and names.
fn names(wanted: impl Fn(&Rule) -> bool) -> Vec<&'static str> {
    let rules = || RULES.iter().filter(|rule| wanted(rule));
    let mut codes: Vec<&str> = rules().map(|rule| rule.code).collect();
    codes.extend(REDIRECTS.iter().map(|redirect| redirect.from));
    codes.extend(rules().map(|rule| rule.family()));
    codes.sort_unstable();
    codes.dedup();
    let mut names: Vec<&str> = rules().map(|rule| rule.name).collect();
    names.sort_unstable();
    codes.append(&mut names);
    codes
}

/// A rule whose findings can be waived.
pub(super) fn rule_name(_: &mut SchemaGenerator) -> Schema {
    let codes: Vec<&str> = names(|rule| !rule.is_always_told())
        .into_iter()
        .filter(|name| !RULES.iter().any(|rule| rule.family() == *name))
        .collect();
    json_schema!({"type": "string", "enum": codes})
}

pub(super) fn rule_names(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"type": "array", "items": {"type": "string", "enum": names(|_| true)}, "default": []})
}

pub(super) fn severities(generator: &mut SchemaGenerator) -> Schema {
    let levels: Value = generator.subschema_for::<crate::rules::Severity>().to_value();
    json_schema!({
        "type": "object",
        "propertyNames": {"enum": names(|rule| !rule.is_always_told())},
        "additionalProperties": levels,
        "default": json!({}),
    })
}

/// As `Options::from_value` takes them.
impl JsonSchema for Options {
    fn schema_name() -> Cow<'static, str> {
        "Options".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let about = generator.subschema_for::<About>().to_value();
        let mut properties = Map::new();
        let mut field = |name: &str, mut schema: Value, description: &str| {
            if let Some(schema) = schema.as_object_mut() {
                schema.insert("description".into(), description.into());
            }
            properties.insert(name.into(), schema);
        };
        // Of the partial dates, the whole ones.
        let day = json!({"type": "string", "pattern": PartialDate::FORM.pattern, "minLength": 10});
        field("date", day, "The day on which the documents are judged, as in `2026-03-01`.");
        field(
            "about",
            about,
            "Only findings about the plan, or only those about the record of it; both when left out.",
        );
        let flag = json!({"type": "boolean", "default": false});
        field("show_waived", flag.clone(), "True to report what waivers accept, too; false when left out.");
        field("utf16", flag, "True to tell places in UTF-16 code units, too; false when left out.");
        let mut schema = Configuration::json_schema(generator).to_value();
        if let Some(schema) = schema.as_object_mut() {
            let own = schema.get("properties").and_then(Value::as_object).cloned().unwrap_or_default();
            properties.extend(own);
            schema.insert("properties".into(), properties.into());
            schema.insert("required".into(), json!(["date"]));
            let what =
                "What to check, and how to tell it: the options of one call, with all that a configuration settles.";
            schema.insert("description".into(), what.into());
        }
        Schema::try_from(schema).unwrap_or_default()
    }
}
