use crate::rules::prelude::rule;

rule! {
    /// An identifier does not have the form of one.
    ///
    /// One begins with a letter or an underscore, and goes on with letters, digits, points, hyphens and underscores; it
    /// has no blank and no colon. The element gets an id, with `_` in front where that is enough, and keeps the other among its
    /// `identifiers`; so it does, without a finding, where an identifier has letters beyond A to Z, which no id of the
    /// document format has. An empty identifier is `empty-value`.
    ///
    /// ## Why
    ///
    /// `Identifier` is an `xsd:ID`. A bare UUID is none when it begins with a digit, which is why most published files
    /// put an underscore in front. In five of 15 plans 45 identifiers are none, among them placeholders such as
    /// `[To_be_identified]`.
    ///
    /// ## Bad
    ///
    /// ```xml bad
    /// <StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
    ///   <Name>Youth strategy</Name>
    ///   <StrategicPlanCore>
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>Young people are well.</Description>
    ///       <Identifier>2f0c8a1e-5d5b-4b0e-9c57-3f4d8f1a6b20</Identifier>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </StrategicPlan>
    /// ```
    ///
    /// ## Good
    ///
    /// ```xml good
    /// <StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
    ///   <Name>Youth strategy</Name>
    ///   <StrategicPlanCore>
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>Young people are well.</Description>
    ///       <Identifier>_2f0c8a1e-5d5b-4b0e-9c57-3f4d8f1a6b20</Identifier>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </StrategicPlan>
    /// ```
    SML018 "invalid-identifier" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML Part 1 (ISO 17469-1:2015) and Part 2 (ANSI/AIIM 22:2017), schemas",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message invalid(value, count) {
        en: "`{value}` does not have the form of an identifier{count}",
        nb: "`{value}` har ikke formen til en identifikator{count}",
        nn: "`{value}` har ikkje forma til ein identifikator{count}",
        help: {
            en: "an identifier begins with a letter or `_` and consists of letters, digits, `.`, `-` and `_`",
            nb: "en identifikator begynner med en bokstav eller `_` og består av bokstaver, sifre, `.`, `-` og `_`",
            nn: "ein identifikator byrjar med ein bokstav eller `_` og består av bokstavar, siffer, `.`, `-` og `_`",
        },
    }
}
