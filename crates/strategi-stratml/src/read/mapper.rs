//! From the elements of a document to the model.

use strategi::index::placeholder_in;
use strategi::read::Places;
use strategi::tree::Span;
use strategi::{Id, Kind, LocalizedText, PartialDate, Period, Source, Strategy, id};

use super::Options;
use super::actors::Actors;
use super::ids::{Given, Ids, Wrong};
use super::memo::Memo;
use crate::deviation::{Deviation, Deviations};
use crate::keep::{Keep, keys};
use crate::part::Part;
use crate::place::Place;
use crate::vocabulary;
use crate::xml::{AttributeName, Name, Node, Tree, excerpt, is_ncname};

const PLAN: Id = id!("plan");

/// Builds a strategy from the elements of a document.
#[derive(Debug)]
pub(super) struct Mapper<'t> {
    tree: &'t Tree<'t>,
    pub(super) options: &'t Options,
    pub(super) strategy: Strategy,
    pub(super) ids: Ids<'t>,
    pub(super) actors: Actors<'t>,
    deviations: &'t mut Deviations,
    /// Where things stand, when that is asked for.
    places: Option<Places>,
    gaps: Vec<String>,
    slips: Vec<Slip>,
    dates: Memo<'t, Option<PartialDate>>,
    /// The group of deviations of a text that is, or holds, a placeholder.
    placeholders: Memo<'t, Option<u32>>,
}

/// A period that ends a day before it begins, and how it is written when the end is a year later.
#[derive(Clone, Debug)]
pub(crate) struct Slip {
    pub(crate) place: Place,
    pub(crate) period: Period,
    pub(crate) span: Span,
    pub(crate) end: PartialDate,
}

/// What came out.
#[derive(Debug)]
pub(super) struct Mapped {
    pub(super) strategy: Strategy,
    pub(super) places: Option<Places>,
    pub(super) gaps: Vec<String>,
    pub(super) slips: Vec<Slip>,
}

impl<'t> Mapper<'t> {
    pub(super) fn new(
        tree: &'t Tree<'t>,
        options: &'t Options,
        deviations: &'t mut Deviations,
        places: Option<Places>,
    ) -> Self {
        Self {
            tree,
            options,
            strategy: Strategy::new(PLAN, localized("")),
            ids: Ids::new(tree),
            actors: Actors::new(tree),
            deviations,
            places,
            gaps: Vec::new(),
            slips: Vec::new(),
            dates: Memo::default(),
            placeholders: Memo::default(),
        }
    }

    pub(super) fn map(mut self, root: Node<'t>) -> Mapped {
        let core = root.filled(Name::StrategicPlanCore);
        let information = root.filled(Name::AdministrativeInformation);
        let mut keep = Keep::default();
        self.strategy.language.clone_from(&self.options.language);
        if self.strategy.language.is_none() {
            self.strategy.language = self.tree.lang().and_then(|lang| lang.parse().ok());
        }
        self.heading(root, &mut keep);
        if let Some(information) = information {
            self.information(information, &mut keep);
        }
        self.name_document(core, information, &mut keep);
        if let Some(core) = core {
            self.core(core, &mut keep);
        }
        let elsewhere = information.and_then(|information| information.filled(Name::Submitter));
        if let Some(submitter) = root.filled(Name::Submitter).or(elsewhere) {
            self.submitter(submitter);
        }
        keep.store(&mut self.strategy.extensions);
        let Self { strategy, places, gaps, slips, .. } = self;
        Mapped { strategy, places, gaps, slips }
    }

    fn heading(&mut self, root: Node<'t>, keep: &mut Keep) {
        self.strategy.title = localized(self.text_of(root, Name::Name).unwrap_or_default());
        self.strategy.description = self.text_of(root, Name::Description).map(localized);
        self.strategy.note = self.text_of(root, Name::OtherInformation).map(localized);
        self.strategy.kind = match root.attribute(AttributeName::Type).map(|it| it.value().trim()) {
            Some("Performance_Plan") => Some(Kind::PerformancePlan),
            Some("Performance_Report") => Some(Kind::PerformanceReport),
            _ => None,
        };
        self.leftovers(root, keep);
        self.at(root, Place::ROOT);
        for (child, field) in
            [(Name::Name, "title"), (Name::Description, "description"), (Name::OtherInformation, "note")]
        {
            self.text_at(root.filled(child), Place::field(field));
        }
    }

