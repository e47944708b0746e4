use crate::rules::prelude::rule;

rule! {
    /// An element stands where it does not belong.
    ///
    /// The element is one of StratML, but its parent has no place for it. A `Submitter` inside
    /// `AdministrativeInformation`, the place of Part 1, is read in Part 2 as well, and one at the end of a document of
    /// Part 1; what else is out of its place is kept as it is written in the extension `x-stratml`. Parts that are only
    /// out of order are `wrong-order`.
    ///
    /// ## Why
    ///
    /// An element means something by where it stands: a date of the plan is not that of a result. In two published
    /// plans of Part 2 the submitter stands where Part 1 has it; Part 2 moved it to the end of the document.
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
    ///     <Submitter>
    ///       <GivenName>Planning</GivenName>
    ///       <Surname>Office</Surname>
    ///     </Submitter>
    ///   </AdministrativeInformation>
    /// </PerformancePlanOrReport>
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
    ///   <Submitter>
    ///     <GivenName>Planning</GivenName>
    ///     <Surname>Office</Surname>
    ///   </Submitter>
    /// </PerformancePlanOrReport>
    /// ```
    SML011 "misplaced-element" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML Part 1 (ISO 17469-1:2015) and Part 2 (ANSI/AIIM 22:2017), schemas",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message misplaced(element, parent, count) {
        en: "`{element}` does not belong in `{parent}`{count}",
        nb: "`{element}` hører ikke hjemme i `{parent}`{count}",
        nn: "`{element}` høyrer ikkje heime i `{parent}`{count}",
    }
}
