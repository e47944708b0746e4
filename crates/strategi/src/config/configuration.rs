//! The contents of `strategi.toml`.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use super::origin::Origin;
use super::{ConfigurationError, Override, Parameters, Profile, ProjectWaiver};
use crate::lang::Lang;
use crate::read::{ReadOptions, UnknownFields};
use crate::report::ConfigurationProblem;
use crate::rules::{Options, Severity, Tier};

/// How the strategies of a project are read and checked.
///
/// Everything may be left out. The day on which documents are judged is no setting: it is given with each run, so that a
/// report can be made again. Rules are named by code (`PER002`), by family (`PER`) or by name (`two-periods`).
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Configuration {
    /// The tiers whose rules run; `core` and `recommended` when left out.
    pub tiers: Vec<Tier>,
    /// Only these rules, whatever their tier; all rules of the tiers and profiles when left out.
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::schema::rule_names"))]
    pub select: Vec<String>,
    /// Not these rules.
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::schema::rule_names"))]
    pub ignore: Vec<String>,
    /// How bad findings of these rules are, by rule. What could not be read (RD, SML001 to SML003) is always an error.
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::schema::severities"))]
    pub severity: BTreeMap<String, Severity>,
    /// Profiles to judge by, besides those that a document names itself.
    pub profiles: Vec<Profile>,
    /// What rules measure with.
    pub parameters: Parameters,
    /// Findings that the project accepts, each with a reason. Documents have waivers of their own; these are for
    /// documents that are not the project's to change.
    pub waivers: Vec<ProjectWaiver>,
    /// Other settings for some of the documents. Where several fit, all hold, the later ones before the earlier.
    pub overrides: Vec<Override>,
    /// The file of findings that were there before and are not reported again, from the folder of this configuration;
    /// `strategi baseline` writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String", regex(pattern = r"\S")))]
    pub baseline: Option<String>,
    /// Where the pages of the rules stand: an address with `{code}` in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String", regex(pattern = r"\{code\}")))]
    pub rule_pages: Option<String>,
    /// The language of messages; English when left out.
    pub lang: Lang,
    /// True to keep fields that the format does not know, with a warning each, instead of refusing them; false when
    /// left out.
    pub lenient: bool,
    #[serde(skip)]
    pub(crate) origin: Origin,
}

impl Default for Configuration {
    fn default() -> Self {
        Self {
            tiers: Tier::DEFAULT.to_vec(),
            select: Vec::new(),
            ignore: Vec::new(),
            severity: BTreeMap::new(),
            profiles: Vec::new(),
            parameters: Parameters::default(),
            waivers: Vec::new(),
            overrides: Vec::new(),
            baseline: None,
            rule_pages: None,
            lang: Lang::default(),
            lenient: false,
            origin: Origin::default(),
        }
    }
}

impl Configuration {
    /// Reads a configuration from TOML, or tells everything that is wrong with it. `name` stands in reports; usually the
    /// path.
    #[cfg(feature = "toml")]
    pub fn from_toml(name: impl Into<String>, text: &str) -> Result<Self, ConfigurationError> {
        super::decode::toml(&name.into(), text)
    }

    /// Reads a configuration from JSON, or tells everything that is wrong with it.
    pub fn from_json(name: impl Into<String>, text: &str) -> Result<Self, ConfigurationError> {
        super::decode::json(&name.into(), text)
    }

    /// Reads a configuration that was decoded elsewhere: errors have pointers and no lines.
    pub fn from_value(name: impl Into<String>, value: &Value) -> Result<Self, ConfigurationError> {
        super::decode::value(&name.into(), value)
    }

    /// The name it was read under; `None` for one that was made in code.
    pub fn name(&self) -> Option<&str> {
        self.origin.name.as_deref()
    }

    /// What is worth telling of it although it holds: codes that were renamed.
    pub fn problems(&self) -> &[ConfigurationProblem] {
        &self.origin.problems
    }

    /// The options for checking on the given day.
    pub fn options(&self, date: Date) -> Options {
        Options { configuration: self.clone(), ..Options::on(date) }
    }

