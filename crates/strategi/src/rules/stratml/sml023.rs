use crate::rules::prelude::rule;

rule! {
    /// A text is a placeholder of a form.
    ///
    /// `[To be determined]`, `TBD`, `[To_be_inserted_by_user]`, dots alone and the like, by the same measure as QLT009,
    /// which is silent where this rule has told of it. The text is kept. One finding for each text and the kind of
    /// element it stands in.
    ///
    /// ## Why
    ///
    /// The most common defect of published StratML: more than 2,900 placeholders in ten files. One plan of 1.5 MB is
    /// valid by its schema, and 2,392 of its texts are three dots.
    ///
    /// ## Bad
    ///
    /// ```xml bad
    /// <StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
    ///   <Name>Youth strategy</Name>
    ///   <StrategicPlanCore>
    ///     <Goal>
    ///       <Name>Health</Name>
    ///       <Description>[To be determined]</Description>
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
    ///       <Description>What is to be determined by each school is determined there.</Description>
    ///     </Goal>
    ///   </StrategicPlanCore>
    /// </StrategicPlan>
    /// ```
    SML023 "form-placeholder" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Record,
        source: "Published StratML files: placeholders are their most common defect",
        strength: Practice,
        since: "0.1.0",
        check: Reader,
    }
    message placeholder(text, element, count) {
        en: "`{text}` in `{element}` is a placeholder{count}",
        nb: "`{text}` i `{element}` er en plassholder{count}",
        nn: "`{text}` i `{element}` er ein plasshaldar{count}",
        help: {
            en: "write the text, or take the element out",
            nb: "skriv teksten, eller ta bort elementet",
            nn: "skriv teksten, eller ta bort elementet",
        },
    }
}
