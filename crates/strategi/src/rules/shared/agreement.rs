//! The agreement engine: what several passages make of one field.
//!
//! Members are the field's value and every explicit `reading` of it, parsed by the type of the field: dates and periods by their
//! days, codes by their list, a list by its count, and `list` by the name of the list that the element is filed under.
//! Literals are not members: what they mean is the recorder's to say (`reading`), and PRV004 asks for it.

use std::fmt;

use crate::index::fold_name;
use crate::report::Finding;
use crate::rules::prelude::*;

/// A value that passages can agree on.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    /// A date or a period.
    Days(Period),
    /// A code of a closed list, or the name of a list of elements.
    Code(&'static str),
    /// How many members a list has.
    Count(usize),
    /// A whole number.
    Number(i64),
    /// A number or ordinal as printed.
    Label(String),
}

impl Value {
    /// Reads what an evidence line gives as the value of a field; `None` when it cannot be read as that.
    pub(crate) fn read(field: &FieldMeta, text: &str) -> Option<Self> {
        let text = text.trim();
        if field.card.is_list() {
            return text.parse().ok().map(Self::Count);
        }
        match field.type_name {
            "Period" => Period::read(text).map(Self::Days),
            "PartialDate" => PartialDate::read(text).map(|date| Self::Days(date.into())),
            "Integer" => text.parse().ok().and_then(Integer::new).map(Self::from),
            "Label" => (!text.is_empty()).then(|| Self::Label(text.to_owned())),
            name => closed_list(name)?.values.iter().find(|(code, _)| *code == text).map(|(code, _)| Self::Code(code)),
        }
    }

    /// Reads the name of a list that elements are filed under.
    pub(crate) fn read_list(text: &str) -> Option<Self> {
        ElementKind::ALL.iter().map(|kind| kind.list()).find(|list| *list == text.trim()).map(Self::Code)
    }

    /// True when both are the same value, in whatever notation.
    pub(crate) fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Days(a), Self::Days(b)) => a.same_days(*b),
            (Self::Code(a), Self::Code(b)) => a == b,
            (Self::Count(a), Self::Count(b)) => a == b,
            (Self::Number(a), Self::Number(b)) => a == b,
            (Self::Label(a), Self::Label(b)) => fold_name(a) == fold_name(b),
            _ => false,
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Days(period) => period.fmt(f),
            Self::Code(code) => f.write_str(code),
            Self::Count(count) => count.fmt(f),
            Self::Number(number) => number.fmt(f),
            Self::Label(label) => f.write_str(label),
        }
    }
}

/// The closed code list of this name.
pub(crate) fn closed_list(name: &str) -> Option<&'static ListInfo> {
    LISTS.iter().copied().find(|list| list.name == name)
}

/// What evidence stands on: the plan itself, or one of its elements.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Subject<'a> {
    /// Where the element stands; `None` for the plan itself.
    pub(crate) at: Option<At>,
    pub(crate) object: ObjectRef<'a>,
    pub(crate) evidence: &'a [Evidence],
}

/// The plan itself and its elements, as far as they have evidence for one of their fields.
pub(crate) fn subjects<'a>(document: &'a DocumentIndex<'a>) -> impl Iterator<Item = Subject<'a>> {
    document.outline().witnessed().map(|(at, object)| Subject { at, object, evidence: object.evidence() })
}

impl<'a> Subject<'a> {
    pub(crate) fn place(&self) -> Pointer {
        self.at.map_or_else(Pointer::root, Pointer::from)
    }

    /// The place of one line of evidence.
    pub(crate) fn passage(&self, index: usize) -> Pointer {
        self.place().field("evidence").item(index)
    }

    /// What it is called in messages, without an article.
    pub(crate) fn term(&self) -> Term {
        self.at.map_or(Term::new("plan", "plan", "plan"), |at| at.kind().term())
    }

    /// The list that it is filed under.
    pub(crate) fn list(&self) -> Option<&'static str> {
        self.at.map(|at| at.kind().list())
    }

    /// The title or name of the element, else its id; the title of the plan.
    pub(crate) fn label(&self, document: &'a DocumentIndex<'a>) -> &'a str {
        self.element().map_or_else(|| document.show(&document.strategy.title), |element| document.label(&element))
    }

    /// The element; `None` for the plan itself.
    pub(crate) fn element(&self) -> Option<Element<'a>> {
        Some(Element { at: self.at?, id: self.id()?, object: self.object })
    }

    /// Its id; `None` for the plan itself.
    pub(crate) fn id(&self) -> Option<&'a Id> {
        self.at.and_then(|_| self.object.id())
    }

    pub(crate) fn field(&self, name: &str) -> Option<&'static FieldMeta> {
        self.meta()?.field(name)
    }

    /// The lines of evidence for a field, each with its place in the list.
    pub(crate) fn evidence_of(&self, field: &str) -> impl Iterator<Item = (usize, &'a Evidence)> {
        let lines = self.evidence.iter().enumerate();
        lines.filter(move |(_, line)| line.of.as_ref().is_some_and(|of| of.as_str() == field))
    }

    /// The value of a field or of `list`, read by its type; `None` when absent or of a type that nothing compares.
    pub(crate) fn value(&self, field: &str) -> Option<Value> {
        if field == "list" { self.list().map(Value::Code) } else { self.field_value(field) }
    }

    /// Where the value and the readings of a field are not all the same.
    pub(crate) fn disagreement(&self, field: &str) -> Option<Disagreement> {
        let mut readings = self.evidence_of(field).filter_map(|(index, line)| {
            let reading = line.reading.as_deref()?;
            let value =
                if field == "list" { Value::read_list(reading) } else { Value::read(self.field(field)?, reading) };
            Some((index, value?))
        });
        let own = self.value(field);
        let place = if field == "list" { self.place() } else { self.place().field(field) };
        let (base, place) = if let Some(value) = &own {
            (value.clone(), place)
        } else {
            let (index, value) = readings.next()?;
            (value, self.passage(index).field("reading"))
        };
        let others: Vec<(usize, Value)> = readings.filter(|(_, value)| !value.same(&base)).collect();
        (!others.is_empty()).then_some(Disagreement { own: own.is_some(), base, others, place })
    }
}

