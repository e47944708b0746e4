#![doc = include_str!("../../../README.md")]
#![forbid(unsafe_code)]

pub mod baseline;
mod checked;
pub mod codelist;
mod collection;
pub mod config;
pub mod fix;
pub mod index;
pub mod lang;
pub mod message;
pub mod model;
pub mod read;
pub mod report;
pub mod rules;
mod sorting;
pub mod suggest;
pub mod tree;
pub mod value;

pub use baseline::Baseline;
pub use checked::Checked;
pub use collection::Collection;
pub use config::{Configuration, ConfigurationError, Parameters, Profile};
pub use jiff::civil::Date;
pub use lang::Lang;
pub use model::*;
pub use read::{Document, Format, ReadError, ReadOptions, SourceFile, UnknownFields, to_json, to_yaml};
pub use report::{Diagnostic, Report, Verdict};
pub use rules::{Options, Rule, Severity, Tier, check};
pub use value::*;
