use crate::rules::prelude::rule;

rule! {
    /// The root element of Part 2 does not say what kind of document it is.
    ///
    /// `Type` is missing, or none of the three values of the schema; an empty one is `empty-value`. The plan is read
    /// without a kind, which stands for a strategic plan. Part 1 has no such attribute.
    ///
    /// ## Why
    ///
    /// The schema of Part 2 requires `Type`; without it nobody can tell a report of results from the plan that it
    /// reports on. In one published report the start tag closes too early, and leaves the attribute behind as text.
    ///
    /// ## Bad
    ///
    /// ```xml bad
    /// <PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport">
    ///   <Name>Youth strategy</Name>
    ///   <StrategicPlanCore>
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>Young people are well.</Description>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </PerformancePlanOrReport>
    /// ```
    ///
    /// ```xml bad
    /// <PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Strategy">
    ///   <Name>Youth strategy</Name>
    ///   <StrategicPlanCore>
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>Young people are well.</Description>
    ///     </Goal>
    ///   </StrategicPlanCore>
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
    /// </PerformancePlanOrReport>
    /// ```
    SML005 "missing-type" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML Part 2 (ANSI/AIIM 22:2017), schema",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message missing() {
        en: "`PerformancePlanOrReport` has no `Type`",
        nb: "`PerformancePlanOrReport` mangler `Type`",
        nn: "`PerformancePlanOrReport` manglar `Type`",
        help: {
            en: "`Type` is `Strategic_Plan`, `Performance_Plan` or `Performance_Report`",
            nb: "`Type` er `Strategic_Plan`, `Performance_Plan` eller `Performance_Report`",
            nn: "`Type` er `Strategic_Plan`, `Performance_Plan` eller `Performance_Report`",
        },
    }
    message unknown(value) {
        en: "`{value}` is not a `Type` that the schema knows",
        nb: "`{value}` er ikke en `Type` som skjemaet kjenner",
        nn: "`{value}` er ikkje ein `Type` som skjemaet kjenner",
        help: {
            en: "`Type` is `Strategic_Plan`, `Performance_Plan` or `Performance_Report`",
            nb: "`Type` er `Strategic_Plan`, `Performance_Plan` eller `Performance_Report`",
            nn: "`Type` er `Strategic_Plan`, `Performance_Plan` eller `Performance_Report`",
        },
    }
}
