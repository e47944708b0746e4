//! Repairs of what the reader finds.

use serde_json::Value;

use super::fields::{Expected, expected, object};
use super::ids::{Ids, slug};
use super::repair::{Edit, Repair};
use super::title;
use crate::index::Pointer;
use crate::model::{Extensions, ListInfo, ObjectMeta};
use crate::read::{Problem, ProblemKind};
use crate::rules::shared::literal;
use crate::suggest::{is_certain, nearest};
use crate::tree::{self, Kind, Node, Tree, pointer};
use crate::value::form::reads;
use crate::value::{Form, FormatVersion, Integer};

/// The repair of something that the tree found.
pub(crate) fn problem(found: &tree::Problem, tree: &Tree<'_>) -> Option<Repair> {
    use tree::ProblemKind;
    if !tree.has_positions() {
        return None;
    }
    let at = Pointer::from_text(found.pointer.clone());
    match &found.kind {
        ProblemKind::DuplicateKey { key, .. } => {
            let parent = tree.find(found.pointer.rsplit_once('/')?.0)?;
            // Nothing is lost when both say the same.
            let same = parent.is_repeated_alike(found.span);
            Some(Repair::new(title::repeated(key), same, [Edit::Repeated { at, key: found.span }]))
        }
        ProblemKind::UnknownTag { tag } | ProblemKind::TagMismatch { tag } => {
            Some(Repair::safe(title::tag(tag), [Edit::Strike { span: found.span }]))
        }
        _ => None,
    }
}

/// The repair of something that decoding found.
pub(crate) fn decoding(found: &Problem, tree: &Tree<'_>, ids: &mut Ids) -> Option<Repair> {
    let at = Pointer::from_text(found.pointer.clone());
    let node = tree.find(&found.pointer)?;
    match &found.kind {
        ProblemKind::Missing { field: "strategi", .. } => Some(Repair::safe(
            title::add("strategi", FormatVersion::CURRENT),
            [Edit::add(at, "strategi", FormatVersion::CURRENT, &[])],
        )),
        ProblemKind::Missing { field, id: true } => missing_id(at, field, node, tree, ids),
        ProblemKind::Missing { .. } | ProblemKind::NumberRange { .. } => None,
        // What is to be quoted is the text before.
        ProblemKind::Unknown { .. } if found.is_rest_of_text(tree) => None,
        ProblemKind::Unknown { field, object } => {
            let parent = tree.find(found.pointer.rsplit_once('/')?.0)?;
            unknown(at, field, object, parent)
        }
        ProblemKind::Closed { list, .. } => closed(at, list, node.as_str()?),
        ProblemKind::Form { form, number: true, .. } => {
            let text = node.number_text()?;
            reads(form, text).then(|| Repair::safe(title::quote(text), [Edit::value(at, text)]))
        }
        ProblemKind::Form { form, .. } => {
            if node.as_str().is_none() || form.name == "LanguageTag" && node.kind() != Kind::String {
                return None;
            }
            of_form(at, form, &found.pointer, node)
        }
        ProblemKind::WrongType { .. } => wrong_type(at, &found.pointer, node, tree),
    }
}

/// Fields that say what an element is, where an id may be made of.
const NAMES: &[&str] = &["title", "name", "short_name", "statement", "of", "law", "date"];

fn missing_id(at: Pointer, field: &str, node: Node<'_, '_>, tree: &Tree<'_>, ids: &mut Ids) -> Option<Repair> {
    let words = |value: Node<'_, '_>| {
        let text = value.as_str().or_else(|| value.entries().next().and_then(|entry| entry.value.as_str()))?;
        slug(text).map(|_| text.to_owned())
    };
    let text = NAMES.iter().find_map(|name| words(node.get(name)?))?;
    // An id cannot begin with a number.
    let text = match object(at.as_str()) {
        Some(object) if text.trim_start().starts_with(|c: char| c.is_ascii_digit()) => {
            format!("{} {text}", object.name)
        }
        _ => text,
    };
    let id = ids.of_text(&text, tree)?;
    Some(Repair::safe(title::add(field, id.as_str()), [Edit::add(at, field, id, &["strategi"])]))
}

