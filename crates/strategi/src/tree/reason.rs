use crate::lang::{Lang, Term};

/// Why a text was refused, in the languages of messages: a phrase with blanks and what fills them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reason {
    /// `{expected}` and `{}` are the blanks.
    phrase: Term,
    expected: Option<Term>,
    /// From the text, or a number; the same in all languages.
    given: String,
}

impl From<Term> for Reason {
    fn from(phrase: Term) -> Self {
        Self { phrase, expected: None, given: String::new() }
    }
}

impl Reason {
    pub(super) fn of(phrase: Term, given: impl Into<String>) -> Self {
        Self { given: given.into(), ..phrase.into() }
    }

    /// Something else than `expected` stands there.
    pub(super) fn expected(phrase: Term, expected: Term, given: &str) -> Self {
        Self { expected: Some(expected), ..Self::of(phrase, given) }
    }

    /// What a parser says of itself, in English: the last resort.
    pub(super) fn foreign(words: impl Into<String>) -> Self {
        Self::of(FOREIGN, words)
    }

    pub(super) fn text(&self, lang: Lang) -> String {
        let mut text = self.phrase.text(lang).to_owned();
        if let Some(expected) = self.expected {
            text = text.replace("{expected}", expected.text(lang));
        }
        // What is given may have braces of its own.
        match text.split_once("{}") {
            Some((before, after)) => format!("{before}{}{after}", self.given),
            None => text,
        }
    }
}

const FOREIGN: Term =
    Term::new("{}", "det kan ikke leses videre herfra ({})", "det kan ikkje lesast vidare herifrå ({})");
