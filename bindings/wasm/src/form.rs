//! The form of documents and of their parts: what the smallest build has.

use serde_json::Value;
use strategi::{Date, Document, Lang, Object, Options, ReadOptions, Report};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{Answer, answer, parsed, refused};
use crate::reading::Asked;

/// The options of a report that tells of reading only, which asks for no day.
pub(crate) fn telling(lang: &str) -> Answer<Options> {
    let mut options = Options::on(Date::ZERO);
    options.lang = lang.parse::<Lang>().map_err(|error| refused("OptionsError", &format!("`lang`: {error}")))?;
    options.utf16 = true;
    Ok(options)
}

/// Reads a JSON text: its strategy, if there is one, and the report of reading it.
#[wasm_bindgen]
pub fn read_json(name: &str, text: &str, reading: &str, lang: &str) -> Answer {
    let document = Document::from_json(name, text, &Asked::new(reading)?.options);
    Ok(read(&document, &telling(lang)?))
}

/// The same of a value, given as its JSON.
#[wasm_bindgen]
pub fn read_value(name: &str, value: &str, reading: &str, lang: &str) -> Answer {
    let document = Document::from_json_value(name, value, &Asked::new(reading)?.options);
    Ok(read(&document, &telling(lang)?))
}

/// The same of what has no form in JSON, which is told.
#[wasm_bindgen]
pub fn read_refused(name: &str, why: &str, lang: &str) -> Answer {
    Ok(read(&Document::refused(name, why), &telling(lang)?))
}

/// Reads an object of any type of the format, given as its JSON.
#[wasm_bindgen]
pub fn read_object(type_name: &str, value: &str, reading: &str, lang: &str) -> Answer {
    let (asked, options) = (Asked::new(reading)?, telling(lang)?);
    let value = match parsed(value) {
        Ok(value) => value,
        Err(error) => return Ok(read(&Document::refused(type_name, &error), &options)),
    };
    macro_rules! of_type {
        ($($type:ident)+) => {
            match type_name {
                $(stringify!($type) => object::<strategi::$type>(&value, &asked.options, options.lang),)+
                _ => return Err(refused("OptionsError", &format!("there is no object type `{type_name}`"))),
            }
        };
    }
    // All of `strategi::OBJECTS`.
    Ok(of_type!(
        Strategy Statement Assessment Objective Priority Meets Measure Deliverable Resource Indicator Point Actor Address Contact Party
        Territory LegalBasis Source Decision Revision LinkedPlan LinkedItem Evidence Waiver
    ))
}

/// The strategy, if the document is complete, and the report of reading it.
fn read(document: &Document, options: &Options) -> String {
    let report = Report::of_reading(std::slice::from_ref(document), options).to_json();
    match document.strategy().filter(|_| document.is_complete()) {
        Some(strategy) => answer(&[("value", &strategy.to_value().to_string()), ("report", &report)]),
        None => answer(&[("report", &report)]),
    }
}

fn object<T: Object>(value: &Value, reading: &ReadOptions, lang: Lang) -> String {
    match T::from_value(value, reading) {
        Ok(object) => answer(&[("value", &object.to_value().to_string())]),
        Err(error) => {
            let mut report = error.report().clone();
            report.diagnostics = report.diagnostics.into_iter().map(|finding| finding.in_language(lang)).collect();
            answer(&[("report", &report.to_json())])
        }
    }
}
