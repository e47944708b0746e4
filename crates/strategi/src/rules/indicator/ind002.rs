use crate::rules::prelude::*;
use crate::rules::shared::measurement::unit;

rule! {
    /// A quantitative indicator has no unit.
    ///
    /// An indicator is quantitative when it says so, or when it has a value or a unit and does not say that it is qualitative. The
    /// unit may stand on the indicator, or on each baseline, milestone, target and actual that has a value. A blank unit is
    /// none. One finding for each indicator.
    ///
    /// ## Why
    ///
    /// 40 of what? StratML makes the unit of measurement mandatory.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// indicators:
    ///   - {id: exporters, title: Exporting firms, targets: [{when: 2012, value: 40}]}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// indicators:
    ///   - {id: exporters, title: Exporting firms, targets: [{when: 2012, value: 40, unit: firms}]}
    ///   - {id: culture, title: How exchange is valued, targets: [{when: 2012, text: Known and valued}]}
    /// ```
    IND002 "indicator-without-unit" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Plan,
        source: "StratML: UnitOfMeasurement is mandatory",
        strength: Must,
        since: "0.1.0",
    }
    message missing(indicator) {
        en: "the indicator `{indicator}` has no unit",
        nb: "indikatoren `{indicator}` har ingen enhet",
        nn: "indikatoren `{indicator}` har inga eining",
        help: {
            en: "say what is counted, such as `persons`, `%` or `NOK`",
            nb: "oppgi hva som telles, for eksempel `persons`, `%` eller `NOK`",
            nn: "oppgje kva som blir talt, til dømes `persons`, `%` eller `NOK`",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    for indicator in document.indicators() {
        let it = indicator.it;
        if it.effective_kind() != IndicatorKind::Quantitative {
            continue;
        }
        let mut values = it.points().map(|(_, point)| point).filter(|point| point.value.is_some()).peekable();
        let has_unit = match values.peek() {
            Some(_) => values.all(|point| unit(it, point).is_some()),
            None => it.unit.as_ref().is_some_and(|unit| !unit.is_blank()),
        };
        if !has_unit {
            cx.report(indicator.at, missing(document.show(&it.title)));
        }
    }
}
