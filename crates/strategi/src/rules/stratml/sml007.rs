use crate::rules::prelude::rule;

rule! {
    /// An element is not of the vocabulary.
    ///
    /// Neither part has an element of this name, or it is one of Part 2 in a document of Part 1. What StratML does not
    /// know is not read; it is kept as it is written in the extension `x-stratml`. An element of Part 2 is read where
    /// Part 2 has it. One finding for each name and parent.
    ///
    /// ## Why
    ///
    /// The schemas leave no room for elements of one's own: `OtherInformation` is for what has no place. In three of 15
    /// published plans the form left an empty `<id/>` behind.
    ///
    /// ## Bad
    ///
    /// ```xml bad
    /// <StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
    ///   <id/>
    ///   <Name>Youth strategy</Name>
    ///   <StrategicPlanCore>
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>Young people are well.</Description>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </StrategicPlan>
    /// ```
    ///
    /// ```xml bad
    /// <StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
    ///   <Name>Youth strategy</Name>
    ///   <StrategicPlanCore>
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>Young people are well.</Description>
    ///       <Stakeholder>
    ///         <Name>Schools</Name>
    ///         <Role>
    ///           <Name>Teaching</Name>
    ///         </Role>
    ///       </Stakeholder>
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
    ///       <Stakeholder>
    ///         <Name>Schools</Name>
    ///         <Role>
    ///           <Name>Teaching</Name>
    ///         </Role>
    ///       </Stakeholder>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </PerformancePlanOrReport>
    /// ```
    SML007 "unknown-element" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML Part 1 (ISO 17469-1:2015) and Part 2 (ANSI/AIIM 22:2017), schemas",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message unknown(element, parent, count) {
        en: "`{element}` in `{parent}` is not an element of StratML{count}",
        nb: "`{element}` i `{parent}` er ikke et element i StratML{count}",
        nn: "`{element}` i `{parent}` er ikkje eit element i StratML{count}",
        help: {
            en: "take it out, or move its text to an element such as `OtherInformation`",
            nb: "ta det bort, eller flytt teksten til et element som `OtherInformation`",
            nn: "ta det bort, eller flytt teksten til eit element som `OtherInformation`",
        },
    }
    message other_part(element, parent, count) {
        en: "`{element}` in `{parent}` is of Part 2, and this is Part 1{count}",
        nb: "`{element}` i `{parent}` hører til del 2, og dette er del 1{count}",
        nn: "`{element}` i `{parent}` høyrer til del 2, og dette er del 1{count}",
        help: {
            en: "`strategi convert --to stratml2` writes the document as Part 2",
            nb: "`strategi convert --to stratml2` skriver dokumentet som del 2",
            nn: "`strategi convert --to stratml2` skriv dokumentet som del 2",
        },
    }
}
