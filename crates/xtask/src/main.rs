//! Chores of this workspace: `cargo xtask` lists them.

#![forbid(unsafe_code)]

use std::process::ExitCode;

use xtask::{fmt, generate, new_rule, python, root, steps};

const HELP: &str = "\
cargo xtask CHORE

  generate [--check]         write the generated files, or tell which are out of date
  fmt [--check]              format all Rust code, rule files too
  new-rule CODE NAME [FOLDER]  scaffold a rule: its file, and its place in the list
  python                     set up the Python environment of the tests in tests/tables
  test                       set up and run every test there is
  ci                         formatting, clippy, documentation, then test
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["generate"] => generate::write(&root()),
        ["generate", "--check"] => generate::check(&root()),
        ["fmt"] => steps::run(&fmt::steps(&root(), false)),
        ["fmt", "--check"] => steps::run(&fmt::steps(&root(), true)),
        ["new-rule", code, name] => new_rule::scaffold(&new_rule::rules_folder(&root()), code, name, None),
        ["new-rule", code, name, folder] => {
            new_rule::scaffold(&new_rule::rules_folder(&root()), code, name, Some(folder))
        }
        ["python"] => python::set_up(&root()),
        ["test"] => steps::run(&steps::tests(&root())),
        ["ci"] => steps::run(&steps::ci(&root())),
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        _ => Err(format!("no such chore: {}\n\n{HELP}", words.join(" "))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}
