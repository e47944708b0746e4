//! Where the elements of a document are not what the schema says.
//!
//! One cause makes one deviation: nothing is said of what is inside a blank, unknown, misplaced or repeated element.

use crate::deviation::{Deviation, Deviations, Field};
use crate::part::Part;
use crate::vocabulary::{self, Edition, Element, Most, ROLE_TYPES, Schema};
use crate::xml::{Attribute, AttributeName, Name, Node, Tree, excerpt};

/// Compares a document with the schema of its part.
pub(crate) fn check(tree: &Tree<'_>, part: Part, edition: Option<Edition>, deviations: &mut Deviations) {
    let Some(root) = tree.root() else {
        return;
    };
    let mut check = Check { schema: Schema::of(part, edition), part, edition, deviations };
    check.namespace(tree, root);
    check.attributes(root);
    let mut open = Vec::new();
    check.enter(root, &mut open);
    let mut next = 1;
    while let Some(node) = tree.node(next) {
        while let Some(parent) = open.last()
            && parent.after <= next
        {
            check.leave(tree, parent);
            open.truncate(open.len() - 1);
        }
        let Some(parent) = open.last_mut() else {
            break;
        };
        next = match check.child(parent, node) {
            Visit::Leaf => next + 1,
            Visit::Inside => {
                check.enter(node, &mut open);
                next + 1
            }
            Visit::Skip => node.after(),
        };
    }
    while let Some(parent) = open.pop() {
        check.leave(tree, &parent);
    }
}

/// Elements that take an identifier, a date, a number or one of a list of values.
const VALUES: u64 = Name::Identifier.bit()
    | Name::ReferentIdentifier.bit()
    | Name::StartDate.bit()
    | Name::EndDate.bit()
    | Name::PublicationDate.bit()
    | Name::NumberOfUnits.bit()
    | Name::RoleType.bit();

enum Visit {
    Leaf,
    Inside,
    Skip,
}

/// An element whose children are looked at.
struct Open {
    element: &'static Element,
    /// Names of the children so far.
    seen: u64,
    number: u32,
    after: u32,
    name: Name,
    /// The last position in the schema.
    rank: u8,
    in_order: bool,
    role_types: u8,
}

struct Check<'d> {
    schema: &'static Schema,
    part: Part,
    edition: Option<Edition>,
    deviations: &'d mut Deviations,
}

