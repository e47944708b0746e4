use jiff::civil::Date;

use crate::index::MOST_KEYS;
use crate::rules::prelude::*;
use crate::rules::shared::calendar::months_after;
use crate::rules::shared::succession::{self, Span, days};
use crate::rules::shared::{counterparts, ground};

rule! {
    /// Two plans of the same kind, territory and theme are in force at once, and neither yields.
    ///
    /// Two plans are compared when they have the same `kind` and
    ///
    /// - the same theme: in every scheme that both have `codes` of, all codes of the one are among the other's. Plans that only
    ///   touch each other (one has `sdg:8.3` and `sdg:14.2`, the other `sdg:8.3` and `sdg:11.7`) are not the same;
    /// - the same territory: one of them is the same ground, by code or else by name. A plan for a country and one for a
    ///   county in it are on different levels. Plans that give no territory are for that of their owner;
    /// - the same owner, by an identifier or a name, where both name their owners: plans of two owners bind each their own;
    /// - periods, prolonged ones and open ends included, that share more than six months: less is a handover.
    ///
    /// They may be in force together when either of them says what it is to the other (`yields_to`, `part_of`, `supplements`, `guided_by` … any
    /// relation but `mentions`); of plans that succeed each other PER007 judges the overlap. A draft, a plan in consultation or only proposed, and a
    /// plan that is superseded or repealed, by its own record or by a decision of another plan, are not in force; a plan without status
    /// may be. Financial plans, action programmes, performance plans and reports are rolled, and are not judged. Without
    /// codes or period there is nothing to compare. Each pair is told once, at the plan that starts later or stands later in
    /// the collection.
    ///
    /// ## Why
    ///
    /// Nobody knows by which of two plans they are bound. A Norwegian planning strategy decides which plans are to be revised,
    /// kept or repealed; ELI records from when to when a text is in force.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// title: International strategy 2013-16
    /// period: 2013/2016
    /// codes: ["los:internasjonalt"]
    /// territories: [NO-17]
    /// ---
    /// title: International strategy 2010-13
    /// period: 2010/2013
    /// codes: ["los:internasjonalt", "los:naring"]
    /// territories: [NO-16, NO-17]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// title: International strategy 2013-16
    /// period: 2013/2016
    /// codes: ["los:internasjonalt", "sdg:17.6"]
    /// territories: [NO-17]
    /// linked_plans:
    ///   - {id: trade, relations: [yields_to], ref: example-3}
    /// ---
    /// title: International strategy 2009-13
    /// period: 2009/2013-06
    /// codes: ["los:internasjonalt", "sdg:17.6"]
    /// territories: [NO-17]
    /// ---
    /// title: Trade strategy
    /// period: 2013-04/2020
    /// codes: ["los:internasjonalt"]
    /// territories: [NO-17]
    /// ---
    /// title: National strategy
    /// period: 2009/2020
    /// codes: ["los:internasjonalt"]
    /// territories: ["NO"]
    /// ---
    /// title: Research strategy
    /// period: 2013/2020
    /// codes: ["los:internasjonalt", "sdg:9.5"]
    /// territories: [NO-17]
    /// status: draft
    /// ```
    ///
    /// ```yaml good
    /// title: Coastal strategy
    /// period: 2026/2033
    /// codes: ["sdg:8.3", "sdg:14.2"]
    /// territories: [NO-17]
    /// ---
    /// title: Town strategy
    /// period: 2026/2033
    /// codes: ["sdg:8.3", "sdg:11.7"]
    /// territories: [NO-17]
    /// ---
    /// title: Ports of Saltmark, strategy
    /// period: 2026/2033
    /// codes: ["sdg:8.3"]
    /// territories: [NO-17]
    /// owners: [ports]
    /// actors: [{id: ports, name: Ports of Saltmark}]
    /// decisions: [{id: end, effect: repeals}]
    /// ```
    REL011 "competing-plans" {
        severity: Warning,
        tier: Recommended,
        scope: Collection,
        about: Plan,
        source: "Norwegian planning strategies decide which plans are revised, kept or repealed; ELI in-force dates as a model",
        strength: Practice,
        since: "0.1.0",
        reads: ["kind", "status", "period", "codes", "territories", "owners", "decisions", "linked_plans"],
    }
    message competing(plan, days) {
        en: "`{plan}`, of the same kind, territory and theme, is in force as well in `{days}`, and neither yields to the other",
        nb: "`{plan}`, av samme type og for samme område og tema, gjelder også i `{days}`, og ingen av dem viker for den andre",
        nn: "`{plan}`, av same type og for same område og tema, gjeld òg i `{days}`, og ingen av dei vik for den andre",
        help: {
            en: "link the two (`succeeds`, `yields_to`, `supplements`, `part_of`), or record that one is superseded or repealed",
            nb: "knytt de to sammen (`succeeds`, `yields_to`, `supplements`, `part_of`), eller registrer at den ene er erstattet eller opphevet",
            nn: "knyt dei to saman (`succeeds`, `yields_to`, `supplements`, `part_of`), eller registrer at den eine er erstatta eller oppheva",
        },
    }
}

