//! Paths as URI references (RFC 3986).

use std::fmt::Write;

/// A path as a URI reference: relative paths stay relative, absolute ones become `file:` URIs.
pub(super) fn reference(path: &str) -> String {
    let drive = path.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) && path.get(1..3) == Some(":/");
    if drive {
        let (letter, rest) = path.split_once(':').unwrap_or(("", path));
        return format!("file:///{letter}:{}", encode(rest));
    }
    if path.starts_with('/') {
        return format!("file:///{}", encode(path.trim_start_matches('/')));
    }
    encode(path)
}

/// Every byte that is not unreserved is encoded, so that no character of a path can be taken for a part of a URI.
fn encode(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/') {
            out.push(char::from(byte));
        } else {
            // Writing to a `String` cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::reference;

    #[test]
    fn references() {
        for (path, uri) in [
            ("plans/a.yaml", "plans/a.yaml"),
            ("plans/ås 1.yaml", "plans/%C3%A5s%201.yaml"),
            ("<stdin>", "%3Cstdin%3E"),
            ("a:b.yaml", "a%3Ab.yaml"),
            ("/srv/plans/a#1.yaml", "file:///srv/plans/a%231.yaml"),
            ("//srv/a.yaml", "file:///srv/a.yaml"),
            ("C:/plans/a.yaml", "file:///C:/plans/a.yaml"),
            ("../a.yaml", "../a.yaml"),
            ("50%25.yaml", "50%2525.yaml"),
        ] {
            assert_eq!(reference(path), uri);
        }
    }
}
