//! Which namespace a prefix stands for, by place.

use hashbrown::HashMap;

/// Number of a namespace; [`NO_NAMESPACE`] is none.
pub(super) type NamespaceId = u32;

pub(super) const NO_NAMESPACE: NamespaceId = 0;

const XML: &str = "http://www.w3.org/XML/1998/namespace";
const XMLNS: &str = "http://www.w3.org/2000/xmlns/";
const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

#[derive(Debug, Default)]
pub(super) struct Namespaces {
    numbers: HashMap<String, NamespaceId>,
    /// What each prefix stands for, innermost last; the default namespace has the empty prefix.
    prefixes: HashMap<String, Vec<NamespaceId>>,
    /// Declarations in force: the element that has it, and the prefix.
    declared: Vec<(u32, String)>,
}

impl Namespaces {
    pub(super) fn number(&mut self, uri: &str) -> NamespaceId {
        if uri.is_empty() {
            return NO_NAMESPACE;
        }
        if let Some(&number) = self.numbers.get(uri) {
            return number;
        }
        let number = u32::try_from(self.numbers.len() + 1).unwrap_or(u32::MAX);
        self.numbers.insert(uri.to_owned(), number);
        number
    }

    pub(super) fn instance(&mut self) -> NamespaceId {
        self.number(INSTANCE)
    }

    pub(super) fn xml(&mut self) -> NamespaceId {
        self.number(XML)
    }

    /// Puts a declaration in force; false if XML does not allow it.
    pub(super) fn declare(&mut self, node: u32, prefix: &str, uri: &str) -> bool {
        let allowed = match prefix {
            "xml" => uri == XML,
            "xmlns" => false,
            _ => uri != XML && uri != XMLNS && (prefix.is_empty() || !uri.is_empty()),
        };
        if allowed {
            let number = self.number(uri);
            self.prefixes.entry(prefix.to_owned()).or_default().push(number);
            self.declared.push((node, prefix.to_owned()));
        }
        allowed
    }

    /// Ends the declarations of an element.
    pub(super) fn leave(&mut self, node: u32) {
        while let Some((_, prefix)) = self.declared.pop_if(|(declared_by, _)| *declared_by == node) {
            if let Some(stack) = self.prefixes.get_mut(&prefix) {
                stack.pop();
            }
        }
    }

    /// Whether all declarations in force are those of the outermost element.
    pub(super) fn is_plain(&self) -> bool {
        self.declared.last().is_none_or(|(node, _)| *node == 0)
    }

    /// `None` for a prefix that is not declared.
    pub(super) fn resolve(&mut self, prefix: &str) -> Option<NamespaceId> {
        if prefix == "xml" {
            return Some(self.xml());
        }
        match self.prefixes.get(prefix).and_then(|stack| stack.last()) {
            Some(&number) => Some(number),
            None if prefix.is_empty() => Some(NO_NAMESPACE),
            None => None,
        }
    }

    pub(super) fn uri(&self, number: NamespaceId) -> Option<&str> {
        self.numbers.iter().find(|(_, known)| **known == number).map(|(uri, _)| uri.as_str())
    }
}
