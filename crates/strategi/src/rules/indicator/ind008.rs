use hashbrown::HashMap;

use crate::rules::prelude::*;
use crate::rules::shared::measurement::{is_share, place, unit};

rule! {
    /// Shares that make a whole do not add up to 100.
    ///
    /// Funding: the `share` of the `resources` of one measure, for each of their periods. More than 100 is always a finding; less is one when there are
    /// two or more of them and all give a share, since a single share leaves the rest open. Where the resources have different titles, and those of
    /// each title make up a whole, there are several wholes.
    ///
    /// Values: the `breakdown` of a value of 100 per cent. Of other values in per cent a breakdown may give the rate in each group
    /// (14 per cent of the girls, 10 of the boys), and so it does when each group reaches 100: nothing is to be added up there.
    ///
    /// A difference that rounding explains is none: 33 + 33 + 33.
    ///
    /// ## Why
    ///
    /// 40 + 40 + 30 is a slip in one of the three. IATI has the shares of recipient countries and sectors add up to 100 (2.1.2).
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// measures:
    ///   - id: shore-power
    ///     title: Shore power
    ///     resources: [{title: County, share: 40}, {title: Ports, share: 40}, {title: State, share: 30}]
    /// ```
    ///
    /// ```yaml bad
    /// indicators:
    ///   - id: boards
    ///     title: Members of boards
    ///     unit: "%"
    ///     targets: [{when: 2012, value: 100, breakdown: {women: 40, men: 50}}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// measures:
    ///   - id: shore-power
    ///     title: Shore power
    ///     resources:
    ///       - {title: County, share: 33, period: 2026}
    ///       - {title: Ports, share: 33, period: 2026}
    ///       - {title: State, share: 33, period: 2026}
    ///       - {title: County, share: 40, period: 2027}
    ///       - {title: Others, period: 2027}
    /// indicators:
    ///   - id: abroad
    ///     title: Pupils who have been abroad
    ///     unit: "%"
    ///     baseline: {when: 2008, value: 12, breakdown: {girls: 14, boys: 10}}
    ///     targets: [{when: 2012, value: 100, breakdown: {girls: 100, boys: 100}}]
    /// ```
    IND008 "shares-not-whole" {
        severity: Info,
        tier: Pedantic,
        scope: Document,
        about: Plan,
        source: "IATI Standard 2.1.2 (percentages add up to 100)",
        strength: Should,
        since: "0.1.0",
    }
    message funding(measure, sum) {
        en: "the shares of the resources of `{measure}` add up to {sum} per cent",
        nb: "prosentandelene for ressursene i `{measure}` utgjør til sammen {sum} prosent",
        nn: "prosentdelane for ressursane i `{measure}` utgjer til saman {sum} prosent",
    }
    message breakdown(indicator, sum) {
        en: "the breakdown of 100 per cent in the indicator `{indicator}` adds up to {sum} per cent",
        nb: "fordelingen av 100 prosent for indikatoren `{indicator}` utgjør til sammen {sum} prosent",
        nn: "fordelinga av 100 prosent for indikatoren `{indicator}` utgjer til saman {sum} prosent",
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    for measure in document.measures() {
        if let Some(sum) = measure.it.resources.iter().any(|it| it.share.is_some()).then(|| off(measure.it)).flatten() {
            let text = document.element(measure.it.id.as_str()).map_or("", |element| document.label(&element));
            cx.report(measure.at.field("resources"), funding(text, sum));
        }
    }
    for indicator in document.indicators() {
        for (at, point) in indicator.it.points() {
            let whole = point.value.is_some_and(|value| is(value, 100.0));
            let Some(parts) = point.breakdown.as_ref().filter(|_| whole) else { continue };
            if !unit(indicator.it, point).is_some_and(is_share) {
                continue;
            }
            let numbers: Option<Vec<Number>> = parts
                .iter()
                .map(|(_, value)| if let BreakdownValue::Number(number) = value { Some(*number) } else { None })
                .collect();
            let Some(numbers) = numbers.filter(|numbers| numbers.len() > 1) else { continue };
            let sum = Sum::of(&numbers);
            if !sum.is_whole() && !numbers.iter().all(|number| is(*number, 100.0)) {
                let title = document.show(&indicator.it.title);
                cx.report(place(indicator.at, at).field("breakdown"), breakdown(title, sum.shown()));
            }
        }
    }
}

/// What the shares of a measure add up to, when they should make a whole and do not.
fn off(measure: &Measure) -> Option<String> {
    let mut periods: Vec<(Option<Period>, Vec<&Resource>)> = Vec::new();
    for resource in &measure.resources {
        match periods.iter_mut().find(|(period, _)| *period == resource.period) {
            Some((_, list)) => list.push(resource),
            None => periods.push((resource.period, vec![resource])),
        }
    }
    periods.into_iter().find_map(|(_, resources)| {
        let sum = off_of(&resources)?;
        let mut titles: HashMap<Option<&LocalizedText>, Vec<&Resource>> = HashMap::new();
        for resource in resources {
            titles.entry(resource.title.as_ref()).or_default().push(resource);
        }
        let several = titles.len() > 1 && titles.values().all(|list| list.len() > 1 && off_of(list).is_none());
        (!several).then(|| sum.shown())
    })
}

fn off_of(resources: &[&Resource]) -> Option<Sum> {
    let shares: Vec<Number> = resources.iter().filter_map(|resource| resource.share).collect();
    let sum = Sum::of(&shares);
    let all = shares.len() > 1 && shares.len() == resources.len();
    (!sum.is_whole() && (sum.total > 100.0 || all)).then_some(sum)
}

/// Shares added up.
struct Sum {
    total: f64,
    /// How far rounding may have moved it.
    slack: f64,
    decimals: usize,
}

/// More decimals than this are noise of the arithmetic.
const MOST_DECIMALS: usize = 6;

impl Sum {
    fn of(shares: &[Number]) -> Self {
        let places = |share: &Number| share.to_string().split_once('.').map_or(0, |(_, places)| places.len());
        let decimals = shares.iter().map(places).max().unwrap_or(0).min(MOST_DECIMALS);
        let total = shares.iter().map(|share| share.as_f64()).sum();
        let half = 0.5 / 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
        // One share is not rounded against others.
        let count = u32::try_from(shares.len()).unwrap_or(u32::MAX);
        Self { total, slack: if count > 1 { half * f64::from(count) } else { half }, decimals }
    }

    fn is_whole(&self) -> bool {
        (self.total - 100.0).abs() < self.slack - 1e-9
    }

    fn shown(&self) -> String {
        let scale = 10_f64.powi(i32::try_from(self.decimals).unwrap_or(0));
        let rounded = digits((self.total * scale).round() / scale);
        let (whole, places) = rounded.split_once('.').unwrap_or((&rounded, ""));
        if self.decimals == 0 { whole.to_owned() } else { format!("{whole}.{places:0<0$}", self.decimals) }
    }
}

fn is(number: Number, value: f64) -> bool {
    (number.as_f64() - value).abs() < f64::EPSILON
}
