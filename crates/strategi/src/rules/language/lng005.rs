use crate::codelist::language::{LanguageIssue, check as issues};
use crate::rules::prelude::*;
use crate::rules::shared::content::{Content, doubt};

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
    let mut content = Content::new(document);
    for language in cx.strategy().sources.iter().filter_map(|source| source.language.as_ref()) {
        content.add(language.as_str());
    }
    let mut lacking: Vec<&str> = Vec::new();
    for offered in &cx.strategy().languages_offered {
        let unregistered =
            || issues(offered.as_str()).iter().any(|it| matches!(it, LanguageIssue::Unregistered { .. }));
        if !lacking.iter().any(|known| offered.matches(known)) && !content.has(offered.as_str()) && !unregistered() {
            lacking.push(offered.as_str());
        }
    }
    if lacking.is_empty() {
        return;
    }
    if let Some(cause) = doubt(document) {
        cx.not_evaluated(cause);
        return;
    }
    cx.report(Pointer::root().field("languages_offered"), missing(lacking));
}
