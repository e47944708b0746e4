use hashbrown::HashSet;

use crate::rules::prelude::*;
use crate::rules::shared::succession::{self, Relative, others, relatives};

rule! {
    /// A priority is not linked to the guiding plan.
    ///
    /// A priority is linked by `supports`: to a priority or another item of the guiding plan, as it is in that plan or
    /// as it is cited here. With several guiding plans, a link to one is enough. The link of a part counts for the
    /// whole, and the other way round. A link that leads to nothing in the guiding plan is none. A priority that is
    /// outside the guiding plan on purpose is marked by a waiver on it, with the reason.
    ///
    /// The rule is evaluated when a guiding plan that has priorities is in the collection.
    ///
    /// ## Why
    ///
    /// To be guided by a plan means something only when it can be said where. Coherence with other policies is one of
    /// the OECD's criteria of evaluation; by the Norwegian Planning and Building Act (§ 8-2) a regional plan is the
    /// basis for public bodies' activity in the region.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: Youth}
    /// linked_plans:
    ///   - {id: guide, relations: [guided_by], ref: example-2}
    /// ---
    /// title: Regional plan
    /// priorities:
    ///   - {id: labour, title: Labour}
    /// ```
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: Youth, supports: [guide-culture]}
    /// linked_plans:
    ///   - {id: guide, relations: [guided_by], ref: example-2, items: [{id: guide-culture, title: Culture}]}
    /// ---
    /// title: Regional plan
    /// priorities:
    ///   - {id: labour, title: Labour}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// priorities:
    ///   - {id: youth, title: Youth, supports: ["example-2#labour"]}
    ///   - {id: apprentices, title: Apprentices, part_of: [youth]}
    ///   - {id: culture, title: Culture}
    /// linked_plans:
    ///   - {id: guide, relations: [guided_by], ref: example-2}
    /// waivers:
    ///   - {code: REL008, on: culture, reason: The council chose culture though the regional plan leaves it out}
    /// ---
    /// title: Regional plan
    /// priorities:
    ///   - {id: labour, title: Labour}
    /// ```
    REL008 "priority-outside-guiding-plan" {
        severity: Warning,
        tier: Recommended,
        scope: Collection,
        about: Plan,
        source: "OECD evaluation criterion of coherence; Norwegian Planning and Building Act § 8-2",
        strength: Should,
        since: "0.1.0",
        reads: ["priorities", "linked_plans"],
    }
    message unlinked(priority, guide) {
        en: "the priority `{priority}` supports no priority of the guiding plan `{guide}`",
        nb: "satsingsområdet `{priority}` støtter ingen satsingsområder i den overordnede planen `{guide}`",
        nn: "satsingsområdet `{priority}` støttar ingen satsingsområde i den overordna planen `{guide}`",
        help: {
            en: "name what it `supports`; when it is outside the guiding plan on purpose, record a waiver with the reason (`waivers`)",
            nb: "oppgi hva det støtter (`supports`); er det holdt utenfor den overordnede planen med vilje, registrer et unntak med begrunnelse (`waivers`)",
            nn: "oppgje kva det støttar (`supports`); er det halde utanfor den overordna planen med vilje, registrer eit unntak med grunngjeving (`waivers`)",
        },
    }
    message absent(priority, item, guide) {
        en: "the priority `{priority}` supports `{item}`, which is not found in the guiding plan `{guide}`",
        nb: "satsingsområdet `{priority}` støtter `{item}`, som ikke finnes i den overordnede planen `{guide}`",
        nn: "satsingsområdet `{priority}` støttar `{item}`, som ikkje finst i den overordna planen `{guide}`",
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let guides = relatives(cx.collection(), cx.number(), Relation::GuidedBy);
    let (given, bare): (Vec<Relative<'_>>, Vec<_>) =
        guides.into_iter().partition(|guide| !guide.document.strategy.priorities.is_empty());
    let Some(guide) = given.first() else {
        for guide in bare {
            let id = guide.document.strategy.id.to_string();
            cx.not_evaluated(Cause::NotGivenThere(id, "priorities".to_owned()));
        }
        succession::note_not_loaded(cx, Relation::GuidedBy);
        return;
    };
    // What cannot be looked up may well be a link.
    let links = |reference: &Ref| !matches!(cx.follow(reference), Target::Absent(_) | Target::Local(_));
    let linked: HashSet<&str> = document
        .priorities()
        .filter(|priority| priority.it.supports.iter().any(links))
        .map(|priority| priority.it.id.as_str())
        .collect();
    for priority in others(document, &linked) {
        let title = document.show(&priority.it.title);
        let missing = priority.it.supports.iter().enumerate().find_map(|(number, reference)| {
            let Target::Absent(other) = cx.follow(reference) else { return None };
            Some((number, reference, cx.collection().document(other)?))
        });
        let (at, message) = match missing {
            Some((number, reference, other)) => {
                let cited = document.element(reference.id()).filter(|_| reference.document().is_none());
                let item = cited.map_or(reference.id(), |cited| document.label(&cited));
                let at = priority.at.field("supports").item(number);
                (at, absent(title, item, other.show(&other.strategy.title)))
            }
            None => (priority.at.into(), unlinked(title, guide.label())),
        };
        let finding = cx.report(at, message);
        if let Some(plan) = guide.here {
            finding.related(plan.at, Term::new("the guiding plan", "den overordnede planen", "den overordna planen"));
        }
    }
}
