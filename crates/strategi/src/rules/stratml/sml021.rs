use crate::rules::prelude::rule;

rule! {
    /// A period ends before it begins.
    ///
    /// `EndDate` is before `StartDate`: of the plan, or of a target or an actual result. Both are kept as they are
    /// written. Where the end is the very day before the start, it is `fiscal-year-slip`.
    ///
    /// ## Why
    ///
    /// Such a period holds no day. XML Schema cannot compare two dates, and no validator sees it.
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
    ///     </Goal>
    ///   </StrategicPlanCore>
    ///   <AdministrativeInformation>
    ///     <StartDate>2029-01-01</StartDate>
    ///     <EndDate>2026-12-31</EndDate>
    ///   </AdministrativeInformation>
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
    ///     </Goal>
    ///   </StrategicPlanCore>
    ///   <AdministrativeInformation>
    ///     <StartDate>2026-12-31</StartDate>
    ///     <EndDate>2026-12-31</EndDate>
    ///   </AdministrativeInformation>
    /// </StrategicPlan>
    /// ```
    SML021 "end-before-start" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML schemas: an element is to begin on its StartDate and to cease on its EndDate",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message inverted(start, end, count) {
        en: "the period ends before it begins: from `{start}` to `{end}`{count}",
        nb: "perioden slutter før den begynner: fra `{start}` til `{end}`{count}",
        nn: "perioden sluttar før han byrjar: frå `{start}` til `{end}`{count}",
    }
}
