use hashbrown::HashSet;

use crate::rules::prelude::*;
use crate::rules::shared::items::stands;

rule! {
    /// The plan states criteria for its priorities and does not apply them.
    ///
    /// When no priority says what it `meets`, that is one finding for the plan. When some do, each priority that does not is a finding, and each that
    /// leaves out a criterion to which another one is held. A criterion that no priority is held to, while others are used, may be a
    /// test of the choice as a whole ("a few areas") and is left alone. Parts of a wider priority, and priorities that were rejected
    /// or stopped, need not meet the criteria.
    ///
    /// ## Why
    ///
    /// A criterion shows its worth when it is used: only then can a reader see why this was chosen and not that. Smart specialisation asks for
    /// priorities that are justified.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// criteria:
    ///   - {id: clear-role, title: The county has a clear role}
    /// priorities:
    ///   - {id: youth, title: Youth}
    ///   - {id: business, title: Business}
    /// ```
    ///
    /// ```yaml bad
    /// criteria:
    ///   - {id: clear-role, title: The county has a clear role}
    /// priorities:
    ///   - {id: youth, title: Youth, meets: [{criterion: clear-role, how: It runs the schools.}]}
    ///   - {id: business, title: Business}
    /// ```
    ///
    /// ```yaml bad
    /// criteria:
    ///   - {id: clear-role, title: The county has a clear role}
    ///   - {id: added-value, title: Working abroad adds value}
    /// priorities:
    ///   - id: youth
    ///     title: Youth
    ///     meets: [{criterion: clear-role, how: It runs the schools.}, {criterion: added-value, how: Languages.}]
    ///   - {id: business, title: Business, meets: [{criterion: added-value, how: Markets.}]}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// criteria:
    ///   - {id: few, title: A few areas}
    ///   - {id: clear-role, title: The county has a clear role}
    /// priorities:
    ///   - {id: youth, title: Youth, meets: [{criterion: clear-role, how: It runs the schools.}]}
    ///   - {id: apprentices, title: Apprentices, part_of: [youth]}
    ///   - {id: sport, title: Sport, status: rejected}
    /// ```
    QLT006 "unused-criteria" {
        severity: Info,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "Smart specialisation: choices of priorities are justified",
        strength: Should,
        since: "0.1.0",
        reads: ["criteria", "priorities"],
    }
    message unused(count) {
        en: "the plan states {count} {count|criterion|criteria}, and no priority says how it meets {count|it|them}",
        nb: "planen oppgir {count} {count|kriterium|kriterier}, men ingen av satsingsområdene er vurdert mot {count|det|dem}",
        nn: "planen oppgjev {count} {count|kriterium|kriterium}, men ingen av satsingsområda er vurderte mot {count|det|dei}",
        help: {
            en: "say for each priority how it `meets` them",
            nb: "oppgi for hvert satsingsområde hvordan det oppfyller dem (`meets`)",
            nn: "oppgje for kvart satsingsområde korleis det oppfyller dei (`meets`)",
        },
    }
    message unjustified(priority) {
        en: "the priority `{priority}` is held to none of the criteria",
        nb: "satsingsområdet `{priority}` er ikke vurdert mot noen av kriteriene",
        nn: "satsingsområdet `{priority}` er ikkje vurdert mot nokon av kriteria",
        help: {
            en: "say how it `meets` them, as the others do",
            nb: "oppgi hvordan det oppfyller dem (`meets`), som for de andre",
            nn: "oppgje korleis det oppfyller dei (`meets`), som for dei andre",
        },
    }
    message partly(priority, criteria) {
        en: "the priority `{priority}` is not held to {criteria}",
        nb: "satsingsområdet `{priority}` er ikke vurdert mot {criteria}",
        nn: "satsingsområdet `{priority}` er ikkje vurdert mot {criteria}",
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let criteria: Vec<Element<'_>> =
        document.all_elements().filter(|element| element.kind() == ElementKind::Criterion).collect();
    let is_judged = |priority: &Priority| priority.part_of.is_empty() && stands(priority.status);
    let mut priorities = document.priorities().filter(|priority| is_judged(priority.it)).peekable();
    if criteria.is_empty() || priorities.peek().is_none() {
        return;
    }
    let used: HashSet<&str> = document.strategy.priorities.iter().flat_map(met).collect();
    if used.is_empty() {
        cx.report(Pointer::root().field("criteria"), unused(criteria.len()));
        return;
    }
    for priority in priorities {
        let title = document.show(&priority.it.title);
        if priority.it.meets.is_empty() {
            cx.report(priority.at, unjustified(title));
            continue;
        }
        let met: HashSet<&str> = met(priority.it).collect();
        // A reference that leads nowhere may mean any of them; REF001 tells of it.
        if met.iter().any(|id| document.element(id).is_none()) {
            continue;
        }
        let left_out = criteria.iter().filter(|criterion| {
            let id = criterion.id.as_str();
            used.contains(id) && !met.contains(id)
        });
        let left_out: Vec<&str> = left_out.map(|criterion| document.label(criterion)).collect();
        if !left_out.is_empty() {
            cx.report(priority.at.field("meets"), partly(title, left_out));
        }
    }
}

fn met(priority: &Priority) -> impl Iterator<Item = &str> {
    priority.meets.iter().map(|meets| meets.criterion.id())
}
