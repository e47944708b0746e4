use crate::rules::prelude::rule;

rule! {
    /// The file holds no document.
    ///
    /// It is empty, or has nothing but comments.
    ///
    /// ## Why
    ///
    /// An empty file is more often a mistake than a strategy.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// # nothing yet
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
    RD009 "no-document" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "strategi document format 1",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message empty() {
        en: "there is no document in the file",
        nb: "det er ikke noe dokument i filen",
        nn: "det er ikkje noko dokument i fila",
        help: {
            en: "`strategi new` writes a document to start from",
            nb: "`strategi new` lager et dokument å begynne med",
            nn: "`strategi new` lagar eit dokument å byrje med",
        },
    }
}
