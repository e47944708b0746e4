use crate::rules::prelude::*;
use crate::rules::shared::succession;

rule! {
    /// A plan is cited with another period than its own.
    ///
    /// The period cited is compared with that of the plan itself, or one that a decision prolongs the plan to. A start or an end may
    /// be cited more coarsely than the plan gives it: `2009/2012` is a fair citation of `2009-07-01/2012-12-31`. Cited
    /// without a period, a plan is not compared; when it is not in the collection, the rule is not evaluated for it.
    ///
    /// ## Why
    ///
    /// Plans of one series differ by little but their years: a wrong year leads the reader to another plan, or to none.
    /// IATI's validator compares what one publication says of another in the same way.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// linked_plans:
    ///   - {id: guide, relations: [guided_by], ref: example-2, period: 2009/2011}
    /// ---
    /// period: 2009/2012
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// linked_plans:
    ///   - {id: guide, relations: [guided_by], ref: example-2, period: 2009/2013}
    /// ---
    /// period: 2009-01-01/2012-12-31
    /// decisions:
    ///   - {id: one-more-year, effect: prolongs, period: 2009/2013}
    /// ```
    PER003 "cited-with-other-period" {
        severity: Error,
        tier: Core,
        scope: Collection,
        about: Record,
        source: "IATI Validator, advisories across files, as a model",
        strength: Should,
        since: "0.1.0",
    }
    message differs(plan, cited, own) {
        en: "`{plan}` is cited with the period `{cited}`, but its own is `{own}`",
        nb: "`{plan}` er omtalt med perioden `{cited}`, men har selv `{own}`",
        nn: "`{plan}` er omtalt med perioden `{cited}`, men har sjølv `{own}`",
    }
}

fn check(cx: &mut Cx<'_>) {
    for plan in cx.document().linked_plans() {
        let Some(cited) = plan.it.period else { continue };
        let Some((number, other)) = cx.linked(plan) else { continue };
        let Some(own) = other.strategy.period else {
            cx.not_evaluated(Cause::NotGivenThere(other.strategy.id.to_string(), "period".to_owned()));
            continue;
        };
        // An inverted period is the finding PER001; there is no telling what it should be.
        if number == cx.number() || cited.is_inverted() || own.is_inverted() {
            continue;
        }
        if !succession::prolongations(other.strategy).chain([own]).any(|known| agree(cited, known)) {
            cx.report(plan.at.field("period"), differs(other.show(&other.strategy.title), cited, own)).related_in(
                number,
                Pointer::root().field("period"),
                Term::new("its own period", "planens egen periode", "perioden til planen sjølv"),
            );
        }
    }
}

/// True when both ends agree, as finely as both are given.
fn agree(cited: Period, own: Period) -> bool {
    same(cited.start(), own.start()) && same(cited.end(), own.end())
}

fn same(a: Option<PartialDate>, b: Option<PartialDate>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => Period::from(a).covers(b.into()) || Period::from(b).covers(a.into()),
        (None, None) => true,
        _ => false,
    }
}
