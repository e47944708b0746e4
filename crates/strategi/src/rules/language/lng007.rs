use crate::rules::prelude::*;
use crate::rules::shared::figures::{Figure, difference, figures};

rule! {
    /// The versions of a text in several languages have different numbers or codes.
    ///
    /// Every version is compared with that in the document's language, else with the first by the alphabet. The notation does not matter: `2009-12`, `2009–2012`; `1 000`, `1,000`; `2,5`, `2.5`; dates
    /// with the name of the month; ordinals; one to twelve in words, in English and Norwegian. Addresses on the net are left out. A finding needs a figure on each
    /// side that the other side lacks: a version may be shorter, and a number that it leaves out is no contradiction.
    ///
    /// ## Why
    ///
    /// Who reads one version relies on it, and a number that was changed in the other one is not noticed. It is the costliest slip of translations.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// title: {nb: Internasjonal strategi 2009-12, en: International strategy 2009-2011}
    /// ```
    ///
    /// ```yaml bad
    /// language: nb
    /// objectives:
    ///   - {id: exports, statement: {en: 400 more firms export by 2030, nb: 40 flere bedrifter eksporterer innen 2030, nn: Fleire eksporterer}}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// title: {nb: Internasjonal strategi 2009-12, en: International strategy 2009–2012 with 7 areas}
    /// description: {nb: Sju områder og 2 500 000 kroner, en: 7 areas and NOK 2.5 million}
    /// ```
    LNG007 "numbers-differ-between-languages" {
        severity: Error,
        tier: Preview,
        scope: Document,
        about: Plan,
        source: "practice of translation: numbers are compared first",
        strength: Practice,
        since: "0.1.0",
    }
    message differ(own, tag, others, base) {
        en: "the text has {own} in `{tag}` and {others} in `{base}`",
        nb: "teksten har {own} på `{tag}` og {others} på `{base}`",
        nn: "teksten har {own} på `{tag}` og {others} på `{base}`",
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let outline = document.outline();
    for spot in outline.tagged() {
        let versions: Vec<(&LanguageTag, &Text)> =
            spot.value.values().filter_map(|(tag, text)| Some((tag?, text))).collect();
        let own = |(tag, _): &&(&LanguageTag, &Text)| document.language().is_some_and(|own| tag.matches(own));
        let Some((base, text)) = versions.iter().find(own).or_else(|| first(&versions)) else { continue };
        let compared = figures(text.as_str(), Some(base.as_str()));
        for (tag, text) in versions.iter().filter(|(tag, _)| tag != base) {
            let figures = figures(text.as_str(), Some(tag.as_str()));
            let (left, right) = difference(&figures, &compared);
            if !left.is_empty() && !right.is_empty() {
                let message = differ(shown(&left), tag.to_string(), shown(&right), base.to_string());
                cx.report(outline.pointer(spot).field(tag.as_str()), message);
            }
        }
    }
}

/// The version with the first tag of the alphabet: the order in a document tells nothing.
fn first<'v, 'a>(versions: &'v [(&'a LanguageTag, &'a Text)]) -> Option<&'v (&'a LanguageTag, &'a Text)> {
    versions.iter().min_by_key(|(tag, _)| tag.as_str())
}

fn shown(figures: &[&Figure]) -> Vec<String> {
    figures.iter().take(5).map(|figure| figure.shown.clone()).collect()
}
