//! What all elements are written with: texts in one language, identifiers, notes of what was written.

use hashbrown::{HashMap, HashSet};
use std::borrow::Cow;

use strategi::{Actor, LanguageTag, LocalizedText, Object, Party, Ref, Strategy};

use super::ids::Ids;
use super::ledger::{Ledger, Losses, Note};
use super::loss::LossKind;
use super::plan::Plan;
use super::sink::{Sink, is_forbidden, is_seen, seen};
use super::{Part, WriteOptions, Written, extension};
use crate::keep::keys;

/// A strategy being written.
pub(super) struct Writer<'a> {
    pub(super) strategy: &'a Strategy,
    pub(super) plan: &'a Plan<'a>,
    pub(super) part: Part,
    pub(super) sink: Sink,
    pub(super) ids: Ids,
    pub(super) ledger: Ledger,
    pub(super) actors: HashMap<&'a str, &'a Actor>,
    /// The stakeholders kept on priorities, by the place of the priority.
    pub(super) kept: Vec<Option<Vec<Party>>>,
    languages: Vec<&'a str>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(
        strategy: &'a Strategy,
        plan: &'a Plan<'a>,
        part: Part,
        options: &'a WriteOptions,
        longest: usize,
    ) -> Self {
        let mut actors = HashMap::with_capacity(strategy.actors.len());
        for actor in &strategy.actors {
            actors.entry(actor.id.as_str()).or_insert(actor);
        }
        let languages = options.language.iter().chain(&strategy.language).map(LanguageTag::as_str).collect();
        let mut writer = Self {
            strategy,
            plan,
            part,
            sink: Sink::new(longest),
            ids: Ids::new(HashSet::new()),
            ledger: Ledger::default(),
            actors,
            kept: strategy.priorities.iter().map(|priority| extension::stakeholders(&priority.extensions)).collect(),
            languages,
        };
        writer.ids = Ids::new(writer.reserved());
        writer
    }

    /// The ids of everything that is written with an `Identifier`.
    fn reserved(&self) -> HashSet<String> {
        let two = self.part == Part::Two;
        let mut ids: HashSet<String> = HashSet::new();
        let strategy = self.strategy;
        ids.extend(strategy.mission.iter().map(|mission| mission.id.to_string()));
        ids.extend(self.plan.vision.map(|vision| vision.id.to_string()));
        ids.extend(strategy.owners.iter().filter_map(|owner| self.actor(owner)).map(|actor| actor.id.to_string()));
        for goal in &self.plan.goals {
            ids.insert(goal.node.id().to_owned());
            let mut indicators = goal.indicators.clone();
            for child in &goal.children {
                ids.insert(child.node.id().to_owned());
                indicators.extend(&child.indicators);
            }
            ids.extend(indicators.into_iter().filter(|_| two).map(|indicator| indicator.id.to_string()));
        }
        if two {
            ids.insert(strategy.id.to_string());
            let submitter = strategy.recorded_by.as_ref().and_then(|actor| self.actor(actor));
            ids.extend(submitter.map(|actor| actor.id.to_string()));
        }
        ids
    }

    /// The text and its losses.
    pub(super) fn finish(self) -> Written {
        let mut losses = Losses::new(&self.ledger);
        losses.look(self.strategy, String::new());
        for (index, parties) in self.kept.iter().enumerate() {
            if let Some(parties) = parties.as_ref().filter(|_| self.is_kept_written(index)) {
                for (member, party) in parties.iter().enumerate() {
                    losses.look(party, format!("/priorities/{index}/x-stratml/stakeholders/{member}"));
                }
            }
        }
        Written { losses: losses.finish(), text: self.sink.finish() }
    }

    fn is_kept_written(&self, priority: usize) -> bool {
        self.strategy.priorities.get(priority).is_some_and(|it| self.ledger.has_extension(it, keys::STAKEHOLDERS))
    }

    /// The actor that a reference leads to.
    pub(super) fn actor(&self, reference: &Ref) -> Option<&'a Actor> {
        reference.document().is_none().then(|| self.actors.get(reference.id()).copied()).flatten()
    }

    /// Writes an element with whatever `content` writes; nothing, and `false`, if that is nothing.
    pub(super) fn element(&mut self, name: &str, attributes: &[(&str, &str)], content: impl FnOnce(&mut Self)) -> bool {
        let opened = self.sink.open(name, attributes);
        content(self);
        self.sink.close(name, &opened)
    }

    /// Writes the identifier of an object with this id, and gives it.
    pub(super) fn identifier<T: Object>(&mut self, object: &T, id: &str) -> String {
        let identifier = self.ids.element(id);
        let as_ = LossKind::WrittenAs { what: "id", as_: "Identifier" };
        let note = if identifier == id { Note::Written } else { Note::Unless(as_) };
        self.ledger.field(object, "id", note);
        self.sink.text("Identifier", &identifier);
        identifier
    }

    /// Writes a text element that may be left out.
    pub(super) fn optional(&mut self, name: &str, text: Option<impl AsRef<str>>) {
        if let Some(text) = text {
            self.sink.text(name, text.as_ref());
        }
    }

    /// Writes a text element that must stand.
    pub(super) fn mandatory(&mut self, name: &str, text: Option<&str>) {
        self.sink.text(name, text.unwrap_or_default());
    }

    /// Notes that a field was written as it is.
    pub(super) fn wrote<T: Object>(&mut self, object: &T, field: &'static str) {
        self.ledger.field(object, field, Note::Written);
    }

    /// Notes that a field was written as something else.
    pub(super) fn wrote_as<T: Object>(&mut self, object: &T, field: &'static str, as_: &'static str) {
        self.ledger.field(object, field, Note::With(LossKind::WrittenAs { what: field, as_ }));
    }

    /// A plain text for writing: without forbidden characters; `None` if nothing is left to see.
    pub(super) fn plain<'t, T: Object>(
        &mut self,
        object: &T,
        field: &'static str,
        text: Option<&'t str>,
    ) -> Option<Cow<'t, str>> {
        let text = text?;
        self.wrote(object, field);
        self.cleaned(object, field, text)
    }

    fn cleaned<'t, T: Object>(&mut self, object: &T, field: &'static str, text: &'t str) -> Option<Cow<'t, str>> {
        if text.contains(is_forbidden) {
            self.ledger.field(object, field, Note::With(LossKind::Characters));
        }
        seen(text)
    }

    /// A text for writing, in the best language that it has.
    pub(super) fn text<'t, T: Object>(
        &mut self,
        object: &T,
        field: &'static str,
        text: Option<&'t LocalizedText>,
    ) -> Option<Cow<'t, str>> {
        // Nothing is looked at any more.
        let text = text.filter(|_| !self.sink.is_full())?;
        self.wrote(object, field);
        let (tag, best) = self.best(text)?;
        if text.values().filter(|(_, value)| !value.is_blank()).count() > 1 {
            self.ledger.field(object, field, Note::With(LossKind::OtherLanguages));
        }
        // That of the document is told of once, where the document says it.
        let own = self.strategy.language.as_ref();
        if tag.is_some_and(|tag| own.is_none_or(|own| !own.matches(tag.as_str()))) {
            self.ledger.field(object, field, Note::With(LossKind::Omitted { what: "language" }));
        }
        self.cleaned(object, field, best)
    }

    /// The value in the first of the languages that it has one in; a plain text is in the document's language.
    fn best<'t>(&self, text: &'t LocalizedText) -> Option<(Option<&'t LanguageTag>, &'t str)> {
        let own = self.strategy.language.as_ref();
        let seen = || text.values().filter(|(_, value)| is_seen(value));
        let wanted = self
            .languages
            .iter()
            .find_map(|language| seen().find(|(tag, _)| tag.or(own).is_some_and(|tag| tag.matches(language))));
        wanted.or_else(|| seen().next()).or_else(|| text.values().next()).map(|(tag, value)| (tag, value.as_str()))
    }
}
