//! `strategi baseline`: the findings of today, recorded.

use strategi::{Baseline, Verdict};

use super::check::read_baseline;
use crate::args::Baseline as Args;
use crate::configuration::Configurations;
use crate::failure::{Failure, clean};
use crate::input::{self, Reading};
use crate::output;
use crate::write;

pub(super) fn run(args: &Args) -> Result<u8, Failure> {
    let mut configurations = Configurations::new(&args.judging)?;
    let reading = Reading { stdin_name: "<stdin>", stratml: &args.stratml, tables: false };
    let mut input = input::read(&args.paths, &reading, &mut configurations)?;
    let configurations = configurations.checked()?;
    let name = args.file.to_string_lossy();
    let before = if args.file.exists() { Some(read_baseline(&args.file, &name)?) } else { None };

    let options = configurations.options(std::mem::take(&mut input.placements));
    let mut report = strategi::check(&input.documents, &options);
    let mut baseline = Baseline::of(&report);
    let recorded = baseline.len();
    if let Some(before) = &before {
        baseline.keep_others(before, &report);
    }
    write::replace(&args.file, baseline.to_json())?;

    let findings = |n: usize| format!("{n} {}", if n == 1 { "finding" } else { "findings" });
    let documents = report.documents.len();
    let plural = if documents == 1 { "document" } else { "documents" };
    let unread = report.documents.iter().filter(|document| document.verdict == Verdict::Unreadable).count();
    let unrecorded = report.diagnostics.len() - recorded;
    let mut told = format!("recorded {} of {documents} {plural} in `{}`", findings(recorded), clean(&name));
    if let Some(before) = before {
        report.hold_back(&before);
        let new = report.diagnostics.len() - unrecorded;
        told = format!("{told}: {new} new, {} gone", report.held_back.gone);
    }
    told.push('\n');
    if unrecorded > 0 {
        told = format!("{told}not recorded, since they are errors of reading: {}\n", findings(unrecorded));
    }
    output::write_plain(&told)?;
    Ok(u8::from(unread > 0 || unrecorded > 0))
}
