//! `strategi check`.

use std::process::ExitCode;

use anstream::ColorChoice;
use strategi::{Options, ReadOptions, Report, UnknownFields};

use super::mend;
use crate::args::{Check, Format};
use crate::clock;
use crate::failure::Failure;
use crate::input::{self, Input};
use crate::output;
use crate::render;

pub(super) fn run(args: &Check, color: ColorChoice) -> Result<ExitCode, Failure> {
    let mut reading = ReadOptions::default();
    if args.lenient {
        reading.unknown_fields = UnknownFields::Keep;
    }
    let input = input::read(&args.paths, &args.stdin_name, &reading)?;

    let mut options = Options::on(args.date.unwrap_or_else(clock::today));
    if !args.tier.is_empty() {
        options.tiers.clone_from(&args.tier);
    }
    options.select.clone_from(&args.select);
    options.ignore.clone_from(&args.ignore);
    options.lang = args.lang;
    if args.fix || args.diff {
        return mend::run(args, input, &reading, &options, color);
    }
    let report = strategi::check(&input.documents, &options);
    output::write(&written(&report, &input, args), plain(args, color))?;
    Ok(exit_code(&report))
}

/// The report in the format that is asked for.
pub(super) fn written(report: &Report, input: &Input, args: &Check) -> String {
    match args.format {
        Format::Json => render::json(report),
        Format::Text => render::text(report, input, args.lang, args.full),
    }
}

/// Colours are for people.
pub(super) fn plain(args: &Check, color: ColorChoice) -> ColorChoice {
    if args.format == Format::Json { ColorChoice::Never } else { color }
}

pub(super) fn exit_code(report: &Report) -> ExitCode {
    ExitCode::from(u8::from(!report.is_ok()))
}
