//! What is told on standard error.

use anstream::ColorChoice;
use strategi::{Document, Options, Report};
use strategi_report::Settings;

use crate::args::Convert;
use crate::failure::{Failure, Reason};
use crate::output;

/// Tells what was found in reading and writing.
pub(super) struct Told<'a> {
    args: &'a Convert,
    options: &'a Options,
    color: ColorChoice,
}

impl<'a> Told<'a> {
    pub(super) fn new(args: &'a Convert, options: &'a Options, color: ColorChoice) -> Self {
        Self { args, options, color }
    }

    /// What was found in reading. That a document could not be read is told even if nothing else is.
    pub(super) fn reading(&self, documents: &[Document]) {
        if self.args.quiet {
            let (unread, options) = self.unread(documents);
            self.report(&Report::of_reading(&unread, &options), &unread);
        } else {
            self.report(&Report::of_reading(documents, self.options), documents);
        }
    }

    fn unread(&self, documents: &[Document]) -> (Vec<Document>, Options) {
        let mut options = self.options.clone();
        let unread = |document: &&Document| document.strategy().is_none();
        let placements = documents.iter().zip(&self.options.placements);
        options.placements = placements.filter(|(it, _)| unread(it)).map(|(_, placement)| placement.clone()).collect();
        (documents.iter().filter(unread).cloned().collect(), options)
    }

    /// What a target cannot hold.
    pub(super) fn losses(&self, document: &Document, losses: impl FnOnce(&Options) -> Report, number: usize) {
        if self.args.quiet {
            return;
        }
        let mut options = self.options.clone();
        options.placements = self.options.placements.get(number).cloned().into_iter().collect();
        self.report(&losses(&options), std::slice::from_ref(document));
    }

    /// What is wrong with tables. Tells whether anything is.
    pub(super) fn tables(&self, reasons: Vec<Reason>) -> bool {
        let failed = !reasons.is_empty();
        self.reasons(reasons);
        failed
    }

    /// Why a document cannot be written.
    pub(super) fn unwritten(&self, document: &Document, why: &str) {
        let name = crate::failure::clean(document.name());
        self.reasons(vec![Reason::new(format!("`{name}` cannot be written: {why}"))]);
    }

    /// That nothing was written, where something could have been.
    pub(super) fn nothing_written(&self, others: bool) {
        if others {
            output::note("nothing was written; `--keep-going` writes what can be written\n", self.color);
        }
    }

    fn reasons(&self, reasons: Vec<Reason>) {
        if !reasons.is_empty() {
            Failure::of(reasons).print(self.color);
        }
    }

    fn report(&self, report: &Report, documents: &[Document]) {
        let settings = Settings { lang: self.options.lang, full: self.args.full, color: true, skipped: Vec::new() };
        let text = strategi_report::findings(report, documents, &settings);
        output::note(&text, self.color);
    }
}
