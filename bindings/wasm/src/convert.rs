//! Documents in other notations.

use serde_json::Value;
use strategi::{LanguageTag, Report, Strategy, to_json, to_yaml};
use strategi_stratml::{Part, WriteOptions};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{Answer, answer, refused};
use crate::batch::Batch;

#[wasm_bindgen]
impl Batch {
    /// The first document in another notation, with what was lost; without a text, what kept it from being read.
    pub fn convert(&self, to: &str, language: &str) -> Answer {
        let document = self.first()?;
        let Some(strategy) = document.strategy().filter(|_| document.is_complete() || document.is_foreign()) else {
            let report = Report::of_reading(std::slice::from_ref(document), &self.options);
            return Ok(answer(&[("report", &report.to_json())]));
        };
        let (text, losses) = match to {
            "json" => (to_json(strategy), Vec::new()),
            "yaml" => (to_yaml(strategy), Vec::new()),
            "stratml1" => stratml(strategy, Part::One, language)?,
            "stratml2" | "stratml" => stratml(strategy, Part::Two, language)?,
            _ => {
                let message = format!("`{to}` is none of `json`, `yaml`, `stratml`, `stratml1`, `stratml2`");
                return Err(refused("OptionsError", &message));
            }
        };
        let report = strategi_stratml::report(document, &losses, &self.options);
        Ok(answer(&[("text", &Value::String(text).to_string()), ("report", &report.to_json())]))
    }
}

fn stratml(strategy: &Strategy, part: Part, language: &str) -> Answer<(String, Vec<strategi_stratml::Loss>)> {
    let language = (!language.is_empty()).then(|| language.parse::<LanguageTag>()).transpose();
    let language = language.map_err(|error| refused("OptionsError", &format!("`language`: {error}")))?;
    let written = strategi_stratml::write(strategy, part, &WriteOptions { language });
    let written = written.map_err(|error| refused("ConversionError", &error.to_string()))?;
    Ok((written.text, written.losses))
}
