//! `strategi check --fix` and `--diff`.

use std::collections::HashSet;

use anstream::ColorChoice;
use similar::TextDiff;
use strategi::fix::{self, Applied, Fixed};
use strategi::{Baseline, Options};

use super::check::{Written, exit_code};
use crate::args::Check;
use crate::failure::{Failure, clean};
use crate::input::Input;
use crate::{output, write};

pub(super) fn run(
    args: &Check,
    input: Input,
    options: &Options,
    baseline: Option<&Baseline>,
    color: ColorChoice,
) -> Result<u8, Failure> {
    let before: Vec<Option<String>> =
        input.documents.iter().map(|document| document.text().map(str::to_owned)).collect();
    let Input { documents, paths, skipped, .. } = input;
    let Fixed { documents, applied, mut report, .. } = fix::apply(documents, options, args.unsafe_fixes);
    if let Some(baseline) = baseline {
        report.hold_back(baseline);
    }

    // Several documents of one file have one text.
    let mut seen = HashSet::new();
    let mut changed = Vec::new();
    let mut stdin = None;
    for ((document, path), old) in documents.iter().zip(&paths).zip(&before) {
        let (Some(old), Some(new)) = (old.as_deref(), document.text()) else { continue };
        if !seen.insert(path) {
            continue;
        }
        if path.is_none() {
            stdin = Some(new);
        }
        if old != new {
            changed.push((document.file(), path, old, new));
        }
    }
    let done = |for_good| strategi_report::fixes(&applied, for_good, options.lang);
    if args.diff {
        let diffs: String = changed.iter().map(|(file, _, old, new)| diff(file, old, new)).collect();
        output::write_plain(&diffs)?;
        output::note(&done(false), color);
        return Ok(exit_code(&report));
    }
    let mut reasons = Vec::new();
    let mut failed = HashSet::new();
    for (_, path, old, new) in &changed {
        if let Some(file) = path
            && let Err(reason) = write::change(file, old, new)
        {
            reasons.push(reason);
            failed.insert(file);
        }
    }
    if !reasons.is_empty() {
        // The other files were changed, which nobody would know otherwise.
        let applied: Vec<Applied> = applied
            .into_iter()
            .filter(|it| {
                paths.get(it.document_index).is_none_or(|it| it.as_ref().is_none_or(|it| !failed.contains(it)))
            })
            .collect();
        if !applied.is_empty() {
            output::note(&strategi_report::fixes(&applied, true, options.lang), color);
        }
        return Err(Failure::of(reasons));
    }
    let written = Written::new(args, options.lang, &report, &documents, skipped)?;
    let plain = if written.for_people { color } else { ColorChoice::Never };
    match stdin {
        Some(text) => {
            output::write_plain(text)?;
            output::note(&(done(true) + &written.text), plain);
        }
        None if written.for_people => output::write(&(done(true) + &written.text), color)?,
        None => {
            output::note(&done(true), color);
            output::write_plain(&written.text)?;
        }
    }
    Ok(exit_code(&report))
}

fn diff(file: &str, old: &str, new: &str) -> String {
    let name = clean(file);
    let name = name.trim_start_matches('/');
    let diff = TextDiff::from_lines(old, new);
    diff.unified_diff().header(&format!("a/{name}"), &format!("b/{name}")).to_string()
}
