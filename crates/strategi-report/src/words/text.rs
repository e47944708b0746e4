//! The words of the report for terminals.

use strategi::Lang;
use strategi::lang::Term;

use super::{Counted, fill};

pub(crate) const ALSO: Term = Term::new("also", "også", "òg");
pub(crate) const LINES: Term = Term::new("lines {}", "linjene {}", "linjene {}");
/// For what `--full` shows.
pub(crate) const MORE_IN_FULL: Term =
    Term::new("and {} more; `--full` shows all", "og {} til; `--full` viser alle", "og {} til; `--full` viser alle");
pub(crate) const UNJUDGED: Term =
    Term::new("the rules were not applied", "reglene er ikke brukt", "reglane er ikkje brukte");
pub(crate) const EXPLAIN: Term = Term::new(
    "more about a code: `strategi explain {}`",
    "mer om en kode: `strategi explain {}`",
    "meir om ein kode: `strategi explain {}`",
);
pub(crate) const SOUND: Term = Term::new(
    "consistent and complete on record; that does not make a strategy good or lawful",
    "uten motsigelser eller mangler i registreringen; det gjør ikke strategien god eller lovlig",
    "utan motseiingar eller manglar i registreringa; det gjer ikkje strategien god eller lovleg",
);
const GROUPS: Counted = Counted(Term::new("group", "gruppe", "gruppe"), Term::new("groups", "grupper", "grupper"));

const MENDABLE: Counted = Counted(
    Term::new("finding can be mended by `--fix`", "funn kan rettes med `--fix`", "funn kan rettast med `--fix`"),
    Term::new("findings can be mended by `--fix`", "funn kan rettes med `--fix`", "funn kan rettast med `--fix`"),
);
const DOUBTFUL: Counted = Counted(
    Term::new(
        "finding can be mended by `--fix --unsafe-fixes`, to be looked at afterwards",
        "funn kan rettes med `--fix --unsafe-fixes`, og bør ses over etterpå",
        "funn kan rettast med `--fix --unsafe-fixes`, og bør sjåast over etterpå",
    ),
    Term::new(
        "findings can be mended by `--fix --unsafe-fixes`, to be looked at afterwards",
        "funn kan rettes med `--fix --unsafe-fixes`, og bør ses over etterpå",
        "funn kan rettast med `--fix --unsafe-fixes`, og bør sjåast over etterpå",
    ),
);
const LOOKED_AT: Term = Term::new(
    "{} more with `--unsafe-fixes`, to be looked at afterwards",
    "{} til med `--unsafe-fixes`, som bør ses over etterpå",
    "{} til med `--unsafe-fixes`, som bør sjåast over etterpå",
);
const MENDED: Counted = Counted(
    Term::new("finding mended", "funn rettet", "funn retta"),
    Term::new("findings mended", "funn rettet", "funn retta"),
);
const WOULD_BE: Counted = Counted(
    Term::new("finding would be mended", "funn ville blitt rettet", "funn ville blitt retta"),
    Term::new("findings would be mended", "funn ville blitt rettet", "funn ville blitt retta"),
);

/// "3 findings can be mended by `--fix`, 2 more with `--unsafe-fixes`"; nothing when there are none.
pub(crate) fn mendable(safe: usize, doubtful: usize, lang: Lang) -> Option<String> {
    match (safe, doubtful) {
        (0, 0) => None,
        (0, doubtful) => Some(DOUBTFUL.count(doubtful, lang)),
        (safe, 0) => Some(MENDABLE.count(safe, lang)),
        (safe, doubtful) => Some(format!("{}; {}", MENDABLE.count(safe, lang), fill(LOOKED_AT, doubtful, lang))),
    }
}

/// "3 findings mended"
pub(crate) fn mended(number: usize, for_good: bool, lang: Lang) -> String {
    if for_good { MENDED } else { WOULD_BE }.count(number, lang)
}

pub(crate) fn in_groups(number: usize, lang: Lang) -> String {
    format!("{} {}", Term::new("in", "i", "i").text(lang), GROUPS.count(number, lang))
}
