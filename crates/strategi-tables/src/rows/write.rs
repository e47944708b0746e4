//! One document as rows: its JSON is walked along the tables of the format.

use std::collections::HashMap;
use std::rc::Rc;

use serde_json::{Map, Value};
use strategi::{Document, Indicator, Object, ObjectMeta, PartialDate, Period, Strategy};

use super::relations::{Kinds, Reference, To};
use crate::cell::Cell;
use crate::definition::storage::{STRATEGY_KIND, Storage, choice, is_element, kind_of, storage, table_of};
use crate::definition::{Column, ColumnKind, Role, Table, table_index, tables};

/// What is made of documents: the rows of the tables that are wanted, each in its place among all, and references if these are.
pub(super) struct Made {
    pub(super) tables: Vec<Option<Vec<Vec<Cell>>>>,
    pub(super) references: Option<(Vec<Reference>, Kinds)>,
}

impl Made {
    /// Nothing yet of the tables that are wanted.
    pub(super) fn nothing(is_wanted: impl Fn(&Table) -> bool) -> Self {
        let rows = |table: &Table| is_wanted(table).then(Vec::new);
        let references = tables().iter().any(|table| table.name == "relations" && is_wanted(table));
        Self { tables: tables().iter().map(rows).collect(), references: references.then(Default::default) }
    }

    /// The rows of a table, when they are wanted.
    fn rows(&mut self, index: usize) -> Option<&mut Vec<Vec<Cell>>> {
        self.tables.get_mut(index)?.as_mut()
    }
}

pub(super) fn document(document: &Document, strategy: &Strategy, made: &mut Made) {
    // A strategy serialises: its keys are texts and its numbers finite.
    let Ok(Value::Object(root)) = serde_json::to_value(strategy) else { return };
    let mut writer = Writer {
        name: document.name(),
        strategy,
        // What could not be read has something in its place.
        id: document.id().map_or("", |id| id.as_str()),
        language: strategy.language.as_ref().map(strategi::LanguageTag::as_str),
        made,
    };
    let place = Place::default();
    writer.object(Strategy::META, &root, &place);
}

struct Writer<'a> {
    name: &'a str,
    strategy: &'a Strategy,
    /// The id of the document; empty when it has none.
    id: &'a str,
    language: Option<&'a str>,
    made: &'a mut Made,
}

/// Where an object stands.
#[derive(Clone, Default)]
struct Place<'a> {
    /// The element that it is, or is a part of; nothing for the plan itself.
    element: Option<(&'a str, &'static str)>,
    /// The element that its row belongs to.
    owner: Option<(&'a str, &'static str)>,
    /// The fields and numbers from the element to the object, each followed by `/`.
    path: String,
    /// The same without numbers.
    fields: String,
    choice: &'static str,
    /// The number in the list, from 1.
    position: Option<usize>,
    /// The instance of each target and actual of the indicator around.
    instances: Rc<HashMap<(&'static str, usize), u32>>,
}

