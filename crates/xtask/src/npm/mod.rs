//! Node and npm: projects with a lock file, and what they install.

pub mod browser;
pub mod test;
mod types;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::steps::Step;

/// The oldest Node that the package is for, and that the chores run on.
const OLDEST: u32 = 20;

/// The npm package and the tools of its own work: TypeScript, wasm-opt, Prettier.
pub const PACKAGE: Project = Project { folder: "bindings/wasm" };

/// A folder with `package.json` and `package-lock.json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Project {
    /// From the root of the workspace.
    pub folder: &'static str,
}

impl Project {
    /// Where it is.
    pub fn path(&self, root: &Path) -> PathBuf {
        root.join(self.folder)
    }

    /// Installs what its lock file names, unless that was done.
    pub fn set_up(&self, root: &Path) -> Result<(), String> {
        node()?;
        let folder = self.path(root);
        let read = |name: &str| {
            fs::read_to_string(folder.join(name)).map_err(|error| format!("{}/{name}: {error}", self.folder))
        };
        // A lock file does not change when a package that it takes from a folder does; that is a link, and always as it is.
        let wanted = read("package.json")? + &read("package-lock.json")?;
        // Written last: what it says is there.
        let stamp = folder.join("node_modules").join(".installed");
        if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
            return Ok(());
        }
        let start = Instant::now();
        run(npm().args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder))?;
        println!("==> {}: installed in {:.1} s", self.folder, start.elapsed().as_secs_f64());
        fs::write(&stamp, wanted).map_err(|error| format!("{}: {error}", stamp.display()))
    }

    /// A step that runs a program that is installed here, in a folder.
    pub fn program(&self, root: &Path, name: &str, program: &str, arguments: &[&str]) -> Step {
        Step::new(name, script(&self.path(root), program), arguments)
    }

    /// A step that runs a script of its `package.json`.
    pub fn script(&self, root: &Path, name: &str, script: &str) -> Step {
        Step::new(name, NPM, &["run", "--silent", script]).folder(self.path(root))
    }
}

/// The command of npm.
pub const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// A program in a folder of packages.
pub fn script(folder: &Path, program: &str) -> PathBuf {
    let name = if cfg!(windows) { format!("{program}.cmd") } else { program.to_owned() };
    folder.join("node_modules").join(".bin").join(name)
}

fn npm() -> Command {
    Command::new(NPM)
}

/// Sees that there is a Node that will do.
pub fn node() -> Result<(), String> {
    let wanted = format!("the npm package needs Node {OLDEST} or later and npm");
    let version = output(Command::new("node").arg("--version")).map_err(|error| format!("{wanted}: {error}"))?;
    let major = version.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if major >= OLDEST => Ok(()),
        _ => Err(format!("{wanted}, and there is {}", version.trim())),
    }
}

/// Runs a command that shows what it does.
pub fn run(command: &mut Command) -> Result<(), String> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{}: {status}", shown(command))),
        Err(error) => Err(format!("{}: {error}", shown(command))),
    }
}

/// What a command writes.
pub fn output(command: &mut Command) -> Result<String, String> {
    let made = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output();
    let made = made.map_err(|error| format!("{}: {error}", shown(command)))?;
    if !made.status.success() {
        return Err(format!("{}: {}", shown(command), made.status));
    }
    String::from_utf8(made.stdout).map_err(|error| format!("{}: {error}", shown(command)))
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args().take(4));
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
