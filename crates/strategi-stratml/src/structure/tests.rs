use strategi::tree::Limits;

use super::check;
use crate::deviation::Deviations;
use crate::vocabulary::{self, Identity};
use crate::xml::Tree;

const TWO: &str = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport";
const ONE: &str = "urn:ISO:std:iso:17469:tech:xsd:stratml_core";

/// Each group as `count kind @ text of the first`.
fn deviations(text: &str) -> Vec<String> {
    let tree = Tree::read(text, &Limits::default()).unwrap();
    let Identity::Known { part, edition } = vocabulary::identify(tree.root_name(), tree.namespace()) else {
        panic!("no StratML: {text}");
    };
    let mut found = Deviations::default();
    check(&tree, part, edition, &mut found);
    let (groups, untold) = found.finish();
    assert_eq!(untold, 0);
    groups
        .iter()
        .map(|group| {
            let place: String = text[group.first().range()].chars().take(24).collect();
            format!("{} {:?} @ {place}", group.count, group.deviation)
        })
        .collect()
}

fn plan(inside_goal: &str) -> String {
    format!(
        "<PerformancePlanOrReport xmlns='{TWO}' Type='Strategic_Plan'><Name>Plan</Name><StrategicPlanCore>\
         <Goal><Name>Roads</Name><Description>Safe</Description>{inside_goal}</Goal></StrategicPlanCore>\
         </PerformancePlanOrReport>"
    )
}

#[test]
fn a_plan_as_the_schema_has_it() {
    let result = "<StartDate>2026-01-01</StartDate><EndDate/><NumberOfUnits>1</NumberOfUnits>\
                  <Descriptor><DescriptorName>a</DescriptorName></Descriptor><Description>b</Description>";
    let text = plan(&format!(
        "<Stakeholder StakeholderTypeType='Person'><Name>Kari</Name><Role><Name>x</Name><RoleType>Performer</RoleType>\
         <RoleType>Beneficiary</RoleType></Role></Stakeholder><Stakeholder><Name>Ola</Name></Stakeholder><Objective>\
         <PerformanceIndicator ValueChainStage='Outcome' PerformanceIndicatorType='Qualitative'>\
         <MeasurementDimension>d</MeasurementDimension><UnitOfMeasurement>km</UnitOfMeasurement>\
         <Relationship RelationshipType='Peer_To'><ReferentIdentifier>i</ReferentIdentifier></Relationship>\
         <MeasurementInstance><Place><Name>Oslo</Name></Place><TargetResult>{result}</TargetResult>\
         <ActualResult>{result}</ActualResult></MeasurementInstance></PerformanceIndicator></Objective>"
    ));
    // A date may be empty by the schema, and is told all the same.
    assert_eq!(deviations(&text), ["2 EmptyValue { field: Element(EndDate) } @ <EndDate/>"]);
}

