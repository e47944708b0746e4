use crate::rules::prelude::rule;

rule! {
    /// A value does not have the form of its type.
    ///
    /// A date that is no date, an id with a blank, a language tag with an underscore. Only the form is judged here: whether a period
    /// ends before it starts, or a language is registered, is for other rules. The value is left out.
    ///
    /// ## Why
    ///
    /// Dates, ids and tags are compared by rules and by programs; one spelling each makes that possible.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// strategi: 1
    /// id: youth-2026
    /// title: Youth strategy
    /// language: en
    /// period: 2009-2012
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// strategi: 1
    /// id: youth-2026
    /// title: Youth strategy
    /// language: en
    /// period: 2009/2012
    /// ```
    RD004 "invalid-form" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "strategi document format 1",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message form(given, what, example) {
        en: "`{given}` is not {what}",
        nb: "`{given}` er ikke {what}",
        nn: "`{given}` er ikkje {what}",
        help: {
            en: "write it like `{example}`",
            nb: "skriv det slik: `{example}`",
            nn: "skriv det slik: `{example}`",
        },
    }
    message quote(given, what) {
        en: "the number `{given}` is not {what}",
        nb: "tallet `{given}` er ikke {what}",
        nn: "talet `{given}` er ikkje {what}",
        help: {
            en: "quote it, if it is meant as it is printed: `\"{given}\"`",
            nb: "sett det i anførselstegn hvis det skal stå slik det er trykt: `\"{given}\"`",
            nn: "set det i hermeteikn om det skal stå slik det er trykt: `\"{given}\"`",
        },
    }
    message number(given) {
        en: "the number `{given}` is too large or not finite",
        nb: "tallet `{given}` er for stort eller ikke endelig",
        nn: "talet `{given}` er for stort eller ikkje endeleg",
    }
}
