//! Organizations, stakeholders and the submitter: the actors of a plan, and how they are parties to it.

use hashbrown::HashMap;

use strategi::codelist::category;
use strategi::{Actor, ActorCategory, Contact, Id, Involvement, LocalizedText, Party, Ref, id};

use super::mapper::{Mapper, localized};
use crate::keep::{Keep, keys};
use crate::place::Place;
use crate::xml::{AttributeName, Name, Node, Tree};

const ORGANIZATION: Id = id!("organization");
const STAKEHOLDER: Id = id!("stakeholder");
const SUBMITTER: Id = id!("submitter");

/// The actors by the name that stakeholders are known by.
#[derive(Debug, Default)]
pub(super) struct Actors<'t> {
    by_name: HashMap<&'t str, usize>,
    said: HashMap<&'t str, Said<'t>>,
}

/// What a document says of a stakeholder where it says it first.
#[derive(Clone, Copy, Debug, Default)]
struct Said<'t> {
    kind: Option<&'t str>,
    description: Option<&'t str>,
}

impl<'t> Actors<'t> {
    pub(super) fn new(tree: &'t Tree<'_>) -> Self {
        let mut actors = Self::default();
        let stakeholders = (0..tree.len()).filter_map(|number| tree.node(number));
        for node in stakeholders.filter(|node| node.name() == Name::Stakeholder) {
            let Some(name) = node.filled(Name::Name).and_then(Node::text) else { continue };
            let said = actors.said.entry(name).or_default();
            said.kind = said.kind.or_else(|| kind_of(node));
            said.description = said.description.or_else(|| node.filled(Name::Description).and_then(Node::text));
        }
        actors
    }
}

/// The type of a stakeholder, as it is written.
fn kind_of(node: Node<'_>) -> Option<&str> {
    let kind = node.attribute(AttributeName::StakeholderTypeType)?.value().trim();
    if kind.is_empty() { None } else { Some(kind) }
}

impl<'t> Mapper<'t> {
    /// An Organization: an actor that owns the plan; what it holds besides, parties to the plan.
    pub(super) fn organization(&mut self, node: Node<'t>, first: bool) {
        let (name, acronym) = (self.text_of(node, Name::Name), self.text_of(node, Name::Acronym));
        let description = node.filled(Name::Description);
        let own = [Name::Name, Name::Acronym, Name::Identifier, Name::Description];
        let is_named = own.into_iter().any(|name| node.filled(name).and_then(Node::text).is_some());
        let mut owner = None;
        if is_named {
            let place = self.strategy.actors.len();
            let words = acronym.or(name).unwrap_or_default();
            let (given, mut keep) = self.identified(node, words, &ORGANIZATION);
            let mut actor = Actor::new(given.id);
            actor.identifiers.extend(given.alias);
            actor.name = name.map(localized);
            actor.short_name = acronym.map(Into::into);
            actor.description = description.and_then(Node::text).map(localized);
            self.leftovers(node, &mut keep);
            keep.store(&mut actor.extensions);
            self.at(node, Place::item("actors", place));
            for (child, field) in
                [(Name::Name, "name"), (Name::Acronym, "short_name"), (Name::Description, "description")]
            {
                self.text_at(node.filled(child), Place::item("actors", place).of(field));
            }
            if let Some(name) = name.or(acronym) {
                self.actors.by_name.entry(name).or_insert(place);
            }
            owner = Some(actor.id.clone());
            self.strategy.owners.push(Ref::from(&actor.id));
            self.strategy.actors.push(actor);
        }
        for stakeholder in node.children_named(Name::Stakeholder) {
            let place = self.strategy.stakeholders.len();
            let mut parties = self.parties(stakeholder, Place::field("stakeholders"), place);
            if let Some(owner) = owner.as_ref().filter(|_| !first) {
                for party in &mut parties {
                    let mut keep = Keep::of(&party.extensions);
                    keep.put(keys::ORGANIZATION, owner.as_str());
                    keep.store(&mut party.extensions);
                }
            }
            self.strategy.stakeholders.extend(parties);
        }
    }

    /// The parties that a Stakeholder is, one for each of its roles; they follow those that the list has before.
    pub(super) fn parties(&mut self, node: Node<'t>, list: Place, before: usize) -> Vec<Party> {
        if node.is_blank() {
            return Vec::new();
        }
        let (mut party, mut keep) = self.stakeholder(node, list.nth(before));
        self.leftovers(node, &mut keep);
        let mut parties = Vec::with_capacity(1);
        let roles = node.children_named(Name::Role).filter(|role| !role.is_blank());
        for (number, role) in roles.enumerate() {
            if number > 0 {
                // Another role of the same stakeholder: only who it is.
                std::mem::take(&mut keep).store(&mut party.extensions);
                let (actor, category) = (party.actor.clone(), party.category.clone());
                parties.push(std::mem::replace(&mut party, Party { actor, category, ..Party::default() }));
                keep.put(keys::SAME_STAKEHOLDER, true);
                self.at(role, list.nth(before + number));
            }
            for kind in role.children_named(Name::RoleType) {
                match kind.text() {
                    Some("Performer") => party.involvement.push(Involvement::Performer),
                    Some("Beneficiary") => party.involvement.push(Involvement::Beneficiary),
                    Some(other) => keep.push(keys::ROLE_TYPES, other),
                    None => {}
                }
            }
            party.role = self.text_of(role, Name::Name).map(localized);
            self.text_at(role.filled(Name::Name), list.nth(before + number).of("role"));
            self.keep_text(role, Name::Description, keys::ROLE_DESCRIPTION, &mut keep);
            self.leftovers(role, &mut keep);
        }
        keep.store(&mut party.extensions);
        parties.push(party);
        parties
    }

