use crate::rules::prelude::*;
use crate::rules::shared::calendar::{months_between, months_touched, years_touched};

rule! {
    /// The period of the plan does not fit its cycle or the council's term.
    ///
    /// Profile `no-pbl`. The length is compared with the `cycle` that the plan declares. Where it declares none, it is to be a whole
    /// number of the cycles that the configuration sets, else of the council's terms, or to end with the term or in the year
    /// after it, when the next council has made its plans. A plan may start late in its first year: 2009-06 to 2012 is a
    /// period of four years, and so is 2023 to 2027 where it is given in years, as plans that follow a council from autumn to autumn are named. The start is compared with `council_term`: a council makes plans that start in its own
    /// term. Plans without an end have no length; performance reports are exempt. With nothing to compare with, the rule
    /// is not evaluated.
    ///
    /// ## Why
    ///
    /// By the Norwegian Planning and Building Act a council adopts its planning strategy within a year of its
    /// constitution (§ 7-1), so that plans follow the terms. A length of its own is mostly a slip: the draft of an
    /// international strategy of two counties calls itself the third of four years each, and a page calls the second
    /// one 2009-11.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// period: 2009/2011
    /// cycle: 4
    /// ```
    ///
    /// ```yaml bad
    /// period: 2012/2017
    /// council_term: 2011-10/2015-10
    /// ```
    ///
    /// ```yaml bad
    /// period: 2016/2019
    /// cycle: 4
    /// council_term: 2011-10/2015-10
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// period: 2009-06-17/2012
    /// cycle: 4
    /// council_term: 2007-10/2011-10
    /// ```
    ///
    /// ```yaml good
    /// period: 2012/2023
    /// council_term: 2011-10/2015-10
    /// ```
    ///
    /// ```yaml good
    /// period: 2023/2027
    /// cycle: 4
    /// ```
    ///
    /// ```yaml good
    /// period: 2013/2015
    /// council_term: 2011-10/2015-10
    /// ```
    PER009 "period-off-cycle" {
        severity: Info,
        tier: Profile,
        scope: Document,
        about: Plan,
        source: "Norwegian Planning and Building Act § 7-1: the regional planning strategy follows the council's term",
        strength: Practice,
        since: "0.1.0",
        parameters: [cycle = "4"],
    }
    message declared(period, cycle) {
        en: "the plan declares a cycle of {cycle} {cycle|year|years}, and its period is `{period}`",
        nb: "planen oppgir en planperiode på {cycle} år, men perioden er `{period}`",
        nn: "planen oppgjev ein planperiode på {cycle} år, men perioden er `{period}`",
    }
    message configured(period, cycle) {
        en: "the period `{period}` is not a whole number of cycles of {cycle} {cycle|year|years}",
        nb: "perioden `{period}` går ikke opp i planperioder på {cycle} år",
        nn: "perioden `{period}` går ikkje opp i planperiodar på {cycle} år",
    }
    message term(period, term) {
        en: "the period `{period}` is not a whole number of terms of the council (`{term}`), and does not end with its term either",
        nb: "perioden `{period}` går ikke opp i hele valgperioder (`{term}`) og slutter heller ikke sammen med valgperioden",
        nn: "perioden `{period}` går ikkje opp i heile valperiodar (`{term}`) og sluttar heller ikkje saman med valperioden",
    }
    message start(period, term) {
        en: "the period `{period}` starts outside the term `{term}` of the council that adopts the plan",
        nb: "perioden `{period}` begynner utenfor valgperioden `{term}` til organet som vedtar planen",
        nn: "perioden `{period}` byrjar utanfor valperioden `{term}` til organet som vedtek planen",
    }
}

fn check(cx: &mut Cx<'_>) {
    let strategy = cx.strategy();
    if strategy.effective_kind() == Kind::PerformanceReport {
        return;
    }
    let Some(period) = strategy.period else {
        cx.not_evaluated(Cause::NotGiven("period".to_owned()));
        return;
    };
    let own = strategy.cycle.and_then(|cycle| u32::try_from(cycle.get()).ok()).filter(|cycle| *cycle > 0);
    let general = cx.parameters().cycle.filter(|cycle| *cycle > 0);
    let council = strategy.council_term.filter(|term| !term.is_inverted());
    if own.or(general).is_none() && council.is_none() {
        cx.not_evaluated(Cause::NotGiven("cycle".to_owned()));
        return;
    }
    if period.is_inverted() {
        return;
    }
    let at = || Pointer::root().field("period");
    let beside = |name| Pointer::root().field(name);
    let council_term = Term::new("the council's term", "valgperioden", "valperioden");
    if let Some(length) = Length::of(period) {
        match (own, general, council) {
            (Some(cycle), ..) if !length.is(cycle) => {
                let label = Term::new("the cycle", "planperioden som er oppgitt", "planperioden som er oppgjeven");
                cx.report(at(), declared(period, i64::from(cycle))).related(beside("cycle"), label);
            }
            (None, Some(cycle), _) if !length.is_whole(cycle) => {
                cx.report(at(), configured(period, i64::from(cycle)));
            }
            (None, None, Some(council)) if !fits(length, period, council) => {
                cx.report(at(), term(period, council)).related(beside("council_term"), council_term);
            }
            _ => {}
        }
    }
    let outside = |council: &Period| period.start().is_some_and(|first| !council.overlaps(first.into()));
    if let Some(council) = council.filter(outside) {
        cx.report(at(), start(period, council)).related(beside("council_term"), council_term);
    }
}

/// How long a period is: the calendar months and years that it has days in.
#[derive(Clone, Copy)]
struct Length {
    months: u32,
    years: u32,
    /// Given in years, from one to another, which may both be meant in part.
    in_years: bool,
}

impl Length {
    /// `None` for an open end.
    fn of(period: Period) -> Option<Self> {
        let is_year = |date: Option<PartialDate>| date.is_some_and(|date| date.month().is_none());
        let in_years = is_year(period.start()) && is_year(period.end());
        Some(Self { months: months_touched(period)?, years: years_touched(period)?, in_years })
    }

    /// True when it is so many years, to the day or by the calendar years that it covers. A period from the middle of
    /// one month to the middle of another touches one month more.
    fn is(self, years: u32) -> bool {
        let whole = years.saturating_mul(12);
        self.months == whole
            || self.months == whole.saturating_add(1)
            || (self.years == years && self.months > whole - 12)
            || (self.in_years && self.years == years.saturating_add(1))
    }

    /// True when it is so many years once, twice or more often.
    fn is_whole(self, years: u32) -> bool {
        years > 0 && (1..=self.years / years).any(|times| self.is(years.saturating_mul(times)))
    }
}

/// True when a period is a whole number of terms long, or ends with the term or in the year after.
fn fits(length: Length, period: Period, council: Period) -> bool {
    let (Some(first), Some(last), Some(end)) = (council.start(), council.end(), period.last_day()) else { return true };
    // A term of 2011 to 2015 has four years and days in five.
    let begun = months_between(first.first_day(), last.first_day()) / 12;
    let touched = months_touched(council).unwrap_or(0) / 12;
    let (ends, with) = (end.year(), last.year());
    length.is_whole(begun) || length.is_whole(touched) || ends == with || ends == with.saturating_add(1)
}
