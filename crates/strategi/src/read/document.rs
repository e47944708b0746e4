//! A document: a strategy as it was read, where from, and what was wrong with its form.

use std::sync::Arc;

use serde_json::Value;

use super::decode::{Decode, Decoder};
use super::findings;
use super::loss::Loss;
use super::notation::Written;
use super::sources::{SourceFile, SourceFiles};
use crate::fix::Ids;
use crate::model::{Object, ObjectMeta, Strategy};
use crate::report::{Finding, Report};
use crate::rules::{Options, Severity};
use crate::tree::{Limits, Node, SyntaxError, Tree};
use crate::value::{FormatVersion, Id};

/// The notation of a text.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Format {
    /// JSON (RFC 8259), one document.
    Json,
    /// YAML 1.2 with the core schema, one or several documents.
    Yaml,
    /// JSON documents, one on each line.
    Ndjson,
}

impl Format {
    /// All there are.
    pub const ALL: [Self; 3] = [Self::Json, Self::Yaml, Self::Ndjson];

    /// "json", "yaml" or "ndjson".
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Yaml => "yaml",
            Self::Ndjson => "ndjson",
        }
    }

    /// The format that a file name stands for: `.json`, `.yaml`, `.yml`, `.ndjson`, `.jsonl`.
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, extension) = name.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "json" => Some(Self::Json),
            "yaml" | "yml" => Some(Self::Yaml),
            "ndjson" | "jsonl" => Some(Self::Ndjson),
            _ => None,
        }
    }
}

/// What to do with fields that the format does not know.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
#[non_exhaustive]
pub enum UnknownFields {
    /// An error each (STR011): for authors.
    #[default]
    Refuse,
    /// A warning each; the field is kept and written back: for harvesters and readers older than the document.
    Keep,
}

/// How to read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ReadOptions {
    /// What to do with unknown fields.
    pub unknown_fields: UnknownFields,
    /// How much a text may ask for before it is refused.
    pub limits: Limits,
}

/// The text that a document was read from.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub(crate) text: Arc<str>,
    pub(crate) written: Written,
    /// Which document of the text.
    pub(crate) part: usize,
    /// The bytes of the text that are this document, for NDJSON; else all.
    pub(crate) range: std::ops::Range<usize>,
    /// How it was read.
    pub(crate) options: ReadOptions,
}

/// A strategy as it was read, with what was wrong with its form.
///
/// Reading never fails: a text that is no document at all gives a `Document` without a strategy and with the
/// finding that says why.
#[derive(Clone, Debug)]
pub struct Document {
    name: String,
    /// How much of the name is that of the file.
    file: usize,
    pub(crate) source: Option<Source>,
    /// Shared, so that a document is cheap to clone.
    strategy: Option<Arc<Strategy>>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) loss: Loss,
    pub(crate) sources: SourceFiles,
}

impl Document {
    /// Reads one JSON document. `name` stands in reports; usually the path.
    pub fn from_json(name: impl Into<String>, text: &str, options: &ReadOptions) -> Self {
        let source = Source {
            text: text.into(),
            written: Written::Own(Format::Json),
            part: 0,
            range: 0..text.len(),
            options: options.clone(),
        };
        Self::read_json(name.into(), source, options)
    }

    /// Reads the documents of a YAML text; one, unless the text separates several by `---`. Several are told apart by
    /// number: `plans.yaml#1`, `plans.yaml#2`.
    pub fn from_yaml(name: impl Into<String>, text: &str, options: &ReadOptions) -> Vec<Self> {
        let name = name.into();
        let text: Arc<str> = text.into();
        let source = |part| Source {
            text: text.clone(),
            written: Written::Own(Format::Yaml),
            part,
            range: 0..text.len(),
            options: options.clone(),
        };
        match Tree::yaml(&text, &options.limits) {
            Err(error) => vec![Self::unread(name, Some(source(0)), findings::syntax(&error))],
            Ok(trees) if trees.is_empty() => vec![Self::unread(name, Some(source(0)), findings::empty())],
            Ok(trees) => {
                let mut documents: Vec<Self> = trees
                    .iter()
                    .enumerate()
                    .map(|(part, tree)| Self::from_tree(name.clone(), Some(source(part)), tree, options))
                    .collect();
                number(&mut documents);
                documents
            }
        }
    }

