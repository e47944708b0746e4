//! Settings for some documents of a project.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Profile;
use crate::rules::Severity;

/// Other settings for documents at some paths.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Override {
    /// Where the documents stand, from the folder of the configuration: `drafts`, `plans/*.yaml`, `**/old/**`.
    #[cfg_attr(feature = "schema", schemars(length(min = 1), inner(regex(pattern = r"\S"))))]
    pub paths: Vec<String>,
    /// Only these rules, instead of those of the whole project.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::schema::rule_names"))]
    pub select: Vec<String>,
    /// Not these rules, either.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::schema::rule_names"))]
    pub ignore: Vec<String>,
    /// How bad findings of these rules are here.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::schema::severities"))]
    pub severity: BTreeMap<String, Severity>,
    /// Further profiles to judge by.
    #[serde(default)]
    pub profiles: Vec<Profile>,
    /// True to keep unknown fields here, false to refuse them; as in the whole project when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "bool"))]
    pub lenient: Option<bool>,
}
