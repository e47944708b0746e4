//! `Goal` and `Objective`.

use strategi::{Indicator, Label, Level, LocalizedText, Measure, Object, Objective, Priority};

use super::Part;
use super::ledger::Note;
use super::loss::LossKind;
use super::plan::{Child, Goal, Node};
use super::writer::Writer;
use crate::keep::keys;

/// What all goals and objectives say of themselves.
struct Texts<'a> {
    title: Option<&'a LocalizedText>,
    statement: Option<&'a LocalizedText>,
    number: Option<&'a Label>,
    note: Option<&'a LocalizedText>,
}

/// Does the same for the element of a node, whatever its type is.
macro_rules! for_node {
    ($node:expr, $it:ident => $body:expr) => {
        match $node {
            Node::Objective($it) => $body,
            Node::Priority(_, $it) => $body,
            Node::Measure($it) => $body,
        }
    };
}

impl<'a> Writer<'a> {
    pub(super) fn goal(&mut self, goal: &Goal<'a>) {
        let node = goal.node;
        self.note_node(node, None);
        self.element("Goal", &[], |w| {
            let id = w.head(node, true);
            if w.part == Part::Two && !goal.indicators.is_empty() {
                w.own_indicators(node, &id, &goal.indicators);
            }
            for child in &goal.children {
                w.objective(child, goal.node);
            }
        });
    }

    fn objective(&mut self, child: &Child<'a>, goal: Node<'a>) {
        self.note_node(child.node, Some(goal));
        self.element("Objective", &[], |w| {
            w.head(child.node, false);
            if w.part == Part::Two {
                for indicator in &child.indicators {
                    w.note_measured(indicator, child.node, None);
                    w.indicator(indicator);
                }
            }
        });
    }

    /// Only an `Objective` has indicators: those of a goal are written in one of its own.
    fn own_indicators(&mut self, node: Node<'a>, goal: &str, indicators: &[&'a Indicator]) {
        self.element("Objective", &[], |w| {
            let title = texts(node).title;
            let name = for_node!(node, it => w.text(it, "title", title));
            w.optional("Name", name);
            let id = w.ids.made(goal, "-indicators");
            w.optional("Identifier", Some(id));
            for indicator in indicators {
                w.note_measured(indicator, node, Some("Objective"));
                w.indicator(indicator);
            }
        });
    }

    /// Everything before the indicators or objectives; gives the identifier.
    fn head(&mut self, node: Node<'a>, goal: bool) -> String {
        for_node!(node, it => self.head_of(it, node, goal))
    }

    fn head_of<T: Object>(&mut self, of: &T, node: Node<'a>, goal: bool) -> String {
        let texts = texts(node);
        let name = self.text(of, "title", texts.title);
        let description = self.text(of, "statement", texts.statement);
        if goal {
            self.mandatory("Name", name.as_deref());
            self.mandatory("Description", description.as_deref());
        } else {
            self.optional("Name", name);
            self.optional("Description", description);
        }
        let id = self.identifier(of, node.id());
        let number = self.plain(of, "number", texts.number.map(Label::as_str));
        self.optional("SequenceIndicator", number);
        match node {
            Node::Objective(it) => self.stakeholders(&it.stakeholders.iter().collect::<Vec<_>>()),
            Node::Priority(index, it) => self.kept_stakeholders(index, it),
            Node::Measure(it) => {
                self.responsible(it);
                self.stakeholders(&it.partners.iter().collect::<Vec<_>>());
            }
        }
        let information = self.text(of, "note", texts.note);
        self.optional("OtherInformation", information);
        id
    }

    /// Notes what a node is written as, and which of its references the place says.
    fn note_node(&mut self, node: Node<'a>, goal: Option<Node<'a>>) {
        let as_goal = |what| Note::With(LossKind::WrittenAs { what, as_: "Goal" });
        match node {
            Node::Objective(it) => {
                let written = match (it.effective_level(), goal) {
                    (Level::Goal, _) | (Level::Objective, Some(_)) => Note::Written,
                    (level, _) => as_goal(level.as_str()),
                };
                self.ledger.object(it, written);
                self.wrote(it, "level");
                self.note_place(it, "part_of", &it.part_of, goal);
            }
            Node::Priority(_, it) => self.ledger.object(it, as_goal("priorities")),
            Node::Measure(it) => {
                let as_ = if goal.is_some() { "Objective" } else { "Goal" };
                self.ledger.object(it, Note::With(LossKind::WrittenAs { what: "measures", as_ }));
                self.note_place(it, "serves", &it.serves, goal);
                self.note_place(it, "part_of", &it.part_of, goal);
            }
        }
    }

    /// Of the references, the place says the one to the goal that it is under.
    fn note_place<T: Object>(&mut self, of: &T, field: &'static str, refs: &[strategi::Ref], goal: Option<Node<'a>>) {
        let Some(goal) = goal else { return };
        let said = refs.iter().position(|reference| reference.document().is_none() && reference.id() == goal.id());
        if let Some(index) = said {
            self.ledger.member(of, field, index, Note::Written);
        }
    }

    fn note_measured(&mut self, indicator: &Indicator, node: Node<'a>, as_: Option<&'static str>) {
        let said = indicator.of.iter().position(|of| of.document().is_none() && of.id() == node.id());
        if let Some(index) = said {
            let written = as_.map_or(Note::Written, |as_| Note::With(LossKind::WrittenAs { what: "of", as_ }));
            self.ledger.member(indicator, "of", index, written);
        }
    }

    /// The stakeholders of a goal that was read as a priority, which has no list for them.
    fn kept_stakeholders(&mut self, index: usize, priority: &Priority) {
        let Some(parties) = self.kept.get_mut(index).and_then(Option::take) else { return };
        self.ledger.extension(priority, keys::STAKEHOLDERS);
        self.stakeholders(&parties.iter().collect::<Vec<_>>());
        // Losses are told of them later.
        if let Some(kept) = self.kept.get_mut(index) {
            *kept = Some(parties);
        }
    }
}

fn texts(node: Node<'_>) -> Texts<'_> {
    match node {
        Node::Objective(Objective { title, statement, number, note, .. })
        | Node::Measure(Measure { title, statement, number, note, .. }) => {
            Texts { title: title.as_ref(), statement: statement.as_ref(), number: number.as_ref(), note: note.as_ref() }
        }
        Node::Priority(_, Priority { title, statement, number, note, .. }) => {
            Texts { title: Some(title), statement: statement.as_ref(), number: number.as_ref(), note: note.as_ref() }
        }
    }
}
