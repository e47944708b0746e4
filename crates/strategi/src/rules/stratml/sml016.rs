use crate::rules::prelude::rule;

rule! {
    /// A date, number, identifier, reference or value of a list is empty.
    ///
    /// It is read as if it were not there. One finding for each name. Inside a blank element it is not reported once
    /// more.
    ///
    /// ## Why
    ///
    /// Part 2 allows empty dates and numbers, Part 1 does not; an identifier may be empty in neither, nor may an
    /// attribute whose values are listed. All were left behind by forms: in 15 published plans nearly 1,500 dates and
    /// all but 28 of some 600 references are empty.
    ///
    /// ## Bad
    ///
    /// ```xml bad
    /// <PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Strategic_Plan">
    ///   <Name>Youth strategy</Name>
    ///   <StrategicPlanCore>
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>Young people are well.</Description>
    ///     </Goal>
    ///   </StrategicPlanCore>
    ///   <AdministrativeInformation>
    ///     <StartDate>2026-01-01</StartDate>
    ///     <EndDate/>
    ///   </AdministrativeInformation>
    /// </PerformancePlanOrReport>
    /// ```
    ///
    /// ```xml bad
    /// <StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
    ///   <Name>Youth strategy</Name>
    ///   <StrategicPlanCore>
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>Young people are well.</Description>
    ///       <Identifier/>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </StrategicPlan>
    /// ```
    ///
    /// ## Good
    ///
    /// ```xml good
    /// <PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Strategic_Plan">
    ///   <Name>Youth strategy</Name>
    ///   <StrategicPlanCore>
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>Young people are well.</Description>
    ///     </Goal>
    ///   </StrategicPlanCore>
    ///   <AdministrativeInformation>
    ///     <StartDate>2026-01-01</StartDate>
    ///   </AdministrativeInformation>
    /// </PerformancePlanOrReport>
    /// ```
    SML016 "empty-value" {
        severity: Info,
        tier: Recommended,
        scope: Document,
        about: Record,
        source: "StratML Part 1 (ISO 17469-1:2015) and Part 2 (ANSI/AIIM 22:2017), schemas: an identifier is never empty, a date only in Part 2",
        strength: Should,
        since: "0.1.0",
        check: Reader,
    }
    message empty(element, count) {
        en: "`{element}` is empty{count}",
        nb: "`{element}` er tomt{count}",
        nn: "`{element}` er tomt{count}",
        help: {
            en: "give it a value, or take it out",
            nb: "gi det en verdi, eller ta det bort",
            nn: "gje det ein verdi, eller ta det bort",
        },
    }
}
