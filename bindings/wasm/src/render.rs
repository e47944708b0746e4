//! Reports as people and other programs read them.

use strategi_report::{Format, Settings};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{Answer, refused};
use crate::batch::Batch;

#[wasm_bindgen]
impl Batch {
    /// The report in a format of `strategi-report`, by its name.
    pub fn render(&self, format: &str, full: bool, color: bool) -> Answer {
        let format: Format =
            format.parse().map_err(|error| refused("OptionsError", &format!("`{format}`: {error}")))?;
        let settings = Settings { full, color, ..Settings::in_language(self.options.lang) };
        Ok(strategi_report::render(format, &self.judged(), &self.documents, &settings))
    }
}
