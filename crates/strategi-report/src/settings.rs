//! How a report is to be written.

use strategi::Lang;

/// How a report is to be written.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Settings {
    /// The language of the words around the findings: the one that the report itself was made in.
    pub lang: Lang,
    /// True to show every finding, not only the first of many alike.
    pub full: bool,
    /// True for colours in [`text`](crate::text()), as terminals understand them.
    pub color: bool,
    /// Files that were looked at and are no strategies, so that nobody takes them for checked.
    pub skipped: Vec<String>,
}

impl Settings {
    /// Every setting as it is by default, in a language.
    pub fn in_language(lang: Lang) -> Self {
        Self { lang, ..Self::default() }
    }
}
