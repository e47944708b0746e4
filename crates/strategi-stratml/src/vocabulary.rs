//! The schemas of `StratML` Part 1 and Part 2 as data.
//!
//! Children and their order are those of ISO 17469-1 (2014-04-01) and of Part 2 (2016-02-16, with the place of the draft of
//! 2016-05-06). The schemas of 2009 and 2011 differ in little, which stands here too.

use crate::part::Part;
use crate::xml::{AttributeName, Name};

const PART_ONE_ANSI: &str = "http://www.stratml.net";
const PART_TWO_ANSI: &str = "http://www.stratml.net/PerformancePlanOrReport";
const PART_THREE: &str = "urn:schemas:AIIM:org:03201408:AdditionalElements";

/// Which edition of a part a namespace belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Edition {
    /// 2009 of Part 1, 2011 of Part 2.
    First,
    /// 2014 of Part 1, 2016 of Part 2.
    Present,
}

/// What a text is by its outermost element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Identity {
    /// Part 1 or 2; no edition when the namespace is not that of the part.
    Known { part: Part, edition: Option<Edition> },
    /// `StratML` that is not read: Part 3, or a form of a single developer. Its name is given.
    OtherStratml(&'static str),
    /// XML of another kind.
    Other,
}

/// Tells what a text is, by the local name of its outermost element and its namespace.
pub(crate) fn identify(local: &str, namespace: Option<&str>) -> Identity {
    match namespace {
        Some(PART_THREE) => return Identity::OtherStratml("Part 3"),
        Some(uri) if uri.starts_with("http://schemas.stratml.us/") => return Identity::OtherStratml("3.5"),
        _ => {}
    }
    if local == "OrganizationalStrategyDocument" {
        return Identity::OtherStratml("3.5");
    }
    let Some(part) = Part::ALL.into_iter().find(|part| part.root() == local) else {
        return Identity::Other;
    };
    let edition = match (part, namespace) {
        (_, Some(uri)) if uri == part.namespace() => Some(Edition::Present),
        (Part::One, Some(PART_ONE_ANSI)) | (Part::Two, Some(PART_TWO_ANSI)) => Some(Edition::First),
        _ => None,
    };
    Identity::Known { part, edition }
}

/// A child as a schema allows it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Child {
    pub(crate) name: Name,
    pub(crate) is_mandatory: bool,
    /// How often it may stand there.
    pub(crate) most: Most,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Most {
    One,
    Two,
    Any,
}

/// What a schema says of an element.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Element {
    /// In the order of the schema; none for an element that holds text.
    pub(crate) children: &'static [Child],
    pub(crate) attributes: &'static [AttributeName],
    /// Position of each child from 1, by number of its name; 0 is no child.
    pub(crate) ranks: [u8; Name::COUNT],
    /// Children that must be there.
    pub(crate) mandatory: u64,
    /// Children that may be there once only.
    pub(crate) single: u64,
}

impl Element {
    /// An element of that name may stand in it.
    pub(crate) fn takes(&self, name: Name) -> bool {
        self.ranks.get(name as usize).is_some_and(|rank| *rank > 0)
    }

    /// It holds other elements and no text.
    pub(crate) const fn is_complex(&self) -> bool {
        !self.children.is_empty()
    }
}

/// A schema, by number of the name.
#[derive(Debug)]
pub(crate) struct Schema {
    elements: [Element; Name::COUNT],
    /// Elements that the part has.
    has: u64,
}

impl Schema {
    pub(crate) fn of(part: Part, edition: Option<Edition>) -> &'static Self {
        match (part, edition) {
            (Part::One, _) => &PART_ONE,
            (Part::Two, Some(Edition::First)) => &PART_TWO_2011,
            (Part::Two, _) => &PART_TWO,
        }
    }

    /// What the schema says of an element; of one that only Part 2 has, what Part 2 says.
    #[inline]
    pub(crate) fn element(&self, name: Name) -> &Element {
        self.elements.get(name as usize).unwrap_or(&NOTHING)
    }

    /// Whether the part has an element of that name at all.
    pub(crate) const fn has(&self, name: Name) -> bool {
        self.has & name.bit() != 0
    }
}

/// The values that an attribute may have, as the schemas write them.
pub(crate) const fn values(name: AttributeName) -> &'static [&'static str] {
    match name {
        AttributeName::Type => &["Strategic_Plan", "Performance_Plan", "Performance_Report"],
        AttributeName::StakeholderTypeType => &["Person", "Organization", "Generic_Group"],
        AttributeName::RelationshipType => &["Broader_Than", "Peer_To", "Narrower_Than"],
        AttributeName::ValueChainStage => &["Outcome", "Output_Processing", "Output", "Input_Processing", "Input"],
        AttributeName::PerformanceIndicatorType => &["Quantitative", "Qualitative"],
        AttributeName::Unknown => &[],
    }
}

/// The values that `RoleType` may have.
pub(crate) const ROLE_TYPES: &[&str] = &["Performer", "Beneficiary"];

