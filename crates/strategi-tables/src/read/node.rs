//! The objects that rows make, before they are put together as documents.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Map, Value};
use strategi::{FieldMeta, ObjectMeta};

/// A row of a sheet.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct At {
    /// Which of the headers.
    pub(super) header: usize,
    /// The row, counted from 0.
    pub(super) row: usize,
}

/// A row of a sheet, and a column of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct CellAt {
    pub(super) at: At,
    /// The column: its place in the table.
    pub(super) column: Option<usize>,
}

/// An object that a row makes.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) meta: &'static ObjectMeta,
    pub(super) at: At,
    /// Its id, for an element.
    pub(super) id: Option<String>,
    /// Its kind in tables; that of the plan for the plan.
    pub(super) kind: &'static str,
    pub(super) fields: Vec<Field>,
    pub(super) extensions: Vec<(Vec<&'static str>, Map<String, Value>)>,
    pub(super) children: Vec<Child>,
    pub(super) entries: Vec<Entry>,
    pub(super) texts: BTreeMap<TextKey, Vec<Translation>>,
}

/// A field that a cell gives.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) path: Vec<&'static str>,
    pub(super) value: Value,
    pub(super) localized: bool,
    pub(super) column: usize,
}

/// An object that belongs to another.
#[derive(Debug)]
pub(super) struct Child {
    pub(super) field: &'static FieldMeta,
    /// Its number in the list.
    pub(super) number: Option<i64>,
    pub(super) node: usize,
}

/// An entry of a map with free names.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) field: &'static FieldMeta,
    pub(super) name: String,
    pub(super) value: Value,
    pub(super) cell: CellAt,
}

/// A text of an object: the path of its field, and which of a list, from 0.
pub(super) type TextKey = (Vec<&'static str>, Option<usize>);

/// A text in another language.
#[derive(Debug)]
pub(super) struct Translation {
    pub(super) language: String,
    pub(super) text: String,
    pub(super) fallback: bool,
    pub(super) at: At,
}

/// All nodes.
#[derive(Debug, Default)]
pub(super) struct Forest {
    pub(super) nodes: Vec<Node>,
    /// The plans: their ids and nodes.
    pub(super) plans: Vec<(String, usize)>,
    /// The places of the plans by id.
    pub(super) by_id: HashMap<String, usize>,
    /// The elements of each plan by id.
    pub(super) elements: HashMap<(usize, String), Vec<usize>>,
}

impl Forest {
    pub(super) fn push(&mut self, node: Node) -> usize {
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    pub(super) fn plan(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// Numbers the members of all lists: in the order of the positions that are given, the others after them. The nodes whose
    /// position was taken already are given back with it.
    pub(super) fn number(&mut self) -> Vec<(usize, i64)> {
        let mut taken = Vec::new();
        for node in &mut self.nodes {
            node.children.sort_by_key(|child| child.number.unwrap_or(i64::MAX));
            let mut last: HashMap<&str, i64> = HashMap::new();
            for child in &mut node.children {
                let before = last.get(child.field.name).copied();
                let number = child.number.unwrap_or_else(|| before.unwrap_or(0).saturating_add(1));
                if before == Some(number) {
                    taken.push((child.node, number));
                }
                child.number = Some(number);
                last.insert(child.field.name, number);
            }
        }
        taken
    }

    /// The object that is this member of a field.
    pub(super) fn child(&self, node: usize, field: &str, number: Option<i64>) -> Option<usize> {
        let mut members = self.nodes.get(node)?.children.iter().filter(|child| child.field.name == field);
        let Some(number) = number else {
            let only = members.next()?;
            return members.next().is_none().then_some(only.node);
        };
        members.find(|child| child.number == Some(number)).map(|child| child.node)
    }
}