impl Writer<'_> {
    fn object<'v>(&mut self, meta: &'static ObjectMeta, value: &'v Map<String, Value>, place: &Place<'v>) {
        let Some(index) = table_of(meta.name).and_then(table_index) else { return };
        if self.made.rows(index).is_some() {
            let columns = tables().get(index).map(|table| &table.columns).into_iter().flatten();
            let row = columns.map(|column| self.cell(column, meta, value, place)).collect();
            self.push(index, row);
        }
        self.fields(meta, value, place);
    }

    fn push(&mut self, index: usize, row: Vec<Cell>) {
        if let Some(rows) = self.made.rows(index) {
            rows.push(row);
        }
    }

    fn cell(&self, column: &Column, meta: &'static ObjectMeta, value: &Map<String, Value>, place: &Place<'_>) -> Cell {
        match &column.role {
            Role::Strategy => self.id.into(),
            Role::Document => self.name.into(),
            Role::Owner => place.owner.map(|(id, _)| id).into(),
            Role::OwnerKind => place.owner.map_or(STRATEGY_KIND, |(_, kind)| kind).into(),
            Role::Choice => place.choice.into(),
            Role::Position => place.position.map_or(Cell::Empty, whole),
            Role::Instance => {
                let key = place.position.map(|position| (place.choice, position - 1));
                let instance = key.and_then(|key| place.instances.get(&key));
                instance.map_or(Cell::Empty, |instance| Cell::Integer((*instance).into()))
            }
            Role::Extensions => extensions(meta, value),
            Role::Field(path) => at(value, path).map_or(Cell::Empty, |value| self.value(value, column)),
            Role::Start(path) => day(at(value, path), Period::first_day),
            Role::End(path) => day(at(value, path), Period::last_day),
            _ => Cell::Empty,
        }
    }

    fn value(&self, value: &Value, column: &Column) -> Cell {
        let localized = column.field.is_some_and(|field| field.type_name == "LocalizedText");
        match value {
            Value::String(text) => Cell::text(text.as_str()),
            Value::Object(texts) if localized => main_text(texts, self.language).map(|(_, text)| text).into(),
            Value::Array(members) if members.is_empty() => Cell::Empty,
            Value::Array(members) => {
                let text = |member: &Value| match member {
                    Value::Object(texts) => {
                        main_text(texts, self.language).map(|(_, text)| text).unwrap_or_default().to_owned()
                    }
                    other => other.as_str().unwrap_or_default().to_owned(),
                };
                Cell::List(members.iter().map(text).collect())
            }
            Value::Number(number) => match column.kind {
                ColumnKind::Integer => number.as_i64().map_or(Cell::Empty, Cell::Integer),
                _ => number.as_f64().map_or(Cell::Empty, Cell::Number),
            },
            _ => Cell::Empty,
        }
    }

    /// What is in the fields of an object beside its cells: other objects, maps, translations and references.
    fn fields<'v>(&mut self, meta: &'static ObjectMeta, value: &'v Map<String, Value>, place: &Place<'v>) {
        for field in meta.fields {
            let Some(value) = value.get(field.name) else { continue };
            match storage(meta, field) {
                Storage::Cell => self.plain_field(field.name, field.type_name, value, place),
                Storage::Inline(inner) => {
                    if let Value::Object(value) = value {
                        let mut place = place.clone();
                        place.descend(field.name, None);
                        self.fields(inner, value, &place);
                    }
                }
                Storage::Map => self.entries(field.type_name, value, place),
                Storage::Child(child) => {
                    let (members, listed) = match value {
                        Value::Array(members) => (members.as_slice(), true),
                        other => (std::slice::from_ref(other), false),
                    };
                    for (index, member) in members.iter().enumerate() {
                        let Value::Object(value) = member else { continue };
                        let mut inner = place.clone();
                        inner.owner = place.element;
                        inner.choice = choice(child.name, field);
                        inner.position = listed.then_some(index + 1);
                        if is_element(child) {
                            let kind = kind_of(field).unwrap_or(STRATEGY_KIND);
                            let id = value.get("id").and_then(Value::as_str).unwrap_or_default();
                            inner.element = Some((id, kind));
                            inner.path.clear();
                            inner.fields.clear();
                            if let Some((_, kinds)) = &mut self.made.references {
                                kinds.entry((self.id.to_owned(), id.to_owned())).or_insert(kind);
                            }
                        } else {
                            inner.descend(field.name, inner.position);
                        }
                        if child.name == Indicator::META.name {
                            inner.instances =
                                Rc::new(self.strategy.indicators.get(index).map(instances).unwrap_or_default());
                        }
                        self.object(child, value, &inner);
                        self.linked_plan(child, value, &inner);
                    }
                }
            }
        }
    }

    /// From the plan to a linked plan, and from that to the document of the other plan.
    fn linked_plan(&mut self, meta: &ObjectMeta, value: &Map<String, Value>, place: &Place<'_>) {
        let Some((id, kind)) = place.element.filter(|_| meta.name == "LinkedPlan") else { return };
        let Some((references, _)) = &mut self.made.references else { return };
        for relation in value.get("relations").and_then(Value::as_array).into_iter().flatten() {
            references.push(Reference {
                strategy: self.id.to_owned(),
                kind: STRATEGY_KIND,
                id: self.id.to_owned(),
                field: relation.as_str().unwrap_or_default().to_owned(),
                to: To::Element(id.to_owned()),
            });
        }
        if let Some(document) = value.get("ref").and_then(Value::as_str) {
            references.push(Reference {
                strategy: self.id.to_owned(),
                kind,
                id: id.to_owned(),
                field: "ref".to_owned(),
                to: To::Document(document.to_owned()),
            });
        }
    }

    fn plain_field(&mut self, name: &'static str, type_name: &str, value: &Value, place: &Place<'_>) {
        let (members, listed) = match value {
            Value::Array(members) => (members.as_slice(), true),
            other => (std::slice::from_ref(other), false),
        };
        for (index, member) in members.iter().enumerate() {
            match (type_name, member) {
                ("LocalizedText", Value::Object(texts)) => {
                    let mut field = format!("{}{name}", place.path);
                    if listed {
                        field = format!("{field}/{}", index + 1);
                    }
                    self.translations(&field, texts, place);
                }
                ("Ref", Value::String(to)) => {
                    let Some((references, _)) = &mut self.made.references else { continue };
                    let (id, kind) = place.element.unwrap_or((self.id, STRATEGY_KIND));
                    references.push(Reference {
                        strategy: self.id.to_owned(),
                        kind,
                        id: id.to_owned(),
                        field: format!("{}{name}", place.fields),
                        to: To::Element(to.clone()),
                    });
                }
                _ => {}
            }
        }
    }

    fn translations(&mut self, field: &str, texts: &Map<String, Value>, place: &Place<'_>) {
        let main = main_text(texts, self.language).map(|(tag, _)| tag);
        for (tag, text) in texts {
            if Some(tag.as_str()) == self.language {
                continue;
            }
            let fallback = main == Some(tag.as_str());
            let (element, kind) = place.element.map_or((None, STRATEGY_KIND), |(id, kind)| (Some(id), kind));
            let row = vec![
                self.id.into(),
                element.into(),
                kind.into(),
                field.into(),
                tag.as_str().into(),
                text.as_str().into(),
                if fallback { Cell::Boolean(true) } else { Cell::Empty },
            ];
            if let Some(index) = table_index("texts") {
                self.push(index, row);
            }
        }
    }

    fn entries(&mut self, type_name: &str, value: &Value, place: &Place<'_>) {
        let Some(index) = table_of(type_name).and_then(table_index) else { return };
        for (name, value) in value.as_object().into_iter().flatten() {
            let mut row = Vec::new();
            for column in tables().get(index).map(|table| &table.columns).into_iter().flatten() {
                row.push(match &column.role {
                    Role::EntryName => name.as_str().into(),
                    Role::EntryNumber => value.as_f64().map_or(Cell::Empty, Cell::Number),
                    Role::EntryText => value.as_str().into(),
                    _ => self.cell(column, Strategy::META, &Map::new(), place),
                });
            }
            self.push(index, row);
        }
    }
}

