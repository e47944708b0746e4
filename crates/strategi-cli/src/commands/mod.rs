//! What each subcommand does.

mod baseline;
mod check;
mod convert;
mod explain;
mod mend;
mod new;
mod profiles;
mod rules;
mod schema;

use anstream::ColorChoice;

use crate::args::Command;
use crate::failure::Failure;

/// Runs a subcommand and gives its exit code.
pub(crate) fn run(command: Command, color: ColorChoice) -> Result<u8, Failure> {
    match command {
        Command::Check(args) => check::run(&args, color),
        Command::Convert(args) => convert::run(&args, color),
        Command::Baseline(args) => baseline::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Rules(args) => rules::run(&args),
        Command::Profiles(args) => profiles::run(&args),
        Command::Schema(args) => schema::run(&args),
        Command::New(args) => new::run(&args),
    }
}
