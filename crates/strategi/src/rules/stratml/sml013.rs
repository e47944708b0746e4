use crate::rules::prelude::rule;

rule! {
    /// Text stands where only elements belong.
    ///
    /// Between the elements of an element that holds no text of its own. It is kept in the extension `x-stratml`;
    /// blanks and line breaks are no text.
    ///
    /// ## Why
    ///
    /// No element of StratML mixes text and elements, so text between them has lost its tag. Where a start tag closes a
    /// line too early, its attributes follow as text.
    ///
    /// ## Bad
    ///
    /// ```xml bad
    /// <StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
    ///   <Name>Youth strategy</Name>
    ///   <StrategicPlanCore>
    ///     Adopted by the county council.
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>Young people are well.</Description>
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
    ///     <!-- Adopted by the county council. -->
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>Young people are well.</Description>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </StrategicPlan>
    /// ```
    SML013 "stray-text" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML Part 1 (ISO 17469-1:2015) and Part 2 (ANSI/AIIM 22:2017), schemas",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message stray(text, element, count) {
        en: "text stands between the elements of `{element}`: `{text}`{count}",
        nb: "det står tekst mellom elementene i `{element}`: `{text}`{count}",
        nn: "det står tekst mellom elementa i `{element}`: `{text}`{count}",
        help: {
            en: "look for a tag that was lost, or a start tag that closes too early",
            nb: "se etter en tagg som har falt ut, eller en starttagg som er lukket for tidlig",
            nn: "sjå etter ein tagg som har falle ut, eller ein starttagg som er lukka for tidleg",
        },
    }
}
