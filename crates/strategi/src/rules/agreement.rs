//! The agreement engine: what several passages make of one field.
