//! What holds for one document: which rules run, how bad their findings are, what they measure with.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Check, Rule, Severity, Tier};
use crate::config::{Configuration, Member, Parameters, Profile};
use crate::index::DocumentIndex;
use crate::model::{Effect, Strategy};
use crate::report::Cause;
use crate::sorting::sort;
use crate::value::Period;

/// What the configuration, its overrides and the document's own profiles make together.
#[derive(Debug)]
pub(crate) struct Settings<'a> {
    pub(super) configuration: &'a Configuration,
    /// The document's name, from the folder of the configuration.
    pub(super) path: &'a str,
    select: &'a [String],
    ignore: Vec<&'a [String]>,
    /// The later ones win.
    severity: Vec<&'a BTreeMap<String, Severity>>,
    /// Sorted.
    pub(super) profiles: Vec<Profile>,
    pub(super) parameters: Cow<'a, Parameters>,
    /// Nothing but the tiers settles which rules run.
    by_tier: bool,
}

/// Whether a rule runs for a document.
pub(super) enum Ruling {
    Runs,
    Not,
    /// It is not known.
    Open(Cause),
}

impl<'a> Settings<'a> {
    /// For a document, or for what is read of it; `strategy` is `None` when nothing could be read.
    pub(super) fn new(configuration: &'a Configuration, path: &'a str, strategy: Option<&Strategy>) -> Self {
        let mut settings = Self {
            configuration,
            path,
            select: &configuration.select,
            ignore: vec![&configuration.ignore],
            severity: vec![&configuration.severity],
            profiles: configuration.profiles.clone(),
            parameters: Cow::Borrowed(&configuration.parameters),
            by_tier: false,
        };
        for it in configuration.overrides_of(path) {
            if !it.select.is_empty() {
                settings.select = &it.select;
            }
            settings.ignore.push(&it.ignore);
            settings.severity.push(&it.severity);
            settings.profiles.extend(&it.profiles);
        }
        let own = strategy.map(|strategy| strategy.profiles.as_slice()).unwrap_or_default();
        settings.profiles.extend(own.iter().filter_map(|name| name.as_str().parse::<Profile>().ok()));
        sort(&mut settings.profiles);
        settings.profiles.dedup();
        settings.by_tier = settings.select.is_empty()
            && settings.ignore.iter().all(|list| list.is_empty())
            && settings.profiles.is_empty();
        for profile in &settings.profiles {
            profile.definition().parameters.set(&mut settings.parameters);
        }
        settings
    }

    /// How bad a finding is that a rule or the reader made this bad.
    pub(super) fn severity(&self, rule: &Rule, given: Severity) -> Severity {
        if rule.is_always_told() {
            return given;
        }
        let own = self.severity.iter().rev().find_map(|map| map.get(rule.code).or_else(|| map.get(rule.family())));
        own.copied().unwrap_or(given)
    }

    /// Whether findings of a rule are wanted, whatever its profiles say of the plan's date. What could not be read is told
    /// whatever was asked for: no document may pass because it was not understood.
    pub(super) fn wants(&self, rule: &Rule) -> bool {
        !matches!(self.asked(rule), Asked::Not)
    }

    fn in_tiers(&self, rule: &Rule) -> bool {
        rule.deprecated.is_none() && self.configuration.tiers.contains(&rule.tier)
    }

    fn asked(&self, rule: &Rule) -> Asked {
        if self.by_tier && rule.tier != Tier::Profile {
            return if self.in_tiers(rule) || matches!(rule.check, Check::Reader) { Asked::Yes } else { Asked::Not };
        }
        let named = |list: &[String]| list.iter().any(|name| name == rule.code || name == rule.family());
        let ignored = || self.ignore.iter().any(|list| named(list));
        if matches!(rule.check, Check::Reader) {
            return if rule.is_always_told() || !ignored() { Asked::Yes } else { Asked::Not };
        }
        let selected = named(self.select);
        if ignored() || !(self.select.is_empty() || selected) {
            return Asked::Not;
        }
        let asked = selected || self.in_tiers(rule);
        let profiles = || self.profiles.iter().copied();
        let is_member = profiles().any(|profile| profile.definition().member(rule.code).is_some());
        match (asked, is_member) {
            // Within the windows of all profiles that have it.
            (true, _) if rule.tier == Tier::Profile => Asked::Within(Profile::ALL.to_vec()),
            (true, false) if !selected && profiles().any(|it| it.definition().leaves_out.contains(&rule.code)) => {
                Asked::Not
            }
            (true, _) => Asked::Yes,
            (false, true) => Asked::Within(self.profiles.clone()),
            (false, false) => Asked::Not,
        }
    }

    /// Whether a rule runs for a document: a rule of a law only where that law was in force.
    pub(super) fn ruling(&self, rule: &Rule, document: &DocumentIndex<'_>) -> Ruling {
        let profiles = match self.asked(rule) {
            Asked::Yes => return Ruling::Runs,
            Asked::Not => return Ruling::Not,
            Asked::Within(profiles) => profiles,
        };
        let members: Vec<&Member> =
            profiles.iter().filter_map(|profile| profile.definition().member(rule.code)).collect();
        if members.is_empty() || members.iter().any(|member| member.is_timeless()) {
            return Ruling::Runs;
        }
        match plan_days(document) {
            Ok(days) if members.iter().any(|member| days.iter().any(|day| member.holds_on(*day))) => Ruling::Runs,
            Ok(_) => Ruling::Not,
            Err(cause) => Ruling::Open(cause),
        }
    }
}

enum Asked {
    Yes,
    Not,
    /// In the windows of these profiles.
    Within(Vec<Profile>),
}

/// The days by which it is told whether a law held for a plan: its adoption as a whole, else its publication, else the
/// beginning of its period. Of a month or a year, the first and the last day.
fn plan_days(document: &DocumentIndex<'_>) -> Result<Vec<Date>, Cause> {
    let strategy = document.strategy;
    let adopts = strategy.decisions.iter().filter(|it| it.effect == Effect::Adopts && it.items.is_empty());
    let days: Vec<Date> =
        adopts.filter_map(|it| it.date).flat_map(|date| [date.first_day(), date.last_day()]).collect();
    if !days.is_empty() {
        return Ok(days);
    }
    for field in ["decisions", "published", "period"] {
        if document.loss.roots.contains(field) {
            return Err(Cause::Incomplete(field.to_owned()));
        }
        if field == "published"
            && let Some(date) = strategy.published
        {
            return Ok(vec![date.first_day(), date.last_day()]);
        }
    }
    match strategy.period.and_then(Period::start) {
        Some(start) => Ok(vec![start.first_day()]),
        None => Err(Cause::Undated),
    }
}
