//! Which territorial codes a document uses, and when.

use hashbrown::{HashMap, HashSet};
use jiff::civil::Date;

use crate::codelist::territory::scheme_known;
use crate::rules::prelude::*;

/// First and last day; `None` is an open end.
pub(crate) type Span = (Option<Date>, Option<Date>);

/// The uses of one code: the number of the territory in the outline, and the time of the element that holds it.
pub(crate) type Uses = Vec<(u32, Option<Span>)>;

/// Every distinct code of ISO 3166 or NUTS, or meant as one, with its uses, in document order.
///
/// Left out are the territories of actors that are named as successors: they may be younger than the plan.
pub(crate) fn uses<'a>(document: &DocumentIndex<'a>) -> Vec<(&'a str, Uses)> {
    let outline = document.outline();
    let younger: HashSet<&str> = document.actors().flat_map(|actor| &actor.it.succeeded_by).map(Ref::id).collect();
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    let mut found: Vec<(&str, Uses)> = Vec::new();
    for (number, object) in outline.objects() {
        let ObjectRef::Territory(Territory { code: Some(code), .. }) = object else { continue };
        let own = match outline.parent_of(number) {
            Some(ObjectRef::Actor(actor)) if younger.contains(actor.id.as_str()) => continue,
            Some(ObjectRef::Actor(actor)) => actor.exists,
            Some(ObjectRef::Measure(measure)) => measure.period,
            Some(ObjectRef::Point(point)) => point.when,
            _ => None,
        };
        if code.is_blank() || !(scheme_known(code) || code.to_ascii_lowercase().starts_with("nuts:")) {
            continue;
        }
        let place = *numbers.entry(code.as_str()).or_insert(found.len());
        if place == found.len() {
            found.push((code.as_str(), Vec::new()));
        }
        if let Some((_, uses)) = found.get_mut(place) {
            uses.push((number, own.map(|period| (period.first_day(), period.last_day()))));
        }
    }
    found
}

/// The time that a plan is of: its period, from the adoption or publication on if that was earlier; without a period,
/// from the first to the last of those dates.
pub(crate) fn time_of_plan(strategy: &Strategy) -> Option<Span> {
    let adoptions = strategy.decisions.iter().filter(|it| it.effect == Effect::Adopts && it.items.is_empty());
    let made = || adoptions.clone().filter_map(|decision| decision.date).chain(strategy.published);
    let first = made().map(PartialDate::first_day).min();
    match strategy.period {
        Some(period) => {
            Some((period.first_day().map(|day| first.map_or(day, |made| made.min(day))), period.last_day()))
        }
        None => Some((Some(first?), made().map(PartialDate::last_day).max())),
    }
}
