use proptest::prelude::*;

use super::*;

fn at(line: u32, column: u32) -> Position {
    Position { line, column }
}

#[test]
fn lines_and_columns() {
    let text = "aé😀b\r\nc\rd\n\nå";
    let lines = Lines::new(text);
    assert_eq!(lines.count(), 5);
    assert_eq!(lines.position(0), at(1, 1));
    assert_eq!(lines.position(1), at(1, 2));
    assert_eq!(lines.position(2), at(1, 2), "inside é");
    assert_eq!(lines.position(3), at(1, 3));
    assert_eq!(lines.position(5), at(1, 3), "inside 😀");
    assert_eq!(lines.position(7), at(1, 4));
    assert_eq!(lines.utf16_position(7), at(1, 5));
    assert_eq!(lines.utf16(7), 4);
    assert_eq!(lines.position(10), at(2, 1));
    assert_eq!(lines.position(12), at(3, 1));
    assert_eq!(lines.position(14), at(4, 1));
    assert_eq!(lines.position(text.len()), at(5, 2));
    assert_eq!(lines.position(usize::MAX), at(5, 2));
    assert_eq!(lines.utf16(usize::MAX), text.encode_utf16().count());
    let all: Vec<_> = (0..=6).map(|line| lines.line_text(line)).collect();
    assert_eq!(all, ["", "aé😀b", "c", "d", "", "å", ""]);
}

#[test]
fn edges() {
    assert_eq!(Lines::new("").position(0), at(1, 1));
    assert_eq!(Lines::new("").position(9), at(1, 1));
    assert_eq!(Lines::new("a\n").position(2), at(2, 1));
    let marked = Lines::new("\u{feff}ab\nc");
    assert_eq!(marked.position(0), at(1, 1));
    assert_eq!(marked.position(2), at(1, 1));
    assert_eq!(marked.position(3), at(1, 1));
    assert_eq!(marked.position(4), at(1, 2));
    assert_eq!(marked.position(6), at(2, 1));
    assert_eq!(marked.utf16(4), 2);
}

proptest! {
    #[test]
    fn agree_with_counting(text in "([a-cé€😀]|\r\n|\r|\n){0,40}", repeat in 1usize..200) {
        let text = text.repeat(repeat);
        let lines = Lines::new(&text);
        let mut expected = at(1, 1);
        let mut wide = at(1, 1);
        let mut units = 0;
        let mut chars = text.char_indices().peekable();
        let step = text.len() / 300 + 1;
        while let Some((offset, char)) = chars.next() {
            if offset % step == 0 {
                prop_assert_eq!(lines.position(offset), expected);
                prop_assert_eq!(lines.utf16_position(offset), wide);
                prop_assert_eq!(lines.utf16(offset), units);
            }
            units += char.len_utf16();
            let ends = char == '\n' || char == '\r' && chars.peek().is_none_or(|next| next.1 != '\n');
            if ends {
                expected = at(expected.line + 1, 1);
                wide = expected;
            } else {
                expected.column += 1;
                wide.column += u32::try_from(char.len_utf16()).unwrap();
            }
        }
        prop_assert_eq!(lines.position(text.len()), expected);
    }
}
