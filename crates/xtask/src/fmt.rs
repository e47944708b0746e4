//! Formatting. `cargo fmt` follows `mod` declarations and does not see the rule files, which a macro declares. Python is formatted and
//! linted by ruff, by `ruff.toml`; TypeScript, JavaScript and what else pages are made of
//! by Prettier, by `.prettierrc.json`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::npm::PACKAGE;
use crate::python::TOOLS;
use crate::steps::Step;

/// Where Python stands.
const PYTHON: [&str; 3] = ["bindings/python", "examples/python", "tests/tables"];

/// Where TypeScript, JavaScript, styles and pages stand.
const WEB: [&str; 4] = [
    "bindings/wasm/**/*.{ts,mjs}",
    "crates/xtask/src/**/*.{ts,mjs}",
    "examples/playground/**/*.{ts,mjs,css,html}",
    "examples/web/**/*.{ts,tsx,js,jsx,mjs,css,html}",
];

/// Formats everything, or only checks.
pub fn steps(root: &Path, check: bool) -> Vec<Step> {
    let (python, web) = (python(root, check), web(root, check));
    let check = if check { &["--check"][..] } else { &[] };
    let cargo = Step::cargo("format", &[&["fmt", "--all", "--"], check].concat());
    let mut rules = Step::new("format the rules", "rustfmt", &["--edition", "2024"]).with(check.iter().copied());
    for file in rule_files(&crate::new_rule::rules_folder(root)) {
        rules = rules.with([file.to_string_lossy()]);
    }
    [cargo, rules].into_iter().chain(python).chain(web).collect()
}

fn web(root: &Path, check: bool) -> [Step; 2] {
    let how = if check { "--check" } else { "--write" };
    let prettier = PACKAGE.program(root, "format TypeScript", "prettier", &[how, "--log-level", "warn"]);
    // A folder that has nothing of the kind is no mistake.
    [Step::cargo("the npm tools", &["xtask", "npm"]), prettier.with(["--no-error-on-unmatched-pattern"]).with(WEB)]
}

fn python(root: &Path, check: bool) -> [Step; 3] {
    let folders: Vec<&str> = PYTHON.into_iter().filter(|folder| root.join(folder).is_dir()).collect();
    let ruff = |name: &str, arguments: &[&str]| {
        let cache = crate::python::target(root).join("ruff");
        Step::new(name, TOOLS.program(root, "ruff"), arguments)
            .with(folders.iter().copied())
            .env("RUFF_CACHE_DIR", &cache.to_string_lossy())
    };
    let environment = Step::cargo("the Python tools", &["xtask", "python", TOOLS.name]);
    if check {
        [
            environment,
            ruff("lint Python", &["check", "--quiet"]),
            ruff("format Python", &["format", "--check", "--quiet"]),
        ]
    } else {
        [
            environment,
            ruff("lint Python", &["check", "--quiet", "--fix"]),
            ruff("format Python", &["format", "--quiet"]),
        ]
    }
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