impl Check<'_> {
    fn namespace(&mut self, tree: &Tree<'_>, root: Node<'_>) {
        if self.edition.is_some() {
            return;
        }
        let deviation = match tree.namespace() {
            None => Deviation::NoNamespace,
            Some(uri) => Deviation::UnknownNamespace { uri: excerpt(uri), meant: self.part.namespace() },
        };
        self.deviations.add(deviation, root.tag_span());
    }

    #[inline]
    fn enter(&mut self, node: Node<'_>, open: &mut Vec<Open>) {
        let element = self.schema.element(node.name());
        if node.has_text() && element.is_complex() {
            self.stray(node);
        }
        open.push(Open {
            element,
            seen: 0,
            number: node.number(),
            after: node.after(),
            name: node.name(),
            rank: 0,
            in_order: true,
            role_types: 0,
        });
    }

    #[cold]
    fn stray(&mut self, node: Node<'_>) {
        let text = node.text().unwrap_or_default();
        self.deviations.add(Deviation::StrayText { element: node.name(), excerpt: excerpt(text) }, node.text_span());
    }

    #[inline]
    fn leave(&mut self, tree: &Tree<'_>, open: &Open) {
        let missing = open.element.mandatory & !open.seen;
        if missing != 0
            && let Some(node) = tree.node(open.number)
        {
            self.missing(open, node, missing);
        }
    }

    #[cold]
    fn missing(&mut self, open: &Open, node: Node<'_>, missing: u64) {
        for child in open.element.children.iter().filter(|child| missing & child.name.bit() != 0) {
            let deviation = Deviation::MissingMandatory { parent: open.name, name: child.name };
            self.deviations.add(deviation, node.tag_span());
        }
    }

    #[inline]
    fn child(&mut self, parent: &mut Open, node: Node<'_>) -> Visit {
        let name = node.name();
        let bit = name.bit();
        let rank = parent.element.ranks.get(name as usize).copied().unwrap_or_default();
        if rank == 0 {
            return self.out_of_place(parent, node);
        }
        let is_repeated = parent.seen & bit != 0;
        parent.seen |= bit;
        if (is_repeated && parent.element.single & bit != 0) || (name == Name::RoleType && too_many(parent)) {
            let deviation = Deviation::Repeated { parent: parent.name, name };
            self.deviations.add(deviation, node.tag_span());
            return Visit::Skip;
        }
        if rank < parent.rank {
            if parent.in_order {
                parent.in_order = false;
                self.deviations.add(Deviation::WrongOrder { parent: parent.name }, node.tag_span());
            }
        } else {
            parent.rank = rank;
        }
        self.content(parent.name, parent.element.mandatory & bit != 0, node)
    }

    /// An element in its place.
    #[inline]
    fn content(&mut self, parent: Name, is_mandatory: bool, node: Node<'_>) -> Visit {
        let name = node.name();
        if node.has_old_name() {
            self.old_name(name, node);
        }
        let is_value = VALUES & name.bit() != 0;
        if node.is_blank() {
            let deviation = if self.schema.element(name).is_complex() {
                Deviation::BlankShell { name }
            } else if is_value {
                Deviation::EmptyValue { field: Field::Element(name) }
            } else if is_mandatory {
                Deviation::MandatoryEmpty { parent, name }
            } else if node.has_children() {
                return Visit::Inside;
            } else {
                return Visit::Leaf;
            };
            self.deviations.add(deviation, node.tag_span());
            return Visit::Skip;
        }
        if node.has_attributes() {
            self.attributes(node);
        }
        if name == Name::RoleType {
            self.role_type(node);
        }
        if node.has_children() || self.schema.element(name).is_complex() { Visit::Inside } else { Visit::Leaf }
    }

    #[cold]
    fn old_name(&mut self, name: Name, node: Node<'_>) {
        if self.edition != Some(Edition::First)
            && let Some(old) = name.old()
        {
            self.deviations.add(Deviation::OldName { old, new: name.as_str() }, node.tag_span());
        }
    }

    fn role_type(&mut self, node: Node<'_>) {
        let value = node.text().unwrap_or_default();
        if !ROLE_TYPES.contains(&value) {
            let deviation = Deviation::UnknownValue { field: Field::Element(Name::RoleType), value: excerpt(value) };
            self.deviations.add(deviation, node.text_span());
        }
    }

    #[cold]
    fn out_of_place(&mut self, parent: &Open, node: Node<'_>) -> Visit {
        let (name, parent) = (node.name(), parent.name);
        let deviation = match name {
            Name::Unknown if node.is_foreign() => {
                Deviation::MixedNamespace { parent, name: excerpt(node.local_name()) }
            }
            Name::Unknown => Deviation::UnknownElement { parent, name: excerpt(node.local_name()) },
            _ if !self.schema.has(name) => Deviation::OtherPart { parent, name },
            _ => Deviation::Misplaced { parent, name },
        };
        // What Part 2 has in that place is read from Part 1 too, and the submitter from where the other part has it.
        let is_read = match &deviation {
            Deviation::OtherPart { .. } => {
                let there = Schema::of(Part::Two, None).element(parent);
                there.children.iter().any(|child| child.name == name)
            }
            Deviation::Misplaced { .. } => {
                let other = if self.part == Part::One { Name::StrategicPlan } else { Name::AdministrativeInformation };
                name == Name::Submitter && parent == other
            }
            _ => false,
        };
        self.deviations.add(deviation, node.tag_span());
        if is_read { self.content(parent, false, node) } else { Visit::Skip }
    }

    #[cold]
    fn attributes(&mut self, node: Node<'_>) {
        let element = self.schema.element(node.name());
        let mut has_type = false;
        for attribute in node.attributes() {
            if !element.attributes.contains(&attribute.name()) {
                let deviation =
                    Deviation::UnknownAttribute { element: node.name(), name: excerpt(attribute.written_name()) };
                self.deviations.add(deviation, attribute.name_span());
                continue;
            }
            has_type |= attribute.name() == AttributeName::Type;
            self.attribute(attribute);
        }
        if !has_type && element.attributes.contains(&AttributeName::Type) {
            self.deviations.add(Deviation::MissingType, node.tag_span());
        }
    }

    fn attribute(&mut self, attribute: Attribute<'_>) {
        let (name, value) = (attribute.name(), attribute.value());
        if attribute.has_old_name()
            && let Some(old) = name.old()
        {
            self.deviations.add(Deviation::OldName { old, new: name.as_str() }, attribute.name_span());
        }
        if vocabulary::values(name).contains(&value) {
            return;
        }
        let field = Field::Attribute(name);
        if value.trim().is_empty() {
            self.deviations.add(Deviation::EmptyValue { field }, attribute.name_span());
        } else if name == AttributeName::Type {
            self.deviations.add(Deviation::WrongType { value: excerpt(value) }, attribute.value_span());
        } else {
            self.deviations.add(Deviation::UnknownValue { field, value: excerpt(value) }, attribute.value_span());
        }
    }
}

/// Counts role types, of which two may stand in a role.
fn too_many(parent: &mut Open) -> bool {
    let limited = parent.element.children.iter().any(|child| child.name == Name::RoleType && child.most == Most::Two);
    parent.role_types = parent.role_types.saturating_add(1);
    limited && parent.role_types > 2
}

#[cfg(test)]
mod tests;
