use crate::rules::prelude::rule;

rule! {
    /// A required field is missing.
    ///
    /// The format requires few fields: the version, an id and a title of the document, the id of each element, and what an
    /// element would mean nothing without. An element that lacks one is left out, and the rules judge the rest.
    ///
    /// ## Why
    ///
    /// Without an id nothing can refer to the element, and no finding about it can be waived.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// strategi: 1
    /// id: youth-2026
    /// title: Youth strategy
    /// language: en
    /// priorities:
    ///   - title: Youth
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
    ///     title: Youth
    /// ```
    RD002 "missing-field" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "strategi document format 1",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message missing(field) {
        en: "the required field `{field}` is missing",
        nb: "det påkrevde feltet `{field}` mangler",
        nn: "det påkravde feltet `{field}` manglar",
    }
    message missing_id(field) {
        en: "the required field `{field}` is missing",
        nb: "det påkrevde feltet `{field}` mangler",
        nn: "det påkravde feltet `{field}` manglar",
        help: {
            en: "give it a short name that does not change, such as a word of the title in lower case",
            nb: "gi det et kort navn som ikke endres, for eksempel et ord fra tittelen med små bokstaver",
            nn: "gje det eit kort namn som ikkje blir endra, til dømes eit ord frå tittelen med små bokstavar",
        },
    }
    message missing_version(field) {
        en: "the required field `{field}` is missing",
        nb: "det påkrevde feltet `{field}` mangler",
        nn: "det påkravde feltet `{field}` manglar",
        help: {
            en: "begin the document with `strategi: 1`",
            nb: "begynn dokumentet med `strategi: 1`",
            nn: "byrj dokumentet med `strategi: 1`",
        },
    }
}
