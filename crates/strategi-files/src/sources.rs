//! The files that documents name as their sources.

use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use strategi::{Document, SourceFile};

/// Source files, each read once however many documents name it, and on however many threads.
///
/// A document may come from anybody: only what stands at or below its folder is read, links followed. What was read stays in
/// memory as long as this or a document that has it.
#[derive(Debug)]
pub struct Sources {
    /// Most bytes of one file.
    most: usize,
    read: Mutex<HashMap<PathBuf, Arc<OnceLock<SourceFile>>>>,
}

impl Sources {
    /// With the most bytes that one file may have.
    pub fn new(most: usize) -> Self {
        Self { most, read: Mutex::default() }
    }

    /// Gives a document the files that it names, which stand in its folder.
    pub fn give(&self, folder: &Path, document: Document) -> Document {
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

    fn file(&self, folder: &Path, name: &str) -> SourceFile {
        let name = Path::new(name);
        // Refused before the system is asked: nothing outside is even looked for.
        if !name.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir)) {
            return SourceFile::Outside;
        }
        match fs::canonicalize(folder.join(name)) {
            Ok(path) if !path.starts_with(folder) => SourceFile::Outside,
            Ok(path) => {
                let mut all = self.read.lock().unwrap_or_else(PoisonError::into_inner);
                let one = Arc::clone(all.entry(path.clone()).or_default());
                // Others may look up theirs while this one is read.
                drop(all);
                one.get_or_init(|| read(&path, self.most)).clone()
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
