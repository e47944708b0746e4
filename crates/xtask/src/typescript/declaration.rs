//! A declared type: an interface for an object, else an alias.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::comment::{comment, words};
use super::{Names, Side, expression};

type Schema = Map<String, Value>;

/// One type that a file exports.
pub(super) struct Declaration<'a> {
    pub(super) name: String,
    /// The name without the word that tells the side.
    base: &'a str,
    schema: &'a Schema,
    side: Side,
}

impl<'a> Declaration<'a> {
    /// The types that a definition becomes: two when what may be written is more than what reading gives.
    pub(super) fn all(base: &'a str, schema: &'a Schema, side: Side, names: &Names) -> Vec<Self> {
        if names.differing.contains(base) {
            let read = Self { name: base.to_owned(), base, schema, side: Side::Read };
            let written = Self { name: format!("{base}Input"), base, schema, side: Side::Written };
            vec![read, written]
        } else {
            vec![Self { name: base.to_owned(), base, schema, side }]
        }
    }

    /// The declaration with its comment.
    pub(super) fn text(&self, names: &Names) -> String {
        let Self { name, base, schema, side } = self;
        if name != base {
            return self.written(names);
        }
        let doc = comment(&words(schema), &meanings(schema), "");
        match full(schema) {
            Some(object) => {
                format!("{doc}export interface {name} {{\n{}}}\n", expression::members(object, *side, names, "  "))
            }
            None => alias(&doc, name, &expression::of_object(schema, *side, names, "")),
        }
    }

    /// What may be written, where it is more than what reading gives: only that differs.
    fn written(&self, names: &Names) -> String {
        let Self { name, base, schema, side } = self;
        let Some(object) = full(schema) else {
            let doc = comment(&format!("{} Or a number, as in YAML.", words(schema)), &[], "");
            return alias(&doc, name, &expression::of_object(schema, *side, names, ""));
        };
        let short = expression::variants(schema).and_then(|all| all.iter().find(|it| expression::is_short(it)));
        let fields: Vec<(&String, &Value)> = properties(object).filter(|(_, field)| differs(field, names)).collect();
        let keys: Vec<String> = fields.iter().map(|(name, _)| format!("{name:?}")).collect();
        let members: String = fields
            .iter()
            .map(|(name, field)| expression::member(object, name, field, *side, names, "  "))
            .collect::<Vec<_>>()
            .concat();
        let whole = match keys.as_slice() {
            [] => (*base).to_owned(),
            keys => {
                let keys = expression::union(keys, "");
                let gap = if keys.starts_with('\n') { "" } else { " " };
                format!("Omit<{base},{gap}{keys}>")
            }
        };
        let what =
            if fields.is_empty() { "in full, or short" } else { "with short forms, and years and labels as numbers" };
        let doc = format!("`{base}` as it may be written: {what}.");
        let doc = comment(&doc, &[], "");
        let Some(short) = short else {
            return format!("{doc}export interface {name} extends {whole} {{\n{members}}}\n");
        };
        let short = format!("{} | {whole}", expression::of(short, *side, names, ""));
        alias(&doc, name, &if members.is_empty() { short } else { format!("{short} & {{\n{members}}}") })
    }
}

fn alias(doc: &str, name: &str, expression: &str) -> String {
    let gap = if expression.starts_with('\n') { "" } else { " " };
    format!("{doc}export type {name} ={gap}{expression};\n")
}

/// The schema of the object that a definition is, written in full.
fn full(schema: &Schema) -> Option<&Schema> {
    if schema.contains_key("properties") {
        return Some(schema);
    }
    let variants = expression::variants(schema)?;
    let short = variants.iter().any(expression::is_short);
    variants.iter().filter_map(Value::as_object).find(|variant| short && variant.contains_key("properties"))
}

/// What each value of a list means.
fn meanings(schema: &Schema) -> Vec<(String, String)> {
    let variants = expression::variants(schema).into_iter().flatten();
    variants
        .filter_map(|variant| Some((variant.get("const")?.as_str()?.to_owned(), words(variant.as_object()?))))
        .collect()
}

fn properties(object: &Schema) -> impl Iterator<Item = (&String, &Value)> {
    object.get("properties").and_then(Value::as_object).into_iter().flatten()
}

/// Whether what may be written in a field is more than what reading gives.
fn differs(field: &Value, names: &Names) -> bool {
    expression::of(field, Side::Read, names, "") != expression::of(field, Side::Written, names, "")
}

/// The definitions of which more may be written than reading gives: short forms and bare numbers, and all that has such a thing in it.
pub(super) fn differing(definitions: &[(&str, &Schema)]) -> BTreeSet<String> {
    let mut names = Names::default();
    loop {
        let found: BTreeSet<String> = definitions
            .iter()
            .filter(|(_, schema)| {
                let short = expression::variants(schema).is_some_and(|all| all.iter().any(expression::is_short));
                let own = expression::of_object(schema, Side::Read, &names, "")
                    != expression::of_object(schema, Side::Written, &names, "");
                match full(schema) {
                    Some(object) => short || properties(object).any(|(_, field)| differs(field, &names)),
                    None => own,
                }
            })
            .map(|(name, _)| (*name).to_owned())
            .collect();
        if found == names.differing {
            return found;
        }
        names.differing = found;
    }
}
