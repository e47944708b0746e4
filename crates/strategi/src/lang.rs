//! The languages of messages.

use std::fmt;
use std::str::FromStr;

/// A language that messages are written in.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
#[non_exhaustive]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Norwegian bokmål.
    Nb,
    /// Norwegian nynorsk.
    Nn,
}

impl Lang {
    /// All of them, in the order of the templates.
    pub const ALL: [Self; 3] = [Self::En, Self::Nb, Self::Nn];

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nb => "nb",
            Self::Nn => "nn",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(tag: &str) -> Result<Self, UnknownLang> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag).ok_or(UnknownLang)
    }
}

/// A language without messages was asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("messages are written in `en`, `nb` and `nn`")]
pub struct UnknownLang;

/// A word or phrase in each language of messages.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Term([&'static str; 3]);

impl Term {
    /// The phrase in English, bokmål and nynorsk.
    pub const fn new(en: &'static str, nb: &'static str, nn: &'static str) -> Self {
        Self([en, nb, nn])
    }

    /// The English phrase.
    pub const fn en(self) -> &'static str {
        let [en, _, _] = self.0;
        en
    }

    /// The phrase in a language.
    pub const fn text(self, lang: Lang) -> &'static str {
        let [en, nb, nn] = self.0;
        match lang {
            Lang::En => en,
            Lang::Nb => nb,
            Lang::Nn => nn,
        }
    }
}
