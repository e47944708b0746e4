//! The YAML parser's errors in the words of this library.

use granit_parser::{ErrorKind, ScanError};

use super::{Limit, Limits, Span, SyntaxError};

#[cold]
pub(super) fn explain(error: &ScanError, text: &str, limits: &Limits) -> SyntaxError {
    let start = error.marker().byte_offset().unwrap_or_default().min(text.len());
    let rest = text.get(start..).unwrap_or_default();
    let char = rest.chars().next();
    let span = Span::new(start, start + char.map_or(0, char::len_utf8));
    let message = match error.kind() {
        ErrorKind::RecursionLimitExceeded => {
            return SyntaxError::limit(Limit::Depth, limits.depth, span);
        }
        ErrorKind::UnknownAnchor => {
            let alias: String = rest.chars().take_while(|char| !char.is_whitespace()).take(40).collect();
            format!("the alias `{}` names no anchor above it", alias.trim_end_matches([',', ']', '}']))
        }
        ErrorKind::UnexpectedCharacter { .. } => match char {
            Some(char) if !char.is_control() => {
                format!("the character `{char}` cannot begin a value")
            }
            _ => "a control character cannot begin a value".to_owned(),
        },
        ErrorKind::UnclosedFlowCollection { open } => {
            format!("the bracket `{open}` is never closed")
        }
        ErrorKind::MisplacedFlowCollectionEnd => "a closing bracket without its opening one".to_owned(),
        ErrorKind::MismatchedFlowCollectionEnd { open, close } => {
            format!("the bracket `{open}` is closed by `{close}`")
        }
        kind => match fixed(kind) {
            Some(message) => message.to_owned(),
            None => kind.to_string(),
        },
    };
    SyntaxError::syntax(span, message)
}

/// Messages for what people get wrong most; the parser's own are kept for the rest.
fn fixed(kind: &ErrorKind) -> Option<&'static str> {
    Some(match kind {
        ErrorKind::UnclosedQuotedScalar => "the text ends inside a quoted string",
        ErrorKind::UnexpectedEofFlowSequence | ErrorKind::UnexpectedEofImplicitFlowMapping => {
            "expected `,` or `]` in a list"
        }
        ErrorKind::UnexpectedEofFlowMapping => "expected `,` or `}` in a map",
        ErrorKind::ExpectedFlowSequenceSeparator => "expected `,` or `]` after a value",
        ErrorKind::ExpectedFlowMappingSeparator => "expected `,` or `}` after a value",
        ErrorKind::UnexpectedEof | ErrorKind::UnexpectedEofBlockSequence | ErrorKind::UnexpectedEofBlockMapping => {
            "the text ends too early"
        }
        ErrorKind::ExpectedDocumentStart => "expected the end of the document or `---`",
        ErrorKind::ExpectedNodeContent => "expected a value",
        ErrorKind::ExpectedBlockMappingKey => "expected a key; is the line indented as those above it?",
        ErrorKind::ExpectedBlockSequenceEntry => "expected `-`; is the line indented as those above it?",
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => "expected `:` after a key",
        ErrorKind::InvalidIndentation => "the indentation fits no line above",
        ErrorKind::TabNotAllowed | ErrorKind::TabInBlockIndentation | ErrorKind::TabInIndentation => {
            "a tab cannot be used for indentation"
        }
        ErrorKind::BlockSequenceEntryNotAllowed => "a list cannot begin here; it belongs on the next line",
        ErrorKind::MappingValueNotAllowed => "`:` cannot stand here; text with `: ` in it needs quotes",
        ErrorKind::MappingKeyNotAllowed => "a key cannot stand here",
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => {
            "unexpected text after a quoted string"
        }
        ErrorKind::UnknownQuotedScalarEscape => "a string in double quotes has an escape that is none of YAML",
        ErrorKind::InvalidQuotedScalarHexEscape => "expected hexadecimal digits in an escape",
        ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate => "an escape is half of a surrogate pair",
        ErrorKind::InvalidUnicodeEscape => "an escape names no Unicode character",
        ErrorKind::UndeclaredTagHandle => "the prefix of a tag is not declared",
        ErrorKind::BomInsideDocument => "a byte order mark stands inside a document",
        _ => return None,
    })
}
