use hashbrown::HashSet;

use crate::rules::prelude::*;
use crate::rules::shared::items::stands;

rule! {
    /// A priority answers to no need, trend or experience, or a trend is listed and never judged.
    ///
    /// A priority is motivated by what it names in `motivated_by`, or by an assessment that `affects` it; one that is a part of a wider
    /// priority shares its motivation. Priorities that were rejected or stopped are left out. When the plan states no rationale, trend, need or assessment at all, that is one finding for
    /// the whole plan. A trend is judged when an assessment `of` it says what it affects, or when a priority or objective is motivated by
    /// the trend or by an assessment of it.
    ///
    /// ## Why
    ///
    /// In the Business Motivation Model an influencer matters through the assessment that judges its impact on ends and means.
    /// Norwegian regional planning strategies likewise account for important development traits and challenges before they
    /// choose (Planning and Building Act § 7-1, to be checked against the primary text).
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: Youth, motivated_by: [leaving]}
    ///   - {id: harbours, title: Harbours}
    /// needs:
    ///   - {id: leaving, title: Young people leave}
    /// ```
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: Youth}
    ///   - {id: harbours, title: Harbours}
    /// ```
    ///
    /// ```yaml bad
    /// trends:
    ///   - {id: urbanisation, title: Urbanisation}
    /// assessments:
    ///   - {id: strong, of: [urbanisation], statement: It will be felt everywhere.}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// priorities:
    ///   - {id: youth, title: Youth}
    ///   - {id: apprentices, title: Apprentices, part_of: [youth]}
    /// trends:
    ///   - {id: urbanisation, title: Urbanisation}
    /// assessments:
    ///   - {id: leaving, of: [urbanisation], affects: [youth], statement: Young people leave for the towns.}
    /// ```
    STR010 "missing-motivation" {
        severity: Info,
        tier: Pedantic,
        scope: Document,
        about: Plan,
        source: "OMG Business Motivation Model: an assessment judges an influencer; Norwegian Planning and Building Act § 7-1 (to be checked against the primary text)",
        strength: Should,
        since: "0.1.0",
        yields_to: ["REL005"],
        reads: ["rationales", "trends", "needs", "assessments", "objectives", "priorities"],
    }
    message priority(priority) {
        en: "the priority `{priority}` answers to no need, trend or assessment",
        nb: "satsingsområdet `{priority}` er ikke begrunnet i behov, utviklingstrekk eller vurderinger",
        nn: "satsingsområdet `{priority}` er ikkje grunngjeve i behov, utviklingstrekk eller vurderingar",
        help: {
            en: "name what it was chosen for (`motivated_by`)",
            nb: "oppgi hva det er valgt ut fra (`motivated_by`)",
            nn: "oppgje kva det er valt ut frå (`motivated_by`)",
        },
    }
    message nothing() {
        en: "the plan states no need, trend or experience that its priorities answer to",
        nb: "planen nevner ingen behov, utviklingstrekk eller erfaringer som satsingsområdene bygger på",
        nn: "planen nemner ingen behov, utviklingstrekk eller erfaringar som satsingsområda byggjer på",
    }
    message trend(trend) {
        en: "the impact of the trend `{trend}` is never stated",
        nb: "det går ikke fram hva utviklingstrekket `{trend}` betyr for planen",
        nn: "det går ikkje fram kva utviklingstrekket `{trend}` har å seie for planen",
        help: {
            en: "let an assessment `of` it say what it `affects`",
            nb: "la en vurdering av det (`of`) si hva det virker inn på (`affects`)",
            nn: "lat ei vurdering av det (`of`) seie kva det verkar inn på (`affects`)",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let strategy = cx.strategy();
    let stated = [&strategy.rationales, &strategy.trends, &strategy.needs].iter().any(|list| !list.is_empty());
    let affected: HashSet<&str> = strategy.assessments.iter().flat_map(|it| &it.affects).map(Ref::id).collect();
    let unmotivated = |priority: &Priority| {
        let own = priority.motivated_by.is_empty() && !affected.contains(priority.id.as_str());
        own && priority.part_of.is_empty() && stands(priority.status)
    };
    let mut bare = document.priorities().filter(|priority| unmotivated(priority.it)).peekable();
    if !stated && strategy.assessments.is_empty() {
        if bare.peek().is_some() {
            cx.report(Pointer::root().field("priorities"), nothing());
        }
    } else {
        for item in bare {
            cx.report(item.at, priority(document.show(&item.it.title)));
        }
    }
    let of_objectives = strategy.objectives.iter().flat_map(|it| &it.motivated_by);
    let of_priorities = strategy.priorities.iter().flat_map(|it| &it.motivated_by);
    let mut judged: HashSet<&str> = of_objectives.chain(of_priorities).map(Ref::id).collect();
    for assessment in &strategy.assessments {
        if !assessment.affects.is_empty() || judged.contains(assessment.id.as_str()) {
            judged.extend(assessment.of.iter().map(Ref::id));
        }
    }
    for item in document.trends().filter(|item| !judged.contains(item.it.id.as_str())) {
        let name = item.it.title.as_ref().or(item.it.statement.as_ref()).map(|text| document.show(text));
        cx.report(item.at, trend(name.unwrap_or(item.it.id.as_str())));
    }
}
