//! The wheel of the Python package, in `target/wheels`.

use std::fs;
use std::path::{Path, PathBuf};

use super::{TOOLS, target};
use crate::steps::{self, Step};

/// How the native part is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// As it is given out.
    Release,
    /// Compiled quickly, for trying.
    Debug,
}

/// Builds the wheel; the only one that is in its folder afterwards.
pub fn build(root: &Path, profile: Profile) -> Result<PathBuf, String> {
    TOOLS.set_up(root)?;
    let folder = target(root).join("wheels");
    for old in wheels(&folder) {
        fs::remove_file(&old).map_err(|error| format!("{}: {error}", old.display()))?;
    }
    let mut maturin = Step::new("the wheel", TOOLS.program(root, "maturin"), &["build", "--locked", "--manifest-path"])
        .with(["bindings/python/Cargo.toml", "--out"])
        .with([folder.to_string_lossy()])
        .with(["--interpreter".into(), TOOLS.program(root, "python").to_string_lossy()]);
    if profile == Profile::Release {
        maturin = maturin.with(["--release"]);
    }
    steps::run(&[maturin])?;
    match wheels(&folder).as_slice() {
        [wheel] => {
            let size = fs::metadata(wheel).map_or(0, |metadata| metadata.len());
            println!("{} ({} kB)", wheel.display(), size / 1000);
            Ok(wheel.clone())
        }
        found => Err(format!("one wheel was expected in {}, not {}", folder.display(), found.len())),
    }
}

fn wheels(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    found.retain(|path| path.extension().is_some_and(|extension| extension == "whl"));
    found
}
