//! The numbers and words that rules judge by, where a project may choose.

use serde::Serialize;

use crate::value::LanguageTag;

/// What rules measure with. Each is this catalogue's choice unless a profile or a configuration makes another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Parameters {
    /// More top-level priorities than this are too many (QLT001); 5 when left out.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1000)))]
    pub most_priorities: u32,
    /// More top-level priorities than this are far too many (QLT001); 7 when left out.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1000)))]
    pub far_too_many_priorities: u32,
    /// Further texts that stand for one that is still to be written (QLT009), without regard to case.
    #[cfg_attr(feature = "schema", schemars(inner(regex(pattern = r"\S"))))]
    pub placeholders: Vec<String>,
    /// The length of a planning cycle in years, for plans that declare none themselves (PER009).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "u32", range(min = 1, max = 100)))]
    pub cycle: Option<u32>,
    /// Languages that the texts must be in (LNG009): of each group, one is enough.
    #[cfg_attr(feature = "schema", schemars(inner(length(min = 1))))]
    pub languages: Vec<Vec<LanguageTag>>,
    /// How many months of its period may have passed when a plan is adopted (PER015); when left out, a fifth of the
    /// period, at least 3 and at most 12.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "u32", range(max = 1000)))]
    pub adoption_months: Option<u32>,
}

impl Default for Parameters {
    fn default() -> Self {
        Self {
            most_priorities: 5,
            far_too_many_priorities: 7,
            placeholders: Vec::new(),
            cycle: None,
            languages: Vec::new(),
            adoption_months: None,
        }
    }
}

impl Parameters {
    /// Puts those that are given, by name, in place of those that are there.
    pub(super) fn adjust(&mut self, by: &Self, given: impl Fn(&str) -> bool) {
        let Self { most_priorities, far_too_many_priorities, placeholders, cycle, languages, adoption_months } = by;
        if given("most_priorities") {
            self.most_priorities = *most_priorities;
        }
        if given("far_too_many_priorities") {
            self.far_too_many_priorities = *far_too_many_priorities;
        }
        if given("placeholders") {
            self.placeholders.clone_from(placeholders);
        }
        if given("cycle") {
            self.cycle = *cycle;
        }
        if given("languages") {
            self.languages.clone_from(languages);
        }
        if given("adoption_months") {
            self.adoption_months = *adoption_months;
        }
    }
}
