//! The YAML parser's errors in the words of this library.

use granit_parser::{ErrorKind, ScanError};

use super::reason::Reason;
use super::{Limit, Limits, Span, SyntaxError};
use crate::lang::Term;

#[cold]
pub(super) fn explain(error: &ScanError, text: &str, limits: &Limits) -> SyntaxError {
    let start = error.marker().byte_offset().unwrap_or_default().min(text.len());
    let rest = text.get(start..).unwrap_or_default();
    let char = rest.chars().next();
    let span = Span::new(start, start + char.map_or(0, char::len_utf8));
    let reason = match error.kind() {
        ErrorKind::RecursionLimitExceeded => {
            return SyntaxError::limit(Limit::Depth, limits.depth, span);
        }
        ErrorKind::UnknownAnchor => {
            let alias: String = rest.chars().take_while(|char| !char.is_whitespace()).take(40).collect();
            Reason::of(
                Term::new(
                    "the alias `{}` names no anchor above it",
                    "aliaset `{}` har ikke noe anker lenger oppe",
                    "aliaset `{}` har ikkje noko anker lenger oppe",
                ),
                alias.trim_end_matches([',', ']', '}']),
            )
        }
        ErrorKind::UnexpectedCharacter { .. } => match char {
            Some(char) if !char.is_control() => Reason::of(
                Term::new(
                    "the character `{}` cannot begin a value",
                    "tegnet `{}` kan ikke innlede en verdi",
                    "teiknet `{}` kan ikkje innleie ein verdi",
                ),
                char,
            ),
            _ => Term::new(
                "a control character cannot begin a value",
                "et styretegn kan ikke innlede en verdi",
                "eit styreteikn kan ikkje innleie ein verdi",
            )
            .into(),
        },
        ErrorKind::UnclosedFlowCollection { open } => Reason::of(
            Term::new(
                "the bracket `{}` is never closed",
                "parentesen `{}` blir aldri lukket",
                "parentesen `{}` blir aldri lukka",
            ),
            *open,
        ),
        ErrorKind::MismatchedFlowCollectionEnd { open: '[', .. } => Term::new(
            "the bracket `[` is closed by `}`",
            "parentesen `[` er lukket med `}`",
            "parentesen `[` er lukka med `}`",
        )
        .into(),
        ErrorKind::MismatchedFlowCollectionEnd { .. } => Term::new(
            "the bracket `{` is closed by `]`",
            "parentesen `{` er lukket med `]`",
            "parentesen `{` er lukka med `]`",
        )
        .into(),
        kind => match fixed(kind) {
            Some(phrase) => phrase.into(),
            None => Reason::foreign(kind.to_string()),
        },
    };
    SyntaxError::syntax(span, reason)
}

#[cold]
pub(super) fn alias_inside(alias: &str) -> Reason {
    Reason::of(
        Term::new(
            "the alias `{}` stands inside the value it names",
            "aliaset `{}` står inne i verdien det viser til",
            "aliaset `{}` står inne i verdien det viser til",
        ),
        alias,
    )
}

