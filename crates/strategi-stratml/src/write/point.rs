//! `TargetResult` and `ActualResult`.

use strategi::{BreakdownValue, Indicator, LocalizedText, Point};

use super::extension;
use super::ledger::Note;
use super::loss::LossKind;
use super::sink::is_seen;
use super::value::days;
use super::writer::Writer;
use crate::keep::keys;

/// False for a point of which nothing would stand in the text.
pub(super) fn says_something(point: &Point) -> bool {
    let kept = extension::entry(&point.extensions, keys::DESCRIPTOR);
    let (name, value) = descriptor(point);
    point.when.is_some()
        || point.value.is_some()
        || point.text.iter().flat_map(LocalizedText::values).any(|(_, text)| is_seen(text))
        || name.is_some_and(is_seen)
        || value.is_some_and(|value| is_seen(&value))
        || point.breakdown.is_none()
            && kept.is_some_and(|kept| {
                ["name", "value"].iter().any(|key| kept.get(key).and_then(|it| it.as_str()).is_some_and(is_seen))
            })
}

/// The first entry of the breakdown.
fn descriptor(point: &Point) -> (Option<&str>, Option<String>) {
    let Some((name, value)) = point.breakdown.as_ref().and_then(|breakdown| breakdown.iter().next()) else {
        return (None, None);
    };
    let value = match value {
        BreakdownValue::Number(number) => number.to_string(),
        BreakdownValue::Text(text) => text.to_string(),
    };
    (Some(name.as_str()), Some(value))
}

impl Writer<'_> {
    pub(super) fn result(&mut self, element: &str, point: &Point, of: &Indicator) {
        self.ledger.object(point, Note::Written);
        self.element(element, &[], |w| {
            if let Some(when) = point.when {
                w.wrote(point, "when");
                let days = days(when);
                if !days.exact {
                    w.ledger.field(point, "when", Note::With(LossKind::Days { what: "when" }));
                }
                // A day is a date to be met: the end alone. An open start cannot be told from that.
                let day = days.exact && when.is_single();
                if days.start.is_none() {
                    w.wrote_as(point, "when", "EndDate");
                }
                w.optional("StartDate", days.start.filter(|_| !day));
                w.optional("EndDate", days.end);
            }
            if let Some(value) = point.value {
                w.wrote(point, "value");
                w.optional("NumberOfUnits", Some(value.to_string()));
            }
            // A unit that is the indicator's says no more than that.
            if point.unit.is_some() && point.unit == of.unit {
                w.wrote(point, "unit");
            }
            w.element("Descriptor", &[], |w| w.descriptor(point));
            let text = w.text(point, "text", point.text.as_ref());
            w.optional("Description", text);
        });
    }

    fn descriptor(&mut self, point: &Point) {
        let Some(breakdown) = &point.breakdown else {
            if let Some(kept) = extension::entry(&point.extensions, keys::DESCRIPTOR) {
                let [name, value] = ["name", "value"].map(|key| kept.get(key).and_then(|it| it.as_str()));
                if kept.as_object().is_some_and(|kept| kept.len() == [name, value].iter().flatten().count()) {
                    self.ledger.extension(point, keys::DESCRIPTOR);
                }
                let name = self.plain(point, "", name);
                self.optional("DescriptorName", name);
                let value = self.plain(point, "", value);
                self.optional("DescriptorValue", value);
            }
            return;
        };
        self.wrote(point, "breakdown");
        let rest = breakdown.len().saturating_sub(1);
        if rest > 0 {
            self.ledger.field(point, "breakdown", Note::With(LossKind::Omitted { what: "breakdown" }));
        }
        let (name, value) = descriptor(point);
        let name = self.plain(point, "breakdown", name);
        self.optional("DescriptorName", name);
        let value = self.plain(point, "breakdown", value.as_deref());
        self.optional("DescriptorValue", value);
    }
}
