use crate::rules::prelude::*;

rule! {
    /// An indicator does not say where its numbers come from.
    ///
    /// `data_source` is missing or blank. One finding for the plan when no indicator has one, else one for each indicator without.
    ///
    /// ## Why
    ///
    /// Two people who count in different registers get different numbers. A logical framework has the means of verification beside every indicator,
    /// and the United States' GPRA Modernization Act asks how the accuracy of the data is ensured.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// indicators:
    ///   - {id: jobs, title: Jobs in ocean firms, unit: persons, data_source: "Register of employers, fourth quarter"}
    ///   - {id: calls, title: Calls that use shore power, unit: "%"}
    /// ```
    ///
    /// ```yaml bad
    /// indicators:
    ///   - {id: jobs, title: Jobs in ocean firms, unit: persons, data_source: " "}
    ///   - {id: calls, title: Calls that use shore power, unit: "%"}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// indicators:
    ///   - {id: jobs, title: Jobs in ocean firms, unit: persons, data_source: "Register of employers, fourth quarter"}
    /// ```
    IND009 "indicator-without-data-source" {
        severity: Info,
        tier: Pedantic,
        scope: Document,
        about: Plan,
        source: "logical framework practice: means of verification; GPRA Modernization Act: accuracy and reliability of data",
        strength: Practice,
        since: "0.1.0",
        reads: ["indicators"],
    }
    message missing(indicator) {
        en: "the indicator `{indicator}` does not say where its numbers come from",
        nb: "indikatoren `{indicator}` oppgir ikke hvor tallene kommer fra",
        nn: "indikatoren `{indicator}` oppgjev ikkje kvar tala kjem frå",
        help: {
            en: "name the register, survey or account in `data_source`",
            nb: "oppgi registeret, undersøkelsen eller regnskapet i `data_source`",
            nn: "oppgje registeret, undersøkinga eller rekneskapen i `data_source`",
        },
    }
    message none(n) {
        en: "{n|the only indicator does not say|none of the indicators says} where its numbers come from",
        nb: "{n|den eneste indikatoren oppgir ikke|ingen av indikatorene oppgir} hvor tallene kommer fra",
        nn: "{n|den einaste indikatoren oppgjev ikkje|ingen av indikatorane oppgjev} kvar tala kjem frå",
        help: {
            en: "name the register, survey or account in the `data_source` of each",
            nb: "oppgi registeret, undersøkelsen eller regnskapet i `data_source` hos hver av dem",
            nn: "oppgje registeret, undersøkinga eller rekneskapen i `data_source` hos kvar av dei",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let count = cx.strategy().indicators.len();
    let lacks = |it: &Item<'_, Indicator>| it.it.data_source.as_ref().is_none_or(LocalizedText::is_blank);
    let lacking: Vec<_> = document.indicators().filter(lacks).collect();
    if lacking.len() == count && count > 0 {
        cx.report(Pointer::root().field("indicators"), none(count));
        return;
    }
    for indicator in lacking {
        cx.report(indicator.at, missing(document.show(&indicator.it.title)));
    }
}
