//! The files that documents name as their sources.

use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use strategi::{Document, SourceFile};

/// Source files, each read once however many documents name it.
///
/// A document may come from anybody: only what stands at or below its folder is read, links followed.
#[derive(Debug)]
pub(super) struct Sources {
    /// Most bytes of one file.
    most: usize,
    read: HashMap<PathBuf, SourceFile>,
}

impl Sources {
    pub(super) fn new(most: usize) -> Self {
        Self { most, read: HashMap::new() }
    }

    /// Gives a document the files that it names.
    pub(super) fn give(&mut self, folder: &Path, document: Document) -> Document {
        let mut seen = HashSet::new();
        let named: Vec<(String, String)> = document
            .source_files()
            .filter(|(id, _)| seen.insert(id.as_str()))
            .map(|(id, file)| (id.to_string(), file.to_owned()))
            .collect();
        if named.is_empty() {
            return document;
        }
        let folder = fs::canonicalize(if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
        named.into_iter().fold(document, |document, (id, file)| {
            let file = match &folder {
                Ok(folder) => self.file(folder, file.trim()),
                Err(_) => SourceFile::Unreadable,
            };
            document.with_source(&id, file)
        })
    }

    fn file(&mut self, folder: &Path, name: &str) -> SourceFile {
        let name = Path::new(name);
        // Refused before the system is asked: nothing outside is even looked for.
        if !name.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir)) {
            return SourceFile::Outside;
        }
        match fs::canonicalize(folder.join(name)) {
            Ok(path) if !path.starts_with(folder) => SourceFile::Outside,
            Ok(path) => {
                let most = self.most;
                self.read.entry(path).or_insert_with_key(|path| read(path, most)).clone()
            }
            Err(error) => failed(&error),
        }
    }
}

fn read(path: &Path, most: usize) -> SourceFile {
    // Not a folder, nor a pipe that waits for a writer.
    match fs::metadata(path) {
        Ok(metadata) if !metadata.is_file() => return SourceFile::Unreadable,
        Ok(_) => {}
        Err(error) => return failed(&error),
    }
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    match File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)) {
        Ok(_) if bytes.len() > most => SourceFile::TooLarge,
        Ok(_) => bytes.into(),
        Err(error) => failed(&error),
    }
}

fn failed(error: &io::Error) -> SourceFile {
    if error.kind() == io::ErrorKind::NotFound { SourceFile::NotFound } else { SourceFile::Unreadable }
}
