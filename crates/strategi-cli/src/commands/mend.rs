//! `strategi check --fix` and `--diff`.

use std::process::ExitCode;

use anstream::ColorChoice;
use similar::TextDiff;
use strategi::fix::{self, Applied, Fixed};
use strategi::{Baseline, Lang, Options};

use super::check::{exit_code, plain, written};
use crate::args::Check;
use crate::failure::{Failure, clean};
use crate::input::Input;
use crate::output;
use crate::render::{self, FixesDone};
use crate::write;

pub(super) fn run(
    args: &Check,
    input: Input,
    options: &Options,
    baseline: Option<&Baseline>,
    color: ColorChoice,
) -> Result<ExitCode, Failure> {
    let before: Vec<Option<String>> =
        input.documents.iter().map(|document| document.text().map(str::to_owned)).collect();
    let Input { documents, files, paths, placements, skipped } = input;
    let Fixed { documents, applied, mut report, .. } = fix::apply(documents, options, args.unsafe_fixes);
    if let Some(baseline) = baseline {
        report.hold_back(baseline);
    }

    // Several documents of one file have one text.
    let mut seen = std::collections::HashSet::new();
    let mut changed = Vec::new();
    let mut stdin = None;
    for (number, document) in documents.iter().enumerate() {
        let (Some(old), Some(new)) = (before.get(number).and_then(Option::as_deref), document.text()) else { continue };
        let (Some(file), Some(path)) = (files.get(number), paths.get(number)) else { continue };
        if !seen.insert(path) {
            continue;
        }
        if path.is_none() {
            stdin = Some(new);
        }
        if old != new {
            changed.push((file, path, old, new));
        }
    }
    if args.diff {
        let diffs: String = changed.iter().map(|(file, _, old, new)| diff(file, old, new)).collect();
        output::write_plain(&diffs)?;
        output::note(&done(&applied, false, options.lang), color);
        return Ok(exit_code(&report));
    }
    for (_, path, _, new) in &changed {
        if let Some(path) = path {
            write::replace(path, new)?;
        }
    }
    let mut page = done(&applied, true, options.lang);
    let stdin = stdin.map(str::to_owned);
    let input = Input { documents, files, paths, placements, skipped };
    let report_text = written(&report, &input, args, options.lang);
    if let Some(text) = stdin {
        output::write_plain(&text)?;
        page.push_str(&report_text);
        output::note(&page, plain(args, color));
    } else {
        if args.format == crate::args::Format::Text {
            page.push_str(&report_text);
        } else {
            output::note(&page, color);
            page = report_text;
        }
        output::write(&page, plain(args, color))?;
    }
    Ok(exit_code(&report))
}

fn diff(file: &str, old: &str, new: &str) -> String {
    let name = clean(file);
    let name = name.trim_start_matches('/');
    let diff = TextDiff::from_lines(old, new);
    diff.unified_diff().header(&format!("a/{name}"), &format!("b/{name}")).to_string()
}

/// What was done, a line for each fix, and how many.
fn done(applied: &[Applied], for_good: bool, lang: Lang) -> String {
    render::fixes(&FixesDone { applied, for_good }, lang)
}