#[test]
fn roots_and_namespaces() {
    let goal =
        "<Name>x</Name><StrategicPlanCore><Goal><Name>x</Name><Description>x</Description></Goal></StrategicPlanCore>";
    let cases = [
        (format!("<StrategicPlan xmlns='{ONE}'>{goal}</StrategicPlan>"), vec![]),
        (format!("<p:StrategicPlan xmlns:p='{ONE}'>{}</p:StrategicPlan>", prefixed(goal)), vec![]),
        (format!("<StrategicPlan xmlns='http://www.stratml.net'>{goal}</StrategicPlan>"), vec![]),
        (format!("<StrategicPlan>{goal}</StrategicPlan>"), vec!["1 NoNamespace @ <StrategicPlan>".to_owned()]),
        (
            format!("<StrategicPlan xmlns='http://stratml.net'>{goal}</StrategicPlan>"),
            vec![format!(
                "1 UnknownNamespace {{ uri: \"http://stratml.net\", meant: \"{ONE}\" }} @ <StrategicPlan xmlns='ht"
            )],
        ),
        (
            format!("<PerformancePlanOrReport xmlns='{TWO}' Type='Plan' type='x'>{goal}</PerformancePlanOrReport>"),
            vec![
                "1 WrongType { value: \"Plan\" } @ Plan".to_owned(),
                "1 UnknownAttribute { element: PerformancePlanOrReport, name: \"type\" } @ type".to_owned(),
            ],
        ),
        (
            format!("<PerformancePlanOrReport xmlns='{TWO}'>{goal}</PerformancePlanOrReport>"),
            vec!["1 MissingType @ <PerformancePlanOrReport".to_owned()],
        ),
        (
            format!("<StrategicPlan xmlns='{ONE}'/>"),
            vec![
                "1 MissingMandatory { parent: StrategicPlan, name: Name } @ <StrategicPlan xmlns='ur".to_owned(),
                "1 MissingMandatory { parent: StrategicPlan, name: StrategicPlanCore } @ <StrategicPlan xmlns='ur"
                    .to_owned(),
            ],
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(deviations(&text), expected, "{text}");
    }
}

fn prefixed(text: &str) -> String {
    text.replace("</", "\u{1}").replace('<', "<p:").replace('\u{1}', "</p:")
}

#[test]
fn other_kinds_of_xml() {
    let identity = |text| {
        let tree = Tree::read(text, &Limits::default()).unwrap();
        vocabulary::identify(tree.root_name(), tree.namespace())
    };
    assert_eq!(
        identity("<PerformancePlanOrReport xmlns='urn:schemas:AIIM:org:03201408:AdditionalElements'/>"),
        Identity::OtherStratml("Part 3")
    );
    assert_eq!(identity("<OrganizationalStrategyDocument/>"), Identity::OtherStratml("3.5"));
    assert_eq!(identity("<html xmlns='http://www.w3.org/1999/xhtml'/>"), Identity::Other);
    assert_eq!(identity("<Goal/>"), Identity::Other);
}

#[test]
fn each_deviation() {
    let cases: &[(&str, &[&str])] = &[
        (
            "<SequenceIndicator>1</SequenceIndicator><Identifier>i</Identifier>",
            &["1 WrongOrder { parent: Goal } @ <Identifier>"],
        ),
        // One parent out of order counts once, however many of its children are.
        (
            "<Objective><Name>o</Name></Objective><OtherInformation>x</OtherInformation><Identifier>i</Identifier>",
            &["1 WrongOrder { parent: Goal } @ <OtherInformation>"],
        ),
        (
            "<id/><x:y xmlns:x='u'/>",
            &[
                "1 UnknownElement { parent: Goal, name: \"id\" } @ <id/>",
                "1 MixedNamespace { parent: Goal, name: \"y\" } @ <x:y xmlns:x='u'/>",
            ],
        ),
        // What is in an unknown element is not looked at.
        ("<Wrap><Name/><Stakeholder/></Wrap>", &["1 UnknownElement { parent: Goal, name: \"Wrap\" } @ <Wrap>"]),
        ("<Identifier>a</Identifier><Identifier/>", &["1 Repeated { parent: Goal, name: Identifier } @ <Identifier/>"]),
        ("<EndDate>x</EndDate>", &["1 Misplaced { parent: Goal, name: EndDate } @ <EndDate>"]),
        (
            "oops<Stakeholder><Name>x</Name> and</Stakeholder>",
            &[
                "1 StrayText { element: Goal, excerpt: \"oops\" } @ oops",
                "1 StrayText { element: Stakeholder, excerpt: \"and\" } @ and",
            ],
        ),
        (
            "<Stakeholder><Name/><Description> </Description><Role><Name/><RoleType/></Role></Stakeholder><Stakeholder/>",
            &["2 BlankShell { name: Stakeholder } @ <Stakeholder>"],
        ),
        (
            "<Stakeholder StakeholderTypeType='person'><Name/><Description>d</Description></Stakeholder>",
            &[
                "1 UnknownValue { field: Attribute(StakeholderTypeType), value: \"person\" } @ person",
                "1 MandatoryEmpty { parent: Stakeholder, name: Name } @ <Name/>",
            ],
        ),
        (
            "<Stakeholder StakeholderTypeType=''><Name>x</Name><Role><RoleType>Boss</RoleType><RoleType/></Role></Stakeholder>",
            &[
                "1 EmptyValue { field: Attribute(StakeholderTypeType) } @ StakeholderTypeType",
                "1 MissingMandatory { parent: Role, name: Name } @ <Role>",
                "1 UnknownValue { field: Element(RoleType), value: \"Boss\" } @ Boss",
                "1 EmptyValue { field: Element(RoleType) } @ <RoleType/>",
            ],
        ),
        (
            "<Stakeholder><Name>x</Name><Role><Name>r</Name><RoleType>Performer</RoleType><RoleType>Performer</RoleType>\
             <RoleType>Beneficiary</RoleType></Role></Stakeholder>",
            &["1 Repeated { parent: Role, name: RoleType } @ <RoleType>"],
        ),
        (
            "<Objective><PerformanceIndicator IndicatorType='Quantitative'><MeasurementDimension>d</MeasurementDimension>\
          <UnitOfMeasurement/></PerformanceIndicator></Objective>",
            &[
                "1 OldName { old: \"IndicatorType\", new: \"PerformanceIndicatorType\" } @ IndicatorType",
                "1 MandatoryEmpty { parent: PerformanceIndicator, name: UnitOfMeasurement } @ <UnitOfMeasurement/>",
            ],
        ),
    ];
    for (inside, expected) in cases {
        assert_eq!(deviations(&plan(inside)), *expected, "{inside}");
    }
}

#[test]
fn the_submitter_is_read_in_both_places() {
    let submitter = "<Submitter><FirstName>Kari</FirstName><Identifier/></Submitter>";
    let core =
        "<Name>x</Name><StrategicPlanCore><Goal><Name>x</Name><Description>x</Description></Goal></StrategicPlanCore>";
    let two = format!(
        "<PerformancePlanOrReport xmlns='{TWO}' Type='Strategic_Plan'>{core}<AdministrativeInformation>{submitter}\
         </AdministrativeInformation></PerformancePlanOrReport>"
    );
    assert_eq!(
        deviations(&two),
        [
            "1 Misplaced { parent: AdministrativeInformation, name: Submitter } @ <Submitter>",
            "1 OldName { old: \"FirstName\", new: \"GivenName\" } @ <FirstName>",
            "1 WrongOrder { parent: Submitter } @ <Identifier/>",
            "1 EmptyValue { field: Element(Identifier) } @ <Identifier/>",
        ]
    );
    let one = format!("<StrategicPlan xmlns='{ONE}'>{core}{submitter}</StrategicPlan>");
    assert_eq!(
        deviations(&one),
        [
            "1 Misplaced { parent: StrategicPlan, name: Submitter } @ <Submitter>",
            "1 OldName { old: \"FirstName\", new: \"GivenName\" } @ <FirstName>",
            "1 Misplaced { parent: Submitter, name: Identifier } @ <Identifier/>",
        ]
    );
}

#[test]
fn part_two_inside_part_one() {
    let text = format!(
        "<StrategicPlan xmlns='{ONE}'><Name>x</Name><StrategicPlanCore><Goal><Name>x</Name><Description>x</Description>\
         <Objective><PerformanceIndicator><MeasurementDimension/><UnitOfMeasurement>km</UnitOfMeasurement>\
         <MeasurementInstance><TargetResult><EndDate/><Description>x</Description></TargetResult></MeasurementInstance>\
         </PerformanceIndicator></Objective></Goal></StrategicPlanCore></StrategicPlan>"
    );
    assert_eq!(
        deviations(&text),
        [
            "1 OtherPart { parent: Objective, name: PerformanceIndicator } @ <PerformanceIndicator>",
            "1 MandatoryEmpty { parent: PerformanceIndicator, name: MeasurementDimension } @ <MeasurementDimension/>",
            "1 EmptyValue { field: Element(EndDate) } @ <EndDate/>",
        ]
    );
}

#[test]
fn the_edition_of_2011_has_its_own_order_and_names() {
    let text = plan(
        "<Objective><PerformanceIndicator><MeasurementDimension>d</MeasurementDimension><UnitOfMeasurement>km\
         </UnitOfMeasurement><MeasurementInstance><TargetResult><Description>x</Description><EndDate>2012-01-01</EndDate>\
         </TargetResult></MeasurementInstance></PerformanceIndicator></Objective>",
    );
    assert_eq!(deviations(&text), ["1 WrongOrder { parent: TargetResult } @ <EndDate>"]);
    assert!(deviations(&text.replace(TWO, "http://www.stratml.net/PerformancePlanOrReport")).is_empty());
}
