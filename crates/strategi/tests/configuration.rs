//! What a project settles: how `strategi.toml` is read, and what it changes.

#![allow(clippy::expect_used, reason = "a test may stop at what must not be")]

use std::sync::Arc;

use strategi::config::Placement;
use strategi::{
    Configuration, ConfigurationError, Date, Document, Format, Lang, Options, Profile, ReadOptions, Report, Severity,
    Tier, UnknownFields, Verdict, check,
};

const DAY: Date = Date::constant(2026, 1, 1);

fn read(text: &str) -> Configuration {
    Configuration::from_toml("strategi.toml", text).expect("a configuration")
}

fn refused(text: &str) -> ConfigurationError {
    Configuration::from_toml("strategi.toml", text).expect_err("something wrong")
}

fn documents(text: &str) -> Vec<Document> {
    Document::from_text("plans/a.yaml", text, Format::Yaml, &ReadOptions::default())
}

fn judge(configuration: &Configuration, text: &str) -> Report {
    check(&documents(text), &configuration.options(DAY))
}

fn codes(report: &Report) -> Vec<&str> {
    report.diagnostics.iter().map(|finding| finding.code).collect()
}

const PLAN: &str = "strategi: 1\nid: plan\ntitle: Plan\nlanguage: en\npriorities:\n- {id: youth, title: Youth}\n\
                    - {id: trade, title: Trade}\n";

#[test]
fn everything_in_toml() {
    let it = read(
        r#"
        tiers = ["core"]
        select = ["PER", "two-periods"]
        ignore = ["PER007"]
        severity = { PER002 = "info", ACT = "error" }
        profiles = ["no-pbl", "stratml"]
        lang = "nn"
        lenient = true
        baseline = "baseline.json"
        rule_pages = "https://example.org/rules/{code}.html"

        [parameters]
        most_priorities = 4
        placeholders = ["mangler"]
        cycle = 4
        languages = [["se", "sma"], ["nb"]]

        [[waivers]]
        code = "STR008"
        document = "plans/*.yaml"
        element = "youth"
        reason = "The schools plan it"
        until = 2027-06-30

        [[overrides]]
        paths = ["drafts/**"]
        ignore = ["QLT"]
        "#,
    );
    assert_eq!(it.tiers, [Tier::Core]);
    assert_eq!(it.select, ["PER", "PER002"]);
    assert_eq!(it.severity.get("ACT"), Some(&Severity::Error));
    assert_eq!(it.profiles, [Profile::NoPbl, Profile::Stratml]);
    assert_eq!((it.lang, it.lenient), (Lang::Nn, true));
    assert_eq!(it.parameters.languages.len(), 2);
    assert_eq!(it.parameters.cycle, Some(4));
    let waiver = it.waivers.first().expect("a waiver");
    assert_eq!(waiver.until.map(|until| until.to_string()).as_deref(), Some("2027-06-30"));
    assert_eq!(it.name(), Some("strategi.toml"));
    // What it writes as JSON it reads again.
    let json = serde_json::to_string(&it).expect("JSON");
    let again = Configuration::from_json("strategi.toml", &json).expect("the same");
    assert_eq!(serde_json::to_string(&again).expect("JSON"), json);
    assert_eq!(serde_json::from_str::<Configuration>("{}").expect("JSON").tiers, Tier::DEFAULT);
}

