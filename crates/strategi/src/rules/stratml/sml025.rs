use crate::rules::prelude::rule;

rule! {
    /// Something in the document becomes something else in StratML.
    ///
    /// Reported when a document is written as StratML: what stands there as an element of another kind, such as a
    /// priority as a `Goal` or a measure as an `Objective`, or in another form, such as a period of years as two days.
    /// One finding for each kind of thing, with how often, at its first place; the document itself is untouched.
    ///
    /// ## Why
    ///
    /// Read again, the StratML document gives a goal where there was a priority. StratML has no level above goals and
    /// none below objectives, and its dates are days.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// strategi: 1
    /// id: youth-2026
    /// title: Youth strategy
    /// priorities:
    ///   - {id: health, title: Health, statement: Young people are well.}
    /// ```
    ///
    /// ```yaml bad
    /// strategi: 1
    /// id: youth-2026
    /// title: Youth strategy
    /// period: 2026/2029
    /// objectives:
    ///   - {id: health, level: goal, title: Health, statement: Young people are well.}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// strategi: 1
    /// id: youth-2026
    /// title: Youth strategy
    /// period: 2026-01-01/2029-12-31
    /// objectives:
    ///   - {id: health, level: goal, title: Health, statement: Young people are well.}
    /// ```
    SML025 "altered-in-stratml" {
        severity: Info,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML Part 1 (ISO 17469-1:2015) and Part 2 (ANSI/AIIM 22:2017), schemas",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message written_as(what, element, count) {
        en: "{what} can only be written as `{element}`{count}",
        nb: "{what} kan bare skrives som `{element}`{count}",
        nn: "{what} kan berre skrivast som `{element}`{count}",
    }
    message altered(what, count) {
        en: "StratML can hold {what} only in another form{count}",
        nb: "StratML kan bare gjengi {what} i en annen form{count}",
        nn: "StratML kan berre gje att {what} i ei anna form{count}",
    }
}
