//! What indicators measure, and in which units.

use hashbrown::HashSet;

use crate::rules::prelude::*;

/// The unit of a point: its own, else the indicator's; blank counts as absent.
pub(crate) fn unit<'a>(indicator: &'a Indicator, point: &'a Point) -> Option<&'a str> {
    [&point.unit, &indicator.unit]
        .into_iter()
        .filter_map(|unit| unit.as_deref())
        .map(str::trim)
        .find(|unit| !unit.is_empty())
}

/// True for the ways to write per cent of a whole, and nothing more: `% of 2019` or `% change` is no share.
pub(crate) fn is_share(unit: &str) -> bool {
    const SHARES: &[&str] = &["%", "percent", "per cent", "pct", "prosent", "pst", "procent"];
    let unit = unit.trim_end_matches('.');
    SHARES.iter().any(|share| share.eq_ignore_ascii_case(unit))
}

/// True when two units are the same, whatever the case and the way to write per cent.
pub(crate) fn same_unit(a: &str, b: &str) -> bool {
    a == b || a.to_lowercase() == b.to_lowercase() || (is_share(a) && is_share(b))
}

/// Where a point of an indicator stands.
pub(crate) fn place(indicator: At, point: PointPlace) -> Pointer {
    let pointer = indicator.field(point.field);
    match point.index {
        Some(index) => pointer.item(index),
        None => pointer,
    }
}

/// What has an indicator of its own (`own`), and all that is measured through its parts and through what serves it.
pub(crate) fn reached<'a>(document: &DocumentIndex<'a>, own: &HashSet<&'a str>) -> HashSet<&'a str> {
    let mut reached = own.clone();
    let mut open: Vec<&str> = own.iter().copied().collect();
    while let Some(id) = open.pop() {
        open.extend(wholes(document, id).filter(|whole| reached.insert(whole)));
    }
    reached
}

/// What an element is a part of or serves.
pub(crate) fn wholes<'a>(document: &DocumentIndex<'a>, id: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    let (part_of, serves): (&[Ref], &[Ref]) = match document.element(id).map(|element| element.object) {
        Some(ObjectRef::Objective(it)) => (&it.part_of, &[]),
        Some(ObjectRef::Priority(it)) => (&it.part_of, &it.serves),
        Some(ObjectRef::Measure(it)) => (&it.part_of, document.serves(it)),
        _ => (&[], &[]),
    };
    part_of.iter().chain(serves).map(Ref::id)
}
