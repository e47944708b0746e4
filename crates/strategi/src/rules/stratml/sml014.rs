use crate::rules::prelude::rule;

rule! {
    /// An element of a form was left blank.
    ///
    /// An element that is there to hold others, and neither it nor anything in it has a text or an attribute with a
    /// value: a stakeholder, a role, a result, a descriptor. Nothing is read from it. One finding for each kind of
    /// element. What is empty inside is not reported once more.
    ///
    /// ## Why
    ///
    /// Forms write their empty fields, and the schemas accept them: a name must be there but may be empty. Nearly half
    /// of some 1,600 stakeholders in 15 published plans are blank, and more than half of the roles. Whoever counts
    /// stakeholders counts fields of a form.
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
    ///       <Stakeholder>
    ///         <Name/>
    ///       </Stakeholder>
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
    ///       <Stakeholder>
    ///         <Name>Schools</Name>
    ///       </Stakeholder>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </StrategicPlan>
    /// ```
    SML014 "blank-shell" {
        severity: Info,
        tier: Recommended,
        scope: Document,
        about: Record,
        source: "Published StratML files: the forms they were written in leave blank elements behind",
        strength: Practice,
        since: "0.1.0",
        check: Reader,
    }
    message blank(element, count) {
        en: "{count} `{element}` {count|element is|elements are} blank",
        nb: "{count} {count|element|elementer} av typen `{element}` er {count|tomt|tomme}",
        nn: "{count} element av typen `{element}` er {count|tomt|tomme}",
        help: {
            en: "fill {count|it|them} in, or take {count|it|them} out; `strategi convert --to stratml2` writes no blank elements",
            nb: "fyll {count|det|dem} ut, eller ta {count|det|dem} bort; `strategi convert --to stratml2` skriver ingen tomme elementer",
            nn: "fyll {count|det|dei} ut, eller ta {count|det|dei} bort; `strategi convert --to stratml2` skriv ingen tomme element",
        },
    }
}
