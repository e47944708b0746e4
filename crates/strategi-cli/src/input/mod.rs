//! From the paths of the command line to documents.

mod sniff;
mod sources;
mod walk;

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use strategi::config::Placement;
use strategi::tree::Limits;
use strategi::{Document, Format, ReadOptions};

use self::sources::Sources;
use crate::configuration::Configurations;
use crate::failure::{Failure, Reason, clean};

/// The documents of one call, which make one collection.
#[derive(Default, Debug)]
pub(crate) struct Input {
    pub(crate) documents: Vec<Document>,
    /// By what each document is judged, by the same numbers.
    pub(crate) placements: Vec<Placement>,
    /// Where the file of each document is, by the same numbers; `None` for standard input.
    pub(crate) paths: Vec<Option<PathBuf>>,
    /// Files found in folders that are no strategy documents.
    pub(crate) skipped: Vec<String>,
}

/// Reads all paths, or tells everything that is wrong with them.
pub(crate) fn read(
    paths: &[PathBuf],
    stdin_name: &str,
    configurations: &mut Configurations<'_>,
) -> Result<Input, Failure> {
    let sources = Sources::new(Limits::default().bytes);
    let mut reader = Reader { configurations, stdin_name, seen: HashSet::new(), sources, input: Input::default() };
    let reasons: Vec<Reason> = paths.iter().filter_map(|path| reader.path(path).err()).collect();
    if reasons.is_empty() { Ok(reader.input) } else { Err(Failure::of(reasons)) }
}

struct Reader<'o, 'j> {
    configurations: &'o mut Configurations<'j>,
    stdin_name: &'o str,
    /// What was read already, also under another name.
    seen: HashSet<PathBuf>,
    sources: Sources,
    input: Input,
}

impl Reader<'_, '_> {
    fn path(&mut self, path: &Path) -> Result<(), Reason> {
        if path.as_os_str() == "-" {
            if self.seen.insert(path.to_owned()) {
                let name = self.stdin_name;
                let (options, placement) = self.configurations.of(Path::new(name));
                let bytes = bytes(&mut io::stdin().lock(), &options);
                let bytes = bytes.map_err(|error| Reason::io("read", "standard input", &error))?;
                let documents = Document::from_bytes(name, &bytes, format(name, &bytes), &options);
                // What comes from standard input belongs to the folder in which the command runs.
                self.add(None, Path::new(""), documents, &placement);
            }
            return Ok(());
        }
        let name = name(path);
        let metadata = fs::metadata(path).map_err(|error| Reason::io("read", &name, &error))?;
        if metadata.is_dir() { self.folder(path, &name) } else { self.file(path, true).map(|_| ()) }
    }

    fn folder(&mut self, path: &Path, name: &str) -> Result<(), Reason> {
        let files = walk::files(path).map_err(|(path, error)| Reason::io("read", &self::name(&path), &error))?;
        let mut documents = false;
        for file in &files {
            documents |= self.file(file, false)?;
        }
        if documents {
            return Ok(());
        }
        let name = clean(name);
        Err(if files.is_empty() {
            Reason::new(format!("the folder `{name}` has no documents"))
                .help("documents are files that end in .yaml, .yml, .json, .ndjson or .jsonl")
        } else {
            Reason::new(format!("the folder `{name}` has no strategy documents"))
                .help("a strategy document begins with `strategi: 1`; name a file to have it read all the same")
        })
    }

    /// Reads a file. Tells whether it holds documents; that of a file that was named is never in doubt.
    fn file(&mut self, path: &Path, named: bool) -> Result<bool, Reason> {
        let name = name(path);
        let failed = |error: &io::Error| Reason::io("read", &name, error);
        let own = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if self.seen.contains(&own) {
            return Ok(true);
        }
        let mut file = File::open(path).map_err(|error| failed(&error))?;
        let (options, placement) = self.configurations.of(path);
        let bytes = bytes(&mut file, &options).map_err(|error| failed(&error))?;
        if !named && !sniff::may_be_strategy(&bytes) {
            self.input.skipped.push(name);
            return Ok(false);
        }
        let format = format(&name, &bytes);
        let documents = Document::from_bytes(name.as_str(), &bytes, format, &options);
        if !named
            && !documents.iter().any(Document::is_complete)
            && !sniff::is_strategy(&bytes, format, &options.limits)
        {
            self.input.skipped.push(name);
            return Ok(false);
        }
        let folder = own.parent().map(Path::to_owned).unwrap_or_default();
        self.seen.insert(own);
        self.add(Some(path), &folder, documents, &placement);
        Ok(true)
    }

    /// Takes documents in, with the files in their folder that they name as sources.
    fn add(&mut self, path: Option<&Path>, folder: &Path, documents: Vec<Document>, placement: &Placement) {
        self.input.paths.extend(documents.iter().map(|_| path.map(Path::to_owned)));
        self.input.placements.extend(documents.iter().map(|_| placement.clone()));
        let documents = documents.into_iter().map(|document| self.sources.give(folder, document));
        self.input.documents.extend(documents);
    }
}

/// The bytes of a file, but no more than it takes to see that there are too many.
fn bytes(from: &mut dyn Read, options: &ReadOptions) -> io::Result<Vec<u8>> {
    let most = u64::try_from(options.limits.bytes).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    from.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// By the ending of the name, else by the first character.
fn format(name: &str, bytes: &[u8]) -> Format {
    Format::of_name(name).unwrap_or_else(|| sniff::format(bytes))
}

/// The path as it stands in reports: the same on every system, without `./`.
fn name(path: &Path) -> String {
    let text = path.to_string_lossy();
    let text = if cfg!(windows) { text.replace('\\', "/") } else { text.into_owned() };
    match text.strip_prefix("./") {
        Some(rest) if !rest.is_empty() => rest.trim_start_matches('/').to_owned(),
        _ => text,
    }
}
