use crate::rules::prelude::*;

rule! {
    /// A period ends before it starts.
    ///
    /// Every period of the document is looked at: of the plan, the council's term, measures, resources, actors,
    /// decisions, cited plans and the values of indicators. A date stands for all its days, so `2009-12/2009` lasts to
    /// the end of 2009.
    ///
    /// ## Why
    ///
    /// Such a period holds no day, and every rule that compares periods would be led astray. IATI asks the same of the
    /// dates of activities and results (rules 11.1.2 and 8.6.1).
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// period: 2012/2009
    /// ```
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// measures:
    ///   - {id: exchange, title: School exchange, period: 2010-08/2010-06}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// period: 2012/2012
    /// measures:
    ///   - {id: exchange, title: School exchange, period: 2012-06/2012-06-01}
    /// ```
    PER001 "inverted-period" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "IATI Standard 11.1.2 and 8.6.1 (end date not before start date)",
        strength: Must,
        since: "0.1.0",
        yields_to: ["SML021", "SML022"],
    }
    message inverted(period) {
        en: "the period `{period}` ends before it starts",
        nb: "perioden `{period}` slutter før den begynner",
        nn: "perioden `{period}` sluttar før han byrjar",
        help: {
            en: "write the start first, then the end",
            nb: "skriv starten først, så slutten",
            nn: "skriv starten først, så slutten",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let outline = cx.document().outline();
    for spot in outline.periods.iter().filter(|spot| spot.value.is_inverted()) {
        let place = outline.pointer(spot);
        let period = spot.value.to_string();
        let finding = cx.report(place.clone(), inverted(*spot.value));
        // Which of the two is the slip is not told.
        if let (Some(start), Some(end)) = (spot.value.start(), spot.value.end()) {
            let turned = format!("{end}/{start}");
            finding
                .fix(Repair::doubtful(title::replace(&period, &turned), [Edit::text(place, &period, turned.as_str())]));
        }
    }
}
