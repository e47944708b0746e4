//! Chores of this workspace: `cargo xtask` lists them.

#![forbid(unsafe_code)]

use std::process::ExitCode;

use xtask::python::environment;
use xtask::python::package::{self, How};
use xtask::python::wheel::{self, Profile};
use xtask::{fmt, generate, new_rule, npm, root, steps, wasm};

const HELP: &str = "\
cargo xtask CHORE

  generate [--check]         write the generated files, or tell which are out of date
  fmt [--check]              format all Rust code, rule files too, all TypeScript and JavaScript, and all Python code, which is
                             linted as well
  new-rule CODE NAME [FOLDER]  scaffold a rule: its file, and its place in the list
  wheel [--debug]            build the wheel of the Python package into target/wheels
  python-test [--quick] [-- WORDS…]
                             test the Python package as it is installed: fresh, from a release build; --quick takes a
                             debug build and keeps the environment; with words for pytest, only pytest runs
  python [tools | tables]    set up the Python environments of the project's tools and of the tests in tests/tables
  wasm [--debug] [--check-size]
                             build the npm package into bindings/wasm/pkg and tell its sizes; --check-size fails when it is
                             larger than it may be
  npm-test [--quick]         test the npm package as it is installed, and the examples that use it; --quick takes a debug
                             build and leaves the examples out
  npm                        install the packages that the npm package and its tools need
  browser                    find the browser that pages are tested in, and install it where that may be done
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
        ["wheel"] => wheel::build(&root(), Profile::Release).map(drop),
        ["wheel", "--debug"] => wheel::build(&root(), Profile::Debug).map(drop),
        ["python-test", "--quick", "--", pytest @ ..] => package::test(&root(), How { quick: true, pytest }),
        ["python-test", "--", pytest @ ..] => package::test(&root(), How { quick: false, pytest }),
        ["python-test", "--quick"] => package::test(&root(), How { quick: true, pytest: &[] }),
        ["python-test"] => package::test(&root(), How { quick: false, pytest: &[] }),
        ["python"] => environment::KEPT.into_iter().try_for_each(|kept| kept.set_up(&root())),
        ["python", name] if environment::KEPT.iter().any(|kept| kept.name == *name) => {
            environment::KEPT.into_iter().filter(|kept| kept.name == *name).try_for_each(|kept| kept.set_up(&root()))
        }
        ["wasm", flags @ ..] if flags.iter().all(|flag| ["--debug", "--check-size"].contains(flag)) => {
            let how = wasm::How { debug: flags.contains(&"--debug"), check_size: flags.contains(&"--check-size") };
            wasm::build(&root(), how)
        }
        ["npm-test"] => npm::test::test(&root(), npm::test::How { quick: false }),
        ["npm-test", "--quick"] => npm::test::test(&root(), npm::test::How { quick: true }),
        ["npm"] => npm::PACKAGE.set_up(&root()),
        ["browser"] => npm::browser::set_up().map(|browser| println!("{}", browser.display())),
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
