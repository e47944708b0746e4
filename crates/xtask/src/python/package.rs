//! The tests of the Python package, on the wheel as it is installed: never on the folder of its source.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::{environment, target, wheel};
use crate::steps::{self, Step};

const REQUIREMENTS: &str = "bindings/python/tests/requirements.txt";
const TESTS: &str = "bindings/python/tests";
const README: &str = "bindings/python/README.md";
const EXAMPLES: &str = "examples/python";
/// Where the type stubs may differ from what there is, each line with its reason.
const ALLOWED: &str = "bindings/python/tests/stubtest.txt";
/// How strictly pyright looks at the source.
const PROJECT: &str = "bindings/python/pyproject.toml";

/// How the package is tested.
#[derive(Clone, Copy, Debug)]
pub struct How<'a> {
    /// A debug build, in an environment that is kept: what was installed for the tests before is taken as it is.
    pub quick: bool,
    /// Words for pytest; if there are any, only pytest runs.
    pub pytest: &'a [&'a str],
}

/// Builds the wheel, installs it into an environment of its own, and runs everything that holds of it there.
pub fn test(root: &Path, how: How<'_>) -> Result<(), String> {
    let profile = if how.quick { wheel::Profile::Debug } else { wheel::Profile::Release };
    let wheel = wheel::build(root, profile)?;
    if how.quick {
        return Place { root, folder: target(root).join("python").join("quick") }.test(&wheel, how);
    }
    // Outside the source, and removed however the tests end.
    let folder = tempfile::Builder::new()
        .prefix("strategi-python-")
        .tempdir()
        .map_err(|error| format!("no temporary folder for the environment: {error}"))?;
    Place { root, folder: folder.path().to_owned() }.test(&wheel, how)
}

/// Where the package is installed and tested.
struct Place<'a> {
    root: &'a Path,
    folder: PathBuf,
}

impl Place<'_> {
    fn test(&self, wheel: &Path, how: How<'_>) -> Result<(), String> {
        self.set_up(wheel, how.quick)?;
        if how.pytest.is_empty() {
            steps::run(&self.everything())
        } else {
            let tests = self.pytest("tests of the package").with([self.source(TESTS)]);
            steps::run(&[tests.with(how.pytest.iter().copied())])
        }
    }

    /// Installs the wheel, sees that it needs nothing else, and installs what the tests need.
    fn set_up(&self, wheel: &Path, keep: bool) -> Result<(), String> {
        let (root, environment) = (self.root, self.environment());
        let stamp = self.folder.join("requirements.txt");
        let wanted = fs::read_to_string(root.join(REQUIREMENTS)).map_err(|error| format!("{REQUIREMENTS}: {error}"))?;
        if keep && fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
            let again = ["--no-deps", "--force-reinstall"].map(OsStr::new).into_iter().chain([wheel.as_os_str()]);
            return environment::install(root, &environment, &again.collect::<Vec<_>>());
        }
        let _ = fs::remove_dir_all(&self.folder);
        let work = self.work();
        fs::create_dir_all(&work).map_err(|error| format!("{}: {error}", work.display()))?;
        environment::make(root, &environment)?;
        environment::install(root, &environment, &[wheel.as_os_str()])?;
        steps::run(&self.alone())?;
        let start = Instant::now();
        let requirements = root.join(REQUIREMENTS);
        environment::install(root, &environment, &[OsStr::new("--requirement"), requirements.as_os_str()])?;
        println!("==> {REQUIREMENTS} installed in {:.1} s", start.elapsed().as_secs_f64());
        fs::write(&stamp, wanted).map_err(|error| format!("{}: {error}", stamp.display()))
    }

    /// With nothing else installed.
    fn alone(&self) -> [Step; 3] {
        [
            self.python("the package alone", &["-c", "import strategi"]),
            self.step("its command", "strategi", &["--version"]),
            self.python("its command as a module", &["-m", "strategi", "--version"]),
        ]
    }

    /// Tests, examples of the documentation, and types.
    fn everything(&self) -> Vec<Step> {
        let mut steps = vec![
            self.pytest("tests of the package").with([self.source(TESTS)]),
            self.pytest("examples in the documentation")
                .with(["--doctest-modules", "--doctest-glob=README.md", "--pyargs", "strategi"])
                .with([self.source(README)]),
        ];
        // Names of files need not differ between folders.
        let folders: Vec<_> = [TESTS, EXAMPLES].into_iter().filter(|folder| self.root.join(folder).is_dir()).collect();
        steps.push(self.mypy("mypy: the package").with(["--package", "strategi"]));
        steps.extend(folders.iter().map(|folder| self.mypy(&format!("mypy: {folder}")).with([self.source(folder)])));
        steps.push(self.stubtest());
        // It is told nothing of newer versions: they are pinned.
        let pyright =
            |name: &str| self.step(name, "pyright", &["--warnings"]).env("PYRIGHT_PYTHON_IGNORE_WARNINGS", "1");
        steps.push(pyright("pyright: the public types").with(["--ignoreexternal", "--verifytypes", "strategi"]));
        steps.push(pyright("pyright: the source, strictly").with(["--project".to_owned(), self.source(PROJECT)]));
        steps.extend(folders.iter().map(|folder| pyright(&format!("pyright: {folder}")).with([self.source(folder)])));
        steps
    }

    fn pytest(&self, name: &str) -> Step {
        self.python(name, &["-m", "pytest", "--quiet", "-rs", "--import-mode=importlib", "-p", "no:cacheprovider"])
    }

    fn mypy(&self, name: &str) -> Step {
        self.python(name, &["-m", "mypy", "--strict", "--cache-dir"]).with([self.cache("mypy")])
    }

    fn stubtest(&self) -> Step {
        let stubtest =
            self.python("type stubs are as the package is", &["-m", "mypy.stubtest", "--concise", "strategi"]);
        if self.root.join(ALLOWED).is_file() {
            stubtest.with(["--allowlist".to_owned(), self.source(ALLOWED)])
        } else {
            stubtest
        }
    }

    /// Python without what the machine would add to its path, and without writing into the folders of the source.
    fn python(&self, name: &str, arguments: &[&str]) -> Step {
        let bytecode = format!("pycache_prefix={}", self.cache("bytecode"));
        self.step(name, "python", &["-I", "-X"]).with([bytecode]).with(arguments.iter().copied())
    }

    /// A program as it runs where the environment is activated: `pyright --verifytypes` finds packages in no other way.
    fn step(&self, name: &str, program: &str, arguments: &[&str]) -> Step {
        ["PYTHONPATH", "PYTHONHOME", "MYPYPATH", "PYTEST_ADDOPTS"]
            .into_iter()
            .fold(Step::new(name, self.program(program), arguments), Step::env_remove)
            .folder(self.work())
            .path(self.program("python").parent())
    }

    fn environment(&self) -> PathBuf {
        self.folder.join("environment")
    }

    fn program(&self, name: &str) -> PathBuf {
        environment::program(&self.environment(), name)
    }

    /// The empty folder that everything runs in.
    fn work(&self) -> PathBuf {
        self.folder.join("work")
    }

    fn cache(&self, name: &str) -> String {
        self.folder.join(name).to_string_lossy().into_owned()
    }

    fn source(&self, path: &str) -> String {
        self.root.join(path).to_string_lossy().into_owned()
    }
}
