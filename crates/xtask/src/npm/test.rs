//! The tests of the npm package, as it is packed and installed: never on the folder of its source.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{NPM, PACKAGE, Project, browser, run, script, types};
use crate::python::target;
use crate::steps::{self, Step};
use crate::wasm;

/// The tests, which run beside the installed package.
const TESTS: &str = "bindings/wasm/test";

/// Pages and programs that use the package, each with tests of its own.
const USERS: [Project; 2] = [Project { folder: "examples/playground" }, Project { folder: "examples/web/react" }];

/// How the package is tested.
#[derive(Clone, Copy, Debug, Default)]
pub struct How {
    /// A debug build, without the examples that use the package, and without the limits of its size.
    pub quick: bool,
}

/// Makes the package, installs it into an empty project, and runs everything that holds of it there.
pub fn test(root: &Path, how: How) -> Result<(), String> {
    wasm::build(root, wasm::How { debug: how.quick, check_size: true })?;
    let packed = pack(root)?;
    // Outside the source, and removed however the tests end.
    let folder = tempfile::Builder::new()
        .prefix("strategi-npm-")
        .tempdir()
        .map_err(|error| format!("no temporary folder for the project: {error}"))?;
    let browser = browser::set_up()?;
    let place = Place { root, folder: folder.path().to_owned(), browser: &browser };
    place.set_up(&packed)?;
    steps::run(&place.everything()?)?;
    if how.quick { Ok(()) } else { users(root, &browser) }
}

/// Packs the package as it is published.
fn pack(root: &Path) -> Result<PathBuf, String> {
    let folder = target(root).join("npm");
    let told = |error| format!("{}: {error}", folder.display());
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(told)?;
    let pack = Step::new("npm pack", NPM, &["pack", "--silent", "--pack-destination"])
        .with([folder.to_string_lossy()])
        .folder(root.join(wasm::MADE));
    steps::run(&[pack])?;
    let packed = folder.join(format!("strategi-{}.tgz", env!("CARGO_PKG_VERSION")));
    if packed.is_file() { Ok(packed) } else { Err(format!("{}: npm packed something else", packed.display())) }
}

/// The examples that use the package, in a browser where they are pages.
fn users(root: &Path, browser: &Path) -> Result<(), String> {
    for project in USERS {
        project.set_up(root)?;
        let tests = project.script(root, project.folder, "test").env(browser::VARIABLE, &browser.to_string_lossy());
        steps::run(&[tests])?;
    }
    Ok(())
}

/// Where the package is installed and tested.
struct Place<'a> {
    root: &'a Path,
    folder: PathBuf,
    browser: &'a Path,
}

impl Place<'_> {
    /// The project that has nothing but the package.
    fn project(&self) -> PathBuf {
        self.folder.join("project")
    }

    /// Installs the package, sees that it needs nothing else, and puts the tests beside it.
    fn set_up(&self, packed: &Path) -> Result<(), String> {
        let (project, told) = (self.project(), |error| format!("{}: {error}", self.folder.display()));
        fs::create_dir_all(&project).map_err(told)?;
        fs::write(project.join("package.json"), "{\"private\": true, \"type\": \"module\"}\n").map_err(told)?;
        let install = ["install", "--silent", "--no-audit", "--no-fund", "--offline"];
        run(Command::new(NPM).args(install).arg(packed).current_dir(&project))?;
        let installed: Vec<String> = fs::read_dir(project.join("node_modules"))
            .map_err(told)?
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .filter(|name| !name.starts_with('.'))
            .collect();
        if installed != ["strategi"] {
            return Err(format!("the package installs more than itself: {}", installed.join(", ")));
        }
        steps::run(&self.alone())?;
        // What the tests compare with is found one folder up: the same as for the tools, and the package is not there.
        link(&PACKAGE.path(self.root).join("node_modules"), &self.folder.join("node_modules")).map_err(told)?;
        let tests = self.root.join(TESTS);
        if tests.is_dir() {
            wasm::copy(&tests, &project.join("test"), &|_| true)?;
        }
        types::write(self.root, &project)
    }

    /// With nothing else installed.
    fn alone(&self) -> [Step; 2] {
        let command = script(&self.project(), "strategi");
        [
            self.step(
                "the package alone",
                "node",
                &["--eval", "import(\"strategi\").then(({ version }) => console.log(version))"],
            ),
            self.step("its command", &command.to_string_lossy(), &["--version"]),
        ]
    }

    /// Types and tests.
    fn everything(&self) -> Result<Vec<Step>, String> {
        let compiler = script(&PACKAGE.path(self.root), "tsc");
        let mut steps: Vec<Step> = types::configurations()
            .map(|(name, file)| {
                self.step(&format!("types, {name}"), &compiler.to_string_lossy(), &["--project", &file])
            })
            .collect();
        let tests = test_files(&self.project().join("test"))?;
        if !tests.is_empty() {
            // The tests of memory ask for a clean slate.
            let node = self.step("tests of the package", "node", &["--expose-gc", "--test", "--test-reporter=spec"]);
            steps.push(node.with(tests.iter().map(|path| path.to_string_lossy())));
        }
        Ok(steps)
    }

    fn step(&self, name: &str, program: &str, arguments: &[&str]) -> Step {
        ["NODE_PATH", "NODE_OPTIONS"]
            .into_iter()
            .fold(Step::new(name, program, arguments), Step::env_remove)
            .env("STRATEGI_ROOT", &self.root.to_string_lossy())
            .env(browser::VARIABLE, &self.browser.to_string_lossy())
            .folder(self.project())
    }
}

/// The files of tests in a folder, in order.
fn test_files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    if !folder.is_dir() {
        return Ok(found);
    }
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let path = entry.map_err(|error| format!("{}: {error}", folder.display()))?.path();
        if path.is_dir() {
            found.extend(test_files(&path)?);
        } else if path.to_string_lossy().ends_with(".test.mjs") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(from, to)
}

#[cfg(windows)]
fn link(from: &Path, to: &Path) -> std::io::Result<()> {
    std::os::windows::fs::symlink_dir(from, to)
}
