//! Running the rules over a collection and making the report.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use hashbrown::{HashMap, HashSet};
use jiff::civil::Date;

use super::{About, Check, Cx, RULES, Rule, Severity, Tier};
use crate::codelist;
use crate::config::{Parameters, Profile};
use crate::fix::Wanted;
use crate::index::{CollectionIndex, DocumentIndex};
use crate::lang::Lang;
use crate::model::{ElementKind, Strategy, Waiver};
use crate::read::Document;
use crate::report::{
    Cause, Diagnostic, DocumentResult, Engine, Finding, HeldBack, NotEvaluated, Related, Report, Verdict,
};
use crate::value::{FormatVersion, Ref};

/// What to check, and how to tell it.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Options {
    /// The day on which the documents are judged. Inside the library there is no clock.
    pub date: Date,
    /// The tiers whose rules run.
    pub tiers: Vec<Tier>,
    /// Only these codes or families (`PER`, `PER002`), whatever their tier; empty for all of the tiers.
    pub select: Vec<String>,
    /// Not these codes or families.
    pub ignore: Vec<String>,
    /// The language of messages.
    pub lang: Lang,
    /// False to report what the documents' waivers accept, too.
    pub waivers: bool,
    /// Only findings about the plan, or only those about the record of it.
    pub about: Option<About>,
    /// Profiles to judge by, besides those that a document names itself.
    pub profiles: Vec<Profile>,
    /// What rules measure with.
    pub parameters: Parameters,
}

impl Options {
    /// The default rules, judged on the given day, with messages in English.
    pub fn on(date: Date) -> Self {
        Self {
            date,
            tiers: Tier::DEFAULT.to_vec(),
            select: Vec::new(),
            ignore: Vec::new(),
            lang: Lang::En,
            waivers: true,
            about: None,
            profiles: Vec::new(),
            parameters: Parameters::default(),
        }
    }

    /// True when findings of the rule are wanted. What could not be read is told whatever was asked for: no document
    /// may pass because it was not understood.
    fn wants(&self, rule: &Rule) -> bool {
        let family = rule.code.trim_end_matches(|c: char| c.is_ascii_digit());
        let named = |list: &[String]| list.iter().any(|name| name == rule.code || name == family);
        if matches!(rule.check, Check::Reader) {
            return family == "RD" || !named(&self.ignore);
        }
        if named(&self.ignore) {
            return false;
        }
        if self.select.is_empty() { self.tiers.contains(&rule.tier) } else { named(&self.select) }
    }
}

/// Checks documents together: each alone, and against the others.
pub fn check(documents: &[Document], options: &Options) -> Report {
    run(documents, options, &|rule| options.wants(rule))
}

/// Runs one rule alone, whatever its tier: for tests of the rule. Its findings are not silenced by other rules.
pub fn check_rule(rule: &'static Rule, documents: &[Document], options: &Options) -> Report {
    run(documents, options, &|other| std::ptr::eq(other, rule))
}

fn run(documents: &[Document], options: &Options, wants: &dyn Fn(&Rule) -> bool) -> Report {
    let mut numbers = Vec::new();
    let mut indexed = Vec::new();
    for (number, document) in documents.iter().enumerate() {
        if let Some(strategy) = document.strategy() {
            numbers.push(number);
            indexed.push(DocumentIndex::new(document.name(), strategy, &document.loss));
        }
    }
    let collection = CollectionIndex::new(indexed);
    let mut found: Vec<Vec<Finding>> = documents
        .iter()
        .map(|document| document.findings.iter().filter(|finding| wants(finding.rule)).cloned().collect())
        .collect();
    let mut not_evaluated = Vec::new();
    for (place, (document, number)) in collection.documents().iter().zip(&numbers).enumerate() {
        let (findings, causes) = judge(&collection, place, document, options, wants);
        if let Some(list) = found.get_mut(*number) {
            list.extend(findings);
        }
        not_evaluated.extend(causes.into_iter().map(|(rule, cause)| NotEvaluated {
            code: rule.code,
            document: document.name.to_owned(),
            cause: cause.text(options.lang),
        }));
    }
    report(documents, &numbers, found, not_evaluated, options)
}

