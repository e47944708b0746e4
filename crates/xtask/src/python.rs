//! The Python environment of the tests that other programs' readers take part in: `target/venv`.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What the environment has, with pinned versions.
const REQUIREMENTS: &str = "tests/tables/requirements.txt";

/// The oldest Python that the packages are for.
const OLDEST: (u32, u32) = (3, 10);

/// The folder that cargo builds into.
pub fn target(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |folder| root.join(folder))
}

/// The Python of the environment.
pub fn program(root: &Path) -> PathBuf {
    in_folder(&target(root).join("venv"))
}

fn in_folder(folder: &Path) -> PathBuf {
    folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" })
}

/// Makes the environment and installs the packages, if they are not there as they should be.
pub fn set_up(root: &Path) -> Result<(), String> {
    let requirements = root.join(REQUIREMENTS);
    let wanted = fs::read_to_string(&requirements).map_err(|error| format!("{REQUIREMENTS}: {error}"))?;
    let folder = target(root).join("venv");
    // Written last: what it says is there.
    let stamp = folder.join("requirements.txt");
    let python = in_folder(&folder);
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted)
        && quietly(&python, ["-c", "import pytest"])
    {
        println!("{} is as it should be", folder.display());
        return Ok(());
    }
    let _ = fs::remove_dir_all(&folder);
    make(&folder)?;
    let file = requirements.as_os_str();
    let pip = ["-m", "pip", "install", "--disable-pip-version-check", "--requirement"].map(OsStr::new);
    if quietly(&python, ["-m", "pip", "--version"]) {
        loudly(&python, pip.into_iter().chain([file]))?;
    } else {
        // An environment made by uv has no pip.
        let words = ["pip", "install", "--python"].map(OsStr::new);
        loudly(Path::new("uv"), words.into_iter().chain([python.as_os_str(), OsStr::new("--requirement"), file]))?;
    }
    fs::write(&stamp, wanted).map_err(|error| format!("{}: {error}", stamp.display()))
}

fn make(folder: &Path) -> Result<(), String> {
    let (major, minor) = OLDEST;
    let recent = format!("import sys; sys.exit(sys.version_info < ({major}, {minor}))");
    let python = [std::env::var_os("PYTHON"), Some("python3".into()), Some("python".into())]
        .into_iter()
        .flatten()
        .find(|program| quietly(Path::new(program), ["-c", recent.as_str()]));
    let oldest = format!("{major}.{minor}");
    let ways = python
        .iter()
        .flat_map(|python| {
            [(python.clone(), vec!["-m", "venv"]), (python.clone(), vec!["-m", "virtualenv", "--quiet"])]
        })
        .chain([("uv".into(), vec!["venv", "--quiet", "--python", oldest.as_str()])]);
    for (program, arguments) in ways {
        let _ = fs::remove_dir_all(folder);
        // `venv` leaves an environment without pip where `ensurepip` is missing, and tells so by its exit code.
        if quietly(Path::new(&program), arguments.into_iter().map(OsStr::new).chain([folder.as_os_str()])) {
            return Ok(());
        }
    }
    let missing = match python {
        None => format!("there is no Python {oldest} or later: install it, or name it in the variable PYTHON"),
        Some(python) => format!(
            "`{} -m venv` cannot make an environment: install what it lacks (Debian: python3-venv), or virtualenv, or uv",
            Path::new(&python).display()
        ),
    };
    Err(format!("the tests in tests/tables need Python: {missing}"))
}

fn quietly<T: AsRef<OsStr>>(program: &Path, arguments: impl IntoIterator<Item = T>) -> bool {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn loudly<T: AsRef<OsStr>>(program: &Path, arguments: impl IntoIterator<Item = T>) -> Result<(), String> {
    let shown = program.display();
    match Command::new(program).args(arguments).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("the packages of {REQUIREMENTS} could not be installed: {shown}: {status}")),
        Err(error) => Err(format!("the packages of {REQUIREMENTS} could not be installed: {shown}: {error}")),
    }
}
