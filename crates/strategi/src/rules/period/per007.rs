use jiff::civil::Date;

use crate::rules::prelude::*;
use crate::rules::shared::succession::{self, Relative, Span, days, plan_label, relatives};

rule! {
    /// Plans that follow each other leave a gap, or overlap.
    ///
    /// The plan is compared with the plans that it succeeds, as either of the two says. A period lasts as long as a
    /// decision prolongs it. Of several predecessors the last to end counts for a gap, and of several successors the
    /// first to start. Where the other plan is not in the collection, a gap is judged by the period that it is cited
    /// with; an overlap is not evaluated.
    ///
    /// An overlap is no finding when the earlier plan is recorded as superseded or repealed (`status`, or a decision in
    /// either plan); when the plan is rolled, as financial plans and action programmes are; or when the later plan
    /// starts on a day within the last year or month that the earlier one names, or in that very year: plans that follow the
    /// terms of a council are named 2021–2025 and 2025–2029. Each gap and each overlap is told
    /// once, at the later plan. A plan that starts before one that it succeeds is a finding of its own.
    ///
    /// ## Why
    ///
    /// In a gap nobody is bound by a plan, and in an overlap nobody knows by which. A chain also tells a slip: when
    /// 2005-08, 2009-11 and 2013-16 follow each other, one of them has a wrong year.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// period: 2013/2016
    /// linked_plans:
    ///   - {id: earlier, relations: [succeeds], ref: example-2}
    /// ---
    /// title: Strategy 2009-11
    /// period: 2009/2011
    /// ```
    ///
    /// ```yaml bad
    /// period: 2012-07/2016
    /// linked_plans:
    ///   - {id: earlier, relations: [succeeds], ref: example-2}
    /// ---
    /// title: Strategy 2009-12
    /// period: 2009-01/2012-12
    /// ```
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// linked_plans:
    ///   - {id: earlier, relations: [succeeds], ref: example-2}
    /// ---
    /// title: Strategy 2013-16
    /// period: 2013/2016
    /// ```
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// linked_plans:
    ///   - {id: later, relations: [succeeded_by], title: Strategy 2014-17, period: 2014/2017}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// period: 2013/2016
    /// linked_plans:
    ///   - {id: earlier, relations: [succeeds], ref: example-2}
    /// ---
    /// period: 2009/2011
    /// decisions:
    ///   - {id: one-more-year, effect: prolongs, period: 2009/2012}
    /// ```
    ///
    /// ```yaml good
    /// period: 2012-07/2016
    /// linked_plans:
    ///   - {id: earlier, relations: [succeeds], ref: example-2}
    /// ---
    /// period: 2009/2020
    /// status: superseded
    /// ```
    ///
    /// ```yaml good
    /// period: 2025/2029
    /// linked_plans:
    ///   - {id: earlier, relations: [succeeds], ref: example-2}
    /// ---
    /// title: City strategy 2021–2025
    /// period: 2021/2025
    /// ```
    PER007 "broken-chain" {
        severity: Warning,
        tier: Recommended,
        scope: Collection,
        about: Plan,
        source: "continuity of public planning: the joint international strategies of the Trøndelag counties follow each other as 2005-08, 2009-12 and 2013-16",
        strength: Practice,
        since: "0.1.0",
        reads: ["period", "decisions", "linked_plans"],
    }
    message gap(earlier, days) {
        en: "no plan covers `{days}`, between `{earlier}` and this plan",
        nb: "ingen plan dekker `{days}`, mellom `{earlier}` og denne planen",
        nn: "ingen plan dekkjer `{days}`, mellom `{earlier}` og denne planen",
        help: {
            en: "check the years; if the earlier plan was prolonged, record the decision (`effect: prolongs`)",
            nb: "kontroller årstallene; ble den forrige planen forlenget, så registrer vedtaket (`effect: prolongs`)",
            nn: "kontroller årstala; vart den førre planen forlengd, så registrer vedtaket (`effect: prolongs`)",
        },
    }
    message gap_after(later, days) {
        en: "no plan covers `{days}`, between this plan and `{later}`",
        nb: "ingen plan dekker `{days}`, mellom denne planen og `{later}`",
        nn: "ingen plan dekkjer `{days}`, mellom denne planen og `{later}`",
        help: {
            en: "check the years; if this plan is prolonged, record the decision (`effect: prolongs`)",
            nb: "kontroller årstallene; er denne planen forlenget, så registrer vedtaket (`effect: prolongs`)",
            nn: "kontroller årstala; er denne planen forlengd, så registrer vedtaket (`effect: prolongs`)",
        },
    }
    message overlap(earlier, days) {
        en: "the period `{days}` is covered by both this plan and the one before it, `{earlier}`",
        nb: "perioden `{days}` dekkes både av denne planen og av den forrige, `{earlier}`",
        nn: "perioden `{days}` blir dekt både av denne planen og av den førre, `{earlier}`",
        help: {
            en: "when the earlier plan ended early, record that: `status: superseded`, or the decision",
            nb: "hvis den forrige planen sluttet før tiden, registrer det: `status: superseded`, eller vedtaket",
            nn: "om den førre planen slutta før tida, registrer det: `status: superseded`, eller vedtaket",
        },
    }
    message reversed(earlier, start, own) {
        en: "this plan is to follow `{earlier}`, but starts before it (`{own}` against `{start}`)",
        nb: "denne planen skal følge etter `{earlier}`, men begynner før den (`{own}` mot `{start}`)",
        nn: "denne planen skal følgje etter `{earlier}`, men byrjar før han (`{own}` mot `{start}`)",
    }
}