fn unknown(at: Pointer, field: &str, object: &ObjectMeta, parent: Node<'_, '_>) -> Option<Repair> {
    let names = || object.fields.iter().map(|field| field.name);
    if let Some(near) = nearest(field, names()).filter(|near| parent.get(near).is_none()) {
        let safe = is_certain(field, near, names());
        return Some(Repair::new(title::rename(field, near), safe, [Edit::rename(at, near)]));
    }
    // Whatever it is, it is kept.
    let own = format!("x-{}", slug(field)?);
    let free = Extensions::is_name(&own) && parent.get(&own).is_none();
    free.then(|| Repair::doubtful(title::rename(field, own.as_str()), [Edit::rename(at, own)]))
}

fn closed(at: Pointer, list: &ListInfo, given: &str) -> Option<Repair> {
    let values = || list.values.iter().map(|(value, _)| *value);
    let meant = nearest(given.trim(), values()).map(|near| (near, is_certain(given.trim(), near, values())));
    // A word of the same meaning in Norwegian or English.
    let (new, safe) = match literal::code(list, given) {
        Some(code) if meant.is_none_or(|(_, safe)| !safe) => (code, true),
        _ => meant?,
    };
    Some(Repair::new(title::replace(given, new), safe, [Edit::text(at, given, new)]))
}

/// A text that is nearly a value of a form.
fn of_form(at: Pointer, form: &Form, place: &str, node: Node<'_, '_>) -> Option<Repair> {
    let given = node.as_str()?;
    if is_key(place, form) {
        let key = pointer::segments(place)?.last()?.ok()?;
        let new = mended(form, &key)?.0;
        return Some(Repair::safe(title::rename(&*key, new.as_str()), [Edit::rename(at, new)]));
    }
    let (new, safe) = mended(form, given)?;
    let title = if new == given.trim() { title::trim(new.as_str()) } else { title::replace(given, new.as_str()) };
    Some(Repair::new(title, safe, [Edit::text(at, given, new)]))
}

/// True when the wrong form is that of a key: the language of a text.
fn is_key(place: &str, form: &Form) -> bool {
    form.name == "LanguageTag" && expected(place).is_none_or(|expected| expected.field.type_name != "LanguageTag")
}

/// What was meant by a text that has not its form, and whether that is certain.
fn mended(form: &Form, given: &str) -> Option<(String, bool)> {
    let is_blank = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{200B}'..='\u{200D}' | '\u{FEFF}');
    let trimmed = given.trim_matches(is_blank);
    if trimmed.is_empty() {
        return None;
    }
    let solid: String = trimmed.chars().filter(|c| !is_blank(*c)).collect();
    let mut candidates: Vec<(String, bool)> = vec![(trimmed.to_owned(), true)];
    match form.name {
        "LanguageTag" => candidates.push((solid.replace(['_', '–'], "-"), true)),
        "Period" => {
            let periods = literal::periods(given);
            let certain = periods.len() == 1 && !is_short(trimmed);
            candidates.extend(periods.last().map(|period| (period.to_string(), certain)));
        }
        "PartialDate" => {
            let dates = literal::dates(given);
            candidates.extend(dates.first().map(|date| (date.to_string(), dates.len() == 1)));
        }
        "Code" => candidates.push((solid, true)),
        "Identifier" => {
            let address = solid.contains("://");
            candidates.push((solid, !address));
        }
        "Id" | "DocRef" => candidates.extend(slug(trimmed).map(|id| (id, false))),
        "Ref" => {
            let parts: Option<Vec<String>> = trimmed.split('#').map(slug).collect();
            candidates.push((solid, false));
            candidates.extend(parts.map(|parts| (parts.join("#"), false)));
        }
        _ => {}
    }
    candidates.into_iter().find(|(text, _)| text != given && reads(form, text))
}

/// `2009/12`: which is a month and which a year is for somebody to say.
fn is_short(text: &str) -> bool {
    let parts = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    parts.clone().count() == 2 && parts.clone().any(|part| part.len() < 4)
}

