//! The files in `schemas/`: up to date, well made, and told in the words of the model.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

use std::fs;
use std::path::Path;

use serde_json::Value;
use strategi::{Card, Date, Document, LISTS, OBJECTS, Options, ReadOptions, check};

#[test]
fn the_committed_files_are_up_to_date() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas");
    for (name, text) in strategi_schema::files() {
        let committed = fs::read_to_string(folder.join(name)).unwrap_or_default();
        let line = committed.lines().zip(text.lines()).take_while(|(old, new)| old == new).count();
        assert!(
            committed == text,
            "schemas/{name} is out of date from line {}; `cargo xtask generate` mends this",
            line + 1
        );
    }
}

/// Everything under a schema that is a schema itself, with its place.
fn schemas(value: &Value, place: &str, found: &mut Vec<(String, Value)>) {
    found.push((place.to_owned(), value.clone()));
    let Some(schema) = value.as_object() else { return };
    for (keyword, part) in schema {
        let place = format!("{place}/{keyword}");
        match keyword.as_str() {
            "properties" | "$defs" | "patternProperties" => {
                for (name, part) in part.as_object().unwrap() {
                    schemas(part, &format!("{place}/{name}"), found);
                }
            }
            "items" | "additionalProperties" | "propertyNames" => schemas(part, &place, found),
            "anyOf" | "oneOf" | "allOf" => {
                for (index, part) in part.as_array().unwrap().iter().enumerate() {
                    schemas(part, &format!("{place}/{index}"), found);
                }
            }
            _ => {}
        }
    }
}

fn text<'a>(schema: &'a Value, keyword: &str) -> &'a str {
    schema.get(keyword).and_then(Value::as_str).unwrap_or_default()
}

#[test]
fn every_field_type_and_value_is_explained() {
    for (schema, id) in [
        (strategi_schema::strategy(), "strategi-1"),
        (strategi_schema::report(), "report-1"),
        (strategi_schema::configuration(), "configuration-1"),
        (strategi_schema::options(), "options-1"),
    ] {
        assert!(jsonschema::meta::is_valid(&schema), "{id}");
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert_eq!(schema["$id"], format!("urn:x-strategi:schema:{id}"));
        let mut all = Vec::new();
        schemas(&schema, "", &mut all);
        for (place, schema) in &all {
            let parent = place.rsplit('/').nth(1).unwrap_or_default();
            let described = !text(schema, "description").is_empty() || !text(schema, "$comment").is_empty();
            if place.is_empty() || matches!(parent, "properties" | "$defs") {
                assert!(!text(schema, "title").is_empty() && described, "{id}{place}: {schema}");
                assert!(parent != "properties" || !text(schema, "description").is_empty(), "{id}{place}: {schema}");
            }
            if schema.get("const").is_some() {
                assert!(described, "{id}{place}: {schema}");
            }
            for keyword in ["title", "description", "$comment"] {
                let text = text(schema, keyword);
                assert!(!text.contains("[`") && !text.contains("`]") && text.trim() == text, "{id}{place}: {text}");
            }
            if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
                let pointer = reference.strip_prefix('#').unwrap();
                assert!(all.iter().any(|(place, _)| place == pointer), "{id}{place}: {reference}");
            }
        }
    }
}

/// A doc comment as one line, as far as the first paragraph goes.
fn first_paragraph(doc: &str) -> String {
    let lines: Vec<&str> = doc.trim().lines().map(str::trim).take_while(|line| !line.is_empty()).collect();
    lines.join(" ").replace("[`", "`").replace("`]", "`")
}

#[test]
fn descriptions_are_the_doc_comments_of_the_model() {
    let schema = strategi_schema::strategy();
    for object in OBJECTS {
        let mut definition = if object.name == "Strategy" { &schema } else { &schema["$defs"][object.name] };
        assert!(text(definition, "description").starts_with(&first_paragraph(object.doc)), "{}", object.name);
        if object.shorthand.is_some() {
            definition = &definition["anyOf"][1];
        }
        let properties = definition["properties"].as_object().unwrap();
        let names: Vec<&str> = object.fields.iter().map(|field| field.name).collect();
        assert_eq!(properties.keys().collect::<Vec<_>>(), names, "{}", object.name);
        for field in object.fields {
            let property = &properties[field.name];
            let place = format!("{}.{}", object.name, field.name);
            assert!(text(property, "description").starts_with(&first_paragraph(field.doc)), "{place}");
            assert_eq!(property["type"] == "array", field.card.is_list(), "{place}");
            let required = definition["required"].as_array().is_some_and(|all| all.iter().any(|it| it == field.name));
            assert_eq!(required, matches!(field.card, Card::Required | Card::NonEmptyList), "{place}");
        }
    }
    for list in LISTS {
        let definition = &schema["$defs"][list.name];
        assert!(text(definition, "$comment").starts_with(&first_paragraph(list.doc)), "{}", list.name);
        for (option, (value, doc)) in definition["oneOf"].as_array().unwrap().iter().zip(list.values) {
            assert_eq!(option["const"], *value);
            assert_eq!(text(option, "description"), first_paragraph(doc), "{} {value}", list.name);
        }
    }
}

