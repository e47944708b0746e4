//! How large the package is for those who load it: the WebAssembly of an entry, and the JavaScript that it takes.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::MADE;
use crate::npm::output;

/// Node compresses as servers do, and is there.
const SCRIPT: &str = include_str!("sizes.mjs");

/// An entry of the package: the module that a page imports, its WebAssembly, and how many bytes both may have.
#[derive(Debug)]
pub struct Limit {
    /// As it is imported.
    pub entry: &'static str,
    module: &'static str,
    wasm: &'static str,
    /// The most bytes, compressed by brotli.
    pub most: Option<u64>,
}

/// Every entry. The goal for `strategi` is 450 kB; what it holds is what was reached, and may not grow.
const LIMITS: [Limit; 3] = [
    Limit { entry: "strategi/json", module: "json.js", wasm: "wasm/json_bg.wasm", most: Some(160_000) },
    Limit { entry: "strategi", module: "index.js", wasm: "wasm/strategi_bg.wasm", most: Some(660_000) },
    Limit { entry: "strategi/report", module: "report.js", wasm: "wasm/report_bg.wasm", most: Some(780_000) },
];

/// Bytes as they are, by gzip and by brotli.
type Bytes = [u64; 3];

/// What an entry loads.
pub(super) struct Measured {
    limit: &'static Limit,
    wasm: Bytes,
    script: Bytes,
}

impl Measured {
    fn total(&self) -> Bytes {
        std::array::from_fn(|at| {
            self.wasm.get(at).copied().unwrap_or_default() + self.script.get(at).copied().unwrap_or_default()
        })
    }
}

/// Holds the package that was made to its limits.
pub fn check_sizes(root: &Path) -> Result<(), String> {
    let measured = measure(root)?;
    print(&measured);
    hold(&measured)
}

pub(super) fn measure(root: &Path) -> Result<Vec<Measured>, String> {
    let folder = root.join(MADE);
    LIMITS
        .iter()
        .map(|limit| {
            let scripts = scripts(&folder, limit.module)?;
            let sizes = sizes(std::iter::once(folder.join(limit.wasm)).chain(scripts))?;
            let (wasm, scripts) = sizes.split_first().ok_or("nothing was measured")?;
            let script = scripts.iter().fold([0; 3], |sum: Bytes, one| {
                std::array::from_fn(|at| {
                    sum.get(at).copied().unwrap_or_default() + one.get(at).copied().unwrap_or_default()
                })
            });
            Ok(Measured { limit, wasm: *wasm, script })
        })
        .collect()
}

fn sizes(files: impl Iterator<Item = PathBuf>) -> Result<Vec<Bytes>, String> {
    let mut node = Command::new("node");
    node.args(["--input-type=module", "--eval", SCRIPT, "--"]).args(files);
    serde_json::from_str(&output(&mut node)?).map_err(|error| format!("sizes of files: {error}"))
}

/// The modules that one imports, itself among them, without those of data, which bundlers leave out where nothing asks for
/// them; a page without a bundler loads them, too.
fn scripts(folder: &Path, module: &str) -> Result<BTreeSet<PathBuf>, String> {
    let mut found = BTreeSet::new();
    let mut open = vec![folder.join(module)];
    while let Some(path) = open.pop() {
        if path.parent().is_some_and(|parent| parent.ends_with("data")) || found.contains(&path) {
            continue;
        }
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let beside = path.parent().unwrap_or(folder);
        open.extend(imports(&text).map(|name| join(beside, name)));
        found.insert(path);
    }
    Ok(found)
}

/// The files that a module imports, as it names them.
fn imports(text: &str) -> impl Iterator<Item = &str> {
    let named = text.split(" from \"").skip(1).chain(text.split("import \"").skip(1));
    named.filter_map(|rest| rest.split('"').next()).filter(|name| name.starts_with('.'))
}

/// A path without `.` and `..` in its later part, so that a file has one.
fn join(folder: &Path, name: &str) -> PathBuf {
    let mut path = folder.to_owned();
    for part in name.split('/') {
        match part {
            "." => {}
            ".." => drop(path.pop()),
            part => path.push(part),
        }
    }
    path
}

pub(super) fn print(measured: &[Measured]) {
    println!("{:<18}{:>12}{:>12}{:>12}{:>12}", "bytes", "raw", "gzip", "brotli", "at most");
    for it in measured {
        let rows = [
            (it.limit.entry, it.total(), it.limit.most),
            ("  WebAssembly", it.wasm, None),
            ("  JavaScript", it.script, None),
        ];
        for (name, [raw, gzip, brotli], most) in rows {
            let most = most.map(|most| most.to_string()).unwrap_or_default();
            println!("{name:<18}{raw:>12}{gzip:>12}{brotli:>12}{most:>12}");
        }
    }
}

pub(super) fn hold(measured: &[Measured]) -> Result<(), String> {
    let too_large: Vec<String> = measured
        .iter()
        .filter_map(|it| {
            let ([.., brotli], most) = (it.total(), it.limit.most?);
            (brotli > most).then(|| format!("{} has {brotli} bytes, and may have {most}", it.limit.entry))
        })
        .collect();
    if too_large.is_empty() { Ok(()) } else { Err(format!("the package is too large: {}", too_large.join("; "))) }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{LIMITS, Measured, hold, imports, join};

    #[test]
    fn what_a_module_imports_is_found() {
        let text = "import { a } from \"./a.js\";\nimport \"./b.js\";\nexport * from \"../c/d.js\";\nimport fs from \"node:fs\";\n";
        assert_eq!(imports(text).collect::<Vec<_>>(), ["./a.js", "../c/d.js", "./b.js"]);
        assert_eq!(join(Path::new("pkg/node"), "../wasm/x.js"), PathBuf::from("pkg/wasm/x.js"));
    }

    #[test]
    fn an_entry_that_is_too_large_is_told() {
        let [limit, ..] = &LIMITS;
        let most = limit.most.unwrap_or_default();
        let of = |brotli| vec![Measured { limit, wasm: [0, 0, brotli], script: [0, 0, 1] }];
        assert_eq!(hold(&of(most - 1)), Ok(()));
        assert_eq!(
            hold(&of(most)),
            Err(format!("the package is too large: strategi/json has {} bytes, and may have {most}", most + 1))
        );
    }
}
