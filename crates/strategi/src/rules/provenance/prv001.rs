use crate::rules::prelude::*;

rule! {
    /// The record names no source that can be found again.
    ///
    /// A source counts when it has an address (`url`) or a file, or when it has a title and the date on which it was `retrieved`: what
    /// was read in a stored copy, or on paper, can be asked for by those. One such source is enough.
    ///
    /// ## Why
    ///
    /// W3C PROV ties every record to what it was derived from; StratML has a `Source` for the same. Without it nobody can check the record
    /// against the plan.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// ```
    ///
    /// ```yaml bad
    /// sources:
    ///   - {id: page, kind: web_page, title: International strategy}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// sources:
    ///   - {id: minutes, kind: case_paper, title: Minutes}
    ///   - {id: page, kind: web_page, title: International strategy, retrieved: 2026-11-23}
    /// ```
    PRV001 "record-without-source" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "W3C PROV; StratML (ISO 17469-1) Source",
        strength: Should,
        since: "0.1.0",
        reads: ["sources"],
    }
    message missing() {
        en: "the record names no source",
        nb: "registreringen oppgir ingen kilde",
        nn: "registreringa oppgjev inga kjelde",
        help: {
            en: "name what was read in `sources`, with its `url` or `file` and when it was `retrieved`",
            nb: "oppgi i `sources` hva som er lest, med `url` eller `file`, og når det ble hentet (`retrieved`)",
            nn: "oppgje i `sources` kva som er lese, med `url` eller `file`, og når det vart henta (`retrieved`)",
        },
    }
    message vague(count) {
        en: "{count|the source cannot|none of the sources can} be found again",
        nb: "{count|kilden lar seg ikke|ingen av kildene lar seg} finne igjen",
        nn: "{count|kjelda lar seg ikkje|ingen av kjeldene lar seg} finne att",
        help: {
            en: "give a `url` or a `file`, or a title and the date when it was `retrieved`",
            nb: "oppgi `url` eller `file`, eller tittel og datoen da den ble hentet (`retrieved`)",
            nn: "oppgje `url` eller `file`, eller tittel og datoen då ho vart henta (`retrieved`)",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let sources = &cx.strategy().sources;
    let given = |text: &Option<Text>| text.as_ref().is_some_and(|text| !text.is_blank());
    let found_again = |source: &Source| {
        let titled = source.title.as_ref().is_some_and(|title| !title.is_blank());
        given(&source.url) || given(&source.file) || (titled && source.retrieved.is_some())
    };
    if sources.is_empty() {
        cx.report(Pointer::root(), missing());
    } else if !sources.iter().any(found_again) {
        cx.report(Pointer::root().field("sources"), vague(sources.len()));
    }
}
