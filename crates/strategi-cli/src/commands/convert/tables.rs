//! Documents as tables, all together.

use std::path::Path;

use strategi::{Document, Report};
use strategi_tables::{Rows, Tables, arrow, csv, xlsx};

use super::place::{Content, Place};
use crate::args::{Convert, Target};
use crate::failure::{Reason, clean};

/// The tables and where they go.
pub(super) fn content(
    documents: &[Document],
    judged: Option<&Report>,
    target: Target,
    args: &Convert,
    place: &Place,
) -> Result<Content, Reason> {
    let mut tables = Tables::of(documents);
    if let Some(report) = judged {
        tables = tables.with_findings(report);
    }
    if target.is_workbook() {
        let written = if args.tables.all { xlsx::write_all(&tables) } else { xlsx::write(&tables) };
        let bytes = written.map_err(|error| {
            let reason = Reason::new(format!("the spreadsheet cannot be written: {error}"));
            error.help().into_iter().fold(reason, Reason::help)
        })?;
        return Ok(match place {
            Place::File(path) => Content::Files(vec![(path.clone(), bytes)]),
            Place::Folder(folder) => Content::Files(vec![(folder.join("strategies.xlsx"), bytes)]),
            Place::Stdout => Content::Stdout(bytes),
        });
    }
    if let Some(rows) = args.tables.table.as_deref().and_then(|name| tables.get(name)) {
        let bytes = bytes(rows, target)?;
        return Ok(match place {
            Place::File(path) => Content::Files(vec![(path.clone(), bytes)]),
            Place::Folder(folder) => Content::Files(vec![(file(folder, rows, target), bytes)]),
            Place::Stdout => Content::Stdout(bytes),
        });
    }
    let (Place::File(folder) | Place::Folder(folder)) = place else { return Ok(Content::Stdout(Vec::new())) };
    let mut files = Vec::new();
    let mut left = Vec::new();
    for rows in tables.iter() {
        if !rows.rows.is_empty() || args.tables.all {
            files.push((file(folder, rows, target), bytes(rows, target)?));
        } else {
            left.push(file(folder, rows, target));
        }
    }
    // Whoever reads the folder would take it for one of these.
    match left.iter().find(|path| path.exists()) {
        Some(old) => {
            let old = clean(&old.to_string_lossy());
            Err(Reason::new(format!("`{old}` is there from before, and that table has no rows now"))
                .help("remove it, write to another folder, or write all tables by `--all-tables`"))
        }
        None => Ok(Content::Files(files)),
    }
}

fn file(folder: &Path, rows: &Rows, target: Target) -> std::path::PathBuf {
    folder.join(format!("{}.{}", rows.table.name, target.ending()))
}

fn bytes(rows: &Rows, target: Target) -> Result<Vec<u8>, Reason> {
    let written = match target {
        Target::Parquet => arrow::parquet(rows),
        Target::Arrow => arrow::ipc_file(rows),
        _ => return Ok(csv::write(rows).into_bytes()),
    };
    written.map_err(|error| Reason::new(format!("the table `{}` cannot be written: {error}", rows.table.name)))
}
