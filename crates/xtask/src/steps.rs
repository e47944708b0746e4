//! Chores that run other programs: each step is printed, and the first that fails ends the run.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::python::{self, TABLES};

/// One program to run.
#[derive(Default)]
pub struct Step {
    name: String,
    program: OsString,
    arguments: Vec<String>,
    environment: Vec<(String, String)>,
    /// Variables that the program does not see.
    without: Vec<String>,
    /// The folder that programs are looked for in first.
    path: Option<PathBuf>,
    /// Where it runs, if not in the folder of the workspace.
    folder: Option<PathBuf>,
}

impl Step {
    /// A step that runs a program.
    pub fn new(name: &str, program: impl Into<OsString>, arguments: &[&str]) -> Self {
        let step = Self { name: name.to_owned(), program: program.into(), ..Self::default() };
        step.with(arguments.iter().copied())
    }

    /// A step that runs the cargo that runs this.
    pub fn cargo(name: &str, arguments: &[&str]) -> Self {
        Self::new(name, std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), arguments)
    }

    /// The same with more arguments.
    #[must_use]
    pub fn with<T: Into<String>>(mut self, arguments: impl IntoIterator<Item = T>) -> Self {
        self.arguments.extend(arguments.into_iter().map(Into::into));
        self
    }

    /// The same with a variable of the environment.
    #[must_use]
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same without a variable of the environment.
    #[must_use]
    pub fn env_remove(mut self, name: &str) -> Self {
        self.without.push(name.to_owned());
        self
    }

    /// The same in another folder than that of the workspace.
    #[must_use]
    pub fn folder(mut self, folder: PathBuf) -> Self {
        self.folder = Some(folder);
        self
    }

    /// The same with a folder before those of `PATH`.
    #[must_use]
    pub fn path(mut self, folder: Option<&Path>) -> Self {
        self.path = folder.map(Path::to_owned);
        self
    }

    fn shown(&self) -> String {
        let program = Path::new(&self.program).file_name().unwrap_or(&self.program).to_string_lossy();
        let mut words: Vec<String> =
            self.environment.iter().map(|(name, value)| format!("{name}=\"{value}\"")).collect();
        words.push(program.into_owned());
        words.extend(self.arguments.iter().take(8).cloned());
        if self.arguments.len() > 8 {
            words.push(format!("… ({} more)", self.arguments.len() - 8));
        }
        words.join(" ")
    }

    fn run(&self) -> Result<(), String> {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).current_dir(self.folder.clone().unwrap_or_else(crate::root));
        for name in &self.without {
            command.env_remove(name);
        }
        if let Some(first) = &self.path {
            let paths = std::env::var_os("PATH").unwrap_or_default();
            let all = std::iter::once(first.clone()).chain(std::env::split_paths(&paths));
            command.env("PATH", std::env::join_paths(all).map_err(|error| format!("PATH: {error}"))?);
        }
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        match command.status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("step `{}` failed ({status}): {}", self.name, self.shown())),
            Err(error) => Err(format!("step `{}` could not run: {}: {error}", self.name, self.shown())),
        }
    }
}

/// Runs the steps one after the other.
pub fn run(steps: &[Step]) -> Result<(), String> {
    for (number, step) in steps.iter().enumerate() {
        println!("==> [{}/{}] {}: {}", number + 1, steps.len(), step.name, step.shown());
        let start = Instant::now();
        step.run()?;
        println!("    done in {:.1} s", start.elapsed().as_secs_f64());
    }
    Ok(())
}

/// Every test there is. Bindings add theirs here, with what they need to be set up.
pub fn tests(root: &Path) -> Vec<Step> {
    let mut steps = vec![
        Step::cargo("tests and doc tests", &["test", "--workspace", "--all-features"]),
        Step::cargo("benchmarks compile", &["check", "--workspace", "--all-features", "--benches"]),
        Step::cargo("the core alone compiles", &["check", "--package", "strategi", "--no-default-features"]),
    ];
    steps.extend(tables(root));
    steps.push(Step::cargo("the Python package", &["xtask", "python-test"]));
    steps.push(Step::cargo("the npm package", &["xtask", "npm-test"]));
    steps
}

/// Files that the command writes, read by other programs, and what these write, read by the command.
fn tables(root: &Path) -> [Step; 3] {
    let command = python::target(root).join("debug").join(format!("strategi{}", std::env::consts::EXE_SUFFIX));
    [
        Step::cargo("the Python environments", &["xtask", "python"]),
        Step::cargo("the command", &["build", "--package", "strategi-cli"]),
        Step::new("tables in other programs", TABLES.program(root, "python"), &["-m", "pytest", "-rs", "tests/tables"])
            .env("STRATEGI_COMMAND", &command.to_string_lossy()),
    ]
}

/// What must hold before a change goes in.
pub fn ci(root: &Path) -> Vec<Step> {
    let mut steps = crate::fmt::steps(root, true);
    steps.push(Step::cargo(
        "clippy",
        &["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"],
    ));
    steps.push(
        Step::cargo("documentation", &["doc", "--workspace", "--all-features", "--no-deps"])
            .env("RUSTDOCFLAGS", "-D warnings"),
    );
    steps.extend(tests(root));
    steps
}
