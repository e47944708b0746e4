use crate::rules::prelude::rule;

rule! {
    /// StratML has no place for something in the document.
    ///
    /// Reported when a document is written as StratML: what the part that is written cannot hold, such as principles,
    /// decisions, linked plans, the language of the texts or, in Part 1, indicators. It is left out. One finding for
    /// each kind of thing, with how often, at its first place; the document itself is untouched.
    ///
    /// ## Why
    ///
    /// StratML has values, goals, objectives, stakeholders and indicators, and little beside. A plan that is passed on
    /// in it loses the rest, and whoever passes it on should know what.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// strategi: 1
    /// id: youth-2026
    /// title: Youth strategy
    /// objectives:
    ///   - {id: health, level: goal, title: Health, statement: Young people are well.}
    /// principles:
    ///   - {id: early, title: Early help}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// strategi: 1
    /// id: youth-2026
    /// title: Youth strategy
    /// objectives:
    ///   - {id: health, level: goal, title: Health, statement: Young people are well.}
    /// mission: {id: help, statement: Everybody gets help early.}
    /// ```
    SML024 "left-out-of-stratml" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML Part 1 (ISO 17469-1:2015) and Part 2 (ANSI/AIIM 22:2017), schemas",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message left_out(what, count) {
        en: "StratML has no place for {what}{count}",
        nb: "StratML har ikke plass til {what}{count}",
        nn: "StratML har ikkje plass til {what}{count}",
    }
}
