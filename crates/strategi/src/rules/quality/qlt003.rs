use crate::rules::prelude::*;
use crate::rules::shared::smart::{Measured, ends, is_quantified, is_timed, texts};
use crate::rules::shared::wording::Tongue;

rule! {
    /// An objective lacks parts of SMART: it cannot be measured, or there is no time by which it is to be reached.
    ///
    /// Measurable is an objective that has an indicator, itself or through its parts and what serves it, or that names an amount or compares two years.
    /// Time-targeted is one that names a year or another time, or has an indicator whose target has a date. The period of the plan is no such time: it is when the plan
    /// applies. Whether an objective is specific, achievable and relevant, a program cannot tell.
    ///
    /// Judged are the objectives that no other objective is a part of, without visions and what was completed or given up, where the words are English or Norwegian.
    /// One finding for each objective. It yields to IND001 and to QLT002, which name the cause more closely.
    ///
    /// ## Why
    ///
    /// The OMG Business Motivation Model tells an objective from a goal by just these two: it is measurable and time-targeted. EU financial rules ask for SMART objectives.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// objectives:
    ///   - {id: profile, title: One profile, statement: The region is seen as one from abroad}
    /// ```
    ///
    /// ```yaml bad
    /// objectives:
    ///   - {id: pupils, statement: 40 per cent of pupils have been to a school abroad}
    /// ```
    ///
    /// ```yaml bad
    /// objectives:
    ///   - {id: profile, statement: The region is seen as one from abroad by 2030}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// objectives:
    ///   - {id: overall, level: overall, statement: The region is at home in the world}
    ///   - {id: pupils, part_of: [overall], statement: 40 per cent of pupils have been to a school abroad by 2030}
    ///   - {id: firms, part_of: [overall], statement: Firms sell abroad}
    /// indicators:
    ///   - {id: exports, title: Exports, of: [firms], targets: [{when: 2030, value: 12}]}
    /// ```
    QLT003 "objective-not-smart" {
        severity: Info,
        tier: Preview,
        scope: Document,
        about: Plan,
        source: "OMG Business Motivation Model: an objective is measurable and time-targeted (to be checked against the primary text); EU Common Provisions Regulation Art. 16",
        strength: Should,
        since: "0.1.0",
        yields_to: ["IND001", "QLT002"],
        reads: ["indicators", "objectives", "priorities", "measures"],
    }
    message lacks(title, parts) {
        en: "the objective `{title}` has {parts}",
        nb: "målet `{title}` har {parts}",
        nn: "målet `{title}` har {parts}",
        help: {
            en: "an indicator with a target and its date makes an objective measurable and time-targeted",
            nb: "en indikator med måltall og dato gjør et mål målbart og tidfestet",
            nn: "ein indikator med måltal og dato gjer eit mål målbart og tidfesta",
        },
    }
}

const BOTH: Term = Term::new(
    "no amount to reach and no date to reach it by",
    "verken måltall eller frist",
    "verken måltal eller frist",
);
const MEASURE: Term = Term::new("no amount to reach", "ikke noe måltall", "ikkje noko måltal");
const DATE: Term = Term::new("no date to reach it by", "ingen frist", "ingen frist");

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let dated = |indicator: &Indicator| indicator.targets.iter().any(|target| target.when.is_some());
    let (Some(measured), Some(timed)) = (Measured::by(document, |_| true), Measured::by(document, dated)) else {
        return;
    };
    let divided: HashSet<&str> = cx.strategy().objectives.iter().flat_map(|part| &part.part_of).map(Ref::id).collect();
    for objective in ends(document).filter(|objective| !divided.contains(objective.it.id.as_str())) {
        let it = objective.it;
        let mut versions = it.title.iter().chain(&it.statement).flat_map(LocalizedText::values);
        let is_known = |tag: Option<&LanguageTag>| {
            Tongue::of(tag.map_or_else(|| document.language(), |tag| Some(tag.as_str()))).is_some()
        };
        // What cannot be read may say how much and when.
        if !versions.all(|(tag, text)| is_known(tag) || text.is_blank()) {
            continue;
        }
        let texts = texts(document, objective);
        let measure = measured.has(document, &it.id) || is_quantified(&texts);
        let date = timed.has(document, &it.id) || is_timed(&texts);
        let parts = match (measure, date) {
            (true, true) => continue,
            (true, false) => DATE,
            (false, true) => MEASURE,
            (false, false) => BOTH,
        };
        let title = it.title.as_ref().or(it.statement.as_ref()).map_or(it.id.as_str(), |title| document.show(title));
        cx.report(objective.at, lacks(title, parts));
    }
}
