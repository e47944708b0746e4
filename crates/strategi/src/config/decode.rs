//! From a text or a value to a configuration, collecting everything that is wrong on the way.

use std::collections::BTreeMap;

use serde_json::Value;

use super::origin::Origin;
use super::reading::{Field, Reading};
use super::{Configuration, ConfigurationError, Override, Parameters, ProjectWaiver};
use crate::index::Pointer;
use crate::lang::{Lang, Term};
use crate::read::decode::excerpt;
use crate::report::{ConfigurationProblem, Finding, Position};
use crate::rules::reading::{rd001, rd002, rd005, rd006};
use crate::rules::{Named, Severity, Tier, named};
use crate::sorting::sort_by_key;
use crate::tree::{Kind, Limits, Lines, Node, ProblemKind, SyntaxError, SyntaxErrorKind, Tree};

#[cfg(feature = "toml")]
pub(super) fn toml(name: &str, text: &str) -> Result<Configuration, ConfigurationError> {
    match Tree::toml(text, &Limits::default()) {
        Ok(tree) => configuration(name, &tree, Some(text)),
        Err(errors) => Err(refused(name, &errors, Some(text))),
    }
}

pub(super) fn json(name: &str, text: &str) -> Result<Configuration, ConfigurationError> {
    match Tree::json(text, &Limits::default()) {
        Ok(tree) => configuration(name, &tree, Some(text)),
        Err(error) => Err(refused(name, &[error], Some(text))),
    }
}

pub(super) fn value(name: &str, value: &Value) -> Result<Configuration, ConfigurationError> {
    match Tree::value(value, &Limits::default()) {
        Ok(tree) => configuration(name, &tree, None),
        Err(error) => Err(refused(name, &[error], None)),
    }
}

/// What was made, and what is worth telling of it.
type Made<T> = (T, Vec<ConfigurationProblem>);

/// A value that was decoded elsewhere. With errors comes what could be made all the same, when it is a value at all.
pub(super) fn decoded<T>(
    name: &str,
    value: &Value,
    read: impl FnOnce(&mut Reading, Node<'_, '_>) -> T,
) -> Result<Made<T>, (Option<T>, ConfigurationError)> {
    match Tree::value(value, &Limits::default()) {
        Ok(tree) => judged(name, &tree, None, read).map_err(|(made, error)| (Some(made), error)),
        Err(error) => Err((None, refused(name, &[error], None))),
    }
}

fn refused(name: &str, errors: &[SyntaxError], text: Option<&str>) -> ConfigurationError {
    let lines = text.map(Lines::new);
    let problems = errors.iter().map(|error| {
        let (rule, message) = match error.kind() {
            SyntaxErrorKind::Limit(_) => (&rd006::RULE, rd006::limit(error)),
            SyntaxErrorKind::Syntax => (&rd001::RULE, rd001::syntax(error)),
        };
        let mut finding = Finding::new(rule, Pointer::root(), message);
        finding.span = Some(error.span());
        ConfigurationProblem::new(name, finding, lines.as_ref())
    });
    ConfigurationError::new(problems.collect())
}

fn configuration(name: &str, tree: &Tree<'_>, text: Option<&str>) -> Result<Configuration, ConfigurationError> {
    let lines = text.map(Lines::new);
    let read = |reading: &mut Reading, node: Node<'_, '_>| root(reading, node, "Configuration", &mut []);
    let (mut made, problems) = judged(name, tree, lines.as_ref(), read).map_err(|(_, error)| error)?;
    made.origin = Origin { name: Some(name.to_owned()), waivers: None, places: places(tree, lines.as_ref()), problems };
    Ok(made)
}