fn wrong_type(at: Pointer, place: &str, node: Node<'_, '_>, tree: &Tree<'_>) -> Option<Repair> {
    let expected = expected(place);
    let is_item = || {
        let parent = place.rsplit_once('/').and_then(|(parent, _)| tree.find(parent));
        parent.is_some_and(|parent| parent.kind() == Kind::List)
    };
    match node.kind() {
        Kind::Null if is_item() => return Some(Repair::safe(title::remove_item(), [Edit::remove(at)])),
        Kind::Null => {
            let (parent, field) = place.rsplit_once('/')?;
            if object(parent).and_then(|object| object.field(field)).is_some_and(|field| field.card.is_required()) {
                return None;
            }
            return Some(Repair::safe(title::remove(field), [Edit::remove(at)]));
        }
        _ => {}
    }
    // The texts of a map from language to text have no field of their own.
    let Some(expected) = expected else {
        let text = printed(node)?;
        return Some(Repair::safe(title::quote(text), [Edit::value(at, text)]));
    };
    if expected.is_list() {
        return as_list(at, &expected, node);
    }
    match node.kind() {
        Kind::List => {
            let value = node.items().next().filter(|_| node.len() == 1);
            match value {
                Some(value) => Some(Repair::safe(title::single(), [Edit::value(at, value.to_value().ok()?)])),
                None if node.is_empty() && !expected.item && !expected.field.card.is_required() => {
                    Some(Repair::safe(title::remove(expected.field.name), [Edit::remove(at)]))
                }
                None => None,
            }
        }
        Kind::Map => period_of(node).filter(|_| expected.field.type_name == "Period").map(|period| {
            let title = title::replace("{start, end}", period.as_str());
            Repair::safe(title, [Edit::value(at, period)])
        }),
        Kind::String => number_of(at, &expected, node.as_str()?),
        Kind::Integer | Kind::Float | Kind::Bool => {
            let text = printed(node)?;
            let is_text = matches!(expected.field.type_name, "Text" | "LocalizedText" | "BreakdownValue");
            is_text.then(|| Repair::safe(title::quote(text), [Edit::value(at, text)]))
        }
        Kind::Null => None,
    }
}

/// A number or a boolean as it is printed.
fn printed<'t>(node: Node<'t, '_>) -> Option<&'t str> {
    match node.kind() {
        Kind::Bool => Some(if node.as_bool()? { "true" } else { "false" }),
        _ => node.number_text(),
    }
}

fn as_list(at: Pointer, expected: &Expected, node: Node<'_, '_>) -> Option<Repair> {
    let type_name = expected.field.type_name;
    let form = crate::value::FORMS.iter().find(|form| form.name == type_name);
    if let (Some(text), Some(form)) = (node.as_str(), form)
        && !reads(form, text)
    {
        let parts: Vec<&str> = text.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect();
        if parts.len() > 1 && parts.iter().all(|part| reads(form, part)) {
            let value: Vec<Value> = parts.iter().map(|part| Value::from(*part)).collect();
            return Some(Repair::safe(title::split(parts), [Edit::value(at, value)]));
        }
    }
    let value = node.to_value().ok()?;
    Some(Repair::safe(title::list(), [Edit::value(at, Value::Array(vec![value]))]))
}

/// `{start: 2009, end: 2012}` as a period.
fn period_of(node: Node<'_, '_>) -> Option<String> {
    if node.len() != 2 {
        return None;
    }
    let part =
        |names: &[&str]| names.iter().find_map(|name| node.get(name)).and_then(|it| it.number_text().or(it.as_str()));
    let text = format!("{}/{}", part(&["start", "from", "startDate"])?, part(&["end", "to", "endDate"])?);
    reads(<crate::value::Period as crate::value::Scalar>::FORM, &text).then_some(text)
}

/// A text that JSON reads as a number.
fn json_number(text: &str) -> Option<Value> {
    let tree = Tree::json(text, &tree::Limits::default()).ok()?;
    tree.root().to_value().ok().filter(Value::is_number)
}

/// A number in quotes.
fn number_of(at: Pointer, expected: &Expected, text: &str) -> Option<Repair> {
    let trimmed = text.trim();
    let value: Value = match expected.field.type_name {
        "Integer" | "FormatVersion" => trimmed.parse::<i64>().ok().filter(|it| Integer::new(*it).is_some())?.into(),
        "Number" => {
            let solid: String = trimmed.chars().filter(|c| !c.is_whitespace()).collect();
            let plain = solid.strip_prefix('-').unwrap_or(&solid).starts_with(|c: char| c.is_ascii_digit());
            // `1.500` and `1,500` are a thousand and a half to one, and one and a half to another.
            let thousands = solid.rsplit_once(['.', ',']).is_some_and(|(_, end)| end.len() == 3);
            if !plain || thousands || solid.contains(['e', 'E']) {
                return None;
            }
            json_number(&solid.replacen(',', ".", 1))?
        }
        _ => return None,
    };
    if expected.field.type_name == "FormatVersion" && value != FormatVersion::CURRENT {
        return None;
    }
    Some(Repair::safe(title::number(value.to_string()), [Edit::value(at, value)]))
}
