//! Profiles: named sets of rules for plans of one kind.

use serde::{Deserialize, Serialize};

/// A named set of rules and parameters for plans under one law, programme or standard.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Profile {
    /// Plans under the Norwegian Planning and Building Act.
    NoPbl,
    /// Programmes of EU cohesion policy.
    EuCohesion,
    /// Interreg programmes.
    Interreg,
    /// Plans of the Sámi language area in Norway.
    SamiDistrict,
    /// Plans that are published as StratML.
    Stratml,
}
