use crate::rules::prelude::rule;

rule! {
    /// A period ends the day before it begins, as if the year of its end were one too low.
    ///
    /// `EndDate` is exactly one day before `StartDate`, as in 2028-07-01 to 2028-06-30 for the fiscal year that ends on
    /// 2029-06-30. Both dates are kept as they are written. The fix lets all such periods of the document end a year
    /// later; whether that was meant is for the owner of the plan to say.
    ///
    /// ## Why
    ///
    /// A fiscal year that does not begin in January bears one number and lies in two years. All 88 inverted periods in
    /// 15 published plans are of this kind, in the plans of two public bodies.
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
    ///       <Objective>
    ///         <Name>Sport</Name>
    ///         <PerformanceIndicator>
    ///           <MeasurementDimension>Members of clubs</MeasurementDimension>
    ///           <UnitOfMeasurement>Persons</UnitOfMeasurement>
    ///           <MeasurementInstance>
    ///             <TargetResult>
    ///               <StartDate>2028-07-01</StartDate>
    ///               <EndDate>2028-06-30</EndDate>
    ///             </TargetResult>
    ///           </MeasurementInstance>
    ///         </PerformanceIndicator>
    ///       </Objective>
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
    ///       <Objective>
    ///         <Name>Sport</Name>
    ///         <PerformanceIndicator>
    ///           <MeasurementDimension>Members of clubs</MeasurementDimension>
    ///           <UnitOfMeasurement>Persons</UnitOfMeasurement>
    ///           <MeasurementInstance>
    ///             <TargetResult>
    ///               <StartDate>2028-07-01</StartDate>
    ///               <EndDate>2029-06-30</EndDate>
    ///             </TargetResult>
    ///           </MeasurementInstance>
    ///         </PerformanceIndicator>
    ///       </Objective>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </PerformancePlanOrReport>
    /// ```
    SML022 "fiscal-year-slip" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML schemas: an element is to begin on its StartDate and to cease on its EndDate",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message slip(start, end, count) {
        en: "the period ends the day before it begins, as if the end were a year too early: from `{start}` to `{end}`{count}",
        nb: "perioden slutter dagen før den begynner, som om slutten er satt et år for tidlig: fra `{start}` til `{end}`{count}",
        nn: "perioden sluttar dagen før han byrjar, som om slutten er sett eit år for tidleg: frå `{start}` til `{end}`{count}",
    }
    message mend(count) {
        en: "let the {count|period|periods} end a year later",
        nb: "la {count|perioden|periodene} slutte et år senere",
        nn: "la {count|perioden|periodane} slutte eit år seinare",
    }
}
