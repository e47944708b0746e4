//! Which territory lies where, with and without codes: what the rules about territories share.

use crate::index::place_names;
use crate::rules::prelude::*;
use codelist::territory::union_covers;

/// The code of a territory, if it has one.
pub(crate) fn code(territory: &Territory) -> Option<&str> {
    territory.code.as_deref().filter(|code| !code.trim().is_empty())
}

/// What a territory is called in messages: its name, else its code.
pub(crate) fn label<'a>(document: &DocumentIndex<'a>, territory: &'a Territory) -> &'a str {
    let name = territory.name.as_ref().map(|name| document.show(name)).filter(|name| !name.trim().is_empty());
    name.or_else(|| code(territory)).unwrap_or_default()
}

/// What territories are called in messages.
pub(crate) fn labels<'a>(document: &DocumentIndex<'a>, territories: &'a [Territory]) -> Vec<&'a str> {
    territories.iter().map(|territory| label(document, territory)).collect()
}

/// Whether a territory lies inside the union of others; `None` where the codes cannot tell, and where one side has
/// only a name that the other does not share.
pub(crate) fn inside(inner: &Territory, outers: &[Territory]) -> Option<bool> {
    let own = code(inner);
    let codes: Vec<&str> = outers.iter().filter_map(code).collect();
    let by_code = own.and_then(|own| if codes.contains(&own) { Some(true) } else { union_covers(&codes, own) });
    if by_code == Some(true) {
        return by_code;
    }
    let names = place_names(inner);
    let mut by_name = outers.iter().filter(|outer| own.is_none() || code(outer).is_none());
    if by_name.any(|outer| place_names(outer).iter().any(|name| names.contains(name))) {
        return Some(true);
    }
    // An outer one without a code may be the ground that is missing.
    by_code.filter(|_| codes.len() == outers.len())
}

/// Whether two lists of territories are the same ground; `None` where one is empty and where it cannot be told.
pub(crate) fn same(a: &[Territory], b: &[Territory]) -> Option<bool> {
    if a.is_empty() || b.is_empty() {
        return None;
    }
    let covered = |inner: &[Territory], outer: &[Territory]| {
        let mut known = true;
        for place in inner {
            match inside(place, outer) {
                Some(true) => {}
                Some(false) => return Some(false),
                None => known = false,
            }
        }
        known.then_some(true)
    };
    match (covered(a, b), covered(b, a)) {
        (Some(true), Some(true)) => Some(true),
        (Some(false), _) | (_, Some(false)) => Some(false),
        _ => None,
    }
}

/// The country that a code lies in, by its form: `NO` of `NO-17`, `nuts:NO06` and `knr:5006`.
pub(crate) fn country(code: &str) -> Option<&str> {
    match code.split_once(':') {
        Some(("knr", _)) => Some("NO"),
        Some(("nuts", region)) => region.get(..2),
        Some(_) => None,
        None => code.get(..2),
    }
}
