//! The lines of NDJSON.

use std::ops::Range;

/// The bytes of every line that is not blank.
pub(crate) fn ranges(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(move |line| {
            let from = start;
            start += line.len();
            (from, line)
        })
        .filter(|(_, line)| !line.trim_matches(['\u{FEFF}', ' ', '\t', '\r', '\n']).is_empty())
        // What ends too early ends on its own line.
        .map(|(from, line)| from..from + line.trim_end_matches(['\r', '\n']).len())
}
