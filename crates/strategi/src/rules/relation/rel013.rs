use crate::rules::prelude::*;
use crate::rules::shared::counterparts::{Recorded, same};
use crate::rules::shared::{adoption, items, succession};

rule! {
    /// A measure goes on, and another actor answers for it than before, without a decision.
    ///
    /// The rule follows `continues` from a measure to those of the earlier plan and compares who is responsible, inherited from
    /// `part_of` where the measure does not say. Responsibility has moved when one who answered for it no longer does and somebody new does
    /// instead. That one joins those who answer, or that one of several leaves, is no move; of a measure that continues several, those who
    /// answered for any of them count.
    ///
    /// Actors of the two plans are matched by an identifier, else by a name or acronym, not by their ids, and nothing is said where they
    /// cannot be compared. Who took over after a merger or a split (`succeeded_by`) is the same, and so are an organisation and
    /// a part of it, and two parts of an owner of the plans or of its successor. An actor that had ceased to exist (`exists`) had to be replaced.
    ///
    /// The decision is one that `delegates` the measure, one that it is a part of, or the whole plan to the new one, in either plan, or one
    /// that `amends` the measure. The rule is not evaluated where the earlier plan is not in the collection.
    ///
    /// ## Why
    ///
    /// Whoever asks what came of a promise goes to the one who made it. The international strategy of 2009-12 gives Russia to one
    /// county and China to the other, and that of 2013-16 keeps it so.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// measures:
    ///   - {id: china, title: Venture towards China, continues: ["example-2#china"], responsible: [north]}
    /// actors:
    ///   - {id: north, name: Nord-Trøndelag County, short_name: NTFK}
    /// ---
    /// title: Strategy 2009-12
    /// measures:
    ///   - {id: china, title: Venture towards China, responsible: [south]}
    /// actors:
    ///   - {id: south, name: Sør-Trøndelag County, short_name: STFK}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// measures:
    ///   - {id: china, title: Venture towards China, continues: ["example-2#china"], responsible: [county, trade-office]}
    ///   - {id: russia, title: Venture towards Russia, continues: ["example-2#russia"], responsible: [trade-office]}
    /// actors:
    ///   - {id: county, name: Trøndelag County}
    ///   - {id: trade-office, name: Trøndelag Trade Office}
    /// decisions:
    ///   - {id: handover, effect: delegates, items: [russia], delegate: trade-office}
    /// ---
    /// title: Strategy 2009-12
    /// measures:
    ///   - {id: china, title: Venture towards China, responsible: [stfk]}
    ///   - {id: russia, title: Venture towards Russia, responsible: [stfk]}
    /// actors:
    ///   - {id: stfk, name: Sør-Trøndelag County, succeeded_by: [new]}
    ///   - {id: new, name: Trøndelag County}
    /// ```
    REL013 "responsibility-moved" {
        severity: Warning,
        tier: Recommended,
        scope: Collection,
        about: Plan,
        source: "accountability; the joint international strategies of the Trøndelag counties 2009-12 and 2013-16, which keep who answers for Russia and for China",
        strength: Practice,
        since: "0.1.0",
        reads: ["measures", "actors", "decisions"],
    }
    message moved(measure, before, now) {
        en: "`{measure}` goes on, and {now} {now|answers|answer} for it instead of {before}, without a decision",
        nb: "`{measure}` videreføres, men ansvaret har gått fra {before} til {now} uten noe vedtak",
        nn: "`{measure}` blir vidareført, men ansvaret har gått frå {before} til {now} utan noko vedtak",
        help: {
            en: "record the decision (`effect: delegates`, with the measure in `items` and the new actor in `delegate`)",
            nb: "registrer vedtaket (`effect: delegates`, med tiltaket i `items` og den nye ansvarlige i `delegate`)",
            nn: "registrer vedtaket (`effect: delegates`, med tiltaket i `items` og den nye ansvarlege i `delegate`)",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    for measure in document.measures().filter(|measure| !measure.it.continues.is_empty()) {
        // What a part inherits is told where it stands.
        let inherits = || document.ancestors(measure.it).iter().any(|whole| !whole.continues.is_empty());
        if !adoption::is_current(measure.it) || (measure.it.responsible.is_empty() && inherits()) {
            continue;
        }
        judge(cx, measure);
    }
}

fn judge<'a>(cx: &mut Cx<'a>, measure: Item<'a, Measure>) {
    let document = cx.document();
    let mut earlier: Vec<(usize, &'a DocumentIndex<'a>, Item<'a, Measure>)> = Vec::new();
    let mut complete = true;
    for reference in &measure.it.continues {
        match cx.follow(reference) {
            Target::Foreign(number, Element { at, object: ObjectRef::Measure(it), .. }) => {
                let Some(other) = cx.collection().document(number) else { continue };
                let lists = ["actors", "decisions"];
                let lost = lists.into_iter().find(|list| other.loss.roots.contains(*list));
                if let Some(list) =
                    lost.or_else(|| other.loss.touches(Pointer::from(at).as_str()).then_some("measures"))
                {
                    cx.not_evaluated(Cause::NotGivenThere(other.strategy.id.to_string(), list.to_owned()));
                    complete = false;
                    continue;
                }
                earlier.push((number, other, Item { at, it }));
            }
            Target::NotLoaded => {
                succession::note_not_followed(cx, reference);
                complete = false;
            }
            // An item of another kind, or none: for REL003, REF001 and REF002.
            _ => complete = false,
        }
    }
    let Some(now) = actors(document, document.responsible(measure.it)).filter(|_| complete) else { return };
    let mut before: Vec<Recorded<'a>> = Vec::new();
    for (_, other, item) in &earlier {
        let Some(actors) = actors(other, other.responsible(item.it)) else { return };
        before.extend(actors);
    }
    let wholes: Vec<&DocumentIndex<'a>> =
        std::iter::once(document).chain(earlier.iter().map(|(_, other, _)| *other)).collect();
    let is_same = |a: Recorded<'a>, b: Recorded<'a>| stands_for(&wholes, a, b);
    // What cannot be compared may be the same.
    let left: Vec<Recorded<'a>> =
        before.iter().filter(|old| now.iter().all(|new| is_same(**old, *new) == Some(false))).copied().collect();
    let new: Vec<Recorded<'a>> =
        now.iter().filter(|new| before.iter().all(|old| is_same(*old, **new) == Some(false))).copied().collect();
    let gone = |old: &Recorded<'a>| ceased(cx.strategy(), *old);
    if left.is_empty() || new.is_empty() || left.iter().all(gone) {
        return;
    }
    let amended = cx.strategy().decisions.iter().any(|decision| {
        decision.effect == Effect::Amends && decision.items.iter().any(|item| item.id() == measure.it.id.as_str())
    });
    let delegated = |new: &Recorded<'a>| {
        adoption::is_delegate(document, measure.it, new.1)
            || earlier.iter().any(|(_, other, item)| {
                let delegates = adoption::delegates(other, item.it);
                let mut delegates = delegates.into_iter().filter_map(|it| other.actor(it));
                delegates.any(|it| same((*other, it.it), *new) == Some(true))
            })
    };
    if amended || new.iter().all(delegated) {
        return;
    }
    let names = |actors: &[Recorded<'a>]| -> Vec<&'a str> {
        let mut names: Vec<&str> = Vec::new();
        for name in actors.iter().map(|(document, actor)| document.actor_label(actor)) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    };
    let place = if measure.it.responsible.is_empty() { measure.at.into() } else { measure.at.field("responsible") };
    let finding = cx.report(place, moved(items::measure_label(document, &measure), names(&left), names(&new)));
    for (number, _, item) in earlier {
        let label = Term::new(
            "the measure in the earlier plan",
            "tiltaket i den forrige planen",
            "tiltaket i den førre planen",
        );
        finding.related_in(number, item.at, label);
    }
}

/// With more than this who answer for one measure, nobody in particular does.
const MOST_RESPONSIBLE: usize = 32;

/// The actors that are named; `None` when there are none, or too many, or when one of them is not known.
fn actors<'a>(document: &'a DocumentIndex<'a>, names: &'a [Ref]) -> Option<Vec<Recorded<'a>>> {
    if names.len() > MOST_RESPONSIBLE {
        return None;
    }
    let actors: Option<Vec<_>> = names.iter().map(|name| Some((document, document.actor(name)?.it))).collect();
    actors.filter(|actors| !actors.is_empty())
}

