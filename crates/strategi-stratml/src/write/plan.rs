//! Which `Goal` everything is written under: `StratML` has goals with objectives, and nothing below.

use hashbrown::HashMap;

use strategi::{Indicator, Level, Measure, Objective, Priority, Ref, Strategy};

/// Something that is written as a `Vision`, a `Goal` or an `Objective`.
#[derive(Clone, Copy)]
pub(super) enum Node<'a> {
    Objective(&'a Objective),
    /// With its place in the list.
    Priority(usize, &'a Priority),
    Measure(&'a Measure),
}

impl<'a> Node<'a> {
    pub(super) fn id(self) -> &'a str {
        match self {
            Self::Objective(it) => it.id.as_str(),
            Self::Priority(_, it) => it.id.as_str(),
            Self::Measure(it) => it.id.as_str(),
        }
    }

    /// The references that say what it is under, the better ones first.
    fn parents(self) -> impl Iterator<Item = &'a Ref> {
        let (first, second): (&[Ref], &[Ref]) = match self {
            Self::Objective(it) if it.effective_level() == Level::Objective => (&it.part_of, &[]),
            Self::Objective(_) | Self::Priority(..) => (&[], &[]),
            Self::Measure(it) => (&it.serves, &it.part_of),
        };
        first.iter().chain(second)
    }
}

/// A goal with what is written below it.
pub(super) struct Goal<'a> {
    pub(super) node: Node<'a>,
    /// Indicators of the goal itself.
    pub(super) indicators: Vec<&'a Indicator>,
    pub(super) children: Vec<Child<'a>>,
}

/// What is written as an `Objective`.
pub(super) struct Child<'a> {
    pub(super) node: Node<'a>,
    pub(super) indicators: Vec<&'a Indicator>,
}

/// The structure of the written document.
pub(super) struct Plan<'a> {
    /// The first vision.
    pub(super) vision: Option<&'a Objective>,
    /// In document order: objectives, then priorities, then measures.
    pub(super) goals: Vec<Goal<'a>>,
}

impl<'a> Plan<'a> {
    pub(super) fn new(strategy: &'a Strategy) -> Self {
        let nodes: Vec<Node<'a>> = (strategy.objectives.iter().map(Node::Objective))
            .chain(strategy.priorities.iter().enumerate().map(|(index, it)| Node::Priority(index, it)))
            .chain(strategy.measures.iter().map(Node::Measure))
            .collect();
        let mut by_id: HashMap<&str, usize> = HashMap::with_capacity(nodes.len());
        for (index, node) in nodes.iter().enumerate() {
            by_id.entry(node.id()).or_insert(index);
        }
        let vision = vision(&nodes);
        let goal_of = goals(&nodes, &by_id, vision);
        let mut indicators: Vec<Vec<&'a Indicator>> = nodes.iter().map(|_| Vec::new()).collect();
        for indicator in &strategy.indicators {
            let measured = indicator.of.iter().find_map(|of| local(of, &by_id).filter(|node| Some(*node) != vision));
            if let Some(list) = measured.and_then(|node| indicators.get_mut(node)) {
                list.push(indicator);
            }
        }
        let mut goals: Vec<Goal<'a>> = Vec::new();
        let mut place: Vec<Option<usize>> = vec![None; nodes.len()];
        for (index, node) in nodes.iter().enumerate() {
            if goal_of.get(index) == Some(&Some(index)) {
                if let Some(place) = place.get_mut(index) {
                    *place = Some(goals.len());
                }
                let indicators = indicators.get_mut(index).map(std::mem::take).unwrap_or_default();
                goals.push(Goal { node: *node, indicators, children: Vec::new() });
            }
        }
        for (index, node) in nodes.iter().enumerate() {
            let goal = goal_of.get(index).copied().flatten().filter(|goal| *goal != index);
            let goal = goal.and_then(|goal| place.get(goal).copied().flatten());
            if let Some(goal) = goal.and_then(|place| goals.get_mut(place)) {
                let indicators = indicators.get_mut(index).map(std::mem::take).unwrap_or_default();
                goal.children.push(Child { node: *node, indicators });
            }
        }
        let vision = vision.and_then(|index| match nodes.get(index) {
            Some(Node::Objective(objective)) => Some(*objective),
            _ => None,
        });
        Self { vision, goals }
    }
}

/// The first vision; `None` if there is nothing else, since a document needs a goal.
fn vision(nodes: &[Node<'_>]) -> Option<usize> {
    let is_vision = |node: &Node<'_>| matches!(node, Node::Objective(it) if it.effective_level() == Level::Vision);
    nodes.iter().position(is_vision).filter(|_| nodes.len() > 1)
}

fn local(reference: &Ref, by_id: &HashMap<&str, usize>) -> Option<usize> {
    reference.document().is_none().then(|| by_id.get(reference.id()).copied()).flatten()
}

#[derive(Clone, Copy)]
enum State {
    New,
    /// Its parents are being looked at.
    Active,
    Done(usize),
}

/// For each node the one whose `Goal` it is in, itself for a goal; `None` for the vision.
///
/// From each node the first reference that can be followed is followed, until there is none or the goal is known. In a
/// circle the references back do not count. Every node is passed once.
fn goals(nodes: &[Node<'_>], by_id: &HashMap<&str, usize>, vision: Option<usize>) -> Vec<Option<usize>> {
    let mut states = vec![State::New; nodes.len()];
    let mut path = Vec::new();
    for start in 0..nodes.len() {
        let mut current = start;
        let goal = loop {
            match states.get(current) {
                Some(State::New) => {}
                Some(State::Done(goal)) => break *goal,
                Some(State::Active) | None => break current,
            }
            set(&mut states, current, State::Active);
            path.push(current);
            let parents = nodes.get(current).map(|node| node.parents()).into_iter().flatten();
            let next = parents
                .filter_map(|reference| local(reference, by_id))
                .find(|node| Some(*node) != vision && !matches!(states.get(*node), Some(State::Active)));
            match next {
                Some(parent) => current = parent,
                None => break current,
            }
        };
        for node in path.drain(..) {
            set(&mut states, node, State::Done(goal));
        }
    }
    let done = |(index, state): (usize, State)| match state {
        State::Done(goal) if Some(index) != vision => Some(goal),
        _ => None,
    };
    states.into_iter().enumerate().map(done).collect()
}

fn set(states: &mut [State], index: usize, state: State) {
    if let Some(own) = states.get_mut(index) {
        *own = state;
    }
}
