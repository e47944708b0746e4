//! `PerformanceIndicator` and what is in it.

use serde_json::{Map, Value};
use strategi::{
    Breakdown, BreakdownValue, Id, Indicator, IndicatorKind, Instance, Number, Period, Point, Ref, Stage, id,
};

use super::mapper::{Mapper, localized};
use crate::keep::{Keep, keys};
use crate::place::Place;
use crate::xml::{AttributeName, Name, Node};

const INDICATOR: Id = id!("indicator");

impl<'t> Mapper<'t> {
    pub(super) fn indicator(&mut self, node: Node<'t>, of: &Id) {
        if node.is_blank() {
            return;
        }
        let place = self.strategy.indicators.len();
        let title = self.text_of(node, Name::MeasurementDimension);
        let (given, mut keep) = self.identified(node, title.unwrap_or_default(), &INDICATOR);
        let mut indicator = Indicator::new(given.id, localized(title.unwrap_or_default()));
        indicator.identifiers.extend(given.alias);
        indicator.of.push(Ref::from(of));
        indicator.unit = self.text_of(node, Name::UnitOfMeasurement).map(Into::into);
        indicator.number = self.text_of(node, Name::SequenceIndicator).and_then(|text| text.parse().ok());
        indicator.note = self.text_of(node, Name::OtherInformation).map(localized);
        for attribute in node.attributes() {
            match (attribute.name(), attribute.value().trim()) {
                (AttributeName::PerformanceIndicatorType, "Quantitative") => {
                    indicator.kind = Some(IndicatorKind::Quantitative);
                }
                (AttributeName::PerformanceIndicatorType, "Qualitative") => {
                    indicator.kind = Some(IndicatorKind::Qualitative);
                }
                (AttributeName::ValueChainStage, value) => indicator.stage = stage(value),
                _ => {}
            }
        }
        self.at(node, Place::item("indicators", place));
        for (child, field) in [
            (Name::MeasurementDimension, "title"),
            (Name::UnitOfMeasurement, "unit"),
            (Name::SequenceIndicator, "number"),
            (Name::OtherInformation, "note"),
        ] {
            self.text_at(node.filled(child), Place::item("indicators", place).of(field));
        }
        for relationship in node.children_named(Name::Relationship).filter(|it| !it.is_blank()) {
            let kept = self.relationship(relationship);
            keep.push(keys::RELATIONSHIPS, kept);
        }
        self.instances(node, place, &mut indicator);
        self.leftovers(node, &mut keep);
        keep.store(&mut indicator.extensions);
        self.strategy.indicators.push(indicator);
    }

    /// A Relationship as it is kept: most lead nowhere.
    fn relationship(&mut self, node: Node<'t>) -> Value {
        let mut kept = Map::new();
        if let Some(kind) = node.attribute(AttributeName::RelationshipType) {
            kept.insert("type".to_owned(), kind.value().into());
        }
        for (child, key) in [(Name::Identifier, "identifier"), (Name::Name, "name"), (Name::Description, "description")]
        {
            if let Some(text) = self.text_of(node, child) {
                kept.insert(key.to_owned(), text.into());
            }
        }
        if let Some(identifier) = node.filled(Name::Identifier)
            && let Some(wrong) = identifier.text().and_then(|text| self.ids.of_relationship(text))
        {
            self.wrong_identifier(identifier, wrong);
        }
        self.unplaced_text(node.filled(Name::Name));
        self.unplaced_text(node.filled(Name::Description));
        let referents: Vec<Value> =
            node.children_named(Name::ReferentIdentifier).filter_map(Node::text).map(Value::from).collect();
        for referent in node.children_named(Name::ReferentIdentifier) {
            self.referent(referent);
        }
        if !referents.is_empty() {
            kept.insert("referents".to_owned(), referents.into());
        }
        let mut rest = Keep::default();
        self.leftovers(node, &mut rest);
        kept.extend(rest.into_fields());
        Value::Object(kept)
    }

    /// The measurement instances: targets and actual values, and which of them belong together where that is not plain.
    fn instances(&mut self, node: Node<'t>, place: usize, indicator: &mut Indicator) {
        let mut numbers = Numbers::default();
        let count = node.children_named(Name::MeasurementInstance).count();
        indicator.targets.reserve(count);
        indicator.actuals.reserve(count);
        for instance in node.children_named(Name::MeasurementInstance).filter(|it| !it.is_blank()) {
            numbers.instance += 1;
            let mut plain = instance.text().is_none();
            for child in instance.children() {
                let (field, points, own) = match child.name() {
                    Name::TargetResult => ("targets", &mut indicator.targets, &mut numbers.targets),
                    Name::ActualResult => ("actuals", &mut indicator.actuals, &mut numbers.actuals),
                    _ => {
                        plain = false;
                        continue;
                    }
                };
                if child.is_blank() {
                    continue;
                }
                let at = Place::item("indicators", place).of(field).nth(points.len());
                points.push(self.point(child, at));
                own.push(numbers.instance);
            }
            if plain {
                continue;
            }
            let mut keep = Keep::default();
            self.leftovers(instance, &mut keep);
            // There is no part of the model that is the instance alone.
            if !keep.is_empty() {
                let first = indicator.targets.iter_mut().zip(&numbers.targets);
                let first = first.chain(indicator.actuals.iter_mut().zip(&numbers.actuals));
                let mut points = first.filter(|(_, number)| **number == numbers.instance).map(|(point, _)| point);
                let extensions = match points.next() {
                    Some(point) => &mut point.extensions,
                    None => &mut indicator.extensions,
                };
                let mut own = Keep::of(extensions);
                own.merge(keep);
                own.store(extensions);
            }
        }
        if !numbers.are_plain(indicator) {
            let points = indicator.targets.iter_mut().zip(&numbers.targets);
            for (point, number) in points.chain(indicator.actuals.iter_mut().zip(&numbers.actuals)) {
                let mut keep = Keep::of(&point.extensions);
                keep.put(keys::INSTANCE, *number);
                keep.store(&mut point.extensions);
            }
        }
    }

