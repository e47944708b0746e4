//! Rows as objects.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use strategi::{Object, ObjectMeta, Strategy};

use super::Reader;
use super::node::{At, CellAt, Child, Entry, Field, Node};
use super::value;
use crate::cell::Cell;
use crate::definition::storage::{Holder, STRATEGY_KIND, Storage, is_element, kind_of, storage};
use crate::definition::{Role, Shape, Table};
use crate::error::Problem;

impl Reader<'_> {
    /// The rows of the tables that are of a kind.
    fn rows_of(&self, wanted: impl Fn(&Table) -> bool) -> Vec<(At, &'static Table, Vec<Cell>)> {
        let mut found = Vec::new();
        for (header, own) in self.headers.iter().enumerate().filter(|(_, header)| wanted(header.table)) {
            found.extend(own.rows().map(|(row, cells)| (At { header, row }, own.table, cells.to_vec())));
        }
        found
    }

    pub(super) fn plans(&mut self) {
        for (at, _, row) in self.rows_of(|table| table.name == "strategies") {
            let node = self.node(Strategy::META, STRATEGY_KIND, at, &row);
            let id = self.text(at, &row, &Role::Strategy);
            if id.is_empty() {
                self.error_in(at, &Role::Strategy, Problem::NoStrategyCell);
            } else if let Some(first) = self.forest.plan(&id) {
                let first = self.forest.plans.get(first).and_then(|(_, node)| self.forest.nodes.get(*node));
                let first = first.map_or(0, |node| node.at.row + 1);
                self.error_in(at, &Role::Strategy, Problem::DuplicateStrategy { given: id, first });
            } else {
                let node = self.forest.push(node);
                self.forest.by_id.insert(id.clone(), self.forest.plans.len());
                self.forest.plans.push((id, node));
            }
        }
    }

    /// All other objects, owners before what they own.
    pub(super) fn objects(&mut self) {
        let object = |table: &Table| match &table.shape {
            Shape::Objects { object, holders } if object.name != Strategy::META.name => {
                Some((*object, holders.clone()))
            }
            _ => None,
        };
        let stage = |table: &Table| {
            object(table).map(|(object, holders)| match is_element(object) {
                true if holders.iter().all(|holder| holder.owner.name == Strategy::META.name) => 1,
                true => 2,
                false => 3,
            })
        };
        for wanted in 1..=3 {
            for (at, table, row) in self.rows_of(|table| stage(table) == Some(wanted)) {
                if let Some((object, holders)) = object(table) {
                    self.object(object, &holders, at, &row);
                }
            }
        }
    }

    fn object(&mut self, meta: &'static ObjectMeta, holders: &[Holder], at: At, row: &[Cell]) {
        let mut node = self.node(meta, STRATEGY_KIND, at, row);
        let position = self.position(at, row);
        let Some((plan, owner, holder)) = self.placed(holders, at, row) else {
            self.dropped = true;
            return;
        };
        if is_element(meta) {
            node.kind = kind_of(holder.field).unwrap_or(STRATEGY_KIND);
        }
        let id = node.id.clone();
        let node = self.forest.push(node);
        if let Some(id) = id {
            self.forest.elements.entry((plan, id)).or_default().push(node);
        }
        let Some(owner) = self.forest.nodes.get_mut(owner) else { return };
        if !holder.field.card.is_list() && owner.children.iter().any(|child| child.field.name == holder.field.name) {
            self.error_in(at, &Role::Choice, Problem::OnlyOne { what: holder.choice.to_owned() });
            return;
        }
        owner.children.push(Child { field: holder.field, number: position, node });
    }

    /// The plan and the element that a row belongs to, and the field of that.
    fn placed(&mut self, holders: &[Holder], at: At, row: &[Cell]) -> Option<(usize, usize, Holder)> {
        let plan = self.plan_of(at, row)?;
        let owner = self.owner(plan, holders, at, row)?;
        Some((plan, owner, self.holder(owner, holders, at, row)?))
    }

    /// The object that a row makes, but for where it belongs.
    fn node(&mut self, meta: &'static ObjectMeta, kind: &'static str, at: At, row: &[Cell]) -> Node {
        let mut node = Node {
            meta,
            at,
            id: None,
            kind,
            fields: Vec::new(),
            extensions: Vec::new(),
            children: Vec::new(),
            entries: Vec::new(),
            texts: BTreeMap::new(),
        };
        let Some(table) = self.headers.get(at.header).map(|header| header.table) else { return node };
        for (column, definition) in table.columns.iter().enumerate() {
            let cell = self.cell(at, row, column);
            match &definition.role {
                Role::Field(path) => match value::value(&cell, definition) {
                    Ok(None) => {}
                    Ok(Some(value)) => {
                        if path.as_slice() == ["id"] {
                            node.id = value.as_str().map(str::to_owned);
                        }
                        let localized = definition.field.is_some_and(|field| field.type_name == "LocalizedText");
                        node.fields.push(Field { path: path.clone(), value, localized, column });
                    }
                    Err(problem) => {
                        self.failed.extend(path.last().map(|field| (at, *field)));
                        self.error(at, Some(column), problem);
                    }
                },
                Role::Extensions => self.extensions(&mut node, &cell, column),
                _ => {}
            }
        }
        self.dates(&mut node, table, row);
        node
    }

    /// The cell of a column of the table; empty when the sheet does not have it.
    pub(super) fn cell(&self, at: At, row: &[Cell], column: usize) -> Cell {
        let place = self.headers.get(at.header).and_then(|header| header.place(column));
        place.and_then(|place| row.get(place)).cloned().unwrap_or_default()
    }

    /// The text of the column with a role, without white space around it; empty for nothing.
    pub(super) fn text(&self, at: At, row: &[Cell], role: &Role) -> String {
        let cell = self.headers.get(at.header).map(|header| header.cell(row, role).1);
        cell.map(|cell| cell.to_text().trim().to_owned()).unwrap_or_default()
    }

    /// The number in the list, when it is given.
    pub(super) fn position(&mut self, at: At, row: &[Cell]) -> Option<i64> {
        let cell = self.headers.get(at.header)?.cell(row, &Role::Position).1;
        if cell.is_blank() {
            return None;
        }
        match value::integer(cell) {
            Ok(position) => Some(position),
            Err(problem) => {
                self.error_in(at, &Role::Position, problem);
                None
            }
        }
    }

    fn extensions(&mut self, node: &mut Node, cell: &Cell, column: usize) {
        if cell.is_blank() {
            return;
        }
        let Ok(fields) = serde_json::from_str::<Map<String, Value>>(&cell.to_text()) else {
            self.error(node.at, Some(column), Problem::Extensions);
            return;
        };
        for (name, value) in fields {
            let (path, meta, own) = inner(node.meta, &name);
            if meta.field(own).is_some() {
                self.error(node.at, Some(column), Problem::ExtensionName { given: name.clone() });
                continue;
            }
            match node.extensions.iter_mut().find(|(known, _)| *known == path) {
                Some((_, map)) => {
                    map.insert(own.to_owned(), value);
                }
                None => node.extensions.push((path, [(own.to_owned(), value)].into_iter().collect())),
            }
        }
    }

    /// Numbers the members of lists.
    pub(super) fn number(&mut self) {
        for (node, position) in self.forest.number() {
            if let Some(at) = self.forest.nodes.get(node).map(|node| node.at) {
                self.error_in(at, &Role::Position, Problem::DuplicatePosition { position });
            }
        }
    }

    /// The entries of maps.
    pub(super) fn entries(&mut self) {
        for (at, table, row) in self.rows_of(|table| matches!(table.shape, Shape::Entries { .. })) {
            let Shape::Entries { holders } = &table.shape else { continue };
            let Some(holder) = holders.first() else { continue };
            let Some(plan) = self.plan_of(at, &row) else { continue };
            let node = if holder.owner.name == Strategy::META.name {
                self.forest.plans.get(plan).map(|(_, node)| *node)
            } else {
                self.point(plan, holder.owner, at, &row)
            };
            if let Some(node) = node {
                self.entry(node, holder, at, &row);
            }
        }
    }

    fn entry(&mut self, node: usize, holder: &Holder, at: At, row: &[Cell]) {
        let Some(header) = self.headers.get(at.header) else { return };
        let name = header.cell(row, &Role::EntryName).1.to_text();
        let (number, text) = (header.cell(row, &Role::EntryNumber).1, header.cell(row, &Role::EntryText).1);
        let text_column = header.role(&Role::EntryText);
        let (role, value) = match (number.is_blank(), text.is_blank()) {
            (true, true) => (Role::EntryText, Err(Problem::EntryValue { both: false })),
            (false, false) => (Role::EntryText, Err(Problem::EntryValue { both: true })),
            (false, true) => (Role::EntryNumber, value::number(number)),
            (true, false) => {
                let column = text_column.and_then(|column| header.table.columns.get(column));
                let read = column.map(|column| match text {
                    // A text of a value is as it was written; a version of a code list is a label.
                    Cell::Text(text) if holder.field.type_name == "Breakdown" => Ok(text.clone()),
                    other => value::text(other, column),
                });
                (Role::EntryText, read.unwrap_or(Ok(String::new())).map(Value::from))
            }
        };
        let column = header.role(&role);
        if name.trim().is_empty() {
            self.error_in(at, &Role::EntryName, Problem::NoEntryName);
            return;
        }
        match value {
            Err(problem) => self.error(at, column, problem),
            Ok(value) => {
                let Some(node) = self.forest.nodes.get_mut(node) else { return };
                if node.entries.iter().any(|entry| entry.field.name == holder.field.name && entry.name == name) {
                    self.error_in(at, &Role::EntryName, Problem::DuplicateEntry { name });
                    return;
                }
                node.entries.push(Entry { field: holder.field, name, value, cell: CellAt { at, column } });
            }
        }
    }
}

/// The object in columns of a row that an extension belongs to, by the names before its own.
fn inner<'n>(meta: &'static ObjectMeta, name: &'n str) -> (Vec<&'static str>, &'static ObjectMeta, &'n str) {
    let (mut path, mut meta, mut own) = (Vec::new(), meta, name);
    while let Some((first, rest)) = own.split_once('.') {
        let Some(field) = meta.field(first) else { break };
        let Storage::Inline(inner) = storage(meta, field) else { break };
        path.push(field.name);
        meta = inner;
        own = rest;
    }
    (path, meta, own)
}
