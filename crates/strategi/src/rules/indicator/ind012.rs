use std::collections::BTreeMap;

use crate::message::Message;
use crate::rules::prelude::*;
use crate::rules::shared::measurement::{is_share, place, same_unit, unit};
use crate::rules::shared::succession::{self, relatives};
use crate::rules::shared::{counterparts, ground};
use crate::sorting::sort;

rule! {
    /// Linked plans define one indicator differently, or set different targets for it.
    ///
    /// Two indicators are the same when they have an identifier in common, such as `cpr:RCO01`. Those of the scheme `stratml` name an
    /// element of one document and do not count, nor does an identifier that several indicators of one document have. Plans are linked when
    /// one of them cites the other with any relation but `mentions`.
    ///
    /// Definition: the units differ (in words of different languages only where one is per cent), or one is quantitative and the other qualitative, or
    /// one is to increase and the other to decrease.
    ///
    /// Targets: for the same time, unit and place the values differ. They are compared only where they are for the same ground:
    /// the territories of what the indicators are `of`, else of the plans, are the same, or neither gives any and the plans share an owner. A plan that succeeds
    /// another may set a new target, and a draft, or what is superseded or repealed, binds nobody.
    ///
    /// One finding for each pair, at the plan that starts later or stands later in the collection; what differs first of unit, kind, direction and targets. The rule is not
    /// evaluated where a linked plan is not in the collection.
    ///
    /// ## Why
    ///
    /// Common indicators are there to be added up and compared. Two plans that promise 40 and 30 per cent of the same for the same
    /// year cannot both be right; coherence is one of the OECD's criteria of evaluation.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// linked_plans:
    ///   - {id: guide, relations: [guided_by], ref: example-2}
    /// indicators:
    ///   - {id: exporters, title: Exporting firms, identifiers: ["x:export"], unit: "%", targets: [{when: 2012, value: 30}]}
    /// owners: [county]
    /// actors: [{id: county, name: Saltmark County}]
    /// ---
    /// title: Regional plan
    /// indicators:
    ///   - {id: i1, title: Firms that export, identifiers: ["x:export"], unit: per cent, targets: [{when: 2012, value: 40}]}
    /// owners: [saltmark]
    /// actors: [{id: saltmark, name: Saltmark County}]
    /// ```
    ///
    /// ```yaml bad
    /// linked_plans:
    ///   - {id: guide, relations: [guided_by], ref: example-2}
    /// indicators:
    ///   - {id: exporters, title: Exporting firms, identifiers: ["x:export"], unit: firms}
    /// ---
    /// title: Regional plan
    /// indicators:
    ///   - {id: exporters, title: Exporting firms, identifiers: ["x:export"], unit: "%"}
    /// ```
    ///
    /// ```yaml bad
    /// linked_plans:
    ///   - {id: guide, relations: [guided_by], ref: example-2}
    /// indicators:
    ///   - {id: profile, title: A common profile, identifiers: ["x:profile"], kind: qualitative}
    /// ---
    /// title: Regional plan
    /// indicators:
    ///   - {id: profile, title: A common profile, identifiers: ["x:profile"], unit: firms}
    /// ```
    ///
    /// ```yaml bad
    /// linked_plans:
    ///   - {id: guide, relations: [guided_by], ref: example-2}
    /// indicators:
    ///   - {id: travel, title: Kilometres by air, identifiers: ["x:air"], unit: km, direction: decrease}
    /// ---
    /// title: Regional plan
    /// indicators:
    ///   - {id: travel, title: Kilometres by air, identifiers: ["x:air"], unit: km, direction: increase}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// territories: [NO-17]
    /// linked_plans:
    ///   - {id: guide, relations: [guided_by], ref: example-2}
    /// indicators:
    ///   - {id: exporters, title: Eksportbedrifter, identifiers: ["x:export"], unit: bedrifter, targets: [{when: 2012, value: 30}]}
    ///   - {id: jobs, title: Jobber, identifiers: ["x:jobs"], unit: persons, targets: [{when: 2011, value: 5}]}
    /// language: nb
    /// ---
    /// title: Regional plan
    /// territories: [NO-16, NO-17]
    /// indicators:
    ///   - {id: exporters, title: Exporting firms, identifiers: ["x:export"], unit: firms, targets: [{when: 2012, value: 40}]}
    ///   - {id: jobs, title: Jobs, identifiers: ["x:jobs"], unit: Persons, targets: [{when: 2012, value: 9}]}
    /// ```
    IND012 "indicator-defined-twice" {
        severity: Warning,
        tier: Recommended,
        scope: Collection,
        about: Plan,
        source: "common indicators of the EU Common Provisions Regulation; OECD evaluation criterion of coherence",
        strength: Should,
        since: "0.1.0",
        reads: ["linked_plans"],
    }
    message units(indicator, own, other, plan) {
        en: "the indicator `{indicator}` is in `{own}` here and in `{other}` in `{plan}`",
        nb: "indikatoren `{indicator}` er oppgitt i `{own}` her og i `{other}` i `{plan}`",
        nn: "indikatoren `{indicator}` er oppgitt i `{own}` her og i `{other}` i `{plan}`",
        help: {
            en: "use the unit of the common definition in both, or remove the identifier from the one that measures something else",
            nb: "bruk enheten fra den felles definisjonen i begge, eller fjern identifikatoren fra den som måler noe annet",
            nn: "bruk eininga frå den felles definisjonen i begge, eller fjern identifikatoren frå den som måler noko anna",
        },
    }
    message kinds(indicator, own, other, plan) {
        en: "the indicator `{indicator}` is {own} here and {other} in `{plan}`",
        nb: "indikatoren `{indicator}` er {own} her og {other} i `{plan}`",
        nn: "indikatoren `{indicator}` er {own} her og {other} i `{plan}`",
    }
    message directions(indicator, own, other, plan) {
        en: "the indicator `{indicator}` is to {own} here and to {other} in `{plan}`",
        nb: "indikatoren `{indicator}` skal {own} her og {other} i `{plan}`",
        nn: "indikatoren `{indicator}` skal {own} her og {other} i `{plan}`",
    }
    message targets(indicator, when, own, other, plan) {
        en: "the target of the indicator `{indicator}` for `{when}` is {own} here and {other} in `{plan}`",
        nb: "måltallet for indikatoren `{indicator}` (`{when}`) er {own} her og {other} i `{plan}`",
        nn: "måltalet for indikatoren `{indicator}` (`{when}`) er {own} her og {other} i `{plan}`",
    }
}

