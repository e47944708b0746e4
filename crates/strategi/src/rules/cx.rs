//! What a rule sees.

use jiff::civil::Date;

use super::settings::Settings;
use super::{Options, Rule};
use crate::config::Parameters;
use crate::index::{CollectionIndex, DocumentIndex, Item, Pointer, Target};
use crate::message::Message;
use crate::model::{LinkedPlan, Strategy};
use crate::report::{Cause, Finding};
use crate::value::Ref;

/// What a rule sees while it judges one document, and where it leaves its findings.
#[derive(Debug)]
pub struct Cx<'a> {
    pub(super) rule: &'static Rule,
    pub(super) collection: &'a CollectionIndex<'a>,
    pub(super) number: usize,
    pub(super) document: &'a DocumentIndex<'a>,
    pub(super) options: &'a Options,
    pub(super) settings: &'a Settings<'a>,
    pub(super) findings: Vec<Finding>,
    pub(super) not_evaluated: Vec<Cause>,
}

impl<'a> Cx<'a> {
    /// The document that is judged, with its index.
    pub fn document(&self) -> &'a DocumentIndex<'a> {
        self.document
    }

    /// The strategy that is judged.
    pub fn strategy(&self) -> &'a Strategy {
        self.document.strategy
    }

    /// The collection that the document stands in; a document alone is a collection of one.
    pub fn collection(&self) -> &'a CollectionIndex<'a> {
        self.collection
    }

    /// The document's place in the collection.
    pub fn number(&self) -> usize {
        self.number
    }

    /// The day on which the documents are judged.
    pub fn date(&self) -> Date {
        self.options.date
    }

    /// The options of this run.
    pub fn options(&self) -> &'a Options {
        self.options
    }

    /// What rules measure with.
    pub fn parameters(&self) -> &'a Parameters {
        &self.settings.parameters
    }

    /// Reports a finding at a place of the document.
    pub fn report(&mut self, at: impl Into<Pointer>, message: Message) -> &mut Finding {
        let finding = Finding::new(self.rule, at, message);
        self.findings.push(finding);
        // The finding was pushed just now; the list cannot be empty.
        let last = self.findings.len() - 1;
        #[expect(clippy::indexing_slicing, reason = "the finding was pushed just now")]
        &mut self.findings[last]
    }

    /// Notes that the rule could not be evaluated, and why. Other findings of it stand.
    pub fn not_evaluated(&mut self, cause: Cause) {
        self.not_evaluated.push(cause);
    }

    /// The document of the collection that a linked plan is; when it is not certain, that is noted as the cause why
    /// this rule was not evaluated.
    pub fn linked(&mut self, plan: Item<'a, LinkedPlan>) -> Option<(usize, &'a DocumentIndex<'a>)> {
        use crate::index::Link;
        match self.collection.link(self.number, plan.at.index()) {
            Link::Found(number) => Some((*number, self.collection.document(*number)?)),
            Link::Missing => {
                self.not_evaluated(Cause::NotLoaded(plan.it.id.to_string()));
                None
            }
            Link::Ambiguous(_) => {
                self.not_evaluated(Cause::Ambiguous(plan.it.id.to_string()));
                None
            }
        }
    }

    /// What a reference of this document leads to, items of linked plans followed into those plans.
    pub fn follow(&self, reference: &Ref) -> Target<'a> {
        self.collection.follow(self.number, reference)
    }
}
