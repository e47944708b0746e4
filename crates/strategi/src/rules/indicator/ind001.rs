use hashbrown::HashSet;

use crate::rules::prelude::*;
use crate::rules::shared::measurement::{reached, wholes};

rule! {
    /// An objective or a priority has no indicator.
    ///
    /// An objective or a priority is measured by an indicator of its own (`of`), by one of something that is a part of it or serves
    /// it (a sub-goal, a sub-priority, a measure), or by one of the goal or the wider priority that it is itself a part of or serves.
    /// The vision and the overall objective do not lend their indicators downwards: what measures the whole does not show
    /// whether one priority moves.
    ///
    /// A vision needs no indicator, nor does what was rejected or stopped, nor a priority that is handed to another plan
    /// (`implemented_by` with `carries`). What is a part of, or serves, a goal or a wider priority that has a finding has none of its
    /// own. One finding for the plan when it has no indicator at all, or when no indicator says what it is of. A planning strategy,
    /// which lists plans, is not judged, nor is an action programme without indicators that `implements` another plan: those of
    /// that plan show how it goes.
    /// When an indicator is of something that is not there, which is for REF001, nothing is judged: that may be what it measures.
    ///
    /// ## Why
    ///
    /// A goal that nobody measures cannot be missed. The Business Motivation Model quantifies a goal by objectives; EU programmes
    /// have output and result indicators (Common Provisions Regulation Art. 16). Where a goal is not to be measured, a waiver says why.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// objectives:
    ///   - {id: overall, level: overall, statement: Better conditions for living here}
    /// priorities:
    ///   - {id: youth, title: Youth}
    /// ```
    ///
    /// ```yaml bad
    /// objectives:
    ///   - {id: overall, level: overall, statement: Better conditions for living here}
    /// priorities:
    ///   - {id: youth, title: Youth, serves: [overall]}
    /// indicators:
    ///   - {id: residents, title: Residents, of: [overall], unit: persons}
    /// ```
    ///
    /// ```yaml bad
    /// objectives:
    ///   - {id: moving-in, statement: More people move in than out}
    ///   - {id: clean-fjord, statement: The fjord is clean}
    /// priorities:
    ///   - {id: sewage, title: Cleaner sewage, serves: [clean-fjord]}
    /// indicators:
    ///   - {id: net-migration, title: Net migration, of: [moving-in], unit: persons}
    /// ```
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: Youth}
    /// indicators:
    ///   - {id: residents, title: Residents, unit: persons}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// objectives:
    ///   - {id: vision, level: vision, statement: A county for everyone}
    ///   - {id: overall, level: overall, statement: Better conditions for living here}
    /// priorities:
    ///   - {id: youth, title: Youth, serves: [overall]}
    ///   - {id: apprentices, title: Apprentices, part_of: [youth]}
    /// measures:
    ///   - {id: exchange, title: School exchange, serves: [apprentices]}
    /// indicators:
    ///   - {id: pupils, title: Pupils abroad, of: [exchange], unit: persons}
    /// ```
    ///
    /// ```yaml good
    /// kind: action_programme
    /// priorities:
    ///   - {id: youth, title: Youth}
    /// linked_plans:
    ///   - {id: regional-plan, relations: [implements], title: Regional plan 2024–2035}
    /// ```
    IND001 "objective-without-indicator" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "EU Common Provisions Regulation Art. 16: output and result indicators; OMG Business Motivation Model: an objective quantifies a goal (to be checked against the primary text)",
        strength: Should,
        since: "0.1.0",
        reads: ["indicators", "objectives", "priorities", "measures", "linked_plans"],
    }
    message none(n) {
        en: "the plan has {n} {n|objective or priority|objectives and priorities}, and no indicator",
        nb: "planen har {n} {n|mål eller satsingsområde|mål og satsingsområder}, men ingen indikator",
        nn: "planen har {n} {n|mål eller satsingsområde|mål og satsingsområde}, men ingen indikator",
        help: {
            en: "say how progress will be seen, or accept with a waiver that it will not be measured",
            nb: "oppgi hvordan framgangen skal måles, eller godta med et unntak (`waivers`) at den ikke blir målt",
            nn: "oppgje korleis framgangen skal målast, eller godta med eit unntak (`waivers`) at han ikkje blir målt",
        },
    }
    message unattached(n) {
        en: "{n|the only indicator does not say|none of the indicators says} which objective or priority it measures",
        nb: "{n|den eneste indikatoren sier ikke|ingen av indikatorene sier} hvilket mål eller satsingsområde den måler",
        nn: "{n|den einaste indikatoren seier ikkje|ingen av indikatorane seier} kva mål eller satsingsområde han måler",
        help: {
            en: "name it in `of`",
            nb: "oppgi det i `of`",
            nn: "oppgje det i `of`",
        },
    }
    message objective(title) {
        en: "the objective `{title}` has no indicator",
        nb: "målet `{title}` har ingen indikator",
        nn: "målet `{title}` har ingen indikator",
        help: {
            en: "let an indicator be `of` it, or accept with a waiver that it will not be measured",
            nb: "la en indikator måle det (`of`), eller godta med et unntak (`waivers`) at det ikke blir målt",
            nn: "lat ein indikator måle det (`of`), eller godta med eit unntak (`waivers`) at det ikkje blir målt",
        },
    }
    message priority(title) {
        en: "the priority `{title}` has no indicator",
        nb: "satsingsområdet `{title}` har ingen indikator",
        nn: "satsingsområdet `{title}` har ingen indikator",
        help: {
            en: "let an indicator be `of` it, or accept with a waiver that it will not be measured",
            nb: "la en indikator måle det (`of`), eller godta med et unntak (`waivers`) at det ikke blir målt",
            nn: "lat ein indikator måle det (`of`), eller godta med eit unntak (`waivers`) at det ikkje blir målt",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let carried: HashSet<&str> =
        document.links(Relation::ImplementedBy).flat_map(|plan| &plan.it.carries).map(Ref::id).collect();
    let needs = |element: &Element<'_>| match element.object {
        ObjectRef::Objective(it) => it.level != Some(Level::Vision) && is_open(it.status),
        ObjectRef::Priority(it) => is_open(it.status) && !carried.contains(it.id.as_str()),
        _ => false,
    };
    let judged: Vec<Element<'_>> = document.all_elements().filter(needs).collect();
    let indicators = &cx.strategy().indicators;
    let here = |of: &&Ref| of.document().is_none_or(|other| other == cx.strategy().id.as_str());
    let own: HashSet<&str> = indicators.iter().flat_map(|it| &it.of).filter(here).map(Ref::id).collect();
    if judged.is_empty() || own.iter().any(|id| document.element(id).is_none()) || is_measured_elsewhere(document) {
        return;
    }
    if indicators.is_empty() {
        cx.report(Pointer::root(), none(judged.len()));
    } else if own.is_empty() {
        cx.report(Pointer::root().field("indicators"), unattached(indicators.len()));
    } else {
        let reached = reached(document, &own);
        let above = |id| wholes(document, id).filter(|whole| lends(document, whole));
        let is_lent = |id| above(id).any(|whole| own.contains(whole));
        let ids = judged.iter().map(|element| element.id.as_str());
        let unmeasured: HashSet<&str> = ids.filter(|id| !reached.contains(id) && !is_lent(id)).collect();
        for element in judged {
            let id = element.id.as_str();
            if unmeasured.contains(id) && !above(id).any(|whole| unmeasured.contains(whole)) {
                let title = document.label(&element);
                let is_objective = element.kind() == ElementKind::Objective;
                cx.report(element.at, if is_objective { objective(title) } else { priority(title) });
            }
        }
    }
}

/// True for a plan whose progress the indicators of others show.
fn is_measured_elsewhere(document: &DocumentIndex<'_>) -> bool {
    match document.strategy.effective_kind() {
        Kind::PlanningStrategy => true,
        Kind::ActionProgramme => {
            document.strategy.indicators.is_empty() && document.links(Relation::Implements).next().is_some()
        }
        _ => false,
    }
}

fn is_open(status: Option<ItemStatus>) -> bool {
    !matches!(status, Some(ItemStatus::Rejected | ItemStatus::Stopped))
}

/// True for what shows by its own indicator how its parts move.
pub(crate) fn lends(document: &DocumentIndex<'_>, id: &str) -> bool {
    match document.element(id).map(|element| element.object) {
        Some(ObjectRef::Objective(it)) => !matches!(it.level, Some(Level::Vision | Level::Overall)),
        Some(ObjectRef::Priority(_)) => true,
        _ => false,
    }
}
