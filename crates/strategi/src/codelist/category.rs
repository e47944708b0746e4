//! Actor categories: an open list, with the words that people use instead of the codes.

use std::sync::OnceLock;

use super::nearest::{distance, fold, tolerance};
use super::table::{Table, table};

pub(super) static CATEGORIES: Table = table!("actor-categories", "code,label_en,label_nb,label_nn,synonyms");

/// An actor category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// The code, as documents write it.
    pub code: &'static str,
    /// English label.
    pub label_en: &'static str,
    /// Bokmål label.
    pub label_nb: &'static str,
    /// Nynorsk label.
    pub label_nn: &'static str,
    words: Vec<String>,
}

/// All categories, in the order of the format's table.
#[must_use]
pub fn all() -> &'static [Category] {
    static ALL: OnceLock<Vec<Category>> = OnceLock::new();
    ALL.get_or_init(|| {
        CATEGORIES
            .rows()
            .map(|row| Category {
                code: row.get(0),
                label_en: row.get(1),
                label_nb: row.get(2),
                label_nn: row.get(3),
                words: (0..4).map(|i| row.get(i)).chain(row.get(4).split('|')).map(fold).collect(),
            })
            .collect()
    })
}

/// The category with this code.
#[must_use]
pub fn find(code: &str) -> Option<&'static Category> {
    all().iter().find(|category| category.code == code)
}

/// Whether a code is in the list.
#[must_use]
pub fn is_known(code: &str) -> bool {
    find(code).is_some()
}

/// The label of a code in a language (`nb`, `no`, `nn`, else English).
#[must_use]
pub fn label(code: &str, language: &str) -> Option<&'static str> {
    let category = find(code)?;
    Some(match language.split('-').next().unwrap_or_default() {
        "nb" | "no" => category.label_nb,
        "nn" => category.label_nn,
        _ => category.label_en,
    })
}

/// The code that the given word most likely means.
///
/// An exact label or synonym comes first, then one within a few edits, then one that the given text contains.
#[must_use]
pub fn nearest(given: &str) -> Option<&'static str> {
    let given = fold(given);
    let limit = tolerance(&given);
    let close = all()
        .iter()
        .flat_map(|category| category.words.iter().map(move |word| (category.code, word)))
        .filter_map(|(code, word)| Some((distance(&given, word, limit.min(tolerance(word)))?, code)))
        .min_by_key(|(edits, _)| *edits);
    close.map(|(_, code)| code).or_else(|| contained(&given))
}

/// True for a label or another name of a category, in English or Norwegian.
#[must_use]
pub fn is_word(given: &str) -> bool {
    let given = fold(given);
    all().iter().any(|category| category.words.contains(&given))
}

/// The code of the longest known word that the text contains as whole words.
fn contained(text: &str) -> Option<&'static str> {
    let padded = format!(" {text} ");
    all()
        .iter()
        .flat_map(|category| category.words.iter().map(move |word| (word, category.code)))
        .filter(|(word, _)| padded.contains(&format!(" {word} ")))
        .max_by_key(|(word, _)| word.len())
        .map(|(_, code)| code)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_list_is_the_one_of_the_format() {
        let codes: Vec<_> = all().iter().map(|category| category.code).collect();
        let format = "county municipality state_agency council public_support business research education \
                      civil_society social_partner collaboration person";
        assert_eq!(codes, format.split(' ').collect::<Vec<_>>());
    }

    #[test]
    fn every_row_has_labels_and_no_word_has_two_meanings() {
        let mut seen: HashSet<&str> = HashSet::new();
        for category in all() {
            assert!(!category.label_en.is_empty() && !category.label_nb.is_empty() && !category.label_nn.is_empty());
            let own: HashSet<&str> = category.words.iter().map(String::as_str).collect();
            assert!(!own.contains(""), "{}", category.code);
            for word in own {
                assert!(seen.insert(word), "`{word}` of {} stands twice", category.code);
            }
        }
    }

    #[test]
    fn nearest_codes() {
        for (given, code) in [
            ("næringsliv", "business"),
            ("Næringslivet", "business"),
            ("virkemiddelapparat", "public_support"),
            ("FoU", "research"),
            ("FoU-miljø", "research"),
            ("utdanningsinstitusjon", "education"),
            ("frivillig sektor", "civil_society"),
            ("kommune", "municipality"),
            ("fylkeskommune", "county"),
            ("buisness", "business"),
            ("civil-society", "civil_society"),
            ("regionalt næringsliv", "business"),
        ] {
            assert_eq!(nearest(given), Some(code), "{given}");
        }
        assert_eq!(nearest("xyz"), None);
        assert_eq!(nearest(""), None);
    }

    #[test]
    fn labels() {
        assert_eq!(label("business", "nb"), Some("næringsliv"));
        assert_eq!(label("research", "nn-NO"), Some("forsking"));
        assert_eq!(label("research", "sma"), Some("research"));
        assert_eq!(label("bank", "nb"), None);
        assert!(is_known("person") && !is_known("Person"));
    }

    proptest! {
        #[test]
        fn a_hint_is_a_known_code(given in ".{0,40}") {
            if let Some(code) = nearest(&given) {
                prop_assert!(is_known(code));
            }
        }
    }
}
