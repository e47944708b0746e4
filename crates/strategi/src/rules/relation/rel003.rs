use crate::index::folded_titles;
use crate::rules::prelude::*;
use crate::rules::shared::succession::{self, Relative, continues, relatives};

rule! {
    /// An item is said to be continued, and the earlier plan has no such item.
    ///
    /// A reference in `continues` is followed into the earlier plan: by its id, or, for an item that is only cited in
    /// `linked_plans`, by its title in any language. A measure with `action: continue` and no `continues` is looked for
    /// by its title among the priorities, goals and measures of the plans that this one succeeds, and among the items
    /// cited from them; without a predecessor on record it is not judged.
    ///
    /// The rule is not evaluated where the earlier plan is not in the collection, where its record could not be read in full, or
    /// where it holds nothing of the kind: a record without any measures does not show that a measure is new.
    ///
    /// ## Why
    ///
    /// "Continued" is a claim about another plan, and can be checked. The joint international strategy of 2009-12 says
    /// that it continues the two areas of 2005-08.
    ///
    /// ## Bad
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: culture, title: Culture, continues: [earlier-culture]}
    /// linked_plans:
    ///   - id: earlier
    ///     relations: [succeeds]
    ///     ref: example-2
    ///     items: [{id: earlier-culture, title: Culture}]
    /// ---
    /// title: Strategy 2005-08
    /// priorities:
    ///   - {id: youth, title: Youth}
    /// ```
    ///
    /// ```yaml bad
    /// measures:
    ///   - {id: nordic, title: Nordic cooperation, action: continue}
    /// linked_plans:
    ///   - {id: earlier, relations: [succeeds], ref: example-2}
    /// ---
    /// title: Strategy 2005-08
    /// measures:
    ///   - {id: baltic, title: Baltic cooperation}
    /// ```
    ///
    /// ```yaml bad
    /// priorities:
    ///   - {id: youth, title: Youth}
    ///   - {id: young-adults, title: Young adults, continues: [youth]}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml good
    /// priorities:
    ///   - {id: culture, title: Culture, continues: [earlier-culture]}
    /// measures:
    ///   - {id: nordic, title: Nordic cooperation, action: continue}
    /// linked_plans:
    ///   - id: earlier
    ///     relations: [succeeds]
    ///     ref: example-2
    ///     items: [{id: earlier-culture, title: Culture}]
    /// ---
    /// title: Strategy 2005-08
    /// language: nb
    /// priorities:
    ///   - {id: kultur, title: {nb: Kultur, en: Culture}}
    ///   - {id: norden, title: {nb: Nordisk samarbeid, en: Nordic cooperation}}
    /// ```
    REL003 "continues-nothing" {
        severity: Error,
        tier: Core,
        scope: Collection,
        about: Plan,
        source: "the joint international strategy of the Trøndelag counties 2009-12, which continues two areas of 2005-08",
        strength: Practice,
        since: "0.1.0",
        yields_to: ["REF001"],
    }
    message absent(item, earlier, plan) {
        en: "`{item}` is to continue `{earlier}`, which is not found in `{plan}`",
        nb: "`{item}` skal videreføre `{earlier}`, som ikke finnes i `{plan}`",
        nn: "`{item}` skal vidareføre `{earlier}`, som ikkje finst i `{plan}`",
    }
    message own(item, other) {
        en: "`{item}` is to continue `{other}`, which is an item of this plan and not of an earlier one",
        nb: "`{item}` skal videreføre `{other}`, som hører til denne planen og ikke til en tidligere",
        nn: "`{item}` skal vidareføre `{other}`, som høyrer til denne planen og ikkje til ein tidlegare",
    }
    message unmatched(measure, plans) {
        en: "`{measure}` is to be continued, but has no counterpart by that name in {plans}",
        nb: "`{measure}` skal videreføres, men har ikke noe motstykke med det navnet i {plans}",
        nn: "`{measure}` skal vidareførast, men har ikkje noko motstykke med det namnet i {plans}",
        help: {
            en: "if it had another name, say which item it `continues`",
            nb: "hvis det het noe annet, oppgi hva det viderefører (`continues`)",
            nn: "om det heitte noko anna, oppgje kva det vidarefører (`continues`)",
        },
    }
}

