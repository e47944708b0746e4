//! Which plans of a collection may be of the same kind, theme, owner and place: found without comparing all with all.

use hashbrown::HashMap;

use super::fold::fold_name;
use super::{DocumentIndex, Item};
use crate::codelist::territory::territory;
use crate::model::Territory;
use crate::sorting::sort;
use crate::value::LocalizedText;

/// How many codes of a plan, and how many of its places and owners, it is found by.
pub(crate) const MOST_KEYS: usize = 64;

/// Documents by kind and code, and by owner, by place, and by place where they name no owner.
#[derive(Debug)]
pub(crate) struct Themes(HashMap<String, Vec<usize>>);

impl Themes {
    pub(crate) fn new(documents: &[DocumentIndex<'_>]) -> Self {
        let mut themes: HashMap<String, Vec<usize>> = HashMap::new();
        for (number, document) in documents.iter().enumerate() {
            let owned = !document.strategy.owners.is_empty();
            let unowned = places(document).into_iter().filter(|_| !owned).map(|place| format!("unowned {place}"));
            let all = owners(document).into_iter().chain(places(document)).chain(unowned).collect::<Vec<_>>();
            for key in keys(document, &all) {
                let numbers = themes.entry(key).or_default();
                if numbers.last() != Some(&number) {
                    numbers.push(number);
                }
            }
        }
        Self(themes)
    }

    /// The documents that may be of the same kind, theme, owner and place as this one, itself among them, in order: they
    /// share a code and an owner, or, where one of the two names no owner, a code and a place.
    pub(crate) fn sharing(&self, document: &DocumentIndex<'_>) -> Vec<usize> {
        let wanted = if document.strategy.owners.is_empty() {
            places(document)
        } else {
            let unowned = places(document).into_iter().map(|place| format!("unowned {place}"));
            owners(document).into_iter().chain(unowned).collect()
        };
        let keys = keys(document, &wanted);
        let mut found: Vec<usize> = keys.iter().filter_map(|key| self.0.get(key)).flatten().copied().collect();
        sort(&mut found);
        found.dedup();
        found
    }
}

/// Each of the places or owners with the kind and each code of the plan.
fn keys(document: &DocumentIndex<'_>, grounds: &[String]) -> Vec<String> {
    let kind = document.strategy.effective_kind().as_str();
    let codes = document.strategy.codes.iter().take(MOST_KEYS);
    codes.flat_map(|code| grounds.iter().map(move |ground| format!("{kind} {} {ground}", code.as_str()))).collect()
}

/// The codes and names of a plan's territories.
fn places(document: &DocumentIndex<'_>) -> Vec<String> {
    let territories = document.strategy.territories.iter().take(MOST_KEYS);
    let names = territories.flat_map(|place| {
        let code = place.code.as_deref().map(str::to_owned);
        code.into_iter().chain(place_names(place))
    });
    names.map(|name| format!("at {name}")).collect()
}

/// What a plan's owners are identified and named by.
fn owners(document: &DocumentIndex<'_>) -> Vec<String> {
    let owners = document.strategy.owners.iter().take(MOST_KEYS).filter_map(|owner| document.actor(owner));
    let names = owners.flat_map(|Item { it: owner, .. }| {
        let names = owner.name.iter().chain(&owner.alt_names).flat_map(LocalizedText::values);
        let names = names.map(|(_, name)| fold_name(name)).chain(owner.short_name.as_deref().map(fold_name));
        names.chain(owner.identifiers.iter().map(|identifier| identifier.as_str().to_owned()))
    });
    names.filter(|name| !name.is_empty()).map(|name| format!("by {name}")).collect()
}

/// The names of a territory, folded: those it is given and those that the code lists have for its code.
pub(crate) fn place_names(place: &Territory) -> Vec<String> {
    let given = place.name.iter().flat_map(LocalizedText::values).map(|(_, name)| fold_name(name));
    let entry = place.code.as_deref().filter(|code| !code.trim().is_empty()).and_then(territory);
    let listed = entry
        .into_iter()
        .flat_map(|entry| entry.name.split('/').chain([entry.name, entry.name_nb]).map(fold_name).collect::<Vec<_>>());
    given.chain(listed).filter(|name| !name.is_empty()).collect()
}
