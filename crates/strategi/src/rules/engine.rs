//! Running the rules over a collection and making the report.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::LazyLock;

use hashbrown::HashSet;

use super::judge::{Judge, Judged, Run, address};
use super::project_waivers::{Project, Projects};
use super::settings::Settings;
use super::waiving::Waivers;
use super::{About, Check, Options, Rule, waiving};
use crate::codelist;
use crate::fix::Wanted;
use crate::index::{CollectionIndex, DocumentIndex};
use crate::model::{ElementKind, Strategy};
use crate::read::Document;
use crate::report::{
    ConfigurationProblem, Diagnostic, DocumentResult, Engine, Finding, HeldBack, NotEvaluated, Related, Report, Verdict,
};
use crate::sorting::sort_by;
use crate::value::FormatVersion;

/// Checks documents together: each alone, and against the others.
pub fn check(documents: &[Document], options: &Options) -> Report {
    run_through(documents, options, Run::Settled)
}

/// The same, unless it is stopped: `go_on` is asked before each document, and the answer `false` ends the run without a
/// report.
pub fn check_while(documents: &[Document], options: &Options, go_on: impl Fn() -> bool) -> Option<Report> {
    run(documents, options, Run::Settled, || go_on().then_some(()).ok_or(())).ok()
}

/// Runs one rule alone, whatever its tier and the date of the plan: for tests of the rule. Its findings are not silenced by other
/// rules.
pub fn check_rule(rule: &'static Rule, documents: &[Document], options: &Options) -> Report {
    run_through(documents, options, Run::Only(rule))
}

fn run_through(documents: &[Document], options: &Options, run: Run) -> Report {
    let Ok(report) = self::run(documents, options, run, || Ok::<(), Infallible>(()));
    report
}

/// `go_on` is asked before each document.
fn run<E>(documents: &[Document], options: &Options, run: Run, go_on: impl Fn() -> Result<(), E>) -> Result<Report, E> {
    let mut numbers = Vec::new();
    let mut indexed = Vec::new();
    for (number, document) in documents.iter().enumerate() {
        if let Some(strategy) = document.strategy() {
            numbers.push(number);
            indexed.push(DocumentIndex::new(document, strategy));
        }
    }
    let collection = CollectionIndex::new(indexed);
    let settings = settings(documents, options);
    let mut found: Vec<Judged> = documents
        .iter()
        .zip(&settings)
        .map(|(document, settings)| {
            let told = document.findings.iter().filter(|finding| run.tells(finding.rule, settings));
            Judged { findings: told.cloned().collect(), ..Judged::default() }
        })
        .collect();
    let mut not_evaluated = Vec::new();
    let mut waivers: Projects<'_> = BTreeMap::new();
    for (place, (document, number)) in collection.documents().iter().zip(&numbers).enumerate() {
        let (Some(settings), Some(judged)) = (settings.get(*number), found.get_mut(*number)) else { continue };
        go_on()?;
        let judge = Judge { run, collection: &collection, number: place, document, options, settings };
        let causes = judge.judge(judged, &mut waivers);
        not_evaluated.extend(causes.into_iter().map(|(rule, cause)| NotEvaluated {
            code: rule.code,
            document: document.name.to_owned(),
            cause: cause.text(options.lang),
        }));
    }
    let mut report = report(documents, &numbers, found, not_evaluated, options, &settings);
    if matches!(run, Run::Settled) {
        report.configuration = of_configurations(&settings, &waivers, options);
    }
    Ok(report)
}

/// What was found while the documents were read, settled as in a whole run. It leads to no rule but those that the documents name
/// in their findings, so that a program which only reads has no other.
fn reading(documents: &[Document], options: &Options) -> Report {
    let settings = settings(documents, options);
    let mut projects: Projects<'_> = BTreeMap::new();
    let mut found = Vec::with_capacity(documents.len());
    for (document, settings) in documents.iter().zip(&settings) {
        let mut judged = Judged::default();
        let mut waivers = document.strategy().map(|strategy| Waivers::new(strategy, &document.loss, options.date));
        let project = projects
            .entry(address(settings.configuration))
            .or_insert_with(|| Project::new(settings.configuration, options.date));
        let told = |finding: &&Finding| {
            let rule = finding.rule;
            matches!(rule.check, Check::Reader)
                && settings.wants(rule)
                && (options.shows(rule) || document.strategy().is_none())
        };
        for finding in document.findings.iter().filter(told) {
            let accepted = waivers.as_mut().is_some_and(|waivers| waivers.accept(finding, project, settings.path));
            let list = if accepted && !options.show_waived { &mut judged.waived } else { &mut judged.findings };
            list.push(finding.clone());
        }
        found.push(judged);
    }
    let numbers: Vec<usize> =
        documents.iter().enumerate().filter(|(_, it)| it.strategy().is_some()).map(|(number, _)| number).collect();
    report(documents, &numbers, found, Vec::new(), options, &settings)
}

