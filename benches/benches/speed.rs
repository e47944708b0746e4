//! The same tasks as criterion benchmarks, to follow a change over time on one machine.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use strategi::{Date, Document, Options, ReadOptions, check};
use strategi_benches::documents;

fn speed(criterion: &mut Criterion) {
    let options = Options::on(Date::constant(2026, 1, 1));
    let reading = ReadOptions::default();
    for (name, size) in [("20kB", 20_000), ("2MB", 2_000_000)] {
        let strategy = documents::strategy(size, 1);
        let json = serde_json::to_string(&strategy).unwrap_or_default();
        let yaml = strategi::to_yaml(&strategy);
        let documents = [Document::from_json("plan.json", &json, &reading)];
        let mut group = criterion.benchmark_group(name);
        group.sample_size(20).throughput(Throughput::Bytes(json.len() as u64));
        group.bench_function("read JSON", |bench| bench.iter(|| Document::from_json("plan.json", &json, &reading)));
        group.bench_function("read YAML", |bench| bench.iter(|| Document::from_yaml("plan.yaml", &yaml, &reading)));
        group.bench_function("check", |bench| bench.iter(|| check(&documents, &options)));
        group.finish();
    }
}

criterion_group!(benches, speed);
criterion_main!(benches);
