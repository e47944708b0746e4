//! The types of the npm package hold what the schemas and the catalogue hold.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail so")]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use xtask::typescript::files;

/// The file that has the types of each schema.
const FILES: [(&str, &str); 4] = [
    ("strategi-1.json", "strategy.ts"),
    ("report-1.json", "report.ts"),
    ("options-1.json", "options.ts"),
    ("configuration-1.json", "options.ts"),
];

fn made() -> BTreeMap<String, String> {
    files().into_iter().collect()
}

fn schema(name: &str) -> Value {
    let (_, text) = strategi_schema::files().into_iter().find(|(file, _)| *file == name).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The names that a file declares.
fn declared(text: &str) -> Vec<&str> {
    let words = ["export interface ", "export type ", "export const "];
    text.lines()
        .filter_map(|line| words.iter().find_map(|word| line.strip_prefix(word)))
        .filter_map(|line| line.split(|char: char| !char.is_alphanumeric() && char != '_').next())
        .collect()
}

/// The text of one declaration.
fn declaration<'a>(text: &'a str, head: &str) -> &'a str {
    let start = text.find(&format!("export {head} ")).unwrap();
    let rest = &text[start..];
    &rest[..rest.find("\n}\n").or_else(|| rest.find(";\n")).unwrap() + 2]
}

/// The names of the fields of an interface, without those of types in it.
fn fields(interface: &str) -> BTreeSet<&str> {
    interface
        .lines()
        .filter_map(|line| line.strip_prefix("  "))
        .filter(|line| line.starts_with(|char: char| char.is_alphabetic() || char == '$'))
        .filter_map(|line| line.split([':', '?']).next())
        .collect()
}

fn properties<'a>(schema: &'a Value, found: &mut Vec<&'a str>) {
    match schema {
        Value::Object(parts) => {
            for (key, part) in parts {
                match (key.as_str(), part) {
                    ("properties", Value::Object(all)) => {
                        for (name, field) in all {
                            found.push(name);
                            properties(field, found);
                        }
                    }
                    ("default" | "examples" | "const", _) => {}
                    (_, part) => properties(part, found),
                }
            }
        }
        Value::Array(parts) => parts.iter().for_each(|part| properties(part, found)),
        _ => {}
    }
}

