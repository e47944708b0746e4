use crate::rules::prelude::rule;

rule! {
    /// The document type declares an entity of its own.
    ///
    /// No such entity is expanded, and the document is not read. The five entities of XML itself (`&amp;`, `&lt;`,
    /// `&gt;`, `&quot;`, `&apos;`), references to characters such as `&#229;` and a document type without declarations
    /// are fine.
    ///
    /// ## Why
    ///
    /// Entities can grow from a few lines to gigabytes, or draw in files and addresses that the reader never meant to
    /// open. StratML is defined by XML Schema and needs none.
    ///
    /// ## Bad
    ///
    /// ```xml bad
    /// <!DOCTYPE StrategicPlan [<!ENTITY county "the Coastal Region">]>
    /// <StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
    ///   <Name>Youth strategy of &county;</Name>
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
    /// <!DOCTYPE StrategicPlan>
    /// <StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
    ///   <Name>Youth strategy of the Coastal Region</Name>
    ///   <StrategicPlanCore>
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>Young people are well.</Description>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </StrategicPlan>
    /// ```
    SML002 "entity-declaration" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Record,
        source: "XML 1.0, entity declarations; common practice for XML from unknown hands",
        strength: Practice,
        since: "0.1.0",
        check: Reader,
    }
    message declared(name) {
        en: "the document type declares the entity `{name}`, and a document that does so is not read",
        nb: "dokumenttypen deklarerer entiteten `{name}`, og da leses ikke dokumentet",
        nn: "dokumenttypen deklarerer entiteten `{name}`, og då blir ikkje dokumentet lese",
        help: {
            en: "write the text of the entity where `&{name};` stands, and take the declaration out",
            nb: "skriv teksten til entiteten der det står `&{name};`, og ta bort deklarasjonen",
            nn: "skriv teksten til entiteten der det står `&{name};`, og ta bort deklarasjonen",
        },
    }
}
