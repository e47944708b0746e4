//! Finding the files that may be documents.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::error::{EmptyFolder, FileError};
use crate::notation::Notation;
use crate::read::Outcome;
use crate::watch::{Cancelled, Watch};

/// A file to read.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Found {
    /// As it was given, or the folder as it was given with the way to the file.
    pub path: PathBuf,
    /// The path without links, which is one for all names of the file.
    pub canonical: PathBuf,
    /// The path below the folder that was given; of a file that was given, its name.
    pub below: PathBuf,
    /// It was given itself, and not only found in a folder: it is read whatever it holds.
    pub named: bool,
    /// The number of the path, among those that were given, by which it was found first.
    pub given: usize,
}

impl Found {
    /// The name of its documents in reports: see [`name()`].
    pub fn name(&self) -> String {
        name(&self.path)
    }

    /// Worth telling when it is no strategy: a folder may hold XML of many kinds, and nobody takes it for one.
    pub fn may_surprise(&self) -> bool {
        !self.named && Notation::of_name(&self.name()) != Some(Notation::Stratml)
    }
}

/// One of the paths that were given, and what was found there.
#[derive(Debug)]
#[non_exhaustive]
pub struct Given {
    /// The path.
    pub path: PathBuf,
    /// It is a folder.
    pub is_folder: bool,
    /// The numbers of its files in [`Search::files`], also of those that another path gave first.
    pub files: Vec<usize>,
    /// Everything that could not be read on the way.
    pub errors: Vec<FileError>,
}

impl Given {
    /// Tells of a folder that all of it was read, and has no documents. `read` is what was read of [`Search::files`].
    pub fn empty(&self, read: &[Outcome]) -> Option<EmptyFolder> {
        let none = |number: &usize| matches!(read.get(*number), Some(Ok(None)));
        let empty = self.is_folder && self.errors.is_empty() && self.files.iter().all(none);
        empty.then(|| EmptyFolder::new(&self.path, !self.files.is_empty()))
    }
}

/// What was found at the paths that were given.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Search {
    /// By the paths, as they were given.
    pub given: Vec<Given>,
    /// Every file once: in the order of the paths, those of a folder sorted.
    pub files: Vec<Found>,
}

impl Search {
    /// Everything that could not be read on the way.
    pub fn errors(&self) -> impl Iterator<Item = &FileError> {
        self.given.iter().flat_map(|given| &given.errors)
    }
}

/// Finds files, and in folders those that may be documents by their names.
///
/// What cannot be read is told for each path, and the rest is found all the same. A file that is found by several paths
/// stands where it was found first.
pub fn find<P: AsRef<Path>>(paths: impl IntoIterator<Item = P>, watch: &Watch<'_>) -> Result<Search, Cancelled> {
    let mut finder = Finder { search: Search::default(), seen: HashMap::new(), watch };
    for path in paths {
        finder.path(path.as_ref())?;
    }
    Ok(finder.search)
}

/// So many entries of folders are looked at before the progress is told.
const STEP: usize = 256;

struct Finder<'w> {
    search: Search,
    /// The numbers of files by their canonical paths.
    seen: HashMap<PathBuf, usize>,
    watch: &'w Watch<'w>,
}

/// A file before it has its number.
struct Entry {
    path: PathBuf,
    canonical: PathBuf,
}

impl Finder<'_> {
    fn path(&mut self, path: &Path) -> Result<(), Cancelled> {
        self.watch.tell(0, self.search.files.len())?;
        let mut given = Given { path: path.to_owned(), is_folder: false, files: Vec::new(), errors: Vec::new() };
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => {
                given.is_folder = true;
                let mut entries = self.walk(path, &mut given.errors)?;
                entries.sort_unstable_by(|one, other| one.path.cmp(&other.path));
                for entry in entries {
                    let below = entry.path.strip_prefix(path).unwrap_or(&entry.path).to_owned();
                    given.files.push(self.take(entry, below, false));
                }
            }
            Ok(_) => {
                let entry = Entry { path: path.to_owned(), canonical: canonical(path) };
                given.files.push(self.take(entry, path.file_name().unwrap_or_default().into(), true));
            }
            Err(error) => given.errors.push(FileError::new(path, error)),
        }
        self.search.given.push(given);
        Ok(())
    }

    /// The number of a file.
    fn take(&mut self, entry: Entry, below: PathBuf, named: bool) -> usize {
        let number = *self.seen.entry(entry.canonical.clone()).or_insert(self.search.files.len());
        if let Some(known) = self.search.files.get_mut(number) {
            known.named |= named;
        } else {
            let Entry { path, canonical } = entry;
            self.search.files.push(Found { path, canonical, below, named, given: self.search.given.len() });
        }
        number
    }

    /// The files below a folder. Links to folders are not followed.
    fn walk(&self, folder: &Path, errors: &mut Vec<FileError>) -> Result<Vec<Entry>, Cancelled> {
        let mut found = Vec::new();
        let mut open = vec![Entry { path: folder.to_owned(), canonical: canonical(folder) }];
        let mut looked_at = 0_usize;
        while let Some(folder) = open.pop() {
            let entries = match fs::read_dir(&folder.path) {
                Ok(entries) => entries,
                Err(error) => {
                    errors.push(FileError::new(folder.path, error));
                    continue;
                }
            };
            for entry in entries {
                looked_at += 1;
                if looked_at.is_multiple_of(STEP) {
                    self.watch.tell(0, self.search.files.len() + found.len())?;
                }
                match entry.and_then(|entry| look(&folder, &entry)) {
                    Ok(Some(Look::Folder(entry))) => open.push(entry),
                    Ok(Some(Look::File(entry))) => found.push(entry),
                    Ok(None) => {}
                    Err(error) => errors.push(FileError::new(&folder.path, error)),
                }
            }
        }
        errors.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(found)
    }
}

enum Look {
    Folder(Entry),
    File(Entry),
}

/// What an entry of a folder is, if it is of use.
fn look(folder: &Entry, entry: &fs::DirEntry) -> io::Result<Option<Look>> {
    let name = entry.file_name();
    let shown = name.to_string_lossy();
    if shown.starts_with('.') {
        return Ok(None);
    }
    let kind = entry.file_type()?;
    let may_be_document = !kind.is_dir() && Notation::of_name(&shown).is_some();
    let path = entry.path();
    Ok(if kind.is_dir() {
        let open = !matches!(&*shown, "node_modules" | "target");
        open.then(|| Look::Folder(Entry { path, canonical: folder.canonical.join(&name) }))
    } else if may_be_document && kind.is_file() {
        Some(Look::File(Entry { path, canonical: folder.canonical.join(&name) }))
    } else if may_be_document && fs::metadata(&path).is_ok_and(|it| it.is_file()) {
        let canonical = canonical(&path);
        Some(Look::File(Entry { path, canonical }))
    } else {
        None
    })
}

fn canonical(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// A path as it stands in reports: the same on every system, without `./`.
pub fn name(path: &Path) -> String {
    let text = path.to_string_lossy();
    let text = if cfg!(windows) { text.replace('\\', "/") } else { text.into_owned() };
    match text.strip_prefix("./") {
        Some(rest) if !rest.is_empty() => rest.trim_start_matches('/').to_owned(),
        _ => text,
    }
}
