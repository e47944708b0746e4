//! The command line.

mod convert;
mod stratml;

use std::path::PathBuf;

use anstream::ColorChoice;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use strategi::rules::{self, About, Named};
use strategi::{Date, Lang, Profile, Tier};
use strategi_report::Format;

pub(crate) use self::convert::{Convert, Tables, Target};
pub(crate) use self::stratml::Stratml;

/// Checks public strategies: what is wrong with them, where, and why.
#[derive(Parser, Debug)]
#[command(name = "strategi", version, max_term_width = 100, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,

    /// When to use colour; `auto`: on a terminal, unless `NO_COLOR` is set
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,
}

#[derive(Subcommand, Debug)]
pub(crate) enum Command {
    /// Check strategies, read together as one collection
    #[command(after_long_help = CHECK_HELP)]
    Check(Check),
    /// Write strategies in another format: JSON, YAML, StratML, or as tables
    #[command(after_long_help = convert::HELP)]
    Convert(Convert),
    /// Record today's findings, so that later checks report only new ones
    #[command(after_long_help = BASELINE_HELP)]
    Baseline(Baseline),
    /// Print the page of a rule: what it finds, why, and examples
    Explain(Explain),
    /// List the rules
    Rules(Rules),
    /// List the profiles: sets of rules for plans under one law, programme or standard
    Profiles(Profiles),
    /// Print the JSON Schema of strategy documents, of reports or of the configuration
    Schema(Schema),
    /// Print a commented document to start from
    New(New),
}

const CHECK_HELP: &str = "\
Exit code:
  0  no finding of level error
  1  at least one finding of level error; with `--fix` and `--diff`, one that would be left
  2  could not run: wrong arguments, a file that is not there, a folder without documents

A report without findings means that the documents are consistent and complete on record, not that a strategy \
is good or lawful.";

#[derive(Args, Debug)]
pub(crate) struct Check {
    /// Files, folders, and `-` for standard input
    ///
    /// Folders are searched for *.yaml, *.yml, *.json, *.ndjson and *.jsonl, and for StratML in *.xml and *.stratml, also in
    /// folders below; what is hidden, and folders named `node_modules` or `target`, is left out, and so are files
    /// without the field `strategi` and XML of other kinds. A file that is named here is always read. The files that documents name as their sources are read, too, where they stand
    /// at or below the folder of the document.
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// How to write the report [default: by the ending of `--output`, else text]
    #[arg(long, value_name = "FORMAT", value_parser = formats())]
    pub(crate) format: Option<Format>,

    /// Write the report to this file instead of standard output, where only a summary is left
    ///
    /// A file that is there is replaced when the report is whole. The ending tells the format: .html, .md, .sarif, .json,
    /// .xml (JUnit), .txt.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) judging: Judging,

    #[command(flatten)]
    pub(crate) stratml: Stratml,

    /// Only findings that are not in this file, which `strategi baseline` wrote
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,

    /// All findings, also those in the baseline that the configuration names
    #[arg(long, conflicts_with = "baseline")]
    pub(crate) no_baseline: bool,

    /// Show every finding with its line, not only the first of many alike, however long the report gets
    #[arg(long)]
    pub(crate) full: bool,

    /// Mend what can be mended for certain, in the files themselves; comments, order and formatting stay
    ///
    /// Of standard input, the mended text goes to standard output and the report to standard error.
    #[arg(long, group = "mending")]
    pub(crate) fix: bool,

    /// With `--fix` or `--diff`: mend also what somebody should look at afterwards
    #[arg(long, requires = "mending")]
    pub(crate) unsafe_fixes: bool,

    /// Show what `--fix` would change, and change nothing; in place of the report
    #[arg(long, group = "mending", conflicts_with_all = ["format", "output", "full"])]
    pub(crate) diff: bool,

    /// The name under which standard input is reported; its ending also tells the format
    #[arg(long, value_name = "NAME", default_value = "<stdin>")]
    pub(crate) stdin_name: String,
}

