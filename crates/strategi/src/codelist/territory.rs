//! Territories: ISO 3166-1 countries, ISO 3166-2 subdivisions and NUTS regions, with their history.
//!
//! A code without a scheme is an ISO code (`NO`, `NO-17`); `nuts:NO06` is a NUTS code. A code may stand for different
//! windows of time (`nuts:NO072` was left out of one edition); each window is a [`TerritoryCode`] of its own.

use std::sync::OnceLock;

use jiff::civil::{Date, date};

use super::nearest::{fold, folds_to};
use super::table::{Row, Table, table};
use crate::sorting::sort_by;

pub use super::containment::{covers, overlaps, union_covers};

pub(super) static COUNTRIES: Table = table!("iso3166-1", "code,name_en,name_nb");

pub(super) static SUBDIVISIONS: Table =
    table!("iso3166-2", "code,name,kind,valid_from,valid_to,replaced_by,nuts,listed");

pub(super) static NUTS: Table = table!("nuts", "code,name,level,valid_from,valid_to,replaced_by");

/// Prefix of a NUTS code.
pub(super) const NUTS_PREFIX: &str = "nuts:";

/// NUTS editions and their first day. A code of the first one may be older.
pub(super) const EDITIONS: [(&str, Date); 6] = [
    ("2006", date(2008, 1, 1)),
    ("2010", date(2012, 1, 1)),
    ("2013", date(2015, 1, 1)),
    ("2016", date(2018, 1, 1)),
    ("2021", date(2021, 1, 1)),
    ("2024", date(2024, 1, 1)),
];

/// The list that a code is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TerritoryKind {
    /// A country of ISO 3166-1.
    Country,
    /// A subdivision of ISO 3166-2.
    Subdivision,
    /// A NUTS region of a level (0 to 3).
    Nuts(u8),
}

/// A territorial code in one window of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TerritoryCode {
    /// The code as documents write it: `NO-17`, `nuts:NO06`.
    pub code: String,
    /// Name: English for a country, the local one otherwise.
    pub name: &'static str,
    /// Bokmål name of a country; empty for others.
    pub name_nb: &'static str,
    /// The list it is from.
    pub kind: TerritoryKind,
    /// First day; `None` for a code older than the plans in question.
    pub valid_from: Option<Date>,
    /// Last day; `None` for a code still in use.
    pub valid_to: Option<Date>,
    /// The codes that took its place, its main successors first.
    pub replaced_by: Vec<String>,
    /// Whether the source list has the code (`false` for the Norwegian counties of 2024, which the copies of ISO 3166-2
    /// that were checked do not have yet).
    pub listed: bool,
    pub(super) nuts: Vec<String>,
}

impl TerritoryCode {
    /// Whether the territory existed on a day.
    #[must_use]
    pub fn valid_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }

    /// Whether the territory existed on some day of a span (`None`: open).
    #[must_use]
    pub fn valid_within(&self, first: Option<Date>, last: Option<Date>) -> bool {
        let ordered = |from: Option<Date>, to: Option<Date>| from.is_none_or(|from| to.is_none_or(|to| from <= to));
        ordered(self.valid_from, last) && ordered(first, self.valid_to)
    }

    /// Whether there was a day on which both existed.
    pub(super) fn meets(&self, other: &Self) -> bool {
        let starts_in_time = |a: &Self, b: &Self| match (a.valid_from, b.valid_to) {
            (Some(from), Some(to)) => from <= to,
            _ => true,
        };
        starts_in_time(self, other) && starts_in_time(other, self)
    }
}

/// All codes, sorted by code and first day.
#[must_use]
pub fn all() -> &'static [TerritoryCode] {
    static ALL: OnceLock<Vec<TerritoryCode>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all: Vec<_> = COUNTRIES
            .rows()
            .map(|row| country(&row))
            .chain(SUBDIVISIONS.rows().filter_map(|row| subdivision(&row)))
            .chain(NUTS.rows().filter_map(|row| region(&row)))
            .collect();
        sort_by(&mut all, |a, b| (&a.code, a.valid_from).cmp(&(&b.code, b.valid_from)));
        all
    })
}

