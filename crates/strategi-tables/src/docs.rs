//! What people read about the tables: `schemas/TABLES.md`.

use std::fmt::Write;

use crate::definition::{Column, Table, prose, tables};

const HEAD: &str = "\
# Strategies as tables

The documents of a collection as tables: for analysis (Parquet, Arrow, CSV), and for writing plans in a spreadsheet, one sheet a
table. The fields are those of [the format](FORMAT.md), by the same names.

- Every table has the id of the document in its first column, `strategy`. It may be left empty where there is only one.
- A row without an id of its own stands in a list of an element; `position` is its number there, from 1.
- A list of texts is one cell: joined by `; `, and a member that holds `;`, begins with `\"` or has white space around it in
  double quotes, each `\"` in it doubled.
- A text is in the `language` of the document, or in the first language where there is none in it; the others are in `texts`.
- A date or period is a text as in documents; `…_start` and `…_end` are its first and last day. Where only these are
  given, it is made of them.
- An empty cell is absent. Columns and tables may be left out, and columns may stand in any order.
- What is *derived* follows from other cells. It is written for analysis; what is read must agree with it, or be empty.
  The table `findings` is passed over; so is a sheet or file whose name begins with `x-`, for notes of one's own. A
  workbook has nothing that is derived, but for `findings`.

What tables cannot hold: a text of nothing but white space; the order of the languages of a text, of which that of the document
comes first; decimals that are zero, and whole numbers beyond 2⁵³; white space around a label or an actor's category; a contact,
address, place or map with nothing in it; which of several elements with one id a row belongs to; two documents with one id.
";

/// The documentation of all tables and columns as Markdown.
pub fn markdown() -> String {
    let mut out = HEAD.to_owned();
    out.push_str("\n## Tables\n\n| table | one row is |\n|---|---|\n");
    for table in tables() {
        let derived = if table.derived { " *Derived.*" } else { "" };
        line(&mut out, &format!("| [`{0}`](#{0}) | {1}{derived} |", table.name, escaped(&table.doc)));
    }
    for table in tables() {
        one(&mut out, table);
    }
    out
}

fn one(out: &mut String, table: &Table) {
    line(out, &format!("\n## {}\n\n{}\n", table.name, table.doc));
    out.push_str("| column | cells | |\n|---|---|---|\n");
    for column in &table.columns {
        let required = if column.nullable || column.derived || table.derived { "" } else { ", required" };
        let derived = if column.derived { " *Derived.*" } else { "" };
        line(
            out,
            &format!(
                "| `{}` | {}{required} | {}{derived}{} |",
                column.name,
                column.kind.name(),
                escaped(&column.doc),
                values(column)
            ),
        );
    }
}

/// The values of a column that the format lists.
fn values(column: &Column) -> String {
    if column.values.is_empty() {
        return String::new();
    }
    let values: Vec<String> = column.values.iter().map(|(value, _)| format!("`{value}`")).collect();
    let open = if column.open { ", or another" } else { "" };
    format!(" One of {}{open}.", values.join(", "))
}

fn escaped(text: &str) -> String {
    prose(text).replace('|', "\\|")
}

fn line(out: &mut String, text: &str) {
    // Writing to a `String` cannot fail.
    let _ = writeln!(out, "{text}");
}
