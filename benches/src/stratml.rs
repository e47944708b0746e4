//! A performance plan in `StratML` as published ones are: many indicators, measured every year, most of a form left blank.

use std::fmt::Write;

/// A plan of Part 2 with so many indicators, about 14 kB each.
pub fn plan(indicators: usize) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PerformancePlanOrReport \
         xmlns=\"urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport\" Type=\"Performance_Plan\">\
         <Name>Living by the sea</Name><StrategicPlanCore><Organization><Name>The coast</Name></Organization>\
         <Goal><Name>People</Name><Description>More people live by the sea.</Description>",
    );
    for number in 0..indicators {
        // Writing to a `String` cannot fail.
        let _ = write!(
            text,
            "<Objective><Name>Objective {number}</Name><Description>It goes the right way.</Description>\
             <Identifier>o{number}</Identifier><Stakeholder><Name/><Description/></Stakeholder><OtherInformation/>\
             <PerformanceIndicator><SequenceIndicator>{number}</SequenceIndicator>\
             <MeasurementDimension>Share of households</MeasurementDimension>\
             <UnitOfMeasurement>%</UnitOfMeasurement><Identifier>i{number}</Identifier>\
             <Relationship><ReferentIdentifier/><Name/><Description/></Relationship>"
        );
        for year in 2000..2024 {
            let value = (number * 7 + year) % 100;
            let _ = write!(
                text,
                "<MeasurementInstance><TargetResult><StartDate>{year}-01-01</StartDate><EndDate>{year}-12-31</EndDate>\
                 <NumberOfUnits>{value}.5</NumberOfUnits><Descriptor><DescriptorName>Status</DescriptorName>\
                 <DescriptorValue>Annual</DescriptorValue></Descriptor>\n  <Description>As the county council decided in \
                 the budget</Description></TargetResult><ActualResult><StartDate>{year}-01-01</StartDate>\
                 <EndDate>{year}-12-31</EndDate><NumberOfUnits/><Descriptor><DescriptorName/><DescriptorValue/>\
                 </Descriptor><Description>...</Description></ActualResult></MeasurementInstance>\n"
            );
        }
        text.push_str("</PerformanceIndicator></Objective>\n");
    }
    text.push_str("</Goal></StrategicPlanCore></PerformancePlanOrReport>\n");
    text
}
