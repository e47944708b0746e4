use crate::rules::prelude::*;
use crate::rules::shared::adoption::{self, PlacesByActor};

rule! {
    /// An item is said to be adopted by somebody who is no owner of the plan.
    ///
    /// `adopted_by` of an objective, a priority or a measure narrows the plan's owners down to those for whom the item holds.
    /// A council is not an owner, though its county is: name the county. One actor is one finding, however often
    /// it is named. A plan without owners is for ACT001.
    ///
    /// ## Why
    ///
    /// Adoption by somebody else is no adoption of this plan. Who supports an item without being bound by the plan is a
    /// partner or a stakeholder.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// owners: [north, south]
    /// priorities:
    ///   - {id: business, title: Business abroad, adopted_by: [north, fund]}
    ///   - {id: youth, title: Youth, adopted_by: [fund]}
    /// actors:
    ///   - {id: north, name: North County}
    ///   - {id: south, name: South County}
    ///   - {id: fund, name: Innovation Fund}
    /// ```
    ///
    /// ```yaml bad
    /// owners: [north, south]
    /// priorities:
    ///   - {id: youth, title: Youth, adopted_by: [north-council]}
    /// actors:
    ///   - {id: north, name: North County}
    ///   - {id: north-council, name: North County Council, part_of: [north]}
    ///   - {id: south, name: South County}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// owners: [north, south]
    /// priorities:
    ///   - {id: youth, title: Youth, adopted_by: [north]}
    /// actors:
    ///   - {id: north, name: North County}
    ///   - {id: south, name: South County}
    /// ```
    ACT013 "adopted-by-outsider" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "strategi document format 1: per-owner adoption",
        strength: Must,
        since: "0.1.0",
        reads: ["owners"],
    }
    message outsider(actor) {
        en: "`adopted_by` names `{actor}`, who is no owner of the plan",
        nb: "`adopted_by` viser til `{actor}`, som ikke eier planen",
        nn: "`adopted_by` viser til `{actor}`, som ikkje eig planen",
        help: {
            en: "add it to `owners` if the plan binds it, else leave it out",
            nb: "legg den til i `owners` hvis planen binder den, ellers utelat den",
            nn: "legg han til i `owners` om planen bind han, elles utelat han",
        },
    }
    message body(actor, owners) {
        en: "`adopted_by` names `{actor}`, a part of the {owners|owner|owners} {owners}",
        nb: "`adopted_by` viser til `{actor}`, som er en del av {owners|eieren|eierne} {owners}",
        nn: "`adopted_by` viser til `{actor}`, som er ein del av {owners|eigaren|eigarane} {owners}",
        help: {
            en: "name the owner itself; the body that decided belongs in `decisions`",
            nb: "vis til eieren selv; organet som har gjort vedtaket, hører hjemme i `decisions`",
            nn: "vis til eigaren sjølv; organet som har gjort vedtaket, høyrer heime i `decisions`",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    if adoption::owners(document).is_none() {
        return;
    }
    let mut found = PlacesByActor::default();
    for item in adoption::adoptables(document) {
        for (number, owner) in item.adopted_by.iter().enumerate() {
            if let Some(actor) = document.actor(owner).filter(|actor| !document.is_owner(&actor.it.id)) {
                found.add(actor.it, item.at.field("adopted_by").item(number));
            }
        }
    }
    for (actor, places) in found.0 {
        let mut places = places.into_iter();
        let Some(first) = places.next() else { continue };
        let label = document.actor_label(actor);
        let owners = document.owners_above(actor);
        let message = if owners.is_empty() { outsider(label) } else { body(label, adoption::names(document, &owners)) };
        let finding = cx.report(first, message);
        for other in places {
            finding.related(other, Term::new("named here too", "nevnt her også", "nemnt her òg"));
        }
    }
}
