//! A finding as a rule makes it: without language, file or line.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use crate::fix::{Edit, Repair};
use crate::index::Pointer;
use crate::lang::Term;
use crate::message::Message;
use crate::read::Loss;
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
    /// Where the same stands, when one finding tells of many: all places, for the rules that give way to it.
    pub(crate) covers: Option<Covers>,
}

/// Places that are named when somebody asks.
#[derive(Clone)]
pub(crate) struct Covers(Arc<dyn Fn() -> Vec<Pointer> + Send + Sync>);

impl Covers {
    pub(crate) fn places(&self) -> Vec<Pointer> {
        (self.0)()
    }
}

impl fmt::Debug for Covers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Covers")
    }
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
    /// What breaks a rule, where, and what is to be said of it.
    pub fn new(rule: &'static Rule, pointer: impl Into<Pointer>, message: Message) -> Self {
        Self {
            rule,
            severity: rule.severity,
            pointer: pointer.into(),
            message,
            related: Vec::new(),
            span: None,
            repair: None,
            covers: None,
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

    /// Names the very bytes of the text, where the reader knows them better than the pointer does.
    pub fn at_bytes(&mut self, span: Span) -> &mut Self {
        self.span = Some(span);
        self
    }

    /// Adds another place of the same document by its bytes.
    pub fn related_bytes(&mut self, pointer: impl Into<Pointer>, span: Span, label: Term) -> &mut Self {
        self.related.push(RelatedPlace { document: None, pointer: pointer.into(), label, span: Some(span) });
        self
    }

    /// Names the places that it tells of, when one finding stands for many: rules that give way to it are silent there,
    /// too. They are asked for only when there is such a rule.
    pub fn covering(&mut self, places: impl Fn() -> Vec<Pointer> + Send + Sync + 'static) -> &mut Self {
        self.covers = Some(Covers(Arc::new(places)));
        self
    }

    /// Says how a document in another notation is mended: texts by their place, each with its value in the strategy, the
    /// bytes to replace, and what is written there.
    pub fn rewritten(
        &mut self,
        title: Message,
        safe: bool,
        texts: impl IntoIterator<Item = (Pointer, String, Span, String)>,
    ) -> &mut Self {
        let edit = |(at, value, span, text): (Pointer, String, Span, String)| Edit::Foreign {
            at,
            value: value.into(),
            span,
            text,
        };
        self.fix(Repair::new(title, safe, texts.into_iter().map(edit)))
    }

    /// Makes it a note, worth a look and no more, whatever the severity of its rule.
    pub fn noted(&mut self) -> &mut Self {
        self.severity = Severity::Info;
        self
    }

    /// Says how to mend it.
    pub(crate) fn fix(&mut self, repair: Repair) -> &mut Self {
        self.repair = Some(Box::new(repair));
        self
    }

    /// Names the places of the documents, where lists of the model lost members. `None` is the document that is judged.
    pub(crate) fn move_places<'l>(&mut self, loss: impl Fn(Option<usize>) -> Option<&'l Loss>) {
        let place = |document: Option<usize>, pointer: &mut Pointer| {
            if let Some(Cow::Owned(moved)) = loss(document).map(|loss| loss.written(pointer.as_str())) {
                *pointer = Pointer::from_text(moved);
            }
        };
        place(None, &mut self.pointer);
        for related in &mut self.related {
            place(related.document, &mut related.pointer);
        }
        if let Some(repair) = &mut self.repair {
            repair.move_places(|pointer| place(None, pointer));
        }
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
    /// Nothing tells when the plan was made, so that it is open whether the law of the rule held for it.
    Undated,
    /// The plan does not give what the rule compares: the name of the field.
    NotGiven(String),
    /// The other plan, which is in the collection, does not give what the rule compares: its id and the name of the field.
    NotGivenThere(String, String),
    /// Sources cannot be compared with what the record says of them: why, and their ids.
    Sources(SourceGap, Vec<String>),
}

/// Why a source cannot be compared with what the record says of it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[non_exhaustive]
pub enum SourceGap {
    /// The record names no file.
    NoFile,
    /// Nobody gave the file that the record names.
    NotGiven,
    /// There is no such file.
    NotFound,
    /// The file stands outside the folder of the document.
    Outside,
    /// The file is too large.
    TooLarge,
    /// The file could not be read.
    Unreadable,
    /// The file is neither plain text nor a web page.
    NotText,
    /// More is quoted than can be looked up in a text of that length.
    TooMuch,
    /// The hash is of a kind that is not computed.
    OtherHash,
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
            Self::Undated => Term::new(
                "neither an adoption of the whole plan, nor its publication or its period tells whether the law applied to it",
                "verken vedtaket av planen, publiseringen eller perioden viser om loven gjaldt for den",
                "verken vedtaket av planen, publiseringa eller perioden viser om lova galdt for han",
            )
            .text(lang)
            .to_owned(),
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
            Self::Sources(gap, ids) => {
                const SHOWN: usize = 3;
                let noun = if ids.len() == 1 {
                    Term::new("source", "kilden", "kjelda")
                } else {
                    Term::new("sources", "kildene", "kjeldene")
                };
                let shown: Vec<String> = ids.iter().take(SHOWN).map(|id| format!("`{id}`")).collect();
                let more = if ids.len() > SHOWN { ", …" } else { "" };
                gap.term().text(lang).replace("{}", &format!("{} {}{more}", noun.text(lang), shown.join(", ")))
            }
        }
    }
}

impl SourceGap {
    const fn term(self) -> Term {
        match self {
            Self::NoFile => {
                Term::new("no file is named for the {}", "ingen fil er oppgitt for {}", "inga fil er oppgitt for {}")
            }
            Self::NotGiven => Term::new(
                "the file of the {} was not given",
                "filen til {} er ikke lagt ved",
                "fila til {} er ikkje lagd ved",
            ),
            Self::NotFound => Term::new(
                "the file of the {} was not found",
                "filen til {} ble ikke funnet",
                "fila til {} vart ikkje funnen",
            ),
            Self::Outside => Term::new(
                "the file of the {} is outside the folder of the document",
                "filen til {} ligger utenfor mappen til dokumentet",
                "fila til {} ligg utanfor mappa til dokumentet",
            ),
            Self::TooLarge => {
                Term::new("the file of the {} is too large", "filen til {} er for stor", "fila til {} er for stor")
            }
            Self::Unreadable => Term::new(
                "the file of the {} could not be read",
                "filen til {} lot seg ikke lese",
                "fila til {} lét seg ikkje lese",
            ),
            Self::NotText => Term::new(
                "the file of the {} is neither plain text nor a web page",
                "filen til {} er verken ren tekst eller en nettside",
                "fila til {} er verken rein tekst eller ei nettside",
            ),
            Self::TooMuch => Term::new(
                "too much is quoted to look all of it up in the {}",
                "det er for mange sitater til at alle kan slås opp i {}",
                "det er for mange sitat til at alle kan slåast opp i {}",
            ),
            Self::OtherHash => Term::new(
                "the hash of the {} is not a `sha256:…`",
                "kontrollsummen for {} er ikke en `sha256:…`",
                "kontrollsummen for {} er ikkje ein `sha256:…`",
            ),
        }
    }
}
