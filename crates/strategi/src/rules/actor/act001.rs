use crate::rules::prelude::*;

rule! {
    /// A plan has no owner.
    ///
    /// `owners` names the actors that the plan binds. A publisher, a stakeholder or a body that made a decision does
    /// not become an owner by that. An owner that is named but cannot be found is for REF001.
    ///
    /// ## Why
    ///
    /// Without an owner nobody is bound by the plan, and no decision or responsibility in it can be judged. StratML
    /// has a field for the organization whose plan it is; in the Business Motivation Model ends and means belong to an organization unit.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// publisher: county
    /// actors:
    ///   - {id: county, name: Saltmark County}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// owners: [county]
    /// actors:
    ///   - {id: county, name: Saltmark County}
    /// ```
    ACT001 "plan-without-owner" {
        severity: Error,
        tier: Core,
        scope: Document,
        about: Plan,
        source: "StratML (ISO 17469-1): Organization; OMG Business Motivation Model: organization unit (to be checked against the primary text)",
        strength: Should,
        since: "0.1.0",
        reads: ["owners"],
    }
    message missing() {
        en: "the plan names no owner",
        nb: "planen har ingen eier",
        nn: "planen har ingen eigar",
        help: {
            en: "name in `owners` who the plan binds",
            nb: "oppgi i `owners` hvem planen binder",
            nn: "oppgje i `owners` kven planen bind",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    if cx.strategy().owners.is_empty() {
        cx.report(Pointer::root(), missing());
    }
}
