use crate::rules::prelude::rule;

rule! {
    /// An element stands more often than it may.
    ///
    /// The schema allows it fewer times in that parent: one name, one vision, two types of a role. The first is read;
    /// what stands in the others is kept as it is written in the extension `x-stratml`. One finding for each name and
    /// parent.
    ///
    /// ## Why
    ///
    /// Nobody can tell which of two visions holds. Values, goals, objectives, organisations and stakeholders may be as
    /// many as there are.
    ///
    /// ## Bad
    ///
    /// ```xml bad
    /// <StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
    ///   <Name>Youth strategy</Name>
    ///   <StrategicPlanCore>
    ///     <Vision>
    ///       <Description>A county where the young stay.</Description>
    ///     </Vision>
    ///     <Vision>
    ///       <Description>A county where all take part.</Description>
    ///     </Vision>
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
    ///     <Vision>
    ///       <Description>A county where the young stay.</Description>
    ///     </Vision>
    ///     <Value>
    ///       <Name>Openness</Name>
    ///     </Value>
    ///     <Value>
    ///       <Name>Courage</Name>
    ///     </Value>
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>Young people are well.</Description>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </StrategicPlan>
    /// ```
    SML010 "repeated-element" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML Part 1 (ISO 17469-1:2015) and Part 2 (ANSI/AIIM 22:2017), schemas",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message repeated(element, parent, count) {
        en: "`{element}` stands in `{parent}` more often than the schema allows{count}",
        nb: "`{element}` står flere ganger i `{parent}` enn skjemaet tillater{count}",
        nn: "`{element}` står fleire gonger i `{parent}` enn skjemaet tillèt{count}",
        help: {
            en: "keep the one that holds, or join their texts",
            nb: "behold det som gjelder, eller slå tekstene sammen",
            nn: "behald det som gjeld, eller slå tekstane saman",
        },
    }
}
