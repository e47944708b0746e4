//! `strategi explain`: the page of a rule.

use std::process::ExitCode;

use crate::args::Explain;
use crate::failure::Failure;
use crate::output;

pub(super) fn run(args: &Explain) -> Result<ExitCode, Failure> {
    output::write_plain(args.rule.page())?;
    Ok(ExitCode::SUCCESS)
}
