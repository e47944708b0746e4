//! Work without the interpreter: other threads of Python go on meanwhile, Ctrl-C is heard, and a fault of this package is an
//! exception like any other.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::time::Duration;

use pyo3::prelude::*;

use crate::errors;

/// How often long work is looked after.
const TICK: Duration = Duration::from_millis(50);

/// Short work.
pub(crate) fn detached<T: Send>(py: Python<'_>, work: impl FnOnce() -> T + Send) -> PyResult<T> {
    let done = py.detach(|| catch_unwind(AssertUnwindSafe(work)).map_err(|panic| said(&*panic)));
    done.map_err(|what| errors::internal(py, &what))
}

/// Short work that needs the interpreter.
pub(crate) fn guarded<T>(py: Python<'_>, work: impl FnOnce() -> PyResult<T>) -> PyResult<T> {
    let done = catch_unwind(AssertUnwindSafe(work)).map_err(|panic| said(&*panic));
    done.unwrap_or_else(|what| Err(errors::internal(py, &what)))
}

/// As much as a main thread has: what a document may nest was measured against no less.
const STACK: usize = 8 << 20;

/// How far long work is, and whether it should stop.
#[derive(Default)]
pub(crate) struct Progress {
    pub(crate) done: AtomicUsize,
    pub(crate) total: AtomicUsize,
    pub(crate) stop: AtomicBool,
}

impl Progress {
    pub(crate) fn set(&self, done: usize, total: usize) {
        self.done.store(done, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
    }
}

/// Long work: in a thread of its own, while this one hears Ctrl-C and tells how far it is.
///
/// The work must look at `stop` now and then: the exception is raised when it has ended.
pub(crate) fn watched<T: Send>(
    py: Python<'_>,
    tell: Option<&Bound<'_, PyAny>>,
    work: impl FnOnce(&Progress) -> T + Send,
) -> PyResult<T> {
    let tell = tell.map(|tell| tell.clone().unbind());
    let progress = Progress::default();
    let look = |last: bool| -> PyResult<()> {
        Python::attach(|py| {
            py.check_signals()?;
            let (done, total) = (progress.done.load(Ordering::Relaxed), progress.total.load(Ordering::Relaxed));
            match &tell {
                Some(tell) if total > 0 || last => tell.call1(py, (done, total)).map(drop),
                _ => Ok(()),
            }
        })
    };
    let (result, looked) = py.detach(|| {
        std::thread::scope(|scope| {
            let (send, receive) = sync_channel(1);
            let progress = &progress;
            let worker = move || {
                let done = catch_unwind(AssertUnwindSafe(|| work(progress))).map_err(|panic| said(&*panic));
                // Nobody waits any more when this fails.
                let _ = send.send(done);
            };
            if let Err(error) = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, worker) {
                return (Err(format!("no thread could be begun: {error}")), Ok(()));
            }
            let mut looked = Ok(());
            loop {
                match receive.recv_timeout(TICK) {
                    Ok(done) => {
                        let looked = looked.and_then(|()| look(true));
                        return (done, looked);
                    }
                    Err(RecvTimeoutError::Timeout) => {
                        if looked.is_ok() {
                            looked = look(false);
                        }
                        if looked.is_err() {
                            progress.stop.store(true, Ordering::Relaxed);
                        }
                    }
                    Err(RecvTimeoutError::Disconnected) => {
                        return (Err("the work ended without a result".to_owned()), looked);
                    }
                }
            }
        })
    });
    looked?;
    result.map_err(|what| errors::internal(py, &what))
}

/// What went wrong stands in the exception: nothing is printed beside it.
pub(crate) fn be_quiet() {
    std::panic::set_hook(Box::new(|_| {}));
}

/// What a panic says.
fn said(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}