/// Whether the scheme of a code is one that this module knows: no scheme (ISO) or `nuts`.
#[must_use]
pub fn scheme_known(code: &str) -> bool {
    match code.split_once(':') {
        None => true,
        Some((scheme, _)) => scheme == "nuts",
    }
}

/// The windows of a code, oldest first; empty if the code or its scheme is not known.
#[must_use]
pub fn windows(code: &str) -> &'static [TerritoryCode] {
    let start = all().partition_point(|entry| entry.code.as_str() < code);
    let length = all().iter().skip(start).take_while(|entry| entry.code == code).count();
    all().get(start..start + length).unwrap_or_default()
}

/// The newest window of a code.
#[must_use]
pub fn territory(code: &str) -> Option<&'static TerritoryCode> {
    windows(code).last()
}

/// The window of a code that a day falls in.
#[must_use]
pub fn territory_on(code: &str, day: Date) -> Option<&'static TerritoryCode> {
    windows(code).iter().find(|entry| entry.valid_on(day))
}

/// The codes of a day for the ground of a code: the code itself if it was valid, else its successors on that day.
///
/// Where a merger was undone, the part with the same name is meant (`NO-19` Troms → `NO-55` Troms). Empty if the
/// code is not known or has no successor on that day, as for a code that is younger than the day.
#[must_use]
pub fn successors(code: &str, day: Date) -> Vec<&'static TerritoryCode> {
    let Some(start) = territory_on(code, day).or_else(|| windows(code).first()) else {
        return Vec::new();
    };
    let mut found: Vec<&TerritoryCode> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    let mut open = vec![start];
    while let Some(entry) = open.pop() {
        if entry.valid_on(day) {
            found.push(entry);
            continue;
        }
        for next in &entry.replaced_by {
            if !seen.contains(&next.as_str()) {
                seen.push(next);
                // a code that came back later counts from its window on that day
                open.extend(territory_on(next, day).or_else(|| windows(next).first()));
            }
        }
    }
    sort_by(&mut found, |a, b| a.code.cmp(&b.code));
    if found.iter().any(|entry| same_name(entry, start)) {
        found.retain(|entry| same_name(entry, start));
    }
    found
}

/// The codes that stood for the ground of a code before it came, and were valid on some day of a span (`None`: open).
///
/// As with [`successors`], the part with the same name is meant where there is one.
#[must_use]
pub fn predecessors(code: &str, first: Option<Date>, last: Option<Date>) -> Vec<&'static TerritoryCode> {
    let Some(start) = windows(code).first() else { return Vec::new() };
    let mut found: Vec<&TerritoryCode> = Vec::new();
    let mut seen: Vec<&TerritoryCode> = vec![start];
    let mut next = 0;
    while let Some(entry) = seen.get(next).copied() {
        next += 1;
        for older in all().iter().filter(|older| older.replaced_by.contains(&entry.code)) {
            if seen.contains(&older) {
                continue;
            }
            seen.push(older);
            if older.valid_within(first, last) {
                found.push(older);
            }
        }
    }
    sort_by(&mut found, |a, b| a.code.cmp(&b.code));
    if found.iter().any(|entry| same_name(entry, start)) {
        found.retain(|entry| same_name(entry, start));
    }
    found
}

