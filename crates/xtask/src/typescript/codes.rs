//! The codes and names of rules, and what the values of the code lists mean, as types and as data.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::{Map, Value, json};
use strategi::rules::{Family, RULES};
use strategi::{ActorCategory, LISTS, Lang, Profile, Rule, Severity, Tier};

use super::comment::comment;
use super::expression::union;
use super::{GENERATED, import};

/// The types that this file declares.
pub(super) const EXPORTED: [&str; 6] =
    ["ReadingRule", "RuleCode", "RuleFamily", "RuleName", "RuleReference", "RuleSelector"];

/// Fields of a report that hold the code of a rule, though their schema says only that it is text.
const CODES: [&str; 3] = ["Diagnostic", "NotEvaluated", "ConfigurationProblem"];

/// The rules of StratML that tell of what cannot be read. The schemas of the options and the configuration leave them out.
const BROKEN_STRATML: [&str; 3] = ["SML001", "SML002", "SML003"];

/// The type of a field that the schema knows too little of.
pub(super) fn of_field(schema: &Map<String, Value>, field: &str) -> Option<&'static str> {
    let title = schema.get("title").and_then(Value::as_str)?;
    (field == "code" && CODES.contains(&title)).then_some("RuleCode")
}

/// The type of all these values, if they are rules: as an expression, and the names in it.
pub(super) fn named(values: &[Value]) -> Option<(&'static str, &'static [&'static str])> {
    let values: BTreeSet<&str> = values.iter().filter_map(Value::as_str).collect();
    let (references, reading) = (references(), reading());
    let selectors: BTreeSet<&str> = references.iter().copied().chain(families()).collect();
    let but =
        |all: &BTreeSet<&str>| values.iter().copied().chain(reading.iter().copied()).collect::<BTreeSet<_>>() == *all;
    let kept = values.is_disjoint(&reading);
    if values == references {
        Some(("RuleReference", &["RuleReference"]))
    } else if values == selectors {
        Some(("RuleSelector", &["RuleSelector"]))
    } else if kept && but(&selectors) {
        Some(("Exclude<RuleSelector, ReadingRule>", &["RuleSelector", "ReadingRule"]))
    } else if kept && but(&references.iter().copied().chain(["RD"]).collect()) {
        Some(("Exclude<RuleReference, ReadingRule>", &["RuleReference", "ReadingRule"]))
    } else {
        None
    }
}

fn references() -> BTreeSet<&'static str> {
    RULES.iter().flat_map(|rule| [rule.code, rule.name]).collect()
}

fn families() -> impl Iterator<Item = &'static str> {
    Family::ALL.iter().map(|family| family.prefix())
}

/// The rules of what cannot be read, in the order of the catalogue.
fn reading() -> BTreeSet<&'static str> {
    let broken = |rule: &&&Rule| Family::of(rule.code) == Some(Family::Reading) || BROKEN_STRATML.contains(&rule.code);
    let rules: Vec<&&Rule> = RULES.iter().filter(broken).collect();
    rules.iter().flat_map(|rule| [rule.code, rule.name]).chain([Family::Reading.prefix()]).collect()
}

