//! Everything that is wrong with a configuration.

use std::fmt;

use crate::lang::Lang;
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

    /// The problems as JSON: a list, each as the problems with the configuration stand in a report.
    pub fn to_json(&self) -> String {
        serde_json::to_string(&self.problems).unwrap_or_default()
    }

    /// The same with its messages in another language.
    #[must_use]
    pub fn in_language(mut self, lang: Lang) -> Self {
        self.problems = self.problems.into_iter().map(|problem| problem.in_language(lang)).collect();
        self
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
