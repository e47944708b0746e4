//! The double that a decimal number stands for, exactly rounded, without the tables of the standard library: where size counts, they are
//! a tenth of a build.

/// More digits change nothing but which side of a tie the number lies on.
const MOST_DIGITS: usize = 800;
/// From the one power of ten on a number is infinite, below the other it is nothing.
const INFINITE: i64 = 310;
const NOTHING: i64 = -326;
/// Doubles hold whole numbers exactly up to this many bits, and powers of ten up to the 22nd.
const EXACT_BITS: u32 = 53;
const EXACT_POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

/// The nearest double, ties to even; infinite when it is too large. `None` when the text is no decimal number.
pub(super) fn parse(text: &str) -> Option<f64> {
    let (negative, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (digits, exponent) = rest.split_once(['e', 'E']).map_or((rest, None), |(digits, power)| (digits, Some(power)));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let digits = || whole.bytes().chain(fraction.bytes());
    if digits().next().is_none() || !digits().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut power = exponent.map_or(Some(0), self::exponent)?;
    power = power.saturating_sub(i64::try_from(fraction.len()).unwrap_or(i64::MAX));

    let mut significant = digits().skip_while(|byte| *byte == b'0').map(|byte| u32::from(byte - b'0'));
    let mut kept: Vec<u32> = significant.by_ref().take(MOST_DIGITS).collect();
    let (mut beyond, mut lost) = (0_i64, false);
    for digit in significant {
        (beyond, lost) = (beyond + 1, lost || digit != 0);
    }
    power = power.saturating_add(beyond);
    if lost {
        kept.push(1);
        power = power.saturating_sub(1);
    }
    let value = if kept.is_empty() { 0.0 } else { nearest(&kept, power) };
    Some(if negative { -value } else { value })
}

/// A power of ten as it is written; one of many digits is as good as a very large one.
fn exponent(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let size = digits.parse::<i64>().unwrap_or(i64::MAX);
    Some(if text.starts_with('-') { -size } else { size })
}

/// The whole number of these digits, times a power of ten.
#[expect(clippy::cast_precision_loss, reason = "whole numbers of 53 bits are exact")]
fn nearest(digits: &[u32], power: i64) -> f64 {
    let magnitude = power.saturating_add(i64::try_from(digits.len()).unwrap_or(i64::MAX));
    if magnitude > INFINITE {
        return f64::INFINITY;
    }
    if magnitude < NOTHING {
        return 0.0;
    }
    let small = digits.iter().try_fold(0_u64, |sum, digit| sum.checked_mul(10)?.checked_add(u64::from(*digit)));
    let exact = |power: i64| EXACT_POWERS.get(usize::try_from(power).ok()?).copied();
    if let Some(small) = small.filter(|small| small >> EXACT_BITS == 0) {
        // Both are exact, so that the only rounding is the right one.
        if let Some(factor) = exact(power) {
            return small as f64 * factor;
        }
        if let Some(divisor) = exact(-power) {
            return small as f64 / divisor;
        }
    }
    scaled(digits, power)
}

/// The same by whole numbers of any size.
fn scaled(digits: &[u32], power: i64) -> f64 {
    let mut number = Big::default();
    for digit in digits {
        number.multiply(10, *digit);
    }
    // The number is `number` times two to this.
    let mut two = power;
    let mut sticky = false;
    for factor in fives(power) {
        number.multiply(factor, 0);
    }
    if power < 0 {
        // So many bits that 64 are left after the division by powers of five, each of less than three bits.
        let more = usize::try_from(-power).unwrap_or_default() * 3 / 32 + 4;
        number.0.splice(0..0, std::iter::repeat_n(0, more));
        two -= i64::try_from(more * 32).unwrap_or_default();
        for divisor in fives(-power) {
            sticky |= number.divide(divisor);
        }
    }
    number.rounded(two, sticky)
}

/// Powers of five that fit 32 bits and make up this one together.
fn fives(power: i64) -> impl Iterator<Item = u32> {
    let power = u32::try_from(power).unwrap_or_default();
    std::iter::repeat_n(5_u32.pow(13), (power / 13) as usize).chain(std::iter::once(5_u32.pow(power % 13)))
}

/// A whole number, the lowest 32 bits first.
#[derive(Default)]
struct Big(Vec<u32>);

#[expect(clippy::cast_possible_truncation, reason = "the low half of 64 bits is meant")]
impl Big {
    fn multiply(&mut self, factor: u32, plus: u32) {
        let mut carry = u64::from(plus);
        for part in &mut self.0 {
            let product = u64::from(*part) * u64::from(factor) + carry;
            *part = product as u32;
            carry = product >> 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    /// True when there is a remainder.
    fn divide(&mut self, divisor: u32) -> bool {
        let mut rest = 0_u64;
        for part in self.0.iter_mut().rev() {
            let all = rest << 32 | u64::from(*part);
            *part = (all / u64::from(divisor)) as u32;
            rest = all % u64::from(divisor);
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
        rest > 0
    }

    /// The number times two to `two`, as the nearest double; with `sticky` it is a little more.
    fn rounded(&self, two: i64, sticky: bool) -> f64 {
        let Some(last) = self.0.last() else { return 0.0 };
        let bits = i64::try_from(self.0.len()).unwrap_or(i64::MAX) * 32 - i64::from(last.leading_zeros());
        // The exponent of the lowest bit that a double of this size keeps.
        let lowest = (bits + two - 53).max(-1_074);
        let cut = lowest - two;
        let (mut mantissa, half, rest) = self.split(cut);
        if half && (rest || sticky || mantissa & 1 == 1) {
            mantissa += 1;
        }
        assemble(mantissa, lowest)
    }

    /// What is above a bit, whether the one below it is set, and whether any below that is.
    fn split(&self, cut: i64) -> (u64, bool, bool) {
        let bit = |at: i64| {
            let at = usize::try_from(at).ok()?;
            Some(self.0.get(at / 32)? >> (at % 32) & 1 == 1)
        };
        let is_set = |at: i64| bit(at).unwrap_or(false);
        let mantissa = (0..54).fold(0_u64, |all, at| all | u64::from(is_set(cut + at)) << at);
        let rest = (0..cut - 1).any(is_set);
        (mantissa, is_set(cut - 1), rest)
    }
}

/// A mantissa of at most 53 bits, or the 54th alone, times two to `lowest`.
fn assemble(mantissa: u64, lowest: i64) -> f64 {
    let (mantissa, lowest) = if mantissa >> 53 == 1 { (mantissa >> 1, lowest + 1) } else { (mantissa, lowest) };
    let is_normal = mantissa >> 52 == 1;
    let exponent = if is_normal { lowest + 1_075 } else { 0 };
    if exponent >= 2_047 {
        return f64::INFINITY;
    }
    let exponent = u64::try_from(exponent).unwrap_or_default();
    f64::from_bits(exponent << 52 | mantissa & ((1 << 52) - 1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::parse;

    fn same(text: &str) {
        let ours = parse(text).map(f64::to_bits);
        assert_eq!(ours, text.parse::<f64>().ok().map(f64::to_bits), "{text}");
    }

    #[test]
    fn edges() {
        for text in [
            "0",
            "-0",
            "0.0e5",
            "1",
            "0.1",
            "-0.1",
            "1e22",
            "1e23",
            "8.5e22",
            "9007199254740993",
            "9007199254740992.5",
            "4.9e-324",
            "2.4703282292062327e-324",
            "2.4703282292062328e-324",
            "2.2250738585072014e-308",
            "2.2250738585072011e-308",
            "1.7976931348623157e308",
            "1.7976931348623159e308",
            "1e309",
            "1e-400",
            "1e99999999999999999999",
            "1e-99999999999999999999",
            "0e99999999999999999999",
            "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880",
            "0.000000000000000000000000000000000000000000000001",
            "123456789012345678901234567890",
            "1e",
            "e1",
            ".",
            "",
            "-",
            "1.",
            ".5",
            "+1",
            "1e+5",
            "1e-5",
            "1..2",
            "0x1",
            "1_000",
            "--1",
        ] {
            same(text);
        }
        same(&format!("1{}", "0".repeat(400)));
        same(&format!("0.{}1", "0".repeat(330)));
        // A tie, and a digit far away that breaks it.
        same(&format!("9007199254740993.{}1", "0".repeat(1000)));
        same(&format!("9007199254740993.{}", "0".repeat(1000)));
    }

    proptest! {
        #[test]
        fn any_double(bits: u64) {
            let value = f64::from_bits(bits);
            if value.is_finite() {
                same(&format!("{value:e}"));
                same(&format!("{value}"));
            }
        }

        #[test]
        fn any_number(text in "-?[0-9]{1,30}(\\.[0-9]{0,30})?([eE][+-]?[0-9]{1,3})?") {
            same(&text);
        }
    }
}
