//! Which places of a text are taken by changes already.

use std::collections::BTreeMap;
use std::ops::Range;

/// Places that are apart and do not touch.
#[derive(Default)]
pub(super) struct Occupied(BTreeMap<usize, usize>);

impl Occupied {
    /// Takes all of these places, if none is taken or touched already. They may touch each other.
    pub(super) fn take<'r>(&mut self, ranges: impl Iterator<Item = &'r Range<usize>> + Clone) -> bool {
        let is_free = |range: &Range<usize>| {
            let before = self.0.range(..=range.end).next_back();
            before.is_none_or(|(_, end)| *end < range.start)
        };
        if !ranges.clone().all(is_free) {
            return false;
        }
        for range in ranges {
            let end = self.0.entry(range.start).or_insert(range.end);
            *end = range.end.max(*end);
        }
        true
    }
}
