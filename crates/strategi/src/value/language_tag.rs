//! Language tags.

use std::borrow::Cow;

use compact_str::CompactString;

use super::{Form, Scalar, form::scalar};
use crate::lang::Term;

/// A language tag, well-formed by BCP 47 (RFC 5646 § 2.1): `nb`, `sma`, `en-GB`. Kept as given; compared without regard to case
/// by [`matches`](Self::matches). Whether its subtags are registered is for rule LNG001. The irregular grandfathered
/// tags (`i-klingon` …), all deprecated, are refused.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct LanguageTag(CompactString);

impl LanguageTag {
    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Equal without regard to case.
    pub fn matches(&self, tag: &str) -> bool {
        self.0.eq_ignore_ascii_case(tag)
    }

    /// The primary language subtag.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }
}

impl Scalar for LanguageTag {
    const FORM: &'static Form = &Form {
        name: "LanguageTag",
        term: Term::new("a language tag", "en språkkode", "ein språkkode"),
        example: "nb",
        pattern: concat!(
            "^(?:(?:[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?",
            "(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*",
            "(?:-[Xx](?:-[A-Za-z0-9]{1,8})+)?|[Xx](?:-[A-Za-z0-9]{1,8})+)$"
        ),
        integers: None,
        doc: "A language tag (BCP 47): `nb`, `nn`, `en`, `se`, `sma`, `smj`.",
    };

    fn read(text: &str) -> Option<Self> {
        is_well_formed(text).then(|| Self(text.into()))
    }

    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }
}
scalar!(LanguageTag);

/// The `langtag` and `privateuse` productions of RFC 5646 § 2.1.
fn is_well_formed(tag: &str) -> bool {
    let alpha = |s: &str| s.bytes().all(|b| b.is_ascii_alphabetic());
    let alnum = |s: &str| s.bytes().all(|b| b.is_ascii_alphanumeric());
    let mut rest = tag.split('-').peekable();
    let Some(primary) = rest.next() else { return false };
    if primary.eq_ignore_ascii_case("x") {
        return is_private(rest);
    }
    if !alpha(primary) || !(2..=8).contains(&primary.len()) {
        return false;
    }
    if primary.len() <= 3 {
        for _ in 0..3 {
            if rest.next_if(|s| s.len() == 3 && alpha(s)).is_none() {
                break;
            }
        }
    }
    rest.next_if(|s| s.len() == 4 && alpha(s));
    rest.next_if(|s| (s.len() == 2 && alpha(s)) || (s.len() == 3 && s.bytes().all(|b| b.is_ascii_digit())));
    let variant = |s: &str| {
        alnum(s) && ((5..=8).contains(&s.len()) || (s.len() == 4 && s.starts_with(|c: char| c.is_ascii_digit())))
    };
    while rest.next_if(|s| variant(s)).is_some() {}
    while rest.next_if(|s| s.len() == 1 && alnum(s) && !s.eq_ignore_ascii_case("x")).is_some() {
        if rest.next_if(|s| (2..=8).contains(&s.len()) && alnum(s)).is_none() {
            return false;
        }
        while rest.next_if(|s| (2..=8).contains(&s.len()) && alnum(s)).is_some() {}
    }
    match rest.next() {
        None => true,
        Some(x) => x.eq_ignore_ascii_case("x") && is_private(rest),
    }
}

fn is_private<'a>(subtags: impl Iterator<Item = &'a str>) -> bool {
    let mut any = false;
    for subtag in subtags {
        any = true;
        if !(1..=8).contains(&subtag.len()) || !subtag.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return false;
        }
    }
    any
}
