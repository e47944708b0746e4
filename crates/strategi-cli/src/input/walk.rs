//! Searching folders.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::sniff::Notation;

/// The files below a folder that may be documents by their names, sorted. Links to folders are not followed.
pub(super) fn files(folder: &Path) -> Result<Vec<PathBuf>, (PathBuf, io::Error)> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        let failed = |error| (folder.clone(), error);
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let path = entry.path();
            let name = entry.file_name();
            let name = name.to_string_lossy();
            if name.starts_with('.') {
                continue;
            }
            let kind = entry.file_type().map_err(failed)?;
            if kind.is_dir() {
                if !matches!(&*name, "node_modules" | "target") {
                    open.push(path);
                }
            } else if Notation::of_name(&name).is_some() && fs::metadata(&path).is_ok_and(|it| it.is_file()) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
