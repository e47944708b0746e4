//! What the schemas ask of a document, as far as a written text could break it: names, order, number, attributes, values.

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::Part;

/// An element of a read text.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) children: Vec<Element>,
    /// What stands in it beside elements.
    pub(super) text: String,
}

impl Element {
    /// All elements of this name, in document order.
    pub(super) fn all<'a>(&'a self, name: &str) -> Vec<&'a Element> {
        let mut out: Vec<&Element> = if self.name == name { vec![self] } else { Vec::new() };
        out.extend(self.children.iter().flat_map(|child| child.all(name)));
        out
    }

    /// The text of the first child of this name.
    pub(super) fn child(&self, name: &str) -> Option<&str> {
        self.children.iter().find(|child| child.name == name).map(|child| child.text.as_str())
    }
}

/// Reads a written text.
pub(super) fn parse(text: &str) -> Element {
    fn begun(start: &BytesStart<'_>) -> Element {
        let attributes = start.attributes().map(|it| it.unwrap());
        Element {
            name: start.name().0.to_owned(),
            attributes: attributes.map(|it| (it.key.0.to_owned(), it.value.into_owned())).collect(),
            ..Element::default()
        }
    }
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut stack = vec![Element::default()];
    loop {
        match reader.read_event().unwrap() {
            Event::Decl(_) => {}
            Event::Start(start) => stack.push(begun(&start)),
            Event::Empty(start) => stack.last_mut().unwrap().children.push(begun(&start)),
            Event::End(_) => {
                let done = stack.pop().unwrap();
                stack.last_mut().unwrap().children.push(done);
            }
            // A reader makes `\r` and `\r\n` a line break.
            Event::Text(part) => {
                let part = part.replace("\r\n", "\n").replace('\r', "\n");
                stack.last_mut().unwrap().text.push_str(&part);
            }
            Event::GeneralRef(reference) => stack.last_mut().unwrap().text.push(match &*reference {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "#13" => '\r',
                other => panic!("{other:?}"),
            }),
            Event::Eof => break,
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(stack.len(), 1, "{text}");
    let mut top = stack.pop().unwrap();
    assert_eq!(top.children.len(), 1, "{text}");
    top.children.pop().unwrap()
}

/// Child elements in order, each with `?`, `*`, `+` or nothing for how often. `None` for an element with text alone.
fn content(element: &str, part: Part) -> Option<&'static str> {
    let two = part == Part::Two;
    Some(match element {
        "StrategicPlan" => "Name Description? OtherInformation? StrategicPlanCore AdministrativeInformation?",
        "PerformancePlanOrReport" => {
            "Name Description? OtherInformation? StrategicPlanCore AdministrativeInformation? Submitter?"
        }
        "StrategicPlanCore" => "Organization* Vision? Mission? Value* Goal+",
        "Organization" => "Name? Acronym? Identifier? Description? Stakeholder*",
        "Vision" | "Mission" => "Description? Identifier?",
        "Value" => "Name? Description?",
        "Goal" => "Name Description Identifier? SequenceIndicator? Stakeholder* OtherInformation? Objective*",
        "Objective" if two => {
            "Name? Description? Identifier? SequenceIndicator? Stakeholder* OtherInformation? PerformanceIndicator*"
        }
        "Objective" => "Name? Description? Identifier? SequenceIndicator? Stakeholder* OtherInformation?",
        "Stakeholder" if two => "Name Description? Role*",
        "Stakeholder" => "Name Description?",
        "Role" => "Name Description? RoleType? RoleType?",
        "AdministrativeInformation" if two => "Identifier? StartDate? EndDate? PublicationDate? Source?",
        "AdministrativeInformation" => "StartDate? EndDate? PublicationDate? Source? Submitter?",
        "Submitter" if two => "Identifier? GivenName? Surname? PhoneNumber? EmailAddress?",
        "Submitter" => "GivenName? Surname? PhoneNumber? EmailAddress?",
        "PerformanceIndicator" => {
            "SequenceIndicator? MeasurementDimension UnitOfMeasurement Identifier? Relationship* MeasurementInstance* OtherInformation?"
        }
        "Relationship" => "Identifier? ReferentIdentifier* Name? Description?",
        "MeasurementInstance" => "TargetResult* ActualResult*",
        "TargetResult" | "ActualResult" => "StartDate? EndDate? NumberOfUnits? Descriptor? Description?",
        "Descriptor" => "DescriptorName? DescriptorValue?",
        _ => return None,
    })
}

/// Whether an attribute may stand, with this value.
fn is_attribute(element: &str, attribute: &str, value: &str, part: Part) -> bool {
    let values = match (element, attribute) {
        ("StrategicPlan" | "PerformancePlanOrReport", "xmlns") => part.namespace(),
        ("PerformancePlanOrReport", "Type") => "Strategic_Plan Performance_Plan Performance_Report",
        ("Stakeholder", "StakeholderTypeType") => "Person Organization Generic_Group",
        ("PerformanceIndicator", "ValueChainStage") => "Outcome Output_Processing Output Input_Processing Input",
        ("PerformanceIndicator", "PerformanceIndicatorType") => "Quantitative Qualitative",
        ("Relationship", "RelationshipType") => "Broader_Than Peer_To Narrower_Than",
        _ => return false,
    };
    values.split(' ').any(|own| own == value)
}

fn is_text(element: &str, text: &str) -> bool {
    match element {
        "StartDate" | "EndDate" | "PublicationDate" => {
            text.len() == 10 && text.parse::<strategi::Date>().is_ok_and(|day| day.to_string() == text)
        }
        "NumberOfUnits" => {
            let digits = text.strip_prefix('-').unwrap_or(text);
            digits.bytes().all(|c| c.is_ascii_digit() || c == b'.')
                && digits.matches('.').count() <= 1
                && digits.bytes().any(|c| c.is_ascii_digit())
        }
        "RoleType" => matches!(text, "Performer" | "Beneficiary"),
        "Identifier" => {
            text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
                && text.chars().all(|c| c.is_ascii_alphanumeric() || "_.-".contains(c))
        }
        "Source" => !text.is_empty() && !text.contains(char::is_whitespace),
        _ => true,
    }
}

/// Fails for a text that the schema of the part refuses, and for elements that say nothing.
pub(super) fn assert_valid(text: &str, part: Part) {
    let bad = |c: char| c < ' ' && !"\t\n".contains(c) || ['\u{fffe}', '\u{ffff}'].contains(&c);
    assert!(!text.contains(bad), "{text:?}");
    let root = parse(text);
    assert_eq!(root.name, part.root());
    assert!(root.attributes.contains(&("xmlns".to_owned(), part.namespace().to_owned())));
    assert_eq!(part == Part::Two, root.attributes.iter().any(|(name, _)| name == "Type"));
    let mut ids = BTreeSet::new();
    check(&root, part, &mut ids);
}

fn check<'a>(element: &'a Element, part: Part, ids: &mut BTreeSet<&'a str>) {
    let mut seen = BTreeSet::new();
    for (name, value) in &element.attributes {
        assert!(seen.insert(name), "{name} twice");
        assert!(is_attribute(&element.name, name, value, part), "{}/@{name}={value}", element.name);
    }
    let Some(model) = content(&element.name, part) else {
        assert!(element.children.is_empty(), "{element:?}");
        assert!(is_text(&element.name, &element.text), "{element:?}");
        if element.name == "Identifier" {
            assert!(ids.insert(&element.text), "`{}` twice", element.text);
        }
        return;
    };
    assert!(element.text.trim().is_empty(), "{element:?}");
    assert!(!element.children.is_empty(), "{} says nothing", element.name);
    let mut children = element.children.iter().peekable();
    for term in model.split(' ') {
        let (name, least, most) = match term.split_at(term.len() - 1) {
            (name, "?") => (name, 0, 1),
            (name, "*") => (name, 0, usize::MAX),
            (name, "+") => (name, 1, usize::MAX),
            _ => (term, 1, 1),
        };
        let mut count = 0;
        while count < most && children.next_if(|child| child.name == name).is_some() {
            count += 1;
        }
        assert!(count >= least, "{} lacks {name}", element.name);
        let empty = |child: &&Element| child.name == name && child.text.is_empty() && child.children.is_empty();
        assert!(least > 0 || !element.children.iter().any(|child| empty(&child)), "empty {name}");
    }
    assert!(children.next().is_none(), "{} in {}", children.next().map_or("?", |child| &child.name), element.name);
    for child in &element.children {
        check(child, part, ids);
    }
}

#[test]
#[should_panic(expected = "Goal lacks Description")]
fn a_missing_element_is_seen() {
    let text = "<StrategicPlan xmlns=\"urn:ISO:std:iso:17469:tech:xsd:stratml_core\"><Name/><StrategicPlanCore><Goal><Name/></Goal></StrategicPlanCore></StrategicPlan>";
    assert_valid(text, Part::One);
}

#[test]
#[should_panic(expected = "in StrategicPlanCore")]
fn a_wrong_order_is_seen() {
    let goal = "<Goal><Name/><Description/></Goal>";
    let text = format!(
        "<StrategicPlan xmlns=\"{}\"><Name/><StrategicPlanCore>{goal}<Value><Name>a</Name></Value></StrategicPlanCore></StrategicPlan>",
        Part::One.namespace()
    );
    assert_valid(&text, Part::One);
}
