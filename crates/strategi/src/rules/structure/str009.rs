use crate::rules::prelude::*;
use crate::rules::shared::items::{measure_label, stands};

rule! {
    /// A measure serves no priority and no objective.
    ///
    /// A part of a measure serves what the whole serves, so the rule speaks of the whole only. Measures that were rejected or stopped are left
    /// out. A document without objectives and priorities is not judged: whether it may lack them is for STR001.
    ///
    /// ## Why
    ///
    /// A course of action channels efforts towards desired results (Business Motivation Model). Of a measure that serves
    /// nothing, nobody can say whether it is worth its cost, or when it is done.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: Youth}
    /// measures:
    ///   - {id: china, title: Assess what China offers}
    ///   - {id: visit, title: Visit partners in China, part_of: [china]}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// priorities:
    ///   - {id: youth, title: Youth}
    /// measures:
    ///   - {id: exchange, title: School exchange, serves: [youth]}
    ///   - {id: visit, title: Visit partner schools, part_of: [exchange]}
    ///   - {id: camp, title: Summer camp, status: rejected}
    /// ```
    STR009 "measure-without-purpose" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "OMG Business Motivation Model: a course of action channels efforts towards desired results",
        strength: Should,
        since: "0.1.0",
        reads: ["objectives", "priorities"],
    }
    message serves_nothing(measure) {
        en: "the measure `{measure}` serves no priority and no objective",
        nb: "tiltaket `{measure}` bidrar verken til et satsingsområde eller til et mål",
        nn: "tiltaket `{measure}` bidreg verken til eit satsingsområde eller til eit mål",
        help: {
            en: "name what it contributes to (`serves`), or the measure it is a part of (`part_of`)",
            nb: "oppgi hva det bidrar til (`serves`), eller hvilket tiltak det er en del av (`part_of`)",
            nn: "oppgje kva det bidreg til (`serves`), eller kva tiltak det er ein del av (`part_of`)",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let strategy = cx.strategy();
    if strategy.objectives.is_empty() && strategy.priorities.is_empty() {
        return;
    }
    for measure in document.measures() {
        let it = measure.it;
        if it.serves.is_empty() && it.part_of.is_empty() && stands(it.status) {
            cx.report(measure.at, serves_nothing(measure_label(document, &measure)));
        }
    }
}
