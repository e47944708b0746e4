use crate::index::MOST_ABOVE;
use crate::message::Message;
use crate::rules::prelude::*;
use crate::rules::shared::items::stands;
use crate::rules::shared::succession::Span;

rule! {
    /// An actor is given a role in a time in which it does not exist.
    ///
    /// When an actor existed is told by its `exists`, or by that of the same actor in another document of the collection, found by
    /// an identifier; a council exists no longer than what it is a part of. The roles and their times are: the owners and the publisher
    /// of the plan, in its period; who is responsible for a measure, in the measure's period, else that of the measure it is a part of,
    /// else the plan's; and the body of a decision, at its date.
    ///
    /// It is a finding when the two share no day, whether the actor was merged or not: the role is its successor's. When an owner or a responsible
    /// actor ceases to exist before its role is over, somebody must be recorded that took over (`succeeded_by`). An actor that is founded
    /// while the plan runs is no finding, nor a publisher that came later than the plan: archives publish, too. Years and months are
    /// compared as a whole. One actor is one finding.
    ///
    /// ## Why
    ///
    /// Nobody answers for what a body that is gone is to do. W3C's organisation ontology records such changes as events
    /// (to be checked against the primary text). Nord-Trøndelag and Sør-Trøndelag became one county, NO-50, on 2018-01-01: a plan
    /// for 2019 cannot make one of them responsible.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// period: 2019/2022
    /// owners: [trfk]
    /// measures:
    ///   - {id: russia, title: Ventures towards Russia, responsible: [ntfk]}
    ///   - {id: china, title: Ventures towards China, responsible: [ntfk]}
    /// actors:
    ///   - {id: trfk, name: Trøndelag fylkeskommune, exists: 2018-01-01/..}
    ///   - {id: ntfk, short_name: NTFK, exists: ../2017-12-31, succeeded_by: [trfk]}
    /// ```
    ///
    /// ```yaml bad
    /// period: 2019/2022
    /// owners: [ntfk]
    /// actors:
    ///   - {id: ntfk, short_name: NTFK, identifiers: ["no-orgnr:938967091"]}
    /// ---
    /// period: 2013/2016
    /// actors:
    ///   - {id: ntfk, short_name: NTFK, identifiers: ["no-orgnr:938967091"], exists: ../2017-12-31}
    /// ```
    ///
    /// ```yaml bad
    /// period: 2013/2016
    /// owners: [trfk]
    /// actors:
    ///   - {id: trfk, name: Trøndelag fylkeskommune, exists: 2018-01-01/..}
    /// ```
    ///
    /// ```yaml bad
    /// period: 2016/2019
    /// owners: [ntfk]
    /// actors:
    ///   - {id: ntfk, short_name: NTFK, exists: ../2017-12-31}
    /// ```
    ///
    /// ```yaml bad
    /// decisions:
    ///   - {id: change, effect: amends, date: 2018-06-13, body: ntfk-council}
    /// actors:
    ///   - {id: ntfk, short_name: NTFK, exists: ../2017-12-31}
    ///   - {id: ntfk-council, name: Council of NTFK, category: council, part_of: [ntfk]}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// period: 2016/2019
    /// owners: [ntfk]
    /// publisher: archive
    /// measures:
    ///   - {id: russia, title: Ventures towards Russia, responsible: [ntfk], period: 2016/2018-01}
    ///   - {id: china, title: Ventures towards China, responsible: [trfk]}
    /// actors:
    ///   - {id: ntfk, short_name: NTFK, exists: ../2017-12-31, succeeded_by: [trfk]}
    ///   - {id: trfk, name: Trøndelag fylkeskommune, exists: 2018-01-01/..}
    ///   - {id: archive, name: Archive of plans, exists: 2020/..}
    /// decisions:
    ///   - {id: adoption, effect: adopts, date: 2015-12-16, body: ntfk}
    /// ```
    ACT012 "role-beyond-lifetime" {
        severity: Warning,
        tier: Recommended,
        scope: Collection,
        about: Plan,
        source: "W3C Organization Ontology, change events (to be checked against the primary text)",
        strength: Should,
        since: "0.1.0",
    }
    message merged(actor, role, time, end, successors) {
        en: "`{actor}` is {role} (`{time}`), but existed only until `{end}`; {successors} took over",
        nb: "`{actor}` er {role} (`{time}`), men fantes bare til `{end}`; {successors} tok over",
        nn: "`{actor}` er {role} (`{time}`), men fanst berre til `{end}`; {successors} tok over",
        help: {
            en: "give the role to {successors}",
            nb: "gi rollen til {successors}",
            nn: "gje rolla til {successors}",
        },
    }
    message gone(actor, role, time, end) {
        en: "`{actor}` is {role} (`{time}`), but existed only until `{end}`",
        nb: "`{actor}` er {role} (`{time}`), men fantes bare til `{end}`",
        nn: "`{actor}` er {role} (`{time}`), men fanst berre til `{end}`",
        help: {
            en: "give the role to whoever took over, and record that (`succeeded_by`)",
            nb: "gi rollen til den som tok over, og registrer det (`succeeded_by`)",
            nn: "gje rolla til den som tok over, og registrer det (`succeeded_by`)",
        },
    }
    message not_yet(actor, role, time, start) {
        en: "`{actor}` is {role} (`{time}`), but has existed only since `{start}`",
        nb: "`{actor}` er {role} (`{time}`), men finnes først fra `{start}`",
        nn: "`{actor}` er {role} (`{time}`), men finst først frå `{start}`",
        help: {
            en: "give the role to whoever came before",
            nb: "gi rollen til forgjengeren",
            nn: "gje rolla til forgjengaren",
        },
    }
    message ends_within(actor, role, time, end) {
        en: "`{actor}` is {role} (`{time}`), but existed only until `{end}`, and nobody is recorded as its successor",
        nb: "`{actor}` er {role} (`{time}`), men fantes bare til `{end}`, og ingen er registrert som etterfølger",
        nn: "`{actor}` er {role} (`{time}`), men fanst berre til `{end}`, og ingen er registrert som etterfølgjar",
        help: {
            en: "record who took over (`succeeded_by`)",
            nb: "registrer hvem som tok over (`succeeded_by`)",
            nn: "registrer kven som tok over (`succeeded_by`)",
        },
    }
}

