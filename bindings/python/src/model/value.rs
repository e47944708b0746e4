//! The forms of values in Python.

use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyString};
use strategi::{
    Action, ActorCategory, Basis, Breakdown, BreakdownValue, Code, CodeListVersions, Direction, DocRef, Effect,
    FormatVersion, Id, Identifier, IndicatorKind, Integer, Involvement, ItemStatus, Judgement, Kind, Label,
    LanguageTag, Level, LocalizedText, Number, Outcome, PartialDate, Period, PlanStatus, Ref, Relation, SourceKind,
    Stage, Text,
};

use super::handle::{Attribute, Shared};

/// Strings.
macro_rules! texts {
    ($make:path: $($type:ty),+ $(,)?) => {
        $(impl Attribute for $type {
            fn attribute<'py>(
                &self,
                py: Python<'py>,
                _: impl FnOnce() -> Shared<Self>,
            ) -> PyResult<Bound<'py, PyAny>> {
                Ok($make(py, self.as_str()).into_any())
            }
        })+
    };
}
texts!(PyString::new: Id, DocRef, Ref, Text, Label, LanguageTag, ActorCategory);
// Values of closed lists are few, and the same again and again.
texts!(
    PyString::intern:
    Action,
    Basis,
    Direction,
    Effect,
    IndicatorKind,
    Involvement,
    ItemStatus,
    Judgement,
    Kind,
    Level,
    Outcome,
    PlanStatus,
    Relation,
    SourceKind,
    Stage,
);

/// Strings with properties of their own: classes of the module `_values`.
macro_rules! classes {
    ($($type:ident => $text:expr),+ $(,)?) => {
        $(impl Attribute for $type {
            fn attribute<'py>(
                &self,
                py: Python<'py>,
                _: impl FnOnce() -> Shared<Self>,
            ) -> PyResult<Bound<'py, PyAny>> {
                static MAKE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
                let make = MAKE.import(py, "strategi._values", concat!("make_", stringify!($type)))?;
                let text: fn(&$type) -> std::borrow::Cow<'_, str> = $text;
                make.call1((text(self),))
            }
        })+
    };
}
classes! {
    PartialDate => |it| it.to_string().into(),
    Period => |it| it.to_string().into(),
    Code => |it| it.as_str().into(),
    Identifier => |it| it.as_str().into(),
}

impl Attribute for LocalizedText {
    fn attribute<'py>(&self, py: Python<'py>, _: impl FnOnce() -> Shared<Self>) -> PyResult<Bound<'py, PyAny>> {
        static MAKE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        let make = MAKE.import(py, "strategi._values", "make_LocalizedText")?;
        let Some(plain) = self.plain() else {
            let texts = PyDict::new(py);
            for (tag, text) in self.values() {
                texts.set_item(tag.map(LanguageTag::as_str), text.as_str())?;
            }
            let best = self.best(None).map_or("", Text::as_str);
            return make.call1((best, texts));
        };
        make.call1((plain.as_str(),))
    }
}

impl Attribute for Number {
    fn attribute<'py>(&self, py: Python<'py>, _: impl FnOnce() -> Shared<Self>) -> PyResult<Bound<'py, PyAny>> {
        match self.as_i64() {
            Some(whole) => whole.into_bound_py_any(py),
            None => self.as_f64().into_bound_py_any(py),
        }
    }
}

impl Attribute for Integer {
    fn attribute<'py>(&self, py: Python<'py>, _: impl FnOnce() -> Shared<Self>) -> PyResult<Bound<'py, PyAny>> {
        self.get().into_bound_py_any(py)
    }
}

impl Attribute for FormatVersion {
    fn attribute<'py>(&self, py: Python<'py>, _: impl FnOnce() -> Shared<Self>) -> PyResult<Bound<'py, PyAny>> {
        Self::CURRENT.into_bound_py_any(py)
    }
}

impl Attribute for CodeListVersions {
    fn attribute<'py>(&self, py: Python<'py>, _: impl FnOnce() -> Shared<Self>) -> PyResult<Bound<'py, PyAny>> {
        let entries = PyDict::new(py);
        for (scheme, version) in self.iter() {
            entries.set_item(scheme.as_str(), version.as_str())?;
        }
        frozen(&entries)
    }
}

impl Attribute for Breakdown {
    fn attribute<'py>(&self, py: Python<'py>, _: impl FnOnce() -> Shared<Self>) -> PyResult<Bound<'py, PyAny>> {
        let entries = PyDict::new(py);
        for (name, value) in self.iter() {
            match value {
                BreakdownValue::Number(number) => match number.as_i64() {
                    Some(whole) => entries.set_item(name.as_str(), whole)?,
                    None => entries.set_item(name.as_str(), number.as_f64())?,
                },
                BreakdownValue::Text(text) => entries.set_item(name.as_str(), text.as_str())?,
            }
        }
        frozen(&entries)
    }
}

/// A dictionary that cannot be changed.
pub(crate) fn frozen<'py>(entries: &Bound<'py, PyDict>) -> PyResult<Bound<'py, PyAny>> {
    static PROXY: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    PROXY.import(entries.py(), "types", "MappingProxyType")?.call1((entries,))
}