/// Messages for what people get wrong most; the parser's own are kept for the rest.
fn fixed(kind: &ErrorKind) -> Option<Term> {
    Some(match kind {
        ErrorKind::MisplacedFlowCollectionEnd => Term::new(
            "a closing bracket without its opening one",
            "en sluttparentes uten startparentes",
            "ein sluttparentes utan startparentes",
        ),
        ErrorKind::UnclosedQuotedScalar => Term::new(
            "the text ends inside a quoted string",
            "teksten slutter før det avsluttende anførselstegnet",
            "teksten sluttar før det avsluttande hermeteiknet",
        ),
        ErrorKind::UnexpectedEofFlowSequence | ErrorKind::UnexpectedEofImplicitFlowMapping => Term::new(
            "expected `,` or `]` in a list",
            "ventet `,` eller `]` i en liste",
            "venta `,` eller `]` i ei liste",
        ),
        ErrorKind::UnexpectedEofFlowMapping => Term::new(
            "expected `,` or `}` in a map",
            "ventet `,` eller `}` i et objekt",
            "venta `,` eller `}` i eit objekt",
        ),
        ErrorKind::ExpectedFlowSequenceSeparator => Term::new(
            "expected `,` or `]` after a value",
            "ventet `,` eller `]` etter en verdi",
            "venta `,` eller `]` etter ein verdi",
        ),
        ErrorKind::ExpectedFlowMappingSeparator => Term::new(
            "expected `,` or `}` after a value",
            "ventet `,` eller `}` etter en verdi",
            "venta `,` eller `}` etter ein verdi",
        ),
        ErrorKind::UnexpectedEof | ErrorKind::UnexpectedEofBlockSequence | ErrorKind::UnexpectedEofBlockMapping => {
            Term::new("the text ends too early", "teksten slutter for tidlig", "teksten sluttar for tidleg")
        }
        ErrorKind::ExpectedDocumentStart => Term::new(
            "expected the end of the document or `---`",
            "ventet slutten på dokumentet eller `---`",
            "venta slutten på dokumentet eller `---`",
        ),
        ErrorKind::ExpectedNodeContent => Term::new("expected a value", "ventet en verdi", "venta ein verdi"),
        ErrorKind::ExpectedBlockMappingKey => Term::new(
            "expected a key; is the line indented as those above it?",
            "ventet en nøkkel; har linjen samme innrykk som linjene over?",
            "venta ein nøkkel; har linja same innrykk som linjene over?",
        ),
        ErrorKind::ExpectedBlockSequenceEntry => Term::new(
            "expected `-`; is the line indented as those above it?",
            "ventet `-`; har linjen samme innrykk som linjene over?",
            "venta `-`; har linja same innrykk som linjene over?",
        ),
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => {
            Term::new("expected `:` after a key", "ventet `:` etter en nøkkel", "venta `:` etter ein nøkkel")
        }
        ErrorKind::InvalidIndentation => Term::new(
            "the indentation fits no line above",
            "innrykket passer ikke med noen av linjene over",
            "innrykket passar ikkje med nokon av linjene over",
        ),
        ErrorKind::TabNotAllowed | ErrorKind::TabInBlockIndentation | ErrorKind::TabInIndentation => Term::new(
            "a tab cannot be used for indentation",
            "tabulator kan ikke brukes til innrykk",
            "tabulator kan ikkje brukast til innrykk",
        ),
        ErrorKind::BlockSequenceEntryNotAllowed => Term::new(
            "a list cannot begin here; it belongs on the next line",
            "en liste kan ikke begynne her; den må stå på neste linje",
            "ei liste kan ikkje byrje her; ho må stå på neste linje",
        ),
        ErrorKind::MappingValueNotAllowed => Term::new(
            "`:` cannot stand here; text with `: ` in it needs quotes",
            "`:` kan ikke stå her; en tekst med `: ` i må ha anførselstegn",
            "`:` kan ikkje stå her; ein tekst med `: ` i må ha hermeteikn",
        ),
        ErrorKind::MappingKeyNotAllowed => {
            Term::new("a key cannot stand here", "en nøkkel kan ikke stå her", "ein nøkkel kan ikkje stå her")
        }
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => Term::new(
            "unexpected text after a quoted string",
            "uventet tekst etter det avsluttende anførselstegnet",
            "uventa tekst etter det avsluttande hermeteiknet",
        ),
        ErrorKind::UnknownQuotedScalarEscape => Term::new(
            "a string in double quotes has an escape that is none of YAML",
            "en tekst i doble anførselstegn har en kode med `\\` som ikke finnes i YAML",
            "ein tekst i doble hermeteikn har ein kode med `\\` som ikkje finst i YAML",
        ),
        ErrorKind::InvalidQuotedScalarHexEscape => Term::new(
            "expected hexadecimal digits in an escape",
            "ventet heksadesimale siffer i en kode med `\\`",
            "venta heksadesimale siffer i ein kode med `\\`",
        ),
        ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate => Term::new(
            "an escape is half of a surrogate pair",
            "en kode med `\\` er bare halvparten av et surrogatpar",
            "ein kode med `\\` er berre halvparten av eit surrogatpar",
        ),
        ErrorKind::InvalidUnicodeEscape => Term::new(
            "an escape names no Unicode character",
            "en kode med `\\` svarer ikke til noe Unicode-tegn",
            "ein kode med `\\` svarar ikkje til noko Unicode-teikn",
        ),
        ErrorKind::UndeclaredTagHandle => Term::new(
            "the prefix of a tag is not declared",
            "prefikset til en tagg er ikke deklarert",
            "prefikset til ein tagg er ikkje deklarert",
        ),
        ErrorKind::BomInsideDocument => Term::new(
            "a byte order mark stands inside a document",
            "det står et byterekkefølgemerke (BOM) inne i et dokument",
            "det står eit byterekkjefølgjemerke (BOM) inne i eit dokument",
        ),
        _ => return None,
    })
}
