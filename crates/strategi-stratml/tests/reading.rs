//! What becomes of a document: the model, and what is kept beside it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail so")]

use std::fmt::Write;

use strategi::{Date, Document, LanguageTag, Level, Options as Judging, check};
use strategi_stratml::{GoalsAs, ObjectivesAs, Options, Part, WriteOptions, from_bytes, read, write};

/// Part 1 as the schema has it.
const PART_ONE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/xsl" href="plan.xsl"?>
<s:StrategicPlan xmlns:s="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
  <s:Name>Harbours</s:Name>
  <s:OtherInformation>Second edition.</s:OtherInformation>
  <s:StrategicPlanCore>
    <s:Organization>
      <s:Name>Coast County</s:Name><s:Acronym>CC</s:Acronym><s:Identifier>coast</s:Identifier>
      <s:Stakeholder StakeholderTypeType="Person"><s:Name>The harbour master</s:Name></s:Stakeholder>
    </s:Organization>
    <s:Vision><s:Description>A living coast.</s:Description><s:Identifier>v</s:Identifier></s:Vision>
    <s:Mission><s:Description>We keep harbours.</s:Description></s:Mission>
    <s:Value><s:Name>Openness</s:Name><s:Description/></s:Value>
    <s:Goal>
      <s:Name>Safe harbours</s:Name><s:Description>Nobody is hurt.</s:Description>
      <s:Identifier>safe</s:Identifier><s:SequenceIndicator>1.10</s:SequenceIndicator>
      <s:Objective>
        <s:Name>Fewer accidents</s:Name><s:Identifier>fewer</s:Identifier>
        <s:Stakeholder StakeholderTypeType="Generic_Group"><s:Name>municipality</s:Name></s:Stakeholder>
        <s:OtherInformation>Half as many.</s:OtherInformation>
      </s:Objective>
    </s:Goal>
  </s:StrategicPlanCore>
  <s:AdministrativeInformation>
    <s:StartDate>2026-01-01</s:StartDate><s:EndDate>2029-12-31</s:EndDate>
    <s:PublicationDate>2026-02-03</s:PublicationDate><s:Source>https://coast.example/plan</s:Source>
    <s:Submitter><s:GivenName>Ada</s:GivenName><s:Surname>Nordmann Berg</s:Surname></s:Submitter>
  </s:AdministrativeInformation>
</s:StrategicPlan>
"#;

/// Part 2 as forms and hands leave it.
const PART_TWO: &str = r#"<PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport">
  <id/>
  <Name>Harbours</Name>
  <Approval>By the council, 3 May</Approval>
  <StrategicPlanCore>
    Left over
    <Organization><Name>Coast County</Name></Organization>
    <Goal Priority="High">
      <Name>Safe harbours</Name><Description>[To be determined]</Description>
      <Identifier>7f3c</Identifier>
      <Stakeholder StakeholderTypeType="Organization"><Name/><Description/></Stakeholder>
      <Objective>
        <Name>Fewer accidents</Name><Identifier>same</Identifier>
        <Stakeholder StakeholderTypeType="Organization">
          <Name>The pilots</Name><Description>All of them.</Description>
          <Role><Name>Lead</Name><Description>They begin.</Description><RoleType>Performer</RoleType></Role>
          <Role><Name>Win</Name><RoleType>Beneficiary</RoleType><RoleType>Audience</RoleType></Role>
        </Stakeholder>
        <PerformanceIndicator ValueChainStage="Outcome" PerformanceIndicatorType="Quantitative">
          <SequenceIndicator>1</SequenceIndicator>
          <MeasurementDimension>Accidents</MeasurementDimension>
          <UnitOfMeasurement>number</UnitOfMeasurement>
          <Identifier>same</Identifier>
          <Relationship RelationshipType="Peer_To"><Identifier>same</Identifier><ReferentIdentifier>nobody</ReferentIdentifier><Name>Rescues</Name></Relationship>
          <MeasurementInstance>
            <TargetResult><Description>Half</Description><EndDate>2029-12-31</EndDate><NumberOfUnits>4.4249999999999998</NumberOfUnits></TargetResult>
            <ActualResult><EndDate>2026-12-31</EndDate><NumberOfUnits>9,236</NumberOfUnits>
              <Descriptor><DescriptorName>Status</DescriptorName><DescriptorValue>Late</DescriptorValue></Descriptor></ActualResult>
          </MeasurementInstance>
          <MeasurementInstance>
            <TargetResult><StartDate>2028-07-01</StartDate><EndDate>2028-06-30</EndDate><NumberOfUnits/></TargetResult>
            <ActualResult><StartDate>2031-01-01</StartDate><EndDate>2030-01-01</EndDate><NumberOfUnits>3</NumberOfUnits></ActualResult>
          </MeasurementInstance>
        </PerformanceIndicator>
      </Objective>
    </Goal>
  </StrategicPlanCore>
  <AdministrativeInformation><StartDate>FY 2026</StartDate><EndDate/></AdministrativeInformation>