    /// Reads JSON documents that stand one on a line; blank lines are passed over. Several are told apart by number,
    /// as in [`from_yaml`](Self::from_yaml).
    pub fn from_ndjson(name: impl Into<String>, text: &str, options: &ReadOptions) -> Vec<Self> {
        let name = name.into();
        if text.len() > options.limits.bytes {
            return vec![Self::unread(name, None, findings::too_long(options.limits.bytes))];
        }
        let text: Arc<str> = text.into();
        let mut documents = Vec::new();
        for (part, range) in super::lines::ranges(&text).enumerate() {
            let written = Written::Own(Format::Ndjson);
            let source = Source { text: text.clone(), written, part, range, options: options.clone() };
            documents.push(Self::read_json(name.clone(), source, options));
        }
        if documents.is_empty() {
            let written = Written::Own(Format::Ndjson);
            let source = Source { range: 0..text.len(), text, written, part: 0, options: options.clone() };
            documents.push(Self::unread(name, Some(source), findings::empty()));
        }
        number(&mut documents);
        documents
    }

    /// Reads the documents of a text in the given format.
    pub fn from_text(name: impl Into<String>, text: &str, format: Format, options: &ReadOptions) -> Vec<Self> {
        match format {
            Format::Json => vec![Self::from_json(name, text, options)],
            Format::Yaml => Self::from_yaml(name, text, options),
            Format::Ndjson => Self::from_ndjson(name, text, options),
        }
    }

    /// Reads bytes, which must be UTF-8.
    ///
    /// More bytes than the limit are refused before they are looked at: of a file of any size, it is enough to hand
    /// over one byte more than [`Limits::bytes`].
    pub fn from_bytes(name: impl Into<String>, bytes: &[u8], format: Format, options: &ReadOptions) -> Vec<Self> {
        let name = name.into();
        match Self::utf8(&name, bytes, options) {
            Ok(text) => Self::from_text(name, text, format, options),
            Err(document) => vec![*document],
        }
    }

    /// Reads a value that was decoded elsewhere: findings have pointers and no lines.
    pub fn from_value(name: impl Into<String>, value: &Value, options: &ReadOptions) -> Self {
        match Tree::value(value, &options.limits) {
            Err(error) => Self::unread(name.into(), None, findings::syntax(&error)),
            Ok(tree) => Self::from_tree(name.into(), None, &tree, options),
        }
    }

    /// The same of a value that is given as its JSON: the document is not the text, and its findings have no lines either.
    ///
    /// ```
    /// use strategi::{Document, ReadOptions};
    ///
    /// let document = Document::from_json_value("<value>", r#"{"strategi": 1, "id": "coast"}"#, &ReadOptions::default());
    /// let report = document.into_strategy().unwrap_err().report().clone();
    /// assert!(report.diagnostics[0].place.is_none());
    /// ```
    pub fn from_json_value(name: impl Into<String>, json: &str, options: &ReadOptions) -> Self {
        let name = name.into();
        match Tree::json(json, &options.limits) {
            Err(error) => Self::unread(name, None, findings::syntax(&error)),
            Ok(tree) => Self::from_tree(name, None, &tree, options),
        }
    }

    /// A document that could not even be handed over, such as a value of another language that has no form in JSON: RD001 says why.
    ///
    /// ```
    /// let document = strategi::Document::refused("<value>", "the value refers to itself");
    /// let error = document.into_strategy().unwrap_err();
    /// assert!(error.report().diagnostics[0].message.contains("refers to itself"));
    /// ```
    pub fn refused(name: impl Into<String>, why: &str) -> Self {
        Self::unread(name.into(), None, findings::syntax(&SyntaxError::foreign(why)))
    }

