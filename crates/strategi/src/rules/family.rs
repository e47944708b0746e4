//! The families of rules, which are the themes of a report.

use std::fmt;

use crate::lang::{Lang, Term};

macro_rules! families {
    ($($(#[$doc:meta])* $variant:ident = $prefix:literal ($en:literal, $nb:literal, $nn:literal),)+) => {
        /// Rules of one theme; the letters that their codes begin with.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum Family { $($(#[$doc])* $variant,)+ }

        impl Family {
            /// All of them, in the order in which a report shows them: what could not be read first.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The letters of the codes, e.g. `STR`.
            pub const fn prefix(self) -> &'static str {
                match self { $(Self::$variant => $prefix,)+ }
            }

            /// What the family is about, as a heading.
            pub const fn title(self, lang: Lang) -> &'static str {
                match self { $(Self::$variant => Term::new($en, $nb, $nn).text(lang),)+ }
            }
        }
    };
}

families! {
    /// How the documents are read.
    Reading = "RD" ("Reading", "Lesing", "Lesing"),
    /// How they are read from StratML.
    StratMl = "SML" ("StratML", "StratML", "StratML"),
    /// What a strategy is built of, and whether it hangs together.
    Structure = "STR" ("Structure", "Oppbygning", "Oppbygging"),
    /// References between elements and plans.
    References = "REF" ("References", "Referanser", "Referansar"),
    /// Periods and dates.
    Period = "PER" ("Periods and dates", "Perioder og datoer", "Periodar og datoar"),
    /// The languages of the texts.
    Language = "LNG" ("Languages", "Språk", "Språk"),
    /// Who owns, decides, answers and takes part.
    Actors = "ACT" ("Actors and responsibility", "Aktører og ansvar", "Aktørar og ansvar"),
    /// Relations between plans, and between the items of successive plans.
    Relation = "REL" ("Relation to other plans", "Forholdet til andre planer", "Tilhøvet til andre planar"),
    /// How progress is seen.
    Indicators = "IND" ("Indicators", "Indikatorer", "Indikatorar"),
    /// Codes of the world outside, territories among them.
    Codes = "CLS" ("Codes and classifications", "Koder og klassifiseringer", "Kodar og klassifiseringar"),
    /// Where the record comes from.
    Provenance = "PRV" ("Sources of the record", "Kilder for registreringen", "Kjelder for registreringa"),
    /// The quality of a strategy.
    Quality = "QLT" ("Quality", "Kvalitet", "Kvalitet"),
    /// How checking was set up: waivers, profiles, parameters.
    Configuration = "CFG" ("Configuration", "Oppsett", "Oppsett"),
}

impl Family {
    /// The family of a rule's code; `None` for what is no code.
    pub fn of(code: &str) -> Option<Self> {
        let prefix = code.trim_end_matches(|c: char| c.is_ascii_digit());
        Self::ALL.iter().copied().find(|family| family.prefix() == prefix)
    }
}

impl fmt::Display for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.prefix())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::RULES;

    #[test]
    fn every_rule_has_one() {
        for rule in RULES {
            assert!(Family::of(rule.code).is_some(), "{} is of no family: name it in family.rs", rule.code);
        }
        assert_eq!(Family::of("STR008"), Some(Family::Structure));
        assert_eq!(Family::of("CFG004"), Some(Family::Configuration));
        assert_eq!(Family::of("unknown-field"), None);
    }
}
