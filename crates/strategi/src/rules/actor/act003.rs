use crate::rules::prelude::*;
use codelist::check_digit::{self, CheckDigitError};

rule! {
    /// An identifier has a wrong check digit.
    ///
    /// The rule judges all identifiers with the schemes `no-orgnr` (Norwegian organisation number: nine digits, the last one
    /// by modulus 11 with the weights 3 2 7 6 5 4 3 2) and `lei` (ISO 17442: 20 characters, the last two by MOD 97-10),
    /// wherever they stand. Identifiers of other schemes have no check digit that is known here.
    ///
    /// ## Why
    ///
    /// A check digit is there to find slips of the pen. One wrong digit makes another organisation of it, or none.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// actors:
    ///   - {id: county, name: Saltmark County, identifiers: ["no-orgnr:938967092"]}
    /// ```
    ///
    /// ```yaml bad
    /// actors:
    ///   - {id: county, name: Saltmark County, identifiers: ["no-orgnr:93896709"]}
    /// ```
    ///
    /// ```yaml bad
    /// actors:
    ///   - {id: bank, name: Saltmark Bank, identifiers: ["lei:213800wsgiizcxf1p572"]}
    /// ```
    ///
    /// ```yaml bad
    /// actors:
    ///   - {id: county, name: Saltmark County, identifiers: ["no-orgnr:400000000"]}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// actors:
    ///   - {id: county, name: Saltmark County, identifiers: ["no-orgnr:938967091", "archive:938967092"]}
    ///   - {id: bank, name: Saltmark Bank, identifiers: ["lei:213800WSGIIZCXF1P572"]}
    /// ```
    ACT003 "wrong-check-digit" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "Brønnøysund Register Centre: organisation number, modulus 11; ISO 17442 (LEI), ISO/IEC 7064 MOD 97-10",
        strength: Must,
        since: "0.1.0",
    }
    message mismatch(identifier, expected) {
        en: "`{identifier}` does not end with its check digit, which would be `{expected}`",
        nb: "`{identifier}` slutter ikke med kontrollsifferet sitt, som ville vært `{expected}`",
        nn: "`{identifier}` sluttar ikkje med kontrollsifferet sitt, som ville vore `{expected}`",
        help: {
            en: "look the number up in the register: any of its digits may be the wrong one",
            nb: "slå opp nummeret i registeret: hvilket som helst av sifrene kan være feil",
            nn: "slå opp nummeret i registeret: kva siffer som helst kan vere feil",
        },
    }
    message length(identifier, found, expected) {
        en: "`{identifier}` has {found} {found|character|characters}, not {expected}",
        nb: "`{identifier}` har {found} tegn, ikke {expected}",
        nn: "`{identifier}` har {found} teikn, ikkje {expected}",
    }
    message character(identifier, character) {
        en: "`{identifier}` has the character `{character}`, which is not allowed there",
        nb: "`{identifier}` har tegnet `{character}`, som ikke er tillatt der",
        nn: "`{identifier}` har teiknet `{character}`, som ikkje er tillate der",
    }
    message impossible(identifier) {
        en: "`{identifier}` starts with eight digits that no organisation number starts with",
        nb: "`{identifier}` begynner med åtte siffer som ikke noe organisasjonsnummer begynner med",
        nn: "`{identifier}` byrjar med åtte siffer som ikkje noko organisasjonsnummer byrjar med",
    }
}

fn check(cx: &mut Cx<'_>) {
    let outline = cx.document().outline();
    for spot in &outline.identifiers {
        let identifier = spot.value;
        let scheme = identifier.scheme();
        let (result, width) = if scheme.eq_ignore_ascii_case("no-orgnr") {
            (check_digit::orgnr(identifier.value()), 1)
        } else if scheme.eq_ignore_ascii_case("lei") {
            (check_digit::lei(identifier.value()), 2)
        } else {
            continue;
        };
        let Err(error) = result else { continue };
        let message = match error {
            CheckDigitError::Mismatch { expected } => mismatch(identifier, format!("{expected:0width$}")),
            CheckDigitError::Length { expected, found } => length(identifier, found, expected),
            CheckDigitError::Character(c) => character(identifier, c.to_string()),
            CheckDigitError::Impossible => impossible(identifier),
        };
        cx.report(outline.pointer(spot), message);
    }
}
