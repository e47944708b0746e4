//! What checking found: findings, and the report that holds them.

mod diagnostic;
mod finding;
mod locate;
mod summary;

pub use diagnostic::{Diagnostic, DocumentResult, Engine, NotEvaluated, Place, Position, Related, Report, Verdict};
pub use finding::{Cause, Finding};
pub(crate) use locate::Locator;
