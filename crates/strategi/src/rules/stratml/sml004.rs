use crate::rules::prelude::rule;

rule! {
    /// The document is in no namespace of StratML.
    ///
    /// The root element is in no namespace, or in one that no edition of its part has; or elements inside it are in
    /// another namespace than the root. Those of the editions of 2009 and 2011 are namespaces of StratML, too. A
    /// document in no namespace or in a wrong one is read all the same, by the names of its elements; an element in
    /// another namespace than the root is not read, and kept as it is written in the extension `x-stratml`.
    ///
    /// ## Why
    ///
    /// Each schema sets one target namespace, and a validator that is given another finds nothing declared. Two of 15
    /// published plans have no namespace at all, as the form wrote them; files made by hand guess at addresses such as
    /// that of the web site.
    ///
    /// ## Bad
    ///
    /// ```xml bad
    /// <StrategicPlan>
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
    /// <StrategicPlan xmlns="http://www.stratml.net/StratML">
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
    ///     <Vision xmlns="">
    ///       <Description>A county where the young stay.</Description>
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
    /// <StrategicPlan xmlns="http://www.stratml.net">
    ///   <Name>Youth strategy</Name>
    ///   <StrategicPlanCore>
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>Young people are well.</Description>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </StrategicPlan>
    /// ```
    SML004 "missing-namespace" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML Part 1 (ISO 17469-1:2015) and Part 2 (ANSI/AIIM 22:2017), schemas",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message none(namespace) {
        en: "the root element is in no namespace",
        nb: "rotelementet har ikke noe navnerom",
        nn: "rotelementet har ikkje noko namnerom",
        help: {
            en: "give it that of the standard: `xmlns=\"{namespace}\"`",
            nb: "gi det navnerommet i standarden: `xmlns=\"{namespace}\"`",
            nn: "gje det namnerommet i standarden: `xmlns=\"{namespace}\"`",
        },
    }
    message unknown(given, namespace) {
        en: "`{given}` is not a namespace of this part of StratML",
        nb: "`{given}` er ikke et navnerom for denne delen av StratML",
        nn: "`{given}` er ikkje eit namnerom for denne delen av StratML",
        help: {
            en: "the namespace of the standard is `{namespace}`",
            nb: "navnerommet i standarden er `{namespace}`",
            nn: "namnerommet i standarden er `{namespace}`",
        },
    }
    message mixed(element, count) {
        en: "{count} {count|element is|elements are} in another namespace than the root element{count|: |, first }`{element}`",
        nb: "{count} {count|element|elementer} er i et annet navnerom enn rotelementet{count|: |, først }`{element}`",
        nn: "{count} element er i eit anna namnerom enn rotelementet{count|: |, først }`{element}`",
        help: {
            en: "declare the namespace once, on the root element",
            nb: "deklarer navnerommet én gang, på rotelementet",
            nn: "deklarer namnerommet éin gong, på rotelementet",
        },
    }
}
