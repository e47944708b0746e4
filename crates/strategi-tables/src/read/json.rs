//! Objects as the JSON of a document, with the cell that each value came from.

use std::collections::HashMap;

use serde_json::{Map, Value};
use strategi::message::Arg;
use strategi::{Document, Object, ReadOptions, Strategy};

use super::Reader;
use super::node::{At, CellAt, Forest, Node, TextKey, Translation};
use crate::cell::Cell;
use crate::definition::Role;
use crate::error::Problem;

/// A document as JSON, and where each part of it stands.
pub(super) struct Built {
    pub(super) value: Value,
    /// By JSON Pointer.
    pub(super) places: HashMap<String, CellAt>,
    errors: Vec<(CellAt, Problem)>,
}

impl Reader<'_> {
    /// The documents, with what the core finds wrong with them told at the cells.
    pub(super) fn documents(&mut self, options: &ReadOptions) -> Vec<Document> {
        let mut documents = Vec::new();
        let mut built = Vec::new();
        for plan in 0..self.forest.plans.len() {
            let Some(mut one) = build(&self.forest, plan) else { continue };
            for (cell, problem) in one.errors.drain(..) {
                match problem {
                    Problem::UnknownTextField { .. } => self.error_in(cell.at, &Role::TextField, problem),
                    Problem::TextInMain { .. } | Problem::NoDefaultLanguage => {
                        self.error_in(cell.at, &Role::TextLanguage, problem);
                    }
                    Problem::Fallback { .. } => self.error_in(cell.at, &Role::TextFallback, problem),
                    _ => self.error(cell.at, cell.column, problem),
                }
            }
            let document = Document::from_value(self.name(plan), &one.value, options);
            if !document.is_complete() {
                self.findings(document.clone(), &one.places);
            }
            documents.push(document);
            built.push(one);
        }
        if documents.iter().all(Document::is_complete) && !self.dropped && self.failed.is_empty() {
            self.instances(&documents, &built);
            self.relations(&documents);
        }
        documents
    }

    /// The name that a document was read under; its id when that is not told.
    fn name(&self, plan: usize) -> String {
        let Some((id, node)) = self.forest.plans.get(plan) else { return String::new() };
        let at = self.forest.nodes.get(*node).map(|node| node.at);
        let row = at.and_then(|at| self.row(at)).unwrap_or_default();
        let name = at.map(|at| self.text(at, row, &Role::Document)).unwrap_or_default();
        if name.is_empty() { id.clone() } else { name }
    }

    /// The cells of a row.
    pub(super) fn row(&self, at: At) -> Option<&[Cell]> {
        self.headers.get(at.header)?.rows.get(at.row.checked_sub(1)?).map(Vec::as_slice)
    }

    fn findings(&mut self, document: Document, places: &HashMap<String, CellAt>) {
        let Err(error) = document.into_strategy() else { return };
        for finding in &error.report().diagnostics {
            let mut pointer = finding.pointer.as_str();
            let place = loop {
                if let Some(place) = places.get(pointer) {
                    break *place;
                }
                match pointer.rsplit_once('/') {
                    Some((parent, _)) => pointer = parent,
                    None => return,
                }
            };
            let mut column = place.column;
            if finding.code == "RD002" {
                let field = finding.arguments().iter().find_map(|(name, value)| match value {
                    Arg::Text(field) if *name == "field" => Some(field.clone()),
                    _ => None,
                });
                let field = field.unwrap_or_default();
                let header = self.headers.get(place.at.header);
                let known = self.failed.iter().any(|(at, name)| *at == place.at && *name == field);
                if known || header.is_some_and(|header| header.meant.contains(&field)) {
                    continue;
                }
                column = header.and_then(|header| header.table.position(&field)).or(column);
            }
            self.error(place.at, column, Problem::Form(Box::new(finding.clone())));
        }
    }
}

fn build(forest: &Forest, plan: usize) -> Option<Built> {
    let (id, root) = forest.plans.get(plan)?;
    let node = forest.nodes.get(*root)?;
    let language = node.fields.iter().find(|field| field.path == ["language"]).and_then(|field| field.value.as_str());
    let mut builder = Builder { forest, language, places: HashMap::new(), errors: Vec::new() };
    let mut value = builder.object(node, "");
    value.entry("strategi").or_insert_with(|| 1.into());
    value.insert("id".to_owned(), id.as_str().into());
    let column = crate::definition::table("strategies").and_then(|table| table.position("strategy"));
    builder.places.insert("/id".to_owned(), CellAt { at: node.at, column });
    debug_assert_eq!(node.meta.name, Strategy::META.name);
    Some(Built { value: Value::Object(value), places: builder.places, errors: builder.errors })
}

struct Builder<'a> {
    forest: &'a Forest,
    language: Option<&'a str>,
    places: HashMap<String, CellAt>,
    errors: Vec<(CellAt, Problem)>,
}