#[test]
fn all_mistakes_at_once() {
    let error = refused(
        r#"tiers = ["core", "pedant"]
selct = ["PER"]
ignore = ["PER02", 7]
lang = "no"
profiles = ["no-plb"]
lenient = "yes"
severity = { PER002 = "fatal", RD001 = "info" }
rule_pages = "https://example.org/"

[parameters]
most_prioritys = 4
cycle = 0

[[waivers]]
code = "STR"

[[overrides]]
paths = ["{drafts"]
tier = ["core"]
"#,
    );
    insta::assert_snapshot!(error, @r#"
    strategi.toml:1:18: `pedant` is not in the code list of `tiers` (did you mean `pedantic`?)
    strategi.toml:2:1: the configuration has no field `selct` (did you mean `select`?)
    strategi.toml:3:11: no rule is called `PER02` (did you mean `PER002` (two-periods)?)
    strategi.toml:3:20: expected a text, found the number `7` (quote it: `"7"`)
    strategi.toml:4:8: `no` is not in the code list of `lang` (did you mean `nb`?)
    strategi.toml:5:13: there is no profile `no-plb` (did you mean `no-pbl`?)
    strategi.toml:6:11: expected true or false, found a text
    strategi.toml:7:23: `fatal` is not in the code list of `severity` (the values are `info`, `warning` and `error`)
    strategi.toml:7:32: `RD001` is not a rule whose level can be chosen: what could not be read is an error (write it like `PER002`)
    strategi.toml:8:14: `https://example.org/` is not an address with `{code}` in it (write it like `https://example.org/rules/{code}.html`)
    strategi.toml:11:1: the table `parameters` has no field `most_prioritys` (did you mean `most_priorities`?)
    strategi.toml:12:9: `0` is not a whole number from 1 to 100 (write it like `1`)
    strategi.toml:15:1: the required field `reason` is missing
    strategi.toml:15:8: `STR` is not one rule, since a waiver is for a rule and not for a family (write it like `STR008`)
    strategi.toml:18:10: `{drafts` is not a pattern of paths (write it like `plans/*.yaml`)
    strategi.toml:19:1: a table of `overrides` has no field `tier` (the fields are `paths`, `select`, `ignore`, `severity`, `profiles` and `lenient`)
    "#);
}

#[test]
fn what_could_not_be_read_is_never_accepted() {
    insta::assert_snapshot!(refused("waivers = [{code = \"RD004\", reason = \"So\"}]"), @"strategi.toml:1:20: `RD004` is not a rule whose findings can be accepted: what could not be read is an error (write it like `STR008`)");
    insta::assert_snapshot!(refused("waivers = [{code = \"SML001\", reason = \"So\"}]\nseverity = { SML003 = \"info\" }"), @r"
    strategi.toml:1:20: `SML001` is not a rule whose findings can be accepted: what could not be read is an error (write it like `STR008`)
    strategi.toml:2:14: `SML003` is not a rule whose level can be chosen: what could not be read is an error (write it like `PER002`)
    ");
    assert!(Configuration::from_toml("strategi.toml", "waivers = [{code = \"SML006\", reason = \"So\"}]").is_ok());
}

#[test]
fn patterns_that_take_too_long_are_refused() {
    let pattern = "{a,b,c}".repeat(9);
    let error = refused(&format!("[[overrides]]\npaths = [\"{pattern}\"]\n"));
    assert!(error.to_string().contains("with at most 256 combinations of alternatives"), "{error}");
}

#[test]
fn a_text_that_is_no_toml() {
    insta::assert_snapshot!(refused("tiers = [\"core\"\nlang = en\n"), @"strategi.toml:2:1: the text is not well-formed: missing comma between array elements, expected `,`");
    insta::assert_snapshot!(refused("lang = \"en\"\nlang = \"nb\"\n"), @"strategi.toml:2:1: the text is not well-formed: duplicate key");
}

#[test]
fn json_and_values() {
    let error = Configuration::from_json("c.json", "{\"tiers\": null, \"lang\": \"en\", \"lang\": \"nb\"}");
    insta::assert_snapshot!(error.expect_err("wrong"), @"
    c.json:1:11: expected a list, found nothing (leave the field out when there is nothing to say)
    c.json:1:31: the key `lang` stands twice
    ");
    let value = serde_json::json!({"waivers": [{"code": "STR008", "on": "a"}]});
    insta::assert_snapshot!(Configuration::from_value("value", &value).expect_err("wrong"), @"
    value /waivers/0/on: a waiver has no field `on` (the fields are `code`, `document`, `element`, `reason` and `until`)
    value /waivers/0: the required field `reason` is missing
    ");
}

#[test]
fn severities_are_overridden_and_verdicts_follow() {
    let as_it_is = judge(&read("select = [\"STR008\"]"), PLAN);
    assert_eq!(as_it_is.documents.first().map(|it| it.verdict), Some(Verdict::Warnings));
    let error = judge(&read("select = [\"STR008\"]\nseverity = {STR008 = \"error\", STR = \"info\"}"), PLAN);
    assert_eq!(error.documents.first().map(|it| it.verdict), Some(Verdict::Errors));
    assert!(!error.is_ok());
    let info = judge(&read("select = [\"STR008\"]\nseverity = {STR = \"info\"}"), PLAN);
    assert_eq!(info.documents.first().map(|it| it.verdict), Some(Verdict::Notes));
    // An override is nearer, also when it names the family.
    let override_of_family = "select = [\"STR008\"]\nseverity = {STR008 = \"error\"}\n[[overrides]]\npaths = [\"plans\"]\nseverity = {STR = \"info\"}";
    let nearer = judge(&read(override_of_family), PLAN);
    assert_eq!(nearer.documents.first().map(|it| it.verdict), Some(Verdict::Notes));
    // What could not be read stays an error, whoever made the configuration.
    let mut options = Options::on(DAY);
    options.severity.insert("RD".to_owned(), Severity::Info);
    assert!(!check(&documents("title: ["), &options).is_ok());
}

#[test]
fn overrides_hold_for_their_paths() {
    let it = read(
        "select = [\"STR008\"]\n[[overrides]]\npaths = [\"plans\"]\nignore = [\"STR008\"]\nlenient = true\n\
         [[overrides]]\npaths = [\"**/b.yaml\"]\nselect = [\"STR004\"]\nlenient = false\n",
    );
    assert_eq!(codes(&judge(&it, PLAN)), [""; 0]);
    assert_eq!(it.read_options("plans/a.yaml").unknown_fields, UnknownFields::Keep);
    assert_eq!(it.read_options("plans/b.yaml").unknown_fields, UnknownFields::Refuse);
    // From another folder the same document has another path.
    let mut options = Options::on(DAY);
    options.placements = vec![Placement { configuration: Arc::new(it), path: "old/a.yaml".to_owned() }];
    assert_eq!(codes(&check(&documents(PLAN), &options)), ["STR008", "STR008"]);
}

#[test]
fn documents_have_configurations_of_their_own() {
    let other = PLAN.replace("id: plan", "id: other");
    let both: Vec<Document> = [PLAN, &other].into_iter().flat_map(documents).collect();
    let mut options = Options::on(DAY);
    options.placements = ["select = [\"STR008\"]\nprofiles = [\"stratml\"]", "select = [\"PRV006\"]"]
        .map(|text| Placement { configuration: Arc::new(read(text)), path: "a.yaml".to_owned() })
        .to_vec();
    let report = check(&both, &options);
    assert_eq!(codes(&report), ["STR008", "STR008", "PRV006"]);
    let profiles: Vec<&[Profile]> = report.documents.iter().map(|it| it.profiles.as_slice()).collect();
    assert_eq!(profiles, [&[Profile::Stratml][..], &[]]);
}

#[test]
fn pages_of_rules() {
    let report = judge(&read("select = [\"STR008\"]\nrule_pages = \"https://example.org/{code}.html\""), PLAN);
    let url = report.diagnostics.first().and_then(|finding| finding.url.as_deref());
    assert_eq!(url, Some("https://example.org/STR008.html"));
}

#[test]
fn placeholders_of_the_project() {
    let plan = "strategi: 1\nid: plan\ntitle: Plan\nlanguage: nb\ndescription: \"[Utsatt]\"\nnote: Utsatt til høsten\n";
    assert_eq!(codes(&judge(&read("select = [\"QLT009\"]"), plan)), [""; 0]);
    let report = judge(&read("select = [\"QLT009\"]\nparameters = {placeholders = [\"utsatt\"]}"), plan);
    let places: Vec<&str> = report.diagnostics.iter().map(|finding| finding.pointer.as_str()).collect();
    assert_eq!(places, ["/description"]);
}

#[test]
fn a_name_that_no_rule_has_never_looks_like_a_clean_report() {
    let mut options = Options::on(DAY);
    options.select = vec!["STR08".to_owned()];
    let report = check(&documents(PLAN), &options);
    assert!(report.diagnostics.is_empty() && !report.is_ok());
    let told: Vec<(&str, &str)> = report.configuration.iter().map(|it| (it.code, it.pointer.as_str())).collect();
    assert_eq!(told, [("CFG001", "/select/0")]);
}

#[test]
fn a_choice_for_one_run_wins() {
    let mut it = read(
        "ignore = [\"STR\", \"PER007\"]\n[[overrides]]\npaths = [\"a\"]\nselect = [\"QLT\"]\nignore = [\"STR008\"]",
    );
    it.select_only(vec!["STR008".to_owned(), "PER".to_owned()]);
    assert_eq!(it.ignore, ["PER007"]);
    assert!(it.overrides.iter().all(|it| it.select.is_empty() && it.ignore.is_empty()));
}

#[test]
fn only_the_plan_or_only_the_record() {
    let text = format!("{PLAN}waivers:\n- {{code: STR008, on: trade, reason: ''}}\nfuture: 1\n");
    let mut options = Options::on(DAY);
    let all = check(&documents(&text), &options);
    let mut halves = 0;
    for about in [strategi::rules::About::Plan, strategi::rules::About::Record] {
        options.about = Some(about);
        let half = check(&documents(&text), &options);
        assert!(half.diagnostics.iter().all(|finding| finding.about == about));
        assert!(!half.diagnostics.is_empty());
        halves += half.diagnostics.len();
    }
    assert_eq!(halves, all.diagnostics.len());
    options.about = Some(strategi::rules::About::Plan);
    assert!(!check(&documents("title: ["), &options).is_ok(), "what could not be read is told all the same");
}
