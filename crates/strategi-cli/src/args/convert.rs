//! The arguments of `strategi convert`.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use strategi::{Date, LanguageTag};

use super::stratml::language;
use super::{Project, Stratml, date};

pub(super) const HELP: &str = "\
Where it goes:
  One document goes to standard output, or to the file that `--output` names. Several go to a folder, a file each, \
named like the inputs; YAML and NDJSON also hold several in one file or on standard output. CSV, Parquet and Arrow are \
a folder with a file for each table that has rows, or one table by `--table`; a spreadsheet has a sheet for each. All \
documents share one set of tables.

What is told on standard error:
  What was found in reading, and what the target cannot hold (SML024, SML025). `strategi explain SML024` tells more.

When a document cannot be read or written, nothing is written at all, unless `--keep-going` is given. Nor is anything \
written when a file is there already and `--force` is not given. No input is ever replaced.

Exit code:
  0  everything was written
  1  a document could not be read, not in full, or could not be written
  2  could not run: wrong arguments, a file that is not there, an output that may not be replaced";

#[derive(Args, Debug)]
pub(crate) struct Convert {
    /// Files, folders, and `-` for standard input, as for `strategi check`; also tables
    ///
    /// Tables are a spreadsheet (.xlsx), or a folder without other documents that has a `strategies.csv`: its *.csv files are
    /// read together.
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// What to write [default: by the ending of `--output`]
    #[arg(long, value_name = "FORMAT")]
    pub(crate) to: Option<Target>,

    /// Write to this file or folder instead of standard output; it is made if it is not there
    ///
    /// The ending tells the format: .json, .ndjson, .yaml, .csv, .parquet, .arrow, .xlsx; .xml and .stratml are StratML Part 2.
    #[arg(short, long, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,

    /// Replace files that are there
    #[arg(long, requires = "output")]
    pub(crate) force: bool,

    /// Write what can be written when other documents cannot be read or written
    #[arg(long)]
    pub(crate) keep_going: bool,

    /// Do not tell what was found in reading and what the target cannot hold
    #[arg(short, long)]
    pub(crate) quiet: bool,

    /// Tell every finding with its line, not only the first of many alike
    #[arg(long)]
    pub(crate) full: bool,

    /// Of StratML: the language that is written, since it holds one [default: that of the document]
    #[arg(long, value_name = "TAG", value_parser = language)]
    pub(crate) text_language: Option<LanguageTag>,

    #[command(flatten)]
    pub(crate) tables: Tables,

    /// The name under which standard input is reported; its ending also tells the format
    #[arg(long, value_name = "NAME", default_value = "<stdin>")]
    pub(crate) stdin_name: String,

    #[command(flatten)]
    pub(crate) stratml: Stratml,

    #[command(flatten)]
    pub(crate) project: Project,
}

const TABLES: &str = "Writing tables";

/// Which tables are written.
#[derive(Args, Debug)]
pub(crate) struct Tables {
    /// Only this table, to one file or standard output
    #[arg(long, help_heading = TABLES, value_name = "NAME", value_parser = table())]
    pub(crate) table: Option<String>,

    /// Also tables without rows
    #[arg(long = "all-tables", help_heading = TABLES, conflicts_with = "table")]
    pub(crate) all: bool,

    /// Also the table `findings`, of what `strategi check` finds in the documents
    #[arg(long, help_heading = TABLES)]
    pub(crate) findings: bool,

    /// The day on which the documents are judged for the table `findings` [default: today]
    #[arg(long, help_heading = TABLES, value_name = "YYYY-MM-DD", value_parser = date)]
    pub(crate) date: Option<Date>,
}

/// What can be written.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Target {
    /// JSON; several documents to standard output are NDJSON
    Json,
    /// JSON, one document a line
    Ndjson,
    /// YAML, to be edited by people
    Yaml,
    /// StratML Part 1: strategic plans (ISO 17469-1, schema of 2014)
    Stratml1,
    /// StratML Part 2: performance plans and reports (ANSI/AIIM 22, schema of 2016)
    Stratml2,
    /// Tables as CSV
    Csv,
    /// Tables as Parquet
    Parquet,
    /// Tables as Arrow IPC files (Feather)
    Arrow,
    /// Tables as a spreadsheet, a sheet each
    Xlsx,
}

fn table() -> impl TypedValueParser<Value = String> {
    PossibleValuesParser::new(strategi_tables::tables().iter().map(|table| table.name))
}
