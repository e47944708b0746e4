//! The rules as a SARIF driver describes them.

use std::collections::HashMap;

use serde_json::json;
use strategi::rules::{Family, RULES};
use strategi::{Lang, Report, Rule, Severity, Tier};

use super::level;
use super::model::{Configuration, Descriptor, Message};

/// The code under which rules are told that could not be evaluated.
pub(super) const NOT_EVALUATED: &str = "CFG004";

/// Every rule of the catalogue, by code: also those that found nothing.
pub(super) fn descriptors(report: &Report) -> Vec<Descriptor> {
    let urls: HashMap<&str, &str> =
        report.diagnostics.iter().filter_map(|finding| Some((finding.code, finding.url.as_deref()?))).collect();
    let mut rules: Vec<&Rule> = RULES.to_vec();
    rules.sort_unstable_by_key(|rule| rule.code);
    rules.into_iter().map(|rule| descriptor(rule, urls.get(rule.code).copied())).collect()
}

fn descriptor(rule: &Rule, url: Option<&str>) -> Descriptor {
    let page = rule.page();
    let family = Family::of(rule.code).map_or("", |family| family.title(Lang::En));
    let problem = match rule.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        _ => "recommendation",
    };
    Descriptor {
        id: rule.code,
        name: Some(rule.name.to_owned()),
        short_description: Some(Message { text: rule.title() + ".", markdown: None }),
        full_description: Some(Message { text: rule.introduction(), markdown: None }),
        help: Some(Message { text: page.clone(), markdown: Some(page) }),
        help_uri: url.filter(|url| url.starts_with("https://") || url.starts_with("http://")).map(str::to_owned),
        default_configuration: Some(Configuration {
            enabled: Tier::DEFAULT.contains(&rule.tier),
            level: level(rule.severity),
        }),
        properties: Some(json!({
            "tags": [family, rule.tier, rule.about],
            "theme": family,
            "tier": rule.tier,
            "about": rule.about,
            "strength": rule.strength,
            "source": rule.source,
            "since": rule.since,
            "problem.severity": problem,
        })),
    }
}

/// What the driver tells besides findings: the rule of the catalogue that speaks of what was left out.
pub(super) fn notifications() -> Vec<Descriptor> {
    let rule = strategi::rules::find(NOT_EVALUATED);
    let descriptor = |rule: &Rule| Descriptor {
        id: rule.code,
        name: Some(rule.name.to_owned()),
        short_description: Some(Message { text: rule.title() + ".", markdown: None }),
        full_description: Some(Message { text: rule.introduction(), markdown: None }),
        ..Descriptor::default()
    };
    rule.map(descriptor).into_iter().collect()
}
