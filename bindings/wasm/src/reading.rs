//! How documents are read, as JavaScript says it.

use serde_json::Value;
use strategi::{ReadOptions, UnknownFields};
use wasm_bindgen::JsValue;

use crate::answer::{Answer, parsed, refused};

/// How to read. What is left open is as the options for judging say, or as the library does.
pub(crate) struct Asked {
    /// True to keep unknown fields.
    pub(crate) lenient: Option<bool>,
    /// How to read, with the limits.
    pub(crate) options: ReadOptions,
    /// What `StratML` leaves open.
    #[cfg(feature = "full")]
    pub(crate) stratml: strategi_stratml::Options,
}

const COUNT: &str = "a whole number, 0 or more";

impl Asked {
    /// From a JSON object; empty for the defaults.
    pub(crate) fn new(json: &str) -> Answer<Self> {
        let mut asked = Self {
            lenient: None,
            options: ReadOptions::default(),
            #[cfg(feature = "full")]
            stratml: strategi_stratml::Options::default(),
        };
        if json.is_empty() {
            return Ok(asked);
        }
        let options = parsed(json).map_err(|error| option(&error))?;
        for (name, value) in options.as_object().into_iter().flatten().filter(|(_, value)| !value.is_null()) {
            asked.take(name, value)?;
        }
        asked.options.unknown_fields = unknown_fields(asked.lenient.unwrap_or_default());
        Ok(asked)
    }

    fn take(&mut self, name: &str, value: &Value) -> Answer<()> {
        let limits = &mut self.options.limits;
        let wrong = |expected: &str| option(&format!("`{name}`: expected {expected}"));
        let count = || value.as_u64().and_then(|count| usize::try_from(count).ok()).ok_or_else(|| wrong(COUNT));
        match name {
            "lenient" => self.lenient = Some(value.as_bool().ok_or_else(|| wrong("true or false"))?),
            "max_bytes" => limits.bytes = count()?,
            "max_depth" => limits.depth = count()?,
            "max_nodes" => limits.nodes = count()?,
            "max_errors" => limits.errors = count()?,
            #[cfg(feature = "full")]
            "goals_as" => self.stratml.goals = chosen(name, value)?,
            #[cfg(feature = "full")]
            "objectives_as" => self.stratml.objectives = chosen(name, value)?,
            #[cfg(feature = "full")]
            "language" => self.stratml.language = Some(chosen(name, value)?),
            _ => return Err(option(&format!("there is no option `{name}` for reading"))),
        }
        Ok(())
    }
}

/// What to do with fields that the format does not know.
pub(crate) fn unknown_fields(lenient: bool) -> UnknownFields {
    if lenient { UnknownFields::Keep } else { UnknownFields::Refuse }
}

#[cfg(feature = "full")]
fn chosen<T: std::str::FromStr<Err = E>, E: std::fmt::Display>(name: &str, value: &Value) -> Answer<T> {
    let text = value.as_str().ok_or_else(|| option(&format!("`{name}`: expected a text")))?;
    text.parse().map_err(|error: E| option(&format!("`{name}`: {error}")))
}

fn option(message: &str) -> JsValue {
    refused("OptionsError", message)
}
