//! Doc comments out of the words of a schema.

use std::fmt::Write;

use serde_json::{Map, Value};

/// How wide a line of a comment may be.
const WIDTH: usize = 118;

/// What a schema says of itself: for people, and for editors that show only one of both.
pub(super) fn words(schema: &Map<String, Value>) -> String {
    let word = |key: &str| schema.get(key).and_then(Value::as_str);
    word("description").or_else(|| word("$comment")).unwrap_or_default().to_owned()
}

/// The words as a comment, with what each value of a list means.
pub(super) fn comment(words: &str, values: &[(String, String)], indent: &str) -> String {
    let mut lines = Vec::new();
    for (number, paragraph) in words.split("\n\n").filter(|paragraph| !paragraph.is_empty()).enumerate() {
        if number > 0 {
            lines.push(String::new());
        }
        wrap(&mut lines, paragraph, "", indent.len());
    }
    if !values.is_empty() && !lines.is_empty() {
        lines.push(String::new());
    }
    for (value, meaning) in values {
        wrap(&mut lines, &format!("- `{value}`: {meaning}"), "  ", indent.len());
    }
    match lines.as_slice() {
        [] => String::new(),
        [only] => format!("{indent}/** {} */\n", safe(only)),
        lines => {
            let mut out = format!("{indent}/**\n");
            for line in lines {
                let line = format!("{indent} * {}", safe(line));
                // Writing to a `String` cannot fail.
                let _ = writeln!(out, "{}", line.trim_end());
            }
            out + indent + " */\n"
        }
    }
}

fn safe(line: &str) -> String {
    line.replace("*/", "*\\/")
}

/// Lines that are not too long, broken between words and never inside a code span.
fn wrap(lines: &mut Vec<String>, text: &str, hanging: &str, indent: usize) {
    let width = WIDTH.saturating_sub(indent + 3);
    let mut line = String::new();
    let paired = text.matches('`').count().is_multiple_of(2);
    let mut code = false;
    let mut word = String::new();
    for char in text.chars().chain([' ']) {
        code ^= char == '`';
        if !char.is_whitespace() || (code && paired) {
            word.push(char);
            continue;
        }
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(std::mem::replace(&mut line, hanging.to_owned()));
        } else if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
        word.clear();
    }
    lines.push(line);
}

#[cfg(test)]
mod tests {
    use super::comment;

    #[test]
    fn a_comment_is_as_short_as_its_words() {
        assert_eq!(comment("", &[], ""), "");
        assert_eq!(comment("One line.", &[], "  "), "  /** One line. */\n");
        assert_eq!(comment("a */ b", &[], ""), "/** a *\\/ b */\n");
        let values = [("high".to_owned(), "Much.".to_owned())];
        assert_eq!(comment("How much.", &values, ""), "/**\n * How much.\n *\n * - `high`: Much.\n */\n");
    }

    #[test]
    fn long_words_are_broken_between_words() {
        let made = comment(&"word ".repeat(40), &[], "");
        assert!(made.lines().all(|line| line.len() <= super::WIDTH), "{made}");
        assert_eq!(made.matches("word").count(), 40);
    }
}
