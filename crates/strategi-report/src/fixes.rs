//! What was mended, for people.

use std::fmt::Write;

use strategi::Lang;
use strategi::fix::Applied;

use crate::clean::clean;
use crate::words;

/// How many fixes of one document are named.
const NAMED: usize = 20;

/// Fixes that were applied, or would be.
pub struct FixesDone<'a> {
    /// The fixes, in the order in which they were applied.
    pub applied: &'a [Applied],
    /// False when the files were left as they are.
    pub for_good: bool,
}

/// A line for each fix by document, and how many there were.
pub fn fixes(done: &FixesDone<'_>, lang: Lang) -> String {
    let mut out = String::new();
    let mut order: Vec<&Applied> = done.applied.iter().collect();
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
    let _ = writeln!(out, "{}\n", words::text::mended(done.applied.len(), done.for_good, lang));
    out
}