/// The file.
pub(super) fn file() -> String {
    let mut out = format!("{GENERATED}// The codes and names of rules, and the values of the code lists.\n\n");
    out += &import(&BTreeSet::from(["Lang"]), "options");
    out += &import(&BTreeSet::from(["About", "Profile", "Severity", "Tier", "Verdict"]), "report");
    let lists: BTreeSet<&str> = LISTS.iter().map(|list| list.name).collect();
    out += &import(&lists, "strategy");

    alias(&mut out, "RuleCode", "The code of a rule, e.g. `PER002`.", RULES.iter().map(|rule| rule.code));
    alias(&mut out, "RuleName", "The name of a rule, e.g. `inverted-period`.", RULES.iter().map(|rule| rule.name));
    alias(&mut out, "RuleFamily", "The letters that the codes of a family of rules begin with.", families());
    out += "\n/** A rule, by its code or its name. */\nexport type RuleReference = RuleCode | RuleName;\n";
    out += "\n/** Rules: one by its code or name, or all of a family. */\n";
    out += "export type RuleSelector = RuleReference | RuleFamily;\n";

    alias(
        &mut out,
        "ReadingRule",
        "The rules of what cannot be read: their findings are errors, whatever a configuration says.",
        reading().into_iter(),
    );

    let names = |values: Vec<&str>| json!(values);
    constant(
        &mut out,
        "RULE_CODES",
        "The codes of all rules, in the order of the catalogue.",
        "readonly RuleCode[]",
        &names(RULES.iter().map(|rule| rule.code).collect()),
    );
    constant(
        &mut out,
        "FAMILIES",
        "The families of rules, which are the themes of a report: what each is about, in the order in which a report shows them.",
        "Readonly<Record<RuleFamily, Readonly<Record<Lang, string>>>>",
        &titles(Family::ALL.iter().map(|family| (family.prefix(), languages(|lang| family.title(lang))))),
    );
    constant(
        &mut out,
        "PROFILES",
        "The profiles: what each is called.",
        "Readonly<Record<Profile, Readonly<Record<Lang, string>>>>",
        &titles(Profile::ALL.iter().map(|it| (it.name(), languages(|lang| it.definition().title.text(lang))))),
    );
    constant(
        &mut out,
        "SEVERITIES",
        "How bad a finding can be, from the worst on.",
        "readonly Severity[]",
        &names(Severity::ALL.iter().rev().map(|it| it.as_str()).collect()),
    );
    constant(
        &mut out,
        "TIERS",
        "When rules run.",
        "readonly Tier[]",
        &names(Tier::ALL.iter().map(|it| it.as_str()).collect()),
    );
    constant(
        &mut out,
        "LANGUAGES",
        "The languages of messages.",
        "readonly Lang[]",
        &names(Lang::ALL.iter().map(|it| it.tag()).collect()),
    );
    meanings(&mut out);
    out
}

fn languages(text: impl Fn(Lang) -> &'static str) -> Value {
    Lang::ALL.iter().map(|lang| (lang.tag().to_owned(), text(*lang).into())).collect::<Map<_, _>>().into()
}

fn titles<'a>(all: impl Iterator<Item = (&'a str, Value)>) -> Value {
    all.map(|(name, titles)| (name.to_owned(), titles)).collect::<Map<_, _>>().into()
}

/// What the values of each list mean, by the name of its type.
fn meanings(out: &mut String) {
    let open = [("ActorCategory", ActorCategory::LISTED)];
    let closed = LISTS.iter().map(|list| (list.name, list.values)).chain(open);
    let mut lists: Map<String, Value> = closed
        .map(|(name, values)| {
            let meanings: Map<String, Value> =
                values.iter().map(|(value, doc)| ((*value).to_owned(), running(doc).into())).collect();
            (name.to_owned(), meanings.into())
        })
        .collect();
    for (name, values) in listed(&strategi_schema::report()) {
        lists.insert(name, values);
    }
    let mut of_list = String::from("{\n");
    for name in lists.keys() {
        let keys = if name == "ActorCategory" { "string".to_owned() } else { name.clone() };
        // Writing to a `String` cannot fail.
        let _ = writeln!(of_list, "  {name}: Readonly<Record<{keys}, string>>;");
    }
    of_list.push('}');
    constant(
        out,
        "MEANINGS",
        "What each value of a code list means, in English, by the name of the list.",
        &of_list,
        &lists.into(),
    );
}

/// The lists of a schema, with what their values mean.
fn listed(schema: &Value) -> Vec<(String, Value)> {
    let definitions = schema.get("$defs").and_then(Value::as_object).into_iter().flatten();
    definitions
        .filter_map(|(name, definition)| {
            let values: Option<Map<String, Value>> = definition
                .get("oneOf")?
                .as_array()?
                .iter()
                .map(|value| Some((value.get("const")?.as_str()?.to_owned(), value.get("description")?.clone())))
                .collect();
            Some((name.clone(), values?.into()))
        })
        .collect()
}

/// A doc comment of Rust as running text.
fn running(doc: &str) -> String {
    let lines: Vec<&str> = doc.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join(" ").replace("[`", "`").replace("`]", "`")
}

fn alias<'a>(out: &mut String, name: &str, doc: &str, values: impl Iterator<Item = &'a str>) {
    let values: Vec<String> = values.map(|value| format!("{value:?}")).collect();
    let union = union(&values, "");
    let gap = if union.starts_with('\n') { "" } else { " " };
    let _ = write!(out, "\n{}export type {name} ={gap}{union};\n", comment(doc, &[], ""));
}

fn constant(out: &mut String, name: &str, doc: &str, of: &str, value: &Value) {
    let _ = write!(out, "\n{}export const {name}: {of} = {value:#};\n", comment(doc, &[], ""));
}