    /// A `TargetResult` or `ActualResult`.
    fn point(&mut self, node: Node<'t>, at: Place) -> Point {
        let mut point = Point::default();
        let mut keep = Keep::default();
        let (mut start, mut end) = (None, None);
        let mut plain = node.text().is_none();
        self.at(node, at);
        for child in node.children() {
            match child.name() {
                Name::StartDate if start.is_none() => start = Some(child),
                Name::EndDate if end.is_none() => end = Some(child),
                Name::NumberOfUnits if point.value.is_none() => {
                    point.value = self.number(child, &mut keep, at.of("value"));
                }
                Name::Descriptor if point.breakdown.is_none() => {
                    if !child.is_blank() {
                        point.breakdown = self.descriptor(child, &mut keep, at);
                    }
                }
                Name::Description if point.text.is_none() => {
                    point.text = child.text().map(localized);
                    self.text_at(Some(child), at.of("text"));
                }
                _ => plain = false,
            }
        }
        if start.is_some() || end.is_some() {
            let period = self.period(start, end, &mut keep, at.of("when"));
            point.when = match (period, start.and_then(Node::text)) {
                // A date alone is the day by which.
                (Some(period), None) => period.end().map(Period::from),
                (period, _) => period,
            };
        }
        if !plain {
            self.leftovers(node, &mut keep);
        }
        keep.store(&mut point.extensions);
        point
    }

    fn descriptor(&mut self, node: Node<'t>, keep: &mut Keep, at: Place) -> Option<Breakdown> {
        let (mut name, mut value) = (None, None);
        let mut plain = node.text().is_none();
        for child in node.children() {
            match child.name() {
                Name::DescriptorName if name.is_none() => name = Some(child),
                Name::DescriptorValue if value.is_none() => value = Some(child),
                _ => plain = false,
            }
        }
        if !plain {
            self.leftovers(node, keep);
        }
        self.text_at(name, at.of("breakdown"));
        self.text_at(value, at.of("breakdown"));
        match (name.and_then(Node::text), value.and_then(Node::text)) {
            (Some(name), Some(value)) => {
                let mut breakdown = Breakdown::default();
                breakdown.insert(name, BreakdownValue::Text(value.into()));
                return Some(breakdown);
            }
            (Some(name), None) => keep.set(keys::DESCRIPTOR, "name", name),
            (None, Some(value)) => keep.set(keys::DESCRIPTOR, "value", value),
            (None, None) => {}
        }
        None
    }

    fn number(&mut self, node: Node<'t>, keep: &mut Keep, at: Place) -> Option<Number> {
        let text = node.text()?;
        let decimal = text.trim_start_matches(['+', '-']);
        let is_decimal = text.len() - decimal.len() <= 1
            && decimal.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
            && decimal.bytes().any(|byte| byte.is_ascii_digit());
        let number = if is_decimal {
            // There is a zero below zero, and only among the fractions.
            let whole = text.parse::<i64>().ok().filter(|number| *number != 0).map(Number::from);
            whole.or_else(|| text.parse::<f64>().ok().and_then(Number::from_f64))
        } else {
            None
        };
        if number.is_none() {
            keep.set(keys::UNREAD, Name::NumberOfUnits.as_str(), text);
            self.unreadable(node, false, at);
            self.gap(at);
        }
        number
    }
}

/// The numbers of the instances of targets and actual values.
#[derive(Default)]
struct Numbers {
    instance: usize,
    targets: Vec<usize>,
    actuals: Vec<usize>,
}

impl Numbers {
    /// True when the instances follow from the times: see [`Indicator::instances`].
    fn are_plain(&self, indicator: &Indicator) -> bool {
        if !self.targets.iter().copied().eq(1..=self.targets.len()) {
            return false;
        }
        // Mostly there is one of each for every time.
        if self.actuals == self.targets && are_in_order(&indicator.targets, &indicator.actuals) {
            return true;
        }
        let numbers_of = |places: fn(&Instance) -> &[usize], count: usize| {
            let mut numbers = vec![0; count];
            for (number, instance) in (1..).zip(indicator.instances()) {
                for place in places(&instance) {
                    if let Some(own) = numbers.get_mut(*place) {
                        *own = number;
                    }
                }
            }
            numbers
        };
        self.targets == numbers_of(|instance| &instance.targets, self.targets.len())
            && self.actuals == numbers_of(|instance| &instance.actuals, self.actuals.len())
    }
}

/// True when both are for the same times, none of which comes twice.
fn are_in_order(targets: &[Point], actuals: &[Point]) -> bool {
    let alike = targets.iter().zip(actuals).all(|(target, actual)| target.when.is_some() && target.when == actual.when);
    let starts = || targets.iter().map(|target| target.when.and_then(Period::start));
    alike && (starts().is_sorted_by(|a, b| a < b) || starts().is_sorted_by(|a, b| a > b))
}

fn stage(value: &str) -> Option<Stage> {
    Some(match value {
        "Outcome" => Stage::Outcome,
        "Output_Processing" => Stage::OutputProcessing,
        "Output" => Stage::Output,
        "Input_Processing" => Stage::InputProcessing,
        "Input" => Stage::Input,
        _ => return None,
    })
}
