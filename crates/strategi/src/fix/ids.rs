//! Ids that nothing in a document has yet.

use hashbrown::HashSet;

use crate::tree::{Kind, Node, Tree};
use crate::value::Id;

/// The ids of a document, looked up when the first one is asked for, and those that were given since.
#[derive(Default)]
pub(crate) struct Ids {
    taken: Option<HashSet<String>>,
}

impl Ids {
    /// An id of the words of a text; with a number, where that is taken.
    pub(super) fn of_text(&mut self, text: &str, tree: &Tree<'_>) -> Option<String> {
        let base = slug(text)?;
        let taken = self.taken.get_or_insert_with(|| all(tree));
        let id = free_id(&base, |id| taken.contains(id));
        taken.insert(id.clone());
        Some(id)
    }
}

fn all(tree: &Tree<'_>) -> HashSet<String> {
    let mut found = HashSet::new();
    let mut open = vec![tree.root()];
    while let Some(node) = open.pop() {
        match node.kind() {
            Kind::List => open.extend(node.items()),
            Kind::Map => {
                found.extend(node.get("id").and_then(Node::as_str).map(str::to_owned));
                open.extend(node.entries().map(|entry| entry.value));
            }
            _ => {}
        }
    }
    found
}

/// The id itself, or with the first number from 2 on that makes it free.
pub(crate) fn free_id(base: &str, is_taken: impl Fn(&str) -> bool) -> String {
    if !is_taken(base) {
        return base.to_owned();
    }
    let mut number = 2_usize;
    loop {
        let id = numbered(base, number);
        if !is_taken(&id) {
            return id;
        }
        number += 1;
    }
}

/// With a number at the end.
pub(crate) fn numbered(base: &str, number: usize) -> String {
    let end = format!("-{number}");
    let room = Id::MAX_LENGTH.saturating_sub(end.len());
    format!("{}{end}", base.get(..room).unwrap_or(base).trim_end_matches(['-', '.']))
}

/// Words in lower case with hyphens between them, about so long.
const LONG: usize = 40;

/// A text as an id: ASCII letters and digits, words joined by hyphens. `None` when too little is left of it.
pub(crate) fn slug(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut gap = false;
    let (mut letters, mut lost) = (0_usize, 0_usize);
    for c in text.chars().flat_map(char::to_lowercase) {
        let ascii = match c {
            'a'..='z' | '0'..='9' => None,
            'æ' | 'ä' => Some("ae"),
            'å' | 'á' | 'à' | 'â' | 'ã' => Some("a"),
            'é' | 'è' | 'ê' | 'ë' => Some("e"),
            'í' | 'ì' | 'î' | 'ï' => Some("i"),
            'ø' | 'ö' | 'ó' | 'ò' | 'ô' | 'õ' => Some("o"),
            'ú' | 'ù' | 'û' | 'ü' => Some("u"),
            'č' | 'ç' => Some("c"),
            'đ' | 'ð' => Some("d"),
            'ŋ' | 'ñ' => Some("n"),
            'š' => Some("s"),
            'ŧ' => Some("t"),
            'ž' => Some("z"),
            'þ' => Some("th"),
            'ß' => Some("ss"),
            _ => {
                lost += usize::from(c.is_alphabetic());
                gap |= !out.is_empty();
                continue;
            }
        };
        letters += 1;
        if gap {
            if out.len() >= LONG {
                break;
            }
            out.push('-');
            gap = false;
        }
        match ascii {
            Some(letters) => out.push_str(letters),
            None => out.push(c),
        }
    }
    if letters == 0 || lost > letters {
        return None;
    }
    if out.starts_with(|c: char| c.is_ascii_digit()) {
        out.insert(0, '_');
    }
    out.truncate(Id::MAX_LENGTH - 10);
    Id::is_valid(&out).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_title() {
        assert_eq!(slug("Næring og Åpenhet (2009–2012)").as_deref(), Some("naering-og-apenhet-2009-2012"));
        assert_eq!(slug("3. Ungdom").as_deref(), Some("_3-ungdom"));
        assert_eq!(slug("Стратегия"), None);
        assert_eq!(slug(" – "), None);
        let long = slug(&"samarbeid over grensene ".repeat(9)).unwrap();
        assert!(long.len() < 60 && Id::is_valid(&long), "{long}");
    }

    #[test]
    fn numbers_until_free() {
        assert_eq!(free_id("a", |id| id != "a-3"), "a-3");
        assert_eq!(free_id("a", |_| false), "a");
        let long = "a".repeat(128);
        assert!(Id::is_valid(&free_id(&long, |id| id == long)));
    }
}
