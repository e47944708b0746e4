use crate::rules::prelude::*;
use crate::rules::shared::adoption::{self, delegates, is_current, names};
use crate::rules::shared::items::measure_label;

rule! {
    /// Several actors are responsible for a joint measure, and none of them leads.
    ///
    /// Profile `interreg`. The rule looks at the measures that name two or more in `responsible` themselves. One of
    /// them leads when a decision `delegates` the measure to it and to no other of them, or when the measure is part of one
    /// that has a single responsible. An organisation and a part of it are one, and so are a collaboration and its
    /// members: the collaboration leads. Measures that are rejected or stopped are exempt.
    ///
    /// ## Why
    ///
    /// In an Interreg project one lead partner answers to the programme for all of them, Regulation (EU) 2021/1059 (to
    /// be checked against the primary text). Where all are responsible, each waits for the other.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// profiles: [interreg]
    /// measures:
    ///   - {id: ferry, title: Ferry link, responsible: [north, south]}
    /// actors:
    ///   - {id: north, name: North County}
    ///   - {id: south, name: South County}
    /// ```
    ///
    /// ```yaml bad
    /// profiles: [interreg]
    /// measures:
    ///   - {id: ferry, title: Ferry link, responsible: [north, south]}
    /// actors:
    ///   - {id: north, name: North County}
    ///   - {id: south, name: South County}
    /// decisions:
    ///   - {id: one, effect: delegates, items: [ferry], delegate: north}
    ///   - {id: two, effect: delegates, items: [ferry], delegate: south}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// profiles: [interreg]
    /// measures:
    ///   - {id: ferry, title: Ferry link, responsible: [north], partners: [south]}
    ///   - {id: quay, title: Quays for the ferry, part_of: [ferry], responsible: [north, south]}
    ///   - {id: trail, title: Coastal trail, responsible: [forum, north, south]}
    ///   - {id: fair, title: Trade fair, responsible: [north, north-trade]}
    ///   - {id: school, title: School exchange, responsible: [north, south]}
    /// actors:
    ///   - {id: north, name: North County}
    ///   - {id: north-trade, name: Department of Trade, part_of: [north]}
    ///   - {id: south, name: South County}
    ///   - {id: forum, name: Coast forum, category: collaboration, members: [north, south]}
    /// decisions:
    ///   - {id: handing-over, effect: delegates, items: [school], delegate: south}
    /// ```
    ACT006 "joint-measure-without-lead" {
        severity: Warning,
        tier: Profile,
        scope: Document,
        about: Plan,
        source: "Interreg lead partner principle, Regulation (EU) 2021/1059 (to be checked against the primary text)",
        strength: Should,
        since: "0.1.0",
        reads: ["actors", "decisions", "measures"],
    }
    message leaderless(measure, actors) {
        en: "{actors} share the responsibility for `{measure}`, and none of them leads",
        nb: "{actors} deler ansvaret for `{measure}`, og ingen av dem leder arbeidet",
        nn: "{actors} deler ansvaret for `{measure}`, og ingen av dei leier arbeidet",
        help: {
            en: "keep the lead in `responsible` and make the others `partners`",
            nb: "la den som leder, stå i `responsible`, og før opp de andre som `partners`",
            nn: "lat den som leier, stå i `responsible`, og før opp dei andre som `partners`",
        },
    }
    message several(measure, actors) {
        en: "`{measure}` has several leads: it is delegated to {actors}",
        nb: "`{measure}` har flere som leder arbeidet: det er delegert til {actors}",
        nn: "`{measure}` har fleire som leier arbeidet: det er delegert til {actors}",
        help: {
            en: "delegate it to one, and make the others `partners`",
            nb: "deleger det til én, og før opp de andre som `partners`",
            nn: "deleger det til éin, og før opp dei andre som `partners`",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    for measure in document.measures() {
        if measure.it.responsible.len() < 2 || !is_current(measure.it) {
            continue;
        }
        let leads = apart(document, actors(document, &measure.it.responsible));
        if leads.len() < 2 || is_led_from_above(document, measure.it) {
            continue;
        }
        let delegated: Vec<&Actor> =
            leads.iter().copied().filter(|actor| adoption::is_delegate(document, measure.it, actor)).collect();
        let label = measure_label(document, &measure);
        let message = match delegated.as_slice() {
            [_] => continue,
            [] if !delegates(document, measure.it).is_empty() => continue,
            [] => leaderless(label, names(document, &leads)),
            _ => several(label, names(document, &delegated)),
        };
        cx.report(measure.at.field("responsible"), message);
    }
}

/// The actors that are known, each once.
fn actors<'a>(document: &DocumentIndex<'a>, references: &[Ref]) -> Vec<&'a Actor> {
    let mut found: Vec<&Actor> = Vec::new();
    for actor in references.iter().filter_map(|reference| document.actor(reference)) {
        if !found.iter().any(|known| known.id == actor.it.id) {
            found.push(actor.it);
        }
    }
    found
}

/// Leaves out those that another one includes: parts of it, and members.
fn apart<'a>(document: &DocumentIndex<'a>, actors: Vec<&'a Actor>) -> Vec<&'a Actor> {
    let includes = |whole: &Actor, other: &'a Actor| {
        whole.members.iter().any(|member| document.actor(member).is_some_and(|member| member.it.id == other.id))
            || adoption::is_part(document, other, whole)
    };
    let own = actors.clone();
    let mut apart = actors;
    apart.retain(|actor| !own.iter().any(|whole| whole.id != actor.id && includes(whole, actor)));
    apart
}

/// True when the nearest measure that it is a part of and that names somebody names one.
fn is_led_from_above<'a>(document: &DocumentIndex<'a>, measure: &'a Measure) -> bool {
    let above = document.ancestors(measure);
    let named = above.iter().find(|whole| !whole.responsible.is_empty());
    named.is_some_and(|whole| actors(document, &whole.responsible).len() == 1)
}
