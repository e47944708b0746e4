use crate::rules::prelude::rule;

rule! {
    /// Elements stand in another order than the schema has them.
    ///
    /// The schema gives the elements inside each element a fixed order. Everything is read wherever it stands; of
    /// elements with one name, the first stays the first. One finding for each kind of element whose parts are out of
    /// order. An element in the wrong parent is `misplaced-element`.
    ///
    /// ## Why
    ///
    /// A validator stops at the first element out of turn. This is what published files get wrong most: of 13 plans
    /// that break their schema, nine do so by order. Dates, numbers and descriptions of results come in five orders
    /// besides the right one, in more than a thousand places.
    ///
    /// ## Bad
    ///
    /// ```xml bad
    /// <StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
    ///   <Name>Youth strategy</Name>
    ///   <StrategicPlanCore>
    ///     <Goal>
    ///       <Description>Young people are well.</Description>
    ///       <Name>Health</Name>
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
    ///     <Mission>
    ///       <Description>We plan for all ages.</Description>
    ///     </Mission>
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>Young people are well.</Description>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </StrategicPlan>
    /// ```
    SML006 "wrong-order" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML Part 1 (ISO 17469-1:2015) and Part 2 (ANSI/AIIM 22:2017), schemas",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message order(parent, count) {
        en: "in {count} `{parent}` {count|element|elements} the parts stand in another order than the schema demands",
        nb: "i {count} {count|element|elementer} av typen `{parent}` står innholdet i en annen rekkefølge enn skjemaet krever",
        nn: "i {count} element av typen `{parent}` står innhaldet i ei anna rekkjefølgje enn skjemaet krev",
        help: {
            en: "`strategi convert --to stratml2` writes everything in order",
            nb: "`strategi convert --to stratml2` skriver alt i riktig rekkefølge",
            nn: "`strategi convert --to stratml2` skriv alt i rett rekkjefølgje",
        },
    }
}
