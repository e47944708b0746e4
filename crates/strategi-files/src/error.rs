//! What kept files from being read, as distinct from what is wrong with a document.

use std::io;
use std::path::PathBuf;

use crate::find::name;

/// A file or folder that could not be read.
#[derive(Debug, thiserror::Error)]
#[error("could not read `{}`: {}", name(path), why(source))]
#[non_exhaustive]
pub struct FileError {
    /// The file or folder.
    pub path: PathBuf,
    /// What the system says.
    pub source: io::Error,
}

impl FileError {
    pub(crate) fn new(path: impl Into<PathBuf>, source: io::Error) -> Self {
        Self { path: path.into(), source }
    }
}

/// What the system says, in words where they are known: "no permission".
pub fn why(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        io::ErrorKind::PermissionDenied => "no permission".to_owned(),
        _ => {
            let text = error.to_string();
            text.split(" (os error").next().unwrap_or_default().to_lowercase()
        }
    }
}

/// A folder that was named and gave no documents.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the folder `{}` has no {}documents", name(path), if *others { "strategy " } else { "" })]
#[non_exhaustive]
pub struct EmptyFolder {
    /// The folder.
    pub path: PathBuf,
    /// It has files that may be documents by their names.
    pub others: bool,
}

impl EmptyFolder {
    pub(crate) fn new(path: impl Into<PathBuf>, others: bool) -> Self {
        Self { path: path.into(), others }
    }

    /// Advice.
    pub fn help(&self) -> &'static str {
        if self.others {
            "a strategy document begins with `strategi: 1`, or is StratML; name a file to have it read all the same"
        } else {
            "documents are files that end in .yaml, .yml, .json, .ndjson, .jsonl, .xml or .stratml"
        }
    }
}
