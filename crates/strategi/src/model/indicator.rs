use super::object::object;
use super::{Direction, Evidence, IndicatorKind, Stage, Territory};
use crate::value::{Breakdown, Id, Identifier, Label, LocalizedText, Number, Period, Ref, Text};

object! {
    /// How progress is seen (StratML `PerformanceIndicator`).
    pub struct Indicator {
        /// The id of the indicator.
        id: required Id,
        /// What is measured (StratML `MeasurementDimension`).
        title: required LocalizedText,
        /// The objectives, priorities or measures that it measures.
        of: list Ref [Objective, Priority, Measure],
        /// The number printed in the plan.
        number: optional Label,
        /// How it is measured; `quantitative` if a unit or a value is given, else `qualitative`.
        kind: optional IndicatorKind,
        /// Where in the chain of results it measures.
        stage: optional Stage,
        /// The unit: an open list, e.g. `%`, `persons`, `NOK`, `tCO2e`.
        unit: optional Text,
        /// Which way it should move.
        direction: optional Direction,
        /// Where it started.
        baseline: optional Point,
        /// Where it should be on the way.
        milestones: list Point,
        /// Where it should end.
        targets: list Point,
        /// What was measured.
        actuals: list Point,
        /// Where the numbers come from (means of verification).
        data_source: optional LocalizedText,
        /// A common definition, e.g. `cpr:RCO01`.
        identifiers: list Identifier,
        /// Other information.
        note: optional LocalizedText,
        /// What passages of the source say about it.
        evidence: list Evidence,
    }
}

impl Indicator {
    /// The kind: as given, else quantitative if a unit or a value is given.
    pub fn effective_kind(&self) -> IndicatorKind {
        let measured = self.unit.is_some() || self.points().any(|(_, point)| point.value.is_some());
        self.kind.unwrap_or(if measured { IndicatorKind::Quantitative } else { IndicatorKind::Qualitative })
    }

    /// Baseline, milestones, targets and actuals with their place in the indicator, e.g. `targets/0`.
    pub fn points<'a>(&'a self) -> impl Iterator<Item = (PointPlace, &'a Point)> {
        let list = |field: &'static str, points: &'a [Point]| {
            points.iter().enumerate().map(move |(index, point)| (PointPlace { field, index: Some(index) }, point))
        };
        let baseline = self.baseline.iter().map(|point| (PointPlace { field: "baseline", index: None }, point));
        baseline
            .chain(list("milestones", &self.milestones))
            .chain(list("targets", &self.targets))
            .chain(list("actuals", &self.actuals))
    }
}

/// Where a point stands in its indicator.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PointPlace {
    /// The field: `baseline`, `milestones`, `targets` or `actuals`.
    pub field: &'static str,
    /// The place in the list; `None` for the baseline.
    pub index: Option<usize>,
}

object! {
    /// A baseline, milestone, target or actual value (StratML `TargetResult` and `ActualResult`).
    pub struct Point {
        /// The date or period that it is for.
        when: optional Period,
        /// The value, in `unit`.
        value: optional Number,
        /// The unit; the indicator's when left out.
        unit: optional Text,
        /// The result in words.
        text: optional LocalizedText,
        /// The value broken down by name (StratML `Descriptor`).
        breakdown: optional Breakdown,
        /// Where it was or is to be measured.
        place: optional Territory,
    }
}

impl Default for Point {
    fn default() -> Self {
        Self::new()
    }
}
