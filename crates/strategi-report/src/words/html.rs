//! The words of the pages that people send each other.

use strategi::lang::Term;
use strategi::rules::About;
use strategi::{Lang, Report, Severity, Verdict};

pub(crate) const CHECK_OF: Term = Term::new("Check of {}", "Kontroll av {}", "Kontroll av {}");
pub(crate) const CHECK_OF_TITLE: Term = Term::new("Check of “{}”", "Kontroll av «{}»", "Kontroll av «{}»");
pub(crate) const SKIP: Term = Term::new("Skip to the findings", "Gå til funnene", "Gå til funna");
pub(crate) const SUMMARY: Term = Term::new("Summary", "Sammendrag", "Samandrag");
pub(crate) const FINDINGS: Term = Term::new("Findings", "Funn", "Funn");
pub(crate) const DOCUMENT: Term = Term::new("Document", "Dokument", "Dokument");
pub(crate) const DOCUMENTS: Term = Term::new("Documents", "Dokumenter", "Dokument");
pub(crate) const THEME: Term = Term::new("Theme", "Tema", "Tema");
pub(crate) const THEMES: Term = Term::new("Themes", "Temaer", "Tema");
pub(crate) const OTHER: Term = Term::new("Other", "Annet", "Anna");
pub(crate) const LEVEL: Term = Term::new("Level", "Nivå", "Nivå");
pub(crate) const ABOUT: Term = Term::new("About", "Gjelder", "Gjeld");
pub(crate) const TEXT: Term = Term::new("Text", "Tekst", "Tekst");
pub(crate) const CAUSE: Term = Term::new("Cause", "Årsak", "Årsak");
pub(crate) const RULES: Term = Term::new("Rules", "Regler", "Reglar");
pub(crate) const ALL: Term = Term::new("all", "alle", "alle");
pub(crate) const ALL_OF_IT: Term = Term::new("both", "begge deler", "begge delar");
pub(crate) const FILTER: Term = Term::new("Filter the findings", "Filtrer funnene", "Filtrer funna");
pub(crate) const RESET: Term = Term::new("Show all", "Vis alle", "Vis alle");
/// `{}` is how many, `{all}` of how many.
pub(crate) const SHOWN: Term =
    Term::new("{} of {all} findings shown", "Viser {} av {all} funn", "Viser {} av {all} funn");
pub(crate) const SEE_ALSO: Term = Term::new("See also", "Se også", "Sjå òg");
pub(crate) const NOT_EVALUATED: Term =
    Term::new("Rules that were not evaluated", "Regler som ikke er vurdert", "Reglar som ikkje er vurderte");
pub(crate) const RULES_LEFT: Term = Term::new("Rules not evaluated", "Regler ikke vurdert", "Reglar ikkje vurderte");
pub(crate) const NEITHER: Term = Term::new(
    "These rules neither passed nor failed: something that they need was missing.",
    "Disse reglene er verken oppfylt eller brutt: Noe de trenger, manglet.",
    "Desse reglane er verken oppfylte eller brotne: Noko dei treng, mangla.",
);
pub(crate) const HELD_BACK: Term = Term::new("Not shown", "Ikke vist", "Ikkje vist");
pub(crate) const FILES: Term = Term::new("The files", "Filene", "Filene");
pub(crate) const THE_RULES: Term = Term::new("The rules", "Reglene", "Reglane");
pub(crate) const IN_ENGLISH: Term = Term::new("", "Reglene er beskrevet på engelsk.", "Reglane er skildra på engelsk.");
pub(crate) const ON_THE_WEB: Term =
    Term::new("The page of the rule on the web", "Regelen på nettet", "Regelen på nettet");
