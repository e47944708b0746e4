//! `strategi check`.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anstream::ColorChoice;
use strategi::{Baseline, Lang, Report};

use super::mend;
use crate::args::{Check, Format};
use crate::configuration::Configurations;
use crate::failure::{Failure, Reason, clean};
use crate::input::{self, Input};
use crate::output;
use crate::render;

pub(super) fn run(args: &Check, color: ColorChoice) -> Result<ExitCode, Failure> {
    let mut configurations = Configurations::new(&args.judging)?;
    let mut input = input::read(&args.paths, &args.stdin_name, &mut configurations)?;
    let configurations = configurations.checked()?;

    let options = configurations.options(std::mem::take(&mut input.placements));
    let baseline = baseline(args, &configurations)?;
    if args.fix || args.diff {
        return mend::run(args, input, &options, baseline.as_ref(), color);
    }
    let mut report = strategi::check(&input.documents, &options);
    if let Some(baseline) = &baseline {
        report.hold_back(baseline);
    }
    output::write(&written(&report, &input, args, options.lang), plain(args, color))?;
    Ok(exit_code(&report))
}

/// The report in the format that is asked for.
pub(super) fn written(report: &Report, input: &Input, args: &Check, lang: Lang) -> String {
    match args.format {
        Format::Json => render::json(report),
        Format::Text => render::text(report, input, lang, args.full),
    }
}

/// Colours are for people.
pub(super) fn plain(args: &Check, color: ColorChoice) -> ColorChoice {
    if args.format == Format::Json { ColorChoice::Never } else { color }
}

pub(super) fn exit_code(report: &Report) -> ExitCode {
    ExitCode::from(u8::from(!report.is_ok()))
}

/// The baseline that was named, or those of the configurations together.
fn baseline(args: &Check, configurations: &Configurations<'_>) -> Result<Option<Baseline>, Reason> {
    if let Some(file) = &args.baseline {
        return read_baseline(file, &file.to_string_lossy()).map(Some);
    }
    let mut all: Option<Baseline> = None;
    let files = if args.no_baseline { Vec::new() } else { configurations.baselines() };
    for file in files {
        let one = read_baseline(&file, &configurations.name(&file))?;
        all.get_or_insert_default().merge(one);
    }
    Ok(all)
}

/// Reads a file of findings.
pub(super) fn read_baseline(file: &Path, name: &str) -> Result<Baseline, Reason> {
    let name = clean(name);
    let text = fs::read_to_string(file).map_err(|error| {
        Reason::io("read", &name, &error).help(format!("`strategi baseline {name}` records today's findings there"))
    })?;
    Baseline::from_json(&text).map_err(|error| {
        Reason::new(format!("`{name}` is no baseline: {error}"))
            .help(format!("`strategi baseline {name}` writes it anew once this file is removed"))
    })
}
