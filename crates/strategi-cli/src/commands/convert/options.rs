//! Which options go together.

use crate::args::{Convert, Tables, Target};
use crate::failure::{Failure, Reason};
use crate::output;

/// What is written; refused when another option has no meaning for it.
pub(super) fn target(args: &Convert) -> Result<Target, Failure> {
    let output = args.output.as_deref().filter(|path| path.as_os_str() != "-");
    let by_name = || Target::of_name(&output?.to_string_lossy());
    let Some(target) = args.to.or_else(by_name) else {
        let reason = Reason::new("it is not said what to write");
        return Err(reason
            .help("say it by `--to`, or by the ending of `--output`; `strategi convert -h` lists the formats")
            .into());
    };
    let mut reasons = Vec::new();
    let mut only = |given: bool, option: &str, of: &str| {
        if given {
            reasons.push(Reason::new(format!("`{option}` has a meaning for {of} only")));
        }
    };
    only(args.text_language.is_some() && !target.is_stratml(), "--text-language", "StratML that is written");
    let Tables { table, all, findings, date } = &args.tables;
    let tables = target.is_table();
    only(table.is_some() && !tables, "--table", "tables");
    only(*all && !tables, "--all-tables", "tables");
    only(*findings && !tables, "--findings", "tables");
    only(date.is_some() && !(tables && args.tables.wants_findings()), "--date", "the table `findings`");
    only(table.is_some() && target.is_workbook(), "--table", "tables that are a file each");
    if tables && !target.is_workbook() && table.is_none() && output.is_none() {
        reasons.push(
            Reason::new("tables are a file each, and standard output is one")
                .help("name a folder by `--output`, or one table by `--table`"),
        );
    } else if target.is_binary() && output.is_none() && output::is_terminal() {
        let name = target.ending();
        reasons.push(Reason::new(format!("{name} is not for a terminal")).help("name a file by `--output`"));
    }
    if reasons.is_empty() { Ok(target) } else { Err(Failure::of(reasons)) }
}

impl Tables {
    /// The documents are judged for the table `findings`.
    pub(super) fn wants_findings(&self) -> bool {
        match self.table.as_deref() {
            Some(table) => table == "findings",
            None => self.findings,
        }
    }
}
