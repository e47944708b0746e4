//! Values as the schemas spell them.

use std::borrow::Cow;
use std::fmt::Write as _;

use strategi::{PartialDate, Period};

use super::sink::is_forbidden;

/// First and last day of a period as `xsd:date`, and whether it was given in days.
pub(super) struct Days {
    pub(super) start: Option<String>,
    pub(super) end: Option<String>,
    pub(super) exact: bool,
}

pub(super) fn days(period: Period) -> Days {
    let exact = |date: Option<PartialDate>| date.is_none_or(|date| date.day().is_some());
    Days {
        start: period.first_day().map(|day| day.to_string()),
        end: period.last_day().map(|day| day.to_string()),
        exact: exact(period.start()) && exact(period.end()),
    }
}

/// A text as `xsd:anyURI`: characters that may not stand in one are percent-encoded, letters beyond ASCII may stand.
/// `None` for a text that is none even so.
pub(super) fn uri(text: &str) -> Option<Cow<'_, str>> {
    let text = text.trim();
    let encoded = encoded(text);
    let uri = encoded.as_ref();
    let (rest, fragment) = uri.split_once('#').map_or((uri, ""), |(rest, fragment)| (rest, fragment));
    let path = rest.split('?').next().unwrap_or_default();
    let first = path.split('/').next().unwrap_or_default();
    let (scheme, after) = match first.split_once(':') {
        Some((scheme, _)) => (Some(scheme), path.get(scheme.len() + 1..).unwrap_or_default()),
        None => (None, path),
    };
    let scheme_ok = scheme.is_none_or(|scheme| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    });
    let authority_ok = after.strip_prefix("//").is_none_or(|rest| {
        let authority = rest.split('/').next().unwrap_or_default();
        let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
        let user = authority.len() - host.len();
        let (host, port) = host.split_once(':').map_or((host, None), |(host, port)| (host, Some(port)));
        let port_ok =
            port.is_none_or(|port| (1..=5).contains(&port.len()) && port.bytes().all(|digit| digit.is_ascii_digit()));
        port_ok && !host.is_empty() && authority.get(..user).is_some_and(|user| user.matches('@').count() <= 1)
    });
    let ok = !uri.is_empty() && scheme_ok && authority_ok && !fragment.contains('#');
    ok.then_some(encoded)
}

fn encoded(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut kept = 0;
    for (at, char) in text.char_indices() {
        let bad = match char {
            '%' => {
                let digits = text.get(at + 1..at + 3);
                !digits.is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
            }
            char if char.is_ascii() => !(char.is_ascii_alphanumeric() || "-._~:/?#@!$&'()*+,;=".contains(char)),
            char => char.is_whitespace() || char.is_control() || is_forbidden(char),
        };
        if bad {
            out.push_str(text.get(kept..at).unwrap_or_default());
            kept = at + char.len_utf8();
            for byte in text.get(at..kept).unwrap_or_default().bytes() {
                // Writing to a `String` cannot fail.
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    if kept == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(text.get(kept..).unwrap_or_default());
    Cow::Owned(out)
}
