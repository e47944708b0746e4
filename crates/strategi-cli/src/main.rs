//! The command `strategi`: checks public strategies and tells what is wrong with them, and where.
//!
//! It only reads arguments and files and writes text: every rule, default and message is the library's.

#![forbid(unsafe_code)]

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(strategi_cli::run(std::env::args_os()))
}
