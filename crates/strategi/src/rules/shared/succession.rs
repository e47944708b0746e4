//! Plans that follow or guide each other: which ones they are, how long each is in force, and what a later plan says
//! of the items of an earlier one.

use hashbrown::HashSet;
use jiff::civil::Date;

use crate::index::{CollectionIndex, DocumentIndex, Element, Item, Link, Pointer, Target};
use crate::model::{Decision, Effect, LinkedPlan, ObjectRef, PlanStatus, Priority, Relation, Strategy};
use crate::report::Cause;
use crate::rules::Cx;
use crate::value::{PartialDate, Period, Ref};

/// The pairs of relations of which one says of two plans what the other says the other way round.
pub(crate) const INVERSES: &[(Relation, Relation)] = &[
    (Relation::Succeeds, Relation::SucceededBy),
    (Relation::GuidedBy, Relation::Guides),
    (Relation::Implements, Relation::ImplementedBy),
    (Relation::PartOf, Relation::HasPart),
];

pub(crate) fn inverse(relation: Relation) -> Option<Relation> {
    INVERSES.iter().find_map(|(a, b)| match relation {
        _ if relation == *a => Some(*b),
        _ if relation == *b => Some(*a),
        _ => None,
    })
}

/// A document of the collection that is related to the one at hand, as either of the two says.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Relative<'a> {
    /// Its place in the collection.
    pub(crate) number: usize,
    /// The document.
    pub(crate) document: &'a DocumentIndex<'a>,
    /// Where the document at hand cites it.
    pub(crate) here: Option<Item<'a, LinkedPlan>>,
    /// Where it cites the document at hand.
    pub(crate) there: Option<Item<'a, LinkedPlan>>,
}

impl<'a> Relative<'a> {
    /// What it is called in messages.
    pub(crate) fn label(&self) -> &'a str {
        self.document.show(&self.document.strategy.title)
    }

    /// Where to speak of it in the document at hand: where it is cited, else the root.
    pub(crate) fn place(&self) -> Pointer {
        self.here.map_or_else(Pointer::root, |plan| plan.at.into())
    }
}

/// The documents that the one at this place has a relation to: those that it cites so, and those that say the inverse
/// of it. A citation with both directions at once says nothing (REL001), nor does one of the plan itself.
pub(crate) fn relatives<'a>(
    collection: &'a CollectionIndex<'a>,
    number: usize,
    relation: Relation,
) -> Vec<Relative<'a>> {
    let says = |plan: &LinkedPlan, wanted: Relation, against: Option<Relation>| {
        plan.relations.contains(&wanted) && !against.is_some_and(|against| plan.relations.contains(&against))
    };
    let inverse = inverse(relation);
    let mut found: Vec<Relative<'a>> = Vec::new();
    let Some(own) = collection.document(number) else { return found };
    for plan in own.linked_plans().filter(|plan| says(plan.it, relation, inverse)) {
        let other = collection.linked(number, plan).filter(|other| *other != number);
        let document = other.and_then(|other| collection.document(other));
        if let (Some(other), Some(document)) = (other, document)
            && !found.iter().any(|known| known.number == other)
        {
            found.push(Relative { number: other, document, here: Some(plan), there: None });
        }
    }
    let Some(inverse) = inverse else { return found };
    for (other, plan) in collection.cited_by(number).filter(|(_, plan)| says(plan.it, inverse, Some(relation))) {
        if let Some(known) = found.iter_mut().find(|known| known.number == other) {
            known.there = known.there.or(Some(plan));
        } else if let Some(document) = collection.document(other) {
            found.push(Relative { number: other, document, here: None, there: Some(plan) });
        }
    }
    found
}

/// The linked plans with this relation that are no document of the collection, or not for certain.
pub(crate) fn not_loaded<'a>(
    collection: &'a CollectionIndex<'a>,
    number: usize,
    relation: Relation,
) -> impl Iterator<Item = Item<'a, LinkedPlan>> {
    let plans = collection.document(number).into_iter().flat_map(move |own| own.links(relation));
    plans.filter(move |plan| collection.linked(number, *plan).is_none())
}

