//! The words of the report for terminals.

use strategi::Lang;
use strategi::lang::Term;

use super::Counted;

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

pub(crate) fn in_groups(number: usize, lang: Lang) -> String {
    format!("{} {}", Term::new("in", "i", "i").text(lang), GROUPS.count(number, lang))
}
