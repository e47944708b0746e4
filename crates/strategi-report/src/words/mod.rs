//! The words around the findings, in the languages of messages.

pub(crate) mod html;
pub(crate) mod judged;
#[cfg(feature = "text")]
pub(crate) mod text;

use strategi::lang::Term;
use strategi::report::HeldBack;
use strategi::{Lang, Report, Severity};

pub(crate) const HELP: Term = Term::new("help", "råd", "råd");
pub(crate) const LINE: Term = Term::new("line {}", "linje {}", "linje {}");
pub(crate) const MORE: Term = Term::new("and {} more", "og {} til", "og {} til");
pub(crate) const MORE_ALIKE: Term =
    Term::new("and {} more like it", "og {} til av samme slag", "og {} til av same slag");
pub(crate) const NOT_ANNOTATED: Term = Term::new("{} not shown here", "{} ikke vist her", "{} ikkje vist her");
pub(crate) const FIX: Term = Term::new("fix", "rettelse", "retting");
/// A fix that somebody should look at first.
pub(crate) const POSSIBLE_FIX: Term = Term::new("possible fix", "mulig rettelse", "mogleg retting");
pub(crate) const NOTHING: Term = Term::new("no findings", "ingen funn", "ingen funn");
pub(crate) const NOT_EVALUATED: Term = Term::new("not evaluated", "ikke vurdert", "ikkje vurdert");
pub(crate) const JUDGED: Term = Term::new("judged on {}", "vurdert per {}", "vurdert per {}");

const DOCUMENTS: Counted =
    Counted(Term::new("document", "dokument", "dokument"), Term::new("documents", "dokumenter", "dokument"));
const ERRORS: Counted = Counted(Term::new("error", "feil", "feil"), Term::new("errors", "feil", "feil"));
const WARNINGS: Counted =
    Counted(Term::new("warning", "advarsel", "åtvaring"), Term::new("warnings", "advarsler", "åtvaringar"));
const NOTES: Counted = Counted(Term::new("note", "merknad", "merknad"), Term::new("notes", "merknader", "merknader"));
const RULES: Counted = Counted(
    Term::new("rule not evaluated", "regel ikke vurdert", "regel ikkje vurdert"),
    Term::new("rules not evaluated", "regler ikke vurdert", "reglar ikkje vurderte"),
);
const WAIVED: Counted = Counted(
    Term::new("finding waived", "funn godtatt med begrunnelse", "funn godteke med grunngjeving"),
    Term::new("findings waived", "funn godtatt med begrunnelse", "funn godtekne med grunngjeving"),
);
const BASELINE: Counted = Counted(
    Term::new("finding known before", "funn kjent fra før", "funn kjent frå før"),
    Term::new("findings known before", "funn kjent fra før", "funn kjende frå før"),
);
const GONE: Counted = Counted(
    Term::new("known before and gone", "kjent fra før og borte", "kjent frå før og borte"),
    Term::new("known before and gone", "kjent fra før og borte", "kjende frå før og borte"),
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

/// A word that follows a number: for one, and for several.
struct Counted(Term, Term);

impl Counted {
    fn count(&self, number: usize, lang: Lang) -> String {
        format!("{number} {}", if number == 1 { self.0 } else { self.1 }.text(lang))
    }
}

/// A level as it stands before a code.
pub(crate) fn level(severity: Severity, lang: Lang) -> &'static str {
    match severity {
        Severity::Error => ERRORS.0,
        Severity::Warning => WARNINGS.0,
        _ => NOTES.0,
    }
    .text(lang)
}

/// "3 errors"
pub(crate) fn findings(severity: Severity, number: usize, lang: Lang) -> String {
    match severity {
        Severity::Error => ERRORS,
        Severity::Warning => WARNINGS,
        _ => NOTES,
    }
    .count(number, lang)
}

pub(crate) fn documents(number: usize, lang: Lang) -> String {
    DOCUMENTS.count(number, lang)
}

pub(crate) fn rules_not_evaluated(number: usize, lang: Lang) -> String {
    RULES.count(number, lang)
}

pub(crate) fn skipped(number: usize, lang: Lang) -> String {
    SKIPPED.count(number, lang)
}

/// A phrase with its blank filled.
pub(crate) fn fill(term: Term, value: impl std::fmt::Display, lang: Lang) -> String {
    term.text(lang).replace("{}", &value.to_string())
}

/// "1 error, 3 warnings"
pub(crate) fn counts(count: impl Fn(Severity) -> usize, lang: Lang) -> String {
    let parts: Vec<String> = Severity::ALL
        .iter()
        .rev()
        .filter_map(|level| {
            let number = count(*level);
            (number > 0).then(|| findings(*level, number, lang))
        })
        .collect();
    if parts.is_empty() { NOTHING.text(lang).to_owned() } else { parts.join(", ") }
}

/// "2 documents: 1 error, 3 warnings"
pub(crate) fn totals(report: &Report, lang: Lang) -> String {
    format!("{}: {}", documents(report.documents.len(), lang), counts(|level| report.count(level), lang))
}

/// "2 findings waived", "5 findings known before": what was counted and not reported.
pub(crate) fn held_back(held_back: HeldBack, lang: Lang) -> Vec<String> {
    let numbers = [(held_back.waived, WAIVED), (held_back.baseline, BASELINE), (held_back.gone, GONE)];
    numbers.iter().filter(|(number, _)| *number > 0).map(|(number, words)| words.count(*number, lang)).collect()
}
