//! Writing files whole or not at all: first beside their place, then into it.

use std::borrow::Cow;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process;

use crate::failure::{Reason, clean};

/// Writes a file, and replaces the one that is there.
pub(crate) fn replace(path: &Path, content: impl AsRef<[u8]>) -> Result<(), Reason> {
    write(path, content.as_ref(), true)
}

/// Replaces what a file held when it was read, unless somebody has changed it since.
pub(crate) fn change(path: &Path, old: &str, new: &str) -> Result<(), Reason> {
    let name = shown(path);
    let now = fs::read(path).map_err(|error| Reason::io("read", &name, &error))?;
    let encoding = Encoding::of(&now);
    if encoding.bytes(old) != now {
        return Err(Reason::new(format!("`{name}` has changed since it was read and is left as it is"))
            .help("run the command again"));
    }
    replace(path, encoding.bytes(new))
}

/// How the text of a file is encoded: that of a document may be UTF-16.
#[derive(Clone, Copy)]
enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
}

impl Encoding {
    fn of(bytes: &[u8]) -> Self {
        match bytes {
            [0xFF, 0xFE, ..] => Self::Utf16Le,
            [0xFE, 0xFF, ..] => Self::Utf16Be,
            _ => Self::Utf8,
        }
    }

    /// The text with the mark that it began with, which only UTF-8 keeps in the text.
    fn bytes(self, text: &str) -> Cow<'_, [u8]> {
        let order = match self {
            Self::Utf8 => return Cow::Borrowed(text.as_bytes()),
            Self::Utf16Le => u16::to_le_bytes,
            Self::Utf16Be => u16::to_be_bytes,
        };
        Cow::Owned([0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(order).collect())
    }
}

/// Writes a file, unless one is there.
pub(crate) fn create(path: &Path, content: impl AsRef<[u8]>) -> Result<(), Reason> {
    write(path, content.as_ref(), false)
}

fn write(path: &Path, content: &[u8], force: bool) -> Result<(), Reason> {
    let name = shown(path);
    if path.is_dir() {
        let name = clean(&path.to_string_lossy());
        return Err(Reason::new(format!("`{name}` is a folder")).help("give the name of a file in it"));
    }
    // A link stays a link; what it leads to is written.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    // Replacing it would need no permission for the file itself.
    if force && fs::metadata(&target).is_ok_and(|metadata| metadata.permissions().readonly()) {
        return Err(Reason::new(format!("could not write `{name}`: the file is read-only")));
    }
    let beside = beside(&target);
    let result = write_beside(&beside, content, &target).and_then(|()| put(&beside, &target, force));
    if result.is_err() {
        // It may never have been there.
        let _ = fs::remove_file(&beside);
    }
    result.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => there_already(path),
        io::ErrorKind::NotFound => Reason::new(format!("could not write `{name}`: its folder is not there")),
        _ => Reason::io("write", &name, &error),
    })
}

/// Nothing is replaced unasked.
pub(crate) fn there_already(path: &Path) -> Reason {
    Reason::new(format!("the file `{}` is there already", shown(path)))
        .help("take another name, or replace it by `--force`")
}

/// The path as it stands in reports.
pub(crate) fn shown(path: &Path) -> String {
    clean(&path.strip_prefix(".").unwrap_or(path).to_string_lossy())
}

fn beside(target: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(target.file_name().unwrap_or_default());
    name.push(format!(".{}.tmp", process::id()));
    target.with_file_name(name)
}

fn write_beside(beside: &Path, content: &[u8], target: &Path) -> io::Result<()> {
    let mut file: File = OpenOptions::new().write(true).create_new(true).open(beside)?;
    file.write_all(content)?;
    if let Ok(metadata) = fs::metadata(target) {
        file.set_permissions(metadata.permissions())?;
    }
    file.sync_all()
}

/// Moves a file to its place. Without `force`, a file that is there is left as it is: a link cannot replace it.
fn put(beside: &Path, target: &Path, force: bool) -> io::Result<()> {
    if force {
        return fs::rename(beside, target);
    }
    match fs::hard_link(beside, target) {
        Ok(()) => fs::remove_file(beside),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        // No links on this file system.
        Err(_) if fs::symlink_metadata(target).is_ok() => Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => fs::rename(beside, target),
    }
}