    /// A document of a strategy that was made in code.
    pub fn from_strategy(name: impl Into<String>, strategy: Strategy) -> Self {
        Self::new(name.into(), None, Some(strategy), Vec::new(), Loss::default())
    }

    fn read_json(name: String, source: Source, options: &ReadOptions) -> Self {
        let text = source.json();
        #[cfg(feature = "fast")]
        if let Some(strategy) = fast(text, &options.limits) {
            return Self::new(name, Some(source), Some(strategy), Vec::new(), Loss::default());
        }
        let result = match Tree::json(text, &options.limits) {
            Ok(tree) => Ok(Self::from_tree(name.clone(), None, &tree, options)),
            Err(error) if text.trim().is_empty() && text.len() <= options.limits.bytes => {
                drop(error);
                Err(findings::empty())
            }
            Err(error) => Err(findings::syntax(&error)),
        };
        match result {
            Ok(document) => Self { source: Some(source), ..document },
            Err(finding) => Self::unread(name, Some(source), finding),
        }
    }

    pub(super) fn unread(name: String, source: Option<Source>, finding: Finding) -> Self {
        Self::new(name, source, None, vec![finding], Loss::default())
    }

    pub(super) fn new(
        name: String,
        source: Option<Source>,
        strategy: Option<Strategy>,
        findings: Vec<Finding>,
        loss: Loss,
    ) -> Self {
        let strategy = strategy.map(Arc::new);
        Self { file: name.len(), name, source, strategy, findings, loss, sources: SourceFiles::default() }
    }

    fn from_tree(name: String, source: Option<Source>, tree: &Tree<'_>, options: &ReadOptions) -> Self {
        if let Some(finding) = findings::version(tree) {
            return Self::unread(name, source, finding);
        }
        let lenient = options.unknown_fields == UnknownFields::Keep;
        let mut decoder = Decoder::new(lenient, options.limits.errors);
        let strategy = Strategy::decode(tree.root(), &mut decoder).or_else(|| without_heading(tree, lenient));
        let (found, loss) = decoded(tree, decoder, options);
        Self::new(name, source, strategy, found, loss)
    }

    /// The name it was read under; when the text has several documents, with `#` and the number of this one.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The name of the text it was read from: that of the document, without the number of this one among several.
    pub fn file(&self) -> &str {
        self.name.get(..self.file).unwrap_or(&self.name)
    }

    /// The document's id, if it was given and could be read.
    pub fn id(&self) -> Option<&Id> {
        if self.loss.roots.contains("id") { None } else { self.strategy.as_ref().map(|strategy| &strategy.id) }
    }

    /// The strategy, when enough of the document could be read to make one. Structural errors may have left gaps:
    /// [`is_complete`](Self::is_complete) tells.
    pub fn strategy(&self) -> Option<&Strategy> {
        self.strategy.as_deref()
    }

    /// True when the document was read without a structural error. Of a document in another notation: when all of it could
    /// be read, however it deviates from its schema.
    pub fn is_complete(&self) -> bool {
        let whole = match self.source.as_ref().map(|source| &source.written) {
            Some(Written::Foreign(_)) => self.loss.is_none(),
            _ => !self.findings.iter().any(|finding| finding.severity == Severity::Error),
        };
        whole && self.strategy.is_some()
    }

    /// The strategy, or all structural errors.
    pub fn into_strategy(self) -> Result<Strategy, ReadError> {
        if self.is_complete()
            && let Some(strategy) = self.strategy
        {
            return Ok(Arc::unwrap_or_clone(strategy));
        }
        Err(ReadError::of(&self))
    }

    /// The files that the record names as its sources, each with the id of the source. This library opens no file: whoever
    /// has them gives them back by [`with_source`](Self::with_source).
    ///
    /// A record may come from anywhere: take the names as relative to the document, and nothing outside its folder.
    pub fn source_files(&self) -> impl Iterator<Item = (&Id, &str)> {
        let sources = self.strategy().into_iter().flat_map(|strategy| &strategy.sources);
        sources.filter_map(|source| Some((&source.id, source.file.as_deref().filter(|file| !file.trim().is_empty())?)))
    }

