//! "Did you mean": the nearest of a few candidates.

/// The candidate nearest to what was given, if one is near enough to be meant: at most one edit in three characters.
pub(crate) fn nearest<'c>(given: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let length = given.chars().count();
    if length == 0 || length > 64 {
        return None;
    }
    let folded = fold(given);
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let distance = strsim::damerau_levenshtein(&folded, &fold(candidate));
            (distance <= length.max(candidate.chars().count()).div_ceil(3).min(4)).then_some((distance, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Case and the choice of `-`, `_` and blank are no difference.
fn fold(text: &str) -> String {
    text.chars().map(|c| if matches!(c, '-' | ' ') { '_' } else { c.to_ascii_lowercase() }).collect()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn near_and_far() {
        let fields = ["priorities", "principles", "period", "of"];
        assert_eq!(nearest("prioritys", fields), Some("priorities"));
        assert_eq!(nearest("priod", fields), Some("period"));
        assert_eq!(nearest("Period", fields), Some("period"));
        assert_eq!(nearest("colour", fields), None);
        assert_eq!(nearest("xy", ["of"]), None);
    }
}