static PART_ONE: Schema = schema(Which::One);
static PART_TWO: Schema = schema(Which::Two);
static PART_TWO_2011: Schema = schema(Which::Two2011);

static NOTHING: Element = NOTHING_CONST;

#[derive(Clone, Copy)]
enum Which {
    One,
    Two,
    Two2011,
}

const fn one(name: Name) -> Child {
    Child { name, is_mandatory: true, most: Most::One }
}

const fn opt(name: Name) -> Child {
    Child { name, is_mandatory: false, most: Most::One }
}

const fn any(name: Name) -> Child {
    Child { name, is_mandatory: false, most: Most::Any }
}

const fn some(name: Name) -> Child {
    Child { name, is_mandatory: true, most: Most::Any }
}

/// What Part 1 has otherwise than Part 2.
const fn children_one(name: Name) -> &'static [Child] {
    use Name as N;
    match name {
        N::StrategicPlan => {
            const {
                &[
                    one(N::Name),
                    opt(N::Description),
                    opt(N::OtherInformation),
                    one(N::StrategicPlanCore),
                    opt(N::AdministrativeInformation),
                ]
            }
        }
        N::AdministrativeInformation => {
            const { &[opt(N::StartDate), opt(N::EndDate), opt(N::PublicationDate), opt(N::Source), opt(N::Submitter)] }
        }
        N::Submitter => const { &[opt(N::GivenName), opt(N::Surname), opt(N::PhoneNumber), opt(N::EmailAddress)] },
        N::Objective => {
            const {
                &[
                    opt(N::Name),
                    opt(N::Description),
                    opt(N::Identifier),
                    opt(N::SequenceIndicator),
                    any(N::Stakeholder),
                    opt(N::OtherInformation),
                ]
            }
        }
        N::Stakeholder => const { &[one(N::Name), opt(N::Description)] },
        _ => children_two(name),
    }
}

const fn children_two(name: Name) -> &'static [Child] {
    use Name as N;
    match name {
        N::PerformancePlanOrReport => {
            const {
                &[
                    one(N::Name),
                    opt(N::Description),
                    opt(N::OtherInformation),
                    one(N::StrategicPlanCore),
                    opt(N::AdministrativeInformation),
                    opt(N::Submitter),
                ]
            }
        }
        N::StrategicPlanCore => {
            const { &[any(N::Organization), opt(N::Vision), opt(N::Mission), any(N::Value), some(N::Goal)] }
        }
        N::Organization => {
            const { &[opt(N::Name), opt(N::Acronym), opt(N::Identifier), opt(N::Description), any(N::Stakeholder)] }
        }
        N::Vision | N::Mission => const { &[opt(N::Description), opt(N::Identifier)] },
        N::Value => const { &[opt(N::Name), opt(N::Description)] },
        N::Goal => {
            const {
                &[
                    one(N::Name),
                    one(N::Description),
                    opt(N::Identifier),
                    opt(N::SequenceIndicator),
                    any(N::Stakeholder),
                    opt(N::OtherInformation),
                    any(N::Objective),
                ]
            }
        }
        N::Objective => {
            const {
                &[
                    opt(N::Name),
                    opt(N::Description),
                    opt(N::Identifier),
                    opt(N::SequenceIndicator),
                    any(N::Stakeholder),
                    opt(N::OtherInformation),
                    any(N::PerformanceIndicator),
                ]
            }
        }
        N::Stakeholder => const { &[one(N::Name), opt(N::Description), any(N::Role)] },
        N::Role => {
            const { &[one(N::Name), opt(N::Description), Child { name: N::RoleType, is_mandatory: false, most: Most::Two }] }
        }
        N::AdministrativeInformation => {
            const { &[opt(N::Identifier), opt(N::StartDate), opt(N::EndDate), opt(N::PublicationDate), opt(N::Source)] }
        }
        N::Submitter => {
            const { &[opt(N::Identifier), opt(N::GivenName), opt(N::Surname), opt(N::PhoneNumber), opt(N::EmailAddress)] }
        }
        N::PerformanceIndicator => {
            const {
                &[
                    opt(N::SequenceIndicator),
                    one(N::MeasurementDimension),
                    one(N::UnitOfMeasurement),
                    opt(N::Identifier),
                    any(N::Relationship),
                    any(N::MeasurementInstance),
                    opt(N::OtherInformation),
                ]
            }
        }
        N::Relationship => {
            const { &[opt(N::Identifier), any(N::ReferentIdentifier), opt(N::Name), opt(N::Description)] }
        }
        N::MeasurementInstance => const { &[opt(N::Place), any(N::TargetResult), any(N::ActualResult)] },
        N::TargetResult | N::ActualResult => {
            const { &[opt(N::StartDate), opt(N::EndDate), opt(N::NumberOfUnits), opt(N::Descriptor), opt(N::Description)] }
        }
        N::Descriptor => const { &[opt(N::DescriptorName), opt(N::DescriptorValue)] },
        N::Place => const { &[one(N::Name), opt(N::PlaceIdentifier)] },
        _ => &[],
    }
}