pub(crate) const BACK: Term = Term::new("Back to the findings", "Tilbake til funnene", "Tilbake til funna");
pub(crate) const COUNTED_ONLY: Term = Term::new(
    "and {} more that are counted and not shown",
    "og {} til, som er talt med, men ikke vist",
    "og {} til, som er talde med, men ikkje viste",
);
pub(crate) const MEANS: Term = Term::new("What this report means", "Hva rapporten forteller", "Kva rapporten fortel");
pub(crate) const MEANING: Term = Term::new(
    "The documents were read as data and compared with themselves, with each other and with what standards, laws and \
     good practice ask for. A document without findings is consistent and complete on record. That does not make a \
     strategy good or lawful: whether its aims are the right ones is not judged here.",
    "Dokumentene er lest som data og holdt opp mot seg selv, mot hverandre og mot det standarder, lover og god praksis \
     tilsier. Et dokument uten funn har verken motsigelser eller mangler i registreringen. Det gjør ikke en strategi god eller \
     lovlig: Om målene er de rette, vurderes ikke her.",
    "Dokumenta er lesne som data og haldne opp mot seg sjølve, mot kvarandre og mot det standardar, lover og god praksis \
     tilseier. Eit dokument utan funn har verken motseiingar eller manglar i registreringa. Det gjer ikkje ein strategi god eller \
     lovleg: Om måla er dei rette, blir ikkje vurdert her.",
);
pub(crate) const WHOSE: Term = Term::new(
    "Findings about the plan are for its owner to mend, those about the record for whoever recorded it.",
    "Funn om planen er det eieren av planen som kan rette; funn om registreringen kan rettes av den som har registrert planen.",
    "Funn om planen er det eigaren av planen som kan rette; funn om registreringa kan rettast av den som har registrert planen.",
);
pub(crate) const LEVELS: Term = Term::new(
    "An error is a contradiction or something broken, a warning something that is probably wrong or unfulfilled, a note \
     something worth a look.",
    "En feil er en motsigelse eller noe som er ødelagt, en advarsel noe som trolig er galt eller ikke oppfylt, og en \
     merknad noe som er verdt å se på.",
    "Ein feil er ei motseiing eller noko som er øydelagt, ei åtvaring noko som truleg er gale eller ikkje oppfylt, og ein \
     merknad noko som er verdt å sjå på.",
);
pub(crate) const UNREADABLE: Term = Term::new("could not be read", "lot seg ikke lese", "lét seg ikkje lese");
pub(crate) const CODE_LISTS: Term = Term::new("Code lists", "Kodelister", "Kodelister");
/// `{}` is the version, `{format}` that of the document format.
const MADE: Term = Term::new(
    "Checked with strategi {}, document format {format}.",
    "Kontrollert med strategi {}, dokumentformat {format}.",
    "Kontrollert med strategi {}, dokumentformat {format}.",
);

/// What checked the documents.
pub(crate) fn made(report: &Report, lang: Lang) -> String {
    let engine = &report.engine;
    MADE.text(lang).replace("{format}", &engine.format.to_string()).replace("{}", engine.version)
}

/// A level as the heading of a column.
pub(crate) fn levels(severity: Severity, lang: Lang) -> &'static str {
    match severity {
        Severity::Error => Term::new("Errors", "Feil", "Feil"),
        Severity::Warning => Term::new("Warnings", "Advarsler", "Åtvaringar"),
        _ => Term::new("Notes", "Merknader", "Merknader"),
    }
    .text(lang)
}

/// "the plan", "the record": what a finding speaks of.
pub(crate) fn about(about: About, lang: Lang) -> &'static str {
    match about {
        About::Plan => Term::new("the plan", "planen", "planen"),
        _ => Term::new("the record", "registreringen", "registreringa"),
    }
    .text(lang)
}

