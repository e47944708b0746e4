//! Typed values out of a tree, with everything that is wrong on the way.

use std::collections::BTreeMap;

use super::Profile;
use super::paths::{self, Problem};
use crate::index::Pointer;
use crate::lang::Term;
use crate::message::{Arg, Message};
use crate::read::decode::{A_LIST, A_TEXT, A_WHOLE_NUMBER, AN_OBJECT, excerpt};
use crate::read::findings::wrong_type;
use crate::read::words::in_words;
use crate::report::Finding;
use crate::rules::configuration::cfg001;
use crate::rules::reading::{cls001, rd002, rd003, rd004, str011};
use crate::rules::{Named, Rule, Severity, find, named};
use crate::suggest::nearest;
use crate::tree::{Entry, Kind, Node, Span, pointer};
use crate::value::{Form, Scalar};

const TRUE_OR_FALSE: Term =
    Term::new("true or false", "sant eller usant (`true`, `false`)", "sant eller usant (`true`, `false`)");
const SOMETHING: Term = Term::new("a text with something in it", "en tekst med innhold", "ein tekst med innhald");
const PATTERN: Term = Term::new("a pattern of paths", "et stimønster", "eit stimønster");
const ALTERNATIVES: Term = Term::new(
    "a pattern of paths with at most 256 combinations of alternatives",
    "et stimønster med høyst 256 kombinasjoner av alternativer",
    "eit stimønster med høgst 256 kombinasjonar av alternativ",
);
const RULE_WITH_LEVEL: Term = Term::new(
    "a rule whose level can be chosen: what could not be read is an error",
    "en regel med valgfritt nivå: det som ikke lot seg lese, er en feil",
    "ein regel med valfritt nivå: det som ikkje lét seg lese, er ein feil",
);

/// Collects what is wrong.
pub(super) struct Reading {
    pub(super) path: String,
    pub(super) positions: bool,
    pub(super) findings: Vec<Finding>,
}

pub(super) type Field<'r> = (&'static str, &'r mut dyn FnMut(&mut Reading, Node<'_, '_>));

impl Reading {
    pub(super) fn report(&mut self, rule: &'static Rule, span: Span, message: Message) {
        let mut finding = Finding::new(rule, Pointer::from_text(self.path.clone()), message);
        finding.severity = Severity::Error;
        finding.span = self.positions.then_some(span);
        self.findings.push(finding);
    }

    fn inside<R>(&mut self, push: impl FnOnce(&mut String), run: impl FnOnce(&mut Self) -> R) -> R {
        let length = self.path.len();
        push(&mut self.path);
        let result = run(self);
        self.path.truncate(length);
        result
    }

    fn key<R>(&mut self, entry: &Entry<'_, '_>, run: impl FnOnce(&mut Self) -> R) -> R {
        self.inside(|path| pointer::push(path, entry.key), run)
    }

    pub(super) fn wrong(&mut self, node: Node<'_, '_>, expected: Term) {
        let given = node.number_text().or_else(|| node.as_str()).map(excerpt);
        self.report(&rd003::RULE, node.span(), wrong_type(expected, node.kind(), given.as_deref()));
    }

    pub(super) fn form(&mut self, span: Span, given: &str, what: Term, example: &'static str) {
        self.report(&rd004::RULE, span, rd004::form(excerpt(given), what, example));
    }

