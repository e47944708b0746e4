use crate::rules::prelude::rule;

rule! {
    /// A name is that of an earlier edition.
    ///
    /// `FirstName` and `LastName` became `GivenName` and `Surname`; an attribute `IndicatorType`, from before 2011,
    /// became `PerformanceIndicatorType`. They are read as what they are called now. In the namespaces of 2009 and 2011
    /// the old names of persons are right.
    ///
    /// ## Why
    ///
    /// A document is validated by the edition that its namespace names, and that one knows only the new names. Plans
    /// that were carried over to the namespace of ISO kept old names inside.
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
    ///     </Goal>
    ///   </StrategicPlanCore>
    ///   <Submitter>
    ///     <FirstName>Planning</FirstName>
    ///     <Surname>Office</Surname>
    ///   </Submitter>
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
    ///     </Goal>
    ///   </StrategicPlanCore>
    ///   <Submitter>
    ///     <GivenName>Planning</GivenName>
    ///     <Surname>Office</Surname>
    ///   </Submitter>
    /// </PerformancePlanOrReport>
    /// ```
    SML012 "outdated-name" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "StratML Part 1 (ISO 17469-1:2015) and Part 2 (ANSI/AIIM 22:2017), schemas",
        strength: Must,
        since: "0.1.0",
        check: Reader,
    }
    message outdated(old, new, count) {
        en: "`{old}` is called `{new}` in this edition{count}",
        nb: "`{old}` heter `{new}` i denne utgaven{count}",
        nn: "`{old}` heiter `{new}` i denne utgåva{count}",
        help: {
            en: "`strategi convert --to stratml2` writes the new names",
            nb: "`strategi convert --to stratml2` skriver de nye navnene",
            nn: "`strategi convert --to stratml2` skriv dei nye namna",
        },
    }
}
