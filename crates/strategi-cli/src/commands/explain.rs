//! `strategi explain`: the page of a rule.

use std::process::ExitCode;

use crate::args::Explain;
use crate::failure::Failure;
use crate::output;

pub(super) fn run(args: &Explain) -> Result<ExitCode, Failure> {
    output::write_plain(&strategi_report::rule_page(args.rule))?;
    Ok(ExitCode::SUCCESS)
}
