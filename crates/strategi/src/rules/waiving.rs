//! Waivers: which findings are accepted, and which waivers accept nothing.

use hashbrown::HashMap;
use jiff::civil::Date;

use super::configuration::{cfg001, cfg002, cfg003};
use super::engine::element_at;
use super::project_waivers::Project;
use super::{Resolved, Rule, current, resolve};
use crate::config::{Configuration, Profile, options};
use crate::index::{DocumentIndex, Pointer};
use crate::lang::Term;
use crate::message::{Arg, Message};
use crate::model::Strategy;
use crate::read::Loss;
use crate::report::{ConfigurationProblem, Finding};
use crate::value::PartialDate;

/// A waiver of a document or of a configuration.
pub(super) struct Waiver<'a> {
    /// Its place in its list.
    pub(super) number: usize,
    pub(super) code: &'static str,
    pub(super) element: Option<&'a str>,
    pub(super) until: Option<PartialDate>,
    pub(super) state: State,
    pub(super) used: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Holds,
    Expired,
    /// Without a reason.
    Blank,
}

impl State {
    pub(super) fn of(blank: bool, until: Option<PartialDate>, date: Date) -> Self {
        match until {
            _ if blank => Self::Blank,
            Some(until) if until.last_day() < date => Self::Expired,
            _ => Self::Holds,
        }
    }
}

/// The waivers of one document.
pub(super) struct Waivers<'a> {
    strategy: &'a Strategy,
    loss: &'a Loss,
    all: Vec<Waiver<'a>>,
    /// By rule and element, those that hold.
    accepted: HashMap<(&'static str, Option<&'a str>), Vec<usize>>,
}

impl<'a> Waivers<'a> {
    pub(super) fn new(strategy: &'a Strategy, loss: &'a Loss, date: Date) -> Self {
        let own = strategy.id.as_str();
        let mut waivers = Vec::new();
        for (number, waiver) in strategy.waivers.iter().enumerate() {
            // Of a code that there is none of, another rule tells.
            let Some(code) = current(&waiver.code) else { continue };
            let state = State::of(waiver.reason.is_blank(), waiver.until, date);
            // No finding of this plan stands at an element of another.
            let element = waiver.on.as_ref().map(|on| match on.document() {
                Some(document) if document != own => on.as_ref(),
                _ => on.id(),
            });
            waivers.push(Waiver { number, code, element, until: waiver.until, state, used: false });
        }
        let mut accepted: HashMap<_, Vec<usize>> = HashMap::new();
        for (number, waiver) in waivers.iter().enumerate().filter(|(_, waiver)| waiver.state == State::Holds) {
            accepted.entry((waiver.code, waiver.element)).or_default().push(number);
        }
        Self { strategy, loss, all: waivers, accepted }
    }

    /// Notes which waivers, the project's too, have something to waive, and tells whether they waive this finding.
    pub(super) fn accept(&mut self, finding: &Finding, project: &mut Project<'_>, path: &str) -> bool {
        let rule = finding.rule;
        if rule.is_always_told() {
            return false;
        }
        let element = self.element(finding);
        let own = self.accept_own(rule, element);
        project.accept(rule, element, self.strategy.id.as_str(), path) || own
    }

    /// Notes which waivers have something to waive, and tells whether they waive this finding.
    fn accept_own(&mut self, rule: &'static Rule, element: Option<&str>) -> bool {
        let key = (rule.code, element);
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
        let pointer = self.loss.read(finding.pointer.as_str())?;
        element_at(self.strategy, &pointer)
    }

    /// What is to be said of the document's own waivers. `judged` are the rules that were run and evaluated.
    pub(super) fn findings(&self, document: &DocumentIndex<'_>, judged: &[&'static str]) -> Vec<Finding> {
        let list = Pointer::root().field("waivers");
        let mut found = Vec::new();
        for (number, waiver) in self.strategy.waivers.iter().enumerate() {
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
        for waiver in &self.all {
            // What names no element is a dangling reference.
            let dangling = waiver.element.is_some_and(|id| !id.contains('#') && document.element(id).is_none());
            if let Some((rule, field, message)) = waiver.problem(!dangling && judged.contains(&waiver.code)) {
                let place = list.clone().item(waiver.number);
                found.push(Finding::new(rule, if field.is_empty() { place } else { place.field(field) }, message));
            }
        }
        found
    }
}

impl Waiver<'_> {
    /// What is to be said of it; `judged` when its rule was run and evaluated.
    pub(super) fn problem(&self, judged: bool) -> Option<(&'static Rule, &'static str, Message)> {
        let code = self.code;
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
        ConfigurationProblem::new(options::NAME, finding, None)
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