fn check(cx: &mut Cx<'_>) {
    let (collection, number, document) = (cx.collection(), cx.number(), cx.document());
    let own = common(document);
    if own.is_empty() {
        return;
    }
    let linked = |plan: &Item<'_, LinkedPlan>| plan.it.relations.iter().any(|it| *it != Relation::Mentions);
    let mut others: Vec<usize> =
        document.linked_plans().filter(linked).filter_map(|plan| Some(cx.linked(plan)?.0)).collect();
    others.extend(collection.cited_by(number).filter(|(_, plan)| linked(plan)).map(|(other, _)| other));
    sort(&mut others);
    others.dedup();
    for other in others {
        let Some(other_document) = collection.document(other).filter(|_| other != number) else { continue };
        // Once, at the one that starts later.
        let start = |document: &DocumentIndex<'_>| document.strategy.period.and_then(Period::first_day);
        let later = match start(document).zip(start(other_document)) {
            Some((own, other)) if own != other => own > other,
            _ => number > other,
        };
        if !later {
            continue;
        }
        let theirs = common(other_document);
        let bound = binds_together(cx, other);
        let mut told: Vec<At> = Vec::new();
        for (identifier, one) in &own {
            let Some(two) = theirs.get(identifier).filter(|_| !told.contains(&one.at)) else { continue };
            if other_document.loss.touches(Pointer::from(two.at).as_str()) {
                cx.not_evaluated(Cause::NotGivenThere(other_document.strategy.id.to_string(), "indicators".to_owned()));
                continue;
            }
            if let Some((place, message, there)) = compare(document, *one, other_document, *two, bound) {
                told.push(one.at);
                let label = Term::new("in the other plan", "i den andre planen", "i den andre planen");
                cx.report(place, message).related_in(other, there, label);
            }
        }
    }
}

/// The indicators of a document by the identifiers that no other of its indicators has.
fn common<'a>(document: &'a DocumentIndex<'a>) -> BTreeMap<&'a str, Item<'a, Indicator>> {
    let mut found: BTreeMap<&str, Option<Item<'_, Indicator>>> = BTreeMap::new();
    for indicator in document.indicators() {
        for identifier in indicator.it.identifiers.iter().filter(|identifier| identifier.scheme() != "stratml") {
            let is_it = |known: &Item<'_, Indicator>| known.at == indicator.at;
            let slot = found.entry(identifier.as_str()).or_insert(Some(indicator));
            *slot = (*slot).filter(is_it);
        }
    }
    found.into_iter().filter_map(|(identifier, indicator)| Some((identifier, indicator?))).collect()
}

/// True when both plans may be in force, and neither takes over from the other.
fn binds_together(cx: &Cx<'_>, other: usize) -> bool {
    let (collection, number) = (cx.collection(), cx.number());
    let in_force = |number: usize| {
        let strategy = collection.document(number).map(|document| document.strategy);
        strategy.is_some_and(|it| matches!(it.status, None | Some(PlanStatus::Adopted)))
            && !succession::is_ended(collection, number)
    };
    let follows = |relation| relatives(collection, number, relation).iter().any(|plan| plan.number == other);
    in_force(number) && in_force(other) && !follows(Relation::Succeeds) && !follows(Relation::SucceededBy)
}

