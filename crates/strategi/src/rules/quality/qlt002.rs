use crate::rules::prelude::*;
use crate::rules::shared::smart::{Measured, ends, has_target, is_quantified, texts};
use crate::rules::shared::wording::{Tongue, phrase};

rule! {
    /// An objective uses vague or unbounded words, and nothing says how much is meant.
    ///
    /// The words are comparatives and superlatives without a scale ("better", "best possible", "more effective"), verbs of improving that any change
    /// would fulfil ("strengthen", "improve"), and reservations ("where possible"), in English and Norwegian titles, statements and quotations. Words with a scale of their own, such as
    /// "increase" or "fewer", are left to QLT003. Silent when the objective, what it consists of or what serves it has an indicator with a target, when a text of it
    /// names an amount or compares two years, and for visions and objectives that were completed or given up. One finding for each objective, at the first such words.
    ///
    /// A heuristic: it knows words, not meanings.
    ///
    /// ## Why
    ///
    /// Requirements engineers look for such words in specifications, where they make a demand that nobody can test. The S and the M of SMART
    /// (specific, measurable) ask the same of objectives.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// objectives:
    ///   - {id: overall, level: overall, statement: Better conditions for living and working in the county}
    /// ```
    ///
    /// ```yaml bad
    /// language: nn
    /// objectives:
    ///   - {id: utvikling, title: Regional utvikling, statement: Fylket skal ha ei best mogleg utvikling}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// language: nb
    /// objectives:
    ///   - {id: vilkar, title: Bedre vilkår for næringslivet}
    ///   - {id: kollektiv, statement: Bedre kollektivtilbud med 20 nye avganger}
    ///   - {id: visjon, level: vision, statement: Et bedre fylke}
    /// indicators:
    ///   - {id: bedrifter, title: Nye bedrifter, of: [vilkar], targets: [{when: 2030, value: 400}]}
    /// ```
    QLT002 "vague-objective" {
        severity: Warning,
        tier: Preview,
        scope: Document,
        about: Plan,
        source: "SMART objectives; practice of requirements engineering (weak words)",
        strength: Practice,
        since: "0.1.0",
        reads: ["indicators", "objectives", "priorities", "measures"],
    }
    message vague(words) {
        en: "the objective says `{words}`, and nothing says how much is meant",
        nb: "i målet står det `{words}`, men ingenting sier hvor mye som menes",
        nn: "i målet står det `{words}`, men ingenting seier kor mykje som er meint",
        help: {
            en: "give the objective an indicator with a target, or write what will be different",
            nb: "gi målet en indikator med et måltall, eller skriv hva som skal bli annerledes",
            nn: "gje målet ein indikator med eit måltal, eller skriv kva som skal bli annleis",
        },
    }
}

const ENGLISH: &[&str] = &[
    "better",
    "best possible",
    "as much as possible",
    "as far as possible",
    "as well as possible",
    "as soon as possible",
    "to the extent possible",
    "where possible",
    "wherever possible",
    "where appropriate",
    "as appropriate",
    "improve",
    "improves",
    "improving",
    "improved",
    "enhance",
    "enhances",
    "enhanced",
    "strengthen",
    "strengthens",
    "strengthening",
    "strengthened",
    "more effective*",
    "more efficient*",
    "optimal*",
    "optimise*",
    "optimize*",
    "optimising",
    "optimizing",
    "adequate*",
    "world class",
    "high quality",
];

const NORWEGIAN: &[&str] = &[
    "bedre",
    "betre",
    "forbedre*",
    "forbetre*",
    "styrke",
    "styrkes",
    "styrket",
    "styrka",
    "styrking",
    "styrkast",
    "styrkje*",
    "best mulig*",
    "best mogleg*",
    "best mogeleg*",
    "mest mulig*",
    "mest mogleg*",
    "størst mulig*",
    "størst mogleg*",
    "høyest mulig*",
    "høgast mogleg*",
    "lavest mulig*",
    "lågast mogleg*",
    "så langt som mulig",
    "så langt som mogleg",
    "så langt det er mulig",
    "så langt det er mogleg",
    "der det er mulig",
    "der det er mogleg",
    "når det er mulig",
    "ved behov",
    "mer effektiv*",
    "meir effektiv*",
    "optimal*",
    "tilfredsstillende",
    "tilfredsstillande",
    "i verdensklasse",
    "høy kvalitet",
    "høg kvalitet",
    "god kvalitet",
];

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let Some(measured) = Measured::by(document, has_target) else { return };
    for objective in ends(document).filter(|objective| !measured.has(document, &objective.it.id)) {
        let texts = texts(document, objective);
        if is_quantified(&texts) {
            continue;
        }
        let found = texts.into_iter().find_map(|(place, wording)| {
            let phrases = match wording.tongue {
                Tongue::English => ENGLISH,
                Tongue::Norwegian => NORWEGIAN,
            };
            Some((place, wording.sentences().find_map(|sentence| phrase(sentence, phrases))?))
        });
        if let Some((place, words)) = found {
            cx.report(place, vague(words));
        }
    }
}
