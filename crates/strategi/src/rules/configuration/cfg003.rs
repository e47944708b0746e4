use crate::rules::prelude::*;

rule! {
    /// A waiver gives no reason.
    ///
    /// The reason is there and blank. Such a waiver is not followed: the finding is reported.
    ///
    /// ## Why
    ///
    /// To accept a finding is a decision, and whoever reads the record after you needs to know why it was taken.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// priorities: [{id: youth, title: Youth}]
    /// waivers: [{code: STR008, on: youth, reason: " "}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// priorities: [{id: youth, title: Youth}]
    /// waivers: [{code: STR008, on: youth, reason: The schools plan it}]
    /// ```
    CFG003 "waiver-without-reason" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "This catalogue: a finding is accepted with a reason, or not at all",
        strength: Must,
        since: "0.1.0",
        check: Engine,
    }
    message blank(code, at) {
        en: "the waiver of `{code}` for {at} gives no reason and is not followed",
        nb: "unntaket fra `{code}` for {at} har ingen begrunnelse og følges ikke",
        nn: "unntaket frå `{code}` for {at} har inga grunngjeving og blir ikkje følgt",
        help: {
            en: "say why the finding is accepted",
            nb: "si hvorfor funnet godtas",
            nn: "sei kvifor funnet blir godteke",
        },
    }
}