#[test]
fn reports_follow_their_schema() {
    let validator = jsonschema::draft202012::new(&strategi_schema::report()).unwrap();
    let texts = [
        "strategi: 1\nid: a\ntitle: A\n",
        "strategi: 1\nid: a b\ntitel: A\npriorities: [{id: p, title: P}, {id: p}]\nowners: c\n",
        "strategi: 1\nid: a\ntitle: A\npriorities: [{id: p, title: P}]\nmeasures: 1\n",
        "id: a\nid: b\n",
        "",
        "{",
    ];
    let documents: Vec<Document> =
        texts.iter().flat_map(|text| Document::from_yaml("a.yaml", text, &ReadOptions::default())).collect();
    let report = check(&documents, &Options::on(Date::constant(2026, 1, 1)));
    assert!(!report.diagnostics.is_empty() && !report.not_evaluated.is_empty(), "{}", report.to_json());
    let value: Value = serde_json::from_str(&report.to_json()).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(&value).map(|error| format!("{} {error}", error.instance_path())).collect();
    assert_eq!(errors, Vec::<String>::new());
}

#[test]
fn the_configuration_and_its_schema_agree() {
    let validator = jsonschema::draft202012::new(&strategi_schema::configuration()).unwrap();
    let accepted = [
        "{}",
        r#"{"tiers": ["core", "pedantic"], "select": ["PER"], "ignore": ["ACT004", "two-periods"], "lang": "nn", "lenient": true}"#,
        r#"{"tiers": []}"#,
        r#"{"severity": {"PER002": "info", "ACT": "error"}, "profiles": ["no-pbl"], "baseline": "b.json"}"#,
        r#"{"rule_pages": "https://example.org/{code}"}"#,
        r#"{"parameters": {"most_priorities": 4, "placeholders": ["mangler"], "languages": [["se", "sma"]], "cycle": 4}}"#,
        r#"{"waivers": [{"code": "STR008", "document": "a", "element": "b", "reason": " ", "until": 2027}]}"#,
        r#"{"waivers": [{"code": "STR008", "reason": "So", "until": "2027-01-01"}]}"#,
        r#"{"overrides": [{"paths": ["drafts"], "select": ["PER"], "ignore": ["STR"], "lenient": true}]}"#,
    ];
    let refused = [
        r#"{"tiers": ["kore"]}"#,
        r#"{"tiers": "core"}"#,
        r#"{"select": [1]}"#,
        r#"{"select": ["PER2"]}"#,
        r#"{"select": ["per002"]}"#,
        r#"{"lang": "de"}"#,
        r#"{"lang": null}"#,
        r#"{"lenient": 1}"#,
        r#"{"date": "2026-01-01"}"#,
        r#"{"severity": {"PER002": "fatal"}}"#,
        r#"{"severity": {"RD001": "info"}}"#,
        r#"{"severity": {"XYZ001": "info"}}"#,
        r#"{"severity": []}"#,
        r#"{"profiles": ["no-plb"]}"#,
        r#"{"baseline": ""}"#,
        r#"{"baseline": null}"#,
        r#"{"rule_pages": "https://example.org/"}"#,
        r#"{"parameters": {"most_priorities": 0}}"#,
        r#"{"parameters": {"most_priorities": 4.5}}"#,
        r#"{"parameters": {"cycle": null}}"#,
        r#"{"parameters": {"languages": [[]]}}"#,
        r#"{"parameters": {"languages": [["norsk bokmål"]]}}"#,
        r#"{"parameters": {"placeholders": [" "]}}"#,
        r#"{"parameters": {"most": 4}}"#,
        r#"{"waivers": [{"code": "STR008"}]}"#,
        r#"{"waivers": [{"reason": "So"}]}"#,
        r#"{"waivers": [{"code": "STR", "reason": "So"}]}"#,
        r#"{"waivers": [{"code": "STR008", "reason": "So", "element": "a b"}]}"#,
        r#"{"waivers": [{"code": "STR008", "reason": "So", "until": "soon"}]}"#,
        r#"{"waivers": [{"code": "STR008", "reason": "So", "document": ""}]}"#,
        r#"{"waivers": {}}"#,
        r#"{"overrides": [{"ignore": ["STR"]}]}"#,
        r#"{"overrides": [{"paths": []}]}"#,
        r#"{"overrides": [{"paths": ["a"], "tiers": ["core"]}]}"#,
        "[]",
    ];
    for (texts, expected) in [(&accepted[..], true), (&refused[..], false)] {
        for text in texts {
            let value: Value = serde_json::from_str(text).unwrap();
            let read = strategi::Configuration::from_value("value", &value);
            assert_eq!(read.is_ok(), expected, "{text}: {read:?}");
            assert_eq!(validator.is_valid(&value), expected, "{text}");
        }
    }
}

