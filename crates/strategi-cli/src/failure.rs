//! Why the command could not run, as distinct from what is wrong with a document.

use std::fmt;
use std::io::{self, Write};

use anstream::{AutoStream, ColorChoice};
use strategi::report::Position;
use strategi_files::FileError;
pub(crate) use strategi_report::clean;

/// Everything that kept the command from running.
#[derive(Debug)]
pub(crate) struct Failure(Vec<Reason>);

/// One thing that kept the command from running, with advice.
#[derive(Debug)]
pub(crate) struct Reason {
    message: String,
    /// "strategi.toml:3:1"
    place: Option<String>,
    help: Option<String>,
}

impl Reason {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), place: None, help: None }
    }

    pub(crate) fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// Where, in words.
    pub(crate) fn place(self, place: &str) -> Self {
        Self { place: Some(clean(place)), ..self }
    }

    /// Where in a file.
    pub(crate) fn at(self, file: &str, start: Option<Position>) -> Self {
        let file = clean(file);
        let place = start.map_or_else(|| file.clone(), |start| format!("{file}:{}:{}", start.line, start.column));
        Self { place: Some(place), ..self }
    }

    /// What the system says, in words where they are known: "could not read `a.yaml`: no permission".
    pub(crate) fn io(what: &str, name: &str, error: &io::Error) -> Self {
        let why = strategi_files::why(error);
        Self::new(format!("could not {what} `{}`: {why}", clean(name)))
    }
}

impl Failure {
    pub(crate) fn of(reasons: Vec<Reason>) -> Self {
        Self(reasons)
    }

    pub(crate) fn print(&self, color: ColorChoice) {
        let mut out = AutoStream::new(io::stderr(), color);
        // Where standard error is closed, too, only the exit code is left to tell.
        let _ = write!(out, "{self}");
    }
}

impl From<Reason> for Failure {
    fn from(reason: Reason) -> Self {
        Self(vec![reason])
    }
}

impl From<&FileError> for Reason {
    fn from(error: &FileError) -> Self {
        Self::new(clean(&error.to_string()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const RED: &str = "\u{1b}[1;91m";
        const CYAN: &str = "\u{1b}[1;96m";
        const RESET: &str = "\u{1b}[0m";
        for reason in &self.0 {
            writeln!(f, "{RED}error{RESET}: {}", reason.message)?;
            if let Some(place) = &reason.place {
                writeln!(f, "  {CYAN}-->{RESET} {place}")?;
            }
            if let Some(help) = &reason.help {
                writeln!(f, "  {CYAN}help{RESET}: {help}")?;
            }
        }
        Ok(())
    }
}
