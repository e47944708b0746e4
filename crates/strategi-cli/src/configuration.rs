//! Which configuration holds for a document: the nearest `strategi.toml` from its folder upwards.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use strategi::config::Placement;
use strategi::{Configuration, Lang, Options, ReadOptions};

use crate::args::Judging;
use crate::clock;
use crate::failure::{Failure, Reason, clean};

/// What a configuration file is called.
const NAME: &str = "strategi.toml";

/// A configuration and the folder that its paths start from.
#[derive(Debug)]
struct Found {
    folder: PathBuf,
    configuration: Arc<Configuration>,
}

/// The configurations of one call.
#[derive(Debug)]
pub(crate) struct Configurations<'a> {
    judging: &'a Judging,
    /// For all documents, when it was named, or none was wanted.
    only: Option<Arc<Found>>,
    /// By folder; `None` where there is none.
    by_folder: HashMap<PathBuf, Option<Arc<Found>>>,
    /// By file: each is read once.
    read: HashMap<PathBuf, Option<Arc<Found>>>,
    /// For documents without one.
    default: Arc<Configuration>,
    reasons: Vec<Reason>,
    current: PathBuf,
}

impl<'a> Configurations<'a> {
    pub(crate) fn new(judging: &'a Judging) -> Result<Self, Failure> {
        let mut own = Self {
            judging,
            only: None,
            by_folder: HashMap::new(),
            read: HashMap::new(),
            default: Arc::new(adjusted(Configuration::default(), judging)),
            reasons: Vec::new(),
            current: fs::canonicalize(".").unwrap_or_default(),
        };
        if let Some(path) = &judging.project.config {
            own.only = own.file(path, &path.to_string_lossy());
        }
        own.checked()
    }

    /// What is wrong with configurations that were found so far, all at once.
    pub(crate) fn checked(mut self) -> Result<Self, Failure> {
        let reasons = std::mem::take(&mut self.reasons);
        if reasons.is_empty() { Ok(self) } else { Err(Failure::of(reasons)) }
    }

    /// How to read a document, and by what to judge it.
    pub(crate) fn of(&mut self, document: &Path) -> (ReadOptions, Placement) {
        let folder = match document.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let folder = fs::canonicalize(folder).unwrap_or_else(|_| self.current.clone());
        let found = match &self.only {
            Some(only) => Some(Arc::clone(only)),
            None if self.judging.project.no_config => None,
            None => self.nearest(&folder),
        };
        let (configuration, base) = match &found {
            Some(found) => (Arc::clone(&found.configuration), found.folder.as_path()),
            None => (Arc::clone(&self.default), self.current.as_path()),
        };
        let file = folder.join(document.file_name().unwrap_or_default());
        let path = file.strip_prefix(base).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        (configuration.read_options(&path), Placement { configuration, path })
    }

    /// The nearest configuration from a folder upwards.
    fn nearest(&mut self, folder: &Path) -> Option<Arc<Found>> {
        let mut passed = Vec::new();
        let mut found = None;
        for folder in folder.ancestors() {
            if let Some(known) = self.by_folder.get(folder) {
                found.clone_from(known);
                break;
            }
            passed.push(folder.to_owned());
            let file = folder.join(NAME);
            if file.is_file() {
                let name = self.shown(&file);
                found = self.file(&file, &name);
                break;
            }
            if folder.join(".git").exists() {
                break;
            }
        }
        self.by_folder.extend(passed.into_iter().map(|folder| (folder, found.clone())));
        found
    }

    fn file(&mut self, path: &Path, name: &str) -> Option<Arc<Found>> {
        let own = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if let Some(known) = self.read.get(&own) {
            return known.clone();
        }
        let found = match read(path, name, self.judging.project.lang) {
            Ok(configuration) => Some(Arc::new(Found {
                folder: own.parent().unwrap_or(Path::new("")).to_owned(),
                configuration: Arc::new(adjusted(configuration, self.judging)),
            })),
            Err(mut reasons) => {
                self.reasons.append(&mut reasons);
                None
            }
        };
        self.read.insert(own, found.clone());
        found
    }

