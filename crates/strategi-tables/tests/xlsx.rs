//! Workbooks: what is written into them, and what people and programs leave in them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::format_collect,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]
#![cfg(feature = "xlsx")]

use std::io::{Cursor, Read, Write};

use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use serde_json::json;
use strategi::{Date, Document, ReadOptions};
use strategi_tables::xlsx::{Error, Limits, read, write, write_all};
use strategi_tables::{Cell, Sheet, Tables, read as documents};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

fn plan() -> Document {
    let value = json!({
        "strategi": 1, "id": "coast", "title": "=A living coast", "alt_titles": ["a; b", "c"], "language": "en", "period": "2026/2029",
        "measures": [
            {"id": "m1", "number": "007", "title": "Quays", "period": "2026-07"},
            {"id": "m2", "number": "2.1", "title": "- Boats", "period": "2027", "statement": "Line\nline \u{1}_x0041_ "},
        ],
        "indicators": [{"id": "jobs", "title": "Jobs", "targets": [{"when": "1899-12-31", "value": 40}, {"when": "2029", "value": 0.1}]}],
        "actors": [{"id": "county", "name": "@County", "contact": {"phone": "+4774111000", "postal": {"postcode": "0010"}}}],
    });
    Document::from_value("coast.json", &value, &ReadOptions::default())
}

fn sheets(bytes: &[u8]) -> Vec<Sheet> {
    read(bytes, &Limits::default()).unwrap_or_else(|error| panic!("{error}"))
}

fn cell<'s>(sheets: &'s [Sheet], name: &str, row: usize, column: &str) -> &'s Cell {
    let sheet = sheets.iter().find(|sheet| sheet.name == name).unwrap();
    let place = sheet.rows[0].iter().position(|cell| cell.to_text() == column).unwrap();
    sheet.rows[row].get(place).unwrap_or(&Cell::Empty)
}

