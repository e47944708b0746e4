//! What each rule costs on a large document, as a share of all of them: where to look when checking grows slow.

use std::hint::black_box;
use std::time::{Duration, Instant};

use strategi::rules::{Check, RULES};
use strategi::{Date, Document, Options, check};
use strategi_benches::documents;

fn time(documents: &[Document], options: &Options, turns: usize) -> Duration {
    let times = (0..turns).map(|_| {
        let start = Instant::now();
        drop(black_box(check(black_box(documents), options)));
        start.elapsed()
    });
    // The least: what others on the machine do can only add.
    times.min().unwrap_or_default()
}

fn main() {
    let turns = if std::env::args().any(|argument| argument == "--test") { 1 } else { 31 };
    let documents = [Document::from_strategy("plan", documents::strategy(2_000_000, 1))];
    let mut options = Options::on(Date::constant(2026, 1, 1));
    options.select = vec!["---".to_owned()];
    let index = time(&documents, &options, turns);
    println!("index and report alone: {} µs", index.as_micros());
    let mut costs: Vec<(Duration, &str)> = RULES
        .iter()
        .filter(|rule| matches!(rule.check, Check::Rule(_)))
        .map(|rule| {
            options.select = vec![rule.code.to_owned()];
            (time(&documents, &options, turns).saturating_sub(index), rule.code)
        })
        .collect();
    costs.sort_unstable();
    for (cost, code) in costs.iter().rev().take(30) {
        println!("{code} {} µs", cost.as_micros());
    }
}
