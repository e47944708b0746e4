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

fn entry(rule: &Rule) -> Value {
    let doc = page(rule.doc);
    json!({
        "code": rule.code,
        "name": rule.name,
        "title": rule.title(),
        "severity": rule.severity,
        "tier": rule.tier,
        "lifecycle": rule.lifecycle(),
        "scope": rule.scope,
        "about": rule.about,
        "source": rule.source,
        "strength": rule.strength,
        "since": rule.since,
        "yields_to": rule.yields_to,
        "reads": rule.reads,
        "parameters": rule.parameters.iter().map(|(name, _)| name).collect::<Vec<_>>(),
        "messages": rule.templates.iter().map(|template| message(template)).collect::<Vec<_>>(),
        "doc": doc,
    })
}

fn message(template: &Template) -> Value {
    let mut entry = json!({"id": template.id, "arguments": template.arguments});
    let texts = |term: Term| Lang::ALL.into_iter().map(move |lang| (lang.tag(), term.text(lang)));
    if let Value::Object(entry) = &mut entry {
        entry.extend(texts(template.text).map(|(tag, text)| (tag.to_owned(), text.into())));
        let help = template
            .help
            .map(|help| texts(help).map(|(tag, text)| (tag.to_owned(), Value::from(text))).collect::<Map<_, _>>());
        entry.insert("help".into(), help.into());
    }
    entry
}

/// The page without the blank that every line of a doc comment begins with.
fn page(doc: &str) -> String {
    let lines: Vec<&str> = doc.lines().map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end()).collect();
    lines.join("\n").trim().to_owned()
}
