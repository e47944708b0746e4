//! The words around the findings, in the languages of messages.

use strategi::lang::Term;
use strategi::{Lang, Severity};

pub(super) const HELP: Term = Term::new("help", "råd", "råd");
pub(super) const ALSO: Term = Term::new("also", "også", "òg");
pub(super) const LINE: Term = Term::new("line {}", "linje {}", "linje {}");
pub(super) const LINES: Term = Term::new("lines {}", "linjene {}", "linjene {}");
pub(super) const MORE: Term =
    Term::new("and {} more; `--full` shows all", "og {} til; `--full` viser alle", "og {} til; `--full` viser alle");
pub(super) const NOTHING: Term = Term::new("no findings", "ingen funn", "ingen funn");
pub(super) const UNJUDGED: Term =
    Term::new("the rules were not applied", "reglene er ikke brukt", "reglane er ikkje brukte");
pub(super) const NOT_EVALUATED: Term = Term::new("not evaluated", "ikke vurdert", "ikkje vurdert");
pub(super) const JUDGED: Term = Term::new("judged on {}", "vurdert per {}", "vurdert per {}");
pub(super) const EXPLAIN: Term = Term::new(
    "more about a code: `strategi explain {}`",
    "mer om en kode: `strategi explain {}`",
    "meir om ein kode: `strategi explain {}`",
);
pub(super) const SOUND: Term = Term::new(
    "consistent and complete on record; that does not make a strategy good or lawful",
    "uten motsigelser eller mangler i registreringen; det gjør ikke strategien god eller lovlig",
    "utan motseiingar eller manglar i registreringa; det gjer ikkje strategien god eller lovleg",
);

const DOCUMENTS: Counted =
    Counted(Term::new("document", "dokument", "dokument"), Term::new("documents", "dokumenter", "dokument"));
const ERRORS: Counted = Counted(Term::new("error", "feil", "feil"), Term::new("errors", "feil", "feil"));
const WARNINGS: Counted =
    Counted(Term::new("warning", "advarsel", "åtvaring"), Term::new("warnings", "advarsler", "åtvaringar"));
const NOTES: Counted = Counted(Term::new("note", "merknad", "merknad"), Term::new("notes", "merknader", "merknader"));
const GROUPS: Counted = Counted(Term::new("group", "gruppe", "gruppe"), Term::new("groups", "grupper", "grupper"));
const RULES: Counted = Counted(
    Term::new("rule not evaluated", "regel ikke vurdert", "regel ikkje vurdert"),
    Term::new("rules not evaluated", "regler ikke vurdert", "reglar ikkje vurderte"),
);
const SKIPPED: Counted = Counted(
    Term::new(
        "file skipped, since it has no field `strategi`",
        "fil hoppet over, siden den ikke har feltet `strategi`",
        "fil hoppa over, sidan ho ikkje har feltet `strategi`",
    ),
    Term::new(
        "files skipped, since they have no field `strategi`",
        "filer hoppet over, siden de ikke har feltet `strategi`",
        "filer hoppa over, sidan dei ikkje har feltet `strategi`",
    ),
);

pub(super) const MORE_FIXES: Term = Term::new("and {} more", "og {} til", "og {} til");
pub(super) const FIX: Term = Term::new("fix", "rettelse", "retting");
pub(super) const UNSAFE: Term = Term::new(
    "{} (to be looked at: `--unsafe-fixes`)",
    "{} (bør ses over: `--unsafe-fixes`)",
    "{} (bør sjåast over: `--unsafe-fixes`)",
);
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
pub(super) fn mendable(safe: usize, doubtful: usize, lang: Lang) -> Option<String> {
    match (safe, doubtful) {
        (0, 0) => None,
        (0, doubtful) => Some(DOUBTFUL.count(doubtful, lang)),
        (safe, 0) => Some(MENDABLE.count(safe, lang)),
        (safe, doubtful) => Some(format!("{}; {}", MENDABLE.count(safe, lang), fill(LOOKED_AT, doubtful, lang))),
    }
}

/// "3 findings mended"
pub(super) fn mended(number: usize, for_good: bool, lang: Lang) -> String {
    if for_good { MENDED } else { WOULD_BE }.count(number, lang)
}

/// A word that follows a number: for one, and for several.
struct Counted(Term, Term);

impl Counted {
    fn count(&self, number: usize, lang: Lang) -> String {
        format!("{number} {}", if number == 1 { self.0 } else { self.1 }.text(lang))
    }
}

/// A level as it stands before a code.
pub(super) fn level(severity: Severity, lang: Lang) -> &'static str {
    match severity {
        Severity::Error => ERRORS.0,
        Severity::Warning => WARNINGS.0,
        _ => NOTES.0,
    }
    .text(lang)
}

/// "3 errors"
pub(super) fn findings(severity: Severity, number: usize, lang: Lang) -> String {
    match severity {
        Severity::Error => ERRORS,
        Severity::Warning => WARNINGS,
        _ => NOTES,
    }
    .count(number, lang)
}

pub(super) fn documents(number: usize, lang: Lang) -> String {
    DOCUMENTS.count(number, lang)
}

pub(super) fn in_groups(number: usize, lang: Lang) -> String {
    format!("{} {}", Term::new("in", "i", "i").text(lang), GROUPS.count(number, lang))
}

pub(super) fn rules_not_evaluated(number: usize, lang: Lang) -> String {
    RULES.count(number, lang)
}

pub(super) fn skipped(number: usize, lang: Lang) -> String {
    SKIPPED.count(number, lang)
}

/// A phrase with its blank filled.
pub(super) fn fill(term: Term, value: impl std::fmt::Display, lang: Lang) -> String {
    term.text(lang).replace("{}", &value.to_string())
}
