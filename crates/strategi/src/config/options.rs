//! The options of one call, as a binding hands them over.

use serde_json::Value;

use super::decode::{decoded, root};
use super::origin::Origin;
use super::reading::Reading;
use super::{Configuration, ConfigurationError};
use crate::Date;
use crate::lang::Term;
use crate::rules::{About, Options};
use crate::tree::{Kind, Node};
use crate::value::{PartialDate, Scalar};

/// The name under which reports tell what is wrong with a configuration that was not read from a file.
pub(crate) const NAME: &str = "options";

const DAY: Term =
    Term::new("a date with year, month and day", "en dato med år, måned og dag", "ein dato med år, månad og dag");

pub(crate) fn options(value: &Value) -> Result<Options, ConfigurationError> {
    match decoded(NAME, value, call) {
        Ok((mut options, problems)) => {
            options.configuration.origin = Origin { problems, ..Origin::default() };
            Ok(options)
        }
        Err((Some(options), error)) => Err(error.in_language(options.lang)),
        Err((None, error)) => Err(error),
    }
}

/// The same on top of a configuration.
pub(crate) fn over(mut configuration: Configuration, value: &Value) -> Result<Options, ConfigurationError> {
    let object = value.as_object();
    let mut options = options(value).map_err(|error| match object.and_then(|fields| fields.get("lang")) {
        Some(_) => error,
        None => error.in_language(configuration.lang),
    })?;
    let fields = object.into_iter().flat_map(|fields| fields.keys().cloned());
    let parameters = object.and_then(|fields| fields.get("parameters")?.as_object()).into_iter();
    let parameters = parameters.flat_map(|fields| fields.keys().map(|name| format!("parameters.{name}")));
    let given: Vec<String> = fields.chain(parameters).collect();
    let mut problems = options.configuration.origin.problems.clone();
    configuration.adjust(&options.configuration, &given.iter().map(String::as_str).collect::<Vec<_>>());
    configuration.origin.problems.append(&mut problems);
    options.configuration = configuration;
    Ok(options)
}

fn call(reading: &mut Reading, node: Node<'_, '_>) -> Options {
    let abouts: Vec<(&str, About)> = About::ALL.iter().map(|about| (about.as_str(), *about)).collect();
    let mut made = Options::on(Date::ZERO);
    let Options { date, about, show_waived, utf16, configuration, placements: _ } = &mut made;
    *configuration = root(
        reading,
        node,
        "Options",
        &mut [
            ("date", &mut |r, it| date.clone_from(&day(r, it).unwrap_or_default())),
            ("about", &mut |r, it| *about = r.choice(it, ("about", "About"), &abouts)),
            ("show_waived", &mut |r, it| *show_waived = r.flag(it).unwrap_or_default()),
            ("utf16", &mut |r, it| *utf16 = r.flag(it).unwrap_or_default()),
        ],
    );
    if node.kind() == Kind::Map {
        reading.has(node, &["date"]);
    }
    made
}

fn day(reading: &mut Reading, node: Node<'_, '_>) -> Option<Date> {
    let given = node.as_str();
    let date = given.and_then(PartialDate::read).filter(|date| date.first_day() == date.last_day());
    match (given, &date) {
        (None, _) => reading.wrong(node, DAY),
        (Some(given), None) => reading.form(node.span(), given, DAY, "2026-03-01"),
        (Some(_), Some(_)) => {}
    }
    date.map(PartialDate::first_day)
}
