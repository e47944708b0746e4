use crate::fix::language_of;
use crate::rules::prelude::*;

rule! {
    /// Plain texts are in no stated language.
    ///
    /// A text without a tag is in the default `language` of the document. One finding for the document when there are such texts
    /// and no default. Where every text carries its tag (`title` with the keys `nb` and `en`, say) none is needed. Blank texts do not
    /// count, nor does what is not translated, such as a unit or a verbatim quote.
    ///
    /// ## Why
    ///
    /// The language cannot be guessed for certain from a title: bokmål, nynorsk and Danish share most of theirs. Without it,
    /// search, translation and screen readers treat the text wrongly.
    ///
    /// ## Bad
    ///
    /// ```yaml bad without-language
    /// title: Strategi for ungdom
    /// priorities:
    ///   - {id: exchange, title: Utveksling}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good without-language
    /// title: {nb: Strategi for ungdom}
    /// priorities:
    ///   - {id: exchange, title: {nb: Utveksling}}
    /// ```
    LNG004 "no-default-language" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "IATI 4.1.1; CSAF 6.2.12",
        strength: Should,
        since: "0.1.0",
        reads: ["language"],
    }
    message missing(n) {
        en: "no default `language` is declared, and {n} {n|text has|texts have} no language tag",
        nb: "dokumentet oppgir ikke `language`, og {n} {n|tekst|tekster} mangler språkkode",
        nn: "dokumentet oppgjev ikkje `language`, og {n} {n|tekst|tekstar} manglar språkkode",
        help: {
            en: "add the language of the plain texts, such as `language: nb`",
            nb: "oppgi språket som tekstene er skrevet på, for eksempel `language: nb`",
            nn: "oppgje språket som tekstane er skrivne på, til dømes `language: nb`",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    if cx.strategy().language.is_some() {
        return;
    }
    let texts = &cx.document().outline().texts;
    let plain = texts.iter().filter(|spot| spot.value.plain().is_some_and(|text| !text.is_blank())).count();
    if plain > 0 {
        let plain_texts = texts.iter().filter_map(|spot| spot.value.plain()).map(Text::as_str);
        let language = language_of(plain_texts);
        let finding = cx.report(Pointer::root(), missing(plain));
        if let Some((tag, certain)) = language {
            let edit = Edit::add(Pointer::root(), "language", tag, &["title", "id", "strategi"]);
            finding.fix(Repair::new(title::add("language", tag), certain, [edit]));
        }
    }
}
