//! `strategi check`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anstream::ColorChoice;
use strategi::{Baseline, Document, Lang, Report};
use strategi_report::{Format, Settings};

use super::mend;
use crate::args::Check;
use crate::configuration::Configurations;
use crate::failure::{Failure, Reason, clean};
use crate::input::{self, Reading};
use crate::{output, write};

pub(super) fn run(args: &Check, color: ColorChoice) -> Result<u8, Failure> {
    let mut configurations = Configurations::new(&args.judging)?;
    let reading = Reading { stdin_name: &args.stdin_name, stratml: &args.stratml, tables: false };
    let mut input = input::read(&args.paths, &reading, &mut configurations)?;
    let configurations = configurations.checked()?;

    let options = configurations.options(std::mem::take(&mut input.placements));
    let baseline = baseline(args, &configurations)?;
    if let Some(output) = &args.output {
        let baselines = args.baseline.iter().cloned().chain(configurations.baselines());
        let read = input.paths.iter().flatten().cloned().chain(baselines);
        not_read(output, read.chain(configurations.files().map(Path::to_owned)))?;
    }
    if args.fix || args.diff {
        return mend::run(args, input, &options, baseline.as_ref(), color);
    }
    let mut report = strategi::check(&input.documents, &options);
    if let Some(baseline) = &baseline {
        report.hold_back(baseline);
    }
    let written = Written::new(args, options.lang, &report, &input.documents, input.skipped)?;
    // Only text has colours; what stands in a document passes unchanged in all else.
    if written.for_people { output::write(&written.text, color) } else { output::write_plain(&written.text) }?;
    Ok(exit_code(&report))
}

/// Refuses to write a report over what it was made of.
fn not_read(output: &Path, mut read: impl Iterator<Item = PathBuf>) -> Result<(), Reason> {
    let Ok(own) = fs::canonicalize(output) else { return Ok(()) };
    if read.any(|path| fs::canonicalize(path).is_ok_and(|path| path == own)) {
        let name = clean(&output.to_string_lossy());
        return Err(Reason::new(format!("the report would replace `{name}`, which was read for it"))
            .help("give `--output` another name"));
    }
    Ok(())
}

/// The report as it goes to standard output; where `--output` names a file for it, a line that says so.
pub(super) struct Written {
    pub(super) text: String,
    /// It is text for a terminal.
    pub(super) for_people: bool,
}

impl Written {
    pub(super) fn new(
        args: &Check,
        lang: Lang,
        report: &Report,
        documents: &[Document],
        skipped: Vec<String>,
    ) -> Result<Self, Reason> {
        let output = args.output.as_deref().filter(|path| path.as_os_str() != "-");
        let format = args.format.or_else(|| Format::of_name(&output?.to_string_lossy())).unwrap_or(Format::Text);
        let settings = Settings { lang, full: args.full, color: output.is_none(), skipped };
        let text = strategi_report::render(format, report, documents, &settings);
        let Some(path) = output else { return Ok(Self { text, for_people: format == Format::Text }) };
        write::replace(path, &text)?;
        let name = clean(&path.to_string_lossy());
        Ok(Self { text: format!("{name}: {}\n", strategi_report::summary(report, lang)), for_people: true })
    }
}

pub(super) fn exit_code(report: &Report) -> u8 {
    u8::from(!report.is_ok())
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
        let reason = Reason::io("read", &name, &error);
        if error.kind() == io::ErrorKind::NotFound {
            return reason.help(format!("`strategi baseline {name}` records today's findings there"));
        }
        reason
    })?;
    Baseline::from_json(&text).map_err(|error| {
        Reason::new(format!("`{name}` is no baseline: {error}"))
            .help(format!("`strategi baseline {name}` writes it anew once this file is removed"))
    })
}
