use hashbrown::HashMap;

use crate::codelist::language::{LanguageIssue, check as issues, name};
use crate::rules::prelude::*;

/// The tags of the content, by primary language in lower case.
type Content<'a> = HashMap<String, Vec<&'a str>>;

rule! {
    /// A language that the publisher offers has no text.
    ///
    /// One text is enough, and so is the default `language` when there is a plain text; how much is translated is for another
    /// rule. So is a source in that language (`sources`, `language`): the publisher has the text, and the record was made from
    /// another. Titles of sources and reasons of waivers are not content. A tag is met by one that is wider or narrower: `en`
    /// and `en-GB`, but not `zh-Hans` and `zh-Hant`; a group code by any of its languages: `no` by `nn`. A tag that is not registered
    /// is left to LNG001. One finding lists all the languages that are missing. Where
    /// plain texts are in no stated language, or a part of the document could not be read, the rule is not evaluated.
    ///
    /// ## Why
    ///
    /// A link to a language is a promise. Whoever follows it to a page in another language has been told that the content is not for
    /// them; for Sami in the Sami area it may be a duty (Sami Act § 3-2 on announcements).
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// language: nb
    /// languages_offered: [nb, en, sma]
    /// priorities:
    ///   - {id: youth, title: Ungdom}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// language: nb
    /// languages_offered: [nb, en, sma]
    /// description: {nb: Ungdom først, en-GB: Youth first}
    /// sources:
    ///   - {id: page, url: "https://county.example/sma/noerh", language: sma}
    /// ```
    LNG005 "offered-language-missing" {
        severity: Info,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "Sami Act § 3-2 for announcements in the Sami area; good practice for public web pages",
        strength: Practice,
        since: "0.1.0",
        reads: ["language", "languages_offered"],
    }
    message missing(languages) {
        en: "the publisher offers {languages}, and there is no text in {languages|it|them}",
        nb: "utgiveren tilbyr {languages}, men det finnes ingen tekst på {languages|det språket|de språkene}",
        nn: "utgjevaren tilbyr {languages}, men det finst ingen tekst på {languages|det språket|dei språka}",
        help: {
            en: "add the translations, cite the page in that language (`sources`), or do not offer the language",
            nb: "legg inn oversettelsene, oppgi siden på det språket som kilde (`sources`), eller la være å tilby språket",
            nn: "legg inn omsetjingane, oppgje sida på det språket som kjelde (`sources`), eller lat vere å tilby språket",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    if cx.strategy().languages_offered.is_empty() {
        return;
    }
    let content = content(document);
    let mut lacking: Vec<&str> = Vec::new();
    for offered in &cx.strategy().languages_offered {
        let unregistered =
            || issues(offered.as_str()).iter().any(|it| matches!(it, LanguageIssue::Unregistered { .. }));
        if !lacking.iter().any(|known| offered.matches(known)) && !is_met(offered, &content) && !unregistered() {
            lacking.push(offered.as_str());
        }
    }
    if lacking.is_empty() {
        return;
    }
    // Plain texts in no stated language (LNG004) may be in the one that is missing.
    let plain = |text: &LocalizedText| text.plain().is_some_and(|text| !text.is_blank());
    if document.language().is_none() && document.outline().texts.iter().any(|spot| plain(spot.value)) {
        cx.not_evaluated(Cause::NotGiven("language".to_owned()));
        return;
    }
    // A text that could not be read may have been the one.
    if let Some(root) = document.loss.roots.first() {
        cx.not_evaluated(Cause::Incomplete(root.clone()));
        return;
    }
    cx.report(Pointer::root().field("languages_offered"), missing(lacking));
}

fn content<'a>(document: &DocumentIndex<'a>) -> Content<'a> {
    let outline = document.outline();
    let mut content = Content::new();
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
            add(&mut content, tag);
        }
    }
    for tag in document.strategy.sources.iter().filter_map(|source| source.language.as_ref()) {
        add(&mut content, tag.as_str());
    }
    content
}

fn add<'a>(content: &mut Content<'a>, tag: &'a str) {
    let tags = content.entry(primary(tag)).or_default();
    if !tags.contains(&tag) {
        tags.push(tag);
    }
}

fn is_met(offered: &LanguageTag, content: &Content<'_>) -> bool {
    let own = primary(offered.as_str());
    let group = name(&own).map(|language| language.unambiguous.as_slice()).unwrap_or_default();
    let lower = |tag: &str| tag.to_ascii_lowercase();
    let wide = |a: &str, b: &str| a == b || b.strip_prefix(a).is_some_and(|rest| rest.starts_with('-'));
    let offered = lower(offered.as_str());
    group.iter().any(|one| content.contains_key(*one))
        || content.get(&own).is_some_and(|tags| {
            tags.iter().map(|tag| lower(tag)).any(|tag| wide(&tag, &offered) || wide(&offered, &tag))
        })
        // Content in a group code may be in any of its languages.
        || content.keys().any(|tag| name(tag).is_some_and(|it| it.unambiguous.contains(&own.as_str())))
}

fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_ascii_lowercase()
}
