//! One run, one table: what reading `StratML` into the model costs, as a ratio to quick-xml pulling all events of the text.
//!
//! Reading and pulling run in turns, so that a noisy neighbour disturbs both alike; each figure is the median of its turns.
//! Files that are named on the command line are measured, too.

use std::hint::black_box;
use std::time::{Duration, Instant};

use quick_xml::Reader;
use quick_xml::events::Event;
use strategi_stratml::{Options, read};

fn pull(text: &str) -> usize {
    let mut reader = Reader::from_str(text);
    let mut events = 0;
    loop {
        match reader.read_event() {
            Ok(Event::Eof) | Err(_) => return events,
            Ok(event) => {
                black_box(&event);
                events += 1;
            }
        }
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn measure(name: &str, text: &str, turns: usize) {
    let options = Options::default();
    let (mut peer, mut own) = (Vec::new(), Vec::new());
    for _ in 0..turns {
        let start = Instant::now();
        black_box(pull(text));
        peer.push(start.elapsed());
        let start = Instant::now();
        black_box(read(name, text, &options));
        own.push(start.elapsed());
    }
    let (peer, own) = (median(peer), median(own));
    let ratio = own.as_secs_f64() / peer.as_secs_f64();
    println!("{name:<40} {:>9} {:>12} {:>12} {ratio:>7.2}", text.len(), format!("{peer:.1?}"), format!("{own:.1?}"));
}

fn main() {
    let quick = std::env::args().any(|argument| argument == "--test" || argument == "--quick");
    let turns = if quick { 1 } else { 101 };
    println!("{:<40} {:>9} {:>12} {:>12} {:>7}", "document", "bytes", "pull", "read", "ratio");
    for indicators in [1, 100] {
        measure(&format!("plan of {indicators} indicators"), &strategi_benches::stratml::plan(indicators), turns);
    }
    for path in std::env::args().skip(1).filter(|argument| !argument.starts_with("--")) {
        match std::fs::read_to_string(&path) {
            Ok(text) => measure(path.rsplit('/').next().unwrap_or(&path), &text, turns),
            Err(error) => println!("{path}: {error}"),
        }
    }
}
