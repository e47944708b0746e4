use crate::rules::prelude::*;

rule! {
    /// No indicator of the plan measures what changes in the world.
    ///
    /// Every indicator gives its `stage`, and none of them is `outcome`: all measure what is put in, done or produced. When one
    /// gives no stage, it may be the one, and nothing is said. Action programmes and financial plans carry out another plan,
    /// whose indicators measure the change, and are not judged.
    ///
    /// ## Why
    ///
    /// A plan can hold every meeting that it promised and change nothing. StratML has the stages of the value chain up to the outcome; EU programmes
    /// have indicators of results beside those of outputs.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// indicators:
    ///   - {id: meetings, title: Number of meetings, stage: output, unit: meetings}
    ///   - {id: grants, title: Grants paid, stage: input, unit: NOK}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// indicators:
    ///   - {id: meetings, title: Number of meetings, stage: output, unit: meetings}
    ///   - {id: exports, title: Value of exports, unit: NOK}
    /// ```
    ///
    /// ```yaml good
    /// kind: action_programme
    /// indicators:
    ///   - {id: meetings, title: Number of meetings, stage: output, unit: meetings}
    /// ```
    IND010 "no-outcome-indicator" {
        severity: Info,
        tier: Pedantic,
        scope: Document,
        about: Plan,
        source: "StratML ValueChainStage; EU Common Provisions Regulation Art. 16: output and result indicators",
        strength: Should,
        since: "0.1.0",
        reads: ["indicators", "kind"],
    }
    message none(n) {
        en: "{n|the only indicator measures|all indicators measure} what is put in, done or produced, and not what changes",
        nb: "{n|den eneste indikatoren måler|alle indikatorene måler} innsats, arbeid eller leveranser, og ikke det som endrer seg",
        nn: "{n|den einaste indikatoren måler|alle indikatorane måler} innsats, arbeid eller leveransar, og ikkje det som endrar seg",
        help: {
            en: "add an indicator of the change that the plan is for (`stage: outcome`)",
            nb: "legg til en indikator for den endringen planen skal føre til (`stage: outcome`)",
            nn: "legg til ein indikator for den endringa planen skal føre til (`stage: outcome`)",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let strategy = cx.strategy();
    let carries_out = matches!(strategy.effective_kind(), Kind::ActionProgramme | Kind::FinancialPlan);
    let before = |indicator: &Indicator| indicator.stage.is_some_and(|stage| stage != Stage::Outcome);
    if !carries_out && !strategy.indicators.is_empty() && strategy.indicators.iter().all(before) {
        cx.report(Pointer::root().field("indicators"), none(strategy.indicators.len()));
    }
}
