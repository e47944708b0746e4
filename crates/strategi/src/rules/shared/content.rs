//! The languages that the content of a document is in.

use hashbrown::HashMap;

use crate::codelist::language::name;
use crate::rules::prelude::*;

/// The tags of the content, by primary language in lower case. Titles of sources and reasons of waivers are not content.
pub(crate) struct Content<'a>(HashMap<String, Vec<&'a str>>);

impl<'a> Content<'a> {
    pub(crate) fn new(document: &DocumentIndex<'a>) -> Self {
        let outline = document.outline();
        let mut content = Self(HashMap::new());
        let mut last = "";
        for spot in &outline.texts {
            if matches!(outline.holder(spot), Some(ObjectRef::Source(_) | ObjectRef::Waiver(_))) {
                continue;
            }
            for (tag, text) in spot.value.values() {
                let Some(tag) = tag.map(LanguageTag::as_str).or(document.language()) else { continue };
                if tag == last || text.is_blank() {
                    continue;
                }
                last = tag;
                content.add(tag);
            }
        }
        content
    }

    /// Counts something in this language as content, too.
    pub(crate) fn add(&mut self, tag: &'a str) {
        let tags = self.0.entry(primary(tag)).or_default();
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }

    /// True when there is a text in a language. A wider or narrower tag does (`en` and `en-GB`, but not `zh-Hans` and
    /// `zh-Hant`), and a group code by any of its languages, either way.
    pub(crate) fn has(&self, wanted: &str) -> bool {
        let own = primary(wanted);
        let group = name(&own).map(|language| language.unambiguous.as_slice()).unwrap_or_default();
        let lower = |tag: &str| tag.to_ascii_lowercase();
        let wide = |a: &str, b: &str| a == b || b.strip_prefix(a).is_some_and(|rest| rest.starts_with('-'));
        let wanted = lower(wanted);
        group.iter().any(|one| self.0.contains_key(*one))
            || self.0.get(&own).is_some_and(|tags| {
                tags.iter().map(|tag| lower(tag)).any(|tag| wide(&tag, &wanted) || wide(&wanted, &tag))
            })
            // Content in a group code may be in any of its languages.
            || self.0.keys().any(|tag| name(tag).is_some_and(|it| it.unambiguous.contains(&own.as_str())))
    }
}

/// Why a language that was not found may be there after all: plain texts are in no stated language (LNG004), or a
/// part of the document could not be read.
pub(crate) fn doubt(document: &DocumentIndex<'_>) -> Option<Cause> {
    let plain = |text: &LocalizedText| text.plain().is_some_and(|text| !text.is_blank());
    if document.language().is_none() && document.outline().texts.iter().any(|spot| plain(spot.value)) {
        return Some(Cause::NotGiven("language".to_owned()));
    }
    document.loss.roots.first().map(|root| Cause::Incomplete(root.clone()))
}

/// The primary language of a tag, in lower case.
pub(crate) fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_ascii_lowercase()
}