    /// The options for reading a document; `path` is its name from the folder of the configuration.
    pub fn read_options(&self, path: &str) -> ReadOptions {
        let lenient = self.overrides_of(path).filter_map(|it| it.lenient).last().unwrap_or(self.lenient);
        let unknown_fields = if lenient { UnknownFields::Keep } else { UnknownFields::Refuse };
        ReadOptions { unknown_fields, ..ReadOptions::default() }
    }

    /// The overrides that hold for a document, in order.
    pub(crate) fn overrides_of(&self, path: &str) -> impl Iterator<Item = &Override> {
        self.overrides.iter().filter(move |it| super::paths::any_fits(&it.paths, path))
    }

    /// Only these rules, by code or family, whatever was ignored or selected before: what was ignored stays so where it is
    /// named more exactly.
    ///
    /// For a choice that is made for one run, such as on a command line.
    pub fn select_only(&mut self, rules: Vec<String>) {
        let stays = |ignored: &String| {
            let family = ignored.trim_end_matches(|c: char| c.is_ascii_digit());
            !rules.iter().any(|rule| rule == ignored || (family == ignored && rule.starts_with(family)))
        };
        self.ignore.retain(stays);
        for it in &mut self.overrides {
            it.select.clear();
            it.ignore.retain(stays);
        }
        self.select = rules;
    }
}

impl Configuration {
    /// Puts what is chosen for one run in place of what is settled here: the fields that are named, as they stand in `by`; of
    /// `parameters` each by its own name, `parameters.cycle`.
    ///
    /// What is selected is meant whatever is left out here ([`select_only`](Self::select_only)), and so are profiles, severities
    /// and `lenient`, also where overrides say otherwise. Rules to ignore, severities, waivers and overrides are added.
    pub fn adjust(&mut self, by: &Self, fields: &[&str]) {
        let given = |field: &str| fields.contains(&field);
        // All of them, so that a new setting is not forgotten here.
        let Self {
            tiers,
            select,
            ignore,
            severity,
            profiles,
            parameters,
            waivers,
            overrides,
            baseline,
            rule_pages,
            lang,
            lenient,
            origin: _,
        } = by;
        if given("tiers") {
            self.tiers.clone_from(tiers);
        }
        if given("select") {
            self.select_only(select.clone());
        }
        if given("ignore") {
            self.ignore.extend(ignore.iter().cloned());
        }
        if given("severity") {
            self.severity.extend(severity.iter().map(|(rule, severity)| (rule.clone(), *severity)));
            self.overrides.iter_mut().for_each(|it| it.severity.retain(|rule, _| !severity.contains_key(rule)));
        }
        if given("profiles") {
            self.profiles.clone_from(profiles);
            self.overrides.iter_mut().for_each(|it| it.profiles.clear());
        }
        self.parameters.adjust(parameters, |name| given(&format!("parameters.{name}")));
        if given("waivers") {
            self.origin.waivers.get_or_insert(self.waivers.len());
            self.waivers.extend(waivers.iter().cloned());
        }
        if given("lenient") {
            self.lenient = *lenient;
            self.overrides.iter_mut().for_each(|it| it.lenient = None);
        }
        // These hold for the run, and stand above: behind what was just taken out of the overrides that were there.
        if given("overrides") {
            self.overrides.extend(overrides.iter().cloned());
        }
        if given("baseline") {
            self.baseline.clone_from(baseline);
        }
        if given("rule_pages") {
            self.rule_pages.clone_from(rule_pages);
        }
        if given("lang") {
            self.lang = *lang;
        }
    }
}

impl<'de> Deserialize<'de> for Configuration {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Self::from_value("configuration", &value).map_err(serde::de::Error::custom)
    }
}

/// The configuration that holds for one document.
#[derive(Clone, PartialEq, Debug)]
pub struct Placement {
    /// The configuration, which many documents may share.
    pub configuration: Arc<Configuration>,
    /// The document's name, from the folder of the configuration, with `/`: what paths in the configuration are held
    /// against.
    pub path: String,
}
