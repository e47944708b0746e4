//! Why a text is no XML that is read here.

use strategi::tree::{Limit, Span};

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct XmlError {
    pub(crate) kind: XmlErrorKind,
    /// The tag, the reference, the character at fault.
    pub(crate) span: Span,
}

/// What breaks the grammar of XML 1.0 and its namespaces, or is refused for safety. Names and the like are cut when long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum XmlErrorKind {
    /// The text exceeds a limit, which is given.
    Limit(Limit, usize),
    /// No element at all.
    NoRoot,
    /// An element after the outermost one.
    SeveralRoots {
        name: String,
    },
    /// Text before or after the outermost element.
    TextOutside,
    /// `</found>` closes an element of another name.
    MismatchedEnd {
        expected: String,
        found: String,
        opened: Span,
    },
    /// `</name>` and nothing is open.
    UnexpectedEnd {
        name: String,
    },
    /// The text ends and the element is open; the error stands at its start tag.
    Unclosed {
        name: String,
    },
    /// `<` or a quote in a tag that nothing closes before the text ends.
    UnclosedTag,
    UnclosedComment,
    UnclosedCdata,
    UnclosedInstruction,
    UnclosedDoctype,
    /// What stands after `<` or `</` is no name.
    BadName {
        written: String,
    },
    /// `<!` with something that XML has not.
    BadMarkup,
    /// In a tag stands what is no attribute.
    BadAttribute {
        written: String,
    },
    /// An attribute without `=` and a quoted value.
    AttributeWithoutValue {
        name: String,
    },
    /// An attribute that no blank separates from what stands before.
    AttributeWithoutBlank {
        name: String,
    },
    /// `<` in the value of an attribute; mostly its end quote is missing.
    LessThanInAttribute {
        name: String,
    },
    DuplicateAttribute {
        name: String,
    },
    /// A namespace prefix that is not declared.
    UndeclaredPrefix {
        prefix: String,
    },
    /// A declaration of a namespace that XML does not allow.
    BadNamespace {
        prefix: String,
    },
    /// `&` that begins no reference.
    RawAmpersand,
    /// A reference to something else than `amp`, `lt`, `gt`, `quot`, `apos`.
    UnknownEntity {
        name: String,
    },
    /// `&#…;` with no number of a character.
    BadCharacterReference {
        written: String,
    },
    /// A character that XML does not allow.
    ForbiddenCharacter {
        code: u32,
    },
    /// `]]>` in a text.
    CdataEndInText,
    /// `--` in a comment.
    DoubleHyphen,
    /// A processing instruction without a usable name.
    BadInstruction,
    /// An XML declaration that is malformed.
    BadDeclaration,
    /// An XML declaration elsewhere than at the beginning.
    MisplacedDeclaration,
    /// A document type declaration that is malformed, not before the outermost element, or the second one.
    BadDoctype,
    /// A document type declaration that declares something itself, other than entities.
    InternalSubset,
    /// A document type declaration that declares an entity: refused unread.
    EntityDeclaration,
}

impl XmlError {
    pub(super) fn new(kind: XmlErrorKind, start: u32, end: u32) -> Self {
        Self { kind, span: Span { start, end } }
    }
}

/// A piece of the text as an error or a deviation shows it.
pub(crate) fn excerpt(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((cut, _)) => text.get(..cut).map(|start| format!("{start}…")).unwrap_or_default(),
        None => text.to_owned(),
    }
}