/// Notes every linked plan with this relation that is not loaded.
pub(crate) fn note_not_loaded(cx: &mut Cx<'_>, relation: Relation) {
    for plan in not_loaded(cx.collection(), cx.number(), relation) {
        cx.linked(plan);
    }
}

/// Notes that a reference to an item of another plan cannot be followed, under the name that the plan has here.
pub(crate) fn note_not_followed(cx: &mut Cx<'_>, reference: &Ref) {
    let document = cx.document();
    let plan = document.element(reference.id()).and_then(|item| document.plan_of_item(item.at));
    match (reference.document(), plan) {
        (None, Some(plan)) => {
            cx.linked(plan);
        }
        (name, _) => {
            let name = name.unwrap_or(reference.id());
            let is_it = |plan: &LinkedPlan| plan.r#ref.as_ref().is_some_and(|own| own.id().as_str() == name);
            let local = document.linked_plans().find(|plan| is_it(plan.it));
            cx.not_evaluated(Cause::NotLoaded(local.map_or(name, |plan| plan.it.id.as_str()).to_owned()));
        }
    }
}

/// True when the record of one plan says what it is to the other: by any relation but that it mentions it. A citation
/// that fits several plans may well mean this one.
pub(crate) fn cites(collection: &CollectionIndex<'_>, from: usize, to: usize) -> bool {
    let Some(document) = collection.document(from) else { return false };
    let related = |plan: &Item<'_, LinkedPlan>| plan.it.relations.iter().any(|it| *it != Relation::Mentions);
    document.linked_plans().filter(related).any(|plan| match collection.link(from, plan.at.index()) {
        Link::Found(number) => *number == to,
        Link::Ambiguous(numbers) => numbers.contains(&to),
        Link::Missing => false,
    })
}

/// True when the plan, or another one that cites it, records that it was superseded or repealed.
pub(crate) fn is_ended(collection: &CollectionIndex<'_>, number: usize) -> bool {
    let Some(document) = collection.document(number) else { return false };
    let ends = |decision: &&Decision| matches!(decision.effect, Effect::Supersedes | Effect::Repeals);
    let lists = |decision: &Decision, id: &str| decision.items.iter().any(|item| item.id() == id);
    matches!(document.strategy.status, Some(PlanStatus::Superseded | PlanStatus::Repealed))
        || document.strategy.decisions.iter().filter(ends).any(|decision| decision.items.is_empty())
        || collection.cited_by(number).any(|(other, plan)| {
            let decisions = collection.document(other).into_iter().flat_map(|other| &other.strategy.decisions);
            decisions.filter(ends).any(|decision| lists(decision, plan.it.id.as_str()))
        })
}

/// What a cited plan is called in messages: its title, else its local id.
pub(crate) fn plan_label<'a>(document: &DocumentIndex<'a>, plan: &'a LinkedPlan) -> &'a str {
    plan.title.as_ref().map_or(plan.id.as_str(), |title| document.show(title))
}

/// The time in which a plan is in force, both ends included.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    /// The start as given; `None` when it is open.
    pub(crate) start: Option<PartialDate>,
    /// The end as given; `None` when it is open.
    pub(crate) end: Option<PartialDate>,
}

impl Span {
    /// The span of a period; `None` when it ends before it starts (PER001).
    pub(crate) fn new(period: Period) -> Option<Self> {
        (!period.is_inverted()).then(|| Self { start: period.start(), end: period.end() })
    }

    /// When a plan is in force: its period, with the end that decisions prolong it to.
    pub(crate) fn of(strategy: &Strategy) -> Option<Self> {
        let mut span = Self::new(strategy.period?)?;
        for later in prolongations(strategy).filter_map(Self::new) {
            if later.last() > span.last() {
                span.end = later.end;
            }
        }
        Some(span)
    }

    /// The same as a period; `None` when both ends are open.
    pub(crate) fn period(self) -> Option<Period> {
        match (self.start, self.end) {
            (Some(start), Some(end)) => Some(if start == end { start.into() } else { Period::between(start, end) }),
            (Some(start), None) => format!("{start}/..").parse().ok(),
            (None, Some(end)) => format!("../{end}").parse().ok(),
            (None, None) => None,
        }
    }

