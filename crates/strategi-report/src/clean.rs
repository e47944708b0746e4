//! Texts from outside, made harmless for whoever shows them.

/// A name that comes from outside, in one line and without what a terminal or a page might obey: control characters
/// and those that turn the direction of writing.
pub fn clean(name: &str) -> String {
    name.chars().map(|c| if obeyed(c) { '\u{fffd}' } else { c }).collect()
}

/// True for characters that command rather than show.
pub(crate) fn obeyed(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A piece of a message: words, or what stands in backticks, which is what the user wrote.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Piece<'m> {
    Words(&'m str),
    Code(&'m str),
}

/// The pieces of a message. Backticks that do not come in pairs are taken as words.
pub(crate) fn pieces(message: &str) -> Vec<Piece<'_>> {
    if message.matches('`').count() % 2 == 1 {
        return vec![Piece::Words(message)];
    }
    let pieces = message
        .split('`')
        .enumerate()
        .map(|(number, text)| if number % 2 == 1 { Piece::Code(text) } else { Piece::Words(text) });
    pieces.filter(|piece| *piece != Piece::Words("")).collect()
}

/// A message as a sentence on a page: with a capital, unless it begins with what the user wrote.
pub(crate) fn sentence(message: &str) -> String {
    let mut chars = message.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_in_pieces() {
        assert_eq!(
            pieces("the key `a` and ``"),
            [Piece::Words("the key "), Piece::Code("a"), Piece::Words(" and "), Piece::Code("")]
        );
        assert_eq!(pieces("`a"), [Piece::Words("`a")]);
        assert_eq!(pieces(""), []);
        assert_eq!(sentence("økonomi"), "Økonomi");
        assert_eq!(sentence("`a` is"), "`a` is");
        assert_eq!(clean("a\n\u{1b}[1m\u{202e}"), "a\u{fffd}\u{fffd}[1m\u{fffd}");
    }
}
