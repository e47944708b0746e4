use crate::rules::prelude::rule;

rule! {
    /// A date or number cannot be read.
    ///
    /// A date is year, month and day, `2026-12-31`, and must be in the calendar; a number has digits and at most one
    /// point. Blanks around them and a time zone do not matter. What cannot be read is kept as it is written in the
    /// extension `x-stratml`, and no rule takes it for missing; a year or a month alone is reported, and read.
    ///
    /// ## Why
    ///
    /// The schemas name the types (`xsd:date`, `xsd:decimal`), and what is of another form can be neither compared nor
    /// added up. In 15 published plans every date and number that is there could be read.
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
    ///     <StartDate>1 July 2026</StartDate>
    ///   </AdministrativeInformation>
    /// </PerformancePlanOrReport>
    /// ```
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
    ///               <NumberOfUnits>9,236</NumberOfUnits>
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
    ///               <EndDate>2026-07-01</EndDate>
    ///               <NumberOfUnits>9236.50</NumberOfUnits>
    ///             </TargetResult>
    ///           </MeasurementInstance>
    ///         </PerformanceIndicator>
    ///       </Objective>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </PerformancePlanOrReport>
    /// ```
    SML017 "unreadable-value" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML Part 1 (ISO 17469-1:2015) and Part 2 (ANSI/AIIM 22:2017), schemas",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message date(value, element, count) {
        en: "`{value}` in `{element}` is not a date{count}",
        nb: "`{value}` i `{element}` er ikke en dato{count}",
        nn: "`{value}` i `{element}` er ikkje ein dato{count}",
        help: {
            en: "a date is written with year, month and day: `2026-12-31`",
            nb: "en dato skrives med år, måned og dag: `2026-12-31`",
            nn: "ein dato blir skriven med år, månad og dag: `2026-12-31`",
        },
    }
    message number(value, element, count) {
        en: "`{value}` in `{element}` is not a number{count}",
        nb: "`{value}` i `{element}` er ikke et tall{count}",
        nn: "`{value}` i `{element}` er ikkje eit tal{count}",
        help: {
            en: "a number is written with a decimal point and nothing between the thousands: `9236.5`",
            nb: "et tall skrives med desimalpunktum og uten tusenskille: `9236.5`",
            nn: "eit tal blir skrive med desimalpunktum og utan tusenskilje: `9236.5`",
        },
    }
}
