//! Texts in other encodings than UTF-8.

use crate::xml::declared_encoding;

/// Reads UTF-16 with a byte order mark, and what says that it is Latin-1 or Windows-1252; `None` for everything else.
pub(crate) fn decode(bytes: &[u8], most: usize) -> Option<String> {
    if bytes.len() > most {
        return None;
    }
    match bytes {
        [0xFF, 0xFE, ..] => utf16(bytes, u16::from_le_bytes),
        [0xFE, 0xFF, ..] => utf16(bytes, u16::from_be_bytes),
        _ if bytes.is_ascii() => None,
        _ => {
            let encoding = declared_encoding(bytes)?.to_ascii_lowercase();
            let western = ["iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "windows-1252", "cp1252"];
            western.contains(&encoding.as_str()).then(|| bytes.iter().map(|byte| windows_1252(*byte)).collect())
        }
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    char::decode_utf16(pairs.iter().skip(1).map(|pair| unit(*pair))).collect::<Result<String, _>>().ok()
}

/// Latin-1 has control characters where Windows-1252 has letters, and nobody means those.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH.get(usize::from(byte - 0x80)).copied().unwrap_or_default(),
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn both_orders_of_utf_16() {
        let bytes =
            |order: fn(u16) -> [u8; 2]| -> Vec<u8> { "\u{FEFF}blå 𝄞".encode_utf16().flat_map(order).collect() };
        assert_eq!(decode(&bytes(u16::to_le_bytes), 100).as_deref(), Some("blå 𝄞"));
        assert_eq!(decode(&bytes(u16::to_be_bytes), 100).as_deref(), Some("blå 𝄞"));
        assert_eq!(decode(&bytes(u16::to_be_bytes), 4), None);
        assert_eq!(decode(b"<a/>", 100), None);
        assert_eq!(decode(&[0xFF, 0xFE, 0x00, 0xD8], 100), None);
        assert_eq!(decode(&[0xFF, 0xFE, 0x61], 100), None);
    }

    #[test]
    fn western_encodings_that_are_declared() {
        let text =
            |encoding: &str| [b"<?xml version='1.0' encoding='", encoding.as_bytes(), b"'?><a>bl\xE5\x96</a>"].concat();
        let read = decode(&text("ISO-8859-1"), 100).unwrap();
        assert!(read.ends_with("<a>blå–</a>"), "{read}");
        assert!(decode(&text("windows-1252"), 100).is_some());
        assert_eq!(decode(&text("shift_jis"), 100), None);
        assert_eq!(decode(b"<a>bl\xE5</a>", 100), None);
    }
}
