use crate::rules::prelude::*;

rule! {
    /// A waiver waives nothing.
    ///
    /// A waiver accepts the findings of one rule at one element, or at the document as a whole, until a day if it names one. It waives
    /// nothing when that day has passed: then the finding is reported again. It waives nothing, either, when the rule was run and found
    /// nothing there. A finding about several elements stands at the first of them, and that is where a waiver meets it. A waiver of a rule
    /// that was not run or could not be evaluated is left alone.
    ///
    /// Waivers of the configuration are judged in the same way; what is found about them is reported with the configuration.
    ///
    /// ## Why
    ///
    /// What was accepted once is mended in the end. A waiver that stays behind hides the same mistake when it comes back, and nobody knows
    /// any more whether its reason still holds.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// priorities: [{id: youth, title: Youth}]
    /// measures: [{id: exchange, title: School exchange, serves: [youth]}]
    /// waivers: [{code: STR008, on: youth, reason: The schools plan it}]
    /// ```
    ///
    /// ```yaml bad
    /// priorities: [{id: youth, title: Youth}]
    /// waivers: [{code: STR008, on: youth, reason: The schools plan it, until: 2025}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// priorities: [{id: youth, title: Youth}]
    /// waivers: [{code: STR008, on: youth, reason: The schools plan it, until: 2026}]
    /// ```
    CFG002 "waiver-without-effect" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Record,
        source: "Practice of linters: a suppression that suppresses nothing is reported",
        strength: Practice,
        since: "0.1.0",
        check: Engine,
    }
    message unused(code, at) {
        en: "the waiver of `{code}` for {at} waives nothing",
        nb: "unntaket fra `{code}` for {at} har ingen virkning",
        nn: "unntaket frå `{code}` for {at} har ingen verknad",
        help: {
            en: "remove it",
            nb: "fjern det",
            nn: "fjern det",
        },
    }
    message expired(code, at, until) {
        en: "the waiver of `{code}` for {at} was valid until `{until}`",
        nb: "unntaket fra `{code}` for {at} gjaldt til og med `{until}`",
        nn: "unntaket frå `{code}` for {at} galdt til og med `{until}`",
        help: {
            en: "mend what it was for and remove it, or give it a new date and say why",
            nb: "rett det som unntaket gjaldt, og fjern det, eller sett en ny dato og si hvorfor",
            nn: "rett det som unntaket galdt, og fjern det, eller set ein ny dato og sei kvifor",
        },
    }
}