fn check(cx: &mut Cx<'_>) {
    let (collection, number) = (cx.collection(), cx.number());
    let later: Vec<Relative<'_>> = relatives(collection, number, Relation::SucceededBy);
    let mut earlier = relatives(collection, number, Relation::Succeeds);
    // What both precedes and follows is the finding REL002.
    earlier.retain(|plan| !later.iter().any(|other| other.number == plan.number));
    let cited: Vec<_> = succession::not_loaded(collection, number, Relation::Succeeds).collect();
    let cited_later: Vec<_> = succession::not_loaded(collection, number, Relation::SucceededBy).collect();
    if earlier.is_empty() && cited.is_empty() && cited_later.is_empty() {
        return;
    }
    let strategy = cx.strategy();
    let Some(own) = Span::of(strategy) else {
        if strategy.period.is_none() {
            cx.not_evaluated(Cause::NotGiven("period".to_owned()));
        }
        return;
    };
    let mut last = Latest::default();
    for plan in &earlier {
        let Some(span) = Span::of(plan.document.strategy) else {
            last.unknown = true;
            if plan.document.strategy.period.is_none() {
                let id = plan.document.strategy.id.to_string();
                cx.not_evaluated(Cause::NotGivenThere(id, "period".to_owned()));
            }
            continue;
        };
        if let (Some(start), Some(own_start)) = (span.start, own.start)
            && own.first() < span.first()
        {
            cx.report(period(), reversed(plan.label(), start, own_start)).related_in(plan.number, period(), BEFORE);
            last.unknown = true;
            continue;
        }
        if overlaps(span, own) && !is_ended(cx, plan) && !is_rolled(strategy) {
            let both = days(own.first().max(span.first()), own.last().min(span.last()));
            cx.report(period(), overlap(plan.label(), both)).related_in(plan.number, period(), BEFORE);
        }
        last.see(span, Pointer::root(), Some(plan.number), plan.label());
    }
    for plan in cited {
        match plan.it.period.and_then(Span::new) {
            Some(span) if !overlaps(span, own) => {
                last.see(span, plan.at.into(), None, plan_label(cx.document(), plan.it));
            }
            _ => {
                last.unknown = true;
                cx.linked(plan);
            }
        }
    }
    if let (false, Some((span, at, other, label))) = (last.unknown, last.plan)
        && let Some(open) = between(span.last(), own.first())
        && !other.is_some_and(|other| is_followed(collection, other, own.first()))
    {
        let finding = cx.report(period(), gap(label, open));
        match other {
            Some(other) => finding.related_in(other, at.field("period"), BEFORE),
            None => finding.related(at.field("period"), BEFORE),
        };
    }
    let mut first: Option<(Span, Item<'_, LinkedPlan>)> = None;
    let mut unknown = false;
    for plan in cited_later {
        match plan.it.period.and_then(Span::new) {
            Some(span) if first.is_none_or(|(known, _)| span.first() < known.first()) => first = Some((span, plan)),
            Some(_) => {}
            None => {
                unknown = true;
                cx.linked(plan);
            }
        }
    }
    if let (false, Some((span, plan))) = (unknown, first)
        && let Some(open) = between(own.last(), span.first())
        && !is_followed(collection, number, span.first())
    {
        cx.report(plan.at.field("period"), gap_after(plan_label(cx.document(), plan.it), open));
    }
}

const BEFORE: Term = Term::new("the plan before it", "den forrige planen", "den førre planen");

fn period() -> Pointer {
    Pointer::root().field("period")
}

/// Of the plans before, the last to end: its span, where it stands, its document, and its title.
#[derive(Default)]
struct Latest<'a> {
    plan: Option<(Span, Pointer, Option<usize>, &'a str)>,
    /// Whether another one might fill a gap.
    unknown: bool,
}

impl<'a> Latest<'a> {
    fn see(&mut self, span: Span, at: Pointer, document: Option<usize>, label: &'a str) {
        if self.plan.as_ref().is_none_or(|(known, ..)| known.last() < span.last()) {
            self.plan = Some((span, at, document, label));
        }
    }
}

/// The days after the one and before the other.
fn between(last: Date, first: Date) -> Option<Period> {
    let from = last.tomorrow().ok()?;
    let to = first.yesterday().ok()?;
    (from <= to).then(|| days(from, to))
}

/// True when both are known to apply on a day: an open end lasts until the next plan, and a year or month that the one
/// gives for its end, and the other for its start, may hold the day of the change.
fn overlaps(earlier: Span, later: Span) -> bool {
    let (Some(end), Some(start)) = (earlier.end, later.start) else { return false };
    let (end, start) = (Period::from(end), Period::from(start));
    let one_day = earlier.last() == later.first();
    let coarse = !one_day && (end.covers(start) || start.covers(end));
    earlier.last() >= later.first() && !coarse
}

/// True when a record says that the earlier plan ended when this one came.
fn is_ended(cx: &Cx<'_>, plan: &Relative<'_>) -> bool {
    let ends = |decision: &&Decision| matches!(decision.effect, Effect::Supersedes | Effect::Repeals);
    let earlier = plan.document.strategy;
    matches!(earlier.status, Some(PlanStatus::Superseded | PlanStatus::Repealed))
        || earlier.decisions.iter().filter(ends).any(|decision| decision.items.is_empty())
        || plan.here.is_some_and(|cited| {
            let listed = |decision: &Decision| decision.items.iter().any(|item| item.id() == cited.it.id.as_str());
            cx.strategy().decisions.iter().filter(ends).any(listed)
        })
}

fn is_rolled(strategy: &Strategy) -> bool {
    matches!(strategy.kind, Some(Kind::FinancialPlan | Kind::ActionProgramme))
}

/// True when another successor starts before this day: then the gap, if there is one, is before that.
fn is_followed(collection: &CollectionIndex<'_>, number: usize, day: Date) -> bool {
    let later = relatives(collection, number, Relation::SucceededBy);
    later.iter().filter_map(|plan| Span::of(plan.document.strategy)).any(|span| span.first() < day)
}
