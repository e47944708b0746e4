//! What was lost in writing.

use strategi::{ClosedList, Level, OBJECTS};

/// One kind of thing that the written text does not say, or says as something else.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Loss {
    /// What was lost.
    pub kind: LossKind,
    /// How many of them.
    pub count: usize,
    /// JSON Pointers into the strategy: the first [`Loss::PLACES`] of them, in document order.
    pub places: Vec<String>,
}

impl Loss {
    /// How many places are named.
    pub const PLACES: usize = 5;
}

/// What was lost.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum LossKind {
    /// Left out: `StratML` has no place for it.
    Omitted {
        /// The field or list of the document format, e.g. `decisions`.
        what: &'static str,
    },
    /// Written as something else.
    WrittenAs {
        /// The field or list of the document format, e.g. `priorities`, or the level of an objective, e.g. `overall`.
        what: &'static str,
        /// The element or attribute value of `StratML`, e.g. `Goal`.
        as_: &'static str,
    },
    /// A year or month, written as its first and last day.
    Days {
        /// The field, e.g. `period`.
        what: &'static str,
    },
    /// Texts whose other languages were left out.
    OtherLanguages,
    /// Texts with characters that XML cannot hold: these were left out.
    Characters,
    /// Extension fields (`x-…`) that were left out.
    Extensions,
}

impl LossKind {
    /// The place in the list: the order of the document format's fields, then what is about fields of all kinds.
    pub(super) fn order(self) -> impl Ord {
        let (what, sort, as_) = match self {
            Self::Omitted { what } => (what, 0, ""),
            Self::WrittenAs { what, as_ } => (what, 1, as_),
            Self::Days { what } => (what, 2, ""),
            Self::OtherLanguages => return (usize::MAX, 0, ""),
            Self::Characters => return (usize::MAX, 1, ""),
            Self::Extensions => return (usize::MAX, 2, ""),
        };
        // Levels stand with the list that has them.
        let field = if Level::LIST.values.iter().any(|(level, _)| *level == what) { "objectives" } else { what };
        let place = OBJECTS.iter().flat_map(|object| object.fields).position(|own| own.name == field);
        (place.unwrap_or(usize::MAX - 1), sort, if as_.is_empty() { what } else { as_ })
    }
}
