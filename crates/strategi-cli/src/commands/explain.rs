//! `strategi explain`: the page of a rule.

use crate::args::Explain;
use crate::failure::Failure;
use crate::output;

pub(super) fn run(args: &Explain) -> Result<u8, Failure> {
    output::write_plain(args.rule.page())?;
    Ok(0)
}
