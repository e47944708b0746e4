use crate::rules::prelude::rule;

rule! {
    /// The document is written in another version of the format.
    ///
    /// `strategi` is the major version of the format. Nothing else in a document of another version is judged.
    ///
    /// ## Why
    ///
    /// The same field may mean something else in another major version.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// strategi: 2
    /// id: youth-2026
    /// title: Youth strategy
    /// language: en
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// strategi: 1
    /// id: youth-2026
    /// title: Youth strategy
    /// language: en
    /// ```
    RD007 "unsupported-version" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "strategi document format 1",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message version(given) {
        en: "format version `{given}` is not known; this is a reader of version 1",
        nb: "formatversjon `{given}` er ukjent; dette er en leser for versjon 1",
        nn: "formatversjon `{given}` er ukjend; dette er ein lesar for versjon 1",
        help: {
            en: "write `strategi: 1`, or use a newer version of the reader",
            nb: "skriv `strategi: 1`, eller bruk en nyere versjon av leseren",
            nn: "skriv `strategi: 1`, eller bruk ein nyare versjon av lesaren",
        },
    }
}
