//! Comparison of words for "did you mean" hints.

/// Lower case, single spaces, and `-`, `_`, `/` read as a space.
pub(super) fn fold(text: &str) -> String {
    let spaced: String =
        text.chars().map(|c| if matches!(c, '-' | '_' | '/') { ' ' } else { c }).flat_map(char::to_lowercase).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// True when a text, folded, is this one. Nothing is allocated to find out.
pub(super) fn folds_to(text: &str, folded: &str) -> bool {
    let mut expected = folded.chars();
    let (mut gap, mut begun) = (false, false);
    for c in text.chars() {
        if matches!(c, '-' | '_' | '/') || c.is_whitespace() {
            gap = begun;
            continue;
        }
        if gap && expected.next() != Some(' ') {
            return false;
        }
        (gap, begun) = (false, true);
        if !c.to_lowercase().all(|c| expected.next() == Some(c)) {
            return false;
        }
    }
    expected.next().is_none()
}

/// Number of single-character edits between two texts, or `None` if it is more than `limit`.
pub(super) fn distance(a: &str, b: &str, limit: usize) -> Option<usize> {
    let b: Vec<char> = b.chars().collect();
    if a.chars().count().abs_diff(b.len()) > limit {
        return None;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut next = Vec::with_capacity(row.len());
        let mut left = i + 1;
        next.push(left);
        for (pair, y) in row.windows(2).zip(&b) {
            if let [diagonal, above] = *pair {
                left = (diagonal + usize::from(x != *y)).min(above + 1).min(left + 1);
                next.push(left);
            }
        }
        row = next;
    }
    row.last().copied().filter(|d| *d <= limit)
}

/// How many edits a word of this length may be away and still be meant.
pub(super) fn tolerance(word: &str) -> usize {
    match word.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn folding_and_distance() {
        assert_eq!(fold("  Public_Support-BODY "), "public support body");
        assert_eq!(distance("buisness", "business", 2), Some(2));
        assert_eq!(distance("county", "country", 2), Some(1));
        assert_eq!(distance("a", "abcdef", 2), None);
        assert_eq!(distance("", "", 0), Some(0));
    }

    proptest! {
        #[test]
        fn distance_is_symmetric(a in "[a-dæ]{0,8}", b in "[a-dæ]{0,8}") {
            prop_assert_eq!(distance(&a, &b, 8), distance(&b, &a, 8));
            prop_assert_eq!(distance(&a, &a, 0), Some(0));
        }

        #[test]
        fn folding_is_stable(text in ".*") {
            let once = fold(&text);
            prop_assert!(folds_to(&text, &once));
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn folding_in_place(text in "[aBØ _/-]{0,6}", other in "[abø ]{0,6}") {
            let other = fold(&other);
            prop_assert_eq!(folds_to(&text, &other), fold(&text) == other);
        }
    }
}
