//! Vision, mission, values, goals and objectives.

use strategi::{Id, Level, LocalizedText, Measure, Object, Objective, Party, Priority, Ref, Statement, id};

use super::mapper::{Mapper, localized};
use super::{GoalsAs, ObjectivesAs};
use crate::keep::{Keep, keys};
use crate::place::Place;
use crate::xml::{Name, Node};

const VISION: Id = id!("vision");
const MISSION: Id = id!("mission");
const VALUE: Id = id!("value");
const GOAL: Id = id!("goal");
const OBJECTIVE: Id = id!("objective");

/// What Goals and Objectives have in common.
struct Parts {
    id: Id,
    aliases: Vec<strategi::Identifier>,
    title: Option<LocalizedText>,
    statement: Option<LocalizedText>,
    number: Option<strategi::Label>,
    stakeholders: Vec<Party>,
    note: Option<LocalizedText>,
    keep: Keep,
}

impl<'t> Mapper<'t> {
    pub(super) fn vision(&mut self, node: Node<'t>) {
        if node.is_blank() {
            return;
        }
        let place = self.strategy.objectives.len();
        let (given, mut keep) = self.identified(node, "vision", &VISION);
        self.leftovers(node, &mut keep);
        let mut vision = Objective::new(given.id);
        vision.identifiers.extend(given.alias);
        vision.level = Some(Level::Vision);
        vision.statement = self.text_of(node, Name::Description).map(localized);
        keep.store(&mut vision.extensions);
        self.at(node, Place::item("objectives", place));
        self.text_at(node.filled(Name::Description), Place::item("objectives", place).of("statement"));
        self.strategy.objectives.push(vision);
    }

    pub(super) fn mission(&mut self, node: Node<'t>) {
        if node.is_blank() {
            return;
        }
        let (given, mut keep) = self.identified(node, "mission", &MISSION);
        if let Some(alias) = given.alias {
            keep.put(keys::IDENTIFIER, alias.value());
        }
        self.leftovers(node, &mut keep);
        let mut mission = Statement::new(given.id);
        mission.statement = self.text_of(node, Name::Description).map(localized);
        keep.store(&mut mission.extensions);
        self.at(node, Place::field("mission"));
        self.text_at(node.filled(Name::Description), Place::field("mission").of("statement"));
        self.strategy.mission = Some(mission);
    }

    pub(super) fn value(&mut self, node: Node<'t>) {
        if node.is_blank() {
            return;
        }
        let place = self.strategy.values.len();
        let name = self.text_of(node, Name::Name);
        let mut keep = Keep::default();
        self.leftovers(node, &mut keep);
        let mut value = Statement::new(self.ids.make(name.unwrap_or_default(), &VALUE));
        value.title = name.map(localized);
        value.statement = self.text_of(node, Name::Description).map(localized);
        keep.store(&mut value.extensions);
        self.at(node, Place::item("values", place));
        self.text_at(node.filled(Name::Name), Place::item("values", place).of("title"));
        self.text_at(node.filled(Name::Description), Place::item("values", place).of("statement"));
        self.strategy.values.push(value);
    }

    pub(super) fn goal(&mut self, node: Node<'t>) {
        if node.is_blank() {
            return;
        }
        let goal = match self.options.goals {
            GoalsAs::Objectives => {
                let at = Place::item("objectives", self.strategy.objectives.len());
                let parts = self.parts(node, &GOAL, at, at.of("stakeholders"));
                self.objective_of(parts, Level::Goal, None)
            }
            GoalsAs::Priorities => {
                let at = Place::item("priorities", self.strategy.priorities.len());
                let mut parts = self.parts(node, &GOAL, at, at.of("x-stratml/stakeholders"));
                for party in parts.stakeholders {
                    parts.keep.push(keys::STAKEHOLDERS, party.to_value());
                }
                let mut priority = Priority::new(parts.id, parts.title.unwrap_or_else(|| localized("")));
                priority.identifiers = parts.aliases;
                priority.statement = parts.statement;
                priority.number = parts.number;
                priority.note = parts.note;
                parts.keep.store(&mut priority.extensions);
                let id = priority.id.clone();
                self.strategy.priorities.push(priority);
                id
            }
        };
        for objective in node.children_named(Name::Objective) {
            self.objective(objective, &goal);
        }
    }

    fn objective(&mut self, node: Node<'t>, goal: &Id) {
        if node.is_blank() {
            return;
        }
        let id = match self.options.objectives {
            ObjectivesAs::Objectives => {
                let at = Place::item("objectives", self.strategy.objectives.len());
                let parts = self.parts(node, &OBJECTIVE, at, at.of("stakeholders"));
                self.objective_of(parts, Level::Objective, Some(goal))
            }
            ObjectivesAs::Measures => {
                let at = Place::item("measures", self.strategy.measures.len());
                let parts = self.parts(node, &OBJECTIVE, at, at.of("partners"));
                let mut measure = Measure::new(parts.id);
                measure.identifiers = parts.aliases;
                measure.title = parts.title;
                measure.statement = parts.statement;
                measure.number = parts.number;
                measure.partners = parts.stakeholders;
                measure.note = parts.note;
                measure.serves.push(Ref::from(goal));
                parts.keep.store(&mut measure.extensions);
                let id = measure.id.clone();
                self.strategy.measures.push(measure);
                id
            }
        };
        for indicator in node.children_named(Name::PerformanceIndicator) {
            self.indicator(indicator, &id);
        }
    }

    fn objective_of(&mut self, parts: Parts, level: Level, goal: Option<&Id>) -> Id {
        let mut objective = Objective::new(parts.id);
        objective.level = Some(level);
        objective.identifiers = parts.aliases;
        objective.title = parts.title;
        objective.statement = parts.statement;
        objective.number = parts.number;
        objective.stakeholders = parts.stakeholders;
        objective.note = parts.note;
        objective.part_of.extend(goal.map(Ref::from));
        parts.keep.store(&mut objective.extensions);
        let id = objective.id.clone();
        self.strategy.objectives.push(objective);
        id
    }

    fn parts(&mut self, node: Node<'t>, fallback: &Id, at: Place, parties: Place) -> Parts {
        let name = self.text_of(node, Name::Name);
        let (given, mut keep) = self.identified(node, name.unwrap_or_default(), fallback);
        self.leftovers(node, &mut keep);
        self.at(node, at);
        for (child, field) in [
            (Name::Name, "title"),
            (Name::Description, "statement"),
            (Name::OtherInformation, "note"),
            (Name::SequenceIndicator, "number"),
        ] {
            self.text_at(node.filled(child), at.of(field));
        }
        let mut stakeholders = Vec::new();
        for stakeholder in node.children_named(Name::Stakeholder) {
            let before = stakeholders.len();
            stakeholders.extend(self.parties(stakeholder, parties, before));
        }
        Parts {
            id: given.id,
            aliases: given.alias.into_iter().collect(),
            title: name.map(localized),
            statement: self.text_of(node, Name::Description).map(localized),
            number: self.text_of(node, Name::SequenceIndicator).and_then(|text| text.parse().ok()),
            stakeholders,
            note: self.text_of(node, Name::OtherInformation).map(localized),
            keep,
        }
    }
}
