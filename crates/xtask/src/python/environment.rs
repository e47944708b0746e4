//! Virtual environments: what each has, and how one is made on a machine that may lack `ensurepip`, or have no Python but uv.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::{interpreter, loudly, oldest, quietly, target};

/// An environment that is kept in the folder that cargo builds into.
#[derive(Debug)]
pub struct Environment {
    /// Its name, and that of its folder in `target/python`.
    pub name: &'static str,
    /// The file that says what is installed, with pinned versions.
    pub requirements: &'static str,
}

/// What the project's own work needs: maturin builds the wheel, ruff formats, uv installs.
pub const TOOLS: Environment = Environment { name: "tools", requirements: "crates/xtask/python-tools.txt" };

/// Other programs' readers, for the tests of tables.
pub const TABLES: Environment = Environment { name: "tables", requirements: "tests/tables/requirements.txt" };

/// The environments that `cargo xtask python` sets up.
pub const KEPT: [&Environment; 2] = [&TOOLS, &TABLES];

impl Environment {
    /// Where it is.
    pub fn folder(&self, root: &Path) -> PathBuf {
        target(root).join("python").join(self.name)
    }

    /// A program of it.
    pub fn program(&self, root: &Path, name: &str) -> PathBuf {
        program(&self.folder(root), name)
    }

    /// Makes it and installs its packages, if they are not there as they should be.
    pub fn set_up(&self, root: &Path) -> Result<(), String> {
        let folder = self.folder(root);
        if self.is_there(root)? {
            println!("{} is as it should be", folder.display());
            return Ok(());
        }
        make(root, &folder)?;
        install(root, &folder, &[OsStr::new("--requirement"), root.join(self.requirements).as_os_str()])?;
        let stamp = stamp(&folder);
        fs::write(&stamp, self.wanted(root)?).map_err(|error| format!("{}: {error}", stamp.display()))
    }

    fn wanted(&self, root: &Path) -> Result<String, String> {
        fs::read_to_string(root.join(self.requirements)).map_err(|error| format!("{}: {error}", self.requirements))
    }

    fn is_there(&self, root: &Path) -> Result<bool, String> {
        let folder = self.folder(root);
        let stamped = fs::read_to_string(stamp(&folder)).is_ok_and(|installed| self.wanted(root) == Ok(installed));
        self.wanted(root).map(|_| stamped && quietly(&program(&folder, "python"), ["-c", ""]))
    }
}

/// The requirements that were installed; written last: what it says is there.
fn stamp(folder: &Path) -> PathBuf {
    folder.join("requirements.txt")
}

/// A program of an environment.
pub fn program(folder: &Path, name: &str) -> PathBuf {
    if cfg!(windows) { folder.join("Scripts").join(format!("{name}.exe")) } else { folder.join("bin").join(name) }
}

/// The uv of the tools, else the machine's. It installs in seconds what takes pip a minute.
fn uv(root: &Path) -> Option<PathBuf> {
    [TOOLS.program(root, "uv"), PathBuf::from("uv")].into_iter().find(|uv| quietly(uv, ["--version"]))
}

/// Makes an environment in place of what is in the folder.
pub fn make(root: &Path, folder: &Path) -> Result<(), String> {
    let python = interpreter()?;
    let oldest = oldest();
    // With uv a Python need not be there: it gets one.
    let wanted = python.as_ref().map_or(oldest.as_ref(), |python| python.as_os_str());
    let mut ways: Vec<(PathBuf, Vec<&OsStr>)> = Vec::new();
    if let Some(uv) = uv(root) {
        // With pip, for where only pip knows the way to the packages.
        ways.push((
            uv,
            ["venv", "--quiet", "--seed", "--python"].map(OsStr::new).into_iter().chain([wanted]).collect(),
        ));
    }
    if let Some(python) = &python {
        ways.push((python.clone(), ["-m", "venv"].map(OsStr::new).to_vec()));
        ways.push((python.clone(), ["-m", "virtualenv", "--quiet"].map(OsStr::new).to_vec()));
    }
    for (program, arguments) in &ways {
        let _ = fs::remove_dir_all(folder);
        // `venv` leaves an environment without pip where `ensurepip` is missing, and tells so by its exit code.
        if quietly(program, arguments.iter().copied().chain([folder.as_os_str()])) {
            return Ok(());
        }
    }
    Err(match python {
        None => format!(
            "there is no Python {oldest} or later, which the Python package and the tests of tables need: install it, or name it in the variable PYTHON"
        ),
        Some(python) => format!(
            "`{} -m venv` cannot make an environment: install what it lacks (Debian: python3-venv), or virtualenv, or uv",
            python.display()
        ),
    })
}

/// Installs packages into an environment, by uv if it is there and finds them, else by pip.
pub fn install(root: &Path, folder: &Path, packages: &[&OsStr]) -> Result<(), String> {
    let python = program(folder, "python");
    let by_uv = uv(root).map(|uv| {
        let words = ["pip", "install", "--quiet", "--python"].map(OsStr::new);
        loudly(&uv, words.into_iter().chain([python.as_os_str()]).chain(packages.iter().copied()))
    });
    if matches!(by_uv, Some(Ok(()))) {
        return Ok(());
    }
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"].map(OsStr::new);
    let shown: Vec<_> = packages.iter().map(|package| package.to_string_lossy()).collect();
    loudly(&python, pip.into_iter().chain(packages.iter().copied()))
        .map_err(|error| format!("`{}` could not be installed: {error}", shown.join(" ")))
}
