//! Tables as documents.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use strategi::{Document, ReadOptions};
use strategi_files::{bytes, name};
use strategi_tables::{TableError, TableErrors, csv, xlsx};

use crate::failure::{Reason, clean};

/// What tells a folder of tables: every plan has a row in it.
pub(super) const FIRST: &str = "strategies.csv";

/// The tables of a folder, sorted; `None` if it is no folder of tables.
pub(super) fn files(folder: &Path) -> Result<Option<Vec<PathBuf>>, Reason> {
    if !folder.join(FIRST).is_file() {
        return Ok(None);
    }
    let failed = |error| Reason::io("read", &name(folder), &error);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let hidden = path.file_name().is_none_or(|name| name.to_string_lossy().starts_with('.'));
        if !hidden && path.extension().is_some_and(|it| it.eq_ignore_ascii_case("csv")) && path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(Some(files))
}

/// The documents of tables, or everything that is wrong with these.
pub(super) fn read(files: &[PathBuf], options: &ReadOptions) -> Result<Result<Vec<Document>, Vec<Reason>>, Reason> {
    let at = |sheet: &str| files.iter().find(|path| path.file_stem() == Some(OsStr::new(sheet))).map(|path| name(path));
    let mut sheets = Vec::new();
    let mut wrong = Vec::new();
    for path in files {
        match text(path, options)? {
            Ok(text) => {
                let table = path.file_stem().unwrap_or_default().to_string_lossy();
                match csv::read(table, &text) {
                    Ok(sheet) => sheets.push(sheet),
                    Err(errors) => wrong.extend(reasons(&errors, at)),
                }
            }
            Err(reason) => wrong.push(reason),
        }
    }
    if !wrong.is_empty() {
        return Ok(Err(wrong));
    }
    Ok(strategi_tables::read(&sheets, options).map_err(|errors| reasons(&errors, at)))
}

/// True for the name of a spreadsheet.
pub(super) fn is_workbook(path: &Path) -> bool {
    path.extension().is_some_and(|it| it.eq_ignore_ascii_case("xlsx"))
}

/// The documents of a spreadsheet, or everything that is wrong with it.
pub(super) fn read_workbook(path: &Path, options: &ReadOptions) -> Result<Result<Vec<Document>, Vec<Reason>>, Reason> {
    let own = name(path);
    let failed = |error| Reason::io("read", &own, &error);
    let bytes = bytes(File::open(path).map_err(failed)?, &options.limits).map_err(failed)?;
    let most = options.limits.bytes;
    if bytes.len() > most {
        return Ok(Err(vec![Reason::new(format!("`{}` has more than {most} bytes", clean(&own)))]));
    }
    let at = |sheet: &str| Some(format!("{own}, sheet `{sheet}`"));
    Ok(match xlsx::read(&bytes, &xlsx::Limits::default()) {
        Ok(sheets) => strategi_tables::read(&sheets, options).map_err(|errors| reasons(&errors, at)),
        Err(xlsx::Error::Cells(errors)) => Err(reasons(&errors, at)),
        Err(error) => {
            let reason = Reason::new(format!("`{}` cannot be read: {error}", clean(&own)));
            Err(vec![error.help().into_iter().fold(reason, Reason::help)])
        }
    })
}

/// The text of a file, or what is wrong with it.
fn text(path: &Path, options: &ReadOptions) -> Result<Result<String, Reason>, Reason> {
    let own = name(path);
    let failed = |error| Reason::io("read", &own, &error);
    let bytes = bytes(File::open(path).map_err(failed)?, &options.limits).map_err(failed)?;
    let most = options.limits.bytes;
    if bytes.len() > most {
        return Ok(Err(Reason::new(format!("`{}` has more than {most} bytes", clean(&own)))));
    }
    Ok(String::from_utf8(bytes).map_err(|_| {
        Reason::new(format!("`{}` is not UTF-8 text", clean(&own))).help("save the table as CSV in UTF-8")
    }))
}

/// All errors, and how many more there are.
fn reasons(errors: &TableErrors, file: impl Fn(&str) -> Option<String>) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = errors.iter().map(|error| reason(error, file(&error.sheet))).collect();
    if let Some(more) = errors.count().checked_sub(reasons.len()).filter(|more| *more > 0) {
        reasons.push(Reason::new(format!("the tables have {more} more errors")));
    }
    reasons
}

/// An error at its file, row and column.
fn reason(error: &TableError, file: Option<String>) -> Reason {
    let mut reason = Reason::new(error.problem.message());
    let mut place: Vec<String> = file.into_iter().collect();
    place.extend(error.row.map(|row| format!("row {row}")));
    place.extend(error.column.as_ref().map(|column| match (&column.letter, column.name.as_str()) {
        (Some(letter), "") => format!("column {letter}"),
        (Some(letter), name) => format!("column {letter} (`{name}`)"),
        (None, name) => format!("column `{name}`"),
    }));
    if !place.is_empty() {
        reason = reason.place(&place.join(", "));
    }
    match error.problem.help() {
        Some(help) => reason.help(help),
        None => reason,
    }
}
