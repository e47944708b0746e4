use crate::index::Spot;
use crate::rules::prelude::*;

rule! {
    /// Something is recorded as past and dated after the reference date.
    ///
    /// What counts as past: decisions, measured values of indicators (`actuals`), deliverables that are done, the publication,
    /// revisions of the text, the retrieval of sources, and the start of the council's term when the plan is adopted.
    /// The decision `reviews` is exempt, since a plan may set its own review. A date counts as later only when all its
    /// days are: `2026` is not after 1 March 2026, and a value for a period that is not over may have been measured.
    /// The reference date is given to the check and is not read from a clock.
    ///
    /// ## Why
    ///
    /// What has not happened is a plan and not a fact. IATI has the same rules for actual dates (11.1.4, 11.1.5,
    /// 11.2.1); the GTFS validator takes the date as an argument, so that a report can be repeated.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// decisions:
    ///   - {id: adoption, effect: adopts, date: 2031-06-17}
    /// ```
    ///
    /// ```yaml bad
    /// indicators:
    ///   - {id: jobs, title: Jobs, actuals: [{when: 2025, value: 4}, {when: 2027, value: 5}]}
    /// ```
    ///
    /// ```yaml bad
    /// status: adopted
    /// council_term: 2027-10/2031-10
    /// ```
    ///
    /// ```yaml bad date-2026-03-01
    /// measures:
    ///   - {id: quay, title: New quay, deliverables: [{title: Quay in use, due: 2026-05, done: 2026-04}]}
    /// ```
    ///
    /// ```yaml bad
    /// published: 2026-01-02
    /// ```
    ///
    /// ```yaml bad
    /// revisions: [{version: "1.0", date: 2025}, {version: "2.0", date: 2062}]
    /// ```
    ///
    /// ```yaml bad
    /// sources:
    ///   - {id: page, title: The web page, retrieved: 2026-02}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good date-2026-03-01
    /// status: proposed
    /// council_term: 2027-10/2031-10
    /// published: 2026-03-01
    /// decisions:
    ///   - {id: adoption, effect: adopts, date: 2026}
    ///   - {id: half-way, effect: reviews, date: 2028}
    /// measures:
    ///   - {id: quay, title: New quay, deliverables: [{title: Quay in use, due: 2026-05}]}
    /// indicators:
    ///   - {id: jobs, title: Jobs, targets: [{when: 2027, value: 5}]}
    /// ```
    PER010 "past-event-in-future" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Plan,
        source: "IATI Standard 11.1.4, 11.1.5 and 11.2.1 (actual dates are not in the future)",
        strength: Must,
        since: "0.1.0",
    }
    message later(what, date, reference) {
        en: "{what} `{date}` lies after the reference date `{reference}`",
        nb: "{what} `{date}` ligger etter referansedatoen `{reference}`",
        nn: "{what} `{date}` ligg etter referansedatoen `{reference}`",
        help: {
            en: "correct the date, or leave it out until it has happened",
            nb: "rett datoen, eller utelat den til det har skjedd",
            nn: "rett datoen, eller utelat han til det har hendt",
        },
    }
    message council(term, reference) {
        en: "the plan is adopted, but the term `{term}` of the council that adopted it starts after the reference date `{reference}`",
        nb: "planen er vedtatt, men valgperioden `{term}` til organet som vedtok den, begynner etter referansedatoen `{reference}`",
        nn: "planen er vedteken, men valperioden `{term}` til organet som vedtok han, byrjar etter referansedatoen `{reference}`",
    }
}

fn check(cx: &mut Cx<'_>) {
    let outline = cx.document().outline();
    let reference = cx.date();
    for spot in outline.dates.iter().filter(|spot| spot.value.first_day() > reference) {
        if let Some(what) = event(outline.holder(spot), spot) {
            cx.report(outline.pointer(spot), later(what, *spot.value, reference));
        }
    }
    let started = |period: &Period| period.first_day().is_none_or(|first| first <= reference);
    for indicator in cx.document().indicators() {
        for (number, point) in indicator.it.actuals.iter().enumerate() {
            if let Some(when) = point.when.filter(|when| !started(when)) {
                let at = indicator.at.field("actuals").item(number).field("when");
                let what = Term::new(
                    "the date of the measured value",
                    "datoen for den målte verdien",
                    "datoen for den målte verdien",
                );
                cx.report(at, later(what, when, reference));
            }
        }
    }
    let strategy = cx.strategy();
    let adopted = matches!(strategy.status, Some(PlanStatus::Adopted | PlanStatus::Superseded | PlanStatus::Repealed));
    if let Some(term) = strategy.council_term.filter(|term| adopted && !started(term)) {
        cx.report(Pointer::root().field("council_term"), council(term, reference));
    }
}

/// What happened on a date, if the date is one of something past.
fn event(holder: Option<ObjectRef<'_>>, spot: &Spot<&PartialDate>) -> Option<Term> {
    Some(match (holder?, spot.field.name) {
        (ObjectRef::Decision(decision), "date") if decision.effect != Effect::Reviews => {
            Term::new("the date of the decision", "vedtaksdatoen", "vedtaksdatoen")
        }
        (ObjectRef::Deliverable(_), "done") => {
            Term::new("the date of delivery", "datoen for leveransen", "datoen for leveransen")
        }
        (ObjectRef::Strategy(_), "published") => {
            Term::new("the date of publication", "publiseringsdatoen", "publiseringsdatoen")
        }
        (ObjectRef::Revision(_), "date") => Term::new("the date of the revision", "revisjonsdatoen", "revisjonsdatoen"),
        (ObjectRef::Source(_), "retrieved") => Term::new("the date of retrieval", "hentedatoen", "hentedatoen"),
        _ => return None,
    })
}
