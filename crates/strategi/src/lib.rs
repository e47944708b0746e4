//! Public strategies as typed, checked and comparable data.

#![forbid(unsafe_code)]

pub mod codelist;
pub mod config;
pub mod index;
pub mod lang;
pub mod message;
pub mod model;
pub mod read;
pub mod report;
pub mod rules;
mod suggest;
pub mod tree;
pub mod value;

pub use config::Configuration;
pub use jiff::civil::Date;
pub use lang::Lang;
pub use model::*;
pub use read::{Document, Format, ReadError, ReadOptions, UnknownFields, to_json, to_yaml};
pub use report::{Diagnostic, Report, Verdict};
pub use rules::{Options, Rule, Severity, Tier, check};
pub use value::*;
