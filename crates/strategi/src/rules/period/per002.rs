use crate::rules::prelude::*;
use crate::rules::shared::agreement::subjects;

rule! {
    /// A plan has more than one period.
    ///
    /// The rule compares the `period` of the plan, and of each plan that it cites, with every explicit `reading` of it in the evidence, by
    /// the days they cover: `2009/2012` and `2009-01-01/2012-12-31` are the same. A `literal` without a `reading` is not compared
    /// here: PRV004 asks what it means.
    ///
    /// ## Why
    ///
    /// Whether a decision, a budget or the next plan falls inside the period depends on which of the two holds. The web page
    /// of one joint strategy gives 2009-12 in two places and 2009-11 in a third.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// evidence:
    ///   - {of: period, locator: p. 1, literal: 2009-12, reading: 2009/2012}
    ///   - {of: period, locator: p. 3, literal: 2009-11, reading: 2009/2011}
    /// ```
    ///
    /// ```yaml bad
    /// linked_plans:
    ///   - id: regional
    ///     relations: [guided_by]
    ///     title: Regional plan
    ///     period: 2009/2012
    ///     evidence: [{of: period, locator: p. 3, literal: 2009-13, reading: 2009/2013}]
    /// ```
    ///
    /// ```yaml bad
    /// evidence:
    ///   - {of: period, locator: p. 1, literal: 2009-12, reading: 2009/2012}
    ///   - {of: period, locator: p. 3, literal: 2009-11, reading: 2009/2011}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// period: 2009/2012
    /// evidence:
    ///   - {of: period, locator: p. 1, literal: 2009-12, reading: 2009-01-01/2012-12-31}
    ///   - {of: period, locator: p. 3, literal: 2009-11, basis: corrected}
    /// ```
    PER002 "two-periods" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "internal consistency of the document",
        strength: Must,
        since: "0.1.0",
    }
    message own(period, readings) {
        en: "the plan's period is `{period}`, and elsewhere the text says {readings}",
        nb: "planens periode er `{period}`, og {readings|et annet sted|andre steder} sier teksten {readings}",
        nn: "perioden til planen er `{period}`, og {readings|ein annan stad|andre stader} seier teksten {readings}",
        help: {
            en: "find out which one was adopted; if a passage is a slip, give it `basis: corrected` instead of a `reading`",
            nb: "finn ut hvilken som er vedtatt; er et tekststed en skrivefeil, gi det `basis: corrected` i stedet for `reading`",
            nn: "finn ut kva for ein som er vedteken; er ein tekststad ein skrivefeil, gje han `basis: corrected` i staden for `reading`",
        },
    }
    message cited(plan, period, readings) {
        en: "the period of `{plan}` is `{period}`, and elsewhere the text says {readings}",
        nb: "perioden til `{plan}` er `{period}`, og {readings|et annet sted|andre steder} sier teksten {readings}",
        nn: "perioden til `{plan}` er `{period}`, og {readings|ein annan stad|andre stader} seier teksten {readings}",
        help: {
            en: "look the period up in that plan",
            nb: "slå opp perioden i den planen",
            nn: "slå opp perioden i den planen",
        },
    }
    message passages(plan, first, readings) {
        en: "passages do not agree on the period of `{plan}`: one says `{first}`, {readings|another says|others say} {readings}",
        nb: "tekststedene er uenige om perioden til `{plan}`: ett sier `{first}`, {readings|et annet sier|andre sier} {readings}",
        nn: "tekststadene er usamde om perioden til `{plan}`: éin seier `{first}`, {readings|ein annan seier|andre seier} {readings}",
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    for subject in subjects(document) {
        if !matches!(subject.object, ObjectRef::Strategy(_) | ObjectRef::LinkedPlan(_)) {
            continue;
        }
        let Some(found) = subject.disagreement("period") else { continue };
        let (base, readings) = (found.base.to_string(), found.readings());
        let message = match (found.own, subject.at) {
            (false, _) => passages(subject.label(document), base, readings),
            (true, None) => own(base, readings),
            (true, Some(_)) => cited(subject.label(document), base, readings),
        };
        found.relate(&subject, cx.report(found.place.clone(), message));
    }
}
