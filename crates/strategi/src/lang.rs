//! The languages of messages.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

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

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Lang {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Lang".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "title": "Lang",
            "description": "A language that messages are written in.",
            "type": "string",
            "oneOf": [
                {"const": "en", "description": "English."},
                {"const": "nb", "description": "Norwegian bokmål."},
                {"const": "nn", "description": "Norwegian nynorsk."},
            ],
        })
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
