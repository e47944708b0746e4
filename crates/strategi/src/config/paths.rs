//! Paths of documents, as a configuration names them.

/// True when one of the patterns fits.
pub(super) fn any_fits(patterns: &[String], path: &str) -> bool {
    patterns.iter().any(|pattern| fits(pattern, path))
}

/// True when the pattern fits the path or a folder that it lies in.
///
/// `*` and `?` stand for anything within a name, `**` for any number of folders, `{a,b}` for one or the other.
pub(super) fn fits(pattern: &str, path: &str) -> bool {
    let pattern = pattern.strip_prefix("./").unwrap_or(pattern).trim_end_matches('/');
    if let Some(place) = literal(pattern) {
        return places(path).any(|own| own == place);
    }
    places(path).any(|place| fast_glob::glob_match(pattern, place))
}

/// The one place that a pattern stands for, when it has no wildcards.
pub(crate) fn literal(pattern: &str) -> Option<&str> {
    let place = pattern.strip_prefix("./").unwrap_or(pattern).trim_end_matches('/');
    (!place.contains(['*', '?', '[', ']', '{', '}', '\\', '!'])).then_some(place)
}

/// The places of a document that a pattern may name: its file, and the folders that it lies in.
pub(crate) fn places(path: &str) -> impl Iterator<Item = &str> {
    // One of several documents of a file has a number: the file is meant.
    let file = match path.rsplit_once('#') {
        Some((file, number)) if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) => file,
        _ => path,
    };
    let folders = file.match_indices('/').filter_map(|(at, _)| file.get(..at));
    std::iter::once(file).chain(folders)
}

/// More combinations of alternatives take long to try.
const MOST_ALTERNATIVES: usize = 256;

/// What is wrong with a pattern.
pub(super) fn problem(pattern: &str) -> Option<Problem> {
    if fast_glob::validate(pattern).is_err() {
        return Some(Problem::NoPattern);
    }
    // Nested ones are counted too high rather than too low.
    let groups = pattern.split('{').skip(1).map(|group| group.matches(',').count() + 1);
    (groups.fold(1, usize::saturating_mul) > MOST_ALTERNATIVES).then_some(Problem::Alternatives)
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Problem {
    NoPattern,
    /// `{a,b}{c,d}…`: too many of them.
    Alternatives,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits() {
        for (pattern, path) in [
            ("drafts", "drafts/a.yaml"),
            ("drafts/", "drafts/old/a.yaml"),
            ("./drafts/*.yaml", "drafts/a.yaml"),
            ("**/a.yaml", "a.yaml"),
            ("**/old/**", "drafts/old/a.yaml"),
            ("plans.yaml", "plans.yaml#2"),
            ("{drafts,old}", "old/a.yaml"),
        ] {
            assert!(fits(pattern, path), "{pattern} {path}");
        }
        for (pattern, path) in
            [("drafts", "final/drafts.yaml"), ("*.yaml", "drafts/a.yaml"), ("a", "ab/c.yaml"), ("", "a.yaml")]
        {
            assert!(!fits(pattern, path), "{pattern} {path}");
        }
        assert_eq!(problem("{a"), Some(Problem::NoPattern));
        assert_eq!(problem("[a"), Some(Problem::NoPattern));
        assert_eq!(problem("a/**/{b,c}/{d,e}"), None);
        assert_eq!(problem(&"{a,b}".repeat(9)), Some(Problem::Alternatives));
    }
}
