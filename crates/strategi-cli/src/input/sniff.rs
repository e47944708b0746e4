//! Telling from the content what a file is.

use strategi::Format;
use strategi::tree::{Limits, Tree};

/// JSON when the first character is `{`, NDJSON when the first line ends an object and the next begins one, else YAML.
pub(super) fn format(bytes: &[u8]) -> Format {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut lines = bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).filter(|line| !line.is_empty());
    let first = lines.next().unwrap_or_default();
    if !first.starts_with(b"{") {
        return Format::Yaml;
    }
    let several = first.ends_with(b"}") && lines.next().is_some_and(|line| line.starts_with(b"{"));
    if several { Format::Ndjson } else { Format::Json }
}

const FIELD: &str = "strategi";

/// False for most of the other YAML and JSON that a folder may hold, without reading it.
pub(super) fn may_be_strategy(bytes: &[u8]) -> bool {
    bytes.windows(FIELD.len()).any(|window| window == FIELD.as_bytes())
}

/// True when a file is meant as a strategy: it has the field `strategi` at the root.
pub(super) fn is_strategy(bytes: &[u8], format: Format, limits: &Limits) -> bool {
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

    #[test]
    fn formats() {
        assert_eq!(format(b"\xef\xbb\xbf\n {\"strategi\": 1}"), Format::Json);
        assert_eq!(format(b"strategi: 1"), Format::Yaml);
        assert_eq!(format(b""), Format::Yaml);
        assert_eq!(format(b"\n {\"a\":\n{}}"), Format::Json);
        assert_eq!(format(b"{\"a\": {}}\n"), Format::Json);
        assert_eq!(format(b"{\"a\": 1}\n\n{\"b\": 2}\n"), Format::Ndjson);
    }
}
