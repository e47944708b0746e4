//! The index of a collection: documents by id, and which document each linked plan is.

use std::cell::OnceCell;

use hashbrown::{HashMap, HashSet};

use super::fold::{fold_name, folded_titles};
use super::themes::Themes;
use super::{DocumentIndex, Element, Item};
use crate::model::{Actor, LinkedItem, LinkedPlan, ObjectRef, Strategy};
use crate::sorting::sort;
use crate::value::{Identifier, LocalizedText, Ref};

/// The document that a linked plan is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Link {
    /// This one, by its place in the collection.
    Found(usize),
    /// None of the collection.
    Missing,
    /// Several fit what is given.
    Ambiguous(Vec<usize>),
}

/// What a reference leads to.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Target<'a> {
    /// An element of the same document.
    Local(Element<'a>),
    /// An element of another document of the collection, by the document's place.
    Foreign(usize, Element<'a>),
    /// The other document is in the collection and has no such element.
    Absent(usize),
    /// The other document is not in the collection, or cannot be told for certain.
    NotLoaded,
    /// The same document has no such element.
    Dangling,
}

/// A collection: its documents, and the links between them.
#[derive(Debug)]
pub struct CollectionIndex<'a> {
    documents: Vec<DocumentIndex<'a>>,
    by_id: HashMap<&'a str, Vec<usize>>,
    links: Vec<Vec<Link>>,
    /// For each document the linked plans of others that are it: their document and their place there.
    cited_by: Vec<Vec<(usize, usize)>>,
    themes: OnceCell<Themes>,
    /// Documents that a linked plan of another fits, and others as well.
    in_doubt: HashSet<usize>,
    /// By identifier: the actors for which it is recorded when they existed, by document and place.
    lives: OnceCell<HashMap<String, Vec<(usize, usize)>>>,
}

impl<'a> CollectionIndex<'a> {
    pub(crate) fn new(documents: Vec<DocumentIndex<'a>>) -> Self {
        let mut by_id: HashMap<&str, Vec<usize>> = HashMap::new();
        for (number, document) in documents.iter().enumerate() {
            by_id.entry(document.strategy.id.as_str()).or_default().push(number);
        }
        let mut index = Self {
            documents,
            by_id,
            links: Vec::new(),
            cited_by: Vec::new(),
            in_doubt: HashSet::new(),
            themes: OnceCell::new(),
            lives: OnceCell::new(),
        };
        let known = Known::new(&index.documents);
        index.links = (0..index.documents.len()).map(|number| index.link_all(number, &known)).collect();
        index.cited_by = vec![Vec::new(); index.documents.len()];
        for (document, links) in index.links.iter().enumerate() {
            for (plan, link) in links.iter().enumerate() {
                if let Link::Ambiguous(numbers) = link {
                    index.in_doubt.extend(numbers);
                }
                if let Link::Found(number) = link
                    && *number != document
                    && let Some(citations) = index.cited_by.get_mut(*number)
                {
                    citations.push((document, plan));
                }
            }
        }
        index
    }

    /// The documents that could be read, in order.
    pub fn documents(&self) -> &[DocumentIndex<'a>] {
        &self.documents
    }

