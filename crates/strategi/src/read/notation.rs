//! Documents that were read from another notation than the project's own, such as `StratML`.
//!
//! The core knows no such notation: whoever reads one hands over the strategy, what was found, and how to find places
//! and how to read the text again once it was mended.

use hashbrown::HashMap;
use std::fmt;
use std::sync::Arc;

use super::Document;
use super::document::{Format, ReadOptions, Source};
use super::findings;
use super::loss::Loss;
use crate::model::Strategy;
use crate::report::Finding;
use crate::tree::Span;

/// How the text of a document in another notation is read.
pub trait Notation: fmt::Debug + Send + Sync {
    /// Where in the text the parts of the strategy stand. Called only when there is something to show.
    fn places(&self, text: &str) -> Places;

    /// Reads a text anew, as the document was read: one of its findings was mended.
    fn read(&self, name: &str, text: &str) -> Document;
}

/// Where the parts of a strategy stand in a text.
#[derive(Clone, Default, Debug)]
pub struct Places(HashMap<String, Span>);

impl Places {
    /// Notes where the value that a JSON Pointer leads to stands.
    pub fn insert(&mut self, pointer: impl Into<String>, span: Span) {
        self.0.insert(pointer.into(), span);
    }

    /// The place of a value, or of the nearest one around it.
    pub fn find(&self, pointer: &str) -> Option<Span> {
        let mut pointer = pointer;
        loop {
            if let Some(span) = self.0.get(pointer) {
                return Some(*span);
            }
            pointer = pointer.rsplit_once('/')?.0;
        }
    }
}

/// What was read from another notation.
#[derive(Debug)]
pub struct Foreign {
    /// How to read its text.
    pub notation: Arc<dyn Notation>,
    /// The text.
    pub text: Arc<str>,
    /// The strategy, unless nothing could be read.
    pub strategy: Option<Strategy>,
    /// What was found.
    pub findings: Vec<Finding>,
    /// JSON Pointers of what could not be read in full, so that no rule takes the gap for the plan's.
    pub gaps: Vec<String>,
}

impl Document {
    /// A document that was read from another notation.
    pub fn foreign(name: impl Into<String>, foreign: Foreign) -> Self {
        let Foreign { notation, text, strategy, findings, gaps } = foreign;
        let mut loss = Loss::default();
        for gap in &gaps {
            loss.note(gap);
        }
        let range = 0..text.len();
        let source =
            Source { text, written: Written::Foreign(notation), part: 0, range, options: ReadOptions::default() };
        Self::new(name.into(), Some(source), strategy, findings, loss)
    }

    /// Bytes as text, or the document that says why they are none: they are more than the limit, or not UTF-8.
    pub fn utf8<'b>(name: &str, bytes: &'b [u8], options: &ReadOptions) -> Result<&'b str, Box<Self>> {
        if bytes.len() > options.limits.bytes {
            return Err(Box::new(Self::unread(name.to_owned(), None, findings::too_long(options.limits.bytes))));
        }
        std::str::from_utf8(bytes).map_err(|error| {
            Box::new(Self::unread(name.to_owned(), None, findings::not_text(bytes, error.valid_up_to())))
        })
    }
}

/// How a text is written.
#[derive(Clone, Debug)]
pub(crate) enum Written {
    Own(Format),
    Foreign(Arc<dyn Notation>),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_place_around() {
        let mut places = Places::default();
        let span = |start| Span { start, end: start + 1 };
        places.insert("", span(0));
        places.insert("/objectives/1", span(5));
        assert_eq!(places.find("/objectives/1/title"), Some(span(5)));
        assert_eq!(places.find("/objectives/2"), Some(span(0)));
        assert_eq!(Places::default().find("/objectives"), None);
    }
}
