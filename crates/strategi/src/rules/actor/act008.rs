use crate::rules::prelude::*;
use crate::rules::shared::adoption::{self, Adoptions, names};

rule! {
    /// An item of a joint plan was adopted by some of the owners only, and does not say so.
    ///
    /// A plan is joint when it has two or more owners. Who adopted an objective, a priority or a measure is read from the
    /// decisions that list it and adopt or add it: the owners that their bodies are, are part of, or have as members. A
    /// decision without `items` is about the whole plan and covers every item but those that a decision adds. When that
    /// gives some owners and not all, `adopted_by` of the item must name just them. Nothing is said about an item when no
    /// decision is on record, or when the body of one of them is not known.
    ///
    /// When it is the decision on the whole plan that only some owners made, that is one finding, at the decision, and
    /// not one for each item.
    ///
    /// ## Why
    ///
    /// One county council's addition is no commitment of the other county. A joint plan that shows it as common
    /// promises what nobody has decided.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// owners: [north, south]
    /// priorities:
    ///   - {id: youth, title: Youth}
    ///   - {id: rural, title: Rural development}
    /// actors:
    ///   - {id: north, name: North County}
    ///   - {id: north-council, name: North County Council, part_of: [north]}
    ///   - {id: south, name: South County}
    /// decisions:
    ///   - {id: addition, effect: adds, items: [rural], body: north-council}
    /// ```
    ///
    /// ```yaml bad
    /// owners: [north, south]
    /// priorities:
    ///   - {id: rural, title: Rural development, adopted_by: [south]}
    /// actors:
    ///   - {id: north, name: North County}
    ///   - {id: south, name: South County}
    /// decisions:
    ///   - {id: addition, effect: adds, items: [rural], body: north}
    /// ```
    ///
    /// ```yaml bad
    /// owners: [north, south]
    /// priorities:
    ///   - {id: youth, title: Youth}
    ///   - {id: rural, title: Rural development}
    /// actors:
    ///   - {id: north, name: North County}
    ///   - {id: south, name: South County}
    /// decisions:
    ///   - {id: adoption, effect: adopts, body: south}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// owners: [north, south]
    /// priorities:
    ///   - {id: youth, title: Youth}
    ///   - {id: rural, title: Rural development, adopted_by: [north]}
    /// actors:
    ///   - {id: north, name: North County}
    ///   - {id: north-council, name: North County Council, part_of: [north]}
    ///   - {id: south, name: South County}
    /// decisions:
    ///   - {id: adoption-north, effect: adopts, body: north-council}
    ///   - {id: adoption-south, effect: adopts, body: south}
    ///   - {id: addition, effect: adds, items: [rural], body: north-council}
    /// ```
    ACT008 "partial-adoption-unmarked" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "a council binds its own county only; practice of joint plans of several counties",
        strength: Practice,
        since: "0.1.0",
        reads: ["owners", "decisions", "actors"],
    }
    message unmarked(item, decided) {
        en: "`{item}` stands as common to all owners, and only {decided} adopted it",
        nb: "`{item}` står som felles for alle eierne, men er vedtatt bare av {decided}",
        nn: "`{item}` står som felles for alle eigarane, men er vedteke berre av {decided}",
        help: {
            en: "name in `adopted_by` the owners for whom it holds",
            nb: "oppgi i `adopted_by` hvilke eiere det gjelder for",
            nn: "oppgje i `adopted_by` kva eigarar det gjeld for",
        },
    }
    message different(item, marked, decided) {
        en: "`{item}` is marked as adopted by {marked}, and the decisions are those of {decided}",
        nb: "`{item}` er merket som vedtatt av {marked}, men vedtakene er gjort av {decided}",
        nn: "`{item}` er merkt som vedteke av {marked}, men vedtaka er gjorde av {decided}",
    }
    message whole(decided, others) {
        en: "the plan was adopted by {decided}, and no adoption by {others} is on record, though {others|it is an owner|they are owners} too",
        nb: "planen er vedtatt av {decided}, men det er ikke registrert noe vedtak av {others}, som også eier planen",
        nn: "planen er vedteken av {decided}, men det er ikkje registrert noko vedtak av {others}, som òg eig planen",
        help: {
            en: "record the decision of the other owners, or mark what holds for some owners only with `adopted_by`",
            nb: "registrer vedtakene til de andre eierne, eller merk med `adopted_by` det som bare gjelder noen av eierne",
            nn: "registrer vedtaka til dei andre eigarane, eller merk med `adopted_by` det som berre gjeld nokre av eigarane",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let Some(owners) = adoption::owners(document).filter(|owners| owners.len() > 1) else { return };
    let adoptions = Adoptions::new(document);
    let decision = Term::new("the decision", "vedtaket", "vedtaket");
    let mut whole_plan = None;
    for item in adoption::adoptables(document) {
        let adoption = adoptions.of(item.id.as_str());
        let Some(decided) = adoption.owners.filter(|some| !some.is_empty() && some.len() < owners.len()) else {
            continue;
        };
        let Some(marked) =
            item.adopted_by.iter().map(|it| document.actor(it).map(|it| it.it)).collect::<Option<Vec<_>>>()
        else {
            continue;
        };
        let within = |some: &[&Actor], all: &[&Actor]| some.iter().all(|one| all.iter().any(|it| it.id == one.id));
        if !marked.is_empty() && within(&marked, &decided) && within(&decided, &marked) {
            continue;
        }
        let label = adoption::label(document, item.id);
        let finding = if !marked.is_empty() {
            let message = different(label, names(document, &marked), names(document, &decided));
            cx.report(item.at.field("adopted_by"), message)
        } else if adoption.listed {
            cx.report(item.at, unmarked(label, names(document, &decided)))
        } else {
            if !document.loss.touches(Pointer::from(item.at).as_str()) {
                whole_plan.get_or_insert((adoption.decisions, decided));
            }
            continue;
        };
        for at in adoption.decisions {
            finding.related(at, decision);
        }
    }
    if let Some((decisions, decided)) = whole_plan
        && let Some((first, more)) = decisions.split_first()
    {
        let others: Vec<&Actor> =
            owners.into_iter().filter(|owner| !decided.iter().any(|it| it.id == owner.id)).collect();
        let finding = cx.report(*first, whole(names(document, &decided), names(document, &others)));
        for at in more {
            finding.related(*at, decision);
        }
    }
}