    /// The document at a place.
    pub fn document(&self, number: usize) -> Option<&DocumentIndex<'a>> {
        self.documents.get(number)
    }

    /// The documents with this id: more than one is the finding STR013.
    pub fn with_id(&self, id: &str) -> &[usize] {
        self.by_id.get(id).map_or(&[], Vec::as_slice)
    }

    /// Which document a linked plan of the given document is, by its place in `linked_plans`.
    pub fn link(&self, document: usize, plan: usize) -> &Link {
        self.links.get(document).and_then(|links| links.get(plan)).unwrap_or(&Link::Missing)
    }

    /// The document that a linked plan is, if it is told for certain.
    pub fn linked(&self, document: usize, plan: Item<'_, LinkedPlan>) -> Option<usize> {
        match self.link(document, plan.at.index()) {
            Link::Found(number) => Some(*number),
            Link::Missing | Link::Ambiguous(_) => None,
        }
    }

    /// The linked plans of other documents that are, for certain, the document at this place, in order: each with the
    /// place of the document that cites it.
    pub fn cited_by(&self, document: usize) -> impl Iterator<Item = (usize, Item<'a, LinkedPlan>)> {
        self.cited_by
            .get(document)
            .into_iter()
            .flatten()
            .filter_map(|(number, plan)| Some((*number, self.documents.get(*number)?.linked_plans().nth(*plan)?)))
    }

    /// The documents that may be of the same kind, theme, owner and place as this one, itself among them, in order.
    pub(crate) fn same_theme(&self, document: usize) -> Vec<usize> {
        let themes = self.themes.get_or_init(|| Themes::new(&self.documents));
        self.documents.get(document).map_or_else(Vec::new, |document| themes.sharing(document))
    }

    /// True when a linked plan of another document fits this one, but others as well (REF005).
    pub fn may_be_cited(&self, document: usize) -> bool {
        self.in_doubt.contains(&document)
    }

    /// The actors of any document that have this identifier and for which it is recorded when they existed: each with
    /// the place of its document.
    pub fn lives(&self, identifier: &Identifier) -> impl Iterator<Item = (usize, Item<'a, Actor>)> {
        let lives = self.lives.get_or_init(|| {
            let mut lives: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
            for (number, document) in self.documents.iter().enumerate() {
                for actor in document.actors().filter(|actor| actor.it.exists.is_some()) {
                    for identifier in &actor.it.identifiers {
                        lives.entry_ref(identifier.as_str()).or_default().push((number, actor.at.index()));
                    }
                }
            }
            lives
        });
        let places = lives.get(identifier.as_str()).map_or(&[][..], Vec::as_slice);
        places.iter().filter_map(|(number, place)| Some((*number, self.documents.get(*number)?.actors().nth(*place)?)))
    }

    /// What a reference of the given document leads to. An item of a linked plan counts as the element that it is
    /// in that plan, when the plan is in the collection.
    pub fn resolve(&self, document: usize, reference: &Ref) -> Target<'a> {
        let Some(own) = self.documents.get(document) else { return Target::Dangling };
        match reference.document() {
            Some(id) if id != own.strategy.id.as_str() => match self.with_id(id) {
                [number] => self.element_of(*number, reference.id()),
                _ => Target::NotLoaded,
            },
            _ => own.element(reference.id()).map_or(Target::Dangling, Target::Local),
        }
    }

    fn element_of(&self, number: usize, id: &str) -> Target<'a> {
        let element = self.documents.get(number).and_then(|document| document.element(id));
        element.map_or(Target::Absent(number), |element| Target::Foreign(number, element))
    }

    /// The element that an item of a linked plan is: by its `ref`, else by its title in any language.
    pub fn linked_item(&self, document: usize, plan: Item<'a, LinkedPlan>, item: &'a LinkedItem) -> Target<'a> {
        if let Some(reference) = &item.r#ref {
            return self.resolve(document, reference);
        }
        let Some(number) = self.linked(document, plan) else { return Target::NotLoaded };
        let Some(other) = self.documents.get(number) else { return Target::NotLoaded };
        other.by_title(&item.title).map_or(Target::Absent(number), |element| Target::Foreign(number, element))
    }

    /// What a `continues` or `supports` reference means in the end: like [`resolve`](Self::resolve), and a local
    /// item of a linked plan is followed into that plan.
    pub fn follow(&self, document: usize, reference: &Ref) -> Target<'a> {
        match self.resolve(document, reference) {
            Target::Local(Element { object: ObjectRef::LinkedItem(item), at, .. }) => {
                let plan = self.documents.get(document).and_then(|own| own.plan_of_item(at));
                plan.map_or(Target::NotLoaded, |plan| self.linked_item(document, plan, item))
            }
            other => other,
        }
    }

    fn link_all(&self, document: usize, known: &Known<'a>) -> Vec<Link> {
        let Some(own) = self.documents.get(document) else { return Vec::new() };
        own.linked_plans().map(|plan| self.find(document, own, plan.it, known)).collect()
    }

    /// By `ref`; else by an identifier; else by title, period and a shared owner, where what is not
    /// given does not speak against a match. None is missing, several are ambiguous: never a guess.
    fn find(&self, document: usize, own: &DocumentIndex<'a>, plan: &LinkedPlan, known: &Known<'a>) -> Link {
        if let Some(reference) = &plan.r#ref {
            return one_of(self.with_id(reference.id().as_str()).to_vec());
        }
        let mut identified: Vec<usize> = plan
            .identifiers
            .iter()
            .filter_map(|identifier| known.identifiers.get(identifier.as_str()))
            .flatten()
            .copied()
            .collect();
        sort(&mut identified);
        identified.dedup();
        identified.retain(|number| *number != document);
        if !identified.is_empty() {
            return one_of(identified);
        }
        let mut titled: Vec<usize> = plan
            .title
            .iter()
            .flat_map(folded_titles)
            .filter_map(|title| known.titles.get(&title))
            .flatten()
            .copied()
            .collect();
        sort(&mut titled);
        titled.dedup();
        let mut fits = Vec::new();
        // Plans of one series may overlap by a slip of a year; the one with the very period is meant.
        let mut exact = Vec::new();
        for number in titled.into_iter().filter(|number| *number != document) {
            let Some(other) = self.documents.get(number) else { continue };
            let periods = plan.period.zip(other.strategy.period);
            if periods.is_none_or(|(cited, known)| cited.overlaps(known)) && shares_owner(own, plan, other) {
                fits.push(number);
                if periods.is_some_and(|(cited, known)| cited.same_days(known)) {
                    exact.push(number);
                }
            }
            // More would not make it less ambiguous.
            if exact.len() == MOST_FITS {
                break;
            }
        }
        if exact.len() == 1 { one_of(exact) } else { one_of(fits) }
    }
}

