use crate::rules::prelude::*;
use crate::rules::shared::items::plan_label;

rule! {
    /// Another plan is cited with too little to find it by.
    ///
    /// Enough is its document id (`ref`), an identifier, or title, period and owners together. Where the owners are given, the
    /// period is missed only for the predecessor and the successor of this plan, and only when no year stands in the title.
    /// A plan that is only mentioned (`relations: [mentions]`) is not judged: nothing is compared with it.
    ///
    /// ## Why
    ///
    /// Plans of one series share a title, and titles are shared between counties. StratML refers by a bare string, so its links rot;
    /// DCAT-AP-NO asks for globally unique identifiers.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// linked_plans:
    ///   - {id: tp, relations: [guided_by], title: Trøndelagsplanen 2009-12, period: 2009/2012}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// linked_plans:
    ///   - {id: tp, relations: [guided_by], title: Trøndelagsplanen 2009-12, period: 2009/2012, owners: [county]}
    ///   - {id: before, relations: [succeeds], title: International strategy, identifiers: ["https://county.example/plans/7"]}
    ///   - {id: climate, relations: [guided_by], title: Climate strategy, owners: [county]}
    ///   - {id: report, relations: [mentions], title: A report on trade}
    /// actors:
    ///   - {id: county, name: The county}
    /// ```
    REF003 "untraceable-plan" {
        severity: Warning,
        tier: Recommended,
        scope: Document,
        about: Record,
        source: "StratML (ISO 17469): ReferentIdentifier is a bare string, as a warning; DCAT-AP-NO: globally unique identifiers",
        strength: Should,
        since: "0.1.0",
    }
    message untraceable(plan, missing) {
        en: "the plan `{plan}` is cited without {missing}",
        nb: "planen `{plan}` er omtalt uten {missing}",
        nn: "planen `{plan}` er omtalt utan {missing}",
        help: {
            en: "give title, period and owners, or an identifier, or the plan's document id (`ref`)",
            nb: "oppgi tittel, periode og eiere, eller en identifikator, eller planens dokument-id (`ref`)",
            nn: "oppgje tittel, periode og eigarar, eller ein identifikator, eller dokument-id-en til planen (`ref`)",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    for plan in cx.document().linked_plans() {
        let it = plan.it;
        let is_mentioned = it.relations.iter().all(|relation| *relation == Relation::Mentions);
        if it.r#ref.is_some() || !it.identifiers.is_empty() || is_mentioned {
            continue;
        }
        let in_chain = it.relations.iter().any(|it| matches!(it, Relation::Succeeds | Relation::SucceededBy));
        let dated = || it.title.as_ref().is_some_and(|title| title.values().any(|(_, text)| has_year(text)));
        let placed = !it.owners.is_empty() && (!in_chain || dated());
        let given = [
            ("title", it.title.as_ref().is_some_and(|title| !title.is_blank())),
            ("period", it.period.is_some() || placed),
            ("owners", !it.owners.is_empty()),
        ];
        let missing: Vec<&str> = given.iter().filter(|(_, given)| !given).map(|(name, _)| *name).collect();
        if !missing.is_empty() {
            cx.report(plan.at, untraceable(plan_label(cx.document(), &plan), missing));
        }
    }
}

/// True when four digits stand by themselves, as in "Climate plan 2009".
fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4)
}
