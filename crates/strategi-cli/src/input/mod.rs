//! From the paths of the command line to documents.

mod tables;

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use strategi::config::Placement;
use strategi::tree::Limits;
use strategi::{Document, ReadOptions};
use strategi_files::{Found, Given, Outcome, Sources, Watch};

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
    let paths: Vec<Kind<'_>> = paths.iter().map(|path| Kind::of(path)).collect();
    let search = strategi_files::find(paths.iter().filter_map(Kind::documents), &Watch::default());
    let search = search.map_err(|cancelled| Reason::new(cancelled.to_string()))?;

    // Configurations are read before the documents, which then need nothing but themselves.
    let mut files = search.files.iter().peekable();
    let mut given = search.given.iter().enumerate();
    let mut settings = Vec::with_capacity(search.files.len());
    for path in &paths {
        match path {
            Kind::Stdin => drop(configurations.of(Path::new(reading.stdin_name))),
            Kind::Workbook(path) => drop(configurations.of(path)),
            Kind::Documents(_) => {
                let Some((number, _)) = given.next() else { continue };
                while let Some(found) = files.next_if(|found| found.given == number) {
                    settings.push(configurations.of(&found.path));
                }
            }
        }
    }

    let sources = Sources::new(Limits::default().bytes);
    let options = |number: usize| settings.get(number).map(|(options, _)| options.clone()).unwrap_or_default();
    let read = strategi_files::read_all(
        &search.files,
        &|number| reading.with(options(number)),
        &sources,
        None,
        &Watch::default(),
    );
    let read = read.map_err(|cancelled| Reason::new(cancelled.to_string()))?;
    let empty: Vec<_> = search.given.iter().map(|given| given.empty(&read)).collect();

    let mut reader = Reader { configurations, reading, seen: HashSet::new(), sources, input: Input::default() };
    let mut reasons = Vec::new();
    let mut files = search.files.into_iter().zip(read).zip(settings).peekable();
    let mut given = search.given.into_iter().zip(empty).enumerate();
    for path in paths {
        match path {
            Kind::Stdin => reasons.extend(reader.stdin().err()),
            Kind::Workbook(path) => reasons.extend(reader.workbook(path).err()),
            Kind::Documents(_) => {
                let Some((number, (given, empty))) = given.next() else { continue };
                reasons.extend(given.errors.iter().map(Reason::from));
                while let Some(((found, read), (_, placement))) = files.next_if(|((found, _), _)| found.given == number)
                {
                    reasons.extend(reader.file(found, read, &placement).err());
                }
                if let Some(empty) = empty {
                    reasons.extend(reader.tables_or(&given, &empty).err());
                }
            }
        }
    }
    if reasons.is_empty() { Ok(reader.input) } else { Err(Failure::of(reasons)) }
}

/// What a path of the command line stands for.
enum Kind<'p> {
    Stdin,
    /// A spreadsheet.
    Workbook(&'p Path),
    /// A file or a folder.
    Documents(&'p Path),
}

impl<'p> Kind<'p> {
    fn of(path: &'p Path) -> Self {
        if path.as_os_str() == "-" {
            Self::Stdin
        } else if tables::is_workbook(path) && fs::metadata(path).is_ok_and(|metadata| !metadata.is_dir()) {
            Self::Workbook(path)
        } else {
            Self::Documents(path)
        }
    }

    fn documents(&self) -> Option<&'p Path> {
        match self {
            Self::Documents(path) => Some(path),
            _ => None,
        }
    }
}

impl Reading<'_> {
    fn with(&self, options: ReadOptions) -> strategi_files::Reading {
        strategi_files::Reading { stratml: self.stratml.options(&options.limits), options }
    }
}

struct Reader<'o, 'j> {
    configurations: &'o mut Configurations<'j>,
    reading: &'o Reading<'o>,
    /// Standard input and the spreadsheets that were read already, also under another name.
    seen: HashSet<PathBuf>,
    sources: Sources,
    input: Input,
}

impl Reader<'_, '_> {
    fn stdin(&mut self) -> Result<(), Reason> {
        if self.seen.insert("-".into()) {
            let name = self.reading.stdin_name;
            let (options, placement) = self.configurations.of(Path::new(name));
            let bytes = strategi_files::bytes(io::stdin().lock(), &options.limits);
            let bytes = bytes.map_err(|error| Reason::io("read", "standard input", &error))?;
            let documents = strategi_files::documents(name, &bytes, None, &self.reading.with(options));
            // What comes from standard input belongs to the folder in which the command runs.
            self.add_to(Path::new(""), documents, &placement);
        }
        Ok(())
    }

    /// Takes in what was read of a file.
    fn file(&mut self, found: Found, read: Outcome, placement: &Placement) -> Result<(), Reason> {
        match read.map_err(|error| Reason::from(&error))? {
            Some(documents) => {
                self.add(Some(&found.path), &found.below, documents, placement);
                self.input.files.push(found.canonical);
            }
            None if found.may_surprise() => self.input.skipped.push(found.name()),
            None => {}
        }
        Ok(())
    }

    /// Reads a spreadsheet that was named.
    fn workbook(&mut self, path: &Path) -> Result<(), Reason> {
        let own = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if self.seen.contains(&own) {
            return Ok(());
        }
        let shown = clean(&strategi_files::name(path));
        if !self.reading.tables {
            return Err(Reason::new(format!("`{shown}` is a spreadsheet, whose tables are no documents yet"))
                .help(format!("`strategi convert {shown} --to yaml` makes documents of them")));
        }
        let (options, placement) = self.configurations.of(path);
        match tables::read_workbook(path, &options)? {
            Ok(documents) => self.add_to(own.parent().unwrap_or(Path::new("")), documents, &placement),
            Err(reasons) => self.input.unread_tables.extend(reasons),
        }
        self.input.files.push(own.clone());
        self.seen.insert(own);
        Ok(())
    }

    /// Reads the tables of a folder without documents, if it has any.
    fn tables_or(&mut self, given: &Given, empty: &strategi_files::EmptyFolder) -> Result<(), Reason> {
        let none = || Reason::new(clean(&empty.to_string())).help(empty.help());
        if !self.reading.tables {
            return Err(none());
        }
        let folder = &given.path;
        let files = tables::files(folder)?.ok_or_else(none)?;
        let (options, placement) = self.configurations.of(&folder.join(tables::FIRST));
        match tables::read(&files, &options)? {
            Ok(documents) => self.add_to(folder, documents, &placement),
            Err(reasons) => self.input.unread_tables.extend(reasons),
        }
        self.input.files.extend(files);
        Ok(())
    }

    /// Takes in documents that are in no file of their own, with the files in a folder that they name as sources.
    fn add_to(&mut self, folder: &Path, documents: Vec<Document>, placement: &Placement) {
        let documents = documents.into_iter().map(|document| self.sources.give(folder, document)).collect();
        self.add(None, Path::new(""), documents, placement);
    }

    /// Takes in documents.
    fn add(&mut self, path: Option<&Path>, below: &Path, documents: Vec<Document>, placement: &Placement) {
        self.input.paths.extend(documents.iter().map(|_| path.map(Path::to_owned)));
        self.input.below.extend(documents.iter().map(|_| below.to_owned()));
        self.input.placements.extend(documents.iter().map(|_| placement.clone()));
        self.input.documents.extend(documents);
    }
}
