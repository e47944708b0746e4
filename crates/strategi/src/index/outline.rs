//! Every object and value of a document in one list, in document order.

use super::{At, Pointer};
use crate::model::{ActorCategory, ElementKind, FieldMeta, ObjectRef, Strategy, ValueRef, Walk, Walker};
use crate::value::{Code, Identifier, LanguageTag, LocalizedText, PartialDate, Period, Ref, Text};

/// A value and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Spot<T> {
    /// The value.
    pub value: T,
    /// The field that holds it, or holds the list that it is a member of.
    pub field: &'static FieldMeta,
    object: u32,
    index: u32,
}

/// No place in a list.
const NONE: u32 = u32::MAX;

#[derive(Debug)]
struct Node<'a> {
    object: ObjectRef<'a>,
    parent: u32,
    field: Option<&'static FieldMeta>,
    index: u32,
}

/// The objects of a document, and its values by type.
#[derive(Debug, Default)]
pub struct Outline<'a> {
    nodes: Vec<Node<'a>>,
    /// Texts in one or several languages.
    pub texts: Vec<Spot<&'a LocalizedText>>,
    /// Texts that are not translated, of objects where that may be prose: not of evidence, territories, points and resources.
    pub strings: Vec<Spot<&'a Text>>,
    /// References.
    pub refs: Vec<Spot<&'a Ref>>,
    /// Language tags in fields of their own (the tags of texts are in the texts).
    pub tags: Vec<Spot<&'a LanguageTag>>,
    /// Periods.
    pub periods: Vec<Spot<&'a Period>>,
    /// Dates.
    pub dates: Vec<Spot<&'a PartialDate>>,
    /// Codes.
    pub codes: Vec<Spot<&'a Code>>,
    /// Identifiers.
    pub identifiers: Vec<Spot<&'a Identifier>>,
    /// Numbers of the objects with evidence for a single field, each once.
    witnessed: Vec<u32>,
    /// Places in `texts` of those that say their language.
    tagged: Vec<u32>,
    /// Categories of actors.
    pub categories: Vec<Spot<&'a ActorCategory>>,
}

impl<'a> Outline<'a> {
    /// `elements` is how many elements the document has: room for what is usually in them spares copying.
    pub(crate) fn new(strategy: &'a Strategy, elements: usize) -> Self {
        let outline = Self {
            nodes: Vec::with_capacity(elements * 4),
            texts: Vec::with_capacity(elements * 2),
            strings: Vec::with_capacity(elements),
            refs: Vec::with_capacity(elements * 3),
            periods: Vec::with_capacity(elements),
            dates: Vec::with_capacity(elements),
            ..Self::default()
        };
        let mut builder = Builder { outline, open: Vec::with_capacity(8), field: None, index: NONE };
        strategy.walk(&mut builder);
        builder.outline
    }

    /// The object that holds the value.
    pub fn holder<T>(&self, spot: &Spot<T>) -> Option<ObjectRef<'a>> {
        self.nodes.get(spot.object as usize).map(|node| node.object)
    }

    /// Where the value stands.
    pub fn pointer<T>(&self, spot: &Spot<T>) -> Pointer {
        step(self.pointer_of(spot.object), Some(spot.field), spot.index)
    }

    /// All objects in document order, the root first, each with its number for [`pointer_of`](Self::pointer_of).
    pub fn objects(&self) -> impl Iterator<Item = (u32, ObjectRef<'a>)> + use<'a, '_> {
        (0_u32..).zip(&self.nodes).map(|(number, node)| (number, node.object))
    }

    /// Where the object of this number stands.
    pub fn pointer_of(&self, object: u32) -> Pointer {
        let Some(node) = self.nodes.get(object as usize) else { return Pointer::root() };
        if node.field.is_none() {
            return Pointer::root();
        }
        step(self.pointer_of(node.parent), node.field, node.index)
    }

    /// The texts that say their language, one or several.
    pub fn tagged(&self) -> impl Iterator<Item = &Spot<&'a LocalizedText>> {
        self.tagged.iter().filter_map(|place| self.texts.get(*place as usize))
    }

    /// The references in fields of this name.
    pub fn refs_of(&self, field: &'static str) -> impl Iterator<Item = &Spot<&'a Ref>> {
        self.refs.iter().filter(move |spot| spot.field.name == field)
    }

    /// The plan and the elements that have evidence for a field of their own, in document order; the plan comes last, where its
    /// evidence stands.
    pub fn witnessed(&self) -> impl Iterator<Item = (Option<At>, ObjectRef<'a>)> + use<'a, '_> {
        self.witnessed.iter().filter_map(|number| {
            let node = self.nodes.get(*number as usize)?;
            Some((self.at(node), node.object))
        })
    }

    /// The place of an element; `None` for other objects.
    fn at(&self, node: &Node<'a>) -> Option<At> {
        let list = node.field?.name;
        let kind = *ElementKind::ALL.iter().find(|kind| kind.list() == list)?;
        match kind {
            ElementKind::LinkedItem => Some(At::linked_item(self.nodes.get(node.parent as usize)?.index, node.index)),
            ElementKind::Mission => Some(At::new(kind, 0)),
            kind => Some(At::new(kind, node.index)),
        }
    }

    /// The object that holds the object of this number.
    pub fn parent_of(&self, object: u32) -> Option<ObjectRef<'a>> {
        let node = self.nodes.get(object as usize)?;
        self.nodes.get(node.parent as usize).map(|parent| parent.object)
    }
}

