use crate::rules::prelude::rule;

rule! {
    /// An attribute is not of the vocabulary.
    ///
    /// The schema gives the element no attribute of this name. It is kept as it is written in the extension
    /// `x-stratml`. Attributes with a prefix, such as `xsi:schemaLocation`, belong to others and are fine.
    ///
    /// ## Why
    ///
    /// Each attribute is named in the schemas, and they are few: the kind of document, of stakeholder, of indicator and
    /// of relationship, and the stage in the value chain. What stands in another is lost to everyone who reads by the
    /// schema.
    ///
    /// ## Bad
    ///
    /// ```xml bad
    /// <StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
    ///   <Name>Youth strategy</Name>
    ///   <StrategicPlanCore>
    ///     <Goal Priority="High">
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
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>Young people are well.</Description>
    ///       <Stakeholder StakeholderTypeType="Organization">
    ///         <Name>Schools</Name>
    ///       </Stakeholder>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </StrategicPlan>
    /// ```
    SML008 "unknown-attribute" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML Part 1 (ISO 17469-1:2015) and Part 2 (ANSI/AIIM 22:2017), schemas",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message unknown(attribute, element, count) {
        en: "`{attribute}` is not an attribute of `{element}`{count}",
        nb: "`{attribute}` er ikke et attributt for `{element}`{count}",
        nn: "`{attribute}` er ikkje eit attributt for `{element}`{count}",
        help: {
            en: "take it out, or say it in `OtherInformation`",
            nb: "ta det bort, eller skriv opplysningen i `OtherInformation`",
            nn: "ta det bort, eller skriv opplysninga i `OtherInformation`",
        },
    }
}
