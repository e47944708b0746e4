use hashbrown::HashMap;

use crate::rules::prelude::*;
use crate::rules::shared::adoption::{self, Circle, PlacesByActor, Standing};

rule! {
    /// A responsible actor has no mandate from the owners.
    ///
    /// An actor may be responsible for a measure when it is an owner of the plan, when it is part of one (a department, a
    /// council), when it is a member of one that is a collaboration, when an owner is among its own members (a joint
    /// committee, a partnership), or when it took over from one after a merger. It may also be, or belong to, a party that carries
    /// out the plan (`stakeholders` with `involvement: [performer]`). Anybody else needs a decision that `delegates` the measure,
    /// or a measure that it is a part of, or the whole plan, to it (`delegate`). What a measure takes over from the measure it is
    /// a part of is judged there. One actor without mandate is one finding, however many measures it is given.
    ///
    /// ## Why
    ///
    /// A plan binds its owners. An actor outside can be a partner, but nobody can be made answerable to a council that
    /// is not its own. In the Business Motivation Model the organization unit that defines ends is responsible for
    /// means (to be checked against the primary text).
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// owners: [north]
    /// measures:
    ///   - {id: russia, title: Study of ventures towards Russia, responsible: [north-trade]}
    ///   - {id: china, title: Study of ventures towards China, responsible: [south]}
    ///   - {id: fair, title: Trade fair, responsible: [south, north]}
    /// actors:
    ///   - {id: north, name: North County}
    ///   - {id: north-trade, name: Department of Trade, part_of: [north]}
    ///   - {id: south, name: South County}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// owners: [north]
    /// measures:
    ///   - {id: asia, title: Ventures in Asia, responsible: [north]}
    ///   - {id: china, title: Study of ventures towards China, part_of: [asia], responsible: [south]}
    /// actors:
    ///   - {id: north, name: North County}
    ///   - {id: south, name: South County}
    /// decisions:
    ///   - {id: handing-over, effect: delegates, items: [asia], delegate: south}
    /// ```
    ///
    /// ```yaml good
    /// owners: [north, south]
    /// measures:
    ///   - {id: china, title: Study of ventures towards China, responsible: [south]}
    ///   - {id: fair, title: Trade fair, responsible: [trade-forum]}
    /// actors:
    ///   - {id: north, name: North County}
    ///   - {id: south, name: South County}
    ///   - {id: trade-forum, name: Trade Forum, members: [south, chamber]}
    ///   - {id: chamber, name: Chamber of Commerce}
    /// ```
    ///
    /// ```yaml good
    /// owners: [north]
    /// stakeholders: [{actor: road-agency, involvement: [performer], role: Has agreed to its part of the programme}]
    /// measures:
    ///   - {id: crossing, title: Safer crossings, responsible: [road-agency]}
    /// actors:
    ///   - {id: north, name: North County}
    ///   - {id: road-agency, name: Road Agency, category: state_agency}
    /// ```
    ACT005 "responsible-without-mandate" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "OMG Business Motivation Model: the organization unit is responsible for means (to be checked against the primary text)",
        strength: Should,
        since: "0.1.0",
        reads: ["owners", "actors", "decisions", "measures"],
    }
    message outside(actor, count) {
        en: "`{actor}` is responsible for {count} {count|measure|measures}, but is neither an owner of the plan nor part of one",
        nb: "`{actor}` er ansvarlig for {count} tiltak, men er verken eier av planen eller del av en eier",
        nn: "`{actor}` er ansvarleg for {count} tiltak, men er verken eigar av planen eller del av ein eigar",
        help: {
            en: "add it to `owners` if the plan is its own too, to `stakeholders` as a `performer` if it has agreed, or record the decision that `delegates` to it",
            nb: "legg den til i `owners` hvis planen også er dens egen, i `stakeholders` som `performer` hvis den har sagt seg enig, eller registrer vedtaket som delegerer til den (`delegates`)",
            nn: "legg han til i `owners` om planen òg er hans eigen, i `stakeholders` som `performer` om han har sagt seg samd, eller registrer vedtaket som delegerer til han (`delegates`)",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let Some(mut bound) = adoption::owners(document) else { return };
    let performers = cx.strategy().stakeholders.iter().filter(|it| it.involvement.contains(&Involvement::Performer));
    bound.extend(performers.filter_map(|party| document.actor(party.actor.as_ref()?)).map(|actor| actor.it));
    let circle = Circle::new(document, &bound);
    let mut found = PlacesByActor::default();
    // Few actors answer for many measures: each is looked up once.
    let outsider = |reference| {
        let actor = document.actor(reference)?.it;
        (circle.standing_of_body(document, actor) == Standing::Outside).then_some(actor)
    };
    let mut outsiders: HashMap<&str, Option<&Actor>> = HashMap::new();
    for measure in document.measures() {
        for (number, responsible) in measure.it.responsible.iter().enumerate() {
            let actor = *outsiders.entry(responsible.as_str()).or_insert_with(|| outsider(responsible));
            if let Some(actor) = actor.filter(|actor| !adoption::is_delegate(document, measure.it, actor)) {
                found.add(actor, measure.at.field("responsible").item(number));
            }
        }
    }
    for (actor, places) in found.0 {
        let count = places.len();
        let mut places = places.into_iter();
        let Some(first) = places.next() else { continue };
        let finding = cx.report(first, outside(document.actor_label(actor), count));
        for other in places {
            finding.related(other, Term::new("responsible here too", "ansvarlig her også", "ansvarleg her òg"));
        }
    }
}
