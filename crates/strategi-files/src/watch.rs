//! Following what takes long, and stopping it.

use std::sync::atomic::{AtomicBool, Ordering};

/// How whoever asked for something that takes long follows it, and stops it.
#[derive(Clone, Copy, Default)]
pub struct Watch<'w> {
    /// Is told how many files are done, and of how many. While folders are searched none is done, and the second number grows.
    ///
    /// It is called on the thread that asked, some twenty times a second, also while nothing is finished; last, with all files done.
    pub progress: Option<&'w dyn Fn(usize, usize)>,
    /// Once it is true, no further file is begun, and the result is [`Cancelled`]. `progress`, a signal or another thread may set it.
    pub cancel: Option<&'w AtomicBool>,
}

/// It was stopped by the flag of its [`Watch`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("reading was cancelled")]
pub struct Cancelled;

impl Watch<'_> {
    /// Tells how far it is, and whether to go on.
    pub(crate) fn tell(&self, done: usize, total: usize) -> Result<(), Cancelled> {
        if let Some(progress) = self.progress {
            progress(done, total);
        }
        if is_set(self.cancel) { Err(Cancelled) } else { Ok(()) }
    }
}

pub(crate) fn is_set(flag: Option<&AtomicBool>) -> bool {
    flag.is_some_and(|flag| flag.load(Ordering::Relaxed))
}
