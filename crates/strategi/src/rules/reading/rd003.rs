use crate::rules::prelude::rule;

rule! {
    /// A value has the wrong type.
    ///
    /// A text where a list belongs, a number where a text belongs, `null` anywhere. The value is left out, and the rules judge the rest.
    ///
    /// ## Why
    ///
    /// A list with one value is still a list, and a missing value is written by leaving the field out, so that every document has one reading.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// strategi: 1
    /// id: youth-2026
    /// title: Youth strategy
    /// language: en
    /// priorities:
    ///   - id: youth
    ///     title: 2009
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// strategi: 1
    /// id: youth-2026
    /// title: Youth strategy
    /// language: en
    /// priorities:
    ///   - id: youth
    ///     title: "2009"
    /// ```
    RD003 "wrong-type" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "strategi document format 1",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message wrong_type(expected, found) {
        en: "expected {expected}, found {found}",
        nb: "ventet {expected}, fant {found}",
        nn: "venta {expected}, fann {found}",
    }
    message number(expected, given) {
        en: "expected {expected}, found the number `{given}`",
        nb: "ventet {expected}, fant tallet `{given}`",
        nn: "venta {expected}, fann talet `{given}`",
        help: {
            en: "quote it: `\"{given}\"`",
            nb: "sett det i anførselstegn: `\"{given}\"`",
            nn: "set det i hermeteikn: `\"{given}\"`",
        },
    }
    message one(expected, given) {
        en: "expected {expected}, found the single value `{given}`",
        nb: "ventet {expected}, fant enkeltverdien `{given}`",
        nn: "venta {expected}, fann enkeltverdien `{given}`",
        help: {
            en: "write it as a list with one value: `[{given}]`",
            nb: "skriv det som en liste med én verdi: `[{given}]`",
            nn: "skriv det som ei liste med éin verdi: `[{given}]`",
        },
    }
    message null(expected) {
        en: "expected {expected}, found nothing",
        nb: "ventet {expected}, fant ingenting",
        nn: "venta {expected}, fann ingenting",
        help: {
            en: "leave the field out when there is nothing to say",
            nb: "utelat feltet når det ikke er noe å si",
            nn: "utelat feltet når det ikkje er noko å seie",
        },
    }
    message key() {
        en: "a key must be a text, not a list or a map",
        nb: "en nøkkel må være en tekst, ikke en liste eller et objekt",
        nn: "ein nøkkel må vere ein tekst, ikkje ei liste eller eit objekt",
    }
    message tag(tag) {
        en: "the tag `{tag}` has no meaning here",
        nb: "taggen `{tag}` har ingen betydning her",
        nn: "taggen `{tag}` har inga meining her",
        help: {
            en: "remove the tag",
            nb: "fjern taggen",
            nn: "fjern taggen",
        },
    }
}
