//! `strategi check`.

use std::process::ExitCode;

use anstream::ColorChoice;
use strategi::{Options, ReadOptions, UnknownFields};
use strategi_report::{Format, Settings};

use crate::args::Check;
use crate::failure::{Failure, clean};
use crate::{clock, input, output, write};

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

    let output = args.output.as_deref().filter(|path| path.as_os_str() != "-");
    let format = args.format.or_else(|| Format::of_name(&output?.to_string_lossy())).unwrap_or(Format::Text);
    let settings = Settings { lang: args.lang, full: args.full, color: output.is_none(), skipped: input.skipped };
    let text = strategi_report::render(format, &report, &input.documents, &settings);
    match output {
        Some(path) => {
            write::replace(path, &text)?;
            let name = clean(&path.to_string_lossy());
            output::write_plain(&format!("{name}: {}\n", strategi_report::summary(&report, args.lang)))?;
        }
        // Only text has colours; what stands in a document passes unchanged in all else.
        None if format == Format::Text => output::write(&text, color)?,
        None => output::write_plain(&text)?,
    }
    Ok(ExitCode::from(u8::from(!report.is_ok())))
}