const OWNER: Term = Term::new("an owner", "eier", "eigar");
const PUBLISHER: Term = Term::new("the publisher", "utgiver", "utgjevar");
const RESPONSIBLE: Term = Term::new("responsible", "ansvarlig", "ansvarleg");
const BODY: Term = Term::new("the deciding body", "vedtaksorgan", "vedtaksorgan");

/// An actor in a role: where that is said, and the time it is for.
struct Part<'a> {
    actor: &'a Actor,
    role: Term,
    at: Spot,
    time: Period,
}

/// A reference of an element, or of the plan itself: made into a pointer only for a finding.
#[derive(Clone, Copy)]
struct Spot(Option<At>, &'static str, Option<usize>);

impl Spot {
    fn pointer(self) -> Pointer {
        let field = self.0.map_or_else(Pointer::root, Pointer::from).field(self.1);
        self.2.map_or(field.clone(), |index| field.item(index))
    }
}

/// When an actor existed, as recorded there.
#[derive(Clone, Copy)]
struct Life<'a> {
    number: usize,
    actor: Item<'a, Actor>,
    exists: Period,
}

/// Most places that a finding shows beside its own.
const MOST_RELATED: usize = 5;

fn check(cx: &mut Cx<'_>) {
    let (document, collection, number) = (cx.document(), cx.collection(), cx.number());
    let lives: HashMap<&str, Life<'_>> = document
        .actors()
        .filter_map(|actor| Some((actor.it.id.as_str(), life(collection, number, document, actor)?)))
        .collect();
    if lives.is_empty() {
        return;
    }
    let mut found: Vec<(&str, Message, Vec<Spot>)> = Vec::new();
    for part in parts(document, cx.strategy()) {
        let id = part.actor.id.as_str();
        let Some(message) = lives.get(id).and_then(|life| judge(collection, document, &part, *life)) else { continue };
        match found.iter_mut().find(|(known, ..)| *known == id) {
            Some((.., places)) => places.push(part.at),
            None => found.push((id, message, vec![part.at])),
        }
    }
    for (id, message, places) in found {
        let mut places = places.into_iter().map(Spot::pointer);
        let finding = cx.report(places.next().unwrap_or_default(), message);
        for place in places.take(MOST_RELATED) {
            finding.related(place, Term::new("has a role here too", "har en rolle her også", "har ei rolle her òg"));
        }
        let Some(life) = lives.get(id) else { continue };
        let label = Term::new("when it existed", "perioden den eksisterte", "perioden han eksisterte");
        let at = life.actor.at.field("exists");
        if life.number == number {
            finding.related(at, label)
        } else {
            finding.related_in(life.number, at, label)
        };
    }
}

