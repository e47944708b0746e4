use crate::rules::prelude::rule;

rule! {
    /// The text is not well-formed JSON or YAML.
    ///
    /// Reading stops at the first place where the text breaks the notation; nothing in the document is judged.
    ///
    /// ## Why
    ///
    /// What cannot be read cannot be checked, and guessing at it would invent content.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// strategi: 1
    /// id: youth-2026
    /// title: "Youth strategy
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
    RD001 "not-parseable" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "RFC 8259; YAML 1.2.2",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message syntax(reason) {
        en: "the text is not well-formed: {reason}",
        nb: "teksten er ikke velformet: {reason}",
        nn: "teksten er ikkje velforma: {reason}",
    }
}
