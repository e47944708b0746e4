//! Waivers: which findings are accepted, and which waivers accept nothing.

use std::collections::BTreeMap;

use hashbrown::HashMap;
use jiff::civil::Date;

use super::configuration::{cfg001, cfg002, cfg003};
use super::engine::element_at;
use super::settings::Settings;
use super::{Resolved, Rule, resolve};
use crate::config::{Configuration, Profile};
use crate::index::{DocumentIndex, Pointer};
use crate::lang::Term;
use crate::message::{Arg, Message};
use crate::model::Strategy;
use crate::report::{ConfigurationProblem, Finding};
use crate::value::{Id, PartialDate};

/// A waiver of the document or of the configuration.
struct Waiver<'a> {
    /// Its place in its list.
    number: usize,
    /// From the configuration.
    project: bool,
    rule: &'static Rule,
    element: Option<&'a str>,
    until: Option<PartialDate>,
    state: State,
    used: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Holds,
    Expired,
    /// Without a reason.
    Blank,
}

/// The waivers that are for one document.
pub(super) struct Waivers<'a> {
    document: &'a DocumentIndex<'a>,
    all: Vec<Waiver<'a>>,
    /// By rule and element, those that hold.
    accepted: HashMap<(&'static str, Option<&'a str>), Vec<usize>>,
}

impl<'a> Waivers<'a> {
    pub(super) fn new(document: &'a DocumentIndex<'a>, settings: &Settings<'a>, date: Date) -> Self {
        let strategy = document.strategy;
        let state = |blank: bool, until: Option<PartialDate>| match until {
            _ if blank => State::Blank,
            Some(until) if until.last_day() < date => State::Expired,
            _ => State::Holds,
        };
        let own = strategy.id.as_str();
        let mut waivers = Vec::new();
        for (number, waiver) in strategy.waivers.iter().enumerate() {
            // Of a code that there is none of, another rule tells.
            let Some(rule) = resolve(&waiver.code).rule() else { continue };
            let state = state(waiver.reason.is_blank(), waiver.until);
            // No finding of this plan stands at an element of another.
            let element = waiver.on.as_ref().map(|on| match on.document() {
                Some(document) if document != own => on.as_ref(),
                _ => on.id(),
            });
            waivers.push(Waiver { number, project: false, rule, element, until: waiver.until, state, used: false });
        }
        for (number, waiver) in settings.configuration.waivers.iter().enumerate() {
            let Some(rule) = resolve(&waiver.code).rule() else { continue };
            if waiver.is_for(own, settings.path) {
                let state = state(waiver.reason.trim().is_empty(), waiver.until);
                let element = waiver.element.as_ref().map(Id::as_str);
                waivers.push(Waiver { number, project: true, rule, element, until: waiver.until, state, used: false });
            }
        }
        let mut accepted: HashMap<_, Vec<usize>> = HashMap::new();
        for (number, waiver) in waivers.iter().enumerate().filter(|(_, waiver)| waiver.state == State::Holds) {
            accepted.entry((waiver.rule.code, waiver.element)).or_default().push(number);
        }
        Self { document, all: waivers, accepted }
    }

    /// Notes which waivers have something to waive, and tells whether they waive this finding.
    pub(super) fn accept(&mut self, finding: &Finding) -> bool {
        if self.accepted.is_empty() || finding.rule.family() == "RD" {
            return false;
        }
        let key = (finding.rule.code, self.element(finding));
        let Some(numbers) = self.accepted.get(&key) else { return false };
        for number in numbers {
            if let Some(waiver) = self.all.get_mut(*number) {
                waiver.used = true;
            }
        }
        true
    }

