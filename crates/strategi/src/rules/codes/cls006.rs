use crate::rules::prelude::*;
use crate::rules::shared::{adoption, ground};
use codelist::territory::overlaps;

rule! {
    /// A plan has no coded territory, or one that does not fit its owners.
    ///
    /// The plan's `territories` are missing, have names but no code, share no ground with the owners' territories, or reach beyond
    /// all of these taken together. A county and the county it was merged into count as the same ground. Owners' territories
    /// without a code fit a territory of the same name; when that cannot be told, or an owner has no territories on record,
    /// nothing is said about the fit. A plan that only municipalities own may name its territory without a code: ISO 3166-2 and
    /// NUTS have none for it. One finding for each plan.
    ///
    /// ## Why
    ///
    /// Eye@RIS3 and keep.eu find strategies by the code of their region. And a county cannot commit a region that is not its own.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// owners: [ntfk]
    /// actors:
    ///   - {id: ntfk, name: Nord-Trøndelag County, territories: [NO-17]}
    /// ```
    ///
    /// ```yaml bad
    /// owners: [ntfk]
    /// territories: [{name: Trøndelag}]
    /// actors:
    ///   - {id: ntfk, name: Nord-Trøndelag County, territories: [NO-17]}
    /// ```
    ///
    /// ```yaml bad
    /// owners: [ntfk]
    /// territories: [NO-18]
    /// actors:
    ///   - {id: ntfk, name: Nord-Trøndelag County, territories: [NO-17]}
    /// ```
    ///
    /// ```yaml bad
    /// owners: [ntfk]
    /// territories: [NO-16, NO-17]
    /// actors:
    ///   - {id: ntfk, name: Nord-Trøndelag County, territories: [NO-17]}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// owners: [ntfk, stfk]
    /// territories: [NO-50]
    /// actors:
    ///   - {id: ntfk, name: Nord-Trøndelag County, territories: [NO-17]}
    ///   - {id: stfk, name: Sør-Trøndelag County, territories: [NO-16]}
    /// ```
    ///
    /// ```yaml good
    /// owners: [kelpvik]
    /// territories: [{name: Kelpvik}]
    /// actors:
    ///   - {id: kelpvik, name: Municipality of Kelpvik, category: municipality}
    /// ```
    CLS006 "unfit-territory" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "Eye@RIS3 and keep.eu, which are keyed on NUTS regions",
        strength: Practice,
        since: "0.1.0",
        reads: ["territories", "owners", "actors"],
    }
    message missing() {
        en: "the plan does not say where it applies",
        nb: "planen sier ikke hvor den gjelder",
        nn: "planen seier ikkje kvar han gjeld",
        help: {
            en: "give the code of its region in `territories` (`NO-50`, `nuts:NO060`)",
            nb: "oppgi koden for området i `territories` (`NO-50`, `nuts:NO060`)",
            nn: "oppgje koden for området i `territories` (`NO-50`, `nuts:NO060`)",
        },
    }
    message uncoded(territories) {
        en: "the plan's {territories|territory|territories} {territories} {territories|has|have} no code",
        nb: "planens {territories|område|områder} {territories} har ingen kode",
        nn: "{territories|området|områda} {territories} som planen gjeld for, har ingen kode",
        help: {
            en: "give the code that was valid at the time of the plan (`NO-17`, `nuts:NO062`)",
            nb: "oppgi koden som gjaldt i planperioden (`NO-17`, `nuts:NO062`)",
            nn: "oppgje koden som galdt i planperioden (`NO-17`, `nuts:NO062`)",
        },
    }
    message apart(territories, owned) {
        en: "the plan applies to {territories}, and none of its owners' territories ({owned}) lies there",
        nb: "planen gjelder for {territories}, men ingen av eiernes områder ({owned}) ligger der",
        nn: "planen gjeld for {territories}, men ingen av områda til eigarane ({owned}) ligg der",
    }
    message wider(territories, owned) {
        en: "the plan's {territories|territory|territories} {territories} {territories|reaches|reach} beyond the territories of its owners ({owned})",
        nb: "planens {territories|område|områder} {territories} går ut over eiernes områder ({owned})",
        nn: "{territories|området|områda} {territories} som planen gjeld for, går ut over områda til eigarane ({owned})",
        help: {
            en: "add the other owner of a joint plan, or narrow the territory",
            nb: "legg til den andre eieren i en felles plan, eller snevre inn området",
            nn: "legg til den andre eigaren i ein felles plan, eller snevre inn området",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let territories = cx.strategy().territories.as_slice();
    let place = Pointer::root().field("territories");
    if territories.is_empty() {
        cx.report(Pointer::root(), missing());
        return;
    }
    if territories.iter().all(|territory| ground::code(territory).is_none()) {
        let is_municipality = |actor: &Actor| actor.category.as_ref().is_some_and(|it| it.as_str() == "municipality");
        if !adoption::owners(document).is_some_and(|owners| owners.iter().all(|owner| is_municipality(owner))) {
            let place = if territories.len() == 1 { place.item(0) } else { place };
            cx.report(place, uncoded(ground::labels(document, territories)));
        }
        return;
    }
    let Some(owners) = adoption::owners(document) else { return };
    let mut actors = cx.strategy().owners.iter().filter_map(|owner| document.actor(owner));
    if let Some(owner) = actors.find(|owner| owner.it.territories.is_empty()) {
        cx.not_evaluated(Cause::NotGiven(owner.at.field("territories").to_string()));
        return;
    }
    let owned: Vec<Territory> = owners.iter().flat_map(|owner| owner.territories.iter().cloned()).collect();
    let owned_labels: Vec<String> = owned.iter().map(|it| ground::label(document, it).to_owned()).collect();
    let outside: Vec<usize> =
        (0..).zip(territories).filter(|(_, it)| ground::inside(it, &owned) == Some(false)).map(|(n, _)| n).collect();
    if outside.is_empty() {
        return;
    }
    if territories.iter().all(|territory| shares_nothing(territory, &owned)) {
        cx.report(place, apart(ground::labels(document, territories), owned_labels));
        return;
    }
    let labels: Vec<&str> =
        outside.iter().filter_map(|n| territories.get(*n)).map(|it| ground::label(document, it)).collect();
    let place = if let [only] = outside.as_slice() { place.item(*only) } else { place };
    cx.report(place, wider(labels, owned_labels));
}

/// True when a territory certainly has no ground in common with any of the others.
fn shares_nothing(territory: &Territory, others: &[Territory]) -> bool {
    others.iter().all(|other| match (ground::code(territory), ground::code(other)) {
        (Some(a), Some(b)) => overlaps(a, b) == Some(false),
        _ => false,
    })
}
