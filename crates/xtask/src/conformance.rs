//! The conformance cases of `tests/conformance`: read, and run on the core.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::Value;
use strategi::{Collection, ConfigurationError, Document, Options, Report};
use strategi_files::{Notation, Reading};

/// The folder of the cases, from the root of the workspace.
pub const CASES: &str = "tests/conformance/cases";

/// The folder of the whole reports.
pub const REPORTS: &str = "tests/conformance/reports";

/// A case: documents and options, and what they must give.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The name, which is that of its file.
    pub name: String,
    /// What the case is about, in a sentence.
    pub about: String,
    /// What is read, in order.
    pub documents: Vec<Input>,
    /// As `Options::from_value` takes them.
    pub options: Value,
    /// The findings in the order of the report: code, document, pointer.
    #[serde(default)]
    pub expected: Vec<[String; 3]>,
    /// What is wrong with the options, in order: code, pointer. Then nothing is read.
    #[serde(default)]
    pub refused: Vec<[String; 2]>,
}

/// What a case gives.
#[derive(Debug)]
pub enum Outcome {
    /// The report on the documents.
    Report(Box<Report>),
    /// The options were refused.
    Refused(ConfigurationError),
}

impl Outcome {
    /// The whole of it, as it is stored.
    pub fn to_json(&self) -> String {
        match self {
            Self::Report(report) => report.to_json(),
            Self::Refused(error) => error.to_json(),
        }
    }
}

/// One text, file or value.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// The name in the report; that of the file, when left out.
    name: Option<String>,
    /// A file of this repository, from its root.
    file: Option<String>,
    /// The text.
    text: Option<String>,
    /// Bytes, which need not be a text.
    base64: Option<String>,
    /// A document that was decoded elsewhere.
    value: Option<Value>,
    /// The notation; by the ending of the name, when left out.
    format: Option<String>,
}

impl Case {
    /// Reads the options and the documents, and checks them. `root` is the root of the workspace.
    pub fn run(&self, root: &Path) -> Result<Outcome, String> {
        let options = match Options::from_value(&self.options) {
            Ok(options) => options,
            Err(error) => return Ok(Outcome::Refused(error)),
        };
        let mut collection = Collection::default();
        for input in &self.documents {
            collection.extend(input.read(root, &options).map_err(|error| format!("{}: {error}", self.name))?);
        }
        Ok(Outcome::Report(Box::new(collection.check(&options))))
    }
}

impl Input {
    fn read(&self, root: &Path, options: &Options) -> Result<Vec<Document>, String> {
        let name = self.name.as_ref().or(self.file.as_ref()).ok_or("a document has no name")?;
        let read = options.read_options(name);
        let bytes = match (&self.file, &self.text, &self.base64, &self.value) {
            (Some(file), None, None, None) => fs::read(root.join(file)).map_err(|error| format!("{file}: {error}"))?,
            (None, Some(text), None, None) => text.clone().into_bytes(),
            (None, None, Some(code), None) => STANDARD.decode(code).map_err(|error| format!("{name}: {error}"))?,
            (None, None, None, Some(value)) => return Ok(vec![Document::from_value(name, value, &read)]),
            _ => return Err(format!("`{name}` is not one of file, text, base64 and value")),
        };
        let notation = self.format.as_deref().map(str::parse::<Notation>).transpose();
        let notation = notation.map_err(|error| error.to_string())?.or_else(|| Notation::of_name(name));
        let notation = notation.ok_or_else(|| format!("`{name}` is in no known notation"))?;
        let reading = Reading { options: read, ..Reading::default() };
        Ok(strategi_files::documents(name, &bytes, Some(notation), &reading))
    }
}

/// All cases, by name.
pub fn cases(root: &Path) -> Result<Vec<Case>, String> {
    let folder = root.join(CASES);
    let told = |path: &Path, error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(&folder).map_err(|error| told(&folder, &error))? {
        paths.push(entry.map_err(|error| told(&folder, &error))?.path());
    }
    paths.sort();
    let mut cases = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).map_err(|error| told(&path, &error))?;
        let case: Case = serde_json::from_str(&text).map_err(|error| told(&path, &error))?;
        if path.file_name().is_none_or(|name| name != format!("{}.json", case.name).as_str()) {
            return Err(told(&path, &format!("the case is called `{}`", case.name)));
        }
        cases.push(case);
    }
    Ok(cases)
}

/// The whole reports: name and text.
pub fn reports(root: &Path) -> Result<Vec<(String, String)>, String> {
    let made = cases(root)?.into_iter().map(|case| Ok((format!("{}.json", case.name), case.run(root)?.to_json())));
    made.collect()
}
