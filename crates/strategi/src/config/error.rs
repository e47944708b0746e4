//! Everything that is wrong with a configuration.

use std::fmt;

use crate::report::ConfigurationProblem;

/// A configuration could not be used. It tells everything that is wrong, in the order of the text.
#[derive(Clone, PartialEq, Debug)]
pub struct ConfigurationError {
    problems: Vec<ConfigurationProblem>,
}

impl ConfigurationError {
    pub(super) fn new(problems: Vec<ConfigurationProblem>) -> Self {
        Self { problems }
    }

    /// What is wrong, in the order of the text; there is at least one error.
    pub fn problems(&self) -> &[ConfigurationProblem] {
        &self.problems
    }
}

impl fmt::Display for ConfigurationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, problem) in self.problems.iter().enumerate() {
            if number > 0 {
                f.write_str("\n")?;
            }
            f.write_str(&problem.file)?;
            match problem.start {
                Some(start) => write!(f, ":{}:{}", start.line, start.column)?,
                None if !problem.pointer.is_empty() => write!(f, " {}", problem.pointer)?,
                None => {}
            }
            write!(f, ": {}", problem.message)?;
            if let Some(help) = &problem.help {
                write!(f, " ({help})")?;
            }
        }
        Ok(())
    }
}

impl std::error::Error for ConfigurationError {}