    /// The element that a finding is about.
    fn element(&self, finding: &Finding) -> Option<&'a str> {
        let pointer = self.document.loss.read(finding.pointer.as_str())?;
        element_at(self.document.strategy, &pointer)
    }

    /// What is to be said of the document's own waivers. `judged` are the rules that were run and evaluated.
    pub(super) fn findings(&self, judged: &[&'static str]) -> Vec<Finding> {
        let list = Pointer::root().field("waivers");
        let mut found = Vec::new();
        for (number, waiver) in self.document.strategy.waivers.iter().enumerate() {
            let place = list.clone().item(number).field("code");
            match resolve(&waiver.code) {
                Resolved::Known(_) => {}
                Resolved::Renamed(rule) => {
                    found.push(Finding::new(&cfg001::RULE, place, cfg001::renamed(&waiver.code, rule.code)));
                }
                Resolved::Unknown => {
                    found.push(Finding::new(&cfg001::RULE, place, cfg001::no_rule(&waiver.code)));
                }
            }
        }
        for waiver in self.all.iter().filter(|waiver| !waiver.project) {
            // What names no element is a dangling reference.
            let dangling = waiver.element.is_some_and(|id| !id.contains('#') && self.document.element(id).is_none());
            if let Some((rule, field, message)) = waiver.problem(!dangling && judged.contains(&waiver.rule.code)) {
                let place = list.clone().item(waiver.number);
                found.push(Finding::new(rule, if field.is_empty() { place } else { place.field(field) }, message));
            }
        }
        found
    }

    /// Adds to what is known of the waivers of the configuration.
    pub(super) fn count(&self, judged: &[&'static str], counts: &mut BTreeMap<usize, Use>) {
        for waiver in self.all.iter().filter(|waiver| waiver.project) {
            let count = counts.entry(waiver.number).or_insert(Use { idle: true });
            count.idle &= !waiver.used && judged.contains(&waiver.rule.code);
        }
    }
}

/// What became of a waiver of a configuration, over all documents that it is for.
pub(super) struct Use {
    /// Its rule was judged in all of them, and found nothing there.
    idle: bool,
}

impl Waiver<'_> {
    /// What is to be said of it; `judged` when its rule was run and evaluated.
    fn problem(&self, judged: bool) -> Option<(&'static Rule, &'static str, Message)> {
        let code = self.rule.code;
        match self.state {
            State::Blank => Some((&cfg003::RULE, "reason", cfg003::blank(code, self.at()))),
            State::Expired => {
                let until = self.until.map(|until| until.to_string()).unwrap_or_default();
                Some((&cfg002::RULE, "until", cfg002::expired(code, self.at(), until)))
            }
            State::Holds if judged && !self.used => Some((&cfg002::RULE, "", cfg002::unused(code, self.at()))),
            State::Holds => None,
        }
    }

    fn at(&self) -> Arg {
        match self.element {
            Some(id) => Arg::Phrase(format!("`{id}`")),
            None => Arg::Term(Term::new("the document as a whole", "dokumentet som helhet", "dokumentet som heilskap")),
        }
    }
}

/// What is to be said of the waivers of a configuration after a run.
pub(super) fn of_configuration(
    configuration: &Configuration,
    counts: &BTreeMap<usize, Use>,
    date: Date,
) -> Vec<ConfigurationProblem> {
    let settings = Settings::new(configuration, "", None);
    let mut problems = Vec::new();
    for (number, own) in configuration.waivers.iter().enumerate() {
        let Some(rule) = resolve(&own.code).rule() else { continue };
        let state = match own.until {
            _ if own.reason.trim().is_empty() => State::Blank,
            Some(until) if until.last_day() < date => State::Expired,
            _ => State::Holds,
        };
        let element = own.element.as_ref().map(Id::as_str);
        let waiver = Waiver { number, project: true, rule, element, until: own.until, state, used: false };
        let idle = counts.get(&number).is_some_and(|count| count.idle);
        let Some((rule, field, message)) = waiver.problem(idle) else { continue };
        if !settings.wants(rule) {
            continue;
        }
        let place = Pointer::root().field("waivers").item(number);
        let shown = place.clone().field(if field.is_empty() { "code" } else { field });
        let pointer = if field.is_empty() { place } else { shown.clone() };
        let mut finding = Finding::new(rule, pointer, message);
        finding.severity = settings.severity(rule, rule.severity);
        let file = configuration.name().unwrap_or("configuration");
        let mut problem = ConfigurationProblem::new(file, finding, None);
        if let Some((start, end)) = configuration.origin.places.get(shown.as_str()) {
            (problem.start, problem.end) = (Some(*start), Some(*end));
        }
        problems.push(problem);
    }
    problems
}

/// What is wrong with the names in a configuration that was made in code; one that was read has been judged already.
pub(super) fn names(configuration: &Configuration) -> Vec<ConfigurationProblem> {
    if configuration.name().is_some() {
        return Vec::new();
    }
    let list = |field: &'static str, names: &[String]| -> Vec<(Pointer, String)> {
        let place = |number| Pointer::root().field(field).item(number);
        names.iter().enumerate().map(|(number, name)| (place(number), name.clone())).collect()
    };
    let mut all = list("select", &configuration.select);
    all.extend(list("ignore", &configuration.ignore));
    let severity = Pointer::root().field("severity");
    all.extend(configuration.severity.keys().map(|name| (severity.clone().field(name), name.clone())));
    let waived = configuration.waivers.iter().enumerate();
    all.extend(
        waived
            .map(|(number, waiver)| (Pointer::root().field("waivers").item(number).field("code"), waiver.code.clone())),
    );
    all.retain(|(_, name)| super::named(name).is_none_or(|named| named.code() != name));
    let problems = all.into_iter().map(|(place, name)| {
        let mut finding = Finding::new(&cfg001::RULE, place, cfg001::no_rule(&name));
        finding.severity = super::Severity::Error;
        ConfigurationProblem::new("configuration", finding, None)
    });
    problems.collect()
}

/// What is wrong with the profiles that a document names.
pub(super) fn profiles(strategy: &Strategy) -> Vec<Finding> {
    let list = Pointer::root().field("profiles");
    let unknown = strategy.profiles.iter().enumerate().filter(|(_, name)| name.as_str().parse::<Profile>().is_err());
    unknown
        .map(|(number, name)| Finding::new(&cfg001::RULE, list.clone().item(number), cfg001::no_profile(name.as_str())))
        .collect()
}
