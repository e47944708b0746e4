//! "Did you mean": the nearest of a few candidates.

/// The candidate nearest to what was given, if one is near enough to be meant: at most one edit in three characters.
pub fn nearest<'c>(given: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
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

/// True when nothing but the suggestion can have been meant: case and separators apart it is the same, or it is a slip in a
/// longer word that no other candidate comes near. Numbers are no slips.
pub(crate) fn is_certain<'c>(given: &str, suggestion: &str, candidates: impl IntoIterator<Item = &'c str>) -> bool {
    let distance = |candidate: &str| strsim::damerau_levenshtein(&fold(given), &fold(candidate));
    let own = distance(suggestion);
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let length = given.chars().count().max(suggestion.chars().count());
    let is_slip = own * 5 <= length && digits(given) == digits(suggestion);
    let others = candidates.into_iter().filter(|candidate| *candidate != suggestion);
    is_slip && others.map(distance).all(|other| other > own + own.min(1))
}

/// True when only case and separators differ.
pub(crate) fn is_same(given: &str, candidate: &str) -> bool {
    fold(given) == fold(candidate)
}

/// Case and the choice of `-`, `_` and blank are no difference.
fn fold(text: &str) -> String {
    text.chars().map(|c| if matches!(c, '-' | ' ') { '_' } else { c.to_ascii_lowercase() }).collect()
}

#[cfg(test)]
mod tests {
    use super::{is_certain, nearest};

    #[test]
    fn certain() {
        let codes = ["adopted", "proposed", "goal-1", "goal-2"];
        let certain = |given: &str| nearest(given, codes).is_some_and(|near| is_certain(given, near, codes));
        assert!(certain("Adopted") && certain("adoptd") && certain("Goal 1"));
        assert!(!certain("goal-3") && !certain("posed"));
    }

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