fn settings<'a>(documents: &'a [Document], options: &'a Options) -> Vec<Settings<'a>> {
    documents
        .iter()
        .enumerate()
        .map(|(number, document)| match options.placements.get(number) {
            Some(placement) => Settings::new(&placement.configuration, &placement.path, document.strategy()),
            None => Settings::new(&options.configuration, document.name(), document.strategy()),
        })
        .collect()
}

fn of_configurations(
    settings: &[Settings<'_>],
    waivers: &Projects<'_>,
    options: &Options,
) -> Vec<ConfigurationProblem> {
    let mut seen = HashSet::new();
    let mut problems: Vec<ConfigurationProblem> = Vec::new();
    for configuration in settings.iter().map(|settings| settings.configuration) {
        if seen.insert(address(configuration)) {
            problems.extend(configuration.problems().iter().cloned());
            problems.extend(waiving::names(configuration));
            if options.about != Some(About::Plan) {
                let project = waivers.get(&address(configuration));
                let project = project.map_or_else(
                    || Project::new(configuration, options.date).problems(configuration),
                    |it| it.problems(configuration),
                );
                problems.extend(project);
            }
        }
    }
    problems.into_iter().map(|problem| problem.in_language(options.lang)).collect()
}

/// The id of the nearest element around a place of the model.
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
    let mut locator = crate::report::Locator::new(documents, options.utf16);
    let mut results = Vec::with_capacity(documents.len());
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let mut waived = Vec::new();
    let mut wanted = Vec::new();
    for (number, ((document, mut judged), settings)) in documents.iter().zip(found).zip(settings).enumerate() {
        for finding in judged.findings.iter_mut().chain(&mut judged.waived) {
            finding.severity = settings.severity(finding.rule, finding.severity);
        }
        let worst = judged.findings.iter().map(|finding| finding.severity).max();
        results.push(DocumentResult {
            path: document.name().to_owned(),
            id: document.id().map(ToString::to_string),
            verdict: Verdict::of(document.strategy().is_some(), worst),
            profiles: settings.profiles.clone(),
            configuration: settings.configuration.name().map(str::to_owned),
            evaluated: judged.evaluated,
        });
        let mut tell = |mut finding: Finding| {
            let repair = finding.repair.take();
            let by_reader = matches!(finding.rule.check, Check::Reader);
            let mut told = diagnostic(documents, numbers, number, document, finding, options, &mut locator);
            let pages = settings.configuration.rule_pages.as_deref();
            told.url = pages.map(|pages| pages.replace("{code}", told.code));
            (told, repair, by_reader)
        };
        let mut own: Vec<_> = judged.findings.into_iter().map(&mut tell).collect();
        waived.extend(judged.waived.into_iter().map(|finding| tell(finding).0));
        sort_by(&mut own, |(a, ..), (b, ..)| order(a, b));
        for (diagnostic, repair, by_reader) in own {
            let finding = diagnostics.len();
            wanted.extend(repair.map(|repair| Wanted { document: number, finding, by_reader, repair }));
            diagnostics.push(diagnostic);
        }
    }
    for (finding, fix) in crate::fix::settle(documents, &mut locator, &wanted, options.lang) {
        if let Some(diagnostic) = diagnostics.get_mut(finding) {
            diagnostic.fix = Some(fix);
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
            .and_then(|strategy| element_at(strategy, &document.loss.read(finding.pointer.as_str())?))
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
    static VERSIONS: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| codelist::VERSIONS.iter().copied().collect());
    Engine {
        name: env!("CARGO_PKG_NAME"),
        version: env!("CARGO_PKG_VERSION"),
        format: FormatVersion::CURRENT,
        code_lists: &VERSIONS,
    }
}

impl Report {
    /// What was found while documents were read, as a report: errors of form, and where StratML deviates from its schema.
    pub fn of_reading(documents: &[Document], options: &Options) -> Self {
        reading(documents, options)
    }

    /// What was found when a document was turned into something else, as a report.
    pub fn of_conversion(document: &Document, mut findings: Vec<Finding>, options: &Options) -> Self {
        // They name places of the strategy, and the text may have more.
        for finding in &mut findings {
            finding.move_places(|_| Some(&document.loss));
        }
        let mut document = document.clone();
        document.findings = findings;
        reading(std::slice::from_ref(&document), options)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::read::ReadOptions;

    #[test]
    fn stopped_between_documents() {
        let text = "{\"strategi\":1,\"id\":\"a\",\"title\":\"A\"}\n".repeat(3);
        let documents = Document::from_ndjson("plans.ndjson", &text, &ReadOptions::default());
        let options = Options::on(jiff::civil::date(2026, 1, 1));
        let asked = Cell::new(0);
        let most = |most: usize| {
            asked.set(0);
            let report = check_while(&documents, &options, || asked.replace(asked.get() + 1) < most);
            (asked.get(), report.map(|report| report.to_json()))
        };
        assert_eq!(most(3), (3, Some(check(&documents, &options).to_json())));
        assert_eq!(most(1), (2, None));
    }
}
