//! The words about what documents were judged by, and about what is wrong with it.

use strategi::lang::Term;
use strategi::{Lang, Report, Severity};

use super::Counted;

pub(crate) const CONFIGURATION: Term = Term::new("configuration: {}", "oppsett: {}", "oppsett: {}");
pub(crate) const PROFILES: Term = Term::new("profiles: {}", "profiler: {}", "profilar: {}");
/// Of one document: the profiles that not all were judged by.
pub(crate) const JUDGED_BY: Term = Term::new("judged by {}", "vurdert etter {}", "vurdert etter {}");
/// The heading of what is wrong with the configuration.
pub(crate) const PROBLEMS: Term =
    Term::new("Problems in the configuration", "Problemer i oppsettet", "Problem i oppsettet");
pub(crate) const NO_DOCUMENT: Term = Term::new(
    "These do not concern a document, but the file that says how the documents are checked.",
    "Disse gjelder ikke et dokument, men filen som sier hvordan dokumentene kontrolleres.",
    "Desse gjeld ikkje eit dokument, men fila som seier korleis dokumenta blir kontrollerte.",
);
const NUMBER: Counted = Counted(
    Term::new("problem in the configuration", "problem i oppsettet", "problem i oppsettet"),
    Term::new("problems in the configuration", "problemer i oppsettet", "problem i oppsettet"),
);

/// "2 problems in the configuration"; nothing when there are none.
pub(crate) fn problems(report: &Report, lang: Lang) -> Option<String> {
    let number = report.configuration.len();
    (number > 0).then(|| NUMBER.count(number, lang))
}

/// How the configuration fared, in a sentence; nothing when nothing is wrong with it.
pub(crate) fn verdict(report: &Report, lang: Lang) -> Option<&'static str> {
    let worst = report.configuration.iter().map(|problem| problem.severity).max()?;
    let term = match worst {
        Severity::Error => Term::new("The configuration has errors.", "Oppsettet har feil.", "Oppsettet har feil."),
        Severity::Warning => {
            Term::new("The configuration has warnings.", "Oppsettet har advarsler.", "Oppsettet har åtvaringar.")
        }
        _ => Term::new("The configuration has notes.", "Oppsettet har merknader.", "Oppsettet har merknader."),
    };
    Some(term.text(lang))
}
