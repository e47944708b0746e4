//! The encoding that a text says it has.

/// The encoding that the XML declaration at the beginning of a text names, as it is written there.
///
/// A mark at the beginning or the shape of UTF-16 tells more than the declaration can.
pub(crate) fn declared_encoding(bytes: &[u8]) -> Option<String> {
    const LONGEST: usize = 1024;
    match bytes {
        [0xFE, 0xFF, ..] | [0, b'<', ..] => return Some("UTF-16BE".to_owned()),
        [0xFF, 0xFE, ..] | [b'<', 0, ..] => return Some("UTF-16LE".to_owned()),
        _ => {}
    }
    let unmarked = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let rest = unmarked.strip_prefix(b"<?xml")?;
    let rest = rest.get(..LONGEST.min(rest.len()))?;
    let inside = rest.get(..memchr::memmem::find(rest, b"?>")?)?;
    // The declaration itself is ASCII in every encoding that begins with `<?xml`.
    let inside = std::str::from_utf8(inside).ok()?;
    let (before, after) = inside.split_once("encoding")?;
    let value =
        before.ends_with([' ', '\t', '\n', '\r']).then_some(after)?.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (name, _) = value.get(1..)?.split_once(quote)?;
    Some(name.to_owned())
}