/// What differs first, with its place in either document.
fn compare<'a>(
    document: &'a DocumentIndex<'a>,
    one: Item<'a, Indicator>,
    other: &'a DocumentIndex<'a>,
    two: Item<'a, Indicator>,
    bound: bool,
) -> Option<(Pointer, Message, Pointer)> {
    let (title, plan) = (document.show(&one.it.title), other.show(&other.strategy.title));
    if let (Some(a), Some(b)) = (unit_of(one.it), unit_of(two.it))
        && !same_unit(a, b)
        && (is_share(a) || is_share(b) || same_language(document, other))
    {
        let place = |indicator: Item<'_, Indicator>| match indicator.it.unit {
            Some(_) => indicator.at.field("unit"),
            None => indicator.at.into(),
        };
        return Some((place(one), units(title, a, b, plan), place(two)));
    }
    if let (Some(a), Some(b)) = (kind(one.it), kind(two.it))
        && a != b
    {
        return Some((one.at.into(), kinds(title, kind_term(a), kind_term(b), plan), two.at.into()));
    }
    if let (Some(a), Some(b)) = (one.it.direction.and_then(way), two.it.direction.and_then(way))
        && a != b
    {
        let place = |indicator: Item<'_, Indicator>| indicator.at.field("direction");
        return Some((place(one), directions(title, a, b, plan), place(two)));
    }
    if !bound {
        return None;
    }
    // Numbers in words that nobody can compare may be in different units.
    let comparable = |a: &Point, b: &Point| {
        let same_units = match (unit(one.it, a), unit(two.it, b)) {
            (Some(a), Some(b)) => same_unit(a, b),
            (a, b) => a.is_none() && b.is_none(),
        };
        same_units && a.place == b.place && a.when.zip(b.when).is_some_and(|(a, b)| a.same_days(b))
    };
    let (index, a, other_index, b) = (0..).zip(&one.it.targets).find_map(|(index, a)| {
        let mut fits = (0..).zip(&two.it.targets).filter(|(_, b)| comparable(a, b));
        let (other_index, b) = fits.next()?;
        let differs = a.value.zip(b.value).is_some_and(|(a, b)| (a.as_f64() - b.as_f64()).abs() > f64::EPSILON);
        (differs && fits.next().is_none()).then_some((index, a, other_index, b))
    })?;
    if !same_ground(document, one.it, other, two.it) {
        return None;
    }
    let at = |at: At, index| place(at, PointPlace { field: "targets", index: Some(index) });
    let message = targets(title, a.when?, a.value?, b.value?, plan);
    Some((at(one.at, index), message, at(two.at, other_index)))
}

/// The unit of an indicator: its own, else that of its first value.
fn unit_of(indicator: &Indicator) -> Option<&str> {
    let of_value =
        || indicator.points().find(|(_, point)| point.value.is_some()).and_then(|(_, it)| unit(indicator, it));
    indicator.unit.as_deref().map(str::trim).filter(|unit| !unit.is_empty()).or_else(of_value)
}

/// The kind, where the record tells it.
fn kind(indicator: &Indicator) -> Option<IndicatorKind> {
    let told = indicator.kind.or(Some(indicator.effective_kind()));
    told.filter(|kind| indicator.kind.is_some() || *kind == IndicatorKind::Quantitative)
}

fn kind_term(kind: IndicatorKind) -> Term {
    match kind {
        IndicatorKind::Quantitative => Term::new("quantitative", "kvantitativ", "kvantitativ"),
        IndicatorKind::Qualitative => Term::new("qualitative", "kvalitativ", "kvalitativ"),
    }
}

/// Up or down; what is to be maintained may well rise elsewhere.
fn way(direction: Direction) -> Option<Term> {
    match direction {
        Direction::Increase => Some(Term::new("increase", "gå opp", "gå opp")),
        Direction::Decrease => Some(Term::new("decrease", "gå ned", "gå ned")),
        Direction::Maintain => None,
    }
}

fn same_language(a: &DocumentIndex<'_>, b: &DocumentIndex<'_>) -> bool {
    let primary = |document: &DocumentIndex<'_>| {
        document.language().map(|tag| tag.split('-').next().unwrap_or_default().to_ascii_lowercase())
    };
    primary(a) == primary(b)
}

/// True when both indicators are for the same ground: that of what they are of, else of their plans.
fn same_ground<'a>(a: &'a DocumentIndex<'a>, one: &Indicator, b: &'a DocumentIndex<'a>, two: &Indicator) -> bool {
    let (own, others) = (territories(a, one), territories(b, two));
    if own.is_empty() && others.is_empty() {
        return counterparts::share_owner(a, b) == Some(true);
    }
    ground::same(&own, &others) == Some(true)
}

fn territories(document: &DocumentIndex<'_>, indicator: &Indicator) -> Vec<Territory> {
    let of_item = |reference: &Ref| match document.element(reference.id()).map(|element| element.object) {
        Some(ObjectRef::Objective(it)) => it.territories.as_slice(),
        Some(ObjectRef::Priority(it)) => it.territories.as_slice(),
        Some(ObjectRef::Measure(it)) => it.territories.as_slice(),
        _ => &[],
    };
    let own: Vec<Territory> = indicator.of.iter().flat_map(of_item).cloned().collect();
    if own.is_empty() { document.strategy.territories.clone() } else { own }
}
