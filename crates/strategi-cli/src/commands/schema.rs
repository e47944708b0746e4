//! `strategi schema`: a JSON Schema, the catalogue of rules or the profiles as data.

use crate::args::{Schema, SchemaName};
use crate::failure::Failure;
use crate::output;

pub(super) fn run(args: &Schema) -> Result<u8, Failure> {
    let value = match args.name {
        SchemaName::Strategy => strategi_schema::strategy(),
        SchemaName::Report => strategi_schema::report(),
        SchemaName::Configuration => strategi_schema::configuration(),
        SchemaName::Options => strategi_schema::options(),
        SchemaName::Rules => strategi_schema::rules(),
        SchemaName::Profiles => strategi_schema::profiles(),
    };
    output::write_plain(format!("{value:#}\n"))?;
    Ok(0)
}
