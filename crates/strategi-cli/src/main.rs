//! The command `strategi`: checks public strategies and tells what is wrong with them, and where.
//!
//! It only reads arguments and files and writes text: every rule, default and message is the library's.

#![forbid(unsafe_code)]

mod args;
mod clock;
mod commands;
mod configuration;
mod failure;
mod input;
mod output;
mod write;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let cli = args::Cli::parse();
    let color = cli.color.choice();
    match commands::run(cli.command, color) {
        Ok(code) => code,
        Err(failure) => {
            failure.print(color);
            ExitCode::from(2)
        }
    }
}
