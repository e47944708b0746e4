//! Languages: registered subtags of BCP 47, deprecated ones, and group codes that hide which language is meant.

use std::sync::OnceLock;

use super::nearest::{fold, folds_to};
use super::table::{Table, table};
use crate::sorting::{sort, sort_by_key};

pub(super) static LANGUAGES: Table = table!("languages", "tag,name_en,name_nb,unambiguous");

pub(super) static SUBTAGS: Table = table!("language-subtags", "kind,key,value");

/// A language of the list of names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// Primary language subtag.
    pub tag: &'static str,
    /// English name.
    pub name_en: &'static str,
    /// Bokmål name.
    pub name_nb: &'static str,
    /// For a group code: the codes that say which language is meant.
    pub unambiguous: Vec<&'static str>,
}

/// The part of a language tag that a subtag is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SubtagKind {
    /// The primary language.
    Language,
    /// An extended language (`yue` in `zh-yue`).
    Extlang,
    /// A script (`Latn`).
    Script,
    /// A region (`NO`).
    Region,
    /// A variant (`1996`).
    Variant,
}

/// What is wrong with a well-formed language tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LanguageIssue {
    /// A subtag is not in the registry.
    Unregistered {
        /// Which part of the tag.
        kind: SubtagKind,
        /// The subtag as given.
        subtag: String,
        /// What was most likely meant.
        suggestion: Option<&'static str>,
    },
    /// A subtag, or the whole tag, is deprecated.
    Deprecated {
        /// The subtag or tag as given.
        subtag: String,
        /// What the registry prefers, if anything.
        preferred: Option<&'static str>,
    },
    /// The tag names a group of languages.
    Ambiguous {
        /// The subtag as given.
        subtag: String,
        /// The codes to choose from.
        choices: &'static [&'static str],
    },
}

/// The languages of the list of names: those in use in Norway.
#[must_use]
pub fn all() -> &'static [Language] {
    static ALL: OnceLock<Vec<Language>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all: Vec<_> = LANGUAGES
            .rows()
            .map(|row| Language {
                tag: row.get(0),
                name_en: row.get(1),
                name_nb: row.get(2),
                unambiguous: row.words(3).collect(),
            })
            .collect();
        sort_by_key(&mut all, |language| language.tag);
        all
    })
}

/// The name of a tag's language, if it is one of those in use in Norway; script, region and case do not matter.
#[must_use]
pub fn name(tag: &str) -> Option<&'static Language> {
    let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let place = all().binary_search_by(|language| language.tag.cmp(primary.as_str())).ok()?;
    all().get(place)
}

/// Whether a region subtag (`NO`, `419`) is registered: the countries of ISO 3166-1, also those of old and reserved ones.
#[must_use]
pub fn is_region(subtag: &str) -> bool {
    Registry::get().has(SubtagKind::Region, subtag)
}

/// What is wrong with a tag, in the order of its subtags; empty if nothing is.
///
/// The tag is taken to be well-formed: where it is not, the rest of it is not judged. Subtags of extensions and of
/// private use are not in the registry and are not judged either.
#[must_use]
pub fn check(tag: &str) -> Vec<LanguageIssue> {
    let registry = Registry::get();
    let mut issues = Vec::new();
    if registry.grandfathered.iter().any(|known| known.eq_ignore_ascii_case(tag)) {
        issues.extend(registry.deprecated("grandfathered", tag));
        return issues;
    }
    let mut part = SubtagKind::Language;
    for (position, subtag) in tag.split('-').enumerate() {
        if subtag.len() < 2 {
            // a singleton starts an extension or private use
            return issues;
        }
        if position > 0 {
            let Some(kind) = kind_of(subtag, part) else {
                return issues;
            };
            part = kind;
        }
        issues.extend(registry.judge(part, subtag));
        if position == 0
            && let Some(language) = name(subtag)
            && !language.unambiguous.is_empty()
        {
            issues.push(LanguageIssue::Ambiguous { subtag: subtag.to_owned(), choices: &language.unambiguous });
        }
    }
    issues
}