/// The code that was most likely meant by one that is not known.
///
/// Mends case, spaces, underscores and missing zeros, knows `UK` and `EL`, finds a NUTS code without its scheme, and
/// looks names up; of several territories with a name the newest counts.
#[must_use]
pub fn suggest(code: &str) -> Option<&'static str> {
    let trimmed = code.trim();
    let upper: String = trimmed.to_ascii_uppercase().replace(['_', ' '], "-");
    let bare = upper.strip_prefix("NUTS:").unwrap_or(&upper);
    let mut candidates = vec![bare.to_owned(), format!("{NUTS_PREFIX}{bare}")];
    if upper.len() != bare.len() {
        candidates.reverse();
    }
    if let Some((country, part)) = bare.split_once('-') {
        candidates.push(format!("{country}-0{part}"));
        candidates.push(format!("{NUTS_PREFIX}{country}{part}"));
    }
    match bare {
        "UK" => candidates.push("GB".to_owned()),
        "EL" => candidates.push("GR".to_owned()),
        _ => {}
    }
    let known = candidates.iter().find_map(|candidate| territory(candidate));
    known.or_else(|| named(trimmed)).map(|entry| entry.code.as_str()).filter(|found| *found != code)
}

/// Whether a code that is not in the lists is certainly none, as far as they reach: a country that ISO 3166-1 never had,
/// a Norwegian county or statistical region, or no form of a code at all.
///
/// Subdivisions and regions of other countries are not in the lists, or without their history.
#[must_use]
pub fn is_no_code(code: &str) -> bool {
    if !windows(code).is_empty() || !scheme_known(code) {
        return false;
    }
    if let Some(region) = code.strip_prefix(NUTS_PREFIX) {
        // what lies outside the regions (`NO0Z`) is left out of the list
        return region.starts_with("NO") && !region.contains('Z');
    }
    let (country, part) = code.split_once('-').map_or((code, None), |(country, part)| (country, Some(part)));
    let has_form = country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_norwegian_part = country == "NO" && part.is_some();
    // the regions of the language registry are the countries of ISO 3166-1, with the former and the reserved ones
    let has_been_country = || super::language::is_region(country);
    !has_form || is_norwegian_part || !has_been_country()
}

/// The newest territory with a name; an ISO code before a NUTS code.
fn named(name: &str) -> Option<&'static TerritoryCode> {
    let wanted = fold(name);
    if wanted.is_empty() {
        return None;
    }
    let has_name = |text: &str| folds_to(text, &wanted) || text.split('/').any(|part| folds_to(part, &wanted));
    all()
        .iter()
        .filter(|entry| has_name(entry.name) || has_name(entry.name_nb))
        .min_by_key(|entry| (entry.valid_to.is_some(), matches!(entry.kind, TerritoryKind::Nuts(_))))
}

/// Reads a date that may be left out.
#[allow(clippy::option_option, reason = "no day in the row is something else than one that cannot be read")]
pub(super) fn parse_date(field: &str) -> Option<Option<Date>> {
    if field.is_empty() { Some(None) } else { crate::value::parse_day(field).map(Some) }
}

fn country(row: &Row) -> TerritoryCode {
    TerritoryCode {
        code: row.get(0).to_owned(),
        name: row.get(1),
        name_nb: row.get(2),
        kind: TerritoryKind::Country,
        valid_from: None,
        valid_to: None,
        replaced_by: Vec::new(),
        listed: true,
        nuts: Vec::new(),
    }
}

fn subdivision(row: &Row) -> Option<TerritoryCode> {
    Some(TerritoryCode {
        code: row.get(0).to_owned(),
        name: row.get(1),
        name_nb: "",
        kind: TerritoryKind::Subdivision,
        valid_from: parse_date(row.get(3))?,
        valid_to: parse_date(row.get(4))?,
        replaced_by: row.words(5).map(str::to_owned).collect(),
        listed: row.get(7) != "no",
        nuts: row.words(6).map(nuts_code).collect(),
    })
}

