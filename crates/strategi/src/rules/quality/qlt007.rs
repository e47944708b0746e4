use hashbrown::HashSet;

use crate::rules::prelude::*;
use crate::rules::shared::items::{measure_label, stands};

rule! {
    /// A measure names no resources.
    ///
    /// What a whole names holds for its parts, and what a part names is enough for the whole, so of a measure and its parts that all name nothing only
    /// the whole is reported. When no measure of the plan names resources, that is one finding for the plan. Measures that were rejected
    /// or stopped are left out.
    ///
    /// ## Why
    ///
    /// A measure without money or hands is a wish. United States agency plans link goals to resources (OMB Circular A-11), and
    /// Norwegian action programmes tell what the measures need and who pays.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// measures:
    ///   - {id: quay, title: New quay, resources: [{amount: 3000000, currency: NOK}]}
    ///   - {id: road, title: New road}
    ///   - {id: bridge, title: Bridge on the new road, part_of: [road]}
    /// ```
    ///
    /// ```yaml bad
    /// measures:
    ///   - {id: quay, title: New quay}
    ///   - {id: road, title: New road}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// measures:
    ///   - {id: road, title: New road}
    ///   - {id: bridge, title: Bridge on the new road, part_of: [road], resources: [{title: Road budget}]}
    ///   - {id: quay, title: New quay, resources: [{amount: 3000000, currency: NOK}]}
    ///   - {id: lights, title: Lights on the quay, part_of: [quay]}
    /// ```
    QLT007 "measure-without-resources" {
        severity: Info,
        tier: Pedantic,
        scope: Document,
        about: Plan,
        source: "OMB Circular A-11 and GPRA Modernization Act: link to resources; Prop. 149 L (2015–2016) ch. 11.1: a Norwegian action programme tells resources and who pays",
        strength: Practice,
        since: "0.1.0",
        reads: ["measures"],
    }
    message unfunded(measure) {
        en: "the measure `{measure}` names no resources",
        nb: "det er ikke oppgitt ressurser for tiltaket `{measure}`",
        nn: "det er ikkje oppgitt ressursar for tiltaket `{measure}`",
        help: {
            en: "name the amount, or the budget that pays for it (`resources`)",
            nb: "oppgi beløpet, eller budsjettet som betaler for det (`resources`)",
            nn: "oppgje beløpet, eller budsjettet som betaler for det (`resources`)",
        },
    }
    message none() {
        en: "no measure of the plan names resources",
        nb: "det er ikke oppgitt ressurser for noe tiltak i planen",
        nn: "det er ikkje oppgitt ressursar for noko tiltak i planen",
        help: {
            en: "name amounts, or the budget that pays for them (`resources`)",
            nb: "oppgi beløp, eller budsjettet som betaler for dem (`resources`)",
            nn: "oppgje beløp, eller budsjettet som betaler for dei (`resources`)",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let standing = || document.measures().filter(|measure| stands(measure.it.status));
    // Measures with resources of their own or in a part.
    let mut funded: HashSet<&str> = HashSet::new();
    for measure in standing().filter(|measure| !measure.it.resources.is_empty()) {
        funded.insert(measure.it.id.as_str());
        funded.extend(document.ancestors(measure.it).iter().map(|whole| whole.id.as_str()));
    }
    if funded.is_empty() {
        if standing().next().is_some() {
            cx.report(Pointer::root().field("measures"), none());
        }
        return;
    }
    for measure in standing().filter(|measure| !funded.contains(measure.it.id.as_str())) {
        let wholes = document.ancestors(measure.it);
        let inherits = wholes.iter().any(|whole| !whole.resources.is_empty());
        // A whole without any is reported in its own place.
        let told = wholes.iter().any(|whole| !funded.contains(whole.id.as_str()));
        let unknown = wholes.is_empty() && !measure.it.part_of.is_empty();
        if !inherits && !told && !unknown {
            cx.report(measure.at, unfunded(measure_label(document, &measure)));
        }
    }
}
