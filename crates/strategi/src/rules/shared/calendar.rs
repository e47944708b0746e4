//! Months and years between days, as plans count them.

use jiff::civil::Date;

use crate::value::{PartialDate, Period};

/// How many whole months lie between two days; 0 when the second is not later.
pub(crate) fn months_between(from: Date, to: Date) -> u32 {
    let begun = months_of(to) - months_of(from);
    u32::try_from(begun - i32::from(to.day() < from.day())).unwrap_or(0)
}

/// How many calendar months a period with both ends has days in.
pub(crate) fn months_touched(period: Period) -> Option<u32> {
    let (first, last) = (period.first_day()?, period.last_day()?);
    u32::try_from(months_of(last) - months_of(first) + 1).ok()
}

/// How many calendar years a period with both ends has days in.
pub(crate) fn years_touched(period: Period) -> Option<u32> {
    let (first, last) = (period.first_day()?, period.last_day()?);
    u32::try_from(i32::from(last.year()) - i32::from(first.year()) + 1).ok()
}

fn months_of(day: Date) -> i32 {
    i32::from(day.year()) * 12 + i32::from(day.month())
}

/// The same day a year later.
pub(crate) fn year_after(day: Date) -> Date {
    months_after(day, 12).unwrap_or(Date::MAX)
}

/// The same day a year before.
pub(crate) fn year_before(day: Date) -> Date {
    months_after(day, -12).unwrap_or(Date::MIN)
}

/// The same day so many months later, or the last day of that month. Not by the calendar's spans of time, which bring hours and
/// zones with them: 20 kB in a browser.
pub(crate) fn months_after(day: Date, months: i32) -> Option<Date> {
    let count = months_of(day) - 1 + months;
    let (year, month) = (i16::try_from(count.div_euclid(12)).ok()?, i8::try_from(count.rem_euclid(12) + 1).ok()?);
    let first = Date::new(year, month, 1).ok()?;
    Date::new(year, month, day.day().min(first.days_in_month())).ok()
}

/// The last day of the year that begins on a date; a month or a year begins at its end, for all that is known.
pub(crate) fn within_a_year_of(date: PartialDate) -> Date {
    year_after(date.last_day())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn months() {
        assert_eq!(months_between(date(2009, 1, 1), date(2009, 3, 31)), 2);
        assert_eq!(months_between(date(2009, 1, 1), date(2009, 4, 1)), 3);
        assert_eq!(months_between(date(2009, 6, 17), date(2010, 6, 16)), 11);
        assert_eq!(months_between(date(2009, 1, 1), date(2008, 12, 1)), 0);
        let touched = |period: &str| months_touched(period.parse().unwrap());
        assert_eq!(touched("2009/2012"), Some(48));
        assert_eq!(touched("2009-06-17/2013-06"), Some(49));
        assert_eq!(touched("2009/.."), None);
        assert_eq!(years_touched("2009-06-17/2012".parse().unwrap()), Some(4));
    }

    #[test]
    fn years() {
        assert_eq!(within_a_year_of("2011-10".parse().unwrap()), date(2012, 10, 31));
        assert_eq!(year_after(date(2012, 2, 29)), date(2013, 2, 28));
        assert_eq!(year_after(Date::MAX), Date::MAX);
        assert_eq!(year_before(Date::MIN), Date::MIN);
        assert_eq!(year_before(date(2013, 2, 28)), date(2012, 2, 28));
        assert_eq!(months_after(date(2011, 8, 31), 6), Some(date(2012, 2, 29)));
        assert_eq!(months_after(date(2011, 12, 31), 12), Some(date(2012, 12, 31)));
    }
}