    /// The fields of a table; unknown ones are told.
    pub(super) fn table(&mut self, node: Node<'_, '_>, name: &'static str, fields: &mut [Field<'_>]) {
        if node.kind() != Kind::Map {
            return self.wrong(node, AN_OBJECT);
        }
        for entry in node.entries() {
            self.key(&entry, |reading| {
                if let Some((_, read)) = fields.iter_mut().find(|(field, _)| *field == entry.key) {
                    return read(reading, entry.value);
                }
                let given = excerpt(entry.key);
                let message = match nearest(entry.key, fields.iter().map(|(field, _)| *field)) {
                    Some(near) => str011::did_you_mean(given, in_words(name), near),
                    None => {
                        str011::unknown_key(given, in_words(name), fields.iter().map(|(it, _)| *it).collect::<Vec<_>>())
                    }
                };
                reading.report(&str011::RULE, entry.key_span, message);
            });
        }
    }

    pub(super) fn has(&mut self, node: Node<'_, '_>, fields: &[&'static str]) -> bool {
        let mut all = true;
        for field in fields {
            if node.get(field).is_none() {
                let span = node.entries().next().map_or(node.span(), |entry| entry.key_span);
                self.report(&rd002::RULE, span, rd002::missing(*field));
                all = false;
            }
        }
        all
    }

    pub(super) fn list<T>(
        &mut self,
        node: Node<'_, '_>,
        mut read: impl FnMut(&mut Self, Node<'_, '_>) -> Option<T>,
    ) -> Vec<T> {
        if node.kind() != Kind::List {
            self.wrong(node, A_LIST);
            return Vec::new();
        }
        let mut items = Vec::new();
        for (index, item) in node.items().enumerate() {
            items.extend(self.inside(|path| pointer::push_index(path, index), |reading| read(reading, item)));
        }
        items
    }

    pub(super) fn text(&mut self, node: Node<'_, '_>) -> Option<String> {
        if node.as_str().is_none() {
            self.wrong(node, A_TEXT);
        }
        node.as_str().map(str::to_owned)
    }

    /// A text that says something, such as the example.
    pub(super) fn word(&mut self, node: Node<'_, '_>, example: &'static str) -> Option<String> {
        let text = self.text(node)?;
        if text.trim().is_empty() {
            self.form(node.span(), &text, SOMETHING, example);
            return None;
        }
        Some(text)
    }

    pub(super) fn flag(&mut self, node: Node<'_, '_>) -> Option<bool> {
        if node.as_bool().is_none() {
            self.wrong(node, TRUE_OR_FALSE);
        }
        node.as_bool()
    }

    pub(super) fn whole(&mut self, node: Node<'_, '_>, range: std::ops::RangeInclusive<u32>) -> Option<u32> {
        if node.kind() != Kind::Integer {
            self.wrong(node, A_WHOLE_NUMBER);
            return None;
        }
        let number = node.as_i64().and_then(|number| u32::try_from(number).ok()).filter(|it| range.contains(it));
        if number.is_none() {
            let given = node.number_text().unwrap_or_default();
            let (least, most) = (range.start(), range.end());
            let range = Arg::Phrases([
                format!("a whole number from {least} to {most}"),
                format!("et heltall fra {least} til {most}"),
                format!("eit heiltal frå {least} til {most}"),
            ]);
            self.report(&rd004::RULE, node.span(), rd004::form(excerpt(given), range, least.to_string()));
        }
        number
    }

    pub(super) fn scalar<T: Scalar>(&mut self, node: Node<'_, '_>) -> Option<T> {
        let form: &'static Form = T::FORM;
        // A bare year is a number.
        let text = match node.kind() {
            Kind::Integer if form.integers.is_some() => node.number_text(),
            Kind::String => node.as_str(),
            _ => {
                self.wrong(node, form.term);
                return None;
            }
        };
        let text = text.unwrap_or_default();
        let value = T::read(text);
        if value.is_none() {
            self.form(node.span(), text, form.term, form.example);
        }
        value
    }

    /// One of a few words.
    pub(super) fn choice<T: Copy>(
        &mut self,
        node: Node<'_, '_>,
        (field, list): (&'static str, &'static str),
        all: &[(&'static str, T)],
    ) -> Option<T> {
        let given = self.text(node)?;
        let found = all.iter().find(|(name, _)| *name == given).map(|(_, value)| *value);
        if found.is_none() {
            let names = || all.iter().map(|(name, _)| *name);
            let message = match nearest(&given, names()) {
                Some(near) => cls001::did_you_mean(excerpt(&given), field, list, near),
                None => cls001::unknown(excerpt(&given), field, list, names().collect::<Vec<_>>()),
            };
            self.report(&cls001::RULE, node.span(), message);
        }
        found
    }

    pub(super) fn profile(&mut self, node: Node<'_, '_>) -> Option<Profile> {
        let given = self.text(node)?;
        let profile = given.parse().ok();
        if profile.is_none() {
            self.report(&cfg001::RULE, node.span(), cfg001::no_profile(&excerpt(&given)));
        }
        profile
    }

    /// What a name stands for, by code or family; an old code is followed and told.
    pub(super) fn rules(&mut self, given: &str, span: Span) -> Option<Named> {
        let found = named(given);
        match found {
            None => self.report(&cfg001::RULE, span, cfg001::no_rule(&excerpt(given))),
            Some(Named::Renamed(rule)) => {
                self.report(&cfg001::RULE, span, cfg001::renamed(given, rule.code));
                if let Some(last) = self.findings.last_mut() {
                    last.severity = Severity::Warning;
                }
            }
            Some(Named::Rule(_) | Named::Family(_)) => {}
        }
        found
    }

    pub(super) fn rule_names(&mut self, node: Node<'_, '_>) -> Vec<String> {
        self.list(node, |reading, item| {
            let given = reading.text(item)?;
            reading.rules(&given, item.span()).map(|named| named.code().to_owned())
        })
    }

    pub(super) fn severities(&mut self, node: Node<'_, '_>) -> BTreeMap<String, Severity> {
        let levels: Vec<(&str, Severity)> = Severity::ALL.iter().map(|level| (level.as_str(), *level)).collect();
        let mut made = BTreeMap::new();
        if node.kind() != Kind::Map {
            self.wrong(node, AN_OBJECT);
            return made;
        }
        for entry in node.entries() {
            self.key(&entry, |reading| {
                let code = reading.rules(entry.key, entry.key_span).map(Named::code);
                if code.is_some_and(|code| code == "RD" || find(code).is_some_and(Rule::is_always_told)) {
                    reading.form(entry.key_span, entry.key, RULE_WITH_LEVEL, "PER002");
                }
                let level = reading.choice(entry.value, ("severity", "Severity"), &levels);
                made.extend(code.map(str::to_owned).zip(level));
            });
        }
        made
    }

    pub(super) fn paths(&mut self, node: Node<'_, '_>) -> Vec<String> {
        let paths = self.list(node, |reading, item| {
            let path = reading.word(item, "drafts")?;
            reading.pattern(&path, item.span());
            Some(path)
        });
        if node.kind() == Kind::List && node.is_empty() {
            self.report(&rd002::RULE, node.span(), rd002::missing("paths"));
        }
        paths
    }

    pub(super) fn pattern(&mut self, path: &str, span: Span) {
        let what = match paths::problem(path) {
            None => return,
            Some(Problem::NoPattern) => PATTERN,
            Some(Problem::Alternatives) => ALTERNATIVES,
        };
        self.form(span, path, what, "plans/*.yaml");
    }
}
