use crate::rules::prelude::*;
use crate::rules::shared::measurement::place;

rule! {
    /// A target has no date.
    ///
    /// A target is dated by `when`: a year, a month, a day or a period. The end of the plan is not taken for it: whether the target is
    /// for the last year of the plan or for the year after is what the date is to tell. A value that is to be maintained (`direction: maintain`)
    /// holds all along and needs none. One finding for each indicator, its further targets as related places.
    ///
    /// ## Why
    ///
    /// "80 firms" can never be missed when no year is set. StratML and the Business Motivation Model have the target on or before a
    /// date.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// indicators:
    ///   - {id: exporters, title: Exporting firms, unit: firms, targets: [{value: 80}]}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// period: 2009/2012
    /// indicators:
    ///   - {id: exporters, title: Exporting firms, unit: firms, targets: [{value: 80, when: 2012}]}
    ///   - {id: schools, title: Schools with exchange, unit: schools, direction: maintain, targets: [{value: 12}]}
    /// ```
    IND004 "target-without-date" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Plan,
        source: "StratML: \"on or before a specified date\"; OMG Business Motivation Model: an objective is time-targeted (to be checked against the primary text)",
        strength: Should,
        since: "0.1.0",
    }
    message missing(indicator, n) {
        en: "{n} {n|target|targets} of the indicator `{indicator}` {n|has|have} no date",
        nb: "{n} måltall for indikatoren `{indicator}` mangler dato",
        nn: "{n} måltal for indikatoren `{indicator}` manglar dato",
        help: {
            en: "say in `when` by when it is to be reached",
            nb: "oppgi i `when` når det skal være nådd",
            nn: "oppgje i `when` når det skal vere nådd",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    for indicator in document.indicators().filter(|indicator| indicator.it.direction != Some(Direction::Maintain)) {
        let mut undated = (0..).zip(&indicator.it.targets).filter(|(_, target)| target.when.is_none());
        let Some((first, _)) = undated.next() else { continue };
        let others: Vec<usize> = undated.map(|(index, _)| index).collect();
        let at = |index| place(indicator.at, PointPlace { field: "targets", index: Some(index) });
        let finding = cx.report(at(first), missing(document.show(&indicator.it.title), others.len() + 1));
        for other in others {
            finding.related(
                at(other),
                Term::new("nor has this target", "heller ikke dette måltallet", "heller ikkje dette måltalet"),
            );
        }
    }
}