/// The tag with another subtag in place of one, when that is right; `None` when something is wrong with it too.
#[must_use]
pub fn with_subtag(tag: &str, subtag: &str, new: &str) -> Option<String> {
    let mut replaced = false;
    let parts: Vec<&str> = tag
        .split('-')
        .map(|part| {
            let here = !replaced && part == subtag;
            replaced |= here;
            if here { new } else { part }
        })
        .collect();
    let tag = if replaced { parts.join("-") } else { new.to_owned() };
    check(&tag).is_empty().then_some(tag)
}

/// The part that a subtag after the first is in, by its form and the part before it.
fn kind_of(subtag: &str, before: SubtagKind) -> Option<SubtagKind> {
    use SubtagKind::{Extlang, Language, Region, Script, Variant};
    let letters = subtag.bytes().all(|byte| byte.is_ascii_alphabetic());
    let digits = subtag.bytes().all(|byte| byte.is_ascii_digit());
    let starts_with_digit = subtag.starts_with(|c: char| c.is_ascii_digit());
    match (subtag.len(), before) {
        (3, Language | Extlang) if letters => Some(Extlang),
        (4, Language | Extlang) if letters => Some(Script),
        (2, Language | Extlang | Script) if letters => Some(Region),
        (3, Language | Extlang | Script) if digits => Some(Region),
        (5..=8, _) => Some(Variant),
        (4, _) if starts_with_digit => Some(Variant),
        _ => None,
    }
}

