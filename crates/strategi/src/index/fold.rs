//! Folding of names and titles, to compare them.

use crate::value::LocalizedText;

/// A title for comparison: lower case, without punctuation, and without the years that name a plan's cycle
/// (`2009`, `2009-12`, `2009-2012`).
///
/// ```
/// # use strategi::index::fold_title;
/// assert_eq!(fold_title("Internasjonal strategi 2009–12"), fold_title("Internasjonal strategi, 2005-2008"));
/// assert_ne!(fold_title("Ungdom"), fold_title("Kultur"));
/// ```
pub fn fold_title(title: &str) -> String {
    let mut out = String::with_capacity(title.len());
    let mut after_year = false;
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    for word in words {
        let digits = word.bytes().all(|b| b.is_ascii_digit());
        let year = digits && word.len() == 4 && (word.starts_with('1') || word.starts_with('2'));
        let short_year = digits && word.len() == 2 && after_year;
        after_year = year;
        if year || short_year {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().flat_map(char::to_lowercase));
    }
    out
}

/// A name for comparison: lower case, without punctuation; years stay.
pub(crate) fn fold_name(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for word in name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().flat_map(char::to_lowercase));
    }
    out
}

/// A title in each of its languages, folded; blank ones left out.
pub(crate) fn folded_titles(title: &LocalizedText) -> impl Iterator<Item = String> {
    title.values().map(|(_, text)| fold_title(text)).filter(|title| !title.is_empty())
}