    /// Gives the document the file of one of its sources, so that quotations and hashes can be checked.
    ///
    /// ```
    /// use strategi::{Date, Document, Options, ReadOptions};
    ///
    /// let text = r#"{"strategi": 1, "id": "plan", "title": "A plan", "period": "2009/2012",
    ///     "sources": [{"id": "page", "file": "page.txt"}],
    ///     "evidence": [{"of": "period", "quote": "for 2009-12"}]}"#;
    /// let document = Document::from_json("plan.json", text, &ReadOptions::default());
    /// let files: Vec<_> = document.source_files().map(|(id, file)| (id.to_string(), file.to_owned())).collect();
    /// assert_eq!(files, [("page".to_owned(), "page.txt".to_owned())]);
    ///
    /// let document = document.with_source("page", "The strategy for 2009-11");
    /// let report = strategi::check(&[document], &Options::on(Date::constant(2026, 1, 1)));
    /// assert!(report.diagnostics.iter().any(|finding| finding.code == "PRV002"));
    /// ```
    #[must_use]
    pub fn with_source(mut self, source: &str, file: impl Into<SourceFile>) -> Self {
        self.sources.insert(source, file.into());
        self
    }

    /// Takes over the files that another reading of the same document was given.
    pub(crate) fn with_sources_of(mut self, other: &Self) -> Self {
        self.sources.clone_from(&other.sources);
        self
    }

    /// The text of this document; of YAML, also that of the documents beside it.
    pub(crate) fn written(&self) -> Option<&str> {
        self.source.as_ref().map(Source::json)
    }

    /// Names the whole text that the document was read from.
    pub(crate) fn whole(&self) -> Option<(usize, usize)> {
        self.source.as_ref().map(|source| (source.text.as_ptr().addr(), source.text.len()))
    }

    /// Names the piece of text that must be read again as one to read the document.
    pub(crate) fn group(&self) -> Option<(usize, usize)> {
        let source = self.source.as_ref()?;
        let start = if source.is(Format::Yaml) { 0 } else { source.range.start };
        Some((source.text.as_ptr().addr(), start))
    }

    /// True when it was read from another notation than the project's own, such as StratML.
    pub fn is_foreign(&self) -> bool {
        matches!(self.source.as_ref().map(|source| &source.written), Some(Written::Foreign(_)))
    }

    /// The text it was read from, if it was read from text.
    pub fn text(&self) -> Option<&str> {
        self.source.as_ref().map(|source| &*source.text)
    }
}

/// Gives the documents of one text names of their own. An id cannot begin with a digit, so `plans.yaml#2` is never
/// taken for a reference.
fn number(documents: &mut [Document]) {
    if documents.len() > 1 {
        for (part, document) in documents.iter_mut().enumerate() {
            document.name = format!("{}#{}", document.name, part + 1);
        }
    }
}

impl Source {
    /// True when it is written in this format of the project's own.
    pub(crate) fn is(&self, format: Format) -> bool {
        matches!(self.written, Written::Own(own) if own == format)
    }

    /// The JSON of this document.
    pub(crate) fn json(&self) -> &str {
        self.text.get(self.range.clone()).unwrap_or_default()
    }
}

/// What was found while a tree was decoded, and what was lost by it.
fn decoded(tree: &Tree<'_>, decoder: Decoder, options: &ReadOptions) -> (Vec<Finding>, Loss) {
    let lenient = options.unknown_fields == UnknownFields::Keep;
    let (problems, count, dropped) = decoder.finish();
    let mut loss = Loss::default();
    loss.drop_items(dropped);
    let mut found: Vec<Finding> =
        tree.problems().iter().map(|problem| findings::problem(problem, tree, &mut loss)).collect();
    let mut ids = Ids::default();
    found.extend(problems.iter().map(|problem| findings::decoding(problem, tree, lenient, &mut loss, &mut ids)));
    let kept = found.len();
    let all = count + tree.problem_count();
    if all > kept || kept > options.limits.errors {
        found.truncate(options.limits.errors);
        found.push(findings::too_many(options.limits.errors, all));
    }
    (found, loss)
}