    /// A path from the current folder, as people write it.
    fn shown(&self, file: &Path) -> String {
        let up = self.current.ancestors().enumerate().find_map(|(up, folder)| {
            let rest = file.strip_prefix(folder).ok()?;
            // From far away the whole path reads better.
            (up <= 3).then(|| Path::new(&"../".repeat(up)).join(rest))
        });
        let shown = up.unwrap_or_else(|| file.to_owned());
        shown.to_string_lossy().replace('\\', "/")
    }

    /// The options for judging documents by their placements.
    pub(crate) fn options(&self, placements: Vec<Placement>) -> Options {
        let judging = self.judging;
        let mut options = Options::on(judging.date.unwrap_or_else(clock::today));
        options.show_waived = judging.no_waivers;
        options.about = judging.about;
        // Several documents, several configurations: the words around are those of the first.
        let first = placements.first().map_or(&self.default, |placement| &placement.configuration);
        options.configuration = Configuration::clone(first);
        options.placements = placements;
        options
    }

    /// The files of findings that the configurations name.
    pub(crate) fn baselines(&self) -> Vec<PathBuf> {
        let found = self.read.values().flatten();
        let mut files: Vec<PathBuf> =
            found.filter_map(|found| Some(found.folder.join(found.configuration.baseline.as_ref()?))).collect();
        files.sort();
        files.dedup();
        files
    }

    /// The configuration files that were read.
    pub(crate) fn files(&self) -> impl Iterator<Item = &Path> {
        self.read.keys().map(PathBuf::as_path)
    }

    /// A path as people write it, for messages.
    pub(crate) fn name(&self, path: &Path) -> String {
        fs::canonicalize(path).map_or_else(|_| path.to_string_lossy().into_owned(), |path| self.shown(&path))
    }
}

fn read(path: &Path, name: &str, lang: Option<Lang>) -> Result<Configuration, Vec<Reason>> {
    let bytes = fs::read(path).map_err(|error| vec![Reason::io("read", name, &error)])?;
    let text = String::from_utf8(bytes)
        .map_err(|_| vec![Reason::new(format!("the configuration `{}` is not UTF-8 text", clean(name)))])?;
    let read = if Path::new(name).extension().is_some_and(|ending| ending == "json") {
        Configuration::from_json(name, &text)
    } else {
        Configuration::from_toml(name, &text)
    };
    // The language that the file itself asks for is not known before all of it holds.
    read.map_err(|error| {
        let problems = error.problems().iter().map(|problem| {
            let problem = problem.clone().in_language(lang.unwrap_or_default());
            let mut reason = Reason::new(problem.message.clone()).at(&problem.file, problem.start);
            if let Some(help) = &problem.help {
                reason = reason.help(help.clone());
            }
            reason
        });
        problems.collect()
    })
}

/// What was given on the command line stands in place of what the file says; what is ignored is added.
fn adjusted(mut configuration: Configuration, judging: &Judging) -> Configuration {
    let mut by = Configuration::default();
    by.tiers.clone_from(&judging.tier);
    by.select.clone_from(&judging.select);
    by.ignore.clone_from(&judging.ignore);
    by.profiles.clone_from(&judging.profile);
    by.lenient = judging.project.lenient;
    by.lang = judging.project.lang.unwrap_or_default();
    let given = [
        ("tiers", !by.tiers.is_empty()),
        ("select", !by.select.is_empty()),
        ("ignore", true),
        ("profiles", !by.profiles.is_empty()),
        ("lenient", by.lenient),
        ("lang", judging.project.lang.is_some()),
    ];
    let fields: Vec<&str> = given.into_iter().filter_map(|(field, given)| given.then_some(field)).collect();
    configuration.adjust(&by, &fields);
    configuration
}
