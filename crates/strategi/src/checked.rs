//! Judging a strategy that was made in code, and the proof that it has no error.

use std::ops::Deref;

use crate::model::Strategy;
use crate::read::Document;
use crate::report::Report;
use crate::rules::{self, Options};

impl Strategy {
    /// Judges the strategy alone. Findings have pointers; lines and columns need the text ([`Document`]).
    pub fn check(&self, options: &Options) -> Report {
        rules::check(&[Document::from_strategy(self.id.to_string(), self.clone())], options)
    }

    /// The strategy with the proof that it has no finding of level error, or the report of why not.
    pub fn into_checked(self, options: &Options) -> Result<Checked<Self>, Box<Report>> {
        let report = self.check(options);
        if report.is_ok() { Ok(Checked(self)) } else { Err(Box::new(report)) }
    }
}

/// Something that was judged and has no finding of level error: for code that needs to rely on it.
///
/// It derefs to what it holds and cannot be changed; take it out with [`into_inner`](Self::into_inner) to edit it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Checked<T>(T);

impl<T> Checked<T> {
    /// What was judged, without the proof.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Checked<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
