use crate::lang::Lang;
use crate::message::Arg;
use crate::rules::prelude::*;
use crate::rules::shared::adoption;

rule! {
    /// Partners are given as a category, and none of that category is named.
    ///
    /// The rule judges the `partners` of each measure that the plan has not dropped. A category counts as backed by a named partner of
    /// that category on the same measure, on a measure it is a part of, or among the plan's `stakeholders`, and by a member of a
    /// collaboration named there. A named partner whose own category is not given may be of any. A category whose `role` says
    /// that it is still to be decided (`to be decided`, `avklares`), and one that only benefits, are left out. So are `municipality` and
    /// `county`: "the municipalities" are all of them in the area of the plan, and anybody can look them up.
    ///
    /// ## Why
    ///
    /// The European code of conduct on partnership asks that partners are identified and selected in a transparent way.
    /// "Relevant partners from business and research" can be anybody, and so is nobody.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// measures:
    ///   - {id: study, title: Study, partners: [ports, {category: business}, {category: research}, {category: education}]}
    /// actors:
    ///   - {id: ports, name: Ports of Saltmark, category: business}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// measures:
    ///   - id: study
    ///     title: Study
    ///     partners: [ports, {category: business}, {category: research, role: To be decided}, {category: municipality}]
    /// actors:
    ///   - {id: ports, name: Ports of Saltmark, category: business}
    /// ```
    ACT007 "unnamed-partners" {
        severity: Info,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "European code of conduct on partnership (Regulation 240/2014)",
        strength: Should,
        since: "0.1.0",
        reads: ["measures", "stakeholders", "actors"],
    }
    message unnamed(measure, categories, n) {
        en: "the measure `{measure}` names no partner for the {n|category|categories} {categories}",
        nb: "tiltaket `{measure}` navngir ingen partner i {n|kategorien|kategoriene} {categories}",
        nn: "tiltaket `{measure}` namngjev ingen partnar i {n|kategorien|kategoriane} {categories}",
        help: {
            en: "name at least one partner of each category, or write in its `role` that it is to be decided",
            nb: "navngi minst én partner i hver kategori, eller skriv i `role` at det skal avklares",
            nn: "namngje minst éin partnar i kvar kategori, eller skriv i `role` at det skal avklarast",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    for measure in document.measures().filter(|measure| adoption::is_current(measure.it)) {
        let open: Vec<&ActorCategory> = measure
            .it
            .partners
            .iter()
            .enumerate()
            .filter(|(_, party)| party.actor.is_none() && takes_part(party))
            .filter(|(number, _)| !is_postponed(document, measure.at, *number))
            .filter_map(|(_, party)| party.category.as_ref())
            .filter(|category| !LISTED_ELSEWHERE.contains(&meant(category)))
            .collect();
        if open.is_empty() {
            continue;
        }
        let wholes = document.ancestors(measure.it);
        let parties = std::iter::once(measure.it).chain(wholes).flat_map(|measure| &measure.partners);
        let named: Vec<&Ref> =
            parties.chain(&cx.strategy().stakeholders).filter_map(|party| party.actor.as_ref()).collect();
        let mut unbacked: Vec<&ActorCategory> = Vec::new();
        for category in open {
            let backed = named.iter().any(|actor| {
                let Some(Item { it: actor, .. }) = document.actor(actor) else { return true };
                fits(actor, category)
                    || actor
                        .members
                        .iter()
                        .any(|member| document.actor(member).is_none_or(|member| fits(member.it, category)))
            });
            if !backed && !unbacked.contains(&category) {
                unbacked.push(category);
            }
        }
        if !unbacked.is_empty() {
            let label = adoption::label(document, &measure.it.id);
            let words = Arg::Phrases(Lang::ALL.map(|lang| words(&unbacked, lang)));
            cx.report(measure.at.field("partners"), unnamed(label, words, unbacked.len()));
        }
    }
}

/// The words for categories in a language; what is not in the list stands as it was written.
fn words(categories: &[&ActorCategory], lang: Lang) -> String {
    let and = Term::new(" and ", " og ", " og ").text(lang);
    let mut text = String::new();
    for (index, category) in categories.iter().enumerate() {
        if index > 0 {
            text.push_str(if index + 1 == categories.len() { and } else { ", " });
        }
        let code = category.as_str();
        match codelist::category::label(code, lang.tag()) {
            Some(word) => text.push_str(word),
            None => text.extend(["`", &code.replace('`', " "), "`"]),
        }
    }
    text
}

/// Categories that mean everybody of the kind in the area of the plan.
const LISTED_ELSEWHERE: &[&str] = &["municipality", "county"];

fn takes_part(party: &Party) -> bool {
    party.involvement.is_empty() || party.involvement.iter().any(|it| *it != Involvement::Beneficiary)
}

fn fits(actor: &Actor, category: &ActorCategory) -> bool {
    actor.category.as_ref().is_none_or(|own| meant(own) == meant(category))
}

/// The listed code, also of a category that is not in the list but near one (CLS002).
fn meant(category: &ActorCategory) -> &str {
    let code = category.as_str();
    if category.is_listed() { code } else { codelist::category::nearest(code).unwrap_or(code) }
}

/// True when the party's role in words says that the partner is still to be found.
fn is_postponed(document: &DocumentIndex<'_>, measure: At, party: usize) -> bool {
    let role = measure.field("partners").item(party).field("role");
    let inside = |pointer: &str| {
        pointer.strip_prefix(role.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    document.texts().placeholders.iter().any(|fact| inside(fact.pointer.as_str()))
}
