//! Structural errors as findings of the reading rules.

use super::decode::{Problem, ProblemKind, excerpt};
use super::loss::Loss;
use super::words::in_words;
use crate::fix::{Ids, repair_decoding, repair_problem};
use crate::index::Pointer;
use crate::lang::Term;
use crate::message::Message;
use crate::report::Finding;
use crate::rules::reading::{cls001, rd001, rd002, rd003, rd004, rd005, rd006, rd007, rd008, rd009, str011};
use crate::rules::{Rule, Severity};
use crate::suggest::nearest;
use crate::tree::{self, Kind, SyntaxError, SyntaxErrorKind, Tree};
use crate::value::FormatVersion;

fn at_root(rule: &'static Rule, message: Message) -> Finding {
    Finding::new(rule, Pointer::root(), message)
}

pub(super) fn syntax(error: &SyntaxError) -> Finding {
    let mut finding = match error.kind() {
        SyntaxErrorKind::Limit(_) => at_root(&rd006::RULE, rd006::limit(error)),
        SyntaxErrorKind::Syntax => at_root(&rd001::RULE, rd001::syntax(error)),
    };
    finding.span = Some(error.span());
    finding
}

pub(super) fn too_long(most: usize) -> Finding {
    at_root(&rd006::RULE, rd006::limit(&SyntaxError::too_long(most)))
}

pub(super) fn too_many(most: usize, all: usize) -> Finding {
    at_root(&rd006::RULE, rd006::too_many(most, all))
}

pub(super) fn empty() -> Finding {
    let mut finding = at_root(&rd009::RULE, rd009::empty());
    finding.span = Some(tree::Span { start: 0, end: 0 });
    finding
}

pub(super) fn not_text(bytes: &[u8], valid_up_to: usize) -> Finding {
    let binary = bytes.iter().take(8_000).any(|byte| *byte == 0);
    at_root(&rd008::RULE, if binary { rd008::binary() } else { rd008::encoding(valid_up_to) })
}

/// Another version of the format, or a root that is no object at all: then nothing else is judged.
pub(super) fn version(tree: &Tree<'_>) -> Option<Finding> {
    let root = tree.root();
    let version = root.get("strategi")?;
    if !matches!(version.kind(), Kind::Integer | Kind::Float) || version.as_i64() == Some(FormatVersion::CURRENT) {
        return None;
    }
    let given = excerpt(version.number_text().unwrap_or_default());
    let mut finding = Finding::new(&rd007::RULE, Pointer::root().field("strategi"), rd007::version(given));
    finding.span = tree.has_positions().then(|| version.span());
    Some(finding)
}

/// Something wrong that the tree found: a duplicate key and the like.
pub(super) fn problem(found: &tree::Problem, tree: &Tree<'_>, loss: &mut Loss) -> Finding {
    use tree::ProblemKind;
    let pointer = Pointer::from_text(found.pointer.clone());
    let (rule, message) = match &found.kind {
        ProblemKind::DuplicateKey { key, .. } => (&rd005::RULE, rd005::duplicate(excerpt(key))),
        ProblemKind::UnknownTag { tag } | ProblemKind::TagMismatch { tag } => (&rd003::RULE, rd003::tag(excerpt(tag))),
        _ => (&rd003::RULE, rd003::key()),
    };
    loss.note(&found.pointer);
    let mut finding = Finding::new(rule, pointer.clone(), message);
    finding.span = tree.has_positions().then_some(found.span);
    finding.repair = repair_problem(found, tree).map(Box::new);
    if let ProblemKind::DuplicateKey { first, .. } = &found.kind {
        let label =
            Term::new("the first one, which is kept", "den første, som beholdes", "den første, som blir ståande");
        finding.related(pointer, label);
        if let Some(related) = finding.related.last_mut() {
            related.span = tree.has_positions().then_some(*first);
        }
    }
    finding
}

