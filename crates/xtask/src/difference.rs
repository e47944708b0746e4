//! The first place where two texts differ, as a short unified diff.

use std::fmt::Write;

/// Lines before the difference.
const BEFORE: usize = 2;
/// Lines shown of each side.
const SHOWN: usize = 6;

/// The first difference between the two texts; empty when there is none.
pub fn first(old: &str, new: &str) -> String {
    let (old_lines, new_lines): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let same = old_lines.iter().zip(&new_lines).take_while(|(a, b)| a == b).count();
    if old == new {
        return String::new();
    }
    let tail = old_lines.iter().rev().zip(new_lines.iter().rev()).take_while(|(a, b)| a == b).count();
    let tail = tail.min(old_lines.len().min(new_lines.len()) - same);
    let mut out = format!("@@ line {} @@\n", same + 1);
    let mut show = |sign: char, lines: &[&str]| {
        for line in lines.iter().take(SHOWN) {
            let short: String = line.chars().take(160).collect();
            // Writing to a `String` cannot fail.
            let _ = writeln!(out, "{sign}{short}");
        }
        if lines.len() > SHOWN {
            let _ = writeln!(out, "{sign}… {} more lines", lines.len() - SHOWN);
        }
    };
    show(' ', old_lines.get(same.saturating_sub(BEFORE)..same).unwrap_or_default());
    show('-', old_lines.get(same..old_lines.len() - tail).unwrap_or_default());
    show('+', new_lines.get(same..new_lines.len() - tail).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use super::first;

    #[test]
    fn only_what_differs_is_shown() {
        assert_eq!(first("a\nb\n", "a\nb\n"), "");
        assert_eq!(first("a\nb\nc\nd\ne\n", "a\nb\nc\nx\ne\n"), "@@ line 4 @@\n b\n c\n-d\n+x\n");
        assert_eq!(first("", "a\n"), "@@ line 1 @@\n+a\n");
        assert_eq!(first("a\na\n", "a\na\na\n"), "@@ line 3 @@\n a\n a\n+a\n");
    }
}
