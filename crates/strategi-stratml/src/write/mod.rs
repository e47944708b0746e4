//! A strategy as `StratML` text, with the list of what was lost on the way.

mod document;
mod ends;
mod extension;
mod ids;
mod indicator;
mod ledger;
mod loss;
pub(crate) mod person;
mod plan;
mod point;
mod sink;
mod stakeholder;
#[cfg(test)]
mod tests;
mod value;
mod writer;

use strategi::{LanguageTag, Strategy};

use crate::part::Part;

pub use loss::{Loss, LossKind};
use plan::Plan;
use writer::Writer;

/// How a strategy is written.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct WriteOptions {
    /// The language whose texts are written, since `StratML` holds one; the document's own when left out. A text that
    /// lacks it is written in the document's language, else in the first that it has.
    pub language: Option<LanguageTag>,
}

/// A written strategy.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Written {
    /// The `StratML` text, valid against the schema of its part.
    pub text: String,
    /// What the text does not say, or says as something else; in the order of the document format.
    pub losses: Vec<Loss>,
}

impl Written {
    /// The longest text that is written, in bytes: 256 MiB.
    pub const LONGEST: usize = 256 << 20;
}

/// Why a strategy cannot be written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WriteError {
    /// Every StratML document has a `Goal`.
    #[error("a StratML document needs a `Goal`, and the strategy has no objective, priority or measure")]
    NoGoal,
    /// The text would be longer than [`Written::LONGEST`]: a description is written wherever its actor is named.
    #[error("the StratML document would be longer than {} MiB", Written::LONGEST >> 20)]
    TooLong,
}

/// Writes a strategy as a document of one part of `StratML`.
///
/// The text depends on nothing but the arguments, and reading it back and writing it again gives the same text.
///
/// # Errors
///
/// [`WriteError::NoGoal`] for a strategy without objectives, priorities and measures; [`WriteError::TooLong`] for one that
/// repeats itself without end.
pub fn write(strategy: &Strategy, part: Part, options: &WriteOptions) -> Result<Written, WriteError> {
    write_within(strategy, part, options, Written::LONGEST)
}

fn write_within(
    strategy: &Strategy,
    part: Part,
    options: &WriteOptions,
    longest: usize,
) -> Result<Written, WriteError> {
    let plan = Plan::new(strategy);
    if plan.goals.is_empty() {
        return Err(WriteError::NoGoal);
    }
    let mut writer = Writer::new(strategy, &plan, part, options, longest);
    writer.document();
    if writer.sink.is_full() {
        return Err(WriteError::TooLong);
    }
    Ok(writer.finish())
}
