use hashbrown::HashMap;

use crate::rules::prelude::*;
use crate::rules::shared::adoption::{self, Circle, PlacesByActor, Standing};

rule! {
    /// A responsible actor has no mandate from the owners.
    ///
    /// An actor may be responsible for a measure when it is an owner of the plan, when it is part of one (a department, a
    /// council), when it is a member of one that is a collaboration, when an owner is among its own members (a joint
    /// committee, a partnership), or when it took over from one after a merger.
    /// Anybody else needs a decision that `delegates` the measure, or a measure that it is a part of, or the whole plan, to
    /// it (`delegate`). What a measure takes over from the measure it is a part of is judged there. One actor without
    /// mandate is one finding, however many measures it is given.
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
            en: "add it to `owners` if the plan binds it, or record the decision that `delegates` to it",
            nb: "legg den til i `owners` hvis planen binder den, eller registrer vedtaket som delegerer til den (`delegates`)",
            nn: "legg han til i `owners` om planen bind han, eller registrer vedtaket som delegerer til han (`delegates`)",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let Some(owners) = adoption::owners(document) else { return };
    let circle = Circle::new(document, &owners);
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
