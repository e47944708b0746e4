//! `PerformanceIndicator` and `Relationship`.

use strategi::{Indicator, IndicatorKind, Instance, Label, Point, Stage};

use super::extension::{self, Relationship};
use super::ledger::Note;
use super::loss::LossKind;
use super::point::says_something;
use super::writer::Writer;
use crate::keep::keys;

impl Writer<'_> {
    pub(super) fn indicator(&mut self, it: &Indicator) {
        self.ledger.object(it, Note::Written);
        let stage = it.stage.map(stage);
        let kind = it.kind.map(|kind| match kind {
            IndicatorKind::Quantitative => "Quantitative",
            _ => "Qualitative",
        });
        self.wrote(it, "stage");
        self.wrote(it, "kind");
        let attributes: Vec<_> = (stage.map(|stage| ("ValueChainStage", stage)).into_iter())
            .chain(kind.map(|kind| ("PerformanceIndicatorType", kind)))
            .collect();
        self.element("PerformanceIndicator", &attributes, |w| {
            let number = w.plain(it, "number", it.number.as_ref().map(Label::as_str));
            w.optional("SequenceIndicator", number);
            let title = w.text(it, "title", Some(&it.title));
            w.mandatory("MeasurementDimension", title.as_deref());
            let unit = w.plain(it, "unit", it.unit.as_deref());
            w.mandatory("UnitOfMeasurement", unit.as_deref());
            w.identifier(it, it.id.as_str());
            w.relationships(it);
            w.instances(it);
            let note = w.text(it, "note", it.note.as_ref());
            w.optional("OtherInformation", note);
        });
    }

    fn relationships(&mut self, it: &Indicator) {
        let Some(relationships) = extension::relationships(&it.extensions) else { return };
        let mut whole = true;
        for relationship in &relationships {
            whole &= self.relationship(it, relationship);
        }
        if whole {
            self.ledger.extension(it, keys::RELATIONSHIPS);
        }
    }

    /// False if some of it could not be written.
    fn relationship(&mut self, it: &Indicator, relationship: &Relationship<'_>) -> bool {
        let attributes: Vec<_> = relationship.kind.iter().map(|kind| ("RelationshipType", *kind)).collect();
        let identifier = relationship.identifier.filter(|id| self.ids.free(id));
        let written = self.element("Relationship", &attributes, |w| {
            w.optional("Identifier", identifier);
            for referent in &relationship.referents {
                let referent = w.plain(it, "", Some(referent));
                w.optional("ReferentIdentifier", referent);
            }
            let name = w.plain(it, "", relationship.name);
            w.optional("Name", name);
            let description = w.plain(it, "", relationship.description);
            w.optional("Description", description);
        });
        (written || attributes.is_empty()) && relationship.whole && identifier == relationship.identifier
    }

    fn instances(&mut self, it: &Indicator) {
        let says = |point: &&Point| says_something(point);
        let targets: Vec<&Point> = it.milestones.iter().chain(&it.targets).filter(says).collect();
        let actuals: Vec<&Point> = it.baseline.iter().chain(&it.actuals).filter(says).collect();
        let points = || targets.iter().chain(&actuals);
        if points().all(|point| Instance::is_given(point)) {
            points().for_each(|point| self.ledger.extension(*point, keys::INSTANCE));
        }
        for instance in Instance::of(&targets, &actuals) {
            self.element("MeasurementInstance", &[], |w| {
                for target in instance.targets.iter().filter_map(|place| targets.get(*place)) {
                    w.result("TargetResult", target, it);
                }
                for actual in instance.actuals.iter().filter_map(|place| actuals.get(*place)) {
                    w.result("ActualResult", actual, it);
                }
            });
        }
        let as_ = |what, as_| Note::With(LossKind::WrittenAs { what, as_ });
        for point in it.baseline.iter().filter(says) {
            self.ledger.object(point, as_("baseline", "ActualResult"));
        }
        for point in it.milestones.iter().filter(says) {
            self.ledger.object(point, as_("milestones", "TargetResult"));
        }
    }
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Outcome => "Outcome",
        Stage::OutputProcessing => "Output_Processing",
        Stage::Output => "Output",
        Stage::InputProcessing => "Input_Processing",
        _ => "Input",
    }
}
