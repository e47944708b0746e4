//! `Stakeholder` and `Role`.

use std::borrow::Cow;
use std::ptr;

use strategi::codelist::category;
use strategi::{Actor, ActorCategory, Involvement, LocalizedText, Measure, Party};

use super::extension;
use super::ledger::Note;
use super::loss::LossKind;
use super::sink::is_seen;
use super::writer::Writer;
use crate::keep::keys;
use crate::part::Part;

/// Whom a party names.
#[derive(Clone, Copy)]
enum Who<'a> {
    Actor(&'a Actor),
    Category(&'a ActorCategory),
    /// Nobody: a role alone.
    Nobody,
}

impl Who<'_> {
    fn is(self, other: Who<'_>) -> bool {
        match (self, other) {
            (Who::Actor(a), Who::Actor(b)) => ptr::eq(a, b),
            (Who::Category(a), Who::Category(b)) => a == b,
            (Who::Nobody, Who::Nobody) => true,
            _ => false,
        }
    }
}

const TYPES: [&str; 3] = ["Person", "Organization", "Generic_Group"];

impl<'a> Writer<'a> {
    /// A `Stakeholder` for each party; one that names the same as the party before may say so, and is one more role of it.
    pub(super) fn stakeholders(&mut self, parties: &[&Party]) {
        let mut rest = parties;
        while let Some((first, after)) = rest.split_first() {
            let Some(who) = self.who(first) else {
                rest = after;
                continue;
            };
            let same = |party: &&&Party| {
                extension::is_true(&party.extensions, keys::SAME_STAKEHOLDER)
                    && self.who(party).is_some_and(|other| other.is(who))
            };
            let count = after.iter().take_while(same).count();
            let (others, next) = after.split_at_checked(count).unwrap_or((after, &[]));
            rest = next;
            if !self.says_something(first, others, who) {
                continue;
            }
            for party in others {
                self.ledger.extension(*party, keys::SAME_STAKEHOLDER);
                self.note_who(party);
            }
            self.note_who(first);
            self.stakeholder(first, others, who);
        }
    }