const BASELINE_HELP: &str = "\
Each finding is known again by its document, rule, element and message, not by its line. What could not be read is \
not recorded: it is reported each time. When the file is there already, what it has on documents that are not read \
now is kept.

`strategi check --baseline FILE` reports what is new since; `baseline = \"FILE\"` in strategi.toml does so each time.

Exit code:
  0  the findings were recorded
  1  a document could not be read; the findings of the others were recorded
  2  could not run";

#[derive(Args, Debug)]
pub(crate) struct Baseline {
    /// The file to write
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,

    /// Files and folders, as for `strategi check`
    #[arg(value_name = "PATH", default_value = ".")]
    pub(crate) paths: Vec<PathBuf>,

    #[command(flatten)]
    pub(crate) judging: Judging,

    #[command(flatten)]
    pub(crate) stratml: Stratml,
}

/// What documents are judged by. What is given here stands in place of what the configuration says.
#[derive(Args, Default, Debug)]
pub(crate) struct Judging {
    /// The day on which the documents are judged [default: today, in the system's time zone]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub(crate) date: Option<Date>,

    /// Only these rules: codes (PER002), families (PER) or names, whatever their tier
    #[arg(long, value_name = "CODE,…", value_delimiter = ',', value_parser = rule_or_family)]
    pub(crate) select: Vec<String>,

    /// Not these rules, either: codes, families or names
    #[arg(long, value_name = "CODE,…", value_delimiter = ',', value_parser = rule_or_family)]
    pub(crate) ignore: Vec<String>,

    /// The tiers whose rules run, instead of `core,recommended`
    #[arg(long, value_name = "TIER,…", value_delimiter = ',', value_parser = tiers())]
    pub(crate) tier: Vec<Tier>,

    /// Judge by these profiles, besides those that a document names itself; `strategi profiles` lists them
    #[arg(long, value_name = "NAME,…", value_delimiter = ',', value_parser = profiles())]
    pub(crate) profile: Vec<Profile>,

    /// Only findings about the plan, which its owner can mend, or about the record of it
    #[arg(long, value_name = "WHAT", value_parser = abouts())]
    pub(crate) about: Option<About>,

    /// Report what waivers accept, too
    #[arg(long)]
    pub(crate) no_waivers: bool,

    #[command(flatten)]
    pub(crate) project: Project,
}

/// What the project settles for reading and for messages.
#[derive(Args, Clone, Default, Debug)]
pub(crate) struct Project {
    /// Take unknown fields as warnings: for documents that somebody else wrote, or a newer program
    #[arg(long)]
    pub(crate) lenient: bool,

    /// The language of messages [default: en]
    #[arg(long, value_name = "LANG", value_parser = langs(&["en", "nb", "nn"]))]
    pub(crate) lang: Option<Lang>,

    /// The configuration for all documents, instead of the nearest `strategi.toml` from each document's folder upwards
    ///
    /// The search ends at a folder with `.git` in it.
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,

    /// No configuration
    #[arg(long, conflicts_with = "config")]
    pub(crate) no_config: bool,
}

#[derive(Args, Debug)]
pub(crate) struct Explain {
    /// The code of the rule, e.g. STR008, or its name
    #[arg(value_name = "CODE", value_parser = rule)]
    pub(crate) rule: &'static strategi::Rule,
}

#[derive(Args, Debug)]
pub(crate) struct Rules {
    /// How to write the list
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: ListFormat,

    /// Only the rules of these tiers [default: all]
    #[arg(long, value_name = "TIER,…", value_delimiter = ',', value_parser = tiers())]
    pub(crate) tier: Vec<Tier>,

    /// Only the rules that these profiles ask for
    #[arg(long, value_name = "NAME,…", value_delimiter = ',', value_parser = profiles())]
    pub(crate) profile: Vec<Profile>,
}

