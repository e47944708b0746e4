use hashbrown::HashMap;

use crate::rules::prelude::*;

rule! {
    /// An element is, by a detour or straight away, a part of itself.
    ///
    /// The rule follows `part_of` among objectives, priorities, measures and actors, and `serves` from a priority to an objective (a goal that is a
    /// part of a priority cannot at the same time be what the priority is for). One finding for each circle, at the reference that closes it; of circles
    /// that share an element, one is reported. References to other documents and to elements of a wrong kind are left alone.
    ///
    /// ## Why
    ///
    /// A decomposition has a top: what is below it is there for its sake. In a circle everything is there for everything else, and
    /// what is inherited along it (who is responsible, what is served) never arrives. CSAF refuses circular definitions likewise.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// objectives:
    ///   - {id: work, title: More work, part_of: [growth]}
    ///   - {id: growth, title: Growing towns, part_of: [work]}
    /// ```
    ///
    /// ```yaml bad
    /// measures:
    ///   - {id: fair, title: Trade fair, part_of: [fair]}
    /// ```
    ///
    /// ```yaml bad
    /// objectives:
    ///   - {id: exchange, title: More exchange students, part_of: [youth]}
    /// priorities:
    ///   - {id: youth, title: Youth, serves: [exchange]}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// objectives:
    ///   - {id: growth, title: Growing towns}
    ///   - {id: work, title: More work, part_of: [growth]}
    ///   - {id: homes, title: More homes, part_of: [growth]}
    ///   - {id: centre, title: A centre with homes and work, part_of: [work, homes]}
    /// ```
    STR005 "part-of-itself" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Plan,
        source: "CSAF 2.0 6.1.3: no circular definition; OMG Business Motivation Model: ends are composed (to be checked against the primary text)",
        strength: Must,
        since: "0.1.0",
    }
    message itself(name) {
        en: "`{name}` is a part of itself",
        nb: "`{name}` er en del av seg selv",
        nn: "`{name}` er ein del av seg sjølv",
        help: {
            en: "remove the reference",
            nb: "fjern referansen",
            nn: "fjern referansen",
        },
    }
    message circle(name, via) {
        en: "`{name}` is a part of itself, by way of {via}",
        nb: "`{name}` er en del av seg selv, via {via}",
        nn: "`{name}` er ein del av seg sjølv, via {via}",
        help: {
            en: "remove the reference that points from the whole to its part",
            nb: "fjern referansen som går fra helheten til delen",
            nn: "fjern referansen som går frå heilskapen til delen",
        },
    }
}

/// No more names than this are listed in a message.
const NAMES: usize = 5;
/// No more places than this are listed with a finding.
const PLACES: usize = 20;

/// One step upwards: the field and the place in its list, and where it leads.
type Step<'a> = (&'static str, usize, Element<'a>);

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let mut search = Search { document, states: HashMap::new(), path: Vec::new() };
    // `serves` leads from priorities to objectives only, so every circle has a `part_of` in it.
    let starts = document.outline().refs_of("part_of");
    for element in starts.filter_map(|spot| document.element(document.outline().holder(spot)?.id()?.as_str())) {
        search.from(element, cx);
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// On the path that is being followed, at this place.
    Open(usize),
    /// In a circle that is reported, or followed to its end.
    Done,
}

struct Search<'a> {
    document: &'a DocumentIndex<'a>,
    states: HashMap<&'a str, State>,
    /// The elements from the start to the present one, each with the steps that are left to try.
    path: Vec<(Element<'a>, std::vec::IntoIter<Step<'a>>)>,
}

impl<'a> Search<'a> {
    /// Follows everything above an element, without recursion: a chain may be as long as the document.
    fn from(&mut self, element: Element<'a>, cx: &mut Cx<'a>) {
        self.enter(element);
        while let Some((current, steps)) = self.path.last_mut() {
            let current = *current;
            let Some((field, index, next)) = steps.next() else {
                self.states.insert(current.id.as_str(), State::Done);
                self.path.pop();
                continue;
            };
            match self.states.get(next.id.as_str()) {
                None => self.enter(next),
                Some(State::Open(start)) => {
                    let start = *start;
                    self.report(start, current.at.field(field).item(index), cx);
                }
                Some(State::Done) => {}
            }
        }
    }

    fn enter(&mut self, element: Element<'a>) {
        if !self.states.contains_key(element.id.as_str()) {
            self.states.insert(element.id.as_str(), State::Open(self.path.len()));
            self.path.push((element, above(self.document, element).into_iter()));
        }
    }

    /// Reports the circle that the path closes, from its start on, and takes it off the search.
    fn report(&mut self, start: usize, place: Pointer, cx: &mut Cx<'a>) {
        let ring = self.path.get(start..).unwrap_or_default();
        if ring.iter().any(|(element, _)| self.states.get(element.id.as_str()) == Some(&State::Done)) {
            return;
        }
        let mut names: Vec<&str> = ring.iter().map(|(element, _)| self.document.label(element)).collect();
        let name = names.pop().unwrap_or_default();
        let message = if names.is_empty() {
            itself(name)
        } else {
            if names.len() > NAMES {
                names.truncate(NAMES);
                names.push("…");
            }
            circle(name, names.clone())
        };
        let own = names.is_empty().then(|| self.path.last().map(|(element, _)| element.id.as_str())).flatten();
        let finding = cx.report(place.clone(), message);
        if let Some(id) = own {
            finding.fix(Repair::doubtful(title::remove_reference(id), [Edit::remove_text(place, id)]));
        }
        for (element, _) in ring.iter().take(ring.len().saturating_sub(1).min(PLACES)) {
            finding.related(element.at, Term::new("in the circle too", "også i ringen", "òg i ringen"));
        }
        for (element, _) in ring {
            self.states.insert(element.id.as_str(), State::Done);
        }
    }
}

/// What an element says that it is below.
fn above<'a>(document: &DocumentIndex<'a>, element: Element<'a>) -> Vec<Step<'a>> {
    use ElementKind::{Actor, Measure, Objective, Priority};
    let steps = |field: &'static str, refs: &'a [Ref], kinds: &'static [ElementKind]| {
        let own = document.strategy.id.as_str();
        refs.iter().enumerate().filter_map(move |(index, reference)| {
            let local = reference.document().is_none_or(|id| id == own);
            let next = document.element(reference.id()).filter(|next| local && kinds.contains(&next.kind()))?;
            Some((field, index, next))
        })
    };
    match element.object {
        ObjectRef::Objective(it) => steps("part_of", &it.part_of, &[Objective, Priority]).collect(),
        ObjectRef::Priority(it) => {
            steps("part_of", &it.part_of, &[Priority]).chain(steps("serves", &it.serves, &[Objective])).collect()
        }
        ObjectRef::Measure(it) => steps("part_of", &it.part_of, &[Measure]).collect(),
        ObjectRef::Actor(it) => steps("part_of", &it.part_of, &[Actor]).collect(),
        _ => Vec::new(),
    }
}
