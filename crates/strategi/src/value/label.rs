//! Printed ordinals.

use std::borrow::Cow;

use compact_str::CompactString;

use super::{Form, Scalar, form::scalar};
use crate::lang::Term;

/// A number or ordinal as the plan prints it: `3`, `1.10`, `E`. An integer is read as the same text; a number
/// with a fraction is refused, since YAML and JSON would make `1.10` and `1.1` the same.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label(CompactString);

impl Label {
    /// The label as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Scalar for Label {
    const FORM: &'static Form = &Form {
        name: "Label",
        term: Term::new("a label", "en betegnelse", "ei nemning"),
        example: "1.10",
        pattern: "",
        integers: Some((-9_007_199_254_740_991, 9_007_199_254_740_991)),
        doc: "A number or letter as printed in the plan, e.g. 3, E or \"1.10\". Quote what has a decimal point.",
    };

    fn read(text: &str) -> Option<Self> {
        Some(Self(text.into()))
    }

    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }
}
scalar!(Label);
