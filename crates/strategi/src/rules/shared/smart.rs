//! Whether objectives can be measured, and by when they are to be reached.

use super::measurement::{reached, wholes};
use super::wording::{Wording, has_amount, has_time, wordings};
use crate::rules::indicator::ind001;
use crate::rules::prelude::*;

/// The objectives, priorities and measures that indicators measure.
#[derive(Debug)]
pub(crate) struct Measured<'a> {
    own: HashSet<&'a str>,
    reached: HashSet<&'a str>,
}

impl<'a> Measured<'a> {
    /// What is measured by the indicators that are asked for. `None` when one of those measures something that is not known.
    pub(crate) fn by(document: &DocumentIndex<'a>, counts: impl Fn(&Indicator) -> bool) -> Option<Self> {
        let here = |of: &&Ref| of.document().is_none_or(|other| other == document.strategy.id.as_str());
        let indicators = document.strategy.indicators.iter().filter(|indicator| counts(indicator));
        let own: HashSet<&str> = indicators.flat_map(|it| &it.of).filter(here).map(Ref::id).collect();
        let known = own.iter().all(|id| document.element(id).is_some());
        known.then(|| Self { reached: reached(document, &own), own })
    }

    /// True for what is measured itself, through its parts, through what serves it, or as a part of what is measured.
    pub(crate) fn has(&self, document: &DocumentIndex<'a>, id: &Id) -> bool {
        self.reached.contains(id.as_str())
            || wholes(document, id.as_str()).any(|whole| self.own.contains(whole) && ind001::lends(document, whole))
    }
}

/// True for an indicator that says what is to be reached.
pub(crate) fn has_target(indicator: &Indicator) -> bool {
    indicator.targets.iter().any(|target| target.value.is_some() || target.text.is_some() || target.breakdown.is_some())
}

/// The ends that are to be reached in this plan and can be judged by their words: no visions, and none that were given up.
pub(crate) fn ends<'a>(document: &'a DocumentIndex<'a>) -> impl Iterator<Item = Item<'a, Objective>> {
    document.objectives().filter(|objective| {
        objective.it.level != Some(Level::Vision)
            && !matches!(objective.it.status, Some(ItemStatus::Rejected | ItemStatus::Stopped | ItemStatus::Completed))
    })
}

/// How an objective is worded, in languages whose words are known.
pub(crate) fn texts<'a>(
    document: &'a DocumentIndex<'a>,
    objective: Item<'a, Objective>,
) -> Vec<(Pointer, Wording<'a>)> {
    let it = objective.it;
    wordings(document, objective.at, it.title.as_ref(), it.statement.as_ref(), &it.evidence)
}

/// True when a text of an objective names an amount.
pub(crate) fn is_quantified(texts: &[(Pointer, Wording<'_>)]) -> bool {
    texts.iter().any(|(_, wording)| has_amount(wording))
}

/// True when a text of an objective says when.
pub(crate) fn is_timed(texts: &[(Pointer, Wording<'_>)]) -> bool {
    texts.iter().any(|(_, wording)| has_time(wording))
}
