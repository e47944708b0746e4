//! Telling from name and content what a file is.

use strategi::Format;
use strategi::tree::{Limits, Tree};
use strategi_stratml::is_stratml;

/// How a document is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Notation {
    Own(Format),
    Stratml,
}

impl Notation {
    /// The notation that a file name stands for.
    pub(super) fn of_name(name: &str) -> Option<Self> {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        if matches!(ending.as_deref(), Some("xml" | "stratml")) {
            return Some(Self::Stratml);
        }
        Format::of_name(name).map(Self::Own)
    }

    /// By the ending of the name, else by how the text begins.
    pub(super) fn of(name: &str, bytes: &[u8]) -> Self {
        Self::of_name(name).unwrap_or_else(|| {
            let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
            if text.trim_ascii_start().starts_with(b"<") || is_stratml(bytes) {
                Self::Stratml
            } else {
                Self::Own(format(bytes))
            }
        })
    }
}

/// JSON when the first character is `{`, NDJSON when the first line ends an object and the next begins one, else YAML.
fn format(bytes: &[u8]) -> Format {
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
    fn notations() {
        assert_eq!(Notation::of("a.XML", b"strategi: 1"), Notation::Stratml);
        assert_eq!(Notation::of("a.yaml", b"<StrategicPlan/>"), Notation::Own(Format::Yaml));
        assert_eq!(Notation::of("<stdin>", b"\xef\xbb\xbf\n<a/>"), Notation::Stratml);
        assert_eq!(Notation::of("<stdin>", b"\xff\xfe<\0S\0t\0"), Notation::Own(Format::Yaml));
        let text: Vec<u8> = "<StrategicPlan/>".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(Notation::of("<stdin>", &text), Notation::Stratml);
        assert_eq!(Notation::of("plan", b"{}"), Notation::Own(Format::Json));
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