/// The registry in the compact form of its file.
struct Registry {
    /// First letters and the letters that follow: `("a", "abefk…")`, `("aa", "abc…")`.
    languages: Vec<(&'static str, &'static str)>,
    extlangs: Vec<&'static str>,
    scripts: Vec<&'static str>,
    regions: Vec<&'static str>,
    variants: Vec<&'static str>,
    grandfathered: Vec<&'static str>,
    /// Ranges of private use: kind, first, last.
    ranges: Vec<(&'static str, &'static str, &'static str)>,
    /// Kind, subtag, preferred value.
    deprecated: Vec<(&'static str, &'static str, &'static str)>,
    /// Kind, subtag, what is meant.
    hints: Vec<(&'static str, &'static str, &'static str)>,
}

impl Registry {
    fn get() -> &'static Self {
        static REGISTRY: OnceLock<Registry> = OnceLock::new();
        REGISTRY.get_or_init(Self::read)
    }

    fn read() -> Self {
        let mut registry = Self {
            languages: Vec::new(),
            extlangs: Vec::new(),
            scripts: Vec::new(),
            regions: Vec::new(),
            variants: Vec::new(),
            grandfathered: Vec::new(),
            ranges: Vec::new(),
            deprecated: Vec::new(),
            hints: Vec::new(),
        };
        for row in SUBTAGS.rows() {
            match row.get(0) {
                "language" => registry.languages.push((row.get(1), row.get(2))),
                "extlang" => registry.extlangs.extend(row.words(2)),
                "script" => registry.scripts.extend(row.words(2)),
                "region" => registry.regions.extend(row.words(2)),
                "variant" => registry.variants.extend(row.words(2)),
                "grandfathered" => registry.grandfathered.extend(row.words(2)),
                other => {
                    let pairs = |separator| row.words(2).filter_map(move |word| word.split_once(separator));
                    if let Some(kind) = other.strip_suffix("-range") {
                        registry.ranges.extend(pairs("..").map(|(first, last)| (kind, first, last)));
                    } else if let Some(kind) = other.strip_suffix("-deprecated") {
                        registry.deprecated.push((kind, row.get(1), row.get(2)));
                    } else if let Some(kind) = other.strip_prefix("hint-") {
                        registry.hints.extend(pairs("=").map(|(from, to)| (kind, from, to)));
                    }
                }
            }
        }
        sort(&mut registry.languages);
        for list in [&mut registry.extlangs, &mut registry.scripts, &mut registry.regions, &mut registry.variants] {
            sort(list);
        }
        registry
    }

    fn judge(&self, part: SubtagKind, given: &str) -> Option<LanguageIssue> {
        let subtag = canonical(part, given);
        let kind = list_name(part);
        if self.has(part, &subtag) {
            let mut issue = self.deprecated(kind, &subtag)?;
            if let LanguageIssue::Deprecated { subtag, .. } = &mut issue {
                given.clone_into(subtag);
            }
            return Some(issue);
        }
        let hint = self.hints.iter().find(|(of, from, _)| *of == kind && *from == subtag).map(|(_, _, to)| *to);
        let suggestion = hint.or_else(|| (part == SubtagKind::Language).then(|| named(&subtag)).flatten());
        Some(LanguageIssue::Unregistered { kind: part, subtag: given.to_owned(), suggestion })
    }

    fn has(&self, part: SubtagKind, subtag: &str) -> bool {
        let listed = match part {
            SubtagKind::Language => self.has_language(subtag),
            SubtagKind::Extlang => self.extlangs.binary_search(&subtag).is_ok(),
            SubtagKind::Script => self.scripts.binary_search(&subtag).is_ok(),
            SubtagKind::Region => self.regions.binary_search(&subtag).is_ok(),
            SubtagKind::Variant => self.variants.binary_search(&subtag).is_ok(),
        };
        let in_range = |(of, first, last): &(&str, &str, &str)| {
            *of == list_name(part) && subtag.len() == first.len() && (*first..=*last).contains(&subtag)
        };
        listed || self.ranges.iter().any(in_range)
    }

    fn has_language(&self, subtag: &str) -> bool {
        let Some((at, last)) = subtag.char_indices().next_back() else {
            return false;
        };
        let Some(first) = subtag.get(..at) else {
            return false;
        };
        let Ok(place) = self.languages.binary_search_by_key(&first, |(key, _)| key) else {
            return false;
        };
        self.languages.get(place).is_some_and(|(_, letters)| letters.contains(last))
    }

    fn deprecated(&self, kind: &str, subtag: &str) -> Option<LanguageIssue> {
        let (_, _, preferred) =
            self.deprecated.iter().find(|(of, known, _)| known.eq_ignore_ascii_case(subtag) && *of == kind)?;
        let preferred = (!preferred.is_empty()).then_some(*preferred);
        Some(LanguageIssue::Deprecated { subtag: subtag.to_owned(), preferred })
    }
}

fn list_name(part: SubtagKind) -> &'static str {
    match part {
        SubtagKind::Language => "language",
        SubtagKind::Extlang => "extlang",
        SubtagKind::Script => "script",
        SubtagKind::Region => "region",
        SubtagKind::Variant => "variant",
    }
}

/// The subtag in the case of the registry.
fn canonical(part: SubtagKind, subtag: &str) -> String {
    match part {
        SubtagKind::Region => subtag.to_ascii_uppercase(),
        SubtagKind::Script => subtag
            .char_indices()
            .map(|(i, c)| if i == 0 { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() })
            .collect(),
        _ => subtag.to_ascii_lowercase(),
    }
}

/// The tag of the language with a name (`norsk` → `nb`).
fn named(given: &str) -> Option<&'static str> {
    let given = fold(given);
    all()
        .iter()
        .find(|language| folds_to(language.name_nb, &given) || folds_to(language.name_en, &given))
        .map(|language| language.unambiguous.first().copied().unwrap_or(language.tag))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;

    fn unregistered(kind: SubtagKind, subtag: &str, suggestion: Option<&'static str>) -> Vec<LanguageIssue> {
        vec![LanguageIssue::Unregistered { kind, subtag: subtag.to_owned(), suggestion }]
    }

    fn deprecated(subtag: &str, preferred: Option<&'static str>) -> Vec<LanguageIssue> {
        vec![LanguageIssue::Deprecated { subtag: subtag.to_owned(), preferred }]
    }

    #[test]
    fn registered_tags_have_no_issue() {
        for tag in [
            "nb",
            "nn",
            "NB",
            "se",
            "sma",
            "smj",
            "sms",
            "fkv",
            "fi",
            "rmy",
            "rmg",
            "nsl",
            "en",
            "sv",
            "da",
            "nb-NO",
            "nb-Latn-NO",
            "de-1996",
            "sr-Latn",
            "zh-yue",
            "es-419",
            "en-GB-oxendict",
            "sl-rozaj-biske",
            "qaa",
            "nb-QM",
            "nb-x-snasa",
            "en-u-ca-gregory",
            "x-own",
            "und",
            "mul",
            "i-default",
            "nn-no",
        ] {
            assert_eq!(check(tag), [], "{tag}");
        }
    }

