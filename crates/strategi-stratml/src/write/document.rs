//! The root, the organisations and the administrative information.

use hashbrown::HashMap;
use hashbrown::hash_map::Entry;
use std::borrow::Cow;

use strategi::{Actor, ActorCategory, Kind, PartialDate, Party, Statement};

use super::Part;
use super::extension;
use super::ledger::Note;
use super::loss::LossKind;
use super::person::split_name;
use super::sink::seen;
use super::value::{days, uri};
use super::writer::Writer;
use crate::keep::keys;

impl Writer<'_> {
    pub(super) fn document(&mut self) {
        let strategy = self.strategy;
        // What the format itself needs: no fact about the plan.
        self.wrote(strategy, "strategi");
        self.wrote(strategy, "$schema");
        let mut attributes = vec![("xmlns", self.part.namespace())];
        attributes.extend(self.kind().map(|kind| ("Type", kind)));
        self.element(self.part.root(), &attributes, |w| {
            let name = w.text(strategy, "title", Some(&strategy.title));
            w.mandatory("Name", name.as_deref());
            let description = w.text(strategy, "description", strategy.description.as_ref());
            w.optional("Description", description);
            let note = w.text(strategy, "note", strategy.note.as_ref());
            w.optional("OtherInformation", note);
            w.element("StrategicPlanCore", &[], Self::core);
            w.element("AdministrativeInformation", &[], Self::administrative_information);
            if w.part == Part::Two {
                w.submitter();
            }
        });
    }

    /// The value of `Type`, which Part 1 does not have.
    fn kind(&mut self) -> Option<&'static str> {
        let strategy = self.strategy;
        let kind = strategy.effective_kind();
        let value = match kind {
            Kind::PerformancePlan => "Performance_Plan",
            Kind::PerformanceReport => "Performance_Report",
            _ => "Strategic_Plan",
        };
        if kind == Kind::Strategy || self.part == Part::Two && value != "Strategic_Plan" {
            self.wrote(strategy, "kind");
        } else if self.part == Part::Two {
            self.wrote_as(strategy, "kind", value);
        }
        (self.part == Part::Two).then_some(value)
    }

    fn core(&mut self) {
        self.organizations();
        let strategy = self.strategy;
        if let Some(vision) = self.plan.vision {
            self.ledger.object(vision, Note::Written);
            self.wrote(vision, "level");
            self.element("Vision", &[], |w| {
                let mut text = w.text(vision, "statement", vision.statement.as_ref());
                if text.is_none() && vision.title.is_some() {
                    text = w.text(vision, "title", vision.title.as_ref());
                    w.ledger.field(vision, "title", Note::With(TITLE));
                }
                w.optional("Description", text);
                w.identifier(vision, vision.id.as_str());
            });
        }
        if let Some(mission) = &strategy.mission {
            self.mission(mission);
        }
        for value in &strategy.values {
            self.element("Value", &[], |w| {
                let name = w.text(value, "title", value.title.as_ref());
                w.optional("Name", name);
                let description = w.text(value, "statement", value.statement.as_ref());
                w.optional("Description", description);
            });
        }
        let plan = self.plan;
        for goal in &plan.goals {
            self.goal(goal);
        }
    }

    fn mission(&mut self, mission: &Statement) {
        self.element("Mission", &[], |w| {
            let mut text = w.text(mission, "statement", mission.statement.as_ref());
            if text.is_none() && mission.title.is_some() {
                text = w.text(mission, "title", mission.title.as_ref());
                w.ledger.field(mission, "title", Note::With(TITLE));
            }
            w.optional("Description", text);
            w.identifier(mission, mission.id.as_str());
        });
    }

    fn organizations(&mut self) {
        let strategy = self.strategy;
        let mut owners: Vec<(usize, &Actor)> = Vec::new();
        let mut places: HashMap<&str, usize> = HashMap::new();
        for (index, owner) in strategy.owners.iter().enumerate() {
            let Some(actor) = self.actor(owner) else { continue };
            if let Entry::Vacant(place) = places.entry(actor.id.as_str()) {
                place.insert(owners.len());
                owners.push((index, actor));
            }
        }
        let mut parties: Vec<Vec<&Party>> = vec![Vec::new(); owners.len().max(1)];
        for party in &strategy.stakeholders {
            let name = extension::text(&party.extensions, keys::ORGANIZATION);
            let place = name.and_then(|name| places.get(name)).copied();
            if place.is_some() {
                self.ledger.extension(party, keys::ORGANIZATION);
            }
            if let Some(list) = parties.get_mut(place.unwrap_or(0)) {
                list.push(party);
            }
        }
        for (place, parties) in parties.iter().enumerate() {
            let owner = owners.get(place).copied();
            self.element("Organization", &[], |w| {
                if let Some((index, owner)) = owner {
                    w.ledger.member(strategy, "owners", index, Note::Written);
                    w.organization(owner);
                }
                w.stakeholders(parties);
            });
        }
    }

    fn organization(&mut self, owner: &Actor) {
        let name = self.text(owner, "name", owner.name.as_ref());
        self.optional("Name", name);
        let acronym = self.plain(owner, "short_name", owner.short_name.as_deref());
        self.optional("Acronym", acronym);
        self.identifier(owner, owner.id.as_str());
        let description = self.text(owner, "description", owner.description.as_ref());
        self.optional("Description", description);
    }

    fn administrative_information(&mut self) {
        let strategy = self.strategy;
        if self.part == Part::Two {
            self.identifier(strategy, strategy.id.as_str());
        }
        if let Some(period) = strategy.period {
            let days = days(period);
            self.wrote(strategy, "period");
            if !days.exact {
                self.ledger.field(strategy, "period", Note::With(LossKind::Days { what: "period" }));
            }
            self.optional("StartDate", days.start);
            self.optional("EndDate", days.end);
        }
        if let Some(published) = strategy.published.filter(|date| date.day().is_some()) {
            self.wrote(strategy, "published");
            self.optional("PublicationDate", Some(PartialDate::from(published.first_day()).to_string()));
        }
        self.source();
        if self.part == Part::One {
            self.submitter();
        }
    }

    /// The address of the first source that has one.
    fn source(&mut self) {
        let strategy = self.strategy;
        for source in &strategy.sources {
            let Some(url) = &source.url else { continue };
            if let Some(uri) = uri(url) {
                if uri == url.as_str() {
                    self.wrote(source, "url");
                } else {
                    self.ledger.field(source, "url", Note::With(LossKind::WrittenAs { what: "url", as_: "Source" }));
                }
                self.optional("Source", Some(uri));
                return;
            }
        }
    }

    fn submitter(&mut self) {
        let strategy = self.strategy;
        let Some(actor) = strategy.recorded_by.as_ref().and_then(|actor| self.actor(actor)) else { return };
        let written = self.element("Submitter", &[], |w| {
            if w.part == Part::Two {
                w.identifier(actor, actor.id.as_str());
            }
            w.submitter_name(actor);
            if let Some(contact) = &actor.contact {
                let phone = w.plain(contact, "phone", contact.phone.as_deref());
                w.optional("PhoneNumber", phone);
                let email = w.plain(contact, "email", contact.email.as_deref());
                w.optional("EmailAddress", email);
            }
        });
        if written {
            self.wrote(strategy, "recorded_by");
        }
        if actor.category == Some(ActorCategory::Person) {
            self.wrote(actor, "category");
        }
    }

    fn submitter_name(&mut self, actor: &Actor) {
        let kept = [keys::GIVEN_NAME, keys::SURNAME].map(|part| extension::text(&actor.extensions, part));
        if kept.iter().any(Option::is_some) {
            // The name is made of the two; this tells of its other languages.
            let _ = self.text(actor, "name", actor.name.as_ref());
            for (entry, (element, part)) in
                [keys::GIVEN_NAME, keys::SURNAME].into_iter().zip(["GivenName", "Surname"].into_iter().zip(kept))
            {
                if part.is_some() {
                    self.ledger.extension(actor, entry);
                }
                let part = part.and_then(|part| self.plain(actor, "name", Some(part)));
                self.optional(element, part);
            }
            return;
        }
        let name = self.name(actor);
        let name = name.as_deref().unwrap_or_default();
        // Only a person has two names.
        let person = actor.category.as_ref().is_none_or(|category| *category == ActorCategory::Person);
        let (given, surname) = if person { split_name(name) } else { (None, name) };
        self.optional("GivenName", given);
        self.optional("Surname", Some(surname).filter(|surname| !surname.is_empty()));
    }

    /// The name of an actor, or its short name if it has no other.
    pub(super) fn name<'t>(&mut self, actor: &'t Actor) -> Option<Cow<'t, str>> {
        let name = self.text(actor, "name", actor.name.as_ref());
        if name.is_some() || actor.short_name.is_none() {
            return name;
        }
        let as_ = LossKind::WrittenAs { what: "short_name", as_: "Name" };
        self.ledger.field(actor, "short_name", Note::Unless(as_));
        seen(actor.short_name.as_deref().unwrap_or_default())
    }
}

/// A title in an element that has no name.
const TITLE: LossKind = LossKind::WrittenAs { what: "title", as_: "Description" };
