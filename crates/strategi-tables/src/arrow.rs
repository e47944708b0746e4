//! Tables as Arrow record batches, and these as Parquet and Arrow IPC.
//!
//! A column has the name of the [table's](crate::Table) and its type: text is UTF-8, a list of texts a list of UTF-8, a whole
//! number `Int64`, a number `Float64`, a date `Date32`. Every column may have nulls, since documents that are not complete are
//! shown too. What a table and a column mean is in their metadata, under [`DOC`].

use std::collections::HashMap;
use std::sync::Arc;

use arrow_array::ArrayRef;
pub use arrow_array::RecordBatch;
use arrow_array::builder::{
    ArrayBuilder, BooleanBuilder, Date32Builder, Float64Builder, Int64Builder, ListBuilder, StringBuilder,
};
use arrow_ipc::writer::{FileWriter, StreamWriter};
pub use arrow_schema::ArrowError;
use arrow_schema::{DataType, Field, Schema};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use strategi::Date;

use crate::cell::Cell;
use crate::definition::{ColumnKind, Table};
use crate::rows::Rows;

/// The name of the metadata that say what a table or column means.
pub const DOC: &str = "doc";

/// The schema of a table.
pub fn schema(table: &Table) -> Schema {
    let fields = table.columns.iter().map(|column| {
        let metadata = HashMap::from([(DOC.to_owned(), column.doc.clone())]);
        Field::new(&column.name, data_type(column.kind), true).with_metadata(metadata)
    });
    Schema::new_with_metadata(fields.collect::<Vec<Field>>(), HashMap::from([(DOC.to_owned(), table.doc.clone())]))
}

fn data_type(kind: ColumnKind) -> DataType {
    match kind {
        ColumnKind::Text => DataType::Utf8,
        ColumnKind::TextList => DataType::List(Arc::new(Field::new_list_field(DataType::Utf8, true))),
        ColumnKind::Integer => DataType::Int64,
        ColumnKind::Number => DataType::Float64,
        ColumnKind::Date => DataType::Date32,
        ColumnKind::Boolean => DataType::Boolean,
    }
}

/// The rows of a table as one record batch. It fails only when a column would be longer than Arrow's offsets of 32 bits.
pub fn record_batch(rows: &Rows) -> Result<RecordBatch, ArrowError> {
    let columns = rows.table.columns.iter().enumerate().map(|(index, column)| {
        let cells = rows.rows.iter().map(move |row| row.get(index).unwrap_or(&Cell::Empty));
        array(column.kind, cells)
    });
    RecordBatch::try_new(Arc::new(schema(rows.table)), columns.collect::<Result<_, _>>()?)
}

fn array<'c>(kind: ColumnKind, cells: impl Iterator<Item = &'c Cell>) -> Result<ArrayRef, ArrowError> {
    Ok(match kind {
        ColumnKind::Text => texts(cells)?,
        ColumnKind::TextList => lists(cells)?,
        ColumnKind::Integer => {
            let mut builder = Int64Builder::new();
            cells.for_each(|cell| builder.append_option(if let Cell::Integer(it) = cell { Some(*it) } else { None }));
            builder.finish_as_ref()
        }
        ColumnKind::Number => {
            let mut builder = Float64Builder::new();
            cells.for_each(|cell| builder.append_option(if let Cell::Number(it) = cell { Some(*it) } else { None }));
            builder.finish_as_ref()
        }
        ColumnKind::Date => {
            let mut builder = Date32Builder::new();
            cells
                .for_each(|cell| builder.append_option(if let Cell::Date(it) = cell { Some(days(*it)) } else { None }));
            builder.finish_as_ref()
        }
        ColumnKind::Boolean => {
            let mut builder = BooleanBuilder::new();
            cells.for_each(|cell| builder.append_option(if let Cell::Boolean(it) = cell { Some(*it) } else { None }));
            builder.finish_as_ref()
        }
    })
}

/// The most bytes of text in one column: its offsets have 32 bits.
const MOST: usize = i32::MAX as usize;

fn fits(total: &mut usize, text: &str) -> Result<(), ArrowError> {
    *total = total.saturating_add(text.len());
    if *total > MOST { Err(ArrowError::OffsetOverflowError(*total)) } else { Ok(()) }
}

fn texts<'c>(cells: impl Iterator<Item = &'c Cell>) -> Result<ArrayRef, ArrowError> {
    let mut builder = StringBuilder::new();
    let mut total = 0;
    for cell in cells {
        let text = if let Cell::Text(text) = cell { Some(text.as_str()) } else { None };
        fits(&mut total, text.unwrap_or_default())?;
        builder.append_option(text);
    }
    Ok(builder.finish_as_ref())
}

fn lists<'c>(cells: impl Iterator<Item = &'c Cell>) -> Result<ArrayRef, ArrowError> {
    let mut builder = ListBuilder::new(StringBuilder::new());
    let mut total = 0;
    for cell in cells {
        if let Cell::List(members) = cell {
            for member in members {
                fits(&mut total, member)?;
                builder.values().append_value(member);
            }
            builder.append(true);
        } else {
            builder.append(false);
        }
    }
    Ok(builder.finish_as_ref())
}

trait FinishAsRef: ArrayBuilder {
    fn finish_as_ref(&mut self) -> ArrayRef {
        ArrayBuilder::finish(self)
    }
}
impl<T: ArrayBuilder> FinishAsRef for T {}

/// Days since 1970-01-01.
fn days(day: Date) -> i32 {
    (day - Date::constant(1970, 1, 1)).get_days()
}

/// The rows as a Parquet file, compressed by Snappy, which every reader knows.
pub fn parquet(rows: &Rows) -> Result<Vec<u8>, ArrowError> {
    let batch = record_batch(rows)?;
    let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
    let mut writer = ArrowWriter::try_new(Vec::new(), batch.schema(), Some(properties))?;
    writer.write(&batch)?;
    Ok(writer.into_inner()?)
}

/// The rows as an Arrow IPC file (Feather version 2).
pub fn ipc_file(rows: &Rows) -> Result<Vec<u8>, ArrowError> {
    let batch = record_batch(rows)?;
    let mut writer = FileWriter::try_new(Vec::new(), &batch.schema())?;
    writer.write(&batch)?;
    writer.into_inner()
}

/// The rows as an Arrow IPC stream.
pub fn ipc_stream(rows: &Rows) -> Result<Vec<u8>, ArrowError> {
    let batch = record_batch(rows)?;
    let mut writer = StreamWriter::try_new(Vec::new(), &batch.schema())?;
    writer.write(&batch)?;
    writer.into_inner()
}
