//! Rules by the names that people give them: codes, families of codes, names, and codes of the past.

use super::{CODES, RULES, Rule};

/// A code that was given up for another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Redirect {
    /// The old code.
    pub from: &'static str,
    /// The code of the rule that took its place.
    pub to: &'static str,
    /// The version of the library that made the change.
    pub since: &'static str,
}

/// Every code that was given up. Codes are never used again.
pub static REDIRECTS: &[Redirect] = &[];

/// What a code stands for.
#[derive(Clone, Copy, Debug)]
pub enum Resolved {
    /// A rule of the catalogue.
    Known(&'static Rule),
    /// A rule that had this code before.
    Renamed(&'static Rule),
    /// Nothing.
    Unknown,
}

impl Resolved {
    /// The rule, whether by its code of today or by an earlier one.
    pub fn rule(self) -> Option<&'static Rule> {
        match self {
            Self::Known(rule) | Self::Renamed(rule) => Some(rule),
            Self::Unknown => None,
        }
    }
}

/// The rule that a code stands for, also when it was renamed since.
pub fn resolve(code: &str) -> Resolved {
    resolve_by(code, REDIRECTS)
}

/// The code of today that a code stands for. It knows no more of the rules, for those who do not run them.
pub(crate) fn current(code: &str) -> Option<&'static str> {
    let known = |code: &str| CODES.iter().copied().find(|own| *own == code);
    known(code).or_else(|| known(REDIRECTS.iter().find(|redirect| redirect.from == code)?.to))
}

fn resolve_by(code: &str, redirects: &[Redirect]) -> Resolved {
    if let Some(rule) = super::find(code) {
        return Resolved::Known(rule);
    }
    let redirect = redirects.iter().find(|redirect| redirect.from == code);
    redirect.and_then(|redirect| super::find(redirect.to)).map_or(Resolved::Unknown, Resolved::Renamed)
}

/// What somebody may mean who names rules.
#[derive(Clone, Copy, Debug)]
pub enum Named {
    /// One rule, by its code or its name.
    Rule(&'static Rule),
    /// One rule, by a code that it had before.
    Renamed(&'static Rule),
    /// All rules of a family: the letters that their codes begin with.
    Family(&'static str),
}

impl Named {
    /// The code, or the letters of the family, as [`Configuration::select`](crate::Configuration::select) has them.
    pub fn code(self) -> &'static str {
        match self {
            Self::Rule(rule) | Self::Renamed(rule) => rule.code,
            Self::Family(family) => family,
        }
    }
}

/// The rule or rules that are named: by a code (`PER002`), a family (`PER`) or a name (`contradicting-periods`).
pub fn named(given: &str) -> Option<Named> {
    match resolve(given) {
        Resolved::Known(rule) => return Some(Named::Rule(rule)),
        Resolved::Renamed(rule) => return Some(Named::Renamed(rule)),
        Resolved::Unknown => {}
    }
    let rules = || RULES.iter().copied();
    rules()
        .find(|rule| rule.family() == given)
        .map(|rule| Named::Family(rule.family()))
        .or_else(|| rules().find(|rule| rule.name == given).map(Named::Rule))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_the_past_lead_on() {
        let redirects = [Redirect { from: "STR099", to: "STR008", since: "0.2.0" }];
        let by = |code| resolve_by(code, &redirects);
        assert!(matches!(by("STR099"), Resolved::Renamed(rule) if rule.code == "STR008"));
        assert!(matches!(by("STR008"), Resolved::Known(rule) if rule.code == "STR008"));
        assert!(by("STR098").rule().is_none());
    }

    #[test]
    fn the_table_leads_somewhere_and_hides_nothing() {
        for redirect in REDIRECTS {
            assert!(super::super::find(redirect.from).is_none(), "`{}` is a code again", redirect.from);
            assert!(super::super::find(redirect.to).is_some(), "`{}` leads nowhere", redirect.from);
        }
    }

    #[test]
    fn names() {
        let code = |given| named(given).map(Named::code);
        assert_eq!(code("STR008"), Some("STR008"));
        assert_eq!(code("STR"), Some("STR"));
        assert_eq!(code("priority-without-measure"), Some("STR008"));
        assert_eq!(code("str"), None);
        assert_eq!(code(""), None);
    }
}
