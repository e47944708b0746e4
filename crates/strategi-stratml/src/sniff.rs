//! Telling `StratML` from other files without reading them.

use crate::vocabulary::{Identity, identify};

/// How much of a text is looked at: the outermost element begins early, whatever stands before it.
const LOOKED_AT: usize = 64 << 10;

/// True if the outermost element is one of `StratML`, whatever follows: also of a part that is not read, and of a text that
/// is not well-formed later. UTF-8 and UTF-16 are understood, with a byte order mark or without.
///
/// ```
/// assert!(strategi_stratml::is_stratml(b"<?xml version='1.0'?><StrategicPlan xmlns='http://www.stratml.net'>"));
/// assert!(!strategi_stratml::is_stratml(b"<project/>"));
/// ```
pub fn is_stratml(bytes: &[u8]) -> bool {
    let bytes = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let unit: fn([u8; 2]) -> u16 = match bytes {
        [0xFF, 0xFE, ..] | [b'<', 0, ..] => u16::from_le_bytes,
        [0xFE, 0xFF, ..] | [0, b'<', ..] => u16::from_be_bytes,
        _ if begins_otherwise(bytes) => return false,
        _ => return begins_stratml(&String::from_utf8_lossy(bytes)),
    };
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
    begins_stratml(&char::decode_utf16(units).map(|c| c.unwrap_or('\u{FFFD}')).collect::<String>())
}

/// True when the first character that tells is none that markup begins with: nothing more has to be looked at.
fn begins_otherwise(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    bytes.trim_ascii_start().first().is_some_and(|first| first.is_ascii_graphic() && *first != b'<')
}

fn begins_stratml(text: &str) -> bool {
    let Some(tag) = first_tag(text.trim_start_matches('\u{FEFF}')) else { return false };
    let (name, attributes) = tag.split_at(tag.find([' ', '\t', '\n', '\r', '/', '>']).unwrap_or(tag.len()));
    let (declared_by, local) = match name.split_once(':') {
        Some((prefix, local)) => (format!("xmlns:{prefix}"), local),
        None => ("xmlns".to_owned(), name),
    };
    identify(local, attribute(attributes, &declared_by)) != Identity::Other
}

/// What follows the `<` of the first element: behind the declaration, comments, instructions and document types.
fn first_tag(text: &str) -> Option<&str> {
    let mut rest = text.trim_start();
    loop {
        let (end, inside) = if let Some(inside) = rest.strip_prefix("<!--") {
            ("-->", inside)
        } else if let Some(inside) = rest.strip_prefix("<?") {
            ("?>", inside)
        } else if let Some(inside) = rest.strip_prefix("<!") {
            let declares = inside.split('>').next().is_some_and(|inside| inside.contains('['));
            (if declares { "]>" } else { ">" }, inside)
        } else {
            return rest.strip_prefix('<');
        };
        rest = inside.split_once(end)?.1.trim_start();
    }
}

/// The value of an attribute in what follows the name of an element.
fn attribute<'t>(mut rest: &'t str, wanted: &str) -> Option<&'t str> {
    loop {
        let (before, after) = rest.split_once('=')?;
        if before.contains(['>', '<']) {
            return None;
        }
        let after = after.trim_start();
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, more) = after.get(1..)?.split_once(quote)?;
        if before.trim() == wanted {
            return Some(value);
        }
        rest = more;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stratml_by_its_outermost_element() {
        for text in [
            "<StrategicPlan>",
            "\u{FEFF}<?xml version=\"1.0\"?>\n<!-- <a> --><?x y?>\n<PerformancePlanOrReport Type='x'>",
            "<!DOCTYPE a SYSTEM \"a.dtd\"><s:StrategicPlan xmlns:s=\"http://www.stratml.net\"/>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>\n<StrategicPlan/>",
            "<StrategicPlan a=\"<\" & < no XML at all",
            "<OrganizationalStrategyDocument/>",
            // Part 3 is known by its namespace, under any name.
            "<p:Any a='1' xmlns='x' xmlns:p = 'urn:schemas:AIIM:org:03201408:AdditionalElements'>",
        ] {
            assert!(is_stratml(text.as_bytes()), "{text}");
            let utf16 = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
            assert!(is_stratml(&utf16(u16::to_le_bytes)), "{text}");
            assert!(is_stratml(&utf16(u16::to_be_bytes)), "{text}");
        }
    }

    #[test]
    fn others() {
        let far = format!("<!--{}--><StrategicPlan/>", " ".repeat(LOOKED_AT));
        for text in [
            "",
            "strategi: 1",
            "<",
            "<!-- <StrategicPlan/>",
            "<?xml version='1.0'?>",
            "<project><StrategicPlan/></project>",
            "<StrategicPlans/>",
            // The schema names the namespace as that of others.
            "<xs:schema xmlns:xs='x' xmlns='urn:schemas:AIIM:org:03201408:AdditionalElements'>",
            "<a b=\"StrategicPlan\">",
            "<a xmlns",
            &far,
        ] {
            assert!(!is_stratml(text.as_bytes()), "{text}");
        }
        assert!(!is_stratml(&[0xFF, 0xFE, 0x00]));
        assert!(!is_stratml(b"\x7fELF\0\0\xff\xfe"));
    }
}
