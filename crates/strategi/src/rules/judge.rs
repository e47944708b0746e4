//! Judging one document: its rules, its waivers, and the rules over the findings of others.

use std::collections::BTreeSet;

use hashbrown::HashMap;

use super::configuration::{cfg001, cfg002, cfg003, cfg004};
use super::project_waivers::{Project, Projects};
use super::settings::{Ruling, Settings};
use super::waiving::{self, Waivers};
use super::{Check, Cx, Options, RULES, Rule};
use crate::config::Configuration;
use crate::index::{CollectionIndex, DocumentIndex, Pointer};
use crate::lang::Lang;
use crate::message::Arg;
use crate::report::{Cause, Covers, Finding};
use crate::sorting::sort;

/// Which rules are run.
#[derive(Clone, Copy)]
pub(super) enum Run {
    /// As the configuration settles.
    Settled,
    /// This one; a rule over the findings of others needs those as well.
    Only(&'static Rule),
}

impl Run {
    /// True when findings of the rule are told.
    pub(super) fn tells(self, rule: &Rule, settings: &Settings<'_>) -> bool {
        match self {
            Self::Settled => settings.wants(rule),
            Self::Only(only) => std::ptr::eq(rule, only),
        }
    }

    /// Whether the rule is run over a document.
    fn ruling(self, rule: &Rule, settings: &Settings<'_>, document: &DocumentIndex<'_>) -> Ruling {
        let runs = match self {
            Self::Settled => return settings.ruling(rule, document),
            Self::Only(only) => std::ptr::eq(rule, only) || matches!(only.check, Check::Engine),
        };
        if runs { Ruling::Runs } else { Ruling::Not }
    }
}

/// Where in memory a configuration is: many documents share one.
pub(super) fn address(configuration: &Configuration) -> usize {
    std::ptr::from_ref(configuration).addr()
}

pub(super) type Causes = Vec<(&'static Rule, Cause)>;

/// What judging a document gives.
#[derive(Default)]
pub(super) struct Judged {
    pub(super) findings: Vec<Finding>,
    pub(super) waived: Vec<Finding>,
    /// The rules that were run and evaluated.
    pub(super) evaluated: Vec<&'static str>,
}

pub(super) struct Judge<'a> {
    pub(super) run: Run,
    pub(super) collection: &'a CollectionIndex<'a>,
    pub(super) number: usize,
    pub(super) document: &'a DocumentIndex<'a>,
    pub(super) options: &'a Options,
    pub(super) settings: &'a Settings<'a>,
}

impl<'a> Judge<'a> {
    /// Adds to what the reader found.
    pub(super) fn judge(&self, judged: &mut Judged, projects: &mut Projects<'a>) -> Causes {
        let Self { run, document, options, settings, .. } = *self;
        let (findings, mut causes) = self.rules(&mut judged.evaluated);
        let mut waivers = Waivers::new(document.strategy, document.loss, options.date);
        let project = projects
            .entry(address(settings.configuration))
            .or_insert_with(|| Project::new(settings.configuration, options.date));
        // A waiver is of use even where its finding gives way to another.
        for finding in &findings {
            waivers.accept(finding, project, settings.path);
        }
        let mut all = std::mem::take(&mut judged.findings);
        let findings = yielded(findings, &all);
        all.extend(findings);
        for finding in all {
            if waivers.accept(&finding, project, settings.path) && !options.show_waived {
                judged.waived.push(finding);
            } else {
                judged.findings.push(finding);
            }
        }
        project.judged(document.strategy.id.as_str(), settings.path, &judged.evaluated);
        let own = self.over_findings(&waivers, &judged.evaluated, &mut causes);
        judged.findings.extend(own);
        judged.findings.retain(|finding| match run {
            Run::Only(only) => std::ptr::eq(finding.rule, only),
            Run::Settled => options.shows(finding.rule),
        });
        judged.waived.retain(|finding| options.shows(finding.rule));
        causes.retain(|(rule, _)| match run {
            Run::Only(only) => std::ptr::eq(*rule, only),
            Run::Settled => options.shows(rule),
        });
        if options.about.is_some() {
            judged.evaluated.retain(|code| super::find(code).is_some_and(|rule| options.shows(rule)));
        }
        causes
    }