/// Who has which role when: owners, publisher, those responsible, and the bodies of decisions.
fn parts<'a>(document: &'a DocumentIndex<'a>, strategy: &'a Strategy) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    let mut add = |reference: &Ref, role, at, time: Option<Period>| {
        if let (Some(actor), Some(time)) = (document.actor(reference), time.filter(|time| !time.is_inverted())) {
            parts.push(Part { actor: actor.it, role, at, time });
        }
    };
    let plan = Span::of(strategy).and_then(Span::period);
    for (place, owner) in strategy.owners.iter().enumerate() {
        add(owner, OWNER, Spot(None, "owners", Some(place)), plan);
    }
    if let Some(publisher) = &strategy.publisher {
        add(publisher, PUBLISHER, Spot(None, "publisher", None), strategy.published.map(Period::from).or(plan));
    }
    for measure in document.measures().filter(|measure| stands(measure.it.status)) {
        if measure.it.responsible.is_empty() {
            continue;
        }
        let above = || document.ancestors(measure.it).iter().find_map(|measure| measure.period);
        let own = measure.it.period.or_else(above);
        // What is done may have been done by somebody who was there then.
        let time = if measure.it.status == Some(ItemStatus::Completed) { own } else { own.or(plan) };
        for (place, responsible) in measure.it.responsible.iter().enumerate() {
            add(responsible, RESPONSIBLE, Spot(Some(measure.at), "responsible", Some(place)), time);
        }
    }
    for decision in document.decisions() {
        if let Some(body) = &decision.it.body {
            add(body, BODY, Spot(Some(decision.at), "body", None), decision.it.date.map(Period::from));
        }
    }
    parts
}

/// When an actor existed: as it says itself, or another document of the same actor; a council by what it is a part of.
fn life<'a>(
    collection: &'a CollectionIndex<'a>,
    number: usize,
    document: &DocumentIndex<'a>,
    actor: Item<'a, Actor>,
) -> Option<Life<'a>> {
    if let Some(life) = own_life(collection, number, actor) {
        return Some(life);
    }
    let is_council = actor.it.category.as_ref().is_some_and(|category| category.as_str() == "council");
    let [whole] = actor.it.part_of.as_slice() else { return None };
    if is_council { own_life(collection, number, document.actor(whole)?) } else { None }
}

fn own_life<'a>(collection: &'a CollectionIndex<'a>, number: usize, actor: Item<'a, Actor>) -> Option<Life<'a>> {
    let told = |(number, actor): (usize, Item<'a, Actor>)| {
        let exists = actor.it.exists.filter(|exists| !exists.is_inverted())?;
        Some(Life { number, actor, exists })
    };
    if actor.it.exists.is_some() {
        return told((number, actor));
    }
    let mut lives = actor.it.identifiers.iter().flat_map(|identifier| collection.lives(identifier)).filter_map(told);
    let first = lives.next()?;
    // Where the records do not agree, none of them is believed.
    lives.all(|other| other.exists.same_days(first.exists)).then_some(first)
}

fn judge<'a>(
    collection: &'a CollectionIndex<'a>,
    document: &DocumentIndex<'a>,
    part: &Part<'a>,
    life: Life<'a>,
) -> Option<Message> {
    let (label, time, exists) = (document.actor_label(part.actor), part.time, life.exists);
    if exists.overlaps(time) {
        let ends = exists.last_day().filter(|last| time.last_day().is_none_or(|day| *last < day));
        let lasting = part.role == OWNER || part.role == RESPONSIBLE;
        let followed = !life.actor.it.succeeded_by.is_empty() || !part.actor.succeeded_by.is_empty();
        let end = exists.end().filter(|_| lasting && ends.is_some() && !followed)?;
        return Some(ends_within(label, part.role, time, end));
    }
    if let (Some(end), Some(last)) = (exists.end(), exists.last_day())
        && time.first_day().is_some_and(|first| last < first)
    {
        let heirs = heirs(collection, life, time);
        return Some(if heirs.is_empty() {
            gone(label, part.role, time, end)
        } else {
            merged(label, part.role, time, end, heirs)
        });
    }
    let start = exists.start().filter(|_| part.role != PUBLISHER)?;
    Some(not_yet(label, part.role, time, start))
}

/// The names of those that took over from an actor and existed at a time; a merger is followed by the next one.
fn heirs<'a>(collection: &'a CollectionIndex<'a>, life: Life<'a>, time: Period) -> Vec<String> {
    let mut open = vec![(life.number, life.actor.it)];
    let mut names: Vec<String> = Vec::new();
    let mut next = 0;
    while let Some((number, actor)) = open.get(next).copied().filter(|_| next < MOST_ABOVE) {
        next += 1;
        for successor in &actor.succeeded_by {
            let (number, element) = match collection.resolve(number, successor) {
                Target::Local(element) => (number, element),
                Target::Foreign(other, element) => (other, element),
                _ => continue,
            };
            let ObjectRef::Actor(heir) = element.object else { continue };
            if open.iter().any(|(known, actor)| *known == number && actor.id == heir.id) {
                continue;
            }
            open.push((number, heir));
            let label = collection.document(number).map_or("", |document| document.actor_label(heir));
            if heir.exists.is_none_or(|exists| exists.overlaps(time)) && !names.iter().any(|name| name == label) {
                names.push(label.to_owned());
            }
        }
    }
    names
}
