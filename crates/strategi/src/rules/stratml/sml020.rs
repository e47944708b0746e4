use crate::rules::prelude::rule;

rule! {
    /// A reference leads to nothing in the document.
    ///
    /// No element of the document has the identifier that a `ReferentIdentifier` names. The reference is kept as it is
    /// written. An empty one is `empty-value`.
    ///
    /// ## Why
    ///
    /// The schema types it as a plain string, so that no validator misses the target. In 15 published plans 28
    /// references are filled in, and all of them are dangling: they still hold the words of the form.
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
    ///       <Identifier>health</Identifier>
    ///       <Objective>
    ///         <Name>Sport</Name>
    ///         <PerformanceIndicator>
    ///           <MeasurementDimension>Members of clubs</MeasurementDimension>
    ///           <UnitOfMeasurement>Persons</UnitOfMeasurement>
    ///           <Identifier>clubs</Identifier>
    ///           <Relationship RelationshipType="Narrower_Than">
    ///             <ReferentIdentifier>wellbeing</ReferentIdentifier>
    ///           </Relationship>
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
    ///       <Identifier>health</Identifier>
    ///       <Objective>
    ///         <Name>Sport</Name>
    ///         <PerformanceIndicator>
    ///           <MeasurementDimension>Members of clubs</MeasurementDimension>
    ///           <UnitOfMeasurement>Persons</UnitOfMeasurement>
    ///           <Identifier>clubs</Identifier>
    ///           <Relationship RelationshipType="Narrower_Than">
    ///             <ReferentIdentifier>health</ReferentIdentifier>
    ///           </Relationship>
    ///         </PerformanceIndicator>
    ///       </Objective>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </PerformancePlanOrReport>
    /// ```
    SML020 "dangling-referent" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML Part 2 (ANSI/AIIM 22:2017): a ReferentIdentifier is the Identifier of the target",
        strength: Should,
        since: "0.1.0",
        check: Reader,
    }
    message dangling(value, count) {
        en: "the reference `{value}` leads to no element of the document{count}",
        nb: "referansen `{value}` viser ikke til noe element i dokumentet{count}",
        nn: "referansen `{value}` viser ikkje til noko element i dokumentet{count}",
        help: {
            en: "write the `Identifier` of the element that is meant",
            nb: "skriv `Identifier` for elementet som er ment",
            nn: "skriv `Identifier` for elementet som er meint",
        },
    }
}
