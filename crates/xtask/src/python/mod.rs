//! Python: the environments that tests and tools run in, the wheel, and the tests of the package.

pub mod environment;
pub mod package;
pub mod wheel;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub use environment::{TABLES, TOOLS};

/// The oldest Python that the packages are for.
const OLDEST: (u32, u32) = (3, 10);

/// The folder that cargo builds into.
pub fn target(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |folder| root.join(folder))
}

/// The Python that environments are made of: the one that the variable `PYTHON` names, which must do, else one on the path.
fn interpreter() -> Result<Option<PathBuf>, String> {
    match std::env::var_os("PYTHON").filter(|named| !named.is_empty()) {
        Some(named) => recent(&named).map(Some).ok_or_else(|| {
            format!("the variable PYTHON names `{}`, which is no Python {} or later", named.to_string_lossy(), oldest())
        }),
        None => Ok(["python3", "python"].iter().find_map(|name| recent(name.as_ref()))),
    }
}

/// Where a Python is, if it is one and recent. Its name may be that of a script that chooses one.
fn recent(program: &OsStr) -> Option<PathBuf> {
    let (major, minor) = OLDEST;
    let tell = format!("import sys; sys.exit(1) if sys.version_info < ({major}, {minor}) else print(sys.executable)");
    let output = Command::new(program).args(["-c", &tell]).stdin(Stdio::null()).output().ok()?;
    let path = String::from_utf8(output.stdout).ok()?;
    Some(PathBuf::from(path.trim())).filter(|path| output.status.success() && path.is_file())
}

fn oldest() -> String {
    format!("{}.{}", OLDEST.0, OLDEST.1)
}

fn quietly<T: AsRef<OsStr>>(program: &Path, arguments: impl IntoIterator<Item = T>) -> bool {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn loudly<T: AsRef<OsStr>>(program: &Path, arguments: impl IntoIterator<Item = T>) -> Result<(), String> {
    match Command::new(program).args(arguments).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{}: {status}", program.display())),
        Err(error) => Err(format!("{}: {error}", program.display())),
    }
}
