//! In what a document departs from the schema, in groups: what occurs a thousand times is told once.

use hashbrown::HashMap;

use strategi::tree::Span;

use crate::place::Place;
use crate::xml::{AttributeName, Name};

/// An element or an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Field {
    Element(Name),
    Attribute(AttributeName),
}

impl Field {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Element(name) => name.as_str(),
            Self::Attribute(name) => name.as_str(),
        }
    }

    const fn number(self) -> u8 {
        match self {
            Self::Element(name) => name as u8,
            Self::Attribute(name) => 128 + name as u8,
        }
    }
}

/// A departure from the schema, or content that is not what the schema means. Values are cut when long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Deviation {
    /// The outermost element has no namespace.
    NoNamespace,
    /// The outermost element has a namespace that is not that of its part; the one meant is given.
    UnknownNamespace { uri: String, meant: &'static str },
    /// An element of another namespace than the outermost.
    MixedNamespace { parent: Name, name: String },
    /// Part 2 without `@Type`.
    MissingType,
    /// `@Type` with a value that the schema does not have.
    WrongType { value: String },
    /// Children out of order; counts their parents.
    WrongOrder { parent: Name },
    /// An element that no schema has.
    UnknownElement { parent: Name, name: String },
    /// An attribute that the element does not have.
    UnknownAttribute { element: Name, name: String },
    /// A value that is not in the list of the schema.
    UnknownValue { field: Field, value: String },
    /// An element, beyond those that may stand there.
    Repeated { parent: Name, name: Name },
    /// A known element where it has no place.
    Misplaced { parent: Name, name: Name },
    /// An element of Part 2 in Part 1.
    OtherPart { parent: Name, name: Name },
    /// A name of the schemas of 2009 and 2011, or from before.
    OldName { old: &'static str, new: &'static str },
    /// Text where only elements belong; the beginning of the first one.
    StrayText { element: Name, excerpt: String },
    /// An element that should hold something, and nothing in it has content. The outermost one counts.
    BlankShell { name: Name },
    /// A mandatory element is not there.
    MissingMandatory { parent: Name, name: Name },
    /// A mandatory text is empty.
    MandatoryEmpty { parent: Name, name: Name },
    /// A field that takes an identifier, date, number or one of a list of values is empty.
    EmptyValue { field: Field },
    /// No date.
    BadDate { name: Name, value: String },
    /// No number.
    BadNumber { name: Name, value: String },
    /// No identifier as XML has it.
    BadIdentifier { value: String },
    /// An identifier that another element has.
    DuplicateIdentifier { value: String },
    /// A reference to an identifier that no element has.
    DanglingReference { value: String },
    /// A period that ends before it begins.
    Inverted { start: String, end: String },
    /// A period that ends the day before it begins, as where a fiscal year was given the wrong year.
    FiscalSlip { start: String, end: String },
    /// A text that stands for one yet to be written.
    Placeholder { name: Name, value: String },
}

impl Deviation {
    /// A number that differs unless kind and names are the same, and the text that makes a group of its own.
    fn key(&self) -> (u32, &str) {
        let code = |kind: u8, a: u8, b: u8| u32::from_be_bytes([0, kind, a, b]);
        match self {
            Self::NoNamespace => (code(0, 0, 0), ""),
            Self::UnknownNamespace { uri, .. } => (code(1, 0, 0), uri),
            Self::MixedNamespace { parent, name } => (code(2, *parent as u8, 0), name),
            Self::MissingType => (code(3, 0, 0), ""),
            Self::WrongType { value } => (code(4, 0, 0), value),
            Self::WrongOrder { parent } => (code(5, *parent as u8, 0), ""),
            Self::UnknownElement { parent, name } => (code(6, *parent as u8, 0), name),
            Self::UnknownAttribute { element, name } => (code(7, *element as u8, 0), name),
            Self::UnknownValue { field, value } => (code(8, field.number(), 0), value),
            Self::Repeated { parent, name } => (code(9, *parent as u8, *name as u8), ""),
            Self::Misplaced { parent, name } => (code(10, *parent as u8, *name as u8), ""),
            Self::OtherPart { parent, name } => (code(11, *parent as u8, *name as u8), ""),
            Self::OldName { old, .. } => (code(12, 0, 0), old),
            Self::StrayText { element, .. } => (code(13, *element as u8, 0), ""),
            Self::BlankShell { name } => (code(14, *name as u8, 0), ""),
            Self::MissingMandatory { parent, name } => (code(15, *parent as u8, *name as u8), ""),
            Self::MandatoryEmpty { parent, name } => (code(16, *parent as u8, *name as u8), ""),
            Self::EmptyValue { field } => (code(17, field.number(), 0), ""),
            Self::BadDate { name, .. } => (code(18, *name as u8, 0), ""),
            Self::BadNumber { name, .. } => (code(19, *name as u8, 0), ""),
            Self::BadIdentifier { .. } => (code(20, 0, 0), ""),
            Self::DuplicateIdentifier { value } => (code(21, 0, 0), value),
            Self::DanglingReference { .. } => (code(22, 0, 0), ""),
            Self::Inverted { .. } => (code(23, 0, 0), ""),
            Self::FiscalSlip { .. } => (code(24, 0, 0), ""),
            Self::Placeholder { value, .. } => (code(25, 0, 0), value),
        }
    }
}

