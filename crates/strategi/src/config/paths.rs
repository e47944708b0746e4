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
    // One of several documents of a file has a number: the file is meant.
    let file = match path.rsplit_once('#') {
        Some((file, number)) if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) => file,
        _ => path,
    };
    let folders = file.match_indices('/').filter_map(|(at, _)| file.get(..at));
    std::iter::once(file).chain(folders).any(|place| fast_glob::glob_match(pattern, place))
}

/// What is wrong with a pattern.
pub(super) fn problem(pattern: &str) -> Option<String> {
    fast_glob::validate(pattern).err().map(|error| error.to_string())
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
        assert!(problem("{a").is_some() && problem("[a").is_some() && problem("a/**").is_none());
    }
}
