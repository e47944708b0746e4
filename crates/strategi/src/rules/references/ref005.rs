use crate::rules::prelude::*;
use crate::rules::shared::items::plan_label;

rule! {
    /// A cited plan fits several documents of the collection.
    ///
    /// A linked plan without `ref` is looked for by identifier, else by title, period and owners; years and punctuation of titles do not
    /// count, and what is not given fits everything. Of several, the one with the very period is meant. What is still open is not
    /// guessed: rules that need the plan are not evaluated. Two documents with the id that `ref` names are for STR013.
    /// A document that is checked alone is not judged.
    ///
    /// ## Why
    ///
    /// Plans keep their title from one cycle to the next: the international strategy for Trøndelag came in 2005-08, in 2009-12 and in
    /// 2013-16.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// linked_plans:
    ///   - {id: before, relations: [succeeds], title: Internasjonal strategi for Trøndelag}
    /// ---
    /// title: Internasjonal strategi for Trøndelag 2005-08
    /// period: 2005/2008
    /// ---
    /// title: Internasjonal strategi for Trøndelag 2009-12
    /// period: 2009/2012
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// linked_plans:
    ///   - {id: before, relations: [succeeds], title: Internasjonal strategi for Trøndelag, period: 2009/2012}
    /// ---
    /// title: Internasjonal strategi for Trøndelag 2005-08
    /// period: 2005/2008
    /// ---
    /// title: Internasjonal strategi for Trøndelag 2009-12
    /// period: 2009/2012
    /// ```
    REF005 "ambiguous-plan" {
        severity: Warning,
        tier: Recommended,
        scope: Collection,
        about: Record,
        source: "strategi document format 1: several matches are never a guess",
        strength: Should,
        since: "0.1.0",
    }
    message ambiguous(plan, count) {
        en: "the cited plan `{plan}` fits {count} documents of the collection",
        nb: "den omtalte planen `{plan}` passer med {count} dokumenter i samlingen",
        nn: "den omtalte planen `{plan}` passar med {count} dokument i samlinga",
        help: {
            en: "give its period and owners, or its document id (`ref`)",
            nb: "oppgi perioden og eierne, eller dokument-id-en (`ref`)",
            nn: "oppgje perioden og eigarane, eller dokument-id-en (`ref`)",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    let document = cx.document();
    let alone = cx.collection().documents().len() < 2;
    for plan in document.linked_plans().filter(|plan| plan.it.r#ref.is_none()) {
        if alone {
            cx.not_evaluated(Cause::NotLoaded(plan.it.id.to_string()));
            continue;
        }
        let Link::Ambiguous(candidates) = cx.collection().link(cx.number(), plan.at.index()) else { continue };
        let finding = cx.report(plan.at, ambiguous(plan_label(document, &plan), candidates.len()));
        for candidate in candidates {
            let label = Term::new("one that fits", "ett som passer", "eitt som passar");
            finding.related_in(*candidate, Pointer::root().field("title"), label);
        }
    }
}
