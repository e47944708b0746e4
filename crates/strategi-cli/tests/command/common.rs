//! Running the command.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

pub(crate) struct Outcome {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs the command in a folder, with standard input.
pub(crate) fn run_in(folder: &Path, args: &[&str], input: &str) -> Outcome {
    let mut child = command(folder, args).spawn().expect("the command starts");
    // A command that needs no input may have ended already.
    let _ = child.stdin.take().expect("standard input").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("the command ends");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Outcome { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

pub(crate) fn run(args: &[&str]) -> Outcome {
    run_in(Path::new("."), args, "")
}

pub(crate) fn command(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_strategi"));
    command
        .args(args)
        .current_dir(folder)
        .env_remove("CLICOLOR_FORCE")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// A folder with files.
pub(crate) fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder in it");
        std::fs::write(path, text).expect("a file");
    }
    folder
}

pub(crate) const CLEAN: &str = "strategi: 1\nid: a\ntitle: A\nlanguage: en\n";
pub(crate) const BROKEN: &str = "strategi: 1\nid: b\ntitle: B\nlanguage: en\nprioritys: []\n";
