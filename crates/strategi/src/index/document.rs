//! The index of one document.

use std::cell::OnceCell;

use hashbrown::HashMap;
use hashbrown::hash_map::Entry;

use super::fold::folded_titles;
use super::texts::TextFacts;
use super::{At, Outline, Spot};
use crate::model::{
    Actor, Assessment, Decision, ElementKind, Evidence, Indicator, LinkedItem, LinkedPlan, Measure, ObjectRef,
    Objective, Priority, Source, Statement, Strategy,
};
use crate::read::{Document, Loss, SourceFile, SourceFiles};
use crate::value::{Id, LocalizedText, Ref};

/// How many wholes of one part are looked at: no organisation and no programme is nested that deep, and a document made to
/// be slow must not be.
pub const MOST_ABOVE: usize = 64;

/// Something in a document that has an id.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Element<'a> {
    /// Where it stands.
    pub at: At,
    /// Its id.
    pub id: &'a Id,
    /// The element itself.
    pub object: ObjectRef<'a>,
}

impl<'a> Element<'a> {
    /// Its kind.
    pub fn kind(&self) -> ElementKind {
        self.at.kind()
    }

    /// Its evidence.
    pub fn evidence(&self) -> &'a [Evidence] {
        self.object.evidence()
    }

    /// Its title or name, if it has one.
    pub fn title(&self) -> Option<&'a LocalizedText> {
        match self.object {
            ObjectRef::Statement(it) => it.title.as_ref().or(it.statement.as_ref()),
            ObjectRef::Assessment(it) => Some(&it.statement),
            ObjectRef::Objective(it) => it.title.as_ref().or(it.statement.as_ref()),
            ObjectRef::Priority(it) => Some(&it.title),
            ObjectRef::Measure(it) => it.title.as_ref().or(it.statement.as_ref()),
            ObjectRef::Indicator(it) => Some(&it.title),
            ObjectRef::Actor(it) => it.name.as_ref(),
            ObjectRef::LinkedPlan(it) => it.title.as_ref(),
            ObjectRef::LinkedItem(it) => Some(&it.title),
            ObjectRef::Source(it) => it.title.as_ref(),
            _ => None,
        }
    }
}

/// An element of known type and where it stands.
#[derive(Debug)]
pub struct Item<'a, T> {
    /// Where it stands.
    pub at: At,
    /// The element.
    pub it: &'a T,
}

// By hand: a derive would ask the element itself to be `Copy`.
impl<T> Clone for Item<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Item<'_, T> {}

/// A document, its elements by id, and its values by type.
#[derive(Debug)]
pub struct DocumentIndex<'a> {
    /// The document.
    pub strategy: &'a Strategy,
    /// The name it was read under.
    pub name: &'a str,
    elements: HashMap<&'a str, Element<'a>>,
    duplicates: Vec<(Element<'a>, Element<'a>)>,
    outline: Outline<'a>,
    texts: OnceCell<TextFacts>,
    /// The text that the document was read from.
    written: Option<&'a str>,
    /// Places in `outline.refs` of those that are not plainly right.
    suspects: OnceCell<Vec<usize>>,
    /// By measure: where it inherits from.
    heirs: OnceCell<Vec<Heir>>,
    /// Folded titles of objectives, priorities and measures.
    titles: OnceCell<HashMap<String, At>>,
    pub(crate) loss: &'a Loss,
    sources: &'a SourceFiles,
}

/// The measures, by their place, that a measure takes what it does not say itself from.
#[derive(Clone, Copy, Debug, Default)]
struct Heir {
    serves: Option<usize>,
    responsible: Option<usize>,
}

macro_rules! lists {
    ($($list:ident: $type:ident $kind:ident,)+) => {
        impl<'a> DocumentIndex<'a> {
            $(
                #[doc = concat!("The `", stringify!($list), "`, each with its place.")]
                pub fn $list(&self) -> impl Iterator<Item = Item<'a, $type>> + use<'a> {
                    (0_u32..).zip(&self.strategy.$list).map(|(index, it)| Item { at: At::new(ElementKind::$kind, index), it })
                }
            )+

            /// Every element, in document order.
            pub fn all_elements(&self) -> impl Iterator<Item = Element<'a>> + use<'a> {
                let strategy = self.strategy;
                strategy
                    .mission
                    .iter()
                    .map(|it| Element { at: At::new(ElementKind::Mission, 0), id: &it.id, object: ObjectRef::Statement(it) })
                    $(.chain((0_u32..).zip(&strategy.$list).map(|(index, it)| Element {
                        at: At::new(ElementKind::$kind, index),
                        id: &it.id,
                        object: ObjectRef::$type(it),
                    })))+
                    .chain((0_u32..).zip(&strategy.linked_plans).flat_map(|(plan, it)| {
                        (0_u32..).zip(&it.items).map(move |(index, it)| Element {
                            at: At::linked_item(plan, index),
                            id: &it.id,
                            object: ObjectRef::LinkedItem(it),
                        })
                    }))
            }
        }
    };
}

