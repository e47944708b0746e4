//! Reports on public strategies, for people and for programs.
//!
//! Takes what [`strategi::check`] found and the documents that were checked, and gives text: for a terminal, for a
//! colleague ([`html`]), for a pull request ([`markdown`]), and for the programs that run checks ([`json`],
//! [`sarif`], [`junit`], [`github`]). It opens no file and looks at no clock: the same report gives the same text.
//!
//! ```
//! use strategi::{Collection, Date, Document, Format, Options, ReadOptions};
//! use strategi_report::Settings;
//!
//! let text = "strategi: 1\nid: coast\ntitle: A living coast\npriorities:\n  - {id: youth, title: Youth}\n";
//! let documents = Document::from_text("coast.yaml", text, Format::Yaml, &ReadOptions::default());
//! let report = strategi::check(&documents, &Options::on(Date::constant(2026, 1, 1)));
//! let page = strategi_report::html(&report, &documents, &Settings::default());
//! assert!(page.starts_with("<!doctype html>"));
//! ```

#![forbid(unsafe_code)]

mod clean;
mod excerpt;
#[cfg(feature = "text")]
mod fixes;
mod format;
mod github;
mod group;
mod html;
mod json;
mod judged;
mod junit;
mod markdown;
mod sarif;
mod settings;
mod summary;
#[cfg(feature = "text")]
mod text;
mod texts;
mod words;

pub use clean::clean;
#[cfg(feature = "text")]
pub use fixes::fixes;
pub use format::{Format, UnknownFormat, render};
pub use github::github;
pub use html::html;
pub use json::json;
pub use junit::junit;
pub use markdown::markdown;
pub use sarif::sarif;
pub use settings::Settings;
pub use summary::summary;
#[cfg(feature = "text")]
pub use text::{findings, text};
