//! The forms that a report can take.

use std::fmt;
use std::str::FromStr;

use strategi::{Document, Report};

use crate::Settings;

macro_rules! formats {
    ($($(#[$attr:meta])* $variant:ident = $name:literal, $about:literal;)+) => {
        /// A form that a report can take.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[non_exhaustive]
        pub enum Format { $($(#[$attr])* #[doc = $about] $variant,)+ }

        impl Format {
            /// All of them.
            pub const ALL: &'static [Self] = &[$($(#[$attr])* Self::$variant,)+];

            /// The name on the command line.
            pub const fn as_str(self) -> &'static str {
                match self { $($(#[$attr])* Self::$variant => $name,)+ }
            }

            /// What it is for.
            pub const fn about(self) -> &'static str {
                match self { $($(#[$attr])* Self::$variant => $about,)+ }
            }
        }
    };
}

formats! {
    #[cfg(feature = "text")]
    Text = "text", "For people, in a terminal";
    Json = "json", "For programs: everything there is to know";
    Sarif = "sarif", "For code scanning (SARIF 2.1.0)";
    Junit = "junit", "For the test reports of GitLab, Jenkins and others";
    Github = "github", "For a GitHub workflow: annotations at the lines";
    Markdown = "markdown", "For a pull request or a wiki";
    Html = "html", "For a colleague: one page that needs nothing else";
}

impl Format {
    /// The form that a file name stands for: `.html`, `.json`, `.sarif`, `.md`, `.xml`, `.txt`.
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            #[cfg(feature = "text")]
            "txt" => Some(Self::Text),
            "json" if name.to_ascii_lowercase().ends_with(".sarif.json") => Some(Self::Sarif),
            "json" => Some(Self::Json),
            "sarif" => Some(Self::Sarif),
            "xml" => Some(Self::Junit),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" => Some(Self::Html),
            _ => None,
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A name is that of no form of a report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct UnknownFormat;

impl fmt::Display for UnknownFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = Format::ALL.iter().map(|format| format.as_str()).collect();
        write!(f, "a report is written as one of {}", names.join(", "))
    }
}

impl std::error::Error for UnknownFormat {}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        Self::ALL.iter().copied().find(|format| format.as_str() == name).ok_or(UnknownFormat)
    }
}

/// The report in the given form. `documents` are those that were checked: they have the lines that are shown.
pub fn render(format: Format, report: &Report, documents: &[Document], settings: &Settings) -> String {
    match format {
        #[cfg(feature = "text")]
        Format::Text => crate::text(report, documents, settings),
        Format::Json => crate::json(report),
        Format::Sarif => crate::sarif(report, documents, settings),
        Format::Junit => crate::junit(report, documents, settings),
        Format::Github => crate::github(report, documents, settings),
        Format::Markdown => crate::markdown(report, documents, settings),
        Format::Html => crate::html(report, documents, settings),
    }
}
