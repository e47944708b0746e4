//! Profiles: named sets of rules for plans of one kind.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Parameters;
use super::profiles;
use crate::lang::Term;
use crate::value::LanguageTag;

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
    /// Plans of the Sami language area in Norway.
    SamiDistrict,
    /// Plans that are published as StratML.
    Stratml,
}

impl Profile {
    /// All of them.
    pub const ALL: &'static [Self] =
        &[Self::NoPbl, Self::EuCohesion, Self::Interreg, Self::SamiDistrict, Self::Stratml];

    /// The name in documents and configurations, e.g. `no-pbl`.
    pub fn name(self) -> &'static str {
        self.definition().name
    }

    /// What it consists of.
    pub fn definition(self) -> &'static Definition {
        match self {
            Self::NoPbl => &profiles::NO_PBL,
            Self::EuCohesion => &profiles::EU_COHESION,
            Self::Interreg => &profiles::INTERREG,
            Self::SamiDistrict => &profiles::SAMI_DISTRICT,
            Self::Stratml => &profiles::STRATML,
        }
    }
}

impl fmt::Display for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Profile {
    type Err = UnknownProfile;

    fn from_str(name: &str) -> Result<Self, UnknownProfile> {
        Self::ALL.iter().copied().find(|profile| profile.name() == name).ok_or(UnknownProfile)
    }
}

/// There is no profile of this name.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("no profile has this name")]
pub struct UnknownProfile;

/// What a profile consists of.
#[derive(Debug)]
#[non_exhaustive]
pub struct Definition {
    /// The name in documents and configurations.
    pub name: &'static str,
    /// What it is called.
    pub title: Term,
    /// Which plans it is for.
    pub purpose: Term,
    /// The law, programme or standard behind it.
    pub source: &'static str,
    /// The rules that it asks for, whatever their tier.
    pub members: &'static [Member],
    /// Rules that make no sense for its plans and are left out, unless another profile asks for them or they are selected.
    pub leaves_out: &'static [&'static str],
    /// What its rules measure with.
    pub parameters: Preset,
}

impl Definition {
    /// The rule with this code, if it is one of the profile's.
    pub fn member(&self, code: &str) -> Option<&'static Member> {
        self.members.iter().find(|member| member.code == code)
    }
}

/// A rule of a profile, and when it holds.
#[derive(Clone, Copy, Debug, Serialize)]
#[non_exhaustive]
pub struct Member {
    /// The code of the rule.
    pub code: &'static str,
    /// The first day; without one, since ever.
    #[serde(serialize_with = "day", skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last day; without one, for ever.
    #[serde(serialize_with = "day", skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

#[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn day<S: serde::Serializer>(day: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    match day {
        Some(day) => serializer.collect_str(day),
        None => serializer.serialize_none(),
    }
}

impl Member {
    /// A rule that holds at all times.
    pub(super) const fn always(code: &'static str) -> Self {
        Self { code, from: None, to: None }
    }

    /// A rule that holds from a day on.
    pub(super) const fn since(code: &'static str, from: Date) -> Self {
        Self { code, from: Some(from), to: None }
    }

    /// True when it holds whatever the date of the plan.
    pub fn is_timeless(&self) -> bool {
        self.from.is_none() && self.to.is_none()
    }

    /// True when it holds on this day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// Parameters that a profile sets.
#[derive(Clone, Copy, Default, Debug, Serialize)]
#[non_exhaustive]
pub struct Preset {
    /// Groups of languages that the texts must be in, besides those that the configuration names: of each group, one is
    /// enough.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub languages: &'static [&'static [&'static str]],
}

impl Preset {
    pub(super) const NONE: Self = Self { languages: &[] };

    /// True when nothing is set.
    pub fn is_empty(&self) -> bool {
        self.languages.is_empty()
    }

    /// Adds to what the configuration has.
    pub(crate) fn set(&self, parameters: &mut Cow<'_, Parameters>) {
        for group in self.languages {
            let tags: Vec<LanguageTag> = group.iter().filter_map(|tag| tag.parse().ok()).collect();
            if !parameters.languages.contains(&tags) {
                parameters.to_mut().languages.push(tags);
            }
        }
    }
}
