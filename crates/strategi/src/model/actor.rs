use super::object::object;
use super::{ActorCategory, Evidence, Territory};
use crate::value::{Id, Identifier, LocalizedText, Period, Ref, Text};

object! {
    /// An organisation, body, group or person (StratML Organization and Stakeholder).
    pub struct Actor {
        /// The id of the actor.
        id: required Id,
        /// The full name. At least one of `name` and `short_name` is given.
        name: optional LocalizedText,
        /// The acronym or short name.
        short_name: optional Text,
        /// Other names it is known by.
        alt_names: list LocalizedText,
        /// What kind of actor it is.
        category: optional ActorCategory,
        /// The actors it is a part of: a council is a part of its county.
        part_of: list Ref [Actor],
        /// The members, for a collaboration.
        members: list Ref [Actor],
        /// Its identifiers, e.g. `no-orgnr:938967091`.
        identifiers: list Identifier,
        /// Where it acts.
        territories: list Territory,
        /// When it exists.
        exists: optional Period,
        /// Who took over after a merger or a split.
        succeeded_by: list Ref [Actor],
        /// How to reach it.
        contact: optional Contact,
        /// What it is.
        description: optional LocalizedText,
        /// What passages of the source say about it.
        evidence: list Evidence,
    }
}

object! {
    /// How to reach an actor.
    pub struct Contact {
        /// E-mail address.
        email: optional Text,
        /// Phone number; quote it in YAML.
        phone: optional Text,
        /// Web address.
        web: optional Text,
        /// Where to go.
        visiting: optional Address,
        /// Where to write.
        postal: optional Address,
    }
}

object! {
    /// A postal or visiting address.
    pub struct Address {
        /// Street and number, or box.
        street: optional Text,
        /// Postcode; quote it in YAML, since it may start with 0.
        postcode: optional Text,
        /// City or place.
        place: optional Text,
        /// The country, ISO 3166-1 alpha-2, e.g. `NO`.
        country: optional Text,
    }
}

impl Default for Contact {
    fn default() -> Self {
        Self::new()
    }
}

impl Default for Address {
    fn default() -> Self {
        Self::new()
    }
}
