//! What checking found: findings, and the report that holds them.

mod configuration;
mod diagnostic;
mod finding;
mod fix;
mod held_back;
mod locate;
mod summary;

pub use configuration::ConfigurationProblem;
pub use diagnostic::{Diagnostic, DocumentResult, Engine, NotEvaluated, Place, Position, Related, Report, Verdict};
pub(crate) use finding::Covers;
pub use finding::{Cause, Finding, SourceGap};
pub use fix::{Fix, PatchOperation, TextEdit};
pub use held_back::HeldBack;
pub(crate) use locate::{Locator, View};
