use crate::rules::prelude::rule;

rule! {
    /// The root element is none of StratML Part 1 or Part 2.
    ///
    /// Part 1 begins with `StrategicPlan`, Part 2 with `PerformancePlanOrReport`, with any prefix. Part 3 shares a root
    /// element with Part 2 and is told by its namespace; it and the unofficial 3.5 are built otherwise and are named as
    /// what they are. Nothing of such a document is read.
    ///
    /// ## Why
    ///
    /// A document of another vocabulary would be read as an empty plan, and an empty plan passes most rules. Of 21
    /// documents found in public repositories, six are 3.5 and none is Part 3.
    ///
    /// ## Bad
    ///
    /// ```xml bad
    /// <Strategy xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
    ///   <Name>Youth strategy</Name>
    ///   <StrategicPlanCore>
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>Young people are well.</Description>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </Strategy>
    /// ```
    ///
    /// ```xml bad
    /// <PerformancePlanOrReport xmlns="urn:schemas:AIIM:org:03201408:AdditionalElements" DocumentType="Strategic_Plan">
    ///   <NameDescription>
    ///     <Name>Youth strategy</Name>
    ///   </NameDescription>
    ///   <Goal>
    ///     <NameDescription>
    ///       <Name>Health</Name>
    ///     </NameDescription>
    ///   </Goal>
    /// </PerformancePlanOrReport>
    /// ```
    ///
    /// ## Good
    ///
    /// ```xml good
    /// <stratml:StrategicPlan xmlns:stratml="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
    ///   <stratml:Name>Youth strategy</stratml:Name>
    ///   <stratml:StrategicPlanCore>
    ///     <stratml:Goal>
    ///       <stratml:Name>Health</stratml:Name>
    ///       <stratml:Description>Young people are well.</stratml:Description>
    ///     </stratml:Goal>
    ///   </stratml:StrategicPlanCore>
    /// </stratml:StrategicPlan>
    /// ```
    SML003 "not-stratml" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML Part 1 (ISO 17469-1:2015) and Part 2 (ANSI/AIIM 22:2017), schemas",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message root(root) {
        en: "`{root}` is not the root element of a StratML document",
        nb: "`{root}` er ikke rotelementet i et StratML-dokument",
        nn: "`{root}` er ikkje rotelementet i eit StratML-dokument",
        help: {
            en: "StratML begins with `StrategicPlan` (Part 1) or `PerformancePlanOrReport` (Part 2)",
            nb: "StratML begynner med `StrategicPlan` (del 1) eller `PerformancePlanOrReport` (del 2)",
            nn: "StratML byrjar med `StrategicPlan` (del 1) eller `PerformancePlanOrReport` (del 2)",
        },
    }
    message part(root, part) {
        en: "the document with the root element `{root}` is StratML {part}, which cannot be read here",
        nb: "dokumentet med rotelementet `{root}` er StratML {part}, som ikke kan leses her",
        nn: "dokumentet med rotelementet `{root}` er StratML {part}, som ikkje kan lesast her",
        help: {
            en: "only Part 1 and Part 2 are read: write the plan as one of them",
            nb: "bare del 1 og del 2 leses: skriv planen som en av dem",
            nn: "berre del 1 og del 2 blir lesne: skriv planen som ein av dei",
        },
    }
}
