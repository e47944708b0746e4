use crate::rules::prelude::*;
use crate::rules::shared::succession::{INVERSES, inverse, plan_label};

rule! {
    /// Two plans do not agree on how they stand to each other.
    ///
    /// Rival: this plan names another as its predecessor or successor, as a plan that it guides or that carries it out, or as a part of
    /// it; and that plan, in the same relation seen from its side, names others and not this one. A plan that names nobody there is
    /// only silent. Nor is anything said where the other side is the one of many: a regional plan need not list every plan that it
    /// guides, that carries it out or that is a part of it. What that plan names must be another plan for certain: one of the collection, one with
    /// another `ref`, or one of a time that does not meet this plan's.
    ///
    /// Mirrored: each of the two says that it carries out the other, or that it is a part of the other. (That each succeeds or guides
    /// the other is for REL002.)
    ///
    /// The rule is not evaluated where the other plan is not in the collection. Each disagreement is told once: a rival at the plan that
    /// is not named back, a mirrored relation at the later document of the collection.
    ///
    /// ## Why
    ///
    /// One fact is recorded twice, from two sides, and one of the records is wrong or not finished. Dublin Core has the same pairs
    /// (replaces and isReplacedBy).
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// title: Strategy 2009-12
    /// linked_plans:
    ///   - {id: next, relations: [succeeded_by], ref: example-2}
    /// ---
    /// title: Strategy 2013-16
    /// linked_plans:
    ///   - {id: earlier, relations: [succeeds], ref: coast-2010, title: Coastal strategy 2010-12}
    /// ```
    ///
    /// ```yaml bad
    /// title: Action programme
    /// linked_plans:
    ///   - {id: regional, relations: [part_of], ref: example-2}
    /// ---
    /// title: Regional plan
    /// linked_plans:
    ///   - {id: programme, relations: [part_of], ref: example}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// title: Strategy 2009-12
    /// linked_plans:
    ///   - {id: next, relations: [succeeded_by], ref: example-2}
    ///   - {id: guide, relations: [guided_by], ref: example-3}
    /// ---
    /// title: Strategy 2013-16
    /// linked_plans:
    ///   - {id: coast, relations: [succeeds], ref: coast-2010, title: Coastal strategy 2010-12}
    ///   - {id: earlier, relations: [succeeds], title: Strategy 2009-12}
    /// ---
    /// title: Regional plan
    /// linked_plans:
    ///   - {id: coast, relations: [guides], ref: coast-2010, title: Coastal strategy 2010-12}
    /// ```
    REL010 "one-sided-link" {
        severity: Warning,
        tier: Recommended,
        scope: Collection,
        about: Record,
        source: "Dublin Core terms replaces and isReplacedBy (to be checked against the primary text)",
        strength: Practice,
        since: "0.1.0",
        reads: ["linked_plans"],
    }
    message rival(plan, role, others, back) {
        en: "this plan names `{plan}` as {role}, and that plan names {others} as {back}, but not this one",
        nb: "denne planen oppgir `{plan}` som {role}, men den planen oppgir {others} som {back}, og ikke denne",
        nn: "denne planen oppgjev `{plan}` som {role}, men den planen oppgjev {others} som {back}, og ikkje denne",
        help: {
            en: "correct one of the two, or add this plan to what the other one names",
            nb: "rett den ene av de to, eller ta med denne planen i den andre",
            nn: "rett den eine av dei to, eller ta med denne planen i den andre",
        },
    }
    message mirrored(plan, claim) {
        en: "this plan and `{plan}` each say that they {claim}",
        nb: "denne planen og `{plan}` sier begge at de {claim}",
        nn: "denne planen og `{plan}` seier begge at dei {claim}",
        help: {
            en: "turn the relation round in the one where it is wrong",
            nb: "snu relasjonen i den av dem der den er feil",
            nn: "snu relasjonen i den av dei der han er feil",
        },
    }
}

/// What another plan is to this one.
const fn role(relation: Relation) -> Term {
    match relation {
        Relation::Succeeds => Term::new("predecessor", "forrige plan", "førre plan"),
        Relation::SucceededBy => Term::new("successor", "etterfølger", "etterfølgjar"),
        Relation::GuidedBy => Term::new("guiding plan", "overordnet plan", "overordna plan"),
        Relation::Guides => Term::new("a plan that it guides", "underordnet plan", "underordna plan"),
        Relation::Implements => Term::new("a plan that it carries out", "plan den følger opp", "plan han følgjer opp"),
        Relation::ImplementedBy => {
            Term::new("a plan that carries it out", "plan som følger den opp", "plan som følgjer han opp")
        }
        Relation::PartOf => Term::new("a plan that it is a part of", "plan den er en del av", "plan han er ein del av"),
        _ => Term::new("a part of it", "en del av seg", "ein del av seg"),
    }
}