fn step(pointer: Pointer, field: Option<&'static FieldMeta>, index: u32) -> Pointer {
    let pointer = match field {
        Some(field) => pointer.field(field.name),
        None => pointer,
    };
    if index == NONE { pointer } else { pointer.item(index as usize) }
}

struct Builder<'a> {
    outline: Outline<'a>,
    /// Numbers of the objects that are open, with the field and list place to return to.
    open: Vec<(u32, Option<&'static FieldMeta>, u32)>,
    field: Option<&'static FieldMeta>,
    index: u32,
}

impl Builder<'_> {
    fn holds_prose(&self) -> bool {
        use ObjectRef::{Evidence, Point, Resource, Territory};
        let holder = self.open.last().and_then(|(number, ..)| self.outline.nodes.get(*number as usize));
        !holder.is_some_and(|node| matches!(node.object, Evidence(_) | Territory(_) | Point(_) | Resource(_)))
    }
}

impl<'a> Walker<'a> for Builder<'a> {
    fn enter(&mut self, object: ObjectRef<'a>) {
        let number = u32::try_from(self.outline.nodes.len()).unwrap_or(NONE);
        let parent = self.open.last().map_or(NONE, |(number, ..)| *number);
        self.outline.nodes.push(Node { object, parent, field: self.field, index: self.index });
        if let ObjectRef::Evidence(evidence) = object
            && evidence.of.is_some()
            && self.outline.witnessed.last() != Some(&parent)
        {
            self.outline.witnessed.push(parent);
        }
        self.open.push((number, self.field, self.index));
        (self.field, self.index) = (None, NONE);
    }

    fn field(&mut self, field: &'static FieldMeta) {
        (self.field, self.index) = (Some(field), NONE);
    }

    fn index(&mut self, index: u32) {
        self.index = index;
    }

    fn value(&mut self, value: ValueRef<'a>) {
        let (Some(field), Some((object, ..))) = (self.field, self.open.last()) else { return };
        let (object, index) = (*object, self.index);
        macro_rules! push {
            ($list:ident, $value:expr) => {
                self.outline.$list.push(Spot { value: $value, field, object, index })
            };
        }
        match value {
            ValueRef::LocalizedText(value) => {
                if value.plain().is_none() {
                    self.outline.tagged.push(u32::try_from(self.outline.texts.len()).unwrap_or(NONE));
                }
                push!(texts, value);
            }
            // Locators, codes and units are no prose; there are many of them.
            ValueRef::Text(_) if !self.holds_prose() => {}
            ValueRef::Text(value) => push!(strings, value),
            ValueRef::Ref(value) => push!(refs, value),
            ValueRef::LanguageTag(value) => push!(tags, value),
            ValueRef::Period(value) => push!(periods, value),
            ValueRef::PartialDate(value) => push!(dates, value),
            ValueRef::Code(value) => push!(codes, value),
            ValueRef::Identifier(value) => push!(identifiers, value),
            ValueRef::Category(value) => push!(categories, value),
            ValueRef::Id(_) | ValueRef::DocRef(_) | ValueRef::Label(_) => {}
        }
    }

    fn leave(&mut self) {
        if let Some((_, field, index)) = self.open.pop() {
            (self.field, self.index) = (field, index);
        }
    }
}
