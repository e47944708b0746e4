//! Numbers as text, and the YAML 1.2 core schema.

use super::Kind;
#[cfg(not(feature = "fast"))]
use super::float::parse;

#[cfg(feature = "fast")]
fn parse(text: &str) -> Option<f64> {
    text.parse().ok()
}

/// The whole number a text of an [`Kind::Integer`] stands for.
pub(super) fn integer(text: &str) -> Option<i128> {
    match radix(text) {
        Some((digits, radix)) => i128::from_str_radix(digits, radix).ok(),
        None => text.parse().ok(),
    }
}

/// The finite number a text stands for, rounded to the nearest.
pub(super) fn float(text: &str) -> Option<f64> {
    if radix(text).is_some() {
        #[expect(clippy::cast_precision_loss, reason = "a float of this size is the nearest one")]
        return integer(text).map(|number| number as f64);
    }
    // `.inf` and `.nan` are no numbers to `parse`.
    parse(text).filter(|number: &f64| number.is_finite())
}

fn radix(text: &str) -> Option<(&str, u32)> {
    let digits = text.strip_prefix('0')?;
    match digits.strip_prefix('x') {
        Some(digits) => Some((digits, 16)),
        None => digits.strip_prefix('o').map(|digits| (digits, 8)),
    }
}

/// What an untagged plain YAML scalar is, and its truth if it is a boolean.
pub(super) fn resolve(text: &str) -> (Kind, bool) {
    // Most texts are told by their first byte.
    let Some(first) = text.bytes().next() else {
        return (Kind::Null, false);
    };
    match first {
        b'~' | b'n' | b'N' if matches!(text, "~" | "null" | "Null" | "NULL") => (Kind::Null, false),
        b't' | b'T' if matches!(text, "true" | "True" | "TRUE") => (Kind::Bool, true),
        b'f' | b'F' if matches!(text, "false" | "False" | "FALSE") => (Kind::Bool, false),
        b'0'..=b'9' | b'+' | b'-' | b'.' => (number(text).unwrap_or(Kind::String), false),
        _ => (Kind::String, false),
    }
}

/// Whether a text is a number of the core schema, and which.
pub(super) fn number(text: &str) -> Option<Kind> {
    if let Some((digits, radix)) = radix(text) {
        let valid = !digits.is_empty() && digits.chars().all(|char| char.is_digit(radix));
        return valid.then_some(Kind::Integer);
    }
    if matches!(text, ".nan" | ".NaN" | ".NAN") {
        return Some(Kind::Float);
    }
    let text = text.strip_prefix(['+', '-']).unwrap_or(text);
    if matches!(text, ".inf" | ".Inf" | ".INF") {
        return Some(Kind::Float);
    }
    let (whole, rest) = digits(text);
    if rest.is_empty() {
        return (!whole.is_empty()).then_some(Kind::Integer);
    }
    let (fraction, rest) = match rest.strip_prefix('.') {
        Some(rest) => digits(rest),
        None => ("", rest),
    };
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let Some(exponent) = rest.strip_prefix(['e', 'E']) else {
        return rest.is_empty().then_some(Kind::Float);
    };
    let (exponent, rest) = digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent));
    (!exponent.is_empty() && rest.is_empty()).then_some(Kind::Float)
}

fn digits(text: &str) -> (&str, &str) {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    text.split_at_checked(end).unwrap_or(("", text))
}
