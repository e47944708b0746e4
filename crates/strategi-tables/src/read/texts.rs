//! Translations: which text each row translates.

use strategi::suggest::nearest;

use super::Reader;
use super::node::{At, TextKey, Translation};
use super::value;
use crate::cell::Cell;
use crate::definition::storage::{Storage, storage};
use crate::definition::{Role, Shape};
use crate::error::Problem;

impl Reader<'_> {
    pub(super) fn texts(&mut self) {
        let Some(header) = self.headers.iter().position(|header| matches!(header.table.shape, Shape::Texts)) else {
            return;
        };
        let rows: Vec<(usize, Vec<Cell>)> = self
            .headers
            .get(header)
            .map(|header| header.rows().map(|(row, cells)| (row, cells.to_vec())).collect())
            .unwrap_or_default();
        for (row, cells) in rows {
            self.translation(At { header, row }, &cells);
        }
    }

    fn translation(&mut self, at: At, row: &[Cell]) {
        let Some(plan) = self.plan_of(at, row) else { return };
        let Some(element) = self.element(plan, &[], "texts", at, row) else { return };
        let given = self.text(at, row, &Role::TextField);
        let target = if given.is_empty() {
            self.error_in(at, &Role::TextField, Problem::NoTextField);
            None
        } else {
            let target = self.target(element, &given);
            if let Err(suggestion) = &target {
                let problem = Problem::UnknownTextField { given, suggestion: suggestion.clone() };
                self.error_in(at, &Role::TextField, problem);
            }
            target.ok()
        };
        let language = self.text(at, row, &Role::TextLanguage);
        if language.is_empty() {
            self.error_in(at, &Role::TextLanguage, Problem::NoTextLanguage);
        }
        let Some(header) = self.headers.get(at.header) else { return };
        let text = header.cell(row, &Role::TextText).1;
        let fallback = value::boolean(header.cell(row, &Role::TextFallback).1);
        // Nothing is translated yet.
        let text = if text.is_blank() { None } else { Some(text.to_text()) };
        match fallback {
            Err(problem) => self.error_in(at, &Role::TextFallback, problem),
            Ok(fallback) => {
                let (Some((node, key)), Some(text)) = (target, text) else { return };
                let Some(node) = self.forest.nodes.get_mut(node) else { return };
                let texts = node.texts.entry(key).or_default();
                if language.is_empty() {
                    return;
                }
                if texts.iter().any(|other| other.language == language) {
                    self.error_in(at, &Role::TextLanguage, Problem::DuplicateTextLanguage { language });
                    return;
                }
                texts.push(Translation { language, text, fallback, at });
            }
        }
    }

    /// The text that a path names from an element; else the name that was meant.
    fn target(&self, element: usize, path: &str) -> Result<(usize, TextKey), Option<String>> {
        let mut node = element;
        let mut meta = self.forest.nodes.get(node).map(|node| node.meta).ok_or(None)?;
        let mut inner = Vec::new();
        let mut steps = path.split('/').map(str::trim);
        while let Some(step) = steps.next() {
            let Some(field) = meta.field(step) else {
                let texts = meta.fields.iter().filter(|field| field.type_name == "LocalizedText");
                return Err(nearest(step, texts.map(|field| field.name)).map(str::to_owned));
            };
            match storage(meta, field) {
                Storage::Cell if field.type_name == "LocalizedText" => {
                    let index = match steps.next() {
                        Some(number) if field.card.is_list() => {
                            Some(number.parse::<usize>().ok().and_then(|number| number.checked_sub(1)).ok_or(None)?)
                        }
                        None if !field.card.is_list() => None,
                        _ => return Err(None),
                    };
                    if steps.next().is_some() {
                        return Err(None);
                    }
                    inner.push(field.name);
                    return Ok((node, (inner, index)));
                }
                Storage::Inline(object) => {
                    inner.push(field.name);
                    meta = object;
                }
                Storage::Child(object) => {
                    let number = if field.card.is_list() {
                        Some(steps.next().and_then(|number| number.parse().ok()).ok_or(None)?)
                    } else {
                        None
                    };
                    node = self.forest.child(node, field.name, number).ok_or(None)?;
                    meta = object;
                }
                Storage::Cell | Storage::Map => return Err(None),
            }
        }
        Err(None)
    }
}
