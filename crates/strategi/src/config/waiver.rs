//! Findings that a project accepts, outside the documents.

use serde::Serialize;

use super::paths;
use crate::value::{Id, PartialDate};

/// A finding that the project accepts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ProjectWaiver {
    /// The code or the name of the rule.
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::schema::rule_name"))]
    pub code: String,
    /// The id of the document, or its path from the folder of the configuration (`plans/*.yaml`); every document when left
    /// out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String", regex(pattern = r"\S")))]
    pub document: Option<String>,
    /// The id of the element whose finding is accepted; the document as a whole when left out. A finding about several
    /// elements stands at the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Id"))]
    pub element: Option<Id>,
    /// Why it is accepted.
    pub reason: String,
    /// Until when; then the finding returns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "PartialDate"))]
    pub until: Option<PartialDate>,
}

impl ProjectWaiver {
    /// True when the document with this id, at this path, is meant.
    pub(crate) fn is_for(&self, id: &str, path: &str) -> bool {
        self.document.as_deref().is_none_or(|document| document == id || paths::fits(document, path))
    }
}
