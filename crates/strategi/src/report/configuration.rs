//! What is wrong with a configuration, in the shape in which reports tell it.

use serde::Serialize;

use super::{Finding, Position};
use crate::lang::Lang;
use crate::message::Message;
use crate::rules::Severity;
use crate::tree::Lines;

/// Something wrong with a configuration, as distinct from the documents that it holds for.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[non_exhaustive]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ConfigurationProblem {
    /// The code, e.g. `CFG002`; `strategi explain` has its page.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The configuration, by the name it was read under; usually the path. `options` when it was given with the call.
    pub file: String,
    /// JSON Pointer (RFC 6901) of the place in it.
    pub pointer: String,
    /// The message as template and arguments, for other languages.
    #[serde(skip)]
    pub text: Message,
    /// The message: lower case, one sentence, no full stop.
    pub message: String,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// The first character, when the configuration was read from text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Position>,
    /// The character after the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Position>,
}

impl ConfigurationProblem {
    /// A finding in a configuration, in English.
    pub(crate) fn new(file: &str, finding: Finding, lines: Option<&Lines<'_>>) -> Self {
        let position = |offset: u32| {
            lines.map(|lines| {
                let position = lines.position(offset as usize);
                Position { line: position.line, column: position.column }
            })
        };
        Self {
            code: finding.rule.code,
            severity: finding.severity,
            file: file.to_owned(),
            pointer: finding.pointer.to_string(),
            message: finding.message.text(Lang::En),
            help: finding.message.help(Lang::En),
            text: finding.message,
            start: finding.span.and_then(|span| position(span.start)),
            end: finding.span.and_then(|span| position(span.end)),
        }
    }

    /// The same with its message in another language.
    #[must_use]
    pub fn in_language(mut self, lang: Lang) -> Self {
        self.message = self.text.text(lang);
        self.help = self.text.help(lang);
        self
    }
}
