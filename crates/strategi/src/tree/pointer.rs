//! JSON Pointer, [RFC 6901](https://www.rfc-editor.org/rfc/rfc6901).

use std::borrow::Cow;
use std::fmt::Write as _;

/// A segment as it stands in a pointer: `~` becomes `~0` and `/` becomes `~1`.
#[must_use]
pub fn escape(segment: &str) -> Cow<'_, str> {
    if segment.contains(['~', '/']) {
        Cow::Owned(segment.replace('~', "~0").replace('/', "~1"))
    } else {
        Cow::Borrowed(segment)
    }
}

/// Adds `/` and the escaped segment to a pointer.
pub fn push(pointer: &mut String, segment: &str) {
    pointer.push('/');
    // Names of fields have nothing to escape; the search for two characters goes letter by letter.
    if memchr::memchr2(b'~', b'/', segment.as_bytes()).is_some() {
        pointer.push_str(&escape(segment));
    } else {
        pointer.push_str(segment);
    }
}

/// Adds `/` and a list index to a pointer.
pub fn push_index(pointer: &mut String, index: usize) {
    // Writing to a string cannot fail.
    let _ = write!(pointer, "/{index}");
}

/// The unescaped segments of a pointer; none for the whole document, `""`.
///
/// `None` when the pointer neither is empty nor begins with `/`. A segment with a stray `~` is
/// given as an error, since it can name nothing.
pub fn segments(pointer: &str) -> Option<impl Iterator<Item = Result<Cow<'_, str>, BadSegment>>> {
    let rest = match pointer.strip_prefix('/') {
        Some(rest) => Some(rest),
        None if pointer.is_empty() => None,
        None => return None,
    };
    Some(rest.into_iter().flat_map(|rest| rest.split('/')).map(unescape))
}

/// A segment of a pointer has a `~` that is followed by neither `0` nor `1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`~` must be followed by `0` or `1` in a JSON Pointer")]
pub struct BadSegment;

fn unescape(segment: &str) -> Result<Cow<'_, str>, BadSegment> {
    if !segment.contains('~') {
        return Ok(Cow::Borrowed(segment));
    }
    let mut out = String::with_capacity(segment.len());
    let mut chars = segment.chars();
    while let Some(char) = chars.next() {
        match char {
            '~' => match chars.next() {
                Some('0') => out.push('~'),
                Some('1') => out.push('/'),
                _ => return Err(BadSegment),
            },
            other => out.push(other),
        }
    }
    Ok(Cow::Owned(out))
}

/// The index a segment names in a list: decimal digits without leading zeros.
pub(super) fn index(segment: &str) -> Option<usize> {
    let digits = segment.bytes().all(|byte| byte.is_ascii_digit());
    let plain = segment == "0" || !segment.starts_with('0');
    if digits && plain { segment.parse().ok() } else { None }
}
