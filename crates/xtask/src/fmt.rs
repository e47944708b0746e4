//! Formatting. `cargo fmt` follows `mod` declarations and does not see the rule files, which a macro declares.

use std::fs;
use std::path::{Path, PathBuf};

use crate::steps::Step;

/// Formats everything, or only checks.
pub fn steps(root: &Path, check: bool) -> Vec<Step> {
    let check = if check { &["--check"][..] } else { &[] };
    let cargo = Step::cargo("format", &[&["fmt", "--all", "--"], check].concat());
    let mut rules = Step::new("format the rules", "rustfmt", &["--edition", "2024"]).with(check.iter().copied());
    for file in rule_files(&crate::new_rule::rules_folder(root)) {
        rules = rules.with([file.to_string_lossy()]);
    }
    vec![cargo, rules]
}

fn rule_files(rules: &Path) -> Vec<PathBuf> {
    let list = |folder: &Path| -> Vec<PathBuf> {
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
    };
    let mut files: Vec<PathBuf> =
        list(rules).iter().filter(|path| path.is_dir()).flat_map(|folder| list(folder)).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    files.sort();
    files
}
