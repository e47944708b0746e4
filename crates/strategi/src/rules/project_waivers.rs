//! The waivers of a configuration: which findings they accept in all its documents, and which of them accept none.

use std::collections::BTreeMap;

use hashbrown::HashMap;
use jiff::civil::Date;

use super::settings::Settings;
use super::waiving::{State, Waiver};
use super::{Rule, current};
use crate::config::{Configuration, ProjectWaiver, options, paths};
use crate::index::Pointer;
use crate::report::{ConfigurationProblem, Finding};
use crate::value::Id;

/// What became of the waivers of configurations, by where in memory the configuration is.
pub(super) type Projects<'a> = BTreeMap<usize, Project<'a>>;

/// The waivers of a configuration, found by what they accept: there may be thousands, for thousands of documents.
pub(super) struct Project<'a> {
    waivers: Vec<(&'a ProjectWaiver, Option<Waiver<'a>>)>,
    /// By rule and element, those that hold.
    accepted: HashMap<(&'static str, Option<&'a str>), ByDocument<'a>>,
    /// The documents, and the rules that were run and evaluated there.
    judged: Vec<(&'a str, &'a str, Vec<&'static str>)>,
}

/// Numbers of waivers by the documents that they are for.
#[derive(Default)]
struct ByDocument<'a> {
    /// Those that name none, or a pattern of several.
    several: Vec<usize>,
    /// Those that name one, by its id, its path or a folder around it.
    one: HashMap<&'a str, Vec<usize>>,
}

impl<'a> Project<'a> {
    pub(super) fn new(configuration: &'a Configuration, date: Date) -> Self {
        let read = |(number, own): (usize, &'a ProjectWaiver)| {
            // Of a code that there is none of, another rule tells.
            let waiver = current(&own.code).map(|code| {
                let state = State::of(own.reason.trim().is_empty(), own.until, date);
                Waiver {
                    number,
                    code,
                    element: own.element.as_ref().map(Id::as_str),
                    until: own.until,
                    state,
                    used: false,
                }
            });
            (own, waiver)
        };
        let waivers: Vec<_> = configuration.waivers.iter().enumerate().map(read).collect();
        let mut accepted: HashMap<_, ByDocument<'a>> = HashMap::new();
        for (own, waiver) in &waivers {
            let Some(waiver) = waiver.as_ref().filter(|waiver| waiver.state == State::Holds) else { continue };
            let documents = accepted.entry((waiver.code, waiver.element)).or_default();
            match own.document.as_deref().and_then(paths::literal) {
                Some(place) => documents.one.entry(place).or_default().push(waiver.number),
                None => documents.several.push(waiver.number),
            }
        }
        Self { waivers, accepted, judged: Vec::new() }
    }

    /// Notes which waivers have this finding to waive, and tells whether there is one.
    pub(super) fn accept(&mut self, rule: &Rule, element: Option<&str>, id: &str, path: &str) -> bool {
        let Some(documents) = self.accepted.get(&(rule.code, element)) else { return false };
        let one = std::iter::once(id).chain(paths::places(path)).filter_map(|place| documents.one.get(place)).flatten();
        let mut any = false;
        for number in documents.several.iter().chain(one) {
            if let Some((own, Some(waiver))) = self.waivers.get_mut(*number)
                && own.is_for(id, path)
            {
                waiver.used = true;
                any = true;
            }
        }
        any
    }

    /// Notes which rules were run over a document and evaluated.
    pub(super) fn judged(&mut self, id: &'a str, path: &'a str, judged: &[&'static str]) {
        if !self.waivers.is_empty() {
            self.judged.push((id, path, judged.to_vec()));
        }
    }

    /// What is to be said of the waivers after a run.
    pub(super) fn problems(&self, configuration: &Configuration) -> Vec<ConfigurationProblem> {
        let settings = Settings::new(configuration, "", None);
        let mut problems = Vec::new();
        let mut idle = Idle::new(&self.judged);
        for (own, waiver) in &self.waivers {
            let Some(waiver) = waiver else { continue };
            let idle = waiver.state == State::Holds && !waiver.used && idle.is(own, waiver.code);
            let Some((rule, field, message)) = waiver.problem(idle) else { continue };
            if !settings.wants(rule) {
                continue;
            }
            let (file, number) = match configuration.origin.waivers {
                // One of the run, which stands in its options.
                Some(own) if waiver.number >= own => (options::NAME, waiver.number - own),
                _ => (configuration.name().unwrap_or(options::NAME), waiver.number),
            };
            let place = Pointer::root().field("waivers").item(number);
            let shown = place.clone().field(if field.is_empty() { "code" } else { field });
            let pointer = if field.is_empty() { place } else { shown.clone() };
            let mut finding = Finding::new(rule, pointer, message);
            finding.severity = settings.severity(rule, rule.severity);
            let mut problem = ConfigurationProblem::new(file, finding, None);
            if waiver.number == number
                && let Some((start, end)) = configuration.origin.places.get(shown.as_str())
            {
                (problem.start, problem.end) = (Some(*start), Some(*end));
            }
            problems.push(problem);
        }
        problems
    }
}

/// Whether the rule of an unused waiver was judged in all documents that it is for.
struct Idle<'p> {
    judged: &'p [(&'p str, &'p str, Vec<&'static str>)],
    /// Documents by id, path and folders.
    places: HashMap<&'p str, Vec<usize>>,
    /// In how many documents each rule was judged.
    counts: HashMap<&'static str, usize>,
    /// What was told of a pattern and a rule.
    known: HashMap<(&'p str, &'static str), bool>,
}

impl<'p> Idle<'p> {
    fn new(judged: &'p [(&'p str, &'p str, Vec<&'static str>)]) -> Self {
        let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
        let mut counts = HashMap::new();
        for (number, (id, path, codes)) in judged.iter().enumerate() {
            for place in std::iter::once(*id).chain(paths::places(path)) {
                places.entry(place).or_default().push(number);
            }
            for code in codes {
                *counts.entry(*code).or_default() += 1;
            }
        }
        Self { judged, places, counts, known: HashMap::new() }
    }

    fn is(&mut self, waiver: &'p ProjectWaiver, code: &'static str) -> bool {
        let Some(document) = waiver.document.as_deref() else {
            return !self.judged.is_empty() && self.counts.get(code) == Some(&self.judged.len());
        };
        if let Some(known) = self.known.get(&(document, code)) {
            return *known;
        }
        let is_for = |(id, path, _): &&(&str, &str, Vec<&str>)| waiver.is_for(id, path);
        let own: Vec<_> = match paths::literal(document) {
            Some(place) => {
                let numbers = self.places.get(place).into_iter().flatten();
                numbers.filter_map(|number| self.judged.get(*number)).filter(is_for).collect()
            }
            None => self.judged.iter().filter(is_for).collect(),
        };
        let idle = !own.is_empty() && own.iter().all(|(_, _, codes)| codes.contains(&code));
        self.known.insert((document, code), idle);
        idle
    }
}
