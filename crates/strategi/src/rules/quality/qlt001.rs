use crate::rules::prelude::*;
use crate::rules::shared::items::stands;

rule! {
    /// There are more priorities than a strategy can concentrate on.
    ///
    /// The rule counts top-level priorities: those that are no part of a wider one and were neither rejected nor stopped. More than five is
    /// a finding, and more than seven is said more plainly. A regional plan and a municipal master plan cover the whole of a society:
    /// for them seven is the limit. Financial plans and performance reports are exempt: they take over the priorities of other
    /// plans.
    ///
    /// ## Why
    ///
    /// To prioritise is to choose. Smart specialisation asks for a limited number of well-identified priorities, United States law
    /// (31 U.S.C. § 1120) for a limited number of goals. The numbers five and seven are this catalogue's; the parameters
    /// set others.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: p1, title: Climate}
    ///   - {id: p2, title: Energy}
    ///   - {id: p3, title: Labour}
    ///   - {id: p4, title: Research}
    ///   - {id: p5, title: Natural resources}
    ///   - {id: p6, title: Transport}
    /// ```
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: p1, title: Climate}
    ///   - {id: p2, title: Energy}
    ///   - {id: p3, title: Labour}
    ///   - {id: p4, title: Research}
    ///   - {id: p5, title: Natural resources}
    ///   - {id: p6, title: Transport}
    ///   - {id: p7, title: Health}
    ///   - {id: p8, title: Culture}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// priorities:
    ///   - {id: p1, title: Climate}
    ///   - {id: p2, title: Energy, part_of: [p1]}
    ///   - {id: p3, title: Labour}
    ///   - {id: p4, title: Research}
    ///   - {id: p5, title: Natural resources}
    ///   - {id: p6, title: Transport}
    ///   - {id: p7, title: Health, status: rejected}
    /// ```
    ///
    /// ```yaml good
    /// kind: regional_plan
    /// priorities:
    ///   - {id: p1, title: Climate}
    ///   - {id: p2, title: Energy}
    ///   - {id: p3, title: Labour}
    ///   - {id: p4, title: Research}
    ///   - {id: p5, title: Natural resources}
    ///   - {id: p6, title: Transport}
    /// ```
    QLT001 "too-many-priorities" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Plan,
        source: "Smart specialisation: limited number of well-identified priorities; 31 U.S.C. § 1120: limited number of goals",
        strength: Should,
        since: "0.1.0",
        reads: ["priorities"],
        parameters: [most_priorities = "5", far_too_many_priorities = "7"],
    }
    message many(count, limit) {
        en: "the plan has {count} top-level priorities, more than {limit}",
        nb: "planen har {count} satsingsområder på øverste nivå, flere enn {limit}",
        nn: "planen har {count} satsingsområde på øvste nivå, fleire enn {limit}",
        help: {
            en: "gather some under a wider priority (`part_of`), or leave some out",
            nb: "samle noen under et bredere satsingsområde (`part_of`), eller ta noen bort",
            nn: "samle nokre under eit breiare satsingsområde (`part_of`), eller ta nokre bort",
        },
    }
    message too_many(count, limit) {
        en: "the plan has {count} top-level priorities; more than {limit} is too many to concentrate on",
        nb: "planen har {count} satsingsområder på øverste nivå; flere enn {limit} er for mange å konsentrere seg om",
        nn: "planen har {count} satsingsområde på øvste nivå; fleire enn {limit} er for mange å konsentrere seg om",
        help: {
            en: "gather some under a wider priority (`part_of`), or leave some out",
            nb: "samle noen under et bredere satsingsområde (`part_of`), eller ta noen bort",
            nn: "samle nokre under eit breiare satsingsområde (`part_of`), eller ta nokre bort",
        },
    }
}

/// Kinds of plan that take over the priorities of other plans.
const EXEMPT: &[Kind] = &[Kind::FinancialPlan, Kind::PerformanceReport];

/// Kinds of plan that cover the whole of a society.
const BROAD: &[Kind] = &[Kind::RegionalPlan, Kind::MasterPlan];

fn check(cx: &mut Cx<'_>) {
    let strategy = cx.strategy();
    let is_top = |priority: &&Priority| priority.part_of.is_empty() && stands(priority.status);
    let count = strategy.priorities.iter().filter(is_top).count();
    let kind = strategy.effective_kind();
    let hard_limit = cx.parameters().far_too_many_priorities as usize;
    let limit = if BROAD.contains(&kind) { hard_limit } else { cx.parameters().most_priorities as usize };
    if EXEMPT.contains(&kind) || count <= limit {
        return;
    }
    let message = if count > hard_limit { too_many(count, hard_limit) } else { many(count, limit) };
    cx.report(Pointer::root().field("priorities"), message);
}