#[test]
fn every_definition_and_every_field_is_declared() {
    let made = made();
    let everywhere: Vec<&str> = made.values().flat_map(|text| declared(text)).collect();
    let mut missing = Vec::new();
    let mut seen = 0;
    for (name, file) in FILES {
        let schema = schema(name);
        for definition in schema["$defs"].as_object().unwrap().keys() {
            if !everywhere.contains(&definition.as_str()) {
                missing.push(format!("{name}: {definition}"));
            }
        }
        let mut all = Vec::new();
        properties(&schema, &mut all);
        for field in all {
            seen += 1;
            // What several schemas define is declared once.
            let here = |text: &String| text.contains(&format!(" {field}: ")) || text.contains(&format!(" {field}?: "));
            if !here(&made[file]) && (name == "strategi-1.json" || !made.values().any(here)) {
                missing.push(format!("{name}: {field}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(seen > 300, "only {seen} fields were looked for");
}

#[test]
fn a_name_is_declared_once_and_imports_lead_to_it() {
    let made = made();
    let mut places: BTreeMap<&str, &str> = BTreeMap::new();
    for (file, text) in &made {
        for name in declared(text) {
            assert_eq!(places.insert(name, file), None, "{name} is declared in {file} and elsewhere");
        }
    }
    for (file, text) in &made {
        for import in text.split("import type {").skip(1) {
            let (names, rest) = import.split_once('}').unwrap();
            let from = rest.split('"').nth(1).unwrap().trim_start_matches("./").replace(".js", ".ts");
            for name in names.split(',').map(str::trim).filter(|name| !name.is_empty()) {
                assert_eq!(places.get(name), Some(&from.as_str()), "{file} imports {name}");
                assert!(text.matches(name).count() > 1, "{file} does not use {name}");
            }
        }
    }
}

#[test]
fn the_fields_of_an_object_are_those_of_its_schema() {
    let made = made();
    for (name, file) in [("strategi-1.json", "strategy.ts"), ("report-1.json", "report.ts")] {
        let schema = schema(name);
        let mut compared = 0;
        for (definition, it) in schema["$defs"].as_object().unwrap() {
            let full = it["anyOf"].get(1).unwrap_or(it);
            let Some(own) = full["properties"].as_object() else { continue };
            let text = declaration(&made[file], &format!("interface {definition}"));
            assert_eq!(fields(text), own.keys().map(String::as_str).collect(), "{definition}");
            compared += 1;
        }
        assert!(compared >= 9, "{name}: only {compared}");
    }
}

#[test]
fn the_catalogue_is_typed_as_it_is() {
    let made = made();
    let catalogue = &made["catalogue.ts"];
    let keys = |values: &Value| -> BTreeSet<String> {
        let all = values.as_array().unwrap().iter();
        all.flat_map(|value| value.as_object().unwrap().keys().cloned()).collect()
    };
    let typed = |name: &str, optional: &[&str]| -> BTreeSet<String> {
        let fields = fields(declaration(catalogue, &format!("interface {name}")));
        fields.into_iter().filter(|field| !optional.contains(field)).map(ToOwned::to_owned).collect()
    };
    let rules = strategi_schema::rules();
    let mut of_rules = keys(&rules);
    // These are handed out apart.
    assert!(of_rules.remove("messages") && of_rules.remove("doc"));
    // No rule is deprecated yet.
    assert_eq!(typed("Rule", &["deprecated"]), of_rules);
    let profiles = strategi_schema::profiles();
    assert_eq!(typed("ProfileInfo", &[]), keys(&profiles));
    assert_eq!(
        typed("ProfileRule", &["to"]),
        profiles.as_array().unwrap().iter().flat_map(|it| keys(&it["rules"])).collect()
    );
    let messages: BTreeSet<String> =
        rules.as_array().unwrap().iter().flat_map(|rule| keys(&rule["messages"])).collect();
    let languages: BTreeSet<String> = strategi::Lang::ALL.iter().map(|lang| lang.tag().to_owned()).collect();
    assert_eq!(typed("RuleMessage", &[]).union(&languages).cloned().collect::<BTreeSet<_>>(), messages);
}

#[test]
fn forms_are_as_a_caller_expects_them() {
    let made = made();
    let strategy = &made["strategy.ts"];
    for line in [
        "export interface Strategy {",
        "  strategi: 1;",
        "  /** Where the plan applies. */\n  territories?: Territory[];",
        "  territories?: TerritoryInput[];",
        "export type TerritoryInput = string | Territory;",
        "export type Period = string;",
        "export type PeriodInput = string | number;",
        "export type LocalizedText = string | Record<LanguageTag, string>;",
        "  | (string & {});",
        " * - `increase`: More is better.\n",
        "export type Direction = \"increase\" | \"decrease\" | \"maintain\";",
        "  [key: `x-${string}`]: unknown;",
    ] {
        assert!(strategy.contains(line), "{line}");
    }
    let report = &made["report.ts"];
    for line in ["    op: \"move\";\n", "  bytes?: [number, number];", "  id: string | null;", "  code: RuleCode;"] {
        assert!(report.contains(line), "{line}");
    }
    let options = &made["options.ts"];
    for line in [
        "  select?: RuleSelector[] | undefined;",
        "  severity?: Partial<Record<Exclude<RuleSelector, ReadingRule>, Severity>> | undefined;",
        "  code: Exclude<RuleReference, ReadingRule>;",
    ] {
        assert!(options.contains(line), "{line}");
    }
}