</PerformancePlanOrReport>
"#;

fn findings(document: Document) -> String {
    let mut options = Judging::on(Date::constant(2026, 1, 1));
    options.select = vec!["SML".to_owned()];
    let mut out = String::new();
    for finding in check(&[document], &options).diagnostics {
        let place = finding.place.expect("a place").start;
        writeln!(out, "{} {}:{} {} {}", finding.code, place.line, place.column, finding.pointer, finding.message)
            .unwrap();
    }
    out
}

fn json(document: &Document) -> String {
    strategi::to_json(document.strategy().expect("a strategy"))
}

#[test]
fn part_one() {
    let document = read("harbours.xml", PART_ONE, &Options::default());
    insta::assert_snapshot!("part_one", json(&document));
    assert_eq!(findings(document.clone()), "");
    assert!(document.is_complete());
    // All of it is written back; only the layout is another.
    let written = write(document.strategy().unwrap(), Part::One, &WriteOptions::default()).unwrap();
    let bare = |text: &str| text.replace("s:", "").split_whitespace().collect::<String>();
    for text in ["Second edition.", "The harbour master", "A living coast.", "1.10", "Half as many.", "Nordmann Berg"] {
        assert!(bare(&written.text).contains(&bare(text)), "{text}");
    }
}

#[test]
fn part_two_with_all_that_goes_wrong() {
    let document = read("harbours.xml", PART_TWO, &Options::default());
    insta::assert_snapshot!("part_two", json(&document));
    insta::assert_snapshot!("part_two_findings", findings(document.clone()));
    // The period of the plan could not be read, so nobody says that there is none.
    assert!(!document.is_complete());
    let report = check(&[document], &Judging::on(Date::constant(2026, 1, 1)));
    let codes: Vec<&str> = report.diagnostics.iter().map(|finding| finding.code).collect();
    assert!(["PER001", "PER005", "QLT009"].iter().all(|code| !codes.contains(code)), "{codes:?}");
}

#[test]
fn what_the_recorder_knows() {
    let language: LanguageTag = "nb".parse().unwrap();
    let options = Options {
        goals: GoalsAs::Priorities,
        objectives: ObjectivesAs::Measures,
        language: Some(language.clone()),
        ..Options::default()
    };
    let document = read("harbours.xml", PART_ONE, &options);
    let strategy = document.strategy().unwrap();
    assert_eq!(strategy.language, Some(language));
    assert_eq!(strategy.objectives.iter().map(|it| it.level).collect::<Vec<_>>(), [Some(Level::Vision)]);
    assert_eq!(strategy.priorities[0].id.as_str(), "safe");
    assert_eq!(strategy.measures[0].serves[0].as_str(), "safe");
    assert_eq!(strategy.measures[0].partners.len(), 1);
}

#[test]
fn a_document_of_the_first_edition_and_one_without_namespace() {
    for (uri, code) in [("http://www.stratml.net", ""), ("http://stratml.net", "SML004"), ("", "SML004")] {
        let text = PART_ONE
            .replace("urn:ISO:std:iso:17469:tech:xsd:stratml_core", uri)
            .replace("s:", "")
            .replace("xmlns:s", "xmlns")
            .replace(":s=", "=");
        let text = if uri.is_empty() { text.replace(" xmlns=\"\"", "") } else { text };
        let document = read("harbours.xml", &text, &Options::default());
        assert_eq!(document.strategy().map(|it| it.objectives.len()), Some(3), "{uri}");
        assert_eq!(findings(document).get(..6).unwrap_or_default(), code, "{uri}");
    }
}

#[test]
fn what_is_refused_has_its_place() {
    for text in [
        "<StrategicPlan><Name>A & B</Name></StrategicPlan>",
        "<StrategicPlan>\n  <Goal></Name>\n</StrategicPlan>",
        "<StrategicPlan>\n  <Goal>",
        "<Strategy/>",
        "",
        "<!DOCTYPE p [<!ENTITY a \"&b;&b;&b;\"><!ENTITY b \"&c;&c;&c;\">]><StrategicPlan>&a;</StrategicPlan>",
        "<!DOCTYPE p SYSTEM \"file:///etc/passwd\" [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;</p>",
    ] {
        let document = read("plan.xml", text, &Options::default());
        assert!(document.strategy().is_none(), "{text}");
        assert_eq!(findings(document).lines().count(), 1, "{text}");
    }
    let deep = format!("{}{}", "<StrategicPlan>".repeat(100_000), "</StrategicPlan>".repeat(100_000));
    let document = from_bytes("deep.xml", deep.as_bytes(), &Options::default());
    assert!(findings(document).starts_with("RD006 "));
    let options = Options { limits: strategi::tree::Limits { bytes: 10, ..Default::default() }, ..Options::default() };
    assert!(from_bytes("long.xml", PART_ONE.as_bytes(), &options).strategy().is_none());
}
