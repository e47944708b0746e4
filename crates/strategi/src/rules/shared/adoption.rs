//! Who the plan binds, who decided what, and who was made responsible: what the rules about actors share.

use hashbrown::HashMap;

use crate::index::MOST_ABOVE;
use crate::rules::prelude::*;

/// The owners of the plan, each once. `None` when there are none, or when one of them is not known (another rule
/// says so) and nothing certain can be said about the rest.
pub(crate) fn owners<'a>(document: &DocumentIndex<'a>) -> Option<Vec<&'a Actor>> {
    let mut owners: Vec<&Actor> = Vec::new();
    for owner in &document.strategy.owners {
        let actor = document.actor(owner)?.it;
        if !owners.iter().any(|known| known.id == actor.id) {
            owners.push(actor);
        }
    }
    (!owners.is_empty()).then_some(owners)
}

/// How an actor stands to the owners of the plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Standing {
    /// It is one of them, or belongs to one.
    Within,
    /// It belongs to none.
    Outside,
    /// It is part of an actor that is not known.
    Unknown,
}

/// The owners and everybody who acts for them: the members of an owner that is a collaboration, and who took over
/// from an owner after a merger or a split.
pub(crate) struct Circle<'a>(Vec<&'a Actor>);

impl<'a> Circle<'a> {
    pub(crate) fn new(document: &DocumentIndex<'a>, owners: &[&'a Actor]) -> Self {
        let mut actors = owners.to_vec();
        let mut next = 0;
        while let Some(actor) = actors.get(next).copied() {
            for other in actor.members.iter().chain(&actor.succeeded_by).filter_map(|other| document.actor(other)) {
                push(&mut actors, other.it);
            }
            next += 1;
        }
        Self(actors)
    }

    fn has(&self, actor: &Actor) -> bool {
        self.0.iter().any(|known| known.id == actor.id)
    }

    /// How an actor stands to the owners: it counts as theirs when it, or something it is a part of, is in the circle.
    pub(crate) fn standing(&self, document: &DocumentIndex<'a>, actor: &'a Actor) -> Standing {
        let (above, complete) = above(document, actor);
        if above.iter().any(|actor| self.has(actor)) {
            Standing::Within
        } else if complete {
            Standing::Outside
        } else {
            Standing::Unknown
        }
    }

    /// The same for a body that decides or answers for a measure: a joint body is theirs, too, when one of its members is.
    pub(crate) fn standing_of_body(&self, document: &DocumentIndex<'a>, body: &'a Actor) -> Standing {
        let (above, _) = above(document, body);
        let mut members = above.iter().flat_map(|actor| &actor.members);
        if members.any(|member| document.actor(member).is_none_or(|member| self.has(member.it))) {
            return Standing::Within;
        }
        self.standing(document, body)
    }
}

/// An actor and all it is a part of, nearest first, and whether all of them are known.
fn above<'a>(document: &DocumentIndex<'a>, actor: &'a Actor) -> (Vec<&'a Actor>, bool) {
    let mut found = vec![actor];
    let mut complete = true;
    let mut next = 0;
    while let Some(actor) = found.get(next).copied() {
        if next == MOST_ABOVE {
            complete = false;
            break;
        }
        for whole in &actor.part_of {
            match document.actor(whole) {
                Some(whole) => push(&mut found, whole.it),
                None => complete = false,
            }
        }
        next += 1;
    }
    (found, complete)
}

/// True when an actor is a part of another one, at any depth.
pub(crate) fn is_part<'a>(document: &DocumentIndex<'a>, actor: &'a Actor, whole: &Actor) -> bool {
    actor.id != whole.id && above(document, actor).0.iter().any(|known| known.id == whole.id)
}

fn push<'a>(actors: &mut Vec<&'a Actor>, actor: &'a Actor) {
    if !actors.iter().any(|known| known.id == actor.id) {
        actors.push(actor);
    }
}

/// Who was made responsible for a measure by decision: for it, for a measure it is a part of, or for the whole plan.
pub(crate) fn delegates<'a>(document: &'a DocumentIndex<'a>, measure: &'a Measure) -> Vec<&'a Ref> {
    let mut decisions = document.strategy.decisions.iter().filter(|it| it.effect == Effect::Delegates).peekable();
    if decisions.peek().is_none() {
        return Vec::new();
    }
    let ancestors = document.ancestors(measure);
    let lists = |item: &Ref| {
        document.measure(item).is_some_and(|it| it.it.id == measure.id || ancestors.iter().any(|up| up.id == it.it.id))
    };
    decisions
        .filter(|decision| decision.items.is_empty() || decision.items.iter().any(lists))
        .filter_map(|decision| decision.delegate.as_ref())
        .collect()
}

/// True when an actor, or something it is a part of, was made responsible for a measure by decision.
pub(crate) fn is_delegate<'a>(document: &'a DocumentIndex<'a>, measure: &'a Measure, actor: &'a Actor) -> bool {
    let delegates = delegates(document, measure);
    !delegates.is_empty()
        && above(document, actor).0.iter().any(|actor| delegates.iter().any(|it| it.id() == actor.id.as_str()))
}

/// An element that owners adopt, one by one or with the whole plan.
#[derive(Clone, Copy)]
pub(crate) struct Adoptable<'a> {
    pub(crate) at: At,
    pub(crate) id: &'a Id,
    /// What it says itself: the owners for whom it holds.
    pub(crate) adopted_by: &'a [Ref],
}

