//! What to check, and how to tell it.

use std::ops::{Deref, DerefMut};

use jiff::civil::Date;
use serde_json::Value;

use super::{About, Rule};
use crate::config::{self, Configuration, ConfigurationError, Placement};

/// What to check, and how to tell it: the day, what is shown, and what a [`Configuration`] settles.
///
/// The fields of the configuration are at hand: `options.select` is `options.configuration.select`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Options {
    /// The day on which the documents are judged. Inside the library there is no clock.
    pub date: Date,
    /// True to report what waivers accept, too.
    pub show_waived: bool,
    /// True to tell places in UTF-16 code units, too ([`Place::utf16`](crate::report::Place::utf16)), as editors and JavaScript
    /// count.
    pub utf16: bool,
    /// Only findings about the plan, or only those about the record of it.
    pub about: Option<About>,
    /// What the project settles: tiers, selection, profiles, parameters, language, waivers.
    pub configuration: Configuration,
    /// The configuration of each document, when not all have the same one, in the order of the documents. Those beyond the
    /// end of the list are judged by [`configuration`](Self::configuration).
    pub placements: Vec<Placement>,
}

impl Options {
    /// The default rules, judged on the given day, with messages in English.
    pub fn on(date: Date) -> Self {
        let configuration = Configuration::default();
        Self { date, show_waived: false, utf16: false, about: None, configuration, placements: Vec::new() }
    }

    /// Reads the options of one call from one object, or tells everything that is wrong with it: what bindings of other languages
    /// hand over, and what `schemas/options-1.json` describes.
    ///
    /// Its fields are `date` (`"2026-03-01"`, required), `about` (`"plan"` or `"record"`), `show_waived`, `utf16`, and
    /// those of a [`Configuration`], with the same meaning. Nothing is opened: who can open files follows
    /// [`baseline`](Configuration::baseline). Documents are read by [`read_options`](Configuration::read_options).
    /// Errors are told in the language that the options ask for.
    ///
    /// ```
    /// use strategi::{Document, Options};
    ///
    /// let options = serde_json::json!({"date": "2026-03-01", "select": ["PER"], "lenient": true});
    /// let options = Options::from_value(&options).unwrap();
    /// let text = "strategi: 1\nid: plan\ntitle: Plan\nperiod: 2012/2009\ncolour: blue\n";
    /// let report = strategi::check(&Document::from_yaml("plan.yaml", text, &options.read_options("plan.yaml")), &options);
    /// let codes: Vec<_> = report.diagnostics.iter().map(|finding| finding.code).collect();
    /// assert_eq!(codes, ["PER001", "STR011"]);
    ///
    /// let error = Options::from_value(&serde_json::json!({"selct": ["PER"]})).unwrap_err();
    /// assert!(error.to_string().contains("did you mean"));
    /// ```
    pub fn from_value(value: &Value) -> Result<Self, ConfigurationError> {
        config::options::options(value)
    }

    /// The same on top of a configuration: what is given holds for the run, as [`Configuration::adjust`] has it.
    ///
    /// ```
    /// use strategi::{Configuration, Options};
    ///
    /// let settled = Configuration::from_toml("strategi.toml", "ignore = ['PER001']\nlang = 'nb'").unwrap();
    /// let options = serde_json::json!({"date": "2026-03-01", "ignore": ["PER002"], "lang": "en"});
    /// let options = Options::over(settled, &options).unwrap();
    /// assert_eq!((options.ignore.len(), options.lang), (2, strategi::Lang::En));
    /// ```
    pub fn over(configuration: Configuration, value: &Value) -> Result<Self, ConfigurationError> {
        config::options::over(configuration, value)
    }

    /// True when findings of the rule are shown. What could not be read is, whatever was asked for.
    pub(super) fn shows(&self, rule: &Rule) -> bool {
        rule.is_always_told() || self.about.is_none_or(|about| about == rule.about)
    }
}

impl Deref for Options {
    type Target = Configuration;

    fn deref(&self) -> &Configuration {
        &self.configuration
    }
}

impl DerefMut for Options {
    fn deref_mut(&mut self) -> &mut Configuration {
        &mut self.configuration
    }
}
