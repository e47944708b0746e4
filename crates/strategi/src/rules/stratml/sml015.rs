use crate::rules::prelude::rule;

rule! {
    /// Something that the schema demands is missing or empty.
    ///
    /// A name of the plan, a goal in its core, a name and a description of each goal, a name of each stakeholder and
    /// role, a dimension and a unit of each indicator. The element around it is read without. A blank element is
    /// `blank-shell`; empty dates, numbers, identifiers and references are `empty-value`; the `Type` of a document is
    /// `missing-type`.
    ///
    /// ## Why
    ///
    /// The schemas demand these few elements and no text in them, so that an empty one passes validation and says as
    /// little as a missing one. In 15 published plans hundreds of indicators have an empty unit or dimension, and
    /// hundreds of stakeholders and roles an empty name.
    ///
    /// ## Bad
    ///
    /// ```xml bad
    /// <StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
    ///   <Name>Youth strategy</Name>
    ///   <StrategicPlanCore>
    ///     <Goal>
    ///       <Name>Health</Name>
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
    ///       <Description/>
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
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>Young people are well.</Description>
    ///       <Objective>
    ///         <Name>Sport</Name>
    ///       </Objective>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </StrategicPlan>
    /// ```
    SML015 "missing-mandatory" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML Part 1 (ISO 17469-1:2015) and Part 2 (ANSI/AIIM 22:2017), schemas",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message missing(element, parent, count) {
        en: "`{parent}` has no `{element}`, which the schema demands{count}",
        nb: "`{parent}` mangler `{element}`, som skjemaet krever{count}",
        nn: "`{parent}` manglar `{element}`, som skjemaet krev{count}",
    }
    message empty(element, parent, count) {
        en: "`{element}` in `{parent}` is empty{count}",
        nb: "`{element}` i `{parent}` er tomt{count}",
        nn: "`{element}` i `{parent}` er tomt{count}",
    }
}
