//! The binary files: read back by the readers of the same format, and the same each time.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]
#![cfg(feature = "arrow")]

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Float64Type, Int64Type};
use arrow_array::{Array, RecordBatch};
use arrow_ipc::reader::{FileReader, StreamReader};
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use strategi::{Document, ReadOptions};
use strategi_tables::{Cell, Rows, Tables, arrow};

fn tables() -> Tables {
    let full = strategi_testing::full();
    let small = serde_json::json!({"strategi": 1, "id": "small", "title": "Small", "period": "1969-12-31/.."});
    let documents = [full, small].map(|value| Document::from_value("generated", &value, &ReadOptions::default()));
    Tables::of(&documents)
}

/// A cell of a batch as a cell of the table.
fn cell(batch: &RecordBatch, column: usize, row: usize) -> Cell {
    let array = batch.column(column);
    if array.is_null(row) {
        return Cell::Empty;
    }
    match array.data_type().to_string().as_str() {
        "Utf8" => Cell::text(array.as_string::<i32>().value(row)),
        "Int64" => Cell::Integer(array.as_primitive::<Int64Type>().value(row)),
        "Float64" => Cell::Number(array.as_primitive::<Float64Type>().value(row)),
        "Date32" => {
            let day = array.as_primitive::<Date32Type>().value_as_date(row).unwrap();
            Cell::Date(day.to_string().parse().unwrap())
        }
        "Boolean" => Cell::Boolean(array.as_boolean().value(row)),
        _ => {
            let members = array.as_list::<i32>().value(row);
            Cell::List(members.as_string::<i32>().iter().map(|member| member.unwrap().to_owned()).collect())
        }
    }
}

fn assert_same(batches: &[RecordBatch], rows: &Rows) {
    let name = rows.table.name;
    let found: usize = batches.iter().map(RecordBatch::num_rows).sum();
    assert_eq!(found, rows.rows.len(), "{name}");
    for batch in batches {
        for (row, expected) in rows.rows.iter().enumerate() {
            let cells: Vec<Cell> = (0..batch.num_columns()).map(|column| cell(batch, column, row)).collect();
            assert_eq!(cells, *expected, "{name}");
        }
    }
}

#[test]
fn files_hold_the_tables() {
    for rows in tables().iter() {
        assert_same(&[arrow::record_batch(rows).unwrap()], rows);
        let parquet = arrow::parquet(rows).unwrap();
        let builder = ParquetRecordBatchReaderBuilder::try_new(bytes::Bytes::from(parquet)).unwrap();
        assert_eq!(builder.schema().as_ref(), &arrow::schema(rows.table));
        let reader = builder.build().unwrap();
        assert_same(&reader.collect::<Result<Vec<_>, _>>().unwrap(), rows);
        let file = arrow::ipc_file(rows).unwrap();
        let reader = FileReader::try_new(std::io::Cursor::new(&file), None).unwrap();
        assert_eq!(reader.schema().as_ref(), &arrow::schema(rows.table));
        assert_same(&reader.collect::<Result<Vec<_>, _>>().unwrap(), rows);
        let stream = arrow::ipc_stream(rows).unwrap();
        let reader = StreamReader::try_new(std::io::Cursor::new(&stream), None).unwrap();
        assert_eq!(reader.schema().as_ref(), &arrow::schema(rows.table));
        assert_same(&reader.collect::<Result<Vec<_>, _>>().unwrap(), rows);
    }
}

#[test]
fn files_are_the_same_each_time() {
    let written = || {
        let tables = tables();
        let files = tables.iter().map(|rows| {
            [arrow::parquet(rows).unwrap(), arrow::ipc_file(rows).unwrap(), arrow::ipc_stream(rows).unwrap()]
        });
        files.collect::<Vec<_>>()
    };
    assert!(written() == written());
}

#[test]
fn days_before_1970() {
    let tables = tables();
    let batch = arrow::record_batch(tables.get("strategies").unwrap()).unwrap();
    let starts = batch.column_by_name("period_start").unwrap().as_primitive::<Date32Type>().value(1);
    assert_eq!(starts, -1);
}

#[test]
fn columns_say_what_they_mean() {
    let table = strategi_tables::table("strategies").unwrap();
    let schema = arrow::schema(table);
    assert_eq!(schema.metadata().get(arrow::DOC), Some(&table.doc));
    assert_eq!(
        schema.field_with_name("period").unwrap().metadata().get(arrow::DOC).map(String::as_str),
        Some("When the plan applies.")
    );
}