/// How many documents of the very title and period are looked for.
const MOST_FITS: usize = 10;

/// What documents can be found by besides their id.
#[derive(Default)]
struct Known<'a> {
    identifiers: HashMap<&'a str, Vec<usize>>,
    /// Folded, in every language.
    titles: HashMap<String, Vec<usize>>,
}

impl<'a> Known<'a> {
    fn new(documents: &[DocumentIndex<'a>]) -> Self {
        let mut known = Self::default();
        if documents.len() < 2 {
            return known;
        }
        for (number, document) in documents.iter().enumerate() {
            for identifier in &document.strategy.identifiers {
                known.identifiers.entry(identifier.as_str()).or_default().push(number);
            }
            for title in titles(document.strategy).flat_map(folded_titles) {
                known.titles.entry(title).or_default().push(number);
            }
        }
        known
    }
}

fn one_of(fits: Vec<usize>) -> Link {
    match fits.as_slice() {
        [] => Link::Missing,
        [number] => Link::Found(*number),
        _ => Link::Ambiguous(fits),
    }
}

fn titles(strategy: &Strategy) -> impl Iterator<Item = &LocalizedText> {
    std::iter::once(&strategy.title).chain(&strategy.alt_titles)
}

/// True when the owners of the cited plan and of the document share one, or either side names none.
fn shares_owner(own: &DocumentIndex<'_>, plan: &LinkedPlan, other: &DocumentIndex<'_>) -> bool {
    let cited: Vec<&Actor> = plan.owners.iter().filter_map(|owner| own.actor(owner)).map(|item| item.it).collect();
    let known: Vec<&Actor> =
        other.strategy.owners.iter().filter_map(|owner| other.actor(owner)).map(|item| item.it).collect();
    cited.is_empty() || known.is_empty() || cited.iter().any(|a| known.iter().any(|b| same_actor(a, b)))
}

/// True when two documents mean the same actor: by an identifier when both have one of the same scheme, else by a name.
pub(crate) fn same_actor(a: &Actor, b: &Actor) -> bool {
    for own in &a.identifiers {
        if let Some(other) = b.identifiers.iter().find(|other| other.scheme() == own.scheme()) {
            return own == other;
        }
    }
    let names = |actor: &Actor| -> Vec<String> {
        let texts =
            actor.name.iter().chain(&actor.alt_names).flat_map(LocalizedText::values).map(|(_, text)| fold_name(text));
        texts.chain(actor.short_name.iter().map(|name| fold_name(name))).filter(|name| !name.is_empty()).collect()
    };
    let own = names(a);
    names(b).iter().any(|name| own.contains(name))
}
