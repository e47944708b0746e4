//! A finding as a rule makes it: without language, file or line.

use crate::fix::Repair;
use crate::index::Pointer;
use crate::lang::Term;
use crate::message::Message;
use crate::rules::{Rule, Severity};
use crate::tree::Span;

/// A finding: the rule, the place, the message and related places.
#[derive(Clone, Debug)]
pub struct Finding {
    pub(crate) rule: &'static Rule,
    pub(crate) severity: Severity,
    pub(crate) pointer: Pointer,
    pub(crate) message: Message,
    pub(crate) related: Vec<RelatedPlace>,
    /// The very bytes, where the reader knows them better than the pointer does (a key, a syntax error).
    pub(crate) span: Option<Span>,
    /// How to mend it. Most findings have none.
    pub(crate) repair: Option<Box<Repair>>,
}

/// Another place that belongs to a finding.
#[derive(Clone, Debug)]
pub(crate) struct RelatedPlace {
    /// Another document of the collection, by its place among those that could be read.
    pub(crate) document: Option<usize>,
    pub(crate) pointer: Pointer,
    pub(crate) label: Term,
    /// The very bytes, where the reader knows them better than the pointer does.
    pub(crate) span: Option<Span>,
}

impl Finding {
    pub(crate) fn new(rule: &'static Rule, pointer: impl Into<Pointer>, message: Message) -> Self {
        Self {
            rule,
            severity: rule.severity,
            pointer: pointer.into(),
            message,
            related: Vec::new(),
            span: None,
            repair: None,
        }
    }

    /// Adds another place of the same document, with what it is.
    pub fn related(&mut self, pointer: impl Into<Pointer>, label: Term) -> &mut Self {
        self.related.push(RelatedPlace { document: None, pointer: pointer.into(), label, span: None });
        self
    }

    /// Adds a place in another document of the collection, by its place in the collection index.
    pub fn related_in(&mut self, document: usize, pointer: impl Into<Pointer>, label: Term) -> &mut Self {
        self.related.push(RelatedPlace { document: Some(document), pointer: pointer.into(), label, span: None });
        self
    }

    /// Says how to mend it.
    pub(crate) fn fix(&mut self, repair: Repair) -> &mut Self {
        self.repair = Some(Box::new(repair));
        self
    }

    /// The rule that was broken.
    pub fn rule(&self) -> &'static Rule {
        self.rule
    }

    /// Where.
    pub fn pointer(&self) -> &Pointer {
        &self.pointer
    }

    /// The message.
    pub fn message(&self) -> &Message {
        &self.message
    }
}

/// Why a rule was not evaluated.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[non_exhaustive]
pub enum Cause {
    /// A plan is not in the collection: its local id, or its document id.
    NotLoaded(String),
    /// A linked plan fits several documents: its local id.
    Ambiguous(String),
    /// A field of the root could not be read in full: its name.
    Incomplete(String),
    /// The plan does not give what the rule compares: the name of the field.
    NotGiven(String),
    /// The other plan, which is in the collection, does not give what the rule compares: its id and the name of the field.
    NotGivenThere(String, String),
}

impl Cause {
    /// The cause in a language.
    pub fn text(&self, lang: crate::Lang) -> String {
        let fill = |term: Term, value: &str| term.text(lang).replace("{}", value);
        match self {
            Self::NotLoaded(plan) => fill(
                Term::new(
                    "the plan `{}` is not in the collection",
                    "planen `{}` er ikke i samlingen",
                    "planen `{}` er ikkje i samlinga",
                ),
                plan,
            ),
            Self::Ambiguous(plan) => fill(
                Term::new(
                    "several documents fit the plan `{}`",
                    "flere dokumenter passer med planen `{}`",
                    "fleire dokument passar med planen `{}`",
                ),
                plan,
            ),
            Self::Incomplete(field) => fill(
                Term::new(
                    "`{}` could not be read in full",
                    "`{}` lot seg ikke lese fullt ut",
                    "`{}` lét seg ikkje lese fullt ut",
                ),
                field,
            ),
            Self::NotGiven(field) => {
                fill(Term::new("`{}` is not given", "`{}` er ikke oppgitt", "`{}` er ikkje oppgitt"), field)
            }
            Self::NotGivenThere(document, field) => fill(
                Term::new(
                    "`{}` is not given in `{document}`",
                    "`{}` er ikke oppgitt i `{document}`",
                    "`{}` er ikkje oppgitt i `{document}`",
                ),
                field,
            )
            .replace("{document}", document),
        }
    }
}
