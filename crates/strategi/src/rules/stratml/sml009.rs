use crate::rules::prelude::rule;

rule! {
    /// A value is not on the list that the schema gives.
    ///
    /// That of an attribute, or a `RoleType`. It is kept as it is written in the extension `x-stratml`, and nothing is
    /// made of it. One that is empty is `empty-value`; that of `Type` at the root is `missing-type`.
    ///
    /// ## Why
    ///
    /// The lists are short and closed, down to the underscore: `Generic Group` is not `Generic_Group`. A program that
    /// sorts by them passes over what it does not know.
    ///
    /// ## Bad
    ///
    /// ```xml bad
    /// <PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Strategic_Plan">
    ///   <Name>Youth strategy</Name>
    ///   <StrategicPlanCore>
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>Young people are well.</Description>
    ///       <Stakeholder StakeholderTypeType="Generic Group">
    ///         <Name>Pupils</Name>
    ///       </Stakeholder>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </PerformancePlanOrReport>
    /// ```
    ///
    /// ## Good
    ///
    /// ```xml good
    /// <PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Strategic_Plan">
    ///   <Name>Youth strategy</Name>
    ///   <StrategicPlanCore>
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>Young people are well.</Description>
    ///       <Stakeholder StakeholderTypeType="Generic_Group">
    ///         <Name>Pupils</Name>
    ///       </Stakeholder>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </PerformancePlanOrReport>
    /// ```
    SML009 "unknown-value" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML Part 1 (ISO 17469-1:2015) and Part 2 (ANSI/AIIM 22:2017), schemas",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message unknown(value, of, list, count) {
        en: "`{value}` is not among the values of `{of}`{count}",
        nb: "`{value}` er ikke blant verdiene for `{of}`{count}",
        nn: "`{value}` er ikkje mellom verdiane for `{of}`{count}",
        help: {
            en: "the values are {list}",
            nb: "verdiene er {list}",
            nn: "verdiane er {list}",
        },
    }
}
