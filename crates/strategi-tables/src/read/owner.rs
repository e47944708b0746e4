//! Which plan, element or value a row belongs to.

use strategi::suggest::nearest;
use strategi::{Object, ObjectMeta, Strategy};

use super::Reader;
use super::node::At;
use crate::cell::Cell;
use crate::definition::Role;
use crate::definition::storage::{Holder, holders, table_of};
use crate::error::Problem;

impl Reader<'_> {
    /// The plan of a row: the one it names, or the only one there is.
    pub(super) fn plan_of(&mut self, at: At, row: &[Cell]) -> Option<usize> {
        let given = self.text(at, row, &Role::Strategy);
        if given.is_empty() {
            if self.forest.plans.len() == 1 {
                return Some(0);
            }
            self.error_in(at, &Role::Strategy, Problem::NoStrategyCell);
            return None;
        }
        let found = self.forest.plan(&given);
        if found.is_none() {
            let plans = self.forest.plans.iter().map(|(id, _)| id.as_str()).filter(|_| !self.errors.is_full());
            let suggestion = nearest(&given, plans).map(str::to_owned);
            self.error_in(at, &Role::Strategy, Problem::NoStrategyRow { given, suggestion });
        }
        found
    }

    /// The node that a row belongs to: the element it names, or the plan.
    pub(super) fn owner(&mut self, plan: usize, holders: &[Holder], at: At, row: &[Cell]) -> Option<usize> {
        let owners: Vec<&str> = holders.iter().map(|holder| holder.owner.name).collect();
        let table = self.headers.get(at.header)?.table.name;
        self.element(plan, &owners, table, at, row)
    }

    /// The same, of these types; of any when there are none.
    pub(super) fn element(
        &mut self,
        plan: usize,
        owners: &[&str],
        table: &'static str,
        at: At,
        row: &[Cell],
    ) -> Option<usize> {
        let header = self.headers.get(at.header)?;
        let root = self.forest.plans.get(plan).map(|(_, node)| *node);
        let Some((_, name)) = header.column(&Role::Owner) else { return root };
        let what: &'static str = match name {
            "linked_plan" => "linked plan",
            other => other,
        };
        let given = self.text(at, row, &Role::Owner);
        let found = if given.is_empty() {
            if !owners.is_empty() && !owners.contains(&Strategy::META.name) {
                self.error_in(at, &Role::Owner, Problem::NoOwner { what });
                return None;
            }
            root?
        } else {
            self.named(plan, owners, (given, what, table), at)?
        };
        let kind = self.text(at, row, &Role::OwnerKind);
        let expected = self.forest.nodes.get(found)?.kind;
        if !kind.is_empty() && kind != expected {
            let from = format!("`{name}`");
            self.error_in(
                at,
                &Role::OwnerKind,
                Problem::Disagrees { given: kind, expected: expected.to_owned(), from },
            );
        }
        Some(found)
    }

    fn named(
        &mut self,
        plan: usize,
        owners: &[&str],
        (given, what, table): (String, &'static str, &'static str),
        at: At,
    ) -> Option<usize> {
        let fits = |node: &usize| {
            let meta = self.forest.nodes.get(*node).map(|node| node.meta.name);
            owners.is_empty() || meta.is_some_and(|meta| owners.contains(&meta))
        };
        let key = (plan, given);
        let candidates = self.forest.elements.get(&key).cloned().unwrap_or_default();
        let given = key.1;
        let problem = match candidates.as_slice() {
            [] => {
                let mut ids: Vec<&str> = Vec::new();
                for ((own, id), nodes) in &self.forest.elements {
                    if !self.errors.is_full() && *own == plan && nodes.iter().any(fits) {
                        ids.push(id);
                    }
                }
                ids.sort_unstable();
                let suggestion = nearest(&given, ids).map(str::to_owned);
                // Where only elements of one sheet can be meant, it may be that this is not there.
                let mut sheets = owners.iter().filter_map(|owner| table_of(owner));
                let missing = sheets.next().filter(|sheet| {
                    sheets.all(|other| other == *sheet) && self.headers.iter().all(|header| header.table.name != *sheet)
                });
                Problem::UnknownOwner { given, what, suggestion, missing }
            }
            [only] if fits(only) => return Some(*only),
            [only] => {
                let kind = self.forest.nodes.get(*only).map_or("", |node| node.kind);
                Problem::WrongOwner { given, kind, table }
            }
            several => {
                let place = |node: &usize| {
                    let at = self.forest.nodes.get(*node)?.at;
                    Some(format!("`{}`, row {}", self.headers.get(at.header)?.table.name, at.row + 1))
                };
                let rows = several.iter().filter_map(place).collect();
                Problem::AmbiguousOwner { given, rows }
            }
        };
        self.error_in(at, &Role::Owner, problem);
        None
    }

    /// The field of the owner that a row is in.
    pub(super) fn holder(&mut self, owner: usize, holders: &[Holder], at: At, row: &[Cell]) -> Option<Holder> {
        let owner = self.forest.nodes.get(owner)?.meta.name;
        let own: Vec<Holder> = holders.iter().copied().filter(|holder| holder.owner.name == owner).collect();
        let Some((_, column)) = self.headers.get(at.header)?.column(&Role::Choice) else { return own.first().copied() };
        let given = self.text(at, row, &Role::Choice).to_ascii_lowercase();
        let values = || own.iter().map(|holder| holder.choice).collect::<Vec<_>>();
        if given.is_empty() {
            if own.len() == 1 || column == "field" {
                return own.first().copied();
            }
            self.error_in(at, &Role::Choice, Problem::NoChoice { values: values() });
            return None;
        }
        let found = own.iter().copied().find(|holder| holder.choice == given || holder.field.name == given);
        if found.is_none() {
            let suggestion = nearest(&given, values()).map(str::to_owned);
            let given = self.text(at, row, &Role::Choice);
            self.error_in(at, &Role::Choice, Problem::UnknownChoice { given, values: values(), suggestion });
        }
        found
    }

    /// The value of an indicator that an entry belongs to.
    pub(super) fn point(&mut self, plan: usize, owner: &ObjectMeta, at: At, row: &[Cell]) -> Option<usize> {
        let above = holders(owner.name);
        let indicator = self.owner(plan, &above, at, row)?;
        let holder = self.holder(indicator, &above, at, row)?;
        let position = self.position(at, row);
        let found = self.forest.child(indicator, holder.field.name, position);
        if found.is_none() {
            self.error_in(at, &Role::Position, Problem::NoPoint);
        }
        found
    }
}