    fn information(&mut self, node: Node<'t>, keep: &mut Keep) {
        let (start, end) = (node.filled(Name::StartDate), node.filled(Name::EndDate));
        self.strategy.period = self.period(start, end, keep, Place::field("period"));
        if let Some(published) = node.filled(Name::PublicationDate) {
            self.strategy.published = self.date(published, keep, Place::field("published"));
        }
        if let Some(url) = self.text_of(node, Name::Source) {
            let mut source = Source::new(self.ids.make("source", &id!("source")));
            source.url = Some(url.into());
            self.strategy.sources.push(source);
            self.text_at(node.filled(Name::Source), Place::item("sources", 0).of("url"));
        }
        self.leftovers(node, keep);
    }

    /// The id of the document: as it is given, else made of who plans, the title and the first year.
    fn name_document(&mut self, core: Option<Node<'t>>, information: Option<Node<'t>>, keep: &mut Keep) {
        let organization = core.and_then(|core| core.filled(Name::Organization));
        let who = organization.and_then(|it| self.text_of(it, Name::Acronym).or_else(|| self.text_of(it, Name::Name)));
        let title = self.strategy.title.best(None).map(ToString::to_string).unwrap_or_default();
        let words = format!("{} {title}", who.unwrap_or_default());
        let made = |words: &str| Id::of_words(words).unwrap_or(PLAN);
        let year = self.strategy.period.and_then(Period::start).and_then(|start| usize::try_from(start.year()).ok());
        let id = match information.filter(|it| it.filled(Name::Identifier).and_then(Node::text).is_some()) {
            Some(information) => {
                let given = self.given(information, &words, &PLAN);
                self.strategy.identifiers.extend(given.alias);
                if let Some(other) = given.other {
                    keep.put(keys::IDENTIFIER, other);
                }
                given.id
            }
            // Ids of documents are apart from those of elements.
            None => year.map_or_else(|| made(&words), |year| made(&words).numbered(year)),
        };
        self.strategy.id = id;
    }

    fn core(&mut self, core: Node<'t>, keep: &mut Keep) {
        let mut first = true;
        for child in core.children().filter(|child| !child.is_foreign()) {
            match child.name() {
                Name::Organization if !child.is_blank() => {
                    self.organization(child, first);
                    first = false;
                }
                Name::Vision if self.strategy.objectives.is_empty() => self.vision(child),
                Name::Mission if self.strategy.mission.is_none() => self.mission(child),
                Name::Value => self.value(child),
                Name::Goal => self.goal(child),
                _ => {}
            }
        }
        self.leftovers(core, keep);
    }

    /// The id of an element, and what of its Identifier has no place in the model.
    pub(super) fn identified(&mut self, node: Node<'t>, words: &str, fallback: &Id) -> (Given, Keep) {
        let mut given = self.given(node, words, fallback);
        let mut keep = Keep::default();
        if let Some(other) = given.other.take() {
            keep.put(keys::IDENTIFIER, other);
        }
        (given, keep)
    }

    fn given(&mut self, node: Node<'t>, words: &str, fallback: &Id) -> Given {
        let given = self.ids.of(node, words, fallback);
        // Letters beyond ASCII are right in an identifier, and cannot be in an id.
        let is_right = |identifier: Node<'_>| identifier.text().is_some_and(is_ncname);
        if let Some(wrong) = given.wrong
            && let Some(identifier) = node.filled(Name::Identifier)
            && !(wrong == Wrong::Form && is_right(identifier))
        {
            self.wrong_identifier(identifier, wrong);
        }
        given
    }

