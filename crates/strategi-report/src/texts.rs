//! The texts that findings stand in.

use std::collections::HashMap;

use strategi::report::Place;
use strategi::tree::Lines;
use strategi::{Document, Lang, Report};

use crate::excerpt::{Excerpt, excerpt};

/// The documents of a report, with the lines of their texts when they are asked for.
pub(crate) struct Texts<'a> {
    report: &'a Report,
    documents: &'a [Document],
    /// The number of each document by its name.
    numbers: HashMap<&'a str, usize>,
    /// By the address of the text: the documents of one text share its lines.
    lines: HashMap<*const u8, Lines<'a>>,
}

impl<'a> Texts<'a> {
    pub(crate) fn new(report: &'a Report, documents: &'a [Document]) -> Self {
        let numbers = report.documents.iter().enumerate().map(|(number, it)| (it.path.as_str(), number)).collect();
        Self { report, documents, numbers, lines: HashMap::new() }
    }

    /// How many documents there are.
    pub(crate) fn documents(&self) -> usize {
        self.report.documents.len()
    }

    /// The name of a document, as it stands in the report.
    pub(crate) fn name(&self, number: usize) -> &'a str {
        self.report.documents.get(number).map_or("", |it| it.path.as_str())
    }

    /// The file of a document, as it was named.
    pub(crate) fn file(&self, number: usize) -> &'a str {
        self.documents.get(number).map_or_else(|| self.name(number), Document::file)
    }

    /// A document, as it was read.
    pub(crate) fn document(&self, number: usize) -> Option<&'a Document> {
        self.documents.get(number)
    }

    /// The number of the document with this name, or another where there is none.
    pub(crate) fn number(&self, name: &str, other: usize) -> usize {
        self.numbers.get(name).copied().unwrap_or(other)
    }

    /// The title of a strategy, for readers of a language.
    pub(crate) fn title(&self, number: usize, lang: Lang) -> Option<&'a str> {
        let title = &self.documents.get(number)?.strategy()?.title;
        title.best(Some(lang.tag())).map(strategi::Text::as_str).filter(|text| !text.trim().is_empty())
    }

    /// The line of a place, unless the document has no text.
    pub(crate) fn excerpt(&mut self, number: usize, place: &Place) -> Option<Excerpt> {
        self.lines(number).map(|lines| excerpt(lines, place))
    }

    pub(crate) fn lines(&mut self, number: usize) -> Option<&Lines<'a>> {
        let text = self.documents.get(number)?.text()?;
        Some(self.lines.entry(text.as_ptr()).or_insert_with(|| Lines::new(text)))
    }
}