fn judged<T>(
    name: &str,
    tree: &Tree<'_>,
    lines: Option<&Lines<'_>>,
    read: impl FnOnce(&mut Reading, Node<'_, '_>) -> T,
) -> Result<Made<T>, (T, ConfigurationError)> {
    let mut reading = Reading { path: String::new(), positions: tree.has_positions(), findings: Vec::new() };
    for problem in tree.problems() {
        // JSON has no other problems than these.
        if let ProblemKind::DuplicateKey { key, .. } = &problem.kind {
            reading.path.clone_from(&problem.pointer);
            reading.report(&rd005::RULE, problem.span, rd005::duplicate(excerpt(key)));
        }
    }
    reading.path.clear();
    let made = read(&mut reading, tree.root());
    let mut findings = reading.findings;
    sort_by_key(&mut findings, |finding| finding.span.map(|span| span.start));
    let failed = findings.iter().any(|finding| finding.severity == Severity::Error);
    let problems = findings.into_iter().map(|finding| ConfigurationProblem::new(name, finding, lines)).collect();
    if failed { Err((made, ConfigurationError::new(problems))) } else { Ok((made, problems)) }
}

/// Where the waivers stand, for what is told about them later.
fn places(tree: &Tree<'_>, lines: Option<&Lines<'_>>) -> BTreeMap<String, (Position, Position)> {
    let (Some(lines), Some(waivers)) = (lines, tree.root().get("waivers")) else { return BTreeMap::new() };
    let at = |offset: u32| {
        let position = lines.position(offset as usize);
        Position { line: position.line, column: position.column }
    };
    let mut places = BTreeMap::new();
    for (number, waiver) in waivers.items().enumerate() {
        for entry in waiver.entries() {
            let span = entry.value.span();
            places.insert(format!("/waivers/{number}/{}", entry.key), (at(span.start), at(span.end)));
        }
    }
    places
}

