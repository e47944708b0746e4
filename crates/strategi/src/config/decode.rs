//! From a text or a value to a configuration, collecting everything that is wrong on the way.

use std::collections::BTreeMap;

use serde_json::Value;

use super::origin::Origin;
use super::{Configuration, ConfigurationError, Override, Parameters, Profile, ProjectWaiver, paths};
use crate::index::Pointer;
use crate::lang::{Lang, Term};
use crate::message::{Arg, Message};
use crate::read::decode::{A_LIST, A_TEXT, A_WHOLE_NUMBER, AN_OBJECT, excerpt};
use crate::read::findings::wrong_type;
use crate::report::{ConfigurationProblem, Finding, Position};
use crate::rules::configuration::cfg001;
use crate::rules::reading::{cls001, rd001, rd002, rd003, rd004, rd005, rd006, str011};
use crate::rules::{Named, Rule, Severity, Tier, named};
use crate::suggest::nearest;
use crate::tree::{Entry, Kind, Limits, Lines, Node, ProblemKind, Span, SyntaxError, SyntaxErrorKind, Tree, pointer};
use crate::value::{Form, Scalar};

const TRUE_OR_FALSE: Term =
    Term::new("true or false", "sant eller usant (`true`, `false`)", "sant eller usant (`true`, `false`)");
const SOMETHING: Term = Term::new("a text with something in it", "en tekst med innhold", "ein tekst med innhald");
const PATTERN: Term = Term::new("a pattern of paths", "et stimønster", "eit stimønster");
const RULE_ADDRESS: Term =
    Term::new("an address with `{code}` in it", "en adresse med `{code}` i", "ei adresse med `{code}` i");
const RULE_WITH_LEVEL: Term = Term::new(
    "a rule whose level can be chosen: what could not be read is an error",
    "en regel med valgfritt nivå: det som ikke lot seg lese, er en feil",
    "ein regel med valfritt nivå: det som ikkje lét seg lese, er ein feil",
);

#[cfg(feature = "toml")]
pub(super) fn toml(name: String, text: &str) -> Result<Configuration, ConfigurationError> {
    match Tree::toml(text, &Limits::default()) {
        Ok(tree) => configuration(name, &tree, Some(text)),
        Err(errors) => Err(refused(&name, &errors, Some(text))),
    }
}

pub(super) fn json(name: String, text: &str) -> Result<Configuration, ConfigurationError> {
    match Tree::json(text, &Limits::default()) {
        Ok(tree) => configuration(name, &tree, Some(text)),
        Err(error) => Err(refused(&name, &[error], Some(text))),
    }
}

pub(super) fn value(name: String, value: &Value) -> Result<Configuration, ConfigurationError> {
    match Tree::value(value, &Limits::default()) {
        Ok(tree) => configuration(name, &tree, None),
        Err(error) => Err(refused(&name, &[error], None)),
    }
}

fn refused(name: &str, errors: &[SyntaxError], text: Option<&str>) -> ConfigurationError {
    let lines = text.map(Lines::new);
    let problems = errors.iter().map(|error| {
        let reason = Arg::Phrase(error.to_string());
        let (rule, message) = match error.kind() {
            SyntaxErrorKind::Limit(_) => (&rd006::RULE, rd006::limit(reason)),
            SyntaxErrorKind::Syntax => (&rd001::RULE, rd001::syntax(reason)),
        };
        let mut finding = Finding::new(rule, Pointer::root(), message);
        finding.span = Some(error.span());
        ConfigurationProblem::new(name, finding, lines.as_ref())
    });
    ConfigurationError::new(problems.collect())
}

