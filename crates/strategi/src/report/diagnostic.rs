//! The report: flat, serialisable, the same in every language of programming.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::{ConfigurationProblem, Fix, HeldBack};
use crate::config::Profile;
use crate::lang::Lang;
use crate::message::{Arg, Message};
use crate::rules::{About, Severity, Tier};
use crate::tree::Lines;

/// What checking a collection of documents found.
///
/// A report without findings means that the documents are consistent and complete on record: not that a strategy
/// is good or lawful.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Report {
    /// The day on which the documents were judged, `YYYY-MM-DD`: given by the caller, never the clock.
    #[serde(serialize_with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub reference_date: Date,
    /// What judged them.
    pub engine: Engine,
    /// The documents, in the order in which they were given.
    pub documents: Vec<DocumentResult>,
    /// The findings: by document, then by place in the document, then by code.
    pub diagnostics: Vec<Diagnostic>,
    /// Rules that could not be evaluated, so that a skipped rule never looks passed.
    pub not_evaluated: Vec<NotEvaluated>,
    /// Findings that were accepted before, counted.
    #[serde(skip_serializing_if = "HeldBack::is_nothing")]
    pub held_back: HeldBack,
    /// What is wrong with the configurations that were judged by: no document's fault.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub configuration: Vec<ConfigurationProblem>,
    /// The findings that waivers accept.
    #[serde(skip)]
    pub(crate) waived: Vec<Diagnostic>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn date<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&crate::value::write_day(*date))
}

/// What judged the documents.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Engine {
    /// `strategi`.
    pub name: &'static str,
    /// The version of the library, which is also the version of its rules.
    pub version: &'static str,
    /// The major version of the document format.
    pub format: i64,
    /// The versions of the code lists in the library, by name.
    pub code_lists: &'static BTreeMap<&'static str, &'static str>,
}

/// A document and how it fared.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentResult {
    /// The name it was read under; usually the path.
    pub path: String,
    /// Its id; `null` when it could not be read.
    pub id: Option<String>,
    /// How it fared.
    pub verdict: Verdict,
    /// The profiles that it was judged by: those of the configuration and its own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub profiles: Vec<Profile>,
    /// The configuration that it was judged by, when there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub configuration: Option<String>,
    /// The codes of the rules that were run and evaluated.
    #[serde(skip)]
    pub(crate) evaluated: Vec<&'static str>,
}

/// How a document fared: its worst finding.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Verdict {
    /// No finding.
    Clean,
    /// Nothing worse than notes (info).
    Notes,
    /// At least one warning, no error.
    Warnings,
    /// At least one error.
    Errors,
    /// No strategy could be read.
    Unreadable,
}

impl Verdict {
    /// By whether a strategy could be read, and its worst finding.
    pub(crate) fn of(read: bool, worst: Option<Severity>) -> Self {
        match worst {
            _ if !read => Self::Unreadable,
            None => Self::Clean,
            Some(Severity::Info) => Self::Notes,
            Some(Severity::Warning) => Self::Warnings,
            Some(Severity::Error) => Self::Errors,
        }
    }
}

/// A place in a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[non_exhaustive]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Position {
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, in Unicode scalar values.
    pub column: u32,
}

/// From where to where in the text of a document.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Place {
    /// The first character.
    pub start: Position,
    /// The character after the last.
    pub end: Position,
    /// The same in bytes of the text.
    pub bytes: std::ops::Range<usize>,
    /// The same in UTF-16 code units of the text, when [`Options::utf16`](crate::Options::utf16) asks for them.
    pub utf16: Option<std::ops::Range<usize>>,
}

/// One finding.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Diagnostic {
    /// The rule's code, e.g. `PER002`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The tier of the rule.
    pub tier: Tier,
    /// Whether it speaks of the plan or of the record.
    pub about: About,
    /// The document, by the name it was read under.
    pub document: String,
    /// The document's place in [`Report::documents`].
    pub document_index: usize,
    /// JSON Pointer (RFC 6901) of the place.
    pub pointer: String,
    /// The id of the nearest element around the place, if there is one.
    pub element: Option<String>,
    /// The message as template and arguments, for other languages.
    pub text: Message,
    /// The message: lower case, one sentence, no full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Where in the text, when the document was read from text.
    pub place: Option<Place>,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// How to mend it, when a program can.
    pub fix: Option<Fix>,
    /// The page of the rule, when the configuration says where the pages are.
    pub url: Option<String>,
}

/// Another place that belongs to a finding.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Related {
    /// The document, by the name it was read under.
    pub document: String,
    /// JSON Pointer of the place.
    pub pointer: String,
    /// What it is.
    pub message: String,
    /// Where in the text.
    pub place: Option<Place>,
}

/// A rule that could not be evaluated for a document.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NotEvaluated {
    /// The rule's code.
    pub code: &'static str,
    /// The document, by the name it was read under.
    pub document: String,
    /// Why.
    pub cause: String,
}

impl Place {
    pub(crate) fn new(lines: &Lines<'_>, bytes: std::ops::Range<usize>, utf16: bool) -> Self {
        let position = |offset| {
            let position = lines.position(offset);
            Position { line: position.line, column: position.column }
        };
        let utf16 = utf16.then(|| lines.utf16(bytes.start)..lines.utf16(bytes.end));
        Self { start: position(bytes.start), end: position(bytes.end), bytes, utf16 }
    }

    /// Start and end in UTF-16 code units, when they were asked for.
    pub(super) fn units(&self) -> Option<[usize; 2]> {
        self.utf16.as_ref().map(|units| [units.start, units.end])
    }
}

impl Diagnostic {
    /// The same finding with its message in another language.
    #[must_use]
    pub fn in_language(mut self, lang: Lang) -> Self {
        self.message = self.text.text(lang);
        self.help = self.text.help(lang);
        self
    }

