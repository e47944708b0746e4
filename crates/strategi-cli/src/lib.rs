//! The command `strategi` as a library, so that a package in another language can install the same command.
//!
//! Everything else is the command's own: programs use `strategi` and the crates beside it.

#![forbid(unsafe_code)]

mod args;
mod clock;
mod commands;
mod configuration;
mod failure;
mod input;
mod output;
mod write;

use std::ffi::OsString;
use std::io::{self, Write};

use clap::Parser;

/// The exit code of a command that could not run.
const COULD_NOT_RUN: u8 = 2;

/// Runs the command and gives its exit code: 0, 1 where something is wrong with the documents, 2 where it could not run.
///
/// The first argument is the name of the program, as in [`std::env::args_os`]; it stands in the usage. The process goes on: it is for the caller to
/// end it with the code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> u8 {
    let code = match args::Cli::try_parse_from(arguments) {
        Ok(cli) => {
            let color = cli.color.choice();
            commands::run(cli.command, color).unwrap_or_else(|failure| {
                failure.print(color);
                COULD_NOT_RUN
            })
        }
        // Help and version come this way, too, and are no failure.
        Err(error) => {
            // Where nobody reads, only the exit code is left to tell.
            let _ = error.print();
            u8::try_from(error.exit_code()).unwrap_or(COULD_NOT_RUN)
        }
    };
    // The process may be another program's, which knows nothing of what is still to be written.
    let _ = io::stdout().flush();
    code
}