impl Place<'_> {
    fn descend(&mut self, field: &str, position: Option<usize>) {
        self.path.push_str(field);
        self.path.push('/');
        self.fields.push_str(field);
        self.fields.push('/');
        if let Some(position) = position {
            self.path.push_str(&position.to_string());
            self.path.push('/');
        }
    }
}

/// The text that tables show: in the language of the document, else the first.
fn main_text<'v>(texts: &'v Map<String, Value>, language: Option<&str>) -> Option<(&'v str, &'v str)> {
    let own = language.and_then(|language| texts.get_key_value(language));
    let (tag, text) = own.or_else(|| texts.iter().next())?;
    Some((tag, text.as_str()?))
}

fn at<'v>(value: &'v Map<String, Value>, path: &[&str]) -> Option<&'v Value> {
    let (last, before) = path.split_last()?;
    before.iter().try_fold(value, |value, field| value.get(*field)?.as_object())?.get(*last)
}

fn day(value: Option<&Value>, which: impl Fn(Period) -> Option<strategi::Date>) -> Cell {
    let text = value.and_then(Value::as_str);
    let period = text
        .and_then(|text| text.parse::<Period>().ok().or_else(|| text.parse::<PartialDate>().ok().map(Period::from)));
    period.and_then(which).into()
}

fn whole(number: usize) -> Cell {
    i64::try_from(number).map_or(Cell::Empty, Cell::Integer)
}

/// The fields outside the format, also those of the objects in columns of this row.
fn extensions(meta: &'static ObjectMeta, value: &Map<String, Value>) -> Cell {
    let mut found = Map::new();
    collect(meta, value, "", &mut found);
    if found.is_empty() { Cell::Empty } else { Cell::text(Value::Object(found).to_string()) }
}

fn collect(meta: &'static ObjectMeta, value: &Map<String, Value>, prefix: &str, found: &mut Map<String, Value>) {
    for (name, value) in value {
        match meta.field(name) {
            None => {
                found.insert(format!("{prefix}{name}"), value.clone());
            }
            Some(field) => {
                if let (Storage::Inline(inner), Value::Object(value)) = (storage(meta, field), value) {
                    collect(inner, value, &format!("{prefix}{name}."), found);
                }
            }
        }
    }
}

fn instances(indicator: &Indicator) -> HashMap<(&'static str, usize), u32> {
    let mut found = HashMap::new();
    for instance in indicator.instances() {
        found.extend(instance.targets.iter().map(|index| (("target", *index), instance.number)));
        found.extend(instance.actuals.iter().map(|index| (("actual", *index), instance.number)));
    }
    found
}
