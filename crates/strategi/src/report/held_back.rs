//! Findings that are there and were not reported.

use serde::Serialize;

/// How many findings are known and accepted, so that they are counted and not reported.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize)]
#[non_exhaustive]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HeldBack {
    /// Accepted by a waiver, with a reason.
    pub waived: usize,
    /// In the baseline: found before, and not mended yet.
    pub baseline: usize,
    /// In the baseline and no longer found: mended since.
    pub gone: usize,
}

impl HeldBack {
    /// True when nothing was held back and nothing is gone.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}
