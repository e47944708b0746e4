//! Reading many files, on all cores.

use std::num::NonZeroUsize;
use std::panic;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, Thread};
use std::time::Duration;

use crate::find::Found;
use crate::read::{Outcome, Reading, read_file};
use crate::sources::Sources;
use crate::watch::{Cancelled, Watch, is_set};

/// How long the thread that asked waits before it tells the progress again.
const TICK: Duration = Duration::from_millis(50);

/// As much as a main thread has: what a document may nest was measured against no less.
const STACK: usize = 8 << 20;

/// Reads files, on as many threads as the machine has cores unless a number is given. What was read stands in the order of
/// the files, and is the same as if they were read one after the other.
///
/// `reading` tells by the number of a file how to read it. A file that cannot be read is an error in its place, and the others are
/// read all the same.
///
/// ```
/// use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
/// use strategi_files::{Cancelled, Reading, Sources, Watch, find, read_all};
///
/// let search = find([concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples")], &Watch::default()).unwrap();
/// let stop = AtomicBool::new(false);
/// let progress = |_done: usize, _total: usize| stop.store(true, Relaxed); // somebody pressed Ctrl-C
/// let watch = Watch { progress: Some(&progress), cancel: Some(&stop) };
/// let read = read_all(&search.files, &|_| Reading::default(), &Sources::new(1 << 20), None, &watch);
/// assert_eq!(read.unwrap_err(), Cancelled);
/// ```
// The files do not depend on each other, so that one counter shares them out; a pool of threads that steal work from each other
// (rayon) would do no more, and would not leave the thread that asked free to tell the progress.
pub fn read_all(
    files: &[Found],
    reading: &(dyn Fn(usize) -> Reading + Sync),
    sources: &Sources,
    threads: Option<NonZeroUsize>,
    watch: &Watch<'_>,
) -> Result<Vec<Outcome>, Cancelled> {
    let total = files.len();
    watch.tell(0, total)?;
    let cancel = watch.cancel;
    let (next, done, running) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    let work = || {
        let mut read = Vec::new();
        while !is_set(cancel) {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(found) = files.get(number) else { break };
            read.push((number, read_file(found, &reading(number), sources)));
            done.fetch_add(1, Ordering::Relaxed);
        }
        read
    };
    let threads = threads.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get).min(total);
    let asked = thread::current();
    let mut read = thread::scope(|scope| {
        let mut workers = Vec::with_capacity(threads);
        for _ in 0..threads {
            // Counted before it runs, and no longer when it ends, however it does.
            let guard = Running::new(&running, &asked);
            let worker = move || {
                let _guard = guard;
                work()
            };
            // A system without room for another thread has to do with those there are.
            let Ok(worker) = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, worker) else { break };
            workers.push(worker);
        }
        let mut read = if workers.is_empty() { work() } else { Vec::with_capacity(total) };
        while running.load(Ordering::Acquire) > 0 {
            thread::park_timeout(TICK);
            // The workers look at the flag themselves.
            let _ = watch.tell(done.load(Ordering::Relaxed), total);
        }
        for worker in workers {
            match worker.join() {
                Ok(own) => read.extend(own),
                Err(panicked) => panic::resume_unwind(panicked),
            }
        }
        read
    });
    watch.tell(done.into_inner(), total)?;
    read.sort_unstable_by_key(|(number, _)| *number);
    Ok(read.into_iter().map(|(_, outcome)| outcome).collect())
}

/// A worker that is at work. The thread that asked is woken when it no longer is.
struct Running<'a> {
    count: &'a AtomicUsize,
    asked: &'a Thread,
}

impl<'a> Running<'a> {
    fn new(count: &'a AtomicUsize, asked: &'a Thread) -> Self {
        count.fetch_add(1, Ordering::Relaxed);
        Self { count, asked }
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.count.fetch_sub(1, Ordering::Release);
        self.asked.unpark();
    }
}
