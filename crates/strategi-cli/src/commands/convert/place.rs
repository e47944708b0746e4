//! Where the output goes, and whether it may.

use std::fs;
use std::path::{Path, PathBuf};

use crate::args::{Convert, Target};
use crate::failure::{Failure, Reason, clean};
use crate::input::Input;
use crate::write;

/// Where the output goes.
pub(super) enum Place {
    Stdout,
    File(PathBuf),
    Folder(PathBuf),
}

/// What is written there.
pub(super) enum Content {
    Stdout(Vec<u8>),
    Files(Vec<(PathBuf, Vec<u8>)>),
}

impl Place {
    /// A folder is what is one, or is written like one; several documents and tables go to one, unless the name has the
    /// ending of a file.
    pub(super) fn of(args: &Convert, target: Target, documents: usize) -> Result<Self, Reason> {
        let Some(path) = args.output.as_deref().filter(|path| path.as_os_str() != "-") else { return Ok(Self::Stdout) };
        let text = path.to_string_lossy();
        if path.is_dir() || text.ends_with('/') || text.ends_with(std::path::MAIN_SEPARATOR) {
            return Ok(Self::Folder(path.to_owned()));
        }
        let is_file = Target::of_name(&text).is_some() || path.is_file();
        if target.is_table() && !target.is_workbook() && args.tables.table.is_none() {
            if is_file {
                let name = clean(&text);
                return Err(Reason::new(format!("`{name}` is one file, and tables are a file each"))
                    .help("name a folder by `--output`, or one table by `--table`"));
            }
            return Ok(Self::Folder(path.to_owned()));
        }
        Ok(if documents > 1 && !target.is_table() && !is_file {
            Self::Folder(path.to_owned())
        } else {
            Self::File(path.to_owned())
        })
    }
}

/// Refuses everything if anything may not be written: files that are there, unless they may be replaced, and inputs.
pub(super) fn may_write(
    force: bool,
    place: &Place,
    files: &[(PathBuf, Vec<u8>)],
    input: &Input,
) -> Result<(), Failure> {
    let inputs: Vec<PathBuf> = input.files.iter().filter_map(|path| fs::canonicalize(path).ok()).collect();
    let mut reasons = Vec::new();
    for (path, _) in files {
        let name = write::shown(path);
        match fs::canonicalize(path) {
            Ok(own) if inputs.contains(&own) => {
                reasons.push(
                    Reason::new(format!("the output would replace `{name}`, which it is made of"))
                        .help("give `--output` another name"),
                );
            }
            Ok(_) if !force => reasons.push(write::there_already(path)),
            _ => {}
        }
    }
    if let Place::Folder(folder) = place
        && folder.exists()
        && !folder.is_dir()
    {
        reasons.push(Reason::new(format!("`{}` is no folder", write::shown(folder))));
    }
    if reasons.is_empty() { Ok(()) } else { Err(Failure::of(reasons)) }
}

/// Writes the files, and the folders that they need.
pub(super) fn write(force: bool, files: &[(PathBuf, Vec<u8>)]) -> Result<(), Reason> {
    for (path, bytes) in files {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.exists()) {
            make(folder)?;
        }
        if force { write::replace(path, bytes) } else { write::create(path, bytes) }?;
    }
    Ok(())
}

fn make(folder: &Path) -> Result<(), Reason> {
    fs::create_dir_all(folder).map_err(|error| Reason::io("make", &folder.to_string_lossy(), &error))
}