/// What the first edition of Part 2 has otherwise.
const fn children_2011(name: Name) -> &'static [Child] {
    use Name as N;
    match name {
        N::TargetResult | N::ActualResult => {
            const { &[one(N::Description), opt(N::NumberOfUnits), opt(N::StartDate), opt(N::EndDate), opt(N::Descriptor)] }
        }
        N::Role => const { &[one(N::Name), opt(N::Description), any(N::RoleType)] },
        N::Relationship => {
            const { &[one(N::Identifier), any(N::ReferentIdentifier), opt(N::Name), opt(N::Description)] }
        }
        _ => children_two(name),
    }
}

const fn attributes(name: Name) -> &'static [AttributeName] {
    match name {
        Name::PerformancePlanOrReport => &[AttributeName::Type],
        Name::Stakeholder => &[AttributeName::StakeholderTypeType],
        Name::Relationship => &[AttributeName::RelationshipType],
        Name::PerformanceIndicator => &[AttributeName::ValueChainStage, AttributeName::PerformanceIndicatorType],
        _ => &[],
    }
}

#[expect(clippy::indexing_slicing, reason = "computed when compiling, where a slip is an error")]
const fn schema(which: Which) -> Schema {
    let mut elements = [NOTHING_CONST; Name::COUNT];
    let mut has = match which {
        Which::One => Name::StrategicPlan.bit(),
        Which::Two | Which::Two2011 => Name::PerformancePlanOrReport.bit(),
    };
    let mut at = 0;
    while at < Name::ALL.len() {
        let name = Name::ALL[at];
        let children = match which {
            Which::One => children_one(name),
            Which::Two => children_two(name),
            Which::Two2011 => children_2011(name),
        };
        let only_two = matches!(
            name,
            Name::PerformancePlanOrReport
                | Name::Role
                | Name::PerformanceIndicator
                | Name::Relationship
                | Name::MeasurementInstance
                | Name::TargetResult
                | Name::ActualResult
                | Name::Descriptor
                | Name::Place
        );
        let mut element = NOTHING_CONST;
        element.children = children;
        element.attributes = attributes(name);
        let mut child = 0;
        while child < children.len() {
            let Child { name, is_mandatory, most } = children[child];
            child += 1;
            #[expect(clippy::cast_possible_truncation, reason = "no element has that many children")]
            let rank = child as u8;
            element.ranks[name as usize] = rank;
            if is_mandatory {
                element.mandatory |= name.bit();
            }
            if matches!(most, Most::One) {
                element.single |= name.bit();
            }
            if !(matches!(which, Which::One) && only_two) {
                has |= name.bit();
            }
        }
        elements[name as usize] = element;
        at += 1;
    }
    Schema { elements, has }
}

const NOTHING_CONST: Element =
    Element { children: &[], attributes: &[], ranks: [0; Name::COUNT], mandatory: 0, single: 0 };

#[cfg(test)]
mod tests {
    use super::{Edition, Name, Part, Schema};

    /// An element as a line: children in order, `!` mandatory, `*` any number.
    fn line(part: Part, name: Name) -> String {
        let children = Schema::of(part, Some(Edition::Present)).element(name).children.iter().map(|child| {
            let mark = match (child.is_mandatory, child.most) {
                (true, super::Most::Any) => "+",
                (true, _) => "!",
                (false, super::Most::Any) => "*",
                (false, super::Most::Two) => "2",
                (false, super::Most::One) => "",
            };
            format!("{}{mark}", child.name.as_str())
        });
        children.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn parts_differ_where_the_schemas_do() {
        let differ = |name: &&Name| line(Part::One, **name) != line(Part::Two, **name);
        let differing: Vec<_> = Name::ALL.iter().filter(differ).map(|name| name.as_str()).collect();
        let expected = ["StrategicPlan", "AdministrativeInformation", "Submitter", "Objective", "Stakeholder"];
        assert_eq!(differing, expected);
        assert_eq!(line(Part::One, Name::Stakeholder), "Name! Description");
        assert_eq!(line(Part::Two, Name::Role), "Name! Description RoleType2");
        assert_eq!(line(Part::Two, Name::StrategicPlanCore), "Organization* Vision Mission Value* Goal+");
    }

    #[test]
    fn ranks_follow_the_children() {
        for part in [Part::One, Part::Two] {
            let schema = Schema::of(part, None);
            for &name in Name::ALL {
                let element = schema.element(name);
                for (at, child) in element.children.iter().enumerate() {
                    assert_eq!(usize::from(element.ranks[child.name as usize]), at + 1);
                    assert_eq!(element.mandatory & child.name.bit() != 0, child.is_mandatory);
                }
                let ranked = element.ranks.iter().filter(|rank| **rank != 0).count();
                assert_eq!(ranked, element.children.len(), "{name:?}");
            }
        }
        let one = Schema::of(Part::One, None);
        assert!(one.has(Name::GivenName) && !one.has(Name::Role) && !one.has(Name::Place));
    }
}
