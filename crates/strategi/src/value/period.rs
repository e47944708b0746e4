//! Periods: when a plan, a measure or a value applies.

use std::borrow::Cow;

use jiff::civil::Date;

use super::{Form, PartialDate, Scalar, form::scalar};
use crate::lang::Term;

/// The regular expression of a [`PartialDate`], leap years included: what the decoder refuses, the schema refuses.
macro_rules! date_pattern {
    () => {
        concat!(
            "(?:[1-9][0-9]{3}(?:-(?:0[1-9]|1[0-2]))?",
            "|[1-9][0-9]{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])",
            "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))",
            "|(?:[1-9][0-9](?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[13579][26])00)-02-29)"
        )
    };
}
pub(crate) use date_pattern;

/// A period with both ends included: `2009/2012`, `2009-07-01/2012-12`, open `2009/..` or `../2012`, or one
/// date, `2009`, which is that year, month or day.
///
/// The notation follows ISO 8601-2 intervals (`..` is an open end). A period that ends before it starts has the right form and
/// loads; rule PER001 reports it. `2009` and `2009/2009` cover the same days but are kept apart, as `StratML` does.
///
/// ```
/// # use strategi::Period;
/// let period: Period = "2009/2012".parse()?;
/// assert_eq!(period.first_day().map(|day| day.to_string()).as_deref(), Some("2009-01-01"));
/// assert_eq!(period.last_day().map(|day| day.to_string()).as_deref(), Some("2012-12-31"));
/// # Ok::<(), strategi::FormError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period(Repr);

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Repr {
    At(PartialDate),
    Between(PartialDate, PartialDate),
    From(PartialDate),
    Until(PartialDate),
}

impl Period {
    /// From the start of `start` to the end of `end`.
    pub fn between(start: PartialDate, end: PartialDate) -> Self {
        Self(Repr::Between(start, end))
    }

    /// The start as given; `None` when it is open.
    pub fn start(self) -> Option<PartialDate> {
        match self.0 {
            Repr::At(start) | Repr::Between(start, _) | Repr::From(start) => Some(start),
            Repr::Until(_) => None,
        }
    }

    /// The end as given; `None` when it is open.
    pub fn end(self) -> Option<PartialDate> {
        match self.0 {
            Repr::At(end) | Repr::Between(_, end) | Repr::Until(end) => Some(end),
            Repr::From(_) => None,
        }
    }

    /// True when it was given as one date.
    pub fn is_single(self) -> bool {
        matches!(self.0, Repr::At(_))
    }

    /// The first day; `None` when the start is open.
    pub fn first_day(self) -> Option<Date> {
        self.start().map(PartialDate::first_day)
    }

    /// The last day; `None` when the end is open.
    pub fn last_day(self) -> Option<Date> {
        self.end().map(PartialDate::last_day)
    }

    /// True when it ends before it starts.
    pub fn is_inverted(self) -> bool {
        // Most periods end in a later year or month, or are one date: no calendar is needed to tell.
        if let Repr::Between(start, end) = self.0
            && (start.year() < end.year() || (start.year() == end.year() && start.is_in_earlier_month(end)))
        {
            return false;
        }
        !self.is_single() && matches!((self.first_day(), self.last_day()), (Some(first), Some(last)) if last < first)
    }

    /// True when the day lies inside.
    pub fn contains(self, day: Date) -> bool {
        self.first_day().is_none_or(|first| first <= day) && self.last_day().is_none_or(|last| day <= last)
    }

    /// True when the whole of `other` lies inside.
    pub fn covers(self, other: Self) -> bool {
        let starts = self.first_day().is_none_or(|own| other.first_day().is_some_and(|first| own <= first));
        let ends = self.last_day().is_none_or(|own| other.last_day().is_some_and(|last| last <= own));
        starts && ends
    }

    /// True when the two share a day.
    pub fn overlaps(self, other: Self) -> bool {
        let before =
            |a: Self, b: Self| matches!((a.last_day(), b.first_day()), (Some(last), Some(first)) if last < first);
        !before(self, other) && !before(other, self)
    }

    /// True when both cover the same days, whatever the notation.
    pub fn same_days(self, other: Self) -> bool {
        self.first_day() == other.first_day() && self.last_day() == other.last_day()
    }
}

impl From<PartialDate> for Period {
    fn from(date: PartialDate) -> Self {
        Self(Repr::At(date))
    }
}

impl Scalar for Period {
    const FORM: &'static Form = &Form {
        name: "Period",
        term: Term::new("a period", "en periode", "ein periode"),
        example: "2009/2012",
        pattern: concat!(
            "^(?:",
            date_pattern!(),
            r"(?:/(?:",
            date_pattern!(),
            r"|\.\.))?|\.\./",
            date_pattern!(),
            ")$"
        ),
        integers: Some((1000, 9999)),
        doc: "A period with both ends included, `2009/2012` or `2009-07-01/2012-12`; `2009/..` is open-ended; one date (`2009`, `2009-07`) is that year, month or day.",
    };

    fn read(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let Some(at) = memchr::memchr(b'/', bytes) else {
            return PartialDate::from_ascii(bytes).map(|date| Self(Repr::At(date)));
        };
        let (start, end) = (bytes.get(..at)?, bytes.get(at + 1..)?);
        Some(Self(match (start, end) {
            (b"..", end) => Repr::Until(PartialDate::from_ascii(end)?),
            (start, b"..") => Repr::From(PartialDate::from_ascii(start)?),
            (start, end) => Repr::Between(PartialDate::from_ascii(start)?, PartialDate::from_ascii(end)?),
        }))
    }

    fn text(&self) -> Cow<'_, str> {
        let mut out = String::with_capacity(21);
        match self.0 {
            Repr::At(date) => date.write(&mut out),
            Repr::Between(start, end) => {
                start.write(&mut out);
                out.push('/');
                end.write(&mut out);
            }
            Repr::From(start) => {
                start.write(&mut out);
                out.push_str("/..");
            }
            Repr::Until(end) => {
                out.push_str("../");
                end.write(&mut out);
            }
        }
        Cow::Owned(out)
    }
}
scalar!(Period);