    /// The findings of the rules that are run, and why others could not be evaluated.
    fn rules(&self, judged: &mut Vec<&'static str>) -> (Vec<Finding>, Causes) {
        let Self { run, collection, number, document, options, settings } = *self;
        let mut findings: Vec<Finding> = Vec::new();
        let mut causes: Causes = Vec::new();
        for rule in RULES.iter().copied() {
            let check = match rule.check {
                Check::Rule(check) => check,
                _ if run.tells(rule, settings) => {
                    judged.push(rule.code);
                    continue;
                }
                _ => continue,
            };
            match run.ruling(rule, settings, document) {
                Ruling::Runs => {}
                Ruling::Not => continue,
                Ruling::Open(cause) => {
                    causes.push((rule, cause));
                    continue;
                }
            }
            if let Some(field) = rule.reads.iter().find(|field| document.loss.roots.contains(**field)) {
                causes.push((rule, Cause::Incomplete((*field).to_owned())));
                continue;
            }
            let mut cx = Cx {
                rule,
                collection,
                number,
                document,
                options,
                settings,
                findings: Vec::new(),
                not_evaluated: Vec::new(),
            };
            check(&mut cx);
            self.move_places(&mut cx.findings);
            let before = cx.findings.len();
            cx.findings.retain(|finding| !document.loss.touches(finding.pointer.as_str()));
            if cx.findings.len() < before {
                let pointer = document.loss.elements.iter().next().cloned().unwrap_or_default();
                cx.not_evaluated.push(Cause::Incomplete(pointer));
            }
            if cx.not_evaluated.is_empty() {
                judged.push(rule.code);
            }
            sort(&mut cx.not_evaluated);
            cx.not_evaluated.dedup();
            causes.extend(cx.not_evaluated.into_iter().map(|cause| (rule, cause)));
            findings.append(&mut cx.findings);
        }
        (findings, causes)
    }

    /// What the rules over the findings of other rules find: on waivers, on profiles, and on what was not evaluated.
    fn over_findings(&self, waivers: &Waivers<'_>, judged: &[&'static str], causes: &mut Causes) -> Vec<Finding> {
        let tells = |rule: &Rule| self.run.tells(rule, self.settings);
        let mut found = Vec::new();
        for field in ["waivers", "profiles"] {
            if self.document.loss.roots.contains(field) {
                let about = [&cfg001::RULE, &cfg002::RULE, &cfg003::RULE];
                let skipped = about.into_iter().take(if field == "waivers" { 3 } else { 1 }).filter(|rule| tells(rule));
                causes.extend(skipped.map(|rule| (rule, Cause::Incomplete(field.to_owned()))));
            } else if field == "waivers" {
                found.extend(waivers.findings(self.document, judged));
            } else {
                found.extend(waiving::profiles(self.document.strategy));
            }
        }
        if tells(&cfg004::RULE) {
            for (rule, cause) in causes.iter().filter(|(rule, _)| self.options.shows(rule)) {
                let cause = Arg::Phrases(Lang::ALL.map(|lang| cause.text(lang)));
                found.push(Finding::new(&cfg004::RULE, Pointer::root(), cfg004::skipped(rule.code, cause)));
            }
        }
        found.retain(|finding| tells(finding.rule));
        self.move_places(&mut found);
        found
    }

    /// Rules name places of the model; reports name those of the documents.
    fn move_places(&self, findings: &mut [Finding]) {
        let loss = |document: Option<usize>| match document {
            None => Some(self.document.loss),
            Some(number) => self.collection.document(number).map(|document| document.loss),
        };
        for finding in findings {
            finding.move_places(loss);
        }
    }
}

/// One cause, one finding: drops what yields to another finding at the same place, be it the reader's.
fn yielded(findings: Vec<Finding>, by_reader: &[Finding]) -> Vec<Finding> {
    if findings.iter().all(|finding| finding.rule.yields_to.is_empty()) {
        return findings;
    }
    let mut places: HashMap<&'static str, BTreeSet<String>> = HashMap::new();
    for finding in findings.iter().chain(by_reader) {
        let own = places.entry(finding.rule.code).or_default();
        own.insert(finding.pointer.as_str().to_owned());
        let covered = finding.covers.iter().flat_map(Covers::places);
        own.extend(covered.map(|pointer| pointer.as_str().to_owned()));
    }
    let yields = |finding: &Finding| {
        let mut others = finding.rule.yields_to.iter().filter_map(|code| places.get(code));
        others.any(|places| has_same_place(places, finding.pointer.as_str()))
    };
    findings.into_iter().filter(|finding| !yields(finding)).collect()
}

/// True when one of the places is this one, lies inside it or around it; the root is only the same as itself.
fn has_same_place(places: &BTreeSet<String>, own: &str) -> bool {
    let mut around = own;
    while !around.is_empty() {
        if places.contains(around) {
            return true;
        }
        around = around.rsplit_once('/').map_or("", |(outer, _)| outer);
    }
    if own.is_empty() {
        return places.contains(own);
    }
    let inside = format!("{own}/");
    places.range(inside.clone()..).next().is_some_and(|place| place.starts_with(&inside))
}
