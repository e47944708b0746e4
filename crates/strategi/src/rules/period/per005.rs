use crate::rules::prelude::*;

rule! {
    /// A plan does not say how long it applies.
    ///
    /// It does with a period that has an end, or, when it is to apply until further notice, with the date of the next
    /// revision (`review_by`).
    ///
    /// ## Why
    ///
    /// Without an end nobody is bound to ask whether the plan still holds. StratML gives a plan a start and an end
    /// date; the Norwegian Planning and Building Act (§ 7-1) ties the regional planning strategy to
    /// the term of the council.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// title: Youth strategy
    /// ```
    ///
    /// ```yaml bad
    /// title: Youth strategy
    /// period: 2026/..
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// title: Youth strategy
    /// period: 2026/..
    /// review_by: 2030
    /// ```
    PER005 "no-period" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML (ISO 17469-1) StartDate and EndDate; Norwegian Planning and Building Act § 7-1: the regional planning strategy follows the council's term",
        strength: Should,
        since: "0.1.0",
        reads: ["period", "review_by"],
    }
    message missing() {
        en: "the plan has no period",
        nb: "planen har ingen periode",
        nn: "planen har ingen periode",
        help: {
            en: "give its `period`, such as `2009/2012`; for a plan without an end, `2009/..` and `review_by`",
            nb: "oppgi `period`, for eksempel `2009/2012`; for en plan uten slutt `2009/..` og `review_by`",
            nn: "oppgje `period`, til dømes `2009/2012`; for ein plan utan slutt `2009/..` og `review_by`",
        },
    }
    message open(period) {
        en: "the period `{period}` has no end, and no date is set for the next revision",
        nb: "perioden `{period}` har ingen slutt, og det er ikke satt noen dato for neste revisjon",
        nn: "perioden `{period}` har ingen slutt, og det er ikkje sett nokon dato for neste revisjon",
        help: {
            en: "give the end, or the next revision in `review_by`",
            nb: "oppgi slutten, eller neste revisjon i `review_by`",
            nn: "oppgje slutten, eller neste revisjon i `review_by`",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let strategy = cx.strategy();
    if strategy.review_by.is_some() {
        return;
    }
    match strategy.period {
        None => {
            cx.report(Pointer::root(), missing());
        }
        Some(period) if period.end().is_none() => {
            cx.report(Pointer::root().field("period"), open(period));
        }
        Some(_) => {}
    }
}
