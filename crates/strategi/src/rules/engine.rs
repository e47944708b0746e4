//! Running the rules over a collection and making the report.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use hashbrown::{HashMap, HashSet};
use jiff::civil::Date;

use super::configuration::{cfg001, cfg002, cfg003, cfg004};
use super::settings::{Ruling, Settings};
use super::waiving::{self, Waivers};
use super::{About, Check, Cx, Options, RULES, Rule};
use crate::codelist;
use crate::config::Configuration;
use crate::index::{CollectionIndex, DocumentIndex, Pointer};
use crate::lang::Lang;
use crate::message::Arg;
use crate::model::{ElementKind, Strategy};
use crate::read::Document;
use crate::report::{
    Cause, ConfigurationProblem, Diagnostic, DocumentResult, Engine, Finding, HeldBack, NotEvaluated, Related, Report,
    Verdict,
};
use crate::value::FormatVersion;

/// Checks documents together: each alone, and against the others.
pub fn check(documents: &[Document], options: &Options) -> Report {
    run(documents, options, Run::Settled)
}

/// Runs one rule alone, whatever its tier and the date of the plan: for tests of the rule. Its findings are not silenced by other
/// rules.
pub fn check_rule(rule: &'static Rule, documents: &[Document], options: &Options) -> Report {
    run(documents, options, Run::Only(rule))
}

/// Which rules are run.
#[derive(Clone, Copy)]
enum Run {
    /// As the configuration settles.
    Settled,
    /// This one; a rule over the findings of others needs those as well.
    Only(&'static Rule),
    /// Those of the reader.
    Reader,
}

impl Run {
    /// True when findings of the rule are told.
    fn tells(self, rule: &Rule, settings: &Settings<'_>) -> bool {
        match self {
            Self::Settled => settings.wants(rule),
            Self::Only(only) => std::ptr::eq(rule, only),
            Self::Reader => matches!(rule.check, Check::Reader),
        }
    }

