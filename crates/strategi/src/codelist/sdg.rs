//! The goals, targets and indicators of the 2030 Agenda (`sdg:8`, `sdg:8.3`, `sdg:8.5.1`).

use std::sync::OnceLock;

use super::table::{Table, table};
use crate::sorting::sort_by_key;

pub(super) static GOALS: Table = table!("sdg", "code,title_en,title_nb");

/// A goal or a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SdgCode {
    /// `8`, `8.3`, `1.a`.
    pub code: &'static str,
    /// Short English title of a goal; empty for a target.
    pub title_en: &'static str,
    /// Short bokmål title of a goal; empty for a target.
    pub title_nb: &'static str,
}

fn all() -> &'static [SdgCode] {
    static ALL: OnceLock<Vec<SdgCode>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all: Vec<_> =
            GOALS.rows().map(|row| SdgCode { code: row.get(0), title_en: row.get(1), title_nb: row.get(2) }).collect();
        sort_by_key(&mut all, |entry| entry.code);
        all
    })
}

/// The goal or target with this code.
#[must_use]
pub fn find(code: &str) -> Option<&'static SdgCode> {
    let place = all().binary_search_by_key(&code, |entry| entry.code).ok()?;
    all().get(place)
}

/// The goal that a goal, target or indicator belongs to.
#[must_use]
pub fn goal(code: &str) -> Option<&'static SdgCode> {
    find(code.split('.').next()?)
}

/// Whether a goal or target is in the list, or an indicator has the form of one of an existing target (`8.5.1`).
///
/// Indicators are not listed: their list is revised, and only their form is checked.
#[must_use]
pub fn exists(code: &str) -> bool {
    if find(code).is_some() {
        return true;
    }
    let Some((target, number)) = code.rsplit_once('.') else {
        return false;
    };
    let numbered =
        !number.starts_with('0') && (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    numbered && target.contains('.') && find(target).is_some()
}

/// The existing code nearest to one that does not exist: the same code in canonical form, its target, or its goal.
#[must_use]
pub fn nearest(code: &str) -> Option<&'static str> {
    let lower = code.trim().to_lowercase();
    let bare = lower.trim_start_matches(|c: char| !c.is_ascii_digit());
    let parts: Vec<&str> = bare
        .split(['.', '-', ',', ' '])
        .map(|part| part.trim_start_matches('0'))
        .filter(|part| !part.is_empty())
        .collect();
    let goal = parts.first()?;
    let target = parts.get(1).map(|target| format!("{goal}.{target}"));
    target.and_then(|target| find(&target)).or_else(|| find(goal)).map(|entry| entry.code)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn seventeen_goals_and_169_targets() {
        let goals: Vec<_> = all().iter().filter(|entry| !entry.code.contains('.')).collect();
        assert_eq!(goals.len(), 17);
        assert_eq!(all().len() - goals.len(), 169);
        assert!(goals.iter().all(|goal| !goal.title_en.is_empty() && !goal.title_nb.is_empty()));
        assert!(all().windows(2).all(|pair| pair[0].code < pair[1].code));
        assert!(all().iter().all(|entry| goal(entry.code).is_some()));
    }

    #[test]
    fn codes_that_exist_and_do_not() {
        for code in ["1", "17", "8.3", "8.10", "1.a", "17.19", "8.5.1", "1.a.2", "17.18.3"] {
            assert!(exists(code), "{code}");
        }
        for code in
            ["", "0", "18", "8.15", "1.c", "1.A", "08", "8.", "8.5.", "8.5.0", "8.5.01", "8.15.1", "8.5.1.1", "8.5.x"]
        {
            assert!(!exists(code), "{code}");
        }
    }

    #[test]
    fn nearest_codes() {
        for (given, near) in [
            ("8.15", Some("8")),
            ("1.A", Some("1.a")),
            ("08.3", Some("8.3")),
            ("SDG 8.3", Some("8.3")),
            ("8.3.", Some("8.3")),
            ("8.5.01", Some("8.5")),
            ("18", None),
            ("", None),
            ("climate", None),
        ] {
            assert_eq!(nearest(given), near, "{given}");
        }
        assert_eq!(goal("13.2.1").map(|goal| goal.title_nb), Some("Stoppe klimaendringene"));
    }

    proptest! {
        #[test]
        fn a_hint_exists(given in ".{0,12}") {
            if let Some(code) = nearest(&given) {
                prop_assert!(exists(code));
            }
            let _ = exists(&given);
        }
    }
}
