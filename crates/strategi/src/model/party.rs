use super::object::object;
use super::{ActorCategory, Involvement};
use crate::value::{LocalizedText, Ref};

object! {
    /// A partner or stakeholder: a named actor, or a category of actors.
    pub struct Party {
        /// The actor. Exactly one of `actor` and `category` is given.
        actor: optional Ref [Actor],
        /// The category of actors, when none is named.
        category: optional ActorCategory,
        /// How it is involved; `partner` when left out.
        involvement: list Involvement,
        /// The role in words.
        role: optional LocalizedText,
    }
    shorthand actor: Ref;
}

impl Default for Party {
    fn default() -> Self {
        Self::new()
    }
}
