//! What was mended, for people.

use std::fmt::Write;

use strategi::Lang;
use strategi::fix::Applied;

use crate::clean::clean;
use crate::words;

/// How many fixes of one document are named.
const NAMED: usize = 20;

/// A line for each fix by document, and how many there were. `for_good` is false when the files were left as they are.
pub fn fixes(applied: &[Applied], for_good: bool, lang: Lang) -> String {
    let mut out = String::new();
    let mut order: Vec<&Applied> = applied.iter().collect();
    order.sort_by_key(|it| it.document_index);
    // Writing to a `String` cannot fail.
    for own in order.chunk_by(|a, b| a.document_index == b.document_index) {
        let name = own.first().map(|it| clean(&it.document)).unwrap_or_default();
        let _ = writeln!(out, "{name}:");
        for it in own.iter().take(NAMED) {
            let _ = writeln!(out, "  {}: {}", it.code, it.title);
        }
        if own.len() > NAMED {
            let _ = writeln!(out, "  {}", words::fill(words::MORE, own.len() - NAMED, lang));
        }
    }
    let _ = writeln!(out, "{}\n", words::text::mended(applied.len(), for_good, lang));
    out
}
