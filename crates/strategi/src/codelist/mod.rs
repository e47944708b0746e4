//! Code lists: territories, languages, goals, laws, actor categories, and check digits.
//!
//! Each list is a CSV file in `data/`, whose first lines say where it is from, which edition it is and how it was
//! checked. The files are part of the program and are read once, at the first look-up.
//!
//! A row that cannot be read is left out; a test proves that there is none.

pub mod category;
pub mod check_digit;
mod containment;
pub mod language;
pub mod law;
mod nearest;
pub mod sdg;
mod table;
pub mod territory;

use std::sync::OnceLock;

use self::table::Table;

/// What a report says about a code list: which one it is and where it is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListInfo {
    /// Short name, the file's name without its ending: `iso3166-2`.
    pub name: &'static str,
    /// Title.
    pub title: &'static str,
    /// Version or edition.
    pub version: &'static str,
    /// Source.
    pub source: &'static str,
    /// Date on which the list was last checked against its source (`YYYY-MM-DD`).
    pub checked: &'static str,
    /// Number of rows.
    pub rows: usize,
}

/// All code lists, in a fixed order.
#[must_use]
pub fn lists() -> &'static [ListInfo] {
    static LISTS: OnceLock<Vec<ListInfo>> = OnceLock::new();
    LISTS.get_or_init(|| TABLES.into_iter().map(info).collect())
}

/// One code list by its short name.
#[must_use]
pub fn list(name: &str) -> Option<&'static ListInfo> {
    lists().iter().find(|list| list.name == name)
}

static TABLES: [&Table; 8] = [
    &territory::COUNTRIES,
    &territory::SUBDIVISIONS,
    &territory::NUTS,
    &language::LANGUAGES,
    &language::SUBTAGS,
    &sdg::GOALS,
    &law::LAWS,
    &category::CATEGORIES,
];

/// The versions of the lists by their names. They bring no list into a program.
pub(crate) static VERSIONS: [(&str, &str); 8] = {
    let mut versions = [("", ""); 8];
    let mut at = 0;
    #[expect(clippy::indexing_slicing, reason = "runs at compile time, where a wrong index stops the build")]
    while at < versions.len() {
        versions[at] = (TABLES[at].name, TABLES[at].version);
        at += 1;
    }
    versions
};

fn info(table: &Table) -> ListInfo {
    ListInfo {
        name: table.name,
        title: table.note("title"),
        version: table.version,
        source: table.note("source"),
        checked: table.note("checked"),
        rows: table.rows().count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_says_what_it_is() {
        assert_eq!(lists().len(), 8);
        for list in lists() {
            assert!(!list.title.is_empty(), "{}", list.name);
            assert!(!list.version.is_empty(), "{}", list.name);
            assert!(!list.source.is_empty(), "{}", list.name);
            assert!(list.checked.parse::<jiff::civil::Date>().is_ok(), "{}", list.name);
            assert!(list.rows > 0, "{}", list.name);
        }
        assert_eq!(list("iso3166-1").unwrap().rows, 249);
        assert_eq!(list("nothing"), None);
    }

    #[test]
    fn every_line_of_every_list_is_read() {
        for table in TABLES {
            assert_eq!(table.rows().count(), table.data_lines().count(), "{}", table.name);
        }
    }

    #[test]
    fn the_header_row_is_the_one_the_reader_expects() {
        for table in TABLES {
            assert_eq!(table.header(), table.columns, "{}", table.name);
        }
    }

    #[test]
    fn the_data_stays_small() {
        for table in TABLES {
            assert!(table.text.len() < 60_000, "{}", table.name);
        }
    }
}