/// How long plans may be in force together when one takes over from the other.
const HANDOVER_MONTHS: i32 = 6;

fn check(cx: &mut Cx<'_>) {
    let (collection, number, own) = (cx.collection(), cx.number(), cx.document());
    if collection.documents().len() < 2 {
        return;
    }
    let Some(span) = in_force(own) else { return };
    let mut found = Vec::new();
    for other in collection.same_theme(number).into_iter().filter(|other| *other != number) {
        let Some(document) = collection.document(other) else { continue };
        let Some(other_span) = in_force(document) else { continue };
        // Once, at the one that starts later.
        if (other_span.first(), other) > (span.first(), number) {
            continue;
        }
        let (first, last) = (span.first().max(other_span.first()), span.last().min(other_span.last()));
        let handover = months_after(first, HANDOVER_MONTHS).unwrap_or(Date::MAX);
        if last < handover || !same_theme(own.strategy, document.strategy) || !same_place(own, document) {
            continue;
        }
        if succession::cites(collection, number, other) || succession::cites(collection, other, number) {
            continue;
        }
        if let Some(field) = ["linked_plans", "decisions"].iter().find(|field| document.loss.roots.contains(**field)) {
            cx.not_evaluated(Cause::NotGivenThere(document.strategy.id.to_string(), (*field).to_owned()));
            continue;
        }
        if !succession::is_ended(collection, number) && !succession::is_ended(collection, other) {
            found.push((other, document, first, last));
        }
    }
    for (other, document, first, last) in found {
        let both = days(first, last);
        let both = match both.start().filter(|_| last == Date::MAX) {
            Some(start) => format!("{start}/.."),
            None => both.to_string(),
        };
        let label =
            Term::new("the period of the other plan", "perioden til den andre planen", "perioden til den andre planen");
        let period = Pointer::root().field("period");
        cx.report(period.clone(), competing(document.show(&document.strategy.title), both))
            .related_in(other, period, label);
    }
}

/// When a plan is in force, if it may be and is not one that is rolled.
fn in_force(document: &DocumentIndex<'_>) -> Option<Span> {
    let strategy = document.strategy;
    let rolled = matches!(
        strategy.effective_kind(),
        Kind::FinancialPlan | Kind::ActionProgramme | Kind::PerformancePlan | Kind::PerformanceReport
    );
    if rolled || !matches!(strategy.status, None | Some(PlanStatus::Adopted)) {
        return None;
    }
    Span::of(strategy)
}

/// True when, in every scheme that both use, the codes of one plan are among those of the other.
fn same_theme(a: &Strategy, b: &Strategy) -> bool {
    let codes = |strategy: &Strategy| -> Vec<Code> { strategy.codes.iter().take(MOST_KEYS).cloned().collect() };
    let (own, others) = (codes(a), codes(b));
    let of = |codes: &[Code], scheme: &str| codes.iter().any(|code| code.scheme() == scheme);
    let within = |inner: &[Code], outer: &[Code], scheme: &str| {
        inner.iter().filter(|code| code.scheme() == scheme).all(|code| outer.contains(code))
    };
    let mut shared = own.iter().map(Code::scheme).filter(|scheme| of(&others, scheme)).peekable();
    shared.peek().is_some() && shared.all(|scheme| within(&own, &others, scheme) || within(&others, &own, scheme))
}

/// True when the plans are for one territory, and not of different owners.
fn same_place<'a>(a: &'a DocumentIndex<'a>, b: &'a DocumentIndex<'a>) -> bool {
    let (own, others) = (&a.strategy.territories, &b.strategy.territories);
    let owner = counterparts::share_owner(a, b);
    if own.is_empty() && others.is_empty() {
        return owner == Some(true);
    }
    let one = std::slice::from_ref::<Territory>;
    let mut pairs =
        own.iter().take(MOST_KEYS).flat_map(|x| others.iter().take(MOST_KEYS).map(move |y| (one(x), one(y))));
    owner != Some(false) && pairs.any(|(x, y)| ground::same(x, y) == Some(true))
}
