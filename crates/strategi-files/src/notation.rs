//! Telling from name and content how a document is written.

use std::fmt;
use std::str::FromStr;

use strategi::Format;
use strategi_stratml::is_stratml;

/// How a document is written.
///
/// ```
/// use strategi_files::Notation;
///
/// assert_eq!(Notation::of_name("plan.XML"), Some(Notation::Stratml));
/// assert_eq!("yaml".parse(), Ok(Notation::Own(strategi::Format::Yaml)));
/// assert_eq!(Notation::of("<stdin>", b"{\"strategi\": 1}").as_str(), "json");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Notation {
    /// The project's own format.
    Own(Format),
    /// `StratML`, Part 1 or Part 2.
    Stratml,
}

impl Notation {
    /// All there are.
    pub const ALL: [Self; 4] =
        [Self::Own(Format::Json), Self::Own(Format::Yaml), Self::Own(Format::Ndjson), Self::Stratml];

    /// The notation that a file name stands for.
    pub fn of_name(name: &str) -> Option<Self> {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        if matches!(ending.as_deref(), Some("xml" | "stratml")) {
            return Some(Self::Stratml);
        }
        Format::of_name(name).map(Self::Own)
    }

    /// By the ending of the name, else by how the text begins.
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        Self::of_name(name).unwrap_or_else(|| {
            let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
            if text.trim_ascii_start().starts_with(b"<") || is_stratml(bytes) {
                Self::Stratml
            } else {
                Self::Own(format(bytes))
            }
        })
    }

    /// "json", "yaml", "ndjson" or "stratml".
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Own(format) => format.as_str(),
            Self::Stratml => "stratml",
        }
    }
}

/// No notation has this name.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("`{0}` is none of {all}", all = all())]
pub struct UnknownNotation(String);

fn all() -> String {
    Notation::ALL.map(|notation| format!("`{notation}`")).join(", ")
}

impl FromStr for Notation {
    type Err = UnknownNotation;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|notation| notation.as_str() == name);
        found.ok_or_else(|| UnknownNotation(name.to_owned()))
    }
}

impl fmt::Display for Notation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// JSON when the first character is `{`, NDJSON when the first line ends an object and the next begins one, else YAML.
fn format(bytes: &[u8]) -> Format {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let text = bytes.trim_ascii_start();
    if !text.starts_with(b"{") {
        return Format::Yaml;
    }
    // A line may be the whole of a long text.
    let Some(end) = memchr::memchr(b'\n', text) else { return Format::Json };
    let (first, rest) = text.split_at(end);
    let several = first.trim_ascii_end().ends_with(b"}") && rest.trim_ascii_start().starts_with(b"{");
    if several { Format::Ndjson } else { Format::Json }
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn names() {
        for notation in Notation::ALL {
            assert_eq!(notation.to_string().parse(), Ok(notation));
        }
        let error = "toml".parse::<Notation>().unwrap_err();
        assert_eq!(error.to_string(), "`toml` is none of `json`, `yaml`, `ndjson`, `stratml`");
    }
}
