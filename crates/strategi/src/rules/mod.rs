//! The rules: one file each, and the engine that runs them.
//!
//! A rule file holds the rule's page (its doc text), its metadata, its messages in three languages and its check. To
//! add one, write the file and name it in the list below.

mod cx;
mod engine;
mod family;
mod judge;
mod options;
#[cfg(feature = "rule-docs")]
mod page;
mod project_waivers;
mod redirect;
pub(crate) mod rule;
mod settings;
pub(crate) mod shared;
mod waiving;

pub use cx::Cx;
pub use engine::{check, check_rule, check_while};
pub use family::Family;
pub use options::Options;
pub(crate) use redirect::current;
pub use redirect::{Named, REDIRECTS, Redirect, Resolved, named, resolve};
pub use rule::{About, Check, Deprecation, Lifecycle, Rule, Scope, Severity, Strength, Tier, UnknownName};

/// What every rule file needs.
#[allow(unused_imports, reason = "each rule takes what it needs")]
pub(crate) mod prelude {
    pub(crate) use hashbrown::{HashMap, HashSet};

    pub(crate) use super::cx::Cx;
    pub(crate) use super::rule::rule;
    pub(crate) use super::shared::agreement;
    pub(crate) use crate::codelist;
    pub(crate) use crate::fix::{Edit, Repair, title};
    pub(crate) use crate::index::{
        At, CollectionIndex, DocumentIndex, Element, Item, Link, Pointer, Target, fold_title,
    };
    pub(crate) use crate::lang::Term;
    pub(crate) use crate::model::*;
    pub(crate) use crate::report::{Cause, SourceGap};
    pub(crate) use crate::value::*;
}

/// Declares the rule files, one folder a family, and lists the rules.
macro_rules! rules {
    ($($(#[$doc:meta])* $family:ident { $($rule:ident)* })+) => {
        $(
            $(#[$doc])*
            #[allow(missing_docs, reason = "the page of a rule stands on its `RULE`")]
            pub mod $family {
                $(pub mod $rule;)*
            }
        )+

        /// Every rule of the catalogue, by family.
        pub static RULES: &[&Rule] = &[$($(&$family::$rule::RULE,)*)+];

        /// Their codes: who names one of these brings no rule into a program.
        static CODES: &[&str] = &[$($($family::$rule::RULE.code,)*)+];
    };
}

rules! {
    /// CFG: waivers, profiles and the configuration.
    configuration {
        cfg001 cfg002 cfg003 cfg004
    }
    /// RD and two others: what the reader finds.
    reading {
        cls001 rd001 rd002 rd003 rd004 rd005 rd006 rd007 rd008 rd009 str011
    }
    /// SML: what the reader of StratML finds, and what its writer cannot carry.
    stratml {
        sml001 sml002 sml003 sml004 sml005 sml006 sml007 sml008 sml009 sml010 sml011 sml012 sml013 sml014 sml015
        sml016 sml017 sml018 sml019 sml020 sml021 sml022 sml023 sml024 sml025
    }
    /// STR: the structure of a strategy.
    structure {
        str001 str002 str003 str004 str005 str006 str007 str008 str009 str010 str012 str013
    }
    /// REF: references between elements and plans.
    references {
        ref001 ref002 ref003 ref004 ref005 ref006 ref007
    }
    /// PER: periods and dates.
    period {
        per001 per002 per003 per004 per005 per006 per007 per008 per009 per010 per011 per012 per013 per014
        per015
    }
    /// LNG: the languages of the texts.
    language {
        lng001 lng002 lng003 lng004 lng005 lng006 lng007 lng008 lng009
    }
    /// ACT: who owns, decides, answers and takes part.
    actor {
        act001 act002 act003 act004 act005 act006 act007 act008 act009 act010 act011 act012 act013
    }
    /// REL: relations between plans, and between the items of successive plans.
    relation {
        rel001 rel002 rel003 rel004 rel005 rel006 rel007 rel008 rel009 rel010 rel011 rel012 rel013 rel014
    }
    /// IND: how progress is seen.
    indicator {
        ind001 ind002 ind003 ind004 ind005 ind006 ind007 ind008 ind009 ind010 ind011 ind012
    }
    /// CLS: codes of the world outside, territories among them.
    codes {
        cls002 cls003 cls004 cls005 cls006 cls007 cls008
    }
    /// PRV: where the record comes from.
    provenance {
        prv001 prv002 prv003 prv004 prv005 prv006 prv007 prv008
    }
    /// QLT: the quality of a strategy.
    quality {
        qlt001 qlt002 qlt003 qlt004 qlt005 qlt006 qlt007 qlt008 qlt009
    }
}

/// The rule with this code.
pub fn find(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code == code)
}

/// The rule whose code or name is nearest to what was given, for "did you mean", if one is near enough.
pub fn nearest(given: &str) -> Option<&'static Rule> {
    let rules = || RULES.iter().copied();
    crate::suggest::nearest(given, rules().map(|rule| rule.code))
        .or_else(|| crate::suggest::nearest(given, rules().map(|rule| rule.name)))
        .and_then(|near| rules().find(|rule| rule.code == near || rule.name == near))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn did_you_mean() {
        let code = |given| nearest(given).map(|rule| rule.code);
        assert_eq!(code("STR0008"), Some("STR008"));
        assert_eq!(code("priority-without-measures"), Some("STR008"));
        assert_eq!(code("nothing like it"), None);
    }
}