/// A value, and the readings that are not the same.
#[derive(Debug)]
pub(crate) struct Disagreement {
    /// True when `base` is the field's value, and not the first reading.
    pub(crate) own: bool,
    pub(crate) base: Value,
    pub(crate) others: Vec<(usize, Value)>,
    pub(crate) place: Pointer,
}

impl Disagreement {
    /// What the other passages say, each value once.
    pub(crate) fn readings(&self) -> Vec<String> {
        let mut shown: Vec<String> = Vec::new();
        for (_, value) in &self.others {
            let text = value.to_string();
            if !shown.contains(&text) {
                shown.push(text);
            }
        }
        shown
    }

    /// Adds every passage that differs to the finding.
    pub(crate) fn relate(&self, subject: &Subject<'_>, finding: &mut Finding) {
        for (index, _) in &self.others {
            finding.related(
                subject.passage(*index).field("reading"),
                Term::new(
                    "this passage says something else",
                    "dette tekststedet sier noe annet",
                    "denne tekststaden seier noko anna",
                ),
            );
        }
    }
}

/// Notes that a list lost members when the document was read: what it has now is not what the document says.
pub(crate) fn is_cut(cx: &mut Cx<'_>, subject: &Subject<'_>, field: &str) -> bool {
    let list = format!("{}/", subject.place().field(field));
    let cut = cx.document().loss.elements.iter().any(|lost| lost.starts_with(&list));
    if cut {
        cx.not_evaluated(Cause::Incomplete(field.to_owned()));
    }
    cut
}

trait Held {
    fn value(&self) -> Option<Value>;
}

impl<T: Clone + Into<Value>> Held for Option<T> {
    fn value(&self) -> Option<Value> {
        self.clone().map(Into::into)
    }
}

/// An empty list is an absent one: nothing is said of how many there are.
impl<T> Held for Vec<T> {
    fn value(&self) -> Option<Value> {
        (!self.is_empty()).then_some(Value::Count(self.len()))
    }
}

macro_rules! codes {
    ($($type:ident)+) => {
        $(impl From<$type> for Value {
            fn from(code: $type) -> Self {
                Self::Code(code.as_str())
            }
        })+
    };
}
codes!(Kind PlanStatus ItemStatus Level Action Effect Outcome Judgement IndicatorKind Stage Direction);

impl Held for Effect {
    fn value(&self) -> Option<Value> {
        Some((*self).into())
    }
}

impl From<Period> for Value {
    fn from(period: Period) -> Self {
        Self::Days(period)
    }
}

impl From<PartialDate> for Value {
    fn from(date: PartialDate) -> Self {
        Self::Days(date.into())
    }
}

impl From<Integer> for Value {
    fn from(number: Integer) -> Self {
        Self::Number(number.get())
    }
}

impl From<Label> for Value {
    fn from(label: Label) -> Self {
        Self::Label(label.as_str().to_owned())
    }
}

/// The fields of each object that carries evidence and that passages can agree on; a test holds it to the model.
macro_rules! fields {
    ($($type:ident: $($field:ident)*;)+) => {
        impl Subject<'_> {
            pub(crate) fn meta(&self) -> Option<&'static ObjectMeta> {
                match self.object {
                    $(ObjectRef::$type(_) => Some($type::META),)+
                    _ => None,
                }
            }

            fn field_value(&self, name: &str) -> Option<Value> {
                match self.object {
                    $(ObjectRef::$type(it) => {
                        $(if name == stringify!($field) { return it.$field.value(); })*
                        let _ = it;
                        None
                    })+
                    _ => None,
                }
            }
        }

        #[cfg(test)]
        const FIELDS: &[(&ObjectMeta, &[&str])] = &[$(($type::META, &[$(stringify!($field)),*]),)+];
    };
}

fields! {
    Strategy: kind alt_titles languages_offered period cycle council_term review_by status revisions published owners
        stakeholders territories codes identifiers legal_basis profiles values principles criteria rationales trends
        needs assessments objectives priorities measures indicators actors decisions linked_plans sources waivers;
    Statement: ;
    Assessment: judgement of affects;
    Objective: level part_of continues number status adopted_by territories motivated_by stakeholders identifiers codes;
    Priority: part_of serves supports continues number status adopted_by territories meets motivated_by identifiers
        codes;
    Measure: action serves part_of continues number status adopted_by territories responsible partners concerns period
        deliverables resources identifiers codes;
    Indicator: of number kind stage direction milestones targets actuals identifiers;
    Actor: alt_names part_of members identifiers territories exists succeeded_by;
    Decision: effect items date period sources;
    LinkedPlan: relations period owners identifiers carries items;
    LinkedItem: number outcome;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_the_model() {
        for (meta, fields) in FIELDS {
            for field in meta.fields.iter().filter(|field| field.name != "evidence") {
                let typed = matches!(field.type_name, "Period" | "PartialDate" | "Integer" | "Label")
                    || closed_list(field.type_name).is_some();
                let listed = fields.contains(&field.name);
                assert_eq!(listed, field.card.is_list() || typed, "{}.{}", meta.name, field.name);
            }
        }
        let with_evidence = OBJECTS.iter().filter(|meta| meta.field("evidence").is_some()).count();
        assert_eq!(FIELDS.len(), with_evidence);
    }
}
