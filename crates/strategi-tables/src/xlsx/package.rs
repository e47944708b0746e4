//! What a workbook asks for, found out before it is read.
//!
//! The reader of workbooks keeps all texts in memory, makes room for as many as a part announces, and computes with references of
//! any length. So every part is unpacked once into nothing and its references and counts are looked at.

use std::io::{BufRead, BufReader, Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;
use zip::result::ZipError;

use super::{Error, Limits};

/// The first bytes of the container that older workbooks and encrypted ones are in.
const COMPOUND_FILE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// The longest reference to a cell: `$XFD$1048576`.
const REFERENCE: usize = 12;

/// Refuses what is no workbook, and what asks for too much.
pub(super) fn check(bytes: &[u8], limits: &Limits) -> Result<(), Error> {
    if bytes.starts_with(&COMPOUND_FILE) {
        let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let found = bytes.windows(encrypted.len()).any(|window| window == encrypted.as_slice());
        return Err(if found { Error::Encrypted } else { Error::Older });
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| match error {
        ZipError::Io(_) | ZipError::InvalidArchive(_) if !bytes.starts_with(b"PK") => Error::NotAWorkbook,
        error => damaged(error),
    })?;
    if archive.index_for_name("[Content_Types].xml").is_none() {
        return Err(Error::NotAWorkbook);
    }
    let mut left = limits.bytes;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(reason) if reason == ZipError::PASSWORD_REQUIRED => Error::Encrypted,
            error => damaged(error),
        })?;
        let mut part = BufReader::new(part.take(left.saturating_add(1)));
        let sound = references(&mut part, limits);
        std::io::copy(&mut part, &mut std::io::sink()).map_err(damaged)?;
        left = match part.get_ref().limit() {
            0 => return Err(Error::TooLarge { limit: limits.bytes, unit: "bytes, unpacked" }),
            rest => rest - 1,
        };
        sound?;
    }
    Ok(())
}

pub(super) fn damaged(error: impl std::fmt::Display) -> Error {
    Error::Damaged { reason: error.to_string() }
}

/// The references and counts of a part. That it is no XML is told when it is needed: pictures are in workbooks too.
fn references(part: impl BufRead, limits: &Limits) -> Result<(), Error> {
    let mut reader = Reader::from_reader(part);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.check_comments = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) => attributes(&tag, limits)?,
            Ok(Event::Eof) | Err(_) => return Ok(()),
            Ok(_) => {}
        }
    }
}

fn attributes(tag: &BytesStart<'_>, limits: &Limits) -> Result<(), Error> {
    let tag_name = tag.local_name();
    // `r` and `ref` are other things elsewhere.
    if !matches!(tag_name.as_ref(), "sst" | "row" | "c" | "f" | "dimension" | "mergeCell") {
        return Ok(());
    }
    let mut attributes = tag.attributes();
    attributes.with_checks(false);
    for attribute in attributes {
        let attribute = attribute.map_err(damaged)?;
        let value: &str = attribute.value.as_ref();
        match attribute.key.local_name().as_ref() {
            "r" | "ref" => {
                let long = |part: &str| part.len() > REFERENCE || part.bytes().filter(u8::is_ascii_digit).count() > 7;
                if value.split(':').any(long) {
                    return Err(Error::Damaged { reason: format!("`{}` is no cell", shortened(value)) });
                }
            }
            "uniqueCount" if value.parse::<usize>().map_or(true, |count| count > limits.cells) => {
                return Err(Error::TooLarge { limit: limits.cells as u64, unit: "cells" });
            }
            _ => {}
        }
    }
    Ok(())
}

fn shortened(text: &str) -> String {
    if text.chars().count() > 40 { text.chars().take(40).chain(['…']).collect() } else { text.to_owned() }
}
