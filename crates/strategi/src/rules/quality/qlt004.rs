use crate::rules::prelude::*;
use crate::rules::shared::smart::{ends, texts};
use crate::rules::shared::wording::{Tongue, Word};

rule! {
    /// One objective states two goals.
    ///
    /// Found are two different verbs that are joined in one sentence of a title, statement or quotation, in English and Norwegian: "to … and to …", "å … og å …", or two verbs of which the first begins
    /// the sentence and each has words of its own ("reduce emissions from ships and create work"). Two nouns, or two verbs with one object ("to attract and keep staff"), are taken for one goal. Visions and objectives that were completed
    /// or given up are not judged. One finding for each objective.
    ///
    /// A heuristic: what is joined may be one goal after all, such as the two sides of one thing.
    ///
    /// ## Why
    ///
    /// Results frameworks hold one result a row (to be checked against the primary text): where two stand in one, half of it may be reached, and
    /// an indicator does not tell which.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// objectives:
    ///   - {id: work, statement: The strategy is to create work on the coast and to reduce emissions from ships}
    /// ```
    ///
    /// ```yaml bad
    /// language: nb
    /// objectives:
    ///   - {id: vilkar, statement: Målet er å korte ned reisetiden og å få flere til å bo i distriktene}
    /// ```
    ///
    /// ```yaml bad
    /// objectives:
    ///   - {id: work, title: Reduce emissions from ships and create work on the coast}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// objectives:
    ///   - {id: staff, title: Attract and keep staff}
    ///   - {id: work, statement: The strategy is to create and keep work on the coast}
    ///   - {id: roads, statement: Firms on the coast have access to roads and to ports}
    ///   - {id: sea, statement: {nb: Å bygge og drive havner. Å bygge veier.}}
    /// ```
    QLT004 "two-goals-in-one" {
        severity: Info,
        tier: Preview,
        scope: Document,
        about: Plan,
        source: "IATI and logical frameworks: one result a row (to be checked against the primary text)",
        strength: Practice,
        since: "0.1.0",
    }
    message two(verbs) {
        en: "one objective states two goals: {verbs}",
        nb: "ett mål rommer to: {verbs}",
        nn: "eitt mål rommar to: {verbs}",
        help: {
            en: "make each an objective of its own, with its own target",
            nb: "gjør hvert av dem til et eget mål, med sitt eget måltall",
            nn: "gjer kvart av dei til eit eige mål, med sitt eige måltal",
        },
    }
}

/// Verbs of English plans that are nothing else.
const VERBS: &[&str] = &[
    "achieve",
    "attract",
    "become",
    "broaden",
    "build",
    "bring",
    "create",
    "deliver",
    "develop",
    "educate",
    "eliminate",
    "employ",
    "enable",
    "encourage",
    "ensure",
    "establish",
    "expand",
    "extend",
    "foster",
    "generate",
    "give",
    "implement",
    "improve",
    "inform",
    "introduce",
    "invest",
    "keep",
    "maintain",
    "make",
    "minimise",
    "minimize",
    "modernise",
    "modernize",
    "preserve",
    "prevent",
    "promote",
    "protect",
    "provide",
    "recruit",
    "reduce",
    "remove",
    "renew",
    "restore",
    "retain",
    "simplify",
    "strengthen",
    "sustain",
    "widen",
];
/// Verbs that can be nouns or adjectives: known as verbs only behind "to".
const NOUNS_TOO: &[&str] = &[
    "advance",
    "coordinate",
    "cut",
    "decrease",
    "double",
    "fund",
    "grow",
    "halve",
    "help",
    "increase",
    "launch",
    "lower",
    "meet",
    "offer",
    "open",
    "phase",
    "prepare",
    "raise",
    "reach",
    "secure",
    "stop",
    "support",
    "train",
    "transform",
    "upgrade",
    "win",
];
/// Infinitives of Norwegian plans, which begin a goal without the mark.
const INFINITIVES: &[&str] = &[
    "auke",
    "bevare",
    "bygge",
    "byggje",
    "etablere",
    "forbedre",
    "fremme",
    "fremja",
    "fremje",
    "gjøre",
    "gjere",
    "gi",
    "gje",
    "halvere",
    "hindre",
    "innføre",
    "legge",
    "leggje",
    "oppnå",
    "rekruttere",
    "redusere",
    "sikre",
    "skape",
    "skaffe",
    "styrke",
    "styrkje",
    "utvide",
    "utvikle",
    "verne",
    "øke",
];

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    for objective in ends(document) {
        let found = texts(document, objective).into_iter().find_map(|(place, wording)| {
            let mut sentences = wording.sentences();
            let verbs = sentences.find_map(|sentence| {
                infinitives(sentence, wording.tongue).or_else(|| commands(sentence, wording.tongue))
            })?;
            Some((place, verbs))
        });
        if let Some((place, verbs)) = found {
            cx.report(place, two(verbs));
        }
    }
}

/// "to … and to …", "å … og å …"
fn infinitives(sentence: &[Word<'_>], tongue: Tongue) -> Option<Vec<String>> {
    let (and, mark) = words(tongue);
    let is_verb = |word: &Word<'_>| {
        tongue == Tongue::Norwegian || VERBS.contains(&word.lower.as_str()) || NOUNS_TOO.contains(&word.lower.as_str())
    };
    let mut before: Option<&Word<'_>> = None;
    let mut joins = false;
    let mut words = sentence.iter().peekable();
    while let Some(word) = words.next() {
        if word.lower == mark
            && let Some(verb) = words.peek().filter(|verb| is_verb(verb))
        {
            match before {
                Some(first) if joins && first.lower != verb.lower => {
                    let full = |verb: &Word<'_>| format!("{mark} {}", verb.lower);
                    return Some(vec![full(first), full(verb)]);
                }
                _ => before = Some(verb),
            }
        }
        joins = word.lower == and;
    }
    None
}

/// "Reduce … and develop …": each verb with words of its own, and nothing that leads to a purpose in between.
fn commands(sentence: &[Word<'_>], tongue: Tongue) -> Option<Vec<String>> {
    const PURPOSE: &[&str] = &[
        "to",
        "by",
        "that",
        "which",
        "who",
        "while",
        "through",
        "including",
        "for",
        "å",
        "ved",
        "som",
        "slik",
        "at",
        "gjennom",
        "for",
        "bidra",
    ];
    let (and, _) = words(tongue);
    let verbs = match tongue {
        Tongue::English => VERBS,
        Tongue::Norwegian => INFINITIVES,
    };
    let first = sentence.first().filter(|word| verbs.contains(&word.lower.as_str()))?;
    let (at, _) = sentence.iter().enumerate().find(|(_, word)| word.lower == and)?;
    let between = sentence.get(1..at).unwrap_or_default();
    let second =
        sentence.get(at + 1).filter(|word| verbs.contains(&word.lower.as_str()) && word.lower != first.lower)?;
    let own_words = between.len() >= 2 && sentence.len() > at + 2;
    let plain = between.iter().all(|word| !PURPOSE.contains(&word.lower.as_str()));
    (own_words && plain).then(|| vec![first.lower.clone(), second.lower.clone()])
}

const fn words(tongue: Tongue) -> (&'static str, &'static str) {
    match tongue {
        Tongue::English => ("and", "to"),
        Tongue::Norwegian => ("og", "å"),
    }
}