    /// The arguments of the message, by name.
    pub fn arguments(&self) -> &[(&'static str, Arg)] {
        self.text.arguments()
    }
}

impl Report {
    /// The worst finding, if there is any.
    pub fn worst(&self) -> Option<Severity> {
        self.diagnostics.iter().map(|diagnostic| diagnostic.severity).max()
    }

    /// True without a finding of level error, also in the configuration. Says nothing of rules that were not evaluated.
    pub fn is_ok(&self) -> bool {
        self.worst() != Some(Severity::Error) && self.configuration.iter().all(|it| it.severity != Severity::Error)
    }

    /// The number of findings of a level.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// The report as JSON, as `schemas/report-1.json` describes it.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl Serialize for Diagnostic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        wire::Diagnostic {
            code: self.code,
            severity: self.severity,
            tier: self.tier,
            about: self.about,
            document: &self.document,
            pointer: &self.pointer,
            element: self.element.as_deref(),
            message_id: self.text.id(),
            arguments: wire::Arguments(self.text.arguments()),
            message: &self.message,
            help: self.help.as_deref(),
            start: self.place.as_ref().map(|place| place.start),
            end: self.place.as_ref().map(|place| place.end),
            bytes: self.place.as_ref().map(|place| [place.bytes.start, place.bytes.end]),
            utf16: self.place.as_ref().and_then(Place::units),
            related: &self.related,
            fix: self.fix.as_ref(),
            url: self.url.as_deref(),
        }
        .serialize(serializer)
    }
}

impl Serialize for Related {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        wire::Related {
            document: &self.document,
            pointer: &self.pointer,
            message: &self.message,
            start: self.place.as_ref().map(|place| place.start),
            end: self.place.as_ref().map(|place| place.end),
            utf16: self.place.as_ref().and_then(Place::units),
        }
        .serialize(serializer)
    }
}

impl Serialize for wire::Arguments<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// The shapes of the JSON, which nest less than the Rust types.
mod wire {
    use serde::Serialize;

    use super::{About, Arg, Fix, Position, Severity, Tier};

    /// One finding.
    #[derive(Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    pub(super) struct Diagnostic<'a> {
        /// The rule's code, e.g. `PER002`.
        pub(super) code: &'a str,
        /// How bad it is.
        pub(super) severity: Severity,
        /// The tier of the rule.
        pub(super) tier: Tier,
        /// Whether it speaks of the plan or of the record of it.
        pub(super) about: About,
        /// The document, by the name it was read under.
        pub(super) document: &'a str,
        /// JSON Pointer (RFC 6901) of the place; empty for the whole document.
        pub(super) pointer: &'a str,
        /// The id of the nearest element around the place.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) element: Option<&'a str>,
        /// The name of the message within its rule.
        pub(super) message_id: &'a str,
        /// The arguments of the message, by name.
        #[cfg_attr(feature = "schema", schemars(with = "serde_json::Map<String, serde_json::Value>"))]
        pub(super) arguments: Arguments<'a>,
        /// The message: lower case, one sentence, no full stop.
        pub(super) message: &'a str,
        /// What to do about it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) help: Option<&'a str>,
        /// The first character, when the document was read from text.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) start: Option<Position>,
        /// The character after the last.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) end: Option<Position>,
        /// Start and end in bytes of the text.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) bytes: Option<[usize; 2]>,
        /// Start and end in UTF-16 code units of the text, when they were asked for.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) utf16: Option<[usize; 2]>,
        /// Other places that belong to it.
        #[serde(skip_serializing_if = "<[_]>::is_empty")]
        pub(super) related: &'a [super::Related],
        /// How to mend it, when a program can.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) fix: Option<&'a Fix>,
        /// The page of the rule, when the configuration says where the pages are.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) url: Option<&'a str>,
    }

    /// Another place that belongs to a finding.
    #[derive(Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    pub(super) struct Related<'a> {
        /// The document, by the name it was read under.
        pub(super) document: &'a str,
        /// JSON Pointer of the place.
        pub(super) pointer: &'a str,
        /// What it is.
        pub(super) message: &'a str,
        /// The first character.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) start: Option<Position>,
        /// The character after the last.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) end: Option<Position>,
        /// Start and end in UTF-16 code units of the text, when they were asked for.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) utf16: Option<[usize; 2]>,
    }

    /// A piece of text that takes the place of another.
    #[cfg(feature = "schema")]
    #[derive(Serialize, schemars::JsonSchema)]
    pub(super) struct TextEdit {
        /// The first character that is replaced.
        start: Position,
        /// The character after the last; the same as `start` where text is put in.
        end: Position,
        /// Start and end in bytes of the text.
        bytes: [usize; 2],
        /// Start and end in UTF-16 code units of the text, when they were asked for.
        #[serde(skip_serializing_if = "Option::is_none")]
        utf16: Option<[usize; 2]>,
        /// What takes its place.
        text: String,
    }

    pub(super) struct Arguments<'a>(pub(super) &'a [(&'static str, Arg)]);
}

#[cfg(feature = "schema")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator};

    macro_rules! like_wire {
        ($($type:ident),+) => {
            $(impl JsonSchema for super::$type {
                fn schema_name() -> Cow<'static, str> {
                    stringify!($type).into()
                }

                fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                    <super::wire::$type<'_> as JsonSchema>::json_schema(generator)
                }
            })+
        };
    }
    like_wire!(Diagnostic, Related);

    impl JsonSchema for crate::report::TextEdit {
        fn schema_name() -> Cow<'static, str> {
            "TextEdit".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            super::wire::TextEdit::json_schema(generator)
        }
    }
}