#[test]
fn the_options_and_their_schema_agree() {
    let validator = jsonschema::draft202012::new(&strategi_schema::options()).unwrap();
    let accepted = [
        r#"{"date": "2026-03-01"}"#,
        r#"{"date": "2024-02-29", "about": "plan", "show_waived": true, "select": ["PER"], "lenient": true}"#,
        r#"{"date": "2026-03-01", "waivers": [{"code": "STR008", "reason": "So"}], "baseline": "b.json"}"#,
    ];
    let refused = [
        "{}",
        r#"{"date": null}"#,
        r#"{"date": 2026}"#,
        r#"{"date": "2026"}"#,
        r#"{"date": "2026-03"}"#,
        r#"{"date": "20260301"}"#,
        r#"{"date": "2026-02-30"}"#,
        r#"{"date": "2026-03-01T00:00:00"}"#,
        r#"{"date": "2026-03-01", "about": "both"}"#,
        r#"{"date": "2026-03-01", "about": null}"#,
        r#"{"date": "2026-03-01", "show_waived": "yes"}"#,
        r#"{"date": "2026-03-01", "showWaived": true}"#,
        r#"{"date": "2026-03-01", "select": ["PER2"]}"#,
        r#"{"date": "2026-03-01", "placements": []}"#,
        "[]",
    ];
    for (texts, expected) in [(&accepted[..], true), (&refused[..], false)] {
        for text in texts {
            let value: Value = serde_json::from_str(text).unwrap();
            let read = Options::from_value(&value);
            assert_eq!(read.is_ok(), expected, "{text}: {read:?}");
            assert_eq!(validator.is_valid(&value), expected, "{text}");
        }
    }
}

#[test]
fn the_profiles_are_whole() {
    let profiles = strategi_schema::profiles();
    for profile in profiles.as_array().unwrap() {
        for field in ["name", "source"] {
            assert!(!text(profile, field).is_empty(), "{profile:#}");
        }
        for lang in ["en", "nb", "nn"] {
            assert!(!text(&profile["title"], lang).is_empty() && !text(&profile["purpose"], lang).is_empty());
        }
        assert!(!profile["rules"].as_array().unwrap().is_empty());
    }
    assert_eq!(profiles[0]["rules"][0], serde_json::json!({"code": "PER009", "from": "2009-07-01"}));
}

#[test]
fn the_catalogue_is_whole() {
    let rules = strategi_schema::rules();
    let rules = rules.as_array().unwrap();
    assert_eq!(rules.len(), strategi::rules::RULES.len());
    for rule in rules {
        for field in
            ["code", "name", "title", "severity", "tier", "scope", "about", "source", "strength", "since", "doc"]
        {
            assert!(!text(rule, field).is_empty(), "{}: {field}", rule["code"]);
        }
        assert!(!text(rule, "title").ends_with('.'), "{}", rule["code"]);
        for message in rule["messages"].as_array().unwrap() {
            for lang in ["en", "nb", "nn"] {
                assert!(!text(message, lang).is_empty(), "{}: {lang}", rule["code"]);
                assert!(message["help"].is_null() || !text(&message["help"], lang).is_empty(), "{}", rule["code"]);
            }
        }
    }
}
