//! One run, one table: what reading and judging cost, as a ratio to the peer, on this machine, now.
//!
//! The peer is `serde_json::from_slice` into [`plain`]: ordinary strings, vectors and maps, nothing checked. All that
//! is compared runs in turns, so that a noisy neighbour disturbs all alike; each figure is the median of its turns.

use std::hint::black_box;
use std::time::{Duration, Instant};

use strategi::{Date, Document, Options, ReadOptions, check};
use strategi_benches::documents;
use strategi_benches::plain::{OneLanguage, TwoLanguages};

type Task<'a> = (&'static str, Box<dyn Fn() + 'a>);

fn medians(tasks: &[Task<'_>], turns: usize, repeat: usize) -> Vec<Duration> {
    let mut times: Vec<Vec<Duration>> = tasks.iter().map(|_| Vec::with_capacity(turns)).collect();
    for _ in 0..turns {
        for ((_, task), times) in tasks.iter().zip(&mut times) {
            let start = Instant::now();
            for _ in 0..repeat {
                task();
            }
            times.push(start.elapsed() / u32::try_from(repeat).unwrap_or(1));
        }
    }
    times
        .into_iter()
        .map(|mut times| {
            times.sort_unstable();
            times.get(times.len() / 2).copied().unwrap_or_default()
        })
        .collect()
}

fn main() {
    let quick = std::env::args().any(|argument| argument == "--test" || argument == "--quick");
    let options = Options::on(Date::constant(2026, 1, 1));
    let reading = ReadOptions::default();
    println!("{:<8} {:>9}  {:<34} {:>10} {:>7}", "texts", "bytes", "task", "median", "ratio");
    for languages in [1, 2] {
        for size in [20_000, 2_000_000] {
            let strategy = documents::strategy(size, languages);
            let json = serde_json::to_string(&strategy).unwrap_or_default();
            let yaml = strategi::to_yaml(&strategy);
            let document = [Document::from_json("plan.json", &json, &reading)];
            let report = check(&document, &options);
            assert!(
                report.diagnostics.is_empty(),
                "the document is not clean: {:#?}",
                report
                    .diagnostics
                    .iter()
                    .map(|finding| (&finding.code, &finding.pointer, &finding.message))
                    .take(20)
                    .collect::<Vec<_>>()
            );
            let bytes = json.as_bytes();
            let mut tasks: Vec<Task<'_>> = vec![(
                "peer: serde_json into plain structs",
                if languages == 1 {
                    Box::new(|| drop(black_box(serde_json::from_slice::<OneLanguage>(black_box(bytes)).ok())))
                } else {
                    Box::new(|| drop(black_box(serde_json::from_slice::<TwoLanguages>(black_box(bytes)).ok())))
                },
            )];
            tasks.push((
                "read JSON + all default rules",
                Box::new(|| {
                    let documents =
                        Document::from_bytes("plan.json", black_box(bytes), strategi::Format::Json, &reading);
                    drop(black_box(check(&documents, &options)));
                }),
            ));
            tasks.push((
                "read JSON",
                Box::new(|| drop(black_box(Document::from_json("plan.json", black_box(&json), &reading)))),
            ));
            tasks.push(("all default rules", Box::new(|| drop(black_box(check(black_box(&document), &options))))));
            tasks.push((
                "read YAML",
                Box::new(|| drop(black_box(Document::from_yaml("plan.yaml", black_box(&yaml), &reading)))),
            ));
            let (turns, repeat) = if quick {
                (1, 1)
            } else if size < 100_000 {
                (101, 20)
            } else {
                (41, 1)
            };
            let medians = medians(&tasks, turns, repeat);
            let peer = medians.first().copied().unwrap_or_default();
            for ((name, _), time) in tasks.iter().zip(&medians) {
                println!(
                    "{:<8} {:>9}  {:<34} {:>7.0} µs {:>7.2}",
                    if languages == 1 { "one" } else { "two" },
                    bytes.len(),
                    name,
                    time.as_secs_f64() * 1e6,
                    time.as_secs_f64() / peer.as_secs_f64(),
                );
            }
        }
    }
}
