use jiff::civil::Date;

use crate::rules::prelude::*;
use crate::rules::shared::succession::{self, Span, days, plan_label, relatives};
use crate::sorting::sort_by_key;

rule! {
    /// A guiding plan is not in force for the whole of the period.
    ///
    /// Every plan that guides this one, as either of the two says, is taken together with the plans that succeed it.
    /// Decisions that prolong a plan count. An open end is judged up to the next revision (`review_by`); without that
    /// only the start is. A guiding plan that is not in the collection is judged by the period that it is cited with;
    /// where that does not reach, it may have successors, and the rule is not evaluated.
    ///
    /// ## Why
    ///
    /// A plan that outlives what it builds on loses its direction. By the Norwegian Planning and Building Act (§ 8-2) a
    /// regional plan is the basis for the activity of public bodies in the region.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// period: 2009/2014
    /// linked_plans:
    ///   - {id: guide, relations: [guided_by], ref: example-2}
    /// ---
    /// title: Regional plan
    /// period: 2009/2012
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// period: 2009/2014
    /// linked_plans:
    ///   - {id: guide, relations: [guided_by], ref: example-2}
    /// ---
    /// title: Regional plan
    /// period: 2009/2012
    /// ---
    /// title: Next regional plan
    /// period: 2013/2020
    /// linked_plans:
    ///   - {id: earlier, relations: [succeeds], ref: example-2}
    /// ```
    PER008 "guiding-plan-expires" {
        severity: Warning,
        tier: Recommended,
        scope: Collection,
        about: Plan,
        source: "Norwegian Planning and Building Act § 8-2 (a regional plan is the basis for regional activity)",
        strength: Should,
        since: "0.1.0",
        reads: ["period", "linked_plans"],
    }
    message uncovered(guide, days) {
        en: "the guiding plan `{guide}` is not in force in {days}, and no successor of it is",
        nb: "den overordnede planen `{guide}` gjelder ikke i {days}, og det gjør heller ingen etterfølger",
        nn: "den overordna planen `{guide}` gjeld ikkje i {days}, og det gjer heller ingen etterfølgjar",
        help: {
            en: "add the plan that succeeds it, or set the period within that of the guiding plan",
            nb: "legg til planen som følger etter den, eller legg perioden innenfor perioden til den overordnede planen",
            nn: "legg til planen som følgjer etter han, eller legg perioden innanfor perioden til den overordna planen",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let (collection, number) = (cx.collection(), cx.number());
    let guides = relatives(collection, number, Relation::GuidedBy);
    let cited: Vec<_> = succession::not_loaded(collection, number, Relation::GuidedBy).collect();
    if guides.is_empty() && cited.is_empty() {
        return;
    }
    let strategy = cx.strategy();
    let Some(own) = Span::of(strategy) else {
        if strategy.period.is_none() {
            cx.not_evaluated(Cause::NotGiven("period".to_owned()));
        }
        return;
    };
    // Nothing can be in force for all of an unknown past: an open start is not judged.
    let Some(start) = own.start else { return };
    let first = start.first_day();
    let last = own.end.or(strategy.review_by).map_or(first, PartialDate::last_day).max(first);
    for guide in guides {
        let line = line(collection, guide.number);
        let open = rest(first, last, line.spans);
        if open.is_empty() {
            continue;
        }
        if let Some(cause) = line.unknown {
            cx.not_evaluated(cause);
            continue;
        }
        let place = guide.here.map_or_else(|| Pointer::root().field("period"), |plan| plan.at.into());
        let label = Term::new(
            "the guiding plan's period",
            "perioden til den overordnede planen",
            "perioden til den overordna planen",
        );
        cx.report(place, uncovered(guide.label(), open)).related_in(
            guide.number,
            Pointer::root().field("period"),
            label,
        );
    }
    for plan in cited {
        let span = plan.it.period.and_then(Span::new);
        if !span.is_some_and(|span| rest(first, last, vec![span]).is_empty()) {
            cx.linked(plan);
        }
    }
}

/// A plan and its successors: when they are in force, and what is not known of that.
struct Line {
    spans: Vec<Span>,
    unknown: Option<Cause>,
}

fn line(collection: &CollectionIndex<'_>, first: usize) -> Line {
    let mut line = Line { spans: Vec::new(), unknown: None };
    let mut plans = vec![first];
    let mut next = 0;
    while let Some(number) = plans.get(next).copied() {
        next += 1;
        let Some(document) = collection.document(number) else { continue };
        match Span::of(document.strategy) {
            Some(span) => line.spans.push(span),
            None => {
                line.unknown = Some(Cause::NotGivenThere(document.strategy.id.to_string(), "period".to_owned()));
            }
        }
        for later in relatives(collection, number, Relation::SucceededBy) {
            if !plans.contains(&later.number) {
                plans.push(later.number);
            }
        }
        for later in succession::not_loaded(collection, number, Relation::SucceededBy) {
            match later.it.period.and_then(Span::new) {
                Some(span) => line.spans.push(span),
                None => line.unknown = Some(Cause::NotLoaded(plan_label(document, later.it).to_owned())),
            }
        }
    }
    line
}

/// What of the days from the one to the other none of the spans covers.
fn rest(first: Date, last: Date, mut spans: Vec<Span>) -> Vec<String> {
    sort_by_key(&mut spans, |span| span.first());
    let mut open = Vec::new();
    let mut from = Some(first);
    for span in spans {
        let Some(day) = from.filter(|day| *day <= last) else { break };
        if span.last() < day {
            continue;
        }
        if let Ok(before) = span.first().yesterday()
            && day <= before
        {
            open.push(days(day, before.min(last)).to_string());
        }
        from = span.last().tomorrow().ok();
    }
    if let Some(day) = from.filter(|day| *day <= last) {
        open.push(days(day, last).to_string());
    }
    open
}
