//! Telling strategies from the other files of a folder.

use strategi::Format;
use strategi::tree::{Limits, Tree};

const FIELD: &str = "strategi";

/// False for most of the other YAML and JSON that a folder may hold, without reading it.
pub(crate) fn may_be_strategy(bytes: &[u8]) -> bool {
    bytes.windows(FIELD.len()).any(|window| window == FIELD.as_bytes())
}

/// True when a file is meant as a strategy: it has the field `strategi` at the root.
pub(crate) fn is_strategy(bytes: &[u8], format: Format, limits: &Limits) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let has = |tree: &Tree<'_>| tree.root().get(FIELD).is_some();
    let trees = match format {
        Format::Json => Tree::json(&text, limits).map(|tree| has(&tree)),
        Format::Ndjson => {
            return text.lines().any(|line| Tree::json(line, limits).map_or_else(|_| looks(line), |tree| has(&tree)));
        }
        _ => Tree::yaml(&text, limits).map(|trees| trees.iter().any(has)),
    };
    trees.unwrap_or_else(|_| looks(&text))
}

/// For a text that cannot be read: whether a line, or the text, begins with the field.
fn looks(text: &str) -> bool {
    let opens = |text: &str| {
        let text = text.trim_start_matches(['\u{feff}', '{', ' ', '\t', '\r', '\n']);
        let text = text.trim_start_matches(['"', '\'']);
        text.strip_prefix(FIELD).is_some_and(|rest| rest.trim_start_matches(['"', '\'', ' ', '\t']).starts_with(':'))
    };
    opens(text) || text.lines().any(|line| !line.starts_with([' ', '\t']) && opens(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(text: &str, format: Format) -> bool {
        is_strategy(text.as_bytes(), format, &Limits::default())
    }

    #[test]
    fn strategies_and_others() {
        assert!(is("# a comment\nstrategi: 1\nid: a\n", Format::Yaml));
        assert!(is("on: push\n---\nstrategi: 1\n", Format::Yaml));
        assert!(is("{\"id\": \"a\", \"strategi\": 1}", Format::Json));
        assert!(is("{}\n{\"strategi\": 1}\n", Format::Ndjson));
        // broken, yet meant as one
        assert!(is("strategi: 1\ntitle: [\n", Format::Yaml));
        assert!(is("{\n  \"strategi\": 1,\n", Format::Json));
        assert!(is_strategy(b"strategi: 1\ntitle: \xff\n", Format::Yaml, &Limits::default()));

        assert!(!is("on: push\njobs: {strategi: 1}\n", Format::Yaml));
        assert!(!is("{\"dependencies\": {\"strategi\": \"1.0\"}}", Format::Json));
        assert!(!is("run: strategi check .\n", Format::Yaml));
        assert!(!is("", Format::Yaml));
        assert!(!may_be_strategy(b"on: push\n"));
    }
}
