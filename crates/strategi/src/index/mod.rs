//! The index of a collection: what rules ask of documents, computed once.

mod chain;
mod document;
mod fold;
mod outline;
mod place;
pub(crate) mod texts;
mod themes;

pub(crate) use chain::same_actor;
pub use chain::{CollectionIndex, Link, Target};
pub use document::{DocumentIndex, Element, Item, MOST_ABOVE};
pub use fold::fold_title;
pub(crate) use fold::{fold_name, folded_titles};
pub use outline::{Outline, Spot};
pub use place::{At, Pointer};
pub use texts::placeholder_in;
pub(crate) use themes::{MOST_KEYS, place_names};
