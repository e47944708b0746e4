//! The contents of `strategi.toml`.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize};

use crate::lang::Lang;
use crate::read::{ReadOptions, UnknownFields};
use crate::rules::{Options, Tier};

/// How the strategies of a project are read and checked.
///
/// Everything may be left out. The day on which documents are judged is no setting: it is given with each run, so that a
/// report can be made again.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Configuration {
    /// The tiers whose rules run; `core` and `recommended` when left out.
    #[serde(deserialize_with = "tiers")]
    pub tiers: Vec<Tier>,
    /// Only these rules or families of rules (`PER002`, `PER`), whatever their tier; all rules of the tiers when left out.
    pub select: Vec<String>,
    /// Not these rules or families of rules.
    pub ignore: Vec<String>,
    /// The language of messages; English when left out.
    pub lang: Lang,
    /// True to keep fields that the format does not know, with a warning each, instead of refusing them; false when
    /// left out.
    pub lenient: bool,
}

impl Default for Configuration {
    fn default() -> Self {
        Self {
            tiers: Tier::DEFAULT.to_vec(),
            select: Vec::new(),
            ignore: Vec::new(),
            lang: Lang::default(),
            lenient: false,
        }
    }
}

impl Configuration {
    /// The options for checking on the given day.
    pub fn options(&self, date: Date) -> Options {
        let mut options = Options::on(date);
        options.tiers.clone_from(&self.tiers);
        options.select.clone_from(&self.select);
        options.ignore.clone_from(&self.ignore);
        options.lang = self.lang;
        options
    }

    /// The options for reading.
    pub fn read_options(&self) -> ReadOptions {
        let unknown_fields = if self.lenient { UnknownFields::Keep } else { UnknownFields::Refuse };
        ReadOptions { unknown_fields, ..ReadOptions::default() }
    }
}

fn tiers<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Tier>, D::Error> {
    let names = Vec::<String>::deserialize(deserializer)?;
    names.iter().map(|name| name.parse().map_err(serde::de::Error::custom)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_is_the_default() {
        let read = |text| serde_json::from_str::<Configuration>(text);
        assert_eq!(read("{}").unwrap(), Configuration::default());
        let given = read(r#"{"tiers": ["core"], "ignore": ["ACT"], "lang": "nn", "lenient": true}"#).unwrap();
        assert_eq!(given.options(Date::constant(2026, 1, 1)).tiers, [Tier::Core]);
        assert_eq!(given.options(Date::constant(2026, 1, 1)).lang, Lang::Nn);
        assert_eq!(given.read_options().unknown_fields, UnknownFields::Keep);
        assert_eq!(read(&serde_json::to_string(&given).unwrap()).unwrap(), given);
    }

    #[test]
    fn what_is_unknown_is_refused() {
        for text in [r#"{"tier": []}"#, r#"{"tiers": ["kore"]}"#, r#"{"lang": "de"}"#, r#"{"lenient": null}"#] {
            assert!(serde_json::from_str::<Configuration>(text).is_err(), "{text}");
        }
    }
}
