use crate::rules::prelude::*;
use crate::rules::shared::{adoption, ground};

rule! {
    /// An objective does not hold for the whole plan, or reaches outside it.
    ///
    /// A vision and an overall objective hold for all owners of the plan and for all of its territory: `adopted_by` names every owner or
    /// is left out, and `territories` cover the plan's or are left out. No objective of any level has a territory outside the
    /// plan's. Territories without a code are compared by name: two names that differ are not the same place, and what lies inside
    /// what cannot be told, so that of a goal or an objective nothing is said then. An owner who is none is for ACT013.
    ///
    /// ## Why
    ///
    /// When the overall objective of a two-county strategy is about one of the counties, the plan has no common end: either it is
    /// the objective of another plan, or the other county is bound by an end that is not its own.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// owners: [north, south]
    /// territories: [NO-16, NO-17]
    /// objectives:
    ///   - {id: overall, level: overall, title: Better conditions in the north, adopted_by: [north], territories: [NO-17]}
    /// actors:
    ///   - {id: north, name: Nord-Trøndelag County, territories: [NO-17]}
    ///   - {id: south, name: Sør-Trøndelag County, territories: [NO-16]}
    /// ```
    ///
    /// ```yaml bad
    /// owners: [north, south]
    /// objectives:
    ///   - {id: overall, level: overall, title: Better conditions, adopted_by: [north]}
    /// actors:
    ///   - {id: north, name: Nord-Trøndelag County}
    ///   - {id: south, name: Sør-Trøndelag County}
    /// ```
    ///
    /// ```yaml bad
    /// territories: [NO-17]
    /// objectives:
    ///   - {id: visits, level: objective, title: Pupils visit Jämtland, territories: [SE-Z]}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// owners: [north, south]
    /// territories: [NO-16, NO-17]
    /// objectives:
    ///   - {id: overall, level: overall, title: Better conditions, territories: [NO-50]}
    ///   - {id: rural, title: Better conditions in the north, adopted_by: [north], territories: [NO-17]}
    /// actors:
    ///   - {id: north, name: Nord-Trøndelag County, territories: [NO-17]}
    ///   - {id: south, name: Sør-Trøndelag County, territories: [NO-16]}
    /// ```
    CLS007 "objective-off-scope" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "practice of joint plans: a common plan has common ends",
        strength: Practice,
        since: "0.1.0",
        yields_to: ["ACT008"],
        reads: ["territories", "owners"],
    }
    message outside(objective, territories, plan) {
        en: "the objective `{objective}` is for {territories}, outside the plan's territory ({plan})",
        nb: "målet `{objective}` gjelder for {territories}, utenfor planens område ({plan})",
        nn: "målet `{objective}` gjeld for {territories}, utanfor området til planen ({plan})",
    }
    message narrower(objective, territories, plan) {
        en: "the objective `{objective}` is for {territories}, the plan for {plan}",
        nb: "målet `{objective}` gjelder for {territories}, planen for {plan}",
        nn: "målet `{objective}` gjeld for {territories}, planen for {plan}",
        help: {
            en: "an overall objective holds for the whole plan: widen it, or let it be a goal (`level: goal`)",
            nb: "et overordnet mål gjelder hele planen: utvid det, eller la det være et mål på lavere nivå (`level: goal`)",
            nn: "eit overordna mål gjeld heile planen: utvid det, eller lat det vere eit mål på lågare nivå (`level: goal`)",
        },
    }
    message holders(objective, adopted, owners) {
        en: "the objective `{objective}` holds for {adopted} only, the plan for {owners}",
        nb: "målet `{objective}` gjelder bare for {adopted}, planen for {owners}",
        nn: "målet `{objective}` gjeld berre for {adopted}, planen for {owners}",
        help: {
            en: "an overall objective holds for all owners of the plan: let all adopt it, or let it be a goal (`level: goal`)",
            nb: "et overordnet mål gjelder for alle eierne av planen: la alle vedta det, eller la det være et mål på lavere nivå (`level: goal`)",
            nn: "eit overordna mål gjeld for alle eigarane av planen: lat alle vedta det, eller lat det vere eit mål på lågare nivå (`level: goal`)",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let plan = cx.strategy().territories.as_slice();
    let owners = adoption::owners(document).unwrap_or_default();
    for Item { at, it: objective } in document.objectives() {
        let label = adoption::label(document, &objective.id);
        let whole = matches!(objective.effective_level(), Level::Vision | Level::Overall);
        let adopted: Vec<&Actor> =
            objective.adopted_by.iter().filter_map(|it| document.actor(it)).map(|it| it.it).collect();
        let holds = |owner: &&Actor| adopted.iter().any(|it| it.id == owner.id);
        let partial = whole
            && adopted.len() == objective.adopted_by.len()
            && owners.iter().any(holds)
            && !owners.iter().all(holds);
        let own = objective.territories.as_slice();
        let message = match fit(own, plan, whole) {
            Fit::Outside(places) => {
                let places = places.into_iter().map(|it| ground::label(document, it)).collect::<Vec<_>>();
                Some(outside(label, places, ground::labels(document, plan)))
            }
            Fit::Narrower => Some(narrower(label, ground::labels(document, own), ground::labels(document, plan))),
            Fit::Fine => None,
        };
        if let Some(message) = message {
            let finding = cx.report(at.field("territories"), message);
            if partial {
                finding.related(
                    at.field("adopted_by"),
                    Term::new(
                        "held by some owners only",
                        "gjelder bare noen av eierne",
                        "gjeld berre nokre av eigarane",
                    ),
                );
            }
        } else if partial {
            let message = holders(label, adoption::names(document, &adopted), adoption::names(document, &owners));
            cx.report(at.field("adopted_by"), message);
        }
    }
}

enum Fit<'a> {
    Fine,
    Outside(Vec<&'a Territory>),
    Narrower,
}

fn fit<'a>(own: &'a [Territory], plan: &'a [Territory], whole: bool) -> Fit<'a> {
    if own.is_empty() || plan.is_empty() {
        return Fit::Fine;
    }
    let outside: Vec<&Territory> = own.iter().filter(|it| ground::inside(it, plan) == Some(false)).collect();
    if !outside.is_empty() {
        return Fit::Outside(outside);
    }
    // Two names without codes that differ are not the same place.
    let uncoded = own.iter().all(|it| ground::code(it).is_none());
    let parts = own.iter().all(|it| ground::inside(it, plan) == Some(true));
    let left_out = |part: &Territory| match ground::inside(part, own) {
        Some(covered) => !covered,
        None => uncoded && (parts || ground::code(part).is_none()),
    };
    if whole && plan.iter().any(left_out) { Fit::Narrower } else { Fit::Fine }
}
