//! The native part of the npm package `strategi`: texts and values in, JSON out. Every rule, default and message is the core's, and
//! what JavaScript sees of it is in the modules of `js`.
//!
//! Three builds of it stand in the package: one without features, which reads the form of JSON documents and nothing else; `full`; and
//! `report`, which also writes reports.

#![allow(unreachable_pub, reason = "what JavaScript calls has to be public, and no other crate sees it")]

mod answer;
#[cfg(feature = "full")]
mod batch;
#[cfg(feature = "full")]
mod convert;
mod form;
mod reading;
#[cfg(feature = "report")]
mod render;
