use crate::rules::prelude::*;

rule! {
    /// The plan does not say where it stands.
    ///
    /// The plan has no `status`: whether it is a draft, in consultation, proposed, adopted, superseded or repealed. A decision
    /// that adopts it does not take its place, since a later one may have repealed it.
    ///
    /// ## Why
    ///
    /// Only an adopted plan binds. CSAF tests the status of every document, and ELI has a property for what is in force.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// priorities:
    ///   - {id: youth, title: Youth, status: adopted}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// status: draft
    /// ```
    PRV006 "plan-without-status" {
        severity: Warning,
        tier: Core,
        scope: Document,
        about: Record,
        source: "CSAF 2.0 tests of the document status; ELI in_force",
        strength: Should,
        since: "0.1.0",
        reads: ["status"],
    }
    message missing() {
        en: "the plan's status is not given",
        nb: "planens status er ikke oppgitt",
        nn: "statusen til planen er ikkje oppgitt",
        help: {
            en: "add `status`: `draft`, `consultation`, `proposed`, `adopted`, `superseded` or `repealed`",
            nb: "legg til `status`: `draft`, `consultation`, `proposed`, `adopted`, `superseded` eller `repealed`",
            nn: "legg til `status`: `draft`, `consultation`, `proposed`, `adopted`, `superseded` eller `repealed`",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    if cx.strategy().status.is_none() {
        cx.report(Pointer::root(), missing());
    }
}