fn check(cx: &mut Cx<'_>) {
    if cx.document().outline().refs_of("continues").next().is_some() {
        for element in cx.document().all_elements() {
            for (number, reference) in continues(&element).iter().enumerate() {
                follow(cx, &element, number, reference);
            }
        }
    }
    let document = cx.document();
    let unnamed =
        |measure: &Item<'_, Measure>| measure.it.action == Some(Action::Continue) && measure.it.continues.is_empty();
    let mut measures = document.measures().filter(unnamed).peekable();
    if measures.peek().is_none() {
        return;
    }
    let earlier = relatives(cx.collection(), cx.number(), Relation::Succeeds);
    let cited = document.links(Relation::Succeeds).flat_map(|plan| &plan.it.items);
    let cited: HashSet<String> = cited.flat_map(|item| folded_titles(&item.title)).collect();
    for measure in measures {
        match_by_title(cx, measure, &earlier, &cited);
    }
}

/// Looks up one reference of `continues`.
fn follow(cx: &mut Cx<'_>, element: &Element<'_>, number: usize, reference: &Ref) {
    let document = cx.document();
    let at = element.at.field("continues").item(number);
    let label = element.title().map_or("", |title| title.best(document.language()).map_or("", |text| text.as_str()));
    match cx.follow(reference) {
        Target::Absent(other) => {
            let Some(other_document) = cx.collection().document(other) else { return };
            let list = element.kind().list();
            if other_document.is_lost(reference.id()) || other_document.loss.roots.contains(list) {
                cx.not_evaluated(Cause::NotGivenThere(other_document.strategy.id.to_string(), list.to_owned()));
                return;
            }
            if !other_document.all_elements().any(|known| known.kind() == element.kind()) {
                cx.not_evaluated(Cause::NotGivenThere(other_document.strategy.id.to_string(), list.to_owned()));
                return;
            }
            let cited = document.element(reference.id()).filter(|_| reference.document().is_none());
            let earlier = cited.map_or(reference.id(), |cited| document.label(&cited));
            let plan = other_document.show(&other_document.strategy.title);
            let finding = cx.report(at, absent(label, earlier, plan));
            if let Some(cited) = cited {
                finding.related(cited.at, Term::new("cited here", "omtalt her", "omtalt her"));
            }
        }
        Target::NotLoaded => succession::note_not_followed(cx, reference),
        Target::Local(other) if other.kind() == element.kind() => {
            cx.report(at, own(label, document.label(&other)))
                .related(other.at, Term::new("in this plan", "i denne planen", "i denne planen"));
        }
        // Found; a dangling reference is the finding REF001, one of a wrong kind REF002.
        Target::Foreign(..) | Target::Dangling | Target::Local(_) => {}
    }
}

/// Looks for a continued measure that does not say what it continues.
fn match_by_title<'a>(cx: &mut Cx<'a>, measure: Item<'a, Measure>, earlier: &[Relative<'a>], cited: &HashSet<String>) {
    let document = cx.document();
    let Some(title) = measure.it.title.as_ref().or(measure.it.statement.as_ref()) else { return };
    if folded_titles(title).any(|title| cited.contains(&title)) {
        return;
    }
    let mut without = Vec::new();
    for plan in earlier {
        if plan.document.by_title(title).is_some() {
            return;
        }
        if plan.document.strategy.measures.is_empty() || plan.document.loss.roots.contains("measures") {
            without.push(Cause::NotGivenThere(plan.document.strategy.id.to_string(), "measures".to_owned()));
        }
    }
    let unloaded: Vec<_> = succession::not_loaded(cx.collection(), cx.number(), Relation::Succeeds).collect();
    if !without.is_empty() || !unloaded.is_empty() {
        for cause in without {
            cx.not_evaluated(cause);
        }
        for plan in unloaded {
            cx.linked(plan);
        }
    } else if !earlier.is_empty() {
        let plans: Vec<String> = earlier.iter().map(|plan| plan.label().to_owned()).collect();
        cx.report(measure.at, unmatched(document.show(title), plans));
    }
}
