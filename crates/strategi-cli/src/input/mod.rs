//! From the paths of the command line to documents.

mod sniff;
mod walk;

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use strategi::{Document, Format, ReadOptions};

use crate::failure::{Failure, Reason, clean};

/// The documents of one call, which make one collection.
#[derive(Default, Debug)]
pub(crate) struct Input {
    pub(crate) documents: Vec<Document>,
    /// Files found in folders that are no strategy documents.
    pub(crate) skipped: Vec<String>,
}

/// Reads all paths, or tells everything that is wrong with them.
pub(crate) fn read(paths: &[PathBuf], stdin_name: &str, options: &ReadOptions) -> Result<Input, Failure> {
    let mut reader = Reader { options, stdin_name, seen: HashSet::new(), input: Input::default() };
    let reasons: Vec<Reason> = paths.iter().filter_map(|path| reader.path(path).err()).collect();
    if reasons.is_empty() { Ok(reader.input) } else { Err(Failure::of(reasons)) }
}

struct Reader<'o> {
    options: &'o ReadOptions,
    stdin_name: &'o str,
    /// What was read already, also under another name.
    seen: HashSet<PathBuf>,
    input: Input,
}

impl Reader<'_> {
    fn path(&mut self, path: &Path) -> Result<(), Reason> {
        if path.as_os_str() == "-" {
            if self.seen.insert(path.to_owned()) {
                let bytes = self.bytes(&mut io::stdin().lock());
                let bytes = bytes.map_err(|error| Reason::io("read", "standard input", &error))?;
                let name = self.stdin_name;
                self.input.documents.extend(Document::from_bytes(name, &bytes, format(name, &bytes), self.options));
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
        let bytes = self.bytes(&mut file).map_err(|error| failed(&error))?;
        if !named && !sniff::may_be_strategy(&bytes) {
            self.input.skipped.push(name);
            return Ok(false);
        }
        let format = format(&name, &bytes);
        let documents = Document::from_bytes(name.as_str(), &bytes, format, self.options);
        if !named
            && !documents.iter().any(Document::is_complete)
            && !sniff::is_strategy(&bytes, format, &self.options.limits)
        {
            self.input.skipped.push(name);
            return Ok(false);
        }
        self.seen.insert(own);
        self.input.documents.extend(documents);
        Ok(true)
    }

    /// The bytes of a file, but no more than it takes to see that there are too many.
    fn bytes(&self, from: &mut dyn Read) -> io::Result<Vec<u8>> {
        let most = u64::try_from(self.options.limits.bytes).unwrap_or(u64::MAX).saturating_add(1);
        let mut bytes = Vec::new();
        from.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }
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
