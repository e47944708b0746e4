//! The macro that makes one class of the model. What it is called with, `objects.rs`, is generated from the tables of the
//! core.

macro_rules! object {
    (
        $(#[doc = $doc:literal])*
        $name:ident {
            $(
                $(#[doc = $field_doc:literal])*
                $field:ident: $card:ident,
            )+
        }
        required $required:tt
    ) => {
        $(#[doc = $doc])*
        #[pyclass(frozen, module = "strategi")]
        pub(crate) struct $name(Handle<strategi::$name>);

        impl Attribute for strategi::$name {
            fn attribute<'py>(
                &self,
                py: Python<'py>,
                shared: impl FnOnce() -> Shared<Self>,
            ) -> PyResult<Bound<'py, PyAny>> {
                Ok(Bound::new(py, $name(Handle::new(shared())))?.into_any())
            }
        }

        impl Class for $name {
            type Model = strategi::$name;

            fn of(handle: Handle<strategi::$name>) -> Self {
                Self(handle)
            }

            fn handle(&self) -> &Handle<strategi::$name> {
                &self.0
            }
        }

        #[pymethods]
        impl $name {
            #[classattr]
            fn __match_args__(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
                let required: &[&str] = &$required;
                PyTuple::new(py, required)
            }

            #[new]
            #[pyo3(signature = (**fields))]
            fn new(py: Python<'_>, fields: Option<&Bound<'_, PyDict>>) -> PyResult<Self> {
                class::new(py, fields)
            }

            $(
                $(#[doc = $field_doc])*
                #[getter]
                fn $field<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                    crate::model::object::get!(self.0, py, $field $card)
                }
            )+

            /// Fields outside the format: `x-…`, and after lenient reading the unknown ones.
            #[getter]
            fn extensions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                class::extensions(py, &self.0.get().extensions)
            }

            /// One from a decoded value, which is checked as a document is: what is wrong with it raises `ReadError`.
            #[staticmethod]
            #[pyo3(signature = (value, /))]
            fn from_dict(value: &Bound<'_, PyAny>) -> PyResult<Self> {
                class::from_dict(value)
            }

            /// As plain data: dictionaries, lists, strings, numbers.
            fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                class::to_dict(py, self)
            }

            /// As JSON text, in the order of the format.
            #[pyo3(signature = (*, indent=false))]
            fn to_json(&self, indent: bool) -> String {
                class::to_json(self, indent)
            }

            /// The same with other values in some fields; `None` takes a value away. What is wrong with a value raises
            /// `ReadError`.
            #[pyo3(signature = (**changes))]
            fn replace(&self, py: Python<'_>, changes: Option<&Bound<'_, PyDict>>) -> PyResult<Self> {
                class::replace(py, self, changes)
            }

            #[pyo3(signature = (**changes))]
            fn __replace__(&self, py: Python<'_>, changes: Option<&Bound<'_, PyDict>>) -> PyResult<Self> {
                class::replace(py, self, changes)
            }

            fn __eq__(&self, other: &Bound<'_, Self>) -> bool {
                self.0.get() == other.get().0.get()
            }

            fn __hash__(&self) -> u64 {
                self.0.hash()
            }

            fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
                class::repr(slf)
            }

            fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
                class::reduce(slf)
            }

            #[staticmethod]
            fn _restore(py: Python<'_>, text: &str) -> PyResult<Self> {
                class::restore(py, text)
            }

            /// It does not change, so it is its own copy.
            fn __copy__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
                slf
            }

            /// It does not change, so it is its own copy.
            fn __deepcopy__<'py>(slf: Bound<'py, Self>, _memo: &Bound<'py, PyAny>) -> Bound<'py, Self> {
                slf
            }
        }
    };
}
pub(crate) use object;

/// The value of a field, by how often it stands.
macro_rules! get {
    ($handle:expr, $py:ident, $field:ident required) => {
        $handle.part($py, |it| Some(&it.$field))
    };
    ($handle:expr, $py:ident, $field:ident optional) => {
        $handle.part($py, |it| it.$field.as_ref())
    };
    ($handle:expr, $py:ident, $field:ident list) => {
        $handle.list($py, stringify!($field), |it| &it.$field).map(Bound::into_any)
    };
}
pub(crate) use get;

/// Puts the classes into the module, and knows them again.
macro_rules! classes {
    ($($name:ident,)+) => {
        pub(crate) fn add(module: &Bound<'_, PyModule>) -> PyResult<()> {
            $(module.add_class::<$name>()?;)+
            Ok(())
        }

        /// The JSON of an object of the model.
        pub(crate) fn value_of(data: &Bound<'_, PyAny>) -> Option<serde_json::Value> {
            $(if let Ok(object) = data.cast::<$name>() {
                return serde_json::to_value(object.get().0.get()).ok();
            })+
            None
        }
    };
}
pub(crate) use classes;

/// What the generated calls need.
pub(crate) mod prelude {
    pub(crate) use pyo3::prelude::*;
    pub(crate) use pyo3::types::{PyDict, PyTuple};

    pub(crate) use super::{classes, object};
    pub(crate) use crate::model::class::{self, Class};
    pub(crate) use crate::model::handle::{Attribute, Handle, Shared};
}
