//! What a rule is.

use std::fmt;

use serde::{Serialize, Serializer};

use super::Cx;
use crate::message::Template;

/// A rule of the catalogue: what it is about, where it comes from, and how it is checked.
#[derive(Debug, Serialize)]
#[non_exhaustive]
pub struct Rule {
    /// The code, e.g. `STR008`. Codes never change their meaning.
    pub code: &'static str,
    /// The pattern that the rule finds, e.g. `priority-without-measure`.
    pub name: &'static str,
    /// How bad a finding is.
    pub severity: Severity,
    /// When the rule runs.
    pub tier: Tier,
    /// What the rule looks at.
    pub scope: Scope,
    /// Whether a finding speaks of the plan or of the record of it.
    pub about: About,
    /// The standard, law or practice behind it.
    pub source: &'static str,
    /// How strong that source is.
    pub strength: Strength,
    /// The version of the library that brought the rule.
    pub since: &'static str,
    /// Rules whose finding at the same place silences this one: one cause, one finding.
    pub yields_to: &'static [&'static str],
    /// Fields of the root over whose completeness the rule reasons. When one could not be read in full, the rule is
    /// reported as not evaluated.
    pub reads: &'static [&'static str],
    /// What it measures with, by the names in the configuration, each with an example of a value.
    #[serde(serialize_with = "names")]
    pub parameters: &'static [(&'static str, &'static str)],
    /// Set when the rule is on its way out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deprecated: Option<Deprecation>,
    /// The text of its page as it is written, with the examples that are run; empty without the feature `rule-docs`.
    #[serde(skip)]
    pub doc: &'static str,
    /// The messages it can give.
    #[serde(skip)]
    pub templates: &'static [&'static Template],
    /// How it is checked.
    #[serde(skip)]
    pub check: Check,
}

/// That a rule is on its way out: it runs only when it is selected by its code.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[non_exhaustive]
pub struct Deprecation {
    /// The version that deprecated it.
    pub since: &'static str,
    /// What to use instead.
    pub instead: &'static str,
}

impl Rule {
    /// The letters that its code begins with, which it shares with the rules of its family.
    pub fn family(&self) -> &'static str {
        self.code.trim_end_matches(|c: char| c.is_ascii_digit())
    }

    /// True when its findings say that something could not be read. They are told whatever was asked for: no document may pass
    /// because it was not understood.
    pub fn is_always_told(&self) -> bool {
        self.family() == "RD" || matches!(self.code, "SML001" | "SML002" | "SML003")
    }

    /// Where the rule is in its life.
    pub fn lifecycle(&self) -> Lifecycle {
        match (&self.deprecated, self.tier) {
            (Some(_), _) => Lifecycle::Deprecated,
            (None, Tier::Preview) => Lifecycle::Preview,
            (None, _) => Lifecycle::Stable,
        }
    }
}

fn names<S: Serializer>(parameters: &&[(&str, &str)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(parameters.iter().map(|(name, _)| name))
}

/// How a rule is checked.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Check {
    /// Once for every document, with the collection at hand.
    Rule(fn(&mut Cx<'_>)),
    /// While the document is read.
    Reader,
    /// By the engine, over the findings of the other rules.
    Engine,
}

impl fmt::Debug for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Rule(_) => "Rule",
            Self::Reader => "Reader",
            Self::Engine => "Engine",
        })
    }
}

macro_rules! code {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
        #[serde(rename_all = "lowercase")]
        #[non_exhaustive]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name in reports and on the command line.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = UnknownName;

            fn from_str(text: &str) -> Result<Self, UnknownName> {
                Self::ALL.iter().copied().find(|value| value.as_str() == text).ok_or_else(|| UnknownName {
                    given: text.chars().take(40).collect(),
                    known: &[$($text,)+],
                })
            }
        }
    };
}

/// A name is none of those that are known.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("`{given}` is none of {}", known.join(", "))]
pub struct UnknownName {
    given: String,
    known: &'static [&'static str],
}

code! {
    /// How bad a finding is. Ordered from the mildest to the worst.
    Severity {
        /// Worth a look.
        Info = "info",
        /// Probably wrong or unfulfilled.
        Warning = "warning",
        /// Contradictory or broken.
        Error = "error",
    }
}

code! {
    /// When a rule runs.
    Tier {
        /// Always: the document is broken or contradicts itself.
        Core = "core",
        /// By default: good practice.
        Recommended = "recommended",
        /// When a profile asks for it, such as a national planning law.
        Profile = "profile",
        /// When asked for: fine points.
        Pedantic = "pedantic",
        /// When asked for: heuristics that have not proven themselves yet.
        Preview = "preview",
    }
}

impl Tier {
    /// The tiers that run when nothing is asked for.
    pub const DEFAULT: &'static [Self] = &[Self::Core, Self::Recommended];
}

code! {
    /// Where a rule is in its life.
    Lifecycle {
        /// On trial: its verdicts may change with every version.
        Preview = "preview",
        /// Its verdicts change only as the changelog says.
        Stable = "stable",
        /// On its way out.
        Deprecated = "deprecated",
    }
}

code! {
    /// What a rule needs to see.
    Scope {
        /// One document.
        Document = "document",
        /// The other documents of the collection too.
        Collection = "collection",
    }
}

