//! The catalogue of rules, and the profiles, as data.

use serde_json::{Map, Value, json};
use strategi::Profile;
use strategi::lang::{Lang, Term};
use strategi::message::Template;
use strategi::rules::{RULES, Rule};

/// Every rule of the catalogue, in the order of the library: code, name, what it says and where it comes from, its page in Markdown,
/// and its messages in all languages.
pub fn rules() -> Value {
    RULES.iter().map(|rule| entry(rule)).collect()
}

/// Every profile: names and purposes in all languages, source, rules with the time in which they hold, and parameters.
pub fn profiles() -> Value {
    let profiles = Profile::ALL.iter().map(|profile| {
        let it = profile.definition();
        json!({
            "name": it.name,
            "title": languages(it.title),
            "purpose": languages(it.purpose),
            "source": it.source,
            "rules": it.members,
            "leaves_out": it.leaves_out,
            "parameters": it.parameters,
        })
    });
    profiles.collect()
}

fn languages(term: Term) -> Value {
    Lang::ALL.into_iter().map(|lang| (lang.tag().to_owned(), term.text(lang).into())).collect::<Map<_, _>>().into()
}

/// The rule as it is written, with its title, its place in its life, its messages and its page.
fn entry(rule: &Rule) -> Value {
    let mut entry = serde_json::to_value(rule).unwrap_or_default();
    if let Value::Object(entry) = &mut entry {
        entry.shift_insert(2, "title".into(), rule.title().into());
        entry.shift_insert(5, "lifecycle".into(), rule.lifecycle().as_str().into());
        entry.insert("messages".into(), rule.templates.iter().map(|template| message(template)).collect());
        entry.insert("doc".into(), page(rule.doc).into());
    }
    entry
}

fn message(template: &Template) -> Value {
    let mut entry = json!({"id": template.id, "arguments": template.arguments});
    if let (Value::Object(entry), Value::Object(texts)) = (&mut entry, languages(template.text)) {
        entry.extend(texts);
        entry.insert("help".into(), template.help.map(languages).into());
    }
    entry
}

/// The page without the blank that every line of a doc comment begins with.
fn page(doc: &str) -> String {
    let lines: Vec<&str> = doc.lines().map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end()).collect();
    lines.join("\n").trim().to_owned()
}