    /// Who a Stakeholder is, and what the model has no place for.
    fn stakeholder(&mut self, node: Node<'t>, at: Place) -> (Party, Keep) {
        let name = self.text_of(node, Name::Name);
        let description = self.text_of(node, Name::Description);
        let kind = kind_of(node);
        let mut keep = Keep::default();
        let mut party = Party::default();
        self.at(node, at);
        if kind == Some("Generic_Group")
            && let Some(category) = name.and_then(category_named)
        {
            party.category = Some(category);
            self.keep_text(node, Name::Description, keys::DESCRIPTION, &mut keep);
            return (party, keep);
        }
        let known = name.and_then(|name| self.actors.by_name.get(name).copied());
        // What is said of a name first is said of the actor, and what differs of the party.
        let said = match name {
            Some(name) => self.actors.said.get(name).copied().unwrap_or_default(),
            None => Said { kind, description },
        };
        let place = known.unwrap_or(self.strategy.actors.len());
        if known.is_none() {
            let mut actor = Actor::new(self.ids.make(name.unwrap_or_default(), &STAKEHOLDER));
            actor.name = name.map(localized);
            actor.description = said.description.map(localized);
            match said.kind {
                Some("Person") => actor.category = Some(ActorCategory::Person),
                Some(kind) => {
                    let mut own = Keep::default();
                    own.put(keys::TYPE, kind);
                    own.store(&mut actor.extensions);
                }
                None => {}
            }
            if let Some(name) = name {
                self.actors.by_name.insert(name, place);
            }
            self.at(node, Place::item("actors", place));
            self.text_at(node.filled(Name::Name), Place::item("actors", place).of("name"));
            self.strategy.actors.push(actor);
        }
        let Some(actor) = self.strategy.actors.get(place) else { return (party, keep) };
        party.actor = Some(Ref::from(&actor.id));
        let own = Keep::of(&actor.extensions);
        let is_person = actor.category == Some(ActorCategory::Person);
        let own_kind = if is_person { Some("Person") } else { own.text(keys::TYPE) };
        if kind != own_kind {
            keep.put(keys::TYPE, kind.unwrap_or_default());
        }
        if description.map(localized) == actor.description {
            self.text_at(node.filled(Name::Description), Place::item("actors", place).of("description"));
        } else {
            keep.put(keys::DESCRIPTION, description.unwrap_or_default());
            self.unplaced_text(node.filled(Name::Description));
        }
        (party, keep)
    }

    /// Who made the record.
    pub(super) fn submitter(&mut self, node: Node<'t>) {
        if node.is_blank() {
            return;
        }
        let (given_name, surname) = (self.text_of(node, Name::GivenName), self.text_of(node, Name::Surname));
        let name = [given_name, surname].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let place = self.strategy.actors.len();
        let (given, mut keep) = self.identified(node, &name, &SUBMITTER);
        let mut actor = Actor::new(given.id);
        actor.identifiers.extend(given.alias);
        actor.category = Some(ActorCategory::Person);
        if !name.is_empty() {
            if crate::write::person::split_name(&name) != (given_name, surname.unwrap_or_default()) {
                for (key, part) in [(keys::GIVEN_NAME, given_name), (keys::SURNAME, surname)] {
                    if let Some(part) = part {
                        keep.put(key, part);
                    }
                }
            }
            actor.name = Some(LocalizedText::from(name));
        }
        let (phone, email) = (self.text_of(node, Name::PhoneNumber), self.text_of(node, Name::EmailAddress));
        if phone.is_some() || email.is_some() {
            let contact = Contact { phone: phone.map(Into::into), email: email.map(Into::into), ..Contact::default() };
            actor.contact = Some(contact);
        }
        self.leftovers(node, &mut keep);
        keep.store(&mut actor.extensions);
        self.at(node, Place::item("actors", place));
        for (child, field) in [
            (Name::GivenName, "name"),
            (Name::Surname, "name"),
            (Name::PhoneNumber, "contact/phone"),
            (Name::EmailAddress, "contact/email"),
        ] {
            self.text_at(node.filled(child), Place::item("actors", place).of(field));
        }
        self.strategy.recorded_by = Some(Ref::from(&actor.id));
        self.strategy.actors.push(actor);
    }
}

/// The category whose English label this is.
fn category_named(name: &str) -> Option<ActorCategory> {
    category::all().iter().find(|category| category.label_en == name).map(|category| ActorCategory::from(category.code))
}