lists! {
    values: Statement Value,
    principles: Statement Principle,
    criteria: Statement Criterion,
    rationales: Statement Rationale,
    trends: Statement Trend,
    needs: Statement Need,
    assessments: Assessment Assessment,
    objectives: Objective Objective,
    priorities: Priority Priority,
    measures: Measure Measure,
    indicators: Indicator Indicator,
    actors: Actor Actor,
    decisions: Decision Decision,
    linked_plans: LinkedPlan LinkedPlan,
    sources: Source Source,
}

impl<'a> DocumentIndex<'a> {
    /// `strategy` is the one of the document.
    pub(crate) fn new(document: &'a Document, strategy: &'a Strategy) -> Self {
        let mut index = Self {
            strategy,
            name: document.name(),
            elements: HashMap::new(),
            duplicates: Vec::new(),
            outline: Outline::default(),
            texts: OnceCell::new(),
            written: document.written(),
            suspects: OnceCell::new(),
            heirs: OnceCell::new(),
            titles: OnceCell::new(),
            loss: &document.loss,
            sources: &document.sources,
        };
        let count = index.all_elements().count();
        index.outline = Outline::new(strategy, count);
        index.elements.reserve(count);
        for element in index.all_elements() {
            match index.elements.entry(element.id.as_str()) {
                Entry::Vacant(slot) => {
                    slot.insert(element);
                }
                Entry::Occupied(first) => index.duplicates.push((*first.get(), element)),
            }
        }
        index
    }

    /// The items of the linked plan at a place, each with its own place.
    pub fn linked_items(&self, plan: Item<'a, LinkedPlan>) -> impl Iterator<Item = Item<'a, LinkedItem>> + use<'a> {
        let number = u32::try_from(plan.at.index()).unwrap_or(0);
        (0_u32..).zip(&plan.it.items).map(move |(index, it)| Item { at: At::linked_item(number, index), it })
    }