/// How the documents fared, and the configuration where something is wrong with it: a sentence each, and one more where some
/// documents could not be read and others have errors.
pub(crate) fn verdict(report: &Report, lang: Lang) -> String {
    let number = |verdict| report.documents.iter().filter(|document| document.verdict == verdict).count();
    let worst = report.documents.iter().map(|document| document.verdict).max().unwrap_or(Verdict::Clean);
    let mut sentences = vec![verdict_of(worst, number(worst), report.documents.len(), lang)];
    if worst == Verdict::Unreadable && number(Verdict::Errors) > 0 {
        sentences.push(verdict_of(Verdict::Errors, number(Verdict::Errors), report.documents.len(), lang));
    }
    sentences.extend(super::judged::verdict(report, lang).map(str::to_owned));
    sentences.join(" ")
}

fn verdict_of(verdict: Verdict, number: usize, all: usize, lang: Lang) -> String {
    if all == 1 {
        return one(verdict).text(lang).to_owned();
    }
    let (one, several) = several(verdict);
    let term = if number == 1 { one } else { several };
    term.text(lang).replace("{all}", &all.to_string()).replace("{}", &number.to_string())
}

fn one(verdict: Verdict) -> Term {
    match verdict {
        Verdict::Clean => {
            Term::new("The document has no findings.", "Dokumentet har ingen funn.", "Dokumentet har ingen funn.")
        }
        Verdict::Notes => Term::new(
            "The document has notes, no errors or warnings.",
            "Dokumentet har merknader, ingen feil eller advarsler.",
            "Dokumentet har merknader, ingen feil eller åtvaringar.",
        ),
        Verdict::Warnings => Term::new(
            "The document has warnings, no errors.",
            "Dokumentet har advarsler, ingen feil.",
            "Dokumentet har åtvaringar, ingen feil.",
        ),
        Verdict::Errors => Term::new("The document has errors.", "Dokumentet har feil.", "Dokumentet har feil."),
        _ => Term::new(
            "The document could not be read.",
            "Dokumentet lot seg ikke lese.",
            "Dokumentet lét seg ikkje lese.",
        ),
    }
}

/// For one of several documents, and for some of them.
fn several(verdict: Verdict) -> (Term, Term) {
    match verdict {
        Verdict::Clean => {
            let term = Term::new(
                "None of the {all} documents has findings.",
                "Ingen funn i de {all} dokumentene.",
                "Ingen funn i dei {all} dokumenta.",
            );
            (term, term)
        }
        Verdict::Notes => (
            Term::new(
                "1 of {all} documents has notes; none has errors or warnings.",
                "1 av {all} dokumenter har merknader, ingen har feil eller advarsler.",
                "1 av {all} dokument har merknader, ingen har feil eller åtvaringar.",
            ),
            Term::new(
                "{} of {all} documents have notes; none has errors or warnings.",
                "{} av {all} dokumenter har merknader, ingen har feil eller advarsler.",
                "{} av {all} dokument har merknader, ingen har feil eller åtvaringar.",
            ),
        ),
        Verdict::Warnings => (
            Term::new(
                "1 of {all} documents has warnings; none has errors.",
                "1 av {all} dokumenter har advarsler, ingen har feil.",
                "1 av {all} dokument har åtvaringar, ingen har feil.",
            ),
            Term::new(
                "{} of {all} documents have warnings; none has errors.",
                "{} av {all} dokumenter har advarsler, ingen har feil.",
                "{} av {all} dokument har åtvaringar, ingen har feil.",
            ),
        ),
        Verdict::Errors => (
            Term::new(
                "1 of {all} documents has errors.",
                "1 av {all} dokumenter har feil.",
                "1 av {all} dokument har feil.",
            ),
            Term::new(
                "{} of {all} documents have errors.",
                "{} av {all} dokumenter har feil.",
                "{} av {all} dokument har feil.",
            ),
        ),
        _ => (
            Term::new(
                "1 of {all} documents could not be read.",
                "1 av {all} dokumenter lot seg ikke lese.",
                "1 av {all} dokument lét seg ikkje lese.",
            ),
            Term::new(
                "{} of {all} documents could not be read.",
                "{} av {all} dokumenter lot seg ikke lese.",
                "{} av {all} dokument lét seg ikkje lese.",
            ),
        ),
    }
}
