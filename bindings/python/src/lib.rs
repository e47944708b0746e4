//! The native part of the Python package `strategi`: conversion only. Every rule, default and message is the core's, and what
//! Python users see of it beyond the classes of the model is in the modules beside it, in `python/strategi`.

mod catalogue;
mod check;
mod convert;
mod document;
mod errors;
mod fix;
mod model;
mod read;
mod run;
mod settings;
mod tables;
mod values;

// A document is many small pieces: measured in `benches`.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[pyo3::pymodule(name = "_native")]
mod native {
    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        crate::run::be_quiet();
        module.add("__version__", env!("CARGO_PKG_VERSION"))?;
        module.add_class::<crate::document::DocumentHandle>()?;
        module.add_class::<crate::check::Judged>()?;
        module.add_class::<crate::read::Files>()?;
        module.add_class::<crate::settings::Settings>()?;
        module.add_class::<crate::tables::Rows>()?;
        macro_rules! functions {
            ($($function:path),+ $(,)?) => { $(module.add_function(wrap_pyfunction!($function, module)?)?;)+ };
        }
        functions!(
            crate::catalogue::command,
            crate::catalogue::explain,
            crate::catalogue::schema,
            crate::check::check,
            crate::fix::apply_fixes,
            crate::read::find_files,
            crate::read::read_bytes,
            crate::read::read_error,
            crate::read::read_path,
            crate::read::read_value,
            crate::tables::findings,
            crate::tables::table,
            crate::tables::table_definitions,
            crate::values::code,
            crate::values::covers,
            crate::values::days,
            crate::values::identifier,
            crate::values::language_tag,
            crate::values::overlaps,
            crate::values::partial_date,
            crate::values::period,
        );
        crate::model::add(module)
    }
}
