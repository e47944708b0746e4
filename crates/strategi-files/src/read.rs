//! Reading a file.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use strategi::tree::Limits;
use strategi::{Document, ReadOptions};

use crate::error::FileError;
use crate::find::Found;
use crate::notation::Notation;
use crate::sniff;
use crate::sources::Sources;

/// How to read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Reading {
    /// How to read, with the limits of every notation.
    pub options: ReadOptions,
    /// What `StratML` leaves open. Its limits are those of `options`.
    pub stratml: strategi_stratml::Options,
}

/// The documents of bytes in memory. Without a notation, name and bytes tell it.
///
/// ```
/// use strategi_files::{Reading, documents};
///
/// let read = documents("<stdin>", b"strategi: 1\nid: coast\ntitle: A living coast\n", None, &Reading::default());
/// assert!(read[0].is_complete());
/// ```
pub fn documents(name: &str, bytes: &[u8], notation: Option<Notation>, reading: &Reading) -> Vec<Document> {
    match notation.unwrap_or_else(|| Notation::of(name, bytes)) {
        Notation::Own(format) => Document::from_bytes(name, bytes, format, &reading.options),
        Notation::Stratml => {
            let options =
                strategi_stratml::Options { limits: reading.options.limits.clone(), ..reading.stratml.clone() };
            vec![strategi_stratml::from_bytes(name, bytes, &options)]
        }
    }
}

/// What came of a file: its documents, with the files that they name as their sources; `None` for one that was found in a folder
/// and is no strategy.
pub type Outcome = Result<Option<Vec<Document>>, FileError>;

/// Reads a file.
pub fn read_file(found: &Found, reading: &Reading, sources: &Sources) -> Outcome {
    let bytes = file(&found.path, &reading.options.limits).map_err(|error| FileError::new(&found.path, error))?;
    let name = found.name();
    let notation = Notation::of(&name, &bytes);
    let possible = match notation {
        Notation::Stratml => strategi_stratml::is_stratml(&bytes),
        Notation::Own(_) => sniff::may_be_strategy(&bytes),
    };
    if !found.named && !possible {
        return Ok(None);
    }
    let documents = documents(&name, &bytes, Some(notation), reading);
    if let Notation::Own(format) = notation
        && !found.named
        && !documents.iter().any(Document::is_complete)
        && !sniff::is_strategy(&bytes, format, &reading.options.limits)
    {
        return Ok(None);
    }
    drop(bytes);
    let folder = found.canonical.parent().unwrap_or(Path::new(""));
    Ok(Some(documents.into_iter().map(|document| sources.give(folder, document)).collect()))
}

fn file(path: &Path, limits: &Limits) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    // Room for the whole at once; what cannot be asked, or is no plain file, grows as it is read.
    let room = file.metadata().map_or(0, |metadata| metadata.len());
    let room = usize::try_from(room).unwrap_or(usize::MAX).min(limits.bytes).saturating_add(1);
    fill(Vec::with_capacity(room), file, limits)
}

/// The bytes that something has, but no more than it takes to see that there are too many.
pub fn bytes(from: impl Read, limits: &Limits) -> io::Result<Vec<u8>> {
    fill(Vec::new(), from, limits)
}

fn fill(mut bytes: Vec<u8>, from: impl Read, limits: &Limits) -> io::Result<Vec<u8>> {
    let most = u64::try_from(limits.bytes).unwrap_or(u64::MAX).saturating_add(1);
    from.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}
