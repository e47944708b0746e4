use crate::rules::prelude::*;
use crate::rules::shared::items::stands;

rule! {
    /// A priority has nothing that carries it out.
    ///
    /// A priority is carried out by a measure that serves it, by a sub-priority that has one, or by another plan that
    /// it is handed to (`linked_plans` with `implemented_by` and `carries`). A measure without `serves` of its own serves what the measure
    /// it is a part of serves. A sub-priority is not reported besides the wider priority that it is a part of. Where the plan has no measures at all, and no plan that any priority is handed to,
    /// three priorities or more make one finding, for the plan. What was rejected or stopped carries nothing out, and needs nothing to carry it out.
    ///
    /// ## Why
    ///
    /// A priority without means is a wish. In the Business Motivation Model a course of action channels efforts towards the
    /// desired result; a results chain has no gap between the two.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: Youth}
    ///   - {id: apprentices, title: Apprentices, part_of: [youth]}
    /// measures:
    ///   - {id: exchange, title: School exchange, serves: [wellbeing]}
    /// objectives:
    ///   - {id: wellbeing, title: Wellbeing}
    /// ```
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: Youth}
    /// measures:
    ///   - {id: exchange, title: School exchange, serves: [youth], status: rejected}
    /// ```
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: Youth}
    ///   - {id: trade, title: Trade}
    ///   - {id: culture, title: Culture}
    /// linked_plans:
    ///   - {id: programme, relations: [implemented_by], title: Action programme}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// priorities:
    ///   - {id: youth, title: Youth}
    ///   - {id: apprentices, title: Apprentices, part_of: [youth]}
    ///   - {id: festivals, title: Festivals, status: stopped}
    /// measures:
    ///   - {id: exchange, title: School exchange, serves: [apprentices]}
    /// ```
    STR008 "priority-without-measure" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "OMG Business Motivation Model: tactics implement strategies; results chain of EU cohesion programmes",
        strength: Should,
        since: "0.1.0",
        reads: ["measures", "linked_plans", "priorities"],
    }
    message missing(priority) {
        en: "the priority `{priority}` has no measure",
        nb: "satsingsområdet `{priority}` har ingen tiltak",
        nn: "satsingsområdet `{priority}` har ingen tiltak",
        help: {
            en: "let a measure serve it, or name the plan that carries it out (`linked_plans`, `carries`)",
            nb: "la et tiltak bidra til det (`serves`), eller oppgi planen som følger det opp (`linked_plans`, `carries`)",
            nn: "lat eit tiltak bidra til det (`serves`), eller oppgje planen som følgjer det opp (`linked_plans`, `carries`)",
        },
    }
    message none(n) {
        en: "none of the {n} priorities has a measure",
        nb: "ingen av de {n} satsingsområdene har tiltak",
        nn: "ingen av dei {n} satsingsområda har tiltak",
        help: {
            en: "record the measures, or name the plan that carries the priorities out (`linked_plans` with `implemented_by` and `carries`)",
            nb: "registrer tiltakene, eller oppgi planen som følger opp satsingsområdene (`linked_plans` med `implemented_by` og `carries`)",
            nn: "registrer tiltaka, eller oppgje planen som følgjer opp satsingsområda (`linked_plans` med `implemented_by` og `carries`)",
        },
    }
}

/// From so many priorities on, a plan without any measure is one finding.
const ONE_FOR_THE_PLAN: usize = 3;

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let mut reached: HashSet<&str> = HashSet::new();
    let mut open: Vec<&str> = Vec::new();
    let served =
        document.measures().filter(|measure| stands(measure.it.status)).flat_map(|measure| document.serves(measure.it));
    let carried = document.links(Relation::ImplementedBy).flat_map(|plan| &plan.it.carries);
    for id in served.chain(carried).map(Ref::id) {
        if reached.insert(id) {
            open.push(id);
        }
    }
    // What carries out a part carries out the whole.
    while let Some(id) = open.pop() {
        if let Some(Element { object: ObjectRef::Priority(priority), .. }) = document.element(id) {
            open.extend(priority.part_of.iter().map(Ref::id).filter(|whole| reached.insert(whole)));
        }
    }
    let open = |priority: &Priority| stands(priority.status) && !reached.contains(priority.id.as_str());
    let told_above =
        |it: &Priority| it.part_of.iter().filter_map(|whole| document.priority(whole)).any(|whole| open(whole.it));
    let lacking: Vec<_> =
        document.priorities().filter(|priority| open(priority.it) && !told_above(priority.it)).collect();
    if lacking.len() >= ONE_FOR_THE_PLAN && reached.is_empty() && cx.strategy().measures.is_empty() {
        cx.report(Pointer::root().field("priorities"), none(lacking.len()));
        return;
    }
    for priority in lacking {
        cx.report(priority.at, missing(document.show(&priority.it.title)));
    }
}
