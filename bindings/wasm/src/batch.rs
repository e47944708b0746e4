//! Documents that are read and judged together.

use std::collections::HashSet;

use serde::Serialize;
use serde_json::Value;
use strategi::report::{Place, Position};
use strategi::{Baseline, Configuration, Document, Object, Options, Report, fix};
use strategi_files::{Notation, Reading};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{Answer, answer, parsed, refused};
use crate::reading::{Asked, unknown_fields};

/// Documents that are read and judged together, and by what.
#[wasm_bindgen]
pub struct Batch {
    pub(crate) options: Options,
    asked: Asked,
    baseline: Option<Baseline>,
    pub(crate) documents: Vec<Document>,
    /// Where the documents begin that were added last.
    last: usize,
}

/// A file that a document names as one of its sources.
#[derive(Serialize)]
struct SourceFile<'d> {
    id: &'d str,
    file: &'d str,
}

/// Where a value stands.
#[derive(Serialize)]
struct Range {
    start: Position,
    end: Position,
    bytes: [usize; 2],
    utf16: Option<[usize; 2]>,
}

impl Range {
    fn new(place: &Place) -> Self {
        let utf16 = place.utf16.as_ref().map(|units| [units.start, units.end]);
        Self { start: place.start, end: place.end, bytes: [place.bytes.start, place.bytes.end], utf16 }
    }
}

/// A fix that was applied.
#[derive(Serialize)]
struct Applied {
    code: &'static str,
    document: String,
    document_index: usize,
    pointer: String,
    title: String,
    safe: bool,
}

/// A text after mending.
#[derive(Serialize)]
struct Mended<'d> {
    name: &'d str,
    text: &'d str,
}

/// JSON of what has none of its own.
fn json(value: &impl Serialize) -> String {
    // Nothing here has keys that are no texts, which is all that could fail.
    serde_json::to_string(value).unwrap_or_default()
}