    /// The first day; the first of all days when the start is open.
    pub(crate) fn first(self) -> Date {
        self.start.map_or(Date::MIN, PartialDate::first_day)
    }

    /// The last day; the last of all days when the end is open.
    pub(crate) fn last(self) -> Date {
        self.end.map_or(Date::MAX, PartialDate::last_day)
    }
}

/// The decisions that prolong the whole plan.
pub(crate) fn prolongs(strategy: &Strategy) -> impl Iterator<Item = &Decision> {
    strategy.decisions.iter().filter(|decision| decision.effect == Effect::Prolongs && decision.items.is_empty())
}

/// The periods that decisions prolong the whole plan to.
pub(crate) fn prolongations(strategy: &Strategy) -> impl Iterator<Item = Period> {
    prolongs(strategy).filter_map(|decision| decision.period)
}

/// The days from the one to the other as a plan would write them: whole years as years.
pub(crate) fn days(first: Date, last: Date) -> Period {
    let years = (first.month(), first.day()) == (1, 1) && (last.month(), last.day()) == (12, 31);
    let date = |day: Date| {
        let year = if years { PartialDate::year_only(day.year()) } else { None };
        year.unwrap_or_else(|| day.into())
    };
    let (start, end) = (date(first), date(last));
    if start == end { start.into() } else { Period::between(start, end) }
}

/// The items of earlier plans that an element continues.
pub(crate) fn continues<'a>(element: &Element<'a>) -> &'a [Ref] {
    match element.object {
        ObjectRef::Objective(it) => &it.continues,
        ObjectRef::Priority(it) => &it.continues,
        ObjectRef::Measure(it) => &it.continues,
        _ => &[],
    }
}

/// The ids of those elements of a document that its successors continue, or give an outcome.
pub(crate) fn settled<'a>(collection: &'a CollectionIndex<'a>, earlier: usize) -> HashSet<&'a str> {
    let mut ids = HashSet::new();
    let mut settle = |target: Target<'a>| {
        if let Target::Foreign(number, element) = target
            && number == earlier
        {
            ids.insert(element.id.as_str());
        }
    };
    for later in relatives(collection, earlier, Relation::SucceededBy) {
        let elements = later.document.all_elements();
        for reference in elements.flat_map(|element| continues(&element)) {
            settle(collection.follow(later.number, reference));
        }
        // A plan may be cited twice; an outcome counts in either place.
        let plans = later.document.linked_plans();
        for plan in plans.filter(|plan| collection.linked(later.number, *plan) == Some(earlier)) {
            for item in plan.it.items.iter().filter(|item| item.outcome.is_some()) {
                settle(collection.linked_item(later.number, plan, item));
            }
        }
    }
    ids
}

/// The priorities of a document that are neither among these, nor the whole or a part of one that is: what holds for a
/// part speaks for the whole, and the other way round.
pub(crate) fn others<'a>(document: &'a DocumentIndex<'a>, ids: &HashSet<&str>) -> Vec<Item<'a, Priority>> {
    let mut reached: HashSet<&str> = HashSet::new();
    for priority in document.priorities().filter(|priority| ids.contains(priority.it.id.as_str())) {
        reached.extend(wholes(document, priority.it));
    }
    let other = |priority: &Item<'a, Priority>| {
        !reached.contains(priority.it.id.as_str()) && !wholes(document, priority.it).iter().any(|id| ids.contains(id))
    };
    document.priorities().filter(other).collect()
}

/// The ids of a priority and of all that it is a part of.
fn wholes<'a>(document: &'a DocumentIndex<'a>, priority: &'a Priority) -> Vec<&'a str> {
    let mut found = vec![priority];
    let mut next = 0;
    while let Some(part) = found.get(next).copied() {
        for whole in part.part_of.iter().filter_map(|whole| document.priority(whole)) {
            if !found.iter().any(|known| known.id == whole.it.id) {
                found.push(whole.it);
            }
        }
        next += 1;
    }
    found.into_iter().map(|priority| priority.id.as_str()).collect()
}
