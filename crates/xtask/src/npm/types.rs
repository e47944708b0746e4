//! What the types of the installed package must accept: every name that it exports, and the documents, reports and options of the
//! repository as they are written and as the core writes them; and what they must refuse.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use serde_json::Value;
use strategi::tree::{Limits, Tree};
use strategi::{Document, Format, ReadOptions};

use crate::conformance::{self, Outcome};

/// The modules of the package: how they are imported, and the file of their types.
const ENTRIES: [(&str, &str); 3] =
    [("strategi", "index.d.ts"), ("strategi/json", "json.d.ts"), ("strategi/report", "report.d.ts")];

/// Folders of examples, which are sound.
const EXAMPLES: [&str; 2] = ["examples/trondelag", "examples/coastal-region"];

/// What the types must refuse, line for line.
const REFUSED: &str = include_str!("refused.ts");

/// How the files are compiled: as Node finds modules, and as bundlers do.
const WAYS: [(&str, &str, &str); 2] =
    [("tsconfig.json", "NodeNext", "NodeNext"), ("bundler.json", "ESNext", "Bundler")];

/// Writes the files into the folder `types` of a project that has the package.
pub(super) fn write(root: &Path, project: &Path) -> Result<(), String> {
    let folder = project.join("types");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let installed = project.join("node_modules").join("strategi");
    let mut files = vec![
        ("exports.ts", exports(&installed)?),
        ("documents.ts", documents(root)?),
        ("reports.ts", reports(root)?),
        ("refused.ts", REFUSED.to_owned()),
    ];
    files.extend(WAYS.map(|(name, module, resolution)| (name, configuration(module, resolution))));
    for (name, text) in files {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

/// The names of the configurations.
pub(super) fn configurations() -> impl Iterator<Item = (&'static str, String)> {
    WAYS.into_iter().map(|(name, _, resolution)| (resolution, format!("types/{name}")))
}

/// As strict as a caller may be, types of the package included.
fn configuration(module: &str, resolution: &str) -> String {
    let configuration = serde_json::json!({
        "compilerOptions": {
            "strict": true,
            "noUncheckedIndexedAccess": true,
            "exactOptionalPropertyTypes": true,
            "noPropertyAccessFromIndexSignature": true,
            "verbatimModuleSyntax": true,
            "isolatedModules": true,
            "skipLibCheck": false,
            "noEmit": true,
            "target": "ES2022",
            "lib": ["ES2022", "DOM", "DOM.Iterable"],
            "types": [],
            "module": module,
            "moduleResolution": resolution,
        },
        "include": ["."],
    });
    format!("{configuration:#}\n")
}

/// A file that names everything that the package exports.
fn exports(installed: &Path) -> Result<String, String> {
    let mut out = String::new();
    for (entry, file) in ENTRIES {
        let mut names = BTreeSet::new();
        exported(&installed.join(file), &mut names)?;
        if names.is_empty() {
            return Err(format!("{entry} exports nothing"));
        }
        let own = entry.replace('/', "_");
        // Writing to a `String` cannot fail.
        let _ = writeln!(out, "import type * as {own} from \"{entry}\";");
        for name in &names {
            let _ = writeln!(out, "export type {{ {name} as {own}_{name} }} from \"{entry}\";");
        }
        let _ = writeln!(out, "export type All_{own} = typeof {own};");
    }
    Ok(out)
}

/// The names that a file of types exports, those of files that it hands on among them.
fn exported(file: &Path, names: &mut BTreeSet<String>) -> Result<(), String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    for statement in text.split("\nexport ").skip(1).chain(text.strip_prefix("export ")) {
        let statement = statement.strip_prefix("declare ").unwrap_or(statement);
        let statement = statement.strip_prefix("type ").filter(|it| it.starts_with(['*', '{'])).unwrap_or(statement);
        if statement.starts_with('*') {
            let from = statement.split('"').nth(1).unwrap_or_default();
            let from = from.trim_start_matches("./").replace(".js", ".d.ts");
            exported(&file.with_file_name("").join(from), names)?;
        } else if let Some((list, _)) = statement.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
            let last = list.split(',').filter_map(|name| name.split_whitespace().last());
            names.extend(last.map(ToOwned::to_owned));
        } else {
            let name = statement.split_whitespace().nth(1).unwrap_or_default();
            let name = name.split(|char: char| !char.is_alphanumeric() && char != '_').next().unwrap_or_default();
            names.insert(name.to_owned());
        }
    }
    names.remove("");
    Ok(())
}

/// The examples, as they are written and as reading gives them.
fn documents(root: &Path) -> Result<String, String> {
    let mut out = String::from("import type { Strategy, StrategyInput } from \"strategi\";\n");
    let mut number = 0;
    for folder in EXAMPLES {
        let told = |error| format!("{folder}: {error}");
        let mut paths: Vec<_> = fs::read_dir(root.join(folder)).map_err(told)?.flatten().map(|it| it.path()).collect();
        paths.sort();
        for path in paths {
            let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            for document in Document::from_text(folder, &text, Format::Yaml, &ReadOptions::default()) {
                let strategy = document.strategy().ok_or_else(|| format!("{}: cannot be read", path.display()))?;
                let _ = writeln!(out, "export const read{number}: Strategy = {};", strategi::to_json(strategy));
                number += 1;
            }
            let trees =
                Tree::yaml(&text, &Limits::default()).map_err(|error| format!("{}: {error}", path.display()))?;
            for tree in &trees {
                let value = tree.root().to_value().map_err(|error| format!("{}: {error}", path.display()))?;
                let _ = writeln!(out, "export const written{number}: StrategyInput = {value:#};");
                number += 1;
            }
        }
    }
    Ok(out)
}

/// The reports of the conformance cases, and the options that they were made with.
fn reports(root: &Path) -> Result<String, String> {
    let mut out = String::from("import type { Options, Report } from \"strategi\";\n");
    for (number, case) in conformance::cases(root)?.into_iter().enumerate() {
        if let Outcome::Report(report) = case.run(root)? {
            let _ = writeln!(out, "export const report{number}: Report = {};", report.to_json());
            let _ = writeln!(out, "export const options{number}: Options = {:#};", Value::clone(&case.options));
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail so")]

    use std::collections::BTreeSet;
    use std::fs;

    use super::exported;

    #[test]
    fn every_exported_name_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let index = folder.path().join("index.d.ts");
        let text = "/** Words. */\nexport { a, type B, c as d } from \"./a.js\";\nexport type { E } from \"./e.js\";\n\
                    export * from \"./more/f.js\";\nexport declare const g: number;\nexport interface H<T> {\n}\n\
                    export type I = 1;\nexport declare function j(): void;\nexport declare class K {\n}\nexport {};\n";
        fs::write(&index, text).unwrap();
        fs::create_dir(folder.path().join("more")).unwrap();
        fs::write(folder.path().join("more/f.d.ts"), "export declare type F = 2;\n").unwrap();
        let mut names = BTreeSet::new();
        exported(&index, &mut names).unwrap();
        assert_eq!(names.into_iter().collect::<Vec<_>>(), ["B", "E", "F", "H", "I", "K", "a", "d", "g", "j"]);
    }
}
