//! Documents as texts, one each.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use strategi::{Strategy, to_json, to_yaml};
use strategi_stratml::{Part, WriteOptions};

use super::place::{Content, Place};
use super::told::Told;
use crate::args::{Convert, Target};
use crate::failure::Reason;
use crate::input::Input;

/// The text of a document.
pub(super) struct Piece {
    /// Which document.
    number: usize,
    text: String,
}

/// The texts of the documents that can be written, and what is lost is told.
pub(super) fn of(input: &Input, target: Target, args: &Convert, told: &mut Told<'_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (number, document) in input.documents.iter().enumerate() {
        let Some(strategy) = document.strategy() else { continue };
        let text = match target {
            Target::Stratml1 | Target::Stratml2 => {
                let part = if target == Target::Stratml1 { Part::One } else { Part::Two };
                let options = WriteOptions { language: args.text_language.clone() };
                match strategi_stratml::write(strategy, part, &options) {
                    Ok(written) => {
                        let losses = written.losses;
                        told.losses(document, |options| strategi_stratml::report(document, &losses, options), number);
                        written.text
                    }
                    Err(error) => {
                        told.unwritten(document, &error.to_string());
                        continue;
                    }
                }
            }
            Target::Yaml => to_yaml(strategy),
            Target::Ndjson => line(strategy),
            _ => to_json(strategy) + "\n",
        };
        pieces.push(Piece { number, text });
    }
    pieces
}

/// JSON on one line.
fn line(strategy: &Strategy) -> String {
    // A model value has string keys and finite numbers only, so this cannot fail.
    serde_json::to_string(strategy).unwrap_or_default() + "\n"
}

/// Where each text goes.
pub(super) fn content(pieces: Vec<Piece>, input: &Input, target: Target, place: &Place) -> Result<Content, Reason> {
    let bytes = match place {
        Place::Folder(folder) => {
            let mut taken = HashSet::new();
            let file = |piece: Piece| {
                let name = free(&mut taken, &base(input, piece.number), target.ending());
                (folder.join(name), piece.text.into_bytes())
            };
            return Ok(Content::Files(pieces.into_iter().map(file).collect()));
        }
        _ => together(pieces, input, target, place)?.into_bytes(),
    };
    Ok(match place {
        Place::File(path) => Content::Files(vec![(path.clone(), bytes)]),
        _ => Content::Stdout(bytes),
    })
}

/// Several documents as one text, where the format has a form for that.
fn together(pieces: Vec<Piece>, input: &Input, target: Target, place: &Place) -> Result<String, Reason> {
    let several = pieces.len() > 1;
    match target {
        Target::Yaml => {
            let texts: Vec<String> = pieces.into_iter().map(|piece| piece.text).collect();
            Ok(texts.join("---\n"))
        }
        Target::Json if several && matches!(place, Place::Stdout) => {
            let strategies = pieces.iter().filter_map(|piece| input.documents.get(piece.number)?.strategy());
            Ok(strategies.map(line).collect())
        }
        Target::Json | Target::Stratml1 | Target::Stratml2 if several => {
            let what = if target == Target::Json { "JSON" } else { "StratML" };
            let help = if target == Target::Json {
                "name a folder by `--output`, or a file that ends in .ndjson or .yaml"
            } else {
                "name a folder by `--output`"
            };
            let count = pieces.len();
            Err(Reason::new(format!("one {what} file cannot hold {count} documents")).help(help))
        }
        _ => Ok(pieces.into_iter().map(|piece| piece.text).collect()),
    }
}

/// The name of a document's file without its ending: that of the file it was read from, else its id.
fn base(input: &Input, number: usize) -> PathBuf {
    let document = input.documents.get(number);
    let below = input.below.get(number).filter(|path| !path.as_os_str().is_empty());
    let mut base = match below {
        Some(path) => path.with_extension(""),
        None => PathBuf::from(document.and_then(|it| it.id()).map_or("document", |id| id.as_str())),
    };
    // One of several documents of a file.
    if below.is_some()
        && let Some((_, part)) = document.and_then(|it| it.name().get(it.file().len()..)?.split_once('#'))
    {
        let name = base.file_name().unwrap_or_default().to_string_lossy().into_owned();
        base.set_file_name(format!("{name}-{part}"));
    }
    base
}

/// The name with the ending, and a number if it is taken: `plan.json`, `plan-2.json`. Case is no difference, as on many disks.
fn free(taken: &mut HashSet<String>, base: &Path, ending: &str) -> PathBuf {
    let name = base.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut number = 1;
    loop {
        let tried = if number == 1 { format!("{name}.{ending}") } else { format!("{name}-{number}.{ending}") };
        let path = base.with_file_name(tried);
        if taken.insert(path.to_string_lossy().to_lowercase()) {
            return path;
        }
        number += 1;
    }
}