/// The text of a part of a workbook.
fn part(bytes: &[u8], name: &str) -> String {
    let mut text = String::new();
    ZipArchive::new(Cursor::new(bytes)).unwrap().by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The workbook with the text of a part made another.
fn changed(bytes: &[u8], name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    packed(CompressionMethod::Stored, bytes, name, change)
}

fn packed(method: CompressionMethod, bytes: &[u8], name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let own = entry.name().unwrap().into_owned();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        writer.start_file(own.as_str(), SimpleFileOptions::default().compression_method(method)).unwrap();
        writer.write_all(if own == name { change(text) } else { text }.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook with one sheet.
fn workbook(name: &str, fill: impl Fn(&mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name(name).unwrap();
    sheet.write_row(0, 0, ["id", "title", "period"]).unwrap();
    fill(sheet);
    workbook.save_to_buffer().unwrap()
}

fn error(bytes: &[u8]) -> String {
    read(bytes, &Limits::default()).unwrap_err().to_string()
}

#[test]
fn cells_have_their_kind() {
    let bytes = write(&Tables::of(&[plan()])).unwrap();
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(&bytes)).unwrap();
    assert_eq!(workbook.sheet_names(), ["strategies", "measures", "indicators", "indicator_values", "actors"]);
    let mut kind = |sheet: &str, row: usize, column: &str| {
        let range = workbook.worksheet_range(sheet).unwrap();
        let place =
            range.rows().next().unwrap().iter().position(|cell| *cell == Data::String(column.to_owned())).unwrap();
        range.get((row, place)).cloned().unwrap()
    };
    let text = |text: &str| Data::String(text.to_owned());
    assert_eq!(kind("strategies", 1, "title"), text("=A living coast"));
    assert_eq!(kind("strategies", 1, "strategi"), Data::Float(1.0));
    assert_eq!(kind("measures", 1, "number"), text("007"));
    assert_eq!(kind("measures", 1, "period"), text("2026-07"));
    assert_eq!(kind("measures", 2, "period"), text("2027"));
    assert_eq!(kind("measures", 2, "title"), text("- Boats"));
    assert_eq!(kind("strategies", 1, "alt_titles"), text("\"a; b\"; c"));
    assert_eq!(kind("indicator_values", 2, "value"), Data::Float(0.1));
    assert_eq!(kind("actors", 1, "contact_phone"), text("+4774111000"));
    assert_eq!(kind("actors", 1, "postal_postcode"), text("0010"));
    let sheets = sheets(&bytes);
    // What is derived would contradict what is edited beside it.
    let names = |sheet: &Sheet| sheet.rows[0].iter().map(Cell::to_text).collect::<Vec<_>>();
    assert!(sheets.iter().flat_map(names).all(|name| !name.ends_with("_start") && name != "instance"));
    assert_eq!(cell(&sheets, "indicator_values", 1, "value"), &Cell::Integer(40));
}

#[test]
fn sheets_tell_what_they_are() {
    let bytes = write(&Tables::of(&[plan()])).unwrap();
    let measures = part(&bytes, "xl/worksheets/sheet2.xml");
    for expected in ["state=\"frozen\"", "<autoFilter ref=\"A1:", "<dataValidation type=\"list\""] {
        assert!(measures.contains(expected), "{expected}");
    }
    assert!(part(&bytes, "xl/styles.xml").contains("wrapText=\"1\""));
    let notes = part(&bytes, "xl/comments2.xml");
    assert!(notes.contains("When it is done.") && !notes.contains("period_start"), "{notes}");
    assert!(notes.contains("<author>strategi</author>"));
}

#[test]
fn the_same_tables_give_the_same_bytes() {
    let tables = Tables::of(&[plan()]);
    assert_eq!(write(&tables).unwrap(), write(&tables).unwrap());
    assert!(part(&write(&tables).unwrap(), "docProps/core.xml").contains(">2000-01-01T00:00:00Z<"));
}

#[test]
fn tables_without_rows_are_written_when_asked_for() {
    let none = Tables::of(&[]);
    let names = |bytes: &[u8]| sheets(bytes).into_iter().map(|sheet| sheet.name).collect::<Vec<_>>();
    assert_eq!(names(&write(&none).unwrap()), ["strategies"]);
    let all = names(&write_all(&none).unwrap());
    let expected: Vec<_> =
        none.iter().map(|rows| rows.table.name).filter(|name| !["relations", "findings"].contains(name)).collect();
    assert_eq!(all, expected);
}

#[test]
fn what_a_sheet_cannot_hold_is_an_error() {
    let mut value = serde_json::to_value(plan().strategy().unwrap()).unwrap();
    value["measures"][1]["title"] = "å".repeat(32_768).into();
    let tables = Tables::of(&[Document::from_value("coast.json", &value, &ReadOptions::default())]);
    let told = write(&tables).unwrap_err().to_string();
    assert!(told.starts_with("`measures`, row 3, column C (`title`): the text has 32768 characters"), "{told}");
    value["measures"][1]["title"] = "å".repeat(32_767).into();
    let tables = Tables::of(&[Document::from_value("coast.json", &value, &ReadOptions::default())]);
    assert_eq!(cell(&sheets(&write(&tables).unwrap()), "measures", 2, "title").to_text().chars().count(), 32_767);
}

#[test]
fn cells_as_planners_leave_them() {
    let bytes = workbook("Measures", |sheet| {
        let format = |format: &str| Format::new().set_num_format(format);
        let day = ExcelDateTime::from_ymd(2026, 7, 1).unwrap();
        sheet.write_number(2, 0, 7.0).unwrap();
        sheet.write_boolean(2, 1, true).unwrap();
        sheet.write_datetime_with_format(2, 2, &day, &format("d. mmmm yyyy")).unwrap();
        sheet.write_formula(3, 1, Formula::new("=A3*2").set_result("14.5")).unwrap();
        sheet.write_datetime_with_format(3, 2, &day, &format("mmm-yy")).unwrap();
        sheet.write_blank(40, 10, &Format::new().set_bold()).unwrap();
        sheet.write_string(5, 0, "").unwrap();
    });
    let sheets = sheets(&bytes);
    assert_eq!(sheets[0].name, "Measures");
    let day = Cell::Date(Date::constant(2026, 7, 1));
    let expected: [&[Cell]; 4] = [
        &["id".into(), "title".into(), "period".into()],
        &[],
        &[Cell::Integer(7), Cell::Boolean(true), day],
        &[Cell::Empty, Cell::Number(14.5), "2026-07".into()],
    ];
    assert_eq!(sheets[0].rows, expected);
}

#[test]
fn what_is_no_value_is_told_at_the_cell() {
    let bytes = workbook("measures", |sheet| {
        sheet.write_formula(1, 1, Formula::new("=Sheet9!A1").set_result("#REF!")).unwrap();
        sheet.write_number_with_format(2, 2, 0.4, &Format::new().set_num_format("0%")).unwrap();
        sheet.merge_range(3, 0, 5, 0, "m1", &Format::new()).unwrap();
        sheet.write_formula(6, 0, Formula::new("=A4")).unwrap();
    });
    let bytes = changed(&bytes, "xl/worksheets/sheet1.xml", |text| {
        text.replace(" t=\"str\"><f>Sheet9!A1</f>", " t=\"e\"><f>Sheet9!A1</f>")
            .replace("<f>A4</f><v>0</v>", "<f>A4</f>")
    });
    insta::assert_snapshot!(error(&bytes), @r"
    `measures`, row 2, column B (`title`): the cell has the error `#REF!`
      mend the formula, or write the value itself
    `measures`, row 3, column C (`period`): the cell is shown as a percentage and holds the number 0.4
      format the cell as a number, and write it in the unit of the indicator: `40` for 40 %
    `measures`, row 4, column A (`id`): the cells A4:A6 are merged
      split them, and write the value in each cell that it is meant for
    `measures`, row 7, column A (`id`): the cell has a formula, and no value was stored with it
      open the workbook in a spreadsheet program, which calculates it, and save it
    ");
}

#[test]
fn sheets_that_are_no_tables() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("strategies").unwrap().write_row(0, 0, ["strategy", "title"]).unwrap();
    let hidden = workbook.add_worksheet().set_name("Measures").unwrap();
    hidden.write_row(0, 0, ["id"]).unwrap();
    hidden.set_hidden(true);
    workbook.add_worksheet().set_name("Ark1").unwrap();
    workbook.add_worksheet().set_name("lists").unwrap().write(0, 0, "a").unwrap().set_hidden(true);
    workbook.add_worksheet().set_name("x-notes").unwrap().write(0, 0, "a").unwrap();
    workbook.add_worksheet().set_name("Notater").unwrap().merge_range(0, 0, 1, 1, "a", &Format::new()).unwrap();
    let sheets = sheets(&workbook.save_to_buffer().unwrap());
    let names: Vec<_> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["strategies", "Measures", "Notater"]);
    let told = documents(&sheets, &ReadOptions::default()).unwrap_err().to_string();
    assert!(told.contains("`Notater`: there is no table `Notater`\n  a sheet of your own is passed over"), "{told}");
}

#[test]
fn files_that_are_no_workbooks() {
    let compound: Vec<u8> = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1].into_iter().chain([0; 600]).collect();
    let encrypted: Vec<u8> =
        compound.iter().copied().chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert!(matches!(read(&compound, &Limits::default()), Err(Error::Older)));
    assert!(matches!(read(&encrypted, &Limits::default()), Err(Error::Encrypted)));
    for bytes in [&b""[..], b"strategy,title\n", b"PK"] {
        let told = read(bytes, &Limits::default()).unwrap_err();
        assert!(matches!(told, Error::NotAWorkbook | Error::Damaged { .. }), "{told}");
    }
    let mut other = ZipWriter::new(Cursor::new(Vec::new()));
    other.start_file("content.xml", SimpleFileOptions::default()).unwrap();
    assert!(matches!(read(&other.finish().unwrap().into_inner(), &Limits::default()), Err(Error::NotAWorkbook)));
}

#[test]
fn workbooks_that_ask_for_too_much() {
    let bytes = write(&Tables::of(&[plan()])).unwrap();
    let sheet = "xl/worksheets/sheet1.xml";
    let limited = |bytes: &[u8], limits: &Limits| read(bytes, limits).unwrap_err().to_string();

    // A declared size is nothing to go by.
    let huge = changed(&bytes, sheet, |text| {
        let (before, after) = text.split_once("<dimension ref=\"").unwrap();
        format!("{before}<dimension ref=\"A1:XFD1048576\"{}", after.split_once('"').unwrap().1)
    });
    assert_eq!(sheets(&huge), sheets(&bytes));

    let far = |cell: &str| {
        changed(&bytes, sheet, |text| {
            text.replace("</sheetData>", &format!("<row><c r=\"{cell}\"><v>1</v></c></row></sheetData>"))
        })
    };
    assert_eq!(sheets(&far("XFD1048576"))[0].rows.len(), 1_048_576);
    for cell in ["A1048577", "XFE1", "AAAAAAAAAAAAAAAA1", "A99999999999999", "1", "A", "A0", "Å1"] {
        assert!(matches!(read(&far(cell), &Limits::default()), Err(Error::Damaged { .. })), "{cell}");
    }
    let many = changed(&bytes, sheet, |text| {
        let rows: String = (2..400).map(|row| format!("<row><c r=\"XFD{row}\"><v>1</v></c></row>")).collect();
        text.replace("</sheetData>", &format!("{rows}</sheetData>"))
    });
    assert_eq!(error(&many), "the workbook is larger than 4000000 cells");

    let announced =
        changed(&bytes, "xl/sharedStrings.xml", |text| text.replace("uniqueCount=\"", "uniqueCount=\"99999999999999"));
    assert_eq!(error(&announced), "the workbook is larger than 4000000 cells");

    let mut small = Limits::default();
    small.bytes = 100_000;
    let bomb = packed(CompressionMethod::Deflated, &bytes, "xl/theme/theme1.xml", |text| text + &" ".repeat(100_000));
    assert!(bomb.len() < 100_000);
    assert_eq!(limited(&bomb, &small), "the workbook is larger than 100000 bytes, unpacked");
}

#[test]
fn damaged_workbooks_give_errors() {
    let bytes = write(&Tables::of(&[plan()])).unwrap();
    let plain = changed(&bytes, "", |text| text);
    for (number, length) in (0..plain.len()).step_by(401).enumerate() {
        let mut damaged = plain.clone();
        damaged[length] ^= 1 << (number % 8);
        let _ = read(&damaged, &Limits::default());
        let _ = read(&plain[..length], &Limits::default());
    }
    let names: Vec<String> =
        ZipArchive::new(Cursor::new(&bytes)).unwrap().file_names().map(|name| name.unwrap().into_owned()).collect();
    for name in
        names.iter().filter(|name| !["theme", "comments", "vml", "docProps"].iter().any(|part| name.contains(part)))
    {
        let length = part(&bytes, name).chars().count();
        for at in (0..length).step_by((length / 40).max(1)) {
            // Without the rest, without one character, and with another.
            let cut = changed(&bytes, name, |text| text.chars().take(at).collect());
            let without =
                |text: String| text.chars().enumerate().filter(|(place, _)| *place != at).map(|(_, c)| c).collect();
            let other =
                |text: String| text.chars().enumerate().map(|(place, c)| if place == at { '9' } else { c }).collect();
            for damaged in [cut, changed(&bytes, name, without), changed(&bytes, name, other)] {
                if let Ok(sheets) = read(&damaged, &Limits::default()) {
                    let _ = documents(&sheets, &ReadOptions::default());
                }
            }
        }
    }
}
