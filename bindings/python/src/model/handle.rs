//! How Python holds a part of a document: a frozen handle on shared data, so that nothing is copied.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex};

use pyo3::prelude::*;
use pyo3::sync::MutexExt;
use pyo3::types::PyTuple;
use strategi::Document;

/// Something that holds a `T`, and will as long as it lives.
pub(crate) trait Get<T>: Send + Sync {
    fn get(&self) -> &T;

    /// The document that it is the strategy of.
    fn document(&self) -> Option<&Document> {
        None
    }
}

pub(crate) type Shared<T> = Arc<dyn Get<T>>;

/// One that stands alone.
struct Own<T>(T);

impl<T: Send + Sync> Get<T> for Own<T> {
    fn get(&self) -> &T {
        &self.0
    }
}

/// The value of a field.
struct Part<P, T> {
    whole: Shared<P>,
    part: fn(&P) -> Option<&T>,
}

impl<P: 'static, T: 'static> Get<T> for Part<P, T> {
    #[expect(clippy::expect_used, reason = "it was there when this was made, and what is shared does not change")]
    fn get(&self) -> &T {
        (self.part)(self.whole.get()).expect("the value of a field")
    }
}

/// A member of a list.
struct Item<P, T> {
    whole: Shared<P>,
    list: fn(&P) -> &[T],
    index: usize,
}

impl<P: 'static, T: 'static> Get<T> for Item<P, T> {
    #[expect(clippy::expect_used, reason = "it was there when this was made, and what is shared does not change")]
    fn get(&self) -> &T {
        (self.list)(self.whole.get()).get(self.index).expect("the member of a list")
    }
}

/// Something that stands in a field and has a form in Python.
pub(crate) trait Attribute: Sized + 'static {
    /// Its form in Python; `shared` makes a hold on it, for what keeps one.
    fn attribute<'py>(&self, py: Python<'py>, shared: impl FnOnce() -> Shared<Self>) -> PyResult<Bound<'py, PyAny>>;
}

/// What every class of the model has.
pub(crate) struct Handle<T> {
    it: Shared<T>,
    /// Lists that were asked for, by field: the next time they are at hand.
    lists: Mutex<Vec<(&'static str, Py<PyTuple>)>>,
}

impl<T: Send + Sync + 'static> Handle<T> {
    pub(crate) fn new(it: Shared<T>) -> Self {
        Self { it, lists: Mutex::default() }
    }

    pub(crate) fn own(it: T) -> Self {
        Self::new(Arc::new(Own(it)))
    }

    pub(crate) fn get(&self) -> &T {
        self.it.get()
    }

    pub(crate) fn document(&self) -> Option<&Document> {
        self.it.document()
    }

    pub(crate) fn part<'py, V: Attribute>(
        &self,
        py: Python<'py>,
        part: fn(&T) -> Option<&V>,
    ) -> PyResult<Bound<'py, PyAny>> {
        match part(self.get()) {
            Some(value) => value.attribute(py, || Arc::new(Part { whole: self.it.clone(), part })),
            None => Ok(py.None().into_bound(py)),
        }
    }

    pub(crate) fn list<'py, V: Attribute>(
        &self,
        py: Python<'py>,
        field: &'static str,
        list: fn(&T) -> &[V],
    ) -> PyResult<Bound<'py, PyTuple>> {
        if let Some(known) = self.known(py, field) {
            return Ok(known);
        }
        let items = list(self.get())
            .iter()
            .enumerate()
            .map(|(index, item)| item.attribute(py, || Arc::new(Item { whole: self.it.clone(), list, index })));
        let tuple = PyTuple::new(py, items.collect::<PyResult<Vec<_>>>()?)?;
        let mut lists = self.lists.lock_py_attached(py).unwrap_or_else(std::sync::PoisonError::into_inner);
        // Another thread may have been faster; all see the same list.
        if let Some((_, known)) = lists.iter().find(|(own, _)| *own == field) {
            return Ok(known.bind(py).clone());
        }
        lists.push((field, tuple.clone().unbind()));
        Ok(tuple)
    }

    fn known<'py>(&self, py: Python<'py>, field: &str) -> Option<Bound<'py, PyTuple>> {
        let lists = self.lists.lock_py_attached(py).unwrap_or_else(std::sync::PoisonError::into_inner);
        lists.iter().find(|(own, _)| *own == field).map(|(_, tuple)| tuple.bind(py).clone())
    }
}

impl<T: Hash + Send + Sync + 'static> Handle<T> {
    pub(crate) fn hash(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.get().hash(&mut hasher);
        hasher.finish()
    }
}
