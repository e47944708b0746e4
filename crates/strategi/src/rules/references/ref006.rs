use crate::rules::prelude::*;

rule! {
    /// An actor is known by an acronym only.
    ///
    /// The actor has a short name, but neither a name nor another name that is longer than the acronym. One finding for each actor, at
    /// the short name.
    ///
    /// ## Why
    ///
    /// A reader from outside cannot resolve the acronym, and actors of two documents are told to be the same by name. StratML has a
    /// field for the acronym of an organisation beside its name.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// actors:
    ///   - {id: stfk, short_name: STFK, category: county}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// actors:
    ///   - {id: stfk, short_name: STFK, name: Sør-Trøndelag fylkeskommune, category: county}
    ///   - {id: siva, short_name: SIVA, alt_names: [Selskapet for industrivekst]}
    /// ```
    REF006 "acronym-never-spelled-out" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "StratML (ISO 17469-1): Organization has a Name and an Acronym",
        strength: Practice,
        since: "0.1.0",
    }
    message acronym(acronym) {
        en: "`{acronym}` is never spelled out",
        nb: "`{acronym}` er aldri skrevet fullt ut",
        nn: "`{acronym}` er aldri skrive fullt ut",
        help: {
            en: "give the full name (`name`)",
            nb: "oppgi det fulle navnet (`name`)",
            nn: "oppgje det fulle namnet (`name`)",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    for actor in cx.document().actors() {
        let it = actor.it;
        let Some(short) = it.short_name.as_ref().filter(|short| !short.is_blank()) else { continue };
        let length = short.trim().chars().count();
        let is_longer = |name: &LocalizedText| name.values().any(|(_, text)| text.trim().chars().count() > length);
        let named = it.name.as_ref().is_some_and(|name| !name.is_blank());
        if !named && !it.alt_names.iter().any(is_longer) {
            cx.report(actor.at.field("short_name"), acronym(short));
        }
    }
}
