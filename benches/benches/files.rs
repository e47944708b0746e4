//! One run, one table: what reading a folder of documents costs on one core and on all, files in the page cache.
//!
//! Both run in turns, and each figure is the best of its turns: a neighbour can only take cores away, and on a machine that has two
//! of them a ratio of medians would tell of the neighbour. What was read is let go outside the time. `cargo bench -p strategi-benches --bench files [-- FILES]`.

use std::num::NonZeroUsize;
use std::path::Path;
use std::time::{Duration, Instant};
use std::{fs, io, thread};

use strategi::tree::Limits;
use strategi_benches::documents::strategy;
use strategi_files::{Reading, Search, Sources, Watch, find, read_all};

const COUNT: usize = 10_000;
/// Each document has about so many bytes.
const BYTES: usize = 20_000;

fn best(times: Vec<Duration>) -> Duration {
    times.into_iter().min().unwrap_or_default()
}

/// A hundred to a folder.
fn write(folder: &Path, ending: &str, text: &str, count: usize) -> io::Result<()> {
    for number in 0..count {
        let folder = folder.join(format!("{:03}", number / 100));
        if number.is_multiple_of(100) {
            fs::create_dir_all(&folder)?;
        }
        fs::write(folder.join(format!("{number:05}.{ending}")), text)?;
    }
    Ok(())
}

fn read(search: &Search, threads: usize) -> Duration {
    let sources = Sources::new(Limits::default().bytes);
    let start = Instant::now();
    let read =
        read_all(&search.files, &|_| Reading::default(), &sources, NonZeroUsize::new(threads), &Watch::default());
    let time = start.elapsed();
    let documents = read.iter().flatten().flatten().flatten().flatten();
    assert_eq!(documents.filter(|document| document.is_complete()).count(), search.files.len());
    time
}

fn measure(ending: &str, text: &str, count: usize, turns: usize) -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    write(folder.path(), ending, text, count)?;
    let cores = thread::available_parallelism()?.get();
    let (mut searching, mut one, mut all) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..turns {
        let start = Instant::now();
        let search = find([folder.path()], &Watch::default()).map_err(io::Error::other)?;
        searching.push(start.elapsed());
        one.push(read(&search, 1));
        all.push(read(&search, cores));
    }
    let (searching, one, all) = (best(searching), best(one), best(all));
    println!(
        "{ending:<6} {count:>6} {:>8} {:>10} {:>10} {:>10} {:>6.2} on {cores} cores",
        text.len(),
        format!("{searching:.0?}"),
        format!("{one:.0?}"),
        format!("{all:.0?}"),
        one.as_secs_f64() / all.as_secs_f64(),
    );
    Ok(())
}

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let quick = arguments.iter().any(|argument| argument == "--test" || argument == "--quick");
    let asked = arguments.iter().find_map(|argument| argument.parse().ok());
    let count = if quick { 100 } else { asked.unwrap_or(COUNT) };
    // About as long for few files as for many.
    let turns = if quick { 1 } else { (5 * COUNT / count.max(1)).max(1) };
    let plan = strategy(BYTES, 1);
    println!(
        "{:<6} {:>6} {:>8} {:>10} {:>10} {:>10} {:>6}",
        "", "files", "bytes", "search", "one core", "all", "ratio"
    );
    measure("json", &strategi::to_json(&plan), count, turns)?;
    measure("yaml", &strategi::to_yaml(&plan), count, turns)
}
