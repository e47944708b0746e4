//! Dates as plans give them: a year, a month or a day.

use std::borrow::Cow;

use jiff::civil::Date;

use super::{Form, Scalar, form::scalar};
use crate::lang::Term;

/// A date that may be given as a year, a month or a day of the Gregorian calendar: `2009`, `2009-07`, `2009-07-01`.
///
/// ISO 8601 calendar dates in extended format, reduced to what was given; years 1000 to 9999. A bare integer
/// year is read as the same. It covers a span of days: [`first_day`](Self::first_day) to [`last_day`](Self::last_day).
///
/// Ordered by the first day, then the longer span first.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    year: i16,
    /// 0: not given.
    month: u8,
    /// 0: not given.
    day: u8,
}

impl PartialDate {
    /// The whole year, if it has four digits (1000–9999).
    pub fn year_only(year: i16) -> Option<Self> {
        (1000..=9999).contains(&year).then_some(Self { year, month: 0, day: 0 })
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, 1–12, if given.
    pub fn month(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, 1–31, if given.
    pub fn day(self) -> Option<u8> {
        (self.day > 0).then_some(self.day)
    }

    /// Of two dates of one year: whether the month of this one comes first, both being given.
    pub(crate) fn is_in_earlier_month(self, other: Self) -> bool {
        self.month > 0 && self.month < other.month
    }

    /// The first day it covers.
    pub fn first_day(self) -> Date {
        civil(self.year, self.month.max(1), self.day.max(1))
    }

    /// The last day it covers.
    pub fn last_day(self) -> Date {
        match (self.month, self.day) {
            (0, _) => civil(self.year, 12, 31),
            (month, 0) => civil(self.year, month, 1).last_of_month(),
            (month, day) => civil(self.year, month, day),
        }
    }

    /// Reads a prefix of ASCII digits and hyphens of the exact forms `YYYY`, `YYYY-MM`, `YYYY-MM-DD`.
    pub(crate) fn from_ascii(bytes: &[u8]) -> Option<Self> {
        let (year, rest) = bytes.split_at_checked(4)?;
        let (month, day) = match rest {
            [] => (None, None),
            [b'-', m1, m2] => (Some([*m1, *m2]), None),
            [b'-', m1, m2, b'-', d1, d2] => (Some([*m1, *m2]), Some([*d1, *d2])),
            _ => return None,
        };
        let year = number(year)?;
        let small = |part: Option<[u8; 2]>| match part {
            None => Some(None),
            Some(digits) => u8::try_from(number(&digits)?).ok().filter(|n| *n > 0).map(Some),
        };
        let (month, day) = (small(month)?, small(day)?);
        if year < 1000 || month.is_some_and(|m| m > 12) {
            return None;
        }
        if let (Some(month), Some(day)) = (month, day)
            && Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).is_err()
        {
            return None;
        }
        Some(Self { year, month: month.unwrap_or(0), day: day.unwrap_or(0) })
    }

    pub(crate) fn write(self, out: &mut String) {
        use std::fmt::Write;
        // Writing to a `String` cannot fail.
        let _ = write!(out, "{:04}", self.year);
        for part in [self.month, self.day].into_iter().take_while(|part| *part > 0) {
            let _ = write!(out, "-{part:02}");
        }
    }
}

/// A day as ISO 8601 writes it. Not by the calendar's own formatter, which writes times and zones too: 40 kB in a browser.
pub(crate) fn write_day(day: Date) -> String {
    let (sign, width) = if day.year() < 0 { ("-", 6) } else { ("", 4) };
    format!("{sign}{:0width$}-{:02}-{:02}", day.year().unsigned_abs(), day.month(), day.day())
}

/// A day written as `2009-07-01`.
pub(crate) fn parse_day(text: &str) -> Option<Date> {
    PartialDate::read(text).filter(|date| date.day > 0).map(PartialDate::first_day)
}

/// Digits of known count; the constructor has checked the parts, so this never leaves the calendar.
fn civil(year: i16, month: u8, day: u8) -> Date {
    let (month, day) = (i8::try_from(month).unwrap_or(1), i8::try_from(day).unwrap_or(1));
    Date::new(year, month, day).unwrap_or(Date::ZERO)
}

fn number(digits: &[u8]) -> Option<i16> {
    digits.iter().try_fold(0_i16, |value, digit| digit.is_ascii_digit().then(|| value * 10 + i16::from(digit - b'0')))
}

impl From<Date> for PartialDate {
    fn from(date: Date) -> Self {
        Self {
            year: date.year().max(1000),
            month: u8::try_from(date.month()).unwrap_or(1),
            day: u8::try_from(date.day()).unwrap_or(1),
        }
    }
}

impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.first_day().cmp(&other.first_day()).then_with(|| other.last_day().cmp(&self.last_day()))
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Scalar for PartialDate {
    const FORM: &'static Form = &Form {
        name: "PartialDate",
        term: Term::new("a date", "en dato", "ein dato"),
        example: "2009-07-01",
        pattern: concat!("^", super::period::date_pattern!(), "$"),
        integers: Some((1000, 9999)),
        doc: "A year, a month or a day: `2009`, `2009-07` or `2009-07-01`.",
    };

    fn read(text: &str) -> Option<Self> {
        Self::from_ascii(text.as_bytes())
    }

    fn text(&self) -> Cow<'_, str> {
        let mut out = String::with_capacity(10);
        self.write(&mut out);
        Cow::Owned(out)
    }
}
scalar!(PartialDate);

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_written_as_the_calendar_does() {
        for day in [date(2009, 7, 1), date(9999, 12, 31), date(7, 1, 2), Date::ZERO, date(-44, 3, 15), Date::MIN] {
            assert_eq!(write_day(day), day.to_string());
        }
        assert_eq!(parse_day("2009-07-01"), Some(date(2009, 7, 1)));
        assert_eq!((parse_day("2009-07"), parse_day("2009-02-30"), parse_day("")), (None, None, None));
    }
}
