//! `strategi check`.

use std::process::ExitCode;

use anstream::ColorChoice;
use strategi::{Options, ReadOptions, UnknownFields};

use crate::args::{Check, Format};
use crate::clock;
use crate::failure::Failure;
use crate::input;
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
    let report = strategi::check(&input.documents, &options);

    match args.format {
        Format::Json => output::write_plain(&render::json(&report))?,
        Format::Text => output::write(&render::text(&report, &input, args.lang, args.full), color)?,
    }
    Ok(ExitCode::from(u8::from(!report.is_ok())))
}