/// Objectives, priorities and measures.
pub(crate) fn adoptables<'a>(document: &'a DocumentIndex<'a>) -> impl Iterator<Item = Adoptable<'a>> {
    macro_rules! each {
        ($list:ident) => {
            document.$list().map(|item| Adoptable { at: item.at, id: &item.it.id, adopted_by: &item.it.adopted_by })
        };
    }
    each!(objectives).chain(each!(priorities)).chain(each!(measures))
}

/// What the decisions of a joint plan prove: which owners adopted which item.
pub(crate) struct Adoptions<'a> {
    /// Where each stands, what it does, and the owners behind its body, if that is known.
    decisions: Vec<(At, Effect, Option<Vec<&'a Actor>>)>,
    by_item: HashMap<&'a str, Vec<usize>>,
    /// Decisions without items: about the whole plan.
    whole: Vec<usize>,
}

/// The first dated decision that adopts the plan as a whole.
pub(crate) fn first_adoption<'a>(document: &DocumentIndex<'a>) -> Option<(At, PartialDate)> {
    let adopts = |decision: &Item<'a, Decision>| decision.it.effect == Effect::Adopts && decision.it.items.is_empty();
    let dated = document.decisions().filter(adopts).filter_map(|decision| Some((decision.at, decision.it.date?)));
    dated.min_by_key(|(_, date)| *date)
}

/// The decisions that adopted an item, and the owners behind them.
pub(crate) struct Adoption<'a> {
    /// True when some decision lists the item; else only decisions on the whole plan adopt it.
    pub(crate) listed: bool,
    pub(crate) decisions: Vec<At>,
    /// `None` when the body of one of the decisions is not known.
    pub(crate) owners: Option<Vec<&'a Actor>>,
}

impl<'a> Adoptions<'a> {
    pub(crate) fn new(document: &'a DocumentIndex<'a>) -> Self {
        let mut index = Self { decisions: Vec::new(), by_item: HashMap::new(), whole: Vec::new() };
        let adopting = document.decisions().filter(|it| matches!(it.it.effect, Effect::Adopts | Effect::Adds));
        for (number, Item { at, it: decision }) in adopting.enumerate() {
            let body = decision.body.as_ref().and_then(|body| document.actor(body));
            index.decisions.push((at, decision.effect, body.map(|body| behind(document, body.it))));
            if decision.items.is_empty() {
                index.whole.push(number);
            }
            let own = |item: &&Ref| item.document().is_none_or(|id| id == document.strategy.id.as_str());
            for item in decision.items.iter().filter(own) {
                index.by_item.entry(item.id()).or_default().push(number);
            }
        }
        index
    }

    /// Who adopted an item: those behind the decisions that list it, and behind those on the whole plan, unless a
    /// decision added it to what the plan had.
    pub(crate) fn of(&self, item: &str) -> Adoption<'a> {
        let listed = self.by_item.get(item).map_or(&[][..], Vec::as_slice);
        let of_number = |number: &usize| self.decisions.get(*number);
        let added = listed.iter().filter_map(of_number).any(|(_, effect, _)| *effect == Effect::Adds);
        let whole: &[usize] = if added { &[] } else { &self.whole };
        let mut found = Adoption { listed: !listed.is_empty(), decisions: Vec::new(), owners: Some(Vec::new()) };
        for (at, _, deciding) in listed.iter().chain(whole).filter_map(of_number) {
            found.decisions.push(*at);
            match (&mut found.owners, deciding) {
                (Some(owners), Some(deciding)) => deciding.iter().for_each(|owner| push(owners, owner)),
                (owners, _) => *owners = None,
            }
        }
        found
    }
}

/// The owners behind a body: those that it is, or is a part of, or that sit in it.
fn behind<'a>(document: &DocumentIndex<'a>, body: &'a Actor) -> Vec<&'a Actor> {
    let mut owners = document.owners_above(body);
    for member in above(document, body).0.iter().flat_map(|actor| &actor.members) {
        if let Some(member) = document.actor(member)
            && document.is_owner(&member.it.id)
        {
            push(&mut owners, member.it);
        }
    }
    owners
}

/// What an element is called in messages.
pub(crate) fn label<'a>(document: &DocumentIndex<'a>, id: &'a Id) -> &'a str {
    document.element(id.as_str()).map_or(id.as_str(), |element| document.label(&element))
}

/// The names of actors, for messages.
pub(crate) fn names<'a>(document: &DocumentIndex<'a>, actors: &[&'a Actor]) -> Vec<&'a str> {
    actors.iter().map(|actor| document.actor_label(actor)).collect()
}

/// Places by actor, in the order of the first one: one cause, one finding.
#[derive(Default)]
pub(crate) struct PlacesByActor<'a>(pub(crate) Vec<(&'a Actor, Vec<Pointer>)>);

impl<'a> PlacesByActor<'a> {
    pub(crate) fn add(&mut self, actor: &'a Actor, place: Pointer) {
        match self.0.iter_mut().find(|(known, _)| known.id == actor.id) {
            Some((_, places)) => places.push(place),
            None => self.0.push((actor, vec![place])),
        }
    }
}

/// False for what the plan has dropped: nobody needs to answer for it.
pub(crate) fn is_current(measure: &Measure) -> bool {
    !matches!(measure.status, Some(ItemStatus::Rejected | ItemStatus::Stopped))
}