impl Builder<'_> {
    fn object(&mut self, node: &Node, pointer: &str) -> Map<String, Value> {
        self.places.insert(pointer.to_owned(), CellAt { at: node.at, column: None });
        let mut object = Map::new();
        for field in &node.fields {
            self.place(pointer, &field.path, CellAt { at: node.at, column: Some(field.column) });
            let value = if field.localized {
                self.localized(node, &field.path, &field.value, pointer)
            } else {
                field.value.clone()
            };
            insert(&mut object, &field.path, value);
        }
        for ((path, index), texts) in &node.texts {
            let main = node.fields.iter().find(|field| field.path == *path);
            let held = match (index, main) {
                (_, None) => false,
                (None, Some(_)) => true,
                (Some(index), Some(field)) => field.value.get(index).is_some(),
            };
            if held {
                continue;
            }
            // Only translations: the text itself is not there.
            if index.is_none() {
                let value = self.text(None, texts, pointer, path);
                insert(&mut object, path, value);
            } else if let Some(text) = texts.first() {
                let given = format!("{}/{}", path.join("/"), index.map_or(0, |index| index + 1));
                let cell = CellAt { at: text.at, column: None };
                self.errors.push((cell, Problem::UnknownTextField { given, suggestion: None }));
            }
        }
        for (path, extensions) in &node.extensions {
            let column = column(node, &Role::Extensions);
            for (name, value) in extensions {
                let full: Vec<&str> = path.iter().copied().chain([name.as_str()]).collect();
                self.place(pointer, &full, CellAt { at: node.at, column });
                insert(&mut object, &full, value.clone());
            }
        }
        for entry in &node.entries {
            let path = [entry.field.name, entry.name.as_str()];
            self.place(pointer, &path, entry.cell);
            insert(&mut object, &path, entry.value.clone());
        }
        for child in &node.children {
            let Some(inner) = self.forest.nodes.get(child.node) else { continue };
            let name = child.field.name;
            if child.field.card.is_list() {
                let list = object.entry(name).or_insert_with(|| Value::Array(Vec::new()));
                let place = list.as_array().map_or(0, Vec::len);
                let value = self.object(inner, &format!("{pointer}/{name}/{place}"));
                if let Value::Array(list) = list {
                    list.push(Value::Object(value));
                }
            } else {
                let value = self.object(inner, &format!("{pointer}/{name}"));
                object.insert(name.to_owned(), Value::Object(value));
            }
        }
        object
    }

    fn place(&mut self, pointer: &str, path: &[&str], cell: CellAt) {
        let mut full = pointer.to_owned();
        for step in path {
            full.push('/');
            full.push_str(&step.replace('~', "~0").replace('/', "~1"));
        }
        self.places.insert(full, cell);
    }

    /// A text, or each of a list of texts, with its translations.
    fn localized(&mut self, node: &Node, path: &[&'static str], value: &Value, pointer: &str) -> Value {
        let texts = |index| node.texts.get(&(path.to_vec(), index) as &TextKey).map_or(&[][..], Vec::as_slice);
        match value {
            Value::Array(members) => {
                let mut all = Vec::new();
                for (index, member) in members.iter().enumerate() {
                    let translations = texts(Some(index));
                    all.push(self.text(member.as_str(), translations, pointer, path));
                }
                all.into()
            }
            other => self.text(other.as_str(), texts(None), pointer, path),
        }
    }

    fn text(&mut self, main: Option<&str>, texts: &[Translation], pointer: &str, path: &[&'static str]) -> Value {
        if texts.is_empty() {
            return main.map_or(Value::Null, Value::from);
        }
        let mut tagged = Map::new();
        let fallback = texts.iter().any(|text| text.fallback);
        let main = main.filter(|main| !main.is_empty());
        if let (Some(main), false) = (main, fallback) {
            match self.language {
                Some(language) => {
                    tagged.insert(language.to_owned(), main.into());
                }
                None => self.wrong(texts.first(), Problem::NoDefaultLanguage),
            }
        }
        for text in texts {
            let column = crate::definition::table("texts").and_then(|table| table.position("language"));
            self.place(pointer, &[path, &[text.language.as_str()]].concat(), CellAt { at: text.at, column });
            if let (true, Some(main)) = (text.fallback, main)
                && main != text.text
            {
                self.wrong(Some(text), Problem::Fallback { shown: main.to_owned() });
            }
            if tagged.contains_key(&text.language) {
                self.wrong(Some(text), Problem::TextInMain { language: text.language.clone() });
                continue;
            }
            tagged.insert(text.language.clone(), text.text.as_str().into());
        }
        Value::Object(tagged)
    }

    fn wrong(&mut self, text: Option<&Translation>, problem: Problem) {
        self.errors.extend(text.map(|text| (CellAt { at: text.at, column: None }, problem)));
    }
}

fn insert(object: &mut Map<String, Value>, path: &[&str], value: Value) {
    match path {
        [] => {}
        [name] => {
            object.insert((*name).to_owned(), value);
        }
        [first, rest @ ..] => {
            let inner = object.entry(*first).or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(inner) = inner {
                insert(inner, rest, value);
            }
        }
    }
}

/// The place of the column with a role in the table of an object.
fn column(node: &Node, role: &Role) -> Option<usize> {
    let table = crate::definition::storage::table_of(node.meta.name).and_then(crate::definition::table)?;
    table.columns.iter().position(|column| column.role == *role)
}
