use crate::rules::actor::act004;
use crate::rules::prelude::*;
use crate::rules::shared::adoption;
use crate::rules::shared::passive::agentless;
use crate::rules::shared::wording::{Wording, wordings};

rule! {
    /// A commitment is worded so that nobody does it.
    ///
    /// Found are passives without an agent in the titles, statements and quotations of measures for which nobody is responsible, "videreføres", "vil bli vurdert", "will be
    /// carried out", and in principles where a modal verb makes them a promise, "skal foregå". The verbs are those that plans use; in a subordinate clause the main
    /// clause may say who, and "by …" or "av …" after the verb does: both are silent. One finding for each element.
    ///
    /// For a measure it yields to ACT004, which finds the missing responsible whatever the words; parts of such a measure are
    /// not judged on their own.
    ///
    /// ## Why
    ///
    /// Plain-language guides and requirements engineers advise against the agentless passive: a promise that nobody gives cannot be asked for.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// language: nb
    /// measures:
    ///   - {id: midtnorden, statement: Samarbeidet i Midt-Norden videreføres}
    /// ```
    ///
    /// ```yaml bad
    /// principles:
    ///   - {id: partnership, statement: All work shall be carried out in partnership}
    /// ```
    ///
    /// ```yaml bad
    /// language: nn
    /// measures:
    ///   - {id: rute, title: Ny rute, statement: Ei ny rute over fjorden vil bli vurdert}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// language: nb
    /// actors: [{id: fylket, name: Fylket}]
    /// measures:
    ///   - {id: midtnorden, statement: Samarbeidet i Midt-Norden videreføres, responsible: [fylket]}
    ///   - {id: rute, statement: En ny rute vurderes av fylket}
    ///   - {id: skole, statement: Fylket sørger for at utvekslingen videreføres}
    ///   - {id: kurs, statement: {en: A course that will be needed for years}}
    /// principles:
    ///   - {id: partnerskap, statement: Arbeidet foregår i partnerskap}
    /// ```
    QLT005 "agentless-commitment" {
        severity: Info,
        tier: Preview,
        scope: Document,
        about: Plan,
        source: "practice of plain language and of requirements engineering",
        strength: Practice,
        since: "0.1.0",
        yields_to: ["ACT004"],
        reads: ["measures", "decisions"],
    }
    message measure(words) {
        en: "`{words}` does not say who does it",
        nb: "`{words}` sier ikke hvem som gjør det",
        nn: "`{words}` seier ikkje kven som gjer det",
        help: {
            en: "name who answers for it in `responsible`, or write who does it",
            nb: "oppgi hvem som svarer for det, i `responsible`, eller skriv hvem som gjør det",
            nn: "oppgje kven som svarer for det, i `responsible`, eller skriv kven som gjer det",
        },
    }
    message principle(words) {
        en: "`{words}` does not say who does it",
        nb: "`{words}` sier ikke hvem som gjør det",
        nn: "`{words}` seier ikkje kven som gjer det",
        help: {
            en: "write who does it",
            nb: "skriv hvem som gjør det",
            nn: "skriv kven som gjer det",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let covered = act004::covered(document);
    let is_open = |measure: &Measure| adoption::is_current(measure) && !covered.contains(measure.id.as_str());
    for item in document.measures().filter(|item| is_open(item.it)) {
        if document.ancestors(item.it).into_iter().any(is_open) {
            continue;
        }
        let it = item.it;
        let texts = wordings(document, item.at, it.title.as_ref(), it.statement.as_ref(), &it.evidence);
        if let Some((place, words)) = found(texts, false) {
            cx.report(place, measure(words));
        }
    }
    for item in document.principles() {
        let it = item.it;
        let texts = wordings(document, item.at, it.title.as_ref(), it.statement.as_ref(), &it.evidence);
        if let Some((place, words)) = found(texts, true) {
            cx.report(place, principle(words));
        }
    }
}

/// The first agentless passive in the texts of an element.
fn found(texts: Vec<(Pointer, Wording<'_>)>, promised: bool) -> Option<(Pointer, String)> {
    texts.into_iter().find_map(|(place, wording)| {
        let words = wording.sentences().find_map(|sentence| agentless(sentence, wording.tongue, promised))?;
        Some((place, words))
    })
}