    /// The element with this id.
    pub fn element(&self, id: &str) -> Option<Element<'a>> {
        self.elements.get(id).copied()
    }

    /// Elements that carry the id of an earlier one: the first and the later.
    pub fn duplicates(&self) -> &[(Element<'a>, Element<'a>)] {
        &self.duplicates
    }

    /// Every object and value, by type.
    pub fn outline(&self) -> &Outline<'a> {
        &self.outline
    }

    /// What one pass over all texts found.
    pub fn texts(&self) -> &TextFacts {
        self.texts.get_or_init(|| TextFacts::new(&self.outline, self.written))
    }

    /// The references that are not plainly right: all but those to an element of this document of an allowed kind.
    pub fn suspect_refs(&self) -> impl Iterator<Item = &Spot<&'a Ref>> {
        let refs = &self.outline.refs;
        let suspects = self.suspects.get_or_init(|| {
            let plain = |spot: &Spot<&Ref>| {
                let targets = spot.field.targets;
                self.elements
                    .get(spot.value.as_str())
                    .is_some_and(|element| targets.is_empty() || targets.contains(&element.kind()))
            };
            let found = refs.iter().enumerate().filter(|(_, spot)| !plain(spot));
            found.map(|(place, _)| place).collect()
        });
        suspects.iter().filter_map(|place| refs.get(*place))
    }

    /// The file of a source, when somebody gave it or said why not. Of several sources with one id, it is that of the first.
    pub fn source_file(&self, source: Item<'a, Source>) -> Option<&'a SourceFile> {
        let first = self.element(source.it.id.as_str()).is_some_and(|element| element.at == source.at);
        if first { self.sources.get(source.it.id.as_str()) } else { None }
    }

    /// The source that a passage is in: the one it names, else the first one. `None` when there is no such source.
    pub fn source_of(&self, passage: &Evidence) -> Option<Item<'a, Source>> {
        match &passage.source {
            Some(reference) => {
                self.typed(reference, |object| if let ObjectRef::Source(it) = object { Some(it) } else { None })
            }
            None => self.sources().next(),
        }
    }

    /// True when an element with this id stands in the text but could not be read.
    pub fn is_lost(&self, id: &str) -> bool {
        self.loss.ids.iter().any(|lost| lost == id)
    }

    fn typed<T>(&self, reference: &Ref, get: impl Fn(ObjectRef<'a>) -> Option<&'a T>) -> Option<Item<'a, T>> {
        if reference.document().is_some_and(|document| document != self.strategy.id.as_str()) {
            return None;
        }
        let element = self.element(reference.id())?;
        Some(Item { at: element.at, it: get(element.object)? })
    }

    /// The actor that a reference of this document names.
    pub fn actor(&self, reference: &Ref) -> Option<Item<'a, Actor>> {
        self.typed(reference, |object| if let ObjectRef::Actor(it) = object { Some(it) } else { None })
    }

    /// The measure that a reference of this document names.
    pub fn measure(&self, reference: &Ref) -> Option<Item<'a, Measure>> {
        self.typed(reference, |object| if let ObjectRef::Measure(it) = object { Some(it) } else { None })
    }

    /// The priority that a reference of this document names.
    pub fn priority(&self, reference: &Ref) -> Option<Item<'a, Priority>> {
        self.typed(reference, |object| if let ObjectRef::Priority(it) = object { Some(it) } else { None })
    }

    /// The objective that a reference of this document names.
    pub fn objective(&self, reference: &Ref) -> Option<Item<'a, Objective>> {
        self.typed(reference, |object| if let ObjectRef::Objective(it) = object { Some(it) } else { None })
    }

    /// The linked plan that holds the item at this place.
    pub fn plan_of_item(&self, item: At) -> Option<Item<'a, LinkedPlan>> {
        let plan = item.parent_index()?;
        self.linked_plans().nth(plan)
    }

    /// The default language of the document.
    pub fn language(&self) -> Option<&'a str> {
        self.strategy.language.as_ref().map(crate::value::LanguageTag::as_str)
    }

    /// A text for a message: in the document's language, else the first one.
    pub fn show(&self, text: &'a LocalizedText) -> &'a str {
        text.best(self.language()).map_or("", |text| text.as_str())
    }

    /// What an element is called in messages: its title or name, else its id.
    pub fn label(&self, element: &Element<'a>) -> &'a str {
        if let ObjectRef::Actor(actor) = element.object {
            return self.actor_label(actor);
        }
        element
            .title()
            .map(|title| self.show(title))
            .filter(|title| !title.trim().is_empty())
            .unwrap_or(element.id.as_str())
    }

    /// What an actor is called in messages: the short name, else the name, else the id.
    pub fn actor_label(&self, actor: &'a Actor) -> &'a str {
        let short = actor.short_name.as_deref();
        short.or_else(|| actor.name.as_ref().map(|name| self.show(name))).unwrap_or(actor.id.as_str())
    }

    /// The measures that this one is a part of, nearest first; a cycle is walked once, and no more than
    /// [`MOST_ABOVE`] are looked at.
    pub fn ancestors(&self, measure: &'a Measure) -> Vec<&'a Measure> {
        let mut found: Vec<&Measure> = Vec::new();
        let mut open = vec![measure];
        while let Some(next) = open.pop().filter(|_| found.len() < MOST_ABOVE) {
            for parent in next.part_of.iter().filter_map(|parent| self.measure(parent)) {
                if parent.it.id != measure.id && !found.iter().any(|known| known.id == parent.it.id) {
                    found.push(parent.it);
                    open.push(parent.it);
                }
            }
        }
        found
    }

    /// Who is responsible for a measure: itself, else the nearest of those it is a part of that says so.
    pub fn responsible(&self, measure: &'a Measure) -> &'a [Ref] {
        self.inherited(measure, |measure| &measure.responsible, |heir| heir.responsible)
    }

    /// What a measure serves: itself, else the nearest of those it is a part of that says so.
    pub fn serves(&self, measure: &'a Measure) -> &'a [Ref] {
        self.inherited(measure, |measure| &measure.serves, |heir| heir.serves)
    }

    fn inherited(
        &self,
        measure: &'a Measure,
        own: fn(&Measure) -> &Vec<Ref>,
        pick: fn(&Heir) -> Option<usize>,
    ) -> &'a [Ref] {
        if !own(measure).is_empty() || measure.part_of.is_empty() {
            return own(measure);
        }
        let heirs = self.heirs.get_or_init(|| self.inheritance());
        let place = self.element(measure.id.as_str()).map(|element| element.at.index());
        let source = place.and_then(|place| heirs.get(place)).and_then(pick);
        source.and_then(|source| self.strategy.measures.get(source)).map_or(&[], |measure| own(measure))
    }

    /// For each measure, which one it takes its responsible and what it serves from. Each is settled once, parents first and
    /// without recursion: a chain may be as long as the document. In a circle, the step that closes it gives nothing.
    fn inheritance(&self) -> Vec<Heir> {
        let measures = &self.strategy.measures;
        let mut settled: Vec<Option<Heir>> = vec![None; measures.len()];
        let mut opened = vec![false; measures.len()];
        for start in 0..measures.len() {
            let mut open = vec![start];
            while let Some(place) = open.last().copied() {
                let (Some(measure), Some(was_opened)) = (measures.get(place), opened.get_mut(place)) else { break };
                let parents = || measure.part_of.iter().filter_map(|parent| Some(self.measure(parent)?.at.index()));
                let first_visit = !std::mem::replace(was_opened, true);
                let waiting: Vec<usize> = if first_visit {
                    parents().filter(|parent| opened.get(*parent) == Some(&false)).collect()
                } else {
                    Vec::new()
                };
                if !waiting.is_empty() {
                    open.extend(waiting);
                    continue;
                }
                open.pop();
                if settled.get(place).is_some_and(Option::is_some) {
                    continue;
                }
                let above: Vec<Heir> = parents().filter_map(|parent| settled.get(parent).copied().flatten()).collect();
                let heir = Heir {
                    serves: if measure.serves.is_empty() { above.iter().find_map(|it| it.serves) } else { Some(place) },
                    responsible: if measure.responsible.is_empty() {
                        above.iter().find_map(|it| it.responsible)
                    } else {
                        Some(place)
                    },
                };
                if let Some(slot) = settled.get_mut(place) {
                    *slot = Some(heir);
                }
            }
        }
        settled.into_iter().map(Option::unwrap_or_default).collect()
    }

    /// The priority, objective or measure whose title, folded and in any language, is this one; the first if several are.
    pub fn by_title(&self, title: &LocalizedText) -> Option<Element<'a>> {
        let titles = self.titles.get_or_init(|| {
            let mut titles: HashMap<String, At> = HashMap::new();
            let kinds = [ElementKind::Objective, ElementKind::Priority, ElementKind::Measure];
            for element in self.all_elements().filter(|element| kinds.contains(&element.kind())) {
                for title in element.title().into_iter().flat_map(folded_titles) {
                    titles.entry(title).or_insert(element.at);
                }
            }
            titles
        });
        self.at(*folded_titles(title).find_map(|title| titles.get(&title))?)
    }

    /// The objective, priority or measure at a place.
    fn at(&self, at: At) -> Option<Element<'a>> {
        let place = at.index();
        let object = match at.kind() {
            ElementKind::Objective => ObjectRef::Objective(self.strategy.objectives.get(place)?),
            ElementKind::Priority => ObjectRef::Priority(self.strategy.priorities.get(place)?),
            ElementKind::Measure => ObjectRef::Measure(self.strategy.measures.get(place)?),
            _ => return None,
        };
        Some(Element { at, id: object.id()?, object })
    }

    /// The owners of the plan among an actor itself and all it is a part of, as far as [`MOST_ABOVE`].
    pub fn owners_above(&self, actor: &'a Actor) -> Vec<&'a Actor> {
        let mut seen: Vec<&Actor> = vec![actor];
        let mut next = 0;
        while let Some(current) = seen.get(next).copied().filter(|_| next < MOST_ABOVE) {
            for parent in current.part_of.iter().filter_map(|parent| self.actor(parent)) {
                if !seen.iter().any(|known| known.id == parent.it.id) {
                    seen.push(parent.it);
                }
            }
            next += 1;
        }
        seen.retain(|actor| self.is_owner(&actor.id));
        seen
    }

    /// True when the plan names this actor as an owner.
    pub fn is_owner(&self, actor: &Id) -> bool {
        self.strategy.owners.iter().any(|owner| owner.document().is_none() && owner.id() == actor.as_str())
    }

    /// True when the document says that it links to a plan in this way.
    pub fn links(&self, relation: crate::model::Relation) -> impl Iterator<Item = Item<'a, LinkedPlan>> + use<'a> {
        self.linked_plans().filter(move |plan| plan.it.relations.contains(&relation))
    }
}