#[wasm_bindgen]
impl Batch {
    /// All are JSON objects: the options of the core, how to read, and, when they are not empty, the configuration that the options
    /// stand on and the findings that were there before.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &str, reading: &str, configuration: &str, baseline: &str) -> Answer<Self> {
        let wrong = |error: String| refused("OptionsError", &error);
        let given = parsed(options).map_err(wrong)?;
        let problems =
            |error: strategi::ConfigurationError| refused("OptionsError", &format!("{error}\n{}", error.to_json()));
        let options = if configuration.is_empty() {
            Options::from_value(&given)
        } else {
            let value = parsed(configuration).map_err(wrong)?;
            Configuration::from_value("config", &value).and_then(|settled| Options::over(settled, &given))
        };
        let options = options.map_err(problems)?;
        let no_baseline = |error| refused("OptionsError", &format!("`baseline` is no baseline: {error}"));
        let baseline =
            (!baseline.is_empty()).then(|| Baseline::from_json(baseline)).transpose().map_err(no_baseline)?;
        Ok(Self { options, asked: Asked::new(reading)?, baseline, documents: Vec::new(), last: 0 })
    }

    /// Reads a text. Without a format, name and text tell it.
    pub fn add_text(&mut self, name: &str, text: &str, format: Option<String>) -> Answer<()> {
        self.add_bytes(name, text.as_bytes(), format)
    }

    /// Reads the bytes of a text.
    pub fn add_bytes(&mut self, name: &str, bytes: &[u8], format: Option<String>) -> Answer<()> {
        let notation = format.map(|format| format.parse::<Notation>()).transpose();
        let notation = notation.map_err(|error| refused("OptionsError", &format!("`format`: {error}")))?;
        let reading = Reading { options: self.reading(name), stratml: self.asked.stratml.clone() };
        self.add(strategi_files::documents(name, bytes, notation, &reading));
        Ok(())
    }

    /// Takes a decoded value, given as its JSON.
    pub fn add_value(&mut self, name: &str, value: &str) {
        self.add(vec![Document::from_json_value(name, value, &self.reading(name))]);
    }

    /// Takes what has no form in JSON: it is told.
    pub fn add_refused(&mut self, name: &str, why: &str) {
        self.add(vec![Document::refused(name, why)]);
    }

    /// Gives the documents that were added last the texts of their sources: a JSON object of texts by id.
    pub fn add_sources(&mut self, sources: &str) -> Answer<()> {
        let sources = parsed(sources).map_err(|error| refused("OptionsError", &format!("`sources`: {error}")))?;
        let texts = sources.as_object().and_then(|texts| {
            texts.iter().map(|(id, text)| Some((id.as_str(), text.as_str()?))).collect::<Option<Vec<_>>>()
        });
        let texts =
            texts.ok_or_else(|| refused("OptionsError", "`sources`: expected texts by the id of the source"))?;
        for document in self.documents.split_off(self.last) {
            self.documents.push(texts.iter().fold(document, |document, (id, text)| document.with_source(id, *text)));
        }
        Ok(())
    }

    /// The longest text that is read, in bytes.
    #[wasm_bindgen(getter)]
    pub fn longest(&self) -> usize {
        self.asked.options.limits.bytes
    }

    /// The documents: name, id, whether they are complete, the strategy, and the files they name as sources.
    pub fn documents(&self) -> String {
        let one = |document: &Document| {
            let sources = document.source_files().map(|(id, file)| SourceFile { id: id.as_str(), file });
            let strategy = document.strategy().map_or_else(|| "null".to_owned(), |it| it.to_value().to_string());
            let id = document.id().map(|id| json(&id.as_str()));
            let (name, complete) = (json(&document.name()), json(&document.is_complete()));
            let sources = json(&sources.collect::<Vec<_>>());
            let mut fields = vec![("name", name.as_str())];
            fields.extend(id.as_deref().map(|id| ("id", id)));
            fields.extend([("complete", complete.as_str()), ("strategy", &strategy), ("sources", &sources)]);
            answer(&fields)
        };
        format!("[{}]", self.documents.iter().map(one).collect::<Vec<_>>().join(","))
    }

    /// The report of reading alone.
    pub fn reading_report(&self) -> String {
        Report::of_reading(&self.documents, &self.options).to_json()
    }

    /// The report of judging.
    pub fn check(&self) -> String {
        self.judged().to_json()
    }

    /// Applies the fixes of all findings, the safe ones or all.
    pub fn fix(&mut self, doubtful: bool) -> String {
        let mut fixed = fix::apply(std::mem::take(&mut self.documents), &self.options, doubtful);
        self.hold_back(&mut fixed.report);
        let mut seen = HashSet::new();
        let documents = fixed.documents.iter().filter_map(|document| {
            // Documents of one text are mended in it.
            let text = document.text()?;
            seen.insert(text.as_ptr().addr()).then(|| Mended { name: document.file(), text })
        });
        let applied = fixed.applied.into_iter().map(|it| Applied {
            code: it.code,
            document: it.document,
            document_index: it.document_index,
            pointer: it.pointer,
            title: it.title,
            safe: it.safe,
        });
        let (documents, applied): (Vec<_>, Vec<_>) = (documents.collect(), applied.collect());
        answer(&[("documents", &json(&documents)), ("applied", &json(&applied)), ("report", &fixed.report.to_json())])
    }

    /// Where JSON Pointers lead to in the text of a document, each a place or null.
    pub fn places(&self, document: usize, pointers: &str) -> Answer {
        let pointers = parsed(pointers).map_err(|error| refused("OptionsError", &error))?;
        let pointers = pointers.as_array().and_then(|all| all.iter().map(Value::as_str).collect::<Option<Vec<_>>>());
        let pointers = pointers.ok_or_else(|| refused("OptionsError", "expected a list of JSON Pointers"))?;
        let found = self.documents.get(document).map(|it| it.places(pointers, true));
        let found: Vec<_> = found.iter().flatten().map(|place| place.as_ref().map(Range::new)).collect();
        Ok(json(&found))
    }
}

impl Batch {
    fn add(&mut self, documents: Vec<Document>) {
        self.last = self.documents.len();
        self.documents.extend(documents);
    }

    /// What judging found, without what the baseline holds back.
    pub(crate) fn judged(&self) -> Report {
        let mut report = strategi::check(&self.documents, &self.options);
        self.hold_back(&mut report);
        report
    }

    fn hold_back(&self, report: &mut Report) {
        if let Some(baseline) = &self.baseline {
            report.hold_back(baseline);
        }
    }

    fn reading(&self, name: &str) -> strategi::ReadOptions {
        let settled = self.options.read_options(name).unknown_fields;
        strategi::ReadOptions {
            unknown_fields: self.asked.lenient.map_or(settled, unknown_fields),
            ..self.asked.options.clone()
        }
    }

    /// The first document, or why there is none to take.
    pub(crate) fn first(&self) -> Answer<&Document> {
        self.documents.first().ok_or_else(|| JsValue::from_str("ReadError\nthere is no document"))
    }
}
