//! Chores of this workspace. Each is a module; `main` only chooses.

#![forbid(unsafe_code)]

use std::path::{Path, PathBuf};

pub mod conformance;
pub mod difference;
pub mod fmt;
pub mod generate;
pub mod new_rule;
pub mod npm;
pub mod python;
pub mod python_model;
pub mod steps;
pub mod typescript;
pub mod wasm;

/// The folder of the workspace.
pub fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.ancestors().nth(2).unwrap_or(own).to_owned()
}
