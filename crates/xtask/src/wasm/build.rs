//! WebAssembly out of the crate `strategi-wasm`: once for each entry of the package.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use std::{fs, io};

use super::{STAGE, bindgen};
use crate::npm::{PACKAGE, output, run};
use crate::python::target;
use crate::steps::{self, Step};

/// What the crate is compiled for.
const TARGET: &str = "wasm32-unknown-unknown";

/// What wasm-opt does, for what is given out. Measured: `-Os` alone gains nothing after brotli, what stands around it 1.5 %.
const OPTIMISE: &[&str] =
    &["--low-memory-unused", "--flatten", "--rereloop", "-Os", "-Os", "--reorder-functions", "--reorder-locals"];

/// A build of the crate.
#[derive(Debug)]
pub struct Build {
    /// How its files are called.
    pub name: &'static str,
    /// What it is for.
    pub what: &'static str,
    /// The features of the crate.
    features: &'static [&'static str],
    /// How it is compiled when it is given out.
    profile: &'static str,
}

/// Every build.
pub const BUILDS: [Build; 3] = [
    Build { name: "json", what: "the form of JSON documents", features: &[], profile: "wasm-small" },
    Build { name: "strategi", what: "everything but reports", features: &["--features", "full"], profile: "wasm" },
    Build { name: "report", what: "reports", features: &["--features", "report"], profile: "wasm-small" },
];

impl Build {
    /// Compiles it, and puts it with its JavaScript where the TypeScript finds them.
    pub(super) fn make(&self, root: &Path, debug: bool) -> Result<(), String> {
        // A folder each: one build would else take the place of another, and all be linked anew each time.
        let own = target(root).join("npm-builds").join(self.name);
        let profile = if debug { "dev" } else { self.profile };
        let step = format!("WebAssembly, {}", self.what);
        let cargo = Step::cargo(&step, &["build", "--package", "strategi-wasm", "--lib", "--target", TARGET])
            .with(["--profile", profile])
            .with(self.features.iter().copied())
            .env("CARGO_TARGET_DIR", &own.to_string_lossy());
        steps::run(&[cargo])?;
        let folder = if debug { "debug" } else { self.profile };
        let compiled = own.join(TARGET).join(folder).join("strategi_wasm.wasm");
        let bytes = fs::read(&compiled).map_err(|error| format!("{}: {error}", compiled.display()))?;
        let (stage, kept) = (root.join(STAGE).join("wasm"), own.join("staged.wasm"));
        let made = stage.join(format!("{}_bg.wasm", self.name));
        let stamp = stage.join(format!("{}.stamp", self.name));
        let how = format!("{profile} {}", OPTIMISE.join(" "));
        let same = fs::read(&kept).is_ok_and(|kept| kept == bytes) && made.is_file();
        if same && fs::read_to_string(&stamp).is_ok_and(|stamp| stamp == how) {
            return Ok(());
        }
        fs::create_dir_all(&stage).map_err(|error| format!("{}: {error}", stage.display()))?;
        let _ = fs::remove_file(&stamp);
        bindgen::make(&compiled, self.name, &stage)?;
        if !debug {
            optimise(root, &made)?;
        }
        // Written last: what it says is there.
        fs::write(&kept, bytes).map_err(|error| format!("{}: {error}", kept.display()))?;
        fs::write(&stamp, how).map_err(|error| format!("{}: {error}", stamp.display()))
    }
}

fn optimise(root: &Path, file: &Path) -> Result<(), String> {
    let start = Instant::now();
    let before = length(file)?;
    let program = crate::npm::script(&PACKAGE.path(root), "wasm-opt");
    run(Command::new(program).args(OPTIMISE).arg(file).arg("-o").arg(file))?;
    let after = length(file)?;
    println!("    wasm-opt: {before} → {after} bytes in {:.1} s", start.elapsed().as_secs_f64());
    Ok(())
}

fn length(file: &Path) -> Result<u64, String> {
    fs::metadata(file).map(|it| it.len()).map_err(|error| format!("{}: {error}", file.display()))
}

/// Sees that Rust has what it needs to compile for WebAssembly, and installs it where rustup can.
pub(super) fn toolchain() -> Result<(), String> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let libraries = output(Command::new(rustc).args(["--print", "target-libdir", "--target", TARGET]))?;
    // Where the standard library of a target would be, if it is there or not.
    if has_standard_library(&PathBuf::from(libraries.trim())) {
        return Ok(());
    }
    let missing = |why: String| {
        format!("Rust has no standard library for {TARGET}, which the npm package is compiled for, and {why}")
    };
    match Command::new("rustup").args(["target", "add", TARGET]).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(missing(format!("`rustup target add {TARGET}` failed: {status}"))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err(missing("there is no rustup to install it: install it as Rust was installed".to_owned()))
        }
        Err(error) => Err(missing(format!("rustup: {error}"))),
    }
}

fn has_standard_library(folder: &Path) -> bool {
    let names = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.file_name());
    names.into_iter().any(|name| name.to_string_lossy().starts_with("libstd-"))
}

#[cfg(test)]
mod tests {
    use super::BUILDS;

    #[test]
    fn every_build_has_its_own_name_and_features() {
        for (number, build) in BUILDS.iter().enumerate() {
            assert!(BUILDS.iter().skip(number + 1).all(|it| it.name != build.name && it.features != build.features));
        }
    }
}
