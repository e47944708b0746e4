//! Identity and citing: ids of elements, ids of documents, and references to either.

use std::borrow::Cow;

use compact_str::CompactString;

use super::{Form, Scalar, form::scalar};
use crate::lang::Term;

/// The id of an element or a document: an ASCII `NCName` of at most 128 characters, case-sensitive.
///
/// One id space a document: elements, linked plans and their items. Every `StratML` identifier (`xsd:ID`) in
/// ASCII is one. Advice: `area-theme-firstyear`, in kebab-case.
///
/// ```
/// # use strategi::{Id, id};
/// const BUSINESS: Id = id!("business");            // checked when it is compiled
/// assert_eq!("business".parse::<Id>()?, BUSINESS); // checked when it runs
/// assert!("9-lives".parse::<Id>().is_err());
/// # Ok::<(), strategi::FormError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(CompactString);

impl Id {
    /// The greatest length, in bytes.
    pub const MAX_LENGTH: usize = 128;

    /// Tells whether the text has the form of an id.
    pub const fn is_valid(text: &str) -> bool {
        let bytes = text.as_bytes();
        is_name(bytes, 0, bytes.len())
    }

    /// An id of the words of a title: in lower case, joined by hyphens, in ASCII. `None` when too little is left of it.
    ///
    /// ```
    /// # use strategi::Id;
    /// assert_eq!(Id::of_words("Næring og åpenhet").unwrap().as_str(), "naering-og-apenhet");
    /// ```
    pub fn of_words(title: &str) -> Option<Self> {
        crate::fix::slug(title).and_then(|slug| Self::read(&slug))
    }

    /// The id with a number at its end, which makes it another one.
    #[must_use]
    pub fn numbered(&self, number: usize) -> Self {
        Self(crate::fix::numbered(&self.0, number).into())
    }

    /// An id from a literal. Use [`id!`](crate::id), which checks the literal when it is compiled.
    #[doc(hidden)]
    pub const fn from_static_unchecked(text: &'static str) -> Self {
        Self(CompactString::const_new(text))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An [`Id`] from a literal, checked when it is compiled.
#[macro_export]
macro_rules! id {
    ($text:literal) => {{
        const _: () = assert!($crate::Id::is_valid($text), "not an id");
        $crate::Id::from_static_unchecked($text)
    }};
}

const fn is_name(bytes: &[u8], start: usize, end: usize) -> bool {
    if start >= end || end - start > Id::MAX_LENGTH {
        return false;
    }
    let mut at = start;
    while at < end {
        #[expect(clippy::indexing_slicing, reason = "`at < end <= bytes.len()`; slices have no const `get`")]
        let byte = bytes[at];
        let ok = byte.is_ascii_alphabetic()
            || byte == b'_'
            || (at > start && (byte.is_ascii_digit() || byte == b'.' || byte == b'-'));
        if !ok {
            return false;
        }
        at += 1;
    }
    true
}

impl Scalar for Id {
    const FORM: &'static Form = &Form {
        name: "Id",
        term: Term::new("an id", "en id", "ein id"),
        example: "business-2009",
        pattern: "^[A-Za-z_][A-Za-z0-9_.-]{0,127}$",
        integers: None,
        doc: "An id: it starts with an ASCII letter or `_`, then letters, digits, `_`, `.` or `-`; at most 128 characters. Unique in the document.",
    };

    fn read(text: &str) -> Option<Self> {
        Self::is_valid(text).then(|| Self(text.into()))
    }

    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }
}
scalar!(Id);

impl AsRef<str> for Id {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl std::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// The id of another document of the collection.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocRef(Id);

impl DocRef {
    /// The document's id.
    pub fn id(&self) -> &Id {
        &self.0
    }

    /// The document's id as text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl From<Id> for DocRef {
    fn from(id: Id) -> Self {
        Self(id)
    }
}

impl Scalar for DocRef {
    const FORM: &'static Form = &Form {
        name: "DocRef",
        term: Term::new("a document id", "en dokument-id", "ein dokument-id"),
        example: "trondelag-international-2005",
        pattern: "^[A-Za-z_][A-Za-z0-9_.-]{0,127}$",
        integers: None,
        doc: "The id of another document of the collection.",
    };

    fn read(text: &str) -> Option<Self> {
        Id::read(text).map(Self)
    }

    fn text(&self) -> Cow<'_, str> {
        self.0.text()
    }
}
scalar!(DocRef);

/// A reference: the `id` of something in this document, or `document#id` for something in another one.
///
/// A bare id names an element, a linked plan or an item of a linked plan alike: they share one id space.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ref(CompactString);

impl Ref {
    /// The document's id, when the reference names another document.
    pub fn document(&self) -> Option<&str> {
        self.split().0
    }

    /// The element's id.
    pub fn id(&self) -> &str {
        self.split().1
    }

    fn split(&self) -> (Option<&str>, &str) {
        let text = self.0.as_str();
        let parts = memchr::memchr(b'#', text.as_bytes()).and_then(|at| Some((text.get(..at)?, text.get(at + 1..)?)));
        parts.map_or((None, text), |(document, id)| (Some(document), id))
    }

    /// The reference as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Id> for Ref {
    fn from(id: Id) -> Self {
        Self(id.0)
    }
}

impl From<&Id> for Ref {
    fn from(id: &Id) -> Self {
        Self(id.0.clone())
    }
}

impl Scalar for Ref {
    const FORM: &'static Form = &Form {
        name: "Ref",
        term: Term::new("a reference", "en referanse", "ein referanse"),
        example: "business",
        pattern: "^[A-Za-z_][A-Za-z0-9_.-]{0,127}(#[A-Za-z_][A-Za-z0-9_.-]{0,127})?$",
        integers: None,
        doc: "A reference: an id in this document, or `document#id` for an element of another document (quote it in YAML).",
    };

    fn read(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let ok = match memchr::memchr(b'#', bytes) {
            None => is_name(bytes, 0, bytes.len()),
            Some(at) => is_name(bytes, 0, at) && is_name(bytes, at + 1, bytes.len()),
        };
        ok.then(|| Self(text.into()))
    }

    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }
}
scalar!(Ref);

impl AsRef<str> for Ref {
    fn as_ref(&self) -> &str {
        &self.0
    }
}
