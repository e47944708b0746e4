//! Mending documents: what a finding proposes, as a change of the value and of the text.
//!
//! A rule attaches a repair to its finding, without language, file or line. The engine makes a
//! [`Fix`](crate::report::Fix) of it: a JSON Patch, and the edits of the text, which leave comments, order and
//! formatting of everything else as they are. Edits are only given when the edited text, read again, holds the patched
//! value. [`apply`] applies the fixes of a collection.

mod apply;
mod chosen;
mod contact;
mod fields;
mod ids;
mod language;
mod letters;
mod patch;
mod reading;
mod repair;
mod settle;
mod splice;
pub(crate) mod title;

pub(crate) use contact::contact as mend_contact;
pub(crate) use fields::may_be_left_out;
pub(crate) use ids::{Ids, free_id, numbered, slug};
pub(crate) use language::language_of;
pub(crate) use letters::{Mended, mend as mend_letters};
pub(crate) use reading::{decoding as repair_decoding, problem as repair_problem};
pub(crate) use repair::{Edit, Repair};
pub(crate) use settle::{Wanted, settle};

pub use apply::{Applied, Fixed, apply, apply_while};
pub use patch::patched;
