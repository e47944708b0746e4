//! JSON Schema of what a configuration names: rules, so that editors complete them.

use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use crate::rules::{REDIRECTS, RULES, Rule};

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
