//! The options of one call, as bindings hand them over.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at what must not be"
)]

use serde_json::{Value, json};
use strategi::rules::About;
use strategi::{Configuration, Date, Document, Lang, Options, ReadOptions, UnknownFields, check};

fn read(value: &Value) -> Options {
    Options::from_value(value).expect("options")
}

fn refused(value: &Value) -> String {
    Options::from_value(value).expect_err("something wrong").to_string()
}

fn report(options: &Options) -> Value {
    let text = "strategi: 1\nid: plan\ntitle: Plan\nlanguage: en\npriorities:\n- {id: youth, title: Youth}\n";
    let documents = Document::from_yaml("a.yaml", text, &ReadOptions::default());
    serde_json::from_str(&check(&documents, options).to_json()).expect("JSON")
}

#[test]
fn nothing_but_the_day_is_needed() {
    let day = Date::constant(2026, 3, 1);
    let options = read(&json!({"date": "2026-03-01"}));
    assert_eq!(options, Options::on(day));
    assert_eq!(report(&options), report(&Options::on(day)));
}

#[test]
fn what_a_configuration_settles_stands_beside_the_day() {
    let settled = json!({
        "tiers": ["core"], "select": ["PER", "two-periods"], "ignore": ["PER007"], "severity": {"ACT": "error"},
        "profiles": ["no-pbl"], "parameters": {"cycle": 4}, "lang": "nn", "lenient": true, "baseline": "baseline.json",
        "rule_pages": "https://example.org/{code}", "waivers": [{"code": "STR008", "reason": "So", "until": "2027"}],
        "overrides": [{"paths": ["drafts"], "lenient": false}],
    });
    let mut call = settled.clone();
    let own = call.as_object_mut().expect("an object");
    own.insert("date".into(), "2026-03-01".into());
    own.insert("about".into(), "record".into());
    own.insert("show_waived".into(), true.into());
    let options = read(&call);
    assert_eq!((options.about, options.show_waived), (Some(About::Record), true));
    assert_eq!(options.select, ["PER", "PER002"]);
    let configuration = Configuration::from_value("strategi.toml", &settled).expect("a configuration");
    let written = |it: &Configuration| serde_json::to_value(it).expect("JSON");
    assert_eq!(written(&options.configuration), written(&configuration));
    assert_eq!(options.read_options("plan.yaml").unknown_fields, UnknownFields::Keep);
    assert_eq!(options.read_options("drafts/plan.yaml").unknown_fields, UnknownFields::Refuse);
}

#[test]
fn all_mistakes_at_once() {
    let error = refused(&json!({
        "date": "2026-03", "about": "plans", "show_waived": "yes", "showWaived": true, "selct": ["PER"],
        "select": ["PER02"], "severity": {"RD001": "info"}, "waivers": [{"code": "STR008"}], "lang": "en",
    }));
    insta::assert_snapshot!(error, @"
    options /date: `2026-03` is not a date with year, month and day (write it like `2026-03-01`)
    options /about: `plans` is not in the code list of `about` (did you mean `plan`?)
    options /show_waived: expected true or false, found a text
    options /showWaived: the options object has no field `showWaived` (did you mean `show_waived`?)
    options /selct: the options object has no field `selct` (did you mean `select`?)
    options /select/0: no rule is called `PER02` (did you mean `PER002` (two-periods)?)
    options /severity/RD001: `RD001` is not a rule whose level can be chosen: what could not be read is an error (write it like `PER002`)
    options /waivers/0: the required field `reason` is missing
    ");
    insta::assert_snapshot!(refused(&json!({"lang": "nn", "colour": "blue"})), @"
    options /colour: objektet med innstillingar har ikkje feltet `colour` (felta er `date`, `about`, `show_waived`, `utf16`, `tiers`, `select`, `ignore`, `severity`, `profiles`, `parameters`, `waivers`, `overrides`, `baseline`, `rule_pages`, `lang` og `lenient`)
    options: det påkravde feltet `date` manglar
    ");
    insta::assert_snapshot!(refused(&json!({"date": 20_260_301, "lang": "nb"})), @"options /date: ventet en dato med år, måned og dag, fant et tall");
    insta::assert_snapshot!(refused(&json!([])), @"options: expected an object with fields, found a list");
}

#[test]
fn reports_call_them_the_options() {
    let waiver = json!({"code": "ACT001", "element": "youth", "reason": "So"});
    let report = report(&read(&json!({"date": "2026-03-01", "waivers": [waiver], "lang": "nb"})));
    let problem = report.pointer("/configuration/0").expect("a problem");
    assert_eq!(problem.get("file"), Some(&json!("options")));
    assert_eq!(problem.get("code"), Some(&json!("CFG002")));
    assert_eq!(problem.get("pointer"), Some(&json!("/waivers/0")));
    assert_eq!(report.pointer("/documents/0/configuration"), None);
    assert_eq!(read(&json!({"date": "2026-03-01", "lang": "nb"})).lang, Lang::Nb);
}

#[test]
fn on_top_of_a_configuration() {
    let text = r#"
        lang = "nb"
        ignore = ["STR008"]
        parameters = {most_priorities = 3}
        [[waivers]]
        code = "PER001"
        document = "a"
        reason = "known"
        [[overrides]]
        paths = ["*.yaml"]
        severity = {PER001 = "info", STR001 = "info"}
        profiles = ["no-pbl"]
    "#;
    let settled = Configuration::from_toml("strategi.toml", text).unwrap();
    let over = |value| Options::over(settled.clone(), &value);
    let options = over(json!({
        "date": "2026-03-01",
        "ignore": ["PER002"],
        "severity": {"PER001": "warning"},
        "parameters": {"cycle": 4},
        "profiles": ["eu-cohesion"],
        "waivers": [{"code": "STR002", "document": "a", "reason": "none"}],
    }))
    .unwrap();
    assert_eq!(options.ignore, ["STR008", "PER002"]);
    assert_eq!((options.parameters.most_priorities, options.parameters.cycle), (3, Some(4)));
    assert_eq!(options.profiles.len(), 1);
    assert!(options.overrides[0].profiles.is_empty());
    assert_eq!(options.overrides[0].severity.keys().collect::<Vec<_>>(), ["STR001"]);
    // A waiver of the run that waives nothing is not the file's.
    let text = "strategi: 1\nid: a\ntitle: A\nperiod: 2012/2009\n";
    let documents = Document::from_yaml("a.yaml", text, &options.read_options("a.yaml"));
    let report = check(&documents, &options);
    let places: Vec<_> = report.configuration.iter().map(|it| (it.file.as_str(), it.pointer.as_str())).collect();
    assert_eq!(places, [("options", "/waivers/0")]);
    // What is wrong is told in the language of the file, unless another is asked for.
    let told = |value| over(value).unwrap_err().to_string();
    assert!(told(json!({"date": "2026-03-01", "colour": 1})).contains("har ikke"));
    assert!(told(json!({"date": "2026-03-01", "colour": 1, "lang": "en"})).contains("has no field"));
}
