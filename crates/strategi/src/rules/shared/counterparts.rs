//! Who is who in two documents: actors and owners by what identifies or names them, never by their local ids.

use crate::index::same_actor;
use crate::rules::prelude::*;

/// An actor and the document that records it.
pub(crate) type Recorded<'a> = (&'a DocumentIndex<'a>, &'a Actor);

/// Whether two records mean the same actor; `None` where they have nothing that could be compared, such as an acronym
/// in the one and a full name in the other, or names in different languages.
pub(crate) fn same(a: Recorded<'_>, b: Recorded<'_>) -> Option<bool> {
    if same_actor(a.1, b.1) {
        return Some(true);
    }
    let schemes = a.1.identifiers.iter().any(|own| b.1.identifiers.iter().any(|other| own.scheme() == other.scheme()));
    let acronyms = a.1.short_name.is_some() && b.1.short_name.is_some();
    let comparable = schemes || acronyms || languages(a).iter().any(|own| languages(b).contains(own));
    comparable.then_some(false)
}

/// The primary languages that an actor is named in.
fn languages((document, actor): Recorded<'_>) -> Vec<String> {
    let default = document.language().unwrap_or_default();
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let names = actor.name.iter().flat_map(LocalizedText::values);
    names.map(|(tag, _)| primary(tag.map_or(default, LanguageTag::as_str))).collect()
}

/// Whether two plans have an owner in common; `None` where one names none, or where it cannot be told.
pub(crate) fn share_owner<'a>(a: &'a DocumentIndex<'a>, b: &'a DocumentIndex<'a>) -> Option<bool> {
    let owners = |document: &'a DocumentIndex<'a>| -> Vec<Option<Recorded<'a>>> {
        let owners = document.strategy.owners.iter();
        owners.map(|owner| document.actor(owner).map(|actor| (document, actor.it))).collect()
    };
    let (own, others) = (owners(a), owners(b));
    let mut told = !own.is_empty() && !others.is_empty();
    for (one, other) in own.iter().flat_map(|one| others.iter().map(move |other| (one, other))) {
        match one.zip(*other).and_then(|(one, other)| same(one, other)) {
            Some(true) => return Some(true),
            Some(false) => {}
            None => told = false,
        }
    }
    told.then_some(false)
}
