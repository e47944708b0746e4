//! Check digits of organisation numbers and legal entity identifiers.

use std::fmt;

/// Why an identifier with a check digit is not valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CheckDigitError {
    /// It does not have the length that the scheme prescribes.
    Length {
        /// The prescribed number of characters.
        expected: usize,
        /// The number found.
        found: usize,
    },
    /// It has a character that the scheme does not allow at this place.
    Character(char),
    /// The digits before the check digit have none (remainder 1, modulus 11).
    Impossible,
    /// The check digit does not fit the digits before it.
    Mismatch {
        /// The check digit or digits that would fit.
        expected: u8,
    },
}

impl fmt::Display for CheckDigitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length { expected, found } => write!(f, "has {found} characters, not {expected}"),
            Self::Character(c) => write!(f, "has the character `{c}`, which is not allowed there"),
            Self::Impossible => write!(f, "starts with digits that have no check digit"),
            Self::Mismatch { expected } => {
                write!(f, "does not end with its check digit {expected}")
            }
        }
    }
}

impl std::error::Error for CheckDigitError {}

/// Checks a Norwegian organisation number (`no-orgnr`) in canonical form: nine digits and nothing else.
///
/// Modulus 11 with the weights 3 2 7 6 5 4 3 2; a number whose remainder is 1 is never given out.
///
/// # Errors
/// Says what is wrong with the number.
pub fn orgnr(number: &str) -> Result<(), CheckDigitError> {
    const WEIGHTS: [u32; 8] = [3, 2, 7, 6, 5, 4, 3, 2];
    let digits = digits(number, 10, 9)?;
    let sum: u32 = WEIGHTS.iter().zip(&digits).map(|(weight, digit)| weight * digit).sum();
    let expected = match sum % 11 {
        0 => 0,
        1 => return Err(CheckDigitError::Impossible),
        remainder => 11 - remainder,
    };
    if digits.last() == Some(&expected) {
        Ok(())
    } else {
        Err(CheckDigitError::Mismatch { expected: u8::try_from(expected).unwrap_or_default() })
    }
}

/// Checks a legal entity identifier (ISO 17442) in canonical form: 18 capital letters or digits and two check digits.
///
/// ISO/IEC 7064, MOD 97-10: letters are read as 10 to 35, and the number leaves 1 when divided by 97.
///
/// # Errors
/// Says what is wrong with the identifier.
pub fn lei(identifier: &str) -> Result<(), CheckDigitError> {
    let values = digits(identifier, 36, 20)?;
    if let Some(c) = identifier.chars().skip(18).find(|c| !c.is_ascii_digit()) {
        return Err(CheckDigitError::Character(c));
    }
    let remainder = |values: &mut dyn Iterator<Item = &u32>| {
        values.fold(0, |sum, value| (sum * if *value > 9 { 100 } else { 10 } + value) % 97)
    };
    if remainder(&mut values.iter()) == 1 {
        return Ok(());
    }
    let expected = 98 - remainder(&mut values.iter().take(18).chain(&[0, 0]));
    Err(CheckDigitError::Mismatch { expected: u8::try_from(expected).unwrap_or_default() })
}

/// The values of the characters, if they are of the radix (capital letters) and as many as they should be.
fn digits(text: &str, radix: u32, expected: usize) -> Result<Vec<u32>, CheckDigitError> {
    let values = text
        .chars()
        .map(|c| match c.to_digit(radix) {
            Some(value) if !c.is_ascii_lowercase() => Ok(value),
            _ => Err(CheckDigitError::Character(c)),
        })
        .collect::<Result<Vec<_>, _>>()?;
    if values.len() == expected { Ok(values) } else { Err(CheckDigitError::Length { expected, found: values.len() }) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn organisation_numbers() {
        assert_eq!(orgnr("938967091"), Ok(()));
        assert_eq!(orgnr("938967092"), Err(CheckDigitError::Mismatch { expected: 1 }));
        assert_eq!(orgnr("938 967 091"), Err(CheckDigitError::Character(' ')));
        assert_eq!(orgnr("93896709"), Err(CheckDigitError::Length { expected: 9, found: 8 }));
        assert_eq!(orgnr(""), Err(CheckDigitError::Length { expected: 9, found: 0 }));
        // 4 × 3 = 12, remainder 1
        assert_eq!(orgnr("400000000"), Err(CheckDigitError::Impossible));
        assert_eq!(orgnr("٩38967091"), Err(CheckDigitError::Character('٩')));
    }

    #[test]
    fn legal_entity_identifiers() {
        // published identifiers, each with its own issuer
        for valid in ["54930084UKLVMY22DS16", "213800WSGIIZCXF1P572", "5493000IBP32UQZ0KL24", "L3I9ZG2KFGXZ61BMYR72"] {
            assert_eq!(lei(valid), Ok(()), "{valid}");
        }
        assert_eq!(lei("213800WSGIIZCXF1P573"), Err(CheckDigitError::Mismatch { expected: 72 }));
        assert_eq!(lei("213800wsgiizcxf1p572"), Err(CheckDigitError::Character('w')));
        assert_eq!(lei("213800WSGIIZCXF1P57X"), Err(CheckDigitError::Character('X')));
        assert_eq!(lei("213800"), Err(CheckDigitError::Length { expected: 20, found: 6 }));
    }

    #[test]
    fn reasons_read_well() {
        assert_eq!(orgnr("938967092").unwrap_err().to_string(), "does not end with its check digit 1");
        assert_eq!(orgnr("1").unwrap_err().to_string(), "has 1 characters, not 9");
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_found(place in 0_usize..9, digit in 0_u32..10) {
            let mut number: Vec<char> = "938967091".chars().collect();
            let wrong = char::from_digit(digit, 10).unwrap();
            prop_assume!(number[place] != wrong);
            number[place] = wrong;
            prop_assert!(orgnr(&number.iter().collect::<String>()).is_err());
        }

        #[test]
        fn the_expected_digits_are_right(body in "[0-9A-Z]{18}") {
            match lei(&format!("{body}00")) {
                Err(CheckDigitError::Mismatch { expected }) => prop_assert_eq!(lei(&format!("{body}{expected:02}")), Ok(())),
                other => prop_assert!(other.is_ok()),
            }
        }

        #[test]
        fn nothing_panics(text in ".*") {
            let _ = (orgnr(&text), lei(&text));
        }
    }
}