    pub(super) fn wrong_identifier(&mut self, node: Node<'t>, wrong: Wrong) {
        let value = excerpt(node.text().unwrap_or_default());
        let deviation = match wrong {
            Wrong::Form => Deviation::BadIdentifier { value },
            Wrong::Duplicate => Deviation::DuplicateIdentifier { value },
        };
        self.deviations.add(deviation, node.text_span());
    }

    /// A reference to an identifier of the document.
    pub(super) fn referent(&mut self, node: Node<'t>) {
        if let Some(text) = node.text().filter(|text| !self.ids.is_given(text)) {
            self.deviations.add(Deviation::DanglingReference { value: excerpt(text) }, node.text_span());
        }
    }

    #[expect(clippy::unused_self, reason = "reads like the others")]
    pub(super) fn text_of(&self, node: Node<'t>, name: Name) -> Option<&'t str> {
        node.filled(name).and_then(Node::text)
    }

    /// Notes where a part of the model stands.
    #[inline]
    pub(super) fn at(&mut self, node: Node<'t>, place: Place) {
        if let Some(places) = &mut self.places {
            places.insert(place.pointer().to_string(), node.tag_span());
        }
    }

    /// Notes where a text of the model stands, and looks whether it is one.
    #[inline]
    pub(super) fn text_at(&mut self, node: Option<Node<'t>>, place: Place) {
        let Some((node, text)) = node.and_then(|node| Some((node, node.text()?))) else { return };
        self.look_for_placeholder(node, text, Some(place));
        if let Some(places) = &mut self.places {
            places.insert(place.pointer().to_string(), node.text_span());
        }
    }

    /// Looks at a text that the model has no place for.
    pub(super) fn unplaced_text(&mut self, node: Option<Node<'t>>) {
        let Some((node, text)) = node.and_then(|node| Some((node, node.text()?))) else { return };
        self.look_for_placeholder(node, text, None);
    }

    fn look_for_placeholder(&mut self, node: Node<'t>, text: &'t str, place: Option<Place>) {
        let deviations = &mut *self.deviations;
        let group = self.placeholders.get(text, |text| {
            let value = excerpt(&placeholder_in(text)?);
            Some(deviations.open(Deviation::Placeholder { name: node.name(), value }))
        });
        if let Some(group) = group {
            self.deviations.again(group, node.text_span(), place);
        }
    }

    /// Keeps a text that the model has no place for.
    pub(super) fn keep_text(&mut self, node: Node<'t>, name: Name, key: &str, keep: &mut Keep) {
        if let Some(text) = self.text_of(node, name) {
            keep.put(key, text);
            self.unplaced_text(node.filled(name));
        }
    }

    /// Keeps what in an element the model and the schema have no place for.
    pub(super) fn leftovers(&mut self, node: Node<'t>, keep: &mut Keep) {
        // Part 2 has all that Part 1 has, but its outermost element.
        let part = if node.name() == Name::StrategicPlan { Part::One } else { Part::Two };
        let element = vocabulary::Schema::of(part, None).element(node.name());
        let mut seen = 0;
        for child in node.children() {
            let bit = child.name().bit();
            let known = !child.is_foreign() && (element.takes(child.name()) || is_read_elsewhere(node, child));
            let again = seen & element.single & bit != 0;
            // Of several, the first that says something is read.
            if !child.is_blank() {
                seen |= bit;
            }
            if (!known || again) && !child.is_blank() {
                let written = self.tree.text().get(child.span().range()).unwrap_or_default();
                keep.push(keys::ELEMENTS, written);
            }
        }
        if element.is_complex()
            && let Some(text) = node.text()
        {
            keep.push(keys::TEXT, text);
        }
        for attribute in node.attributes() {
            let value = attribute.value().trim();
            let fits =
                element.attributes.contains(&attribute.name()) && vocabulary::values(attribute.name()).contains(&value);
            // What kind of stakeholder it is stands elsewhere, be it known or not; so does the type of a relationship.
            let elsewhere =
                matches!(attribute.name(), AttributeName::StakeholderTypeType | AttributeName::RelationshipType);
            if !fits && !elsewhere && !value.is_empty() {
                keep.set(keys::ATTRIBUTES, attribute.written_name(), attribute.value());
            }
        }
    }

    /// A period of two elements, of which one may be missing.
    pub(super) fn period(
        &mut self,
        start: Option<Node<'t>>,
        end: Option<Node<'t>>,
        keep: &mut Keep,
        at: Place,
    ) -> Option<Period> {
        let first = start.and_then(|node| self.date(node, keep, at));
        let last = end.and_then(|node| self.date(node, keep, at));
        match (first, last) {
            (Some(first), Some(last)) => {
                let period = Period::between(first, last);
                if let Some(end) = end.filter(|_| period.is_inverted()) {
                    self.inverted(period, end, at);
                }
                Some(period)
            }
            (Some(first), None) => format!("{first}/..").parse().ok(),
            (None, Some(last)) => format!("../{last}").parse().ok(),
            (None, None) => None,
        }
    }

    fn inverted(&mut self, period: Period, end: Node<'t>, place: Place) {
        let (Some(first), Some(last)) = (period.start(), period.end()) else { return };
        let (start, stop) = (first.to_string(), last.to_string());
        let later = year_later(first, last);
        let deviation = match later {
            Some(_) => Deviation::FiscalSlip { start, end: stop },
            None => Deviation::Inverted { start, end: stop },
        };
        self.deviations.add_at(deviation, end.text_span(), place);
        if let Some(end_date) = later {
            let period = Period::between(first, end_date);
            self.slips.push(Slip { place, period, span: end.text_span(), end: end_date });
        }
    }

    fn date(&mut self, node: Node<'t>, keep: &mut Keep, at: Place) -> Option<PartialDate> {
        let text = node.text()?;
        let date = self.dates.get(text, |text| without_zone(text).parse::<PartialDate>().ok());
        if date.is_none_or(|date| date.day().is_none()) {
            self.unreadable(node, true, at);
        }
        if date.is_none() {
            self.gap(at);
            keep.set(keys::UNREAD, node.name().as_str(), text);
        } else if let Some(places) = &mut self.places {
            places.insert(at.pointer().to_string(), node.text_span());
        }
        date
    }

    /// Something could not be read.
    pub(super) fn gap(&mut self, place: Place) {
        self.gaps.push(place.pointer().to_string());
    }

    /// A date or number that is none.
    pub(super) fn unreadable(&mut self, node: Node<'t>, is_date: bool, place: Place) {
        let value = excerpt(node.text().unwrap_or_default());
        let name = node.name();
        let deviation = if is_date { Deviation::BadDate { name, value } } else { Deviation::BadNumber { name, value } };
        self.deviations.add_at(deviation, node.text_span(), place);
    }
}

pub(super) fn localized(text: &str) -> LocalizedText {
    LocalizedText::from(text)
}

/// The Submitter is read where either part has it.
fn is_read_elsewhere(parent: Node<'_>, child: Node<'_>) -> bool {
    child.name() == Name::Submitter && parent.name() == Name::AdministrativeInformation
}

/// A date of XML Schema may have a time zone, which says nothing of a plan.
fn without_zone(text: &str) -> &str {
    if let Some(date) = text.strip_suffix('Z') {
        return date;
    }
    match text.len().checked_sub(6).and_then(|at| text.split_at_checked(at)) {
        Some((date, zone)) if date.len() == 10 && zone.starts_with(['+', '-']) => date,
        _ => text,
    }
}

/// The end a year later, for a period that ends the day before it begins: the slip of a fiscal year.
fn year_later(start: PartialDate, end: PartialDate) -> Option<PartialDate> {
    start.day().and(end.day())?;
    let next = end.last_day().tomorrow().ok()?;
    if next != start.first_day() {
        return None;
    }
    let (year, month, day) = (end.year() + 1, end.month()?, end.day()?);
    let written = |day: u8| format!("{year:04}-{month:02}-{day:02}").parse().ok();
    written(day).or_else(|| written(28))
}
