use std::cell::LazyCell;

use hashbrown::HashSet;

use crate::rules::prelude::*;

rule! {
    /// An assessment has no result to deliver or no deadline.
    ///
    /// The rule judges measures with `action: assess`: those that find out whether or how something should be done. Such a measure, or a
    /// measure that is part of it, has at least one of the `deliverables`, and a deadline: the `due` date (or, once done, the `done` date) of
    /// one of them, or the end of a `period`. The end of the plan is no deadline. An assessment that is part of another one is judged
    /// with it; what was rejected, stopped or completed is not judged.
    ///
    /// Measures of other kinds have results of their own and are not judged here, nor are measures without an `action`.
    ///
    /// ## Why
    ///
    /// A process without a result and a date goes on, or quietly ends, and nobody can tell which. The United States'
    /// GPRA Modernization Act asks for clearly defined milestones.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// period: 2009/2012
    /// measures:
    ///   - {id: china, title: Assess ventures towards China, action: assess}
    /// ```
    ///
    /// ```yaml bad
    /// measures:
    ///   - {id: china, title: Assess ventures towards China, action: assess, period: 2009/2010}
    /// ```
    ///
    /// ```yaml bad
    /// measures:
    ///   - {id: china, title: Assess ventures towards China, action: assess, deliverables: [{title: Report}]}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// measures:
    ///   - {id: china, title: Assess ventures towards China, action: assess, period: 2009/2010}
    ///   - {id: study, title: Study of the market, part_of: [china], deliverables: [{title: Report}]}
    ///   - {id: nordic, title: The Mid-Nordic cooperation, action: continue}
    /// ```
    IND011 "open-ended-assessment" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "GPRA Modernization Act: clearly defined milestones",
        strength: Should,
        since: "0.1.0",
        reads: ["measures"],
    }
    message neither(measure) {
        en: "the assessment `{measure}` has no result to deliver and no deadline",
        nb: "vurderingen `{measure}` har verken leveranse eller frist",
        nn: "vurderinga `{measure}` har verken leveranse eller frist",
        help: {
            en: "name the result and its date in `deliverables`",
            nb: "oppgi hva som skal leveres, og når (`deliverables`)",
            nn: "oppgje kva som skal leverast, og når (`deliverables`)",
        },
    }
    message no_result(measure) {
        en: "the assessment `{measure}` has no result to deliver",
        nb: "vurderingen `{measure}` har ingen leveranse",
        nn: "vurderinga `{measure}` har ingen leveranse",
        help: {
            en: "name it in `deliverables`, such as a report to the council",
            nb: "oppgi hva som skal leveres (`deliverables`), for eksempel en sak til fylkestinget",
            nn: "oppgje kva som skal leverast (`deliverables`), til dømes ei sak til fylkestinget",
        },
    }
    message no_deadline(measure) {
        en: "the assessment `{measure}` has no deadline",
        nb: "vurderingen `{measure}` har ingen frist",
        nn: "vurderinga `{measure}` har ingen frist",
        help: {
            en: "give the deliverable a `due` date, or the measure a `period` with an end",
            nb: "gi leveransen en frist (`due`), eller tiltaket en `period` med slutt",
            nn: "gje leveransen ein frist (`due`), eller tiltaket ein `period` med slutt",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let has_result = |it: &Measure| !it.deliverables.is_empty();
    let has_deadline = |it: &Measure| {
        it.deliverables.iter().any(|result| result.due.or(result.done).is_some())
            || it.period.is_some_and(|period| period.end().is_some())
    };
    // What a part has, the whole has.
    let with = |has: &dyn Fn(&Measure) -> bool| -> HashSet<&str> {
        let own = document.measures().map(|measure| measure.it).filter(|it| has(it));
        own.flat_map(|it| std::iter::once(it).chain(document.ancestors(it))).map(|it| it.id.as_str()).collect()
    };
    // Asked for only when a measure has none of its own.
    let results = LazyCell::new(|| with(&has_result));
    let deadlines = LazyCell::new(|| with(&has_deadline));
    for measure in document.measures() {
        let it = measure.it;
        let closed = matches!(it.status, Some(ItemStatus::Rejected | ItemStatus::Stopped | ItemStatus::Completed));
        let is_part = || document.ancestors(it).iter().any(|whole| whole.action == Some(Action::Assess));
        if it.action != Some(Action::Assess) || closed || is_part() {
            continue;
        }
        let element = Element { at: measure.at, id: &it.id, object: ObjectRef::Measure(it) };
        let title = document.label(&element);
        let result = has_result(it) || results.contains(it.id.as_str());
        let deadline = has_deadline(it) || deadlines.contains(it.id.as_str());
        let message = match (result, deadline) {
            (true, true) => continue,
            (false, false) => neither(title),
            (false, true) => no_result(title),
            (true, false) => no_deadline(title),
        };
        cx.report(measure.at, message);
    }
}
