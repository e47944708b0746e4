//! The index of a collection: what rules ask of documents, computed once.

mod chain;
mod document;
mod fold;
mod outline;
mod place;
pub(crate) mod texts;

pub use chain::{CollectionIndex, Link, Target};
pub use document::{DocumentIndex, Element, Item};
pub(crate) use fold::fold_name;
pub use fold::fold_title;
pub use outline::{Outline, Spot};
pub use place::{At, Pointer};