/// An object of any type of the format from a decoded value, or all structural errors.
pub(crate) fn object<T: Object + Decode>(value: &Value, options: &ReadOptions) -> Result<T, ReadError> {
    let mut object = None;
    let findings = whole(value, options, T::META, &mut |root, decoder| object = T::decode(root, decoder));
    match object {
        Some(object) if findings.iter().all(|finding| finding.severity != Severity::Error) => Ok(object),
        _ => Err(ReadError::of(&Document::new(T::META.name.to_owned(), None, None, findings, Loss::default()))),
    }
}

/// Decodes a value of whatever type, and tells what was found.
fn whole(
    value: &Value,
    options: &ReadOptions,
    meta: &ObjectMeta,
    decode: &mut dyn FnMut(Node<'_, '_>, &mut Decoder),
) -> Vec<Finding> {
    let tree = match Tree::value(value, &options.limits) {
        Ok(tree) => tree,
        Err(error) => return vec![findings::syntax(&error)],
    };
    let has_version = meta.field("strategi").is_some();
    if let Some(finding) = findings::version(&tree).filter(|_| has_version) {
        return vec![finding];
    }
    let mut decoder = Decoder::new(options.unknown_fields == UnknownFields::Keep, options.limits.errors);
    decode(tree.root(), &mut decoder);
    decoded(&tree, decoder, options).0
}

/// The strategy of a document whose required fields at the root are missing or wrong, which is reported: something stands in
/// for them, so that the rest is judged all the same.
fn without_heading(tree: &Tree<'_>, lenient: bool) -> Option<Strategy> {
    let Value::Object(mut fields) = tree.root().to_value().ok()? else { return None };
    if fields.keys().all(|name| Strategy::META.field(name).is_none()) {
        return None;
    }
    let readable = |name: &str, form: fn(&Value) -> bool| fields.get(name).is_some_and(form);
    let has_id = readable("id", |id| id.as_str().is_some_and(Id::is_valid));
    let has_title = readable("title", |title| title.is_string() || title.is_object());
    fields.insert("strategi".to_owned(), FormatVersion::CURRENT.into());
    if !has_id {
        fields.insert("id".to_owned(), "_".into());
    }
    if !has_title {
        fields.insert("title".to_owned(), "".into());
    }
    let value = Value::Object(fields);
    let tree = Tree::value(&value, &Limits { bytes: usize::MAX, nodes: usize::MAX, ..Limits::default() }).ok()?;
    Strategy::decode(tree.root(), &mut Decoder::new(lenient, 0))
}

/// The fast way: serde alone, without places. It takes exactly what the tree reads without an error, with the same
/// value; whatever it refuses is read again with places.
#[cfg(feature = "fast")]
pub(crate) fn fast(text: &str, limits: &Limits) -> Option<Strategy> {
    let standard = Limits::default();
    // serde counts no nodes and has its own depth: only where neither limit can matter.
    if text.len() > limits.bytes || text.len() > limits.nodes || limits.depth != standard.depth {
        return None;
    }
    serde_json::from_str(text.strip_prefix('\u{FEFF}').unwrap_or(text)).ok()
}

/// A document could not be read as a strategy without errors of form.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{}", report.summary())]
pub struct ReadError {
    report: Box<Report>,
}

impl ReadError {
    fn of(document: &Document) -> Self {
        // Reading does not look at a date.
        let options = Options::on(jiff::civil::Date::ZERO);
        Self { report: Box::new(Report::of_reading(std::slice::from_ref(document), &options)) }
    }

    /// All structural errors, with their places.
    pub fn report(&self) -> &Report {
        &self.report
    }
}