fn region(row: &Row) -> Option<TerritoryCode> {
    let edition = |name: &str| EDITIONS.iter().position(|(edition, _)| *edition == name);
    let first = edition(row.get(3))?;
    let valid_to = match row.get(4) {
        "" => None,
        last => Some(EDITIONS.get(edition(last)? + 1)?.1.yesterday().ok()?),
    };
    Some(TerritoryCode {
        code: nuts_code(row.get(0)),
        name: row.get(1),
        name_nb: "",
        kind: TerritoryKind::Nuts(row.get(2).parse().ok()?),
        valid_from: if first == 0 { None } else { EDITIONS.get(first).map(|(_, day)| *day) },
        valid_to,
        replaced_by: row.words(5).map(nuts_code).collect(),
        listed: true,
        nuts: Vec::new(),
    })
}

fn nuts_code(bare: &str) -> String {
    format!("{NUTS_PREFIX}{bare}")
}

/// Whether two territories have the same first name (`Trøndelag/Trööndelage` and `Trøndelag`).
pub(super) fn same_name(a: &TerritoryCode, b: &TerritoryCode) -> bool {
    a.name.split('/').next() == b.name.split('/').next()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn names(codes: &[&'static TerritoryCode]) -> Vec<&'static str> {
        codes.iter().map(|entry| entry.code.as_str()).collect()
    }

    #[test]
    fn every_row_is_read() {
        let rows = COUNTRIES.rows().count() + SUBDIVISIONS.rows().count() + NUTS.rows().count();
        assert_eq!(all().len(), rows);
    }

    #[test]
    fn windows_are_ordered_and_unique() {
        for entry in all() {
            if let (Some(from), Some(to)) = (entry.valid_from, entry.valid_to) {
                assert!(from <= to, "{}", entry.code);
            }
            assert!(!entry.name.is_empty(), "{}", entry.code);
        }
        for pair in all().windows(2) {
            assert_ne!((&pair[0].code, pair[0].valid_from), (&pair[1].code, pair[1].valid_from));
            if pair[0].code == pair[1].code {
                assert!(pair[0].valid_to.unwrap() < pair[1].valid_from.unwrap(), "{}", pair[0].code);
            }
        }
    }

    #[test]
    fn successors_and_regions_resolve() {
        for entry in all() {
            for next in &entry.replaced_by {
                let windows = windows(next);
                assert!(!windows.is_empty(), "{} → {next}", entry.code);
                let day = entry.valid_to.unwrap().tomorrow().unwrap();
                // NO-23 was withdrawn a year after NO-50 was valid
                assert!(windows.iter().any(|window| window.valid_on(day)), "{} → {next} on {day}", entry.code);
            }
            for region in &entry.nuts {
                assert!(territory(region).is_some(), "{} = {region}", entry.code);
            }
            if let TerritoryKind::Nuts(level) = entry.kind {
                assert_eq!(entry.code.len(), NUTS_PREFIX.len() + 2 + usize::from(level));
                assert!(
                    level == 0
                        || windows(entry.code.get(..entry.code.len() - 1).unwrap()).iter().any(|up| up.meets(entry)),
                    "{}",
                    entry.code
                );
            }
        }
    }

    #[test]
    fn codes_have_their_windows() {
        let day = date(2009, 1, 1);
        assert!(territory("NO-17").unwrap().valid_on(day));
        assert!(!territory("NO-50").unwrap().valid_on(day));
        assert!(territory("NO-50").unwrap().valid_on(date(2018, 1, 1)));
        assert!(!territory("NO-17").unwrap().valid_on(date(2018, 1, 1)));
        assert!(territory("nuts:NO062").unwrap().valid_on(date(2017, 12, 31)));
        assert!(territory("nuts:NO060").unwrap().valid_on(date(2018, 1, 1)));
        assert_eq!(windows("nuts:NO072").len(), 2);
        assert!(territory_on("nuts:NO072", date(2022, 1, 1)).is_none());
        assert_eq!(territory("RU").unwrap().name_nb, "Russland");
        assert_eq!(territory("CN").unwrap().name_nb, "Kina");
        assert!(!territory("NO-31").unwrap().listed);
        for unknown in ["", "no", "NO-99", "NO06", "nuts:", "nuts:XX", "lau:5001", "nuts:NO-17"] {
            assert!(territory(unknown).is_none(), "{unknown}");
        }
        assert!(scheme_known("NO-17") && scheme_known("nuts:XX") && !scheme_known("lau:5001"));
    }

    #[test]
    fn successors_on_a_day() {
        assert_eq!(names(&successors("NO-17", date(2009, 1, 1))), ["NO-17"]);
        assert_eq!(names(&successors("NO-17", date(2020, 1, 1))), ["NO-50"]);
        assert_eq!(names(&successors("NO-01", date(2022, 1, 1))), ["NO-30"]);
        assert_eq!(names(&successors("NO-01", date(2025, 1, 1))), ["NO-31"]);
        assert_eq!(names(&successors("NO-30", date(2025, 1, 1))), ["NO-31", "NO-32", "NO-33"]);
        assert_eq!(names(&successors("NO-19", date(2025, 1, 1))), ["NO-55"]);
        assert_eq!(names(&successors("nuts:NO061", date(2022, 1, 1))), ["nuts:NO060"]);
        assert_eq!(names(&successors("nuts:NO072", date(2022, 1, 1))), ["nuts:NO074"]);
        assert_eq!(names(&successors("nuts:NO072", date(2025, 1, 1))), ["nuts:NO072"]);
        assert_eq!(names(&successors("nuts:FI193", date(2025, 1, 1))), ["nuts:FI198"]);
        assert!(successors("NO-50", date(2009, 1, 1)).is_empty());
        assert!(successors("XX", date(2009, 1, 1)).is_empty());
    }

    #[test]
    fn predecessors_in_a_span() {
        let span = (Some(date(2009, 1, 1)), Some(date(2012, 12, 31)));
        assert_eq!(names(&predecessors("NO-50", span.0, span.1)), ["NO-16", "NO-17"]);
        assert_eq!(names(&predecessors("NO-31", span.0, span.1)), ["NO-01"]);
        assert_eq!(names(&predecessors("nuts:NO060", span.0, span.1)), ["nuts:NO061", "nuts:NO062"]);
        assert!(predecessors("NO-17", span.0, span.1).is_empty());
        assert!(predecessors("XX", None, None).is_empty());
        assert!(territory("NO-17").unwrap().valid_within(span.0, None));
        assert!(!territory("NO-17").unwrap().valid_within(Some(date(2018, 1, 1)), None));
    }

    #[test]
    fn codes_that_are_none() {
        for code in ["NO-99", "nuts:NO99", "XY1", "no", "JJ", "JJ-01", "Nordområdene", "NOR"] {
            assert!(is_no_code(code), "{code}");
        }
        for code in
            ["NO", "NO-17", "US-AK", "DE-BY", "SE-99", "nuts:DE1", "nuts:NO0ZZ", "knr:1702", "EU", "YU", "XK", "QM"]
        {
            assert!(!is_no_code(code), "{code}");
        }
    }

    #[test]
    fn suggestions() {
        for (given, meant) in [
            ("no-17", Some("NO-17")),
            ("NO_17", Some("NO-17")),
            (" NO 17", Some("NO-17")),
            ("NO-3", Some("NO-03")),
            ("NO062", Some("nuts:NO062")),
            ("NUTS:no06", Some("nuts:NO06")),
            ("UK", Some("GB")),
            ("Trøndelag", Some("NO-50")),
            ("Nord-Trøndelag", Some("NO-17")),
            ("Troms", Some("NO-55")),
            ("kina", Some("CN")),
            ("Russia", Some("RU")),
            ("Nordområdene", None),
            ("NO-17", None),
            ("", None),
        ] {
            assert_eq!(suggest(given), meant, "{given}");
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(text in ".{0,20}") {
            if let Some(code) = suggest(&text) {
                prop_assert!(territory(code).is_some());
            }
            let _ = (windows(&text), successors(&text, date(2020, 1, 1)));
        }
    }
}