    /// `None` for a reference that leads to no actor of the document.
    fn who<'p>(&self, party: &'p Party) -> Option<Who<'p>>
    where
        'a: 'p,
    {
        match (&party.actor, &party.category) {
            (Some(actor), _) => self.actor(actor).map(Who::Actor),
            (None, Some(category)) => Some(Who::Category(category)),
            (None, None) => Some(Who::Nobody),
        }
    }

    fn note_who(&mut self, party: &Party) {
        self.ledger.object(party, Note::Written);
        self.wrote(party, if party.actor.is_some() { "actor" } else { "category" });
        // A partner is what a party is without a word.
        if let [Involvement::Partner] = party.involvement[..] {
            self.wrote(party, "involvement");
        }
    }

    /// False for a party of which nothing would stand in the text but empty elements.
    fn says_something(&self, first: &Party, others: &[&Party], who: Who<'_>) -> bool {
        let described = extension::text(&first.extensions, keys::DESCRIPTION);
        let named = match who {
            Who::Actor(actor) => {
                let description = actor.description.as_ref().filter(|_| described.is_none());
                let mut texts = actor.name.iter().chain(description).flat_map(LocalizedText::values);
                texts.any(|(_, text)| is_seen(text)) || actor.short_name.as_deref().is_some_and(is_seen)
            }
            Who::Category(category) => is_seen(category.as_str()),
            Who::Nobody => false,
        };
        let has_role = |party: &Party| {
            let described = extension::text(&party.extensions, keys::ROLE_DESCRIPTION).is_some_and(is_seen);
            let role = party.role.iter().flat_map(LocalizedText::values).any(|(_, text)| is_seen(text));
            described || role || party.involvement.iter().any(|kind| role_type(*kind).is_some())
        };
        named
            || described.is_some_and(is_seen)
            || self.part == Part::Two && (has_role(first) || others.iter().any(|party| has_role(party)))
    }

    fn stakeholder(&mut self, first: &Party, others: &[&Party], who: Who<'_>) {
        let type_ = self.stakeholder_type(first, who);
        let attributes: Vec<_> = type_.iter().map(|value| ("StakeholderTypeType", *value)).collect();
        self.element("Stakeholder", &attributes, |w| {
            let name = match who {
                Who::Actor(actor) => w.name(actor),
                Who::Category(code) => Some(match category::find(code.as_str()) {
                    Some(known) => Cow::Borrowed(known.label_en),
                    None => w.plain(first, "category", Some(code.as_str())).unwrap_or_default(),
                }),
                Who::Nobody => None,
            };
            w.mandatory("Name", name.as_deref());
            let description = match (extension::text(&first.extensions, keys::DESCRIPTION), who) {
                (Some(text), _) => {
                    w.ledger.extension(first, keys::DESCRIPTION);
                    w.plain(first, "", Some(text))
                }
                (None, Who::Actor(actor)) => w.text(actor, "description", actor.description.as_ref()),
                (None, _) => None,
            };
            w.optional("Description", description);
            if w.part == Part::Two {
                w.role(first);
                for party in others {
                    w.role(party);
                }
            }
        });
    }

    fn stakeholder_type(&mut self, party: &Party, who: Who<'_>) -> Option<&'static str> {
        let known = |value: &str| TYPES.into_iter().find(|own| *own == value);
        // Nothing at all instead of what the actor says.
        if extension::is_nothing(&party.extensions, keys::TYPE) {
            self.ledger.extension(party, keys::TYPE);
            return None;
        }
        if let Some(value) = extension::text(&party.extensions, keys::TYPE).and_then(known) {
            self.ledger.extension(party, keys::TYPE);
            return Some(value);
        }
        let actor = match who {
            Who::Actor(actor) => actor,
            Who::Category(_) => return Some("Generic_Group"),
            Who::Nobody => return None,
        };
        if actor.category == Some(ActorCategory::Person) {
            self.wrote(actor, "category");
            return Some("Person");
        }
        if let Some(value) = extension::text(&actor.extensions, keys::TYPE).and_then(known) {
            self.ledger.extension(actor, keys::TYPE);
            return Some(value);
        }
        actor.category.as_ref().map(|_| "Organization")
    }

    fn role(&mut self, party: &Party) {
        let mut kinds: Vec<&str> = Vec::new();
        for (index, kind) in party.involvement.iter().enumerate() {
            let Some(type_) = role_type(*kind) else { continue };
            self.ledger.member(party, "involvement", index, Note::Written);
            if !kinds.contains(&type_) {
                kinds.push(type_);
            }
        }
        let name = self.text(party, "role", party.role.as_ref());
        let description = extension::text(&party.extensions, keys::ROLE_DESCRIPTION).and_then(|text| {
            self.ledger.extension(party, keys::ROLE_DESCRIPTION);
            self.plain(party, "", Some(text))
        });
        if name.is_none() && description.is_none() && kinds.is_empty() {
            return;
        }
        self.element("Role", &[], |w| {
            w.mandatory("Name", name.as_deref());
            w.optional("Description", description);
            for role_type in kinds {
                w.optional("RoleType", Some(role_type));
            }
        });
    }

    /// Who answers for a measure: a stakeholder that performs.
    pub(super) fn responsible(&mut self, measure: &Measure) {
        for (index, reference) in measure.responsible.iter().enumerate() {
            let Some(actor) = self.actor(reference) else { continue };
            let mut party = Party::new();
            party.actor = Some(reference.clone());
            let performer = [Involvement::Performer];
            if !self.says_something(&party, &[], Who::Actor(actor)) && self.part == Part::One {
                continue;
            }
            party.involvement = performer.to_vec();
            let as_ = LossKind::WrittenAs { what: "responsible", as_: "Stakeholder" };
            self.ledger.member(measure, "responsible", index, Note::With(as_));
            self.stakeholder(&party, &[], Who::Actor(actor));
        }
    }
}

/// The `RoleType`; a partner has none.
fn role_type(kind: Involvement) -> Option<&'static str> {
    match kind {
        Involvement::Performer => Some("Performer"),
        Involvement::Beneficiary => Some("Beneficiary"),
        _ => None,
    }
}