fn configuration(name: String, tree: &Tree<'_>, text: Option<&str>) -> Result<Configuration, ConfigurationError> {
    let lines = text.map(Lines::new);
    let mut reading = Reading { path: String::new(), positions: tree.has_positions(), findings: Vec::new() };
    for problem in tree.problems() {
        // JSON has no other problems than these.
        if let ProblemKind::DuplicateKey { key, .. } = &problem.kind {
            reading.path.clone_from(&problem.pointer);
            reading.report(&rd005::RULE, problem.span, rd005::duplicate(excerpt(key)));
        }
    }
    reading.path.clear();
    let mut made = root(&mut reading, tree.root());
    let mut findings = reading.findings;
    findings.sort_by_key(|finding| finding.span.map(|span| span.start));
    let failed = findings.iter().any(|finding| finding.severity == Severity::Error);
    let problems =
        findings.into_iter().map(|finding| ConfigurationProblem::new(&name, finding, lines.as_ref())).collect();
    if failed {
        return Err(ConfigurationError::new(problems));
    }
    made.origin = Origin { name: Some(name), places: places(tree, lines.as_ref()), problems };
    Ok(made)
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

/// Collects what is wrong.
struct Reading {
    path: String,
    positions: bool,
    findings: Vec<Finding>,
}

type Field<'r> = (&'static str, &'r mut dyn FnMut(&mut Reading, Node<'_, '_>));

impl Reading {
    fn report(&mut self, rule: &'static Rule, span: Span, message: Message) {
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

    fn wrong(&mut self, node: Node<'_, '_>, expected: Term) {
        let given = node.number_text().or_else(|| node.as_str()).map(excerpt);
        self.report(&rd003::RULE, node.span(), wrong_type(expected, node.kind(), given.as_deref()));
    }

    fn form(&mut self, span: Span, given: &str, what: Term, example: &'static str) {
        self.report(&rd004::RULE, span, rd004::form(excerpt(given), what, example));
    }

    /// The fields of a table; unknown ones are told.
    fn table(&mut self, node: Node<'_, '_>, name: &'static str, fields: &mut [Field<'_>]) {
        if node.kind() != Kind::Map {
            return self.wrong(node, AN_OBJECT);
        }
        for entry in node.entries() {
            self.key(&entry, |reading| match fields.iter_mut().find(|(field, _)| *field == entry.key) {
                Some((_, read)) => read(reading, entry.value),
                None => {
                    let given = excerpt(entry.key);
                    let message = match nearest(entry.key, fields.iter().map(|(field, _)| *field)) {
                        Some(near) => str011::did_you_mean(given, name, near),
                        None => str011::unknown_key(given, name, fields.iter().map(|(it, _)| *it).collect::<Vec<_>>()),
                    };
                    reading.report(&str011::RULE, entry.key_span, message);
                }
            });
        }
    }

    fn has(&mut self, node: Node<'_, '_>, fields: &[&'static str]) -> bool {
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

    fn list<T>(&mut self, node: Node<'_, '_>, mut read: impl FnMut(&mut Self, Node<'_, '_>) -> Option<T>) -> Vec<T> {
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

    fn text(&mut self, node: Node<'_, '_>) -> Option<String> {
        if node.as_str().is_none() {
            self.wrong(node, A_TEXT);
        }
        node.as_str().map(str::to_owned)
    }

    /// A text that says something.
    fn word(&mut self, node: Node<'_, '_>) -> Option<String> {
        let text = self.text(node)?;
        if text.trim().is_empty() {
            self.form(node.span(), &text, SOMETHING, "drafts");
            return None;
        }
        Some(text)
    }

    fn flag(&mut self, node: Node<'_, '_>) -> Option<bool> {
        if node.as_bool().is_none() {
            self.wrong(node, TRUE_OR_FALSE);
        }
        node.as_bool()
    }

    fn whole(&mut self, node: Node<'_, '_>, range: std::ops::RangeInclusive<u32>) -> Option<u32> {
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

    fn scalar<T: Scalar>(&mut self, node: Node<'_, '_>) -> Option<T> {
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
    fn choice<T: Copy>(&mut self, node: Node<'_, '_>, list: &'static str, all: &[(&'static str, T)]) -> Option<T> {
        let given = self.text(node)?;
        let found = all.iter().find(|(name, _)| *name == given).map(|(_, value)| *value);
        if found.is_none() {
            let names = || all.iter().map(|(name, _)| *name);
            let message = match nearest(&given, names()) {
                Some(near) => cls001::did_you_mean(excerpt(&given), list, near),
                None => cls001::unknown(excerpt(&given), list, names().collect::<Vec<_>>()),
            };
            self.report(&cls001::RULE, node.span(), message);
        }
        found
    }

    fn profile(&mut self, node: Node<'_, '_>) -> Option<Profile> {
        let given = self.text(node)?;
        let profile = given.parse().ok();
        if profile.is_none() {
            self.report(&cfg001::RULE, node.span(), cfg001::no_profile(&excerpt(&given)));
        }
        profile
    }

    /// What a name stands for, by code or family; an old code is followed and told.
    fn rules(&mut self, given: &str, span: Span) -> Option<Named> {
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

    fn rule_names(&mut self, node: Node<'_, '_>) -> Vec<String> {
        self.list(node, |reading, item| {
            let given = reading.text(item)?;
            reading.rules(&given, item.span()).map(|named| named.code().to_owned())
        })
    }

    fn severities(&mut self, node: Node<'_, '_>) -> BTreeMap<String, Severity> {
        let levels: Vec<(&str, Severity)> = Severity::ALL.iter().map(|level| (level.as_str(), *level)).collect();
        let mut made = BTreeMap::new();
        if node.kind() != Kind::Map {
            self.wrong(node, AN_OBJECT);
            return made;
        }
        for entry in node.entries() {
            self.key(&entry, |reading| {
                let code = reading.rules(entry.key, entry.key_span).map(Named::code);
                if code.is_some_and(|code| code.starts_with("RD")) {
                    reading.form(entry.key_span, entry.key, RULE_WITH_LEVEL, "PER002");
                }
                let level = reading.choice(entry.value, "Severity", &levels);
                made.extend(code.map(str::to_owned).zip(level));
            });
        }
        made
    }

    fn paths(&mut self, node: Node<'_, '_>) -> Vec<String> {
        let paths = self.list(node, |reading, item| {
            let path = reading.word(item)?;
            reading.pattern(&path, item.span());
            Some(path)
        });
        if node.kind() == Kind::List && node.is_empty() {
            self.report(&rd002::RULE, node.span(), rd002::missing("paths"));
        }
        paths
    }

    fn pattern(&mut self, path: &str, span: Span) {
        if paths::problem(path).is_some() {
            self.form(span, path, PATTERN, "plans/*.yaml");
        }
    }
}

fn root(reading: &mut Reading, node: Node<'_, '_>) -> Configuration {
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
    reading.table(
        node,
        "Configuration",
        &mut [
            ("tiers", &mut |r, it| *own_tiers = r.list(it, |r, it| r.choice(it, "Tier", &tiers))),
            ("select", &mut |r, it| *select = r.rule_names(it)),
            ("ignore", &mut |r, it| *ignore = r.rule_names(it)),
            ("severity", &mut |r, it| *severity = r.severities(it)),
            ("profiles", &mut |r, it| *profiles = r.list(it, Reading::profile)),
            ("parameters", &mut |r, it| parameters(r, it, own_parameters)),
            ("waivers", &mut |r, it| *waivers = r.list(it, waiver)),
            ("overrides", &mut |r, it| *overrides = r.list(it, override_)),
            ("baseline", &mut |r, it| *baseline = r.word(it)),
            ("rule_pages", &mut |r, it| *rule_pages = rule_address(r, it)),
            ("lang", &mut |r, it| lang.clone_from(&r.choice(it, "Lang", &langs).unwrap_or_default())),
            ("lenient", &mut |r, it| *lenient = r.flag(it).unwrap_or_default()),
        ],
    );
    made
}

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
                far_too_many_priorities.clone_from(&r.whole(it, 1..=1000).unwrap_or_default())
            }),
            ("placeholders", &mut |r, it| *placeholders = r.list(it, Reading::word)),
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
            ("adoption_months", &mut |r, it| adoption_months.clone_from(&r.whole(it, 0..=1000).unwrap_or_default())),
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
                document = r.word(it);
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

/// The code of one rule.
fn rule_code(reading: &mut Reading, node: Node<'_, '_>) -> Option<String> {
    let given = reading.text(node)?;
    match named(&given) {
        Some(Named::Family(_)) => {
            reading.report(&cfg001::RULE, node.span(), cfg001::unknown(given));
            None
        }
        _ => reading.rules(&given, node.span()).map(|named| named.code().to_owned()),
    }
}