/// Something wrong that decoding found.
pub(super) fn decoding(problem: &Problem, tree: &Tree<'_>, lenient: bool, loss: &mut Loss, ids: &mut Ids) -> Finding {
    let pointer = Pointer::from_text(problem.pointer.clone());
    let mut severity = Severity::Error;
    let mut gap = problem.pointer.clone();
    let (rule, message) = match &problem.kind {
        ProblemKind::Missing { field, id } => {
            if let Some(node) = tree.find(&problem.pointer)
                && let Some(id) = node.get("id").and_then(tree::Node::as_str)
            {
                loss.ids.push(id.to_owned());
            }
            let message = match *field {
                "strategi" => rd002::missing_version(*field),
                _ if *id => rd002::missing_id(*field),
                _ => rd002::missing(*field),
            };
            (&rd002::RULE, message)
        }
        ProblemKind::WrongType { expected, found, excerpt } => {
            (&rd003::RULE, wrong_type(*expected, *found, excerpt.as_deref()))
        }
        ProblemKind::Form { form, given, number: false } => (&rd004::RULE, rd004::form(given, form.term, form.example)),
        ProblemKind::Form { form, given, number: true } => (&rd004::RULE, rd004::quote(given, form.term)),
        ProblemKind::NumberRange { given } => (&rd004::RULE, rd004::number(given)),
        ProblemKind::Closed { list, given } => {
            let values = || list.values.iter().map(|(value, _)| *value);
            let message = match nearest(given, values()) {
                Some(suggestion) => cls001::did_you_mean(given, field_of(&problem.pointer), list.name, suggestion),
                None => cls001::unknown(given, field_of(&problem.pointer), list.name, values().collect::<Vec<_>>()),
            };
            (&cls001::RULE, message)
        }
        ProblemKind::Unknown { field, object } => {
            if lenient {
                severity = Severity::Warning;
            }
            let shown = excerpt(field);
            let message = match nearest(field, object.fields.iter().map(|field| field.name)) {
                Some(suggestion) => {
                    // What was meant is incomplete.
                    let parent = problem.pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
                    gap = format!("{parent}/{suggestion}");
                    str011::did_you_mean(shown, in_words(object.name), suggestion)
                }
                None if problem.is_rest_of_text(tree) => str011::comma(shown, in_words(object.name)),
                None => str011::unknown(shown, in_words(object.name)),
            };
            (&str011::RULE, message)
        }
    };
    // What is missing is a gap at its own place.
    if let ProblemKind::Missing { field, .. } = &problem.kind {
        gap = format!("{gap}/{field}");
    }
    loss.note(&gap);
    let mut finding = Finding::new(rule, pointer, message);
    finding.severity = severity;
    finding.repair = repair_decoding(problem, tree, ids).map(Box::new);
    finding.span = problem.span.map(|span| tighten(span, &problem.kind, tree, &problem.pointer));
    finding
}

/// The field that a pointer leads to, also from an item of its list.
fn field_of(pointer: &str) -> &str {
    let number = |segment: &&str| segment.bytes().all(|byte| byte.is_ascii_digit());
    pointer.rsplit('/').find(|segment| !number(segment)).unwrap_or_default()
}

/// A missing field is shown at the first key of the object that lacks it, not under the whole object.
fn tighten(span: tree::Span, kind: &ProblemKind, tree: &Tree<'_>, pointer: &str) -> tree::Span {
    if !matches!(kind, ProblemKind::Missing { .. }) {
        return span;
    }
    tree.find(pointer).and_then(|node| node.entries().next()).map_or(span, |entry| entry.key_span)
}

pub(crate) fn wrong_type(expected: Term, found: Kind, given: Option<&str>) -> Message {
    let name = match found {
        Kind::Null => return rd003::null(expected),
        Kind::Integer | Kind::Float
            if expected == super::decode::A_TEXT || expected == super::decode::TEXT_OR_LANGUAGES =>
        {
            return rd003::number(expected, given.unwrap_or_default());
        }
        Kind::Integer | Kind::Float | Kind::String if expected == super::decode::A_LIST => {
            return rd003::one(expected, given.unwrap_or_default());
        }
        Kind::Bool => Term::new("true or false", "sant eller usant", "sant eller usant"),
        Kind::Integer | Kind::Float => Term::new("a number", "et tall", "eit tal"),
        Kind::String => super::decode::A_TEXT,
        Kind::List => super::decode::A_LIST,
        Kind::Map => super::decode::AN_OBJECT,
    };
    rd003::wrong_type(expected, name)
}
