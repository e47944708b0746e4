//! `strategi convert`.

mod options;
mod place;
mod tables;
mod texts;
mod told;

use anstream::ColorChoice;
use strategi::Document;

use self::place::{Content, Place};
use crate::args::{Convert, Judging, Target};
use crate::configuration::Configurations;
use crate::failure::Failure;
use crate::input::{self, Input, Reading};
use crate::output;

pub(super) fn run(args: &Convert, color: ColorChoice) -> Result<u8, Failure> {
    let target = options::target(args)?;
    let judging = Judging { date: args.tables.date, project: args.project.clone(), ..Judging::default() };
    let mut configurations = Configurations::new(&judging)?;
    let reading = Reading { stdin_name: &args.stdin_name, stratml: &args.stratml, tables: true };
    let mut input = input::read(&args.paths, &reading, &mut configurations)?;
    let configurations = configurations.checked()?;
    let options = configurations.options(std::mem::take(&mut input.placements));

    let mut told = told::Told::new(args, &options, color);
    told.reading(&input.documents);
    let mut failed = told.tables(std::mem::take(&mut input.unread_tables));
    failed |= input.documents.iter().any(|document| document.strategy().is_none());
    let partly = input.documents.iter().any(is_partial);

    // What can be written of what was read.
    let pieces = if target.is_table() { Vec::new() } else { texts::of(&input, target, args, &mut told) };
    let readable = input.documents.iter().filter(|document| document.strategy().is_some()).count();
    if !target.is_table() {
        failed |= pieces.len() < readable;
    }
    let code = u8::from(failed || partly);
    if (failed && !args.keep_going) || readable == 0 {
        told.nothing_written(failed && readable > 0);
        return Ok(code);
    }

    let place = Place::of(args, target, input.documents.len())?;
    let content = if target.is_table() {
        let judged = args.tables.wants_findings().then(|| strategi::check(&input.documents, &options));
        tables::content(&input.documents, judged.as_ref(), target, args, &place)?
    } else {
        texts::content(pieces, &input, target, &place)?
    };
    write(args, &place, content, &input)?;
    Ok(code)
}

/// Something of the document is missing from what was read. StratML keeps what it cannot read as it is.
fn is_partial(document: &Document) -> bool {
    document.strategy().is_some() && !document.is_complete() && !document.is_foreign()
}

fn write(args: &Convert, place: &Place, content: Content, input: &Input) -> Result<(), Failure> {
    match content {
        Content::Stdout(bytes) => Ok(output::write_plain(bytes)?),
        Content::Files(files) => {
            place::may_write(args.force, place, &files, input)?;
            Ok(place::write(args.force, &files)?)
        }
    }
}

impl Target {
    pub(super) fn is_table(self) -> bool {
        matches!(self, Self::Csv | Self::Parquet | Self::Arrow | Self::Xlsx)
    }

    /// All tables stand in one file.
    pub(super) fn is_workbook(self) -> bool {
        self == Self::Xlsx
    }

    /// It is no text.
    pub(super) fn is_binary(self) -> bool {
        matches!(self, Self::Parquet | Self::Arrow | Self::Xlsx)
    }

    pub(super) fn is_stratml(self) -> bool {
        matches!(self, Self::Stratml1 | Self::Stratml2)
    }

    /// The ending of its files.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Ndjson => "ndjson",
            Self::Yaml => "yaml",
            Self::Stratml1 | Self::Stratml2 => "xml",
            Self::Csv => "csv",
            Self::Parquet => "parquet",
            Self::Arrow => "arrow",
            Self::Xlsx => "xlsx",
        }
    }

    /// What a file name stands for. StratML that is not said to be Part 1 is Part 2, which holds more.
    pub(super) fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        Some(match ending.to_ascii_lowercase().as_str() {
            "json" => Self::Json,
            "ndjson" | "jsonl" => Self::Ndjson,
            "yaml" | "yml" => Self::Yaml,
            "xml" | "stratml" => Self::Stratml2,
            "csv" => Self::Csv,
            "parquet" => Self::Parquet,
            "arrow" | "feather" => Self::Arrow,
            "xlsx" => Self::Xlsx,
            _ => return None,
        })
    }
}