#[derive(Args, Debug)]
pub(crate) struct Profiles {
    /// How to write the list
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: ListFormat,

    /// The language of the list
    #[arg(long, value_name = "LANG", default_value = "en", value_parser = langs(&["en", "nb", "nn"]))]
    pub(crate) lang: Lang,
}

#[derive(Args, Debug)]
pub(crate) struct New {
    /// The language of the document
    #[arg(long, value_name = "LANG", default_value = "en", value_parser = langs(&["en", "nb"]))]
    pub(crate) lang: Lang,

    /// Write to this file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// Replace the file if it is there
    #[arg(long, requires = "output")]
    pub(crate) force: bool,
}

#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum ListFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

impl Color {
    pub(crate) fn choice(self) -> ColorChoice {
        match self {
            Self::Auto => ColorChoice::Auto,
            Self::Always => ColorChoice::Always,
            Self::Never => ColorChoice::Never,
        }
    }
}

fn formats() -> impl TypedValueParser<Value = Format> {
    let value = |format: &Format| PossibleValue::new(format.as_str()).help(format.about());
    PossibleValuesParser::new(Format::ALL.iter().map(value)).try_map(|name| name.parse::<Format>())
}

fn tiers() -> impl TypedValueParser<Value = Tier> {
    PossibleValuesParser::new(Tier::ALL.iter().map(|tier| tier.as_str())).try_map(|name| name.parse::<Tier>())
}

fn profiles() -> impl TypedValueParser<Value = Profile> {
    PossibleValuesParser::new(Profile::ALL.iter().map(|profile| profile.name())).try_map(|name| name.parse::<Profile>())
}

fn abouts() -> impl TypedValueParser<Value = About> {
    PossibleValuesParser::new(About::ALL.iter().map(|about| about.as_str())).try_map(|name| name.parse::<About>())
}

fn langs(tags: &'static [&'static str]) -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(tags).try_map(|tag| tag.parse::<Lang>())
}

/// A date and nothing more: the library's own parser also takes times.
fn date(text: &str) -> Result<Date, String> {
    let form = text.bytes().map(|byte| if byte.is_ascii_digit() { b'0' } else { byte });
    if form.eq(*b"0000-00-00")
        && let Ok(date) = text.parse()
    {
        return Ok(date);
    }
    Err("not a date of the form YYYY-MM-DD".to_owned())
}

/// The rule or rules with this name; case is no difference.
fn named(given: &str) -> Option<Named> {
    rules::named(&given.to_ascii_uppercase()).or_else(|| rules::named(given))
}

fn rule(given: &str) -> Result<&'static strategi::Rule, String> {
    match named(given) {
        Some(Named::Rule(rule) | Named::Renamed(rule)) => Ok(rule),
        _ => Err(unknown(given)),
    }
}

/// The code of a rule, or the letters that a family of codes begins with.
fn rule_or_family(given: &str) -> Result<String, String> {
    named(given).map(|named| named.code().to_owned()).ok_or_else(|| unknown(given))
}

fn unknown(given: &str) -> String {
    match rules::nearest(given) {
        Some(rule) => format!("no rule has this code; did you mean `{}` ({})?", rule.code, rule.name),
        None => "no rule has this code; `strategi rules` lists them".to_owned(),
    }
}

#[derive(clap::Args, Debug)]
pub(crate) struct Schema {
    /// What to print
    #[arg(value_enum, default_value_t = SchemaName::Strategy)]
    pub(crate) name: SchemaName,
}

/// What `strategi schema` prints.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub(crate) enum SchemaName {
    /// The JSON Schema of a strategy document
    Strategy,
    /// The JSON Schema of a report
    Report,
    /// The JSON Schema of the configuration
    Configuration,
    /// The JSON Schema of the options that the libraries take
    Options,
    /// The catalogue of rules as data
    Rules,
    /// The profiles as data
    Profiles,
}