    #[test]
    fn unregistered_subtags() {
        use SubtagKind::{Extlang, Language, Region, Script, Variant};
        assert_eq!(check("norsk"), unregistered(Language, "norsk", Some("nb")));
        assert_eq!(check("nob"), unregistered(Language, "nob", Some("nb")));
        assert_eq!(check("nno-NO"), unregistered(Language, "nno", Some("nn")));
        assert_eq!(check("SWE"), unregistered(Language, "SWE", Some("sv")));
        assert_eq!(check("dk"), unregistered(Language, "dk", Some("da")));
        assert_eq!(check("xq"), unregistered(Language, "xq", None));
        assert_eq!(check("en-UK"), unregistered(Region, "UK", Some("GB")));
        assert_eq!(check("nb-Latx-NO"), unregistered(Script, "Latx", None));
        assert_eq!(check("nb-nno"), unregistered(Extlang, "nno", None));
        assert_eq!(check("nb-riksmal"), unregistered(Variant, "riksmal", None));
    }

    #[test]
    fn deprecated_subtags() {
        assert_eq!(check("iw"), deprecated("iw", Some("he")));
        assert_eq!(check("IW-IL"), deprecated("IW", Some("he")));
        assert_eq!(check("no-bok"), deprecated("no-bok", Some("nb")));
        assert_eq!(check("de-DD"), deprecated("DD", Some("DE")));
        assert_eq!(check("ru-SU"), deprecated("SU", None));
    }

    #[test]
    fn group_codes() {
        let no = LanguageIssue::Ambiguous { subtag: "no".to_owned(), choices: &["nb", "nn"] };
        let smi = LanguageIssue::Ambiguous { subtag: "smi".to_owned(), choices: &["se", "sma", "smj"] };
        assert_eq!(check("no").first(), Some(&no));
        assert_eq!(check("no-NO"), [no]);
        assert_eq!(check("smi"), [smi]);
    }

    #[test]
    fn names() {
        assert_eq!(name("sma").map(|language| language.name_nb), Some("sørsamisk"));
        assert_eq!(name("NB-NO").map(|language| language.name_en), Some("Norwegian Bokmål"));
        assert_eq!(name("tlh"), None);
    }

    #[test]
    fn the_list_agrees_with_the_registry() {
        let mut seen = HashSet::new();
        for language in all() {
            assert!(seen.insert(language.tag), "{} stands twice", language.tag);
            assert!(Registry::get().has(SubtagKind::Language, language.tag), "{}", language.tag);
            assert!(!language.name_en.is_empty() && !language.name_nb.is_empty());
            for tag in &language.unambiguous {
                assert!(name(tag).is_some_and(|found| found.unambiguous.is_empty()), "{} → {tag}", language.tag);
            }
        }
    }

    #[test]
    fn the_registry_is_whole() {
        let registry = Registry::get();
        let languages: usize = registry.languages.iter().map(|(_, letters)| letters.len()).sum();
        assert!(languages > 8_000, "{languages}");
        assert!(registry.scripts.len() > 200 && registry.regions.len() > 280 && registry.variants.len() > 100);
        assert!(registry.extlangs.len() > 200 && registry.grandfathered.len() > 20);
        assert_eq!(registry.ranges.len(), 4);
        for (kind, subtag, preferred) in &registry.deprecated {
            assert!(kind == &"language" || !subtag.is_empty(), "{kind} {subtag} {preferred}");
        }
        for (_, from, to) in registry.hints.iter().filter(|(kind, _, _)| *kind == "language") {
            assert!(!registry.has(SubtagKind::Language, from), "{from}");
            assert!(registry.has(SubtagKind::Language, to), "{to}");
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(tag in ".{0,24}") {
            let _ = (check(&tag), name(&tag));
        }

        #[test]
        fn case_does_not_matter(tag in "[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?") {
            prop_assert_eq!(check(&tag).len(), check(&tag.to_uppercase()).len());
        }
    }
}
