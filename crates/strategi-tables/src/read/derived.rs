//! What follows from the documents, compared with what the tables say.

use std::collections::HashMap;

use strategi::Document;

use super::Reader;
use super::json::Built;
use super::node::At;
use super::value;
use crate::cell::Cell;
use crate::definition::Role;
use crate::error::Problem;
use crate::rows::Tables;

impl Reader<'_> {
    /// The measurement instances of values.
    pub(super) fn instances(&mut self, documents: &[Document], built: &[Built]) {
        for (document, built) in documents.iter().zip(built) {
            for (index, indicator) in document.strategy().into_iter().flat_map(|it| &it.indicators).enumerate() {
                let mut expected: HashMap<String, u32> = HashMap::new();
                for instance in indicator.instances() {
                    let targets = instance.targets.iter().map(|point| format!("/indicators/{index}/targets/{point}"));
                    let actuals = instance.actuals.iter().map(|point| format!("/indicators/{index}/actuals/{point}"));
                    expected.extend(targets.chain(actuals).map(|pointer| (pointer, instance.number)));
                }
                for (place, _) in indicator.points() {
                    let number = place.index.map(|index| format!("/{index}")).unwrap_or_default();
                    let pointer = format!("/indicators/{index}/{}{number}", place.field);
                    let at = built.places.get(&pointer).map(|place| place.at);
                    if let Some(at) = at {
                        self.instance(at, expected.get(&pointer).copied());
                    }
                }
            }
        }
    }

    fn instance(&mut self, at: At, expected: Option<u32>) {
        let row = self.row(at).unwrap_or_default();
        let Some(cell) = self.headers.get(at.header).map(|header| header.cell(row, &Role::Instance).1) else { return };
        if cell.is_blank() {
            return;
        }
        match value::integer(cell) {
            Err(problem) => self.error_in(at, &Role::Instance, problem),
            Ok(given) if Some(given) == expected.map(i64::from) => {}
            Ok(given) => {
                let expected = expected.map(|number| number.to_string()).unwrap_or_default();
                let problem = Problem::Disagrees {
                    given: given.to_string(),
                    expected,
                    from: "`role`, `position` and `when`".into(),
                };
                self.error_in(at, &Role::Instance, problem);
            }
        }
    }

    /// The rows of `relations`: each must say what an element says.
    pub(super) fn relations(&mut self, documents: &[Document]) {
        let Some(header) = self.headers.iter().position(|header| header.table.name == "relations") else { return };
        let Some(table) = self.headers.get(header).map(|header| header.table) else { return };
        let columns = ["strategy", "from_kind", "from_id", "field", "to_strategy", "to_kind", "to_id"];
        let places: Vec<Option<usize>> = columns.iter().map(|name| table.position(name)).collect();
        let mut expected: HashMap<[String; 5], Vec<[String; 2]>> = HashMap::new();
        for row in Tables::of(documents).get("relations").into_iter().flat_map(|rows| &rows.rows) {
            let (key, kinds) = split(&row.iter().map(Cell::to_text).collect::<Vec<_>>());
            expected.entry(key).or_default().push(kinds);
        }
        let rows: Vec<usize> =
            self.headers.get(header).into_iter().flat_map(super::header::Header::rows).map(|(row, _)| row).collect();
        for row in rows {
            let at = At { header, row };
            let cells = self.row(at).unwrap_or_default();
            let texts: Vec<String> = places
                .iter()
                .map(|place| {
                    place.map(|place| self.cell(at, cells, place).to_text().trim().to_owned()).unwrap_or_default()
                })
                .collect();
            let (mut key, kinds) = split(&texts);
            if let ([only], true) = (documents, key.first().is_some_and(String::is_empty)) {
                let id = only.id().map(|id| id.as_str().to_owned()).unwrap_or_default();
                let [strategy, _, _, to_strategy, _] = &mut key;
                for cell in [strategy, to_strategy].into_iter().filter(|cell| cell.is_empty()) {
                    cell.clone_from(&id);
                }
            }
            let Some(known) = expected.get(&key) else {
                let [_, from, field, _, to] = key;
                self.error(at, None, Problem::NotDerived { from, to, field });
                continue;
            };
            for (which, name) in [(0, "from_kind"), (1, "to_kind")] {
                let given = kinds.get(which).map_or("", String::as_str);
                let right = |kinds: &[String; 2]| kinds.get(which).is_some_and(|kind| kind.is_empty() || kind == given);
                if !given.is_empty() && !known.iter().any(right) {
                    let kind = known.first().and_then(|kinds| kinds.get(which)).cloned().unwrap_or_default();
                    let from = if which == 0 { "`from_id`" } else { "`to_id`" };
                    let problem = Problem::Disagrees { given: given.to_owned(), expected: kind, from: from.to_owned() };
                    self.error(at, table.position(name), problem);
                }
            }
        }
    }
}

/// What a relation says, and the kinds of what it speaks of.
fn split(row: &[String]) -> ([String; 5], [String; 2]) {
    let text = |place: usize| row.get(place).cloned().unwrap_or_default();
    ([text(0), text(2), text(3), text(4), text(6)], [text(1), text(5)])
}
