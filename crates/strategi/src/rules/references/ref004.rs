use std::collections::BTreeMap;

use crate::rules::prelude::*;
use crate::rules::shared::items::plan_label;

rule! {
    /// A plan that is referred to is not in the collection.
    ///
    /// Judged are plans that are referred to by their document id: a linked plan with `ref`, and the document named in a reference
    /// `document#id`, which is reported once, at the first reference, unless a linked plan names it. A linked plan without `ref` is
    /// looked for by an identifier, else by title, period and owners; but nobody has said that it is on record, and when it is not
    /// found it is noted as not evaluated. So is every plan when a document is checked alone.
    ///
    /// ## Why
    ///
    /// What a plan says of another, that it continues it or carries out its priorities, can be checked only with both at hand. The
    /// IATI validator gives advice of the same kind.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// linked_plans:
    ///   - {id: before, relations: [succeeds], ref: coast-2018, title: Coastal strategy 2018–2025}
    /// ---
    /// title: Regional plan
    /// ```
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: Youth, continues: ["coast-2018#youth"]}
    ///   - {id: ports, title: Ports, continues: ["coast-2018#ports"]}
    /// ---
    /// title: Regional plan
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// linked_plans:
    ///   - {id: before, relations: [succeeds], title: "Coastal strategy, 2018–2025", period: 2018/2025}
    ///   - {id: national, relations: [guided_by], title: National ocean strategy, period: 2017/..}
    /// ---
    /// title: Coastal strategy 2018–2025
    /// period: 2018/2025
    /// ```
    ///
    /// ```yaml good
    /// linked_plans:
    ///   - {id: before, relations: [succeeds], ref: coast-2018, title: Coastal strategy 2018–2025}
    /// ```
    REF004 "plan-not-loaded" {
        severity: Info,
        tier: Recommended,
        scope: Collection,
        about: Record,
        source: "IATI validator advisories: a linked identifier should exist in the file or the datastore",
        strength: Practice,
        since: "0.1.0",
    }
    message missing(plan) {
        en: "the plan `{plan}` is not in the collection",
        nb: "planen `{plan}` er ikke i samlingen",
        nn: "planen `{plan}` er ikkje i samlinga",
        help: {
            en: "add the plan, so that the two can be compared",
            nb: "legg til planen, slik at de to kan sammenlignes",
            nn: "legg til planen, slik at dei to kan samanliknast",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let alone = cx.collection().documents().len() < 2;
    for plan in document.linked_plans() {
        let it = plan.it;
        if *cx.collection().link(cx.number(), plan.at.index()) != Link::Missing {
            continue;
        }
        if alone || it.r#ref.is_none() {
            cx.not_evaluated(Cause::NotLoaded(it.id.to_string()));
            continue;
        }
        cx.report(plan.at.field("ref"), missing(plan_label(document, &plan)));
    }
    let linked = |id: &str| {
        let mut refs = document.strategy.linked_plans.iter().filter_map(|plan| plan.r#ref.as_ref());
        refs.any(|reference| reference.id().as_str() == id)
    };
    let mut others = BTreeMap::new();
    for spot in document.suspect_refs() {
        if let Some(id) = spot.value.document()
            && matches!(cx.collection().resolve(cx.number(), spot.value), Target::NotLoaded)
        {
            others.entry(id).or_insert(spot);
        }
    }
    for (id, spot) in others {
        if linked(id) || !cx.collection().with_id(id).is_empty() {
            continue;
        }
        if alone {
            cx.not_evaluated(Cause::NotLoaded(id.to_owned()));
        } else {
            cx.report(document.outline().pointer(spot), missing(id));
        }
    }
}
