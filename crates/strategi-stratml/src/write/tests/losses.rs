//! Persons, parties, indicators and dates: what is written, and what is told.

use serde_json::{Value, json};

use super::super::{LossKind, Part};
use super::{kinds, lines, with, written};

fn stakeholders(actors: &Value, parties: &Value, part: Part) -> (String, Vec<LossKind>) {
    let document = with(&json!({"owners": ["o"], "actors": actors, "stakeholders": parties}));
    let written = written(&document, part);
    let lines = lines(&written.text, "<Organization>", "</Organization>");
    (lines.join("\n"), kinds(&written))
}

#[test]
fn parties() {
    let actors = json!([
        {"id": "o", "name": "Owner", "short_name": "OW", "category": "county"},
        {"id": "p", "name": "Kari Ås", "category": "person"},
        {"id": "s", "short_name": "SN", "description": "Short"},
        {"id": "g", "name": "Everybody", "x-stratml": {"type": "Generic_Group"}},
    ]);
    let parties = json!([
        "p",
        {"category": "public_support", "involvement": ["partner"]},
        {"actor": "s", "involvement": ["performer", "partner", "beneficiary"], "role": "Runs it"},
        {"actor": "s", "role": "Pays", "x-stratml": {"same_stakeholder": true, "role_description": "All of it"}},
        {"actor": "g", "x-stratml": {"description": "Other", "type": "Person"}},
        {"actor": "g"},
        {"actor": "s", "x-stratml": {"description": "", "type": ""}},
        {"actor": "gone"},
        {"category": "tea drinkers"},
    ]);
    let (text, kinds) = stakeholders(&actors, &parties, Part::Two);
    insta::assert_snapshot!(text, @r#"
    <Organization>
    <Name>Owner</Name>
    <Acronym>OW</Acronym>
    <Identifier>o</Identifier>
    <Stakeholder StakeholderTypeType="Person">
    <Name>Kari Ås</Name>
    </Stakeholder>
    <Stakeholder StakeholderTypeType="Generic_Group">
    <Name>public support body</Name>
    </Stakeholder>
    <Stakeholder>
    <Name>SN</Name>
    <Description>Short</Description>
    <Role>
    <Name>Runs it</Name>
    <RoleType>Performer</RoleType>
    <RoleType>Beneficiary</RoleType>
    </Role>
    <Role>
    <Name>Pays</Name>
    <Description>All of it</Description>
    </Role>
    </Stakeholder>
    <Stakeholder StakeholderTypeType="Person">
    <Name>Everybody</Name>
    <Description>Other</Description>
    </Stakeholder>
    <Stakeholder StakeholderTypeType="Generic_Group">
    <Name>Everybody</Name>
    </Stakeholder>
    <Stakeholder>
    <Name>SN</Name>
    </Stakeholder>
    <Stakeholder StakeholderTypeType="Generic_Group">
    <Name>tea drinkers</Name>
    </Stakeholder>
    </Organization>
    "#);
    insta::assert_debug_snapshot!(kinds, @r#"
    [
        Omitted {
            what: "id",
        },
        Omitted {
            what: "stakeholders",
        },
        WrittenAs {
            what: "short_name",
            as_: "Name",
        },
        Omitted {
            what: "category",
        },
        Omitted {
            what: "involvement",
        },
    ]
    "#);
    let (text, _) = stakeholders(&actors, &parties, Part::One);
    assert!(!text.contains("Role"));
    assert_eq!(text.matches("<Stakeholder").count(), 7);
}

#[test]
fn stakeholders_of_several_organizations() {
    let document = with(&json!({
        "owners": ["o", "gone", "q", "o"],
        "actors": [{"id": "o", "name": "O"}, {"id": "q", "name": "Q"}, {"id": "r", "name": "R"}],
        "stakeholders": [{"actor": "r", "x-stratml": {"organization": "q"}}, "r"],
    }));
    let written = written(&document, Part::One);
    insta::assert_snapshot!(lines(&written.text, "<Organization>", "<Goal>").join("\n"), @r"
    <Organization>
    <Name>O</Name>
    <Identifier>o</Identifier>
    <Stakeholder>
    <Name>R</Name>
    </Stakeholder>
    </Organization>
    <Organization>
    <Name>Q</Name>
    <Identifier>q</Identifier>
    <Stakeholder>
    <Name>R</Name>
    </Stakeholder>
    </Organization>
    <Goal>
    ");
    let lost = written.losses.iter().find(|loss| loss.kind == LossKind::Omitted { what: "owners" }).unwrap();
    assert_eq!(lost.places, ["/owners/1", "/owners/3"]);
}

#[test]
fn stakeholders_without_an_owner() {
    let document = with(&json!({"actors": [{"id": "r", "name": "R"}], "stakeholders": ["r"]}));
    let text = written(&document, Part::One).text;
    assert_eq!(
        lines(&text, "<Organization>", "<Goal>").join(""),
        "<Organization><Stakeholder><Name>R</Name></Stakeholder></Organization><Goal>"
    );
}

#[test]
fn stakeholders_kept_on_a_priority() {
    let document = with(&json!({
        "actors": [{"id": "r", "name": "R"}],
        "priorities": [{"id": "p", "title": "P", "x-stratml": {"stakeholders": ["r", {"actor": "r", "role": "Role"}], "other": 1}}],
    }));
    let written = written(&document, Part::One);
    assert_eq!(written.text.matches("<Stakeholder>").count(), 2);
    let places = |kind| written.losses.iter().find(|loss| loss.kind == kind).map(|loss| loss.places.clone());
    assert_eq!(places(LossKind::Omitted { what: "role" }).unwrap(), ["/priorities/0/x-stratml/stakeholders/1/role"]);
    assert_eq!(places(LossKind::Extensions).unwrap(), ["/priorities/0/x-stratml/other"]);
}

#[test]
fn submitters() {
    let submitter = |actor: Value| {
        let mut actor = actor;
        actor["id"] = json!("a");
        let document = with(&json!({"recorded_by": "a", "actors": [actor]}));
        let all = lines(&written(&document, Part::One).text, "<Submitter>", "</Submitter>");
        all.join("").replace("<Submitter>", "").replace("</Submitter>", "")
    };
    let kari = "<GivenName>Kari Anne</GivenName><Surname>Ås</Surname>";
    assert_eq!(submitter(json!({"name": "Kari Anne Ås", "category": "person"})), kari);
    assert_eq!(submitter(json!({"name": "Kari Anne Ås"})), kari);
    assert_eq!(submitter(json!({"name": "The county", "category": "county"})), "<Surname>The county</Surname>");
    assert_eq!(submitter(json!({"name": "Ås"})), "<Surname>Ås</Surname>");
    assert_eq!(submitter(json!({"name": "Ås "})), "<Surname>Ås</Surname>");
    let kept = json!({"given_name": "Kari", "surname": "Anne Ås"});
    assert_eq!(
        submitter(json!({"name": "Kari Anne Ås", "x-stratml": kept, "contact": {"email": "a@b.no", "phone": "1"}})),
        "<GivenName>Kari</GivenName><Surname>Anne Ås</Surname><PhoneNumber>1</PhoneNumber><EmailAddress>a@b.no</EmailAddress>"
    );
    assert_eq!(submitter(json!({"name": " "})), "");
}

#[test]
fn dates() {
    let dates = |period: &str, published: &str| {
        let written = written(&with(&json!({"period": period, "published": published})), Part::One);
        let text = lines(&written.text, "<AdministrativeInformation>", "</AdministrativeInformation>").concat();
        let text = text.replace("<AdministrativeInformation>", "").replace("</AdministrativeInformation>", "");
        let told: Vec<LossKind> =
            kinds(&written).into_iter().filter(|kind| *kind != LossKind::Omitted { what: "id" }).collect();
        (text, told)
    };
    let days = LossKind::Days { what: "period" };
    let start = "<StartDate>2024-01-01</StartDate>";
    let end = "<EndDate>2024-02-29</EndDate>";
    let published = "<PublicationDate>2024-01-01</PublicationDate>";
    assert_eq!(dates("2024-01-01/2024-02-29", "2024-01-01"), (format!("{start}{end}{published}"), vec![]));
    assert_eq!(
        dates("2024/2024-02", "2024-01"),
        (format!("{start}{end}"), vec![days, LossKind::Omitted { what: "published" }])
    );
    assert_eq!(dates("2024-01-01/..", "2024-01-01").0, format!("{start}{published}"));
    assert_eq!(dates("../2024-02-29", "2024-01-01").0, format!("{end}{published}"));
    assert_eq!(dates("2024-01-01", "2024-01-01").0, format!("{start}<EndDate>2024-01-01</EndDate>{published}"));
}

fn indicator(fields: &Value) -> (String, Vec<LossKind>) {
    let mut indicator = json!({"id": "i", "title": "I", "of": ["o"]});
    for (name, value) in fields.as_object().unwrap() {
        indicator[name] = value.clone();
    }
    let document = with(&json!({
        "objectives": [{"id": "g", "title": "G"}, {"id": "o", "level": "objective", "title": "O", "part_of": ["g"]}],
        "indicators": [indicator],
    }));
    let written = written(&document, Part::Two);
    (lines(&written.text, "<PerformanceIndicator", "</PerformanceIndicator>").join("\n"), kinds(&written))
}

#[test]
fn results_stand_together_by_their_dates() {
    let point = |when: &str, value: Value| json!({"when": when, "value": value});
    let (text, kinds) = indicator(&json!({
        "unit": "kg", "kind": "quantitative", "stage": "output_processing", "number": "1.10", "note": "N",
        "baseline": point("2020-12-31", json!(0)),
        "milestones": [point("2024", json!(1))],
        "targets": [{"when": "2025-12-31", "unit": "kg"}, {}, {"when": "2025-12-31", "text": "T"}],
        "actuals": [
            point("2025-12-31", json!(0.1)), point("2025-12-31", json!(1e21)), point("2025-12-31", json!(-1e-7)),
            {"breakdown": {"women": 40, "men": "few"}}, {"x-stratml": {"descriptor": {"name": "D"}}},
            {"when": "../2026-01-01", "unit": "t", "place": "NO"},
        ],
    }));
    insta::assert_snapshot!(text, @r#"
    <PerformanceIndicator ValueChainStage="Output_Processing" PerformanceIndicatorType="Quantitative">
    <SequenceIndicator>1.10</SequenceIndicator>
    <MeasurementDimension>I</MeasurementDimension>
    <UnitOfMeasurement>kg</UnitOfMeasurement>
    <Identifier>i</Identifier>
    <MeasurementInstance>
    <TargetResult>
    <StartDate>2024-01-01</StartDate>
    <EndDate>2024-12-31</EndDate>
    <NumberOfUnits>1</NumberOfUnits>
    </TargetResult>
    </MeasurementInstance>
    <MeasurementInstance>
    <TargetResult>
    <EndDate>2025-12-31</EndDate>
    </TargetResult>
    <ActualResult>
    <EndDate>2025-12-31</EndDate>
    <NumberOfUnits>0.1</NumberOfUnits>
    </ActualResult>
    </MeasurementInstance>
    <MeasurementInstance>
    <TargetResult>
    <EndDate>2025-12-31</EndDate>
    <Description>T</Description>
    </TargetResult>
    <ActualResult>
    <EndDate>2025-12-31</EndDate>
    <NumberOfUnits>1000000000000000000000</NumberOfUnits>
    </ActualResult>
    </MeasurementInstance>
    <MeasurementInstance>
    <ActualResult>
    <EndDate>2020-12-31</EndDate>
    <NumberOfUnits>0</NumberOfUnits>
    </ActualResult>
    </MeasurementInstance>
    <MeasurementInstance>
    <ActualResult>
    <EndDate>2025-12-31</EndDate>
    <NumberOfUnits>-0.0000001</NumberOfUnits>
    </ActualResult>
    </MeasurementInstance>
    <MeasurementInstance>
    <ActualResult>
    <Descriptor>
    <DescriptorName>women</DescriptorName>
    <DescriptorValue>40</DescriptorValue>
    </Descriptor>
    </ActualResult>
    </MeasurementInstance>
    <MeasurementInstance>
    <ActualResult>
    <Descriptor>
    <DescriptorName>D</DescriptorName>
    </Descriptor>
    </ActualResult>
    </MeasurementInstance>
    <MeasurementInstance>
    <ActualResult>
    <EndDate>2026-01-01</EndDate>
    </ActualResult>
    </MeasurementInstance>
    <OtherInformation>N</OtherInformation>
    </PerformanceIndicator>
    "#);
    insta::assert_debug_snapshot!(kinds, @r#"
    [
        Omitted {
            what: "unit",
        },
        WrittenAs {
            what: "baseline",
            as_: "ActualResult",
        },
        WrittenAs {
            what: "milestones",
            as_: "TargetResult",
        },
        Omitted {
            what: "targets",
        },
        WrittenAs {
            what: "when",
            as_: "EndDate",
        },
        Days {
            what: "when",
        },
        Omitted {
            what: "breakdown",
        },
        Omitted {
            what: "place",
        },
    ]
    "#);
}

#[test]
fn results_stand_together_as_they_say() {
    let point = |instance: u64| json!({"value": instance, "x-stratml": {"instance": instance}});
    let (text, kinds) = indicator(&json!({"targets": [point(2), point(1), point(2)], "actuals": [point(3), point(1)]}));
    insta::assert_snapshot!(text, @r"
    <PerformanceIndicator>
    <MeasurementDimension>I</MeasurementDimension>
    <UnitOfMeasurement/>
    <Identifier>i</Identifier>
    <MeasurementInstance>
    <TargetResult>
    <NumberOfUnits>1</NumberOfUnits>
    </TargetResult>
    <ActualResult>
    <NumberOfUnits>1</NumberOfUnits>
    </ActualResult>
    </MeasurementInstance>
    <MeasurementInstance>
    <TargetResult>
    <NumberOfUnits>2</NumberOfUnits>
    </TargetResult>
    <TargetResult>
    <NumberOfUnits>2</NumberOfUnits>
    </TargetResult>
    </MeasurementInstance>
    <MeasurementInstance>
    <ActualResult>
    <NumberOfUnits>3</NumberOfUnits>
    </ActualResult>
    </MeasurementInstance>
    </PerformanceIndicator>
    ");
    assert!(!kinds.contains(&LossKind::Extensions));
    let (_, kinds) = indicator(&json!({"targets": [point(2), {"value": 1}]}));
    assert!(kinds.contains(&LossKind::Extensions));
}

#[test]
fn relationships() {
    let (text, kinds) = indicator(&json!({"x-stratml": {"relationships": [
        {"type": "Peer_To", "identifier": "r1", "referents": ["a b", "c"], "name": "N", "description": "D"},
        {"referents": ["x"]},
    ]}}));
    insta::assert_snapshot!(text, @r#"
    <PerformanceIndicator>
    <MeasurementDimension>I</MeasurementDimension>
    <UnitOfMeasurement/>
    <Identifier>i</Identifier>
    <Relationship RelationshipType="Peer_To">
    <Identifier>r1</Identifier>
    <ReferentIdentifier>a b</ReferentIdentifier>
    <ReferentIdentifier>c</ReferentIdentifier>
    <Name>N</Name>
    <Description>D</Description>
    </Relationship>
    <Relationship>
    <ReferentIdentifier>x</ReferentIdentifier>
    </Relationship>
    </PerformanceIndicator>
    "#);
    assert!(!kinds.contains(&LossKind::Extensions));
    for wrong in [
        json!({"identifier": "g", "name": "N"}),
        json!({"identifier": "no id", "name": "N"}),
        json!({"type": "Above", "name": "N"}),
        json!({"type": "Peer_To"}),
        json!({"name": 1}),
        json!({"name": "N", "other": 1}),
        json!({"referents": ["a", 1]}),
        json!(1),
    ] {
        let (_, kinds) = indicator(&json!({"x-stratml": {"relationships": [wrong]}}));
        assert!(kinds.contains(&LossKind::Extensions), "{wrong}");
    }
}
