use crate::rules::prelude::rule;

rule! {
    /// The file is not UTF-8 text.
    ///
    /// A binary file, or text in another encoding. Nothing is judged.
    ///
    /// ## Why
    ///
    /// JSON is UTF-8 (RFC 8259 § 8.1), and so are strategy documents in YAML. Guessing at the encoding would damage names.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// !!not-text\xFF
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
    RD008 "not-text" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "RFC 8259 section 8.1",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message binary() {
        en: "the file is not text",
        nb: "filen er ikke tekst",
        nn: "fila er ikkje tekst",
    }
    message encoding(byte) {
        en: "the text is not UTF-8: byte {byte} has no meaning",
        nb: "teksten er ikke UTF-8: byte {byte} gir ingen mening",
        nn: "teksten er ikkje UTF-8: byte {byte} gjev inga meining",
        help: {
            en: "save the file as UTF-8",
            nb: "lagre filen som UTF-8",
            nn: "lagre fila som UTF-8",
        },
    }
}
