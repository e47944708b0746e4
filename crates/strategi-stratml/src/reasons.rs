//! Why a text is no well-formed XML, in the languages of messages.

use strategi::lang::Term;

use crate::xml::XmlErrorKind;

/// The reason in English, bokmål and nynorsk.
pub(crate) fn of(kind: &XmlErrorKind) -> [String; 3] {
    use XmlErrorKind as K;
    let plain = |en, nb, nn| fill(Term::new(en, nb, nn), "", "");
    let one = |en, nb, nn, value: &str| fill(Term::new(en, nb, nn), value, "");
    match kind {
        // Told otherwise; here for completeness.
        K::Limit(..) => plain("it exceeds a limit", "det overskrider en grense", "det overskrid ei grense"),
        K::EntityDeclaration => {
            plain("an entity is declared", "en entitet blir deklarert", "ein entitet blir deklarert")
        }
        K::NoRoot => plain("there is no element", "det er ingen elementer", "det er ingen element"),
        K::SeveralRoots { name } => one(
            "`{}` follows the end of the outermost element",
            "`{}` står etter slutten av det ytterste elementet",
            "`{}` står etter slutten av det ytste elementet",
            name,
        ),
        K::TextOutside => plain(
            "text stands outside the outermost element",
            "det står tekst utenfor det ytterste elementet",
            "det står tekst utanfor det ytste elementet",
        ),
        K::MismatchedEnd { expected, found, .. } => fill(
            Term::new(
                "`</{1}>` stands where `</{}>` must",
                "det står `</{1}>` der det må stå `</{}>`",
                "det står `</{1}>` der det må stå `</{}>`",
            ),
            expected,
            found,
        ),
        K::UnexpectedEnd { name } => one(
            "`</{}>` closes nothing that is open",
            "`</{}>` lukker ikke noe som er åpnet",
            "`</{}>` lukkar ikkje noko som er opna",
            name,
        ),
        K::Unclosed { name } => {
            one("`<{}>` is never closed", "`<{}>` blir aldri lukket", "`<{}>` blir aldri lukka", name)
        }
        K::UnclosedTag => plain(
            "the tag is never closed by `>`",
            "taggen blir aldri lukket med `>`",
            "taggen blir aldri lukka med `>`",
        ),
        K::UnclosedComment => plain(
            "the comment is never closed by `-->`",
            "kommentaren blir aldri lukket med `-->`",
            "kommentaren blir aldri lukka med `-->`",
        ),
        K::UnclosedCdata => plain(
            "the CDATA section is never closed by `]]>`",
            "CDATA-seksjonen blir aldri lukket med `]]>`",
            "CDATA-seksjonen blir aldri lukka med `]]>`",
        ),
        K::UnclosedInstruction => plain(
            "the processing instruction is never closed by `?>`",
            "prosesseringsinstruksjonen blir aldri lukket med `?>`",
            "prosesseringsinstruksjonen blir aldri lukka med `?>`",
        ),
        K::UnclosedDoctype => plain(
            "the document type declaration is never closed",
            "dokumenttypedeklarasjonen blir aldri lukket",
            "dokumenttypedeklarasjonen blir aldri lukka",
        ),
        K::BadName { written } => one(
            "`{}` is no name of an element",
            "`{}` er ikke et elementnavn",
            "`{}` er ikkje eit elementnamn",
            written,
        ),
        K::BadMarkup => plain(
            "`<!` begins nothing that XML has here",
            "`<!` innleder ikke noe som kan stå her i XML",
            "`<!` innleier ikkje noko som kan stå her i XML",
        ),
        K::BadAttribute { written } => one(
            "`{}` in the tag is no attribute",
            "`{}` i taggen er ikke et attributt",
            "`{}` i taggen er ikkje eit attributt",
            written,
        ),
        K::AttributeWithoutValue { name } => one(
            "the attribute `{}` has no value in quotes",
            "attributtet `{}` har ingen verdi i anførselstegn",
            "attributtet `{}` har ingen verdi i hermeteikn",
            name,
        ),
        K::AttributeWithoutBlank { name } => one(
            "a blank is missing before the attribute `{}`",
            "det mangler et mellomrom foran attributtet `{}`",
            "det manglar eit mellomrom framfor attributtet `{}`",
            name,
        ),
        K::LessThanInAttribute { name } => one(
            "`<` stands in the attribute `{}`, whose closing quote may be missing",
            "det står `<` i attributtet `{}`, kanskje mangler anførselstegnet på slutten",
            "det står `<` i attributtet `{}`, kanskje manglar hermeteiknet på slutten",
            name,
        ),
        K::DuplicateAttribute { name } => one(
            "the attribute `{}` stands twice",
            "attributtet `{}` står to ganger",
            "attributtet `{}` står to gonger",
            name,
        ),
        K::UndeclaredPrefix { prefix } => one(
            "the prefix `{}` is not declared",
            "prefikset `{}` er ikke deklarert",
            "prefikset `{}` er ikkje deklarert",
            prefix,
        ),
        K::BadNamespace { prefix } => one(
            "the namespace of the prefix `{}` cannot be declared so",
            "navnerommet for prefikset `{}` kan ikke deklareres slik",
            "namnerommet for prefikset `{}` kan ikkje deklarerast slik",
            prefix,
        ),
        K::RawAmpersand => {
            plain("`&` stands alone; write `&amp;`", "`&` står alene; skriv `&amp;`", "`&` står åleine; skriv `&amp;`")
        }
        K::UnknownEntity { name } => {
            one("the entity `{}` is not known", "entiteten `{}` er ikke kjent", "entiteten `{}` er ikkje kjend", name)
        }
        K::BadCharacterReference { written } => one(
            "`{}` stands for no character",
            "`{}` står ikke for noe tegn",
            "`{}` står ikkje for noko teikn",
            written,
        ),
        K::ForbiddenCharacter { code } => one(
            "the character U+{} is not allowed in XML",
            "tegnet U+{} er ikke tillatt i XML",
            "teiknet U+{} er ikkje tillate i XML",
            &format!("{code:04X}"),
        ),
        K::CdataEndInText => plain(
            "`]]>` stands in a text; write `]]&gt;`",
            "det står `]]>` i en tekst; skriv `]]&gt;`",
            "det står `]]>` i ein tekst; skriv `]]&gt;`",
        ),
        K::DoubleHyphen => {
            plain("`--` stands in a comment", "det står `--` i en kommentar", "det står `--` i ein kommentar")
        }
        K::BadInstruction => plain(
            "the processing instruction has no name that it may have",
            "prosesseringsinstruksjonen mangler et gyldig navn",
            "prosesseringsinstruksjonen manglar eit gyldig namn",
        ),
        K::BadDeclaration => plain(
            "the XML declaration is malformed",
            "XML-deklarasjonen er feil utformet",
            "XML-deklarasjonen er feil utforma",
        ),
        K::MisplacedDeclaration => plain(
            "the XML declaration does not stand at the very beginning",
            "XML-deklarasjonen står ikke helt i begynnelsen",
            "XML-deklarasjonen står ikkje heilt i byrjinga",
        ),
        K::BadDoctype => plain(
            "the document type declaration is malformed or misplaced",
            "dokumenttypedeklarasjonen er feil utformet eller feilplassert",
            "dokumenttypedeklarasjonen er feil utforma eller feilplassert",
        ),
        K::InternalSubset => plain(
            "the document type declaration declares something itself, which is not read",
            "dokumenttypedeklarasjonen deklarerer noe selv, og det blir ikke lest",
            "dokumenttypedeklarasjonen deklarerer noko sjølv, og det blir ikkje lese",
        ),
    }
}

fn fill(term: Term, first: &str, second: &str) -> [String; 3] {
    strategi::Lang::ALL.map(|lang| term.text(lang).replacen("{}", first, 1).replacen("{1}", second, 1))
}
