//! From the positioned tree to the model, collecting every structural error on the way.
//!
//! A wrong value is recorded and left out, and what holds it is decoded without it; only an object that lacks a
//! required field is left out as a whole. So one run finds all errors, and the rules judge the rest.

use crate::lang::Term;
use crate::model::{ClosedList, Extensions, ListInfo, Object, ObjectMeta};
use crate::tree::{Entry, Kind, Node, NodeId, Span, Tree, pointer};
use crate::value::form::from_integer;
use crate::value::{
    BreakdownValue, Form, FormatVersion, Integer, LanguageTag, LocalizedText, Map, Number, Scalar, Text,
};

/// One structural error: what, and where.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) kind: ProblemKind,
    /// JSON Pointer of the value; of the object for a missing field.
    pub(crate) pointer: String,
    /// The bytes to underline, when the tree has positions.
    pub(crate) span: Option<Span>,
}

impl Problem {
    /// True for a key without colon, as a comma within a YAML flow map leaves behind: `{name: Asheville, North Carolina}`.
    pub(crate) fn is_rest_of_text(&self, tree: &Tree<'_>) -> bool {
        let (Some(value), Some(key)) = (tree.find(&self.pointer), self.span) else { return false };
        // Where there is a colon, an absent value stands behind it.
        value.kind() == Kind::Null && value.span().end <= key.end
    }
}

