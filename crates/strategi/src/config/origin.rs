//! Where a configuration comes from, for what is told about it later.

use std::collections::BTreeMap;

use crate::report::{ConfigurationProblem, Position};

/// What is kept of the text of a configuration.
#[derive(Clone, PartialEq, Default, Debug)]
pub(crate) struct Origin {
    pub(crate) name: Option<String>,
    /// How many of its waivers stand there, when others were added for a run.
    pub(crate) waivers: Option<usize>,
    /// Where its waivers stand, by pointer: first character, and the one after the last.
    pub(crate) places: BTreeMap<String, (Position, Position)>,
    /// What is worth telling although the configuration holds.
    pub(crate) problems: Vec<ConfigurationProblem>,
}
