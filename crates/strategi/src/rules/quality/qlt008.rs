use hashbrown::HashSet;

use crate::rules::prelude::*;

rule! {
    /// The partners of an EU programme or strategy leave out a group.
    ///
    /// Profiles `eu-cohesion` and `interreg`. The groups are public authorities (county, municipality, state agency, council, public support body), economic and
    /// social partners (business, social partner) and civil society. The rule looks at the owners of the plan, its stakeholders, those of its
    /// objectives, the partners of its measures, the members of collaborations among them, and the whole that an actor without a category is a part
    /// of. A party without a category of the list may be of any group; then the rule is not evaluated for groups that are not covered.
    ///
    /// ## Why
    ///
    /// The EU Common Provisions Regulation and Regulation 240/2014 ask for a partnership of public authorities, economic and
    /// social partners, and civil society (to be checked against the primary text).
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// profiles: [interreg]
    /// stakeholders: [{category: county}, {category: business}]
    /// ```
    ///
    /// ```yaml bad
    /// profiles: [interreg]
    /// stakeholders: [{category: county}, {category: civil_society}]
    /// ```
    ///
    /// ```yaml bad
    /// profiles: [interreg]
    /// stakeholders: [{category: social_partner}, {category: civil_society}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// profiles: [interreg]
    /// owners: [county]
    /// measures:
    ///   - {id: fair, title: Trade fair, partners: [{category: business}, forum]}
    /// actors:
    ///   - {id: county, name: The county, category: county}
    ///   - {id: forum, name: Coast forum, category: collaboration, members: [friends]}
    ///   - {id: friends, name: Friends of the coast, category: civil_society}
    /// ```
    QLT008 "partner-group-missing" {
        severity: Info,
        tier: Profile,
        scope: Document,
        about: Plan,
        source: "EU Common Provisions Regulation, partnership, and Regulation 240/2014 (to be checked against the primary text)",
        strength: Should,
        since: "0.1.0",
        reads: ["actors", "measures", "objectives", "owners", "stakeholders"],
    }
    message public() {
        en: "no public authority is among the partners",
        nb: "ingen offentlige myndigheter er med blant partnerne",
        nn: "ingen offentlege styresmakter er med blant partnarane",
    }
    message economic() {
        en: "no economic or social partner is among the partners",
        nb: "verken næringslivet eller partene i arbeidslivet er med blant partnerne",
        nn: "verken næringslivet eller partane i arbeidslivet er med blant partnarane",
    }
    message civil() {
        en: "no partner is from civil society",
        nb: "sivilsamfunnet er ikke med blant partnerne",
        nn: "sivilsamfunnet er ikkje med blant partnarane",
    }
}

const PUBLIC: &[&str] = &["county", "municipality", "state_agency", "council", "public_support"];
const ECONOMIC: &[&str] = &["business", "social_partner"];
const CIVIL: &[&str] = &["civil_society"];

fn check(cx: &mut Cx<'_>) {
    let strategy = cx.strategy();
    let (categories, complete) = categories(cx.document());
    if strategy.owners.is_empty() && categories.is_empty() && complete {
        // Nobody is named at all: that is another rule's finding, and not one of balance.
        return;
    }
    for (group, message) in [(PUBLIC, public()), (ECONOMIC, economic()), (CIVIL, civil())] {
        if group.iter().any(|category| categories.contains(category)) {
            continue;
        }
        if complete {
            cx.report(Pointer::root(), message);
        } else {
            cx.not_evaluated(Cause::NotGiven("category".to_owned()));
        }
    }
}

/// The categories of all parties to the plan, and whether every party has one.
fn categories<'a>(document: &DocumentIndex<'a>) -> (HashSet<&'a str>, bool) {
    let strategy = document.strategy;
    let of_objectives = strategy.objectives.iter().flat_map(|it| &it.stakeholders);
    let of_measures = strategy.measures.iter().flat_map(|it| &it.partners);
    let parties = || strategy.stakeholders.iter().chain(of_objectives.clone()).chain(of_measures.clone());
    let mut found: HashSet<&str> = HashSet::new();
    let mut complete = true;
    for category in parties().filter_map(|party| party.category.as_ref()) {
        found.insert(category.as_str());
        complete &= is_known(category);
    }
    let mut open: Vec<&Ref> =
        strategy.owners.iter().chain(parties().filter_map(|party| party.actor.as_ref())).collect();
    let mut seen: HashSet<&str> = open.iter().map(|reference| reference.as_str()).collect();
    while let Some(reference) = open.pop() {
        let Some(Item { it: actor, .. }) = document.actor(reference) else {
            complete = false;
            continue;
        };
        found.extend(actor.category.as_ref().map(ActorCategory::as_str));
        let whole = if actor.category.is_none() { actor.part_of.as_slice() } else { &[] };
        complete &= !whole.is_empty() || actor.category.as_ref().is_some_and(is_known);
        open.extend(whole.iter().chain(&actor.members).filter(|next| seen.insert(next.as_str())));
    }
    (found, complete)
}

/// A category that is not on the list may mean any of the groups.
fn is_known(category: &ActorCategory) -> bool {
    codelist::category::is_known(category.as_str())
}