/// The fields of a configuration, and those of the table that they stand in.
pub(super) fn root(
    reading: &mut Reading,
    node: Node<'_, '_>,
    name: &'static str,
    around: &mut [Field<'_>],
) -> Configuration {
    let mut made = Configuration::default();
    let tiers: Vec<(&str, Tier)> = Tier::ALL.iter().map(|tier| (tier.as_str(), *tier)).collect();
    let langs: Vec<(&str, Lang)> = Lang::ALL.iter().map(|lang| (lang.tag(), *lang)).collect();
    let Configuration {
        tiers: own_tiers,
        select,
        ignore,
        severity,
        profiles,
        parameters: own_parameters,
        waivers,
        overrides,
        baseline,
        rule_pages,
        lang,
        lenient,
        origin: _,
    } = &mut made;
    let mut own: [Field<'_>; 12] = [
        ("tiers", &mut |r, it| *own_tiers = r.list(it, |r, it| r.choice(it, ("tiers", "Tier"), &tiers))),
        ("select", &mut |r, it| *select = r.rule_names(it)),
        ("ignore", &mut |r, it| *ignore = r.rule_names(it)),
        ("severity", &mut |r, it| *severity = r.severities(it)),
        ("profiles", &mut |r, it| *profiles = r.list(it, Reading::profile)),
        ("parameters", &mut |r, it| parameters(r, it, own_parameters)),
        ("waivers", &mut |r, it| *waivers = r.list(it, waiver)),
        ("overrides", &mut |r, it| *overrides = r.list(it, override_)),
        ("baseline", &mut |r, it| *baseline = r.word(it, "baseline.json")),
        ("rule_pages", &mut |r, it| *rule_pages = rule_address(r, it)),
        ("lang", &mut |r, it| lang.clone_from(&r.choice(it, ("lang", "Lang"), &langs).unwrap_or_default())),
        ("lenient", &mut |r, it| *lenient = r.flag(it).unwrap_or_default()),
    ];
    let mut fields: Vec<Field<'_>> = Vec::with_capacity(around.len() + own.len());
    for (field, read) in around {
        fields.push((*field, &mut **read));
    }
    for (field, read) in &mut own {
        fields.push((*field, &mut **read));
    }
    reading.table(node, name, &mut fields);
    made
}

const RULE_ADDRESS: Term =
    Term::new("an address with `{code}` in it", "en adresse med `{code}` i", "ei adresse med `{code}` i");

fn rule_address(reading: &mut Reading, node: Node<'_, '_>) -> Option<String> {
    let text = reading.text(node)?;
    if !text.contains("{code}") {
        reading.form(node.span(), &text, RULE_ADDRESS, "https://example.org/rules/{code}.html");
    }
    Some(text)
}

fn parameters(reading: &mut Reading, node: Node<'_, '_>, made: &mut Parameters) {
    let Parameters { most_priorities, far_too_many_priorities, placeholders, cycle, languages, adoption_months } = made;
    reading.table(
        node,
        "Parameters",
        &mut [
            ("most_priorities", &mut |r, it| most_priorities.clone_from(&r.whole(it, 1..=1000).unwrap_or_default())),
            ("far_too_many_priorities", &mut |r, it| {
                far_too_many_priorities.clone_from(&r.whole(it, 1..=1000).unwrap_or_default());
            }),
            ("placeholders", &mut |r, it| *placeholders = r.list(it, |r, it| r.word(it, "to be decided"))),
            ("cycle", &mut |r, it| *cycle = r.whole(it, 1..=100)),
            ("languages", &mut |r, it| {
                *languages = r.list(it, |r, group| {
                    let tags = r.list(group, Reading::scalar);
                    if group.kind() == Kind::List && group.is_empty() {
                        r.report(&rd002::RULE, group.span(), rd002::missing("languages"));
                    }
                    Some(tags)
                });
            }),
            ("adoption_months", &mut |r, it| *adoption_months = r.whole(it, 0..=1000)),
        ],
    );
}

fn override_(reading: &mut Reading, node: Node<'_, '_>) -> Option<Override> {
    let mut made = Override::default();
    let Override { paths, select, ignore, severity, profiles, lenient } = &mut made;
    reading.table(
        node,
        "Override",
        &mut [
            ("paths", &mut |r, it| *paths = r.paths(it)),
            ("select", &mut |r, it| *select = r.rule_names(it)),
            ("ignore", &mut |r, it| *ignore = r.rule_names(it)),
            ("severity", &mut |r, it| *severity = r.severities(it)),
            ("profiles", &mut |r, it| *profiles = r.list(it, Reading::profile)),
            ("lenient", &mut |r, it| *lenient = r.flag(it)),
        ],
    );
    (node.kind() == Kind::Map && reading.has(node, &["paths"])).then_some(made)
}

fn waiver(reading: &mut Reading, node: Node<'_, '_>) -> Option<ProjectWaiver> {
    let (mut code, mut document, mut element, mut reason, mut until) = (None, None, None, None, None);
    reading.table(
        node,
        "ProjectWaiver",
        &mut [
            ("code", &mut |r, it| code = rule_code(r, it)),
            ("document", &mut |r, it| {
                document = r.word(it, "coast-2026");
                if let Some(document) = &document {
                    r.pattern(document, it.span());
                }
            }),
            ("element", &mut |r, it| element = r.scalar(it)),
            ("reason", &mut |r, it| reason = r.text(it)),
            ("until", &mut |r, it| until = r.scalar(it)),
        ],
    );
    if node.kind() != Kind::Map || !reading.has(node, &["code", "reason"]) {
        return None;
    }
    Some(ProjectWaiver { code: code?, document, element, reason: reason?, until })
}

const ONE_RULE: Term = Term::new(
    "one rule, since a waiver is for a rule and not for a family",
    "én regel, siden et unntak gjelder en regel og ikke en familie",
    "éin regel, sidan eit unntak gjeld ein regel og ikkje ein familie",
);
const WAIVABLE: Term = Term::new(
    "a rule whose findings can be accepted: what could not be read is an error",
    "en regel som det kan gjøres unntak fra: det som ikke lot seg lese, er en feil",
    "ein regel som det kan gjerast unntak frå: det som ikkje lét seg lese, er ein feil",
);

/// The code of one rule.
fn rule_code(reading: &mut Reading, node: Node<'_, '_>) -> Option<String> {
    let given = reading.text(node)?;
    match named(&given) {
        Some(Named::Family(_)) => {
            reading.form(node.span(), &given, ONE_RULE, "STR008");
            None
        }
        Some(Named::Rule(rule) | Named::Renamed(rule)) if rule.is_always_told() => {
            reading.form(node.span(), &given, WAIVABLE, "STR008");
            None
        }
        _ => reading.rules(&given, node.span()).map(|named| named.code().to_owned()),
    }
}
