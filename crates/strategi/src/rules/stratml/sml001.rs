use crate::rules::prelude::rule;

rule! {
    /// The text is not well-formed XML.
    ///
    /// Reading stops at the first place that breaks the grammar of XML 1.0 or of its namespaces. Nothing is guessed:
    /// the document counts as unreadable, and no other rule judges it.
    ///
    /// ## Why
    ///
    /// What cannot be parsed has no structure to judge. One slip is enough: a stray `+-` in a tag name shuts out a
    /// published plan of 700 kB, and a bare `&` is an easy mistake in a file written by hand.
    ///
    /// ## Bad
    ///
    /// ```xml bad
    /// <StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
    ///   <Name>Youth & families</Name>
    ///   <StrategicPlanCore>
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
    ///   <Name>Youth &amp; families</Name>
    ///   <StrategicPlanCore>
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>Young people are well.</Description>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </StrategicPlan>
    /// ```
    SML001 "not-well-formed" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "XML 1.0; Namespaces in XML 1.0",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message syntax(reason) {
        en: "the text is not well-formed XML: {reason}",
        nb: "teksten er ikke velformet XML: {reason}",
        nn: "teksten er ikkje velforma XML: {reason}",
    }
}
