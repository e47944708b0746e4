use crate::codelist::language::{LanguageIssue, check as issues, with_subtag};
use crate::fix::language_of;
use crate::rules::prelude::*;
use crate::rules::shared::grouping::{has_tag_issues, language_tags, retag};

rule! {
    /// A language tag names a group of languages, or is deprecated.
    ///
    /// `no` does not tell bokmål from nynorsk, nor `smi` one Sami language from another; `iw` was replaced by `he`. Each distinct
    /// tag gives one finding, however often it is used. What follows the language does not make it unambiguous: `no-NO` is as
    /// unclear as `no`. Other group codes of ISO 639 are not judged.
    ///
    /// ## Why
    ///
    /// The Norwegian reference catalogue for public IT standards asks for the unambiguous codes: `nb`, `nn`, `se`, `smj`,
    /// `sma`, `fi`, `fkv`. With `no`, a reader who asked for nynorsk cannot be served, and whether a Sami language that was promised is
    /// there cannot be told.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// language: "no"
    /// ```
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: language, title: {en: Language, smi: Gïele}}
    /// ```
    ///
    /// ```yaml bad
    /// title: {en: Example, iw: דוגמה}
    /// ```
    ///
    /// ```yaml bad
    /// language: ru-SU
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// language: nn-NO
    /// priorities:
    ///   - {id: language, title: {nn: Språk, sma: Gïele}}
    /// ```
    LNG002 "ambiguous-language" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Record,
        source: "Digdir reference catalogue: unambiguous codes over group codes; BCP 47 on deprecated subtags",
        strength: Should,
        since: "0.1.0",
    }
    message group(tag, n, choices) {
        en: "the language tag `{tag}` covers several languages ({n} {n|place|places})",
        nb: "språkkoden `{tag}` dekker flere språk ({n} {n|sted|steder})",
        nn: "språkkoden `{tag}` dekkjer fleire språk ({n} {n|stad|stader})",
        help: {
            en: "write the one that is meant; the choice is between {choices}",
            nb: "skriv koden for det språket som er ment; velg mellom {choices}",
            nn: "skriv koden for det språket som er meint; vel mellom {choices}",
        },
    }
    message deprecated(tag, subtag, n) {
        en: "`{subtag}` in the language tag `{tag}` is deprecated ({n} {n|place|places})",
        nb: "`{subtag}` i språkkoden `{tag}` er utgått ({n} {n|sted|steder})",
        nn: "`{subtag}` i språkkoden `{tag}` er utgått ({n} {n|stad|stader})",
    }
    message replaced(tag, subtag, n, preferred) {
        en: "`{subtag}` in the language tag `{tag}` is deprecated ({n} {n|place|places})",
        nb: "`{subtag}` i språkkoden `{tag}` er utgått ({n} {n|sted|steder})",
        nn: "`{subtag}` i språkkoden `{tag}` er utgått ({n} {n|stad|stader})",
        help: {
            en: "write `{preferred}` instead",
            nb: "skriv `{preferred}` i stedet",
            nn: "skriv `{preferred}` i staden",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    if !has_tag_issues(cx.document()) {
        return;
    }
    let mut found = Vec::new();
    let mut meant: HashMap<&str, String> = HashMap::new();
    for (tag, places) in language_tags(document) {
        let n = places.count;
        let mut safe = true;
        let message = issues(tag).into_iter().find_map(|issue| match issue {
            LanguageIssue::Ambiguous { subtag, choices } => {
                // The words of the texts may tell.
                let told = language_of(texts_in(document, tag)).filter(|(told, _)| choices.contains(told));
                if let Some((told, certain)) = told {
                    meant.extend(with_subtag(tag, &subtag, told).map(|new| (tag, new)));
                    safe = certain;
                }
                Some(group(tag, n, choices.to_vec()))
            }
            LanguageIssue::Deprecated { subtag, preferred: Some(preferred) } => {
                meant.extend(with_subtag(tag, &subtag, preferred).map(|new| (tag, new)));
                Some(replaced(tag, subtag, n, preferred))
            }
            LanguageIssue::Deprecated { subtag, preferred: None } => Some(deprecated(tag, subtag, n)),
            LanguageIssue::Unregistered { .. } => None,
        });
        found.extend(message.map(|message| (tag, places, message, safe)));
    }
    let mut edits = retag(document, &meant);
    for (tag, places, message, safe) in found {
        let finding = places.report(cx, message);
        if let (Some(new), Some(edits)) = (meant.get(tag), edits.remove(tag)) {
            finding.fix(Repair::new(title::replace(tag, new), safe, edits));
        }
    }
}

/// The texts that are said to be in a language.
fn texts_in<'a>(document: &DocumentIndex<'a>, tag: &str) -> impl Iterator<Item = &'a str> {
    let plain = document.strategy.language.as_ref().is_some_and(|own| own.as_str() == tag);
    let texts = document.outline().texts.iter().flat_map(|spot| spot.value.values());
    texts.filter(move |(own, _)| own.map_or(plain, |own| own.as_str() == tag)).map(|(_, text)| text.as_str())
}
