use crate::rules::prelude::*;

rule! {
    /// A rule could not be evaluated.
    ///
    /// A report always lists the rules that could not be evaluated, and why, beside its findings. This rule makes findings of them, for those
    /// who count findings only: one for each rule and cause, at the document as a whole.
    ///
    /// ## Why
    ///
    /// A rule that was not evaluated has not been passed. Often it needs another plan, or a date that the record leaves out.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// cycle: 4
    /// legal_basis: [{law: "no-lov:2008-06-27-71", section: "8-1"}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// period: 2010/2013
    /// cycle: 4
    /// legal_basis: [{law: "no-lov:2008-06-27-71", section: "8-1"}]
    /// decisions: [{id: adoption, effect: adopts, date: 2009-12-10}]
    /// ```
    CFG004 "not-evaluated" {
        severity: Info,
        tier: Pedantic,
        scope: Document,
        about: Record,
        source: "This catalogue: a rule that was skipped never looks passed",
        strength: Practice,
        since: "0.1.0",
        check: Engine,
    }
    message skipped(code, cause) {
        en: "`{code}` could not be evaluated: {cause}",
        nb: "`{code}` kunne ikke vurderes: {cause}",
        nn: "`{code}` kunne ikkje vurderast: {cause}",
    }
}
