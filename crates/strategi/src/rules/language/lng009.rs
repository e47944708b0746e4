use crate::rules::prelude::*;
use crate::rules::shared::content::{Content, doubt};

rule! {
    /// A language that the profile requires has no text.
    ///
    /// Profile `sami-district`. The languages are those that the configuration or the profile sets (`languages`), in groups: of each
    /// group one language is enough. Where none are set, it is one of the Sami languages. One text is enough, as for
    /// languages that are offered: a tag is met by one that is wider or narrower (`se` and `se-NO`), and a
    /// group code by any of its languages (`smi` by `sma`). One finding for each group. A required language that the
    /// publisher offers and does not give is LNG005's finding. Where plain texts are in no stated language, or a part of the
    /// document could not be read, the rule is not evaluated.
    ///
    /// ## Why
    ///
    /// In the Sami district, announcements to the public are made in Sami as well as in Norwegian (Sami Act § 3-2).
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// language: nb
    /// profiles: [sami-district]
    /// title: Ungdom
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// language: nb
    /// profiles: [sami-district]
    /// title: Ungdom
    /// alt_titles: [{sma-NO: Noerh}]
    /// ```
    LNG009 "required-language-missing" {
        severity: Info,
        tier: Profile,
        scope: Document,
        about: Plan,
        source: "Sami Act § 3-2 for announcements in the Sami district",
        strength: Should,
        since: "0.1.0",
        yields_to: ["LNG005"],
        parameters: [languages = "[[\"se\", \"sma\", \"smj\"]]"],
    }
    message missing(languages) {
        en: "there is no text in {languages|the required language|any of the required languages} {languages}",
        nb: "det finnes ingen tekst på {languages|det påkrevde språket|noen av de påkrevde språkene} {languages}",
        nn: "det finst ingen tekst på {languages|det påkravde språket|nokon av dei påkravde språka} {languages}",
        help: {
            en: "add the texts, at least the title and a summary",
            nb: "legg inn tekstene, i det minste tittelen og et sammendrag",
            nn: "legg inn tekstane, i det minste tittelen og eit samandrag",
        },
    }
}

/// The Sami languages, of which one is required where nothing else is set.
pub(crate) const SAMI: &[&str] = &["se", "sma", "smj", "smn", "sms"];

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let set = cx.parameters().languages.iter().filter(|group| !group.is_empty());
    let mut groups: Vec<Vec<&str>> = set.map(|group| group.iter().map(LanguageTag::as_str).collect()).collect();
    if groups.is_empty() {
        groups.push(SAMI.to_vec());
    }
    let content = Content::new(document);
    groups.retain(|group| !group.iter().any(|language| content.has(language)));
    if groups.is_empty() {
        return;
    }
    if let Some(cause) = doubt(document) {
        cx.not_evaluated(cause);
        return;
    }
    let offered = &cx.strategy().languages_offered;
    let offers = |group: &[&str]| {
        let mut offered = offered.iter();
        offered.any(|tag| group.iter().any(|language| tag.primary().eq_ignore_ascii_case(language)))
    };
    for group in groups {
        let place = if offers(&group) { Pointer::root().field("languages_offered") } else { Pointer::root() };
        cx.report(place, missing(group));
    }
}