code! {
    /// What a finding speaks of.
    About {
        /// The plan: its owner can mend it.
        Plan = "plan",
        /// The record of the plan: who recorded it can mend it.
        Record = "record",
    }
}

code! {
    /// How strong the source of a rule is.
    Strength {
        /// A law, a schema or plain logic demands it.
        Must = "must",
        /// A standard or a guide recommends it.
        Should = "should",
        /// Good practice.
        Practice = "practice",
    }
}

impl Strength {
    /// What the word means.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Must => "a law, a schema or plain logic demands it",
            Self::Should => "a standard or a guide recommends it",
            Self::Practice => "good practice",
        }
    }
}

/// Declares one rule: its page, its metadata and its messages; the check is the function `check` beside it.
///
/// The doc text is data: it is the rule page, what `strategi explain` prints, and its two examples are run by a
/// test. Each message becomes a function with its arguments that makes the [`Message`](crate::message::Message); the
/// placeholders of all languages are checked when the rule is compiled.
macro_rules! rule {
    (
        $(#[doc = $doc:literal])+
        $code:ident $name:literal {
            severity: $severity:ident,
            tier: $tier:ident,
            scope: $scope:ident,
            about: $about:ident,
            source: $source:literal,
            strength: $strength:ident,
            since: $since:literal,
            $(yields_to: [$($yield:literal),* $(,)?],)?
            $(reads: [$($read:literal),* $(,)?],)?
            $(parameters: [$($parameter:ident = $example:literal),* $(,)?],)?
            $(deprecated: { since: $gone:literal, instead: $instead:literal $(,)? },)?
            $(check: $check:ident,)?
        }
        $(
            message $message:ident($($arg:ident),* $(,)?) {
                en: $en:literal,
                nb: $nb:literal,
                nn: $nn:literal,
                $(help: { en: $hen:literal, nb: $hnb:literal, nn: $hnn:literal $(,)? },)?
            }
        )+
    ) => {
        $(#[doc = $doc])+
        pub static RULE: crate::rules::Rule = crate::rules::Rule {
            code: stringify!($code),
            name: $name,
            severity: crate::rules::Severity::$severity,
            tier: crate::rules::Tier::$tier,
            scope: crate::rules::Scope::$scope,
            about: crate::rules::About::$about,
            source: $source,
            strength: crate::rules::Strength::$strength,
            since: $since,
            yields_to: &[$($($yield),*)?],
            reads: &[$($($read),*)?],
            parameters: &[$($((stringify!($parameter), $example)),*)?],
            deprecated: crate::rules::rule::deprecation_of!($($gone, $instead)?),
            #[cfg(feature = "rule-docs")]
            doc: concat!($($doc, "\n",)+),
            #[cfg(not(feature = "rule-docs"))]
            doc: "",
            templates: &[$(&templates::$message,)+],
            check: crate::rules::rule::check_of!($($check)?),
        };

        #[allow(non_upper_case_globals, reason = "named like the messages they belong to")]
        mod templates {
            $(
                pub(super) static $message: crate::message::Template = {
                    const ARGUMENTS: &[&str] = &[$(stringify!($arg)),*];
                    const _: () = assert!(crate::message::template_fits($en, ARGUMENTS), "a placeholder of `en` is no argument");
                    const _: () = assert!(crate::message::template_fits($nb, ARGUMENTS), "a placeholder of `nb` is no argument");
                    const _: () = assert!(crate::message::template_fits($nn, ARGUMENTS), "a placeholder of `nn` is no argument");
                    $(
                        const _: () = assert!(crate::message::template_fits($hen, ARGUMENTS), "a placeholder of the help is no argument");
                        const _: () = assert!(crate::message::template_fits($hnb, ARGUMENTS), "a placeholder of the help is no argument");
                        const _: () = assert!(crate::message::template_fits($hnn, ARGUMENTS), "a placeholder of the help is no argument");
                    )?
                    #[allow(unused_mut, unused_assignments, reason = "not every message has help")]
                    const HELP: Option<crate::lang::Term> = {
                        let mut help = None;
                        $(help = Some(crate::lang::Term::new($hen, $hnb, $hnn));)?
                        help
                    };
                    crate::message::Template::new(
                        stringify!($message),
                        crate::lang::Term::new($en, $nb, $nn),
                        HELP,
                        ARGUMENTS,
                    )
                };
            )+
        }

        $(
            pub fn $message($($arg: impl crate::message::IntoArg),*) -> crate::message::Message {
                crate::message::Message::new(
                    &templates::$message,
                    vec![$((stringify!($arg), crate::message::IntoArg::into_arg($arg))),*],
                )
            }
        )+
    };
}
pub(crate) use rule;

macro_rules! deprecation_of {
    () => {
        None
    };
    ($since:literal, $instead:literal) => {
        Some(crate::rules::Deprecation { since: $since, instead: $instead })
    };
}
pub(crate) use deprecation_of;

macro_rules! check_of {
    () => {
        crate::rules::Check::Rule(check)
    };
    (Reader) => {
        crate::rules::Check::Reader
    };
    (Engine) => {
        crate::rules::Check::Engine
    };
}
pub(crate) use check_of;