/// What two plans say of each other.
const fn claim(relation: Relation) -> Term {
    match relation {
        Relation::Implements => Term::new("carry out the other", "følger opp den andre", "følgjer opp den andre"),
        Relation::ImplementedBy => {
            Term::new("are carried out by the other", "blir fulgt opp av den andre", "blir følgde opp av den andre")
        }
        Relation::PartOf => Term::new("are a part of the other", "er en del av den andre", "er ein del av den andre"),
        _ => {
            Term::new("have the other as a part", "har den andre som en del av seg", "har den andre som ein del av seg")
        }
    }
}

fn check(cx: &mut Cx<'_>) {
    let (collection, number, document) = (cx.collection(), cx.number(), cx.document());
    let relations = || INVERSES.iter().flat_map(|(one, other)| [*one, *other]);
    // By relation: the plans that it is said of.
    let mut told: HashSet<(Relation, usize)> = HashSet::new();
    for plan in document.linked_plans() {
        let said: Vec<(Relation, Relation)> = relations()
            .filter(|relation| plan.it.relations.contains(relation))
            .filter_map(|relation| Some((relation, inverse(relation)?)))
            // Both directions at once is the finding REL001.
            .filter(|(_, inverse)| !plan.it.relations.contains(inverse))
            .collect();
        if said.is_empty() {
            continue;
        }
        let Some((other, other_document)) = cx.linked(plan).filter(|(other, _)| *other != number) else { continue };
        for (relation, back) in said {
            if !told.insert((relation, other)) || !names_one(back) {
                continue;
            }
            let Rivals::Named(rivals) = rivals(collection, other, back, number) else { continue };
            let names: Vec<&str> = rivals.iter().map(|rival| rival_label(collection, other, *rival)).collect();
            let title = other_document.show(&other_document.strategy.title);
            let finding = cx.report(plan.at.field("relations"), rival(title, role(relation), names, role(back)));
            for rival in rivals {
                finding.related_in(other, rival.at, Term::new("named there", "oppgitt der", "oppgitt der"));
            }
        }
    }
    for (other, citation) in collection.cited_by(number).filter(|(other, _)| *other < number) {
        for relation in [Relation::Implements, Relation::ImplementedBy, Relation::PartOf, Relation::HasPart] {
            let Some(back) = inverse(relation) else { continue };
            // With both directions on one side it is that plan that contradicts itself.
            if !citation.it.relations.contains(&relation)
                || citation.it.relations.contains(&back)
                || !told.contains(&(relation, other))
                || told.contains(&(back, other))
            {
                continue;
            }
            let is_it = |plan: &Item<'_, LinkedPlan>| collection.linked(number, *plan) == Some(other);
            let (Some(own), Some(other_document)) = (document.links(relation).find(is_it), collection.document(other))
            else {
                continue;
            };
            let title = other_document.show(&other_document.strategy.title);
            cx.report(own.at.field("relations"), mirrored(title, claim(relation))).related_in(
                other,
                citation.at.field("relations"),
                Term::new("and the other way round", "og omvendt", "og omvendt"),
            );
        }
    }
}

/// True for what a plan has one of, or few, and names: not for what it has many of.
fn names_one(relation: Relation) -> bool {
    !matches!(relation, Relation::Guides | Relation::ImplementedBy | Relation::HasPart)
}

/// What a plan is called in messages: as it is cited, else as it calls itself.
fn rival_label<'a>(collection: &'a CollectionIndex<'a>, from: usize, plan: Item<'a, LinkedPlan>) -> &'a str {
    let named = plan.it.title.is_some();
    let found = collection.linked(from, plan).filter(|_| !named).and_then(|number| collection.document(number));
    match (found, collection.document(from)) {
        (Some(document), _) => document.show(&document.strategy.title),
        (None, Some(citing)) => plan_label(citing, plan.it),
        (None, None) => plan.it.id.as_str(),
    }
}

enum Rivals<'a> {
    /// The plan is named, or may be, or nobody is.
    None,
    /// These are named, and none of them is the plan.
    Named(Vec<Item<'a, LinkedPlan>>),
}

/// Whom a plan names in this relation instead of the plan at `wanted`.
fn rivals<'a>(collection: &'a CollectionIndex<'a>, from: usize, relation: Relation, wanted: usize) -> Rivals<'a> {
    let (Some(document), Some(own)) = (collection.document(from), collection.document(wanted)) else {
        return Rivals::None;
    };
    if document.loss.roots.contains("linked_plans") {
        return Rivals::None;
    }
    let mut named = Vec::new();
    for plan in document.links(relation) {
        let other = match collection.link(from, plan.at.index()) {
            Link::Found(number) => *number != wanted,
            Link::Ambiguous(numbers) => !numbers.contains(&wanted),
            // By its id it is another one; by its title alone it may be this one under another name.
            Link::Missing if plan.it.r#ref.is_some() => true,
            Link::Missing => {
                plan.it.period.zip(own.strategy.period).is_some_and(|(cited, known)| !cited.overlaps(known))
            }
        };
        if !other {
            return Rivals::None;
        }
        named.push(plan);
    }
    if named.is_empty() { Rivals::None } else { Rivals::Named(named) }
}
