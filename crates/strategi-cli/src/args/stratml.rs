//! How StratML is read.

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use strategi::LanguageTag;
use strategi::tree::Limits;
use strategi_stratml::{GoalsAs, ObjectivesAs, Options};

const HEADING: &str = "Reading StratML";

/// What StratML leaves open, and whoever reads it may know.
#[derive(Args, Debug)]
pub(crate) struct Stratml {
    /// What the Goals of StratML documents are
    #[arg(long, help_heading = HEADING, value_name = "KIND", default_value = "objectives", value_parser = goals())]
    pub(crate) goals_as: GoalsAs,

    /// What the Objectives of StratML documents are
    #[arg(long, help_heading = HEADING, value_name = "KIND", default_value = "objectives", value_parser = objectives())]
    pub(crate) objectives_as: ObjectivesAs,

    /// The language of StratML documents that do not say it, e.g. `nb`
    #[arg(long, help_heading = HEADING, value_name = "TAG", value_parser = language)]
    pub(crate) language: Option<LanguageTag>,
}

impl Stratml {
    pub(crate) fn options(&self, limits: &Limits) -> Options {
        Options {
            goals: self.goals_as,
            objectives: self.objectives_as,
            language: self.language.clone(),
            limits: limits.clone(),
        }
    }
}

fn goals() -> impl TypedValueParser<Value = GoalsAs> {
    let values = [
        PossibleValue::new("objectives").help("Objectives of level `goal`, as the standard has it"),
        PossibleValue::new("priorities").help("Priority areas, for which many plans use them"),
    ];
    PossibleValuesParser::new(values).try_map(|name| name.parse::<GoalsAs>())
}

fn objectives() -> impl TypedValueParser<Value = ObjectivesAs> {
    let values = [
        PossibleValue::new("objectives").help("Objectives of level `objective`, as the standard has it"),
        PossibleValue::new("measures").help("Measures, in plans that list there what is to be done"),
    ];
    PossibleValuesParser::new(values).try_map(|name| name.parse::<ObjectivesAs>())
}

pub(super) fn language(tag: &str) -> Result<LanguageTag, String> {
    tag.parse().map_err(|_| "not a language tag such as `nb` or `en-GB`".to_owned())
}
