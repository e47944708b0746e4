//! Files that are made from the code, and the check that they are up to date.
//!
//! A generator is a folder and a function that makes the files in it. To add one, name it in [`GENERATORS`].

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::{conformance, difference, python_model, typescript};

/// What makes the files of one folder.
pub struct Generator {
    /// What the files are.
    pub what: &'static str,
    /// The folder, from the root of the workspace.
    pub folder: &'static str,
    /// How the names of its files end. Another file in the folder with this ending is left over and goes.
    pub ending: &'static str,
    /// The files: name and text. They are made of the code, or of files below the root of the workspace.
    pub files: fn(&Path) -> Files,
}

/// Every generator.
pub const GENERATORS: &[Generator] = &[
    Generator {
        what: "JSON Schema and catalogue of rules",
        folder: "schemas",
        ending: ".json",
        files: |_| Ok(schemas()),
    },
    // The ending is the whole name: other pages in the folder are written by hand.
    Generator { what: "documentation of the tables", folder: "schemas", ending: "TABLES.md", files: |_| Ok(tables()) },
    Generator {
        what: "pages of the rules",
        folder: "crates/strategi/rules",
        ending: ".md",
        files: |_| Ok(strategi_schema::pages()),
    },
    Generator {
        what: "reports of the conformance cases",
        folder: conformance::REPORTS,
        ending: ".json",
        files: conformance::reports,
    },
    Generator {
        what: "classes of the model in Python",
        folder: "bindings/python/src/model",
        ending: "objects.rs",
        files: |_| Ok(vec![("objects.rs".to_owned(), python_model::classes())]),
    },
    Generator {
        what: "stub and code lists of the Python package",
        folder: "bindings/python/python/strategi",
        // Other modules of the package are written by hand.
        ending: "_native.pyi",
        files: |_| {
            Ok(vec![("_native.pyi".to_owned(), python_model::stub()), ("codes.py".to_owned(), python_model::codes())])
        },
    },
    Generator {
        what: "types of the npm package",
        folder: "bindings/wasm/js/generated",
        ending: ".ts",
        files: |_| Ok(typescript::files()),
    },
];

type Files = Result<Vec<(String, String)>, String>;

fn schemas() -> Vec<(String, String)> {
    strategi_schema::files().into_iter().map(|(name, text)| (name.to_owned(), text)).collect()
}

fn tables() -> Vec<(String, String)> {
    vec![("TABLES.md".to_owned(), strategi_tables::markdown())]
}

/// What would have to change.
enum Change {
    Write(PathBuf, String),
    Remove(PathBuf),
}

fn changes(root: &Path) -> Result<Vec<Change>, String> {
    let mut changes = Vec::new();
    for generator in GENERATORS {
        let folder = root.join(generator.folder);
        let files = (generator.files)(root)?;
        for (name, text) in &files {
            let path = folder.join(name);
            if fs::read_to_string(&path).ok().as_deref() != Some(text) {
                changes.push(Change::Write(path, text.clone()));
            }
        }
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.map_err(|error| format!("{}: {error}", folder.display()))?.path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if name.ends_with(generator.ending) && !files.iter().any(|(own, _)| own == name) {
                changes.push(Change::Remove(path));
            }
        }
    }
    Ok(changes)
}

/// Writes all generated files and removes those that are left over.
pub fn write(root: &Path) -> Result<(), String> {
    for change in changes(root)? {
        let (verb, path, done) = match change {
            Change::Write(path, text) => {
                let folder = path.parent().unwrap_or(root);
                let done = fs::create_dir_all(folder).and_then(|()| fs::write(&path, text));
                ("wrote", path, done)
            }
            Change::Remove(path) => {
                let done = fs::remove_file(&path);
                ("removed", path, done)
            }
        };
        done.map_err(|error| format!("{}: {error}", path.display()))?;
        println!("{verb} {}", path.strip_prefix(root).unwrap_or(&path).display());
    }
    Ok(())
}

/// Tells which generated files are out of date.
pub fn check(root: &Path) -> Result<(), String> {
    let mut told = String::new();
    for change in changes(root)? {
        let (path, what) = match change {
            Change::Write(path, text) => {
                let what = match fs::read_to_string(&path) {
                    Ok(old) => difference::first(&old, &text),
                    Err(_) => "is missing\n".to_owned(),
                };
                (path, what)
            }
            Change::Remove(path) => (path, "is left over\n".to_owned()),
        };
        // Writing to a `String` cannot fail.
        let _ = writeln!(told, "{}\n{what}", path.strip_prefix(root).unwrap_or(&path).display());
    }
    if told.is_empty() {
        return Ok(());
    }
    Err(format!("generated files are out of date; `cargo xtask generate` mends this:\n\n{told}"))
}