type Causes = Vec<(&'static Rule, Cause)>;

fn judge<'a>(
    collection: &'a CollectionIndex<'a>,
    number: usize,
    document: &'a DocumentIndex<'a>,
    options: &'a Options,
    wants: &dyn Fn(&Rule) -> bool,
) -> (Vec<Finding>, Causes) {
    let mut findings: Vec<Finding> = Vec::new();
    let mut causes: Causes = Vec::new();
    for rule in RULES.iter().copied().filter(|rule| wants(rule)) {
        let Check::Rule(check) = rule.check else { continue };
        if let Some(field) = rule.reads.iter().find(|field| document.loss.roots.contains(**field)) {
            causes.push((rule, Cause::Incomplete((*field).to_owned())));
            continue;
        }
        let mut cx =
            Cx { rule, collection, number, document, options, findings: Vec::new(), not_evaluated: Vec::new() };
        check(&mut cx);
        let before = cx.findings.len();
        cx.findings.retain(|finding| !document.loss.touches(finding.pointer.as_str()));
        if cx.findings.len() < before {
            let pointer = document.loss.elements.iter().next().cloned().unwrap_or_default();
            cx.not_evaluated.push(Cause::Incomplete(pointer));
        }
        cx.not_evaluated.sort();
        cx.not_evaluated.dedup();
        causes.extend(cx.not_evaluated.into_iter().map(|cause| (rule, cause)));
        findings.append(&mut cx.findings);
    }
    let findings = yielded(findings);
    let findings = if options.waivers { waived(document.strategy, findings, options.date) } else { findings };
    (findings, causes)
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

/// Drops what the document accepts with a reason.
fn waived(strategy: &Strategy, findings: Vec<Finding>, date: Date) -> Vec<Finding> {
    if strategy.waivers.is_empty() {
        return findings;
    }
    let own = strategy.id.as_str();
    let holds = |waiver: &&Waiver| {
        !waiver.reason.is_blank()
            && waiver.until.is_none_or(|until| date <= until.last_day())
            && waiver.on.as_ref().and_then(Ref::document).is_none_or(|document| document == own)
    };
    let accepted: HashSet<(&str, Option<&str>)> = strategy
        .waivers
        .iter()
        .filter(holds)
        .map(|waiver| (waiver.code.as_str(), waiver.on.as_ref().map(Ref::id)))
        .collect();
    let is_waived =
        |finding: &Finding| accepted.contains(&(finding.rule.code, element_at(strategy, finding.pointer.as_str())));
    findings.into_iter().filter(|finding| !is_waived(finding)).collect()
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
    found: Vec<Vec<Finding>>,
    not_evaluated: Vec<NotEvaluated>,
    options: &Options,
) -> Report {
    let mut locator = crate::report::Locator::new(documents);
    let mut results = Vec::with_capacity(documents.len());
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let mut wanted = Vec::new();
    for (number, (document, findings)) in documents.iter().zip(found).enumerate() {
        let worst = findings.iter().map(|finding| finding.severity).max();
        results.push(DocumentResult {
            path: document.name().to_owned(),
            id: document.id().map(ToString::to_string),
            verdict: match (document.strategy(), worst) {
                (None, _) => Verdict::Unreadable,
                (_, None) => Verdict::Clean,
                (_, Some(Severity::Info)) => Verdict::Notes,
                (_, Some(Severity::Warning)) => Verdict::Warnings,
                (_, Some(Severity::Error)) => Verdict::Errors,
            },
        });
        let mut own: Vec<_> = findings
            .into_iter()
            .map(|mut finding| {
                let repair = finding.repair.take();
                (diagnostic(documents, numbers, number, document, finding, options, &mut locator), repair)
            })
            .collect();
        own.sort_by(|(a, _), (b, _)| order(a, b));
        for (diagnostic, repair) in own {
            let finding = diagnostics.len();
            let as_written = matches!(super::find(diagnostic.code).map(|rule| rule.check), Some(Check::Reader));
            wanted.extend(repair.map(|repair| Wanted { document: number, finding, as_written, repair }));
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
        held_back: HeldBack::default(),
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
        run(std::slice::from_ref(document), &options, &|rule| matches!(rule.check, Check::Reader))
    }
}
