//! From the paths of the command line to documents.

mod sniff;
mod sources;
mod tables;
mod walk;

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use strategi::config::Placement;
use strategi::tree::Limits;
use strategi::{Document, ReadOptions};

use self::sniff::Notation;
use self::sources::Sources;
use crate::args::Stratml;
use crate::configuration::Configurations;
use crate::failure::{Failure, Reason, clean};

/// The documents of one call, which make one collection.
#[derive(Default, Debug)]
pub(crate) struct Input {
    pub(crate) documents: Vec<Document>,
    /// By what each document is judged, by the same numbers.
    pub(crate) placements: Vec<Placement>,
    /// Where the file of each document is, by the same numbers; `None` for standard input and for tables.
    pub(crate) paths: Vec<Option<PathBuf>>,
    /// The path of each file as it was found below the path that was given, by the same numbers; empty without a file.
    pub(crate) below: Vec<PathBuf>,
    /// Every file that was read for documents.
    pub(crate) files: Vec<PathBuf>,
    /// What is wrong with tables that could not be read.
    pub(crate) unread_tables: Vec<Reason>,
    /// Files found in folders that are no strategy documents.
    pub(crate) skipped: Vec<String>,
}

/// What is read, besides the paths.
#[derive(Debug)]
pub(crate) struct Reading<'a> {
    pub(crate) stdin_name: &'a str,
    pub(crate) stratml: &'a Stratml,
    /// Tables are read, too.
    pub(crate) tables: bool,
}

/// Reads all paths, or tells everything that is wrong with them.
pub(crate) fn read(
    paths: &[PathBuf],
    reading: &Reading<'_>,
    configurations: &mut Configurations<'_>,
) -> Result<Input, Failure> {
    let sources = Sources::new(Limits::default().bytes);
    let mut reader = Reader { configurations, reading, seen: HashSet::new(), sources, input: Input::default() };
    let reasons: Vec<Reason> = paths.iter().filter_map(|path| reader.path(path).err()).collect();
    if reasons.is_empty() { Ok(reader.input) } else { Err(Failure::of(reasons)) }
}

struct Reader<'o, 'j> {
    configurations: &'o mut Configurations<'j>,
    reading: &'o Reading<'o>,
    /// What was read already, also under another name.
    seen: HashSet<PathBuf>,
    sources: Sources,
    input: Input,
}

impl Reader<'_, '_> {
    fn path(&mut self, path: &Path) -> Result<(), Reason> {
        if path.as_os_str() == "-" {
            if self.seen.insert(path.to_owned()) {
                let name = self.reading.stdin_name;
                let (options, placement) = self.configurations.of(Path::new(name));
                let bytes = bytes(&mut io::stdin().lock(), &options);
                let bytes = bytes.map_err(|error| Reason::io("read", "standard input", &error))?;
                let documents = self.documents(name, &bytes, Notation::of(name, &bytes), &options);
                // What comes from standard input belongs to the folder in which the command runs.
                self.add(None, Path::new(""), Path::new(""), documents, &placement);
            }
            return Ok(());
        }
        let name = name(path);
        let metadata = fs::metadata(path).map_err(|error| Reason::io("read", &name, &error))?;
        if metadata.is_dir() { self.folder(path, &name) } else { self.file(path, None).map(|_| ()) }
    }

    fn folder(&mut self, path: &Path, name: &str) -> Result<(), Reason> {
        let files = walk::files(path).map_err(|(path, error)| Reason::io("read", &self::name(&path), &error))?;
        let mut documents = false;
        for file in &files {
            documents |= self.file(file, Some(path))?;
        }
        if documents || (self.reading.tables && self.tables(path)?) {
            return Ok(());
        }
        let name = clean(name);
        Err(if files.is_empty() {
            Reason::new(format!("the folder `{name}` has no documents"))
                .help("documents are files that end in .yaml, .yml, .json, .ndjson, .jsonl, .xml or .stratml")
        } else {
            Reason::new(format!("the folder `{name}` has no strategy documents"))
                .help("a strategy document begins with `strategi: 1`, or is StratML; name a file to have it read all the same")
        })
    }