    /// Whether the rule is run over a document.
    fn ruling(self, rule: &Rule, settings: &Settings<'_>, document: &DocumentIndex<'_>) -> Ruling {
        let runs = match self {
            Self::Settled => return settings.ruling(rule, document),
            Self::Only(only) => std::ptr::eq(rule, only) || matches!(only.check, Check::Engine),
            Self::Reader => false,
        };
        if runs { Ruling::Runs } else { Ruling::Not }
    }
}

fn run(documents: &[Document], options: &Options, run: Run) -> Report {
    let mut numbers = Vec::new();
    let mut indexed = Vec::new();
    for (number, document) in documents.iter().enumerate() {
        if let Some(strategy) = document.strategy() {
            numbers.push(number);
            indexed.push(DocumentIndex::new(document.name(), strategy, &document.loss));
        }
    }
    let collection = CollectionIndex::new(indexed);
    let settings: Vec<Settings<'_>> = documents
        .iter()
        .enumerate()
        .map(|(number, document)| match options.placements.get(number) {
            Some(placement) => Settings::new(&placement.configuration, &placement.path, document.strategy()),
            None => Settings::new(&options.configuration, document.name(), document.strategy()),
        })
        .collect();
    let mut found: Vec<Judged> = documents
        .iter()
        .zip(&settings)
        .map(|(document, settings)| {
            let told = document.findings.iter().filter(|finding| run.tells(finding.rule, settings));
            Judged { findings: told.cloned().collect(), ..Judged::default() }
        })
        .collect();
    let mut not_evaluated = Vec::new();
    let mut waivers: Uses<'_> = BTreeMap::new();
    for (place, (document, number)) in collection.documents().iter().zip(&numbers).enumerate() {
        let (Some(settings), Some(judged)) = (settings.get(*number), found.get_mut(*number)) else { continue };
        let judge = Judge { run, collection: &collection, number: place, document, options, settings };
        let causes = judge.judge(judged, &mut waivers);
        not_evaluated.extend(causes.into_iter().map(|(rule, cause)| NotEvaluated {
            code: rule.code,
            document: document.name.to_owned(),
            cause: cause.text(options.lang),
        }));
    }
    for (judged, settings) in found.iter_mut().zip(&settings) {
        for finding in judged.findings.iter_mut().chain(&mut judged.waived) {
            finding.severity = settings.severity(finding.rule, finding.severity);
        }
    }
    let mut report = report(documents, &numbers, found, not_evaluated, options, &settings);
    if matches!(run, Run::Settled) {
        report.configuration = of_configurations(&settings, &waivers, options);
    }
    report
}

/// What became of the waivers of configurations: by the place of the configuration among the documents that have it first,
/// and the number of the waiver.
type Uses<'a> = BTreeMap<usize, BTreeMap<usize, waiving::Use>>;

/// Where in memory a configuration is: many documents share one.
fn address(configuration: &Configuration) -> usize {
    std::ptr::from_ref(configuration).addr()
}

fn of_configurations(settings: &[Settings<'_>], waivers: &Uses<'_>, options: &Options) -> Vec<ConfigurationProblem> {
    let mut seen = HashSet::new();
    let mut problems: Vec<ConfigurationProblem> = Vec::new();
    for configuration in settings.iter().map(|settings| settings.configuration) {
        if seen.insert(address(configuration)) {
            problems.extend(configuration.problems().iter().cloned());
            problems.extend(waiving::names(configuration));
            if options.about != Some(About::Plan) {
                let none = BTreeMap::new();
                let uses = waivers.get(&address(configuration)).unwrap_or(&none);
                problems.extend(waiving::of_configuration(configuration, uses, options.date));
            }
        }
    }
    problems.into_iter().map(|problem| problem.in_language(options.lang)).collect()
}

type Causes = Vec<(&'static Rule, Cause)>;

/// What judging a document gives.
#[derive(Default)]
struct Judged {
    findings: Vec<Finding>,
    waived: Vec<Finding>,
    /// The rules that were run and evaluated.
    judged: Vec<&'static str>,
}

struct Judge<'a> {
    run: Run,
    collection: &'a CollectionIndex<'a>,
    number: usize,
    document: &'a DocumentIndex<'a>,
    options: &'a Options,
    settings: &'a Settings<'a>,
}

impl<'a> Judge<'a> {
    /// Adds to what the reader found.
    fn judge(&self, judged: &mut Judged, uses: &mut Uses<'_>) -> Causes {
        let Self { run, document, options, settings, .. } = *self;
        let (findings, mut causes) = self.rules(&mut judged.judged);
        let mut waivers = Waivers::new(document, settings, options.date);
        // A waiver is of use even where its finding gives way to another.
        for finding in &findings {
            waivers.accept(finding);
        }
        let mut all = std::mem::take(&mut judged.findings);
        all.extend(yielded(findings));
        for finding in all {
            if waivers.accept(&finding) && !options.show_waived {
                judged.waived.push(finding);
            } else {
                judged.findings.push(finding);
            }
        }
        let uses = uses.entry(address(settings.configuration)).or_default();
        waivers.count(&judged.judged, uses);
        let own = self.over_findings(&waivers, &judged.judged, &mut causes);
        judged.findings.extend(own);
        judged.findings.retain(|finding| match run {
            Run::Only(only) => std::ptr::eq(finding.rule, only),
            _ => options.shows(finding.rule),
        });
        judged.waived.retain(|finding| options.shows(finding.rule));
        causes.retain(|(rule, _)| match run {
            Run::Only(only) => std::ptr::eq(*rule, only),
            _ => options.shows(rule),
        });
        if options.about.is_some() {
            judged.judged.retain(|code| super::find(code).is_some_and(|rule| options.shows(rule)));
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
            let before = cx.findings.len();
            cx.findings.retain(|finding| !document.loss.touches(finding.pointer.as_str()));
            if cx.findings.len() < before {
                let pointer = document.loss.elements.iter().next().cloned().unwrap_or_default();
                cx.not_evaluated.push(Cause::Incomplete(pointer));
            }
            if cx.not_evaluated.is_empty() {
                judged.push(rule.code);
            }
            cx.not_evaluated.sort();
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
                found.extend(waivers.findings(judged));
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
        found
    }
}

/// One cause, one finding: drops what yields to another finding at the same place.
fn yielded(findings: Vec<Finding>) -> Vec<Finding> {
    if findings.iter().all(|finding| finding.rule.yields_to.is_empty()) {
        return findings;
    }
    let mut places: HashMap<&'static str, BTreeSet<String>> = HashMap::new();
    for finding in &findings {
        places.entry(finding.rule.code).or_default().insert(finding.pointer.as_str().to_owned());
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

/// The id of the nearest element around a place.
pub(crate) fn element_at<'a>(strategy: &'a Strategy, pointer: &str) -> Option<&'a str> {
    let mut segments = pointer.split('/').skip(1);
    let list = segments.next()?;
    let kind = ElementKind::ALL.iter().find(|kind| kind.list() == list)?;
    let index = segments.next().and_then(|index| index.parse::<usize>().ok());
    macro_rules! id_in {
        ($field:ident) => {
            strategy.$field.get(index?).map(|it| it.id.as_str())
        };
    }
    match kind {
        ElementKind::Mission => strategy.mission.as_ref().map(|it| it.id.as_str()),
        ElementKind::Value => id_in!(values),
        ElementKind::Principle => id_in!(principles),
        ElementKind::Criterion => id_in!(criteria),
        ElementKind::Rationale => id_in!(rationales),
        ElementKind::Trend => id_in!(trends),
        ElementKind::Need => id_in!(needs),
        ElementKind::Assessment => id_in!(assessments),
        ElementKind::Objective => id_in!(objectives),
        ElementKind::Priority => id_in!(priorities),
        ElementKind::Measure => id_in!(measures),
        ElementKind::Indicator => id_in!(indicators),
        ElementKind::Actor => id_in!(actors),
        ElementKind::Decision => id_in!(decisions),
        ElementKind::Source => id_in!(sources),
        ElementKind::LinkedPlan | ElementKind::LinkedItem => {
            let plan = strategy.linked_plans.get(index?)?;
            let item = (segments.next() == Some("items"))
                .then(|| segments.next()?.parse::<usize>().ok())
                .flatten()
                .and_then(|item| plan.items.get(item));
            Some(item.map_or(plan.id.as_str(), |item| item.id.as_str()))
        }
    }
}

fn report(
    documents: &[Document],
    numbers: &[usize],
    found: Vec<Judged>,
    not_evaluated: Vec<NotEvaluated>,
    options: &Options,
    settings: &[Settings<'_>],
) -> Report {
    let mut locator = crate::report::Locator::new(documents);
    let mut results = Vec::with_capacity(documents.len());
    let mut diagnostics = Vec::new();
    let mut waived = Vec::new();
    for (number, ((document, judged), settings)) in documents.iter().zip(found).zip(settings).enumerate() {
        let worst = judged.findings.iter().map(|finding| finding.severity).max();
        results.push(DocumentResult {
            path: document.name().to_owned(),
            id: document.id().map(ToString::to_string),
            verdict: Verdict::of(document.strategy().is_some(), worst),
            profiles: settings.profiles.clone(),
            configuration: settings.configuration.name().map(str::to_owned),
            judged: judged.judged,
        });
        let mut tell = |finding| {
            let mut told = diagnostic(documents, numbers, number, document, finding, options, &mut locator);
            let pages = settings.configuration.rule_pages.as_deref();
            told.url = pages.map(|pages| pages.replace("{code}", told.code));
            told
        };
        let first = diagnostics.len();
        diagnostics.extend(judged.findings.into_iter().map(&mut tell));
        waived.extend(judged.waived.into_iter().map(&mut tell));
        if let Some(own) = diagnostics.get_mut(first..) {
            own.sort_by(order);
        }
    }
    Report {
        reference_date: options.date,
        engine: engine(),
        documents: results,
        diagnostics,
        not_evaluated,
        held_back: HeldBack { waived: waived.len(), ..HeldBack::default() },
        configuration: Vec::new(),
        waived,
    }
}

fn diagnostic(
    documents: &[Document],
    numbers: &[usize],
    number: usize,
    document: &Document,
    finding: Finding,
    options: &Options,
    locator: &mut crate::report::Locator<'_>,
) -> Diagnostic {
    let related = finding
        .related
        .iter()
        .map(|related| {
            let other = related.document.and_then(|place| numbers.get(place).copied()).unwrap_or(number);
            Related {
                document: documents.get(other).map_or_else(String::new, |document| document.name().to_owned()),
                pointer: related.pointer.to_string(),
                message: related.label.text(options.lang).to_owned(),
                place: locator.place(other, &related.pointer, related.span),
            }
        })
        .collect();
    Diagnostic {
        code: finding.rule.code,
        severity: finding.severity,
        tier: finding.rule.tier,
        about: finding.rule.about,
        document: document.name().to_owned(),
        document_index: number,
        element: document
            .strategy()
            .and_then(|strategy| element_at(strategy, finding.pointer.as_str()))
            .map(str::to_owned),
        message: finding.message.text(options.lang),
        help: finding.message.help(options.lang),
        place: locator.place(number, &finding.pointer, finding.span),
        related,
        pointer: finding.pointer.to_string(),
        fix: None,
        url: None,
        text: finding.message,
    }
}

/// By place in the text, or by pointer where there is no text; then by code.
fn order(a: &Diagnostic, b: &Diagnostic) -> std::cmp::Ordering {
    let start = |it: &Diagnostic| it.place.as_ref().map(|place| place.bytes.start);
    start(a)
        .cmp(&start(b))
        .then_with(|| natural(&a.pointer).cmp(&natural(&b.pointer)))
        .then_with(|| a.code.cmp(b.code))
        .then_with(|| a.message.cmp(&b.message))
}

/// A pointer as a key that counts list places as numbers.
fn natural(pointer: &str) -> Vec<(usize, &str)> {
    pointer.split('/').map(|segment| segment.parse().map_or((usize::MAX, segment), |index| (index, ""))).collect()
}

pub(crate) fn engine() -> Engine {
    static VERSIONS: LazyLock<BTreeMap<&str, &str>> =
        LazyLock::new(|| codelist::lists().iter().map(|list| (list.name, list.version)).collect());
    Engine {
        name: env!("CARGO_PKG_NAME"),
        version: env!("CARGO_PKG_VERSION"),
        format: FormatVersion::CURRENT,
        code_lists: &VERSIONS,
    }
}

impl Report {
    /// The structural errors of one document, as a report. There is no reference date: reading does not look at one.
    pub(crate) fn of_reading(document: &Document) -> Self {
        let options = Options::on(Date::ZERO);
        run(std::slice::from_ref(document), &options, Run::Reader)
    }
}
