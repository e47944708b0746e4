//! Norwegian planning acts: which one was in force when.

use std::sync::OnceLock;

use jiff::civil::Date;

use super::table::{Table, table};
use super::territory::parse_date;
use crate::sorting::sort_by_key;

pub(super) static LAWS: Table = table!("laws", "law,section,title_en,in_force_from,in_force_to,note,checked");

/// An act, or one of its sections, in one window of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LawEntry {
    /// Identifier of the act: `no-lov:2008-06-27-71`.
    pub law: &'static str,
    /// Section (`8-1`), or empty for the act's rules on planning as a whole.
    pub section: &'static str,
    /// English title.
    pub title_en: &'static str,
    /// First day in force; `None` if it was not found in a source.
    pub in_force_from: Option<Date>,
    /// Last day in force; `None` if it still is.
    pub in_force_to: Option<Date>,
    /// What holds in this window.
    pub note: &'static str,
    /// Whether title and dates were read in a source.
    pub checked: bool,
}

impl LawEntry {
    /// Whether the entry was in force on a day.
    #[must_use]
    pub fn in_force_on(&self, day: Date) -> bool {
        self.in_force_from.is_none_or(|from| from <= day) && self.in_force_to.is_none_or(|to| day <= to)
    }
}

/// Whether a law was in force on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InForce {
    /// It was.
    Yes,
    /// Not yet: it came into force on this day.
    From(Date),
    /// No longer: this was its last day.
    Until(Date),
}

/// All entries, sorted by act, section and first day.
#[must_use]
pub fn all() -> &'static [LawEntry] {
    static ALL: OnceLock<Vec<LawEntry>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all: Vec<_> = LAWS
            .rows()
            .filter_map(|row| {
                Some(LawEntry {
                    law: row.get(0),
                    section: row.get(1),
                    title_en: row.get(2),
                    in_force_from: parse_date(row.get(3))?,
                    in_force_to: parse_date(row.get(4))?,
                    note: row.get(5),
                    checked: row.get(6) == "yes",
                })
            })
            .collect();
        sort_by_key(&mut all, |entry| (entry.law, entry.section, entry.in_force_from));
        all
    })
}

/// Whether an act is in the list.
#[must_use]
pub fn is_known(law: &str) -> bool {
    all().iter().any(|entry| entry.law == law)
}

/// The windows of a section, oldest first; those of the whole act if no section is given or the section is not listed.
///
/// A section may be written `8-1` or `§ 8-1`.
#[must_use]
pub fn windows(law: &str, section: Option<&str>) -> Vec<&'static LawEntry> {
    let section = section.map(|section| section.trim_start_matches(['§', ' ']).trim_end()).unwrap_or_default();
    let of =
        |wanted: &str| -> Vec<_> { all().iter().filter(|entry| entry.law == law && entry.section == wanted).collect() };
    let found = of(section);
    if found.is_empty() && !section.is_empty() { of("") } else { found }
}

/// The newest window of a section or, failing that, of its act.
#[must_use]
pub fn find(law: &str, section: Option<&str>) -> Option<&'static LawEntry> {
    windows(law, section).pop()
}

/// The window of a section, or of its act, that a day falls in.
#[must_use]
pub fn find_on(law: &str, section: Option<&str>, day: Date) -> Option<&'static LawEntry> {
    windows(law, section).into_iter().find(|entry| entry.in_force_on(day))
}

/// Whether a section was in force on a day; `None` for an act that is not in the list.
#[must_use]
pub fn in_force(law: &str, section: Option<&str>, day: Date) -> Option<InForce> {
    let windows = windows(law, section);
    if windows.iter().any(|entry| entry.in_force_on(day)) {
        return Some(InForce::Yes);
    }
    let next = windows.iter().filter_map(|entry| entry.in_force_from).filter(|from| day < *from).min();
    let last = windows.iter().filter_map(|entry| entry.in_force_to).filter(|to| *to < day).max();
    next.map(InForce::From).or(last.map(InForce::Until))
}

/// The acts of the list that were in force on a day: what a plan of that day could be adopted under.
#[must_use]
pub fn acts_on(day: Date) -> Vec<&'static LawEntry> {
    all().iter().filter(|entry| entry.section.is_empty() && entry.in_force_on(day)).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const PBL: &str = "no-lov:2008-06-27-71";

    #[test]
    fn every_row_is_read_and_ordered() {
        assert_eq!(all().len(), LAWS.rows().count());
        for entry in all() {
            if let (Some(from), Some(to)) = (entry.in_force_from, entry.in_force_to) {
                assert!(from <= to, "{} {}", entry.law, entry.section);
            }
            assert!(!windows(entry.law, None).is_empty(), "{} has no row of its own", entry.law);
        }
        for pair in all().windows(2) {
            if (pair[0].law, pair[0].section) == (pair[1].law, pair[1].section) {
                assert!(pair[0].in_force_to < pair[1].in_force_from, "{} {}", pair[0].law, pair[0].section);
            }
        }
    }

    #[test]
    fn a_plan_of_december_2008_is_not_under_the_act_of_2008() {
        let adopted = date(2008, 12, 17);
        assert_eq!(in_force(PBL, Some("8-1"), adopted), Some(InForce::From(date(2009, 7, 1))));
        assert_eq!(in_force("no-lov:1985-06-14-77", None, adopted), Some(InForce::Yes));
        assert_eq!(acts_on(adopted).iter().map(|entry| entry.law).collect::<Vec<_>>(), ["no-lov:1985-06-14-77"]);
    }

    #[test]
    fn sections_change_in_time() {
        let old = find_on(PBL, Some("§ 8-1"), date(2012, 12, 19)).unwrap();
        let new = find_on(PBL, Some("8-1"), date(2017, 1, 1)).unwrap();
        assert_ne!(old.note, new.note);
        assert_eq!(find(PBL, Some("8-1")), Some(new));
        assert_eq!(
            in_force("no-lov:1985-06-14-77", Some("19-1"), date(2010, 1, 1)),
            Some(InForce::Until(date(2009, 6, 30)))
        );
        assert_eq!(in_force("no-lov:1900-01-01-1", None, date(2010, 1, 1)), None);
        assert!(is_known(PBL) && !is_known("no-lov:x"));
    }

    #[test]
    fn on_every_day_one_act_is_in_force() {
        for day in [
            date(1980, 1, 1),
            date(1986, 6, 30),
            date(1986, 7, 1),
            date(2009, 6, 30),
            date(2009, 7, 1),
            date(2026, 1, 1),
        ] {
            assert_eq!(acts_on(day).len(), 1, "{day}");
        }
    }
}
