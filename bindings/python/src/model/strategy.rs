//! What only the class `Strategy` has.

use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};
use strategi::{Document, LanguageTag};
use strategi_stratml::{Part, WriteOptions};

use super::class::Class;
use super::handle::{Get, Handle};
use super::objects::Strategy;
use crate::document::DocumentHandle;
use crate::{errors, run};

/// The strategy of a document.
struct Read(Document);

impl Get<strategi::Strategy> for Read {
    #[expect(clippy::expect_used, reason = "made only of documents that have one")]
    fn get(&self) -> &strategi::Strategy {
        self.0.strategy().expect("the strategy of a document")
    }

    fn document(&self) -> Option<&Document> {
        Some(&self.0)
    }
}

impl Strategy {
    /// The strategy of a document, if one could be read.
    pub(crate) fn of_document(document: &Document) -> Option<Self> {
        document.strategy()?;
        Some(Class::of(Handle::new(Arc::new(Read(document.clone())))))
    }

    /// The document it was read from, or one that holds it.
    pub(crate) fn own_document(&self) -> Document {
        self.handle().document().cloned().unwrap_or_else(|| {
            let strategy = self.handle().get();
            Document::from_strategy(strategy.id.as_str(), strategy.clone())
        })
    }

    /// The text, and as JSON what it could not carry.
    fn stratml(&self, py: Python<'_>, part: i64, language: Option<&str>) -> PyResult<(String, String)> {
        let part = match part {
            1 => Part::One,
            2 => Part::Two,
            _ => return Err(errors::plain(py, "StratML has part 1 and part 2")),
        };
        let language = language.map(str::parse::<LanguageTag>).transpose();
        let language = language.map_err(|error| errors::plain(py, &error.to_string()))?;
        let options = WriteOptions { language };
        let written = run::detached(py, || strategi_stratml::write(self.handle().get(), part, &options))?;
        let written = written.map_err(|error| errors::conversion(py, &error.to_string()))?;
        let options = strategi::Options::on(strategi::Date::ZERO);
        let losses = strategi_stratml::report(&self.own_document(), &written.losses, &options);
        Ok((written.text, losses.to_json()))
    }
}

#[pymethods]
impl Strategy {
    /// The document that it was read from, or one that holds it.
    #[getter]
    fn document(&self) -> DocumentHandle {
        DocumentHandle::new(self.own_document())
    }

    /// Judges the strategy alone by the rules: see `CheckOptions`.
    ///
    /// A strategy that was read from text has lines and columns in the report; one that was made or changed in Python has
    /// only pointers. Options that do not hold raise `OptionsError`.
    #[pyo3(signature = (**options))]
    fn check<'py>(slf: &Bound<'py, Self>, options: Option<&Bound<'py, PyDict>>) -> PyResult<Bound<'py, PyAny>> {
        let documents = PyTuple::new(slf.py(), [slf.get().document()])?;
        slf.py().import("strategi._check")?.getattr("check_documents")?.call((documents,), options)
    }

    /// A table of the strategy alone, e.g. `measures`: see `strategi.tables`.
    #[pyo3(signature = (name, /))]
    fn table<'py>(slf: &Bound<'py, Self>, name: &str) -> PyResult<Bound<'py, PyAny>> {
        let documents = PyTuple::new(slf.py(), [slf.get().document()])?;
        slf.py().import("strategi._tables")?.getattr("table")?.call1((documents, name))
    }

    /// As YAML text in block style, in the order of the format.
    fn to_yaml(&self, py: Python<'_>) -> PyResult<String> {
        run::detached(py, || strategi::to_yaml(self.handle().get()))
    }

    /// As StratML, Part 1 (ISO 17469-1) or Part 2 (ANSI/AIIM 22). `losses` of the text tells what it could not carry.
    ///
    /// `language` chooses among the texts of several languages. Raises `ConversionError` for a strategy that StratML has
    /// no place for, such as one without any goal.
    #[pyo3(signature = (*, part=1, language=None))]
    fn to_stratml<'py>(slf: &Bound<'py, Self>, part: i64, language: Option<&str>) -> PyResult<Bound<'py, PyAny>> {
        let (text, losses) = slf.get().stratml(slf.py(), part, language)?;
        slf.py().import("strategi._convert")?.getattr("StratML")?.call1((text, losses))
    }

    /// The element with this id, wherever in the strategy it stands; `None` when there is none.
    #[pyo3(signature = (id, /))]
    fn find<'py>(slf: &Bound<'py, Self>, id: &str) -> PyResult<Option<Bound<'py, PyAny>>> {
        let own = slf.get().handle().get();
        let at = |list: &str, index: usize| slf.getattr(list)?.get_item(index).map(Some);
        if own.mission.as_ref().is_some_and(|mission| mission.id.as_str() == id) {
            return slf.getattr("mission").map(Some);
        }
        for (number, plan) in own.linked_plans.iter().enumerate() {
            if let Some(index) = plan.items.iter().position(|item| item.id.as_str() == id) {
                return slf.getattr("linked_plans")?.get_item(number)?.getattr("items")?.get_item(index).map(Some);
            }
        }
        macro_rules! lists {
            ($($list:ident)+) => {
                $(if let Some(index) = own.$list.iter().position(|it| it.id.as_str() == id) {
                    return at(stringify!($list), index);
                })+
            };
        }
        lists! {
            values principles criteria rationales trends needs assessments objectives priorities measures indicators
            actors decisions linked_plans sources
        }
        Ok(None)
    }

    fn _repr_html_<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("strategi._html")?.getattr("strategy")?.call1((slf,))
    }
}