#[derive(Debug)]
pub(crate) enum ProblemKind {
    Missing { field: &'static str, id: bool },
    WrongType { expected: Term, found: Kind, excerpt: Option<String> },
    Form { form: &'static Form, given: String, number: bool },
    NumberRange { given: String },
    Closed { list: &'static ListInfo, given: String },
    Unknown { field: String, object: &'static ObjectMeta },
}

/// Something that can be decoded from a node of the tree. `None` when it could not; the reason is recorded then.
pub(crate) trait Decode: Sized {
    fn decode(node: Node<'_, '_>, decoder: &mut Decoder) -> Option<Self>;
}

/// A step to the value that is decoded. It is put into words where something is wrong, which is seldom.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// To the value of an entry.
    Value(NodeId),
    /// To an item of a list.
    Item(usize),
}

/// Collects errors while decoding.
#[derive(Debug)]
pub struct Decoder {
    lenient: bool,
    most: usize,
    path: Vec<Step>,
    problems: Vec<Problem>,
    count: usize,
    /// Items of lists that were left out: the list and the place in it.
    dropped: Vec<(String, usize)>,
}

pub(crate) const A_TEXT: Term = Term::new("a text", "en tekst", "ein tekst");
const A_NUMBER: Term = Term::new("a number", "et tall", "eit tal");
pub(crate) const A_WHOLE_NUMBER: Term = Term::new("a whole number", "et heltall", "eit heiltal");
pub(crate) const A_LIST: Term = Term::new("a list", "en liste", "ei liste");
pub(crate) const AN_OBJECT: Term = Term::new("an object with fields", "et objekt med felter", "eit objekt med felt");
pub(crate) const TEXT_OR_LANGUAGES: Term = Term::new(
    "a text or a map from language tag to text",
    "en tekst eller tekster etter språkkode",
    "ein tekst eller tekstar etter språkkode",
);
const NUMBER_OR_TEXT: Term = Term::new("a number or a text", "et tall eller en tekst", "eit tal eller ein tekst");

impl Decoder {
    pub(crate) fn new(lenient: bool, most: usize) -> Self {
        Self { lenient, most, path: Vec::new(), problems: Vec::new(), count: 0, dropped: Vec::new() }
    }

    /// The problems that are kept, how many there were, and the items of lists that were left out.
    pub(crate) fn finish(self) -> (Vec<Problem>, usize, Vec<(String, usize)>) {
        (self.problems, self.count, self.dropped)
    }

    /// The JSON Pointer of the value that is decoded.
    fn pointer(&self, tree: &Tree<'_>) -> String {
        let mut out = String::new();
        for step in &self.path {
            match *step {
                Step::Value(value) => pointer::push(&mut out, tree.key_of(value)),
                Step::Item(index) => pointer::push_index(&mut out, index),
            }
        }
        out
    }

    fn report(&mut self, tree: &Tree<'_>, span: Span, kind: ProblemKind) {
        self.count += 1;
        if self.problems.len() < self.most {
            let span = tree.has_positions().then_some(span);
            self.problems.push(Problem { kind, pointer: self.pointer(tree), span });
        }
    }

    fn report_at(&mut self, node: Node<'_, '_>, kind: ProblemKind) {
        self.report(node.tree(), node.span(), kind);
    }

    fn wrong_type(&mut self, node: Node<'_, '_>, expected: Term) {
        let excerpt = node.number_text().or_else(|| node.as_str()).map(excerpt);
        self.report_at(node, ProblemKind::WrongType { expected, found: node.kind(), excerpt });
    }

    fn wrong_form(&mut self, node: Node<'_, '_>, form: &'static Form) {
        let given = excerpt(node.number_text().or_else(|| node.as_str()).unwrap_or_default());
        let number = matches!(node.kind(), Kind::Integer | Kind::Float);
        self.report_at(node, ProblemKind::Form { form, given, number });
    }

    fn inside<R>(&mut self, entry: &Entry<'_, '_>, run: impl FnOnce(&mut Self) -> R) -> R {
        self.path.push(Step::Value(entry.value.id()));
        let result = run(self);
        self.path.pop();
        result
    }

    /// The entries of an object.
    pub(crate) fn open<'t, 's>(
        &mut self,
        node: Node<'t, 's>,
    ) -> Option<impl Iterator<Item = Entry<'t, 's>> + use<'t, 's>> {
        if node.kind() != Kind::Map {
            self.wrong_type(node, AN_OBJECT);
            return None;
        }
        Some(node.entries())
    }

    pub(crate) fn field<T: Decode>(&mut self, entry: &Entry<'_, '_>) -> Option<T> {
        self.inside(entry, |decoder| T::decode(entry.value, decoder))
    }

    pub(crate) fn unknown<T: Object>(&mut self, entry: &Entry<'_, '_>, extensions: &mut Extensions) {
        self.unknown_of(T::META, entry, extensions);
    }

    #[inline(never)]
    fn unknown_of(&mut self, object: &'static ObjectMeta, entry: &Entry<'_, '_>, extensions: &mut Extensions) {
        let is_extension = Extensions::is_name(entry.key);
        self.inside(entry, |decoder| {
            if !is_extension {
                let kind = ProblemKind::Unknown { field: entry.key.to_owned(), object };
                decoder.report(entry.value.tree(), entry.key_span, kind);
            }
            if is_extension || decoder.lenient {
                match entry.value.to_value() {
                    Ok(value) => {
                        extensions.insert(entry.key, value);
                    }
                    Err(error) => {
                        if let Some(node) = entry.value.tree().node(error.node()) {
                            let given = excerpt(node.number_text().unwrap_or_default());
                            decoder.report_at(node, ProblemKind::NumberRange { given });
                        }
                    }
                }
            }
        });
    }

    /// Checks that a required field was decoded; reports it only when it is not there at all, since a wrong
    /// value has been reported already. A list that must have a member is not there when it is empty.
    pub(crate) fn has(
        &mut self,
        node: Node<'_, '_>,
        decoded: bool,
        field: &'static str,
        type_name: &'static str,
        list: bool,
    ) -> bool {
        let empty = |value: Node<'_, '_>| list && value.kind() == Kind::List && value.is_empty();
        if !decoded && node.get(field).is_none_or(empty) {
            self.report_at(node, ProblemKind::Missing { field, id: type_name == "Id" });
        }
        decoded
    }

    pub(crate) fn text<'t>(&mut self, node: Node<'t, '_>) -> Option<&'t str> {
        let text = node.as_str();
        if text.is_none() {
            self.wrong_type(node, A_TEXT);
        }
        text
    }

    pub(crate) fn scalar<T: Scalar>(&mut self, node: Node<'_, '_>) -> Option<T> {
        let value = match node.kind() {
            Kind::String => T::read(node.as_str()?),
            Kind::Integer => plain_integer(node).and_then(from_integer),
            Kind::Float => None,
            _ => {
                self.wrong_type(node, T::FORM.term);
                return None;
            }
        };
        if value.is_none() {
            self.wrong_form(node, T::FORM);
        }
        value
    }

    pub(crate) fn closed<T: ClosedList>(&mut self, node: Node<'_, '_>) -> Option<T> {
        let text = self.text(node)?;
        let value = T::find(text);
        if value.is_none() {
            self.report_at(node, ProblemKind::Closed { list: T::LIST, given: excerpt(text) });
        }
        value
    }

    fn number(&mut self, node: Node<'_, '_>, expected: Term) -> Option<Number> {
        if !matches!(node.kind(), Kind::Integer | Kind::Float) {
            self.wrong_type(node, expected);
            return None;
        }
        let whole = if node.kind() == Kind::Integer && node.number_text() != Some("-0") { node.as_i64() } else { None };
        let number = whole.map(Number::from).or_else(|| node.as_f64().and_then(Number::from_f64));
        if number.is_none() {
            let given = excerpt(node.number_text().unwrap_or_default());
            self.report_at(node, ProblemKind::NumberRange { given });
        }
        number
    }

    fn map<V: Decode>(&mut self, node: Node<'_, '_>) -> Option<Vec<(Text, V)>> {
        if node.kind() != Kind::Map {
            self.wrong_type(node, AN_OBJECT);
            return None;
        }
        Some(node.entries().filter_map(|entry| Some((Text::from(entry.key), self.field(&entry)?))).collect())
    }
}

/// A whole number as people write it; `0x10`, `007` and `+1` of YAML are no labels or years.
fn plain_integer(node: Node<'_, '_>) -> Option<i64> {
    let text = node.number_text()?;
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits.bytes().all(|b| b.is_ascii_digit()) && (text == "0" || !digits.starts_with('0'));
    if plain { node.as_i64() } else { None }
}

/// The beginning of what was given, for messages.
pub(crate) fn excerpt(text: &str) -> String {
    let mut excerpt: String = text.chars().take(60).collect();
    if excerpt.len() < text.len() {
        excerpt.push('…');
    }
    excerpt
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(node: Node<'_, '_>, decoder: &mut Decoder) -> Option<Self> {
        if node.kind() != Kind::List {
            decoder.wrong_type(node, A_LIST);
            return None;
        }
        let mut items = Self::with_capacity(node.len());
        for (index, item) in node.items().enumerate() {
            decoder.path.push(Step::Item(index));
            let value = T::decode(item, decoder);
            decoder.path.pop();
            if value.is_none() {
                decoder.dropped.push((decoder.pointer(node.tree()), index));
            }
            items.extend(value);
        }
        Some(items)
    }
}

impl Decode for Text {
    fn decode(node: Node<'_, '_>, decoder: &mut Decoder) -> Option<Self> {
        decoder.text(node).map(Self::from)
    }
}

impl Decode for LocalizedText {
    fn decode(node: Node<'_, '_>, decoder: &mut Decoder) -> Option<Self> {
        match node.kind() {
            Kind::String => node.as_str().map(Self::from),
            Kind::Map => {
                let mut values = Vec::with_capacity(node.len());
                for entry in node.entries() {
                    let text: Option<Text> = decoder.field(&entry);
                    if let Some(tag) = LanguageTag::read(entry.key) {
                        values.extend(text.map(|text| (tag, text)));
                    } else {
                        decoder.inside(&entry, |decoder| {
                            let given = excerpt(entry.key);
                            let kind = ProblemKind::Form { form: LanguageTag::FORM, given, number: false };
                            decoder.report(node.tree(), entry.key_span, kind);
                        });
                    }
                }
                Some(Self::from_tagged(values))
            }
            _ => {
                decoder.wrong_type(node, TEXT_OR_LANGUAGES);
                None
            }
        }
    }
}

impl Decode for Number {
    fn decode(node: Node<'_, '_>, decoder: &mut Decoder) -> Option<Self> {
        decoder.number(node, A_NUMBER)
    }
}

impl Decode for Integer {
    fn decode(node: Node<'_, '_>, decoder: &mut Decoder) -> Option<Self> {
        let integer = plain_integer(node).and_then(Self::new);
        if integer.is_none() {
            decoder.wrong_type(node, A_WHOLE_NUMBER);
        }
        integer
    }
}

impl Decode for FormatVersion {
    fn decode(node: Node<'_, '_>, decoder: &mut Decoder) -> Option<Self> {
        // Another version never comes here: reading looks at it first and judges nothing else.
        let known = plain_integer(node) == Some(Self::CURRENT);
        if !known {
            decoder.wrong_type(node, A_WHOLE_NUMBER);
        }
        known.then_some(Self)
    }
}

impl Decode for BreakdownValue {
    fn decode(node: Node<'_, '_>, decoder: &mut Decoder) -> Option<Self> {
        match node.as_str() {
            Some(text) => Some(Self::Text(text.into())),
            None => decoder.number(node, NUMBER_OR_TEXT).map(Self::Number),
        }
    }
}

impl<V: Decode> Decode for Map<V> {
    fn decode(node: Node<'_, '_>, decoder: &mut Decoder) -> Option<Self> {
        Some(decoder.map(node)?.into_iter().collect())
    }
}
