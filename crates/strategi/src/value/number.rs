//! Numbers.

use std::fmt;
use std::hash::{Hash, Hasher};

use serde::de::{self, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A JSON number: a whole number that fits 64 bits, else a finite double-precision number.
///
/// `1` and `1.0` are kept apart, so that a document is written back as it was read; compare
/// [`as_f64`](Self::as_f64) to compare amounts.
#[derive(Clone, Copy)]
pub struct Number(Repr);

#[derive(Clone, Copy)]
enum Repr {
    Whole(i64),
    Real(f64),
}

impl Number {
    /// A number from a double; `None` when it is infinite or not a number.
    pub fn from_f64(value: f64) -> Option<Self> {
        value.is_finite().then_some(Self(Repr::Real(value)))
    }

    /// The amount, when it was written as a whole number.
    pub fn as_i64(self) -> Option<i64> {
        match self.0 {
            Repr::Whole(value) => Some(value),
            Repr::Real(_) => None,
        }
    }

    /// The amount, rounded to the nearest double.
    #[expect(clippy::cast_precision_loss, reason = "documented: rounded")]
    pub fn as_f64(self) -> f64 {
        match self.0 {
            Repr::Whole(value) => value as f64,
            Repr::Real(value) => value,
        }
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Self(Repr::Whole(value))
    }
}

impl From<i32> for Number {
    fn from(value: i32) -> Self {
        Self(Repr::Whole(value.into()))
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        match (self.0, other.0) {
            (Repr::Whole(a), Repr::Whole(b)) => a == b,
            // By bits: 0.0 and -0.0 are written differently, and there is no NaN.
            (Repr::Real(a), Repr::Real(b)) => a.to_bits() == b.to_bits(),
            _ => false,
        }
    }
}

impl Eq for Number {}

impl Hash for Number {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self.0 {
            Repr::Whole(value) => value.hash(state),
            Repr::Real(value) => value.to_bits().hash(state),
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Repr::Whole(value) => value.fmt(f),
            Repr::Real(value) => f.pad(&digits(value)),
        }
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Repr::Whole(value) => serializer.serialize_i64(value),
            Repr::Real(value) => serializer.serialize_f64(value),
        }
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NumberVisitor;

        impl Visitor<'_> for NumberVisitor {
            type Value = Number;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number")
            }

            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Number, E> {
                Ok(value.into())
            }

            #[expect(clippy::cast_precision_loss, reason = "beyond 64 signed bits a number is a double")]
            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Number, E> {
                Ok(i64::try_from(value).map_or(Number(Repr::Real(value as f64)), Number::from))
            }

            fn visit_f64<E: de::Error>(self, value: f64) -> Result<Number, E> {
                Number::from_f64(value).ok_or_else(|| E::invalid_value(Unexpected::Float(value), &self))
            }
        }

        deserializer.deserialize_any(NumberVisitor)
    }
}

/// A double without an exponent, in the fewest digits that are read as the same double: what the standard library writes, but by the
/// tables that JSON is written with, so that a browser does not load two sets of them.
pub(crate) fn digits(value: f64) -> String {
    let Some(json) = serde_json::Number::from_f64(value).map(|number| number.to_string()) else {
        return if value.is_nan() {
            "NaN"
        } else if value > 0.0 {
            "inf"
        } else {
            "-inf"
        }
        .to_owned();
    };
    let (number, exponent) = json.split_once('e').unwrap_or((&json, "0"));
    let (sign, number) = number.strip_prefix('-').map_or(("", number), |number| ("-", number));
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let part = part.trim_end_matches('0');
    let digits = format!("{whole}{part}");
    let exponent: isize = exponent.trim_start_matches('+').parse().unwrap_or_default();
    match whole.len().checked_add_signed(exponent).filter(|point| *point > 0) {
        None => format!("{sign}0.{}{digits}", "0".repeat(exponent.unsigned_abs().saturating_sub(whole.len()))),
        Some(point) => match digits.split_at_checked(point) {
            Some((digits, "")) => format!("{sign}{digits}"),
            Some((whole, part)) => format!("{sign}{whole}.{part}"),
            None => format!("{sign}{digits}{}", "0".repeat(point - digits.len())),
        },
    }
}

/// A whole number between −(2⁵³ − 1) and 2⁵³ − 1: the range that every JSON reader keeps exactly.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Integer(i64);

impl Integer {
    /// The least and the greatest.
    pub const RANGE: (i64, i64) = (-9_007_199_254_740_991, 9_007_199_254_740_991);

    /// The number, or `None` outside the range.
    pub fn new(value: i64) -> Option<Self> {
        (Self::RANGE.0..=Self::RANGE.1).contains(&value).then_some(Self(value))
    }

    /// The number.
    pub fn get(self) -> i64 {
        self.0
    }
}

impl From<i32> for Integer {
    fn from(value: i32) -> Self {
        Self(value.into())
    }
}

impl fmt::Display for Integer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Integer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Integer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0)
    }
}

impl<'de> Deserialize<'de> for Integer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = i64::deserialize(deserializer)?;
        Self::new(value)
            .ok_or_else(|| de::Error::invalid_value(Unexpected::Signed(value), &"a whole number below 2^53"))
    }
}

/// The major version of the format that a document is written in: always 1 in this version of the library.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct FormatVersion;

impl FormatVersion {
    /// The version that this library reads and writes.
    pub const CURRENT: i64 = 1;
}

impl Serialize for FormatVersion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(Self::CURRENT)
    }
}

impl<'de> Deserialize<'de> for FormatVersion {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match i64::deserialize(deserializer)? {
            Self::CURRENT => Ok(Self),
            other => Err(de::Error::invalid_value(Unexpected::Signed(other), &"format version 1")),
        }
    }
}

#[cfg(feature = "schema")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{FormatVersion, Integer, Number};

    impl JsonSchema for Number {
        fn schema_name() -> Cow<'static, str> {
            "Number".into()
        }

        fn inline_schema() -> bool {
            true
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({"type": "number"})
        }
    }

    impl JsonSchema for Integer {
        fn schema_name() -> Cow<'static, str> {
            "Integer".into()
        }

        fn inline_schema() -> bool {
            true
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({"type": "integer", "minimum": Integer::RANGE.0, "maximum": Integer::RANGE.1})
        }
    }

    impl JsonSchema for FormatVersion {
        fn schema_name() -> Cow<'static, str> {
            "FormatVersion".into()
        }

        fn inline_schema() -> bool {
            true
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({"type": "integer", "const": FormatVersion::CURRENT})
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::digits;

    #[test]
    fn edges() {
        let edges = [0.0, -0.0, 1.0, -1.5, 0.1, 1e-5, 1e15, 1e16, 1e21, 123_456.789, 5e-324, f64::MAX, f64::INFINITY];
        for value in edges.into_iter().chain([f64::NEG_INFINITY, f64::NAN, f64::MIN_POSITIVE]) {
            assert_eq!(digits(value), value.to_string());
        }
    }

    proptest! {
        #[test]
        fn as_the_standard_library_writes(bits in any::<u64>(), amount in -1e7..1e7) {
            for value in [f64::from_bits(bits), amount, (amount * 100.0_f64).round() / 100.0, amount.round()] {
                prop_assert_eq!(digits(value), value.to_string());
            }
        }
    }
}