/// Whether two actors, of the earlier and the later plan, stand for each other: they are the same, or one took over
/// from the other, or is a part of it, or both belong to the same owner.
fn stands_for<'a>(documents: &[&'a DocumentIndex<'a>], old: Recorded<'a>, new: Recorded<'a>) -> Option<bool> {
    let mut told = true;
    let mut any = |a: &[Recorded<'a>], b: &[Recorded<'a>]| {
        a.iter().flat_map(|a| b.iter().map(move |b| (a, b))).any(|(a, b)| {
            let found = same(*a, *b);
            told &= found.is_some();
            found == Some(true)
        })
    };
    let found = any(&[old], &[new])
        || any(&heirs(documents, vec![old]), &wholes(new))
        || any(&wholes(old), &[new])
        || any(&heirs(documents, owners(old)), &owners(new));
    if found { Some(true) } else { told.then_some(false) }
}

fn owners((document, actor): Recorded<'_>) -> Vec<Recorded<'_>> {
    document.owners_above(actor).into_iter().map(|owner| (document, owner)).collect()
}

/// How many steps of mergers or of wholes are followed.
const MOST_STEPS: usize = 16;

/// Actors and those who took over from them, as either plan records it.
fn heirs<'a>(documents: &[&'a DocumentIndex<'a>], actors: Vec<Recorded<'a>>) -> Vec<Recorded<'a>> {
    let mut found = actors;
    for document in documents {
        let replaced = document.actors().filter(|known| !known.it.succeeded_by.is_empty());
        let is_one = |known: &Actor| found.iter().any(|actor| same((document, known), *actor) == Some(true));
        let counterparts: Vec<_> =
            replaced.filter(|known| is_one(known.it)).map(|known| (*document, known.it)).collect();
        found.extend(counterparts);
    }
    grow(found, |actor| &actor.succeeded_by)
}

/// An actor and all that it is a part of.
fn wholes(actor: Recorded<'_>) -> Vec<Recorded<'_>> {
    grow(vec![actor], |actor| &actor.part_of)
}

fn grow(mut found: Vec<Recorded<'_>>, next: fn(&Actor) -> &Vec<Ref>) -> Vec<Recorded<'_>> {
    let mut at = 0;
    while let Some((document, actor)) = found.get(at).copied().filter(|_| at < MOST_STEPS) {
        for other in next(actor).iter().filter_map(|other| document.actor(other)) {
            if !found.iter().any(|(_, known)| std::ptr::eq(*known, other.it)) {
                found.push((document, other.it));
            }
        }
        at += 1;
    }
    found
}

/// True when an actor had ceased to exist before the plan began.
fn ceased(plan: &Strategy, (_, actor): Recorded<'_>) -> bool {
    let start = plan.period.and_then(Period::first_day);
    actor.exists.and_then(Period::last_day).zip(start).is_some_and(|(last, start)| last < start)
}
