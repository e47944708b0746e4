//! What to check, and how to tell it.

use std::ops::{Deref, DerefMut};

use jiff::civil::Date;

use super::{About, Rule};
use crate::config::{Configuration, Placement};

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
        Self { date, show_waived: false, about: None, configuration: Configuration::default(), placements: Vec::new() }
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