    /// Reads a file. Tells whether it holds documents; that of a file that was named, and not found in a folder, is never in
    /// doubt.
    fn file(&mut self, path: &Path, found_in: Option<&Path>) -> Result<bool, Reason> {
        let name = name(path);
        let failed = |error: &io::Error| Reason::io("read", &name, error);
        let own = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if self.seen.contains(&own) {
            return Ok(true);
        }
        if found_in.is_none() && tables::is_workbook(path) {
            return self.workbook(path, own).map(|()| true);
        }
        let mut file = File::open(path).map_err(|error| failed(&error))?;
        let (options, placement) = self.configurations.of(path);
        let bytes = bytes(&mut file, &options).map_err(|error| failed(&error))?;
        let named = found_in.is_none();
        let notation = Notation::of(&name, &bytes);
        match notation {
            // XML is of so many kinds that nobody takes it for a strategy.
            Notation::Stratml if !named && !strategi_stratml::is_stratml(&bytes) => return Ok(false),
            Notation::Own(_) if !named && !sniff::may_be_strategy(&bytes) => {
                self.input.skipped.push(name);
                return Ok(false);
            }
            _ => {}
        }
        let documents = self.documents(&name, &bytes, notation, &options);
        if let Notation::Own(format) = notation
            && !named
            && !documents.iter().any(Document::is_complete)
            && !sniff::is_strategy(&bytes, format, &options.limits)
        {
            self.input.skipped.push(name);
            return Ok(false);
        }
        let folder = own.parent().map(Path::to_owned).unwrap_or_default();
        self.input.files.push(own.clone());
        self.seen.insert(own);
        let below = match found_in {
            Some(folder) => path.strip_prefix(folder).unwrap_or(path),
            None => Path::new(path.file_name().unwrap_or_default()),
        };
        self.add(Some(path), below, &folder, documents, &placement);
        Ok(true)
    }

    /// The documents of a text.
    fn documents(&self, name: &str, bytes: &[u8], notation: Notation, options: &ReadOptions) -> Vec<Document> {
        match notation {
            Notation::Own(format) => Document::from_bytes(name, bytes, format, options),
            Notation::Stratml => {
                vec![strategi_stratml::from_bytes(name, bytes, &self.reading.stratml.options(&options.limits))]
            }
        }
    }

    /// Reads a spreadsheet that was named.
    fn workbook(&mut self, path: &Path, own: PathBuf) -> Result<(), Reason> {
        let shown = clean(&name(path));
        if !self.reading.tables {
            return Err(Reason::new(format!("`{shown}` is a spreadsheet, whose tables are no documents yet"))
                .help(format!("`strategi convert {shown} --to yaml` makes documents of them")));
        }
        let (options, placement) = self.configurations.of(path);
        match tables::read_workbook(path, &options)? {
            Ok(documents) => {
                let folder = own.parent().map(Path::to_owned).unwrap_or_default();
                self.add(None, Path::new(""), &folder, documents, &placement);
            }
            Err(reasons) => self.input.unread_tables.extend(reasons),
        }
        self.input.files.push(own.clone());
        self.seen.insert(own);
        Ok(())
    }

    /// Reads the tables of a folder, if it has any.
    fn tables(&mut self, folder: &Path) -> Result<bool, Reason> {
        let Some(files) = tables::files(folder)? else { return Ok(false) };
        let (options, placement) = self.configurations.of(&folder.join(tables::FIRST));
        match tables::read(&files, &options)? {
            Ok(documents) => self.add(None, Path::new(""), folder, documents, &placement),
            Err(reasons) => self.input.unread_tables.extend(reasons),
        }
        self.input.files.extend(files);
        Ok(true)
    }

    /// Takes documents in, with the files in their folder that they name as sources.
    fn add(
        &mut self,
        path: Option<&Path>,
        below: &Path,
        folder: &Path,
        documents: Vec<Document>,
        placement: &Placement,
    ) {
        self.input.paths.extend(documents.iter().map(|_| path.map(Path::to_owned)));
        self.input.below.extend(documents.iter().map(|_| below.to_owned()));
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

/// The path as it stands in reports: the same on every system, without `./`.
fn name(path: &Path) -> String {
    let text = path.to_string_lossy();
    let text = if cfg!(windows) { text.replace('\\', "/") } else { text.into_owned() };
    match text.strip_prefix("./") {
        Some(rest) if !rest.is_empty() => rest.trim_start_matches('/').to_owned(),
        _ => text,
    }
}