/// Deviations of one kind, names and value.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    pub(crate) deviation: Deviation,
    pub(crate) count: u32,
    /// Where the first ones are; never empty.
    pub(crate) samples: Vec<Span>,
    /// Where all are in the model, as far as it has them.
    pub(crate) places: Vec<Place>,
}

impl Group {
    const SAMPLES: usize = 5;

    /// Where the first one is.
    pub(crate) fn first(&self) -> Span {
        self.samples.first().copied().unwrap_or(Span { start: 0, end: 0 })
    }
}

/// Collects deviations.
#[derive(Clone, Debug, Default)]
pub(crate) struct Deviations {
    groups: Vec<Group>,
    /// Numbers of the groups without a text of their own, each with its place in `groups`.
    plain: Vec<(u32, u32)>,
    /// The others.
    valued: HashMap<u32, HashMap<String, u32>>,
    /// Deviations beyond the last group.
    untold: u32,
}

impl Deviations {
    /// Groups beyond this are only counted.
    pub(crate) const MOST_GROUPS: usize = 500;

    /// Adds a deviation; its place in the groups does not depend on when it is added.
    pub(crate) fn add(&mut self, deviation: Deviation, span: Span) {
        let group = self.open(deviation);
        self.again(group, span, None);
    }

    /// Adds a deviation in a part of the model.
    pub(crate) fn add_at(&mut self, deviation: Deviation, span: Span, place: Place) {
        let group = self.open(deviation);
        self.again(group, span, Some(place));
    }

    /// The number of the group that a deviation belongs to.
    pub(crate) fn open(&mut self, deviation: Deviation) -> u32 {
        let (code, value) = deviation.key();
        let known = if value.is_empty() {
            self.plain.iter().find(|(known, _)| *known == code).map(|(_, at)| *at)
        } else {
            self.valued.get(&code).and_then(|values| values.get(value)).copied()
        };
        if let Some(known) = known {
            return known;
        }
        let number = u32::try_from(self.groups.len()).unwrap_or(u32::MAX);
        if self.groups.len() >= Self::MOST_GROUPS {
            return u32::MAX;
        }
        if value.is_empty() {
            self.plain.push((code, number));
        } else {
            self.valued.entry(code).or_default().insert(value.to_owned(), number);
        }
        self.groups.push(Group { deviation, count: 0, samples: Vec::new(), places: Vec::new() });
        number
    }

    /// Adds one more to a group.
    pub(crate) fn again(&mut self, group: u32, span: Span, place: Option<Place>) {
        let Some(group) = self.groups.get_mut(group as usize) else {
            self.untold = self.untold.saturating_add(1);
            return;
        };
        group.count = group.count.saturating_add(1);
        if group.samples.len() < Group::SAMPLES {
            group.samples.push(span);
        }
        group.places.extend(place);
    }

    /// The groups in document order, and the number of deviations that found no group any more.
    pub(crate) fn finish(mut self) -> (Vec<Group>, u32) {
        for group in &mut self.groups {
            group.samples.sort_by_key(|span| span.start);
        }
        self.groups.sort_by_key(|group| group.first().start);
        (self.groups, self.untold)
    }
}

#[cfg(test)]
mod tests {
    use super::{Deviation, Deviations, Group, Name, Span};

    fn at(start: u32) -> Span {
        Span { start, end: start + 1 }
    }

    #[test]
    fn groups_stand_in_document_order() {
        let mut deviations = Deviations::default();
        for start in 10..20 {
            deviations.add(Deviation::BlankShell { name: Name::Role }, at(start));
        }
        deviations.add(Deviation::BlankShell { name: Name::Value }, at(12));
        deviations.add(Deviation::DuplicateIdentifier { value: "b".into() }, at(3));
        deviations.add(Deviation::DuplicateIdentifier { value: "a".into() }, at(4));
        deviations.add(Deviation::DuplicateIdentifier { value: "b".into() }, at(1));
        let (groups, untold) = deviations.finish();
        let shown: Vec<_> =
            groups.iter().map(|group| (group.first().start, group.count, group.samples.len())).collect();
        assert_eq!(shown, [(1, 2, 2), (4, 1, 1), (10, 10, Group::SAMPLES), (12, 1, 1)]);
        assert_eq!(untold, 0);
    }

    #[test]
    fn groups_are_bounded() {
        let mut deviations = Deviations::default();
        for number in 0..Deviations::MOST_GROUPS + 7 {
            deviations.add(Deviation::DuplicateIdentifier { value: number.to_string() }, at(0));
        }
        deviations.add(Deviation::DuplicateIdentifier { value: "0".into() }, at(0));
        let (groups, untold) = deviations.finish();
        assert_eq!((groups.len(), untold), (Deviations::MOST_GROUPS, 7));
        assert_eq!(groups[0].count, 2);
    }
}
