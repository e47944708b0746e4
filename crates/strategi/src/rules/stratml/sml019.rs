use crate::rules::prelude::rule;

rule! {
    /// An identifier stands more than once.
    ///
    /// In the document as a whole, whatever kinds of elements have it; upper and lower case are told apart. The first
    /// element keeps it; each of the others gets an id of its own, made of its words, and keeps this one among its
    /// `identifiers`. Identifiers of relationships are left aside: in the edition of 2011 theirs is that of the target.
    /// One finding for each identifier.
    ///
    /// ## Why
    ///
    /// An `xsd:ID` is unique in its document, and a reference to a doubled one leads to two elements. Six of 15
    /// published plans repeat identifiers, one of them in five indicators.
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
    ///       <Identifier>health</Identifier>
    ///     </Goal>
    ///     <Goal>
    ///       <Name>Work</Name>
    ///       <Description>Young people find work.</Description>
    ///       <Identifier>health</Identifier>
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
    ///       <Identifier>health</Identifier>
    ///     </Goal>
    ///     <Goal>
    ///       <Name>Work</Name>
    ///       <Description>Young people find work.</Description>
    ///       <Identifier>work</Identifier>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </StrategicPlan>
    /// ```
    SML019 "duplicate-identifier" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML Part 1 (ISO 17469-1:2015) and Part 2 (ANSI/AIIM 22:2017), schemas",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message duplicate(value, count) {
        en: "{count} elements have the identifier `{value}`",
        nb: "{count} elementer har identifikatoren `{value}`",
        nn: "{count} element har identifikatoren `{value}`",
        help: {
            en: "give each element an identifier of its own",
            nb: "gi hvert element sin egen identifikator",
            nn: "gje kvart element sin eigen identifikator",
        },
    }
}
