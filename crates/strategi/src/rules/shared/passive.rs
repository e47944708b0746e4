//! Passives without an agent: who does what is "carried out"?

use super::wording::{Tongue, Word, excerpt, fits};

/// The first passive of a sentence that names no agent, as it stands there. `promised`: only with a modal verb.
pub(crate) fn agentless(sentence: &[Word<'_>], tongue: Tongue, promised: bool) -> Option<String> {
    match tongue {
        Tongue::English => english(sentence),
        Tongue::Norwegian => norwegian(sentence, promised),
    }
}

fn is_one(word: Option<&Word<'_>>, patterns: &[&str]) -> bool {
    word.is_some_and(|word| patterns.iter().any(|pattern| fits(word, pattern)))
}

/// "will be carried out", "is to be established"
fn english(sentence: &[Word<'_>]) -> Option<String> {
    const CLAUSE: &[&str] = &["that", "which", "who", "if", "when", "where", "before", "after", "until", "as"];
    const MODALS: &[&str] = &["will", "shall", "must"];
    let be = sentence.iter().position(|word| word.lower == "be")?;
    let at = |place: usize| sentence.get(place);
    let start = if is_one(at(be.checked_sub(1)?), MODALS) {
        be - 1
    } else if be >= 2 && is_one(at(be - 1), &["to"]) && is_one(at(be - 2), &["is", "are"]) {
        be - 2
    } else {
        return None;
    };
    // "also", "further": an adverb may stand between.
    let is_adverb = |word: &Word<'_>| matches!(word.lower.as_str(), "also" | "further") || word.lower.ends_with("ly");
    let verb = be + 1 + usize::from(at(be + 1).is_some_and(is_adverb));
    let participle = at(verb)?;
    if !is_participle(&participle.lower) || sentence.get(..start)?.iter().any(|word| is_one(Some(word), CLAUSE)) {
        return None;
    }
    let rest = sentence.get(verb + 1..).unwrap_or_default();
    let by = rest.iter().position(|word| word.lower == "by").and_then(|by| rest.get(by + 1));
    // "by 2030", "by training": no agent
    let agent = by.is_some_and(|by| !by.lower.starts_with(|c: char| c.is_ascii_digit()) && !by.lower.ends_with("ing"));
    if agent {
        return None;
    }
    let end = verb + 1 + usize::from(is_one(at(verb + 1), &["out", "up", "on", "forward"]));
    sentence.get(start..end).map(excerpt)
}

/// Participles of doing; those of a state ("needed", "based") have no agent to name.
fn is_participle(word: &str) -> bool {
    const STATES: &[&str] = &[
        "affected",
        "based",
        "called",
        "committed",
        "concerned",
        "dedicated",
        "exhausted",
        "expected",
        "focused",
        "interested",
        "involved",
        "limited",
        "located",
        "needed",
        "pleased",
        "prepared",
        "related",
        "required",
        "situated",
        "used",
        "valued",
    ];
    const IRREGULAR: &[&str] = &[
        "begun",
        "built",
        "chosen",
        "done",
        "drawn",
        "given",
        "held",
        "laid",
        "led",
        "made",
        "put",
        "run",
        "set",
        "sought",
        "taken",
        "taught",
        "undertaken",
        "written",
    ];
    (word.len() > 4 && word.ends_with("ed") && !STATES.contains(&word)) || IRREGULAR.contains(&word)
}

/// Verbs of Norwegian plans before the endings of the passive: -es, -ast, -as.
const STEMS: &[&str] = &[
    "arranger",
    "avklar",
    "avvikl",
    "bygg",
    "byggj",
    "deleger",
    "drift",
    "effektiviser",
    "etabler",
    "evaluer",
    "finansier",
    "forankr",
    "forbedr",
    "formidl",
    "fremm",
    "gjennomfør",
    "igangsett",
    "igangset",
    "implementer",
    "initier",
    "innarbeid",
    "innfør",
    "innhent",
    "intensiver",
    "iverksett",
    "iverkset",
    "kartlegg",
    "kartleggj",
    "koordiner",
    "organiser",
    "oppgrader",
    "opprett",
    "opprettehold",
    "prioriter",
    "profiler",
    "revider",
    "rull",
    "samordn",
    "sikr",
    "styrk",
    "styrkj",
    "tilrettelegg",
    "undersøk",
    "utarbeid",
    "utbygg",
    "utred",
    "utvid",
    "utvikl",
    "viderefør",
    "videreutvikl",
    "vidarefør",
    "vidareutvikl",
    "vektlegg",
    "vurder",
];
/// Participles of the same verbs, after "bli".
const PARTICIPLES: &[&str] = &[
    "bygd",
    "bygget",
    "greidd",
    "lagt",
    "sett",
    "satt",
    "iverksatt",
    "iverksett",
    "igangsatt",
    "igangsett",
    "kartlagt",
    "fulgt",
    "følgt",
    "tatt",
    "teke",
    "utgreidd",
    "utredet",
    "utgreia",
    "vedtatt",
    "vedteke",
];

fn is_passive(word: &Word<'_>) -> bool {
    let stem = ["es", "ast", "as"].iter().find_map(|ending| word.lower.strip_suffix(ending));
    stem.is_some_and(|stem| STEMS.contains(&stem))
}

fn is_norwegian_participle(word: &Word<'_>) -> bool {
    let stem = ["et", "t", "a", "te"].iter().find_map(|ending| word.lower.strip_suffix(ending));
    PARTICIPLES.contains(&word.lower.as_str()) || stem.is_some_and(|stem| STEMS.contains(&stem))
}

/// "videreføres", "skal foregå", "vil bli vurdert", "blir vidareført"
fn norwegian(sentence: &[Word<'_>], promised: bool) -> Option<String> {
    const CLAUSE: &[&str] = &["som", "at", "når", "hvis", "dersom", "før", "etter", "slik", "fordi", "mens", "medan"];
    const MODALS: &[&str] = &["skal", "vil", "må"];
    const HAPPEN: &[&str] = &["foregå", "føregå", "skje"];
    for (place, word) in sentence.iter().enumerate() {
        if is_one(Some(word), CLAUSE) {
            return None;
        }
        let next = sentence.get(place + 1);
        let bli = is_one(Some(word), &["bli", "blir", "vert", "verte"]);
        let end = if is_passive(word) || is_one(Some(word), HAPPEN) {
            place
        } else if bli && next.is_some_and(is_norwegian_participle) {
            place + 1
        } else {
            continue;
        };
        // "skal også videreføres": the modal verb may stand a few words before.
        let from = place.saturating_sub(3);
        let modal = (from..place).rev().find(|place| is_one(sentence.get(*place), MODALS));
        if modal.is_none() && (promised || is_one(Some(word), HAPPEN)) {
            return None;
        }
        if sentence.get(end + 1..).unwrap_or_default().iter().take(2).any(|word| word.lower == "av") {
            return None;
        }
        return sentence.get(modal.unwrap_or(place)..=end).map(excerpt);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::wording::sentences;
    use super::*;

    fn found(text: &str, tongue: Tongue, promised: bool) -> Option<String> {
        sentences(text).iter().find_map(|sentence| agentless(sentence, tongue, promised))
    }

    #[test]
    fn nobody_does_it() {
        for (text, words) in [
            ("A plan will be drawn up.", "will be drawn up"),
            ("New routes shall be carefully assessed by 2030", "shall be carefully assessed"),
            ("The centre is to be built in Kelpvik", "is to be built"),
        ] {
            assert_eq!(found(text, Tongue::English, false).as_deref(), Some(words), "{text}");
        }
        for (text, words) in [
            ("Samarbeidet videreføres.", "videreføres"),
            ("Samarbeidet skal også videreføres", "skal også videreføres"),
            ("Samarbeidet skal vidareførast", "skal vidareførast"),
            ("Nye ruter vil bli vurdert", "vil bli vurdert"),
            ("Det blir oppretta eit forum", "blir oppretta"),
            ("Arbeidet skal foregå i partnerskap", "skal foregå"),
            ("Utvikling av kompetanse prioriteres", "prioriteres"),
        ] {
            assert_eq!(found(text, Tongue::Norwegian, false).as_deref(), Some(words), "{text}");
        }
    }

    #[test]
    fn somebody_does_it_or_nothing_is_done() {
        for text in [
            "A plan will be drawn up by the county",
            "The county sees to it that a plan will be drawn up",
            "Ships will be required to use shore power",
            "Young people are to be found on the coast",
            "There will be more ships",
            "People will be healthy",
        ] {
            assert_eq!(found(text, Tongue::English, false), None, "{text}");
        }
        for text in [
            "Samarbeidet videreføres av fylket",
            "Fylket sørger for at samarbeidet videreføres",
            "Tiltak som gjennomføres i skolen",
            "Det finnes mange løsninger, og ungdom trives",
            "Johannes og Moses",
            "Arbeidet foregår i partnerskap",
            "Fylket vil bli kjent i utlandet",
        ] {
            assert_eq!(found(text, Tongue::Norwegian, false), None, "{text}");
        }
        assert_eq!(found("Samarbeid prioriteres", Tongue::Norwegian, true), None);
        assert!(found("Samarbeid skal prioriteres", Tongue::Norwegian, true).is_some());
    }
}
