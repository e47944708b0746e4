//! Writes one of the documents that are measured, for measurements in other languages.
//!
//! `document BYTES LANGUAGES json|yaml` prints a document of about so many bytes of JSON, its texts in one language or in two.

use std::io::{Write, stdout};
use std::process::ExitCode;

use strategi::Strategy;
use strategi_benches::documents;

const BLOCK: usize = 8_000;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |place: usize| arguments.get(place).and_then(|text| text.parse::<usize>().ok());
    let (Some(bytes), Some(languages @ 1..=2), Some(format)) = (number(0), number(1), arguments.get(2)) else {
        eprintln!("usage: document BYTES LANGUAGES json|yaml");
        return ExitCode::from(2);
    };
    let strategy = near(bytes, languages);
    let text = match format.as_str() {
        "json" => serde_json::to_string(&strategy).unwrap_or_default(),
        "yaml" => strategi::to_yaml(&strategy),
        _ => {
            eprintln!("the format is `json` or `yaml`");
            return ExitCode::from(2);
        }
    };
    if stdout().write_all(text.as_bytes()).is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What is asked for is rounded to whole blocks of a plan: the one that comes closest.
fn near(bytes: usize, languages: usize) -> Strategy {
    let long = |strategy: &Strategy| serde_json::to_string(strategy).map_or(0, |text| text.len());
    let mut best = documents::strategy(bytes, languages);
    let asked = bytes.saturating_mul(bytes) / long(&best).max(1);
    for asked in [asked, asked.saturating_add(BLOCK)] {
        let other = documents::strategy(asked, languages);
        if long(&other).abs_diff(bytes) < long(&best).abs_diff(bytes) {
            best = other;
        }
    }
    best
}
