//! The rules: one file each, and the engine that runs them.
//!
//! A rule file holds the rule's page (its doc text), its metadata, its messages in three languages and its check. To
//! add one, write the file and name it in the list below.

pub(crate) mod agreement;
mod cx;
mod engine;
mod grouping;
mod measurement;
pub(crate) mod rule;
mod territory_use;

pub use cx::Cx;
pub use engine::{Options, check, check_rule};
pub use rule::{About, Check, Rule, Scope, Severity, Strength, Tier, UnknownName};

/// What every rule file needs.
#[allow(unused_imports, reason = "each rule takes what it needs")]
pub(crate) mod prelude {
    pub(crate) use super::agreement;
    pub(crate) use super::cx::Cx;
    pub(crate) use super::rule::rule;
    pub(crate) use crate::codelist;
    pub(crate) use crate::index::{
        At, CollectionIndex, DocumentIndex, Element, Item, Link, Pointer, Target, fold_title,
    };
    pub(crate) use crate::lang::Term;
    pub(crate) use crate::model::*;
    pub(crate) use crate::report::Cause;
    pub(crate) use crate::value::*;
}

/// Declares the rule files, one folder a family, and lists the rules.
macro_rules! rules {
    ($($(#[$doc:meta])* $family:ident { $($rule:ident)* })+) => {
        $(
            $(#[$doc])*
            pub mod $family {
                $(pub mod $rule;)*
            }
        )+

        /// Every rule of the catalogue, by family.
        pub static RULES: &[&Rule] = &[$($(&$family::$rule::RULE,)*)+];
    };
}

rules! {
    /// RD: reading a text.
    reading { rd001 rd002 rd003 rd004 rd005 rd006 rd007 rd008 rd009 str011 cls001 }
    /// STR: the structure of a strategy.
    structure { str008 }
    /// LNG: the languages of the texts.
    language { lng001 lng002 lng003 lng004 lng005 lng008 }
    /// IND: how progress is seen.
    indicator { ind001 ind002 ind004 ind006 ind007 ind011 }
    /// CLS: codes of the world outside.
    codes { cls003 cls004 }
}

/// The rule with this code.
pub fn find(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code == code)
}
