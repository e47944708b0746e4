//! JSON Schema of strategy documents, of reports, of the configuration and of the options of a call, and the catalogue of rules as data.
//!
//! Everything here is made from the model and the rules: titles and descriptions are their doc comments. The files
//! in `schemas/` are written by `cargo xtask generate`.
//!
//! ```
//! let schema = strategi_schema::strategy();
//! assert_eq!(schema["$id"], "urn:x-strategi:schema:strategi-1");
//! ```

#![forbid(unsafe_code)]

mod catalogue;
mod document;
mod format;
mod pages;

pub use catalogue::{profiles, rules};

use serde_json::Value;

/// The JSON Schema (2020-12) of a strategy document, as JSON or as YAML.
///
/// It accepts what reading accepts, but for two things that JSON Schema cannot see: `1.0` is a whole number to it, and
/// a key that stands twice stands once.
pub fn strategy() -> Value {
    document::schema::<strategi::Strategy>(&document::About {
        id: "urn:x-strategi:schema:strategi-1",
        title: "Strategy document, version 1",
        purpose: document::Purpose::Read,
    })
}

/// The JSON Schema (2020-12) of a report.
pub fn report() -> Value {
    document::schema::<strategi::Report>(&document::About {
        id: "urn:x-strategi:schema:report-1",
        title: "Report on strategy documents, version 1",
        purpose: document::Purpose::Written,
    })
}

/// The JSON Schema (2020-12) of the configuration, `strategi.toml`.
pub fn configuration() -> Value {
    document::schema::<strategi::Configuration>(&document::About {
        id: "urn:x-strategi:schema:configuration-1",
        title: "Configuration of strategi, version 1",
        purpose: document::Purpose::Read,
    })
}

/// The JSON Schema (2020-12) of the options of a call, as every binding takes them.
pub fn options() -> Value {
    document::schema::<strategi::Options>(&document::About {
        id: "urn:x-strategi:schema:options-1",
        title: "Options of strategi, version 1",
        purpose: document::Purpose::Read,
    })
}

/// The description of the document format for people, in Markdown.
pub fn format() -> String {
    format::page()
}

/// The pages of the rules in Markdown, one each, and an index of them: name and text.
pub fn pages() -> Vec<(String, String)> {
    pages::pages()
}

/// The files of `schemas/`: name and text.
pub fn files() -> Vec<(&'static str, String)> {
    let values = [
        ("strategi-1.json", strategy()),
        ("report-1.json", report()),
        ("configuration-1.json", configuration()),
        ("options-1.json", options()),
        ("rules.json", rules()),
        ("profiles.json", profiles()),
    ];
    let json = values.into_iter().map(|(name, value)| (name, format!("{value:#}\n")));
    json.chain([("FORMAT.md", format())]).collect()
}
