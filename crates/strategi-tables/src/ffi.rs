//! Tables as the structures of the [Arrow C data interface](https://arrow.apache.org/docs/format/CDataInterface.html): in these,
//! programs in other languages take them as they are in memory, without a copy.
//!
//! Who gets a structure releases it; one that is dropped releases itself.

use arrow_array::ffi::FFI_ArrowSchema;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{RecordBatch, RecordBatchIterator};
use arrow_schema::ArrowError;

use crate::arrow;
use crate::definition::Table;

/// The schema of a table.
pub fn schema(table: &Table) -> Result<FFI_ArrowSchema, ArrowError> {
    FFI_ArrowSchema::try_from(arrow::schema(table))
}

/// A stream of one record batch. It shares the memory of the batch.
pub fn stream(batch: RecordBatch) -> FFI_ArrowArrayStream {
    let schema = batch.schema();
    FFI_ArrowArrayStream::new(Box::new(RecordBatchIterator::new([Ok(batch)], schema)))
}

#[cfg(test)]
mod tests {
    use arrow_array::ffi_stream::RecordBatchStreamReader;
    use arrow_array::{Array, RecordBatchReader};
    use arrow_schema::Schema;
    use strategi::{Document, ReadOptions};

    use super::*;
    use crate::{Tables, tables};

    fn every_table() -> Vec<RecordBatch> {
        let text = include_str!("../../../examples/coastal-region/strategy.yaml");
        let documents = Document::from_yaml("strategy.yaml", text, &ReadOptions::default());
        Tables::of(&documents).iter().map(|rows| arrow::record_batch(rows).unwrap()).collect()
    }

    #[test]
    fn a_schema_arrives_as_it_is() {
        for table in tables() {
            assert_eq!(Schema::try_from(&schema(table).unwrap()).unwrap(), arrow::schema(table));
        }
    }

    #[test]
    fn a_stream_arrives_as_it_is_and_shares_its_memory() {
        let batches = every_table();
        assert!(batches.iter().any(|batch| batch.num_rows() > 0));
        for batch in batches {
            let reader = RecordBatchStreamReader::try_new(stream(batch.clone())).unwrap();
            assert_eq!(reader.schema(), batch.schema());
            let taken: Vec<RecordBatch> = reader.map(Result::unwrap).collect();
            assert_eq!(taken, std::slice::from_ref(&batch));
            let place = |batch: &RecordBatch| batch.column(0).to_data().buffers()[0].as_ptr();
            assert!(batch.num_rows() == 0 || place(&taken[0]) == place(&batch));
        }
    }

    #[test]
    fn what_nobody_takes_is_released() {
        let batch = every_table().remove(0);
        let column = std::sync::Arc::downgrade(batch.column(0));
        drop(stream(batch));
        assert!(column.upgrade().is_none());
    }
}
